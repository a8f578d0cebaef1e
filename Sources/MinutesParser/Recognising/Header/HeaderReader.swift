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
  /// Header lines as they were read, in order.
  private let fields: [Element]
  private var header = DocumentHeader()

  init(outline: Outline, kind: MinutesDocument.Kind, fields: [Element]) {
    self.outline = outline
    self.kind = kind
    self.fields = fields
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
      }
      if head.count > 80 { break }
    }
    self.head = head
  }

  /// Reads the head.
  mutating func read() -> DocumentHeader {
    readFields()
    readMeetingLines()
    readTitle()
    readNames()
    readClosing()
    readReport()
    return header
  }

  // MARK: Fields

  private mutating func readFields() {
    for field in fields where !field.text.isEmpty {
      switch field.fieldName {
      case .date: take(date: field.text)
      case .venue where header.meeting.venue == nil:
        header.meeting.venue = string(VenueRule.withoutLinks(page, field.text))
      default:
        guard !field.label.isEmpty else { continue }
        if page.isWhole(field.label, HeaderVocabulary.timeLabels) != nil { take(time: field.text) }
        if page.isWhole(field.label, HeaderVocabulary.bodyLabels) != nil, kind != .report {
          header.meeting.body = header.meeting.body ?? string(field.text)
        }
      }
    }
  }

  private mutating func take(date range: TextRange) {
    if header.meeting.date == nil {
      take(day: MeetingDate.find(page, range).first)
    }
    take(time: range)
  }

  private mutating func take(day finding: DateFinding?) {
    guard let finding else { return }
    header.meeting.date = finding.day
    if let doubt = finding.finding { header.findings.append(doubt) }
  }

  private mutating func take(time range: TextRange) {
    let times = ClockTime.find(page, range)
    guard header.meeting.time == nil, let first = times.first else { return }
    header.meeting.time = first.time
    // “09:30 - 16:45”: beginning and end.
    if times.count == 2, page.wordIndices(TextRange(first.range.upper, times[1].range.lower)).count <= 1 {
      header.meeting.endTime = times[1].time
    }
  }

  // MARK: Lines of list and item pages

  /// “Body - Friday, 6th September, 2019 1.00 pm” and “Meeting of Body, date time (Item 6.)”.
  private mutating func readMeetingLines() {
    for block in head.prefix(30) where header.meeting.date == nil {
      let range = block.range
      guard page.wordIndices(range).count <= 40,
        let date = MeetingDate.find(page, range).first, date.range.lower > range.lower
      else { continue }
      if let name = nameBeforeDate(range, date: date.range.lower) {
        header.meeting.body = string(name)
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
      let end = comma ?? date
      return page.trimmed(TextRange(page.words[match.end].range.lower, end))
    }
    var index = words.upperBound - 1
    while index > words.lowerBound {
      let gap = TextRange(page.words[index - 1].range.upper, page.words[index].range.lower)
      if page.words[index].range.lower <= date, PageTypeRule.isDash(page, gap) {
        let name = page.trimmed(TextRange(range.lower, gap.lower))
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
        return tail.allSatisfy({ HeaderVocabulary.weekdays.contains(page.words[$0]) })
          ? offset : nil
      }
      offset -= 1
    }
    return nil
  }

  // MARK: Title

  private mutating func readTitle() {
    if let title = TitleRule.find(outline, kind: kind, head: head, fields: fields) {
      header.title = title
    }
    readSentences()
  }

  /// Lines of the head that say where and when: first sentences (“Held on Tuesday … at …”), then
  /// lines that are hardly more than a date. On pages of many meetings neither counts.
  private mutating func readSentences() {
    guard outline.pageType != .decisionList, outline.pageType != .issueMeetings else { return }
    let lines = head.prefix(25).filter {
      let words = page.wordIndices($0.range).count
      return words >= 2 && words <= 60
    }
    for block in lines where opensSentence(block.range) { readSentence(block.range) }
    for block in callToOrder() where header.meeting.time == nil { readSentence(block.range) }
    for block in lines
    where page.wordIndices(block.range).count <= 12 && !isPosting(block.range)
      && (MeetingDate.find(page, block.range).first != nil
        || header.meeting.date != nil && ClockTime.find(page, block.range).first != nil)
    {
      readSentence(block.range, venueToo: false)
    }
  }

  private func opensSentence(_ range: TextRange) -> Bool {
    page.opening(range, HeaderVocabulary.heldOpenings) != nil
      || TitleRule.isMinutesTitle(page, range)
  }

  /// “Posted on 3 May”, “Published …”: dates that are not the meeting's.
  private func isPosting(_ range: TextRange) -> Bool {
    page.opening(range, HeaderVocabulary.postings) != nil
  }

  /// Blocks of the first items that say when the meeting was called to order.
  private func callToOrder() -> [SourceBlock] {
    let items = outline.sections.filter { $0.kind == .item }.prefix(2)
    return items.flatMap { page.blocks[$0.body].prefix(4) }.filter { block in
      let words = page.wordIndices(block.range)
      return words.count <= 60
        && words.contains {
          HeaderVocabulary.callToOrder.matches(page.words, at: $0, limit: words.upperBound)
        }
    }
  }

  private mutating func readSentence(_ range: TextRange, venueToo: Bool = true) {
    let dates = MeetingDate.find(page, range)
    if header.meeting.date == nil { take(day: dates.first) }
    take(time: range)
    if header.meeting.venue == nil, venueToo {
      let stops = dates.map(\.range) + ClockTime.find(page, range).map(\.range)
      header.meeting.venue = VenueRule.inSentence(page, range, dates: stops).map(string)
    }
  }

  // MARK: Names

  private mutating func readNames() {
    var organisations: [TextRange] = []
    var bodies: [TextRange] = []
    for block in nameLines() {
      for segment in segments(block.range) {
        let isTitle = TitleRule.isMinutesTitle(page, segment) || opensSentence(segment)
        guard let name = isTitle ? BodyName.inTitle(page, segment) : BodyName.onLine(page, segment)
        else { continue }
        if BodyName.isOrganisation(page, name) {
          organisations.append(name)
        } else if BodyName.isBody(page, name) {
          if isTitle { bodies.insert(name, at: 0) } else { bodies.append(name) }
        }
      }
    }
    let english = organisations.first { !isWelsh($0) } ?? organisations.first
    let isOwnHead = outline.pageType == nil || outline.pageType == .meetingDocuments
    if header.meeting.organisation == nil, isOwnHead {
      header.meeting.organisation = english.map(string)
    }
    guard header.meeting.body == nil, isOwnHead, kind != .agendaItem, kind != .report else { return }
    // The outer of two bodies is the organisation where no other is named.
    if english == nil, bodies.count >= 2, kind == .minutes,
      let outer = bodies.first(where: { $0.lower < bodies[0].lower })
    {
      header.meeting.organisation = string(outer)
    }
    header.meeting.body = bodies.first.map(string)
  }

  /// Lines in which names stand: those in front of the first list of people.
  private func nameLines() -> [SourceBlock] {
    let end = head.firstIndex { page.opening($0.range, FrontVocabulary.attendance) != nil }
    return head.prefix(min(end ?? 16, 16)).filter {
      $0.kind != .listItem && page.wordIndices($0.range).count <= 60
        && ($0.cell == nil || Fields.labelEnd(page, $0.range) == nil)
    }
  }

  /// The parts of a line that wide gaps and line ends divide; a title sentence stays whole.
  private func segments(_ range: TextRange) -> [TextRange] {
    if TitleRule.isMinutesTitle(page, range) { return [range] }
    var result: [TextRange] = []
    var start = range.lower
    for offset in range.bounds where page.byte(offset) == 0x09 || page.byte(offset) == 0x0A {
      result.append(TextRange(start, offset))
      start = offset + 1
    }
    return result + [TextRange(start, range.upper)]
  }

  private func isWelsh(_ name: TextRange) -> Bool {
    page.firstWord(name).map { HeaderVocabulary.welsh.contains($0) } ?? false
  }

  // MARK: Reports

  private mutating func readReport() {
    guard kind == .report else { return }
    let partLine = head.first {
      page.opening($0.range, HeaderVocabulary.partOpenings) != nil
        && page.wordIndices($0.range).count <= 8
    }
    let read = ReportHeaderReader.read(page, fields: fields, partLine: partLine?.range)
    header.report = read.report
    header.contacts = read.contacts
    if let body = read.body { header.meeting.body = string(body) }
  }

  // MARK: End

  /// The time in the line that closes the meeting, which may stand in the last item.
  private mutating func readClosing() {
    guard header.meeting.endTime == nil, kind == .minutes || kind == .decisions else { return }
    for block in page.blocks.suffix(30).reversed() where !block.isFurniture {
      let words = page.wordIndices(block.range)
      guard words.count <= 60,
        words.contains(where: {
          HeaderVocabulary.closings.matches(page.words, at: $0, limit: words.upperBound)
        }), let time = ClockTime.find(page, block.range).last
      else { continue }
      header.meeting.endTime = time.time
      return
    }
  }

  private func string(_ range: TextRange) -> String { page.string(range) }
}

