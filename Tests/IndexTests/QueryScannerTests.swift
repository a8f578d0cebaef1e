import MinutesIndex
import MinutesParser
import MinutesTestSupport
import Testing

/// A document of two items: a paragraph, a resolution of three clauses and a vote; then a paragraph
/// that page furniture cuts in two.
private let minutes: MinutesDocument = {
  let span = SourceSpan(start: 0, end: 0, line: 1)
  func block(_ id: String, _ kind: Block.Kind, _ text: String?, points: [String] = []) -> Block {
    var block = Block(id: id, kind: kind, span: span)
    block.text = text
    block.points = points.enumerated().map { index, text in
      Point(id: "\(id).p\(index + 1)", text: text, span: span)
    }
    return block
  }
  var rest = block("s2.b3", .paragraph, "library roof would be mended in spring.")
  rest.continued = true
  var document = MinutesDocument(
    kind: .minutes, title: "Minutes of the Estates Committee",
    source: SourceDescription(
      name: "x", format: .text, encoding: "utf-8", byteCount: 0, sha256: ""),
    people: [
      Person(name: "Jane Ash", title: "Cllr", presence: .present, span: span),
      Person(name: "Idris Elm", presence: .apologies, span: span),
    ],
    sections: [
      Section(
        id: "s1", kind: .item, number: "12", title: "Library charges",
        blocks: [
          block("s1.b1", .paragraph, "The committee discussed fees and charges of the café."),
          block(
            "s1.b2", .resolution, "That the fee be raised",
            points: ["by a pound", "for all children’s groups", "from May"]),
          block("s1.b3", .vote, "Four for, two against."),
        ], span: span),
      Section(
        id: "s2", kind: .item, number: "13", title: "Repairs",
        blocks: [
          block("s2.b1", .paragraph, "The chair said that the"),
          block("s2.b2", .furniture, "Page 2 of the library roof minutes"),
          rest,
        ], span: span),
    ])
  document.meeting.body = "Estates Committee"
  document.meeting.organisation = "Harlesbury Borough Council"
  document.meeting.date = "2017-05-12"
  return document
}()

private func scan(
  _ query: String, _ document: MinutesDocument = minutes, scope: Query.Scope = .element
) throws -> ScanResult {
  var options = QueryParser.Options()
  options.scope = scope
  return QueryScanner(try QueryParser(options: options).parse(query)).scan(document)
}

/// The ids of the elements that are found.
private func found(
  _ query: String, _ document: MinutesDocument = minutes, scope: Query.Scope = .element
) throws -> [String] {
  let passages = document.passages
  return try scan(query, document, scope: scope).hits.map { passages[$0.passage].id }
}

/// The words that are marked, each stretch one string, parts with a bar between them.
private func marked(_ query: String, scope: Query.Scope = .element) throws -> [String] {
  let passages = minutes.passages
  return try scan(query, scope: scope).hits.flatMap(\.matches).map { match in
    match.parts.map { part in
      String(decoding: Array(passages[part.passage].text.utf8)[part.range], as: UTF8.self)
    }.joined(separator: " | ")
  }
}

@Suite("What a query finds")
struct QueryScannerTests {
  @Test(
    "words and operators in one element",
    arguments: [
      ("fee", ["s1.b2"]), ("the committee", ["s1.b1"]), ("committee the", []),
      ("fee OR fees", ["s1.b1", "s1.b2"]), ("fees AND charges", ["s1.b1"]), ("fee AND charges", []),
      ("the NOT fee", ["s1.b1", "s2.b1"]), ("charges", ["s1", "s1.b1"]),
      ("NOT the", ["s1", "s1.b2.p1", "s1.b2.p2", "s1.b2.p3", "s1.b3", "s2", "s2.b3"]),
      ("cafe", ["s1.b1"]), ("children's", ["s1.b2.p2"]),
    ])
  func operators(query: String, expected: [String]) throws {
    #expect(try found(query) == expected)
  }

  @Test(
    "patterns of words",
    arguments: [
      ("charg*", ["s1", "s1.b1"]), ("f*s", ["s1.b1"]), ("*ed", ["s1.b1", "s1.b2", "s2.b3"]),
      ("caf?", []), ("c?f*", ["s1.b1"]), ("gruops~", ["s1.b2.p2"]), ("grups~", ["s1.b2.p2"]),
      ("grps~", []), ("grps~2", ["s1.b2.p2"]), ("stem:raises", ["s1.b2"]),
      ("stem:charging of", ["s1.b1"]), ("disc* fees", ["s1.b1"]), ("stem:child", []),
    ])
  func patterns(query: String, expected: [String]) throws {
    #expect(try found(query) == expected)
  }

  @Test(
    "distances count the steps from word to word",
    arguments: [
      ("committee ADJ/1 discussed", ["s1.b1"]), ("discussed ADJ/1 committee", []),
      ("discussed NEAR/1 committee", ["s1.b1"]), ("committee ADJ/1 fees", []),
      ("committee ADJ/2 fees", ["s1.b1"]), ("café NEAR/4 fees", []),
      ("café NEAR/5 fees", ["s1.b1"]), ("the ADJ/3 the", []),
      ("the NEAR/9 the", ["s1.b1", "s2.b1"]),
      ("(fee OR charges) NEAR/2 of the", ["s1.b1"]), ("fee NEAR charges", []),
      ("(fees OR fees and) ADJ/1 charges", ["s1.b1"]),
      ("committee NEAR/2 (fees NEAR/2 charges)", ["s1.b1"]),
      ("committee NEAR/1 (fees NEAR/2 charges)", []),
    ])
  func distances(query: String, expected: [String]) throws {
    #expect(try found(query) == expected)
  }

