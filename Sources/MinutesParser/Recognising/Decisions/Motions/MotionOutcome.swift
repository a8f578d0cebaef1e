internal import MinutesModel

/// Finds what became of a motion.
struct MotionOutcome {
  var outcome: Block.Outcome?
  /// Whether the sentence speaks of an amendment.
  var isOfAmendment = false
  var isOfMotion = false
  /// Whether the outcome is said of the motion, though the sentence speaks of an amendment, too.
  var isSaidOfMotion = false
  /// Whether the outcome is said of the amendment: its noun stands nearest in front.
  var isSaidOfAmendment = false
  /// Whether figures alone decide it: those for what is named first against those for the other.
  var isByFigures = false

  private static let outcomes = PhraseTable<Block.Outcome>([
    ("carried", .carried), ("carries", .carried), ("passed", .carried), ("passes", .carried),
    ("put and passed", .carried), ("lost", .lost), ("defeated", .lost), ("failed", .lost),
    ("fails", .lost), ("fell", .lost), ("motion|amendment falls", .lost), ("negatived", .lost),
    ("had|has fallen", .lost),
    ("died for lack", .lost), ("voted down|out", .lost),
    ("this|it|motion|amendment|proposal was thrown out", .lost),
    ("not carried", .lost), ("did|does not carry|pass", .lost), ("was rejected", .lost),
    ("not adopted|approved", .lost),
    ("unanimous vote|approval", .carried), ("vote was|is? unanimous", .carried),
    ("withdrawn", .withdrawn),
    ("withdrew", .withdrawn), ("resolution adopted", .carried),
    ("motion adopted|approved", .carried), ("motion was|is adopted|approved", .carried),
    ("approved unanimously", .carried), ("unanimously approved", .carried),
    ("all were? in favour|favor", .carried), ("all ayes|aye", .carried),
    ("everyone|everybody was|were? in favour|favor", .carried),
    ("all voted aye|yes|in", .carried), ("all agreed", .carried), ("was|were adopted", .carried),
    ("motion|amendment|proposal was|were? agreed to?", .carried),
    ("motion|amendment|proposal was not agreed to?", .lost), ("agreed to by division", .carried),
    ("disagreed to", .lost), ("resolved|passed|decided in the negative", .lost),
    ("resolved|passed|decided in the affirmative", .carried),
    ("question put and agreed to?", .carried), ("lapsed for|due|without", .lost),
  ])
  private static let unanimous = WordSet("unanimous unanimously")
  private static var agreed: UInt64 { WordHash.of("agreed") }
  private static var and: UInt64 { WordHash.of("and") }
  private static var casting: UInt64 { WordHash.of("casting") }
  private static let motions = WordSet("motion proposal proposition it resolution composite remit")
  private static let thisWas = PhraseTable<Bool>(["this was|is"])
  /// “On a show of hands this was lost …”
  private static let onVote = PhraseTable<Bool>([
    "on|upon a? vote|division|poll", "on|upon a? show of electronic|virtual|raised? hands",
    "on|upon being put to the? vote",
    "when put to the? vote", "following a vote",
  ])
  private static let asides = WordSet("after following then")
  private static let longestAside = 14

  /// “After a lot of noise this was withdrawn.”: the pronoun and what became of it end a short sentence.
  private static func endsIn(_ page: Page, _ pronoun: Int, _ words: Range<Int>) -> Bool {
    guard words.count <= longestAside, let first = words.first,
      asides.contains(page.words[first]), pronoun + 2 < words.upperBound
    else { return false }
    return outcomes.match(page.words, at: pronoun + 2, limit: words.upperBound)?.end
      == words.upperBound
  }

  private static let definite = WordSet("the original main substantive")
  private static let amendments = WordSet("amendment amendments amend")

