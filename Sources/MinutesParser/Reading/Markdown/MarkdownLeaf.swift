/// A block of a Markdown page that holds text and no other blocks: where it stands, before its
/// inline mark-up is read.
struct MarkdownLeaf {
  enum Content: UInt8 {
    /// Emphasis, links and code spans are read.
    case inline
    /// Shown as it stands, line by line.
    case code
    /// Tags are dropped, and those that lay out the page divide blocks.
    case html
    /// As it stands, but for tags and character references.
    case plain
    /// A line of front matter: plain, without the quotation marks around its value.
    case yaml
  }

  var kind: SourceBlock.Kind
  var content: MarkdownLeaf.Content
  /// Where its text stands in the page.
  var range: Range<Int>
  /// Where its list marker stands; empty for none.
  var marker = 0..<0
  var level: UInt8 = 0
  /// How many list entries it is in.
  var depth: UInt8 = 0
  var indent: UInt16 = 0
  var gapBefore: UInt8 = 0
  var cell: SourceBlock.Cell?
  var hints: SourceBlock.Hints = []
  var isFurniture = false

  init(_ kind: SourceBlock.Kind, _ content: Content, _ range: Range<Int>) {
    self.kind = kind
    self.content = content
    self.range = range
  }
}

/// A block quote or list entry that holds blocks.
struct MarkdownContainer {
  enum Kind: UInt8 {
    case quote
    case item
  }

  var kind: Kind
  /// Columns by which the lines of a list entry are indented, from the content of the container
  /// around it.
  var width = 0
  /// Columns by which its marker was indented.
  var offset = 0
  var sign: UInt32 = 0
  /// Whether nothing was found in it yet.
  var isEmpty = true
}
