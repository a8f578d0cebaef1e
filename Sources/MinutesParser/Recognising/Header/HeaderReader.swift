/// What the head of a document says of itself: its title, the meeting, the report.
struct DocumentHeader: Sendable {
  var title: TextRange?
  var meeting = Meeting()
  var report: ReportHeader?
  /// Authors and contact officers of a report.
  var contacts: [PersonRecord] = []
  /// What was uncertain.
  var findings: [Finding] = []
}

/// Reads the head of a document: the blocks before the first item, with what labels, lines and the
/// sentence of the title say.
struct HeaderReader {
  let outline: Outline
  let kind: MinutesDocument.Kind
  private var page: Page { outline.page }

  /// Blocks in front of the first item, furniture left out.
  private let head: [SourceBlock]
  /// The names in the head.
  private let names: HeaderNames
  private let found: HeadDates
  /// Header lines as they were read, in order.
  private var fields: [Element] = []
  /// Fields of a front matter, which tell of the posting rather than of the meeting.
  private var postingFields: [Element] = []
  private var header = DocumentHeader()
  /// A body that the head names on a line of its own.
  private var headlineBody: TextRange?

  /// A reader that knows no header lines yet.
  init(outline: Outline, kind: MinutesDocument.Kind) {
    self.outline = outline
    self.kind = kind
    found = HeadDates(outline.page)
    var head: [SourceBlock] = []
    for section in outline.sections {
      if section.kind == .item { break }
      if !section.title.isEmpty {
        head.append(
          SourceBlock(
            kind: .heading, marker: .empty(at: section.title.lower), text: section.title))
      }
      head += outline.page.blocks[section.body].filter {
        !$0.isFurniture && $0.kind != .frontMatter
          && !TitleRule.isBreadcrumb(outline.page, $0.range)
      }
      if head.count > 80 { break }
    }
    self.head = TitleRule.joined(outline.page, HeadLines.divided(outline.page, head))
    names = HeaderNames.find(outline.page, self.head)
  }

  /// Reads the head with the header lines that were recognised in it.
  mutating func read(fields: [Element]) -> DocumentHeader {
    header = DocumentHeader()
    headlineBody = nil
    let isMail = MailHead.isOne(page, fields)
    let fields = Fields.paired(fields).map { dated($0) }
    let frontMatter = page.blocks.prefix { $0.kind == .frontMatter }.last?.range.upper ?? 0
    let isTitled = isMail && MailHead.isOverTitle(page, head)
    func isPosting(_ field: Element) -> Bool {
      max(field.label.lower, field.text.lower) < frontMatter || isMail && field.fieldName == .date
        || isTitled && page.isWhole(field.label, TitleRule.subjects) != nil
    }
    self.fields = fields.filter { !isPosting($0) }
    postingFields = fields.filter { isPosting($0) }
    return read()
  }

  /// “Meeting: 29 September 2016”: the label of a body with a day and nothing else behind it.
  private func dated(_ field: Element) -> Element {
    guard field.fieldName == .to, !field.text.isEmpty,
      let date = found.dates(field.text).first,
      page.wordIndices(field.text).count == page.wordIndices(date.range).count
    else { return field }
    var field = field
    field.fieldName = .date
    return field
  }

  private mutating func read() -> DocumentHeader {
    // An index tells of many meetings, and has a title at most.
    if kind == .other, IndexPage.isOne(page) {
      header.title = TitleRule.find(outline, kind: kind, head: head, fields: fields)
      return header
    }
    readFields(fields)
    readMeetingLines()
    readTitle()
    readNames()
    readClosing()
    readReport()
    readFields(postingFields)
    return header
  }

  /// The name of the body alone, read before the header lines are known.
  mutating func readBody() -> String? {
    readMeetingLines()
    readNames()
    // In a report the date of the meeting tells whether a headline names it.
    if kind == .report, headlineBody != nil {
      readSentences()
      readReport()
    }
    return header.meeting.body
  }

  // MARK: Fields