/// Words of the head of a document.
enum HeaderVocabulary {
  static let timeLabels = PhraseTable<Bool>([
    "time", "amser", "start time", "time of meeting", "meeting time", "date and time",
  ])
  static let bodyLabels = PhraseTable<Bool>([
    "committee", "body", "board", "meeting", "name of committee", "panel",
  ])
  static let partOpenings = PhraseTable<Bool>(["part i|ii|iii|1|2|3|a|b|c|one|two"])
  static let meetingOf = PhraseTable<Bool>(["meeting of the?", "cyfarfod"])
  static let heldOpenings = PhraseTable<Bool>([
    "held on|at|in|via|by|remotely", "at a|the meeting of", "meeting held on|at|in",
    "on monday|tuesday|wednesday|thursday|friday|saturday|sunday", "the meeting was held",
    "the meeting came to order", "the meeting was called to order", "meeting called to order",
    "call to order", "meeting started at", "the meeting began|started|commenced|opened",
    "commencing at", "date of meeting", "you are hereby? summoned|invited",
    "transcript of the meeting", "decisions taken|made at", "a meeting of", "notice is hereby given",
  ])
  static let callToOrder = PhraseTable<Bool>([
    "called to order", "came to order", "called the meeting to order", "meeting to order",
    "order at",
  ])
  static let closings = PhraseTable<Bool>([
    "meeting closed|ended|concluded|finished|adjourned|terminated|rose", "adjourned at",
    "closed at", "concluded at", "ended at", "closed the meeting", "meeting adjourned",
    "meeting was closed|adjourned|declared", "finished at", "terminated at", "adjournment",
    "proceedings ended|concluded|terminated", "declared the meeting closed", "brought to a close",
    "close of meeting", "council|committee|board rose", "karakia whakamutunga", "adjourned",
    "meeting ended at",
  ])
  static let postings = PhraseTable<Bool>([
    "posted", "published", "issued", "updated", "last updated", "date of publication", "from",
    "page last", "contact", "copyright", "publication date",
  ])
  static let welsh = WordSet("cyngor pwyllgor bwrdd awdurdod")
  static let weekdays = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
    sat sun dydd llun mawrth mercher iau gwener sadwrn sul
    """)
}
