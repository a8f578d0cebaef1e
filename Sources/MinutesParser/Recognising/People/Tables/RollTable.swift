internal import MinutesModel

/// Tables with a row a person in which a column says who was there, whatever heads it: “Cllr Pike | Elder Council | P”,
/// “Chairperson | Ada Pike | Present”, ticks below “Present” and “Apologies”.
enum RollTable {
  private typealias Row = AttendanceTable.Row

  /// What the columns hold.
  private struct Layout {
    var name: Int32
    /// Columns in which a mark says what their head says.
    var marks: [Int32: Person.Presence] = [:]
    /// The column in which words or letters say it.
    var status: Int32?
    /// “Mr”, “Cllr” in a column of their own.
    var titles: Int32?
    /// Labels and posts in front of the names.
    var labels: Int32?
    var others: [Int32: AttendanceTable.Column] = [:]
    /// From a head such as “Supervisor”.
    var title: String?
  }

  private static let fewestPeople = 3
  private static let mostRows = 200
  private static let mostColumns: Int32 = 12

  /// The attendance that a table records, where one begins with the first of `blocks`, or the line of its heads.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, under title: TextRange, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, !page.blocks[first].isFurniture,
      title.isEmpty || register.presence(page, under: title) == .present
    else { return nil }
    var start = first
    var heads: [TextRange]?
    if page.blocks[first].cell == nil {
      guard let line = headLine(page, blocks) else { return nil }
      heads = line.heads
      start = line.end
    }
    guard start < blocks.upperBound, let cell = page.blocks[start].cell, cell.row == 0,
      page.blocks[safe: start - 1]?.cell.map({ $0.table != cell.table }) ?? true
    else { return nil }
    let rows = AttendanceTable.rows(page, start..<blocks.upperBound)
    guard rows.count >= fewestPeople, rows.count <= mostRows, let last = rows.last?.last,
      let people = people(page, rows, heads: heads)
    else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }

  /// A line of heads over a table, with or without a rule between.
  private static func headLine(
    _ page: Page, _ blocks: Range<Int>
  ) -> (heads: [TextRange], end: Int)? {
    guard let first = blocks.first, page.blocks[first].kind == .paragraph,
      page.first(.gap, in: page.blocks[first].text) != nil,
      page.first(.lineEnd, in: page.blocks[first].text) == nil
    else { return nil }
    let heads = page.columns(page.blocks[first].text)
    guard (2...Int(mostColumns)).contains(heads.count),
      heads.contains(where: { presence(page, head: $0) != nil }),
      heads.allSatisfy({
        presence(page, head: $0) != nil || AttendanceTable.meaning(page, $0) != nil
      })
    else { return nil }
    var end = first + 1
    if end < blocks.upperBound, page.wordIndices(page.blocks[end].range).isEmpty { end += 1 }
    return (heads, end)
  }

  /// What a head says of those with a mark below it.
  private static func presence(_ page: Page, head: TextRange) -> Person.Presence? {
    guard let label = AttendanceLabels.whole(page, head), label.isStrong, !label.isPost else {
      return nil
    }
    return label.presence
  }

  // MARK: Columns

  /// The people of the rows; nil where no column says who was there.
  ///
  /// - Parameter heads: The heads, where they stand in a line over the rows.
  ///
  /// Complexity: linear in the text of the rows.
  static func people(
    _ page: Page, _ rows: [AttendanceTable.Row], heads: [TextRange]?
  ) -> [PersonRecord]? {
    // Names and flags with a head each are read as a grid.
    if heads == nil, let known = rows.first.flatMap({ AttendanceTable.header(page, $0) }),
      known.values.count(where: { $0 == .presence }) == 1
    {
      return nil
    }
    var byColumn: [Int32: TextRange] = [:]
    var body = rows[...]
    if let heads {
      for (column, head) in heads.enumerated() { byColumn[Int32(column)] = head }
    } else if isHead(page, rows[0]) {
      for index in rows[0] {
        if let column = page.blocks[index].cell?.column {
          byColumn[column] = page.blocks[index].text
        }
      }
      body = rows.dropFirst()
    }
    // “Member | Yes | No | Absent” tells of a vote.
    guard !byColumn.values.contains(where: { page.isWhole($0, votes) != nil }),
      body.count >= fewestPeople, let layout = layout(page, body, byColumn)
    else { return nil }
    var people: [PersonRecord] = []
    var label: AttendanceLabel?
    var said = 0
    for row in body {
      guard let read = read(page, row, layout, &label) else { continue }
      people += read.people
      if read.isSaid { said += 1 }
    }
    guard people.count >= fewestPeople, people.count * 10 >= body.count * 8,
      said * 10 >= body.count * 8
    else { return nil }
    return people
  }

  /// Whether the cells of a row are heads of columns: some are known, and none names somebody.
  private static func isHead(_ page: Page, _ row: Row) -> Bool {
    let known = row.count {
      presence(page, head: page.blocks[$0].text) != nil
        || AttendanceTable.meaning(page, page.blocks[$0].text) != nil
    }
    return known > 0
      && row.allSatisfy {
        let text = page.blocks[$0].text
        return page.wordIndices(text).count <= 4
          && PersonName.parse(page, text) == nil
          && (PersonName.parse(page, text, demand: .words) == nil
            || AttendanceTable.meaning(page, text) != nil || Offices.isBody(page, text))
      }
  }

  private static func layout(
    _ page: Page, _ rows: ArraySlice<Row>, _ heads: [Int32: TextRange]
  ) -> Layout? {
    var cells: [Int32: [TextRange]] = [:]
    for index in rows.joined() {
      guard let column = page.blocks[index].cell?.column, column < mostColumns else { return nil }
      let text = page.trimmed(page.blocks[index].text)
      if !text.isEmpty { cells[column, default: []].append(text) }
    }
    guard let name = nameColumn(page, cells, rows.count, heads) else { return nil }
    var layout = Layout(name: name)
    layout.title = heads[name].flatMap { Titles.ofHead(page, $0) }
    for (column, texts) in cells.sorted(by: { $0.key < $1.key }) where column != name {
      let head = heads[column]
      if let presence = head.flatMap({ self.presence(page, head: $0) }),
        texts.allSatisfy({ isMark(page, $0) })
      {
        layout.marks[column] = presence
      } else if texts.count * 4 >= rows.count * 3,
        texts.allSatisfy({ status(page, $0) != nil }), layout.status == nil,
        head.map({ AttendanceTable.meaning(page, $0) == .presence }) ?? false
          || !texts.allSatisfy({ page.isWhole($0, answers) != nil })
      {
        layout.status = column
      } else if column < name, texts.allSatisfy({ isTitle(page, $0) }) {
        layout.titles = column
      } else if column < name, head == nil,
        texts.allSatisfy({ AttendanceLabels.whole(page, $0) != nil || isClass(page, $0) })
      {
        layout.labels = column
      } else if let head, let kind = AttendanceTable.meaning(page, head) {
        layout.others[column] = kind
      }
    }
    return layout.marks.isEmpty && layout.status == nil ? nil : layout
  }

  /// “Appointed by Council” in front of those who were.
  private static func isClass(_ page: Page, _ text: TextRange) -> Bool {
    page.wordIndices(text).count <= 5 && PersonName.parse(page, text, demand: .words) == nil
      && page.firstWord(text)?.shape.contains(.capitalised) == true
  }

  private static func nameColumn(
    _ page: Page, _ cells: [Int32: [TextRange]], _ rows: Int, _ heads: [Int32: TextRange]
  ) -> Int32? {
    let named = heads.first { AttendanceTable.isNameHead(page, $0.value) }?.key
    let counts = cells.mapValues { texts in
      texts.count {
        PersonName.parse(page, $0) != nil
          || PersonName.parse(page, $0, demand: .words).map {
            page.wordIndices($0.name).count > 1
          } == true && AttendanceLabels.whole(page, $0) == nil && status(page, $0) == nil
      }
    }
    let best = named ?? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    guard let best, counts[best, default: 0] * 10 >= rows * 8 else { return nil }
    return best
  }

  private static func isTitle(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.first.flatMap { Titles.read(page, at: $0, limit: words.upperBound) }?.end
      == words.upperBound
  }

  private static let votes = PhraseTable<Bool>([
    "yes|no|for|against|aye|nay|ayes|nays|yea|yeas|abstain|abstained|abstention|vote|votes|voted",
    "in favour|favor",
  ])
  /// What may as well be a vote.
  private static let answers = PhraseTable<Bool>(["yes|no|y|n|x|aye|nay|a|absent"])
  private static let marks = PhraseTable<Bool>(["x|y|yes|p|1"])

  private static func isMark(_ page: Page, _ text: TextRange) -> Bool {
    page.isWhole(text, marks) != nil
      || page.wordIndices(text).isEmpty && page.trimmed(text).count <= 4
  }

  private static let ways = PhraseTable<Person.Presence>([
    ("by|via phone|telephone|video|zoom|teams|skype|audio", .present), ("online|remote", .present),
    ("remotely|virtually|virtual|teleconference", .present), ("in person", .present),
    ("leave of absence", .absent), ("observer|observing", .inAttendance),
    ("did not attend|come", .absent), ("not present", .absent),
  ])
  private static let lateness = WordSet("late lateness")

  /// What a cell says: a letter alone, or a word in front of whatever else it holds.
  private static func status(_ page: Page, _ text: TextRange) -> Person.Presence? {
    let words = page.wordIndices(text)
    guard let first = words.first else { return AttendanceGrid.flag(page, text) }
    // “A Pike” is no apology.
    if page.words[first].range.count <= 3, words.count > 1,
      page.byte(page.skipBlanks(page.words[first].range.upper, text.upper)) != UInt8(ascii: "(")
    {
      return page.opening(text, ways)
    }
    return page.opening(text, ways) ?? AttendanceGrid.flag(page, text)
  }

  // MARK: Rows

  private static func read(
    _ page: Page, _ row: Row, _ layout: Layout, _ label: inout AttendanceLabel?
  ) -> (people: [PersonRecord], isSaid: Bool)? {
    var entry = NameListEntry()
    entry.title = layout.title
    var presence: Person.Presence?
    var arrival: String?
    var role: TextRange?
    for index in row {
      guard let column = page.blocks[index].cell?.column else { continue }
      let text = page.trimmed(page.blocks[index].text)
      guard !text.isEmpty else { continue }
      if column == layout.name {
        entry.names += page.lines(text)
      } else if let meant = layout.marks[column] {
        presence = presence ?? meant
      } else if column == layout.status {
        presence = status(page, text)
        let told = events(page, text)
        // “Apology (lateness) – arrived 6.20 pm”
        if presence == .apologies, page.wordIndices(text).hold(lateness, in: page) {
          presence = .present
        }
        entry.remarks += told
      } else if column == layout.titles {
        entry.title = page.string(text)
      } else if column == layout.labels {
        label = AttendanceLabels.whole(page, text)
        if label?.isPost == true { role = text }
      } else {
        switch layout.others[column] {
        case .role: entry.remarks.append(.role(text))
        // The number of a district is no body.
        case .group:
          if page.firstWord(text)?.shape.contains(.digits) == false {
            entry.remarks.append(.group(text))
          }
        case .other: arrival = ClockTime.find(page, text).first?.time ?? arrival
        case .name, .presence, .absence, nil: break
        }
      }
    }
    guard !entry.names.isEmpty else { return nil }
    if let role { entry.remarks.append(.role(role)) }
    if let arrival { entry.remarks.append(.movement(.arrived, time: arrival)) }
    // A row without a mark says that somebody was not there.
    var told = presence ?? .absent
    if told == .present, let below = label?.presence, below == .inAttendance { told = below }
    entry.title = entry.title ?? label?.title
    var defaults = NameListDefaults(told)
    defaults.isOneAnEntry = true
    return (
      NameList.read(page, entries: [entry], defaults: defaults).people,
      presence != nil || layout.status == nil
    )
  }

  /// “Present (until 7.35 pm)”, “Apology (lateness) – arrived 6.20 pm”: coming and going behind the word.
  private static func events(_ page: Page, _ text: TextRange) -> [Remark] {
    var pieces: [TextRange] = []
    // “✓ from 6.50pm”
    if page.wordIndices(text).count > 1, page.byte(text.lower) >= 0x80,
      AttendanceGrid.flag(page, text) == .present, let word = page.firstWord(text)
    {
      pieces.append(TextRange(word.range.lower, text.upper))
    }
    if let open = text.bounds.first(where: { page.byte($0) == UInt8(ascii: "(") }),
      let close = text.bounds.last(where: { page.byte($0) == UInt8(ascii: ")") }), close > open
    {
      pieces.append(TextRange(open + 1, close))
    }
    if let dash = text.bounds.first(where: { offset in
      page.hasLongDash(at: offset)
        || [UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(page.byte(offset))
          && page.byte(offset + 1).isBlank
    }) {
      let behind = page.byte(dash) < 0x80 ? dash + 1 : dash + 3
      pieces.append(page.trimmed(text.suffix(from: behind)))
    }
    return pieces.flatMap { Remark.events(page, $0) ?? [] }
  }
}
