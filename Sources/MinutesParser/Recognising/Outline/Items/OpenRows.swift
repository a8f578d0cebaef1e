/// Rows of a list of items whose cells an extractor left open over several paragraphs, so that the table
/// of the mark-up ends with the first of them: “… be approved. |” ⏎ “||” ⏎ “| Public Participation”.
enum OpenRows {
  /// The page with what follows such a table in rows of it, and the bars between them furniture; nil where
  /// no bars stand in a paragraph behind a table.
  ///
  /// Complexity: linear in the text.
  static func close(_ page: Page) -> Page? {
    guard let last = lastCell(page), var cell = page.blocks[last].cell,
      page.blocks[(last + 1)...].contains(where: { bars(page, in: $0.text) != nil })
    else { return nil }
    var blocks = Array(page.blocks[...last])
    for block in page.blocks[(last + 1)...] {
      guard block.cell == nil, !block.isFurniture else {
        blocks.append(block)
        continue
      }
      var rest = block
      rest.cell = cell
      while let bars = bars(page, in: rest.text) {
        append(rest, page.trimmed(TextRange(rest.text.lower, bars.lower)), to: &blocks)
        rest.marker = .empty(at: bars.lower)
        rest.kind = .paragraph
        rest.joinsPrevious = bars.lower > block.range.lower
        rest.isFurniture = true
        append(rest, bars, to: &blocks)
        cell.row += 1
        rest.cell = cell
        rest.joinsPrevious = true
        rest.isFurniture = false
        rest.marker = .empty(at: bars.upper)
        rest.text = TextRange(bars.upper, block.range.upper)
      }
      append(rest, page.trimmed(rest.text), to: &blocks)
    }
    return page.with(blocks: blocks)
  }

  /// The last cell of the first table that text follows.
  private static func lastCell(_ page: Page) -> Int? {
    guard let first = page.blocks.firstIndex(where: { $0.cell != nil }),
      let end = page.blocks[first...].firstIndex(where: { $0.cell == nil })
    else { return nil }
    return end - 1
  }

  private static func append(
    _ block: SourceBlock, _ text: TextRange, to blocks: inout [SourceBlock]
  ) {
    guard !text.isEmpty || !block.marker.isEmpty else { return }
    var piece = block
    piece.text = text
    if piece.marker.isEmpty { piece.marker = .empty(at: text.lower) }
    blocks.append(piece)
  }

  /// The first `||` of a stretch, with the bars that close the row above and open the one below.
  private static func bars(_ page: Page, in range: TextRange) -> TextRange? {
    let bar = UInt8(ascii: "|")
    guard range.count > 2,
      let start = range.bounds.dropLast().first(where: {
        page.byte($0) == bar && page.byte($0 + 1) == bar
      })
    else { return nil }
    var lower = start
    var offset = start
    while offset > range.lower, page.byte(offset - 1).isBlank { offset -= 1 }
    if offset > range.lower, page.byte(offset - 1) == bar { lower = offset - 1 }
    let next = page.skipBlanks(start + 2, range.upper)
    let upper = next < range.upper && page.byte(next) == bar ? next + 1 : start + 2
    return TextRange(lower, upper)
  }
}
