import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Motions of which no outcome is told")
struct OpenMotionTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }

  @Test("a proposal by two people is a motion without an outcome where nothing settles it")
  func proposals() {
    #expect(
      motions("It was proposed by D. Ash and seconded by Mrs. Elm that £30 be given.")
        == ["D. Ash/Elm/-"])
    #expect(
      motions(
        "Three prices were compared and it was proposed by Mrs. Elm and seconded by Mrs. Oak that Green Ltd mow."
      ) == ["Elm/Oak/-"])
    #expect(
      motions("Proposed by D. Ash, seconded Mrs. Elm these accounts be paid.") == ["D. Ash/Elm/-"])
    #expect(
      motions("Bell Ltd. £96.50 - proposed D. Ash seconded P. Rowan - to be paid.")
        == ["D. Ash/P. Rowan/-"])
    #expect(
      motions("Ann Ash moved that the oak be felled. Ben Elm seconded.") == ["Ann Ash/Ben Elm/-"])
    #expect(motions("Ann moves to adjourn. Ben seconds.") == ["Ann/Ben/-"])
    #expect(motions("AA moves we accept, BE seconds") == ["AA/BE/-"])
  }

  @Test("names of movers alone, elections, retold proposals and what a decision takes up are none")
  func others() {
    #expect(motions("The minutes were agreed. Proposed Les, seconded Hana.").isEmpty)
    #expect(motions("Proposed AB, seconded CD; 2 for, 1 against.").isEmpty)
    #expect(motions("Mr Ash proposed Mrs Elm as chairman, seconded by Mr Oak.").isEmpty)
    #expect(motions("Mr Ash proposed that Mrs Elm be elected, seconded by Mr Oak.").isEmpty)
    #expect(
      motions(
        "In May it had been proposed by Mr Ash, seconded by Mr Oak, that the pond be cleared."
      )
      .isEmpty)
    #expect(
      motions("Mr Ash proposed and Mr Oak seconded that a bench be bought. This was agreed.")
        .isEmpty)
    #expect(
      motions("Mr Ash proposed and Mr Oak seconded that a bench be bought.", "RESOLVED: to buy it.")
        .isEmpty)
    #expect(
      motions(
        "Pete went to the town meeting. A motion on rents, moved by Cllr Stone and seconded by Cllr Ames, was carried there by 8 votes to 5."
      ).isEmpty)
  }

  @Test(
    "what is moved stands in front of who moves it, and the seconder in the next line of a list")
  func lines() {
    #expect(
      motions("- Motion to approve by Kim Oak", "- Seconded by Lee Elm", "- Motion passed")
        == ["Kim Oak/Lee Elm/carried"])
    #expect(
      motions("- Motion to adjourn by Kim Oak", "- Seconded by Lee Elm") == ["Kim Oak/Lee Elm/-"])
    #expect(
      motions("- Motion to approve by N0ABC", "- Seconded by KB0DEF", "- Motion carried")
        == ["N0ABC/KB0DEF/carried"])
    #expect(
      motions("Ann set motion to adjourn meeting.\nBen seconded the motion.") == ["Ann/Ben/-"])
    #expect(motions("- Notice of the motion to mow by hand", "- Seconded from the Parks").isEmpty)
    #expect(motions("- Motion to approve by hand", "- Seconded by nobody").isEmpty)
  }

  @Test(
    "that something was moved and seconded may end a paragraph, its number stands in front of the words"
  )
  func unnamed() {
    #expect(
      motions(
        "The Chair thanked the club. It was moved and seconded,",
        "141/17   That the agenda be adopted.", "CARRIED")
        == ["-/-/carried"])
    #expect(
      motions("It was moved and seconded,", "141/17   Pages that nobody read.", "CARRIED").isEmpty)
  }
}
