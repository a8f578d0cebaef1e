import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Lines that only breaks divide, numbers that a list draws, and who met on a day")
struct BoldLineTests {
  private func items(_ html: String) -> [String] {
    parse("<html><body>\(html)</body></html>", "x.html").sections.filter { $0.kind == .item }
      .map { [$0.number, $0.title].compactMap { $0 }.joined(separator: " ") }
  }

  @Test(
    "lines of a paragraph that begin in bold are labels and heads; words in bold inside lines are none"
  )
  func boldLines() {
    let html = """
      <p><b>Ferry Committee minutes - 9 September 2004</b><br><b>Present: </b>J Ash (Chair), E Elm<br>
      <b>1. Timetable</b><br>The early boat is lost.<br><b>2. Roof</b><br>It was agreed to ask for help.</p>
      """
    #expect(items(html) == ["1 Timetable", "2 Roof"])
    let document = parse("<html><body>\(html)</body></html>", "x.html")
    #expect(document.people.map(\.name) == ["J Ash", "E Elm"])
    #expect(texts(document, .resolution) == ["It was agreed to ask for help."])
    #expect(
      items(
        "<p>The <b>early</b> boat is lost.<br>The <b>late</b> boat leaks.<br>So does <b>the roof</b>.<br>Help!</p>"
      ).isEmpty)
  }

  @Test("a list draws the number of a title that is the first line of its entry")
  func drawn() {
    let head = "<h2>Regular Meeting of the Board of Ferries</h2><p>Tuesday, November 19, 2013</p>"
    let entries = [
      "<b>Call to Order</b><br>President Voss called the meeting to order at 7:02 p.m.",
      "<b>Harbourmaster's Report</b><br>It rained on the boat.",
      "<b>Adjournment</b><br>The meeting was adjourned at 7:50 p.m.",
    ]
    let list = entries.map { "<li>\($0)</li>" }.joined()
    #expect(
      items("\(head)<ol>\(list)</ol>")
        == ["1 Call to Order", "2 Harbourmaster's Report", "3 Adjournment"])
    // Words in bold in front of the rest of their line are no title.
    let inLines = entries.map { "<li>\($0)</li>" }.joined().replacing("<br>", with: " ")
    #expect(items("\(head)<ol>\(inLines)</ol>").isEmpty)
  }

  @Test("a day beside the name of who met is no part of it; a name without one stays whole")
  func bodyAndDay() {
    func body(_ title: String) -> String? {
      parse("# \(title)\n\nPresent: Ann Ash, Ben Elm\n\n## Roof\n\nIt leaks.\n", "x.md").meeting
        .body
    }
    #expect(body("Estates Programme Board 2017-09-21") == "Estates Programme Board")
    #expect(body("2017-09-21 Estates Committee meeting notes") == "Estates Committee")
    #expect(body("Deanery Synod, 23 October 2019") == "Deanery Synod")
    #expect(body("Minutes of Faculty Council, 27 January 2021") == "Faculty Council")
    #expect(body("Licensing Act 2003 Committee minutes") == "Licensing Act 2003 Committee")
    #expect(body("The day of 21 September 2017") == nil)
  }

  @Test(
    "“of the Works Committee” below MINUTES names the committee; a menu's “Committee” gives way to the whole name"
  )
  func nameOfLine() {
    func body(_ text: String) -> String? { parse(text, "x.txt").meeting.body }
    #expect(
      body(
        "MINUTES\n\nof the Works Committee of Elder Town Council, 19 May 1999\n\nPresent: Cllr Ash\n"
      )
        == "Works Committee")
    #expect(
      body(
        "Home\n\nCommittee\n\nContact\n\nVillage Hall Management Committee\n\nMinutes of the meeting held on Thursday 20 October 2016\n\nPresent: Jean Elm\n"
      ) == "Village Hall Management Committee")
  }

  @Test("when a meeting was called to order and adjourned tells of minutes; opening times do not")
  func times() {
    func kind(_ text: String) -> MinutesDocument.Kind {
      parse(
        "# Regular Meeting of the Ferry Board\n\nTuesday, November 19, 2013\n\n\(text)\n", "x.md"
      ).kind
    }
    #expect(
      kind("Ash called the meeting to order at 7:02 p.m.\n\nThe meeting was adjourned at 7:50 p.m.")
        == .minutes)
    #expect(kind("The office opens at 9:00 a.m.\n\nIt shuts at 5:00 p.m.") == .other)
  }
}
