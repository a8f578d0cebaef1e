/// Finds a document's own title.
enum TitleRule {
  private static let minutesTitles = PhraseTable<Bool>([
    "minutes of|from|for", "minute of", "draft|unconfirmed|confirmed|public|open minutes of|from",
    "minutes", "meeting minutes", "action minutes", "concise minutes", "the minutes of",
    "minutes and actions", "notes of a|the? meeting", "record of proceedings",
    "minutes of the? proceedings", "proceedings of the? meeting", "proceedings at the? meeting",
    "cofnodion|gofnodion y|o|cyfarfod",
  ])
  /// Labels of the line that names what a document is about.
  static let subjects = PhraseTable<Bool>([
    "title", "report title", "title of report", "subject", "re", "report subject", "heading",
    "title of decision", "decision title", "subject of report", "report name", "name of report",
    "subject matter", "subject title", "title subject", "paper title", "title of paper", "teitl",
    "pwnc", "topic",
  ])

  /// Whether a block is the sentence or line that says whose minutes these are: it opens so, or is
  /// a short line that ends with the word. “Minutes: …” is a label.
  static func isMinutesTitle(_ page: Page, _ range: TextRange) -> Bool {
    guard page.speaks(of: .minutesTitles, in: range) else { return false }
    let words = page.wordIndices(range)
    guard let first = words.first, let last = words.last, words.count <= 60,
      !tellsOfOthers(page, words, range)
    else { return false }
    let behind = page.byte(page.words[first].range.upper)
    if behind == UInt8(ascii: ":") { return false }
    if page.opening(range, proceedings) != nil, words.count <= 40,
      words.hold(meetingWords, in: page)
    {
      return true
    }
    if page.opening(range, minutesTitles) != nil {
      return words.count > 1 || page.isAllCapitals(range)
    }
    // “KIRKHAVEN, 9 May 2012. Minute of Meeting of the COUNCIL.”
    if page.words[first].shape.contains(.allCapitals),
      words.prefix(8).contains(where: {
        page.words[$0].shape.contains(.capitalised)
          && minuteOfMeeting.matches(page.words, at: $0, limit: words.upperBound)
      })
    {
      return true
    }
    return words.count >= 2 && words.count <= 14
      && words.hold(minutesWord, in: page)
      && (minutesWord.contains(page.words[last]) || page.isAllCapitals(range)
        || isAddedTo(page, words, range.upper)
        || PageTypeRule.hasDash(page, range))
      && page.words[first].shape.contains(.capitalised)
  }

  /// “The minutes of the AGM held on 22 March 2009 had been on the notice board. They were approved.”: a sentence
  /// about the minutes of another meeting.
  private static func tellsOfOthers(
    _ page: Page, _ words: Range<Int>, _ range: TextRange
  ) -> Bool {
    page.lastByte(range) == UInt8(ascii: ".")
      && words.hold(accounts, in: page, limit: words.upperBound)
  }

  private static let accounts = PhraseTable<Bool>([
    "had|has|have been",
    "was|were taken? as? read|approved|agreed|accepted|adopted|signed|confirmed|circulated",
  ])

  /// See `Topics.minutesTitles`.
  static let keywords = proceedings.keywords + minutesTitles.keywords + minutesWord.keywords
  private static let proceedings = PhraseTable<Bool>(["proceedings of|at the?", "record of the?"])
  private static let meetingWords = WordSet("meeting sitting session")
  private static let summons = PhraseTable<Bool>([
    "you are hereby? summoned|invited", "notice is hereby given",
  ])

  /// “Regular Board Meeting Minutes (August 19)”, “Minutes, 13 February”: the word ends the title but
  /// for what a bracket or comma adds.
  private static func isAddedTo(_ page: Page, _ words: Range<Int>, _ limit: Int) -> Bool {
    guard let word = words.first(where: { minutesWord.contains(page.words[$0]) }),
      page.words[word].shape.contains(.capitalised)
    else { return false }
    let behind = page.byte(page.skipBlanks(page.words[word].range.upper, limit))
    return behind == UInt8(ascii: "(") || behind == UInt8(ascii: ",")
  }

