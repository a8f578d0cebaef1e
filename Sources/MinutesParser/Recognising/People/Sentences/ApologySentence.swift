/// Reads apologies and substitutions in prose.
enum ApologySentence {
  private static let nouns = WordSet("apologies apology apologised regrets ymddiheuriadau")
  /// What stands in front of the names, and what it takes to believe that these are names.
  private static let prepositions = PhraseTable<PersonName.Demand>([
    ("from", .words), ("by", .words), ("on behalf of", .words), ("gan", .words),
    ("oddi wrth", .words), ("received from", .words), ("for", .title), ("of", .title),
  ])
  private static let lateness = WordSet("lateness late later leaving early")
  private static let sends = PhraseTable<Bool>([
    "had|has|have? also? sent|tendered|given|gave|submitted|offered|presented|made|recorded his|her|their? "
      + "apologies|apology|regrets",
    "also? send|sends|submit|submits|gives|give his|her|their? apologies|regrets",
    "had|has? apologised for his|her|their? absence|inability",
  ])

  /// See `Topics.apologies`.
  static let apologyKeywords = nouns.keywords + sends.keywords + absences.keywords + leaves.keywords

  /// Those who sent apologies by a sentence, or nil where it says nothing of the kind.
  static func apologies(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> [PersonRecord]? {
    guard page.speaks(of: .apologies, in: sentence) else { return nil }
    let words = page.wordIndices(sentence)
    if let people = senders(page, sentence, words, register) { return people }
    if let people = listedSenders(page, sentence, words) { return people }
    if let people = absentees(page, sentence, words, register) { return people }
    if let people = unexcused(page, sentence, words) { return people }
    if let people = onLeave(page, sentence, words) { return people }
    guard let noun = words.prefix(14).first(where: { nouns.contains(page.words[$0]) }),
      !words.prefix(while: { $0 < noun }).hold(FunctionWords.negations, in: page)
    else { return nil }
    guard
      let start = listStart(page, TextRange(page.words[noun].range.lower, sentence.upper))
        ?? behindColon(page, noun, sentence)
    else { return nil }
    let defaults = NameListDefaults(.apologies)
    let people = NameList.parse(page, TextRange(start, sentence.upper), defaults: defaults)
    return people.isEmpty ? nil : people
  }

  private static let withoutApology = PhraseTable<Bool>([
    "no apology|apologies had|has|have? was|were|been? received from",
    "no apology|apologies for absence had|has|have? was|were|been? received from",
  ])

  /// “No apology had been received from Cllr Ash.”: somebody who was simply not there.
  private static func unexcused(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    guard let first = words.first,
      let match = withoutApology.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return nil }
    let reading = NameList.read(
      page, TextRange(page.words[match.end].range.lower, sentence.upper),
      defaults: NameListDefaults(.absent))
    return reading.isWhole && !reading.people.isEmpty ? reading.people : nil
  }

  private static let leaves = PhraseTable<Bool>([
    "leave of absence was|were granted|approved to|for"
  ])

  /// “Leave of absence was granted to Cllrs Ash and Birch.”
  private static func onLeave(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    guard let first = words.first,
      let match = leaves.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    else { return nil }
    let reading = NameList.read(
      page, TextRange(page.words[match.end].range.lower, sentence.upper),
      defaults: NameListDefaults(.apologies))
    return reading.isWhole && !reading.people.isEmpty ? reading.people : nil
  }

  /// “To receive and approve apologies: Cllr A Ash – work.”: where the names begin.
  private static func behindColon(_ page: Page, _ noun: Int, _ sentence: TextRange) -> Int? {
    let end = page.words[noun].range.upper
    guard page.byte(end) == UInt8(ascii: ":") else { return nil }
    let start = page.skipBlanks(end + 1, sentence.upper)
    return PersonName.parse(page, TextRange(start, sentence.upper)) != nil ? start : nil
  }

  private static let receipts = PhraseTable<Bool>([
    "this|these|they|it|one was|were received|submitted|tendered|given|sent",
    "received|submitted|tendered|given|sent",
  ])

  /// “This was received from Councillor X.” below the title “Apology for absence”.
  static func received(_ page: Page, _ sentence: TextRange) -> [PersonRecord]? {
    guard page.opening(sentence, receipts) != nil, let start = listStart(page, sentence) else {
      return nil
    }
    let people = NameList.parse(
      page, TextRange(start, sentence.upper), defaults: NameListDefaults(.apologies))
    return people.isEmpty ? nil : people
  }

  private static let wordsOfList = 60

