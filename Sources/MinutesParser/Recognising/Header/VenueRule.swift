/// Finds where a meeting was held, in the sentence of its title.
enum VenueRule {
  private static let openers = PhraseTable<Bool>([
    "held in|at|within the?", "held in public|private|person? in|at the?", "meeting in|at the?",
    "convened in|at|within the?", "at the?", "in the?", "within the?", "took place in|at the?",
    "place in|at the?", "at its|their meeting held in|at the?",
    "be held in|at the?",
    "called to order in|at the?", "meeting to order in|at the?",
  ])

  private static var within: UInt64 { WordHash.of("within") }

  private static let welshOpeners = PhraseTable<Bool>(["yn|yng|ym y|yr?"])

  /// “… am 7.00 yh yn Neuadd Goffa, Elder”: a place behind the Welsh word for “in”.
  static func inWelsh(_ page: Page, _ range: TextRange, dates: [TextRange]) -> TextRange? {
    let words = page.wordIndices(range)
    for index in words {
      guard let match = welshOpeners.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised),
        let venue = venue(page, match.end..<words.upperBound, dates: dates, in: range)
      else { continue }
      return venue
    }
    return nil
  }

  private static let stoppers = WordSet(
    """
    on commencing starting beginning at monday tuesday wednesday thursday friday saturday sunday \
    and when from which to with began commenced started opened
    """)
  private static let purposes = PhraseTable<Bool>([
    "for the purpose|purposes|transaction|consideration", "for transacting|considering",
  ])

  private static let months = WordSet(
    """
    january february march april may june july august september october november december
    """)

  /// What may follow “in” or “at” without being a place.
  private static let noPlaces = WordSet(
    """
    public private person accordance attendance remotely all which order camera committee \
    singing silence response reply next last previous following conjunction
    """)

  /// What people join in, and no place.
  private static let rites = WordSet("pledge prayer invocation karakia")

  /// The venue in a sentence such as “… held in the Council Chamber, Guildhall on Monday …”.
  ///
  /// - Parameter dates: Stretches that are dates or times; a venue ends in front of one.
  static func inSentence(_ page: Page, _ range: TextRange, dates: [TextRange]) -> TextRange? {
    let words = page.wordIndices(range)
    if let venue = behindHeld(page, words, dates: dates, in: range) { return venue }
    for index in words {
      guard let match = openers.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound,
        // “within Committee Room 2”, but “within fourteen days”
        page.words[index].hash != within || page.words[match.end].shape.contains(.capitalised),
        let venue = venue(page, match.end..<words.upperBound, dates: dates, in: range)
      else { continue }
      return venue
    }
    return behindDates(page, range, dates) ?? platform(page, words)
  }

  /// “… of the Elder City Council held Civic Hall, Elder on Wednesday”: a place right behind the verb.
  private static func behindHeld(
    _ page: Page, _ words: Range<Int>, dates: [TextRange], in range: TextRange
  ) -> TextRange? {
    guard let held = words.first(where: { page.words[$0].hash == WordHash.of("held") }),
      held + 2 < words.upperBound, page.words[held + 1].shape.contains(.capitalised),
      !page.words[held + 1].shape.contains(.digits), !stoppers.contains(page.words[held + 1]),
      !prepositions.contains(page.words[held + 1]),
      (held + 1..<min(held + 4, words.upperBound)).hold(places, in: page)
    else { return nil }
    return venue(page, held + 1..<words.upperBound, dates: dates, in: range)
  }

  private static let ways = WordSet("via by on over using through")

  private static let platforms = PhraseTable<Bool>([
    "microsoft|ms teams", "teams", "zoom", "zoom meeting|meetings|webinar", "webex", "cisco webex",
    "google meet", "skype", "microsoft teams live", "gotomeeting", "starleaf", "jitsi",
    "video conference|conferencing|link", "videoconference|videoconferencing|videolink",
    "telephone conference", "conference call",
  ])

  /// “Microsoft Teams” on a line of its own.
  static func isPlatform(_ page: Page, _ line: TextRange) -> Bool {
    page.isWhole(line, platforms) != nil
  }

  /// “… held on 1 October 2020 via Microsoft Teams”.
  private static func platform(_ page: Page, _ words: Range<Int>) -> TextRange? {
    for index in words.dropLast() where ways.contains(page.words[index]) {
      guard page.words[index + 1].shape.contains(.capitalised),
        let match = platforms.match(page.words, at: index + 1, limit: words.upperBound)
      else { continue }
      return page.words[index + 1].range.through(page.words[match.end - 1].range)
    }
    return nil
  }

  /// Nouns of places where bodies meet.
  static let places = WordSet(
    """
    hall room rooms chamber chambers centre center headquarters house guildhall library offices \
    office building theatre theater church chapel hotel pavilion auditorium lodge annexe campus \
    boardroom classroom hospital hut huts clubhouse schoolroom schoolhouse vestry barn inn neuadd siambr ystafell canolfan nghanolfan festri swyddfa ysgol
    """)

  static let prepositions = WordSet("in at")
  static let small = WordSet("of and the in at on y yr waiting meeting upper lower")

  /// Labels of what a report is about, where they are no labels of a meeting: “Location: Hill Farm”.
  static let sites = PhraseTable<Bool>(["location", "place", "lleoliad"])

  private static let links = PhraseTable<Bool>([
    "view directions", "gweld cyfarwyddiadau", "directions", "map",
  ])

  /// A venue without the words of a link behind it.
  static func withoutLinks(_ page: Page, _ range: TextRange) -> TextRange {
    let words = page.wordIndices(range)
    for index in words.dropFirst() {
      guard let match = links.match(page.words, at: index, limit: words.upperBound),
        match.end == words.upperBound
      else { continue }
      var venue = page.trimmed(range.prefix(upTo: page.words[index].range.lower))
      if page.lastByte(venue) == UInt8(ascii: ".") {
        venue = page.trimmed(venue.prefix(upTo: venue.upper - 1))
      }
      return venue
    }
    return range
  }

  /// Whether the first word can open the name of a place: “in public” is none, nor is “IN PUBLIC”,
  /// though “Public Hall” and “COMMITTEE ROOM 1” are.
  private static func isPlace(_ page: Page, _ words: Range<Int>) -> Bool {
    let first = page.words[words.lowerBound]
    if sessions.matches(page.words, at: words.lowerBound, limit: words.upperBound) { return false }
    if rites.contains(first) { return false }
    if saints.matches(page.words, at: words.lowerBound, limit: words.upperBound) { return true }
    guard noPlaces.contains(first) else { return true }
    if words.count > 1, places.contains(page.words[words.lowerBound + 1]) { return true }
    // “Board Meeting held in Public” is all; “Public Hall” goes on.
    return first.shape.contains(.capitalised) && !first.shape.contains(.allCapitals)
      && words.count > 1 && page.words[words.lowerBound + 1].shape.contains(.capitalised)
      && page.words[words.lowerBound + 1].range.lower == first.range.upper + 1
      && page.byte(first.range.upper) == 0x20
  }

  /// “ALL SAINTS CHURCH”
  private static let saints = PhraseTable<Bool>(["all saints|saint's|saints'|souls|hallows"])

  /// “met in regular session”.
  private static let sessions = PhraseTable<Bool>([
    "regular|special|joint|open|closed|executive|private|public|full|ordinary|emergency|adjourned "
      + "session|sessions|meeting", "session",
  ])

  /// “at the meeting held”, “in the meeting of”: no place, though “Meeting Room 2” is one.
  private static func isMeeting(_ page: Page, _ words: Range<Int>) -> Bool {
    meeting.matches(page.words, at: words.lowerBound, limit: words.upperBound)
  }

  private static let meeting = PhraseTable<Bool>([
    "meeting|meetings held|of|on|convened", "a|the|an meeting|meetings",
    "a|the|an? ordinary|special|extraordinary|monthly|annual|virtual|regular|quarterly|statutory|adjourned general? meeting",
  ])

  /// “… 1100 Wharf Street. Councilmember Tran led …”, but not “St. John's Hall” or “Mrs. Ash's”.
  private static func endsSentence(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index].range
    return page.byte(word.upper) == UInt8(ascii: ".")
      && (word.count > 4
        || word.count > 2 && !shortened.contains(page.words[index])
          && !page.words[index].shape.contains(.allCapitals))
      && page.byte(word.upper + 1).isBlank
  }

  /// Words that end with a stop inside an address.
  private static let shortened = WordSet(
    "ave blvd bldg hwy ctr ste apt ext dept bros conf gdns sqr mtg rte univ twp cty pkwy cres mrs rev messrs"
  )

  /// “… at the Township House, by Chairperson Ash”: who opened the meeting there; “Sutton by the Sea” is
  /// a place.
  private static func opensAgent(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard page.words[index].hash == WordHash.of("by"), index + 1 < words.upperBound else {
      return false
    }
    return page.byte(page.words[index - 1].range.upper) == UInt8(ascii: ",")
      || PersonalTitle.opens(page, index + 1) || Offices.words.contains(page.words[index + 1])
  }

  static let at = WordHash.of("at")

  /// “the Commission Room of the Courthouse at Elder”: the name of a town and the end.
  private static func isInTown(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard page.words[index].hash == at, index + 1 < words.upperBound,
      page.words[index + 1].shape.contains(.capitalised),
      !page.words[index + 1].shape.contains(.digits),
      places.contains(page.words[index - 1]) || courts.contains(page.words[index - 1]),
      !stoppers.contains(page.words[index + 1]),
      !FunctionWords.articles.contains(page.words[index + 1])
    else { return false }
    return page.byte(page.words[index - 1].range.upper) == 0x20
  }

  private static let and = WordHash.of("and")

  /// Words behind a joining word within which the noun of a place stands.
  private static let placeReach = 4

  /// “Fire and Rescue Headquarters”, “Committee Room B at the Civic Centre”: the name goes on to a noun of places.
  private static func isInName(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    let joiner = page.words[index]
    guard joiner.hash == and || joiner.hash == at, index + 1 < words.upperBound,
      page.byte(page.words[index - 1].range.upper) == 0x20
    else { return false }
    let isThe = page.words[index + 1].hash == WordHash.of("the")
    guard joiner.hash == at || !isThe else { return false }
    let start = isThe ? index + 2 : index + 1
    for next in start..<max(start, min(start + placeReach, words.upperBound)) {
      guard page.words[next].shape.contains(.capitalised),
        !page.words[next].shape.contains(.digits), !stoppers.contains(page.words[next]),
        next == start || page.byte(page.words[next - 1].range.upper) == 0x20
      else { return false }
      if places.contains(page.words[next]) { return true }
    }
    return false
  }

  /// “the Council Chamber, Elder and by video conference on Tuesday”: how the others met belongs to the place.
  /// A platform by its name, “and via Zoom”, is a second one.
  private static func withPlatform(_ page: Page, _ end: Int, _ words: Range<Int>) -> Int {
    guard end + 2 < words.upperBound, page.words[end].hash == and,
      ways.contains(page.words[end + 1]),
      page.words[end + 2].shape.isDisjoint(with: .capitalised),
      let match = platforms.match(page.words, at: end + 2, limit: words.upperBound)
    else { return end }
    return match.end
  }

  private static let courts = WordSet("courthouse court")

  private static func venue(
    _ page: Page, _ words: Range<Int>, dates: [TextRange], in range: TextRange
  ) -> TextRange? {
    let first = page.words[words.lowerBound]
    guard !first.shape.contains(.digits) || page.byte(first.range.upper) != UInt8(ascii: "."),
      isPlace(page, words),
      !dates.contains(where: { $0.contains(first.range) }), !months.contains(first),
      !isMeeting(page, words)
    else { return nil }
    var end = words.lowerBound
    while end < words.upperBound {
      let word = page.words[end]
      if dates.contains(where: { $0.contains(word.range) }) { break }
      if end > words.lowerBound,
        stoppers.contains(word) && !isInTown(page, end, words) && !isInName(page, end, words)
          || endsSentence(page, end - 1) || opensAgent(page, end, words)
          || purposes.matches(page.words, at: end, limit: words.upperBound)
      {
        break
      }
      end += 1
    }
    guard end > words.lowerBound else { return nil }
    end = withPlatform(page, end, words)
    let upper = end < words.upperBound ? page.words[end].range.lower : range.upper
    var venue = page.trimmed(TextRange(first.range.lower, upper))
    while !venue.isEmpty,
      [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "(")].contains(
        page.byte(venue.upper - 1))
    {
      venue = page.trimmed(venue.prefix(upTo: venue.upper - 1))
    }
    // “Assembly Room (adjourned from 13 July)”: the bracket goes on behind the place.
    if let open = page.first(.bracket, in: venue), open > venue.lower,
      page.byte(open) == UInt8(ascii: "("),
      !TextRange(open, venue.upper).bounds.contains(where: { page.byte($0) == UInt8(ascii: ")") })
    {
      venue = page.trimmed(venue.prefix(upTo: open))
    }
    let count = page.wordIndices(venue)
    // A body is no place: “held at the meeting of the Council”.
    guard count.count >= 1, count.count <= 25 else { return nil }
    return venue
  }
}
