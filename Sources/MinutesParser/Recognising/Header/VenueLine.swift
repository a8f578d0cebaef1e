/// Places on lines of their own, beside a date or over two lines, and what tells them.
extension VenueRule {
  /// “…, 6 May 2014, 1.30 pm, The Corn Hall, Wisbury”: a place that ends the sentence.
  static func behindDates(
    _ page: Page, _ range: TextRange, _ dates: [TextRange]
  ) -> TextRange? {
    guard let last = dates.map(\.upper).max(), last < range.upper,
      let rest = page.text.trimmed(range.suffix(from: last))
    else { return nil }
    guard let start = behindMark(page, rest) else { return withoutMark(page, rest) }
    let place = page.trimmed(rest.suffix(from: start))
    return onLine(page, place, mayBeRoom: true)
      ?? beforeAgent(page, place).flatMap { onLine(page, $0, mayBeRoom: true) }
  }

  private static let wordsWithoutMark = 2...6

  /// “… 2 April 2019, 7.30pm Elder Village Hall *DRAFT MINUTES*”: a place right behind the time, up to its noun and
  /// the end or a remark in asterisks.
  private static func withoutMark(_ page: Page, _ rest: TextRange) -> TextRange? {
    let end = rest.bounds.first { page.byte($0) == UInt8(ascii: "*") } ?? rest.upper
    let place = page.trimmed(rest.prefix(upTo: end))
    let words = page.wordIndices(place)
    guard wordsWithoutMark.contains(words.count), let last = words.last,
      places.contains(page.words[last]), page.words[last].range.upper == place.upper,
      words.allSatisfy({ page.words[$0].shape.contains(.capitalised) }),
      page.words[words.lowerBound].range.lower == place.lower,
      AttendanceLabels.read(page, place) == nil
    else { return nil }
    return place
  }

  /// “Town Hall” of “Town Hall, by Chair Ash.”
  private static func beforeAgent(_ page: Page, _ place: TextRange) -> TextRange? {
    guard
      let by = page.wordIndices(place).dropFirst().first(where: {
        agents.contains(page.words[$0])
          && page.byte(page.words[$0 - 1].range.upper) == UInt8(ascii: ",")
      })
    else { return nil }
    return place.prefix(upTo: page.words[by - 1].range.upper)
  }

  private static let agents = WordSet("by with chaired")
  private static let wordsOfLabel = 2

  /// “Date: 7 May 2019  Time: 6pm  Venue: School library”: the value of a label inside a line, up to the next label.
  static func labelled(_ page: Page, _ range: TextRange) -> TextRange? {
    var start = range.lower
    var place: TextRange?
    while let colon = page.words.marks.first(.colon, from: start, to: range.upper) {
      start = colon + 1
      let words = page.wordIndices(range.prefix(upTo: colon))
      // “7:30” has its colon between figures.
      guard let last = words.last, page.words[last].range.upper == colon,
        page.words[last].shape.isDisjoint(with: .digits)
      else { continue }
      if let place {
        return page.text.trimmed(place.prefix(upTo: page.words[last].range.lower))
      }
      let label = words.suffix(wordsOfLabel).first { index in
        Fields.known(page, page.words[index].range.through(page.words[last].range)) == .venue
      }
      if label != nil { place = TextRange(colon + 1, range.upper) }
    }
    return place.flatMap { page.text.trimmed($0) }
  }

  private static let wordsOfName = 10

