/// The name of a body on a line of its own.
extension BodyName {
  /// The name on a line of its own: capitalised words, one of them a body or an organisation.
  static func onLine(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let range = page.text.trimmed(range) else { return nil }
    let all = page.wordIndices(range)
    guard all.count <= 16, all.count >= 1, page.lastByte(range) != UInt8(ascii: ":") else {
      return nil
    }
    if let numbered = numbered(page, range, all) { return numbered }
    // “Estates Board 2017-09-21”, “2017-09-21 Estates Board notes”: the day is no part of it.
    if let day = MeetingDate.find(page, range).first {
      if day.range.lower == range.lower {
        return day.range.upper < range.upper
          ? onLine(page, range.suffix(from: day.range.upper)) : nil
      }
      if page.byte(day.range.lower - 1) == 0x20, page.byte(day.range.lower - 2).isASCIILetter {
        return onLine(page, range.prefix(upTo: day.range.lower))
      }
    }
    // “Members of the Licensing Committee”: those to whom an agenda goes.
    // “MEETING OF PLANNING COMMITTEE”, “REPORT OF CONSERVATION PANEL”: what goes before the name.
    let addressed =
      addressees.match(page.words, at: all.lowerBound, limit: all.upperBound)
      ?? lineOpeners.match(page.words, at: all.lowerBound, limit: all.upperBound)
    var words = (addressed?.end ?? all.lowerBound)..<all.upperBound
    guard !words.isEmpty else { return nil }
    // “Regular Council - 14 Sep 2020”: what kind of meeting it was.
    if words.count > 1, sessionKinds.contains(page.words[words.lowerBound]),
      council.contains(page.words[words.lowerBound + 1])
        || plainKinds.contains(page.words[words.lowerBound])
          && OutlineVocabulary.bodies.contains(page.words[words.lowerBound + 1])
    {
      words.removeFirst()
    }
    // “To all members of the Council”: those of the council whose agenda it is.
    if words.count == 1, council.contains(page.words[words.lowerBound]),
      addressees.matches(page.words, at: all.lowerBound, limit: all.upperBound)
    {
      return nil
    }
    var end = words.lowerBound
    var lower = 0
    var isBeforeDate = false
    while end < words.upperBound {
      let word = page.words[end]
      if end > words.lowerBound, breaks(page, end, words.lowerBound) || lineStops.contains(word) {
        break
      }
      // “FERRY WG Virtual Interim, 2022-10-05”
      if end > words.lowerBound, word.shape.contains(.digits),
        page.byte(page.words[end - 1].range.upper) == UInt8(ascii: ","),
        plainKinds.contains(page.words[end - 1])
      {
        isBeforeDate = true
        break
      }
      if !word.shape.contains(.capitalised), !PersonName.isOtherCapital(page, word),
        !isNumber(page, end, words.lowerBound),
        !isShortForm(page, end), !isSecondHalf(page, word)
      {
        guard small.contains(word) else { return nil }
        lower += 1
      }
      end += 1
    }
    let first = words.lowerBound
    // “FERRY WG Virtual Interim Meeting”
    if isBeforeDate || end < words.upperBound && meetings.contains(page.words[end]) {
      while end > first + 1, plainKinds.contains(page.words[end - 1]) { end -= 1 }
    }
    guard end > first, lower < end - first, isNamed(page, first..<end),
      !isLongSentence(page, range) || isClause(page, first, end),
      !rooms.contains(page.words[end - 1]),
      // “Cabinet Member Decision”: an office.
      end < words.upperBound ? !members.contains(page.words[end - 1]) : true
    else { return nil }
    // “CABINET MEMBER FOR ROADS”: an office.
    if offices.matches(page.words, at: first, limit: words.upperBound) { return nil }
    // “EXECUTIVE DECISION OF THE MAYOR”: what kind of decision it is, and whose.
    if end == first + 1, page.words[first].hash == WordHash.of("executive"), end < words.upperBound,
      executiveDecisions.matches(page.words, at: end, limit: words.upperBound)
    {
      return nil
    }
    // “Committee Management Information System”: what the page was made by.
    if systems.contains(page.words[end - 1]) { return nil }
    let name = closed(page, page.words[first].range.through(page.words[end - 1].range))
    // “Council Report”, “Town Manager's Report”: what the paper is.
    if papers.contains(page.words[end - 1]) { return nil }
    // “Video Conference Link”: how people met.
    if media.contains(page.words[first]), end - first <= wordsOfMedium { return nil }
    return isPost(page, name) ? nil : name
  }

