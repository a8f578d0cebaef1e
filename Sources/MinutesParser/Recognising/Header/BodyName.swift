/// Finds the names of the body that met and of its organisation in the head of a document.
enum BodyName {
  /// Words that open the sentence of a title and go before the name of the body.
  private static let openers = WordSet(
    """
    minutes minute extract extracts draft unconfirmed confirmed approved open public concise action proceedings the \
    a an of meeting meetings monthly annual ordinary special extraordinary regular general virtual \
    at from for notes note record brief outline informal inaugural statutory adjourned quarterly agenda held decision decisions \
    notice list schedule register statement summary executive delegated sitting session january february march april may june \
    july august september october november december \
    agm egm taken made following were have been by full joint first second third fourth cofnodion cyfarfod remote summons papers \
    fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth \
    eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth twenty thirty forty fifty sixty seventy
    """)

  /// Words behind which no name goes on.
  private static let stoppers = WordSet(
    """
    held on at in agm egm convened which commencing took met meeting meetings minutes via as was were is dated \
    draft unconfirmed starting beginning to telco telecon teleconference videoconference monday tuesday wednesday thursday friday saturday sunday
    """)

  /// Openers that may also be the first word of a name: “Full Council”, “Joint Committee”.
  private static let kept = WordSet("full joint executive")

  /// Openers that belong to a name unless it is the meeting that they describe: “General Purposes
  /// Committee”, but “special Parish Council meeting”.
  private static let keptBeforeNames = WordSet("general special public open")

  static let meetings = WordSet("meeting meetings proceedings session sitting")

  /// The name in a title sentence: “Minutes of a meeting of the *Planning Committee* held …”.
  static func inTitle(_ page: Page, _ range: TextRange) -> TextRange? {
    let words = page.wordIndices(range)
    // “… summoned to attend a meeting of the Amenities Committee”, “27th meeting of the Board”.
    let found =
      name(page, words)
      ?? words.dropLast().lazy.filter {
        meetings.contains(page.words[$0]) && of.contains(page.words[$0 + 1])
      }.compactMap { name(page, $0 + 2..<words.upperBound) }.first
    return found.map { withRemit(page, $0, upTo: range.upper) }
  }

  /// “Committee on Water and Sanitation”: what follows is no day, no figure and no programme.
  private static func isOnSubject(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard page.words[index].hash == on, index > words.lowerBound, index + 1 < words.upperBound,
      committees.contains(page.words[index - 1])
        || page.words[index - 1].hash == WordHash.of("whole")
    else { return false }
    var next = index + 1
    if articles.contains(page.words[next]), next + 1 < words.upperBound { next += 1 }
    let word = page.words[next]
    return word.shape.contains(.capitalised) && !word.shape.contains(.digits)
      && !HeaderVocabulary.weekdays.contains(word) && !programmes.contains(word)
  }

  static var on: UInt64 { WordHash.of("on") }

  static let committees = WordSet(
    "committee commission group panel council forum subcommittee")

  private static let programmes = WordSet("zoom teams microsoft ms webex skype line online")
  static let of = WordSet("of")

  static let sessionKinds = WordSet(
    "regular special ordinary extraordinary annual monthly quarterly emergency business study work")

  /// Those of them that no body has for its first word.
  static let plainKinds = WordSet(
    "regular special ordinary extraordinary annual monthly quarterly emergency virtual interim remote online hybrid"
  )

  static let members = WordSet("member members")

