/// Tables of people with the labels in rows of their own: “Present (voting members)” across the table,
/// a person a row below it, then “In attendance”, “Apologies”.
enum AttendanceSections {
  private typealias Row = AttendanceTable.Row

  /// The lists of such a table, where one begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0,
      !AttendanceTable.isTooWide(page, first)
    else { return nil }
    var rows = AttendanceTable.rows(page, blocks)
    // “Members” alone heads no column where the heads stand below it.
    var columns =
      isOverHeads(page, rows[...]) ? nil : rows.first.flatMap { AttendanceTable.header(page, $0) }
    let isHeaded = columns != nil
    if !isHeaded, let row = rows.first { columns = beside(page, row) }
    var elements: [Element] = []
    let isLabel = isHeaded && isHeadOfList(page, rows)
    if isHeaded, !isLabel, let head = rows.first, let last = head.last {
      elements.append(
        Element(.paragraph, text: page.blocks[head[0]].range.through(page.blocks[last].range)))
      rows.removeFirst()
    }
    let groups = groups(
      page, rows, isBelowList: register.latestPresence != nil, isHeaded: isLabel)
    guard !groups.isEmpty else { return nil }
    let all = groups.flatMap(\.rows)
    guard !all.isEmpty, var set = columns ?? guess(page, all) else { return nil }
    // A column of posts may have no head.
    if !isHeaded, columns != nil, let posts = guess(page, all) {
      set.merge(posts) { head, _ in head }
    }
    var found: [(label: AttendanceLabel, list: AttendanceList.Found)] = []
    for group in groups {
      // The heads of the first list hold for those below it.
      if let own = AttendanceTable.header(page, group.columnHeads),
        !own.values.contains(.presence)
      {
        set = own
      }
      guard let list = read(page, group, set, register) else { return nil }
      found.append((group.label, list))
    }
    let people = found.reduce(0) { $0 + $1.list.people.count }
    // With one label only, every row must name somebody.
    guard groups.count > 1 ? people * 3 >= all.count * 2 : people >= all.count else { return nil }
    for (group, list) in zip(groups, found) {
      elements +=
        AttendanceRecogniser.finish(
          page, list.label, list.list, first: group.head[0], register: &register
        ).elements
    }
    return (
      elements,
      rows.reduce(0) { $0 + $1.count } + (isHeaded && !isLabel ? blockCount(page, blocks) : 0)
    )
  }

  /// “Directors | Organisation” right over the first of them, and “Observers”, “Apologies” in rows of their own further
  /// down: the head of the names is the label of the first list.
  private static func isHeadOfList(_ page: Page, _ rows: [Row]) -> Bool {
    guard rows.count > 2, rows[0].count > 1, page.blocks[rows[0][0]].cell?.column == 0,
      AttendanceTable.isNameHead(page, page.blocks[rows[0][0]].text),
      rows[1].count > 1, AttendanceLabels.read(page, page.blocks[rows[1][0]].text) == nil
    else { return false }
    return rows.dropFirst(2).contains { row in
      row.count == 1
        && AttendanceLabels.whole(page, page.blocks[row[0]].text).map {
          !$0.isPost && $0.presence != nil && $0.presence != .present
        } ?? false
    }
  }

  /// “Present | Position | Initials”: the label stands over the names, with the heads of the other
  /// columns beside it; nil where a row is none of the kind.
  private static func beside(_ page: Page, _ row: Row) -> [Int32: AttendanceTable.Column]? {
    guard row.count > 1, let first = page.blocks[row[0]].cell?.column,
      let label = AttendanceLabels.whole(page, page.blocks[row[0]].text), label.isStrong,
      !label.isPost
    else { return nil }
    var columns: [Int32: AttendanceTable.Column] = [first: .name]
    for index in row.dropFirst() {
      guard let column = page.blocks[index].cell?.column else { return nil }
      if let head = AttendanceTable.head(page, page.blocks[index].text) {
        columns[column] = head
      } else if AttendanceTable.isMixedHead(page, page.blocks[index].text) {
        columns[column] = .group
      } else {
        return nil
      }
    }
    return columns
  }

  /// Without a head: the column of the names, and one in which most cells are posts.
  private static func guess(_ page: Page, _ rows: [Row]) -> [Int32: AttendanceTable.Column]? {
    guard var columns = AttendanceTable.guess(page, rows) else { return nil }
    var cells: [Int32: Cells] = [:]
    for index in rows.joined() {
      guard let column = page.blocks[index].cell?.column, columns[column] == nil else { continue }
      let text = page.blocks[index].text
      cells[column, default: Cells()].all += 1
      if Offices.isRole(page, text) { cells[column]?.posts += 1 }
      if Offices.isBody(page, text) && !Offices.isRole(page, text) { cells[column]?.bodies += 1 }
      if isLetters(page, text) { cells[column]?.letters += 1 }
    }
    for (column, count) in cells {
      if count.posts * 3 >= count.all * 2 {
        columns[column] = .role
      } else if count.bodies > 0, count.letters > 1,
        (count.bodies + count.letters) * 5 >= count.all * 4
      {
        // “ICB” beside “Elder Council” and “Vale NHS Trust”
        columns[column] = .group
      }
    }
    return columns
  }

  /// What the cells of a column hold.
  private struct Cells {
    var all = 0
    var posts = 0
    var bodies = 0
    var letters = 0
  }

  private static func isLetters(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.count == 1 && (2...5).contains(page.trimmed(text).count)
      && words.allSatisfy { page.words[$0].shape.contains(.allCapitals) }
  }

  /// Blocks of the first row.
  private static func blockCount(_ page: Page, _ blocks: Range<Int>) -> Int {
    AttendanceTable.rows(page, blocks).first?.count ?? 0
  }

  private struct Group {
    var label: AttendanceLabel
    var head: Row
    /// “Name | Profession | Present” below the label: heads of columns for its rows alone.
    var columnHeads: Row = []
    var rows: [Row] = []
    /// Whether the names stand beside the label: “Apologies | Councillor X”.
    var isBeside = false
    /// Rows that say what the marks mean.
    var legend: Row = []
  }

  /// The rows by the label above them; empty where the first row has none.
  ///
  /// - Parameter isBelowList: Whether a list was read before, so that “Observers” is label enough.
  private static func groups(
    _ page: Page, _ rows: [Row], isBelowList: Bool, isHeaded: Bool
  ) -> [Group] {
    var groups: [Group] = []
    let isLabelled = isLabelled(page, rows)
    for (place, row) in rows.enumerated() {
      if isHeaded, place == 0 {
        let range = page.blocks[row[0]].range
        groups.append(
          Group(
            label: AttendanceLabel(range: range, presence: .present, rest: range.upper), head: row))
      } else if row.count == 1 || beside(page, row) != nil,
        let label = AttendanceLabels.whole(page, page.blocks[row[0]].text),
        label.isStrong || !groups.isEmpty || isLabelled && label.presence != nil
          || isBelowList && label.presence == .inAttendance
          || isOverHeads(page, rows[place...]), !label.isPost
      {
        groups.append(Group(label: label, head: row))
      } else if row.count == 1, !groups.isEmpty,
        AttendanceLegend.isLine(page, page.blocks[row[0]].text)
      {
        groups[groups.count - 1].legend += row
      } else if !groups.isEmpty, row.count > 1, page.blocks[row[0]].cell?.column == 0,
        page.blocks[row[1]].cell?.column != 0,
        let label = AttendanceLabels.whole(page, page.blocks[row[0]].text), label.isStrong,
        !label.isPost
      {
        groups.append(
          Group(label: label, head: [row[0]], rows: [Array(row.dropFirst())], isBeside: true))
      } else if groups.isEmpty || AttendanceLabels.read(page, page.blocks[row[0]].text) != nil {
        // A label beside its names makes a table of another form.
        return []
      } else if groups[groups.count - 1].rows.isEmpty,
        AttendanceTable.header(page, row) != nil
      {
        groups[groups.count - 1].columnHeads = row
      } else {
        groups[groups.count - 1].rows.append(row)
      }
    }
    return groups
  }

  /// “Elected Members” across the table, and “Officers”, “Apologies” further down: one label shows what the others are.
  private static func isLabelled(_ page: Page, _ rows: [Row]) -> Bool {
    let hasColumns = rows.contains { row in
      row.count > 1
        && page.blocks[row[1]].cell?.column != page.blocks[row[0]].cell?.column
    }
    return hasColumns
      && rows.dropFirst().contains { row in
        (row.count == 1
          || row.dropFirst().allSatisfy { page.wordIndices(page.blocks[$0].text).isEmpty })
          && AttendanceLabels.whole(page, page.blocks[row[0]].text).map {
            $0.isStrong && !$0.isPost
          }
            ?? false
      }
  }

  /// “Members” says less than “Present”; over “Name | Initials | Role” it is a label as well.
  private static func isOverHeads(_ page: Page, _ rows: ArraySlice<Row>) -> Bool {
    rows.first?.count == 1
      && rows.dropFirst().first.map { $0.count > 1 && AttendanceTable.header(page, $0) != nil }
        ?? false
  }

  private static func read(
    _ page: Page, _ group: Group, _ columns: [Int32: AttendanceTable.Column],
    _ register: PeopleRegister
  ) -> AttendanceList.Found? {
    let list = AttendanceList(page: page, label: group.label, register: register)
    var defaults = list.defaults
    defaults.isOneAnEntry = true
    let last =
      group.rows.last?.last ?? group.legend.last ?? group.columnHeads.last
      ?? group.head[group.head.count - 1]
    let first = (group.head.dropFirst() + group.columnHeads + group.legend + group.rows.joined())
      .min()
    let text =
      first.map { page.blocks[$0].range.through(page.blocks[last].range) }
      ?? .empty(at: page.blocks[last].range.upper)
    if group.isBeside {
      let reading = NameList.read(
        page, rows: group.rows.map { AttendanceTable.joined(page, $0) }, defaults: list.defaults)
      guard reading.isWhole else { return nil }
      return AttendanceList.Found(
        people: reading.people, text: text, end: last + 1, presence: defaults.presence)
    }
    if let people = AttendanceTable.across(page, group.rows, defaults) {
      return AttendanceList.Found(
        people: people, text: text, end: last + 1, presence: defaults.presence)
    }
    var columns = columns
    if let own = AttendanceTable.header(page, group.columnHeads) {
      if own.values.contains(.presence),
        let people = AttendanceGrid.people(page, [group.columnHeads] + group.rows, own)
      {
        return AttendanceList.Found(
          people: people, text: text, end: last + 1, presence: defaults.presence)
      }
      columns = own
    }
    let entries = group.rows.compactMap { AttendanceTable.entry(page, $0, columns, defaults) }
    return AttendanceList.Found(
      people: NameList.read(page, entries: entries, defaults: defaults).people, text: text,
      end: last + 1, presence: defaults.presence)
  }
}
