import MinutesTestSupport
import Testing

@testable import MinutesModel
@testable import MinutesParser

/// Documents that repeat one thing so often that work which grows with its square would not end in
/// reasonable time. What is checked is that all of it is read.
@Suite("Long documents are read whole")
struct LongDocumentTests {
  private static let head = "Westford Council\n\nMinutes of the Planning Committee\n\n"
  private static let item = "1. Budget\n\n"
  private let count = 3000

  private func parse(_ text: String, name: String = "long.txt") -> MinutesDocument {
    DocumentParser().parse(Array(text.utf8), name: name)
  }

  private func repeated(_ unit: (Int) -> String, separator: String = "") -> String {
    (0..<count).map(unit).joined(separator: separator)
  }

  private func blocks(_ document: MinutesDocument, _ kind: Block.Kind) -> [Block] {
    document.sections.flatMap(\.blocks).filter { $0.kind == kind }
  }

  /// A surname of its own for each number.
  private func surname(_ number: Int) -> String {
    var rest = number + 26 * 26
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(97 + rest % 26))))
      rest /= 26
    }
    return "Q" + String(letters)
  }

  // MARK: People

  @Test("members without names, and heads of a wide table, are looked at a few at a time")
  func headsWithoutNames() {
    let members = parse(
      Self.head + "1. Attendance\n\n" + repeated({ _ in "BELGIUM" }, separator: "\n\n"))
    #expect(members.sections.flatMap(\.blocks).count >= count)
    let heads = parse(
      "<p>Westford Council</p><p>Minutes of the Planning Committee</p><table><tr>"
        + repeated { _ in "<th>road</th>" } + "</tr><tr>" + repeated { _ in "<td>a</td>" }
        + "</tr></table>",
      name: "long.html")
    #expect(heads.sections.flatMap(\.blocks).count > 0)
  }

  // MARK: Decisions

  @Test("resolutions of one item are as many as are written")
  func resolutions() {
    let document = parse(
      Self.head + Self.item + repeated { "RESOLVED – That report \($0) be noted.\n\n" })
    #expect(blocks(document, .resolution).count == count)
  }

  @Test("sentences of one paragraph that decide are as many as are written")
  func sentences() {
    let document = parse(
      Self.head + Self.item + repeated { "It was agreed that plan \($0) be approved. " })
    #expect(blocks(document, .resolution).count == count)
  }

  @Test("decisions given twice are compared with the first of them only")
  func repeatedDecisions() {
    let decisions = repeated { "RESOLVED – That report \($0) be noted.\n\n" }
    let document = parse(
      "Agenda item\n\nBudget\n\nDecision:\n\n\(decisions)Minutes:\n\n\(decisions)")
    #expect(blocks(document, .resolution).count == 2 * count)
    #expect(blocks(document, .resolution).contains { $0.duplicateOf != nil })
  }

  @Test("the outcome of each of many motions is looked for in its neighbourhood only")
  func motions() {
    let motion =
      "It was moved by Councillor Ash and seconded by Councillor Elm that a plan be made. "
    let document = parse(
      Self.head + Self.item + String(repeating: motion, count: 500) + "\n\n"
        + String(repeating: "The officer spoke of it again. ", count: count * 10))
    #expect(document.sections.flatMap(\.blocks).count > 0)
    #expect(document.visibleText.count { $0 == "." } > count * 10)
  }

  @Test(
    "one paragraph of sentences that move, propose or leave is read to its end",
    arguments: [
      "Cllr A Boon left the meeting. ", "Ann Boon proposed oak trees. ",
      "Ann Boon moved, seconded by Cy Dent, that x be y, carried. ",
    ])
  func sentencesOfOneParagraph(unit: String) {
    let document = parse(
      Self.head + Self.item + String(repeating: unit, count: count), name: "long.txt")
    #expect(document.visibleText.count { $0 == "." } >= count)
  }

  @Test("clauses of one resolution are as many as are written")
  func clauses() {
    let document = parse(
      Self.head + Self.item + "RESOLVED that:\n\n"
        + repeated { "(\($0 + 1)) report \($0) be noted;\n\n" })
    #expect(blocks(document, .resolution).map(\.points.count) == [count])
  }

  @Test("labels and counts without end in one paragraph are read to its end")
  func labelsAndCounts() {
    let labels = parse(
      Self.head + Self.item + repeated { _ in "RESOLVED - 64 that the tree be cut. " })
    #expect(blocks(labels, .resolution).count == count)
    for unit in ["3 for 2 against and ", "RESOLVED - 64 (that the tree be cut. ", "1,000 for "] {
      let text = Self.head + Self.item + "The vote was " + repeated { _ in unit }
      #expect(
        parse(text).visibleText.filter { !$0.isWhitespace }.utf8.count
          == text.filter { !$0.isWhitespace }.utf8.count)
    }
  }

  // MARK: People

  @Test(
    "all names of one list are read",
    arguments: [", ", "; ", "\n", "\n\n"])
  func names(separator: String) {
    let names = repeated({ "Councillor Ann \(surname($0))" }, separator: separator)
    let document = parse(Self.head + "Present:\n" + names + "\n\n" + Self.item)
    #expect(document.people.count == count)
    #expect(blocks(document, .attendance).map(\.people.count) == [count])
  }

  @Test("people of one surname are told apart by their first names")
  func oneSurname() {
    let names = repeated({ "\(surname($0)) Smith" }, separator: ", ")
    let document = parse(Self.head + "Present: Councillors " + names + "\n\n" + Self.item)
    #expect(document.people.count == count)
  }

  @Test("a sentence may tell of any number of arrivals")
  func movements() {
    let sentence = repeated(
      { "Councillor \(surname($0)) left the meeting at 10.15 am" }, separator: ", and ")
    let document = parse(Self.head + Self.item + sentence + ".\n\n")
    #expect(document.people.count == count)
    #expect(document.people.allSatisfy { $0.movements.count == 1 })
  }

  // MARK: Layout

  @Test("all rows of one table are read", arguments: ["long.md", "long.html"])
  func rows(name: String) {
    let table =
      name.hasSuffix("md")
      ? "| Road | Cost |\n|---|---|\n" + repeated { "| Road \($0) | \($0) |\n" }
      : "<table><tr><th>Road</th><th>Cost</th></tr>"
        + repeated { "<tr><td>Road \($0)</td><td>\($0)</td></tr>" } + "</table>"
    let title =
      name.hasSuffix("md")
      ? "# Minutes of the Planning Committee\n\n## 1. Budget\n\nThe costs are these.\n\n"
      : "<h1>Minutes of the Planning Committee</h1><h2>1. Budget</h2><p>The costs are these.</p>"
    let document = parse(title + table, name: name)
    #expect(blocks(document, .table).map(\.rows.count) == [count + 1])
  }

  @Test("all columns of one frame are read")
  func framedColumns() {
    let frame = repeated { _ in "+--" } + "+\n"
    let document = parse(
      "# Minutes of the Planning Committee\n\n## 1. Budget\n\n" + frame + repeated { _ in "|7 " }
        + "|\n" + frame, name: "long.md")
    #expect(document.visibleText.count { $0 == "7" } == count)
  }

  @Test("each of many tables is judged by itself")
  func tables() {
    let document = parse(
      "<h1>Minutes of the Planning Committee</h1><h2>1. Budget</h2>"
        + repeated { "<p>Road \($0):</p><table><tr><td>Cost</td><td>\($0)</td></tr></table>" },
      name: "long.html")
    #expect(document.visibleText.count { $0 == ":" } == count)
  }

  @Test("items are as many as are numbered")
  func items() {
    let document = parse(
      Self.head + repeated { "\($0 + 1). Title of an item\n\nThe report was noted.\n\n" })
    #expect(document.sections.count { $0.kind == .item } == count)
  }

  @Test(
    "signs and words repeated without end lose nothing",
    arguments: [
      "(", "(a ", "“a ", "a, ", ": ", "– ", "1. ", "1.2.", "J. ", "Mr. ", "R E S O L V E D ",
      "the RESOLVED ", "resolved ", "moved ", "May ", "at 10.30 am to ", "3 May 2019, ",
      "Councillor ", "Ash and ", "word ", "x",
    ])
  func repetition(unit: String) {
    let text = Self.head + Self.item + String(repeating: unit, count: count * 2)
    let source = Array(text.utf8)
    let document = DocumentParser().parse(source, name: "long.txt")
    let visible = document.visibleText.filter { !$0.isWhitespace }
    #expect(visible.utf8.count == text.filter { !$0.isWhitespace }.utf8.count)
  }

  @Test("a layout table of one column, a table of figures and sides of votes without end")
  func layoutTables() {
    for row in ["<td>Word.</td>", "<td>For (1)</td>", "<td>1</td><td>2</td>"] {
      let document = parse(
        "<h1>Minutes of the Planning Committee</h1><h2>1. Budget</h2><table>"
          + String(repeating: "<tr>\(row)</tr>", count: count * 2) + "</table>", name: "long.html")
      #expect(document.visibleText.count > count * 2)
    }
    let votes = parse(Self.head + Self.item + String(repeating: "Ayes: 5\n\n", count: count * 2))
    #expect(votes.visibleText.count { $0 == ":" } >= count * 2)
  }

  @Test(
    "drawn signs without a rule's end, heads in capitals, proposals and numbers of two series without end"
  )
  func heads() {
    let signs = "<p>+---+ " + String(repeating: "+", count: 40 * count) + "-</p>"
    #expect(parse(signs, name: "long.html").visibleText.utf8.count >= 40 * count)
    let units: [(Int) -> String] = [
      { "HARBOUR WORKS \($0)X\n\n" }, { "That report \($0);\n\n" },
      { "GM.\($0) Title\n\nIt was noted.\n\nIN.\($0) Title\n\nIt was noted.\n\n" },
    ]
    for unit in units {
      let text = Self.head + Self.item + repeated(unit)
      #expect(
        parse(text).visibleText.filter { !$0.isWhitespace }.utf8.count
          == text.filter { !$0.isWhitespace }.utf8.count)
    }
    let proposals = parse(
      repeated { "## HEP-\($0): Routing\n\nIt was noted.\n\n" }, name: "long.md")
    #expect(proposals.visibleText.count { $0 == ":" } == count)
    let files = parse(
      "<ol>" + repeated { "<li value=\"\($0)\"><a href=x>a \($0) b.pdf</a></li>" }
        + "<li>x</li></ol>",
      name: "long.html")
    #expect(files.visibleText.count { $0 == "." } >= count)
  }

  @Test(
    "heads of votes without figures, labels, sentences and sections that come again without end")
  func comingAgain() {
    let side = "<td>For the motion</td>"
    let votes = parse(
      "<h1>Minutes of the Planning Committee</h1><table><tr><td><h2>1. Budget</h2></td></tr>"
        + repeated { _ in "<tr>\(side)\(side)</tr><tr><td>5</td><td>2</td></tr>" } + "</table>",
      name: "long.html")
    #expect(votes.visibleText.count { $0 == "F" } == 2 * count)
    for unit in [
      "Members      present:\n\n", "The Convenor welcomed the experts. Those present were:\n\n",
      "## Recommendations\n\nThe roof.\n\n",
    ] {
      let document = parse(Self.head + Self.item + repeated { _ in unit }, name: "long.md")
      #expect(document.visibleText.utf8.count >= count * 15)
    }
    let rows = "<tr><td>Present</td><td>Chairperson</td></tr>"
    let table = parse("<table>" + repeated { _ in rows } + "</table>", name: "long.html")
    #expect(table.visibleText.count { $0 == "C" } == count)
  }

  @Test("colons in front of bullets that announce nothing, without end")
  func colonsBeforeBullets() {
    let document = parse(Self.head + Self.item + repeated { _ in "It was noted. Cost: • a word. " })
    #expect(document.visibleText.count { $0 == ":" } == count)
  }

  @Test(
    "rows as wide as no page",
    arguments: ["<td>Ada</td>", "<td>Name</td>", "<td>Ada Pike</td>", "<td>For</td>"])
  func wideRows(cell: String) {
    for title in ["Budget", "Declarations of interest"] {
      let row = "<tr>" + repeated { _ in cell } + "</tr>"
      let document = parse(
        "<h1>Minutes of the Planning Committee</h1><h2>1. \(title)</h2><table>" + row + row
          + "</table>", name: "long.html")
      #expect(document.visibleText.count { $0 == "<" } == 0)
      #expect(document.visibleText.utf8.count >= 2 * count * 3)
    }
  }

  @Test("lines set in beyond any page are read", arguments: [65_528, 65_535, 65_540])
  func farIndents(indent: Int) {
    let blank = String(repeating: " ", count: indent)
    let document = parse(
      Self.head + blank + "ABCD     Efg\n" + blank + "x\n\n" + blank + "Venue     Hall\n" + blank
        + "Room\n")
    #expect(document.visibleText.contains("ABCD"))
    #expect(document.visibleText.contains("Room"))
  }
}
