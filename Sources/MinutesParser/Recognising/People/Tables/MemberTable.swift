/// “Name | Representing”, “Member | Role” in front of the items: those present without a label, where nobody was recorded
/// before.
enum MemberTable {
  private static let fewest = 3
  private static let mostRows = 120

  /// The attendance that such a table records, where one begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0, register.people.isEmpty,
      let columns = AttendanceTable.header(page, AttendanceTable.firstRow(page, blocks)),
      columns.values.contains(.role) || columns.values.contains(.group),
      !columns.values.contains(.presence), !columns.values.contains(.absence)
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard (fewest + 1...mostRows).contains(rows.count), let last = rows.last?.last else {
      return nil
    }
    var defaults = NameListDefaults(.present)
    defaults.isOneAnEntry = true
    defaults.title = rows[0].first.flatMap { Titles.ofHead(page, page.blocks[$0].text) }
    let entries = rows.dropFirst().compactMap {
      AttendanceTable.entry(page, $0, columns, defaults)
    }
    guard entries.count == rows.count - 1,
      entries.allSatisfy({ entry in
        entry.names.first.map { PersonName.parse(page, $0, demand: .words) != nil } ?? false
      })
    else { return nil }
    let people = NameList.read(page, entries: entries, defaults: defaults).people
    guard people.count >= entries.count else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }
}
