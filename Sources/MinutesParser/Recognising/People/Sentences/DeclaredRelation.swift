/// What stands below a head “Declarations of interest” without a word for declaring: whom somebody knows, of what
/// somebody is a member, what all of them have.
enum DeclaredRelation {
  private static let verbs = PhraseTable<Bool>([
    "knew|knows|know|is|was|are|were|owned|owns|lived|lives|live|worked|works|work|served|serves|sat|sits|rented|rents|farmed|farms|uses|used|had|has|chairs|chaired",
    "had|has|have been|known|met|worked|lived|served|received|spoken",
    "is|was also|acquainted|related",
  ])
  /// What ties somebody to a matter.
  private static let ties = WordSet(
    """
    member trustee governor director employee employed employer owner owns owned lives lived neighbour neighbours \
    friend friends tenant tenants landlord customer objector objectors applicant applicants relative relation \
    related son daughter wife husband partner brother sister mother father family cousin niece nephew uncle \
    aunt acquainted acquaintance shareholder patron volunteer client farms knew knows known patient pupil \
    parent resident user subscriber licensee lessee adviser advisor consultant contractor beneficiary colleague \
    lecturer apprentice stallholder plotholder allotment lease
    """)
  /// The same where “of” follows and it is said of the subject itself: “is chairman of the trust”.
  private static let offices = WordSet("chair chairman chairwoman secretary treasurer president")
  private static let being = WordSet("is was are were be been being")
  private static let beforeOffice = WordSet(
    "a the also and now currently former vice honorary joint its")
  /// Words behind the verb among which the tie stands.
  private static let tieReach = 6
  /// What was done to somebody: “was asked to declare”.
  private static let done = WordSet(
    "asked invited reminded requested required advised told informed thanked absent not no none elected appointed"
  )
  private static let longest = 60

