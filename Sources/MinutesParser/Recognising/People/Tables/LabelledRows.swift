/// Tables in which the first cell of a row labels the people beside it: “Witnesses: | Professor X,
/// University of Y”, “Apologies | Cllr Z”. A row with an empty first cell goes on with the row above; a label
/// with nothing beside it, “Officers:”, stands over the labels below it.
enum LabelledRows {
  /// The people of such rows; nil where fewer than two rows carry a label.
  ///
  /// - Parameter isLabelled: Whether a label such as “Present” stands over all of them, so that posts are
  ///   labels enough.
  static func read(
    _ page: Page, _ rows: [AttendanceTable.Row], hasHead: Bool, defaults: NameListDefaults,
    isLabelled: Bool = false
  ) -> [PersonRecord]? {
    let body = (hasHead ? Array(rows.dropFirst()) : rows).filter { row in
      !row.allSatisfy { page.wordIndices(page.blocks[$0].text).isEmpty }
    }
    let labels = body.map { label(page, $0) }
    guard labels.count(where: { $0 != nil }) >= 2,
      isLabelled || labels.count(where: { $0?.isPost == false }) * 3 >= labels.count
    else { return nil }
    var people: [PersonRecord] = []
    var current = defaults
    for (row, label) in zip(body, labels) {
      var cells = row
      if let label {
        cells.removeFirst()
        current = defaults
        current.presence = label.presence ?? defaults.presence
        current.title = label.title ?? defaults.title
        current.role = label.isPost ? label.post : nil
      } else if page.blocks[row[0]].cell?.column == 0,
        !page.wordIndices(page.blocks[row[0]].text).isEmpty
      {
        return nil
      }
      current.isOneAnEntry = true
      let reading = NameList.read(
        page, rows: [AttendanceTable.joined(page, cells)], defaults: current)
      people += reading.people
    }
    return people.count * 2 >= body.count ? people : nil
  }

  private static func label(_ page: Page, _ row: AttendanceTable.Row) -> AttendanceLabel? {
    guard let first = row.first, page.blocks[first].cell?.column == 0,
      row.count == 1 || page.blocks[row[1]].cell?.column != 0
    else { return nil }
    return AttendanceLabels.whole(page, page.blocks[first].text)
  }
}