  /// The head with the sentence of its title made one block, where a layout set it on several
  /// lines: “MINUTES OF THE MEETING OF” – “ELDER COUNCIL HELD AT” – “…”.
  static func joined(_ page: Page, _ head: [SourceBlock]) -> [SourceBlock] {
    let front = head.prefix(12)
    let opening =
      front.firstIndex { isSentence(page, $0) || page.opening($0.range, summons) != nil }
      ?? front.firstIndex { $0.cell == nil && isMinutesTitle(page, $0.range) }
    guard let first = opening else { return head }
    var head = head
    while let next = head[safe: first + 1], next.cell == nil, !next.isFurniture,
      continues(page, head[first].range, next.range)
        || isNextLine(page, head[first], next) || isCut(page, head[first], next)
        || isBetween(page, head[first], next, head[safe: first + 2])
    {
      head[first].text = head[first].text.through(next.range)
      head.remove(at: first + 1)
    }
    return head
  }

  /// “Minutes of …”, which goes before a running head such as “Council Meeting Minutes”.
  private static func isSentence(_ page: Page, _ block: SourceBlock) -> Bool {
    block.cell == nil && page.wordIndices(block.range).count > 2
      && page.opening(block.range, minutesTitles) != nil && isMinutesTitle(page, block.range)
  }

  /// Whether a line goes on with the sentence of a title: the title names no date yet, and the line
  /// (which is one of its own where it begins with “held”) says “held” behind its first word, or gives the date behind “held … on”.
  private static func continues(_ page: Page, _ title: TextRange, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard words.count <= 30, MeetingDate.find(page, title).isEmpty,
      Fields.labelEnd(page, line) == nil, page.lastByte(title) != UInt8(ascii: ".")
    else { return false }
    if words.prefix(7).dropFirst().hold(heldWord, in: page) {
      return true
    }
    guard let last = page.wordIndices(title).last else { return false }
    if page.words[last].shape.contains(.digits),
      words.first.map({ Months.number(page.words, at: $0) != nil }) == true
    {
      return true
    }
    guard let date = MeetingDate.find(page, line).first else { return false }
    if prepositions.contains(page.words[last]) || page.words[last].hash == WordHash.of("of") {
      return true
    }
    // “… of the Senate held in the Old” ⏎ “Hall on Wednesday, 16 November 2005”
    return page.wordIndices(title).hold(heldWord, in: page)
      && words.contains {
        page.words[$0].range.upper <= date.range.lower && $0 > words.lowerBound
          && prepositions.contains(page.words[$0])
      }
  }

  /// “MINUTES of the MEETING of the COUNCIL held in the” ⏎ “Elder Hall, Ash on Tuesday” ⏎ “15 July 2014 at
  /// 7.30 pm”: a line directly below one that breaks off behind a small word, or its date behind the
  /// weekday.
  private static func isCut(_ page: Page, _ title: SourceBlock, _ next: SourceBlock) -> Bool {
    guard next.gapBefore == 0, title.cell == nil, next.kind == title.kind,
      page.lastByte(title.range).isASCIILetter,
      let last = page.wordIndices(title.range).last, let first = page.firstWord(next.range),
      page.wordIndices(title.range).hold(heldWord, in: page)
    else { return false }
    if cut.contains(page.words[last]) { return page.wordIndices(next.range).count <= 16 }
    return HeaderVocabulary.weekdays.contains(page.words[last]) && first.shape.contains(.digits)
      && !MeetingDate.find(page, next.range).isEmpty
  }

  private static let cut = WordSet("the of at in on and")

  /// “… OF ELDER COUNTY COUNCIL” ⏎ “HELD IN COUNTY BUILDINGS, ON MONDAY, 4TH” ⏎ “APRIL, 2011”: a line in
  /// capitals directly below goes on with what can open no title of its own.
  private static func isNextLine(
    _ page: Page, _ title: SourceBlock, _ next: SourceBlock
  ) -> Bool {
    guard next.hints.contains(.nextLine), isInCapitals(page, title.range),
      isInCapitals(page, next.range),
      page.lastByte(title.range) != UInt8(ascii: "."), let first = page.firstWord(next.range)
    else { return false }
    return heldWord.contains(first) || prepositions.contains(first)
  }

