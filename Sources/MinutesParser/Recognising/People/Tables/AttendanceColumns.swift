/// Tables with a list of people in each column, its label at the head: “Present | Apologies | In
/// attendance” over the names.
enum AttendanceColumns {
  private static let fewestLabels = 2
  private static let longestCode = 4

  /// The lists of such a table, where one begins with the first of `blocks`, as one element.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.row == 0,
      page.blocks[safe: first - 1]?.cell.map({ $0.table != cell.table || $0.row != 0 }) ?? true,
      AttendanceLabels.whole(page, page.blocks[first].text)?.isPost == false
    else { return nil }
    let rows = lines(page, AttendanceTable.rows(page, blocks))
    guard rows.count >= 2, let last = rows.last?.last, let heads = heads(page, rows[0]) else {
      return nil
    }
    var entries: [Int32: [NameListEntry]] = [:]
    var filled = 0
    for row in rows.dropFirst() {
      var named: Int32?
      for index in row {
        let text = page.blocks[index].text
        guard let column = page.blocks[index].cell?.column, !page.wordIndices(text).isEmpty,
          !isCode(page, text)
        else { continue }
        if heads.labels[column] != nil {
          filled += 1
          entries[column, default: []].append(NameListEntry(names: [text]))
          named = column
        } else if let detail = heads.details[column], let named,
          let place = entries[named]?.indices.last
        {
          entries[named]?[place].remarks.append(detail == .group ? .group(text) : .role(text))
        } else {
          // What stands in no column of names is no table of this form.
          return nil
        }
      }
    }
    var people: [PersonRecord] = []
    for (column, label) in heads.labels.sorted(by: { $0.key < $1.key }) {
      var defaults = NameListDefaults(label.presence ?? .present, title: label.title)
      defaults.isOneAnEntry = true
      people += NameList.read(page, entries: entries[column] ?? [], defaults: defaults).people
    }
    guard people.count >= fewestLabels, people.count * 10 >= filled * 8 else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }

  /// The rows; where the first holds labels and names, the lines of its cells by turns, those lines alone:
  /// “Members: | In attendance:”, “- A | - B”.
  private static func lines(
    _ page: Page, _ rows: [AttendanceTable.Row]
  ) -> [AttendanceTable.Row] {
    guard let first = rows.first else { return rows }
    var lines: [AttendanceTable.Row] = []
    var last = Int32.max
    for index in first {
      let column = page.blocks[index].cell?.column ?? 0
      if column <= last { lines.append([]) }
      lines[lines.count - 1].append(index)
      last = column
    }
    return lines.count >= 2 && lines[0].count >= fewestLabels ? lines : rows
  }

  /// The labels by their columns, and what columns beside them hold: “Attendees | Organisation | Apologies”.
  /// Nil where fewer than two labels stand in the row, none of them strong, or other words beside them.
  private static func heads(
    _ page: Page, _ row: AttendanceTable.Row
  ) -> (labels: [Int32: AttendanceLabel], details: [Int32: AttendanceTable.Column])? {
    var labels: [Int32: AttendanceLabel] = [:]
    var details: [Int32: AttendanceTable.Column] = [:]
    for index in row {
      let text = page.blocks[index].text
      guard let column = page.blocks[index].cell?.column else { return nil }
      if let label = AttendanceLabels.whole(page, text), !label.isPost, label.presence != nil {
        labels[column] = label
      } else if let detail = AttendanceTable.head(page, text), detail != .other, !labels.isEmpty {
        details[column] = detail
      } else if !page.wordIndices(text).isEmpty {
        return nil
      }
    }
    // “Members | In attendance”
    guard labels.count >= fewestLabels, labels.values.contains(where: \.isStrong) else {
      return nil
    }
    return (labels, details)
  }

  /// Initials in a column of their own, or a mark.
  private static func isCode(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.count == 1 && page.trimmed(text).count <= longestCode
      && words.allSatisfy {
        page.words[$0].shape.contains(.allCapitals) || page.words[$0].range.count == 1
      }
  }
}