  /// “Miss Tapp knew one of the objectors but had not spoken to her.”
  static func subject(
    _ page: Page, _ sentence: TextRange, _ register: PeopleRegister
  ) -> ProseSubject? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count <= longest else { return nil }
    if let owner = owner(page, sentence, words) { return owner }
    let range = TextRange(page.words[first].range.lower, sentence.upper)
    guard
      let subject = ProseSubject.read(page, range, register)
        ?? DeclarationEntry.initials(page, range) ?? inFull(page, range)
    else { return nil }
    let next = page.words.first(from: Int32(subject.end))
    guard next < words.upperBound else { return nil }
    // “… reminded the Board that he was a member of the Planning Committee”
    let telling =
      DeclarationSentence.tellings.match(page.words, at: next, limit: words.upperBound)
      ?? saying(page, next, words.upperBound)
      ?? toldOfOwn(page, next, words).map { (end: $0, meaning: true) }
    if let telling {
      return telling.end < words.upperBound
        && DeclarationSentence.own.contains(page.words[telling.end])
        && (tells(page, telling.end, words, verbEnd: telling.end + 2)
          || holds(page, telling.end + 1, words))
        ? subject : nil
    }
    if ownTie(page, next, words) { return subject }
    guard let verb = verbs.match(page.words, at: next, limit: words.upperBound),
      verb.end < words.upperBound, !done.contains(page.words[verb.end]),
      tyingVerbs.contains(page.words[next])
        || tells(page, next, words, verbEnd: verb.end)
    else { return nil }
    return subject
  }

  /// “Ada Pike is a tenant of the hall.”: a name in full of which no list tells.
  private static func inFull(_ page: Page, _ range: TextRange) -> ProseSubject? {
    guard let name = PersonName.parse(page, range, demand: .words), name.titles == nil,
      page.wordIndices(name.name).count >= 2
    else { return nil }
    let record = PersonRecord(
      name: page.string(name.name), title: nil, presence: .present, range: name.name)
    return ProseSubject(members: [.named(record)], end: name.end)
  }

  private static let holdings = PhraseTable<Bool>([
    "had|has|have|held|holds|owns|owned|rents|rented|leases|runs|ran|grazes a|an|his|her|their|some|shares|land|property|business",
    "is|was|am to be? employed|appointed|paid", "is|was married|engaged|employed|related",
  ])

  /// Whether somebody tells what they have or did: “had a contract with the firm”, “has applied for a licence”; not “had
  /// nothing to declare”, “would deal with item 5 first”.
  private static func holds(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index < words.upperBound else { return false }
    if holdings.matches(page.words, at: index, limit: words.upperBound) { return true }
    guard let match = dealings.match(page.words, at: index, limit: words.upperBound) else {
      return false
    }
    return !(match.end..<words.upperBound).prefix(paperReach).hold(papers, in: page)
  }

  private static let dealings = PhraseTable<Bool>([
    "had|has|have applied|tendered|bid|objected|signed|supported|advised|dealt|done business|for|against|with|to|the|work"
  ])
  /// What a meeting itself works with: “had dealt with the forms”, “has signed the register” tie nobody.
  private static let papers = WordSet(
    """
    form forms register registers paperwork papers agenda minutes item items correspondence letter letters \
    declaration declarations
    """)
  private static let paperReach = 4

  /// Verbs that tie somebody by themselves: “works for the bank”, “sits on the board”.
  private static let tyingVerbs = WordSet(
    "chairs works worked sits sat serves served owns owned farms rents rented banks lives lived")

  private static let tieNouns = WordSet(
    """
    membership friendship employment connection connections ownership link links association relationship involvement \
    position interest interests trusteeship directorship tenancy appointment shareholding shares role job post contract \
    licence business property land
    """)
  /// “reported on his role as chairman”: what somebody did in it.
  private static let reportsOn = PhraseTable<Bool>([
    "reported|reports|spoke|talked|updated|commented on|about|upon|from",
    "gave|presented|made a|an|his|her|their report|update|talk|account",
    "updated|briefed the? members|board|committee|council|meeting|panel on|about",
  ])
  private static let ownReach = 8
  private static let nounReach = 3

  /// “noted his membership of the club”, “informed the meeting of her friendship with …”, “asked that his interest be
  /// noted”: what is the subject's own, close behind it.
  private static func ownTie(_ page: Page, _ start: Int, _ words: Range<Int>) -> Bool {
    if reportsOn.matches(page.words, at: start, limit: words.upperBound) { return false }
    for index in start..<min(start + ownReach, words.upperBound) {
      if none.contains(page.words[index]) || FunctionWords.conjunctions.contains(page.words[index])
      {
        return false
      }
      guard index > start, DeclarationSentence.own.contains(page.words[index]) else { continue }
      return (index + 1..<min(index + 1 + nounReach, words.upperBound)).hold(tieNouns, in: page)
    }
    return false
  }

  /// “Cllr Ash's wife is employed by the school”: whose the tie is.
  private static func owner(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> ProseSubject? {
    guard let name = PersonName.parse(page, sentence),
      let titles = name.titles, !titles.isPlural,
      page.words[words.lowerBound].range.lower == titles.range.lower,
      let behind = words.first(where: { page.words[$0].range.lower >= name.end }),
      ties.contains(page.words[behind]), let own = ProseSubject.withoutGenitive(page, name.name)
    else { return nil }
    var record = PersonRecord(
      name: page.string(own), title: page.string(titles.range), presence: .present,
      range: titles.range.through(own))
    record.isMention = true
    return ProseSubject(members: [.named(record)], end: name.end)
  }

  /// Words behind the subject among which it says that something is so.
  private static let tellingReach = 10

  /// “let the Board know that his wife …”, “drew attention to the fact that she …”: in whatever words somebody tells it,
  /// what follows is of their own.
  ///
  /// - Returns: Index of the pronoun.
  private static func toldOfOwn(_ page: Page, _ start: Int, _ words: Range<Int>) -> Int? {
    for index in start..<min(start + tellingReach, words.upperBound - 1) {
      if done.contains(page.words[index]) || FunctionWords.conjunctions.contains(page.words[index])
      {
        return nil
      }
      if page.words[index].hash == WordHash.of("that"), index > start,
        DeclarationSentence.own.contains(page.words[index + 1])
      {
        return index + 1
      }
    }
    return nil
  }

  /// What is so of many, or for the meeting itself: “a resident of the county”, “the adviser to members on declarations”.
  private static let untied = PhraseTable<Bool>([
    "resident|residents|parent|parents of|in the|this? county|country|district|borough|city|state|region|town|area",
    "adviser|advisor|consultant to the|this|our? members|councillors|trustees|governors|meeting",
    "adviser|advisor|consultant on declarations|interests|standards|governance|procedure",
  ])

  /// Whether a tie stands close behind a verb, in front of another clause: “was late, and the Chairman noted it” has none.
  private static func tells(
    _ page: Page, _ start: Int, _ words: Range<Int>, verbEnd: Int
  ) -> Bool {
    for index in start..<min(verbEnd + tieReach, words.upperBound) {
      let word = page.words[index]
      if index > start, FunctionWords.conjunctions.contains(word),
        page.byte(page.words[index - 1].range.upper) == UInt8(ascii: ",")
      {
        return false
      }
      if untied.matches(page.words, at: index, limit: words.upperBound) { return false }
      if ties.contains(word) || isOffice(page, index, behind: start, words) { return true }
    }
    return false
  }

  private static func isOffice(
    _ page: Page, _ index: Int, behind start: Int, _ words: Range<Int>
  ) -> Bool {
    guard offices.contains(page.words[index]), index + 1 < words.upperBound,
      page.words[index + 1].hash == WordHash.of("of")
    else { return false }
    var before = index - 1
    while before > start, beforeOffice.contains(page.words[before]) { before -= 1 }
    return before >= start && being.contains(page.words[before])
  }

  private static let sayings = PhraseTable<Bool>([
    "said|stated|explained|indicated|mentioned|confirmed|advised|noted|added|reported that"
  ])
  private static let bareSayings = PhraseTable<Bool>([
    "said|stated|explained|indicated|mentioned|confirmed|added|reported"
  ])
  private static let subjects = WordSet("he she they i")

  /// “said that”, and “said” in front of “he has applied”.
  private static func saying(
    _ page: Page, _ index: Int, _ limit: Int
  ) -> (end: Int, meaning: Bool)? {
    if let match = sayings.match(page.words, at: index, limit: limit) { return match }
    guard let match = bareSayings.match(page.words, at: index, limit: limit), match.end < limit,
      subjects.contains(page.words[match.end])
    else { return nil }
    return match
  }

  private static let relating = PhraseTable<Bool>([
    "sat|sits|serves|served on", "knew|knows|owned|owns|rented|rents|employed|employs the|a|an|one",
    "worked|works for|at|with", "lived|lives next|near|beside|in|at",
    "would leave|withdraw|abstain", "would not take|speak|vote", "would take no",
    "is|was|are|were a|an|the trustee|director|member|governor|tenant|resident|neighbour|owner|shareholder|employee|"
      + "patient|customer|friend|relative|volunteer|landlord",
  ])
  private static let having = WordSet("had has have declared declares possessed held")
  private static let interests = WordSet("interest interests conflict conflicts")
  private static let none = WordSet("no nil not")
  /// Words behind “said that” among which somebody comes to their own interest.
  private static let sayingReach = 30
  /// Words behind “had” among which the interest stands.
  private static let interestReach = 5

  /// Whether words tell of an interest of the speaker: “informed the meeting that she was …”, “said that, as the owner
  /// of the boat, he had an interest”; not “reminded members that a dispensation was in place”.
  static func tellsOfOwn(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index < words.upperBound,
      let match = DeclarationSentence.tellings.match(
        page.words, at: index, limit: words.upperBound)
        ?? saying(page, index, words.upperBound)
    else { return false }
    // “stated that he sat on the drainage board”, “advised that she would leave for item 4”
    if match.end + 1 < words.upperBound,
      DeclarationSentence.own.contains(page.words[match.end]),
      let tie = relating.match(page.words, at: match.end + 1, limit: words.upperBound)
    {
      return !untied.matches(page.words, at: tie.end - 1, limit: words.upperBound)
    }
    let reach = match.end..<min(match.end + sayingReach, words.upperBound)
    for place in reach.dropLast()
    where DeclarationSentence.own.contains(page.words[place])
      && having.contains(page.words[place + 1])
    {
      let rest = (place + 2..<words.upperBound).prefix(interestReach)
      if rest.hold(interests, in: page), !rest.hold(none, in: page) { return true }
    }
    return false
  }

  private static let everybody = PhraseTable<Bool>([
    "all|both|several|most of? the? members|councillors|governors|trustees|directors|commissioners present?",
    "all|both present", "the whole committee|council|board|panel",
  ])

  /// “All Members”, who are not named one by one.
  static func everybody(_ page: Page, _ range: TextRange) -> ProseSubject? {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].range.lower - range.lower <= 2,
      page.words[first].shape.contains(.capitalised),
      let match = everybody.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    return ProseSubject(members: [], end: page.words[match.end - 1].range.upper)
  }
}
