/// Lists of people that a table holds.
enum AttendanceTable {
  typealias Row = [Int]

  // MARK: The label in the first column

  /// “Present | names”, with rows below whose first cell is empty.
  static func labelled(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.column == 0 else { return nil }
    let head = firstRow(page, blocks)
    // “Other Members in” ¶ “Attendance:” in one cell.
    var labelCells = head.prefix { page.blocks[$0].cell?.column == 0 }.count
    var label: AttendanceLabel?
    while labelCells > 0, label == nil {
      let range = page.blocks[first].text.through(page.blocks[first + labelCells - 1].text)
      label = AttendanceLabels.whole(page, range)
      if label == nil { labelCells -= 1 }
    }
    if label == nil {
      labelCells = 1
      label = post(page, head, register)
    }
    guard let label, !isHeadOfMatters(page, head, label), !isHeadOfColumns(page, head),
      !isElected(page, head, label)
    else { return nil }
    // Only now, and no more than up to the next head: nearly every cell of a layout table is no label.
    let rows = rows(page, upToHead(page, blocks, labelCells: labelCells))
    var taken = [Array(rows[0].dropFirst(labelCells))]
    var end = first + rows[0].count
    let isOverSubLabels = taken[0].isEmpty
    for row in rows.dropFirst() {
      let hasHead = page.blocks[row[0]].cell?.column == 0
      // Below a label alone: “Whole of meeting”, the numbers of items.
      guard !hasHead || isOverSubLabels && isSubLabel(page, row) else { break }
      taken.append(hasHead ? (isColumnHead(page, row) ? [] : Array(row.dropFirst())) : row)
      end += row.count
    }
    guard end > first + labelCells else { return nil }
    let list = AttendanceList(page: page, label: label, register: register)
    let reading = NameList.read(
      page, rows: taken.map { joined(page, $0).map { $0.map(list.openerDropped) } },
      defaults: list.defaults)
    let rowEnd = taken.first { !$0.isEmpty }?.last ?? first
    guard isList(page, reading, label, page.blocks[rowEnd].range.upper) else { return nil }
    var set = label
    set.range = page.blocks[first].range.through(page.blocks[first + labelCells - 1].range)
    let text = page.blocks[first + labelCells].range.through(page.blocks[end - 1].range)
    let found = AttendanceList.Found(
      people: reading.people, text: text, end: end, presence: list.defaults.presence)
    return AttendanceRecogniser.finish(page, set, found, first: first, register: &register)
  }

  private static let mostBelowLabel = 2_000

  /// The blocks of a row and of those below it without a head; below a label alone on its row, where heads may be
  /// labels too, as many as a list may have.
  private static func upToHead(
    _ page: Page, _ blocks: Range<Int>, labelCells: Int
  ) -> Range<Int> {
    let first = blocks.lowerBound
    let limit = min(blocks.upperBound, first + mostBelowLabel)
    guard let cell = page.blocks[first].cell, firstRow(page, blocks).count > labelCells else {
      return first..<limit
    }
    let end = (first + 1..<max(first + 1, limit)).first {
      guard let next = page.blocks[$0].cell, next.table == cell.table else { return true }
      return next.row != cell.row && next.column == 0
    }
    return first..<(end ?? limit)
  }

