internal import MinutesModel

/// Tables with a row for each member body and several who came for it: “Council | Present | Apologies”, “Member state |
/// Delegate | Alternate”, the names one below the other in a cell.
enum GroupRows {
  private enum Column {
    case group
    case people(Person.Presence?)
  }

  private static let fewestPeople = 3
  private static let mostColumns = 6

  private static let groups = PhraseTable<Bool>([
    "member|participating? state|states|country|countries|body|bodies",
    "country|delegation|council|authority",
    "constituent|member|partner|appointing|nominating|district authority|council|body|organisation",
    "organisation|organization|party|group|constituency|ward|district|county|borough|municipality",
    "political group|party", "local authority", "delegation of",
  ])
  private static let delegates = PhraseTable<Bool>([
    "delegate|delegates|alternate|alternates|adviser|advisers|advisor|advisors",
    "representative|representatives|member|members|deputy|deputies|head|observer|observers",
    "alternate|deputy or|and|and/or adviser|advisor|advisers|advisors|observer",
    "head of delegation",
    "alternate|deputy delegate|representative|member", "councillor|councillors",
    "voting member|representative",
  ])

  /// The people of a table that stands directly below a list, or whose heads say who was there.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.row == 0,
      page.blocks[safe: first - 1]?.cell.map({ $0.table != cell.table }) ?? true,
      let columns = columns(page, AttendanceTable.firstRow(page, blocks))
    else { return nil }
    let isTold = columns.values.contains {
      if case .people(.some) = $0 { return true }
      return false
    }
    let isBelowList =
      register.latestPresence == .present && register.latestEnd <= page.blocks[first].range.lower
      && page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty
    guard isTold || isBelowList else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last, let people = people(page, rows, NameListDefaults(.present))
    else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }

  private static let fewestRows = 2
  private static let wordsOfBody = 8

  /// “Elder Council | Cllr A Pike (Chair) ⏎ Cllr B Dove” over the same of another body: two columns without heads, the
  /// body in front and those who came for it, one a line and each with a title.
  static func unheaded(
    _ page: Page, _ rows: [AttendanceTable.Row], _ defaults: NameListDefaults
  ) -> [PersonRecord]? {
    guard rows.count >= fewestRows else { return nil }
    var people: [PersonRecord] = []
    var severals = 0
    for row in rows {
      guard let head = row.first, row.count >= 2, page.blocks[head].cell?.column == 0 else {
        return nil
      }
      let body = page.trimmed(page.blocks[head].text)
      let beside = row.dropFirst()
      guard (1...wordsOfBody).contains(page.wordIndices(body).count),
        page.first(.lineEnd, in: body) == nil, page.lastByte(body) != UInt8(ascii: ":"),
        Offices.isBody(page, body) && !Offices.isRole(page, body),
        PersonName.parse(page, body) == nil,
        beside.allSatisfy({
          page.blocks[$0].cell?.column == page.blocks[row[1]].cell?.column
            && page.blocks[$0].cell?.column != 0
        })
      else { return nil }
      var defaults = defaults
      defaults.group = body
      defaults.isOneAnEntry = true
      let before = people.count
      for line in beside.flatMap({ page.lines(page.blocks[$0].text) })
      where !NameListPost.isCount(page, line) {
        let reading = NameList.read(page, line, defaults: defaults)
        guard reading.isWhole, !reading.people.isEmpty,
          reading.people.allSatisfy({ $0.title != nil })
        else { return nil }
        people += reading.people
      }
      if people.count > before + 1 { severals += 1 }
    }
    return severals > 0 && people.count >= fewestPeople ? people : nil
  }

  /// Such a table in the head of minutes, without a label of its own, where nobody was recorded before.
  static func inHead(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard register.people.isEmpty, let first = blocks.first, let cell = page.blocks[first].cell,
      cell.row == 0, cell.column == 0,
      Offices.isBody(page, page.blocks[first].text),
      page.blocks[safe: first - 1]?.cell.map({ $0.table != cell.table }) ?? true
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last,
      let people = unheaded(page, rows, NameListDefaults(.present))
    else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }

  /// The people of such rows below their heads; nil where the first row has no such heads, or where a cell of people
  /// holds anything else.
  static func people(
    _ page: Page, _ rows: [AttendanceTable.Row], _ defaults: NameListDefaults
  ) -> [PersonRecord]? {
    guard rows.count >= 2, let columns = columns(page, rows[0]) else { return nil }
    var people: [PersonRecord] = []
    for row in rows.dropFirst() {
      var group: TextRange?
      for index in row {
        guard let column = page.blocks[index].cell?.column else { return nil }
        let text = page.trimmed(page.blocks[index].text)
        guard !page.wordIndices(text).isEmpty else { continue }
        switch columns[column] {
        case .group: group = group ?? text
        case .people(let presence):
          var defaults = defaults
          defaults.presence = presence ?? defaults.presence
          defaults.group = group
          defaults.isOneAnEntry = true
          for line in page.lines(text) where !NameListPost.isCount(page, line) {
            let reading = NameList.read(page, line, defaults: defaults)
            guard reading.isWhole, !reading.people.isEmpty else { return nil }
            people += reading.people
          }
        case nil: return nil
        }
      }
    }
    let known = people.count { $0.title != nil || $0.role != nil }
    return people.count >= fewestPeople && known * 2 >= people.count ? people : nil
  }

  /// What the columns hold: bodies first, and people in two columns or in one that says how they took part.
  private static func columns(_ page: Page, _ row: AttendanceTable.Row) -> [Int32: Column]? {
    guard (2...mostColumns).contains(row.count),
      page.isWhole(page.blocks[row[0]].text, groups) != nil
    else { return nil }
    var columns: [Int32: Column] = [:]
    var withPeople = 0
    for (place, index) in row.enumerated() {
      let text = page.blocks[index].text
      guard let column = page.blocks[index].cell?.column else { return nil }
      if place == 0 {
        columns[column] = .group
      } else if page.isWhole(text, delegates) != nil {
        columns[column] = .people(nil)
        withPeople += 1
      } else if let label = AttendanceLabels.whole(page, text), label.isStrong, !label.isPost {
        columns[column] = .people(label.presence)
        withPeople += 1
      } else if !page.wordIndices(text).isEmpty {
        return nil
      }
    }
    return withPeople >= 2 ? columns : nil
  }
}
