/// Tables of members with a column that says who was there: “Name | Category | Present / Apologies”.
enum AttendanceGrid {
  private static let flags = PhraseTable<Person.Presence>([
    ("p|y|yes|present|x|attended|online|remote", .present), ("present online|remotely", .present),
    ("a|ap|apol|apols|apologies|apology", .apologies), ("apologies received|accepted", .apologies),
    ("regrets|regret|excused|leave", .apologies),
    ("late", .present), ("in person|remote", .present), ("here|there", .present),
    ("n|no|absent|ab|dna", .absent), ("did not attend", .absent), ("no apologies", .absent),
    ("in attendance", .inAttendance), ("attending|observer", .inAttendance),
    ("substitute|sub|deputy", .substitute),
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
      Titles.ofHead(page, page.blocks[$0].text)
    }.first
    var people: [PersonRecord] = []
    var flagged = 0
    let moves = moves(page, rows)
    // Beside “P” and “A” a cross is no tick.
    let hasTick = rows.dropFirst().joined().contains {
      isTick(page, page.blocks[$0].text)
        || page.blocks[$0].cell.map({ columns[$0.column] == .presence }) == true
          && page.isWhole(page.blocks[$0].text, presents) != nil
    }
    for row in rows.dropFirst() {
      guard let reading = read(page, row, columns, title, hasTick: hasTick, moves) else { continue }
      people += reading.people
      if reading.isFlagged { flagged += reading.people.count }
    }
    guard people.count * 3 >= (rows.count - 1) * 2, flagged * 2 >= people.count else { return nil }
    return people
  }

  private static let moveHeads = PhraseTable<Person.Movement.Kind>([
    ("arrived|arrival", .arrived), ("time of arrival", .arrived), ("arrival time", .arrived),
    ("left|departure|departed", .left), ("time of departure", .left), ("departure time", .left),
  ])

  /// “Arrival” over a time in a few rows: who came late. A sheet that has one for everybody says nothing of the kind.
  private static func moves(
    _ page: Page, _ rows: [AttendanceTable.Row]
  ) -> [Int32: Person.Movement.Kind] {
    var heads: [Int32: Person.Movement.Kind] = [:]
    for index in rows[0] {
      guard let column = page.blocks[index].cell?.column,
        let kind = page.isWhole(page.blocks[index].text, moveHeads)
      else { continue }
      heads[column] = kind
    }
    guard !heads.isEmpty else { return heads }
    var counts: [Int32: Int] = [:]
    for index in rows.dropFirst().joined() {
      guard let column = page.blocks[index].cell?.column, heads[column] != nil,
        !ClockTime.find(page, page.blocks[index].text).isEmpty
      else { continue }
      counts[column, default: 0] += 1
    }
    return heads.filter { counts[$0.key, default: 0] * 2 < rows.count - 1 }
  }

  private static func read(
    _ page: Page, _ row: AttendanceTable.Row, _ columns: [Int32: AttendanceTable.Column],
    _ title: String?, hasTick: Bool, _ moves: [Int32: Person.Movement.Kind]
  ) -> (people: [PersonRecord], isFlagged: Bool)? {
    var entry = NameListEntry()
    entry.title = title
    var presence = Person.Presence.absent
    var isFlagged = false
    var isLate = false
    var standIn: TextRange?
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
      case .group:
        if AttendanceTable.namesSomething(page, text) { entry.remarks.append(.group(text)) }
      case .presence:
        // Beside ticks a cross says that somebody was not there.
        let isCross = hasTick && page.isWhole(text, cross) != nil
        guard let flag = isCross ? .absent : flag(page, text) else { continue }
        presence = flag
        isFlagged = true
        isLate = page.opening(text, late) != nil
        if flag == .substitute { standIn = self.standIn(page, text) }
        entry.remarks += events(page, text)
        if let substitute = substitute(page, text) { entry.remarks.append(substitute) }
      // “Present | Absent”, with a cross under one of them.
      case .absence:
        guard flag(page, text) != nil else { continue }
        presence = .absent
        isFlagged = true
      case .other:
        if page.firstWord(text)?.shape.contains(.digits) == false,
          let told = Remark.events(page, text), !told.isEmpty
        {
          entry.remarks += told
          continue
        }
        guard let time = ClockTime.find(page, text).first else { continue }
        if isLate { arrival = time.time }
        if !isLate, let kind = moves[column] {
          entry.remarks.append(.movement(kind, time: time.time))
        }
      case nil: continue
      }
    }
    guard !entry.names.isEmpty else { return nil }
    if presence == .substitute, let standIn, let absentee = entry.names.first {
      entry.names = [standIn]
      entry.remarks.append(.substitute(absentee))
    }
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
    let flag = page.opening(text, flags)
    // “No – apologies”
    if flag == .absent, page.wordIndices(text).dropFirst().hold(excuses, in: page) {
      return .apologies
    }
    return flag
  }

  private static let excuses = WordSet("apologies apology regrets")

  /// “Sub: Ada Pike” in the row of a member: who came in their place.
  private static func standIn(_ page: Page, _ text: TextRange) -> TextRange? {
    let words = page.wordIndices(text)
    guard words.count >= 2, let first = words.first else { return nil }
    let rest = TextRange(page.words[first + 1].range.lower, text.upper)
    return PersonName.parse(page, rest, demand: .words).flatMap {
      $0.end == page.trimmed(rest).upper ? page.trimmed(rest) : nil
    }
  }

  private static let presentOr = PhraseTable<Bool>(["present|attended|yes|here|there"])

  /// “Present as substitute for Ada Pike”, “Substitute”.
  private static func substitute(_ page: Page, _ text: TextRange) -> Remark? {
    let words = page.wordIndices(text)
    guard let first = words.first else { return nil }
    let start = presentOr.match(page.words, at: first, limit: words.upperBound)?.end ?? first
    guard start < words.upperBound else { return nil }
    return Substitution.remark(
      page, TextRange(page.words[start].range.lower, page.trimmed(text).upper))
  }

  private static let presents = PhraseTable<Bool>(["p"])
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
