extension MarkdownBlocks {
  /// Makes the last line of the open paragraph the head of a table if a line divides it from rows.
  mutating func openTable(_ line: MarkdownLine) -> Bool {
    let head = open.lastLine
    guard isDelimiterRow(line), head.contains(where: { page[$0] == UInt8(ascii: "|") }) else {
      return false
    }
    var paragraph = open
    open = MarkdownOpenLeaf()
    if paragraph.lineCount > 1 {
      var end = head.lowerBound
      while end > paragraph.leaf.range.lowerBound, page[end - 1] <= 0x20 { end -= 1 }
      paragraph.leaf.range = paragraph.leaf.range.lowerBound..<end
      open = paragraph
      close()
    } else if !paragraph.leaf.marker.isEmpty {
      paragraph.leaf.range = head.lowerBound..<head.lowerBound
      append(paragraph.leaf)
    }
    tables += 1
    addRow(head, line, row: 0, isHead: true)
    open = MarkdownOpenLeaf(kind: .table, leaf: MarkdownLeaf(.paragraph, .inline, 0..<0))
    // A head without a word is there because the syntax wants one: the rows begin behind it.
    open.row = head.contains { page[$0] > 0x20 && page[$0] != UInt8(ascii: "|") } ? 1 : 0
    return true
  }

  /// Reads a line as a row of the open table; a line without a bar is none.
  mutating func readRow(_ line: MarkdownLine) -> Bool {
    guard open.kind == .table, line.range.contains(where: { page[$0] == UInt8(ascii: "|") }) else {
      return false
    }
    let table = open
    addRow(line.range, line, row: table.row)
    open = table
    open.row += 1
    return true
  }

  /// `| --- | :-: |`: shows nothing.
  private func isDelimiterRow(_ line: MarkdownLine) -> Bool {
    var bars = 0
    var hyphens = 0
    for offset in line.range {
      switch page[offset] {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hyphens += 1
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return bars > 0 && hyphens > 0
  }

  /// Adds the cells of a row, as many as it has: nothing is filled up to the width of the table.
  private mutating func addRow(
    _ range: Range<Int>, _ line: MarkdownLine, row: Int32, isHead: Bool = false
  ) {
    let bar = UInt8(ascii: "|")
    var start = range.lowerBound
    if page[start] == bar { start += 1 }
    var column: Int32 = 0
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, page[end] != bar {
        end += page[end] == UInt8(ascii: "\\") && end + 1 < range.upperBound ? 2 : 1
      }
      addCell(start..<min(end, range.upperBound), line, row: row, column: column, isHead)
      start = end + 1
      column += 1
    }
  }

  private mutating func addCell(
    _ range: Range<Int>, _ line: MarkdownLine, row: Int32, column: Int32, _ isHead: Bool
  ) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, MarkdownLine.isBlank(page[start]) { start += 1 }
    while end > start, MarkdownLine.isBlank(page[end - 1]) { end -= 1 }
    if start == end { return }
    var leaf = MarkdownLeaf(.paragraph, .inline, start..<end)
    leaf.cell = SourceBlock.Cell(table: tables - 1, row: row, column: column)
    if isHead { leaf.hints = .tableHead }
    add(leaf, line)
  }
}
