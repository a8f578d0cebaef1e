/// The head of a report: its fields, and lines without a colon that say for whom and by whom it is.
extension HeaderReader {
  /// A report goes to the body whose meeting its head names, for the day of that meeting, where nothing says otherwise.
  mutating func completeReport() {
    guard kind == .report, header.report != nil else { return }
    if header.report?.to.isEmpty == true, let body = header.meeting.body ?? maker {
      header.report?.to = [body]
    }
    if header.report?.date == nil { header.report?.date = header.meeting.date }
  }

  private static let makerLabels = PhraseTable<Bool>(["decision maker|taker"])

  /// “Decision maker: Cabinet Member for Roads”: to whom a report for a decision goes that names no meeting.
  private var maker: String? {
    fields.first { !$0.text.isEmpty && page.isWhole($0.label, Self.makerLabels) != nil }
      .map { string($0.text) }
  }

  mutating func readReport() {
    guard kind == .report else { return }
    let partLine = head.first {
      page.opening($0.range, HeaderVocabulary.partOpenings) != nil
        && page.wordIndices($0.range).count <= 8
    }
    var read = ReportHeaderReader.read(
      page, fields: fields, partLine: partLine?.range ?? partBehindBody())
    if let body = read.body { take(addressed: body) }
    if let meeting = meetingAddressed() {
      let (name, line) = meeting
      take(addressed: name)
      if read.report.to.isEmpty { read.report.to = [string(name)] }
      // “Date of report: 3 March” stands over it.
      if let line {
        header.meeting.date = nil
        take(date: line)
      }
    }
    if read.report.to.isEmpty, let line = headlineAddressee() {
      // “Report to the Planning Committee, 14 July 2016”: when it meets.
      let dated = ReportHeaderReader.inFrontOfDate(page, line)
      let addressee = dated ?? line
      if let dated {
        take(date: line)
        header.meeting.body = header.meeting.body ?? string(dated)
      }
      read.report.to = [string(addressee)]
      // “REPORT TO CABINET” beside the date of a meeting says who met.
      if header.meeting.body == nil, ReportHeaderReader.saysMeeting(page, fields),
        BodyName.isBody(page, addressee)
      {
        take(addressed: addressee)
      }
    }
    if read.report.to.isEmpty, let paper = paperAddressee() {
      read.report.to = [string(paper.name)]
      if paper.isDated, !HeaderNames.isLocalCouncil(page, paper.name) {
        if header.meeting.body == nil { take(addressed: paper.name) }
      }
    }
    // A headline that names the body beside the date of its meeting stands for both fields.
    if let body = headlineBody, read.report.to.isEmpty, let date = header.meeting.date {
      read.report.to = [string(body)]
      read.report.date = read.report.date ?? date
      header.meeting.body = string(body)
    }
    // “MAYORAL COMMITTEE: 23 MAY 2017” over other fields that say to whom it goes.
    if header.meeting.body == nil, let body = headlineBody, namesDay(beside: body) {
      header.meeting.body = string(body)
    }
    // The date of the meeting, wherever the head states it, is the report's.
    if !read.report.to.isEmpty {
      read.report.date = read.report.date ?? header.meeting.date ?? read.meets
    }
    if let day = letterDay() { read.report.date = day }
    if read.report.wards.isEmpty, let inside = bracketedWards {
      read.report.wards = WardBrackets.entries(page, inside)
    }
    header.report = read.report
    header.contacts = read.contacts
    for person in headlineAuthors().reversed()
    where !header.contacts.contains(where: { $0.name == person.name }) {
      header.contacts.insert(person, at: 0)
    }
  }

  private static let reachOfLetter = 6

  /// “6 March 2018” alone on top of a letter that goes to “Meeting of Elder District, 19 March 2018”: when it was written.
  private func letterDay() -> String? {
    let meeting =
      fields.first {
        page.isWhole($0.label, HeaderReader.meetingLabels) != nil && !found.dates($0.text).isEmpty
      }?.label.lower
      ?? head.prefix(20).first {
        page.opening($0.range, HeaderVocabulary.meetingOf) != nil && !found.dates($0.range).isEmpty
      }?.range.lower
    guard let meeting else { return nil }
    for block in head.prefix(Self.reachOfLetter) where block.range.upper <= meeting {
      guard block.cell == nil, let line = page.lines(block.range).last,
        TitleRule.isDate(page, line),
        let day = found.dates(line).first?.day, day != header.meeting.date
      else { continue }
      return day
    }
    return nil
  }

  /// Whether the line of a name gives the day behind it.
  private func namesDay(beside name: TextRange) -> Bool {
    guard let block = head.first(where: { $0.range.contains(name) }),
      let date = found.dates(block.range).first
    else { return false }
    let words = page.wordIndices(TextRange(name.upper, max(name.upper, date.range.lower)))
    return date.range.lower > name.upper && words.allLie(HeaderVocabulary.weekdays, in: page)
  }

