/// What stands with a name: in brackets, behind a dash or a comma, in the next column.
enum Remark: Sendable {
  case role(TextRange)
  /// A party, a ward, a body.
  case group(TextRange)
  /// Capitals such as “DR” or “TSC”; only the list can tell whose they are.
  case code(TextRange)
  /// “in the Chair”.
  case inChair
  case movement(Person.Movement.Kind, time: String?)
  /// Whose place is taken; empty where only “substitute” is said.
  case substitute(TextRange)
  /// The rest of the post, or of the body, that the list gives before it: a further line of its cell.
  case more(TextRange, ofGroup: Bool)
  /// Not a member: an observer, staff.
  case guest(TextRange)
  /// Apologies of somebody in a list of those who were absent: “Jo Pike (regrets)”.
  case excused
  /// Item numbers, reasons, ways of taking part.
  case nothing
  /// The text is none of these.
  case unknown

  var isPost: Bool {
    switch self {
    case .role, .group: true
    default: false
    }
  }

  /// What a remark in brackets, or behind a dash, says.
  static func read(_ page: Page, _ range: TextRange, presence: Person.Presence) -> [Remark] {
    guard let range = page.text.trimmed(range) else { return [] }
    var result: [Remark] = []
    var rest: TextRange?
    for part in parts(page, range) {
      if presence == .absent, page.isWhole(part, excuses) != nil {
        result.append(.excused)
      } else if let events = events(page, part), !events.isEmpty {
        result += events
      } else if let late = eventsBehindWay(page, part) {
        result += late
      } else if let known = known(page, part) {
        // “P. Menzies (LD)” among officers: letters of a department, not of a party.
        // “Democracy Coordinator, minutes”: what somebody does there is part of the post.
        if let post = rest, isRecording(page, part), Offices.isRole(page, post) {
          rest = post.through(part)
          continue
        }
        let isDepartment =
          presence == .inAttendance && part.count <= 3 && known.isPost && page.isCapitals(part)
        result.append(isDepartment ? .code(part) : known)
      } else {
        rest = rest.map { $0.through(part) } ?? part
      }
    }
    if let rest {
      result.append(post(page, withoutPart(page, rest), presence: presence))
    }
    return result
  }

  /// “Director – items 3 and 4”: the post without the part of the meeting behind a dash.
  private static func withoutPart(_ page: Page, _ range: TextRange) -> TextRange {
    var start = range.lower
    while let dash = page.words.marks.first(.dash, from: start, to: range.upper) {
      start = dash + 1
      let behind = dash + page.dashWidth(at: dash)
      guard page.hasDashProper(at: dash), page.byte(dash - 1).isBlank, behind < range.upper,
        isPart(page, page.trimmed(TextRange(behind, range.upper)))
      else { continue }
      return page.text.trimmed(range.prefix(upTo: dash)) ?? range
    }
    return range
  }

  private static let excuses = PhraseTable<Bool>([
    "with|sent|gave? apologies|regrets|apology", "apologies|regrets received|accepted",
  ])

  /// Parts between commas and semicolons.
  private static func parts(_ page: Page, _ range: TextRange) -> [TextRange] {
    page.text.bytes.withUnsafeBufferPointer { bytes in
      var result: [TextRange] = []
      var start = range.lower
      while start < range.upper {
        let end = bytes.first(from: start, to: range.upper) {
          $0.equals(UInt8(ascii: ",")) | $0.equals(UInt8(ascii: ";"))
        }
        if let part = page.text.trimmed(TextRange(start, end)) { result.append(part) }
        start = end + 1
      }
      return result
    }
  }

  // MARK: Coming, going, standing in

  private static let chairWords = PhraseTable<Bool>([
    "in the chair", "presiding", "presided", "in chair", "took the chair", "chairing",
    "chaired the meeting", "in the? chair for", "who took|was? in? the chair",
    "who chaired|presided the? meeting?", "i gceannas", "sa chathaoir",
  ])
  private static let moves = PhraseTable<Person.Movement.Kind>([
    ("from", .arrived), ("arrived|arr", .arrived), ("dep", .left), ("arriving", .arrived),
    ("joined", .arrived),
    ("joining", .arrived), ("joined the? meeting", .arrived), ("entered", .arrived),
    ("present from", .arrived), ("in attendance from", .arrived), ("part from", .arrived),
    ("until|till", .left), ("left", .left), ("leaving", .left), ("left the? meeting", .left),
    ("departed", .left), ("up until|to", .left), ("present until", .left), ("to", .left),
    ("o from", .arrived), ("tan|hyd until|to|till", .left), ("o", .arrived), ("tan|hyd", .left),
    ("returned", .returned), ("rejoined", .returned), ("withdrew", .left), ("retired", .left),
  ])
  /// Words that need a time, or a place in the agenda, to be coming or going.
  private static let weakMoves = WordSet("from to until till part up in o tan hyd")
  private static let points = WordSet(
    "item items minute minutes part agenda para paragraph motion presentation lunch point noon")

