/// Aligned lines below their heads, with a column that says who was there: “Name   Profession   Present”.
///
/// Layout: minutes of ethics committees and boards of schools, where a converter left the table as text.
enum AttendanceLines {
  private static let fewest = 2
  /// Lines of such a list at most.
  static let mostLines = 200

  /// The people of some stretches whose first line is the heads of such columns; nil for any other.
  ///
  /// Complexity: linear in the text of the ranges.
  static func read(
    _ page: Page, _ ranges: [TextRange], defaults: NameListDefaults
  ) -> [PersonRecord]? {
    guard let first = ranges.first, page.first(.gap, in: first) != nil,
      let head = page.lines(first).first, let columns = columns(page, head)
    else { return nil }
    let lines = ranges.prefix(mostLines).flatMap(page.lines).prefix(mostLines)
    var entries: [NameListEntry] = []
    var flagged = 0
    for line in lines.dropFirst() {
      guard let entry = entry(page, line, columns) else { continue }
      if entry.presence != nil { flagged += 1 }
      entries.append(entry)
    }
    guard entries.count >= fewest, !columns.contains(.presence) || flagged * 2 >= entries.count
    else { return nil }
    // “NAME   PARTY   CAPACITY”: nobody is flagged, and each line must name somebody.
    if !columns.contains(.presence), entries.count + 1 < lines.count { return nil }
    var defaults = defaults
    defaults.isOneAnEntry = true
    return NameList.read(page, entries: entries, defaults: defaults).people
  }

  /// What the cells of a line are heads of; nil where one is none, or no column holds names, or none flags.
  private static func columns(
    _ page: Page, _ head: TextRange
  ) -> [AttendanceTable.Column]? {
    let cells = page.columns(head)
    let columns = cells.compactMap { AttendanceTable.meaning(page, $0) }
    guard cells.count >= 2, columns.count == cells.count, columns.first == .name,
      columns.contains(.presence) || columns.contains(.group)
    else { return nil }
    return columns
  }

  /// One line: its name, what the other cells say; nil where the first cell names nobody.
  private static func entry(
    _ page: Page, _ line: TextRange, _ columns: [AttendanceTable.Column]
  ) -> NameListEntry? {
    let cells = page.columns(line)
    guard let name = cells.first, cells.count >= 2,
      PersonName.parse(page, name, demand: .words)?.end == name.upper
    else { return nil }
    var entry = NameListEntry(names: [name])
    for (cell, column) in zip(cells, columns).dropFirst() {
      // “Cllr Ada Pike      Apologies”: the cell between them is empty.
      if column == .role || column == .group, cells.count < columns.count,
        page.isWhole(cell, flags) != nil, let flag = AttendanceGrid.flag(page, cell)
      {
        entry.presence = flag
        continue
      }
      switch column {
      case .presence: entry.presence = AttendanceGrid.flag(page, cell) ?? entry.presence
      case .group: entry.remarks.append(.group(cell))
      case .role:
        let (role, flag) = divided(page, cell)
        if !role.isEmpty { entry.remarks.append(.role(role)) }
        entry.presence = flag ?? entry.presence
      case .absence, .other, .name: entry.remarks += Remark.events(page, cell) ?? []
      }
    }
    return entry
  }

  /// “Consultant (Chair) Yes”: a post too long for its column, with the flag right behind it.
  private static func divided(
    _ page: Page, _ cell: TextRange
  ) -> (role: TextRange, flag: Person.Presence?) {
    guard let last = page.wordIndices(cell).last, page.words[last].range.upper == cell.upper,
      answers.contains(page.words[last]), page.words[last].range.lower > cell.lower,
      let flag = AttendanceGrid.flag(page, page.words[last].range)
    else { return (cell, nil) }
    return (page.trimmed(cell.prefix(upTo: page.words[last].range.lower)), flag)
  }

  private static let flags = PhraseTable<Bool>([
    "present|absent|apologies|apology|yes|no|regrets|excused"
  ])
  private static let answers = WordSet("yes no present absent apologies")
}