  /// “Part A” of “Planning Committee – Part A”.
  private func partBehindBody() -> TextRange? {
    for block in head.prefix(8) {
      guard let line = page.firstLine(block.range) else { continue }
      let words = page.wordIndices(line)
      guard words.count >= 3, page.isSpacedDash(page.gap(before: words.upperBound - 2)) else {
        continue
      }
      let part = TextRange(page.words[words.upperBound - 2].range.lower, line.upper)
      if page.isWhole(part, HeaderVocabulary.partOpenings) != nil { return part }
    }
    return nil
  }

  private static let members = PhraseTable<Bool>([
    "the? honorable? mayor|chair|chairman|cathaoirleach|provost|convener and? members of the?",
    "the? elected? members of the?", "each|all member|members of the?",
    "honorable mayor and", "the? mayor and members of the?", "mayor and",
  ])

  /// The body that a report goes to: “City Council” of “Honorable Mayor and Members of the City Council”. Of “The Members
  /// of Elder County Council” it is the authority itself.
  private mutating func take(addressed name: TextRange) {
    let words = page.wordIndices(name)
    guard let first = words.first,
      let match = Self.members.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else {
      header.meeting.body = string(name)
      return
    }
    let body = name.suffix(from: page.words[match.end].range.lower)
    if BodyName.isOrganisation(page, body) {
      header.meeting.organisation = header.meeting.organisation ?? string(body)
      header.meeting.body = nil
    } else {
      header.meeting.body = BodyName.isBody(page, body) ? string(body) : nil
    }
  }

  /// “(ALL WARDS)” in the head, or behind the title.
  private var bracketedWards: TextRange? {
    head.prefix(20).lazy.compactMap { WardBrackets.line(page, $0.range) }.first
      ?? header.title.flatMap { WardBrackets.end(page, of: $0) }
  }

  private static let forMeeting = PhraseTable<Bool>([
    "for|to the? meeting of the?", "for the?", "for consideration|decision by|at the?",
    "to be considered by|at the?", "presented|submitted to the?",
  ])
  private static let wordsOfForLine = 30
  private static let meetingOfThe = PhraseTable<Bool>(["meeting of the?"])

  /// “For the Planning Committee of Elder Parish Council on Tuesday 10 March 2020 at 7.15pm”: the body, and the line that
  /// says when it meets.
  private mutating func meetingAddressed() -> (name: TextRange, line: TextRange?)? {
    for block in head.prefix(20) where block.kind != .listItem {
      // “Meeting of the Integration Joint Board” over “Date: 28 September”
      if block.cell == nil, page.opening(block.range, Self.meetingOfThe) != nil,
        let name = BodyName.onLine(page, block.range), BodyName.endsAsBody(page, name),
        name.upper == page.trimmed(block.range).upper, !BodyName.isOrganisation(page, name),
        header.meeting.body == nil
      {
        return (name, nil)
      }
      for line in page.eachLine(block.range) {
        let words = page.wordIndices(line)
        guard let first = words.first, words.count <= Self.wordsOfForLine,
          let match = Self.forMeeting.match(page.words, at: first, limit: words.upperBound),
          match.end < words.upperBound, let date = found.dates(line).first,
          date.range.lower > page.words[match.end].range.lower
        else { continue }
        let rest = TextRange(page.words[match.end].range.lower, date.range.lower)
        let last = page.wordIndices(rest).last.map { page.words[$0].range.upper } ?? rest.upper
        guard
          let name = BodyName.name(page, page.wordIndices(rest))
            // “Presented to the Executive, 13 October”
            ?? BodyName.onLine(page, rest.prefix(upTo: last))
        else { continue }
        let body = BodyName.divided(page, name)?.body ?? name
        // “… the Planning Committee of Elder Parish Council”
        if header.meeting.organisation == nil, let whole = BodyName.divided(page, name) {
          header.meeting.organisation = string(whole.organisation)
        }
        if BodyName.endsAsBody(page, body), !BodyName.isOrganisation(page, body) {
          return (body, line)
        }
      }
    }
    return nil
  }

