import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Wordings of motions")
struct MotionWordingTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func decisions(_ lines: String...) -> [String] {
    ItemReading().blocks(lines).filter { $0.kind == .resolution }.compactMap(\.text)
  }

  @Test("who is proposed for an office makes no motion")
  func nominations() {
    #expect(
      motions(
        "Mr T. Ash was proposed by Mr Elm and seconded by Mrs Oak.",
        "Ms B. Roe was proposed by Mr Fir and seconded by Mr Yew."
      ).isEmpty)
    #expect(
      motions(
        "It was proposed by Mr Elm and seconded by Mrs Oak that Mr Ash take the chair. Carried.")
        == ["Elm/Oak/carried"])
  }

  @Test("a paper called an amendment is what is moved; an amendment is put against a motion")
  func papers() {
    #expect(
      motions("Mr. Ash moved to recommend Amendment 3. Ms. Elm seconded. The motion passed 7-2-1.")
        == ["Ash/Elm/carried"])
    #expect(
      motions(
        "Mr Ash moved, seconded by Mr Elm, that it be let.",
        "Mr Oak moved an amendment, seconded by Mr Fir, that it be sold.",
        "The motion was carried by 5 votes to 2.")
        == ["Ash/Elm/carried", "Oak/Fir/lost"])
  }

  @Test("what is moved against a motion is a rival where the vote was between both")
  func rivals() {
    #expect(
      motions(
        "It was moved by Mr Ash and seconded by Mr Elm that the barn be let.",
        "Mr Oak moved, seconded by Miss Fir, that the matter lie on the table.",
        "On a vote being taken between them, 19 voted for the motion and 11 for the amendment, and the motion was carried."
      ) == ["Ash/Elm/carried", "Oak/Fir/lost"])
    #expect(
      motions(
        "It was moved by Mr Ash and seconded by Mr Elm that the barn be let. Carried.",
        "Mr Oak moved, seconded by Miss Fir, that the rent be low.", "The motion was carried.")
        == ["Ash/Elm/carried", "Oak/Fir/carried"])
  }

  @Test("a sentence behind the figures says what came of them")
  func behindFigures() {
    #expect(
      motions(
        "Proposed by Ann Ash; seconded by Ben Elm.",
        "Votes cast 77: for 49, against 28. A majority of two thirds being needed, the motion was not carried."
      ) == ["Ann Ash/Ben Elm/lost"])
    #expect(
      motions("Proposed by Ann Ash; seconded by Ben Elm.", "Votes cast 77: for 49, against 28.")
        == ["Ann Ash/Ben Elm/carried"])
  }

  @Test("the mover may stand in a bracket behind the label, and a line on the debate between")
  func brackets() {
    #expect(
      motions(
        "Motion (Ann): appoint Ben to the seat.\nSecond: Cy.\nDiscussion: none.\nApprove: 6, Opposed: 0, Abstain: 1. The motion carried."
      ) == ["Ann/Cy/carried"])
    #expect(motions("Discussion: none.\nSecond: Cy.\nThe talk went on.").isEmpty)
  }

  @Test("nobody seconds what “none” is written behind")
  func nobody() {
    #expect(
      motions("Motion: Ann Ash, to paint it black\nSecond: none\nResult: Died for lack of a second")
        == ["Ann Ash/-/lost"])
    #expect(
      motions("Motion: Ann Ash, to paint it black\nSecond: Ben Elm\nVote: 4-1\nResult: Passed")
        == ["Ann Ash/Ben Elm/carried"])
  }

  @Test("what is put under the number of a motion is one, whoever moved it")
  func numbered() {
    #expect(
      motions(
        "Motion 5 – Pets", "That by-law 12 be repealed.", "Yes 9   No 20   Abstain 2", "MOTION LOST"
      )
        == ["-/-/lost"])
    #expect(motions("Rule 5 – Pets", "That by-law 12 be repealed.", "MOTION LOST").isEmpty)
  }

  @Test("a question resolved in the negative is lost")
  func negative() {
    #expect(
      motions("Mr Ash moved: That paragraph 22 be left out.", "Question resolved in the negative.")
        == ["Ash/-/lost"])
    #expect(
      motions(
        "Mr Ash moved: That paragraph 22 be left out.", "Question resolved in the affirmative.")
        == ["Ash/-/carried"])
  }

  @Test("the movers may be named in Welsh and English")
  func welsh() {
    #expect(
      motions(
        "Cynigiwyd / Proposed: Cllr Rhian Puw. Eiliwyd / Seconded: Cllr Elfed Bowen.\nThat the lights be bought.",
        "Derbyniwyd y cynnig / The motion was carried.") == ["Rhian Puw/Elfed Bowen/carried"])
  }

  @Test("a resolution that “was adopted” is no second one; one on something is")
  func adopted() {
    #expect(decisions("The resolution was adopted.").isEmpty)
    #expect(
      decisions("The resolution on parking was adopted by 5 votes to 2.") != [
        "The resolution was adopted."
      ])
    #expect(decisions("The minutes were adopted.") == ["The minutes were adopted."])
  }

  @Test("“by so many votes” may stand between a decision and what was decided")
  func byVotes() {
    #expect(
      decisions(
        "On the proposal of Councillor Ash, seconded by Councillor Elm, it was agreed by 8 votes to 5 that it close."
      ).count == 1)
    #expect(decisions("The Committee agreed, by 7 votes to 4, to object.").count == 1)
    #expect(decisions("On the proposal of Councillor Ash the vote was 8 votes to 5.").isEmpty)
  }

  @Test("what nobody seconds is lost, and who moved may stand in a bracket")
  func nobodySeconded() {
    #expect(
      motions("Proposal (Ann): one cat a flat. Nobody seconded it, so it fell.") == ["Ann/-/lost"])
    #expect(
      motions("Proposal (Ann): open at ten. Seconded by Ben. Carried 6:2.") == ["Ann/Ben/carried"])
    #expect(motions("Proposal (Ann): one cat a flat. The rules were read out.").isEmpty)
  }

  @Test("one word below the number of a motion says what became of it")
  func oneWord() {
    #expect(motions("MOTION 14: JOURNAL", "Withdrawn") == ["-/-/withdrawn"])
    #expect(motions("RULE 14: JOURNAL", "Withdrawn").isEmpty)
  }

  @Test("what an agenda says may become of a motion is no outcome")
  func possible() {
    #expect(
      motions(
        "To consider the following motion, notice of which has been given by Councillor Ash:",
        "“That the bus be brought back.”",
        "If moved and seconded, the motion may be carried or referred."
      )
      .isEmpty)
  }

  @Test("what is moved under a head “AMENDMENT” leaves the motion above it open")
  func amendmentHead() {
    #expect(
      motions(
        "MOTION", "Cr Ash moved, Cr Elm seconded that the pool open at six.", "AMENDMENT",
        "Cr Oak moved, Cr Fir seconded that the pool open at nine.",
        "The Amendment was put and LOST.", "The Motion was put and CARRIED.")
        == ["Ash/Elm/carried", "Oak/Fir/lost"])
  }

  @Test("what is to be “received and adopted” is not adopted before it is put")
  func received() {
    #expect(
      motions(
        "Ald. Ash moves seconded by Ald. Elm that the report be received and adopted, which being put was lost."
      ) == ["Ash/Elm/lost"])
    #expect(
      motions("Motion to seal the road was moved by Cllr Ash, seconded by Cllr Elm and carried.")
        == ["Ash/Elm/carried"])
  }

  @Test("“This was seconded by …” and “… seconded.” take up a proposal of whatever wording")
  func secondedNext() {
    #expect(
      motions(
        "Cllr Ash proposed sealing the road. This was seconded by Cllr Elm. The motion was carried."
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions("Helen proposed hiring a castle. Marcus seconded. Carried.") == [
        "Helen/Marcus/carried"
      ])
    #expect(motions("Helen proposed hiring a castle. Marcus sighed. It was late.").isEmpty)
    #expect(
      motions(
        "Prop. Cllr Ash, sec. Cllr Elm: to give £500 to the fund.",
        "Votes for = 5, votes against = 3. Carried.")
        == ["Ash/Elm/carried"])
    #expect(
      motions("Proposal from Ann to seal the road; seconded by Ben; carried with one against.")
        == ["Ann/Ben/carried"])
  }
}
