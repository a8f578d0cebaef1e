/// What a sentence of coming and going says of who comes: the post or the body between the name and the verb.
extension MovementSentence {
  private static let relative = WordSet("who having whose which as although being and then with")

  /// “Corporal Anita Boucher, RCMP, joined the meeting”: one who is no member, with the post or the
  /// body between the commas.
  static func described(
    _ page: Page, _ subject: ProseSubject, before verb: Int
  ) -> ProseSubject {
    if let body = represented(page, subject, before: verb) {
      let members = subject.members.map { member in
        guard case .named(var record) = member else { return member }
        record.group = page.string(body)
        record.presence = .inAttendance
        return .named(record)
      }
      return ProseSubject(members: members, end: subject.end)
    }
    guard subject.members.count == 1, case .named(var record)? = subject.members.first,
      page.byte(subject.end) == UInt8(ascii: ","), subject.end + 1 < verb,
      let clause = page.text.trimmed(TextRange(subject.end + 1, verb)),
      page.lastByte(clause) == UInt8(ascii: ","),
      let inner = page.text.trimmed(clause.prefix(upTo: clause.upper - 1)),
      page.wordIndices(inner).count <= 8, let first = page.firstWord(inner),
      !relative.contains(first), first.shape.contains(.capitalised)
    else { return subject }
    if Offices.isRole(page, inner) {
      record.role = page.string(inner)
    } else if Offices.isBody(page, inner) || page.isAllCapitals(inner) {
      record.group = page.string(inner)
    } else {
      return subject
    }
    record.presence = .inAttendance
    return ProseSubject(members: [.named(record)], end: subject.end)
  }

  private static let wordsOfSentence = 20
  private static let joinings = PhraseTable<Bool>([
    "joined|entered the? meeting|call|session", "arrived", "left the? meeting|call|session",
    "joins|enters the? meeting|call|session",
  ])

  /// “Gus Lark (Secretary) joined the meeting at 7.40.”: a full name without a title, and a post in brackets.
  static func newcomerWithPost(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> ProseSubject? {
    guard words.count <= wordsOfSentence,
      let open = page.first(.bracket, in: sentence), page.byte(open) == UInt8(ascii: "("),
      let name = PersonName.parse(page, sentence, demand: .words), name.titles == nil,
      (2...3).contains(page.wordIndices(name.name).count), page.skipBlanks(name.end, open) == open,
      let close = (open..<sentence.upper).first(where: { page.byte($0) == UInt8(ascii: ")") }),
      close + 1 < sentence.upper, page.byte(close + 1) == 0x20,
      joinings.matches(
        page.words, at: page.words.first(from: Int32(close)), limit: words.upperBound),
      page.words[page.words.first(from: Int32(close))].range.lower == close + 2
    else { return nil }
    let inner = page.trimmed(TextRange(open + 1, close))
    guard !inner.isEmpty else { return nil }
    var record = PersonRecord(
      name: page.string(name.name), title: nil, presence: .present, range: name.name)
    record.isMention = true
    for remark in Remark.read(page, inner, presence: .present) {
      switch remark {
      case .role(let role): record.role = page.string(role)
      case .group(let group): record.group = page.string(group)
      case .guest(let role):
        record.role = page.string(role)
        record.presence = .inAttendance
      default: break
      }
    }
    return ProseSubject(members: [.named(record)], end: close + 1)
  }

  static func isOfBody(_ page: Page, _ clause: TextRange) -> Bool {
    let subject = ProseSubject(members: [], end: clause.lower)
    return represented(page, subject, before: clause.upper) != nil
  }

  private static let bodyOf = PhraseTable<Bool>([
    "of|from the?", "representing the?", "on behalf of the?",
  ])
  private static let wordsOfBody = 6

  /// “Ms Ada Pike and Dr Ben Dove of the Elder Trails Society joined the meeting”: the body between the names and the
  /// verb, and nothing else.
  private static func represented(
    _ page: Page, _ subject: ProseSubject, before verb: Int
  ) -> TextRange? {
    guard subject.end < verb, let clause = page.text.trimmed(TextRange(subject.end, verb)) else {
      return nil
    }
    let words = page.wordIndices(clause)
    guard let first = words.first, page.words[first].range.lower == clause.lower,
      let match = bodyOf.match(page.words, at: first, limit: words.upperBound),
      (match.end + 1..<match.end + wordsOfBody + 1).contains(words.upperBound)
    else { return nil }
    let body = page.trimmed(TextRange(page.words[match.end].range.lower, clause.upper))
    guard page.words[match.end].shape.contains(.capitalised), Offices.isBody(page, body),
      !body.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
    else { return nil }
    return body
  }
}

/// Somebody whom no list has, in a sentence of nothing but coming or going.
extension MovementSentence {
  private static let coming = PhraseTable<Bool>([
    "joined|entered the? meeting", "left|leaves the? meeting", "arrived at the? meeting",
    "joins the? meeting", "rejoined|returned to? the? meeting", "joined|left the? call|session",
  ])
  private static let bareComing = PhraseTable<Bool>([
    "arrived|arrives|left|leaves|joined|joins|departed"
  ])

