internal import MinutesModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Changes as JSON Lines: `document`, `change` and, for elements, what it was and is, whole.
enum DiffRecord {
  private struct Record: Encodable {
    var document: String
    var change: String
    var old: Element?
    var new: Element?
    var facts: [Fact]?
  }

  private struct Element: Encodable {
    var kind: String
    var text: String
    var span: SourceSpan?
  }

  private struct Fact: Encodable {
    var key: String
    var old: String?
    var new: String?
  }

  static func lines(of event: ArchiveComparison.Event) throws -> [String] {
    switch event {
    case .unchanged: []
    case .new(let name, _): [try line(Record(document: name, change: "newDocument"))]
    case .lost(let name, _): [try line(Record(document: name, change: "lostDocument"))]
    case .changed(let name, let comparison):
      try comparison.changes.map { change in
        try line(
          Record(
            document: name, change: change.kind.rawValue, old: element(change.old),
            new: element(change.new),
            facts: change.facts.isEmpty
              ? nil : change.facts.map { Fact(key: $0.key, old: $0.old, new: $0.new) }))
      }
    }
  }

  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func element(_ element: ComparedElement?) -> Element? {
    element.map { Element(kind: $0.kind, text: $0.text, span: $0.span) }
  }
}
