/// What a reader delivers: one block of the page as its layout shows it, with no meaning yet.
///
/// The stream of blocks is the same for all three formats, and recognisers see nothing else.
struct SourceBlock: Sendable {
  enum Kind: UInt8, Sendable {
    /// A heading of the mark-up, or one that the layout makes plain.
    case heading
    case paragraph
    /// An entry of a list that the mark-up or a glyph makes one.
    case listItem
    /// A further paragraph of the list entry before it.
    case listContinuation
    /// Lines whose spacing is part of what they say: code, aligned columns.
    case preformatted
    /// Front matter of a Markdown file.
    case frontMatter
  }

  /// What class names and roles of the mark-up say of a block, in words that hold for every system.
  struct Hints: OptionSet, Sendable {
    let rawValue: UInt16
    /// The label of a part of an item: “Minutes:”, “Decision:”.
    static let fieldLabel = Hints(rawValue: 1)
    static let pageTitle = Hints(rawValue: 2)
    static let itemTitle = Hints(rawValue: 4)
    static let itemNumber = Hints(rawValue: 8)
    static let listStart = Hints(rawValue: 16)
    static let listEnd = Hints(rawValue: 32)
    static let centred = Hints(rawValue: 64)
    /// A bullet glyph, number or dash that the mark-up says is a list marker.
    static let mover = Hints(rawValue: 128)
    static let outcome = Hints(rawValue: 256)
    static let motion = Hints(rawValue: 512)
    static let resolution = Hints(rawValue: 1024)
    /// A quotation: `<blockquote>`, `>`.
    static let quotation = Hints(rawValue: 2048)
    /// A definition term and its description.
    static let term = Hints(rawValue: 4096)
    /// First block behind a form feed or a page break.
    static let pageStart = Hints(rawValue: 8192)
    static let tableHead = Hints(rawValue: 16384)
    /// A line of plain text directly below another, with no empty line between them.
    static let nextLine = Hints(rawValue: 32768)
  }

  /// The place of a block in a table; rows and columns from 0.
  struct Cell: Sendable, Hashable {
    var table: Int32
    var row: Int32
    var column: Int32
  }

  var kind: Kind
  /// 1 to 6 for headings.
  var level: UInt8 = 0
  /// Nesting of the list the block is in; 0 outside lists.
  var depth: UInt8 = 0
  /// Glyph or number that the mark-up makes a list marker; empty where there is none.
  var marker: TextRange
  /// The words behind the marker.
  var text: TextRange
  /// A number that only the rendering draws, `<ol>`.
  var ordinal: Int32?
  /// How that number is drawn.
  var ordinalStyle = OrdinalStyle.figures
  /// Indentation in columns of about a character.
  var indent: UInt16 = 0
  /// Empty lines or spacer paragraphs in front, at most 255.
  var gapBefore: UInt8 = 0
  var cell: Cell?
  var hints: Hints = []
  /// Navigation, banners, feet: known not to be part of the record.
  var isFurniture = false
  /// Whether the block is the rest of a source paragraph whose beginning stands in the block, title
  /// or label before it.
  var joinsPrevious = false
  /// Whether the block is the rest of the last block that is no furniture, cut by the furniture
  /// between them.
  var continuesBeforeFurniture = false
  /// Which of the blocks of its page the block is, where that is noted.
  var place: Int32 = -1

  init(kind: Kind, marker: TextRange, text: TextRange) {
    self.kind = kind
    self.marker = marker
    self.text = text
  }

  /// Marker and text.
  var range: TextRange { marker.isEmpty ? text : marker.through(text) }
}

extension SourceBlock {
  /// The block cut in front of offsets that ascend: its beginning, and paragraphs that join what is in front of them.
  /// A piece without a visible character falls away.
  ///
  /// Complexity: O(n) in the bytes of the block.
  func cut(at offsets: [Int], in text: VisibleText) -> [SourceBlock] {
    var pieces: [SourceBlock] = []
    var lower = range.lower
    for upper in offsets + [range.upper] {
      guard let range = text.trimmed(TextRange(lower, upper)) else { continue }
      var piece = self
      if lower == self.range.lower {
        piece.text = TextRange(self.text.lower, range.upper)
      } else {
        piece.kind = .paragraph
        piece.marker = .empty(at: range.lower)
        piece.text = range
        piece.gapBefore = 0
        piece.joinsPrevious = true
      }
      pieces.append(piece)
      lower = upper
    }
    return pieces
  }
}
