/// Reads who was in the chair: “Councillor X in the Chair”, “The meeting was chaired by X”.
enum ChairSentence {
  private static let behind = PhraseTable<Bool>([
    "presided", "took the chair", "was|were? in the chair", "presiding",
    "chaired the meeting", "assumed the chair", "occupied the chair", "in chair",
  ])
  private static let inFront = PhraseTable<Bool>([
    "the? meeting was? chaired by", "chaired by", "the? chair was taken by", "presided over by",
    "in the chair",
  ])
  /// See `Topics.chair`.
  static let keywords = behind.keywords + inFront.keywords + opened.keywords
  private static let opened = PhraseTable<Bool>(["called to order"])
  private static let offices = WordSet(
    "chair chairman chairperson chairwoman vice-chair vice-chairman vice-chairperson vice-chairwoman"
  )
  private static let limits = WordSet("for during until whilst while from")

  /// The person in the chair for the meeting; nil where nobody is named or it was for an item only.
  static func read(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> PersonRecord? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count <= 40, page.speaks(of: .chair, in: sentence) else {
      return nil
    }
    if let match = inFront.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      let rest = TextRange(page.words[match.end].range.lower, sentence.upper)
      return ProseSubject.read(page, rest, register).flatMap { record($0, register) }
    }
    if let record = untitled(page, sentence, words) ?? opener(page, words, sentence) {
      return record
    }
    // Most sentences with “chair” in them tell what the chair said.
    guard words.hold(behind, in: page, limit: words.upperBound) else { return nil }
    var index = first
    while index < words.upperBound, index - first < 32 {
      let start = TextRange(page.words[index].range.lower, sentence.upper)
      guard index == first || Titles.begins(page, at: index, limit: words.upperBound),
        let subject = ProseSubject.read(page, start, register)
      else {
        index += 1
        continue
      }
      let bracket = bracket(page, start, endingAt: subject.end)
      let next = page.words.first(from: Int32(subject.end))
      if let match = behind.match(page.words, at: next, limit: words.upperBound),
        match.end >= words.upperBound || !limits.contains(page.words[match.end])
      {
        let took =
          page.words[next].hash == WordHash.of("took")
          || page.words[next].hash == WordHash.of("assumed")
        if took, hasOtherChair(register, than: subject) { return nil }
        return record(subject, register, group: bracket.map { body(page, $0) } ?? nil)
      }
      index = max(index + 1, next)
    }
    return nil
  }

  /// “The meeting was called to order at seven by Chairperson Ann Crane.”: the office stands in front of a
  /// full name.
  private static func opener(
    _ page: Page, _ words: Range<Int>, _ sentence: TextRange
  ) -> PersonRecord? {
    guard
      let start = words.first(where: {
        opened.matches(page.words, at: $0, limit: words.upperBound)
      }),
      let by = words.suffix(from: start).dropLast(3).first(where: {
        page.words[$0].hash == WordHash.of("by")
          && offices.contains(page.words[$0 + 1])
          && page.words[$0 + 1].shape.contains(.capitalised)
      }),
      let name = PersonName.parse(
        page, TextRange(page.words[by + 2].range.lower, sentence.upper), demand: .words),
      name.titles == nil, page.wordIndices(name.name).count >= 2
    else { return nil }
    var record = PersonRecord(
      name: page.string(name.name), presence: .present, range: name.name)
    record.isInChair = true
    record.role = page.string(page.words[by + 1].range)
    return record
  }

  private static let presided = PhraseTable<Bool>([
    "presided", "chaired the meeting", "presided at|over the meeting", "took the chair",
  ])

  /// “Lev Brandt presided at the meeting.”, in front of the list that names the person.
  private static func untitled(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> PersonRecord? {
    guard words.count <= 8,
      let name = PersonName.parse(page, sentence, demand: .words), name.titles == nil,
      page.wordIndices(name.name).count >= 2, !Offices.isRole(page, name.name),
      !Offices.isBody(page, name.name)
    else { return nil }
    let next = page.words.first(from: Int32(name.end))
    guard let match = presided.match(page.words, at: next, limit: words.upperBound),
      match.end == words.upperBound
    else { return nil }
    var record = PersonRecord(
      name: page.string(name.name), presence: .present, range: name.name)
    record.isInChair = true
    record.role = "Chair"
    return record
  }

  private static let chairs: Set<String> = [
    "chair", "chairman", "chairperson", "chairwoman", "cathaoirleach", "convener", "convenor",
    "cadeirydd",
  ]

  /// Whether the list of those present has somebody else as the chair, for whom another takes it for a while.
  private static func hasOtherChair(_ register: PeopleRegister, than subject: ProseSubject) -> Bool
  {
    let names = subject.names(register)
    return register.people.contains { person in
      person.presence == .present && !names.contains(where: { person.name.hasSuffix($0) })
        && person.role.map { chairs.contains($0.lowercased()) } ?? false
    }
  }

  /// The bracket at the end of a subject: “Ms. Hristova (Bulgaria) in the chair”.
  private static func bracket(_ page: Page, _ range: TextRange, endingAt end: Int) -> TextRange? {
    guard end > range.lower, page.byte(end - 1) == UInt8(ascii: ")") else { return nil }
    var open = end - 1
    while open > range.lower, page.byte(open) != UInt8(ascii: "(") { open -= 1 }
    return page.byte(open) == UInt8(ascii: "(") ? TextRange(open, end) : nil
  }

  /// The body or country that a bracket names.
  private static func body(_ page: Page, _ bracket: TextRange) -> String? {
    let inner = TextRange(bracket.lower + 1, bracket.upper - 1)
    guard page.firstWord(inner)?.shape.contains(.capitalised) == true,
      !Offices.isRole(page, inner)
    else { return nil }
    return page.string(inner)
  }

  private static func record(
    _ subject: ProseSubject, _ register: PeopleRegister, group: String? = nil
  ) -> PersonRecord? {
    guard subject.members.count == 1, let member = subject.members.first else { return nil }
    var record: PersonRecord
    switch member {
    case .named(let named): record = named
    case .known(let index): record = register.people[index]
    }
    record.isInChair = record.role == nil || record.isInChair
    record.role = record.role ?? "Chair"
    record.group = record.group ?? group
    return record
  }
}