  static func name(_ page: Page, _ words: Range<Int>) -> TextRange? {
    var start = words.lowerBound
    while start < words.upperBound, openers.contains(page.words[start]) {
      if isExecutive(page, start, words) { return page.words[start].range }
      start += 1
    }
    if start < words.upperBound, stoppers.contains(page.words[start]) { return nil }
    // “held by video conference on 3 May”
    if start > words.lowerBound, start < words.upperBound, page.words[start - 1].hash == by,
      media.contains(page.words[start])
    {
      return nil
    }
    var end = start
    while end < words.upperBound,
      !stoppers.contains(page.words[end]) || isOnSubject(page, end, words),
      !page.words[end].shape.contains(.digits) || isNumber(page, end, start),
      !breaks(page, end, start)
    {
      end += 1
    }
    end = behindDash(page, end, words)
    // “Board of Commissioners Regular Meeting”
    if end < words.upperBound, meetings.contains(page.words[end]) {
      while end > start + 1,
        sessionKinds.contains(page.words[end - 1]) || plainKinds.contains(page.words[end - 1])
      { end -= 1 }
      // “Elder Shire Council Ordinary Council Meeting”
      if end > start + 3, sessionKinds.contains(page.words[end - 2]),
        OutlineVocabulary.bodies.contains(page.words[end - 1]),
        page.words[end - 3].hash == page.words[end - 1].hash
      {
        end -= 2
      }
    }
    guard end > start, isNamed(page, start..<end) else { return nil }
    // “by a Cabinet Member”: an office.
    if members.contains(page.words[end - 1]) { return nil }
    let describesMeeting = end < words.upperBound && meetings.contains(page.words[end])
    while start > words.lowerBound {
      let before = page.words[start - 1]
      let belongs =
        page.words[start].hash == body || kept.contains(before) && isName(page.words[start])
        || (keptBeforeNames.contains(before) || before.hash == joint) && !describesMeeting
      guard belongs else { break }
      start -= 1
    }
    return closed(page, page.words[start].range.through(page.words[end - 1].range))
  }

  /// “Minutes of the *Executive* held at …”: the word is the name.
  private static func isExecutive(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    page.words[index].hash == WordHash.of("executive") && index > words.lowerBound
      && index + 1 < words.upperBound && page.words[index].shape.contains(.capitalised)
      && articles.contains(page.words[index - 1])
      && (stoppers.contains(page.words[index + 1]) || taken.contains(page.words[index + 1]))
  }

  private static let taken = WordSet("taken made")
  private static var joint: UInt64 { WordHash.of("joint") }
  private static var by: UInt64 { WordHash.of("by") }

  /// How people meet who are not in one place.
  static let media = WordSet(
    "video audio telephone web online electronic conference remote")
  private static let held = WordHash.of("held")

  /// Words of the name of a place behind a dash.
  private static let wordsOfPlace = 4

  /// “… of the Ethics Committee North – South Elder held on …”: the name goes on with a place behind a
  /// dash where “held” follows that.
  private static func behindDash(_ page: Page, _ end: Int, _ words: Range<Int>) -> Int {
    guard end > words.lowerBound, end + 1 < words.upperBound,
      page.isSpacedDash(page.gap(before: end))
    else { return end }
    var next = end
    while next < words.upperBound, next - end < wordsOfPlace,
      page.words[next].shape.contains(.capitalised), !openers.contains(page.words[next]),
      !stoppers.contains(page.words[next]),
      next == end || page.byte(page.words[next - 1].range.upper) == 0x20
    {
      next += 1
    }
    return next > end && next < words.upperBound && page.words[next].hash == held ? next : end
  }

  /// “Rural Municipality of Elder No. 377”: the figure behind “No.” belongs to the name.
  static func isNumber(_ page: Page, _ index: Int, _ start: Int) -> Bool {
    // “Licensing Act 2003 Sub-Committee”
    if index > start, page.words[index - 1].hash == act, page.words[index].range.count == 4 {
      return true
    }
    return index > start + 2 && page.words[index].shape.contains(.digits)
      && page.words[index - 1].hash == no
      && page.words[index].range.lower - page.words[index - 1].range.upper <= 2
  }

  private static var act: UInt64 { WordHash.of("act") }
  private static var no: UInt64 { WordHash.of("no") }

