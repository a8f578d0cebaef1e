/// Tables of nothing but names, several across, each behind a cell for a mark, where a line below says what the mark
/// means: “* | Mrs A Pike | * | Dr B Dove” over “* Present”.
enum MarkedTable {
  private static let fewestPeople = 3
  /// Blocks behind the table in which the line with the meaning is looked for.
  private static let reach = 4

  /// The people of such a table, where it begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.row == 0,
      page.blocks[safe: first - 1]?.cell.map({ $0.table != cell.table }) ?? true,
      AttendanceTable.firstRow(page, blocks).contains(where: {
        AttendanceLegend.markAlone(page, page.blocks[$0].text) != nil
      })
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last else { return nil }
    var marks: [UInt32: Person.Presence] = [:]
    for index in blocks.dropFirst(last + 1 - first).prefix(reach) {
      if let told = AttendanceLegend.plain(page, page.blocks[index].range) {
        marks[told.scalar] = told.presence
      }
    }
    guard !marks.isEmpty else { return nil }
    // Those without a mark are what the mark does not say.
    let others: Person.Presence = marks.values.contains(.present) ? .absent : .present
    var people: [PersonRecord] = []
    for row in rows {
      var presence = others
      for index in row {
        let text = page.trimmed(page.blocks[index].text)
        if let mark = AttendanceLegend.markAlone(page, text) {
          guard let meaning = marks[mark] else { return nil }
          presence = meaning
        } else if !page.wordIndices(text).isEmpty {
          var defaults = NameListDefaults(presence)
          defaults.isOneAnEntry = true
          let reading = NameList.read(page, text, defaults: defaults)
          guard reading.isWhole, reading.people.count == 1, reading.people[0].title != nil else {
            return nil
          }
          people += reading.people
          presence = others
        }
      }
    }
    guard people.count >= fewestPeople else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }
}
