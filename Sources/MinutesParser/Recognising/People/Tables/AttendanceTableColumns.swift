/// What the columns of a table of people hold, and the person that a row names.
extension AttendanceTable {
  /// What a cell of a head says that its column holds.
  static func meaning(_ page: Page, _ cell: TextRange) -> Column? { page.isWhole(cell, headings) }

  /// Whether a line is nothing but the heads of columns: “Name   Initials   Role”.
  static func isHeadLine(_ page: Page, _ line: TextRange) -> Bool {
    guard page.first(.gap, in: line) != nil else { return page.isWhole(line, names) != nil }
    let cells = page.text.bytes[line.bounds].split(separator: 0x09)
    return cells.count >= 2
      && cells.allSatisfy { page.isWhole(TextRange($0.startIndex, $0.endIndex), headings) != nil }
  }

  /// “Name” alone on a line over those who came, as systems for meetings print their forms.
  private static let names = PhraseTable<Bool>([
    "name|names", "member|attendee|officer|visitor name|names",
  ])

  private static let headings = PhraseTable<Column>([
    ("reason|reasons for? sending|absence|apology|apologies apology|apologies?", .other),
    ("appointed|nominated|elected by", .group), ("appointing|nominating body", .group),
    ("conservator|verderer|regent|fellow|commoner|warden|representative", .name),
    ("attendee|full|first|member name", .name), ("name of attendee|member|person", .name),
    ("name|names|member|members|councillor|attendee|enw|director|trustee|governor|person", .name),
    ("councillors|attendees|directors|trustees|governors|participants", .name),
    ("commissioner|supervisor|alderman|senator|councilmember|delegate|selectman", .name),
    ("committee|board|panel member", .name),
    ("role|position|title|post|designation|office|capacity|job", .role), ("job title", .role),
    ("agency|body|organisation|organization|party|ward|company|affiliation|representing", .group),
    ("for|representing the?", .group), ("on behalf of", .group), ("represents|represented", .group),
    ("team|island|branch|region|school|trust|parish|section|station|village|site", .group),
    ("country|group|employer|district|division|council|institution|practice|locality", .group),
    ("member|national body", .group), ("governor|trustee|member type", .role),
    ("type of governor|trustee|member", .role), ("governor|trustee|member category", .role),
    ("member organisation|organization|country", .group),
    ("political group|party", .group),
    ("initials|initial|abbreviation|code|time|arrived|left|arrival|departure|departed", .other),
    ("time of arrival|departure", .other), ("arrival|departure time", .other),
    ("flat|unit|apartment|lot|house", .other), ("flat|unit|lot no|number", .other),
    ("authority", .group), ("council|authority represented", .group),
    (
      "constituent|member|appointing|nominating|partner authority|council|body|organisation", .group
    ), ("category|type|constituency", .role), ("term ends", .other),
    ("term of office", .other),
    ("profession|occupation|background", .role), ("position or reason for attending", .role),
    ("notes|note|comments|remarks", .other),
    ("present|attendance|attended|status|presence|apologies", .presence),
    ("present absent|apologies|apology|a", .presence), ("attended|present y n?", .presence),
    ("absent", .absence), ("present at meeting", .presence), ("p a", .presence),
    ("attendance p a?", .presence),
  ])

