/// Tables that only frame a page: one cell holds the record, the others what stands around it.
enum PageFrame {
  /// Fewest blocks of a cell that can be the record.
  private static let fewestBlocks = 8

  /// The page with the blocks of a frame taken out of their cells; nil where no table frames it.
  ///
  /// A table frames the page where one of its cells holds at least four in five of the blocks that
  /// lie in no other table. Tables inside the cell stay tables.
  static func dissolve(_ page: Page) -> Page? {
    guard let frame = frame(page) else { return nil }
    var blocks = page.blocks
    for index in blocks.indices where blocks[index].cell?.table == frame {
      blocks[index].cell = nil
    }
    return page.with(blocks: blocks)
  }

  private static func frame(_ page: Page) -> Int32? {
    var counts: [SourceBlock.Cell: Int] = [:]
    var outside = 0
    for block in page.blocks where !block.isFurniture {
      if let cell = block.cell { counts[cell, default: 0] += 1 } else { outside += 1 }
    }
    guard let fullest = counts.max(by: { ($0.value, $1.key.table) < ($1.value, $0.key.table) }),
      fullest.value >= fewestBlocks
    else { return nil }
    var beside = outside
    for (cell, count) in counts where cell.table == fullest.key.table { beside += count }
    return fullest.value * 5 >= beside * 4 ? fullest.key.table : nil
  }
}
