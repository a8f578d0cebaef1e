/// The sentence of a title that a layout set on several lines, made one.
extension TitleRule {
  private static let summons = PhraseTable<Bool>([
    "you are hereby? summoned|invited|requested", "notice is hereby given",
  ])

  /// The head with the sentence of its title made one block, where a layout set it on several
  /// lines: “MINUTES OF THE MEETING OF” – “ELDER COUNCIL HELD AT” – “…”.
  static func joined(_ page: Page, _ head: [SourceBlock]) -> [SourceBlock] {
    let front = head.prefix(12)
    let opening =
      front.firstIndex { isMinutesSentence(page, $0) || page.opening($0.range, summons) != nil }
      ?? front.firstIndex { $0.cell == nil && isMinutesTitle(page, $0.range) }
    guard let first = opening else { return head }
    var head = head
    join(page, &head, at: first)
    // “Minutes of the January meeting” over “Minutes of the meeting held on …”
    if let next = head[safe: first + 1], isMinutesSentence(page, next) {
      join(page, &head, at: first + 1)
    }
    return head
  }

  /// Lines of the longest title.
  private static let mostLines = 8

  /// Makes one block of the sentence that opens at a place of the head and of those that go on with it.
  private static func join(_ page: Page, _ head: inout [SourceBlock], at first: Int) {
    var lines = 1
    while lines < mostLines, let next = head[safe: first + 1], next.cell == nil, !next.isFurniture,
      continues(page, head[first].range, next.range)
        || isNextLine(page, head[first], next) || isCut(page, head[first], next)
        || isBetween(page, head[first], next, head[safe: first + 2])
    {
      head[first].text = head[first].text.through(next.range)
      head.remove(at: first + 1)
      lines += 1
    }
  }

  /// “Minutes of …”, which goes before a running head such as “Council Meeting Minutes”.
  private static func isMinutesSentence(_ page: Page, _ block: SourceBlock) -> Bool {
    block.cell == nil && page.wordIndices(block.range).count > 2
      && page.opening(block.range, minutesTitles) != nil && isMinutesTitle(page, block.range)
  }

  /// Whether a line goes on with the sentence of a title: the title names no date yet, and the line
  /// (which is one of its own where it begins with “held”) says “held” behind its first word, or gives the date behind “held … on”.
  private static func continues(_ page: Page, _ title: TextRange, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    if goesOnInside(page, title, words) { return true }
    guard words.count <= 30, words.isEmpty || page.opening(line, minutesOf) == nil,
      MeetingDate.find(page, title).isEmpty,
      Fields.labelEnd(page, line) == nil, !isAtEnd(page, title)
    else { return false }
    if words.prefix(7).dropFirst().hold(heldWord, in: page) {
      return true
    }
    guard let last = page.wordIndices(title).last else { return false }
    if page.words[last].shape.contains(.digits),
      words.first.map({ CalendarWords.englishMonth(page.words, at: $0) != nil }) == true
    {
      return true
    }
    guard let date = MeetingDate.find(page, line).first else { return false }
    if prepositions.contains(page.words[last]) || page.words[last].hash == WordHash.of("of")
      || HeaderVocabulary.weekdays.contains(page.words[last])
    {
      return true
    }
    // “… of the Senate held in the Old” ⏎ “Hall on Wednesday, 16 November 2005”
    return page.wordIndices(title).hold(heldWord, in: page)
      && words.contains {
        page.words[$0].range.upper <= date.range.lower && $0 > words.lowerBound
          && prepositions.contains(page.words[$0])
      }
  }

  private static let longestPlace = 14

  private static let abbreviations = WordSet("co st rd ave no dr mt nr")

  /// Whether a title ends with a stop, and not with that of “Co.” in “Ash, Co.” ⏎ “Elder on Tuesday”.
  private static func isAtEnd(_ page: Page, _ title: TextRange) -> Bool {
    page.lastByte(title) == UInt8(ascii: ".")
      && !(page.wordIndices(title).last.map { abbreviations.contains(page.words[$0]) } ?? false)
  }

  /// “Minutes of the meeting held on 9 June 2005” ⏎ “in the Village Hall at 7.30 p.m.”: a line in small letters that says
  /// where and when.
  private static func goesOnInside(_ page: Page, _ title: TextRange, _ words: Range<Int>) -> Bool {
    guard let first = words.first, words.count <= longestPlace,
      prepositions.contains(page.words[first]), !isAtEnd(page, title),
      page.wordIndices(title).hold(heldWord, in: page)
        || page.opening(title, minutesOf) != nil && !MeetingDate.find(page, title).isEmpty
    else { return false }
    if page.words[first].shape.isDisjoint(with: .capitalised) { return true }
    // “In the Village Hall at 8.00 p.m.”
    let line = page.words[first].range.through(page.words[words.upperBound - 1].range)
    return page.opening(line, inPlace) != nil && !ClockTime.find(page, line).isEmpty
      && words.hold(VenueRule.places, in: page) && !MeetingDate.find(page, title).isEmpty
  }

