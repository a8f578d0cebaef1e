/// One element of a document as a search sees it: a title, a paragraph, a resolution, a point …
public struct Passage: Sendable, Hashable {
  /// What a passage is.
  public enum Kind: Sendable, Hashable {
    /// The number and title of a section.
    case title
    /// A block, or a point or table row of it.
    case block(Block.Kind)
  }

  /// What the passage is; a point is of its block's kind.
  public var kind: Kind
  /// Whether the passage is a bullet, clause or entry below its block.
  public var isPoint: Bool
  /// The `id` of the section, block or point.
  public var id: String
  /// Index of its section in the document's `sections`.
  public var section: Int
  /// Where the element stands in the file. The row of a table has the table's span, a title that of
  /// its section up to the first block.
  public var span: SourceSpan
  /// What the element shows, without the points below it: label, words that open it, marker and
  /// text, a space between them. A bullet's glyph is left out.
  public var text: String
  /// Index of the passage with which this one goes on, because it is one sentence with it (`joined`)
  /// or was cut from it by page furniture (`continued`). Phrases are found across such a border.
  public var next: Int?
  /// Whether another passage goes on with this one.
  public var isContinuation = false
}

extension Passage.Kind {
  /// Every kind, titles first.
  public static let all: [Passage.Kind] = [.title] + Block.Kind.allCases.map { .block($0) }

  /// The kind's name: `title`, or that of the block's kind in the JSON form.
  public var name: String {
    switch self {
    case .title: "title"
    case .block(let kind): kind.rawValue
    }
  }

  /// The kind of this name, or nil where there is none.
  public init?(name: String) {
    guard let kind = Self.all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}
