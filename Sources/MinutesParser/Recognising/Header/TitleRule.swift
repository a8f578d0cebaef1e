/// Finds a document's own title.
enum TitleRule {
  /// Labels of the line that names what a document is about.
  static let subjects = PhraseTable<Bool>([
    "title", "report title", "title of report", "subject", "re", "report subject", "heading",
    "subject|title of the report|paper",
    "title of decision", "decision title", "subject of report", "report name", "name of report",
    "subject matter", "subject title", "title subject", "paper title", "title of paper", "teitl",
    "pwnc", "topic", "agenda? item title", "report on|regarding|concerning", "report about",
  ])

  /// Whether a label is one of these, in one of two languages or alone: “Teitl / Title”.
  static func isSubject(_ page: Page, _ label: TextRange) -> Bool {
    if page.isWhole(label, subjects) != nil { return true }
    guard page.opening(label, foreign) != nil, let halves = Fields.halves(page, label) else {
      return false
    }
    return page.isWhole(halves.0, subjects) != nil || page.isWhole(halves.1, subjects) != nil
  }

  private static let foreign = PhraseTable<Bool>([
    "teitl|pwnc|ábhar|teideal|cuspair|take|titre|objet|onderwerp", "teitl yr adroddiad",
    "title|subject",
  ])

  /// The title by the kind of document and the type of its page.
  static func find(
    _ outline: Outline, kind: MinutesDocument.Kind, head: [SourceBlock], fields: [Element]
  ) -> TextRange? {
    let page = outline.page
    switch outline.pageType {
    case .agendaItem, .minute, .decisionDetails:
      let title = outline.sections.first { $0.kind == .item && !$0.title.isEmpty }?.title
      // “Agenda item | 7” below the heading of a page that has it for its title.
      guard let title, page.wordIndices(title).allSatisfy({ isFigures(page, $0) }) else {
        return title
      }
      return firstHeading(page, head) ?? title
    case .meetingDocuments where kind == .agendaItem: return nil
    case .issueMeetings, .issueHistory, .issueDecisions, .attendance:
      return lineBehindType(page, head)
    case .meetingDetails:
      return dateLine(page, head) ?? aboveDay(page, head) ?? head.first {
        isNameLine(page, $0.range) && page.wordIndices($0.range).count >= 2
      }?.range
        ?? typeLine(page, head)
    case .agendaAndMinutes, .agendaAndDecisions, .agendaOnly, .decisionList:
      if let line = dateLine(page, head) { return line }
      let type = typeLine(page, head)
      if let heading = headingBelowType(page, head) { return heading }
      // A typed agenda below the name of the council.
      return type.map { isSpacedOut(page, $0) } == true ? firstHeading(page, head) ?? type : type
    case .meetingDocuments, nil: break
    }
    if kind == .decisions, let subject = subjectOfNotice(outline) { return subject }
    if let field = subject(page, fields) { return field }
    if kind != .other, let posted = posted(page, head) { return posted }
    let title = written(outline, kind: kind, head: head)
    // “## Minutes” below a front matter that says of what.
    if kind == .minutes || kind == .agenda, let title, isKindOnly(page, title),
      let posted = postedTitle(page)
    {
      return posted
    }
    return title
  }

  /// What the one decision is on that a page records.
  private static func subjectOfNotice(_ outline: Outline) -> TextRange? {
    outline.sections.first { $0.kind == .item && $0.marker.isEmpty && isOnly($0, outline) }?.title
  }

  /// The title that the text itself has.
  private static func written(
    _ outline: Outline, kind: MinutesDocument.Kind, head: [SourceBlock]
  ) -> TextRange? {
    let page = outline.page
    switch kind {
    case .report:
      let line = reportHeadline(page, head) ?? firstHeading(page, head)
      // “Application No: 21/00884” over the other lines of a form names nothing.
      return line.flatMap { isFormLine(page, $0) ? nil : withoutLabel(page, $0) }
    case .minutes: return datedHeading(page, head) ?? minutesTitle(page, head)
    case .decisions:
      return subjectOfNotice(outline) ?? decisionHeadline(page, head) ?? firstHeading(page, head)
    case .agenda: return agendaTitle(page, head) ?? firstHeading(page, head)
    case .other, .agendaItem: return firstHeading(page, head)
    }
  }

