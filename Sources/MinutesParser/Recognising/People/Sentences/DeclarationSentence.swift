/// Reads declarations of interest: “Councillor X declared a personal interest in …”.
enum DeclarationSentence {
  private static let verbs = PhraseTable<Bool>([
    "declared", "disclosed", "registered", "notified", "made a declaration", "expressed",
    "had declared", "made", "gave notice", "reported", "recorded", "stated", "indicated",
    "wished|wishes to declare|record|register",
    "advised|informed|notified the? meeting|council|board|committee|chair|chairman|members|panel? of",
  ])
  /// Verbs below the head that stand among `fillers` as well: “Councillor Ash has a personal interest in item 4.”
  private static let holdings = WordSet("has had have")
  /// What opens a declaration below its head, and elsewhere anything.
  static let tellings = PhraseTable<Bool>([
    "informed|advised|reminded|told|notified the? meeting|council|board|committee|chair|chairperson|chairman|panel|cabinet|authority|forum|group|members|governors|trustees that",
    "made it known|clear that", "wished|asked for? it to be noted|recorded|minuted|known that",
  ])
  private static let surest = WordSet("declared disclosed")
  private static let nouns = WordSet(
    "interest interests conflict conflicts pecuniary prejudicial declaration dispensation predetermination dpi dpis"
  )
  private static let offices = PhraseTable<Bool>(["acceptance of office", "acceptance as"])
  /// See `Topics.declarations`.
  static let keywords = surest.keywords + nouns.keywords
  static let own = WordSet("he she his her they their i my")
  private static let fillers = WordSet("also each both then had has all further again the have")
  private static var that: UInt64 { WordHash.of("that") }
  private static let passive = PhraseTable<Bool>([
    "was|were declared|disclosed|registered|made|received by|from",
    "declared|disclosed|registered|made|received by|from",
  ])

  /// The persons who declare, or nil where the paragraph is no declaration.
  ///
  /// - Parameter isUnderHead: Whether the paragraph stands under a head “Declarations of interest”,
  ///   where “Name: …” is one.
  static func read(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister, isUnderHead: Bool = false
  ) -> ProseSubject? {
    guard isUnderHead || page.speaks(of: .declarations, in: range),
      let sentence = Sentences.first(page, range)
    else { return nil }
    if let subject = active(page, sentence, register, isUnderHead: isUnderHead) { return subject }
    if isUnderHead, let subject = untitled(page, sentence) { return subject }
    if let subject = inPassive(page, sentence, register) { return subject }
    if let subject = announced(page, sentence, register) { return subject }
    if isUnderHead {
      let subject =
        DeclarationEntry.subject(page, range, register)
        ?? DeclaredRelation.subject(page, sentence, register)
      if let subject { return subject }
    }
    return inLastSentence(page, range, register, isUnderHead: isUnderHead)
  }

  /// Whether a sentence opens as a declaration does.
  static func isOpening(_ page: Page, _ sentence: TextRange, _ register: PeopleRegister) -> Bool {
    active(page, sentence, register) != nil
  }

  private static func active(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister, isUnderHead: Bool = false
  ) -> ProseSubject? {
    guard isUnderHead || page.speaks(of: .declarations, in: sentence) else { return nil }
    let words = page.wordIndices(sentence)
    guard let first = words.first else { return nil }
    for start in starts(page, sentence, first) {
      let rest = TextRange(start, sentence.upper)
      guard
        let subject = ProseSubject.read(page, rest, register)
          ?? DeclaredRelation.everybody(page, rest) ?? DeclarationEntry.officeHolder(page, rest)
          ?? DeclarationEntry.officeAlone(page, rest)
          ?? (isUnderHead ? DeclarationEntry.initials(page, rest) : nil)
      else { continue }
      var index = behindParenthesis(page, page.words.first(from: Int32(subject.end)), words)
      while index < words.upperBound, fillers.contains(page.words[index]) { index += 1 }
      if isUnderHead,
        DeclaredRelation.tellsOfOwn(page, index, words)
          || recusals.matches(page.words, at: index, limit: words.upperBound)
      {
        return subject
      }
      guard let verb = verbs.match(page.words, at: index, limit: words.upperBound) else {
        if isUnderHead, index > words.lowerBound, holdings.contains(page.words[index - 1]),
          declares(page, page.words[index - 1], index, words)
        {
          return subject
        }
        continue
      }
      if declares(page, page.words[index], verb.end, words) { return subject }
      // “made a declaration in relation to item 5”
      if (index..<verb.end).hold(nouns, in: page) { return subject }
      // “… declared that the County Council was the lessee of the building”
      let isSure =
        isUnderHead && surest.contains(page.words[index])
        && (isThat(page, verb.end, words) || isBeing(page, verb.end, words))
      return isSure ? subject : nil
    }
    return nil
  }