  /// “Present” across the table over “Chairperson | Ada Pike”, “Members | Ben Dove”.
  static func underLabel(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0,
      firstRow(page, blocks).count == 1,
      let label = AttendanceLabels.whole(page, page.blocks[first].text), label.isStrong
    else { return nil }
    let rows = rows(page, blocks)
    guard rows.count >= 3, let last = rows.last?.last else { return nil }
    let list = AttendanceList(page: page, label: label, register: register)
    guard
      let people = LabelledRows.read(
        page, Array(rows.dropFirst()), hasHead: false, defaults: list.defaults, isLabelled: true)
    else { return nil }
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first + 1].range.through(page.blocks[last].range),
      end: last + 1, presence: list.defaults.presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  /// “Governance Support Officer | Lauren Riddell” directly below a list: a post that labels its row.
  static func post(
    _ page: Page, _ row: Row, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard row.count == 2, register.latestPresence != nil,
      register.latestEnd <= page.blocks[row[0]].range.lower,
      page.wordIndices(TextRange(register.latestEnd, page.blocks[row[0]].range.lower)).isEmpty
    else { return nil }
    let range = page.blocks[row[0]].text
    let words = page.wordIndices(range)
    guard (1...6).contains(words.count), Offices.isRole(page, range),
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].range.count <= 3
      }),
      PersonName.parse(page, page.blocks[row[1]].text, demand: .words) != nil
    else { return nil }
    var label = AttendanceLabel(range: range, presence: .inAttendance, rest: range.upper)
    label.isPost = true
    label.isStrong = false
    // “Non-Committee Members | Councillor A Pike” names the class of those beside it.
    if let last = words.last, classes.contains(page.words[last]) {
      label.isPost = false
    } else {
      label.post = page.trimmed(range)
    }
    return label
  }

  private static let classes = WordSet("members councillors")

  private static let parties = PhraseTable<Bool>(["applicant|applicants|objector|objectors"])

  /// “Applicant | Sought | Purpose”: the head of a table of what was applied for.
  private static func isHeadOfMatters(
    _ page: Page, _ head: Row, _ label: AttendanceLabel
  ) -> Bool {
    page.isWhole(label.range, parties) != nil
      && head.dropFirst().allSatisfy {
        PersonName.parse(page, page.blocks[$0].text, demand: .words) == nil
      }
  }

  private static let onePost = PhraseTable<Bool>([
    "chair|chairman|chairperson|secretary|treasurer|president|captain|auditor",
    "vice chair|chairman|president", "hon|honorary secretary|treasurer", "membership secretary",
  ])

  /// “Secretary | Jean Pike | A Dove | B Roe”: who was elected to a post, with proposer and seconder in columns
  /// of their own; no three people hold it.
  private static func isElected(_ page: Page, _ head: Row, _ label: AttendanceLabel) -> Bool {
    guard label.isPost, head.count >= 3, page.isWhole(label.range, onePost) != nil else {
      return false
    }
    return head.dropFirst().allSatisfy {
      PersonName.parse(page, page.blocks[$0].text, demand: .words) != nil
        && page.blocks[$0].cell?.column != page.blocks[head[0]].cell?.column
    }
  }

  /// “Present | Name | Affiliation”: the first column says who was there, and labels nothing.
  private static func isHeadOfColumns(_ page: Page, _ head: Row) -> Bool {
    head.count >= 3 && header(page, head)?.values.contains(.presence) == true
  }

  private static let subLabels = PhraseTable<Bool>([
    "whole|part of the? meeting", "agenda item|items", "item|items", "minute", "for item|items",
  ])

  private static let columnHeads = WordSet("agenda item items officer officers attending name")

  /// Whether a row's first cell says for which part of the meeting those beside it were there.
  private static func isSubLabel(_ page: Page, _ row: Row) -> Bool {
    let range = page.blocks[row[0]].range
    return page.isWhole(range, subLabels) != nil
      || page.wordIndices(range).count <= 4
        && page.wordIndices(range).allSatisfy { page.words[$0].shape.contains(.digits) }
  }

  /// Whether all cells of a row are heads of columns.
  private static func isColumnHead(_ page: Page, _ row: Row) -> Bool {
    row.count > 1
      && row.allSatisfy { index in
        page.wordIndices(page.blocks[index].range).allLie(columnHeads, in: page)
      }
  }

  /// Whether a label and its cells are a list: the first row names somebody, or all that stands
  /// there are posts.
  private static func isList(
    _ page: Page, _ reading: NameList.Reading, _ label: AttendanceLabel, _ rowEnd: Int
  ) -> Bool {
    guard let first = reading.people.first else {
      return reading.isWhole && label.presence == .inAttendance
    }
    return first.range.upper <= rowEnd && (label.isStrong || reading.isWhole)
  }

  private static let mostColumns: Int32 = 24

  /// Whether more columns stand beside a cell of a first row than a table of people has; each cell of it would
  /// ask for the whole table.
  static func isTooWide(_ page: Page, _ first: Int) -> Bool {
    guard let cell = page.blocks[safe: first]?.cell, cell.row == 0 else { return false }
    return [first - longestRow, first + longestRow].contains { other in
      guard let far = page.blocks[safe: other]?.cell else { return false }
      // Columns are counted only so far; behind that all have the same number.
      return far.table == cell.table && far.row == 0
        && max(abs(far.column - cell.column), min(far.column, cell.column)) > mostColumns
    }
  }

  /// More blocks than this no first row has that says anything of people. Each cell of it asks for the row.
  private static let longestRow = 64

  /// The first of `rows(_:_:)` without a look at the others, as far as `longestRow`.
  static func firstRow(_ page: Page, _ blocks: Range<Int>) -> Row {
    guard let cell = blocks.first.flatMap({ page.blocks[$0].cell }) else { return [] }
    return Array(
      blocks.prefix(longestRow).prefix {
        page.blocks[$0].cell?.table == cell.table && page.blocks[$0].cell?.row == cell.row
      })
  }

  /// The rows of the table that the first block belongs to, as indices of blocks.
  static func rows(_ page: Page, _ blocks: Range<Int>) -> [Row] {
    guard let first = blocks.first, let table = page.blocks[first].cell?.table else { return [] }
    var rows: [Row] = []
    var last: Int32 = -1
    for index in blocks {
      guard let cell = page.blocks[index].cell, cell.table == table else { break }
      if cell.row != last { rows.append([]) }
      last = cell.row
      rows[rows.count - 1].append(index)
    }
    return rows
  }

  /// The cells of a row; several blocks in one cell are lines of it. The lines of cells that were wrapped
  /// side by side stand by turns: “Councillor Ada Pike | Elder District”, “(Chair) | Council”.
  static func joined(_ page: Page, _ row: Row) -> [[TextRange]] {
    var cells: [[TextRange]] = []
    var places: [Int32: Int] = [:]
    for index in row {
      guard let here = page.blocks[index].cell?.column else { continue }
      if let place = places[here] {
        cells[place].append(page.blocks[index].text)
      } else {
        places[here] = cells.count
        cells.append([page.blocks[index].text])
      }
    }
    return cells
  }

  // MARK: A table below its label

  enum Column {
    case name
    case role
    case group
    /// Whether somebody was there: P, A, ✓.
    case presence
    /// Whether somebody was not: the column beside that of those present.
    case absence
    case other
  }

  /// The people of a table with a name a row.
  static func below(
    _ page: Page, _ blocks: Range<Int>, defaults: NameListDefaults
  ) -> AttendanceList.Found? {
    var rows = rows(page, blocks)
    guard let last = rows.last?.last, let first = blocks.first else { return nil }
    if let head = rows.first?.first,
      AttendanceLabels.whole(page, page.blocks[head].text)?.isStrong == true,
      !isHeadOfColumns(page, rows[0])
    {
      return nil
    }
    var columns = header(page, rows[0])
    if let heads = columns, heads.values.contains(.presence),
      let flagged = AttendanceGrid.people(page, rows, heads)
    {
      return AttendanceList.Found(
        people: flagged, text: page.blocks[first].range.through(page.blocks[last].range),
        end: last + 1, presence: defaults.presence)
    }
    if let told = GroupRows.people(page, rows, defaults)
      ?? GroupRows.unheaded(page, rows, defaults) ?? RollTable.people(page, rows, heads: nil)
    {
      return AttendanceList.Found(
        people: told, text: page.blocks[first].range.through(page.blocks[last].range),
        end: last + 1, presence: defaults.presence)
    }
    if let labelled = LabelledRows.read(page, rows, hasHead: columns != nil, defaults: defaults) {
      return AttendanceList.Found(
        people: labelled, text: page.blocks[first].range.through(page.blocks[last].range),
        end: last + 1, presence: defaults.presence)
    }
    if columns == nil, let across = across(page, rows, defaults) {
      return AttendanceList.Found(
        people: across, text: page.blocks[first].range.through(page.blocks[last].range),
        end: last + 1, presence: defaults.presence)
    }
    var title: String?
    if columns != nil {
      title = rows[0].first.flatMap { Titles.ofHead(page, page.blocks[$0].text) }
      rows.removeFirst()
    } else {
      columns = guess(page, rows)
    }
    guard let columns else { return nil }
    var defaults = defaults
    defaults.isOneAnEntry = true
    defaults.title = defaults.title ?? title
    var entries: [NameListEntry] = []
    for row in rows {
      if let entry = entry(page, row, columns, defaults) { entries.append(entry) }
    }
    let reading = NameList.read(page, entries: entries, defaults: defaults)
    guard !reading.people.isEmpty, reading.people.count * 2 >= rows.count else { return nil }
    return AttendanceList.Found(
      people: reading.people,
      text: page.blocks[first].range.through(page.blocks[last].range), end: last + 1,
      presence: defaults.presence)
  }
}
