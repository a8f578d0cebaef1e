/// One line of a Markdown page, read from the left: first its containers, then what is in them.
///
/// Columns of white space are counted and not stepped over, so taking some of them away costs
/// nothing however wide the indentation is.
struct MarkdownLine {
  typealias Page = UnsafeMutableBufferPointer<UInt8>

  /// The first byte that is no white space; `end` for a blank line.
  private(set) var text: Int
  /// Where the line ends, its line end and the blanks in front of that not counted.
  let end: Int
  /// Columns of white space left in front of `text`.
  private(set) var indent = 0
  /// The column at which that white space begins.
  private(set) var column = 0
  /// Whether the indentation holds characters that no typist sets in front of code.
  private(set) var isPadded = false

  init(_ page: Page, _ bounds: Range<Int>) {
    var end = bounds.upperBound
    while end > bounds.lowerBound, Self.isBlank(page[end - 1]) { end -= 1 }
    self.end = end
    text = bounds.lowerBound
    measure(page)
  }

  var isBlank: Bool { text >= end }
  /// The column of the first character.
  var textColumn: Int { column + indent }
  var range: Range<Int> { text..<max(text, end) }

  /// Takes columns of the indentation away.
  mutating func take(columns: Int) {
    let taken = min(columns, indent)
    indent -= taken
    column += taken
  }

  /// Goes on behind a marker at `text`.
  mutating func skip(_ page: Page, to offset: Int, columns: Int) {
    column += indent + columns
    indent = 0
    text = offset
    measure(page)
  }

  private mutating func measure(_ page: Page) {
    while text < end {
      switch page[text] {
      case 0x20: indent += 1
      case 0x09: indent += 4 - (column + indent) % 4
      case 0x0B, 0x0C: isPadded = true
      case 0xC2 where text + 1 < end && page[text + 1] == 0xA0:
        // A no-break space: word processors indent with them.
        isPadded = true
        indent += 1
        text += 1
      default: return
      }
      text += 1
    }
  }

  /// Space, tab, vertical tab or form feed.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
  }
}

/// Cuts a page into lines; a line ends with LF, CR LF or CR.
struct MarkdownLines {
  private let page: MarkdownLine.Page
  private(set) var offset: Int

  init(_ page: MarkdownLine.Page, from offset: Int) {
    self.page = page
    self.offset = offset
  }

  /// The next line without its line end; nil at the end of the page.
  mutating func next() -> Range<Int>? {
    guard offset < page.count else { return nil }
    let start = offset
    let end = UnsafeBufferPointer(page).firstLineEnd(from: start, to: page.count)
    offset = end
    if offset < page.count {
      offset += page[offset] == 0x0D && offset + 1 < page.count && page[offset + 1] == 0x0A ? 2 : 1
    }
    return start..<end
  }
}
