/// The sentence of a title that a layout set on several lines, made one.
extension TitleRule {
  private static let summons = PhraseTable<Bool>([
    "you are hereby? summoned|invited", "notice is hereby given",
  ])

  /// The head with the sentence of its title made one block, where a layout set it on several
  /// lines: “MINUTES OF THE MEETING OF” – “ELDER COUNCIL HELD AT” – “…”.
  static func joined(_ page: Page, _ head: [SourceBlock]) -> [SourceBlock] {
    let front = head.prefix(12)
    let opening =
      front.firstIndex { isMinutesSentence(page, $0) || page.opening($0.range, summons) != nil }
      ?? front.firstIndex { $0.cell == nil && isMinutesTitle(page, $0.range) }
    guard var first = opening else { return head }
    // “Minutes of the January meeting” over “Minutes of the meeting held on …”
    if let next = head[safe: first + 1], isMinutesSentence(page, next),
      !MeetingDate.find(page, next.range).isEmpty
    {
      first += 1
    }
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
      Fields.labelEnd(page, line) == nil, page.lastByte(title) != UInt8(ascii: ".")
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

  private static let longestPlace = 14

  /// “Minutes of the meeting held on 9 June 2005” ⏎ “in the Village Hall at 7.30 p.m.”: a line in small letters that says
  /// where and when.
  private static func goesOnInside(_ page: Page, _ title: TextRange, _ words: Range<Int>) -> Bool {
    guard let first = words.first, words.count <= longestPlace,
      prepositions.contains(page.words[first]),
      page.words[first].shape.isDisjoint(with: .capitalised)
    else { return false }
    return page.lastByte(title) != UInt8(ascii: ".")
      && page.wordIndices(title).hold(heldWord, in: page)
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

  private static let prepositions = WordSet("on at in")
  static let heldWord = WordSet("held")
}
