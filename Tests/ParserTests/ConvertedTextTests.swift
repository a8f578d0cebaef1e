import MinutesModel
import Testing

@testable import MinutesParser

@Suite("What converters leave in the text")
struct ConvertedTextTests {
  private func furniture(_ record: ReadDocument) -> [String] {
    record.blocks.filter { $0.kind == .furniture }.map { $0.text ?? "" }
      + record.blocks.flatMap(\.points).filter(\.furniture).map(\.text)
  }

  private let pages = [
    "# Minutes of the Elder Board held on 8 May 2018", "Present: Cllr A Ash", "# 1 SLIPWAY",
    "**RESOLVED** Pike / Dove", "That the Board:", "- (a) mends the slipway until its",
    "Elder Board", "Minutes – 8 May 2018", "Page 1 of 2", "lease ends.", "# 2 CLOSE",
    "It was closed at four.", "Elder Board", "Minutes – 8 May 2018", "Page 2 of 2",
  ]

  @Test("lines that come back beside page numbers are furniture, also inside a clause")
  func runningHeads() {
    let record = ReadDocument(pages, name: "minutes.md")
    #expect(furniture(record).count(where: { $0 == "Elder Board" }) == 2)
    #expect(furniture(record).contains("Page 2 of 2"))
    #expect(record.items == ["1|SLIPWAY", "2|CLOSE"])
  }

  @Test("one page number, or a line beside it that stands once, is text")
  func noRunningHeads() {
    let record = ReadDocument(
      [
        "# Minutes of the Elder Board held on 8 May 2018", "# 1 SLIPWAY", "The plan is worn.",
        "Elder Board", "Page 12", "# 2 CLOSE", "At four.",
      ], name: "minutes.md")
    #expect(furniture(record).isEmpty)
  }

  @Test("what comes back under motions is text, also where a page ends behind it")
  func resultAtPageEnd() {
    let record = ReadDocument(
      [
        "# Minutes of the Elder Board held on 8 May 2018", "Present: Cllr A Ash", "# 1 SLIPWAY",
        "It is worn.", "Motion Passed (6 to 0)", "Page 1 of 2", "# 2 QUAY",
        "The quay holds until its",
        "Motion Passed (6 to 0)", "# 3 BOAT", "It floats.", "Motion Passed (5 to 1)", "Page 2 of 2",
      ], name: "minutes.md")
    #expect(!furniture(record).contains { $0.hasPrefix("Motion Passed") })
  }

  @Test("names between a label and its words are those of mover and seconder")
  func movers() {
    #expect(
      read("**RESOLVED** Pike / Dove", "That it be mended.") == [
        "resolution: [RESOLVED Pike / Dove] That it be mended."
      ])
    // In brackets they stay with the words.
    #expect(
      read("Resolved: (Pike/Dove) That it be mended.") == [
        "resolution: [Resolved:] (Pike/Dove) That it be mended."
      ])
  }

  @Test("a bullet around a number is one marker")
  func bullets() {
    let record = ReadDocument(
      [
        "# Minutes of the Elder Board held on 8 May 2018", "Present: Cllr A Ash", "# 1 ROOF",
        "**RESOLVED**", "That the Board:", "- 1. Receives the report.\n- 2. Asks for another.",
        "# 2 CLOSE", "At four.",
      ], name: "minutes.md")
    #expect(
      record.texts(.resolution) == ["That the Board: | Receives the report. | Asks for another."])
    #expect(record.blocks.flatMap(\.points).map(\.marker) == ["- 1.", "- 2."])
  }

  @Test("a table of contents opens no items")
  func contents() {
    let record = ReadDocument([
      "ELDER SHIRE", "MINUTES", "Held on 20 August 2014", "TABLE OF CONTENTS",
      "1\tOPENING\t2\n2\tREPORTS\t2\n3\tCLOSURE\t5", "1\tOPENING",
      "The President declared the meeting open at 4.02pm.", "2\tREPORTS", "COMMENT",
      "Eight came in.", "3\tCLOSURE", "It was closed at five.",
    ])
    #expect(record.items == ["1|OPENING", "2|REPORTS", "3|CLOSURE"])
  }

  @Test("a wiki's list of contents and the links beside its headings are no part of the items")
  func wiki() {
    func head(_ title: String) -> String { "<h2>\(title)<span>[</span>edit<span>]</span></h2>" }
    let titles = ["Previous minutes", "Fee waiver", "Any other business"]
    let list = titles.enumerated().map { "<li><span>\($0 + 1)</span> \($1)</li>" }.joined()
    let text =
      "<p><b>Membership Working Group, 6 November 2018</b></p><h2>Contents</h2><ul>\(list)</ul>"
      + "<p>Present: Ada Pike</p>" + titles.map { head($0) + "<p>It was said.</p>" }.joined()
      + "<div id='mw-navigation'><h2>Navigation menu</h2><ul><li>Log in</li></ul></div>"
    let document = DocumentParser().parse(Array(text.utf8), name: "page.html")
    let items = document.sections.filter { $0.kind == .item }.map { $0.title ?? "" }
    #expect(items == titles)
  }

  @Test(
    "a bullet in a cell of its own belongs to the words beside it; a mark behind a name does not")
  func bulletCells() {
    func said(_ rows: String) -> [String] {
      let document = DocumentParser().parse(
        Array(
          ("<h1>Minutes of the Elder Board held on 3 May 2011</h1><p>Present: Mr A Ash</p>"
            + "<h2>1. Well</h2><p>Points brought out were:</p><table>\(rows)</table>"
            + "<h2>2. Close</h2><p>At four.</p>").utf8), name: "page.html")
      return document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }.flatMap(\.points)
        .map(\.text)
    }
    #expect(
      said(
        "<tr><td></td><td>•</td><td>it is old;</td></tr><tr><td></td><td>•</td><td>it leaks.</td></tr>"
      )
        == ["it is old;", "it leaks."])
    #expect(
      said(
        "<tr><td>Pump</td><td>•</td><td>old</td></tr><tr><td>Tank</td><td>•</td><td>new</td></tr>"
      )
      .allSatisfy { $0 != "old" && $0 != "new" })
  }

  @Test("numbered lines below “Attachments:” at the end of a report are attachments, in order")
  func attachments() {
    func papers(_ lines: String...) -> [String] {
      ReadDocument(
        [
          "ELDER COUNCIL", "STAFF REPORT", "To: Members of the Council", "Subject: Fees",
          "RECOMMENDATION:", "THAT the fees be set.", "BACKGROUND:", "They are old.",
          "FINANCIAL IMPLICATIONS:", "None.", "Attachments:",
        ] + lines
      ).blocks.filter { $0.kind == .attachments }.flatMap(\.points).map(\.text)
    }
    #expect(
      papers("1. Table of fees", "2. Letter of July 23") == ["Table of fees", "Letter of July 23"])
    #expect(papers("4. Table of fees", "7. Letter of July 23").isEmpty)
  }
}
