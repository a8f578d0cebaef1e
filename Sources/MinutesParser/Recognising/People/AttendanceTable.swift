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
    // Only now all of them: nearly every cell of a layout table is no label.
    let rows = rows(page, blocks)
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
  private static func post(
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
    label.post = page.trimmed(range)
    return label
  }

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

  /// The first of `rows(_:_:)` without a look at the others.
  static func firstRow(_ page: Page, _ blocks: Range<Int>) -> Row {
    guard let cell = blocks.first.flatMap({ page.blocks[$0].cell }) else { return [] }
    return Array(
      blocks.prefix {
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
    var columns: [Int32] = []
    for index in row {
      guard let here = page.blocks[index].cell?.column else { continue }
      if let place = columns.lastIndex(of: here) {
        cells[place].append(page.blocks[index].text)
      } else {
        columns.append(here)
        cells.append([page.blocks[index].text])
      }
    }
    return cells
  }

  /// What a cell of a head says that its column holds.
  static func meaning(_ page: Page, _ cell: TextRange) -> Column? { page.isWhole(cell, headings) }

  /// Whether a line is nothing but the heads of columns: “Name   Initials   Role”.
  static func isHeadLine(_ page: Page, _ line: TextRange) -> Bool {
    let cells = page.text.bytes[line.bounds].split(separator: 0x09)
    return cells.count >= 2
      && cells.allSatisfy { page.isWhole(TextRange($0.startIndex, $0.endIndex), headings) != nil }
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

  private static let headings = PhraseTable<Column>([
    ("attendee|full|first|member name", .name), ("name of attendee|member|person", .name),
    ("name|names|member|members|councillor|attendee|enw|director|trustee|governor|person", .name),
    ("councillors|attendees|directors|trustees|governors|participants", .name),
    ("commissioner|supervisor|alderman|senator|councilmember|delegate|selectman", .name),
    ("committee|board|panel member", .name), ("name of member", .name),
    ("role|position|title|post|designation|office|capacity|job", .role), ("job title", .role),
    ("agency|body|organisation|organization|party|ward|company|affiliation|representing", .group),
    ("country|group|employer|district|division|council|institution|practice|locality", .group),
    ("member|national body", .group), ("governor|trustee|member type", .role),
    ("type of governor|trustee|member", .role), ("governor|trustee|member category", .role),
    ("member organisation|organization|country", .group),
    ("political group|party", .group),
    ("initials|initial|abbreviation|code|time|arrived|left", .other),
    ("flat|unit|apartment|lot|house", .other), ("flat|unit|lot no|number", .other),
    ("authority", .group), ("category|type|constituency", .role), ("term ends", .other),
    ("term of office", .other),
    ("profession|occupation|background", .role), ("position or reason for attending", .role),
    ("notes|note|comments|remarks", .other),
    ("present|attendance|attended|status|presence|apologies", .presence),
    ("present absent|apologies|apology|a", .presence), ("attended|present y n?", .presence),
    ("absent", .absence), ("present at meeting", .presence), ("p a", .presence),
    ("attendance p a?", .presence),
  ])

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
    if columns == nil, let across = across(page, rows, defaults) {
      return AttendanceList.Found(
        people: across, text: page.blocks[first].range.through(page.blocks[last].range),
        end: last + 1, presence: defaults.presence)
    }
    if let labelled = LabelledRows.read(page, rows, hasHead: columns != nil, defaults: defaults) {
      return AttendanceList.Found(
        people: labelled, text: page.blocks[first].range.through(page.blocks[last].range),
        end: last + 1, presence: defaults.presence)
    }
    var title: String?
    if columns != nil {
      title = rows[0].first.flatMap { titleOfHeading(page, page.blocks[$0].text) }
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

  /// Names in two or more columns: nearly every cell is one, and says so by its title.
  static func across(
    _ page: Page, _ rows: [Row], _ defaults: NameListDefaults
  ) -> [PersonRecord]? {
    // A mark may stand in the cell in front of each name.
    // “Employer’s Side” may head the names of its column.
    let cells = rows.joined().map { page.blocks[$0].text }.filter {
      $0.count > 2 && !page.wordIndices($0).isEmpty && !isColumnLabel(page, $0)
    }
    let titled = cells.count {
      PersonName.parse(page, $0)?.titles?.isClass == false
        || defaults.title != nil && isInitialed(page, $0)
    }
    guard !cells.isEmpty, rows.contains(where: { $0.count > 1 }), titled * 10 >= cells.count * 8
    else { return nil }
    var defaults = defaults
    defaults.isOneAnEntry = true
    return NameList.read(page, cells, defaults: defaults).people
  }

  private static func isColumnLabel(_ page: Page, _ cell: TextRange) -> Bool {
    page.wordIndices(cell).count <= 4
      && AttendanceLabels.whole(page, cell).map { !$0.isPost } ?? false
  }

  /// “D. Bevan” and nothing else: a name by its initial, as below a label that gives the title.
  private static func isInitialed(_ page: Page, _ cell: TextRange) -> Bool {
    page.firstWord(cell)?.shape.contains(.initial) == true && !Offices.isRole(page, cell)
      && PersonName.parse(page, cell, demand: .words)?.end == page.trimmed(cell).upper
  }

  /// What a column of roles says of those who have none.
  static let noRoles = PhraseTable<Bool>([
    "member|members|councillor|trustee|attendee|participant", "committee|board|panel member", "n a",
  ])

  /// “Commissioner” in a column of posts is how the person is addressed.
  static func memberTitle(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let titles = Titles.read(page, at: first, limit: words.upperBound),
      titles.end == words.upperBound, !titles.isPlural,
      titles.kinds == [.member] || page.isWhole(range, commissioners) != nil
    else { return nil }
    return page.string(titles.range)
  }

  private static let commissioners = PhraseTable<Bool>(["commissioner|supervisor"])

  /// A head “Councillor” gives the title of the names below it.
  static func titleOfHeading(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let row = Titles.read(page, at: first, limit: words.upperBound),
      row.end == words.upperBound, !row.isClass
    else { return nil }
    return Titles.singular(page.string(row.range), row.plural)
  }

  /// What a column beside the names holds by its head, of people or of their initials.
  static func head(_ page: Page, _ range: TextRange) -> Column? {
    switch page.isWhole(range, headings) {
    case .role: .role
    case .group: .group
    case .other: .other
    case .name, .presence, .absence, nil: nil
    }
  }

  /// What the columns hold by their head; nil where the first row is none.
  static func header(_ page: Page, _ row: Row) -> [Int32: Column]? {
    var columns: [Int32: Column] = [:]
    var hasName = false
    for index in row {
      let words = page.wordIndices(page.blocks[index].text)
      guard let first = words.first, let column = page.blocks[index].cell?.column,
        let match = headings.match(page.words, at: first, limit: words.upperBound),
        match.end == words.upperBound
      else { continue }
      if case .name = match.meaning {
        if hasName { continue }
        hasName = true
      }
      columns[column] = match.meaning
    }
    return hasName && columns.count * 2 > row.count ? columns : nil
  }

  /// Without a head: the names stand in the column with most of them.
  static func guess(_ page: Page, _ rows: [Row]) -> [Int32: Column]? {
    var counts: [Int32: Int] = [:]
    for row in rows {
      for index in row {
        guard let column = page.blocks[index].cell?.column else { continue }
        let text = page.blocks[index].text
        if PersonName.parse(page, text) != nil {
          counts[column, default: 0] += 3
        } else if PersonName.parse(page, text, demand: .words) != nil, !Offices.isRole(page, text) {
          counts[column, default: 0] += 1
        }
      }
    }
    let best = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.first
    return best.map { [$0.key: .name] }
  }

  /// “Chief Operating Officer (until 11:50)”: a post, and in brackets when somebody was there.
  private static func withBracket(
    _ page: Page, _ text: TextRange, _ read: (TextRange) -> [Remark]
  ) -> [Remark]? {
    guard page.lastByte(text) == UInt8(ascii: ")"),
      let open = text.bounds.last(where: { page.byte($0) == UInt8(ascii: "(") }),
      let outer = page.text.trimmed(text.prefix(upTo: open))
    else { return nil }
    let inner = TextRange(open + 1, page.trimmed(text).upper - 1)
    let remarks = Remark.events(page, inner) ?? Remark.aside(page, inner).map { [$0] }
    return remarks.map { read(outer) + $0 }
  }

  static func entry(
    _ page: Page, _ row: Row, _ columns: [Int32: Column], _ defaults: NameListDefaults
  ) -> NameListEntry? {
    var entry = NameListEntry()
    var post: TextRange?
    // The lines of cells that were wrapped side by side stand by turns.
    var columnsRead: [Int32: Bool] = [:]
    var last: Int32 = -1
    for index in row {
      guard let column = page.blocks[index].cell?.column else { continue }
      let text = page.blocks[index].text
      if column != last, let ofGroup = columnsRead[column], columns[column] != .name {
        entry.remarks.append(.more(text, ofGroup: ofGroup))
        continue
      }
      last = column
      let count = entry.remarks.count
      defer {
        if case .group? = entry.remarks.dropFirst(count).last {
          columnsRead[column] = true
        } else {
          columnsRead[column] = false
        }
      }
      switch columns[column] {
      case .name: entry.names.append(text)
      case .role: entry.remarks += withBracket(page, text) { [.role($0)] } ?? [.role(text)]
      case .group: entry.remarks += withBracket(page, text) { [.group($0)] } ?? [.group(text)]
      case .presence, .absence, .other: entry.remarks += Remark.events(page, text) ?? []
      case nil:
        if let title = titleOfHeading(page, text) {
          entry.title = title
          // “Councillors | Cr A ⏎ Cr B” says nothing of each that the title does not.
          post = Titles.isPlural(page, text) ? nil : text
        } else if let label = AttendanceLabels.whole(page, text), !label.isPost {
          // “Apologies | Cr A” below the rows of those present.
          if label.isStrong { entry.presence = label.presence }
          continue
        } else {
          let read = { Remark.read(page, $0, presence: defaults.presence) }
          entry.remarks += withBracket(page, text, read) ?? read(text)
        }
      }
    }
    guard let name = entry.names.first else { return nil }
    // “Cr Leanne Prosser | Mayor”: who has a title already has a post beside it.
    if let post, PersonName.parse(page, name, demand: .words)?.titles != nil {
      entry.title = nil
      entry.remarks.append(.role(page.trimmed(post)))
    }
    return entry
  }
}
