/// A table in a frame of `+`, `-` and `|`, as pandoc and reStructuredText write them.
///
///     +--------------+--------------------+
///     | **Present:** | Councillor Ash     |
///     |              |                    |
///     |              | Councillor Birch   |
///     +--------------+--------------------+
struct FramedTable {
  typealias Page = MarkdownLine.Page

  private(set) var pieces: [TablePieces.Piece] = []
  /// Offset behind the last line of the frame.
  private(set) var end: Int

  /// Reads the table whose frame begins with the line at `start`; nil where none does. The bars between
  /// its cells are overwritten with blanks, so that the lines of a cell are one stretch.
  ///
  /// - Complexity: O(n) in the bytes of the table.
  init?(_ page: Page, at start: Int) {
    var lines = MarkdownLines(page, from: start)
    guard let first = lines.next(), let edges = Self.edges(page, first), edges.count >= 2 else {
      return nil
    }
    end = lines.offset
    var spans: [RuledColumns.Span] = []
    for (left, right) in zip(edges, edges.dropFirst()) {
      spans.append(RuledColumns.Span(start: left + 2, end: max(left + 2, right - 1)))
    }
    var table = TablePieces(page, RuledColumns(spans))
    var row: Int32 = 0
    var kept = 0
    var hasHead = false
    var bars: [Int] = []
    while let line = lines.next() {
      if Self.edges(page, line) != nil {
        // A frame without a line in it is none.
        guard !table.pieces.isEmpty else { return nil }
        if !hasHead, page[line].contains(UInt8(ascii: "=")) {
          table.markHead()
          hasHead = true
        }
        kept = table.pieces.count
        end = lines.offset
        row += 1
        table.endParagraph()
        continue
      }
      guard let cells = Self.cells(page, line, edges, &bars) else { break }
      if cells.isEmpty { table.endParagraph() }
      table.add(cells, row: row)
    }
    guard kept > 0 else { return nil }
    table.keep(kept)
    for bar in bars where bar < end { page[bar] = 0x20 }
    table.close()
    pieces = table.pieces
  }

  /// Where the corners stand in a line of the frame, in characters; nil for any other line.
  private static func edges(_ page: Page, _ line: Range<Int>) -> [Int]? {
    var edges: [Int] = []
    var dashes = 0
    var position = 0
    for offset in line {
      switch page[offset] {
      case UInt8(ascii: "+"): edges.append(position)
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"):
        guard !edges.isEmpty else { return nil }
        dashes += 1
      case 0x20, 0x0D: break
      default: return nil
      }
      position += 1
    }
    return edges.count >= 2 && dashes >= 2 ? edges : nil
  }

  /// What a line holds between the bars that stand below the corners; nil where it opens with no bar.
  private static func cells(
    _ page: Page, _ line: Range<Int>, _ edges: [Int], _ bars: inout [Int]
  ) -> [RuledColumns.Cell]? {
    let bar = UInt8(ascii: "|")
    guard page[line].first(where: { $0 != 0x20 }) == bar else { return nil }
    var cells: [RuledColumns.Cell] = []
    var open: RuledColumns.Cell?
    var position = -1
    var column = -1
    // The first edge that is not in front of the position.
    var edge = 0
    for offset in line {
      let byte = page[offset]
      if byte & 0xC0 == 0x80 {
        if let cell = open { open?.bytes = cell.bytes.lowerBound..<offset + 1 }
        continue
      }
      position += 1
      while edge < edges.count, edges[edge] < position { edge += 1 }
      if byte == bar, column < 0 || edge < edges.count && edges[edge] == position {
        if let cell = open { cells.append(cell) }
        open = nil
        bars.append(offset)
        while column + 1 < edges.count, edges[column + 1] <= position { column += 1 }
        column = max(0, column)
        continue
      }
      if MarkdownLine.isBlank(byte) { continue }
      if let cell = open {
        open?.bytes = cell.bytes.lowerBound..<offset + 1
        open?.end = position + 1
      } else {
        open = RuledColumns.Cell(
          column: min(max(0, column), edges.count - 2), bytes: offset..<offset + 1,
          start: position, end: position + 1)
      }
    }
    if let cell = open { cells.append(cell) }
    return cells.filter { !isOfFrame(page, $0, edges) }
  }

  /// Whether a cell is a part of the frame, as beside a cell of several rows: bars alone, or dashes from one
  /// edge of a column to another. “-”, “--” and “+” with room beside them are what a cell says.
  private static func isOfFrame(
    _ page: Page, _ cell: RuledColumns.Cell, _ edges: [Int]
  ) -> Bool {
    var isOfBars = true
    for byte in page[cell.bytes] where byte != UInt8(ascii: "|") {
      guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { return false }
      isOfBars = false
    }
    return isOfBars || isAtEdge(cell.start, edges) && isAtEdge(cell.end, edges)
  }

  /// Whether a position is that of an edge or the one behind it.
  private static func isAtEdge(_ position: Int, _ edges: [Int]) -> Bool {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] < position - 1 { low = middle + 1 } else { high = middle }
    }
    return low < edges.count && edges[low] <= position
  }
}