  private static let wordsOfMedium = 3
  private static let papers = WordSet("report reports memorandum memo briefing newsletter")

  /// “Co-op”: the half behind the hyphen needs no capital.
  static func isSecondHalf(_ page: Page, _ word: Word) -> Bool {
    page.byte(word.range.lower - 1) == UInt8(ascii: "-")
  }

  /// “Subcommittee 4, Ropes and slings”: a committee by its number, with what it is for.
  private static func numbered(
    _ page: Page, _ line: TextRange, _ words: Range<Int>
  ) -> TextRange? {
    guard (3...10).contains(words.count), page.lastByte(line).isASCIILetter,
      let number = words.prefix(4).first(where: { page.words[$0].shape.contains(.digits) }),
      number > words.lowerBound, committees.contains(page.words[number - 1]),
      page.words[number].range.count <= 3, number + 1 < words.upperBound,
      page.words[words.lowerBound].shape.contains(.capitalised),
      page.byte(page.words[number].range.upper) == UInt8(ascii: ","),
      page.words[number + 1].shape.contains(.capitalised)
    else { return nil }
    return page.trimmed(line)
  }

  /// “Council Chambers, Administration Building”: a room with its house.
  static func isRoom(_ page: Page, _ name: TextRange) -> Bool {
    page.wordIndices(name).prefix(4).dropFirst().contains {
      rooms.contains(page.words[$0])
        && page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
    }
  }

  /// “Council Chambers”
  private static let rooms = WordSet("chamber chambers room rooms boardroom auditorium")

  static let offices = PhraseTable<Bool>([
    "cabinet|executive|lead member|councillor", "executive director|officer|summary",
  ])

  private static let lineOpeners = PhraseTable<Bool>([
    "meeting of the?", "of the", "report of|to|for the?", "minutes|notes|record of the?",
    "draft|unconfirmed|approved", "crest|logo|seal|badge|emblem|arms of the?",
    "proceedings|resolutions|decisions|transactions|journal of the?",
  ])

  private static let systems = WordSet("system systems website portal")

  private static let executiveDecisions = PhraseTable<Bool>([
    "decision|decisions of|by", "decision|decisions taken|made by",
  ])

  /// Posts: “Report of the Director of City Development” names no body.
  private static let posts = WordSet(
    """
    director head chief clerk leader manager officer solicitor treasurer secretary chairman chair \
    convener planner engineer surveyor
    """)

  /// Whether a name is that of somebody's post: it opens with one and does not end as a body.
  private static func isPost(_ page: Page, _ name: TextRange) -> Bool {
    !endsAsBody(page, name)
      && page.wordIndices(name).prefix(3).hold(posts, in: page)
  }

  /// Words that follow a name on its line without belonging to it.
  static let lineStops = WordSet(
    """
    minutes agenda meeting minute decision decisions record telco telecon teleconference call \
    videoconference notes f2f draft unconfirmed
    """)

  /// “Elder Language Committee, second day of three. Started at 10:00.”: a name of two words or more
  /// with a short clause behind its comma that tells of days or sessions.
  private static func isClause(_ page: Page, _ first: Int, _ end: Int) -> Bool {
    end - first >= 2 && end + 1 < page.words.count
      && page.byte(page.words[end - 1].range.upper) == UInt8(ascii: ",")
      && (end...end + 1).hold(sittings, in: page)
  }

  private static let sittings = WordSet("day session sitting meeting part")

  /// Whether a line is of many words and ends with a stop.
  private static func isLongSentence(_ page: Page, _ range: TextRange) -> Bool {
    page.lastByte(range) == UInt8(ascii: ".") && page.wordIndices(range).count > 6
  }

  static let small = WordSet("of and for the in on to de y o a with cum upon under le")

  private static let addressees = PhraseTable<Bool>([
    "to? all? members of the?", "to? all? the members of the?",
  ])
}
