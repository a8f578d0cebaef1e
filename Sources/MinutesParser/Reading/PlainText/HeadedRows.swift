/// Rows below a line of heads, with their cells where the heads begin and empty lines between them or not:
///
///     No.   Matter        Resolution                        By whom
///
///     1.    School fund   That two signatories be added.    Treasurer
///
/// Unlike rows that stand close together, they need not be alike: the heads show the columns. Each row is one line; where a
/// cell was wrapped, `TextColumns` reads the rows.
struct HeadedRows {
  private let text: PlainTextLines

  /// Heads of a table; of two, each row below must open with a number.
  private static let fewestHeads = 2
  private static let fewestOfPlainRows = 3
  private static let widestHead = 24
  private static let wordsOfHead = 3
  private static let fewestRows = 2
  /// Words of three letters or more.
  private static let wordsOfText = 3
  /// Columns by which a cell may begin beside its head.
  private static let slack = 1
  /// Columns between two heads or cells at least.
  private static let gap = 2

  init(_ text: PlainTextLines) {
    self.text = text
  }

  /// The rows below the heads of a line; nil where it has none.
  ///
  /// Complexity: O(n) in the lines of the rows.
  func region(at start: Int) -> TextColumns.Region? {
    let line = text[start]
    guard line.gapCount > 0, !line.isFurniture, !line.isRule,
      !line.flags.contains(.pipe), !text.isAdjacent(start)
    else { return nil }
    let heads = pieces(line)
    guard heads.count >= Self.fewestHeads, heads.allSatisfy(isHead) else { return nil }
    let tabbed = isTabbed(line)
    let isNumbered = heads.count < Self.fewestOfPlainRows
    var region = TextColumns.Region(lines: start..<start + 1, roles: [.row], hasHead: true)
    region.cells = [heads.enumerated().map { .init(column: $0, bytes: $1.bytes) }]
    var index = start + 1
    var texts = 0
    // Rows stand as far apart as the first two.
    let apart = start + 2 < text.count ? text[start + 2].blanksBefore : 0
    while index < text.count, !text[index].isFurniture,
      index < start + Self.fewestRows || text[index].blanksBefore <= apart,
      !isNumbered || text.marker(of: text[index]).map({ !$0.isAlone }) ?? false,
      let cells = tabbed ? tabbedRow(text[index], heads) : row(text[index], heads)
    {
      region.roles.append(.row)
      region.cells.append(cells)
      if cells.contains(where: { tells($0.bytes) }) { texts += 1 }
      let rows = index - start
      index += 1
      // Names and posts stand in columns of their own, and show that soon.
      if rows == Self.rowsOfTrial, texts * 2 <= rows { return nil }
    }
    let rows = index - start - 1
    guard rows >= Self.fewestRows, texts * 2 > rows, !isWrapped(index) else { return nil }
    region.lines = start..<index
    return region
  }

  /// Rows by which it shows whether these tell anything.
  private static let rowsOfTrial = 8

  /// Whether the line that ends the rows is set in below one of them: a cell was wrapped, and the rows are not of one
  /// line each.
  private func isWrapped(_ index: Int) -> Bool {
    index < text.count && text.isAdjacent(index) && text[index].indent > text[index - 1].indent
  }

  /// A stretch of a line between gaps.
  private struct Piece {
    var column: Int
    var bytes: Range<Int>
  }

  /// The pieces of a line that two blanks or a tab divide.
  private func pieces(_ line: PlainTextLine) -> [Piece] {
    var pieces: [Piece] = []
    var column = Int(line.indent)
    var blanks = 0
    var hasTab = false
    var offset = Int(line.start)
    while offset < Int(line.end) {
      let blank = VisibleTextBuilder.blank(text.bytes, offset, Int(line.end))
      if blank > 0 {
        let isTab = text.bytes[offset] == 0x09
        hasTab = hasTab || isTab
        let next = isTab ? (column / 8 + 1) * 8 : column + 1
        blanks += next - column
        column = next
        offset += blank
        continue
      }
      let length =
        text.bytes[offset] < 0x80 ? 1 : UTF8Validation.character(text.bytes, at: offset).length
      if pieces.isEmpty || blanks >= Self.gap || hasTab {
        pieces.append(Piece(column: column, bytes: offset..<offset + length))
      } else {
        pieces[pieces.count - 1].bytes = pieces[pieces.count - 1].bytes.lowerBound..<offset + length
      }
      blanks = 0
      hasTab = false
      column += 1
      offset += length
    }
    return pieces
  }

  /// Whether a piece may head a column: a few words with a capital, no figure and no label of what stands beside it.
  private func isHead(_ piece: Piece) -> Bool {
    let bytes = text.bytes[piece.bytes]
    guard bytes.count <= Self.widestHead, let first = bytes.first,
      first.isASCIIUpper || first == UInt8(ascii: "#"), bytes.last != UInt8(ascii: ":"),
      words(in: piece.bytes) <= Self.wordsOfHead
    else { return false }
    return !bytes.contains { $0.isASCIIDigit }
  }

  /// The cells of a row: the first begins below the first head, the others below some head each. What begins below none
  /// goes on with the cell in front.
  private func row(_ line: PlainTextLine, _ heads: [Piece]) -> [TextColumns.HeadedCell]? {
    let pieces = pieces(line)
    guard pieces.count >= 2, !line.isRule, abs(pieces[0].column - heads[0].column) <= Self.slack
    else {
      return nil
    }
    var cells: [TextColumns.HeadedCell] = []
    for piece in pieces {
      let column = heads.firstIndex { abs($0.column - piece.column) <= Self.slack }
      if let column, column > cells.last?.column ?? -1 {
        cells.append(.init(column: column, bytes: piece.bytes))
      } else if let last = cells.indices.last {
        cells[last].bytes = cells[last].bytes.lowerBound..<piece.bytes.upperBound
      }
    }
    return cells.count >= 2 ? cells : nil
  }

  /// The cells of a row that tabs divide: each opens the next column.
  private func tabbedRow(_ line: PlainTextLine, _ heads: [Piece]) -> [TextColumns.HeadedCell]? {
    guard line.gapCount > 0, isTabbed(line) else { return nil }
    var cells: [TextColumns.HeadedCell] = []
    var column = 0
    var start = Int(line.start)
    // The tabs behind empty first cells are the indentation.
    while start - column > 0, text.bytes[start - column - 1] == 0x09 { column += 1 }
    for offset in line.range where text.bytes[offset] == 0x09 {
      if offset > start { cells.append(.init(column: column, bytes: start..<offset)) }
      column += 1
      start = offset + 1
    }
    if start < Int(line.end) { cells.append(.init(column: column, bytes: start..<Int(line.end))) }
    return column < heads.count ? cells : nil
  }

  /// Whether all gaps of a line are tabs.
  private func isTabbed(_ line: PlainTextLine) -> Bool {
    let gaps = text.gaps(of: line)
    return !gaps.isEmpty
      && gaps.allSatisfy { gap in
        text.bytes[Int(gap.startOffset)..<Int(gap.endOffset)].allSatisfy { $0 == 0x09 }
      }
  }

  /// Whether a cell holds more than a name: a few words, or a sentence.
  private func tells(_ cell: Range<Int>) -> Bool {
    words(in: cell) >= Self.wordsOfText
  }

  private func words(in bytes: Range<Int>) -> Int {
    text.bytes[bytes].split(separator: 0x20).count { $0.count > 2 }
  }
}