  private static let recusals = PhraseTable<Bool>([
    "recused|recuses|excused|excuses himself|herself|themselves|themself"
  ])
  private static let being = PhraseTable<Bool>([
    "being", "he|she|they is|was|are|were|has|had|have|works|worked|knows|knew",
  ])

  /// “declared he is a trustee of the hall”, “declared being a trustee”
  private static func isBeing(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    being.matches(page.words, at: index, limit: words.upperBound)
  }

  /// Words of a parenthesis at most.
  private static let parenthesis = 12

  /// Index behind what stands between commas at `index`: “Councillor Ash, being a trustee of the hall, declared …”.
  private static func behindParenthesis(_ page: Page, _ index: Int, _ words: Range<Int>) -> Int {
    func isBeforeComma(_ index: Int) -> Bool {
      page.byte(page.words[index].range.upper) == UInt8(ascii: ",")
    }
    guard index > words.lowerBound, index < words.upperBound, isBeforeComma(index - 1),
      let last = (index..<min(index + parenthesis, words.upperBound)).first(where: isBeforeComma)
    else { return index }
    return last + 1
  }

  /// “Two firms had applied. Miss Wren, a trustee of one, declared an interest and left the room.”: an item of two
  /// sentences, of which the second declares and neither decides.
  private static func inLastSentence(
    _ page: Page, _ range: TextRange, _ register: PeopleRegister, isUnderHead: Bool
  ) -> ProseSubject? {
    let sentences = Sentences.split(page, range)
    guard sentences.count == 2, let first = sentences.first, let last = sentences.last,
      page.wordIndices(first).count <= longestBefore,
      // “Members were asked to declare their interests. Cllr Ash declared …”
      isUnderHead && page.speaks(of: .declarations, in: first)
        || !page.speaks(of: [.decisionLabels, .decisionSentences, .motions, .tasks], in: first)
        || page.speaks(of: .apologies, in: first),
      page.wordIndices(last).prefix(declaringReach).hold(surest, in: page)
    else { return nil }
    return active(page, last, register) ?? goingOn(page, first, last, register)
  }

  private static let pronouns = WordSet("he she they")

  /// “Ms Wren read the notice. She then disclosed that her son …”: the pronoun is whom the sentence in front tells of.
  private static func goingOn(
    _ page: Page, _ first: TextRange, _ last: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(last)
    guard let pronoun = words.first, pronouns.contains(page.words[pronoun]),
      var subject = ProseSubject.read(page, first, register)
    else { return nil }
    var index = pronoun + 1
    while index < words.upperBound, fillers.contains(page.words[index]) { index += 1 }
    guard index < words.upperBound, surest.contains(page.words[index]),
      declares(page, page.words[index], index + 1, words)
    else { return nil }
    subject.end = page.words[pronoun].range.upper
    return subject
  }

  /// Words of the sentence in front of one that declares.
  private static let longestBefore = 30
  /// Words of a sentence among which it says that somebody declares.
  private static let declaringReach = 20

  /// Whether “that” stands at an index, or behind a parenthesis that begins there: “declared, in respect of
  /// item 44, that his daughter …”.
  private static func isThat(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index < words.upperBound else { return false }
    if page.words[index].hash == that { return true }
    guard page.byte(page.words[index - 1].range.upper) == UInt8(ascii: ",") else { return false }
    return (index..<min(index + parenthesis, words.upperBound)).contains {
      page.words[$0].hash == that
        && page.byte(page.words[$0 - 1].range.upper) == UInt8(ascii: ",")
    }
  }

