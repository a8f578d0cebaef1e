/// The leaf that lines are being added to.
struct MarkdownOpenLeaf {
  enum Kind: UInt8 {
    case none
    case paragraph
    case fence
    case indented
    case html
    case table
  }

  var kind = Kind.none
  var leaf = MarkdownLeaf(.paragraph, .inline, 0..<0)

  // Paragraphs.
  /// The number with which it began.
  var opener: MarkdownEntry?
  /// The last line that was added.
  var lastLine = 0..<0
  var lineCount = 0
  /// Whether the last line was bold throughout.
  var standsAlone = false

  // Fenced code.
  var fenceSign: UInt8 = 0
  var fenceCount = 0

  // HTML.
  /// Where the mark ends that closes the block; a blank line closes it where this is nil.
  var closerEnd: Int?

  // Tables.
  var row: Int32 = 0

  /// Takes away the backslash at the end of the last line, which breaks it off from the next.
  mutating func dropHardBreak(_ page: MarkdownLine.Page) {
    let slashes = page[lastLine].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    guard slashes % 2 == 1, leaf.range.upperBound == lastLine.upperBound else { return }
    leaf.range = leaf.range.lowerBound..<leaf.range.upperBound - 1
  }

  /// Adds a line to the text.
  mutating func extend(_ line: MarkdownLine) {
    leaf.range = leaf.range.lowerBound..<max(leaf.range.lowerBound, line.end)
    lastLine = line.range
    lineCount += 1
  }
}