  /// Whether a cell is the head of a column of names: “Name”, “Councillor”.
  static func isNameHead(_ page: Page, _ cell: TextRange) -> Bool {
    if case .name? = page.isWhole(cell, headings) { return true }
    return false
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
    "member|members|councillor|trustee|attendee|participant", "reserve|substitute member?",
    "committee|board|panel member", "n a",
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

  /// What a column beside the names holds by its head, of people or of their initials.
  static func head(_ page: Page, _ range: TextRange) -> Column? {
    switch page.isWhole(range, headings) {
    case .role: .role
    case .group: .group
    case .other: .other
    case .name, .presence, .absence, nil: nil
    }
  }

  private static let mixedWords = WordSet(
    """
    role roles position positions post posts office offices title job organisation organization organisations body \
    bodies company employer group party ward constituency affiliation capacity designation representing represented \
    represents authority council agency department team held of the and or
    """)
  private static let wordsOfMixed = 2...6

  /// “Office or body represented”, “Position / Organisation”: a column with the posts of some and the bodies of others.
  static func isMixedHead(_ page: Page, _ cell: TextRange) -> Bool {
    let words = page.wordIndices(cell)
    return wordsOfMixed.contains(words.count) && words.allLie(mixedWords, in: page)
  }

  /// What the columns hold by their head; nil where the first row is none.
  static func header(_ page: Page, _ row: Row) -> [Int32: Column]? {
    var columns: [Int32: Column] = [:]
    var hasName = false
    for index in row {
      let words = page.wordIndices(page.blocks[index].text)
      if let column = page.blocks[index].cell?.column, isMixedHead(page, page.blocks[index].text),
        meaning(page, page.blocks[index].text) == nil
      {
        columns[column] = .group
        continue
      }
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

  /// “Member” in a column of posts says no more than that somebody is one.
  private static let membership = PhraseTable<Bool>(["member|members"])

  /// “(Chairman)” in a column of its own.
  private static func withoutBrackets(_ page: Page, _ text: TextRange) -> TextRange {
    let text = page.trimmed(text)
    guard text.count > 2, page.byte(text.lower) == UInt8(ascii: "("),
      text.bounds.first(where: { page.byte($0) == UInt8(ascii: ")") }) == text.upper - 1
    else { return text }
    return page.trimmed(TextRange(text.lower + 1, text.upper - 1))
  }

  private static let partners = WordSet(
    "healthwatch council trust university college association union forum federation diocese constabulary"
  )

  /// “Healthwatch Elder” in a column of posts: for whom somebody is there who has no post.
  private static func isPartner(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard (2...8).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    return (partners.contains(page.words[first]) || partners.contains(page.words[last]))
      && !Offices.isRole(page, text) && page.first(.bracket, in: text) == nil
      && !page.wordIndices(text).contains {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
      }
  }

  /// Whether a cell holds more than the number of a seat: “3” below “Division” is no body.
  static func namesSomething(_ page: Page, _ cell: TextRange) -> Bool {
    page.wordIndices(cell).contains { page.words[$0].shape.isDisjoint(with: .digits) }
  }

  private static let observer = PhraseTable<Bool>(["observer"])
  private static let absences = PhraseTable<Bool>([
    "apologies|apology|regrets|absent|excused", "sent apologies|regrets", "apologies received|sent",
  ])

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
      case .role where isPartner(page, text): entry.remarks.append(.group(text))
      case .role where page.isWhole(text, membership) != nil: continue
      case .role:
        let post = withoutBrackets(page, text)
        entry.remarks += withBracket(page, post) { [.role($0)] } ?? [.role(post)]
      case .group where !namesSomething(page, text): continue
      // “Independent Chair” among the bodies represented.
      case .group where Offices.isRole(page, text) && !Offices.isBody(page, text):
        entry.remarks += withBracket(page, text) { [.role($0)] } ?? [.role(text)]
      case .group: entry.remarks += withBracket(page, text) { [.group($0)] } ?? [.group(text)]
      case .presence, .absence, .other:
        entry.remarks += Remark.events(page, text) ?? []
        if page.isWhole(text, absences) != nil { entry.presence = AttendanceGrid.flag(page, text) }
      case nil:
        if let title = Titles.ofHead(page, text) {
          entry.title = title
          // “Councillors | Cr A ⏎ Cr B” says nothing of each that the title does not.
          post = Titles.isPlural(page, text) ? nil : text
        } else if let label = AttendanceLabels.whole(page, text), !label.isPost,
          page.isWhole(text, observer) == nil
        {
          // “Apologies | Cr A” below the rows of those present.
          if label.isStrong { entry.presence = label.presence }
          continue
        } else {
          let read = { Remark.read(page, $0, presence: defaults.presence) }
          let text = withoutBrackets(page, text)
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
