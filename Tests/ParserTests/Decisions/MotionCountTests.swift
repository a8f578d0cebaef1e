import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Motions that count their votes")
struct MotionCountTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func counts(_ lines: String...) -> [String] {
    ItemReading().blocks(lines).filter { $0.kind == .motion }.map {
      guard let vote = $0.vote else { return "-" }
      return [vote.for, vote.against, vote.abstain].map { $0.map { "\($0)" } ?? "" }
        .joined(separator: "-")
    }
  }

  @Test("a count behind the seconder is the vote of the motion, and says what became of it")
  func behindSeconder() {
    for (line, count, outcome) in [
      (
        "Cllr Kit Ash proposed to object, seconded by Cllr Dan Elm, six in favour, 1 abstained.",
        "6--1", "Kit Ash/Dan Elm/carried"
      ),
      (
        "The Chair proposed the approval of the above, seconded by Cllr Elm, five were in favour and three abstained.",
        "5--3", "Chair/Elm/carried"
      ),
      (
        "Cllr Ash proposed to buy a mower, seconded by Cllr Elm, 4 for and 5 against.",
        "4-5-", "Ash/Elm/lost"
      ),
      (
        "It was moved by Mr Ash, seconded by Mr Elm, that the hut be let, 3 votes for, 3 against.",
        "3-3-", "Ash/Elm/-"
      ),
      (
        "It was proposed by Cllr Ash, seconded by Cllr Elm, to buy a mower, seven in favour.",
        "7--", "Ash/Elm/-"
      ),
    ] {
      #expect(counts(line) == [count])
      #expect(motions(line) == [outcome])
    }
  }

  @Test("below a decision and in front of one the count tells of it")
  func ofDecisions() {
    #expect(motions("RESOLVED to object.", "Proposed AB, seconded CD; 2 for, 1 against.").isEmpty)
    #expect(
      motions(
        "It was then moved by Mr Ash, seconded by Mr Elm and, with 7 members voting in favour and 3 against,",
        "RESOLVED that the hut be let."
      ).isEmpty)
  }

  @Test("figures of what is moved are no count")
  func figures() {
    for line in [
      "It was proposed by Cllr Ash, seconded by Cllr Elm, that the club be given £50 for paint, two for the fair.",
      "It was proposed by Cllr Ash, seconded by Cllr Elm, that 20 for sale signs be taken down.",
      "Proposed Cllr Ash, seconded Cllr Elm that the map be bought For-5 Abstention - 1 5",
      "Cllr Ash proposed to buy five, and six for the hall, seconded by Cllr Elm.",
    ] {
      #expect(counts(line) == ["-"])
    }
  }
}
