/// An entry below a head “Declarations of interest” without a word for declaring: who, on which item, and why.
enum DeclarationEntry {
  /// Who declares in “Cllr Ash – 22/093, tenant”, “Item 5 – Cllr Ash (landlord)”, “Name: Cllr Ash Item: 6(b) …”.
  static func subject(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    labelled(page, range, register) ?? behindItem(page, range, register)
      ?? behindLabel(page, range, register) ?? behindKind(page, range, register)
      ?? untitled(page, range)
  }

  private static let kindLabels = PhraseTable<Bool>([
    "disclosable? non? personal|pecuniary|prejudicial|financial|registrable and? prejudicial|pecuniary? interest|interests?",
    "non financial|personal|registrable|registerable interest|interests?",
    "other registrable|registerable|declarable? interest|interests?", "dpi|dpis|opi|ori|nri",
    "conflict|conflicts of interest",
  ])

  /// “Non-pecuniary interests: Cllr Birch, item 7 (trustee)”, “Personal – Cllr Ash, item 5”: the kind in front of the name.
  private static func behindKind(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let match = kindLabels.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound,
      page.hasColonOrDash(at: page.skipBlanks(page.words[match.end - 1].range.upper, range.upper))
    else { return nil }
    return ProseSubject.read(
      page, TextRange(page.words[match.end].range.lower, range.upper), register)
  }

  private static let kinds = PhraseTable<Bool>([
    "in|re|for agenda? item|items|minute|minutes", "in respect of", "in relation to",
    "personal|prejudicial|pecuniary|financial|disclosable|registrable|registerable|impartiality",
    "other|direct|indirect|non|another registrable|registerable|pecuniary|financial|prejudicial|disclosable interest?",
    "non|direct|indirect", "dpi|opi|ori|nri|npi|orpi", "proximity interest",
  ])
  private static let items = PhraseTable<Bool>([
    "agenda? item|items no|number?", "minute|minutes no|number?",
    "paragraph|para|paper|motion|report",
    "application no?",
  ])

