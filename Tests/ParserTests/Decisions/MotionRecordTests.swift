import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Motions told in parts, put aside, or behind other motions")
struct MotionRecordTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func votes(_ lines: String...) -> [String] { ItemReading().votes(lines) }

  /// The motions below the heads of a page.
  private func motions(ofPage body: String) -> [String] {
    let page = "<h1>Minutes of the Council of 3 May 2016</h1><h2>2. Roads</h2>" + body
    return parse(page, "x.html").sections.flatMap(\.blocks).filter { $0.kind == .motion }.map {
      "\($0.mover ?? "-")/\($0.seconder ?? "-")/\($0.outcome.map { "\($0)" } ?? "-")"
    }
  }

  @Test("words, movers, count and outcome each on a line, in whatever order they stand")
  func parts() {
    #expect(
      motions(
        "Motion #12", "Move to send the draft out.",
        "Moved: R. Ash\nSecond: H. Elm\nY: 7, N: 2, A: 5\nMotion passes."
      ) == ["R. Ash/H. Elm/carried"])
    #expect(
      motions(
        "To buy a tree.",
        "Proposed: Cllr M Ash\nSeconded: Cllr L Elm\nVote: For 6, Against 1\nCarried")
        == ["M Ash/L Elm/carried"])
    #expect(
      motions(
        "Motion 3: To adopt the text.", "Mover: Dale Ash / Seconder: Yun Elm", "Motion fails.")
        == ["Dale Ash/Yun Elm/lost"])
    #expect(
      motions(
        "MOTION:   To uphold it.", "BY:       Ash     SECOND: Elm", "VOTE:     4-0. Motion carried."
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions(
        "MOTION:   To paint it.", "BY:       Ash     SECOND: none",
        "Motion died for lack of a second.")
        == ["Ash/-/lost"])
    #expect(
      motions(
        "Motion made by Ada Ash to approve it. Seconded by Al Elm. 3 For, 0 Against. Carried.")
        == ["Ada Ash/Al Elm/carried"])
    #expect(
      motions("Motion: a study of bodies", "By: Newton", "Second: none", "It was lent out.").isEmpty
    )
    // Who did something else in lines of their own.
    #expect(motions("To be done.", "Painted by: Cllr M Ash\nSecond coat: Cllr L Elm\nDone").isEmpty)
    #expect(motions("To buy a tree.", "Proposed: Cllr M Ash\nSeconded: Cllr L Elm").isEmpty)
  }

  @Test("who proposes alone has moved where the next sentence says that nobody seconded")
  func unseconded() {
    #expect(motions("Cllr Ash proposed a sign on the gate. No seconder.") == ["Ash/-/lost"])
    #expect(
      motions("It was further proposed by Mr Ash that the rent be less. There was no seconder.")
        == ["Ash/-/lost"])
    #expect(
      motions("It was proposed by Mr Ash that the rent be less. It will be looked at.").isEmpty)
  }

  @Test("what another proposed at another time, and who is none that moves, is no motion")
  func noMover() {
    #expect(motions("In 1998 Mr Oak proposed a mast. There was no seconder.").isEmpty)
    #expect(motions("The agent for Barlow Estates proposed a bench. No seconder.").isEmpty)
    #expect(motions("Cllr May proposed a sign on the gate. No seconder.") == ["May/-/lost"])
  }

  @Test("a resolution in full is a motion where what stands below says that it failed")
  func failed() {
    let text = "RESOLVED, that the Foundation grant $6,000 to the sprint."
    #expect(motions(text, "W. Ash asked who pays. The resolution failed, 3-4-1.") == ["-/-/lost"])
    #expect(motions(text, "Approved, 7-0-0 by e-mail.").isEmpty)
    #expect(votes(text, "Approved, 7-0-0 by e-mail.") == ["7-0-0"])
    #expect(motions("Be it resolved that the tender be let.", "DEFEATED") == ["-/-/lost"])
    #expect(
      motions(
        text, "A resolution to close the lot was then put by W. Ash. The resolution failed, 3-4-1."
      )
      .isEmpty)
  }

  @Test("label and value stand in two cells, or as a term and what it means")
  func cells() {
    let rows =
      "<dl><dt>Motion</dt><dd>To fence the line.</dd><dt>Made by</dt><dd>Lorene Ash</dd><dt>Seconded by</dt>"
      + "<dd>Dub Elm</dd><dt>Vote</dt><dd>3-0, motion carried</dd></dl>"
    #expect(motions(ofPage: rows) == ["Lorene Ash/Dub Elm/carried"])
    let table =
      "<table><tr><th>Motion</th><th>Moved</th><th>Second</th><th>Result</th></tr>"
      + "<tr><td>To close</td><td>Ash</td><td>Van Elm</td><td>Passed 5-0</td></tr></table>"
    #expect(motions(ofPage: table) == ["Ash/Van Elm/carried"])
  }

  @Test("a motion that was tabled or put off has no outcome; what was then moved has its own")
  func shelved() {
    #expect(
      motions(
        "Mr Ash moved to allow carts, seconded by Ms Elm. After discussion the motion was tabled until May."
      ) == ["Ash/Elm/-"])
    #expect(
      motions(
        "Mr Ash moved, Ms Elm seconded, to adopt the rates.",
        "Mr Oak moved to table the matter until March. Seconded by Ms Elm. The motion to table passed 3-2."
      )
        == ["Ash/Elm/-", "Oak/Elm/carried"])
    #expect(
      motions(
        "Mr Ash moved and Ms Elm seconded that the rate be £4. Mr Oak moved that the question be now put. Mr Yew seconded this, and it was carried. The motion was then put and negatived."
      ) == ["Ash/Elm/lost", "Oak/Yew/carried"])
    #expect(
      motions(
        "Mr Ash moved that it be approved. Ms Elm seconded.",
        "Mr Oak offered a substitute motion that it be halved. Mr Yew seconded. The substitute motion failed, 2-5.",
        "The vote on the original motion was 5-2 and it carried.")
        == ["Ash/Elm/carried", "Oak/Yew/lost"])
  }

  @Test("what is said of figures outweighs them")
  func figures() {
    #expect(
      motions(
        "Mr Ash moved that Rule 9 be deleted. Mr Elm seconded. There were 61 for and 40 against. As two thirds were needed, the motion had fallen."
      ) == ["Ash/Elm/lost"])
    #expect(
      motions(
        "Mr Ash moved that Rule 9 be deleted. Mr Elm seconded. On a vote there were 61 for and 40 against. Tea was served."
      )
        == ["Ash/Elm/carried"])
  }

  @Test("movers in a bracket at the end, behind a dash, as branches, or the seconder first")
  func places() {
    #expect(
      motions(
        "That the precept be set at £4 (proposed Cllr Ash, seconded Cllr de Elm, carried 6-1).")
        == ["Ash/de Elm/carried"])
    #expect(
      motions("Motion to adjourn (Carla M., Bev S.) passed at 11:20.") == ["Carla M/Bev S/carried"])
    #expect(
      motions("Motion to adjourn (Room 2, Bath Street) passed.") != ["Room 2/Bath Street/carried"])
    #expect(
      motions("Moved T. Ash - B. Elm:", "That the plan be brought.", "Carried") == [
        "T. Ash/B. Elm/carried"
      ])
    #expect(
      motions(
        "Moved: North East branch   Seconded: Yorkshire branch", "That dues be £1.", "CARRIED")
        == ["North East branch/Yorkshire branch/carried"])
    #expect(
      motions(
        "It was seconded by Hugh Ash, on a motion from Tina Elm, that prints be small. The motion was defeated."
      )
        == ["Tina Elm/Hugh Ash/lost"])
    #expect(
      motions("Colonel Ash proposed, Miss Elm seconding, that baths be put in. Passed.")
        == ["Ash/Elm/carried"])
    #expect(
      motions("Donna made a motion to mend it, Earl 2nd, motion carried.") == ["Donna/Earl/carried"]
    )
  }

  @Test("a motion of which nobody is named says its end; a quoted one is of another time")
  func toldAndQuoted() {
    #expect(motions("A motion to suspend Standing Order 11 was put and lost.") == ["-/-/lost"])
    #expect(motions("A motion to suspend Standing Order 11 will be needed.").isEmpty)
    #expect(
      motions(
        "The book says: “Mr Ash moved and Mr Elm seconded that the pound be let. Carried, four voting for.” All laughed."
      ).isEmpty)
  }

  @Test("numbered paragraphs put motions as any others do")
  func numbered() {
    let list =
      "<ol><li>Mr Oak called for order.</li><li>Ms Ash moved to hire Pike; Mr Elm seconded. Vote 2-2. Motion fails.</li>"
      + "<li>The maps are here.</li></ol>"
    #expect(motions(ofPage: list) == ["Ash/Elm/lost"])
  }

  @Test("an office without a name is somebody who voted; forms that came back voted for nothing")
  func counted() {
    #expect(
      votes("CARRIED 3-2", "FOR: Crs Ash, Elm and the Mayor. AGAINST: Crs Oak and Yew.") == [
        "3-2--"
      ])
    #expect(votes("5 votes FOR", "8 votes AGAINST", "1 ABSTENTION") == ["5-8-1"])
    #expect(votes("Votes for: 4. Votes against: 4. The proposal was carried.") == ["4-4--"])
    #expect(votes("5 votes FOR", "The Mayor thanked all.", "Then 8 votes FOR") != ["5-8--"])
    #expect(votes("Of 88 forms returned, 71 were in favour of it, 9 were against.").isEmpty)
    #expect(votes("Motion did not pass (4 yes, 8 no).") == ["4-8--"])
  }
}