  private mutating func readFields(_ fields: [Element]) {
    for field in fields where !field.text.isEmpty {
      switch field.fieldName {
      case .date: take(date: field.text)
      case .venue where kind == .report && page.isWhole(field.label, VenueRule.sites) != nil:
        continue
      case .venue where header.meeting.venue == nil:
        header.meeting.venue = string(VenueRule.withoutLinks(page, field.text))
      default:
        guard !field.label.isEmpty else { continue }
        if page.isWhole(field.label, HeaderVocabulary.timeLabels) != nil { take(time: field.text) }
        if page.isWhole(field.label, HeaderVocabulary.decidedAt) != nil { take(decidedAt: field) }
        if page.isWhole(field.label, HeaderVocabulary.bodyLabels) != nil, kind != .report,
          !page.wordIndices(field.text).isEmpty, !isReference(field.text)
        {
          header.meeting.body = header.meeting.body ?? string(field.text)
        }
      }
    }
  }

  /// “COW-2019-06”, “3 May”: figures without a noun for a body; “Area 3 Planning Panel” is one.
  private func isReference(_ range: TextRange) -> Bool {
    page.wordIndices(range).contains { page.words[$0].shape.contains(.digits) }
      && !BodyName.isBody(page, range)
  }

  /// “Decided at meeting: 12/05/2016 - Cabinet”: date and body of the meeting.
  private mutating func take(decidedAt field: Element) {
    guard let date = found.dates(field.text).first else { return }
    if header.meeting.date == nil { take(day: date) }
    let words = page.wordIndices(TextRange(date.range.upper, field.text.upper))
    guard header.meeting.body == nil, let first = words.first,
      PageTypeRule.isDash(page, TextRange(date.range.upper, page.words[first].range.lower))
    else { return }
    header.meeting.body = string(
      page.trimmed(TextRange(page.words[first].range.lower, field.text.upper)))
  }

  private mutating func take(date range: TextRange) {
    if header.meeting.date == nil {
      take(day: found.dates(range).first)
    }
    take(time: range)
  }

  private mutating func take(day finding: DateFinding?) {
    guard let finding else { return }
    header.meeting.date = finding.day
    if let doubt = finding.finding { header.findings.append(doubt) }
  }

  private mutating func take(time range: TextRange) {
    let times = found.times(range)
    guard header.meeting.time == nil, let first = times.first else { return }
    header.meeting.time = first.time
    // “09:30 - 16:45”, “at 10.00 am and finishing at 12.05 pm”: beginning and end.
    guard times.count == 2 else { return }
    let between = page.wordIndices(TextRange(first.range.upper, times[1].range.lower))
    if between.count <= 1
      || between.hold(HeaderVocabulary.ending, in: page)
    {
      header.meeting.endTime = times[1].time
    }
  }

  // MARK: Lines of list and item pages

  /// “Body - Friday, 6th September, 2019 1.00 pm” and “Meeting of Body, date time (Item 6.)”.
  private mutating func readMeetingLines() {
    let below =
      outline.sections.first { $0.kind == .item }.map { page.blocks[$0.body].prefix(3) } ?? []
    let references = below.filter { ItemPage.reference(page, $0.range) != nil }
    for block in head.prefix(30) + references where header.meeting.date == nil {
      let range = block.range
      guard page.wordIndices(range).count <= 40,
        let date = found.dates(range).first, date.range.lower > range.lower
      else { continue }
      if let name = nameBeforeDate(range, date: date.range.lower) {
        let parts = HeaderNames.divided(page, name)
        if let parts { header.meeting.organisation = string(parts[0]) }
        header.meeting.body = string(parts?[1] ?? name)
        take(date: range)
        if header.title == nil, outline.pageType != nil, outline.pageType != .meetingDocuments {
          header.title = range
        }
      }
    }
  }