  /// “Cllrs Ada Pike (on holiday) and B. Dove. Both were accepted.” below the title “Apologies”: those whom the first
  /// sentence lists and tells nothing else of.
  static func listed(_ page: Page, _ range: TextRange) -> [PersonRecord]? {
    guard let sentence = Sentences.split(page, range).first,
      page.wordIndices(sentence).count <= wordsOfList
    else { return nil }
    let reading = NameList.read(page, sentence, defaults: NameListDefaults(.apologies))
    guard reading.isWhole, !reading.people.isEmpty,
      reading.people.allSatisfy({ $0.title != nil })
    else { return nil }
    return reading.people
  }

  /// “Mr & Mrs Pike”
  private static func startsCouple(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first, first + 2 < words.upperBound,
      Titles.begins(page, at: first, limit: first + 1)
    else { return false }
    let second = page.words[first + 1].hash == WordHash.of("and") ? first + 2 : first + 1
    let gap = TextRange(page.words[first].range.upper, page.words[first + 1].range.lower)
    guard second > first + 1 || gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: "&") })
    else { return false }
    return PersonName.parse(page, TextRange(page.words[second].range.lower, range.upper)) != nil
  }

  /// Where the names begin in “… were received from Councillor X”: behind the preposition that a
  /// name follows.
  static func listStart(_ page: Page, _ range: TextRange) -> Int? {
    let words = page.wordIndices(range)
    for index in words.prefix(24) {
      if lateness.contains(page.words[index]) { return nil }
      guard let match = prepositions.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound
      else { continue }
      let start = page.words[match.end].range.lower
      let rest = TextRange(start, range.upper)
      if PersonName.parse(page, rest, demand: match.meaning) != nil
        || NameListPost.inFront(page, rest) != nil || startsCouple(page, rest)
      {
        return start
      }
    }
    return nil
  }

  private static let classes = PhraseTable<Bool>([
    "members|councillors|trustees|directors|governors|parishioners|residents",
    "committee|board members",
  ])
  private static let fewestSenders = 2

  /// “Members Ada Pike, Ben Dove and Cy Wren submit their apologies.”: names without titles in front of the verb.
  private static func listedSenders(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> [PersonRecord]? {
    guard
      let verb = words.dropFirst(2).prefix(wordsOfList).first(where: {
        sends.matches(page.words, at: $0, limit: words.upperBound)
      })
    else { return nil }
    let first =
      classes.match(page.words, at: words.lowerBound, limit: verb)?.end ?? words.lowerBound
    guard first < verb else { return nil }
    let list = page.trimmed(
      TextRange(page.words[first].range.lower, page.words[verb].range.lower))
    let reading = NameList.read(page, list, defaults: NameListDefaults(.apologies))
    guard reading.isWhole,
      reading.people.count >= fewestSenders
        || reading.people.count == 1 && isInFull(page, list, words.count),
      reading.people.allSatisfy({ $0.name.contains(" ") || $0.title != nil })
    else { return nil }
    return reading.people
  }

  private static let wordsOfSender = 16

  /// “Ada Pike sent regrets.”: nothing but a name of two words or more in front of the verb.
  private static func isInFull(_ page: Page, _ list: TextRange, _ words: Int) -> Bool {
    guard words <= wordsOfSender, let name = PersonName.parse(page, list, demand: .words) else {
      return false
    }
    return name.end == list.upper && page.wordIndices(name.name).count >= 2
      && !Offices.isBody(page, list) && !Offices.isRole(page, list)
  }

  /// “Councillor X had sent her apologies.”
  private static func senders(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>, _ register: PeopleRegister
  ) -> [PersonRecord]? {
    let start = TextRange(page.words[words.lowerBound].range.lower, sentence.upper)
    guard let subject = ProseSubject.read(page, start, register) else { return nil }
    let next = page.words.first(from: Int32(subject.end))
    guard sends.matches(page.words, at: next, limit: words.upperBound) else { return nil }
    return subject.members.compactMap { member in
      guard case .named(var record) = member else { return nil }
      record.presence = .apologies
      return record
    }
  }

  private static let absences = PhraseTable<Person.Presence>([
    ("was|were absent", .absent), ("did not attend", .absent), ("was|were excused", .apologies),
  ])

  /// “Cllr X was absent without apology.”
  private static func absentees(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>, _ register: PeopleRegister
  ) -> [PersonRecord]? {
    let start = TextRange(page.words[words.lowerBound].range.lower, sentence.upper)
    guard words.count <= 30, let subject = ProseSubject.read(page, start, register) else {
      return nil
    }
    let next = page.words.first(from: Int32(subject.end))
    guard let match = absences.match(page.words, at: next, limit: words.upperBound),
      match.end == words.upperBound || absenceEnds.contains(page.words[match.end]),
      // “Cllr Pike was excused from the discussion.”
      match.meaning != .apologies || match.end == words.upperBound
        || !(match.end..<min(match.end + 3, words.upperBound)).hold(ofMeeting, in: page)
    else { return nil }
    let people: [PersonRecord] = subject.members.compactMap { member in
      guard case .named(var record) = member else { return nil }
      record.presence = match.meaning
      return record
    }
    return people.isEmpty ? nil : people
  }

  private static let ofMeeting = WordSet("discussion vote voting item room chamber matter debate")
  private static let absenceEnds = WordSet("without with and from due owing through because")

  // MARK: Substitutes

  private static let passive = PhraseTable<Bool>([
    "was|were|is|being substituted|replaced|represented by", "for whom",
  ])

  private static let appointing = PhraseTable<Bool>([
    "to appoint|nominate|elect|co-opt", "be appointed|elected|nominated|co-opted",
    "was|were|has|have been? appointed|elected|nominated|co-opted",
    "newly? appointed|elected|nominated|co-opted",
  ])
  private static let appointingReach = 14

  /// See `Topics.substitutes`.
  static let substituteKeywords =
    passive.keywords + Substitution.connectors.keywords + standing.keywords

  /// Substitutes that a sentence names: “Councillor X substituted for Councillor Y”.
  static func substitutes(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> [PersonRecord] {
    guard page.speaks(of: .substitutes, in: sentence) else { return [] }
    let words = page.wordIndices(sentence)
    // “It was agreed to nominate Mrs A to the panel in place of Mr B.”
    guard !words.prefix(appointingReach).hold(appointing, in: page, limit: words.upperBound) else {
      return []
    }
    var index = words.lowerBound
    if let found = stoodIn(page, sentence, words, register) { return found }
    while index < words.upperBound {
      guard Titles.begins(page, at: index, limit: words.upperBound),
        let subject = ProseSubject.read(
          page, TextRange(page.words[index].range.lower, sentence.upper), register)
      else {
        index += 1
        continue
      }
      let next = max(index + 1, page.words.first(from: Int32(subject.end)))
      if let found = pairs(page, subject, next, words, sentence, register) { return found }
      index = next
    }
    return []
  }

  private static let standing = PhraseTable<Bool>([
    "attended|acted|was|were|attending|acting|present as? his|her|their|the|a substitute|substitutes",
    "attended|acted|was|were|attending|present present? as substitute|substitutes",
    "was|were present as a|the|his|her|their substitute|substitutes",
    "attended in his|her|their place|stead",
    "substituted|deputised for him|her|them",
  ])

  /// “Councillor Prowse attended as his substitute.”
  private static func stoodIn(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>, _ register: PeopleRegister
  ) -> [PersonRecord]? {
    guard let first = words.first,
      let subject = ProseSubject.read(
        page, TextRange(page.words[first].range.lower, sentence.upper), register)
    else { return nil }
    let next = page.words.first(from: Int32(subject.end))
    guard let match = standing.match(page.words, at: next, limit: words.upperBound),
      match.end == words.upperBound
    else { return nil }
    let absentees = register.people.filter { $0.presence == .apologies }.map(\.name)
    return records(subject, for: absentees.count == 1 ? absentees : [], register)
  }

  private static func pairs(
    _ page: Page, _ subject: ProseSubject, _ next: Int, _ words: Range<Int>, _ sentence: TextRange,
    _ register: PeopleRegister
  ) -> [PersonRecord]? {
    var index = next
    while index < min(next + 8, words.upperBound) {
      let isPassive = passive.match(page.words, at: index, limit: words.upperBound)
      let match =
        isPassive
        ?? Substitution.connectors.match(
          page.words, at: index, limit: words.upperBound)
      if let match, match.end < words.upperBound {
        let rest = TextRange(page.words[match.end].range.lower, sentence.upper)
        guard let other = ProseSubject.read(page, rest, register),
          isPassive == nil || !isAgent(page, behind: other.end, words)
        else { return nil }
        return isPassive == nil
          ? records(subject, for: other.names(register), register)
          : records(other, for: subject.names(register), register)
      }
      if Titles.begins(page, at: index, limit: words.upperBound) { return nil }
      index += 1
    }
    return nil
  }

  private static let agents = WordSet(
    "solicitor solicitors advocate agent agents barrister counsel architect lawyer attorney")

  /// “… was represented by Mr X, solicitor”: who speaks for a party is nobody's substitute.
  private static func isAgent(_ page: Page, behind end: Int, _ words: Range<Int>) -> Bool {
    let next = page.words.first(from: Int32(end))
    return (next..<max(next, min(next + 3, words.upperBound))).hold(agents, in: page)
  }

  private static func records(
    _ substitutes: ProseSubject, for absentees: [String], _ register: PeopleRegister
  ) -> [PersonRecord] {
    substitutes.members.enumerated().map { place, member in
      var record: PersonRecord
      switch member {
      case .named(let named): record = named
      case .known(let index): record = register.people[index]
      }
      record.presence = .substitute
      record.substituteFor = place < absentees.count ? absentees[place] : absentees.last
      return record
    }
  }
}
