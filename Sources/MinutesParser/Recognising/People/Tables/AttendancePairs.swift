/// Tables with two or more lists of people side by side, each label in the column in front of its names:
/// “PRESENT | Councillor A | APOLOGIES | Councillor D”.
enum AttendancePairs {
  private static let fewestColumns = 2

  /// The lists of such a table, where one begins with the first of `blocks`, as one element.
  ///
  /// Complexity: linear in the cells of the table.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0,
      AttendanceTable.firstRow(page, blocks).count > 2,
      AttendanceLabels.whole(page, page.blocks[first].text)?.isStrong == true
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last else { return nil }
    var lists: [(label: AttendanceLabel, cells: [TextRange])] = []
    // For each column of labels the list that its latest label heads.
    var open: [Int32: Int] = [:]
    for index in rows.joined() {
      let text = page.blocks[index].text
      guard let column = page.blocks[index].cell?.column, !page.wordIndices(text).isEmpty else {
        continue
      }
      if let label = AttendanceLabels.whole(page, text), !label.isPost, label.presence != nil {
        open[column] = lists.count
        lists.append((label, []))
      } else if let list = open[column - 1] {
        lists[list].cells.append(text)
      } else {
        return nil
      }
    }
    guard open.count >= fewestColumns, open.keys.allSatisfy({ open[$0 + 1] == nil }) else {
      return nil
    }
    var people: [PersonRecord] = []
    for list in lists {
      var defaults = NameListDefaults(list.label.presence ?? .present, title: list.label.title)
      defaults.isOneAnEntry = list.cells.count > 1
      let reading = NameList.read(page, list.cells, defaults: defaults)
      guard reading.isWhole else { return nil }
      people += reading.people
    }
    guard people.count >= fewestColumns else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }
}
