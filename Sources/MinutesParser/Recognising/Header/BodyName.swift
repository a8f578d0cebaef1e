/// Finds the names of the body that met and of its organisation in the head of a document.
enum BodyName {
  /// Words that open the sentence of a title and go before the name of the body.
  private static let openers = WordSet(
    """
    minutes minute draft unconfirmed confirmed approved open public concise action proceedings the \
    a an of meeting meetings monthly annual ordinary special extraordinary regular general virtual \
    at from for notes note record inaugural statutory adjourned quarterly agenda held decision decisions \
    notice list schedule statement summary executive delegated sitting session january february march april may june \
    july august september october november december \
    agm egm taken made following were have been by full joint first second third fourth cofnodion cyfarfod remote summons papers
    """)
  /// Words behind which no name goes on.
  private static let stoppers = WordSet(
    """
    held on at in convened which commencing took met meeting meetings minutes via as was were is dated \
    starting beginning to telco telecon teleconference videoconference monday tuesday wednesday thursday friday saturday sunday
    """)
  /// Openers that may also be the first word of a name: “Full Council”, “Joint Committee”.
  private static let kept = WordSet("full joint executive")
  /// Openers that belong to a name unless it is the meeting that they describe: “General Purposes
  /// Committee”, but “special Parish Council meeting”.
  private static let keptBeforeNames = WordSet("general special public")
  private static let meetings = WordSet("meeting meetings proceedings session sitting")

  /// The name in a title sentence: “Minutes of a meeting of the *Planning Committee* held …”.
  static func inTitle(_ page: Page, _ range: TextRange) -> TextRange? {
    let words = page.wordIndices(range)
    // “… summoned to attend a meeting of the Amenities Committee”, “27th meeting of the Board”.
    let found =
      name(page, words)
      ?? words.dropLast().first {
        meetings.contains(page.words[$0]) && of.contains(page.words[$0 + 1])
      }.flatMap { name(page, $0 + 2..<words.upperBound) }
    return found.map { withRemit(page, $0, upTo: range.upper) }
  }

  /// “Committee on Water and Sanitation”: what follows is no day, no figure and no programme.
  private static func isOnSubject(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard page.words[index].hash == on, index > words.lowerBound, index + 1 < words.upperBound,
      committees.contains(page.words[index - 1])
    else { return false }
    var next = index + 1
    if articles.contains(page.words[next]), next + 1 < words.upperBound { next += 1 }
    let word = page.words[next]
    return word.shape.contains(.capitalised) && !word.shape.contains(.digits)
      && !HeaderVocabulary.weekdays.contains(word) && !programmes.contains(word)
  }

  private static var on: UInt64 { WordHash.of("on") }
  private static let committees = WordSet(
    "committee commission group panel council forum subcommittee")
  private static let programmes = WordSet("zoom teams microsoft ms webex skype line online")
  static let of = WordSet("of")
  private static let sessionKinds = WordSet(
    "regular special ordinary extraordinary annual monthly quarterly emergency business study work")
  /// Those of them that no body has for its first word.
  static let plainKinds = WordSet(
    "regular special ordinary extraordinary annual monthly quarterly emergency virtual interim")
  private static let members = WordSet("member members")

