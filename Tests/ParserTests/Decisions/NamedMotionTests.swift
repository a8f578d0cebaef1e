import MinutesModel
import Testing

@testable import MinutesParser

/// Motions that are told by the name of who moved them, by letters, or by what became of them elsewhere.
@Suite("Motions: names, letters and outcomes")
struct NamedMotionTests {
  private func votes(_ text: String) -> [String] {
    DecisionReading().elements([text]).compactMap(\.vote).map { vote in
      [vote.for, vote.against, vote.abstain].map { $0.map(String.init) ?? "–" }.joined(
        separator: "-")
    }
  }

  @Test("three letters, a bracket and two names below the words of a motion")
  func letters() {
    #expect(motions("Motion: to mend the roof.\nM/S/C (Ash / Elm)") == ["Ash/Elm/carried"])
    #expect(motions("Motion: to mend the roof.", "M/S/C (Ash / Elm)") == ["Ash/Elm/carried"])
    #expect(motions("Motion: to mend the roof.", "M/S/D (Ash / Elm)") == ["Ash/Elm/lost"])
    #expect(motions("Motion: to mend the roof.", "MSC Elder, the ship, came in.") == [])
  }

  @Test("titles of members of American councils, and names that Irish grammar gave a letter")
  func titles() {
    #expect(
      motions(
        "A motion was made by Alderperson Ash, seconded by Alderperson Elm, to dig. The motion carried."
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions(
        "Councillor Ó hEarcáin proposed that the path be dug. This was seconded by Councillor Quigg and carried."
      )
        == ["Ó hEarcáin/Quigg/carried"])
  }

