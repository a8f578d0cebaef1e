/// Rows of aligned columns: names two or three across, payments, figures.
///
/// A row is a line with gaps; rows belong together where their cells begin or end in the same
/// columns.
struct TextColumns {
  /// Lines that form rows, one after the other.
  struct Region {
    /// What a line of the region is.
    enum Role {
      case row
      /// It goes on with the last cell of the row before.
      case continuation
      case rule
    }

    var lines: Range<Int>
    var roles: [Role]
    /// Whether a row of column heads stands first.
    var hasHead = false
    /// Where the columns begin, if the rows are a table with a head or with figures.
    var columns: [Span]?
    /// The cells of each line, with their columns, where heads show them.
    var cells: [[HeadedCell]] = []

    var isTable: Bool { columns != nil || !cells.isEmpty }
  }

  /// A cell below a head.
  struct HeadedCell {
    var column: Int
    var bytes: Range<Int>
  }

  /// A stretch of columns, each a character wide.
  struct Span: Equatable {
    var start: Int
    var end: Int
  }

  /// One cell of a row.
  struct Cell {
    var span: Span
    var bytes: Range<Int>
  }

  private let text: PlainTextLines
  private let wrapping: TextWrapping

  init(_ text: PlainTextLines, _ wrapping: TextWrapping) {
    self.text = text
    self.wrapping = wrapping
  }

  /// The region that begins at a line, or nil.
  ///
  /// Complexity: O(n) in the lines of the region.
  func region(at start: Int) -> Region? {
    guard isRow(start) else { return nil }
    var edges = Edges(cells(start))
    var region = Region(lines: start..<start + 1, roles: [.row])
    var rows = 1
    var index = start + 1
    while index < text.count, !text[index].isFurniture {
      let isHeadAbove = rows == 1 && index == start + 1 && text[index].blanksBefore == 1
      guard text.isAdjacent(index) || isHeadAbove else { break }
      if isRow(index), edges.share(cells(index)) {
        if isHeadAbove {
          guard edges.count == cells(index).count else { break }
          region.hasHead = true
        }
        edges.add(cells(index))
        region.roles.append(.row)
        rows += 1
      } else if !isHeadAbove, let role = role(index, edges) {
        if role == .rule, rows == 1 { region.hasHead = true }
        region.roles.append(role)
      } else {
        break
      }
      index += 1
    }
    // Two lines of a letterhead with an empty line between are no table.
    guard rows >= (region.hasHead ? 3 : 2) else { return nil }
    region.lines = start..<start + region.roles.count
    findColumns(&region)
    return region
  }

  /// The cells of a line. A currency sign set apart from its figure is one cell with it.
  func cells(_ index: Int) -> [Cell] {
    let line = text[index]
    var cells: [Cell] = []
    var start = (column: Int(line.indent), offset: Int(line.start))
    func close(_ column: Int, _ offset: Int) {
      if let last = cells.last, isSign(last.bytes) {
        cells[cells.count - 1] = Cell(
          span: Span(start: last.span.start, end: column),
          bytes: last.bytes.lowerBound..<offset)
      } else {
        cells.append(
          Cell(span: Span(start: start.column, end: column), bytes: start.offset..<offset))
      }
    }
    for gap in text.gaps(of: line) {
      close(Int(gap.startColumn), Int(gap.startOffset))
      start = (Int(gap.endColumn), Int(gap.endOffset))
    }
    close(Int(line.width), Int(line.end))
    return cells
  }

  /// The cells of a line of a table, each with its column.
  func cells(of region: Region, at index: Int) -> [HeadedCell] {
    if !region.cells.isEmpty { return region.cells[index - region.lines.lowerBound] }
    let columns = region.columns ?? []
    return cells(index).map { cell in
      let column = columns.firstIndex { $0.end > cell.span.start } ?? columns.count - 1
      return HeadedCell(column: column, bytes: cell.bytes)
    }
  }

  // MARK: Rows

  /// Whether a line is a row: it has gaps, and not only behind a label or a number.
  private func isRow(_ index: Int) -> Bool {
    let line = text[index]
    guard line.gapCount > 0, !line.isFurniture, !line.isRule, !line.flags.contains(.pipe)
    else { return false }
    // Justified text has gaps as well, and ends at the margin.
    if let margin = wrapping.column, Int(line.width) >= margin - 1, !text.hasColumnGap(line) {
      return false
    }
    let cells = cells(index)
    guard cells.count >= 2 else { return false }
    if BulletGlyph.match(text.bytes, line.range) != nil { return false }
    // An entry of a numbered list may end in a sum.
    if let marker = LineMarker(text.bytes, cells[0].bytes), !marker.isAlone, !marker.isInitial,
      marker.style == .letter || marker.style == .decimal
    {
      return false
    }
    let firstEnd = cells[0].bytes.upperBound
    if let label = text.labelEnd(line), label <= firstEnd { return cells.count > 3 }
    if let marker = LineMarker(text.bytes, cells[0].bytes), marker.isAlone {
      return cells.count >= 3 && (marker.style == .reference || marker.style == .bare)
    }
    return text.bytes[firstEnd - 1] != UInt8(ascii: ":")
  }