  /// “Gwenda Ashe declared a personal interest …”: a name without a title, believed under the head.
  private static func untitled(_ page: Page, _ sentence: TextRange) -> ProseSubject? {
    let words = page.wordIndices(sentence)
    guard let first = words.first,
      let name = PersonName.parse(
        page, TextRange(page.words[first].range.lower, sentence.upper), demand: .words),
      name.titles == nil
    else { return nil }
    var index = page.words.first(from: Int32(name.end))
    while index < words.upperBound, fillers.contains(page.words[index]) { index += 1 }
    guard let verb = verbs.match(page.words, at: index, limit: words.upperBound),
      declares(page, page.words[index], verb.end, words)
        || surest.contains(page.words[index])
          && (isThat(page, verb.end, words) || isBeing(page, verb.end, words))
    else { return nil }
    let record = PersonRecord(
      name: page.string(name.name), title: nil, presence: .present, range: name.name)
    return ProseSubject(members: [.named(record)], end: name.end)
  }

  private static let regarding = PhraseTable<Bool>([
    "in respect|relation|connection of|to|with", "on|under|for|regarding|re item|minute|agenda",
    "with regard|respect|reference to",
  ])
  private static let regardingReach = 14

  /// The sentence's start, behind a number or a bracket, and behind its first commas.
  private static func starts(_ page: Page, _ sentence: TextRange, _ first: Int) -> [Int] {
    var result = [page.words[first].range.lower]
    if let marker = LeadingMarker.scan(page, sentence) { result.append(marker.rest.lower) }
    // “In respect of item 4 Cllr Ash declared …”
    if page.opening(sentence, regarding) != nil,
      let title = page.wordIndices(sentence).prefix(regardingReach).first(where: {
        Titles.begins(page, at: $0, limit: page.words.count)
      })
    {
      result.append(page.words[title].range.lower)
    }
    for offset in sentence.bounds.prefix(300) where page.byte(offset) == UInt8(ascii: ",") {
      result.append(page.skipBlanks(offset + 1, sentence.upper))
      if result.count == 4 { break }
    }
    return result
  }

  private static func declares(
    _ page: Page, _ verb: Word, _ next: Int, _ words: Range<Int>
  ) -> Bool {
    guard next < words.upperBound, !FunctionWords.negations.contains(page.words[next]) else {
      return false
    }
    let rest = next..<words.upperBound
    // “made the Declaration of Acceptance of Office”
    if rest.hold(offices, in: page, limit: words.upperBound) { return false }
    let hasNoun = rest.prefix(30).hold(nouns, in: page)
    guard surest.contains(verb) else {
      return hasNoun && rest.prefix(5).hold(nouns, in: page)
    }
    if hasNoun { return true }
    return page.words[next].hash == that && next + 1 < words.upperBound
      && own.contains(page.words[next + 1])
  }

  /// “A personal interest was declared by Councillor X in item 4.”
  private static func inPassive(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    guard page.speaks(of: .declarations, in: sentence) else { return nil }
    let words = page.wordIndices(sentence)
    // “DECLARED: by Sir Walter Pym, an interest in minute 47”
    var hasNoun =
      words.first.map { surest.contains(page.words[$0]) } ?? false
      && words.prefix(24).hold(nouns, in: page)
    for index in words.prefix(20) {
      if FunctionWords.negations.contains(page.words[index]) { return nil }
      if nouns.contains(page.words[index]) { hasNoun = true }
      guard hasNoun, let match = passive.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound
      else { continue }
      let rest = TextRange(page.words[match.end].range.lower, sentence.upper)
      return ProseSubject.read(page, rest, register)
    }
    return nil
  }

  /// Words of a sentence that announces declarations, up to its colon.
  private static let announcingReach = 24
  private static let announcing = WordSet("declared disclosed made received recorded registered")

  /// “… the following declaration was made: Councillor X, item 4 – …”, “Members declared interests as follows: …”
  private static func announced(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(sentence)
    let reach = words.prefix(announcingReach)
    guard
      let last = reach.first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ":")
      }), last + 1 < words.upperBound
    else { return nil }
    let head = words.lowerBound..<last + 1
    guard head.hold(nouns, in: page), !head.hold(FunctionWords.negations, in: page),
      head.hold(announcing, in: page)
    else { return nil }
    return ProseSubject.read(
      page, TextRange(page.words[last + 1].range.lower, sentence.upper), register)
  }
}
