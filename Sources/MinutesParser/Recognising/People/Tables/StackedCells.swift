/// Tables of one column whose cells are labels and lists by turns: “Members of the Committee:” over a cell with “Elder
/// Council: Councillors A and B”, “Others present:” over one with a name on each line.
enum StackedCells {
  /// The label in the first of `blocks` and the list in the cell below it.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.column == 0,
      let next = page.blocks[safe: first + 1]?.cell, next.table == cell.table,
      next.row == cell.row + 1, next.column == 0,
      page.blocks[safe: first - 1]?.cell.map({ $0.table != cell.table || $0.row != cell.row })
        ?? true,
      var label = AttendanceLabels.whole(page, page.blocks[first].text), !label.isPost,
      label.presence != nil
    else { return nil }
    var end = first + 1
    while end < blocks.upperBound, page.blocks[end].cell == next { end += 1 }
    // Another cell beside the list shows that the table has columns.
    guard page.blocks[safe: end]?.cell.map({ $0.table != next.table || $0.row != next.row }) ?? true
    else { return nil }
    label.isStrong = true
    var list = AttendanceList(page: page, label: label, register: register)
    list.cell = next
    guard let found = list.below((first + 1)..<end), found.end == end else { return nil }
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }
}