  @Test("what page furniture cuts is one text, and what stands in the furniture is not found")
  func furniture() throws {
    #expect(try found("the library") == ["s2.b1"])
    #expect(try found("chair NEAR/5 roof") == ["s2.b1"])
    #expect(try marked("that the library roof") == ["that the | library roof"])
    #expect(try found("page 2") == [])
  }

  @Test(
    "scopes: what must hold together",
    arguments: [
      ("fees AND pound", Query.Scope.element, []),
      ("fees AND pound", .item, ["s1.b1", "s1.b2.p1"]),
      ("fees AND roof", .item, []),
      ("fees AND roof", .meeting, ["s1.b1", "s2.b3"]),
      ("kind:vote AND fees", .item, ["s1.b1", "s1.b3"]),
      ("roof NOT kind:vote", .item, ["s2.b3"]), ("fees NOT kind:vote", .item, []),
      ("NOT fees", .item, ["s2"]), ("item:12", .item, ["s1"]),
      ("in:element(fees AND pound)", .item, []),
      ("in:element(fees AND café) AND pound", .item, ["s1.b1", "s1.b2.p1"]),
      ("pound AND in:item(fees)", .element, ["s1.b2.p1"]),
      ("roof AND in:item(fees)", .element, []),
      ("roof AND in:meeting(fees)", .element, ["s2.b3"]),
      ("in:item(fees AND pound)", .element, ["s1.b1", "s1.b2.p1"]),
      ("(fees AND roof) OR pound", .item, ["s1.b2.p1"]),
    ] as [(String, Query.Scope, [String])])
  func scopes(query: String, scope: Query.Scope, expected: [String]) throws {
    #expect(try found(query, scope: scope) == expected)
  }

  @Test(
    "kinds and fields",
    arguments: [
      ("kind:vote", ["s1.b3"]), ("the kind:resolution", ["s1.b2"]),
      ("in:resolution(the OR may)", ["s1.b2", "s1.b2.p3"]), ("in:vote(NOT the)", ["s1.b3"]),
      ("fees item:12", ["s1.b1"]), ("fees item:13", []), ("fees item:1", []),
      ("fees item:charges", ["s1.b1"]), ("fees person:ash", ["s1.b1"]),
      ("fees person:elm", ["s1.b1"]), ("fees present:elm", []),
      ("fees present:jane-ash", ["s1.b1"]),
      (#"fees person:"Ash, Jane""#, ["s1.b1"]), (#"fees person:"Jane Elm""#, []),
      ("fees body:estates", ["s1.b1"]), (#"fees body:"committee estates""#, []),
      ("fees organisation:harl*", ["s1.b1"]), ("fees title:minutes", ["s1.b1"]),
      ("fees date:2017", ["s1.b1"]), ("fees date:2017-06..", []),
      ("fees date:..2017-05-12", ["s1.b1"]),
      ("fees date:2017-05-13..2018", []),
    ])
  func fields(query: String, expected: [String]) throws {
    #expect(try found(query) == expected)
  }

  @Test(
    "the words that made an element a hit are marked",
    arguments: [
      ("the committee OR committee discussed", ["The committee discussed"]),
      ("committee AND café", ["committee", "café"]), ("fees NEAR/5 café", ["fees", "café"]),
      ("fees NOT roof", ["fees"]), ("(fees AND roof) OR café", ["café"]), ("kind:vote", []),
      ("in:resolution(fee) OR fees", ["fees", "fee"]), ("in:vote(two) OR (two AND x)", ["two"]),
    ])
  func marks(query: String, expected: [String]) throws {
    #expect(try marked(query) == expected)
  }

  @Test("a document without a date is reported where a date decides")
  func undated() throws {
    var document = minutes
    document.meeting.date = nil
    #expect(try scan("fees date:2017", document).hits.isEmpty)
    #expect(try scan("fees date:2017", document).isUndecided)
    #expect(try scan("fees NOT date:2017", document).isUndecided)
    #expect(try !scan("window date:2017", document).isUndecided)
    #expect(try !scan("fees OR (window AND date:2017)", document).isUndecided)
    var query = try QueryParser().parse("fees date:2017")
    query.undated = .included
    #expect(QueryScanner(query).scan(document).hits.count == 1)
  }

  @Test("a report without a meeting has its own date")
  func reportDate() throws {
    var document = minutes
    document.meeting.date = nil
    document.report = ReportHeader()
    document.report?.date = "2016-01-12"
    #expect(try found("fees date:2016-01", document) == ["s1.b1"])
  }

  @Test(
    "a phrase is found where a plain reading finds it", arguments: 1...20 as ClosedRange<UInt64>)
  func sameAsPhraseQuery(seed: UInt64) throws {
    var generator = MinutesGenerator(seed: seed)
    let text = generator.document([.text, .markdown, .html][Int(seed % 3)])
    let document = DocumentParser().parse(Array(text.utf8), name: "x")
    let passages = document.passages
    var count = 0
    for phrase in [
      "the", "council fee", "of in", "Public Law Outline", "be noted", "Cllr Ash", "12/23",
    ] {
      let plain = try PhraseQuery(phrase).matches(in: passages)
        .filter { passages[$0.parts[0].passage].kind != .block(.furniture) }
      let query = try QueryParser().parse(phrase)
      #expect(QueryScanner(query).scan(document).hits.flatMap(\.matches) == plain)
      count += plain.count
    }
    #expect(count > 0)
  }
}