  private static let owners = WordSet("his her their")

  /// “until his battery died”: up to what.
  private static func isClause(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    index + 2 < words.upperBound && page.words[index].hash == WordHash.of("until")
      && owners.contains(page.words[index + 1])
  }

  private static let pronouns = WordSet("he she they who")
  /// “Ada Pike (late)”
  private static let lates = PhraseTable<Bool>([
    "late", "arrived|joined|came|arriving|joining late", "late arrival|arriving|joining",
  ])

  /// “arrived at 7.01pm”, “from 6.45 pm to 8.00 pm”, “until Part II”; nil where it is none.
  static func events(_ page: Page, _ range: TextRange) -> [Remark]? {
    let words = page.wordIndices(range)
    guard let first = words.first else { return nil }
    if page.isWhole(range, lates) != nil { return [.movement(.arrived, time: nil)] }
    if let chair = chairWords.match(page.words, at: first, limit: words.upperBound),
      // “Presiding Member” is an office.
      chair.end >= words.upperBound || !Offices.words.contains(page.words[chair.end])
    {
      return [.inChair]
    }
    if let substitute = Substitution.remark(page, range) { return [substitute] }
    var result: [Remark] = []
    // “(he arrived at 10.15am)”
    var index = pronouns.contains(page.words[first]) ? first + 1 : first
    while index < words.upperBound {
      guard let match = moves.match(page.words, at: index, limit: words.upperBound) else {
        if result.isEmpty { return nil }
        index += 1
        continue
      }
      let next = nextMove(page, from: match.end, words.upperBound)
      let end = next < words.upperBound ? page.words[next].range.lower : range.upper
      let stretch = TextRange(page.words[index].range.lower, end)
      let time = ClockTime.find(page, stretch).first?.time
      if weakMoves.contains(page.words[index]), time == nil,
        !namesPoint(page, match.end, words.upperBound),
        !isClause(page, index, words)
      {
        return result.isEmpty ? nil : result
      }
      result.append(.movement(match.meaning, time: time))
      index = max(next, match.end)
    }
    return result
  }

  private static let behindWay = WordSet("until till from joined left arrived")
  private static let wordsOfWay = 4

