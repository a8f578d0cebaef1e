/// A stretch of a document: what stands before the first item, an item, a part heading, or what
/// follows the last item. Sections are one level and cover the whole document in order.
public struct Section: Sendable, Hashable {
  /// What a section is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// What stands before the first item.
    case front
    /// A heading that groups items, such as “Part II”.
    case part
    /// An agenda item, or a top-level section of a report.
    case item
    /// Signature, closing, attachments of the whole document.
    case back
  }

  /// Unique in the document: `s1`, `s2`, …
  public var id: String
  /// What the section is.
  public var kind: Kind
  /// The number as written, with a flag in front of it if there is one: `* 3a.`
  public var marker: String?
  /// Whether the number is printed after the title.
  public var markerAfterTitle: Bool
  /// The number without the punctuation around it: `3a`.
  public var number: String?
  /// The heading without its number.
  public var title: String?
  /// What the section holds, in order.
  public var blocks: [Block]
  /// Where the section stands, from its marker or title to its last block.
  public var span: SourceSpan

  /// Creates a section.
  public init(
    id: String, kind: Kind, marker: String? = nil, markerAfterTitle: Bool = false,
    number: String? = nil, title: String? = nil, blocks: [Block] = [], span: SourceSpan
  ) {
    self.id = id
    self.kind = kind
    self.marker = marker
    self.markerAfterTitle = markerAfterTitle
    self.number = number
    self.title = title
    self.blocks = blocks
    self.span = span
  }
}
