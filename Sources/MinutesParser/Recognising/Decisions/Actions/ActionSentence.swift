internal import MinutesModel

/// Sentences that set somebody to do something: “Clerk to write to …”, “Mr A undertook to …”.
enum ActionSentence {
  private static let promises = PhraseTable<Bool>([
    "agreed to", "undertook to", "offered to", "promised to", "has agreed to", "volunteered to",
  ])

  /// Whether somebody agrees or offers to do something: “agreed to the request”, “agreed to this being taken first” only
  /// assents.
  private static func promises(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard let match = promises.match(page.words, at: index, limit: words.upperBound) else {
      return false
    }
    return match.end >= words.upperBound || !assented.contains(page.words[match.end])
  }

  private static let assented = WordSet(
    "the a an this that these those it its his her their each any")

  private static let posts = WordSet(
    """
    clerk chair chairman chairwoman chairperson chairs officer officers head director manager \
    secretary treasurer warden mayor convener leader engineer solicitor administrator coordinator \
    governor headteacher principal bursar registrar surveyor planner accountant agency auditor \
    attorney commissioner superintendent comptroller controller ceo cao cfo captain inspector \
    sheriff staff holder president chief supervisor caretaker foreman ranger steward harbourmaster master vicar churchwarden \
    adviser advisor consultant architect
    """)
  /// Whether a word names a post, in any case.
  static func isPost(_ word: Word) -> Bool { posts.contains(word) }

  /// Whether a word is one of those that stand before “to” and are nobody.
  static func isThing(_ word: Word) -> Bool { things.contains(word) }

  /// Nouns in capitals before “to” that are nobody: “Welcome to”, “Report to Cabinet”.
  private static let things = WordSet(
    """
    welcome report reports recommendation recommendations motion resolution response reply visit \
    introduction appointment appointments changes amendment amendments update letter request \
    invitation exclusion application it that this there he she they proposal decision minutes \
    agenda access contribution contributions items note nothing attention thanks reference need
    """)
  private static let notVerbs = WordSet(
    "the a an be his her its their this that these those which whom date council cabinet all")

  /// “Direct the Superintendent to bring back a plan”: the words of a motion.
  private static let orders = PhraseTable<Bool>([
    "direct|authorize|authorise|instruct|request|ask|allow|invite|permit|order|require the|our"
  ])

  private static let to = WordSet("to")

  /// See `Topics.tasks`.
  static let keywords = to.keywords + promises.keywords

  /// A sentence that sets one person to do something; nil for any other.
  ///
  /// - Parameter forenames: Those by whose first names minutes may call them: “Geoff to do this.”
  static func read(
    _ page: Page, _ sentence: TextRange, forenames: Set<UInt64> = []
  ) -> Element? {
    guard page.speaks(of: .tasks, in: sentence) else { return nil }
    let words = page.wordIndices(sentence)
    guard words.count >= 3, let text = page.text.trimmed(sentence),
      !orders.matches(page.words, at: words.lowerBound, limit: words.upperBound)
    else { return nil }
    if takesUp(page, words) || isOfPast(page, words) { return nil }
    guard
      let owner = everybody(page, words) ?? ownerEnd(page, words).map({ words.lowerBound..<$0 })
        ?? promiser(page, words)
        ?? speaker(page, words) ?? familiar(page, words, forenames)
        ?? ActionForename.owner(page, words)
    else { return nil }
    var element = Element(.action, text: text)
    element.owner = Movers.bareName(
      page,
      TextRange(
        page.words[owner.lowerBound].range.lower, page.words[owner.upperBound - 1].range.upper))
    element.due = DueDate.find(page, text)
    return element
  }

  /// Blocks in front and behind among which the other letters of a list would stand.
  private static let listReach = 40

  /// “C. Inkster to draw up a list.”: the letter in front is an initial, and no number of a list.
  static func behindInitial(_ page: Page, _ index: Int) -> Element? {
    let block = page.blocks[index]
    guard block.kind == .paragraph, page.speaks(of: .tasks, in: block.range),
      let letter = initial(page, block), let lead = page.lead(of: block),
      read(page, lead.rest) == nil, Sentences.split(page, lead.rest).count == 1,
      let element = read(page, block.range)
    else { return nil }
    let near = max(0, index - listReach)..<min(page.blocks.count, index + listReach)
    let isInList = near.contains {
      initial(page, page.blocks[$0]).map { $0 == letter &- 1 || $0 == letter &+ 1 } ?? false
    }
    return isInList ? nil : element
  }

