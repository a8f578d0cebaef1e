/// The tables of a page in which its minutes are set, by their number.
struct RecordTables: Sendable {
  private var tables: [Int32: RecordTable] = [:]
  private var blocks: [Int32: Range<Int>] = [:]

  init() {}

  /// Complexity: linear in the blocks.
  init(_ page: Page) {
    var index = 0
    while index < page.blocks.count {
      guard let number = page.blocks[index].cell?.table else {
        index += 1
        continue
      }
      let first = index
      while index < page.blocks.count, page.blocks[index].cell?.table == number { index += 1 }
      if let table = RecordTableFinder(page: page, cells: first..<index).find() {
        tables[number] = table
        blocks[number] = first..<index
      }
    }
  }

  var isEmpty: Bool { tables.isEmpty }

  /// Whether a table, by its number, is one of them.
  func has(_ table: Int32) -> Bool { tables[table] != nil }

  /// The table in which a block stands.
  func table(of block: SourceBlock) -> RecordTable? {
    tables.isEmpty ? nil : block.cell.flatMap { tables[$0.table] }
  }

  /// Cells one below the other that are read as one.
  private static let longestCell = 64

  /// The first of some blocks with those that are read together with it.
  ///
  /// These are the other blocks of its cell, and the cells below it where nothing stands beside them. A label of a row
  /// is read with the cell beside it.
  func cell(_ page: Page, _ blocks: Range<Int>) -> Range<Int> {
    let first = blocks.lowerBound
    let cell = page.blocks[first].cell
    if let cell, tables[cell.table]?.labelled(cell) != nil {
      return first..<min(first + 2, blocks.upperBound)
    }
    let reach = blocks.prefix(Self.longestCell)
    let end = reach.first {
      page.blocks[$0].cell?.table != cell?.table || page.blocks[$0].cell?.column != cell?.column
    }
    return first..<(end ?? reach.upperBound)
  }

  /// The starts of a page that is no record, without those in tables that follow tasks up.
  func withoutTrackers(_ page: Page, _ starts: [SectionStart]) -> [SectionStart] {
    starts.filter { start in
      guard case .tracker = table(of: page.blocks[start.block]) else { return true }
      return false
    }
  }

  /// The items of a page with those that its tables hold, each a row.
  ///
  /// A table below an item belongs to it and opens none; one of nothing but tasks does so only where all business
  /// stands in it.
  ///
  /// Complexity: linear in the starts and in the cells, but for sorting.
  mutating func starts(
    _ page: Page, _ traits: [BlockTraits], among starts: [SectionStart]
  ) -> [SectionStart] {
    guard !tables.isEmpty else { return starts }
    let items = starts.filter { $0.kind == .item }.sorted { $0.block < $1.block }
    var opened: [SectionStart] = []
    /// Tables whose starts are replaced, and heads right over such.
    var replaced: Set<Int32> = []
    var heads: Set<Int> = []
    var next = 0
    var isBelowItem = false
    for (number, cells) in blocks.sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
      guard let table = tables[number] else { continue }
      var head: Int?
      while next < items.count, items[next].block < cells.lowerBound {
        // “Decisions” right over the table is no item of its own.
        let isHead = items[next].number.isEmpty && items[next].block == cells.lowerBound - 1
        if isHead { head = items[next].block } else { isBelowItem = true }
        next += 1
      }
      let first = next
      while next < items.count, items[next].block < cells.upperBound { next += 1 }
      let inside = next - first
      if case .tracker = table {
        tables[number] = nil
        replaced.insert(number)
        continue
      }
      let isBesideOthers = head != nil || items.count > inside || !opened.isEmpty
      if isBelowItem || table.isTasksAlone && isBesideOthers {
        tables[number] = nil
        isBelowItem = isBelowItem || inside > 0 || head != nil
        continue
      }
      guard table.hasTitles else { continue }
      let rows = cells.compactMap { row(page, traits, at: $0, of: table) }
      guard !rows.isEmpty else { continue }
      opened += rows
      replaced.insert(number)
      if let head { heads.insert(head) }
    }
    let others = starts.filter { start in
      let isReplaced = page.blocks[start.block].cell.map { replaced.contains($0.table) } ?? false
      return !isReplaced && !heads.contains(start.block)
    }
    return (others + opened).sorted { ($0.block, $0.end) < ($1.block, $1.end) }
  }

  /// The item that a row opens at its first cell: a number, a title or both.
  private func row(
    _ page: Page, _ traits: [BlockTraits], at index: Int, of table: RecordTable
  ) -> SectionStart? {
    guard let cell = page.blocks[index].cell, page.blocks[safe: index - 1]?.cell != cell,
      !traits[index].isFurniture
    else { return nil }
    if table.isTitle(cell) {
      return page.blocks[safe: index + 1]?.cell?.row == cell.row
        ? nil : title(page, traits, at: index)
    }
    guard let role = table.role(of: cell) else { return nil }
    if role == .number {
      guard let next = page.blocks[safe: index + 1], let beside = next.cell,
        beside.table == cell.table, beside.row == cell.row, table.role(of: beside) == .title
      else { return nil }
      var start = SectionStart(.item, block: index, end: next.range.upper)
      start.marker = page.trimmed(page.blocks[index].range)
      start.number = traits[index].lead?.number ?? start.marker
      start.title = TitleTail.trim(page, page.trimmed(next.range))
      start.end = start.title.upper
      return start
    }
    guard role == .title, !isBehindNumber(page, index, of: table) else { return nil }
    return title(page, traits, at: index)
  }

  /// The item that a cell names, with its number or without.
  private func title(_ page: Page, _ traits: [BlockTraits], at index: Int) -> SectionStart? {
    var start = SectionStart(.item, block: index, end: 0)
    if let lead = traits[index].lead, lead.shape != .bullet, !traits[index].body.isEmpty {
      start.marker = lead.marker
      start.number = lead.number
      start.title = TitleTail.trim(page, traits[index].body)
    } else {
      start.title = TitleTail.trim(page, page.trimmed(page.blocks[index].range))
    }
    start.end = start.title.upper
    return start.title.isEmpty ? nil : start
  }

  private func isBehindNumber(_ page: Page, _ index: Int, of table: RecordTable) -> Bool {
    guard let before = page.blocks[safe: index - 1]?.cell, let cell = page.blocks[index].cell else {
      return false
    }
    return before.table == cell.table && before.row == cell.row && table.role(of: before) == .number
  }
}
