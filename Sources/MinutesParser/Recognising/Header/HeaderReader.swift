/// What the head of a document says of itself: its title, the meeting, the report.
struct DocumentHeader: Sendable {
  var title: TextRange?
  var meeting = Meeting()
  var report: ReportHeader?
  /// Authors and contact officers of a report.
  var contacts: [PersonRecord] = []
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
      head += outline.page.blocks[section.body].filter { !$0.isFurniture }
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
      case .venue where header.meeting.venue == nil: header.meeting.venue = string(field.text)
      default:
        if page.isWhole(field.label, HeaderVocabulary.timeLabels) != nil { take(time: field.text) }
        if page.isWhole(field.label, HeaderVocabulary.bodyLabels) != nil, kind != .report {
          header.meeting.body = header.meeting.body ?? string(field.text)
        }
      }
    }
  }

  private mutating func take(date range: TextRange) {
    if header.meeting.date == nil {
      header.meeting.date = MeetingDate.find(page, range).first?.day
    }
    take(time: range)
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
    if let title = TitleRule.find(outline, kind: kind, head: head) { header.title = title }
    guard let title = head.first(where: { TitleRule.isMinutesTitle(page, $0.range) })?.range
    else {
      readSentences()
      return
    }
    if kind == .minutes, outline.pageType == nil || outline.pageType == .meetingDocuments {
      header.title = title
    }
    readSentence(title)
    readSentences()
  }

  /// Lines of the head that say where and when: “Held on Tuesday … at …”.
  private mutating func readSentences() {
    for block in head.prefix(25) {
      let words = page.wordIndices(block.range)
      guard words.count >= 3, words.count <= 60 else { continue }
      let opens = page.opening(block.range, HeaderVocabulary.heldOpenings) != nil
      let isDateLine = words.count <= 12 && MeetingDate.find(page, block.range).first != nil
      if opens || isDateLine || TitleRule.isMinutesTitle(page, block.range) {
        readSentence(block.range, venueToo: opens)
      }
    }
  }

  private mutating func readSentence(_ range: TextRange, venueToo: Bool = true) {
    let dates = MeetingDate.find(page, range)
    if header.meeting.date == nil { header.meeting.date = dates.first?.day }
    take(time: range)
    if header.meeting.venue == nil, venueToo {
      let stops = dates.map(\.range) + ClockTime.find(page, range).map(\.range)
      header.meeting.venue = VenueRule.inSentence(page, range, dates: stops).map(string)
    }
  }

  // MARK: Names

  private mutating func readNames() {
    var organisation: TextRange?
    var body: TextRange?
    for block in head.prefix(20) {
      if TitleRule.isMinutesTitle(page, block.range)
        || page.opening(block.range, HeaderVocabulary.heldOpenings) != nil
      {
        if let name = BodyName.inTitle(page, block.range) {
          if BodyName.isOrganisation(page, name) {
            organisation = organisation ?? name
          } else {
            body = body ?? name
          }
        }
        continue
      }
      guard let name = BodyName.onLine(page, block.range) else { continue }
      if BodyName.isOrganisation(page, name) {
        if organisation == nil { organisation = name } else if body == nil, name != organisation, BodyName.isBody(page, name) { body = name }
      } else if body == nil, BodyName.isBody(page, name) {
        body = name
      }
    }
    if header.meeting.organisation == nil, outline.pageType == nil || outline.pageType == .meetingDocuments {
      header.meeting.organisation = organisation.map(string)
    }
    if header.meeting.body == nil, kind != .agendaItem, kind != .decisions || outline.pageType == nil {
      header.meeting.body = body.map(string)
    }
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

  private mutating func readClosing() {
    guard header.meeting.endTime == nil,
      let back = outline.sections.last, back.kind == .back, let first = back.body.first
    else { return }
    let range = page.blocks[first].range
    header.meeting.endTime = ClockTime.find(page, range).first?.time
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
    "commencing at", "date of meeting",
  ])
  static let weekdays = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
    sat sun dydd llun mawrth mercher iau gwener sadwrn sul
    """)
}