  /// The capital in front of a block, with a stop behind it.
  private static func initial(_ page: Page, _ block: SourceBlock) -> UInt8? {
    guard let number = page.lead(of: block)?.number, number.count == 1,
      page.byte(number.lower).isASCIIUpper, page.byte(number.upper) == UInt8(ascii: ".")
    else { return nil }
    return page.byte(number.lower)
  }

  private static let takings = PhraseTable<Bool>([
    "agreed to take|accept|admit|allow|consider|permit|hear|vary|bring|defer"
  ])
  private static let business = WordSet(
    "item items business matter report question questions agenda order")
  private static let businessReach = 8
  private static let chairs = WordSet(
    "chair chairman chairwoman chairperson mayor convener president speaker provost cathaoirleach")

  /// “The Mayor agreed to take the report as an urgent item.”: how the meeting is run.
  private static func takesUp(_ page: Page, _ words: Range<Int>) -> Bool {
    let takings = takings
    for index in words.prefix(10) where takings.opens(page.words, at: index) {
      guard let match = takings.match(page.words, at: index, limit: words.upperBound) else {
        continue
      }
      return words.prefix(6).hold(chairs, in: page)
        && (match.end..<words.upperBound).prefix(businessReach).hold(business, in: page)
    }
    return false
  }

  private static let offers = PhraseTable<Bool>(["volunteered|offered|promised to"])
  private static let past = PhraseTable<Bool>([
    "last year|month|week|spring|summer|autumn|winter|season|night",
    "year|years|month|months|week|weeks ago",
  ])
  /// In front of “last year”, or anywhere behind the promise: the time is of something else.
  private static let clauses = WordSet(
    "whether if that which who whom what how when where why as since than held")
  private static let beforeTimes = WordSet("of from for since as than the in over during")

  /// “Ann Pike volunteered to help at the fair last year.”: what somebody did; “… to find what was paid last year” is to do.
  private static func isOfPast(_ page: Page, _ words: Range<Int>) -> Bool {
    let time = words.upperBound - 2
    guard past.match(page.words, at: time, limit: words.upperBound)?.end == words.upperBound,
      let promise = words.prefix(promiseReach).first(where: {
        offers.matches(page.words, at: $0, limit: words.upperBound)
      }), promise + 2 < time
    else { return false }
    return !beforeTimes.contains(page.words[time - 1])
      && !(promise + 2..<time).hold(clauses, in: page)
  }

  private static let all = PhraseTable<Bool>([
    "all|everyone to",
    "all members|councillors|governors|trustees|directors|commissioners|staff to",
  ])

  /// “All to bring ideas.”, “All Members to send their forms.”
  private static func everybody(_ page: Page, _ words: Range<Int>) -> Range<Int>? {
    let start = words.lowerBound
    guard page.words[start].shape.contains(.capitalised),
      let match = all.match(page.words, at: start, limit: words.upperBound),
      match.end < words.upperBound, !page.words[match.end].shape.contains(.capitalised),
      !notVerbs.contains(page.words[match.end]), !states.contains(page.words[match.end])
    else { return nil }
    return start..<match.end - 1
  }

  /// What nobody is set to do: “All to be paid by cheque.”
  private static let states = WordSet("be note have remain agree vote no date intents stay")

  /// “Geoff to do this.”, “Ken and Sue agreed to write”: listed people by their first names.
  private static func familiar(
    _ page: Page, _ words: Range<Int>, _ forenames: Set<UInt64>
  ) -> Range<Int>? {
    guard !forenames.isEmpty, let first = words.first,
      forenames.contains(page.words[first].hash), page.words[first].shape.contains(.capitalised)
    else { return nil }
    var end = first + 1
    if end + 1 < words.upperBound, page.words[end].hash == WordHash.of("and"),
      forenames.contains(page.words[end + 1].hash)
    {
      end += 2
    }
    guard end + 1 < words.upperBound else { return nil }
    if promises.matches(page.words, at: end, limit: words.upperBound) { return first..<end }
    guard page.words[end].hash == WordHash.of("to") else { return nil }
    let verb = page.words[end + 1]
    let isVerb =
      !verb.shape.contains(.capitalised) && !verb.shape.contains(.digits)
      && !notVerbs.contains(verb)
    return isVerb ? first..<end : nil
  }

