import MinutesModel
import Testing

/// Small documents of one section, made of blocks that lie one behind the other in the file.
@Suite("Comparison of two records")
struct DocumentComparisonTests {
  @Test("a record does not differ from itself", arguments: SampleDocuments.all)
  func itself(document: MinutesDocument) {
    let comparison = DocumentComparison(old: document, new: document)
    #expect(comparison.changes == [])
    #expect(comparison.unchangedCount >= 1)
  }

  @Test("other ids and indices alone change nothing")
  func numbering() {
    var old = document(.init(.paragraph, "Apologies."), .init(.movement, "Ms Ito left."))
    old.people = [person("Ito"), person("Vega")]
    old.sections[0].blocks[1].people = [0]
    old.people[0].movements = [.init(kind: .left, block: old.sections[0].blocks[1].id)]
    var new = old
    new.people = [old.people[1], old.people[0]]
    new.people[1].movements[0].block = "s1.b9"
    new.sections[0].blocks[1].id = "s1.b9"
    new.sections[0].blocks[1].people = [1]
    let comparison = DocumentComparison(old: old, new: new)
    #expect(comparison.changes.filter { $0.kind != .new && $0.kind != .lost } == [])
  }

  @Test("a block that is of another kind now is rekinded")
  func rekinded() throws {
    let old = document(.init(.paragraph, "Opening."), .init(.paragraph, "That the slip be mended."))
    let new = document(
      .init(.paragraph, "Opening."), .init(.resolution, "That the slip be mended."))
    let change = try #require(only(DocumentComparison(old: old, new: new)))
    #expect(change.kind == .rekinded)
    #expect(change.old?.kind == "paragraph")
    #expect(change.new?.kind == "resolution")
  }

  @Test("a paragraph divided in two has another boundary, and its rest is new")
  func divided() {
    let old = document(.init(.paragraph, "The Board met. RESOLVED to go."))
    let new = document(.init(.paragraph, "The Board met."), .init(.resolution, " RESOLVED to go."))
    #expect(DocumentComparison(old: old, new: new).changes.map(\.kind) == [.boundary, .new])
  }

