/// A division whose figures stand in a column of their own: “For the motion      (4)” over “For the
/// amendment   (2)”, which a reader of plain text takes for a table.
///
/// Layout: minutes of Scottish councils and boards.
enum VoteRows {
  private static let sides = PhraseTable<Bool>([
    "for|against the? motion|amendment|proposal|recommendation", "for|against",
    "for the? first|second|third amendment", "abstained|abstentions|abstain", "no vote",
    "in favour|favor", "in favour|favor of the? motion|amendment",
  ])

  /// The page with each row of such a table made one paragraph; nil where it has none.
  ///
  /// Complexity: linear in the blocks.
  static func join(_ page: Page) -> Page? {
    guard let first = page.blocks.indices.first(where: { !rows(page, $0).isEmpty }) else {
      return nil
    }
    var blocks = Array(page.blocks[..<first])
    var index = first
    while index < page.blocks.count {
      let rows = rows(page, index)
      for row in rows {
        var block = page.blocks[row]
        block.text = block.text.through(page.blocks[row + 1].range)
        block.cell = nil
        block.kind = .paragraph
        block.hints.remove(.tableHead)
        blocks.append(block)
      }
      if rows.isEmpty { blocks.append(page.blocks[index]) }
      index += max(1, rows.count * 2)
    }
    return page.with(blocks: blocks)
  }

  /// The first blocks of the rows of a table that begins at a block and has nothing but sides with their
  /// figures.
  private static func rows(_ page: Page, _ start: Int) -> [Int] {
    guard let cell = page.blocks[start].cell,
      page.blocks[safe: start - 1]?.cell?.table != cell.table,
      isRow(page, start)
    else { return [] }
    var rows: [Int] = []
    var index = start
    while let next = page.blocks[safe: index]?.cell, next.table == cell.table {
      guard isRow(page, index) else { return [] }
      rows.append(index)
      index += 2
    }
    return rows.count >= 2 ? rows : []
  }

  private static func isRow(_ page: Page, _ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell, let beside = page.blocks[safe: index + 1],
      beside.cell?.table == cell.table, beside.cell?.row == cell.row,
      page.isWhole(page.blocks[index].range, sides) != nil
    else { return false }
    let words = page.wordIndices(beside.range)
    return words.count == 1 && beside.range.count <= 5
      && page.words[words.lowerBound].shape.contains(.digits)
  }
}