  /// Index behind the owner of “X to do y”, “X agreed to do y”.
  private static func ownerEnd(_ page: Page, _ words: Range<Int>) -> Int? {
    var index = words.lowerBound
    while index < words.upperBound, index - words.lowerBound < 10 {
      if index > words.lowerBound {
        if promises(page, index, words),
          isPerson(page, words.lowerBound..<index, allowsPronoun: true)
        {
          return index
        }
        if page.words[index].hash == WordHash.of("to") {
          return isTask(page, index, words) ? index : nil
        }
      }
      guard isOwnerPart(page, index, isFirst: index == words.lowerBound) else { return nil }
      index += 1
    }
    return nil
  }

  private static let adverbials = PhraseTable<Bool>([
    "in answer|reply|response to", "in answer|reply|response", "following", "at the request of",
    "after", "when asked", "having", "on this", "accordingly", "in the meantime", "meanwhile",
  ])
  /// Words of a sentence within which somebody promises something.
  private static let promiseReach = 24

  /// Who promises something, where more than a name stands in front: “In answer to Mr A, the Head of
  /// Law undertook to …”, “The Policy Officer, Jo Bray, agreed to …”, “The Manager of by-law
  /// enforcement undertook to …”. “In answer to Mr A, the Committee agreed to …” decides.
  private static func promiser(_ page: Page, _ words: Range<Int>) -> Range<Int>? {
    guard
      let promise = words.prefix(promiseReach).dropFirst().first(where: {
        promises(page, $0, words)
      })
    else { return nil }
    func isBeforeComma(_ index: Int) -> Bool {
      page.byte(page.words[index].range.upper) == UInt8(ascii: ",")
    }
    var start = words.lowerBound
    if adverbials.matches(page.words, at: start, limit: promise) {
      guard let comma = (start..<promise).first(where: isBeforeComma) else { return nil }
      start = comma + 1
    }
    // “Mr A asked about paths; the Head of Parks undertook to look into it.”
    if let semicolon = (start..<promise).last(where: {
      page.byte(page.words[$0].range.upper) == UInt8(ascii: ";")
    }) {
      start = semicolon + 1
    }
    guard start < promise else { return nil }
    let first = (start..<promise).first(where: isBeforeComma).map { start..<($0 + 1) }
    // What stands between commas names the same person once more.
    if let first, !isBeforeComma(promise - 1) || first.upperBound == promise { return nil }
    var owner = first ?? start..<promise
    // “Mr Orr kindly agreed to …”
    while owner.count > 1, manners.contains(page.words[owner.upperBound - 1]) {
      owner = owner.lowerBound..<owner.upperBound - 1
    }
    let isNamed =
      isPerson(page, owner, allowsPronoun: true)
      || owner.count == 1 && isForename(page, owner, promise)
    return isNamed && !owner.hold(reporting, in: page) ? owner : nil
  }

  /// How somebody promises something.
  private static let manners = WordSet(
    "kindly also then again duly generously readily subsequently therefore both")

  private static let speaking = WordSet(
    """
    said replied answered explained confirmed advised accepted acknowledged reported responded stated \
    thought agreed apologised welcomed thanked
    """)
  /// Words of a sentence within which its speaker promises something.
  private static let speakerReach = 40

  /// Who says something and promises something else in one sentence: “The Chief Officer said that they
  /// were not, and undertook to circulate the figures.”
  private static func speaker(_ page: Page, _ words: Range<Int>) -> Range<Int>? {
    guard
      let verb = words.prefix(8).dropFirst().first(where: { speaking.contains(page.words[$0]) }),
      let promise = words.prefix(speakerReach).dropFirst(verb - words.lowerBound + 1).first(where: {
        freely.matches(page.words, at: $0, limit: words.upperBound)
      }), page.words[promise - 1].hash == WordHash.of("and"),
      isPerson(page, words.lowerBound..<verb, allowsPronoun: true)
    else { return nil }
    return words.lowerBound..<verb
  }

  private static let reporting = WordSet(
    "that which who had was were is said asked whether reported noted explained added if")
  private static let freely = PhraseTable<Bool>([
    "offered to", "undertook to", "promised to", "volunteered to",
  ])