  /// Whether all words are in capitals, those with figures aside: “THE 88th MEETING”.
  private static func isInCapitals(_ page: Page, _ range: TextRange) -> Bool {
    page.isAllCapitals(range)
      || page.wordIndices(range).count >= 4
        && page.wordIndices(range).allSatisfy {
          page.words[$0].shape.contains(.allCapitals) || page.words[$0].shape.contains(.digits)
        }
  }

  /// “MINUTES OF ELDER CITY COUNCIL” ⏎ “ORDINARY COUNCIL MEETING” ⏎ “HELD AT …”: the line between says
  /// what was held.
  private static func isBetween(
    _ page: Page, _ title: SourceBlock, _ line: SourceBlock, _ next: SourceBlock?
  ) -> Bool {
    guard let next, line.hints.contains(.nextLine), page.isAllCapitals(line.range),
      let last = page.wordIndices(line.range).last, meetingWords.contains(page.words[last]),
      page.firstWord(next.range).map({ heldWord.contains($0) }) ?? false
    else { return false }
    return isNextLine(page, title, next)
  }

  private static let minuteOfMeeting = PhraseTable<Bool>(["minute|minutes of the? meeting"])
  private static let prepositions = WordSet("on at in")
  private static let minutesWord = WordSet("minutes minute")
  /// Words of a line that only names the kind of document.
  private static let generic = WordSet(
    "draft open public minutes meeting unconfirmed confirmed approved action concise the of committee council"
  )

  /// Whether a title says no more than what kind of document it is.
  private static func isGeneric(_ page: Page, _ range: TextRange) -> Bool {
    if page.opening(range, ofMeeting) != nil { return false }
    return isKindOnly(page, range)
  }

  private static let minutesOf = PhraseTable<Bool>(["minutes|minute|notes of|from|for"])

  /// “Minutes, interim meeting, 20 September 2018”: no body, and a date.
  private static func isDatedKind(_ page: Page, _ line: TextRange) -> Bool {
    !BodyName.isBody(page, line) && !MeetingDate.find(page, line).isEmpty
  }

  private static let ofMeeting = PhraseTable<Bool>(["minutes of the? meeting"])

  private static func isKindOnly(_ page: Page, _ range: TextRange) -> Bool {
    page.wordIndices(range).allLie(generic, in: page)
  }

  /// The title by the kind of document and the type of its page.
  static func find(
    _ outline: Outline, kind: MinutesDocument.Kind, head: [SourceBlock], fields: [Element]
  ) -> TextRange? {
    let page = outline.page
    switch outline.pageType {
    case .agendaItem, .decisionDetails:
      return outline.sections.first { $0.kind == .item && !$0.title.isEmpty }?.title
    case .meetingDocuments where kind == .agendaItem: return nil
    case .issueMeetings, .issueHistory, .issueDecisions: return lineBehindType(page, head)
    case .meetingDetails:
      return dateLine(page, head) ?? head.first {
        isNameLine(page, $0.range) && page.wordIndices($0.range).count >= 2
      }?.range
        ?? typeLine(page, head)
    case .agendaAndMinutes, .agendaAndDecisions, .agendaOnly, .decisionList:
      return dateLine(page, head) ?? typeLine(page, head)
    case .meetingDocuments, nil: break
    }
    if let field = subject(page, fields) { return field }
    switch kind {
    case .report:
      return (reportHeadline(page, head) ?? firstHeading(page, head)).map {
        withoutLabel(page, $0)
      }
    case .minutes: return minutesTitle(page, head)
    case .decisions:
      return outline.sections.first {
        $0.kind == .item && $0.marker.isEmpty && isOnly($0, outline)
      }?
      .title ?? decisionHeadline(page, head) ?? firstHeading(page, head)
    case .agenda, .other, .agendaItem: return firstHeading(page, head)
    }
  }

  private static func isOnly(_ section: OutlineSection, _ outline: Outline) -> Bool {
    outline.hasOneItem && !section.title.isEmpty
  }