  /// “title: Clerk's Report, July 2023” of the front matter, where no heading says more than whose it is.
  private static func posted(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let headings = head.prefix(headingReach).filter {
      $0.kind == .heading && !isKindOnly(page, $0.range) && !namesPart(page, $0.range)
    }.prefix(1)
    let saysMore = headings.contains {
      let line = page.trimmed($0.range)
      return !BodyName.isOrganisation(page, line) || page.hasSpacedDash(in: line)
        || BodyName.onLine(page, line) != line
    }
    guard !saysMore, opensWithMeeting(page, head) == nil,
      !head.prefix(reachOfTitle).contains(where: {
        isMinutesTitle(page, $0.range) && !isKindOnly(page, $0.range)
      })
    else { return nil }
    return postedTitle(page)
  }

  /// “title: …” of the front matter.
  private static func postedTitle(_ page: Page) -> TextRange? {
    guard
      let block = page.blocks.prefix(while: { $0.kind == .frontMatter }).first(where: {
        page.firstWord($0.range)?.hash == WordHash.of("title")
      }), let end = Fields.keyEnd(page, block.range)
    else { return nil }
    var title = page.trimmed(TextRange(end, block.range.upper))
    let quote = page.byte(title.lower)
    if title.count > 2, quote == 0x22 || quote == 0x27, page.lastByte(title) == quote {
      title = TextRange(title.lower + 1, title.upper - 1)
    }
    return title.isEmpty ? nil : title
  }

  private static let wordsOfDatedHeading = 16

  /// “<h1>Policy and Resources Committee - 13 June 2018</h1>” over “Minutes of the proceedings of …, held in …”: the
  /// heading of a page that names body and day.
  private static func datedHeading(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard let heading = head.prefix(headingReach).first(where: { $0.kind == .heading }),
      heading.level == 1, page.wordIndices(heading.range).count <= wordsOfDatedHeading,
      let date = MeetingDate.find(page, heading.range).first,
      date.range.lower > heading.range.lower, page.first(.lineEnd, in: heading.range) == nil
    else { return nil }
    return page.wordIndices(heading.range.prefix(upTo: date.range.lower)).hold(
      OutlineVocabulary.bodies, in: page) ? heading.range : nil
  }

  private static let headingReach = 8
  private static let reachOfTitle = 16

  private static func isOnly(_ section: OutlineSection, _ outline: Outline) -> Bool {
    outline.hasOneItem && !section.title.isEmpty
  }