  /// “Scrutiny Committee (Housing and Public Protection)”: what a committee is for, in a bracket that
  /// ends its line.
  static func withRemit(_ page: Page, _ name: TextRange, in line: TextRange) -> TextRange {
    let whole = withRemit(page, name, upTo: line.upper)
    return whole.upper == page.trimmed(line).upper ? whole : name
  }

  /// The same anywhere in a title: “Minutes of the *Scrutiny Committee (Homes and Highways)*, 5 March”.
  private static func withRemit(_ page: Page, _ name: TextRange, upTo limit: Int) -> TextRange {
    let open = page.skipBlanks(name.upper, limit)
    guard endsAsBody(page, name), open < limit, page.byte(open) == UInt8(ascii: "("),
      let close = page.text.bytes[open..<limit].firstIndex(of: UInt8(ascii: ")"))
    else { return name }
    let inner = page.wordIndices(TextRange(open + 1, close))
    let isRemit =
      inner.count >= 3 && inner.contains { page.words[$0].hash == and }
      && inner.allSatisfy {
        page.words[$0].shape.contains(.capitalised) || small.contains(page.words[$0])
      }
    return isRemit ? TextRange(name.lower, close + 1) : name
  }

  static var and: UInt64 { WordHash.of("and") }

  /// Whether a name is all of a line, initials in a bracket behind it aside.
  static func isAll(_ page: Page, _ name: TextRange, of line: TextRange) -> Bool {
    name.upper == line.upper
      || page.byte(name.upper + 1) == UInt8(ascii: "(") && page.lastByte(line) == UInt8(ascii: ")")
        && page.wordIndices(TextRange(name.upper, line.upper)).count == 1
  }

  /// A name without the word for the kind of document behind it: “Scrutiny Committee minutes”.
  static func withoutKind(_ page: Page, _ range: TextRange) -> TextRange {
    var words = page.wordIndices(range)
    var range = range
    // “Regular Council - 14 Sep 2020”
    if words.count == 2, plainKinds.contains(page.words[words.lowerBound]),
      council.contains(page.words[words.lowerBound + 1])
    {
      words.removeFirst()
      range = TextRange(page.words[words.lowerBound].range.lower, range.upper)
    }
    var end = words.upperBound
    while end > words.lowerBound, lineStops.contains(page.words[end - 1]) { end -= 1 }
    guard end < words.upperBound, end > words.lowerBound else { return page.trimmed(range) }
    return closed(page, TextRange(page.trimmed(range).lower, page.words[end - 1].range.upper))
  }

  /// “Technical Council (TC)” of “Technical Council (TC”: a name with the whole of a bracket that its last word stands
  /// in, or without it where more follows there.
  static func closed(_ page: Page, _ name: TextRange) -> TextRange {
    var open: Int?
    for offset in name.bounds {
      let byte = page.byte(offset)
      if byte == UInt8(ascii: "(") { open = offset }
      if byte == UInt8(ascii: ")") { open = nil }
    }
    guard let open else { return name }
    return page.byte(name.upper) == UInt8(ascii: ")")
      ? TextRange(name.lower, name.upper + 1) : page.trimmed(name.prefix(upTo: open))
  }

  /// Whether the last word of a name is a noun for a body that meets.
  ///
  /// Initials in a bracket behind it are passed over: “Technical Council (TC)”.
  static func endsAsBody(_ page: Page, _ name: TextRange) -> Bool {
    var name = name
    if page.lastByte(name) == UInt8(ascii: ")"), let open = page.first(.bracket, in: name),
      page.wordIndices(name.suffix(from: open)).count == 1
    {
      name = name.prefix(upTo: open)
    }
    let words = page.wordIndices(name)
    guard var last = words.last else { return false }
    // “Licensing Sub-Committee B”
    if words.count >= 3, page.words[last].range.count == 1,
      page.words[last].shape.contains(.capitalised)
    {
      last -= 1
    }
    return OutlineVocabulary.bodies.contains(page.words[last])
  }
}
