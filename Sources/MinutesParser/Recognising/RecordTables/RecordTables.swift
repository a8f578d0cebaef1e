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

  /// The blocks in the cell of the first, the cell beside it where it is the label of its row, with those in the cells below it beside which nothing stands.
  func cell(_ page: Page, _ blocks: Range<Int>) -> Range<Int> {
    let cell = page.blocks[blocks.lowerBound].cell
    if let cell, tables[cell.table]?.labelled(cell) != nil { return blocks }
    let end =
      blocks.first {
        page.blocks[$0].cell?.table != cell?.table || page.blocks[$0].cell?.column != cell?.column
      } ?? blocks.upperBound
    return blocks.lowerBound..<end
  }

  /// The items of a page with those that its tables hold, each a row.
  ///
  /// A table below an item belongs to it and opens none; one of nothing but tasks does so only where all business
  /// stands in it.
  mutating func starts(
    _ page: Page, _ traits: [BlockTraits], among starts: [SectionStart]
  ) -> [SectionStart] {
    guard !tables.isEmpty else { return starts }
    var result = starts
    for (number, cells) in blocks.sorted(by: { $0.key < $1.key }) {
      guard let table = tables[number] else { continue }
      if case .tracker = table {
        tables[number] = nil
        result.removeAll { cells.contains($0.block) }
        continue
      }
      let outside = result.filter { $0.kind == .item && !cells.contains($0.block) }
      let isInItem = outside.contains {
        $0.block < cells.lowerBound && !opensTable($0, cells, table, page)
      }
      if isInItem || table.isTasksAlone && !outside.isEmpty {
        tables[number] = nil
        continue
      }
      guard table.hasTitles else { continue }
      let rows = cells.compactMap { row(page, traits, at: $0, of: table) }
      guard !rows.isEmpty else { continue }
      result.removeAll { cells.contains($0.block) && $0.kind == .item }
      result.removeAll { $0.kind == .item && $0.block == cells.lowerBound - 1 }
      result += rows
    }
    return result.sorted { ($0.block, $0.end) < ($1.block, $1.end) }
  }

  /// Whether a start is that of an earlier table of the page, or a head right over this one: “Decisions”.
  private func opensTable(
    _ start: SectionStart, _ cells: Range<Int>, _ table: RecordTable, _ page: Page
  ) -> Bool {
    if self.table(of: page.blocks[start.block]) != nil { return true }
    return start.number.isEmpty && start.block == cells.lowerBound - 1
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
