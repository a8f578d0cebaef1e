import Testing

@testable import MinutesParser

@Suite("Lists")
struct ListTests {
  /// The points as nested markers and texts: `(a) x [(i) y]`.
  private func outline(_ page: Page, _ points: [PointElement]) -> String {
    points.map { point in
      let marker = page.string(point.marker)
      let below = point.points.isEmpty ? "" : " [" + outline(page, point.points) + "]"
      let flag = point.furniture ? "~" : ""
      return flag + (marker.isEmpty ? "" : marker + " ") + page.string(point.text) + below
    }.joined(separator: " | ")
  }

  private func read(_ paragraphs: String..., isRecord: Bool = true) -> [String] {
    let page = page(paragraphs)
    let all = 0..<page.blocks.count
    guard let (elements, consumed) = ListRecogniser.recognise(page, blocks: all, isRecord: isRecord)
    else { return [] }
    #expect(Tiling.covers(page, blocks: 0..<consumed, elements))
    return elements.map { element in
      let leadIn = page.string(element.leadIn)
      let points = outline(page, element.points)
      let head = [leadIn, page.string(element.marker), page.string(element.text)]
      return "\(element.kind): " + (head + [points]).filter { !$0.isEmpty }.joined(separator: " > ")
    }
  }

  @Test("bullets in minutes are discussion, and the sentence above leads in")
  func discussion() {
    #expect(
      read("The Panel raised the following points:", "· The fee was high.", "· Nobody paid it.")
        == [
          "discussion: The Panel raised the following points: > · The fee was high. | · Nobody paid it."
        ])
  }

  @Test("only the last sentence leads in; the rest is a paragraph")
  func lastSentence() {
    #expect(
      read("Mr Ito spoke. Members said:", "· No.", "· Yes.")
        == ["paragraph: Mr Ito spoke.", "discussion: Members said: > · No. | · Yes."])
  }

  @Test("bullets that are no record are a list")
  func list() {
    #expect(
      read("Aims:", "- Safer streets", "- Clean air", isRecord: false)
        == ["list: Aims: > - Safer streets | - Clean air"])
  }

  @Test("figures are discussion only where points are announced")
  func figures() {
    #expect(
      read("Options considered:", "(1) leave it;", "(2) mend it.").first?.hasPrefix("list") == true)
    #expect(
      read("The following points were made:", "(1) it is old;", "(2) it leaks.").first?
        .hasPrefix("discussion") == true)
    #expect(
      read("Members were of the view that:", "(1) it is old;", "(2) it leaks.").first?
        .hasPrefix("discussion") == true)
  }

  @Test("a single numbered paragraph is no list")
  func single() {
    #expect(read("1. The report was long.", "Nobody had read it.") == [])
  }

  @Test("a marker of another style opens a level below, and a known one goes back")
  func nesting() {
    #expect(
      read("(1) one", "(a) sub", "(b) sub", "(2) two", isRecord: false)
        == ["list: (1) one [(a) sub | (b) sub] | (2) two"])
  }

  @Test("(i) behind (h) is a letter; below (a) it is Roman")
  func romanOrLetter() {
    #expect(
      read("(a) one", "(i) sub", "(ii) sub", "(b) two", isRecord: false)
        == ["list: (a) one [(i) sub | (ii) sub] | (b) two"])
    #expect(
      read("(g) one", "(h) two", "(i) three", "(j) four", isRecord: false)
        == ["list: (g) one | (h) two | (i) three | (j) four"])
  }

  @Test("a list ends at a paragraph without a marker")
  func end() {
    let page = page("· one", "· two", "Text.")
    let found = ListRecogniser.recognise(page, blocks: 0..<3, isRecord: true)
    #expect(found?.consumed == 2)
  }

  @Test("nesting is bounded")
  func depth() {
    let styles = ["(1)", "(a)", "(i)", "1.", "a.", "i.", "1)", "a)", "i)", "A."]
    let page = page(styles.map { "\($0) x" })
    let lines = page.blocks.compactMap { ListEntry(page, $0).map(ListTree.Line.entry) }
    var depth = 0
    var points = ListTree.nest(lines)
    while let next = points.last {
      depth += 1
      points = next.points
    }
    #expect(depth == ListTree.maximumDepth)
  }

  @Test("a dash between a title and its text is no bullet")
  func dashBehindTitle() {
    let document = DocumentParser().parse(
      Array("1. **Apologies** – Cllr Ash.\n\n2. **Bins** Full.\n\n3. **Close** At 9.\n".utf8),
      name: "m.md")
    let blocks = document.sections.flatMap(\.blocks)
    #expect(!blocks.contains { $0.kind == .discussion || $0.kind == .list })
    #expect(
      read("– The bins are full.", "– So is the clerk.").first?.hasPrefix("discussion") == true)
  }

  @Test("an appendix list takes the number behind a bullet into its marker")
  func appendixNumbers() {
    let page = page("- 1 Map of the site", "- 2 Costs", "- Three letters")
    let list = ListRecogniser.recognise(page, blocks: 0..<3, isRecord: false)?.elements.first
    let entries = list.map { Attachments.entries(page, of: $0) }
    #expect(entries?.kind == .attachments)
    #expect(
      outline(page, entries?.points ?? []) == "- 1 Map of the site | - 2 Costs | - Three letters")
    #expect(entries?.points.map { page.string($0.number) } == ["1", "2", ""])
  }

  @Test("another form of a document belongs to its entry; another document does not")
  func otherForms() {
    let page = page(
      "Supporting documents:", "Map PDF 64 KB View as HTML (4./2) 12 KB",
      "Costs PDF 1 MB Letter PDF 9 KB")
    let found = Attachments.recognise(page, blocks: 0..<3)
    #expect(
      found?.elements.first?.points.map { page.string($0.text) }
        == ["Map PDF 64 KB View as HTML (4./2) 12 KB", "Costs PDF 1 MB", "Letter PDF 9 KB"])
  }

  @Test("numbers in front of whole sentences count paragraphs and make no list")
  func numberedParagraphs() {
    let text = page(
      "4. The secretariat introduced the document to the session.",
      "5. The delegates thanked the secretariat for all its work.")
    #expect(ListRecogniser.recognise(text, blocks: 0..<2, isRecord: true) == nil)
    let options = page("4. a new roof", "5. a new floor")
    #expect(ListRecogniser.recognise(options, blocks: 0..<2, isRecord: true) != nil)
  }

  @Test("a glyph that is printed inside the entry of a list belongs to the marker")
  func glyphInEntry() {
    let blocks = ReadDocument(
      [
        "# Minutes of the Forum", "Present: Ann Crane", "## 1. Roads",
        "Members raised the following:\n\n- · It is worn.\n- · It is narrow.",
      ], name: "x.md"
    ).texts(.discussion)
    #expect(blocks == ["It is worn. | It is narrow."])
  }

  @Test("a list inside the entry that holds an item ends with the next paragraph of the item")
  func listInsideItem() {
    let read = ReadDocument(
      [
        "# Minutes of the Review Body", "Present: Councillor Ann Crane",
        "1.  **WELCOME**", "    The Chair welcomed all.", "2.  **HOUSE**",
        "    The following papers were before the Members:-", "    (a) the plan; and",
        "    (b) two letters.", "    Members made the following comments:-",
        "    -   it would be low;\n    -   it would be seen.", "    They went home.",
      ], name: "x.md")
    #expect(read.texts(.discussion) == ["it would be low; | it would be seen."])
    #expect(read.texts(.list) == ["the plan; and | two letters."])
    #expect(read.texts(.paragraph).last == "They went home.")
  }
}
