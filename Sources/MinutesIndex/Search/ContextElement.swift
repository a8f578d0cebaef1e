/// An element of a document as it stands beside a hit.
public struct ContextElement: Sendable, Hashable {
  /// Number of the element among those of its document that are kept, from 0.
  public let passage: Int
  /// What the element is.
  public let kind: Passage.Kind
  /// Whether it is a bullet, clause or entry below its block.
  public let isPoint: Bool
  /// The `id` of the section, block or point.
  public let id: String
  /// Where the element stands in the source.
  public let span: SourceSpan
  /// Number and title of its section.
  public let section: SectionRecord
  /// What the element shows.
  public let text: String
}

extension ContextElement {
  /// - Parameters:
  ///   - index: Index of the passage in the record.
  ///   - passage: Its number in the document.
  init(_ index: Int, in record: DocumentRecord, passage: Int) {
    let stored = record.passages[index]
    self.passage = passage
    kind = Passage.Kind(code: stored.kind) ?? .block(.paragraph)
    isPoint = stored.isPoint
    id = stored.id
    span = stored.span
    section = record.section(of: stored)
    text = String(decoding: record.text[stored.text], as: UTF8.self)
  }
}

extension DocumentRecord {
  /// The elements of some numbers, as they stand beside a hit. Numbers that no passage has are passed
  /// over.
  public func elements(_ numbers: some Sequence<Int>) -> [ContextElement] {
    numbers.filter(passages.indices.contains).map { ContextElement($0, in: self, passage: $0) }
  }
}