  @Test("another mover is another attribution, and says both")
  func reattributed() throws {
    var old = document(.init(.resolution, "That the slip be mended."))
    old.sections[0].blocks[0].mover = "A. Ito"
    var new = old
    new.sections[0].blocks[0].mover = "B. Vega"
    new.sections[0].blocks[0].vote = Vote(for: 4)
    let change = try #require(only(DocumentComparison(old: old, new: new)))
    #expect(change.kind == .reattributed)
    #expect(
      change.facts.contains { $0.key == "mover" && $0.old == "A. Ito" && $0.new == "B. Vega" })
    #expect(change.facts.contains { $0.key == "vote.for" && $0.old == nil && $0.new == "4" })
  }

  @Test("a clause that its list lost is lost, the list itself as it was")
  func lostClause() throws {
    var old = document(.init(.resolution, "That:"), .init(.paragraph, "(b) close."))
    old.sections[0].blocks[0].points = [
      SampleDocuments.point("p1", "(a)", "a", "open") { $0.span = SampleDocuments.span(5, 9) }
    ]
    old.sections[0].blocks[0].span.end = 9
    var new = old
    new.sections[0].blocks[0].points = []
    new.sections[0].blocks[0].span.end = 5
    let change = try #require(only(DocumentComparison(old: old, new: new)))
    #expect(change.kind == .lost)
    #expect(change.old?.kind == "resolution point")
    #expect(change.old?.text == "(a) open")
  }

  @Test("the head, a person and a diagnostic are elements too")
  func head() {
    var old = document(.init(.paragraph, "Opening."))
    old.people = [person("Ito")]
    var new = old
    new.meeting.date = "2019-02-03"
    new.people[0].role = "Chair"
    new.diagnostics = [.init(severity: .note, code: .init(rawValue: "kind.guessed"), message: "")]
    let changes = DocumentComparison(old: old, new: new).changes
    #expect(changes.map(\.kind) == [.reattributed, .reattributed, .new])
    #expect(changes.map { ($0.new ?? $0.old)?.kind } == ["document", "person", "diagnostic"])
    #expect(
      changes.first?.facts.map { [$0.key, $0.old, $0.new] } == [
        ["meeting.date", nil, "2019-02-03"]
      ])
  }

  @Test("where the file itself changed, equal texts hold the records together")
  func otherFile() throws {
    let old = document(
      .init(.paragraph, "Opening."), .init(.paragraph, "Noted."), .init(.resolution, "To go."),
      .init(.paragraph, "Noted."))
    var new = document(
      .init(.paragraph, "A line in front."), .init(.paragraph, "Opening."),
      .init(.paragraph, "Noted."), .init(.resolution, "To go at once."),
      .init(.paragraph, "Noted."))
    new.source.sha256 = String(repeating: "f", count: 64)
    let changes = DocumentComparison(old: old, new: new).changes
    #expect(changes.map(\.kind) == [.new, .boundary])
    #expect(changes.last?.old?.text == "To go.")
    #expect(changes.last?.new?.text == "To go at once.")
  }

  @Test("what only stands elsewhere in a changed file is as it was, with what refers to it")
  func moved() {
    var old = document(.init(.paragraph, "Opening."), .init(.movement, "Ms Ito left."))
    old.people = [person("Ito")]
    old.people[0].movements = [.init(kind: .left, block: old.sections[0].blocks[1].id)]
    var new = document(
      .init(.paragraph, "A line in front."), .init(.paragraph, "Opening."),
      .init(.movement, "Ms Ito left."))
    new.people = [person("Ito")]
    new.people[0].movements = [.init(kind: .left, block: new.sections[0].blocks[2].id)]
    new.source.sha256 = String(repeating: "f", count: 64)
    #expect(DocumentComparison(old: old, new: new).changes.map(\.kind) == [.new])
  }

  @Test("the same words of another kind are rekinded in a changed file too")
  func rekindedInOtherFile() throws {
    let old = document(.init(.paragraph, "Opening."), .init(.motion, "To go."))
    var new = document(
      .init(.paragraph, "Opened."), .init(.resolution, "To go."))
    new.source.sha256 = String(repeating: "f", count: 64)
    let changes = DocumentComparison(old: old, new: new).changes
    #expect(changes.map(\.kind) == [.boundary, .rekinded])
    #expect(changes.last?.old?.kind == "motion")
  }

  @Test("whatever blocks one text is divided into, each is counted once on each side")
  func counts() {
    var random = SystemRandomNumberGenerator()
    let kinds: [Block.Kind] = [.paragraph, .resolution, .note, .vote]
    for _ in 0..<200 {
      let documents = (0..<2).map { _ in
        var rest = "abcdefghijklmnopqrstuvwxyz"[...]
        var parts: [Part] = []
        while !rest.isEmpty {
          let text = rest.prefix(.random(in: 1...9, using: &random))
          parts.append(Part(kinds.randomElement(using: &random) ?? .note, String(text)))
          rest = rest.dropFirst(text.count)
        }
        return document(parts)
      }
      let comparison = DocumentComparison(old: documents[0], new: documents[1])
      let matched = comparison.changes.filter { $0.old != nil && $0.new != nil }.count
      let (lost, new) = (
        comparison.changes.filter { $0.new == nil }.count,
        comparison.changes.filter { $0.old == nil }.count
      )
      let both = matched + comparison.unchangedCount
      // The head and the section are there besides the blocks.
      #expect(both + lost == documents[0].sections[0].blocks.count + 2)
      #expect(both + new == documents[1].sections[0].blocks.count + 2)
    }
  }

  // MARK: - Shorthand

  private struct Part {
    var kind: Block.Kind
    var text: String

    init(_ kind: Block.Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  private func document(_ parts: Part...) -> MinutesDocument { document(parts) }

  private func document(_ parts: [Part]) -> MinutesDocument {
    var offset = 0
    var document = SampleDocuments.bare
    let blocks = parts.enumerated().map { index, part in
      let start = offset
      offset += part.text.utf8.count
      return SampleDocuments.block("s1.b\(index + 1)", part.kind) {
        $0.text = part.text
        $0.span = SampleDocuments.span(start, offset)
      }
    }
    document.sections = [
      Section(id: "s1", kind: .front, blocks: blocks, span: SampleDocuments.span(0, offset))
    ]
    return document
  }

  private func person(_ name: String) -> Person {
    Person(name: name, presence: .present, span: SampleDocuments.span(0, 3))
  }

  private func only(_ comparison: DocumentComparison) -> DocumentComparison.Change? {
    comparison.changes.count == 1 ? comparison.changes[0] : nil
  }
}