  private static func name(_ page: Page, _ words: Range<Int>) -> TextRange? {
    var start = words.lowerBound
    while start < words.upperBound, openers.contains(page.words[start]) { start += 1 }
    if start < words.upperBound, stoppers.contains(page.words[start]) { return nil }
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
      while end > start + 1, sessionKinds.contains(page.words[end - 1]) { end -= 1 }
    }
    guard end > start, isNamed(page, start..<end) else { return nil }
    // “by a Cabinet Member”: an office.
    if members.contains(page.words[end - 1]) { return nil }
    let describesMeeting = end < words.upperBound && meetings.contains(page.words[end])
    while start > words.lowerBound {
      let before = page.words[start - 1]
      let belongs =
        page.words[start].hash == body || kept.contains(before) && isName(page.words[start])
        || keptBeforeNames.contains(before) && !describesMeeting
      guard belongs else { break }
      start -= 1
    }
    return page.words[start].range.through(page.words[end - 1].range)
  }

  private static let held = WordHash.of("held")
  /// Words of the name of a place behind a dash.
  private static let wordsOfPlace = 4

  /// “… of the Ethics Committee North – South Elder held on …”: the name goes on with a place behind a
  /// dash where “held” follows that.
  private static func behindDash(_ page: Page, _ end: Int, _ words: Range<Int>) -> Int {
    guard end > words.lowerBound, end + 1 < words.upperBound,
      PageTypeRule.isDash(
        page, TextRange(page.words[end - 1].range.upper, page.words[end].range.lower))
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
  private static func isNumber(_ page: Page, _ index: Int, _ start: Int) -> Bool {
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

  private static var and: UInt64 { WordHash.of("and") }

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
    return TextRange(page.trimmed(range).lower, page.words[end - 1].range.upper)
  }

  /// Whether the last word of a name is a noun for a body that meets.
  static func endsAsBody(_ page: Page, _ name: TextRange) -> Bool {
    page.wordIndices(name).last.map { OutlineVocabulary.bodies.contains(page.words[$0]) } ?? false
  }

  /// The name on a line of its own: capitalised words, one of them a body or an organisation.
  static func onLine(_ page: Page, _ range: TextRange) -> TextRange? {
    guard let range = page.text.trimmed(range) else { return nil }
    let all = page.wordIndices(range)
    guard all.count <= 16, all.count >= 1, page.lastByte(range) != UInt8(ascii: ":") else {
      return nil
    }
    if let numbered = numbered(page, range, all) { return numbered }
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
    var end = words.lowerBound
    var lower = 0
    while end < words.upperBound {
      let word = page.words[end]
      if end > words.lowerBound, breaks(page, end, words.lowerBound) || lineStops.contains(word) {
        break
      }
      if !word.shape.contains(.capitalised), !PersonName.isOtherCapital(page, word),
        !isNumber(page, end, words.lowerBound),
        !isShortForm(page, end)
      {
        guard small.contains(word) else { return nil }
        lower += 1
      }
      end += 1
    }
    let first = words.lowerBound
    // “FERRY WG Virtual Interim Meeting”
    if end < words.upperBound, meetings.contains(page.words[end]) {
      while end > first + 1, plainKinds.contains(page.words[end - 1]) { end -= 1 }
    }
    guard end > first, lower < end - first, isNamed(page, first..<end),
      !isSentence(page, range) || isClause(page, first, end),
      !rooms.contains(page.words[end - 1]),
      // “Cabinet Member Decision”: an office.
      end < words.upperBound ? !members.contains(page.words[end - 1]) : true
    else { return nil }
    let name = page.words[first].range.through(page.words[end - 1].range)
    return isPost(page, name) ? nil : name
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
  private static let lineOpeners = PhraseTable<Bool>([
    "meeting of the?", "report of|to|for the?", "minutes of the?",
    "proceedings|resolutions|decisions|transactions|journal of the?",
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
  private static let lineStops = WordSet(
    """
    minutes agenda meeting minute decision decisions record telco telecon teleconference call \
    videoconference notes f2f
    """)

  /// “Elder Language Committee, second day of three. Started at 10:00.”: a name of two words or more
  /// with a short clause behind its comma that tells of days or sessions.
  private static func isClause(_ page: Page, _ first: Int, _ end: Int) -> Bool {
    end - first >= 2 && end + 1 < page.words.count
      && page.byte(page.words[end - 1].range.upper) == UInt8(ascii: ",")
      && (end...end + 1).hold(sittings, in: page)
  }

  private static let sittings = WordSet("day session sitting meeting part")

  private static func isSentence(_ page: Page, _ range: TextRange) -> Bool {
    page.lastByte(range) == UInt8(ascii: ".") && page.wordIndices(range).count > 6
  }

  private static let small = WordSet("of and for the in on to de y o a with cum upon under le")

  /// Nouns that end the name of an organisation although a body follows.
  private static let wholeNouns = WordSet(
    "academy foundation university college district association society institute coop cooperative")
  private static let bodyOpeners = WordSet("board senate trustees directors governing regents")

  /// A name of both, “Osier Software Foundation Board”, “Sandhills Charter Academy Board of
  /// Directors”; nil for any other.
  static func divided(
    _ page: Page, _ name: TextRange
  ) -> (organisation: TextRange, body: TextRange)? {
    let words = page.wordIndices(name)
    let split =
      boardOf(page, name, words) ?? boardOfDistrict(page, name, words)
      ?? committeeOf(page, name, words) ?? councilBehindPlace(page, name)
    if let split { return split }
    for index in words.dropFirst(2)
    where bodyOpeners.contains(page.words[index]) && wholeNouns.contains(page.words[index - 1]) {
      return (
        TextRange(name.lower, page.words[index - 1].range.upper),
        TextRange(page.words[index].range.lower, name.upper)
      )
    }
    return nil
  }

  /// Whose board it is that is called “Board of …”.
  private static let boardMembers = WordSet(
    """
    directors trustees governors supervisors commissioners selectmen regents management managers
    education health visitors aldermen guardians examiners studies review appeal appeals adjustment
    zoning equalization county works elders deacons governance finance public control assessors
    conservators freeholders representatives trade agriculture fisheries audit the
    """)

  /// “Board of Tern Commons”: the organisation stands behind its board.
  private static func boardOf(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    guard words.count >= 4, let first = words.first, page.words[first].hash == board,
      of.contains(page.words[first + 1]), !boardMembers.contains(page.words[first + 2])
    else { return nil }
    return (
      TextRange(page.words[first + 2].range.lower, name.upper), page.words[first].range
    )
  }

  /// “Board of Directors”, “Board of Education”
  static func isBoardOfMembers(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    guard words.count == 3, let first = words.first else { return false }
    return page.words[first].hash == board && of.contains(page.words[first + 1])
      && boardMembers.contains(page.words[first + 2])
  }

  /// “Planning Committee of Elder City Council”, “Board of Directors of Elder District No. 2”: the authority stands behind its body.
  private static let authorityNouns = WordSet(
    """
    authority trust college university association foundation society institute academy federation \
    league cooperative museum library
    """)

  private static func committeeOf(
    _ page: Page, _ name: TextRange, _ words: Range<Int>
  ) -> (organisation: TextRange, body: TextRange)? {
    guard let last = words.last,
      council.contains(page.words[last]) || authorityNouns.contains(page.words[last])
        || isNumber(page, last, words.lowerBound)
    else { return nil }
    for index in words.dropFirst() where of.contains(page.words[index]) && index + 2 <= last {
      let start = articles.contains(page.words[index + 1]) ? index + 2 : index + 1
      let outer = TextRange(page.words[start].range.lower, name.upper)
      let inner = TextRange(name.lower, page.words[index - 1].range.upper)
      if endsAsBody(page, inner) || isBoardOfMembers(page, inner), !isOrganisation(page, inner),
        isOrganisation(page, outer)
      {
        return (outer, inner)
      }
    }
    return nil
  }

  /// “General Body”
  private static var body: UInt64 { WordHash.of("body") }
  private static var board: UInt64 { WordHash.of("board") }
  private static let international = WordSet(
    "international european world nordic united interamerican")
  private static let unions = WordSet(
    "commission organisation organization union bureau federation council fund agency programme")

  /// “INTERNATIONAL COMMISSION FOR INLAND WATERS”
  private static func isInternational(_ page: Page, _ words: Range<Int>) -> Bool {
    words.prefix(1).hold(international, in: page)
      && words.hold(unions, in: page)
  }

  /// Whether a name is that of an organisation rather than of one of its bodies.
  static func isOrganisation(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    guard let last = words.last else { return false }
    if isAuthority(page, words) { return true }
    if isInternational(page, words) { return true }
    // “Friends of Elder Park”
    if words.count >= 3, page.words[words.lowerBound].hash == friends,
      of.contains(page.words[words.lowerBound + 1]), !isBody(page, name)
    {
      return true
    }
    // “Shire of Elder”, “City of Elder”: the place is the authority.
    if words.count >= 3, placesOf.contains(page.words[words.lowerBound]),
      of.contains(page.words[words.lowerBound + 1]), !isBody(page, name)
    {
      return true
    }
    let hasOrganisation = words.hold(OutlineVocabulary.organisations, in: page)
    guard hasOrganisation else { return false }
    // “A play strategy for the County”: a place, not the name of an authority.
    if words.count >= 2, places.contains(page.words[last]),
      articles.contains(page.words[last - 1])
    {
      return false
    }
    if council.contains(page.words[last]) {
      // “County Council”, “Full Council” alone name the meeting; “Elder County Council” the authority.
      return words.contains { !generic.contains(page.words[$0]) }
    }
    if districts.contains(where: { district in
      words.contains { district.match(page.words, at: $0, limit: words.upperBound) != nil }
    }) {
      return false
    }
    let hasBody = words.hold(bodyOnly, in: page)
    return !hasBody && words.count >= 2
  }

  /// Whether a name is that of a body.
  static func isBody(_ page: Page, _ name: TextRange) -> Bool {
    let words = page.wordIndices(name)
    return words.contains { index in
      OutlineVocabulary.bodies.contains(page.words[index])
        || page.words[index].hash == body && index + 1 == words.upperBound
        || districts.contains { $0.match(page.words, at: index, limit: words.upperBound) != nil }
    }
  }

  /// “… Integrated Care Board”, “… Partnership NHS Trust”: authorities in their own right.
  private static func isAuthority(_ page: Page, _ words: Range<Int>) -> Bool {
    (words.lowerBound + 1..<max(words.lowerBound + 1, words.upperBound)).suffix(3).contains {
      start in
      authorities.contains {
        $0.match(page.words, at: start, limit: words.upperBound) == words.upperBound
      }
    }
  }

  private static let authorities = [
    Phrase("integrated care board|system"), Phrase("health board"),
    Phrase("local enterprise partnership"), Phrase("nhs foundation? trust"),
    Phrase("drainage board"), Phrase("pension|pensions fund"), Phrase("public library"),
    Phrase("first nation|nations"),
    Phrase("students|student|student's union|guild"),
    Phrase("advice|law|resource|medical|health centre"),
  ]
  /// Districts whose members meet as a body of their county: “Municipal District of X”.
  private static let districts = [
    Phrase("municipal|borough|metropolitan district of"),
    Phrase("municipal district"),
  ]
  private static let addressees = PhraseTable<Bool>([
    "to? all? members of the?", "to? all? the members of the?",
  ])
  /// “… ASSOCIATION, INC.”
  private static let forms = WordSet("inc llc ltd plc")
  private static let places = WordSet("county city town borough district parish")
  static let placesOf = WordSet(
    "shire city town village township county borough burgh district municipality parish")
  private static let articles = WordSet("the a our its")
  static let council = WordSet("council cyngor corporation")
  private static let generic = WordSet(
    """
    the full county city town parish borough district council annual extraordinary special cyngor \
    regular ordinary emergency monthly chief mayor and tribal band village chapter steering advisory \
    technical student students student's youth school academic union guild
    """)
  private static let bodyOnly = WordSet(
    """
    committee sub-committee subcommittee panel board cabinet executive forum partnership commission \
    assembly senate trustees governors governing conference directors wg cg ig sig
    """)

  private static func isName(_ word: Word) -> Bool {
    OutlineVocabulary.bodies.contains(word) || OutlineVocabulary.organisations.contains(word)
      || word.hash == body || placesOf.contains(word)
  }

  private static let friends = WordHash.of("friends")

  private static func isNamed(_ page: Page, _ words: Range<Int>) -> Bool {
    if words.count >= 3, let first = words.first, page.words[first].hash == friends,
      of.contains(page.words[first + 1])
    {
      return true
    }
    return words.contains { isName(page.words[$0]) } || isAuthority(page, words)
      || isInternational(page, words)
  }

  /// “Compact Telemetry (ctel) Working Group”: one word in brackets in front of a noun for a body.
  private static func isShortForm(_ page: Page, _ index: Int) -> Bool {
    let word = page.words[index].range
    guard page.byte(word.lower - 1) == UInt8(ascii: "("),
      page.byte(word.upper) == UInt8(ascii: ")"),
      page.byte(word.lower - 2) == 0x20, page.byte(word.upper + 1) == 0x20,
      index + 1 < page.words.count, page.words[index + 1].range.lower == word.upper + 2
    else { return false }
    return OutlineVocabulary.bodies.contains(page.words[index + 1])
  }

  /// Whether a comma, bracket or line end divides a word from the one before, behind a noun that
  /// can close a name.
  private static func breaks(_ page: Page, _ index: Int, _ start: Int) -> Bool {
    guard index > start else { return false }
    let gap = TextRange(page.words[index - 1].range.upper, page.words[index].range.lower)
    if isShortForm(page, index) { return false }
    for offset in gap.bounds {
      let byte = page.byte(offset)
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ":") || byte == 0x09
        || byte == UInt8(ascii: "|")
      {
        return true
      }
      // A line end or comma inside a name is none behind its noun.
      if byte == UInt8(ascii: ",") || byte == 0x0A, isName(page.words[index - 1]),
        !forms.contains(page.words[index])
      {
        return true
      }
      // “Schools’ Forum”: an apostrophe divides nothing.
      if byte == 0xE2, page.has("’", at: offset) || page.has("‘", at: offset) { continue }
      if byte >= 0xE2 || byte == UInt8(ascii: "-") && gap.count >= 3 { return true }
    }
    return false
  }
}
