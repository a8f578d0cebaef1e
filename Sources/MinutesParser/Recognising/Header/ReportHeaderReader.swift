/// Reads the header of an officer's report: to whom, by whom, when, which wards.
enum ReportHeaderReader {
  private static let none = PhraseTable<Bool>([
    "none", "none directly", "none specifically", "n a", "not applicable", "no",
  ])
  private static let answers = WordSet("yes no")
  private static let notParts = PhraseTable<Bool>(["no", "none", "for information|decision"])
  private static let bodyLabels = PhraseTable<Bool>([
    "meeting name|title?", "name of meeting|committee|board|panel|body|forum", "committee",
    "meeting of|before", "meeting|committee|board and date", "board|panel|forum name|meeting",
  ])
  private static let meetingDates = PhraseTable<Bool>([
    "date of the? meeting|committee|board|cabinet|council|hearing",
    "meeting|committee|board|cabinet|council|hearing date",
  ])

  /// The header, and what its fields say of the meeting.
  ///
  /// - Parameter fields: The header lines, in order.
  static func read(
    _ page: Page, fields: [Element], partLine: TextRange?
  ) -> (
    report: ReportHeader, contacts: [PersonRecord], body: TextRange?, meets: String?
  ) {
    var report = ReportHeader()
    var contacts: [PersonRecord] = []
    var body: TextRange?
    // A report that gives the date of a meeting names the body that meets.
    let saysMeeting = saysMeeting(page, fields)
    /// Whether the last label announced a contact and the name follows on a line of its own.
    var awaitsContact = false
    /// Whether the last field named a contact, or how to reach one.
    var wasContact = false
    /// The day beside the name of the first body.
    var meets: String?
    for var field in fields {
      guard !field.text.isEmpty else {
        if !field.label.isEmpty { awaitsContact = field.fieldName == .contact }
        continue
      }
      field.text = insideBracket(page, field)
      if isFor(page, field) { field.fieldName = .to }
      if page.isWhole(field.label, byLabels) != nil { field.fieldName = .contact }
      if awaitsContact, page.isWhole(field.label, nameLabels) != nil { field.fieldName = .contact }
      awaitsContact = false
      switch field.fieldName {
      case .to:
        let bodies = bodies(page, field.text).map { withoutArticle(page, $0) }
        // “Meeting: April Meeting of Elder County Council, 11 April” below “To: Each Member of the Council”
        let isWhole =
          !report.to.isEmpty && bodies.count == 1
          && HeaderNames.isNamedLocalCouncil(page, bodies[0])
        if !isWhole { report.to += bodies.map(page.string) }
        if saysMeeting || page.isWhole(field.label, bodyLabels) != nil {
          body = body ?? bodies.first
        }
        if meets == nil { meets = MeetingDate.find(page, field.text).first?.day }
      case .date:
        // “Meeting & date: Cabinet, 23 June 2022”
        if report.to.isEmpty, let name = inFrontOfDate(page, page.trimmed(field.text)) {
          report.to = [page.string(name)]
          body = body ?? name
        }
        report.date = report.date ?? MeetingDate.find(page, field.text).first?.day
      case .contact:
        for person in ReportContacts.parse(page, field.text)
        where !contacts.contains(where: { $0.name.lowercased() == person.name.lowercased() }) {
          contacts.append(person)
        }
      case .ward:
        report.wards +=
          isSingular(page, field.label)
          ? singleWard(page, field.text) : wards(page, field.text)
      case .portfolio:
        // “Cabinet Member | No | No” in a table of those who were asked.
        guard !page.wordIndices(field.text).allLie(answers, in: page) else { continue }
        report.portfolio = report.portfolio ?? page.string(field.text)
      case .part:
        if report.part == nil, page.isWhole(field.text, notParts) == nil {
          report.part = page.string(field.text)
        }
      case .other:
        // “Contact officer: Ann Crane” over “E-mail: a.crane@elder.example”.
        if wasContact, page.isWhole(field.label, ReportContacts.otherLabels) != nil,
          let last = contacts.indices.last
        {
          contacts[last].email = contacts[last].email ?? ReportContacts.email(page, field.text)
          contacts[last].phone = contacts[last].phone ?? ReportContacts.phone(page, field.text)
          continue
        }
      case .venue, .purpose, nil: break
      }
      wasContact = field.fieldName == .contact
    }
    if let partLine { report.part = partNumber(page, partLine) }
    return (report, contacts, body, meets)
  }