  /// What a line that is no full row is among the rows; nil where it does not belong to them.
  private func role(_ index: Int, _ edges: Edges) -> Region.Role? {
    let line = text[index]
    if line.isRule {
      return text.isAdjacent(index + 1) && isRow(index + 1) && edges.share(cells(index + 1))
        ? .rule : nil
    }
    guard line.gapCount == 0, text.labelEnd(line) == nil,
      BulletGlyph.match(text.bytes, line.range) == nil
    else { return nil }
    let before = text[index - 1]
    if before.isRule { return nil }
    let isShort = line.width < 40 || Int(line.indent) == edges.lastStart
    if wrapping.isFull(before, line) || isShort && (text.startsSmall(line) || text.endsOpen(before))
    {
      return .continuation
    }
    // The last row of names set across may have one name only.
    return edges.starts(at: Int(line.indent))
      && Int(line.width - line.indent) <= edges.firstWidth + 2
      ? .row : nil
  }

  private func isSign(_ bytes: Range<Int>) -> Bool {
    let cell = text.bytes[bytes]
    return cell.elementsEqual("$".utf8) || cell.elementsEqual("£".utf8)
      || cell.elementsEqual("€".utf8)
  }

  // MARK: Tables

  /// Finds the columns of rows that are clearly a table: with a head, or with a column of figures.
  private func findColumns(_ region: inout Region) {
    var spans: [Span] = []
    var rows: [[Cell]] = []
    for (offset, index) in region.lines.enumerated() where region.roles[offset] == .row {
      rows.append(cells(index))
    }
    // Rows with all their cells show the columns; a cell of another may reach across two.
    let widest = rows.reduce(0) { max($0, $1.count) }
    let full = rows.filter { $0.count == widest }
    for row in full.count >= 2 ? full : rows { spans.append(contentsOf: row.map(\.span)) }
    spans.sort { $0.start < $1.start }
    var columns: [Span] = []
    for span in spans {
      if let last = columns.last, span.start < last.end {
        columns[columns.count - 1].end = max(last.end, span.end)
      } else {
        columns.append(span)
      }
    }
    guard columns.count >= 2 else { return }
    let firstHasFigures = rows[0].dropFirst().contains { isFigure($0.bytes) }
    let body = rows.dropFirst()
    let figures = body.filter { $0.dropFirst().contains { isFigure($0.bytes) } }.count
    let hasFigures = rows.count >= 2 && figures * 3 >= body.count * 2
    if hasFigures, !firstHasFigures, rows.count >= 3 { region.hasHead = true }
    if region.hasHead || hasFigures && firstHasFigures { region.columns = columns }
  }

  /// Whether a cell begins with a figure, after a sign: `£312.60`, `(2,318)`, `71`.
  private func isFigure(_ bytes: Range<Int>) -> Bool {
    let cell = text.bytes[bytes].drop { !$0.isASCIIDigit && !$0.isASCIILetter }
    guard let first = cell.first, first.isASCIIDigit else { return false }
    return cell.allSatisfy { !$0.isASCIIUpper }
  }

  /// Where the cells of the rows so far begin and end.
  private struct Edges {
    private var starts: [Int]
    private var ends: [Int]
    private(set) var count: Int
    private(set) var lastStart: Int
    private(set) var firstWidth: Int

    init(_ cells: [Cell]) {
      starts = cells.map(\.span.start)
      ends = cells.map(\.span.end)
      count = cells.count
      lastStart = cells.last?.span.start ?? 0
      firstWidth = cells.first.map { $0.span.end - $0.span.start } ?? 0
    }

    /// Whether a row has a cell behind its first that lines up with one of these.
    func share(_ cells: [Cell]) -> Bool {
      cells.dropFirst().contains { cell in
        starts.dropFirst().contains { abs($0 - cell.span.start) <= 1 }
          || ends.dropFirst().contains { abs($0 - cell.span.end) <= 1 }
      }
    }

    func starts(at column: Int) -> Bool { starts.contains(column) }

    mutating func add(_ cells: [Cell]) {
      // The latest row is enough to go by, and keeps the comparison short.
      for cell in cells where !starts.contains(cell.span.start) && starts.count < 64 {
        starts.append(cell.span.start)
      }
      for cell in cells where !ends.contains(cell.span.end) && ends.count < 64 {
        ends.append(cell.span.end)
      }
      firstWidth = max(firstWidth, cells.first.map { $0.span.end - $0.span.start } ?? 0)
      if let last = cells.last?.span.start, cells.count >= count { lastStart = last }
    }
  }
}
