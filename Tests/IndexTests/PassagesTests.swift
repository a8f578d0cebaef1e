import MinutesIndex
import Testing

/// A document of one section.
private func document(_ blocks: Block..., number: String? = nil, title: String? = nil)
  -> MinutesDocument
{
  MinutesDocument(
    kind: .minutes,
    source: SourceDescription(
      name: "a.txt", format: .text, encoding: "utf-8", byteCount: 0, sha256: ""),
    sections: [
      Section(
        id: "s1", kind: .item, marker: number, title: title, blocks: blocks, span: span(0, 900))
    ])
}

private func span(_ start: Int, _ end: Int) -> SourceSpan {
  SourceSpan(start: start, end: end, line: start / 10 + 1)
}

private func block(
  _ kind: Block.Kind, _ text: String?, id: String = "b", at start: Int = 100, points: [Point] = []
) -> Block {
  var block = Block(id: id, kind: kind, span: span(start, start + 10))
  block.text = text
  block.points = points
  return block
}

private func point(_ text: String, id: String = "p", marker: String? = nil, points: [Point] = [])
  -> Point
{
  Point(id: id, marker: marker, text: text, points: points, span: span(200, 210))
}

@Suite("The elements of a document as passages")
struct PassagesTests {
  @Test("a section's number and title are one passage that ends where its first block begins")
  func title() {
    let passages = document(block(.paragraph, "Text."), number: "6.", title: "Budget").passages
    #expect(passages.map(\.text) == ["6. Budget", "Text."])
    #expect(passages.first?.kind == .title)
    #expect(passages.first?.span == span(0, 100))
  }

  @Test("a number printed behind the title stands behind it")
  func markerAfterTitle() {
    var minutes = document(number: "12/23", title: "Budget")
    minutes.sections[0].markerAfterTitle = true
    #expect(minutes.passages.map(\.text) == ["Budget 12/23"])
  }

  @Test("a block's passage holds label, opening words, marker and text in this order")
  func blockText() {
    var resolution = block(.resolution, "that it be noted.")
    resolution.leadIn = "Cabinet"
    resolution.marker = "RESOLVED"
    var attendance = block(.attendance, "A. Ash")
    attendance.label = "Present:"
    #expect(
      document(resolution, attendance).passages.map(\.text)
        == ["Cabinet RESOLVED that it be noted.", "Present: A. Ash"])
  }

  @Test("each point is a passage of its block's kind, those below it too")
  func points() {
    let inner = point("two", id: "p1.1", marker: "(i)")
    let passages = document(
      block(.resolution, "That:", points: [point("one", id: "p1", marker: "(a)", points: [inner])])
    ).passages
    #expect(passages.map(\.text) == ["That:", "(a) one", "(i) two"])
    #expect(passages.allSatisfy { $0.kind == .block(.resolution) })
    #expect(passages.map(\.isPoint) == [false, true, true])
  }

  @Test("the glyph of a bullet is no part of the text")
  func glyph() {
    let list = block(
      .discussion, nil, points: [point("One.", marker: "·"), point("Two.", marker: "a)")])
    #expect(document(list).passages.map(\.text) == ["One.", "a) Two."])
  }

  @Test("page furniture inside a list is furniture")
  func furniturePoint() {
    var page = point("Page 2")
    page.furniture = true
    #expect(
      document(block(.list, nil, points: [page])).passages.map(\.kind) == [.block(.furniture)])
  }

  @Test("each row of a table is a passage")
  func tableRows() {
    var table = block(.table, nil)
    table.rows = [["Name", "Vote"], ["Ash", "For"]]
    #expect(document(table).passages.map(\.text) == ["Name | Vote", "Ash | For"])
  }

  @Test("every kind has a name that leads back to it")
  func kindNames() {
    #expect(Passage.Kind.all.count == Block.Kind.allCases.count + 1)
    for kind in Passage.Kind.all { #expect(Passage.Kind(name: kind.name) == kind) }
    #expect(Passage.Kind(name: "resolutions") == nil)
  }
}

@Suite("A phrase across the parts of one element")
struct DividedElementTests {
  private func places(_ phrase: String, _ document: MinutesDocument) throws -> [[String]] {
    let passages = document.passages
    return try PhraseQuery(phrase).matches(in: passages).map { match in
      match.parts.map { part in
        String(decoding: Array(passages[part.passage].text.utf8)[part.range], as: UTF8.self)
      }
    }
  }

