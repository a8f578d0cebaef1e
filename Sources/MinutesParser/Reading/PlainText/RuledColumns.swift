/// The columns of a table as the dashes of a rule show them: `  -------- ------------`.
///
/// As pandoc reads them, a column reaches from its first dash to the first dash of the next.
struct RuledColumns {
  typealias Page = MarkdownLine.Page

  /// Where the dashes of a column stand, in characters from the start of the line.
  struct Span {
    var start: Int
    var end: Int
  }

  /// What a line holds in one column, without the blanks around it.
  struct Cell {
    var column: Int
    var bytes: Range<Int>
    /// Where it stands, in characters from the start of the line.
    var start: Int
    var end: Int
  }

  let spans: [Span]

  /// The columns of a line; nil where it holds anything but dashes and blanks.
  init?(_ page: Page, _ line: Range<Int>) {
    var spans: [Span] = []
    var position = 0
    for offset in line {
      switch page[offset] {
      case UInt8(ascii: "-"):
        if spans.last?.end == position {
          spans[spans.count - 1].end += 1
        } else {
          spans.append(Span(start: position, end: position + 1))
        }
        position += 1
      case 0x20: position += 1
      case 0x09: position += 4 - position % 4
      default: return nil
      }
    }
    guard !spans.isEmpty else { return nil }
    self.spans = spans
  }

  /// Columns that a caller found.
  init(_ spans: [Span]) {
    self.spans = spans
  }

  var start: Int { spans[0].start }
  var end: Int { spans[spans.count - 1].end }

  /// Whether another rule is as long and stands in the same place.
  func spansAsFar(as other: RuledColumns) -> Bool {
    abs(start - other.start) <= Self.slack && abs(end - other.end) <= Self.slack
  }

  private static let slack = 2

  /// What a line holds in each column that it has text in, and how often a word reaches across from
  /// one to the next. Such a word belongs to the column in which it begins.
  ///
  /// Complexity: O(n) in the bytes of the line.
  func cut(_ page: Page, _ line: Range<Int>) -> (cells: [Cell], crossings: Int) {
    var cells: [Cell] = []
    var crossings = 0
    var position = 0
    var column = 0
    var isCrossing = false
    var hasGap = false
    var open: Cell?
    for offset in line {
      let byte = page[offset]
      if byte & 0xC0 == 0x80 { continue }
      let isBlank = MarkdownLine.isBlank(byte)
      if column + 1 < spans.count, position >= spans[column + 1].start {
        if !isBlank, offset > line.lowerBound, !MarkdownLine.isBlank(page[offset - 1]) {
          if !isCrossing { crossings += 1 }
          isCrossing = true
        } else {
          if let cell = open { cells.append(cell) }
          open = nil
          isCrossing = false
          while column + 1 < spans.count, position >= spans[column + 1].start { column += 1 }
        }
      }
      let width = byte == 0x09 ? 4 - position % 4 : 1
      position += width
      if isBlank { continue }
      let end = Self.characterEnd(page, offset, line.upperBound)
      if var cell = open {
        if offset - cell.bytes.upperBound >= 2 { hasGap = true }
        cell.bytes = cell.bytes.lowerBound..<end
        cell.end = position
        open = cell
      } else {
        if let last = cells.last, offset - last.bytes.upperBound >= 2 { hasGap = true }
        open = Cell(
          column: column, bytes: offset..<end, start: position - width, end: position)
      }
    }
    if let cell = open { cells.append(cell) }
    // A sentence across the table.
    if crossings > 0, !hasGap, let first = cells.first, let last = cells.last {
      let whole = first.bytes.lowerBound..<last.bytes.upperBound
      let cell = Cell(column: first.column, bytes: whole, start: first.start, end: last.end)
      return ([cell], crossings)
    }
    return (cells, crossings)
  }

  private static func characterEnd(_ page: Page, _ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit, page[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// Whether a line was wrapped at the edge of its column: the first word of the next would not have
  /// fitted behind it, or goes on in small letters.
  func wraps(_ page: Page, _ cell: Cell, before next: Cell) -> Bool {
    guard page[cell.bytes.upperBound - 1] != UInt8(ascii: "\\"),
      Self.bulletEnd(page, next.bytes) == nil
    else { return false }
    if page[next.bytes.lowerBound].isASCIILower || endsOpen(page, cell.bytes) { return true }
    let word = page[next.bytes].prefix { !MarkdownLine.isBlank($0) }
    let width = word.count { $0 & 0xC0 != 0x80 }
    return cell.end + 1 + width > spans[cell.column].end
  }

  /// Offset behind the bullet that opens an entry of a list in a cell; nil where there is none.
  static func bulletEnd(_ page: Page, _ bytes: Range<Int>) -> Int? {
    let signs = [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")]
    guard bytes.count >= 3 else { return nil }
    let start = bytes.lowerBound
    if signs.contains(page[start]) {
      return MarkdownLine.isBlank(page[start + 1]) ? start + 1 : nil
    }
    let isDot = page[start] == 0xE2 && page[start + 1] == 0x80 && page[start + 2] == 0xA2
    return isDot && bytes.count > 3 ? start + 3 : nil
  }

  private static let joiners: [StaticString] = ["and", "of", "the", "for", "to", "in", "with", "&"]

  /// Whether a line ends with a word that joins it to the next: “Council and the”.
  private func endsOpen(_ page: Page, _ line: Range<Int>) -> Bool {
    let word = page[line].reversed().prefix { !MarkdownLine.isBlank($0) }
    guard word.count <= 4, word.count < line.count else { return false }
    return Self.joiners.contains { joiner in
      joiner.utf8CodeUnitCount == word.count
        && joiner.withUTF8Buffer { $0.elementsEqual(word.reversed()) }
    }
  }

  /// How many cells behind the first stand where those of a table do, at an edge of their column or
  /// behind a gap of two blanks, and how many there are.
  func aligned(_ page: Page, _ cells: [Cell]) -> (cells: Int, all: Int) {
    var aligned = 0
    for (before, cell) in zip(cells, cells.dropFirst()) {
      let span = spans[cell.column]
      if cell.bytes.lowerBound - before.bytes.upperBound >= 2 || cell.start == span.start
        || cell.end == span.end
      {
        aligned += 1
      }
    }
    return (aligned, max(0, cells.count - 1))
  }
}