  /// “Gus Lark arrived at 7.55pm.”, “19:40 Gus Lark arrives.”: a verb alone, beside a time.
  private static func bare(
    _ page: Page, _ verb: Int, _ words: Range<Int>, _ sentence: TextRange
  ) -> Int? {
    guard let match = bareComing.match(page.words, at: verb, limit: words.upperBound) else {
      return nil
    }
    let isTimed =
      !ClockTime.find(page, TextRange(page.words[verb].range.upper, sentence.upper)).isEmpty
      || words.lowerBound > 0 && page.words[words.lowerBound - 1].shape.contains(.digits)
    return isTimed ? match.end : nil
  }

  private static let wordsOfComing = 14
  /// What the names of bodies, houses and papers hold, but not those of persons.
  private static let nobodies = WordSet(
    """
    gazette society group residents council committee club trust press band school association company team \
    board panel forum union party police news herald institute university partnership \
    service services department office parish county city district ltd limited alliance federation network \
    public members officers councillors governors trustees directors
    """)
  private static let ends = WordSet("and as by")

  /// Whether nothing stands behind the words of coming but when and how: “left the meeting a plan of the flats” tells of
  /// a gift.
  private static func goesOnWell(_ page: Page, _ end: Int, _ words: Range<Int>) -> Bool {
    guard end < words.upperBound else { return true }
    let next = page.words[end]
    let gap = TextRange(page.words[end - 1].range.upper, next.range.lower)
    if gap.bounds.contains(where: { page.byte($0).isASCIIPunctuation }) { return true }
    if followers.contains(next) { return true }
    return ends.contains(next) || isPurpose(page, end, words)
  }

  /// “joined the meeting to present the report”, but not “left the meeting to the Chair”
  private static func isPurpose(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index + 1 < words.upperBound, page.words[index].hash == WordHash.of("to") else {
      return false
    }
    let verb = page.words[index + 1]
    return !articles.contains(verb) && !verb.shape.contains(.capitalised)
  }

  /// “Gus Lark joined the meeting.”: a full name without a title, in a short sentence of nothing else.
  static func newcomer(_ page: Page, _ sentence: TextRange) -> ProseSubject? {
    let words = page.wordIndices(sentence)
    if let told = newcomerWithPost(page, sentence, words) { return told }
    guard words.count <= wordsOfComing,
      let name = PersonName.parse(page, sentence, demand: .words), name.titles == nil,
      (2...3).contains(page.wordIndices(name.name).count), !Offices.isRole(page, name.name),
      !Offices.isBody(page, name.name), !page.wordIndices(name.name).hold(nobodies, in: page),
      case let verb = page.words.first(from: Int32(name.end)),
      let end = coming.match(page.words, at: verb, limit: words.upperBound)?.end
        ?? bare(page, verb, words, sentence),
      goesOnWell(page, end, words)
    else { return nil }
    var record = PersonRecord(
      name: page.string(name.name), title: nil, presence: .present, range: name.name)
    record.isMention = true
    return ProseSubject(members: [.named(record)], end: name.end)
  }
}