  /// “Tuesday 22 March 2022, 6.00pm, The Old Ropeworks, Elder”: what stands behind date and time and a mark, whatever
  /// the place is called; a body is none.
  static func behindTime(
    _ page: Page, _ range: TextRange, _ dates: [TextRange], _ times: [TextRange]
  ) -> TextRange? {
    // “7.30pm, Railway Club, Station Approach” on a line of its own has the date above it.
    guard let time = times.last,
      dates.first.map({ $0.upper <= times[0].lower }) ?? (times[0].lower == range.lower),
      // “16 July 2009 (9.45 a.m. – 1.20 p.m.), The Barn”
      let rest = page.text.trimmed(
        range.suffix(from: page.byte(time.upper) == UInt8(ascii: ")") ? time.upper + 1 : time.upper)
      ),
      var place = page.text.trimmed(rest.suffix(from: behindMark(page, rest) ?? rest.upper))
    else { return nil }
    // “7.30pm at The Plough”
    var fewest = 2
    if let opening = page.wordIndices(place).first,
      let match = inThe.match(page.words, at: opening, limit: page.wordIndices(place).upperBound)
    {
      fewest = 1
      guard match.end < page.wordIndices(place).upperBound else { return nil }
      place = TextRange(page.words[match.end].range.lower, place.upper)
    }
    let words = page.wordIndices(place)
    guard (fewest...wordsOfName).contains(words.count), page.byte(place.lower).isASCIIUpper,
      page.lastByte(place).isASCIILetter || page.lastByte(place).isASCIIDigit,
      page.first(.bracket, in: place) == nil, Fields.labelEnd(page, place) == nil,
      !BodyName.isBody(page, place), MeetingDate.find(page, place).isEmpty,
      PersonName.parse(page, place) == nil, !Offices.isRole(page, place),
      !platforms(page, words),
      words.allSatisfy({
        let word = page.words[$0]
        return word.shape.contains(.capitalised) || word.shape.contains(.digits)
          || small.contains(word)
      })
    else { return nil }
    return place
  }

  private static let reachOfDay = 12

  /// “Wharf House, Elder” right below “Board – Tuesday 25 November 2014 at 5.30pm”: where a report says that they meet.
  static func belowDay(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    var isDated = false
    for (line, next) in zip(head, head.dropFirst()).prefix(reachOfDay) {
      guard next.hints.contains(.nextLine) else {
        isDated = false
        continue
      }
      // “12 October 2022 · 5.30 pm · Elder School library”
      let wasDated = isDated && line.hints.contains(.nextLine)
      isDated = !MeetingDate.find(page, line.range).isEmpty
      guard line.cell == nil, next.cell == nil, isDated || wasDated,
        !ClockTime.find(page, line.range).isEmpty, Fields.labelEnd(page, line.range) == nil,
        page.first(.lineEnd, in: next.range) == nil,
        onLine(page, next.range) != nil || endsAsPlace(page, next.range)
      else { continue }
      return page.trimmed(next.range)
    }
    return nil
  }

  private static let wordsOfSmallPlace = 2...6

  /// “Elder School library”
  private static func endsAsPlace(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard wordsOfSmallPlace.contains(words.count), let last = words.last else { return false }
    return places.contains(page.words[last]) && page.lastByte(line).isASCIILetter
      && words.dropLast().allSatisfy { page.words[$0].shape.contains(.capitalised) }
  }

  private static let wordsBehindAt = 2...10