  /// The name in front of the last dash or of a comma before a date.
  private func nameBeforeDate(_ range: TextRange, date: Int) -> TextRange? {
    let words = page.wordIndices(range)
    if let first = words.first,
      let match = HeaderVocabulary.meetingOf.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      let comma = lastByte(UInt8(ascii: ","), in: TextRange(range.lower, date), notAfter: date)
      let name = TextRange(page.words[match.end].range.lower, comma ?? date)
      // “Meeting of October 10, 2022” names nobody.
      return name.isEmpty ? nil : page.trimmed(name)
    }
    // “Cabinet” ⏎ “Thursday 13 March 2014 4.00 pm” in one heading.
    if let end = page.first(.lineEnd, in: range), end < date,
      page.wordIndices(TextRange(end, date)).allLie(HeaderVocabulary.weekdays, in: page)
    {
      let name = BodyName.withoutKind(page, range.prefix(upTo: end))
      if TitleRule.isMinutesTitle(page, range.prefix(upTo: end)) { return nil }
      if BodyName.isBody(page, name) || BodyName.isOrganisation(page, name) { return name }
    }
    var index = words.upperBound - 1
    while index > words.lowerBound {
      let gap = TextRange(page.words[index - 1].range.upper, page.words[index].range.lower)
      if page.words[index].range.lower <= date, PageTypeRule.isDash(page, gap) {
        let line = TextRange(range.lower, gap.lower)
        // “Minutes of the Ethics Committee North – South Elder held on 3 May”
        if TitleRule.isMinutesTitle(page, line), let whole = BodyName.inTitle(page, range),
          whole.upper > gap.upper
        {
          return whole
        }
        // “Minutes of the Harbour Board – 22 January 2019”
        let name =
          TitleRule.isMinutesTitle(page, line)
          ? BodyName.inTitle(page, line) ?? BodyName.withoutKind(page, line)
          : BodyName.withoutKind(page, line)
        guard !HeaderNames.isLocalCouncil(page, name) else { return nil }
        return BodyName.isBody(page, name) || BodyName.isOrganisation(page, name) ? name : nil
      }
      index -= 1
    }
    return nil
  }

  /// The last comma before a date's weekday.
  private func lastByte(_ byte: UInt8, in range: TextRange, notAfter end: Int) -> Int? {
    var offset = end - 1
    while offset > range.lower {
      if page.byte(offset) == byte {
        let tail = page.wordIndices(TextRange(offset, end))
        return tail.allLie(HeaderVocabulary.weekdays, in: page)
          ? offset : nil
      }
      offset -= 1
    }
    return nil
  }

  // MARK: Title

  private mutating func readTitle() {
    if let title = TitleRule.find(outline, kind: kind, head: head, fields: fields)
      ?? TitleRule.subject(page, postingFields)
    {
      header.title = title
    }
    readSentences()
  }

  /// Lines of the head that say where and when: first sentences (“Held on Tuesday … at …”), then
  /// lines that are hardly more than a date. On pages of many meetings neither counts.
  private mutating func readSentences() {
    switch outline.pageType {
    case .decisionList, .issueMeetings, .issueHistory, .issueDecisions: return
    default: break
    }
    let lines = head.prefix(25).filter {
      let words = page.wordIndices($0.range).count
      return words >= 2 && words <= 60
    }
    for block in lines {
      if page.opening(block.range, HeaderVocabulary.decisionsTaken) != nil {
        if let first = Sentences.split(page, block.range).first { readSentence(first) }
      } else if opensSentence(block.range) {
        readSentence(block.range)
      } else {
        readLaterSentences(block)
      }
    }
    for block in head.prefix(25) where header.meeting.venue == nil { readWhereMet(block) }
    for range in callToOrder() where header.meeting.time == nil { readSentence(range) }
    for block in lines where isDateLine(block.range) {
      readSentence(block.range, venueToo: false)
      readVenueBehind(block.range)
    }
    if header.meeting.venue == nil, kind != .report, kind != .agendaItem { readVenueLine() }
  }

  /// “Elder Committee, second day of three. Started at 10:00.”: a sentence that says when or where,
  /// behind another on its line.
  private mutating func readLaterSentences(_ block: SourceBlock) {
    guard block.cell == nil, header.meeting.time == nil else { return }
    for sentence in Sentences.split(page, block.range).dropFirst()
    where page.opening(sentence, HeaderVocabulary.startOpenings) != nil {
      readSentence(sentence)
    }
  }

  /// “3:30 p.m., Whitaker Hall 204”: a place behind date or time on its line.
  private mutating func readVenueBehind(_ range: TextRange) {
    guard header.meeting.venue == nil else { return }
    let stops =
      found.dates(range).map(\.range) + found.times(range).map(\.range)
    let venue =
      VenueRule.behindDates(page, range, stops)
      ?? stops.first.flatMap { VenueRule.beforeDate(page, range, $0) }
    header.meeting.venue = venue.map(string)
  }

  /// A line that is hardly more than a date, or a time once the date is known. The words of dates
  /// and times themselves do not count: they may be given in two languages.
  private func isDateLine(_ range: TextRange) -> Bool {
    let dates = found.dates(range)
    let times = found.times(range)
    guard !dates.isEmpty || header.meeting.date != nil && !times.isEmpty, !isPosting(range),
      !tellsOfClosing(range), !tellsOfComing(range),
      !MailHead.isDate(page, range)
    else { return false }
    let stated =
      dates.reduce(0) { $0 + page.wordIndices($1.range).count }
      + times.reduce(0) { $0 + page.wordIndices($1.range).count }
    let count = page.wordIndices(range).count
    return count <= 12 || count <= 24 && count - stated <= 8
  }

  /// “VOTED at 9:52 p.m. to adjourn without day.” in minutes without items.
  private func tellsOfClosing(_ range: TextRange) -> Bool {
    guard page.speaks(of: .closing, in: range) else { return false }
    let words = page.wordIndices(range)
    return words.hold(HeaderVocabulary.closings, in: page, limit: words.upperBound)
  }

  /// “Dmitri Arkhipov (joined at 15:20 UTC)” in a list of those present.
  private func tellsOfComing(_ range: TextRange) -> Bool {
    page.wordIndices(range).hold(HeaderVocabulary.comings, in: page)
  }

  /// A place on a line or in a column of its own: beside the title or the date, or closely below.
  private mutating func readVenueLine() {
    let front = head.prefix { page.opening($0.range, FrontVocabulary.attendance) == nil }.prefix(16)
    guard let anchor = front.firstIndex(where: { opensSentence($0.range) || isDateLine($0.range) })
    else { return }
    // In a table of the head, the row that has the date.
    let row = front.first { $0.cell != nil && isDateLine($0.range) }?.cell
    for block in front[anchor...].prefix(6)
    where (block.cell == nil || row != nil && block.cell?.row == row?.row)
      && block.kind != .listItem
    {
      let venue = page.columns(block.range).compactMap { VenueRule.onLine(page, $0) }.first
      guard let venue else { continue }
      header.meeting.venue = string(withAddress(venue, block, front))
      return
    }
  }

  /// A venue with the street on the line right below it: “Council Chamber” ⏎ “88 Elder Avenue”, where
  /// both stand in the middle of the page.
  private func withAddress(
    _ venue: TextRange, _ block: SourceBlock, _ front: ArraySlice<SourceBlock>
  ) -> TextRange {
    guard block.cell == nil, venue.upper == block.range.upper,
      let place = front.firstIndex(where: { $0.range.lower == block.range.lower }),
      place + 1 < front.endIndex
    else { return venue }
    let next = front[place + 1]
    if page.lastByte(venue) == UInt8(ascii: ",") {
      let isTown = next.gapBefore == 0 && next.cell == nil && VenueRule.isTown(page, next.range)
      return isTown ? venue.through(next.range) : page.trimmed(venue.prefix(upTo: venue.upper - 1))
    }
    guard block.hints.contains(.centred) else { return venue }
    guard next.gapBefore == 0, next.cell == nil, next.hints.contains(.centred),
      VenueRule.isStreet(page, next.range)
    else { return venue }
    return venue.through(next.range)
  }

  private func opensSentence(_ range: TextRange) -> Bool {
    page.opening(range, HeaderVocabulary.heldOpenings) != nil
      || TitleRule.isMinutesTitle(page, range) || saysWhereHeld(range) || saysHeld(range)
  }

  /// “Held 2005-09-21 (10:00) to 2005-09-22, Elder”
  private func saysHeld(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count >= 2, page.words[words.lowerBound].hash == WordHash.of("held") else {
      return false
    }
    return found.dates(range).first?.range.lower == page.words[words.lowerBound + 1].range.lower
  }

  private func saysWhereHeld(_ range: TextRange) -> Bool {
    guard page.opening(range, HeaderVocabulary.meetings) != nil else { return false }
    let words = page.wordIndices(range)
    return words.hold(HeaderVocabulary.wasHeld, in: page, limit: words.upperBound)
  }

  /// “Posted on 3 May”, “Published …”: dates that are not the meeting's.
  private func isPosting(_ range: TextRange) -> Bool {
    page.opening(range, HeaderVocabulary.postings) != nil
  }

  /// “… the inhabitants of the Town met in the gymnasium of the school on Monday, May 4, 1998.”
  private mutating func readWhereMet(_ block: SourceBlock) {
    guard block.cell == nil, page.speaks(of: .figures, in: block.range),
      let sentence = Sentences.split(page, block.range).first
    else { return }
    let words = page.wordIndices(sentence)
    guard
      let met = words.first(where: {
        HeaderVocabulary.metIn.matches(page.words, at: $0, limit: words.upperBound)
      }), met - words.lowerBound <= Self.wordsOfSubject || !found.dates(sentence).isEmpty,
      let stated = (found.dates(sentence).map(\.range) + found.times(sentence).map(\.range)).first(
        where: { $0.lower > page.words[met].range.upper })
    else { return }
    // “The Finance Group met at the bank on 2 April.” in the minutes of another day.
    if let day = found.dates(sentence).first?.day, let held = header.meeting.date, day != held {
      return
    }
    // “The Senate met at 3:15 p.m. in Room 204 of Elder Hall.”
    if found.dates(sentence).isEmpty, stated.lower - page.words[met].range.upper > 8 { return }
    let rest = TextRange(page.words[met].range.lower, sentence.upper)
    let stops = found.dates(rest).map(\.range) + found.times(rest).map(\.range)
    header.meeting.venue = VenueRule.inSentence(page, rest, dates: stops).map(string)
    take(time: rest)
  }

  /// Words of “The Board of Trustees of the Elder District” in front of “met”.
  private static let wordsOfSubject = 14

  /// Words of a paragraph that is read whole for when a meeting was called to order, and of one that is
  /// read at all.
  private static let wordsOfCall = 60
  private static let mostWordsOfCall = 250

  /// Blocks of the first items that say when the meeting was called to order; of long ones the
  /// sentence.
  private func callToOrder() -> [TextRange] {
    let items = outline.sections.filter { $0.kind == .item }.prefix(2)
    let blocks = head.prefix(25) + items.flatMap { page.blocks[$0.body].prefix(4) }
    return blocks.compactMap { block in
      let words = page.wordIndices(block.range)
      guard words.count <= Self.mostWordsOfCall, page.speaks(of: .opening, in: block.range),
        words.hold(HeaderVocabulary.callToOrder, in: page, limit: words.upperBound)
      else { return nil }
      if words.count <= Self.wordsOfCall { return block.range }
      return Sentences.split(page, block.range).first { sentence in
        let words = page.wordIndices(sentence)
        return words.hold(HeaderVocabulary.callToOrder, in: page, limit: words.upperBound)
      }
    }
  }

  private mutating func readSentence(_ range: TextRange, venueToo: Bool = true) {
    let dates = found.dates(range)
    if header.meeting.date == nil { take(day: dates.first) }
    take(time: range)
    if header.meeting.venue == nil, venueToo {
      let stops = dates.map(\.range) + found.times(range).map(\.range)
      header.meeting.venue = VenueRule.inSentence(page, range, dates: stops).map(string)
    }
  }

  // MARK: Names

  private mutating func readNames() {
    // A typed agenda opens with the word as the pages of platforms do; these name the body beside the date.
    let isOwnHead =
      outline.pageType == nil || outline.pageType == .meetingDocuments
      || outline.pageType == .agendaOnly && header.meeting.body == nil
    if header.meeting.organisation == nil, isOwnHead {
      header.meeting.organisation = names.organisation.map(string)
    }
    if outline.pageType == .meetingDetails, header.meeting.body == nil {
      header.meeting.body = (names.headline ?? names.body).map(string)
    }
    guard isOwnHead else { return }
    headlineBody = names.headline
    guard header.meeting.body == nil, kind != .agendaItem, kind != .report else { return }
    // The outer of two bodies is the organisation where no other is named.
    if names.organisation == nil, kind == .minutes {
      header.meeting.organisation = names.outer.map(string)
    }
    header.meeting.body = names.body.map(string)
  }

  // MARK: Reports

  private mutating func readReport() {
    guard kind == .report else { return }
    let partLine = head.first {
      page.opening($0.range, HeaderVocabulary.partOpenings) != nil
        && page.wordIndices($0.range).count <= 8
    }
    var read = ReportHeaderReader.read(page, fields: fields, partLine: partLine?.range)
    if let body = read.body { header.meeting.body = string(body) }
    if read.report.to.isEmpty { read.report.to = headlineAddressees() }
    // A headline that names the body beside the date of its meeting stands for both fields.
    if let body = headlineBody, read.report.to.isEmpty, let date = header.meeting.date {
      read.report.to = [string(body)]
      read.report.date = read.report.date ?? date
      header.meeting.body = string(body)
    }
    // The date of the meeting, wherever the head states it, is the report's.
    if !read.report.to.isEmpty { read.report.date = read.report.date ?? header.meeting.date }
    header.report = read.report
    header.contacts = read.contacts
    for person in headlineAuthors()
    where !header.contacts.contains(where: { $0.name == person.name }) {
      header.contacts.insert(person, at: 0)
    }
  }

  /// “Report to Executive Board” on a line of its own, without a colon.
  private func headlineAddressees() -> [String] {
    for block in head.prefix(20) where Fields.labelEnd(page, block.range) == nil {
      let words = page.wordIndices(block.range)
      guard let first = words.first, words.count <= 16,
        let match = HeaderVocabulary.reportTo.match(page.words, at: first, limit: words.upperBound),
        match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised),
        page.lastByte(block.range) != UInt8(ascii: ".")
      else { continue }
      return [string(page.trimmed(block.range.suffix(from: page.words[match.end].range.lower)))]
    }
    return []
  }

  private static var the: UInt64 { WordHash.of("the") }

  /// “Report of A. Person, Head of Planning” on a line of its own, without a colon. “Report of the
  /// Head of Planning” names nobody.
  private func headlineAuthors() -> [PersonRecord] {
    for block in head.prefix(20) where Fields.labelEnd(page, block.range) == nil {
      let words = page.wordIndices(block.range)
      guard let first = words.first, words.count <= 40,
        let match = HeaderVocabulary.reportOf.match(page.words, at: first, limit: words.upperBound),
        match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised),
        page.words[match.end].hash != Self.the
      else { continue }
      let value = TextRange(page.words[match.end].range.lower, block.range.upper)
      return Array(ReportContacts.parse(page, value).prefix(1))
    }
    return []
  }

  // MARK: End

  /// The time in the line that closes the meeting, which may stand in the last item.
  private mutating func readClosing() {
    // When it ended goes before when it was to end.
    let isPlanned = header.meeting.endTime != nil
    guard kind == .minutes || kind == .decisions else { return }
    for block in page.blocks.suffix(30).reversed() where !block.isFurniture {
      let words = page.wordIndices(block.range)
      guard words.count <= 60, page.speaks(of: .closing, in: block.range),
        words.hold(HeaderVocabulary.closings, in: page, limit: words.upperBound)
      else { continue }
      let times = found.times(block.range)
      guard let time = times.last else { continue }
      if isPlanned, page.opening(block.range, HeaderVocabulary.statedEnds) == nil { continue }
      header.meeting.endTime = time.time
      // “The meeting opened at 6.30 pm and closed at 8.47 pm.”
      if header.meeting.time == nil, let first = times.first, times.count == 2,
        page.wordIndices(TextRange(block.range.lower, first.range.lower)).hold(
          HeaderVocabulary.began, in: page)
      {
        header.meeting.time = first.time
      }
      return
    }
  }

  private func string(_ range: TextRange) -> String { page.string(range) }
}
