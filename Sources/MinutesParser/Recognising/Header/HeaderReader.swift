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
  var page: Page { outline.page }

  /// Blocks in front of the first item, furniture left out.
  let head: [SourceBlock]

  /// The names in the head.
  private var names: HeaderNames

  let found: HeadDates

  /// Header lines as they were read, in order.
  var fields: [Element] = []

  /// Fields of a front matter, which tell of the posting rather than of the meeting.
  private var postingFields: [Element] = []

  var header = DocumentHeader()

  /// A body that the head names on a line of its own.
  var headlineBody: TextRange?

  /// Whether the head opens as a message does.
  let isMail: Bool

  /// A reader that knows no header lines yet.
  init(outline: Outline, kind: MinutesDocument.Kind) {
    self.outline = outline
    self.kind = kind
    found = HeadDates(outline.page)
    var head: [SourceBlock] = []
    for section in outline.sections {
      if section.kind == .item {
        if kind == .decisions, head.isEmpty { head = Self.belowHeadline(outline, section) }
        break
      }
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
    let lines = HeadLines.divided(outline.page, head)
    self.head = TitleRule.joined(
      outline.page, kind == .report ? HeadLines.dotted(outline.page, lines) : lines)
    isMail = MailHead.opens(outline.page, self.head)
    names = HeaderNames.find(outline.page, self.head)
  }

  private static let reachBelowHeadline = 8

  /// The first lines of a notice that opens with the headline of what was decided: “# Quarry Lane: lease” over “A formal
  /// decision made on 6 June 2019”.
  private static func belowHeadline(_ outline: Outline, _ item: OutlineSection) -> [SourceBlock] {
    guard outline.sections.count(where: { $0.kind == .item }) == 1 else { return [] }
    return outline.page.blocks[item.body].lazy.filter { !$0.isFurniture && $0.cell == nil }
      .prefix(reachBelowHeadline).prefix { !TitleRule.isText(outline.page, $0) }
  }

  /// Reads the head with the header lines that were recognised in it.
  mutating func read(fields: [Element]) -> DocumentHeader {
    header = DocumentHeader()
    headlineBody = nil
    let isMail = isMail || MailHead.isOne(page, fields)
    let fields = (Fields.paired(fields) + headingFields).map { dated($0) }
    let frontMatter = page.blocks.prefix { $0.kind == .frontMatter }.last?.range.upper ?? 0
    let isTitled = isMail && MailHead.isOverTitle(page, head)
    func isPosting(_ field: Element) -> Bool {
      max(field.label.lower, field.text.lower) < frontMatter || isMail && field.fieldName == .date
        || isTitled && page.isWhole(field.label, TitleRule.subjects) != nil
    }
    // “Date: 31 October” below the signature of a report says when it was written.
    let end = kind == .report ? head.last?.range.upper ?? 0 : Int.max
    func isLate(_ field: Element) -> Bool {
      field.fieldName == .date && field.text.lower > end
        && page.isWhole(field.label, Self.plainDates) != nil
    }
    self.fields = fields.filter { !isPosting($0) && !isLate($0) }
    postingFields = fields.filter { isPosting($0) || isLate($0) }
    return read()
  }

  private static let reachOfHeadings = 8

  /// “### Location: Room 12” ¶ “### Date: Wednesday 8 March 2017”: lines of the head that the mark-up makes headings.
  private var headingFields: [Element] {
    head.prefix(Self.reachOfHeadings).compactMap { block in
      guard block.kind == .heading,
        let colon = Fields.labelEnd(page, block.range), colon < block.range.upper,
        let name = Fields.known(page, TextRange(block.range.lower, colon)),
        TitleRule.namesPart(page, block.range) || kind == .report && name != .other
      else { return nil }
      var field = Element(.field, text: page.trimmed(TextRange(colon, block.range.upper)))
      field.label = TextRange(block.range.lower, colon)
      field.fieldName = name
      return field
    }
  }

  private static let besideDay = WordSet(
    "monday tuesday wednesday thursday friday saturday sunday at")
  /// When a paper was made or sent out, which is not when they met.
  private static let paperDates = PhraseTable<Bool>([
    "date issued|prepared|written|submitted", "issued", "date of issue",
    "report|paper|briefing|memo date", "date of the? report|paper",
  ])
  static let meetingLabels = PhraseTable<Bool>(["meeting", "meeting of", "hearing"])
  private static let plainDates = PhraseTable<Bool>(["date", "dated"])

  /// “Meeting: 29 September 2016, 10.00 am”: the label of a body with a day and a time and nothing else behind it.
  private func dated(_ field: Element) -> Element {
    guard field.fieldName == .to, !field.text.isEmpty,
      let date = found.dates(field.text).first
    else { return field }
    let words = page.wordIndices(field.text)
    let told = [date.range] + found.times(field.text).map(\.range)
    let others = words.count { index in
      let start = page.words[index].range.lower
      return !Self.besideDay.contains(page.words[index])
        && !told.contains { $0.lower <= start && start < $0.upper }
    }
    guard others == 0 else { return field }
    var field = field
    field.fieldName = .date
    return field
  }

  mutating func read() -> DocumentHeader {
    // An index tells of many meetings, and has a title at most.
    if kind == .other,
      IndexPage.isOne(page) || IndexPage.listsSeveral(page) && AboutMinutes.isOne(page)
    {
      header.title = TitleRule.find(outline, kind: kind, head: head, fields: fields)
      return header
    }
    readFields(fields)
    readMeetingLines()
    readTitle()
    readNames()
    readClosing()
    readReport()
    readFields(postingFields, arePosted: true)
    readPostedTitle()
    readPostedNames()
    readHeadingDay()
    completeReport()
    return header
  }

  private static let otherMeetings = WordSet(
    "minutes minute notes last previous next future following date dates approve approval confirm")

  /// The day in the title of a section behind the head, “### Web Group Call – 2021-08-10”, where all that name a meeting
  /// have the same and nothing else says it.
  private mutating func readHeadingDay() {
    guard kind == .minutes || kind == .agenda, header.meeting.date == nil else { return }
    var day: DateFinding?
    for section in outline.sections where !section.title.isEmpty {
      let words = page.wordIndices(section.title)
      guard words.count <= 16, words.hold(KindSigns.meetings, in: page),
        !words.hold(Self.otherMeetings, in: page)
      else { continue }
      for date in found.dates(section.title) {
        if let day, day.day != date.day { return }
        day = day ?? date
      }
    }
    take(day: day)
  }

  /// “title: 2024-03-21 Board meeting” in front matter says the day that nothing else does.
  private mutating func readPostedTitle() {
    guard kind == .minutes || kind == .agenda || kind == .decisions, header.meeting.date == nil
    else { return }
    for field in postingFields where page.isWhole(field.label, TitleRule.subjects) != nil {
      take(date: field.text)
    }
  }

  /// “title: Minutes of Elder Parish Council” in front matter names who met where the page itself names nobody.
  private mutating func readPostedNames() {
    guard kind == .minutes || kind == .agenda || kind == .decisions,
      header.meeting.organisation == nil, header.meeting.body == nil
    else { return }
    for field in postingFields where page.isWhole(field.label, TitleRule.subjects) != nil {
      let title = SourceBlock(
        kind: .paragraph, marker: .empty(at: field.text.lower), text: field.text)
      names = HeaderNames.find(page, [title])
      readNames()
    }
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

  /// The name of the organisation, as far as it is known.
  var organisation: String? { header.meeting.organisation }

  // MARK: Fields

  private mutating func readFields(_ fields: [Element], arePosted: Bool = false) {
    for field in fields where !field.text.isEmpty {
      switch field.fieldName {
      // “date: 2016-02-02 10:20” is when somebody posted it; “time: 19:30” is when they met.
      case .date where arePosted:
        if header.meeting.date == nil { take(day: found.dates(field.text).first) }
      case .date where page.isWhole(field.label, Self.paperDates) != nil: continue
      case .to where kind == .report && page.isWhole(field.label, Self.meetingLabels) != nil:
        take(date: field.text)
      case .other where kind == .report && page.isWhole(field.label, Self.meetingLabels) != nil:
        // “Hearing: Plan Commission, 14 September 2021, 6:30 p.m.”
        take(date: field.text)
        if header.meeting.body == nil {
          header.meeting.body = ReportHeaderReader.inFrontOfDate(page, page.trimmed(field.text))
            .map(string)
        }
      case .date:
        take(date: field.text)
        if page.isWhole(field.label, HeaderVocabulary.placeLabels) != nil {
          take(place: field.text)
        }
      case .venue
      where kind == .report && page.isWhole(field.label, VenueRule.sites) != nil
        && !isPlaceOfMeeting(field, fields):
        continue
      case .venue where header.meeting.venue == nil && !page.wordIndices(field.text).isEmpty:
        if page.isWhole(field.label, HeaderVocabulary.placeLabels) != nil {
          take(date: field.text)
          take(place: field.text)
        } else {
          header.meeting.venue = string(VenueRule.withoutLinks(page, field.text))
        }
      default:
        guard !field.label.isEmpty else { continue }
        if page.isWhole(field.label, HeaderVocabulary.timeLabels) != nil { take(time: field.text) }
        if page.isWhole(field.label, HeaderVocabulary.decidedAt) != nil { take(decidedAt: field) }
        if page.isWhole(field.label, HeaderVocabulary.bodyLabels) != nil, kind != .report,
          !page.wordIndices(field.text).isEmpty, !isReference(field.text), !isList(field.text)
        {
          header.meeting.body = header.meeting.body ?? string(field.text)
        }
      }
    }
  }

  private static let placeLabels = PhraseTable<Bool>(["place"])

  /// “Place: Committee Room 2” beside “Date of hearing: 24 July”; “Location: Hill Farm” is what a report is about.
  private func isPlaceOfMeeting(_ field: Element, _ fields: [Element]) -> Bool {
    page.isWhole(field.label, Self.placeLabels) != nil
      && ReportHeaderReader.saysMeeting(page, fields)
  }

  private static let fewestPeople = 2

  /// “Committee: Kath Ash (Chair), Bill Elm”: who is on it.
  private func isList(_ range: TextRange) -> Bool {
    guard page.first(.bracket, in: range) != nil, !BodyName.isBody(page, range) else {
      return false
    }
    let reading = NameList.read(page, range, defaults: NameListDefaults(.present))
    return reading.isWhole && reading.people.count >= Self.fewestPeople
  }

  /// “COW-2019-06”, “3 May”: figures without a noun for a body; “Area 3 Planning Panel” is one.
  private func isReference(_ range: TextRange) -> Bool {
    page.wordIndices(range).contains { page.words[$0].shape.contains(.digits) }
      && !BodyName.isBody(page, range)
  }

  /// “Decided at meeting: 12/05/2016 - Cabinet”: date and body of the meeting.
  mutating func take(decidedAt field: Element) {
    guard let date = found.dates(field.text).first else { return }
    if header.meeting.date == nil { take(day: date) }
    let words = page.wordIndices(TextRange(date.range.upper, field.text.upper))
    guard header.meeting.body == nil, let first = words.first,
      page.isSpacedDash(TextRange(date.range.upper, page.words[first].range.lower))
    else { return }
    header.meeting.body = string(
      page.trimmed(TextRange(page.words[first].range.lower, field.text.upper)))
  }

  mutating func take(date range: TextRange) {
    if header.meeting.date == nil {
      take(day: found.dates(range).first)
    }
    take(time: range)
  }

  /// “10.00am, Council Chamber, Civic Offices”: the place beside date and time.
  private mutating func take(place range: TextRange) {
    guard header.meeting.venue == nil else { return }
    let stops = found.dates(range).map(\.range) + found.times(range).map(\.range)
    header.meeting.venue = VenueRule.beside(page, range, stops).map(string)
  }

  mutating func take(day finding: DateFinding?) {
    guard let finding else { return }
    header.meeting.date = finding.day
    if let doubt = finding.finding { header.findings.append(doubt) }
  }

  mutating func take(time range: TextRange) {
    guard header.meeting.time == nil else { return }
    let times = found.times(range)
    guard let first = times.first else {
      // “beginning at half past seven in the evening”
      if let time = WrittenTime.find(page, range), time.isCertain {
        header.meeting.time = time.time
      }
      return
    }
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

  // MARK: Title

  private mutating func readTitle() {
    if let title = TitleRule.find(outline, kind: kind, head: head, fields: fields)
      ?? TitleRule.subject(page, postingFields)
    {
      header.title = title
    }
    readSentences()
    readStart()
  }

  // MARK: Names

  private mutating func readNames() {
    // A typed agenda opens with the word as the pages of platforms do; these name the body beside the date.
    let isOwnHead =
      outline.pageType == nil || outline.pageType == .meetingDocuments
      || outline.pageType == .minute
      || outline.pageType == .agendaOnly && header.meeting.body == nil
    if header.meeting.organisation == nil, isOwnHead {
      header.meeting.organisation = (names.organisation ?? runningOrganisation).map(string)
    }
    if outline.pageType == .meetingDetails, header.meeting.body == nil {
      header.meeting.body = (names.headline ?? names.body).map(string)
    }
    // “Agenda and minutes” over the heading that names the board.
    if outline.pageType == .agendaAndMinutes || outline.pageType == .agendaAndDecisions,
      header.meeting.body == nil, TitleRule.isBelowType(page, names.headline, head)
    {
      header.meeting.body = names.headline.map(string)
    }
    guard isOwnHead else { return }
    headlineBody = names.headline
    guard header.meeting.body == nil, kind != .agendaItem, kind != .report else { return }
    // The outer of two bodies is the organisation where no other is named.
    if header.meeting.organisation == nil, kind == .minutes {
      header.meeting.organisation = names.outer.map(string)
    }
    if kind == .decisions, isByOne { return }
    header.meeting.body = (names.body.map(withInitials) ?? panel).map(string)
  }

  /// The name with its initials in a bracket right behind it: “Registry Steering Group (RSG)”; “(“the Board”)” defines
  /// a word.
  private func withInitials(_ name: TextRange) -> TextRange {
    let open = name.upper + 1
    guard page.byte(name.upper) == 0x20, page.byte(open) == UInt8(ascii: "(") else { return name }
    var end = open + 1
    while page.byte(end).isASCIIUpper { end += 1 }
    guard (2...8).contains(end - open - 1), page.byte(end) == UInt8(ascii: ")") else { return name }
    var letter = open + 1
    for index in page.wordIndices(name) where letter < end {
      let initial = page.byte(page.words[index].range.lower).asciiLowercased
      if initial == page.byte(letter).asciiLowercased { letter += 1 }
    }
    return letter == end ? TextRange(name.lower, end + 1) : name
  }

  private static let wordsOfPanel = 2...6

  /// “Licensing Sub-Committee: Councillors A, B and C”: the body whose members its name labels.
  private var panel: TextRange? {
    let start = head.first?.range.lower ?? 0
    for block in page.blocks.prefix(Self.blocksOfHead) where block.range.lower >= start {
      guard block.kind == .paragraph, block.cell == nil,
        let colon = Fields.labelEnd(page, block.range), colon < block.range.upper
      else { continue }
      let name = page.trimmed(TextRange(block.range.lower, colon - 1))
      let rest = page.trimmed(TextRange(colon, block.range.upper))
      // “Hearing of:   Licensing Sub-Committee” below the title of the notice.
      if page.isWhole(name, HeaderVocabulary.bodyLabels) != nil,
        BodyName.onLine(page, rest) == rest, BodyName.endsAsBody(page, rest),
        !BodyName.isOrganisation(page, rest)
      {
        return rest
      }
      guard Self.wordsOfPanel.contains(page.wordIndices(name).count),
        BodyName.onLine(page, name) == name, BodyName.endsAsBody(page, name),
        !BodyName.isOrganisation(page, name),
        PersonName.parse(page, rest)?.titles?.kinds.contains(.member) == true
      else { continue }
      return name
    }
    return nil
  }

  private static let blocksOfHead = 30

  private static let linesOfRunningHead = 2

  /// “ELDER COUNTY COUNCIL                -1-” on top of the first page of a printed text, where nothing else names it.
  private var runningOrganisation: TextRange? {
    page.blocks.prefix(Self.linesOfRunningHead).lazy
      .filter { $0.isFurniture && $0.cell == nil && page.isAllCapitals($0.range) }
      .compactMap { block in
        // The number of the page may stand beside it.
        guard
          let last = page.wordIndices(block.range).last(where: {
            page.words[$0].shape.isDisjoint(with: .digits)
          })
        else { return nil }
        let name = block.range.prefix(upTo: page.words[last].range.upper)
        return BodyName.onLine(page, name) == name && BodyName.isOrganisation(page, name)
          ? name : nil
      }
      .first
  }

  private static let makers = PhraseTable<Bool>([
    "decision maker|taker", "decision taken|made by", "taken by", "name of decision maker",
    "decision by", "decided by",
  ])

  /// Whether a header line says that a member or an officer decided alone: “Decision maker: Cabinet Member for Homes”.
  private var isByOne: Bool {
    fields.contains {
      page.isWhole($0.label, Self.makers) != nil
        && (Offices.isRole(page, $0.text) || PersonName.parse(page, $0.text) != nil)
    }
  }

  func string(_ range: TextRange) -> String { page.string(range) }
}