  /// Whether a field gives the date of a meeting: “Date of meeting: 8 February”.
  static func saysMeeting(_ page: Page, _ fields: [Element]) -> Bool {
    fields.contains { page.isWhole($0.label, meetingDates) != nil && !$0.text.isEmpty }
  }

  private static let joining = WordSet("and of")

  /// “Joint Board” of “The Joint Board”; “The Members of the Board” are addressed as they stand.
  private static func withoutArticle(_ page: Page, _ name: TextRange) -> TextRange {
    let words = page.wordIndices(name)
    guard words.count > 1, let first = words.first, page.words[first].hash == WordHash.of("the")
    else { return name }
    let body = name.suffix(from: page.words[first + 1].range.lower)
    guard BodyName.onLine(page, body) == body, BodyName.endsAsBody(page, body),
      !words.hold(joining, in: page)
    else { return name }
    return body
  }

  private static let forLabels = PhraseTable<Bool>(["for"])
  private static let byLabels = PhraseTable<Bool>(["by"])

  /// “For: Trust Board, 6 July 2023”: the value names a body.
  private static func isFor(_ page: Page, _ field: Element) -> Bool {
    guard page.isWhole(field.label, forLabels) != nil else { return false }
    let name = inFrontOfDate(page, field.text) ?? page.trimmed(field.text)
    return BodyName.onLine(page, name) == name && BodyName.endsAsBody(page, name)
  }

  private static let nameLabels = PhraseTable<Bool>(["name", "officer name", "contact name"])

  /// The value of a field that stands in a bracket, `[Wards affected: All]`, without its end.
  private static func insideBracket(_ page: Page, _ field: Element) -> TextRange {
    guard !field.label.isEmpty else { return field.text }
    let open = page.byte(field.label.lower)
    let last = page.lastByte(field.text)
    let isClosed =
      open == UInt8(ascii: "[") && last == UInt8(ascii: "]")
      || open == UInt8(ascii: "(") && last == UInt8(ascii: ")")
    guard isClosed else { return field.text }
    return page.trimmed(field.text.prefix(upTo: page.trimmed(field.text).upper - 1))
  }

  /// The bodies that a report goes to: one a line where each line names one, else the whole value.
  private static func bodies(_ page: Page, _ range: TextRange) -> [TextRange] {
    if let name = inFrontOfBracket(page, range) ?? inFrontOfDate(page, range) {
      return [withoutMeeting(page, name)]
    }
    // “Joint Committee      12 March” ⏎ “Elder Council - Executive      26 March”
    let rows = page.lines(range)
    let named = rows.compactMap { inFrontOfDate(page, $0) }
    if rows.count > 1, named.count == rows.count { return named }
    let range = withoutRemark(page, range)
    if let two = twoBodies(page, range) { return two }
    var lines = page.columns(range)
    // “CABINET” ⏎ “11 July 2018”
    if lines.count > 1, let last = lines.last, isDay(page, last) {
      lines.removeLast()
      if lines.count == 1 { return [lines[0]] }
    }
    // “Executive – 6 May 2010” ⏎ “Council – 18 May 2010”
    let dated = lines.compactMap { inFrontOfDate(page, $0) }
    if lines.count > 1, dated.count == lines.count { return dated }
    guard lines.count > 1,
      lines.allSatisfy({ line in
        BodyName.onLine(page, line).map { BodyName.endsAsBody(page, $0) } ?? false
      })
    else { return [range] }
    // “Elder Fire Authority” over “Resources Group”: whose body it is stands above.
    if lines.count == 2, isAuthority(page, lines[0]), !isAuthority(page, lines[1]) {
      return [lines[1]]
    }
    return lines
  }

