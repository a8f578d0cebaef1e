import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Who is the same person in two lists, letters that are titles, and for whom several came")
struct PeopleTwiceNamedTests {
  @Test("two of a list are two, and so are who came and who sent apologies")
  func two() {
    #expect(
      people("Present: P. Norris, Mrs. Everitt, M/s Norris").map { String($0.prefix { $0 != "|" }) }
        == ["P. Norris", "Everitt", "Norris"])
    #expect(
      people("Present: Cllr Mandy Pike, Cllr J Dove\n\nApologies: Cllr M Pike") == [
        "Mandy Pike|||present", "J Dove|||present", "M Pike|||apologies",
      ])
    #expect(people("In the chair: Cllr A Pike\n\nPresent: Cllr Pike, Cllr J Dove").count == 2)
  }

  @Test("the first name of who took the notes is that person")
  func firstNames() {
    #expect(
      people("Facilitator: Jude Marsh\nMinute-taker: Petra Lind\nHere: Jude, Petra, Omar Roe") == [
        "Jude Marsh|Facilitator||present", "Petra Lind|Minute-taker||present",
        "Omar Roe|||present",
      ])
  }

  @Test("P.C. beside others of the police is a title, as M. is beside Mme")
  func letters() {
    func titled(_ head: String) -> [String] {
      parse(
        "Minutes of the meeting held on 3 May 2010\n\n" + head
          + "\n\n1. MINUTES\n\nThere were none.\n\n2. ROOF\n\nIt leaks.\n"
      ).people.map { "\($0.title ?? "–") \($0.name)" }
    }
    #expect(
      titled("Present: Mr. A. Pike, Sgt. B. Ash, P.C. Dove, P.C. M. Roe") == [
        "Mr. A. Pike", "Sgt. B. Ash", "P.C. Dove", "P.C. M. Roe",
      ])
    #expect(titled("Present: Mr. A. Pike, P.C. Dove, Mrs. C. Roe").contains("– P.C. Dove"))
    #expect(titled("Present: R.J. Pike, P.C. Dove, A. Roe").contains("– P.C. Dove"))
    #expect(titled("Present: Mr P.C. Dove, Mr A. Roe").contains("Mr P.C. Dove"))
    #expect(
      titled("Présents : Mme Odile Pike, M. Luc Dove, M. Roe") == [
        "Mme Odile Pike", "M. Luc Dove", "M. Roe",
      ])
    #expect(titled("Present: M. Night Pike, B. Dove").contains("– M. Night Pike"))
  }

  @Test("one bracket says for whom all in front of it came")
  func representing() {
    #expect(
      people(
        "Present: Messrs. A. Pike (Chairman), B. Dove and Mrs. C. Roe (representing Elder Parish Council); "
          + "Messrs. D. Ash and E. Elm (representing Vale Parish Council)")
        == [
          "A. Pike|Chairman|Elder Parish Council|present",
          "B. Dove||Elder Parish Council|present", "C. Roe||Elder Parish Council|present",
          "D. Ash||Vale Parish Council|present", "E. Elm||Vale Parish Council|present",
        ])
    #expect(
      people("Present: Mr A. Pike (Elder Parish Council), Mr B. Dove, Mr C. Roe (Vale Trust)") == [
        "A. Pike||Elder Parish Council|present", "B. Dove|||present", "C. Roe||Vale Trust|present",
      ])
  }

  @Test("the committee of a club in front of its members")
  func committee() {
    #expect(
      people(
        "Committee: Ada Pike (Chair), Ben Dove (Treasurer)\nMembers: Cy Roe, Di Ash\nApologies: Ed Elm"
      ) == [
        "Ada Pike|Chair||present", "Ben Dove|Treasurer||present", "Cy Roe|||present",
        "Di Ash|||present", "Ed Elm|||apologies",
      ])
    #expect(people("Committee: Finance and Roads\nDate: 3 May 2010") == [])
  }
}
