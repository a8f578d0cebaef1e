internal import MinutesModel

/// Columns of a table in which minutes say who is to act: the head of the column names it, and the cells
/// hold names, initials or posts and nothing else.
///
/// Layout: minutes of boards set as one table, “No. | Item | Action”.
struct ActionColumn: Sendable {
  /// The column of each table that has one.
  private var columns: [Int32: Int32] = [:]

  static let heads = PhraseTable<Bool>([
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
  func action(_ page: Page, _ index: Int) -> Element? {
    let block = page.blocks[index]
    guard let cell = block.cell, cell.row > 0, columns[cell.table] == cell.column,
      !block.isFurniture, !Self.standsBesideAction(page, index)
    else { return nil }
    let words = page.wordIndices(block.text)
    guard let first = words.first, !Self.results.contains(page.words[first]) else { return nil }
    let isName =
      words.count <= Self.longest && page.lastByte(block.text) != UInt8(ascii: ".")
      && words.allSatisfy { Self.isPartOfName(page, $0) }
    guard isName || words.count <= Self.longestTask && Self.opensWithOwner(page, words) else {
      return nil
    }
    var element = Element(.action, text: block.range)
    element.owner = Movers.bareName(page, page.trimmed(block.text))
    if !isName, let read = ActionSentence.read(page, block.text) { element.owner = read.owner }
    element.due = DueDate.find(page, block.text)
    return element
  }

  /// Whether the cell in front has an action with its label, of which this one names the owner.
  static func standsBesideAction(_ page: Page, _ index: Int) -> Bool {
    guard let before = page.blocks[safe: index - 1], let cell = page.blocks[index].cell,
      before.cell?.table == cell.table, before.cell?.row == cell.row
    else { return false }
    return ActionRecogniser.labelEnd(page, before.text) != nil
  }

  /// Words of a cell that says what somebody is to do.
  private static let longestTask = 30
  private static let longestOwner = 6

  private static func isPartOfName(_ page: Page, _ index: Int) -> Bool {
    page.words[index].shape.contains(.capitalised)
      || FunctionWords.nameJoiners.contains(page.words[index])
  }

  /// “JL to ring the electrician”, “Clerk by 21st April”, “Treasurer – pay the fee”.
  static func opensWithOwner(_ page: Page, _ words: Range<Int>) -> Bool {
    ownerInFront(page, words) != nil
  }

  /// “JL” of these.
  static func ownerInFront(_ page: Page, _ words: Range<Int>) -> TextRange? {
    guard let first = words.first, page.words[first].shape.contains(.capitalised) else {
      return nil
    }
    for index in words.prefix(longestOwner).dropFirst() {
      let gap = page.gap(before: index)
      if page.byte(gap.lower) == UInt8(ascii: ":") || page.isSpacedDash(gap)
        || tasks.contains(page.words[index])
      {
        return page.words[first].range.through(page.words[index - 1].range)
      }
      guard isPartOfName(page, index) else { return nil }
    }
    return nil
  }

  private static let tasks = WordSet("to by before asap")
  /// What a cell of such a column says where nobody is to act.
  static let results = WordSet(
    """
    agreed noted resolved approved carried deferred decided none nil n closed complete completed done ongoing \
    information info received accepted confirmed report
    """)
}