  /// The outcome that a stretch of text states of a motion; nil where it states none.
  ///
  /// Complexity: linear in the words of the range.
  static func stated(_ page: Page, _ range: TextRange) -> MotionOutcome? {
    let words = page.wordIndices(range)
    // “… seconded. Unanimous.”
    if words.count == 1, let word = words.first, unanimous.contains(page.words[word]) {
      return MotionOutcome(outcome: .carried)
    }
    var found = MotionOutcome()
    var namesMotion = false
    let start =
      onVote.match(page.words, at: words.lowerBound, limit: words.upperBound)?.end
      ?? words.lowerBound
    for index in words {
      if amendments.contains(page.words[index]) { found.isOfAmendment = true }
      // “This was CARRIED by seven votes to one.”
      if index == start || endsIn(page, index, words),
        thisWas.matches(page.words, at: index, limit: words.upperBound)
      {
        namesMotion = true
      }
      // “Two in favour, two against; the Chairman gave his casting vote against, so that was lost.”
      if page.words[index].hash == casting { namesMotion = true }
      if motions.contains(page.words[index]) {
        namesMotion = true
        if index > words.lowerBound, definite.contains(page.words[index - 1]) {
          found.isOfMotion = true
        }
      }
      guard found.outcome == nil,
        let match = outcomes.match(page.words, at: index, limit: words.upperBound),
        isTold(page, index, match.end, words),
        !Quotation.contains(page, page.words[index].range.lower, in: range)
      else { continue }
      found.outcome = match.meaning
      found.isSaidOfMotion = isSaidOfMotion(page, before: index, words)
      found.isSaidOfAmendment = (max(words.lowerBound, index - 4)..<index).hold(
        amendments, in: page)
    }
    // “The motion was seconded by B and agreed.”
    if found.outcome == nil, namesMotion, let last = words.last, last > words.lowerBound,
      page.words[last].hash == agreed, page.words[last - 1].hash == and
    {
      found.outcome = .carried
    }
    if found.outcome == nil {
      found.outcome = byFigures(page, range)
      found.isByFigures = true
    }
    guard found.outcome != nil else { return nil }
    if Self.isRollCall(page, words) || Self.isCount(page, words)
      || found.isByFigures && VoteTally.isAnswered(page, words)
    {
      return found
    }
    // “For: 4   Against: 0   Abstained: 1   Carried”, “For 4, Against 0, Abstain 1 – CARRIED”
    if !found.isByFigures, VoteRecogniser.isClassLine(page, range) { return found }
    if countsClasses(page, range) || VoteTally.pairEnd(page, words) != nil { return found }
    // “Three in favor; Ash abstained.”
    if found.isByFigures, words.count <= longestUnopposed, let first = words.first,
      page.words[first].shape.contains(.digits)
        || VoteTally.numbers.match(page.words, at: first, limit: first + 1) != nil
    {
      return found
    }
    // “On a show of hands there were five votes for and two against.”
    if found.isByFigures, start > words.lowerBound { return found }
    if found.isOfAmendment || namesMotion || words.count <= 5 { return found }
    // “Seconded by A and carried by 3 votes to 1.”
    if let first = words.first, page.words[first].hash == WordHash.of("seconded"),
      page.words[first].shape.contains(.capitalised)
    {
      return found
    }
    // “LOST by 2 votes to 3”: the outcome opens the line.
    let opens = outcomes.match(page.words, at: words.lowerBound, limit: words.upperBound) != nil
    return opens || atEnd(page, range) != nil ? found : nil
  }

  /// Words of a line that gives each class its figure, and what came of the vote.
  private static let longestCount = 14

