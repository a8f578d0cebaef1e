import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Notes of small groups: who came by their first names, and what we decided")
struct InformalNamesTests {
  private func people(_ line: String) -> [String] {
    parse("# Kiln group minutes, 3 May 2019\n\n\(line)\n\n## Clay\n\nTwo bags are left.\n", "x.md")
      .people.map { [$0.title, $0.name, $0.role].compactMap { $0 }.joined(separator: "|") }
  }

  private func notes(_ text: String) -> MinutesDocument {
    parse(
      "# Kiln group minutes, 3 May 2019\n\nPresent: Ros, Ned, Tadhg\n\n## Clay\n\n\(text)\n", "x.md"
    )
  }

  @Test("first names alone among full names are people; a body behind a name is none")
  func forenames() {
    #expect(
      people("Present: Prof. Judit Varga, Nils, Aisha, Chen Bo")
        == ["Prof.|Judit Varga", "Nils", "Aisha", "Chen Bo"])
    #expect(people("Present: Judit Varga, Unison, Chen Bo, Oxfam").count == 2)
    // Two lone words do not prove each other.
    #expect(people("Present: Judit Varga, Acme, Globex").count == 1)
  }

  @Test("nicks in small letters that commas divide are people; a remark in small letters is none")
  func nicks() {
    #expect(people("present: maud, ty, Lakshmi, bjarne") == ["maud", "ty", "Lakshmi", "bjarne"])
    #expect(people("Present: Maud Elm, clerk, minutes").count == 1)
  }

  @Test("a stop and a dash set off a label; Brothers keep their title")
  func dashedLabel() {
    #expect(
      people("Present.—Bros. Haddow (chairman), Lees, Orr")
        == ["Bro.|Haddow|chairman", "Bro.|Lees", "Bro.|Orr"])
    #expect(people("Present: Br. Yusuf Kamara, Sr. Halima Osman").count == 2)
    #expect(
      people("Present.—Bros. Haddow (chairman), Lees, Orr").contains { $0.contains("Present") }
        == false)
  }

  @Test("what we agreed or decided is a decision; what another body decided on a day is told")
  func weDecided() {
    #expect(
      texts(notes("The shed leaks. We decided to move to the barn in June."), .resolution)
        == ["We decided to move to the barn in June."])
    #expect(texts(notes("Ros: we decided to go. We talked about rope."), .resolution).isEmpty)
    #expect(
      texts(notes("The Planning Committee agreed on 24 February to defer the barn."), .resolution)
        .isEmpty)
    #expect(
      texts(notes("The Committee agreed on 14 June for the fair."), .resolution)
        == ["The Committee agreed on 14 June for the fair."])
  }

  @Test("what others agreed, in their report or letter, is no decision")
  func theyDecided() {
    func decided(_ head: String, _ text: String) -> [String] {
      texts(
        parse(
          "# Parish council minutes, 3 May 2019\n\nPresent: Cllr Ash\n\n## \(head)\n\n\(text)\n",
          "x.md"),
        .resolution)
    }
    #expect(decided("Report of the cricket club", "We agreed a new lease with the owner.").isEmpty)
    #expect(
      decided("Gate", "A letter was read: We agreed to shut the gate. We decided to move the bins.")
        .isEmpty)
    #expect(decided("Gate", "It is rusty. We decided to move the bins.").count == 1)
  }

  @Test("who is listed by one name sets to work by it; who is not listed does not")
  func tasks() {
    #expect(
      texts(notes("Tadhg to bring clay in June."), .action) == ["Tadhg to bring clay in June."])
    #expect(texts(notes("Closer to bring clay in June."), .action).isEmpty)
  }
}
