internal import MinutesModel

/// Columns of a table in which minutes say who is to act: the head of the column names it, and the cells
/// hold names, initials or posts and nothing else.
///
/// Layout: minutes of boards set as one table, “No. | Item | Action”.
struct ActionColumn: Sendable {
  /// The column of each table that has one.
  private var columns: [Int32: Int32] = [:]

  private static let heads = PhraseTable<Bool>([
    "action|actions", "action by|for|owner|lead", "by whom", "owner", "lead", "responsible",
    "responsibility", "who",
  ])
  /// Words of a cell that names who is to act, at most.
  private static let longest = 12

  init() {}

  /// Complexity: linear in the blocks.
  init(_ page: Page) {
    var isItemTable: Set<Int32> = []
    for (index, block) in page.blocks.enumerated() {
      guard let cell = block.cell else { continue }
      let words = page.wordIndices(block.text).count
      // A title over its text, or a long text.
      let hasText = words >= 12 || index > 0 && page.blocks[index - 1].cell == cell
      if hasText, cell.row > 0 { isItemTable.insert(cell.table) }
      guard cell.row == 0, cell.column > 0, words <= 3,
        page.isWhole(block.text, Self.heads) != nil
      else { continue }
      columns[cell.table] = cell.column
    }
    columns = columns.filter { isItemTable.contains($0.key) }
  }

  /// The action that a cell stands for; nil for any other block.
  func action(_ page: Page, _ block: SourceBlock) -> Element? {
    guard let cell = block.cell, cell.row > 0, columns[cell.table] == cell.column,
      !block.isFurniture
    else { return nil }
    let words = page.wordIndices(block.text)
    guard (1...Self.longest).contains(words.count),
      page.lastByte(block.text) != UInt8(ascii: "."),
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised) || Self.joiners.contains(page.words[$0])
      })
    else { return nil }
    var element = Element(.action, text: block.range)
    element.owner = Movers.bareName(page, page.trimmed(block.text))
    return element
  }

  private static let joiners = WordSet("and of the for")
}