  /// “Friday 14 March 2008 at The Old Mill, Elder, at 10.00 a.m.”: a place behind “at” or “in”, in front of the time.
  static func atBeforeTime(
    _ page: Page, _ dates: [TextRange], _ times: [TextRange]
  ) -> TextRange? {
    guard let date = dates.first, let time = times.first, date.upper < time.lower,
      let rest = page.text.trimmed(TextRange(date.upper, time.lower))
    else { return nil }
    var words = page.wordIndices(rest)
    if let last = words.last, prepositions.contains(page.words[last]) { words.removeLast() }
    guard let first = words.first, prepositions.contains(page.words[first]),
      page.text.isBlank(TextRange(rest.lower, page.words[first].range.lower))
    else { return nil }
    words.removeFirst()
    guard wordsBehindAt.contains(words.count), let last = words.last,
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].shape.contains(.digits)
          || small.contains(page.words[$0])
      }), let start = words.first, page.words[start].shape.contains(.capitalised)
    else { return nil }
    return page.words[start].range.through(page.words[last].range)
  }

  private static let wordsBetween = 4

  /// “Tuesday 20 October 2020, Library, 6.30pm”: a place between the date and the time.
  static func betweenDateAndTime(
    _ page: Page, _ dates: [TextRange], _ times: [TextRange]
  ) -> TextRange? {
    guard let date = dates.first, let time = times.first, date.upper < time.lower,
      let rest = page.text.trimmed(TextRange(date.upper, time.lower)),
      let start = behindMark(page, rest), page.lastByte(rest) == UInt8(ascii: ",")
    else { return nil }
    let place = page.trimmed(TextRange(start, rest.upper - 1))
    let words = page.wordIndices(place)
    guard (1...wordsBetween).contains(words.count), words.hold(places, in: page),
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised) || small.contains(page.words[$0])
      })
    else { return nil }
    return place
  }

  private static let states = WordSet(
    "zoom teams webex draft unconfirmed approved confirmed minutes agenda public private virtual remote online utc gmt cet est"
  )

  private static func platforms(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(states, in: page)
  }

  /// The place in a line that its label says to name one: what stands behind date and time, or in front.
  static func beside(_ page: Page, _ range: TextRange, _ stops: [TextRange]) -> TextRange? {
    guard let first = stops.map(\.lower).min(), let last = stops.map(\.upper).max() else {
      return page.text.trimmed(range)
    }
    for part in [range.suffix(from: last), range.prefix(upTo: first)] {
      let words = page.wordIndices(part)
      guard let opening = words.first else { continue }
      let match = inThe.match(page.words, at: opening, limit: words.upperBound)
      let start = match.map(\.end) ?? opening
      guard start < words.upperBound, let last = words.last,
        !HeaderVocabulary.weekdays.contains(page.words[start]),
        page.words[start].shape.contains(.capitalised) || page.words[start].shape.contains(.digits)
      else { continue }
      let end =
        page.byte(page.words[last].range.upper) == UInt8(ascii: ")")
        ? page.words[last].range.upper + 1 : page.words[last].range.upper
      return TextRange(page.words[start].range.lower, end)
    }
    return nil
  }

  private static let papers = WordSet(
    "paper item page report agenda appendix enclosure annex part version draft issue minute minutes"
  )

  /// “Zurich D”, “Salon 4”: a name with a letter or a number; “Paper 5” is none.
  private static func isRoom(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count <= 4, let last = words.last, !words.hold(papers, in: page) else {
      return false
    }
    let word = page.words[last]
    return word.shape.contains([.initial, .capitalised])
      || word.shape.contains(.digits) && word.range.count <= 3
  }

  /// Offset behind the comma or dash that a stretch begins with, or of the “in” or “at” that it opens with.
  private static func behindMark(_ page: Page, _ range: TextRange) -> Int? {
    let byte = page.byte(range.lower)
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") {
      return range.lower + 1
    }
    if page.has("·", at: range.lower) { return range.lower + 2 }
    if page.hasLongDash(at: range.lower) { return range.lower + 3 }
    return page.opening(range, inThe) != nil ? range.lower : nil
  }

  /// “Town House, ⏎ ELDER, 22 June 2016”: a place in front of the date, as the heads of minutes have
  /// it that name the town.
  static func beforeDate(
    _ page: Page, _ range: TextRange, _ date: TextRange, _ times: [TextRange]
  ) -> TextRange? {
    // “…, 22 June 2016, at 10.30 a.m.”
    let behind = page.wordIndices(range.suffix(from: date.upper)).filter { index in
      !times.contains { $0.contains(page.words[index].range) }
        && !prepositions.contains(page.words[index])
    }
    guard behind.isEmpty,
      var place = page.text.trimmed(range.prefix(upTo: date.lower)),
      page.lastByte(place) == UInt8(ascii: ",")
    else { return nil }
    place = page.trimmed(place.prefix(upTo: place.upper - 1))
    return onLine(page, place)
  }

  private static let wordsBesideTime = 8
  private static let wordsOfRoom = 3

  /// “The White Hart, 8 pm”, “Depot meeting room, 2.00pm”: what stands in front of the time, and a comma, on a line of the
  /// head; “…, 7:00–8:48 pm, community room”: a room behind it.
  static func beforeTime(_ page: Page, _ range: TextRange, _ times: [TextRange]) -> TextRange? {
    guard let first = times.first, let last = times.last else { return nil }
    let behind = page.trimmed(range.suffix(from: last.upper))
    if page.byte(behind.lower) == UInt8(ascii: ",") {
      let room = page.trimmed(behind.suffix(from: behind.lower + 1))
      let words = page.wordIndices(room)
      if (1...wordsOfRoom).contains(words.count), page.lastByte(room).isASCIILetter,
        words.last.map({ places.contains(page.words[$0]) }) ?? false
      {
        return room
      }
    }
    guard page.wordIndices(behind).isEmpty,
      let front = page.text.trimmed(range.prefix(upTo: first.lower)),
      page.lastByte(front) == UInt8(ascii: ",")
    else { return nil }
    let place = page.trimmed(front.prefix(upTo: front.upper - 1))
    let words = page.wordIndices(place)
    guard (2...wordsBesideTime).contains(words.count), page.byte(place.lower).isASCIIUpper,
      page.lastByte(place).isASCIILetter || page.lastByte(place).isASCIIDigit,
      Fields.labelEnd(page, place) == nil, page.first(.bracket, in: place) == nil,
      MeetingDate.find(page, place).isEmpty, !platforms(page, words),
      !BodyName.isBody(page, place),
      !BodyName.isOrganisation(page, place)
        || place.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") }),
      !TitleRule.isMinutesTitle(page, place), PersonName.parse(page, place)?.titles == nil
    else { return nil }
    let isNamed = words.allSatisfy {
      page.words[$0].shape.contains(.capitalised) || page.words[$0].shape.contains(.digits)
        || small.contains(page.words[$0])
    }
    return isNamed || words.last.map { places.contains(page.words[$0]) } ?? false ? place : nil
  }

  private static let wordsOfPlace = 5
  private static let placesToOpen = 2

  /// Whether a sentence ends with the first words of a place and has not come to its noun: “… in the
  /// Education”.
  static func breaksOff(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard
      let opener = words.suffix(wordsOfPlace).last(where: { prepositions.contains(page.words[$0]) })
    else { return false }
    let place = (opener + 1)..<words.upperBound
    return !place.isEmpty && !place.hold(places, in: page)
      && MeetingDate.find(page, sentence.suffix(from: page.words[opener].range.lower)).isEmpty
      && ClockTime.find(page, sentence.suffix(from: page.words[opener].range.lower)).isEmpty
      && place.allSatisfy {
        page.words[$0].shape.contains(.capitalised) || small.contains(page.words[$0])
      }
  }

  /// Whether the noun of a place is the first or second word of a line: “Centre, Elder Hospital”.
  static func opensWithPlace(_ page: Page, _ line: TextRange) -> Bool {
    page.wordIndices(line).prefix(placesToOpen).hold(places, in: page)
  }

  static let commencing = WordSet("commencing starting beginning")
  private static let inThe = PhraseTable<Bool>(["in|at the?"])

  /// A place that is all of a line: capitalised words with a noun of places, no sentence.
  ///
  /// - Parameter mayBeRoom: Whether the line stands behind a time, where “Zurich D” is a room.
  static func onLine(_ page: Page, _ range: TextRange, mayBeRoom: Bool = false) -> TextRange? {
    guard let whole = page.text.trimmed(range) else { return nil }
    var range = whole
    var words = page.wordIndices(range)
    // “in the Boardroom, …” goes on with a title on the line above.
    if let first = words.first,
      let match = inThe.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      words = match.end..<words.upperBound
      range = range.suffix(from: page.words[match.end].range.lower)
    }
    // “Council Chambers, 20 Station Street commencing at 9.30am”
    if let start = words.dropFirst(2).first(where: { commencing.contains(page.words[$0]) }),
      !ClockTime.find(page, range.suffix(from: page.words[start].range.lower)).isEmpty
    {
      words = words.lowerBound..<start
      range = page.trimmed(range.prefix(upTo: page.words[start].range.lower))
      if page.lastByte(range) == UInt8(ascii: ",") {
        range = page.trimmed(range.prefix(upTo: range.upper - 1))
      }
    }
    if mayBeRoom, range.lower > whole.lower || isSmall(page, words), isPlainPlace(page, words) {
      return page.lastByte(range) == UInt8(ascii: ".") ? range.prefix(upTo: range.upper - 1) : range
    }
    if isPlatform(page, range) { return range }
    guard (2...16).contains(words.count) || words.count == 1 && mayBeRoom,
      Fields.labelEnd(page, range) == nil,
      words.hold(places, in: page)
        || mayBeRoom && isRoom(page, words),
      words.allSatisfy({
        let word = page.words[$0]
        return word.shape.contains(.capitalised) || word.shape.contains(.digits)
          || small.contains(word) || mayBeRoom && $0 > words.lowerBound && places.contains(word)
      }), MeetingDate.find(page, range).isEmpty, ClockTime.find(page, range).isEmpty,
      !TitleRule.isMinutesTitle(page, range)
    else { return nil }
    return page.lastByte(range) == UInt8(ascii: ".") ? range.prefix(upTo: range.upper - 1) : range
  }

  /// “…, 3pm, common house”
  private static func isSmall(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count >= 2
      && words.allSatisfy { page.words[$0].shape.isDisjoint(with: [.capitalised, .digits]) }
  }

  private static let wordsOfPlainPlace = 3

  /// “…, 7.30pm, in the site hut”: a noun of places in small letters behind “in the”.
  private static func isPlainPlace(_ page: Page, _ words: Range<Int>) -> Bool {
    guard (1...wordsOfPlainPlace).contains(words.count), let last = words.last else { return false }
    return places.contains(page.words[last])
      && words.allSatisfy { page.words[$0].shape.isDisjoint(with: .digits) }
  }

  private static let streets = WordSet(
    """
    street st road rd avenue ave lane drive boulevard blvd square place way terrace row highway hwy \
    court crescent parkway
    """)

  /// “88 East Elder Avenue”: a number and the name of a street.
  static func isStreet(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard (3...8).contains(words.count), let first = words.first,
      page.words[first].shape.contains(.digits), MeetingDate.find(page, range).isEmpty
    else { return false }
    return words.dropFirst().hold(streets, in: page)
      && words.dropFirst().allSatisfy {
        page.words[$0].shape.contains(.capitalised) || page.words[$0].shape.contains(.digits)
      }
  }

  private static let wordsOfAddress = 14

  private static let means = PhraseTable<Bool>([
    "and? by|via videoconference|zoom|teams|telephone|video|webex|teleconference",
    "and? by|via video|telephone conference", "and online|remotely|virtually",
  ])
  private static let wordsOfMeans = 4

  /// “…, Elder, and by videoconference”: a line without what it says of those who were not at the place.
  private static func withoutMeans(_ page: Page, _ range: TextRange) -> TextRange {
    let words = page.wordIndices(range)
    for count in 2...wordsOfMeans where words.count > count + 1 {
      let start = words.upperBound - count
      guard means.match(page.words, at: start, limit: words.upperBound)?.end == words.upperBound,
        page.byte(page.words[start - 1].range.upper) == UInt8(ascii: ",")
      else { continue }
      return range.prefix(upTo: page.words[start - 1].range.upper)
    }
    return range
  }

  /// “The Tannery, Wharf Street, Elder”: names with commas between them, one of them a street.
  static func isAddress(_ page: Page, _ range: TextRange) -> Bool {
    let range = withoutMeans(page, range)
    let words = page.wordIndices(range)
    guard (4...wordsOfAddress).contains(words.count), Fields.labelEnd(page, range) == nil,
      MeetingDate.find(page, range).isEmpty, ClockTime.find(page, range).isEmpty,
      !BodyName.isBody(page, range), !TitleRule.isMinutesTitle(page, range),
      range.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") }),
      words.dropFirst(2).hold(streets, in: page)
    else { return false }
    return words.allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.capitalised) || word.shape.contains(.digits)
        || small.contains(word)
    }
  }

  /// “Tamarack, Alberta” below a room whose line ends with a comma: names and nothing else.
  static func isTown(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return (1...6).contains(words.count) && Fields.labelEnd(page, range) == nil
      && AttendanceLabels.whole(page, range) == nil
      && MeetingDate.find(page, range).isEmpty
      && words.allSatisfy { page.words[$0].shape.contains(.capitalised) }
  }
}
