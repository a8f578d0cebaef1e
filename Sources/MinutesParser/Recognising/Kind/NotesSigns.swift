/// Notes of a meeting that nothing calls so: a day in the first lines, and beside it who was there.
enum NotesSigns {
  /// Blocks of the head in which day and people are looked for.
  private static let headReach = 10
  /// Words of a line that names the day; more are a text that mentions one.
  private static let wordsOfTitle = 16

  /// Heads of usual business.
  private static let business = PhraseTable<Bool>([
    "apologies", "apologies for absence", "minutes of the? last|previous meeting", "last minutes",
    "matters arising", "treasurer|treasurer's|secretary's|chair's report?", "finance|finances",
    "correspondence", "aob", "a o b", "any other business", "next meeting",
    "date of the? next meeting", "actions", "agreed", "regrets", "sorry", "scribe|scribes",
    "minutes",
  ])

  /// Whether the head has both, “Fell Harriers, 4/9/23” over “Here: Nuala, Pete, Sam”, and the page something that
  /// only meetings have: their word, usual business, a decision or a task.
  static func areMet(_ page: Page) -> Bool {
    var isDated = false
    var listsPeople = false
    for block in page.blocks.lazy.filter({ !$0.isFurniture && $0.kind != .frontMatter }).prefix(
      headReach)
    {
      for line in page.lines(block.range).prefix(headReach) {
        isDated =
          isDated || page.wordIndices(line).count <= wordsOfTitle && hasDay(page, line)
        listsPeople = listsPeople || saysWhoCame(page, line)
      }
    }
    return isDated && listsPeople && tellsOfMeeting(page)
  }

  /// Whether a page has something that only meetings have. A class and a dance have lists of people as well.
  static func tellsOfMeeting(_ page: Page) -> Bool {
    page.blocks.lazy.filter { !$0.isFurniture }.prefix(headReach).contains { block in
      page.lines(block.range).prefix(headReach).contains { line in
        let words = page.wordIndices(line)
        return words.count <= wordsOfTitle
          && (RecordSigns.namesGathering(page, line) || words.hold(bodies, in: page))
      }
    } || hasBusiness(page) || RecordSigns.holdsBusiness(page)
  }

  private static let bodies = WordSet(
    "committee subcommittee board council trustees governors panel cabinet minutes")
  private static let reach = 400

  private static func hasBusiness(_ page: Page) -> Bool {
    page.blocks.prefix(reach).contains { block in
      guard !block.isFurniture else { return false }
      // “Regrets: none”, “Entschuldigt: Herr Pauls”: who sends word that he cannot come is asked to a meeting.
      if page.lines(block.range).prefix(headReach).contains(where: {
        AttendanceLabels.read(page, $0)?.presence == .apologies
      }) {
        return true
      }
      if LeadingMarker.scan(page, block.range)?.shape == .decimal { return true }
      let body = NumberedText(page, block).body
      guard let end = Fields.labelEnd(page, body) else {
        return page.lines(body).prefix(1).contains { page.isWhole($0, business) != nil }
      }
      return page.isWhole(TextRange(body.lower, end), business) != nil
    }
  }

  private static var here: UInt64 { WordHash.of("here") }

  /// “Present: Ann Ash, Ben Birch”, “Here: Nuala, Pete”, “Couldn't make it: Dougie”
  static func saysWhoCame(_ page: Page, _ line: TextRange) -> Bool {
    guard let label = AttendanceLabels.read(page, line), label.rest < line.upper,
      label.presence != .contributor, label.presence != nil,
      label.isStrong || page.firstWord(line)?.hash == here && page.first(.colon, in: line) != nil
    else { return false }
    return PersonName.parse(
      page, page.trimmed(TextRange(label.rest, line.upper)), demand: .oneWord) != nil
  }

  /// Whether a line of the head names a day, also as it is written in short: “4/9/23”, “18.11.21”.
  static func hasDay(_ page: Page, _ line: TextRange) -> Bool {
    guard page.speaks(of: .figures, in: line) else { return false }
    if !MeetingDate.find(page, line).isEmpty { return true }
    let words = page.wordIndices(line)
    return words.contains {
      page.words[$0].shape.contains(.digits)
        && NumericDate.read(page, at: $0, words, isCertain: true) != nil
    }
  }

  /// Whether a line gives the day of the meeting: any with a day in the text; in lists and tables “Date: 3 May 2021”.
  static func namesDay(_ page: Page, _ block: SourceBlock, behind before: SourceBlock?) -> Bool {
    guard hasDay(page, block.range) else { return false }
    if let cell = block.cell {
      return before?.cell?.row == cell.row && before.map { isDayLabel(page, $0.range) } ?? false
    }
    guard block.kind == .listItem else { return true }
    return Fields.labelEnd(page, block.text).map {
      isDayLabel(page, TextRange(block.text.lower, $0))
    } ?? false
  }

  private static func isDayLabel(_ page: Page, _ label: TextRange) -> Bool {
    Fields.known(page, label) == .date
  }
}
