/// A table whose columns a rule of dashes shows, as pandoc writes them.
///
///       Policy   Subject                    -------------------------------------
///       -------- ----------------             **Member**         **Council**
///       CS4      Landscape                  -------------------- ----------------
///                                             Councillor Ada Pike  Elder District
///       ------------- -------------           (Chair)              Council
///       **Present:**  Councillor Ash
///                     Councillor Birch        Councillor Ben Dove  Alder Council
///       ------------- -------------         -------------------------------------
///
/// Lines with an empty line between them are rows; where there is none, each line is a row.
struct RuledTable {
  typealias Page = MarkdownLine.Page

  private(set) var pieces: [TablePieces.Piece] = []
  /// Offset behind the last line of the table.
  private(set) var end: Int
  /// Whether the line above the rule is the head.
  let hasHeadAbove: Bool

  private struct Line {
    var cells: [RuledColumns.Cell]
    /// Whether an empty line stands in front.
    var isSetOff: Bool
  }

  private static let shortestTop = 10
  private static let mostHeadLines = 8

  /// Reads the table that the rule at `start`, the start of a line, begins or heads; nil where it does not.
  ///
  /// - Parameter head: The line above, if text stands right above the rule.
  /// - Complexity: O(n) in the bytes up to the next rule but one.
  init?(_ page: Page, at start: Int, head: Range<Int>?) {
    var lines = MarkdownLines(page, from: start)
    guard let first = lines.next(), var columns = RuledColumns(page, first) else { return nil }
    var headLines: [Range<Int>] = []
    var isFramed = true
    if columns.spans.count == 1 {
      guard head == nil, columns.end - columns.start >= Self.shortestTop,
        let found = Self.head(page, &lines, below: columns)
      else { return nil }
      columns = found.columns
      headLines = found.lines
    } else if let head, columns.cut(page, head).cells.count >= 2 {
      headLines = [head]
      isFramed = false
    }
    hasHeadAbove = !isFramed
    end = lines.offset
    guard let body = Self.body(page, &lines, columns, isFramed: isFramed, end: &end) else {
      return nil
    }
    var table = TablePieces(page, columns)
    for line in headLines { table.add(columns.cut(page, line).cells, row: 0) }
    table.markHead()
    table.endParagraph()
    let hasGaps = body.hasGap || body.lines.contains { $0.isSetOff }
    var row: Int32 = headLines.isEmpty ? -1 : 0
    for (place, line) in body.lines.enumerated() {
      let opensRow =
        place == 0 || (hasGaps ? line.isSetOff : !Self.goesOn(table, line.cells, row: row))
      if opensRow { row += 1 }
      table.add(line.cells, row: row)
    }
    table.close()
    pieces = table.pieces
  }

  /// A line with nothing but the rest of the last cell of the row above.
  private static func goesOn(_ table: TablePieces, _ cells: [RuledColumns.Cell], row: Int32) -> Bool
  {
    guard cells.count == 1, cells[0].column > 0 else { return false }
    return table.wraps(before: cells[0], row: row)
  }

  /// The lines of the head between a rule across the table and the rule of its columns.
  private static func head(
    _ page: Page, _ lines: inout MarkdownLines, below top: RuledColumns
  ) -> (columns: RuledColumns, lines: [Range<Int>])? {
    var found: [Range<Int>] = []
    while let line = lines.next(), !isBlank(page, line), found.count <= mostHeadLines {
      guard let rule = RuledColumns(page, line) else {
        found.append(line)
        continue
      }
      return rule.spans.count >= 2 && rule.spansAsFar(as: top) && !found.isEmpty
        ? (rule, found) : nil
    }
    return nil
  }

  /// The lines below the rule; nil where they do not keep to the columns.
  ///
  /// - Parameter isFramed: Whether a rule as long as the first has to close the table; else an empty line may.
  private static func body(
    _ page: Page, _ lines: inout MarkdownLines, _ columns: RuledColumns, isFramed: Bool,
    end: inout Int
  ) -> (lines: [Line], hasGap: Bool)? {
    var found: [Line] = []
    var crossings = 0
    var aligned = (cells: 0, all: 0)
    var isSetOff = false
    var isClosed = false
    while let line = lines.next() {
      if isBlank(page, line) {
        if !isFramed || isSetOff { break }
        isSetOff = true
        continue
      }
      if let rule = RuledColumns(page, line) {
        isClosed = rule.spansAsFar(as: columns)
        if isClosed { end = lines.offset }
        break
      }
      let cut = columns.cut(page, line)
      crossings += cut.crossings
      let places = columns.aligned(page, cut.cells)
      aligned = (aligned.cells + places.cells, aligned.all + places.all)
      guard indent(page, line) + 1 >= columns.start else { return nil }
      found.append(Line(cells: cut.cells, isSetOff: isSetOff && !found.isEmpty))
      isSetOff = false
      if !isFramed { end = lines.offset }
    }
    guard isClosed || !isFramed, aligned.all > 0, aligned.cells * 3 >= aligned.all * 2,
      crossings * (isClosed ? 2 : 3) <= found.count
    else { return nil }
    return (found, isSetOff)
  }

  private static func isBlank(_ page: Page, _ line: Range<Int>) -> Bool {
    page[line].allSatisfy { $0 <= 0x20 }
  }

  private static func indent(_ page: Page, _ line: Range<Int>) -> Int {
    var column = 0
    for offset in line {
      switch page[offset] {
      case 0x20: column += 1
      case 0x09: column += 4 - column % 4
      default: return column
      }
    }
    return column
  }
}
