import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Motions: behind labels, by nobody named, by two names alone")
struct MotionFieldTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func votes(_ lines: String...) -> [String] { ItemReading().votes(lines) }

  @Test(
    "the mover behind a label and in front of the words; the seconder behind a label further on")
  func fields() {
    #expect(
      motions("MOTION: Ms. Ash, to buy the mower. SECOND: Mr. Elm.", "VOTE: 4-1-0.")
        == ["Ash/Elm/carried"])
    #expect(
      motions("MOTION: Ms. Ash, to buy the mower.", "SECOND: Mr. Elm.", "VOTE: 1-4-0. Elm yes.")
        == ["Ash/Elm/lost"])
    #expect(
      motions("Minutes of 4 May: MOTION: Ms. Ash, to accept. SECOND: Mr. Elm.", "VOTE: 4-1-0.")
        == ["Ash/Elm/carried"])
    #expect(
      motions("MOTION: Ms. Ash, to sell the mower. The motion died for want of a second.")
        == ["Ash/-/lost"])
    #expect(motions("MOTION: Parks, to be read in May.", "VOTE: 4-1-0.").isEmpty)
    #expect(motions("MOTION: Ms. Ash, to buy the mower. SECOND: Mr. Elm.").isEmpty)
  }

  @Test("answers behind “VOTE:”, with nothing but a blank between name and answer")
  func answers() {
    #expect(votes("VOTE: Ash yes, Elm no, Oak yes.") == ["2-1--"])
    #expect(votes("They said: Ash yes, Elm no, Oak yes.").isEmpty)
  }

  @Test("moved and seconded by nobody who is named, over the words or in front of them")
  func unnamed() {
    #expect(
      motions("It was MOVED and SECONDED", "THAT the ferry be painted.", "CARRIED")
        == ["-/-/carried"])
    #expect(
      motions("Moved and seconded:", "THAT the ferry be sold.", "DEFEATED (2-3)") == ["-/-/lost"])
    #expect(
      motions("It was duly moved and seconded that the ferry be painted. Carried.")
        == ["-/-/carried"])
    #expect(
      motions("It was moved and seconded to adjourn, and the motion was lost.") == ["-/-/lost"])
    // What becomes of it is not told, or a decision takes it up.
    #expect(motions("It was moved and seconded that the ferry be painted.").isEmpty)
    #expect(
      motions("It was moved and seconded that it be painted.", "RESOLVED: That it be painted.")
        .isEmpty)
    #expect(motions("It was moved and seconded to the table by the door. Carried.").isEmpty)
  }

  @Test("an amendment by nobody who is named leaves the motion open")
  func unnamedAmendment() {
    #expect(
      motions(
        "It was MOVED and SECONDED", "THAT the ferry be painted.", "It was MOVED and SECONDED",
        "THAT the motion be amended by adding “blue”.", "DEFEATED (2-3)",
        "The question was called on the main motion.", "CARRIED (3-2)")
        == ["-/-/carried", "-/-/lost"])
  }

  @Test("two names with a slash behind “Moved”, and what became of it behind the words")
  func slash() {
    #expect(
      motions("Moved Ash / Elm-Roe", "That it wait for a year.", "CARRIED")
        == ["Ash/Elm-Roe/carried"])
    let lines = ["Moved Ash / Elm", "That it wait. LOST on a show of hands, 2 for, 4 against"]
    #expect(ItemReading().motions(lines) == ["Ash/Elm/lost"])
    #expect(ItemReading().votes(lines) == ["2-4--"])
    #expect(motions("Moved north / south", "That way it is longer.", "CARRIED").isEmpty)
  }

  @Test("both movers of a numbered resolution, a blank in front of each slash")
  func numbered() {
    #expect(
      motions(
        "Resolution No. R22-06", "Moved / Seconded: Ash / Elm-Roe", "THAT it be put off.",
        "DEFEATED")
        == ["Ash/Elm-Roe/lost"])
  }

  @Test("“For the amendment 3, against 2” is no choice between it and the motion")
  func forTheAmendment() {
    #expect(
      motions(
        "Councillor Ash moved, and Councillor Elm seconded, that it be let.",
        "Councillor Oak moved as an amendment, seconded by Councillor Fir, that it be sold.",
        "For the amendment 3", "Against 2",
        "The amendment was declared carried and became the substantive motion.")
        == ["Ash/Elm/-", "Oak/Fir/carried"])
  }

  @Test("a line right below a resolution says that it was not approved, whatever is said behind it")
  func notApproved() {
    #expect(
      motions(
        "RESOLVED, that the sign be lit.", "Not approved, 1-3-1. Directors wished to see it first.")
        == ["-/-/lost"])
    #expect(
      motions("RESOLVED, that the sign be lit.", "Not approved yet are the plans for the door.")
        .isEmpty)
  }

  @Test("both movers in a bracket in front of what became of the motion")
  func bracket() {
    #expect(
      motions("A motion that it lie on the table (Councillor Ash / Ms Elm) was put and lost.")
        == ["Ash/Elm/lost"])
    #expect(motions("A motion on bins (see page 3/4) was put to the Council in May.").isEmpty)
  }

  @Test(
    "a line right below a resolution that names its movers and says that it was carried is no second motion"
  )
  func moversBelow() {
    let lines = [
      "BE IT RESOLVED that the lane be named after Miss Facey.",
      "Moved by Councillor Ash, seconded by Councillor Elm, and carried with four (4) in favour and none against.",
    ]
    #expect(ItemReading().motions(lines).isEmpty)
    let found = ItemReading().blocks(lines).first { $0.kind == .resolution }
    #expect(found?.mover == "Ash")
    #expect(found?.seconder == "Elm")
    #expect(ItemReading().votes(lines) == ["4-0--"])
    #expect(
      motions(
        "BE IT RESOLVED that the lane be named after Miss Facey.",
        "Moved by Councillor Ash, seconded by Councillor Elm, that it be lit, and carried.")
        == ["Ash/Elm/carried"])
  }

  @Test("“did not carry” is an outcome")
  func didNotCarry() {
    #expect(
      motions("Ms. Ash moved to buy two. Mr. Elm seconded. The vote was 2-2 and it did not carry.")
        == ["Ash/Elm/lost"])
  }

  @Test("who was against, by name, beside the outcome")
  func opposed() {
    #expect(
      votes("Moved by Ash, seconded by Elm, that it be let.", "Opposed: Councillor Oak", "CARRIED")
        == ["--1--"])
    #expect(
      votes("Moved by Ash, seconded by Elm, that it be let.", "CARRIED", "Against: Ash and Oak")
        == ["--2--"])
    #expect(votes("It was let.", "Opposed: Councillor Oak").isEmpty)
    #expect(votes("It was let.", "Opposed: the plan of June", "CARRIED").isEmpty)
  }

  @Test("a figure in a bracket behind the same number as a word")
  func figureBehindWord() {
    #expect(
      votes("On a vote it was lost, two (2) voting for and three (3) against.") == ["2-3--"])
    #expect(votes("On a vote it was lost, 2 (two) for the hall.").isEmpty)
  }

  @Test("the vote of another body that had voted before counts nothing here")
  func hadVoted() {
    #expect(votes("The Finance Committee had voted 6-1 to buy it.").isEmpty)
    #expect(votes("The Council voted 6-1 to buy it.") == ["6-1--"])
    #expect(votes("Mr Ash sits on the Water Board, which voted 11-2 to buy it.").isEmpty)
  }
}