  private static func typeLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.first { page.opening($0.range, OutlineVocabulary.pageTypes) != nil }?.range
  }

  /// “Culture Board” as the heading right below “Agenda and minutes”, which is none.
  private static func headingBelowType(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard
      let index = head.firstIndex(where: {
        page.isWhole($0.range, OutlineVocabulary.pageTypes) != nil
      }), head[index].kind != .heading, let next = head[safe: index + 1],
      next.kind == .heading, next.level == 1, BodyName.onLine(page, next.range) != nil
    else { return nil }
    return next.range
  }

  static func isBelowType(_ page: Page, _ name: TextRange?, _ head: [SourceBlock]) -> Bool {
    guard let name, let heading = headingBelowType(page, head) else { return false }
    return heading.contains(name)
  }

  private static func lineBehindType(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard
      let index = head.firstIndex(where: {
        page.opening($0.range, OutlineVocabulary.pageTypes) != nil
      })
    else { return nil }
    return head[safe: index + 1]?.range
  }

  /// “Body - Weekday date time” below the type line.
  private static func dateLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.prefix(12).first { block in
      page.wordIndices(block.range).count <= 30
        && MeetingDate.find(page, block.range).first.map { $0.range.lower > block.range.lower + 4 }
          ?? false
        && Fields.labelEnd(page, block.range) == nil
        && (BodyName.isBody(page, block.range) || BodyName.isOrganisation(page, block.range))
    }?.range
  }

  private static let reachOfDay = 16

  /// “Adult Care Committee” over “11 Sep 2018 – 18:30 to 20:10”: what stands right above the day.
  private static func aboveDay(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    zip(head, head.dropFirst()).prefix(reachOfDay).first { line, next in
      MeetingDate.find(page, next.range).first?.range.lower == next.range.lower
        && BodyName.isBody(page, line.range) && BodyName.onLine(page, line.range) != nil
    }?.0.range
  }

  private static let agendaTitles = PhraseTable<Bool>([
    "agenda for|of the?", "agenda for|of a|an",
    "notice of a? regular|special|public|annual|ordinary",
  ])
  private static let wordsOfNotice = 8

  /// “Agenda for the Annual Council Meeting, 4 May 2023”, “NOTICE OF REGULAR MEETING”: the line that says what the
  /// agenda is of.
  private static func agendaTitle(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.prefix(24).first { block in
      let words = page.wordIndices(block.range)
      guard block.cell == nil, words.count <= 30, page.opening(block.range, agendaTitles) != nil,
        words.hold(meetingWords, in: page), page.lastByte(block.range) != UInt8(ascii: ".")
      else { return false }
      return BlockTraits(page, block: block).standsOut && words.count <= wordsOfNotice
        || !MeetingDate.find(page, block.range).isEmpty
    }?.range
  }

  /// The value of the first field that names the subject.
  static func subject(_ page: Page, _ fields: [Element]) -> TextRange? {
    let named = fields.first {
      !$0.text.isEmpty && !$0.label.isEmpty
        && isSubject(page, Fields.withoutNumber(page, $0.label))
        // “Agenda item | 7” says where it stands, and not what it is.
        && !page.wordIndices($0.text).allSatisfy { isFigures(page, $0) }
    }
    return (named ?? fields.first { isReport(page, $0) })?.text
  }

  private static func isFigures(_ page: Page, _ word: Int) -> Bool {
    page.words[word].shape.contains(.digits)
  }

  private static let reports = PhraseTable<Bool>([
    "report", "paper", "decision|information|briefing|progress|monitoring report|paper",
  ])

  /// “Report:   Charges at the car parks”: what it is about, and neither who wrote it nor its number.
  private static func isReport(_ page: Page, _ field: Element) -> Bool {
    let words = page.wordIndices(field.text)
    return !field.label.isEmpty && (3...24).contains(words.count)
      && page.isWhole(field.label, reports) != nil
      && !words.prefix(2).contains { page.words[$0].shape.contains(.digits) }
      && PersonName.parse(page, field.text) == nil && !Offices.isRole(page, field.text)
      && page.lastByte(field.text) != UInt8(ascii: ".")
  }

  /// The first heading that is no organisation's name; else the first heading.
  static func firstHeading(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let headings = head.prefix(15).filter {
      let traits = BlockTraits(page, block: $0)
      return (traits.standsOut || $0.hints.contains(.centred))
        && ($0.cell == nil || $0.kind == .heading)
        && ($0.kind == .heading || Fields.labelEnd(page, $0.range) == nil) && traits.wordCount <= 40
        && ($0.kind == .heading || Sentences.split(page, $0.range).count < sentencesOfRemark)
        && page.opening($0.range, OutlineVocabulary.parts) == nil
        && !isBreadcrumb(page, $0.range) && !isState(page, $0.range) && !namesPart(page, $0.range)
        && !isSpacedOut(page, $0.range)
        && page.byte($0.range.lower) != UInt8(ascii: "[")
    }
    let first = headings.first {
      let line = page.trimmed($0.range)
      return BodyName.onLine(page, line).map {
        !BodyName.isOrganisation(page, $0) || $0.upper < line.upper
      } ?? true
    }
    return (first ?? headings.first)?.range ?? onlyHeading(page, head) ?? openingLine(page, head)
  }

  private static let partsOfRecord = PhraseTable<Bool>([
    "notes", "actions", "action items", "decisions",
  ])

  /// “# Decisions” over a page that has no other heading of its rank.
  private static func onlyHeading(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard let first = head.first, first.kind == .heading, first.level == 1, !hasPostedTitle(page),
      page.isWhole(first.range, partsOfRecord) != nil,
      page.blocks.lazy.filter({ $0.kind == .heading && $0.level == 1 }).prefix(2).count == 1
    else { return nil }
    return first.range
  }

  private static let partsOfHead = PhraseTable<Bool>([
    "time|date|place|location|venue and? time|date|place|location|venue", "when and where",
    "where and when", "present", "attendees", "attendance", "participants", "apologies", "quorum",
    "roll call", "in attendance", "members|directors|officers|people|those present", "absent",
    "old|new business", "discussion? topics", "items discussed", "notes", "actions", "action items",
    "introductions", "agenda for the? meeting", "attachments", "links", "decisions", "location",
    "date", "time", "call to order", "welcome", "topics|points|items for discussion",
  ])

  /// Whether a heading names a part of the head or of the record, or is one of its lines: “Time and location”,
  /// “Location: Room 12”. It is no title.
  static func namesPart(_ page: Page, _ heading: TextRange) -> Bool {
    if page.isWhole(heading, partsOfHead) != nil { return true }
    guard let colon = Fields.labelEnd(page, heading) else { return false }
    let name = Fields.meaning(of: TextRange(heading.lower, colon), in: page)
    return name == .date || name == .venue
      || page.isWhole(TextRange(heading.lower, colon), HeaderVocabulary.timeLabels) != nil
  }

  /// “Home Meetings Committees Councillors”: the links on top of a page.
  private static func isMenu(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard (3...12).contains(words.count), let first = words.first,
      page.words[first].hash == WordHash.of("home")
    else { return false }
    return words.allSatisfy {
      page.words[$0].shape.contains(.capitalised)
        && !page.words[$0].shape.contains(.allCapitals)
    }
  }

  /// Whether a line is a date and nothing else.
  static func isDate(_ page: Page, _ line: TextRange) -> Bool {
    guard page.wordIndices(line).count <= 6, let date = MeetingDate.find(page, line).first else {
      return false
    }
    return page.wordIndices(TextRange(date.range.upper, line.upper)).isEmpty
      && page.wordIndices(TextRange(line.lower, date.range.lower)).count <= 1
  }

  /// “- DRAFT -”: how far a document has come.
  private static let states = PhraseTable<Bool>([
    "draft", "final", "unconfirmed", "unapproved", "unapproved draft",
  ])

  private static let waiting = WordSet(
    "confirmed approved approval confirmation subject until agreed")

  /// Whether a line says no more than that: “DRAFT”, “Draft – to be confirmed on 7 December”.
  private static func isState(_ page: Page, _ line: TextRange) -> Bool {
    if page.isWhole(line, states) != nil { return true }
    guard let match = page.firstWord(line), match.hash == WordHash.of("draft") else { return false }
    let words = page.wordIndices(line)
    return words.count <= wordsOfState && words.dropFirst().hold(waiting, in: page)
      && !words.hold(minutesWord, in: page)
  }

  private static let wordsOfState = 12

  /// “This was made by a machine. It is not the minutes. They will follow.”: no title has as many.
  private static let sentencesOfRemark = 3

  private static let lettersOfWord = 4...10

  /// “A G E N D A”: what kind of document it is, and not what it is called.
  private static func isSpacedOut(_ page: Page, _ range: TextRange) -> Bool {
    let line = page.trimmed(range)
    guard line.count % 2 == 1, lettersOfWord.contains(line.count / 2 + 1) else { return false }
    return line.bounds.allSatisfy {
      ($0 - line.lower) % 2 == 0 ? page.byte($0).isASCIIUpper : page.byte($0) == 0x20
    }
  }

  private static let lettersOfIndex = 8

  /// “A B C D E F G H …”: the letters under which a site has its pages.
  private static func isAlphabet(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count >= lettersOfIndex && words.allSatisfy { page.words[$0].range.count == 1 }
  }

  private static let whereabouts = PhraseTable<Bool>(["you are here"])
  /// What a site has above its pages: links for readers of the screen, and how new it is.
  private static let banners = PhraseTable<Bool>([
    "skip|jump to main? content|navigation|menu|search",
    "beta|alpha this is a new service|website|site", "beta|alpha this is a new",
  ])

  /// “Home > Council > Committees”, “Home » Council”, “You are here”.
  static func isBreadcrumb(_ page: Page, _ range: TextRange) -> Bool {
    if page.isWhole(range, whereabouts) != nil || isMenu(page, range) || SiteMenu.isOne(page, range)
      || isAlphabet(page, range) || page.opening(range, banners) != nil
    {
      return true
    }
    var start = range.lower + 1
    while let mark = page.words.marks.first(.pointer, from: start, to: range.upper + 1) {
      start = mark + 1
      let width =
        page.byte(mark) == UInt8(ascii: ">")
        ? 1 : page.has("»", at: mark) ? 2 : page.has("›", at: mark) ? 3 : 0
      // “Main page -> Meetings -> Board”
      let front = width == 1 && page.byte(mark - 1) == UInt8(ascii: "-") ? mark - 2 : mark - 1
      if width > 0, page.byte(front).isBlank, page.byte(mark + width).isBlank { return true }
    }
    return false
  }

  /// Whether front matter gives the title.
  private static func hasPostedTitle(_ page: Page) -> Bool {
    page.blocks.prefix { $0.kind == .frontMatter }.contains {
      page.firstWord($0.range)?.hash == WordHash.of("title")
    }
  }

  /// “Elder Council” ⏎ “Roads Committee” ⏎ “7 May 2019”: the body on the second line of a head, below its organisation.
  private static func bodyBelow(_ page: Page, _ lines: ArraySlice<SourceBlock>) -> TextRange? {
    guard let first = lines.first, let next = lines.dropFirst().first,
      next.hints.contains(.nextLine), let outer = BodyName.onLine(page, first.range),
      outer == page.trimmed(first.range), BodyName.isOrganisation(page, outer),
      let inner = BodyName.onLine(page, next.range), BodyName.isBody(page, inner),
      !BodyName.isOrganisation(page, inner)
    else { return nil }
    return page.trimmed(next.range)
  }

  /// The first block, where it says what the document is.
  private static func openingLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    if hasPostedTitle(page) { return nil }
    let head = head.filter { !isBreadcrumb(page, $0.range) }
    // `[1]W3C`, the text of a link, names no document.
    let named = head.filter { !isDate(page, $0.range) && !namesPart(page, $0.range) }
    // “Time and location” over a sentence that says so.
    if let first = head.first, first.kind == .heading, namesPart(page, first.range) { return nil }
    // “12 November 2019” over “1. The meeting was opened by …”
    if let entry = named.first, entry.kind == .listItem || !entry.marker.isEmpty { return nil }
    let line = named.first { page.byte($0.range.lower) != UInt8(ascii: "[") } ?? head.first
    guard let first = line?.range, page.wordIndices(first).count <= 40 else { return nil }
    if let body = bodyBelow(page, named[...]) { return body }
    for offset in first.bounds where page.byte(offset) == 0x0A {
      return page.trimmed(first.prefix(upTo: offset))
    }
    let words = page.wordIndices(first)
    let held = words.first { heldWord.contains(page.words[$0]) && $0 > words.lowerBound }
    return held.map { page.trimmed(first.prefix(upTo: page.words[$0].range.lower)) } ?? first
  }
}