  /// “MINUTES of the MEETING of the COUNCIL held in the” ⏎ “Elder Hall, Ash on Tuesday” ⏎ “15 July 2014 at
  /// 7.30 pm”: a line directly below one that breaks off behind a small word, or its date behind the
  /// weekday.
  private static func isCut(_ page: Page, _ title: SourceBlock, _ next: SourceBlock) -> Bool {
    guard next.gapBefore == 0, title.cell == nil, next.kind == title.kind else { return false }
    if goesOnWithPlace(page, title.range, next.range) || goesOnWithIn(page, title.range, next.range)
    {
      return true
    }
    guard page.lastByte(title.range).isASCIILetter,
      let last = page.wordIndices(title.range).last, let first = page.firstWord(next.range),
      page.wordIndices(title.range).hold(heldWord, in: page)
    else { return false }
    if cut.contains(page.words[last]) { return page.wordIndices(next.range).count <= 16 }
    return HeaderVocabulary.weekdays.contains(page.words[last]) && first.shape.contains(.digits)
      && !MeetingDate.find(page, next.range).isEmpty
  }

  private static let mostWordsOfRest = 16

  /// “Ada Pike in the chair, with Ben Dove and Cy Ray” goes on with no place.
  private static let presiding = PhraseTable<Bool>([
    "in the chair", "presiding", "chairing", "were present", "was present", "chaired by",
  ])

  /// “… HELD ON THURSDAY 21 APRIL 2016 AT 2.00 PM IN THE EDUCATION” ⏎ “CENTRE, ELDER HOSPITAL”, “… held at
  /// Service Headquarters, Ash Road,” ⏎ “Elder at 10.00 am”: a sentence that broke off inside a place.
  private static func goesOnWithPlace(
    _ page: Page, _ title: TextRange, _ line: TextRange
  ) -> Bool {
    let words = page.wordIndices(title)
    let rest = page.wordIndices(line)
    guard words.hold(heldWord, in: page), let first = rest.first,
      rest.count <= mostWordsOfRest, Fields.labelEnd(page, line) == nil,
      AttendanceLabels.read(page, line) == nil, LeadingMarker.scan(page, line) == nil,
      page.words[first].shape.contains(.capitalised),
      PersonName.parse(page, line)?.titles == nil,
      !rest.hold(presiding, in: page, limit: rest.upperBound)
    else { return false }
    if page.lastByte(title) == UInt8(ascii: ",") {
      return PersonName.parse(page, line) == nil || !MeetingDate.find(page, line).isEmpty
        || !ClockTime.find(page, line).isEmpty || VenueRule.opensWithPlace(page, line)
    }
    guard page.lastByte(title).isASCIILetter else { return false }
    return VenueRule.breaksOff(page, title) && VenueRule.opensWithPlace(page, line)
  }

  private static let inPlace = PhraseTable<Bool>(["in|at the?", "by|via"])

  /// “… held on Tuesday 27 June 2017 at 9.45 a.m.” ⏎ “in the Lecture Room, Elder Hospital”
  private static func goesOnWithIn(_ page: Page, _ title: TextRange, _ line: TextRange) -> Bool {
    guard page.byte(line.lower).isASCIILower, page.opening(line, inPlace) != nil,
      page.wordIndices(line).count <= mostWordsOfRest
    else { return false }
    return page.wordIndices(title).hold(heldWord, in: page)
  }

  private static let cut = WordSet("the of at in on and")

  /// “… OF ELDER COUNTY COUNCIL” ⏎ “HELD IN COUNTY BUILDINGS, ON MONDAY, 4TH” ⏎ “APRIL, 2011”: a line in
  /// capitals directly below goes on with what can open no title of its own.
  private static func isNextLine(
    _ page: Page, _ title: SourceBlock, _ next: SourceBlock
  ) -> Bool {
    guard next.hints.contains(.nextLine) || isPlain(page, title) && isPlain(page, next),
      isInCapitals(page, title.range),
      isInCapitals(page, next.range), !isAtEnd(page, title.range),
      let first = page.firstWord(next.range)
    else { return false }
    // “… HELD AT THE VILLAGE HALL” ⏎ “TUESDAY 11 MAY 2011”
    if page.wordIndices(title.range).hold(heldWord, in: page), isDate(page, next.range) {
      return MeetingDate.find(page, title.range).isEmpty
    }
    if heldWord.contains(first) { return true }
    // “ON ROADS AND PATHS” below a blank line says neither when nor where.
    return prepositions.contains(first)
      && (next.hints.contains(.nextLine) || saysWhenOrWhere(page, next.range))
  }

  /// Whether a line has a day, a time of day or a word for a place.
  private static func saysWhenOrWhere(_ page: Page, _ line: TextRange) -> Bool {
    page.wordIndices(line).hold(VenueRule.places, in: page)
      || !MeetingDate.find(page, line).isEmpty || !ClockTime.find(page, line).isEmpty
  }

  /// A paragraph that nothing but its capitals sets off: two of a head may be one sentence, where those in bold or in
  /// the middle of the page are lines of their own.
  private static func isPlain(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .paragraph && !block.hints.contains(.centred) && !page.isEmphasised(block.range)
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

  private static let prepositions = WordSet("on at in")
  static let heldWord = WordSet("held")
}
