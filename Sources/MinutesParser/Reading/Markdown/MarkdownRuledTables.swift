extension MarkdownBlocks {
  /// Reads the table that a line of dashes or of a frame begins, with all its lines: those of pandoc,
  /// which CommonMark shows as paragraphs between rules.
  ///
  /// - Returns: Whether there was one.
  mutating func openRuledTable(_ line: MarkdownLine, depth: Int, isInside: Bool) -> Bool {
    // One dash or plus alone is a bullet.
    guard quotes == 0, line.text + 1 < line.end,
      page[line.text + 1] == UInt8(ascii: "-") || page[line.text + 1] == UInt8(ascii: "=")
    else { return false }
    let start = lineStart(line.text)
    if page[line.text] == UInt8(ascii: "+") {
      guard let table = FramedTable(page, at: start) else { return false }
      leaveContainers(from: depth)
      close()
      addTable(table.pieces, line)
      skippedTo = table.end
      return true
    }
    let head = isInside ? headAbove() : nil
    guard let table = RuledTable(page, at: start, head: head) else { return false }
    if table.hasHeadAbove, let head { cutOff(head) }
    leaveContainers(from: depth)
    close()
    addTable(table.pieces, line)
    skippedTo = table.end
    return true
  }

  /// The last line of the open text, from its start.
  private func headAbove() -> Range<Int>? {
    switch open.kind {
    case .paragraph where !open.lastLine.isEmpty:
      return lineStart(open.lastLine.lowerBound)..<open.lastLine.upperBound
    case .indented:
      // A head that is set far in, over a column of figures.
      let end = open.leaf.range.upperBound
      return end > open.leaf.range.lowerBound ? lineStart(end - 1)..<end : nil
    default: return nil
    }
  }

  /// Takes the last line away from the open text.
  private mutating func cutOff(_ head: Range<Int>) {
    var end = max(head.lowerBound, open.leaf.range.lowerBound)
    while end > open.leaf.range.lowerBound, page[end - 1] <= 0x20 { end -= 1 }
    open.leaf.range = open.leaf.range.lowerBound..<end
  }

  private mutating func addTable(_ pieces: [TablePieces.Piece], _ line: MarkdownLine) {
    tables += 1
    for piece in pieces {
      var leaf = MarkdownLeaf(.paragraph, .inline, piece.bytes)
      leaf.cell = SourceBlock.Cell(table: tables - 1, row: piece.row, column: piece.column)
      if piece.isHead { leaf.hints = .tableHead }
      if let end = RuledColumns.bulletEnd(page, piece.bytes) {
        leaf.kind = .listItem
        leaf.marker = piece.bytes.lowerBound..<end
        leaf.range =
          page[end..<piece.bytes.upperBound].firstIndex { !MarkdownLine.isBlank($0) }.map {
            $0..<piece.bytes.upperBound
          } ?? end..<end
      }
      add(leaf, line)
    }
  }

  /// Where the line of a byte begins.
  private func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, page[start - 1] != 0x0A, page[start - 1] != 0x0D { start -= 1 }
    return start
  }
}