  /// “Roads Committee” of “April Meeting of the Roads Committee”.
  private static func withoutMeeting(_ page: Page, _ name: TextRange) -> TextRange {
    let words = page.wordIndices(name)
    guard let first = words.first,
      let match = HeaderVocabulary.meetingOf.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return name }
    return name.suffix(from: page.words[match.end].range.lower)
  }

  /// “Mayoral Committee and Council”: either is a body; “Audit and Standards Committee” is one.
  private static func twoBodies(_ page: Page, _ range: TextRange) -> [TextRange]? {
    let words = page.wordIndices(range)
    guard (3...12).contains(words.count),
      let joint = words.dropFirst().dropLast().first(where: {
        page.words[$0].hash == WordHash.of("and")
      }),
      !page.wordIndices(range.suffix(from: page.words[joint].range.upper)).contains(where: {
        page.words[$0].hash == WordHash.of("and")
      })
    else { return nil }
    let first = page.trimmed(range.prefix(upTo: page.words[joint].range.lower))
    let second = page.trimmed(range.suffix(from: page.words[joint].range.upper))
    return [first, second].allSatisfy {
      BodyName.onLine(page, $0) == $0 && BodyName.endsAsBody(page, $0)
    } && OutlineVocabulary.bodies.contains(page.words[joint - 1]) ? [first, second] : nil
  }

  private static let ofSession = WordSet(
    "public private session part meeting held open closed in the of i ii a b")

  /// “Elder Care Board (meeting in public)” without what kind of meeting it is.
  private static func withoutRemark(_ page: Page, _ range: TextRange) -> TextRange {
    let range = page.trimmed(range)
    guard page.lastByte(range) == UInt8(ascii: ")"), let open = page.first(.bracket, in: range),
      open > range.lower,
      page.wordIndices(range.suffix(from: open)).allLie(ofSession, in: page),
      BodyName.isBody(page, range.prefix(upTo: open))
    else { return range }
    return page.trimmed(range.prefix(upTo: open))
  }

  /// Whether a line is a date, with its weekday and nothing else.
  private static func isDay(_ page: Page, _ line: TextRange) -> Bool {
    guard let date = MeetingDate.find(page, line).first else { return false }
    return page.wordIndices(TextRange(line.lower, date.range.lower)).allLie(
      betweenNameAndDate, in: page)
      && page.wordIndices(TextRange(date.range.upper, line.upper)).isEmpty
  }

  private static func isAuthority(_ page: Page, _ line: TextRange) -> Bool {
    page.wordIndices(line).last.map { authorities.contains(page.words[$0]) } ?? false
  }

  private static let authorities = WordSet("authority council trust")

  /// “Cabinet” of “Cabinet, 21 January 2025”, “Cabinet – 12 March 2019”.
  static func inFrontOfDate(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let date = MeetingDate.find(page, range).first, date.range.lower > range.lower,
      isTime(page, TextRange(date.range.upper, range.upper)),
      page.first(.lineEnd, in: range) == nil
    else { return nil }
    let words = page.wordIndices(TextRange(range.lower, date.range.lower))
    var end = words.upperBound
    while end > words.lowerBound, betweenNameAndDate.contains(page.words[end - 1]) { end -= 1 }
    guard end > words.lowerBound else { return nil }
    let name = TextRange(range.lower, page.words[end - 1].range.upper)
    return BodyName.isBody(page, name) ? name : nil
  }

  /// Whether nothing but a time of the day stands behind a date: “, 6.00 pm”, “at 18:30”.
  private static func isTime(_ page: Page, _ rest: TextRange) -> Bool {
    let words = page.wordIndices(rest)
    guard !words.isEmpty else { return true }
    let times = ClockTime.find(page, rest)
    return words.allSatisfy { index in
      let start = page.words[index].range.lower
      return page.words[index].hash == WordHash.of("at")
        || times.contains { $0.range.lower <= start && start < $0.range.upper }
    }
  }

  private static let betweenNameAndDate = WordSet(
    "monday tuesday wednesday thursday friday saturday sunday on the meeting of to be held")

  /// “Cabinet” of “Cabinet (County Hall - Committee Room 1 - 05/07/2007 10:00:00 AM)”.
  private static func inFrontOfBracket(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let open = range.bounds.first(where: { page.byte($0) == UInt8(ascii: "(") }),
      page.lastByte(range) == UInt8(ascii: ")"),
      !MeetingDate.find(page, range.suffix(from: open)).isEmpty
    else { return nil }
    return page.text.trimmed(range.prefix(upTo: open))
  }

  private static let plurals = WordSet("s wards divisions areas districts localities wardiau all")

  /// Whether a label announces one ward: “Ward:”, but “Ward(s):”.
  private static func isSingular(_ page: Page, _ label: TextRange) -> Bool {
    !label.isEmpty && !page.wordIndices(label).hold(plurals, in: page)
  }

  /// One ward, “Struan and the Isles”, whose “and” divides nothing; with a comma there are several.
  private static func singleWard(_ page: Page, _ range: TextRange) -> [String] {
    let divides = range.bounds.contains {
      page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: ";")
        || page.byte($0) == 0x0A
    }
    guard !divides else { return wards(page, range) }
    return page.isWhole(range, none) == nil ? [trimmedStop(page, range)] : []
  }

  /// The entries of “Wards affected”: at commas, semicolons and “and”, unless they mean none.
  static func wards(_ page: Page, _ range: TextRange) -> [String] {
    guard page.isWhole(range, none) == nil else { return [] }
    // Where semicolons divide the entries, “and” and commas stand inside them.
    if range.bounds.contains(where: { page.byte($0) == UInt8(ascii: ";") }) {
      return divided(page, range)
    }
    var result: [String] = []
    var start = range.lower
    for offset in range.bounds {
      let byte = page.byte(offset)
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x0A else { continue }
      result += entries(page, TextRange(start, offset))
      start = offset + 1
    }
    return result + entries(page, TextRange(start, range.upper))
  }

  private static func divided(_ page: Page, _ range: TextRange) -> [String] {
    var result: [String] = []
    var start = range.lower
    for offset in range.bounds where page.byte(offset) == UInt8(ascii: ";") {
      result.append(trimmedStop(page, TextRange(start, offset)))
      start = offset + 1
    }
    result.append(trimmedStop(page, TextRange(start, range.upper)))
    return result.filter { !$0.isEmpty }
  }

  private static let and = WordSet("and a")

  /// One entry, or two where “and” joins them.
  private static func entries(_ page: Page, _ range: TextRange) -> [String] {
    let words = page.wordIndices(range)
    guard !words.isEmpty else { return [] }
    let joint = words.last { and.contains(page.words[$0]) && $0 > words.lowerBound }
    guard let joint, joint + 1 < words.upperBound,
      page.words[joint + 1].hash != WordHash.of("the")
    else {
      return [trimmedStop(page, range)]
    }
    let word = page.words[joint].range
    return [
      trimmedStop(page, TextRange(range.lower, word.lower)),
      trimmedStop(page, TextRange(word.upper, range.upper)),
    ]
  }

  private static func trimmedStop(_ page: Page, _ range: TextRange) -> String {
    var range = page.trimmed(range)
    if page.lastByte(range) == UInt8(ascii: ".") { range = range.prefix(upTo: range.upper - 1) }
    return page.string(range)
  }

  /// `I` of “PART I FOR SCRUTINY”.
  private static func partNumber(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    guard words.count >= 2 else { return nil }
    return page.string(page.words[words.lowerBound + 1].range)
  }
}
