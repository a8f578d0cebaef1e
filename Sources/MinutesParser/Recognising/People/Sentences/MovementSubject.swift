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
