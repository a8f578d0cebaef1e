/// The title of minutes: the line or sentence that says whose they are.
extension TitleRule {
  static let minutesTitles = PhraseTable<Bool>([
    "minutes of|from|for", "minute of", "draft|unconfirmed|confirmed|public|open minutes of|from",
    "minutes", "meeting minutes", "action minutes", "concise minutes", "the minutes of",
    "minutes and actions", "record of proceedings",
    "notes of a|the? virtual|remote|special|informal|joint|annual|ordinary? meeting",
    "extract|extracts from|of the? draft? minutes of|from",
    "minutes of the? proceedings", "proceedings of the? meeting", "proceedings at the? meeting",
    "cofnodion|gofnodion y|o|cyfarfod",
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
    if behind == UInt8(ascii: ":") || business.contains(page.words[first]) { return false }
    if page.opening(range, proceedings) != nil, words.count <= 40,
      words.hold(meetingWords, in: page)
    {
      return true
    }
    if page.opening(range, minutesTitles) != nil {
      return words.count > 1 || page.isAllCapitals(range)
    }
    // “Notes of Elder Parish Annual Meeting held on 13 May 2013”
    if page.opening(range, notesOf) != nil, words.hold(heldWord, in: page),
      words.hold(meetingWords, in: page)
    {
      return true
    }
    if isDatedNotes(page, range, words) { return true }
    // “KIRKHAVEN, 9 May 2012. Minute of Meeting of the COUNCIL.”
    if page.words[first].shape.contains(.allCapitals),
      words.prefix(8).contains(where: {
        page.words[$0].shape.contains(.capitalised)
          && minuteOfMeeting.matches(page.words, at: $0, limit: words.upperBound)
      })
    {
      return true
    }
    if opensWithBody(page, range, words) { return true }
    return words.count >= 2 && words.count <= 14
      && words.hold(minutesWord, in: page)
      && !words.hold(ofTheMinutes, in: page, limit: words.upperBound)
      && (minutesWord.contains(page.words[last]) || page.isAllCapitals(range)
        || isAddedTo(page, words, range.upper)
        || page.hasSpacedDash(in: range)
          && words.contains {
            minutesWord.contains(page.words[$0]) && page.words[$0].shape.contains(.capitalised)
          })
      && page.words[first].shape.contains(.capitalised)
  }

  /// “Approval of the September Minutes”: what was done with others.
  private static let business = WordSet(
    """
    approval approve approving adoption adopt confirmation confirm reading read signing sign acceptance accept \
    ratification ratify amendment amendments correction corrections receive review previous last motion matters \
    circulation
    """)

  /// “AMENDMENT OF THE MINUTES OF 4 MAY” is business.
  private static let ofTheMinutes = PhraseTable<Bool>(["of the minutes"])

  private static let notesOf = PhraseTable<Bool>(["notes|note|record of|from"])

  private static let ofNotes = PhraseTable<Bool>([
    "draft|agreed? action|summary|brief|outline|informal? notes|note of|from",
    "record|summary of a|the? meeting",
  ])
  private static let wordsOfNotes = 30

  /// “Action notes from the Elder Partnership Board, 4 June 2019”: the notes of a day, of a body or its meeting.
  private static func isDatedNotes(
    _ page: Page, _ range: TextRange, _ words: Range<Int>
  ) -> Bool {
    page.opening(range, ofNotes) != nil && words.count <= wordsOfNotes
      && page.words[words.lowerBound].shape.contains(.capitalised)
      && page.lastByte(range) != UInt8(ascii: ".") && page.first(.lineEnd, in: range) == nil
      && !MeetingDate.find(page, range).isEmpty
      && (words.hold(meetingWords, in: page) || BodyName.inTitle(page, range) != nil)
  }

  private static let ofItsMeeting = PhraseTable<Bool>([
    "draft? minutes|minute of the? meeting",
    "draft? minutes|minute of the? annual|monthly|ordinary|special|extraordinary|parish|council meeting",
  ])

  /// “Northfield Parish Council Minutes of Meeting held on 15 December”: the name of the body on the same line.
  private static func opensWithBody(
    _ page: Page, _ range: TextRange, _ words: Range<Int>
  ) -> Bool {
    guard page.words[words.lowerBound].shape.contains(.capitalised),
      let start = words.dropFirst().prefix(longestBody).first(where: {
        page.words[$0].shape.contains(.capitalised)
          && ofItsMeeting.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return false }
    // “ELDER COUNCIL Draft (until approved at the next meeting) Minutes of …”
    let front = words.prefix { $0 < start }
    let name = front.prefix { !drafts.contains(page.words[$0]) }
    guard let last = name.last else { return false }
    return BodyName.endsAsBody(page, TextRange(range.lower, page.words[last].range.upper))
  }

  private static let drafts = WordSet("draft unconfirmed")
  /// Words of a body, and of how far its minutes have come, in front of what they are.
  private static let longestBody = 16

  /// “The minutes of the AGM held on 22 March 2009 had been on the notice board. They were approved.”: a sentence
  /// about the minutes of another meeting.
  private static func tellsOfOthers(
    _ page: Page, _ words: Range<Int>, _ range: TextRange
  ) -> Bool {
    let last = page.words[words.upperBound - 1]
    return (page.lastByte(range) == UInt8(ascii: ".") || accepted.contains(last))
      && words.hold(accounts, in: page, limit: words.upperBound)
  }

  /// “meeting minutes were approved”
  private static let accepted = WordSet(
    "approved agreed accepted adopted confirmed signed read circulated")

  private static let accounts = PhraseTable<Bool>([
    "had|has|have been",
    "was|were taken? as? read|approved|agreed|accepted|adopted|signed|confirmed|circulated",
    "read|agreed|approved|confirmed|signed|adopted as",
    "read and|, signed|approved|agreed|adopted|confirmed",
  ])

  /// See `Topics.minutesTitles`.
  static let keywords =
    proceedings.keywords + minutesTitles.keywords + minutesWord.keywords + notesOf.keywords
    + ofNotes.keywords

  private static let proceedings = PhraseTable<Bool>(["proceedings of|at the?", "record of the?"])
  static let meetingWords = WordSet("meeting sitting session")

  /// “Regular Board Meeting Minutes (August 19)”, “Minutes, 13 February”: the word ends the title but
  /// for what a bracket or comma adds, or for the day, “General meeting minutes 8 October 2019”.
  private static func isAddedTo(_ page: Page, _ words: Range<Int>, _ limit: Int) -> Bool {
    guard let word = words.first(where: { minutesWord.contains(page.words[$0]) }) else {
      return false
    }
    if isDated(page, behind: word, words) { return true }
    guard page.words[word].shape.contains(.capitalised) else { return false }
    let behind = page.byte(page.skipBlanks(page.words[word].range.upper, limit))
    return behind == UInt8(ascii: "(") || behind == UInt8(ascii: ",")
  }

  /// Whether nothing but a day stands behind a word, and in front of it what kind of meeting it was or whose.
  private static func isDated(_ page: Page, behind word: Int, _ words: Range<Int>) -> Bool {
    guard word > words.lowerBound, word + 1 < words.upperBound,
      page.words[words.lowerBound].hash != the,
      let date = MeetingDate.find(
        page, TextRange(page.words[word].range.upper, page.words[words.upperBound - 1].range.upper)
      ).first
    else { return false }
    return page.words.first(from: date.range.start) == word + 1
      && page.words.first(from: date.range.end) >= words.upperBound
  }

  private static var the: UInt64 { WordHash.of("the") }

  private static let minuteOfMeeting = PhraseTable<Bool>(["minute|minutes of the? meeting"])
  static let minutesWord = WordSet("minutes minute")

  /// Words of a line that only names the kind of document.
  private static let generic = WordSet(
    """
    draft open public minutes meeting unconfirmed confirmed approved action concise the of committee council \
    subject to confirmation approval amendment
    """
  )

  /// Whether a title says no more than what kind of document it is.
  private static func isGeneric(_ page: Page, _ range: TextRange) -> Bool {
    if page.opening(range, ofMeeting) != nil { return false }
    return isKindOnly(page, range)
  }

  static let minutesOf = PhraseTable<Bool>(["minutes|minute|notes of|from|for"])

  /// “Minutes, interim meeting, 20 September 2018”: no body, and a date.
  private static func isDatedKind(_ page: Page, _ line: TextRange) -> Bool {
    !BodyName.isBody(page, line) && !MeetingDate.find(page, line).isEmpty
  }

  private static let ofMeeting = PhraseTable<Bool>(["minutes of the? meeting"])

  /// “Draft minutes”, “Minutes of the meeting”: no more than what kind of document it is.
  static func isKindOnly(_ page: Page, _ range: TextRange) -> Bool {
    // “Minutes (GA/2021/31, rev. 2)”: the number of the document.
    let isNumbered = page.lastByte(range) == UInt8(ascii: ")")
    let bracket = isNumbered ? page.first(.bracket, in: range) : nil
    let words = page.wordIndices(bracket.map { range.prefix(upTo: $0) } ?? range)
    return !words.isEmpty && words.allLie(generic, in: page)
      && (bracket.map { isReference(page, range.suffix(from: $0)) } ?? true)
  }

  /// “(GA/2021/31, rev. 2)”: a stroke between figures or letters, and no date.
  private static func isReference(_ page: Page, _ bracket: TextRange) -> Bool {
    bracket.bounds.contains { page.byte($0) == UInt8(ascii: "/") }
      && MeetingDate.find(page, bracket).isEmpty
  }

  /// The sentence of the title, else a line that ends with the word, else the first heading. A line
  /// that names only the kind of document gives way to a heading.
  static func minutesTitle(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
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
    if let first = sentences.first,
      let heading = head.last(where: { $0.range.upper <= first.lower }) ?? head.first,
      heading.range == head.first?.range
        ? heading.kind == .heading && heading.level == 1
        : BlockTraits(page, block: heading).standsOut,
      BodyName.endsAsBody(page, heading.range), BodyName.onLine(page, heading.range) != nil,
      !BodyName.isOrganisation(page, heading.range),
      sentences.allSatisfy({ page.opening($0, minutesOf) == nil && isDatedKind(page, $0) })
    {
      return heading.range
    }
    // Of titles in two languages the English one.
    let sentence =
      sentences.first {
        page.opening($0, HeaderVocabulary.welshTitles) == nil && !isRunningHead(page, $0, head)
      } ?? sentences.first
    if sentence == nil, let line = opensWithMeeting(page, head) { return line }
    if let sentence = sentence ?? titles.first(where: { !isGeneric(page, $0) }) {
      // A heading of the mark-up is meant as the title.
      let isHeading = head.contains { $0.kind == .heading && $0.range.contains(sentence) }
      return isHeading ? sentence : dated(page, sentence, among: sentences) ?? sentence
    }
    let front = head.prefix { page.opening($0.range, FrontVocabulary.attendance) == nil }
    let heading = meetingOfBody(page, front) ?? firstHeading(page, Array(front))
    if let heading, !titles.contains(heading), !isOrganisation(page, heading) {
      return heading
    }
    return titles.first ?? heading
  }

  private static let months = PhraseTable<Bool>([
    "minutes of|from|for the? january|february|march|april|may|june|july|august|september|october|november|december",
    "minutes of|from the? last|latest",
    "minutes of|from 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31",
  ])

  /// “Minutes of the January meeting”, as an editor put it over “Minutes of the meeting held on 18th January …”: the
  /// second, which says when. So, too, where the second says the same at more length, or stands right below a first
  /// that says neither when nor where.
  private static func dated(
    _ page: Page, _ title: TextRange, among sentences: [TextRange]
  ) -> TextRange? {
    let words = page.wordIndices(title)
    let isUndated = !words.hold(heldWord, in: page)
    let isOfMonth = isUndated && page.opening(title, months) != nil
    return sentences.first {
      let others = page.wordIndices($0)
      guard $0.lower >= title.upper, others.count > words.count,
        !MeetingDate.find(page, $0).isEmpty
      else { return false }
      return isOfMonth
        || isUndated && others.hold(heldWord, in: page) && MeetingDate.find(page, title).isEmpty
          && page.text.isBlank(TextRange(title.upper, $0.lower))
        || zip(words, others).allSatisfy { page.words[$0].hash == page.words[$1].hash }
    }
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

  private static let told = WordSet("was were met began opened called started is are will")

  /// “Elder Parish Council – Extraordinary Meeting Wednesday 19 July 2017, 7.30 pm Elder Hall”, “Trustee Meeting
  /// 17/10/23”: the same on the first line of the text, which is no sentence.
  static func opensWithMeeting(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard let first = head.first, first.kind == .paragraph, first.cell == nil,
      first.marker.isEmpty, namesMeeting(page, first.range),
      let word = page.firstWord(first.range), word.shape.contains(.capitalised),
      Fields.labelEnd(page, first.range) == nil,
      !page.wordIndices(first.range).hold(told, in: page)
    else { return nil }
    return first.range
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
    if let english = belowWelsh(page, range) { return aboveDate(page, english) }
    for offset in range.bounds where page.byte(offset) == 0x0A {
      let above = range.prefix(upTo: offset)
      if !isMinutesTitle(page, above) {
        return aboveDate(page, page.trimmed(range.suffix(from: offset)))
      }
    }
    return aboveDate(page, range)
  }

  /// “Cofnodion cyfarfod y Cyngor …” ⏎ “Minutes of the meeting …” in one paragraph: the English line with those behind it.
  private static func belowWelsh(_ page: Page, _ range: TextRange) -> TextRange? {
    guard page.opening(range, HeaderVocabulary.welshTitles) != nil else { return nil }
    let words = page.wordIndices(range)
    let start = words.dropFirst().first {
      page.words[$0].shape.contains(.capitalised)
        && minutesOf.matches(page.words, at: $0, limit: words.upperBound)
        && page.text.isBlank(page.gap(before: $0))
    }
    return start.map { page.trimmed(range.suffix(from: page.words[$0].range.lower)) }
  }

  /// “Minutes of Regular Meeting” ⏎ “October 20, 2020” ⏎ “Held by Zoom”: lines of their own below a name on the
  /// first.
  private static func aboveDate(_ page: Page, _ range: TextRange) -> TextRange {
    guard let end = page.first(.lineEnd, in: range) else { return range }
    let title = page.trimmed(range.prefix(upTo: end))
    let next = page.lines(range.suffix(from: end)).first
    // “(To be read with the agenda)” below the title is a remark on it.
    if isMinutesTitle(page, title), page.wordIndices(title).count >= 3, let next,
      page.byte(next.lower) == UInt8(ascii: "("), page.lastByte(range) == UInt8(ascii: ")"),
      next.upper == page.trimmed(range).upper
    {
      return title
    }
    guard isMinutesTitle(page, title), page.wordIndices(title).count >= 3,
      let last = page.wordIndices(title).last, meetingWords.contains(page.words[last]),
      let next, isDate(page, next), page.firstWord(next).map({ heldWord.contains($0) }) == false
    else { return range }
    return title
  }
}
