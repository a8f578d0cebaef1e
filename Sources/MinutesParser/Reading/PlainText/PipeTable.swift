/// A table of pipes and dashes as extractors leave it, whose cells may run over many lines.
///
///     No. | Item |
///     ---|---|
///     | Apologies for Absence
///
///     Minutes: none were received. |
struct PipeTable {
  /// A stretch of a line in one cell.
  struct Piece {
    var line: Int
    var bytes: Range<Int>
    var row: Int
    var column: Int
  }

  private(set) var pieces: [Piece] = []
  /// Lines of the table.
  private(set) var lines: Range<Int>
  private let text: PlainTextLines
  private let columnCount: Int
  private let opensWithPipe: Bool
  private let closesWithPipe: Bool

  private var row = 0
  private var column = 0
  private var isOpen = false

  /// Reads the table whose head is at `start`; nil where no table begins.
  init?(_ text: PlainTextLines, at start: Int) {
    guard start + 1 < text.count, text[start].flags.contains(.pipe),
      !text[start].flags.contains(.onlyPipes), text[start + 1].blanksBefore == 0,
      Self.isDelimiterRow(text.bytes, text[start + 1].range)
    else { return nil }
    self.text = text
    let delimiter = text.bytes[text[start + 1].range]
    let pipes = delimiter.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
    opensWithPipe = delimiter.first == UInt8(ascii: "|")
    closesWithPipe = delimiter.last == UInt8(ascii: "|")
    columnCount = pipes + 1 - (opensWithPipe ? 1 : 0) - (closesWithPipe ? 1 : 0)
    lines = start..<start + 2
    read(line: start)
    closeRow()
    var index = start + 2
    while index < text.count, belongs(index) {
      read(line: index)
      if !closesWithPipe { closeRow() }
      index += 1
    }
    lines = start..<index
  }

  /// Whether a line holds nothing but dashes, colons and at least one pipe.
  static func isDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var dashes = 0
    var pipes = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return pipes > 0 && dashes >= 3
  }

  /// Whether a line goes on with the table: it stands in a cell that is open, or it opens a row.
  private func belongs(_ index: Int) -> Bool {
    let line = text[index]
    if isOpen { return true }
    if line.flags.contains(.pipe) { return true }
    // A cell a line, with a lone pipe between the cells.
    return index + 1 < text.count && text[index + 1].flags.contains(.onlyPipes)
  }

  private mutating func read(line index: Int) {
    let line = text[index]
    var start = Int(line.start)
    var offset = start
    // A row that begins before the last one was closed.
    if isOpen, text.bytes[start] == UInt8(ascii: "|"), column >= columnCount - 1,
      !line.flags.contains(.onlyPipes)
    {
      closeRow()
    }
    while offset < Int(line.end) {
      if text.bytes[offset] == UInt8(ascii: "|") {
        if start < offset { add(index, start..<offset) }
        passPipe(isFirst: !isOpen && offset == Int(line.start))
        start = offset + 1
      }
      offset += 1
    }
    if start < offset { add(index, start..<offset) }
  }

  private mutating func passPipe(isFirst: Bool) {
    if isFirst, opensWithPipe {
      isOpen = true
      return
    }
    isOpen = true
    column += 1
    if column >= columnCount, closesWithPipe { closeRow() }
  }

  private mutating func closeRow() {
    if pieces.last?.row == row { row += 1 }
    isOpen = false
    column = 0
  }

  private mutating func add(_ line: Int, _ bytes: Range<Int>) {
    isOpen = true
    let column = min(column, columnCount - 1)
    pieces.append(Piece(line: line, bytes: bytes, row: row, column: max(0, column)))
  }
}