  @Test("page furniture between the parts of a paragraph does not hide a phrase")
  func continuedBlock() throws {
    var rest = block(.paragraph, "fund was agreed.", id: "b3")
    rest.continued = true
    let minutes = document(
      block(.paragraph, "The repairs", id: "b1"), block(.furniture, "Page 2", id: "b2"), rest)
    #expect(try places("repairs fund", minutes) == [["repairs", "fund"]])
    #expect(try places("page 2", minutes) == [["Page 2"]])
    #expect(try places("repairs page", minutes) == [])
  }

  @Test("blocks that follow each other without being one element hide it")
  func separateBlocks() throws {
    let minutes = document(block(.paragraph, "The repairs"), block(.paragraph, "fund was agreed."))
    #expect(try places("repairs fund", minutes) == [])
  }

  @Test("a paragraph with a resolution in it is read through")
  func joinedBlocks() throws {
    var resolution = block(.resolution, "that the fund be closed", id: "b2")
    resolution.joined = true
    var rest = block(.paragraph, "after a long debate.", id: "b3")
    rest.joined = true
    let minutes = document(block(.paragraph, "It was", id: "b1"), resolution, rest)
    #expect(try places("it was that the fund", minutes) == [["It was", "that the fund"]])
    #expect(try places("closed after", minutes) == [["closed", "after"]])
    #expect(
      try places("was that the fund be closed after", minutes)
        == [["was", "that the fund be closed", "after"]])
  }

  @Test("a point cut by a page end is one with its rest")
  func continuedPoint() throws {
    var page = point("Page 2", id: "p2")
    page.furniture = true
    var rest = point("hall roof", id: "p3")
    rest.continued = true
    let list = block(.discussion, nil, points: [point("the village", id: "p1"), page, rest])
    #expect(try places("village hall", document(list)) == [["village", "hall"]])
    #expect(try places("page 2", document(list)) == [["Page 2"]])
  }

  @Test("a list cut by page furniture goes on in the next block")
  func continuedList() throws {
    var firstRest = point("hall roof", id: "b3.p1")
    firstRest.continued = true
    var rest = block(.discussion, nil, id: "b3", points: [firstRest])
    rest.continued = true
    let minutes = document(
      block(.discussion, nil, id: "b1", points: [point("the village", id: "b1.p1")]),
      block(.furniture, "Page 2", id: "b2"), rest)
    #expect(try places("village hall", minutes) == [["village", "hall"]])
  }

  @Test("what was found comes in the order of the document")
  func order() throws {
    var rest = block(.paragraph, "late fund", id: "b3")
    rest.continued = true
    let minutes = document(
      block(.paragraph, "early fund", id: "b1"), block(.furniture, "middle fund", id: "b2"), rest)
    let passages = minutes.passages
    let order = try PhraseQuery("fund").matches(in: passages).map {
      passages[$0.parts[0].passage].id
    }
    #expect(order == ["b1", "b2", "b3"])
  }
}

@Suite("A phrase across lines of a text file")
struct LineNeighboursTests {
  /// The places of “village hall” where a parser took each line of the text for a paragraph.
  private func places(in text: String, _ format: SourceDescription.Format = .text) throws -> Int {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = start + line.utf8.count
      if !line.isEmpty {
        var paragraph = Block(
          id: "b\(start)", kind: .paragraph, span: SourceSpan(start: start, end: end, line: 1))
        paragraph.text = String(line)
        blocks.append(paragraph)
      }
      start = end + 1
    }
    var minutes = document()
    minutes.sections[0].blocks = blocks
    minutes.source.byteCount = bytes.count
    minutes.source.format = format
    return try PhraseQuery("village hall").matches(in: minutes.passages(in: bytes)).count
  }

  @Test("a line end alone does not hide it, whatever the parser took the lines for")
  func lineEnd() throws {
    #expect(try places(in: "The village\nhall roof") == 1)
    #expect(try places(in: "Chair\nThe village\nhall roof") == 1)
  }

  @Test("an empty line does")
  func emptyLine() throws {
    #expect(try places(in: "The village\n\nhall roof") == 0)
  }

  @Test("in HTML line ends say nothing")
  func html() throws {
    #expect(try places(in: "The village\nhall roof", .html) == 0)
  }
}