  /// “Winston offered to look into it.”: nothing but persons undertakes and offers.
  private static func isForename(_ page: Page, _ owner: Range<Int>, _ promise: Int) -> Bool {
    let word = page.words[owner.lowerBound]
    return word.shape.contains(.capitalised) && !word.shape.contains(.digits)
      && !things.contains(word) && !DecisionSentences.bodies.contains(word)
      && freely.matches(page.words, at: promise, limit: promise + 2)
  }

  private static func isOwnerPart(_ page: Page, _ index: Int, isFirst: Bool) -> Bool {
    let word = page.words[index]
    if !isFirst {
      let gap = TextRange(page.words[index - 1].range.upper, word.range.lower)
      let isPlain = gap.bounds.allSatisfy { offset in
        let byte = page.byte(offset)
        return byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "'")
          || byte >= 0x80
      }
      guard isPlain else { return false }
    }
    return word.shape.contains(.capitalised) || FunctionWords.nameJoiners.contains(word)
      || posts.contains(word)
  }

  /// “X to write”: a person, and a verb behind “to”.
  private static func isTask(_ page: Page, _ to: Int, _ words: Range<Int>) -> Bool {
    let next = to + 1
    guard next < words.upperBound, isPerson(page, words.lowerBound..<to, allowsPronoun: false)
    else {
      return false
    }
    let verb = page.words[next]
    return (!verb.shape.contains(.capitalised) || isCalledOut(page, words))
      && !verb.shape.contains(.digits) && !notVerbs.contains(verb)
  }

  /// Words of a task in capitals: a line of them is the title of something.
  private static let fewestCalledOut = 3

  /// “The grant was noted. CLERK TO ASK THE ASSOCIATION”: capitals behind a sentence of the same paragraph.
  private static func isCalledOut(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count >= fewestCalledOut, let first = words.first, first > 0 else { return false }
    let gap = TextRange(page.words[first - 1].range.upper, page.words[first].range.lower)
    return page.byte(gap.lower) == UInt8(ascii: ".") && page.byte(gap.lower + 1) == 0x20
      && !gap.bounds.contains { page.byte($0) == 0x0A }
      && words.allSatisfy {
        page.words[$0].shape.contains(.allCapitals) || page.words[$0].shape.contains(.digits)
          || page.words[$0].shape.contains(.initial)
      }
      && words.prefix(4).contains { page.words[$0].shape.contains(.allCapitals) }
  }

  private static let pronouns = WordSet("he she")
  private static let plurals = WordSet("cllrs councillors messrs mesdames aldermen")
  /// Ranks of the police, fire and other services before a name.
  private static let ranks = WordSet("pc ps sgt pcso dc ds di dci insp supt cpl acc dcc ff")

  /// “GdW”: initials with the small letter of a particle between capitals.
  private static func isMixedInitials(_ page: Page, _ word: TextRange) -> Bool {
    (3...4).contains(word.count) && page.byte(word.lower).isASCIIUpper
      && page.byte(word.upper - 1).isASCIIUpper
      && word.bounds.allSatisfy { page.byte($0).isASCIILetter }
  }

  private static func isPerson(_ page: Page, _ words: Range<Int>, allowsPronoun: Bool) -> Bool {
    guard let first = words.first, !words.isEmpty else { return false }
    if allowsPronoun, words.count == 1, pronouns.contains(page.words[first]) {
      return true
    }
    guard !words.hold(things, in: page) else { return false }
    let last = page.words[words.upperBound - 1]
    // “The Executive agreed to …” decides, “the Chief Executive agreed to …” promises.
    let isChief =
      words.count >= 2 && page.words[words.upperBound - 2].hash == WordHash.of("chief")
    if DecisionSentences.bodies.contains(last), !isChief { return false }
    if words.hold(posts, in: page) { return true }
    if PersonalTitle.opens(page, first) || plurals.contains(page.words[first])
      || ranks.contains(page.words[first]), words.count >= 2
    {
      return true
    }
    // “JF and MD to draft the answer”
    if words.allSatisfy({
      ActionRecogniser.isInitial(page, $0)
        || $0 > first && $0 + 1 < words.upperBound && page.words[$0].hash == WordHash.of("and")
    }) {
      return true
    }
    if words.count == 1, isMixedInitials(page, page.words[first].range) { return true }
    // First name and surname.
    return (2...3).contains(words.count)
      && words.allSatisfy {
        page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.allCapitals)
      } && page.words[first].hash != WordHash.of("the")
  }
}
