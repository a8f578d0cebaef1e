/// Tables of members with a column that says who was there: “Name | Category | Present / Apologies”.
enum AttendanceGrid {
  private static let flags = PhraseTable<Person.Presence>([
    ("p|y|yes|present|x|attended|online|remote", .present), ("present online|remotely", .present),
    ("a|ap|apol|apols|apologies|apology", .apologies), ("apologies received|accepted", .apologies),
    ("regrets|regret|excused|leave", .apologies),
    ("late", .present), ("in person|remote", .present), ("here|there", .present),
    ("n|no|absent|ab|dna", .absent), ("did not attend", .absent), ("no apologies", .absent),
    ("in attendance", .inAttendance), ("attending|observer", .inAttendance),
  ])

  private static let late = PhraseTable<Bool>(["late", "arrived late"])

  /// The attendance that such a table records, where one begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0,
      let columns = AttendanceTable.header(page, AttendanceTable.firstRow(page, blocks)),
      columns.values.count(where: { $0 == .presence }) == 1,
      columns.values.contains(.name)
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard rows.count >= 3, let last = rows.last?.last else { return nil }
    guard let people = people(page, rows, columns) else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }

  /// The people of a table whose head has a column of flags; nil where too few rows have one.
  static func people(
    _ page: Page, _ rows: [AttendanceTable.Row], _ columns: [Int32: AttendanceTable.Column]
  ) -> [PersonRecord]? {
    let title = rows[0].lazy.compactMap {
      AttendanceTable.titleOfHeading(page, page.blocks[$0].text)
    }.first
    var people: [PersonRecord] = []
    var flagged = 0
    let hasTick = rows.joined().contains { isTick(page, page.blocks[$0].text) }
    for row in rows.dropFirst() {
      guard let reading = read(page, row, columns, title, hasTick: hasTick) else { continue }
      people += reading.people
      if reading.isFlagged { flagged += reading.people.count }
    }
    guard people.count * 3 >= (rows.count - 1) * 2, flagged * 2 >= people.count else { return nil }
    return people
  }

  private static func read(
    _ page: Page, _ row: AttendanceTable.Row, _ columns: [Int32: AttendanceTable.Column],
    _ title: String?, hasTick: Bool
  ) -> (people: [PersonRecord], isFlagged: Bool)? {
    var entry = NameListEntry()
    entry.title = title
    var presence = Person.Presence.absent
    var isFlagged = false
    var isLate = false
    var arrival: String?
    for index in row {
      guard let column = page.blocks[index].cell?.column else { continue }
      let text = page.blocks[index].text
      switch columns[column] {
      case .name: entry.names.append(text)
      case .role:
        if let title = AttendanceTable.memberTitle(page, text) {
          entry.title = title
        } else if page.isWhole(text, AttendanceTable.noRoles) == nil,
          !page.wordIndices(text).isEmpty
        {
          entry.remarks.append(.role(text))
        }
      case .group: if !page.wordIndices(text).isEmpty { entry.remarks.append(.group(text)) }
      case .presence:
        // Beside ticks a cross says that somebody was not there.
        let isCross = hasTick && page.isWhole(text, cross) != nil
        guard let flag = isCross ? .absent : flag(page, text) else { continue }
        presence = flag
        isFlagged = true
        isLate = page.opening(text, late) != nil
        entry.remarks += events(page, text)
      // “Present | Absent”, with a cross under one of them.
      case .absence:
        guard flag(page, text) != nil else { continue }
        presence = .absent
        isFlagged = true
      case .other: if isLate, let time = ClockTime.find(page, text).first { arrival = time.time }
      case nil: continue
      }
    }
    guard !entry.names.isEmpty else { return nil }
    // “Late | 5:52 p.m.”
    if isLate { entry.remarks.append(.movement(.arrived, time: arrival)) }
    var defaults = NameListDefaults(presence, title: title)
    defaults.isOneAnEntry = true
    return (NameList.read(page, entries: [entry], defaults: defaults).people, isFlagged)
  }

  /// What a cell says: a letter, a word or a tick in front of whatever else it holds.
  static func flag(_ page: Page, _ text: TextRange) -> Person.Presence? {
    if isTick(page, text) { return .present }
    if page.has("✗", at: text.lower) || page.has("✘", at: text.lower) { return .absent }
    return page.opening(text, flags)
  }

  private static let cross = PhraseTable<Bool>(["x"])

  private static func isTick(_ page: Page, _ text: TextRange) -> Bool {
    page.has("✓", at: text.lower) || page.has("✔", at: text.lower)
  }

  /// “P (from 6.20pm)”.
  private static func events(_ page: Page, _ text: TextRange) -> [Remark] {
    guard let open = text.bounds.first(where: { page.byte($0) == UInt8(ascii: "(") }) else {
      return []
    }
    let close = text.bounds.last { page.byte($0) == UInt8(ascii: ")") } ?? text.upper
    guard close > open else { return [] }
    return Remark.events(page, TextRange(open + 1, close)) ?? []
  }
}