  /// “Item 5.2 – Mrs X (non-financial)”: what it is about stands in front of the name.
  private static func behindItem(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let match = items.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.digits)
    else { return nil }
    for index in words.dropFirst(match.end - first + 1).prefix(20) {
      let start = page.words[index].range.lower
      guard
        page.has("– ", at: start - 4) || page.has("— ", at: start - 4)
          || page.has("- ", at: start - 2) || page.has(": ", at: start - 2)
      else { continue }
      let rest = TextRange(start, range.upper)
      if let subject = ProseSubject.read(page, rest, register)
        ?? DeclaredRelation.everybody(page, rest)
      {
        return subject
      }
    }
    return nil
  }

  /// “Tom Crane: his son works for the firm.”, “Councillor X – item 5, personal”.
  private static func labelled(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    guard
      let subject = ProseSubject.read(page, page.trimmed(range), register)
        ?? DeclaredRelation.everybody(page, page.trimmed(range))
    else { return nil }
    let behind = page.skipBlanks(subject.end, range.upper)
    guard behind < range.upper else { return nil }
    let rest = TextRange(behind, range.upper)
    guard page.hasColonOrDash(at: behind) || isMatter(page, rest), page.wordIndices(rest).count >= 1
    else { return nil }
    return subject
  }

  /// Whether a text opens with what is declared: “Item 5 – …”, “in item 6”, “22/093, …”, “DPI, …”.
  private static func isMatter(_ page: Page, _ rest: TextRange) -> Bool {
    let words = page.wordIndices(rest)
    guard let first = words.first else { return false }
    if kinds.matches(page.words, at: first, limit: words.upperBound) { return true }
    let number = items.match(page.words, at: first, limit: words.upperBound)?.end ?? first
    guard number < words.upperBound, page.words[number].shape.contains(.digits) else {
      return false
    }
    if number > first { return true }
    let mark = page.byte(page.words[number].range.upper)
    return (mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."))
      && page.byte(page.words[number].range.upper + 1).isASCIIDigit
  }

  private static let labels = PhraseTable<Bool>([
    "name|member|councillor|director|trustee|governor|person",
    "name of the? member|councillor|director|trustee|governor|person|officer",
  ])

  /// Whether a text opens with the label of a name: “Name: Councillor Ash”.
  static func opensWithLabel(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first,
      let match = labels.match(page.words, at: first, limit: words.upperBound)
    else { return false }
    return page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":")
  }

  /// “Name: Councillor Ash  Item: 6(b)  Nature: tenant of the pit”
  static func behindLabel(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard opensWithLabel(page, range), let first = words.first,
      let match = labels.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return nil }
    let rest = TextRange(page.words[match.end].range.lower, range.upper)
    if let subject = ProseSubject.read(page, rest, register) { return subject }
    guard let name = PersonName.parse(page, rest, demand: .words) else { return nil }
    let record = PersonRecord(
      name: page.string(name.name), title: nil, presence: .present, range: name.name)
    return ProseSubject(members: [.named(record)], end: name.end)
  }

  /// Words of a name without a title in front of what is declared.
  private static let longestName = 3

  /// “Callum — item 4, has applied”: somebody called by a name that the list does not have.
  private static func untitled(_ page: Page, _ range: TextRange) -> ProseSubject? {
    guard let name = PersonName.parse(page, range, demand: .oneWord), name.titles == nil,
      page.wordIndices(name.name).count <= longestName
    else { return nil }
    let behind = page.skipBlanks(name.end, range.upper)
    guard behind < range.upper,
      page.hasColonOrDash(at: behind) || page.byte(behind) == UInt8(ascii: ","),
      isMatter(page, TextRange(behind, range.upper)) || isRelation(page, behind, range.upper)
    else { return nil }
    return ProseSubject(members: [], end: name.end)
  }

  private static let relations = WordSet(
    """
    her his their he she they is has owns works worked lives knows sits serves chairs member trustee director \
    governor chair tenant employee employed shareholder friend neighbour spouse partner wife husband daughter son
    """)

  /// “Ann Ash: her niece has applied.”: behind a colon a tie of the person in front.
  private static func isRelation(_ page: Page, _ colon: Int, _ limit: Int) -> Bool {
    page.byte(colon) == UInt8(ascii: ":")
      && page.wordIndices(TextRange(colon, limit)).prefix(2).hold(relations, in: page)
  }

  /// “RK declared …”: initials in front of the verb.
  static func initials(_ page: Page, _ range: TextRange) -> ProseSubject? {
    guard let first = page.wordIndices(range).first,
      page.words[first].range.lower == range.lower,
      page.words[first].shape.contains(.allCapitals),
      page.words[first].shape.isDisjoint(with: .digits),
      (2...3).contains(page.words[first].range.count)
    else { return nil }
    return ProseSubject(members: [], end: page.words[first].range.upper)
  }

  /// “Director Castell declared …”: an office in front of a name that no list has.
  static func officeHolder(_ page: Page, _ range: TextRange) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard let first = words.first, first + 1 < words.upperBound,
      page.words[first].range.lower == range.lower, Offices.words.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised),
      page.words[first + 1].shape.contains(.capitalised),
      page.words[first + 1].range.lower == page.words[first].range.upper + 1,
      let name = PersonName.parse(
        page, TextRange(page.words[first + 1].range.lower, range.upper), demand: .oneWord),
      name.titles == nil
    else { return nil }
    return ProseSubject(members: [], end: name.end)
  }

  private static let wordsOfOffice = 6

  /// “The Mayor declared …”, “The Cabinet Member for Housing declared …”: an office alone, of whoever holds it.
  static func officeAlone(_ page: Page, _ range: TextRange) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].hash == WordHash.of("the"),
      page.words[first].range.lower == range.lower
    else { return nil }
    var end = first + 1
    while end < words.upperBound, end - first <= wordsOfOffice,
      page.words[end].shape.contains(.capitalised)
        || end > first + 1 && FunctionWords.postJoiners.contains(page.words[end])
    {
      end += 1
    }
    guard end > first + 1,
      Offices.isRole(page, page.words[first + 1].range.through(page.words[end - 1].range))
    else { return nil }
    return ProseSubject(members: [], end: page.words[end - 1].range.upper)
  }

  /// The sentences of a paragraph that are an entry each, as lines run into one another; nil where there is one, or a
  /// sentence that is none.
  static func several(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister
  ) -> [TextRange]? {
    let sentences = Sentences.split(page, range)
    guard (2...mostInParagraph).contains(sentences.count),
      sentences.allSatisfy({
        labelled(page, $0, register) != nil || untitled(page, $0) != nil
      })
    else { return nil }
    return Array(sentences)
  }

  /// Sentences of a paragraph that can hold an entry each.
  private static let mostInParagraph = 12
}