  /// “For 4, Against 0, Abstain 1”: a class and its figure open the line, and both sides are counted.
  static func countsClasses(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count >= 4, words.count <= longestCount, let first = words.first,
      page.words[first].shape.contains(.capitalised),
      let match = VoteRecogniser.classLines.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.digits)
    else { return VoteLetters.find(page, words) != nil && words.count <= longestCount }
    guard let vote = VoteTally.find(page, range) else { return false }
    return vote.for != nil && vote.against != nil
  }

  /// What a line says of the motion that it puts, where it counts the votes for and against it: “Motion to refuse:
  /// Proposed A, seconded B For 4, Against 4 Carried on the casting vote”.
  static func counted(_ page: Page, _ range: TextRange) -> (outcome: Block.Outcome?, vote: Vote)? {
    let words = page.wordIndices(range)
    guard let second = words.first(where: { Movers.isSeconding(page, $0, words) }),
      let head = (second..<words.upperBound).first(where: { index in
        page.words[index].shape.contains(.capitalised)
          && VoteRecogniser.classLines.match(page.words, at: index, limit: words.upperBound)
            .map { $0.end < words.upperBound && page.words[$0.end].shape.contains(.digits) }
            ?? false
      })
    else { return nil }
    let tail = TextRange(page.words[head].range.lower, range.upper)
    guard let vote = VoteTally.find(page, tail), let yes = vote.for, let no = vote.against else {
      return nil
    }
    let named = (head..<words.upperBound).lazy.compactMap {
      outcomes.match(page.words, at: $0, limit: words.upperBound)?.meaning
    }.first
    return (named ?? (yes == no ? nil : yes > no ? .carried : .lost), vote)
  }

  private static let countsInFront = WordSet("by with on motion was received")

  /// Whether words that may tell of anything tell of a vote: “All agreed.” and “by unanimous vote”, not “All agreed that
  /// it was steep” and “that a unanimous vote was unlikely”.
  private static func isTold(_ page: Page, _ start: Int, _ end: Int, _ words: Range<Int>) -> Bool {
    if isPossible(page, start, words) { return false }
    if page.words[end - 1].hash == agreed, page.words[start].hash == WordHash.of("all") {
      return end == words.upperBound || !isBlank(page, page.words[end - 1].range.upper)
    }
    guard page.words[start].hash == WordHash.of("unanimous"), start > words.lowerBound else {
      return true
    }
    var front = start - 1
    if !isBlank(page, page.words[front].range.upper) { return true }
    if FunctionWords.articles.contains(page.words[front]), front > words.lowerBound { front -= 1 }
    return countsInFront.contains(page.words[front]) || page.words[front].shape.contains(.digits)
  }

  private static let conditions = WordSet("if unless when once until")
  private static let modals = WordSet("may might can could should would must cannot")

  /// “If moved and seconded, the motion may be carried or referred.”: what can become of it.
  private static func isPossible(_ page: Page, _ start: Int, _ words: Range<Int>) -> Bool {
    // “… that the motion, if passed, would bind nobody.”
    if start > words.lowerBound, conditions.contains(page.words[start - 1]) { return true }
    return start > words.lowerBound + 1 && page.words[start - 1].hash == WordHash.of("be")
      && modals.contains(page.words[start - 2])
  }

  private static func isBlank(_ page: Page, _ offset: Int) -> Bool { page.byte(offset) == 0x20 }

  /// The outcome that one of some blocks, before `limit`, states in a few words and with nothing else beside it.
  static func alone(_ page: Page, _ index: Int, _ limit: Int) -> Block.Outcome? {
    guard index < limit, !page.blocks[index].isFurniture,
      (1...6).contains(page.wordIndices(page.blocks[index].text).count)
    else { return nil }
    return stated(page, page.blocks[index].text)?.outcome
  }

  private static let toOrAgainst = WordSet("to against from")

  /// Whether “the motion” stands in front of an outcome, nearer than any amendment: “…, and the motion
  /// was accordingly carried”, not “the amendment to the motion was carried”.
  private static func isSaidOfMotion(
    _ page: Page, before outcome: Int, _ words: Range<Int>
  ) -> Bool {
    for index in (words.lowerBound..<outcome).reversed().prefix(5) {
      if amendments.contains(page.words[index]) { return false }
      guard page.words[index].hash == motion else { continue }
      return index - 2 < words.lowerBound || !toOrAgainst.contains(page.words[index - 2])
    }
    return false
  }

  private static let motion = WordHash.of("motion")

  /// The outcome in capitals that a gap or line end sets apart at the end of a text: “… thank you
  /// CARRIED UNANIMOUSLY”.
  static func atEnd(_ page: Page, _ range: TextRange) -> Block.Outcome? {
    let words = page.wordIndices(range)
    for index in words.dropFirst().suffix(3) where page.words[index].shape.contains(.allCapitals) {
      let gap = page.gap(before: index)
      guard gap.bounds.contains(where: { page.byte($0) == 0x09 || page.byte($0) == 0x0A }) else {
        continue
      }
      let match = outcomes.match(page.words, at: index, limit: words.upperBound)
      guard let match,
        (match.end..<words.upperBound).allLie(unanimous, in: page)
      else { return nil }
      return match.meaning
    }
    return nil
  }

  /// “27 Members voted for the motion, 18 against”: the figures decide.
  private static func byFigures(_ page: Page, _ range: TextRange) -> Block.Outcome? {
    guard let vote = VoteTally.find(page, range), let yes = vote.for else { return nil }
    let words = page.wordIndices(range)
    let isRollCall = isRollCall(page, words) || VoteTally.isAnswered(page, words)
    // “Three in favor; Ash abstained.”
    let isUnopposed = vote.abstain != nil && words.count <= longestUnopposed
    guard let no = vote.against ?? (isRollCall || isUnopposed ? 0 : nil), yes != no else {
      return nil
    }
    return yes > no ? .carried : .lost
  }

  private static let longestUnopposed = 14
  private static let counts = WordSet("vote voted votes ayes aye yeas voting")

  /// “VOTED: 3-0-1 (Mr. Kemp abstained)”: the line does nothing but count.
  private static func isCount(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count <= 30, let first = words.first else { return false }
    // “Vote on application 4: 2 for, 3 against” counts for one thing of several.
    if first + 1 < words.upperBound, page.words[first + 1].hash == WordHash.of("on"),
      !words.prefix(7).hold(votedOn, in: page)
    {
      return false
    }
    return counts.contains(page.words[first])
      || theVote.matches(page.words, at: first, limit: words.upperBound)
  }

  private static let votedOn = WordSet(
    "motion amendment proposal recommendation resolution question it this proposition")
  private static let theVote = PhraseTable<Bool>(["the vote was"])

  private static func isRollCall(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(VoteTally.rollCall, in: page, limit: words.upperBound)
  }
}
