/// Tables of those who answered a roll, “Dist. | Supervisor | Attendance”, whose first column counts: no items.
enum RollStarts {
  /// Blocks of one table that are looked at for its first row.
  private static let longestTable = 600

  /// The starts of items without those in such tables.
  static func without(_ page: Page, _ starts: [SectionStart]) -> [SectionStart] {
    guard starts.contains(where: { page.blocks[$0.block].cell != nil }) else { return starts }
    var known: [Int32: Bool] = [:]
    return starts.filter { start in
      guard let table = page.blocks[start.block].cell?.table else { return true }
      if let isRoll = known[table] { return !isRoll }
      let isRoll = isRoll(page, start.block, table)
      known[table] = isRoll
      return !isRoll
    }
  }

  private static func isRoll(_ page: Page, _ block: Int, _ table: Int32) -> Bool {
    var first = block
    while first > 0, block - first < longestTable, page.blocks[first - 1].cell?.table == table {
      first -= 1
    }
    let heads = AttendanceTable.header(
      page, AttendanceTable.firstRow(page, first..<page.blocks.count))
    return heads.map { $0.values.contains(.name) && $0.values.contains(.presence) } ?? false
  }
}
