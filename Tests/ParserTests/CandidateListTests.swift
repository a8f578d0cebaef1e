import MinutesModel
import Testing

@testable import MinutesParser

/// Bullets in the record that say nothing.
@Suite("Bullets that nobody said")
struct CandidateListTests {
  private func points(_ lines: String) -> [String] {
    parse(
      "# Minutes of the Elder Club held on 3 May 2018\n\nPresent: Ada Pike\n\n## 1. Election\n\n\(lines)\n\n## 2. Seal\n\nIt was shown.\n",
      "x.md"
    ).sections.flatMap(\.blocks).filter { $0.kind == .discussion }.flatMap { $0.points.map(\.text) }
  }

  @Test("names of those who stood are a list")
  func candidates() {
    #expect(
      points("* Ada Pike (nominated: Ben Dove; seconded: Cy Roe)\n* Di Finch\n* Eve Moss") == [])
    #expect(
      points("* Ada Pike wants a lamp\n* Di Finch\n* Eve Moss")
        == ["Ada Pike wants a lamp", "Di Finch", "Eve Moss"])
  }

  @Test("“None” by itself was not said either")
  func none() {
    #expect(points("* (None)") == [])
    #expect(points("* None of the lamps work") == ["None of the lamps work"])
  }

  @Test(
    "topics below the heading of the agenda are what was to come; notes below one of them were said"
  )
  func agenda() {
    #expect(
      points(
        "Quorum was reached.\n\n### Agenda\n\n* Roll call\n* Approval of the budget\n* Adjourn")
        == [])
    #expect(
      points("### Agenda\n\n* Roll call\n  * two were late\n* Adjourn").contains("Roll call"))
    #expect(points("### Notes\n\n* Roll call\n* Adjourn") == ["Roll call", "Adjourn"])
    #expect(
      points("### Agenda\n\n* Ada said it was late\n* Ben wanted a lamp")
        == ["Ada said it was late", "Ben wanted a lamp"])
    #expect(points("### Agenda\n\n* To agree what was put off\n* How was the fair?") == [])
  }

  @Test("the number of a page between dashes is no bullet")
  func pageNumber() {
    #expect(points("- 61 -") == [])
    #expect(points("- 61 members came") == ["61 members came"])
  }
}