  /// “by phone until 20:15”: how somebody took part, and how long.
  private static func eventsBehindWay(_ page: Page, _ range: TextRange) -> [Remark]? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      Offices.ways.matches(page.words, at: first, limit: words.upperBound),
      let index = words.dropFirst().prefix(wordsOfWay).first(where: {
        behindWay.contains(page.words[$0])
      }),
      let events = events(page, TextRange(page.words[index].range.lower, range.upper)),
      !events.isEmpty
    else { return nil }
    return events
  }

  private static func nextMove(_ page: Page, from start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, moves.match(page.words, at: index, limit: limit) == nil { index += 1 }
    return index
  }

  private static func namesPoint(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let last = min(index + 2, limit)
    return (index..<last).hold(points, in: page)
  }

  // MARK: Posts and bodies

  /// What a bracket says that says nothing of a person: “for item 4”, “remotely”.
  static func aside(_ page: Page, _ range: TextRange) -> Remark? {
    guard case .nothing? = known(page, range) else {
      guard let first = page.firstWord(range), first.hash == forWord,
        page.wordIndices(range).contains(where: { page.words[$0].shape.contains(.digits) })
      else { return nil }
      return .nothing
    }
    return .nothing
  }

  private static var forWord: UInt64 { WordHash.of("for") }

  /// A party, a reason, a way of taking part.
  private static func known(_ page: Page, _ range: TextRange) -> Remark? {
    let words = page.wordIndices(range)
    guard let first = words.first else { return .nothing }
    let limit = words.upperBound
    if let party = Offices.parties.match(page.words, at: first, limit: limit), party.end == limit,
      page.words[first].shape.contains(.capitalised)
    {
      return .group(range)
    }
    if words.count == 1, Offices.letters.contains(page.words[first]), page.isCapitals(range) {
      return .group(range)
    }
    if let reason = Offices.reasons.match(page.words, at: first, limit: limit), reason.end == limit
    {
      return .nothing
    }
    // “(2017 Treasurer)” says of which year.
    if page.words[first].shape.contains(.digits) {
      return page.words[first].range.count == 4 && words.count > 1 && Offices.isRole(page, range)
        ? .role(range) : .nothing
    }
    // “P88/14”: for which minute somebody was there.
    if isReference(page, range, words) { return .nothing }
    // “Unit 304”: where somebody lives.
    if homes.contains(page.words[first]), words.count == 2,
      page.words[first + 1].shape.contains(.digits)
    {
      return .nothing
    }
    if isRecording(page, range) { return .role(range) }
    if let way = Offices.ways.match(page.words, at: first, limit: limit) {
      if way.end == limit { return .nothing }
      let hasFigures = words.contains { page.words[$0].shape.contains(.digits) }
      return Offices.isRole(page, range) && !hasFigures ? nil : .nothing
    }
    return nil
  }

  private static let longestReference = 12

  /// A number with letters and a slash, as minutes and applications have them.
  private static func isReference(_ page: Page, _ range: TextRange, _ words: Range<Int>) -> Bool {
    guard words.count >= 2, range.count <= longestReference else { return false }
    var hasSlash = false
    var hasDigit = false
    for offset in range.bounds {
      let byte = page.byte(offset)
      if byte == UInt8(ascii: "/") { hasSlash = true }
      if byte.isASCIIDigit { hasDigit = true }
      guard
        byte.isASCIIDigit || byte.isASCIIUpper || byte == UInt8(ascii: "/")
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      else { return false }
    }
    return hasSlash && hasDigit
  }

  private static let homes = WordSet("unit lot flat apartment apt plot house number no suite")
  private static let telling = WordSet("sent gave had has was no without but whose")

  /// Whether a stretch goes on as a sentence does: “sent no deputy”.
  static func isTelling(_ page: Page, _ range: TextRange) -> Bool {
    page.byte(range.lower).isASCIILower && page.firstWord(range).map(telling.contains) ?? false
  }

  /// “Minutes”, “taking notes” beside a name: who takes them.
  private static let records = PhraseTable<Bool>([
    "minutes|notes|scribe|rapporteur|recording", "for the? minutes|notes",
    "taking|recording|writing the? minutes|notes|note|minute", "minute|note taking|taker",
  ])

  /// Whether a stretch is the name of a party and nothing else.
  static func isParty(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].shape.contains(.capitalised) else {
      return false
    }
    return Offices.parties.match(page.words, at: first, limit: words.upperBound)?.end
      == words.upperBound
  }

  /// Whether a stretch only says who takes the minutes.
  static func isRecording(_ page: Page, _ range: TextRange) -> Bool {
    page.isWhole(range, records) != nil
  }
  private static let of = WordSet("of for")
  private static let parts = PhraseTable<Bool>([
    "item|items|agenda|minute|minutes", "for item|items|agenda|part", "to|from item|items",
    "part of", "attended|attending|present for item|items|minute|minutes|part|agenda",
  ])

  /// Whether a stretch only says for which items somebody was there: “item 5”, “for items 3 and 4”.
  static func isPart(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.count <= 6 && page.opening(range, parts) != nil
      && words.contains { page.words[$0].shape.contains(.digits) }
  }

  /// “Association of Coppice Workers” is a body, whomever it is of; “Association of Governors
  /// Secretary” ends with a post.
  private static func opensBody(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count >= 3, let first = words.first, let last = words.last else { return false }
    return Offices.bodies.contains(page.words[first]) && of.contains(page.words[first + 1])
      && !(Offices.words.contains(page.words[last]) && !isPlural(page, page.words[last]))
  }

  /// “Elder Residents’ Group”, “Tenants Association”: those who are in it are no posts.
  private static let societies = WordSet(
    "group association society forum federation club union alliance network trust")
  private static let circles = WordSet(
    """
    residents resident residents' tenants tenants' parents parents' owners owners' teachers teachers' governors \
    governors' members members' workers workers' engineers engineers' farmers farmers' students students' staff \
    leaseholders leaseholders' residents’ tenants’ parents’ owners’
    """)

  private static let executives = WordSet("housing safety service transport tourism heritage")

  /// “Elder Housing Executive”, “Health and Safety Executive”: an agency, whoever else is an executive.
  private static func endsAsBody(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let last = words.last, words.count >= 2 else { return false }
    if societies.contains(page.words[last]), circles.contains(page.words[last - 1]),
      !words.dropLast(2).hold(Offices.words, in: page)
    {
      return true
    }
    guard words.count >= 3 else { return false }
    return page.words[last].hash == WordHash.of("executive")
      && executives.contains(page.words[last - 1])
  }

  private static func isPlural(_ page: Page, _ word: Word) -> Bool {
    page.byte(word.range.upper - 1).asciiLowercased == UInt8(ascii: "s")
  }

  private static let observers = WordSet("observer observers observing guest visitor")
  private static let staff = WordSet("staff")
  /// What stands for a body with those who have none.
  private static let affiliations = WordSet(
    "independent unaffiliated freelance individual volunteer")
  private static let onBehalf = PhraseTable<Bool>([
    "on behalf of the?", "representing the?", "for the?", "of the?", "rep for the?", "from the?",
  ])

  /// The body in “representing the Dale Council”; nil where a stretch says nothing of the kind.
  static func represented(_ page: Page, _ range: TextRange) -> TextRange? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let match = onBehalf.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return nil }
    return page.trimmed(TextRange(page.words[match.end].range.lower, range.upper))
  }

  /// Who serves the meeting: what somebody of them does there, and no body that is represented.
  private static let secretariats = PhraseTable<Bool>([
    "democratic|committee|member|members'|governance|electoral services", "democratic support",
    "committee|governance|member support",
  ])

  /// What somebody looks after in a club or a small charity, where no body is called so: “Oda Pike (Events)”.
  private static let charges = WordSet(
    """
    events tech workshops welfare publicity socials outreach fundraising webmaster merchandise teas catering bar \
    fixtures website newsletter infrastructure sponsorship kit juniors coaching safeguarding grounds archive archives
    """)

  private static let choices = WordSet("appointed elected nominated nominee appointee co-opted")

  /// “Trust Appointed”, “Parent (elected)”: how a governor came to be one.
  private static func saysHowChosen(_ page: Page, _ words: Range<Int>) -> Bool {
    (2...3).contains(words.count)
      && words.allSatisfy { page.words[$0].shape.contains(.capitalised) }
      && words.last.map { choices.contains(page.words[$0]) } ?? false
  }

  /// “Sustainability Councillor” of a students' union.
  private static func isCouncillorFor(_ page: Page, _ words: Range<Int>) -> Bool {
    (2...4).contains(words.count)
      && words.last.map { page.words[$0].hash == WordHash.of("councillor") } ?? false
  }

  private static func post(
    _ page: Page, _ range: TextRange, presence: Person.Presence
  ) -> Remark {
    let words = page.wordIndices(range)
    guard let first = words.first else { return .nothing }
    if isCode(page, range, words) { return .code(range) }
    if words.hold(observers, in: page)
      || staff.contains(page.words[words.upperBound - 1])
    {
      return .guest(range)
    }
    if let body = represented(page, range) { return .group(body) }
    if words.count == 1, page.words[first].hash == WordHash.of("chair") { return .role(range) }
    if words.count == 1, affiliations.contains(page.words[first]) { return .group(range) }
    if opensBody(page, words) || endsAsBody(page, words) { return .group(range) }
    if Offices.isRole(page, range) || saysHowChosen(page, words) || Offices.isNamedPost(page, words)
      || isCouncillorFor(page, words)
      || page.isWhole(range, secretariats) != nil
      || words.count == 1 && charges.contains(page.words[first])
    {
      return .role(range)
    }
    // A body has its capital; anything else in small letters says why or how.
    guard page.words[first].shape.contains(.capitalised) || page.byte(range.lower) >= 0xC3 else {
      return .unknown
    }
    return presence == .apologies && !Offices.isBody(page, range) && words.count > 4
      ? .unknown : .group(range)
  }

  /// Capitals alone: somebody's initials, a department's letters.
  private static func isCode(_ page: Page, _ range: TextRange, _ words: Range<Int>) -> Bool {
    guard words.count == 1, let first = words.first, range.count <= 5 else {
      return words.count > 1
        && words.allSatisfy {
          page.words[$0].shape.contains(.initial) && page.words[$0].shape.contains(.capitalised)
        }
    }
    let word = page.words[first]
    if Offices.words.contains(word) { return false }
    var capitals = 0
    for offset in word.range.bounds where page.byte(offset).isASCIIUpper { capitals += 1 }
    return capitals >= 2 && capitals * 2 > word.range.count || word.shape.contains(.initial)
  }
}

extension Page {
  /// Whether a range is nothing but capital letters.
  fileprivate func isCapitals(_ range: TextRange) -> Bool {
    range.bounds.allSatisfy { byte($0).isASCIIUpper }
  }
}