  @Test("whom a pronoun in front of a proposal means")
  func pronoun() {
    #expect(
      motions(
        "Ms Ash thought it ugly. She proposed that it be moved. There was no seconder and the proposal fell."
      )
        == ["Ash/–/lost"])
    #expect(motions("It was ugly. She proposed that it be moved. The proposal fell.") == [])
  }

  @Test("a proposal that was deferred is a motion without an outcome")
  func deferred() {
    #expect(
      motions("Councillor Ash moved that the lamp be lit. It was deferred to the next meeting.")
        == [
          "Ash/–/–"
        ])
    #expect(motions("Councillor Ash moved that the lamp be lit. It was raining.") == [])
  }

  @Test("a motion in somebody's name that one sentence disposes of")
  func inName() {
    #expect(
      motions(
        "With leave, a motion in the name of Councillor Ash, seconded by Councillor Elm, on lamps was withdrawn."
      )
        == ["Ash/Elm/withdrawn"])
    #expect(motions("The motion in the name of Councillor Ash was on the table.") == [])
  }

  @Test("what is said of several proposals by the names of their movers")
  func byName() {
    #expect(
      motions(
        "It was moved by Councillor Oak, seconded by Councillor Yew that the plan be approved.",
        "An amendment was moved by Councillor Ash, seconded by Councillor Elm:",
        "“To delete all after ‘That’.”",
        "A reference back was moved by Councillor Fir, seconded by Councillor Box.",
        "The amendment in the name of Councillor Ash and the reference back in the name of Councillor Fir were declared lost. The motion was put to the vote and carried."
      ) == ["Oak/Yew/carried", "Ash/Elm/lost", "Fir/Box/lost"])
  }

  @Test(
    "what found no seconder leaves the seconded motion open; a count on it by its mover's name ends it"
  )
  func tabled() {
    #expect(
      motions(
        "Ms. Ash moved to dig a well. Mr. Elm seconded.",
        "Mr. Oak moved to table the matter until June.",
        "The motion died for lack of a second.", "VOTED on Ms. Ash's motion: 3-1-0 (Oak opposed)")
        == ["Ash/Elm/carried", "Oak/–/lost"])
    #expect(votes("VOTED on Ms. Ash's motion: 3-1-0 (Oak opposed)") == ["3-1-0"])
  }

  @Test("an amended motion has no outcome of its own where it is put as the substantive one")
  func substantive() {
    #expect(
      motions(
        "It was moved by Councillor Ash, seconded by Councillor Elm that this Council digs.",
        "An amendment was moved by Councillor Oak, seconded by Councillor Yew that it digs deep.",
        "The amendment was carried and, upon being put to the vote as the substantive motion, it was",
        "RESOLVED – That this Council digs deep.") == ["Ash/Elm/–", "Oak/Yew/carried"])
  }

  @Test("a notice by number and name, its words in any language, withdrawn or carried")
  func noticed() {
    #expect(
      motions(
        "No. 22 in the name of Cllr Ash:",
        "“Go mbeidh an bóthar níos fearr.” (That the road be better.)",
        "Cllr Ash withdrew the motion.", "No. 23 in the name of Cllr Elm, seconded by Cllr Oak:",
        "“That this Council digs.”", "The motion was put and was carried unanimously.")
        == ["Ash/–/withdrawn", "Elm/Oak/carried"])
    #expect(
      motions(
        "Councillor Ash had given notice of the following motion:-", "“That this Council digs.”",
        "The motion was seconded by Councillor Elm and was carried.") == ["Ash/Elm/carried"])
    #expect(
      motions(
        "Councillor Ash gave notice of the following motion:-", "“That this Council digs.”",
        "Councillor Ash moved his motion, seconded by Councillor Elm.", "The motion was carried.")
        == ["Ash/Elm/carried"])
  }

  @Test("who did not vote, who abstained with others named, classes in brackets")
  func counts() {
    #expect(votes("DEFEATED, 2 for, 3 against, 2 did not vote.") == ["2-3-2"])
    #expect(votes("The motion was carried by 5 votes to nil with Bo Elm abstaining.") == ["5-0-1"])
    #expect(
      votes("Tá (For): 3      Níl (Against): 7      Ag staonadh (Abstaining): 1") == ["3-7-1"])
  }

  @Test("names on the line below the words of a notice are those of its motion; no second motion")
  func takenMovers() {
    #expect(
      motions(
        "(i)    Cllr. Bo Ash", "“That this district digs a well.”",
        "Proposed by Cllr. Ash and seconded by Cllr. Elm. A reply was read. The motion was adopted unanimously."
      )
        == ["Ash/Elm/carried"])
  }

  @Test("who seconds a motion in a paragraph behind its words")
  func secondsBelow() {
    #expect(
      motions(
        "Councillor Ash moved the following motion, notice of which had been given:",
        "“This Council resolves to dig.”", "Councillor Elm seconded the motion.",
        "Following debate, the motion was declared LOST.") == ["Ash/Elm/lost"])
  }

  @Test("movers in front of the words of a motion; below a decision they say nothing new")
  func moversInFront() {
    #expect(
      motions("Proposed: Cllr Ash. Seconded: Cllr Elm. That three lamps be bought. All agreed.")
        == [
          "Ash/Elm/carried"
        ])
    #expect(motions("Proposed: Cllr Ash. Seconded: Cllr Elm. All agreed.") == [])
    #expect(motions("It was late. M: Ash S: Elm to accept it. Vote: 4-0.") == ["Ash/Elm/carried"])
    #expect(
      motions(
        "A proposal by Cllr Ash to move it was seconded by Cllr Elm and defeated (1 for, 4 against)."
      )
        == ["Ash/Elm/lost"])
    #expect(motions("A proposal by the Clerk to move it was read.") == [])
  }

  @Test("a motion without a seconder on the lines below its label")
  func unseconded() {
    #expect(
      motions(
        "Motion: to close the list.",
        "Moved: Ash. Seconded: none. The motion failed for want of a seconder.")
        == ["Ash/–/lost"])
  }

  @Test("a number with a letter in front ends a sentence; what became of a motion is no decision")
  func ends() {
    #expect(
      motions(
        "Cllr Ash moved that patrols be set up on the R614. Cllr Elm seconded. The motion was withdrawn."
      )
        == ["Ash/Elm/withdrawn"])
    let elements = DecisionReading().elements([
      "The Chair proposed that it be cut. The proposal was put to a vote and was adopted by 13 votes to 5."
    ])
    #expect(elements.map(\.kind) == [.motion, .vote])
  }

  @Test("a roll call by answers is a vote")
  func rollCall() {
    #expect(votes("Roll call: Ash - yes; Elm - yes; Oak - yes; Yew - no.") == ["3-1-–"])
    #expect(votes("The roll of honour was read: Ash, Elm and Oak.") == [])
  }

  @Test("“those voting for” by their names")
  func thoseVoting() {
    #expect(
      DecisionReading().elements([
        "Those voting for: Councillors Ash, Birch and Cedar",
        "Those voting against: Councillors Dogwood and Elm",
      ]).compactMap(\.vote).map { "\($0.for ?? -1)-\($0.against ?? -1)" } == ["3-2"])
    #expect(
      DecisionReading().elements(["Those voting for the first time: Councillor Ash"]).compactMap(
        \.vote
      ).isEmpty)
  }

  @Test("all who agree, and a unanimous vote, end a motion only where they tell of its vote")
  func assent() {
    let road = "Cllr Ash proposed, seconded by Cllr Elm, that the road be closed."
    #expect(motions("\(road) All agreed.") == ["Ash/Elm/carried"])
    #expect(
      motions("\(road) The motion was put and received unanimous approval.") == ["Ash/Elm/carried"])
    #expect(
      motions("\(road) All agreed that the road was a disgrace. The motion was lost.")
        == ["Ash/Elm/lost"])
    #expect(
      motions(
        "\(road) It was said that a unanimous vote was unlikely. The motion was lost by 3 votes to 4."
      )
        == ["Ash/Elm/lost"])
  }

  @Test("what became of an amendment stays where the motion is told by the name of the same mover")
  func sameMover() {
    #expect(
      motions(
        "Cllr Ash moved an amendment, seconded by Cllr Elm, that the mower be red. The amendment was lost.",
        "The substantive motion, moved by Cllr Ash, was carried."
      ).first == "Ash/Elm/lost")
  }

  @Test(
    "whom “she” means is looked for in the sentences right in front, however long the paragraph")
  func pronounFarBack() {
    let filler = String(
      repeating: "The rain fell on the hall and the roof leaked again. ", count: 90)
    let near = "Ms Ash thought it ugly. She proposed that it be let. Mr Elm seconded. Carried."
    #expect(motions(filler + near) == motions(near))
  }
}