  /// The sentence of the title, else a line that ends with the word, else the first heading. A line
  /// that names only the kind of document gives way to a heading.
  private static func minutesTitle(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    if let channel = channelLine(page, head) { return channel }
    if let heading = head.prefix(12).first(where: { $0.kind == .heading && $0.level == 1 }),
      namesMeeting(page, heading.range)
    {
      return heading.range
    }
    let titles = head.filter {
      $0.kind != .listItem && isMinutesTitle(page, $0.range)
        && page.opening($0.range, OutlineVocabulary.parts) == nil
    }.map { lastLine(page, $0.range) }
    let sentences = titles.filter { !isGeneric(page, $0) && page.opening($0, minutesTitles) != nil }
    // “# Tidal Paths Working Group” over “Minutes, 12 May 2020”: the second only dates the first.
    if let heading = head.first, heading.kind == .heading, heading.level == 1,
      BodyName.endsAsBody(page, heading.range), BodyName.onLine(page, heading.range) != nil,
      !BodyName.isOrganisation(page, heading.range), !sentences.isEmpty,
      sentences.allSatisfy({ page.opening($0, minutesOf) == nil && isDatedKind(page, $0) })
    {
      return heading.range
    }
    // Of titles in two languages the English one.
    let sentence =
      sentences.first {
        page.opening($0, HeaderVocabulary.welshTitles) == nil && !isRunningHead(page, $0, head)
      } ?? sentences.first
    if let sentence = sentence ?? titles.first(where: { !isGeneric(page, $0) }) { return sentence }
    let front = head.prefix { page.opening($0.range, FrontVocabulary.attendance) == nil }
    let heading = meetingOfBody(page, front) ?? firstHeading(page, Array(front))
    if let heading, !titles.contains(heading), !isOrganisation(page, heading) {
      return heading
    }
    return titles.first ?? heading
  }

  private static let longestChannel = 24