  /// “Report to Executive Board” on a line of its own, without a colon.
  private func headlineAddressee() -> TextRange? {
    for block in head.prefix(20) {
      let colon = Fields.labelEnd(page, block.range)
      let words = page.wordIndices(block.range)
      // “# Report to Cabinet: Renewal of the slipway”
      if let colon, let first = words.first,
        let match = HeaderVocabulary.reportTo.match(page.words, at: first, limit: words.upperBound),
        match.end < words.upperBound, page.words[match.end].range.upper < colon
      {
        let name = TextRange(page.words[match.end].range.lower, colon - 1)
        if BodyName.onLine(page, name) == name, BodyName.endsAsBody(page, name) { return name }
      }
      guard colon == nil, let first = words.first, words.count <= 16,
        let match = HeaderVocabulary.reportTo.match(page.words, at: first, limit: words.upperBound),
        match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised),
        page.lastByte(block.range) != UInt8(ascii: ".")
      else { continue }
      return page.trimmed(block.range.suffix(from: page.words[match.end].range.lower))
    }
    return nil
  }

  /// “Clerk's report to the Finance Committee, 14 October 2019”, “Report of the Treasurer to the Church Council” over the
  /// day: for whom it is, and whether the line or the next says when they meet.
  private mutating func paperAddressee() -> (name: TextRange, isDated: Bool)? {
    for (place, block) in head.enumerated().prefix(20)
    where Fields.labelEnd(page, block.range) == nil || isReportOf(block.range) {
      let name =
        PaperSigns.addressee(page, block.range)
        // “STAFF REPORT TO THE PLANNING COMMISSION” ⏎ “Public Hearing: March 8”
        ?? page.firstLine(block.range).flatMap { PaperSigns.addressee(page, $0) }
      guard let name else {
        if let name = PaperSigns.addressed(page, block.range) { return (name, false) }
        continue
      }
      let isDated = !found.dates(block.range).isEmpty
      guard let next = head[safe: place + 1] else {
        if header.meeting.date == nil { take(day: found.dates(block.range).first) }
        return (name, isDated)
      }
      let when = found.dates(block.range).isEmpty ? next.range : block.range
      if header.meeting.date == nil, !found.dates(when).isEmpty { take(date: when) }
      let isBelow =
        found.dates(next.range).first.map {
          page.wordIndices(next.range).count - page.wordIndices($0.range).count <= 2
        } ?? false
        || TitleRule.isNameLine(page, next.range)
          && !found.dates(next.range).isEmpty
      return (name, isDated || isBelow)
    }
    return nil
  }

  private static let reportOf = PhraseTable<Bool>(["report of|by the?"])

  /// “Report of the Director: Corporate Resources to the meeting of …”: the colon stands inside the name of an office.
  private func isReportOf(_ line: TextRange) -> Bool {
    page.opening(line, Self.reportOf) != nil
      && Fields.labelEnd(page, line).map { page.wordIndices(line.prefix(upTo: $0)).count > 3 }
        ?? false
  }

  private static var the: UInt64 { WordHash.of("the") }

  /// “Report of A. Person, Head of Planning” on a line of its own, without a colon. “Report of the
  /// Head of Planning” names nobody, “Report of the Head of Planning, Mr A. Person” does.
  private func headlineAuthors() -> [PersonRecord] {
    for block in head.prefix(20) {
      let words = page.wordIndices(block.range)
      guard let first = words.first, words.count <= 40,
        let match = HeaderVocabulary.reportOf.match(page.words, at: first, limit: words.upperBound),
        match.end < words.upperBound, Fields.labelEnd(page, block.range) == nil
      else { continue }
      if let name = nameBehindPost(match.end..<words.upperBound, in: block.range) {
        return Array(ReportContacts.parse(page, name).prefix(1))
      }
      guard page.words[match.end].shape.contains(.capitalised),
        page.words[match.end].hash != Self.the
      else { continue }
      let value = TextRange(page.words[match.end].range.lower, block.range.upper)
      let people = ReportContacts.parse(page, value)
      return ReportContacts.namesSeveral(page, value) ? people : Array(people.prefix(1))
    }
    return []
  }

  /// “Mr A. Person” of “the Head of Planning, Mr A. Person”, “Ann Crane” of “the Clerk (Ann Crane)”: a name alone behind
  /// the post. “the Director of Place, Adult Services” needs its form of address.
  private func nameBehindPost(_ words: Range<Int>, in line: TextRange) -> TextRange? {
    guard let mark = words.dropFirst().last(where: { isBehindMark($0) }),
      (words.lowerBound..<mark).contains(where: { Offices.words.contains(page.words[$0]) })
    else { return nil }
    let rest = TextRange(page.words[mark].range.lower, page.words[words.upperBound - 1].range.upper)
    let isBracketed = page.byte(rest.lower - 1) == UInt8(ascii: "(")
    guard let name = PersonName.parse(page, rest, demand: isBracketed ? .words : .title),
      page.wordIndices(TextRange(name.end, rest.upper)).isEmpty,
      page.wordIndices(name.name).count > 1 || name.titles != nil
    else { return nil }
    return rest
  }

  private func isBehindMark(_ index: Int) -> Bool {
    TextRange(page.words[index - 1].range.upper, page.words[index].range.lower).bounds.contains {
      page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: "(")
    }
      || page.isSpacedDash(
        TextRange(page.words[index - 1].range.upper, page.words[index].range.lower))
  }
}