  /// “# #packaging:elder.example: Packaging” on top of a log: the channel and the name of the meeting.
  private static func channelLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard let first = head.first?.range, page.byte(first.lower) == UInt8(ascii: "#"),
      page.wordIndices(first).count <= longestChannel
    else { return nil }
    let start =
      page.byte(first.lower + 1).isBlank
      ? page.skipBlanks(first.lower + 1, first.upper) : first.lower
    guard page.byte(start) == UInt8(ascii: "#"), page.first(.colon, in: first) != nil else {
      return nil
    }
    return page.trimmed(first.suffix(from: start))
  }

  /// Whether a heading names an organisation; “ORDINARY COUNCIL MEETING” names a meeting of its council.
  private static func isOrganisation(_ page: Page, _ heading: TextRange) -> Bool {
    if let last = page.wordIndices(heading).last, meetingWords.contains(page.words[last]),
      let name = BodyName.onLine(page, heading)
    {
      return BodyName.isOrganisation(page, name)
    }
    return BodyName.isOrganisation(page, heading)
  }

  /// “MINUTES OF ORDINARY COUNCIL MEETING | 3 MAY 2019” in a table on top of the page, over a paragraph “Minutes of
  /// the Ordinary Meeting of Elder Council held …”: what the head of each page repeats.
  private static func isRunningHead(
    _ page: Page, _ title: TextRange, _ head: [SourceBlock]
  ) -> Bool {
    // An empty row may head the table.
    guard let block = head.first(where: { $0.range.contains(title) }), let cell = block.cell,
      cell.row <= 1
    else { return false }
    return head.contains {
      $0.cell == nil && $0.range.lower > title.upper && isMinutesTitle(page, $0.range)
        && page.opening($0.range, minutesTitles) != nil
        && page.wordIndices($0.range).hold(heldWord, in: page)
    }
  }

  /// “Board meeting, 12 May 2022”, “Senate minutes – March 18, 2019”: the first headline of a page names
  /// the document and not the site.
  private static func namesMeeting(_ page: Page, _ heading: TextRange) -> Bool {
    let words = page.wordIndices(heading)
    return words.count <= 24
      && words.contains {
        minutesWord.contains(page.words[$0]) || meetingWords.contains(page.words[$0])
      }
      && !MeetingDate.find(page, heading).isEmpty
  }

  /// “TRIBAL COUNCIL MEETING” below a headline that names no body.
  private static func meetingOfBody(
    _ page: Page, _ front: ArraySlice<SourceBlock>
  ) -> TextRange? {
    guard let first = front.first, BodyName.onLine(page, first.range) == nil,
      MeetingDate.find(page, first.range).isEmpty, let next = front.dropFirst().first,
      next.cell == nil, let last = page.wordIndices(next.range).last,
      meetingWords.contains(page.words[last]), page.wordIndices(next.range).count <= 8,
      let name = BodyName.onLine(page, next.range), !BodyName.isOrganisation(page, name),
      BlockTraits(page, block: next).standsOut, BlockTraits(page, block: first).standsOut
    else { return nil }
    return next.range
  }

  /// The title without the name of the organisation on the line above it.
  private static func lastLine(_ page: Page, _ range: TextRange) -> TextRange {
    for offset in range.bounds where page.byte(offset) == 0x0A {
      let above = range.prefix(upTo: offset)
      if !isMinutesTitle(page, above) {
        return aboveDate(page, page.trimmed(range.suffix(from: offset)))
      }
    }
    return aboveDate(page, range)
  }

  /// “Minutes of Regular Meeting” ⏎ “October 20, 2020” ⏎ “Held by Zoom”: lines of their own below a name on the
  /// first.
  private static func aboveDate(_ page: Page, _ range: TextRange) -> TextRange {
    guard let end = page.first(.lineEnd, in: range) else { return range }
    let title = page.trimmed(range.prefix(upTo: end))
    let next = page.lines(range.suffix(from: end)).first
    guard isMinutesTitle(page, title), page.wordIndices(title).count >= 3,
      let last = page.wordIndices(title).last, meetingWords.contains(page.words[last]),
      let next, isDate(page, next), page.firstWord(next).map({ heldWord.contains($0) }) == false
    else { return range }
    return title
  }

  private static func typeLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.first { page.opening($0.range, OutlineVocabulary.pageTypes) != nil }?.range
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

  /// The value of the first field that names the subject.
  static func subject(_ page: Page, _ fields: [Element]) -> TextRange? {
    fields.first {
      !$0.text.isEmpty && !$0.label.isEmpty && page.isWhole($0.label, subjects) != nil
    }?.text
  }

  /// The last headline of a report's head that is neither a name, a field nor a part.
  private static func reportHeadline(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let lines = head.filter { block in
      BlockTraits(page, block: block).rest.isEmpty
        && page.wordIndices(block.range).count >= 2 && block.cell == nil && !isField(page, block)
        && page.opening(block.range, OutlineVocabulary.parts) == nil
        && page.opening(block.range, reportForms) == nil
        && page.isWhole(block.range, OutlineVocabulary.pageTypes) == nil
        && !isNameLine(page, block.range) && !isSignature(page, block.range)
    }
    let standingOut = lines.last {
      BlockTraits(page, block: $0).standsOut || $0.hints.contains(.centred)
    }
    // In plain text the subject may be no more than a short line.
    return (standingOut ?? lines.last { isPlainTitle(page, $0) })?.range
  }

  /// “Councillor Ann Crane” below a foreword: who signed it.
  private static func isSignature(_ page: Page, _ range: TextRange) -> Bool {
    guard let name = PersonName.parse(page, range) else { return false }
    return page.wordIndices(TextRange(name.end, range.upper)).isEmpty
  }

  /// Whether a line of the head is a field: “WARD: Ruskby”, but not “GAELIC EDUCATION: PROVISION IN ELDER”, whose
  /// two halves make one headline.
  private static func isField(_ page: Page, _ block: SourceBlock) -> Bool {
    guard let field = Fields.element(page, block, anyLabel: true) else { return false }
    return Fields.known(page, field.label) != nil || !page.isAllCapitals(block.range)
  }

  private static func isPlainTitle(_ page: Page, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    guard block.kind == .paragraph, words.count <= 16, let first = words.first else { return false }
    let last = page.byte(page.trimmed(block.range).upper - 1)
    return page.words[first].shape.contains(.capitalised)
      && (last.isASCIILetter || isYear(page, words))
  }

  /// “Treasury Management Outturn 2017/18”: a line that ends with a year.
  private static func isYear(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count >= 3, let last = words.last else { return false }
    return [last, last - 1].contains { MeetingDate.fullYear(page, page.words[$0].range) != nil }
      && page.words[last].shape.contains(.digits)
  }

  /// “Subject: Annual audit letter” as a headline.
  private static func withoutLabel(_ page: Page, _ title: TextRange) -> TextRange {
    guard let colon = Fields.labelEnd(page, title), colon < title.upper,
      page.isWhole(TextRange(title.lower, colon), subjects) != nil
    else { return title }
    return page.trimmed(title.suffix(from: colon))
  }

  private static let decisionForms = PhraseTable<Bool>([
    "decisions taken|made", "record of decisions", "statement of decisions", "summary of decisions",
    "decision sheet|list|summary", "decisions of", "delegated decisions", "schedule of decisions",
    "notice of the? determination|decision of|on", "determination of an|the",
  ])

  /// The headline that says of whom, or of which meeting, these are the decisions.
  private static func decisionHeadline(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.prefix(8).first { block in
      page.opening(block.range, decisionForms) != nil && page.wordIndices(block.range).count <= 24
        && BlockTraits(page, block: block).standsOut
    }?.range
  }

  /// Names of the form and of who reports, which are no subject.
  private static let reportForms = PhraseTable<Bool>([
    "report of|by|to|from", "agenda item", "officer report", "report", "not for publication",
    "for decision|information|publication", "item no",
  ])

  /// “March 2014”: when a report was made.
  private static func isMonth(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count == 2 && words.contains { page.words[$0].shape.contains(.digits) }
      && words.contains { Months.number(page.words, at: $0) != nil }
  }

  private static func isNameLine(_ page: Page, _ range: TextRange) -> Bool {
    if isMonth(page, range) { return true }
    guard let name = BodyName.onLine(page, range) else {
      return MeetingDate.find(page, range).first != nil && page.wordIndices(range).count <= 10
    }
    guard name.upper == page.trimmed(range).upper else { return false }
    return BodyName.isOrganisation(page, name)
      || BodyName.isBody(page, name) && page.wordIndices(name).count <= 5
  }

  /// The first heading that is no organisation's name; else the first heading.
  private static func firstHeading(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let headings = head.prefix(15).filter {
      let traits = BlockTraits(page, block: $0)
      return (traits.standsOut || $0.hints.contains(.centred))
        && ($0.cell == nil || $0.kind == .heading)
        && ($0.kind == .heading || Fields.labelEnd(page, $0.range) == nil) && traits.wordCount <= 40
        && page.opening($0.range, OutlineVocabulary.parts) == nil
        && !isBreadcrumb(page, $0.range) && page.isWhole($0.range, states) == nil
        && page.byte($0.range.lower) != UInt8(ascii: "[")
    }
    let first = headings.first {
      let line = page.trimmed($0.range)
      return BodyName.onLine(page, line).map {
        !BodyName.isOrganisation(page, $0) || $0.upper < line.upper
      } ?? true
    }
    return (first ?? headings.first)?.range ?? openingLine(page, head)
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
  private static func isDate(_ page: Page, _ line: TextRange) -> Bool {
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
  private static let whereabouts = PhraseTable<Bool>(["you are here"])

  /// “Home > Council > Committees”, “Home » Council”, “You are here”.
  static func isBreadcrumb(_ page: Page, _ range: TextRange) -> Bool {
    if page.isWhole(range, whereabouts) != nil || isMenu(page, range) || SiteMenu.isOne(page, range)
    {
      return true
    }
    var start = range.lower + 1
    while let mark = page.words.marks.first(.pointer, from: start, to: range.upper + 1) {
      start = mark + 1
      let width =
        page.byte(mark) == UInt8(ascii: ">")
        ? 1 : page.has("»", at: mark) ? 2 : page.has("›", at: mark) ? 3 : 0
      if width > 0, page.byte(mark - 1).isBlank, page.byte(mark + width).isBlank { return true }
    }
    return false
  }

  /// The first block, where it says what the document is.
  private static func openingLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let head = head.filter { !isBreadcrumb(page, $0.range) }
    // `[1]W3C`, the text of a link, names no document.
    let named = head.filter { !isDate(page, $0.range) }
    let line = named.first { page.byte($0.range.lower) != UInt8(ascii: "[") } ?? head.first
    guard let first = line?.range, page.wordIndices(first).count <= 40 else { return nil }
    for offset in first.bounds where page.byte(offset) == 0x0A {
      return page.trimmed(first.prefix(upTo: offset))
    }
    let words = page.wordIndices(first)
    let held = words.first { heldWord.contains(page.words[$0]) && $0 > words.lowerBound }
    return held.map { page.trimmed(first.prefix(upTo: page.words[$0].range.lower)) } ?? first
  }

  private static let heldWord = WordSet("held")
}
