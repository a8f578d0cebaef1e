internal import MinutesModel

/// Tells sentences that put a motion: “It was moved by A and seconded by B that …”.
enum MotionSentence {
  private static let moving = WordSet("moved proposed moves motioned")
  private static let seconding = WordSet("seconded seconds second")
  /// See `Topics.motions`.
  static let keywords =
    moving.keywords + seconding.keywords + motionLabels.keywords
    + WordSet("support supported msc msu").keywords
  private static let motionLabels = PhraseTable<Bool>([
    "motion", "substitute motion", "amendment", "motion as amended restated?", "main motion",
    "motion by", "a motion by",
  ])
  private static let amendmentWords = WordSet("amendment amend")

  /// Whether a sentence puts a motion, mover and seconder named or a label in front.
  static func moves(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard words.count >= 4, page.speaks(of: .motions, in: sentence) else { return false }
    let isLabelled = page.opening(sentence, motionLabels) != nil
    let isMoved = words.contains { moving.contains(page.words[$0]) || isMade(page, $0, words) }
    let isSeconded = words.contains { Movers.isSeconding(page, $0, words) }
    guard
      isLabelled
        || isMoved
          && (isSeconded || isOnMotion(page, words) || Movers.isBracketedPair(page, sentence))
    else { return false }
    let movers = Movers.find(page, sentence)
    return movers.mover != nil && movers.seconder != nil
  }

  private static let onMotion = PhraseTable<Bool>(["on the motion of"])

  /// “MOVED on the motion of Councillors A and B that …”
  private static func isOnMotion(_ page: Page, _ words: Range<Int>) -> Bool {
    onMotion.matches(page.words, at: words.lowerBound + 1, limit: words.upperBound)
  }

  private static let takingUp = PhraseTable<Bool>([
    "the|this|his|her|their motion|proposition was|is|has|had been? duly? proposed|moved|seconded",
    "the|this|his|her|their motion|proposition having been duly? proposed|moved|seconded",
  ])

  /// “The motion was proposed by A and seconded by B.”: of a motion whose words stand above.
  static func takesUp(_ page: Page, _ sentence: TextRange) -> Bool {
    page.opening(sentence, takingUp) != nil
  }

  /// “A motion … was made by A”.
  private static func isMade(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    page.words[index].hash == WordHash.of("made")
      && words.hold(motionNouns, in: page)
  }

  private static let motionNouns = WordSet("motion")

  static func isAmendment(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range).prefix(24)
    return words.contains {
      amendmentWords.contains(page.words[$0]) && !isObject(page, $0, words.lowerBound)
    } || amendsMotion(page, range)
  }

  private static let amendments = PhraseTable<Bool>([
    "motion|resolution|recommendation|proposal|amendment be|is further? amended",
    "amend the|this main|original|foregoing? motion|resolution|recommendation|proposal",
  ])

  /// “THAT the motion be amended to add …”, and not a by-law or a policy.
  static func amendsMotion(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.prefix(24).hold(amendments, in: page, limit: words.upperBound)
  }

  /// “a special resolution to amend rule 31”: what is amended is no motion.
  private static func isObject(_ page: Page, _ word: Int, _ first: Int) -> Bool {
    word >= first + 2 && page.words[word].hash == amend
      && page.words[word - 1].hash == WordHash.of("to")
      && page.words[word - 2].hash == WordHash.of("resolution")
  }

  private static var amend: UInt64 { WordHash.of("amend") }

  /// Whether the block in front is a head such as “AMENDMENT”, or the one before that: “Amendment” ¶
  /// “To refuse permission.” ¶ “Moved by A, seconded by B.”
  private static func isUnderAmendment(_ page: Page, _ index: Int) -> Bool {
    [index - 1, index - 2].contains { place in
      guard let above = page.blocks[safe: place]?.text else { return false }
      return page.wordIndices(above).count <= 4 && isAmendment(page, above)
        && page.lastByte(above) != UInt8(ascii: ".")
    }
  }

  /// A motion with an outcome of its own; nil where the sentence puts none, or a decision follows
  /// in which it is taken up.
  static func read(_ reader: ResolutionReader, sentence: TextRange, index: Int) -> Element? {
    let page = reader.page
    if let pair = pair(reader, sentence, index) { return pair }
    let isOpening = opensMotion(page, sentence)
    if takesUp(page, sentence), NoticedMotion.isAbove(page, index) { return nil }
    guard moves(page, sentence) || isOpening || proposes(page, sentence),
      DecisionSentences(page: page, context: reader.context).verb(sentence) == nil,
      !hasLabel(page, sentence, reader.context)
    else { return nil }
    let block = page.blocks[index]
    var search = OutcomeSearch(
      page: page, isAmendment: isAmendment(page, sentence) || isUnderAmendment(page, index))
    search.mover = Movers.find(page, sentence).mover
    search.isCalledMotion = page.wordIndices(sentence).prefix(3).hold(motionNouns, in: page)
    search.run(
      rest: TextRange(sentence.upper, block.text.upper),
      blocks: (index + 1)..<max(index + 1, reader.blocks.upperBound), context: reader.context)
    let isFull = moves(page, sentence)
    let stated = isFull ? ending(page, sentence) : nil
    var movers = Movers.find(page, sentence)
    let rest = TextRange(sentence.upper, block.text.upper)
    var outcome = stated ?? search.outcome
    if outcome == nil, isFull, !search.isSuperseded, isLabelled(page, sentence) {
      outcome = outcomeBehind(page, reader.blocks.upperBound)
    }
    if !isFull {
      movers.seconder =
        movers.seconder ?? seconder(page, rest)
        ?? (page.text.isBlank(rest) || putsNoticed(page, sentence)
          ? seconderBelow(
            page, behindClauses(page, sentence, index + 1, reader.blocks.upperBound),
            reader.blocks.upperBound) : nil)
      // “… moved to lease a grader.” alone may tell of anything: its paragraph must tell more.
      if Unseconded.isStated(page, sentence) || Unseconded.isStated(page, rest)
        || page.text.isBlank(rest) && Unseconded.isLine(page, index + 1, reader.blocks.upperBound)
      {
        outcome = .lost
        movers.seconder = nil
      } else if isOpening || movesTo(page, sentence), movers.seconder == nil,
        outcome == nil || !opensWithMover(page, sentence) && !isDulySeconded(page, sentence)
      {
        return nil
      }
    }
    guard
      outcome != nil || isFull && (search.isSuperseded || isLabelled(page, sentence))
        || isMovedByBoth(page, sentence, movers)
        || movers.seconder != nil && isShelved(page, rest)
    else { return nil }
    guard movers.mover != nil else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    if stated != nil { element.vote = VoteTally.find(page, sentence) }
    return element
  }

  private static let motionMovedBy = PhraseTable<Bool>([
    "a|the motion|proposal was|is moved|proposed by councillors|crs|cllrs"
  ])

  /// “A Motion was moved by Councillors A and B that the tender be accepted.”: a motion, though what became
  /// of it is not told.
  private static func isMovedByBoth(
    _ page: Page, _ sentence: TextRange, _ movers: Movers
  ) -> Bool {
    movers.seconder != nil && page.opening(sentence, motionMovedBy) != nil
  }

  private static let shelved = WordSet("tabled postponed")

  /// “Moved by A” ⏎ “Seconded by B” ⏎ “Tabled until May”: a line that puts the motion off.
  private static func isShelved(_ page: Page, _ rest: TextRange) -> Bool {
    page.lines(rest).contains { line in
      page.firstWord(line).map { shelved.contains($0) && $0.shape.contains(.capitalised) } ?? false
    }
  }

  /// How many blocks of the next sections are looked at for the outcome of a motion.
  private static let outcomeReach = 8

  /// “MOTION PASSED: 6-0” below the items of a consent calendar, whose motion stands above them.
  private static func outcomeBehind(_ page: Page, _ start: Int) -> Block.Outcome? {
    for index in start..<max(start, min(page.blocks.count, start + outcomeReach)) {
      let text = page.blocks[index].text
      if moves(page, text) { return nil }
      guard page.opening(text, motionLabels) != nil,
        page.isAllCapitals(text.prefix(upTo: min(text.upper, text.lower + 6))),
        let stated = MotionOutcome.stated(page, text)
      else { continue }
      return stated.outcome
    }
    return nil
  }

  /// “J. Scott, L. Moore: That … be paid. Carried.”, “SCOTT: That … be paid. Carried.”
  private static func pair(
    _ reader: ResolutionReader, _ sentence: TextRange, _ index: Int
  ) -> Element? {
    if let carried = carriedPair(reader.page, sentence) { return carried }
    guard
      let movers = Movers.inFront(reader.page, sentence)?.movers
        ?? lettered(reader.page, sentence)
    else { return nil }
    var search = OutcomeSearch(page: reader.page, isAmendment: false)
    search.run(
      rest: TextRange(sentence.upper, reader.page.blocks[index].text.upper),
      blocks: (index + 1)..<max(index + 1, reader.blocks.upperBound), context: reader.context)
    let outcome = search.outcome ?? MotionOutcome.atEnd(reader.page, sentence)
    guard outcome != nil else { return nil }
    var element = Element(.motion, text: reader.page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    return element
  }

  /// “M/S Ash/Birch to adopt the resolution.”: two letters in front of two names and what is to be done.
  private static func lettered(_ page: Page, _ sentence: TextRange) -> Movers? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count >= 6, page.words[first].range.count == 1,
      page.words[first].hash == moved, page.words[first + 1].hash == seconded,
      page.words[first].shape.contains(.capitalised),
      page.byte(page.words[first].range.upper) == UInt8(ascii: "/"),
      words.dropFirst(4).prefix(4).contains(where: { asks.contains(page.words[$0]) })
    else { return nil }
    let movers = Movers.find(page, sentence)
    return movers.mover != nil && movers.seconder != nil ? movers : nil
  }

  private static var moved: UInt64 { WordHash.of("m") }
  private static var seconded: UInt64 { WordHash.of("s") }

  private static let movedSecondedCarried = PhraseTable<Bool>(["msc", "m s c", "msu", "m s u"])

  private static let asks = WordSet("to that")

  /// “MSC (Ash/Birch) to approve the agenda.”, “M/S/C Ash, Birch that …”: moved, seconded and carried by three
  /// letters, as boards in British Columbia and California write.
  private static func carriedPair(_ page: Page, _ sentence: TextRange) -> Element? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      let match = movedSecondedCarried.match(page.words, at: first, limit: words.upperBound),
      match.end == first + 1
        ? page.words[first].shape.contains(.allCapitals)
        : page.byte(page.words[first].range.upper) == UInt8(ascii: "/"),
      let movers = Movers.pairAt(page, match.end, in: sentence)
    else { return nil }
    // “MSC Napoli, Elder, was salvaged.”: a ship.
    let gap = TextRange(page.words[match.end - 1].range.upper, sentence.upper)
    let isMarked = page.byte(page.skipBlanks(gap.lower, gap.upper)) == UInt8(ascii: "(")
    guard
      isMarked || match.end > first + 1
        || words.dropFirst(2).prefix(6).contains(where: { asks.contains(page.words[$0]) })
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = .carried
    return element
  }

  /// Words of a sentence that does no more than second.
  private static let longestSeconding = 16

  /// The seconder in one of the two sentences behind a motion: “Ms. B seconded.”
  private static func seconder(_ page: Page, _ rest: TextRange) -> String? {
    for sentence in Sentences.split(page, rest).prefix(2) {
      let words = page.wordIndices(sentence)
      // “B seconded the motion, which carried by the following vote: …” goes on.
      let reach = words.count <= longestSeconding ? words.count : 6
      guard words.prefix(reach).hold(seconding, in: page) else {
        continue
      }
      if let seconder = Movers.find(page, sentence).seconder { return seconder }
    }
    return nil
  }

  /// Most clauses of a motion.
  private static let clauseReach = 24

  /// Index behind the clauses of a motion that ends with a colon: who seconds stands below them.
  private static func behindClauses(
    _ page: Page, _ sentence: TextRange, _ index: Int, _ limit: Int
  ) -> Int {
    guard page.endsWithColon(sentence) else { return index }
    var next = index
    while next < limit, next - index < clauseReach, ListEntry(page, page.blocks[next]) != nil {
      next += 1
    }
    return next
  }

  /// The seconder in the first sentence of the block below: “Mayor B seconded the motion, which
  /// carried.”
  private static func seconderBelow(_ page: Page, _ index: Int, _ limit: Int) -> String? {
    guard index < limit, !page.blocks[index].isFurniture,
      let sentence = Sentences.split(page, page.blocks[index].text).first,
      let second = page.wordIndices(sentence).prefix(8).first(where: {
        seconding.contains(page.words[$0])
      }),
      page.wordIndices(sentence).lowerBound < second
        || page.words[second].shape.contains(.capitalised)
    else { return nil }
    return Movers.find(page, sentence).seconder
  }

  private static func hasLabel(
    _ page: Page, _ sentence: TextRange, _ context: RecognitionContext
  ) -> Bool {
    DecisionLabel.inside(page, sentence, context: context) != nil
  }

  static func isLabelled(_ page: Page, _ sentence: TextRange) -> Bool {
    page.opening(sentence, motionLabels) != nil
  }

  /// “MOTION: Ms. A moved to approve …”: who seconds stands in the next sentence.
  static func isLabelledMove(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return isLabelled(page, sentence)
      && words.prefix(8).dropFirst().contains { moving.contains(page.words[$0]) }
      && words.first.map { page.byte(page.words[$0].range.upper) == UInt8(ascii: ":") } ?? false
  }

  /// A lone proposer: “Cllr. A moved:”, “The Director proposed that …”. It needs an outcome.
  private static func proposes(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let index = words.prefix(12).first(where: { moving.contains(page.words[$0]) }),
      index > words.lowerBound
    else { return false }
    let next = page.skipBlanks(page.words[index].range.upper, sentence.upper)
    let isOpen =
      page.byte(next) == UInt8(ascii: ":") || page.has("“", at: next) || page.byte(next) == 0x22
      || page.has("—", at: next)
      || announces(page, index + 1, words) && page.endsWithColon(sentence)
      || index + 1 < words.upperBound && page.words[index + 1].hash == WordHash.of("that")
      || isParenthesised(page, index, words)
      || amending.matches(page.words, at: index + 1, limit: words.upperBound)
      || nominal.matches(page.words, at: index + 1, limit: words.upperBound)
      || movesTo(page, sentence) || isDulySeconded(page, sentence)
      || Unseconded.isStated(page, sentence)
    return isOpen && Movers.find(page, sentence).mover != nil
  }

  private static let noticed = PhraseTable<Bool>([
    "moved|proposed|moves the motion|amendment standing|set|of which|on|as|in"
  ])

  /// “Councillor A moved the motion standing in her name.”: whatever she said of it, who seconds stands below.
  private static func putsNoticed(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(10).hold(noticed, in: page, limit: words.upperBound)
  }

  private static let secondedThat = PhraseTable<Bool>(["and duly? seconded that|to"])

  /// “moved by Councillor A and duly seconded that …”: who seconded is not told.
  private static func isDulySeconded(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(14).hold(secondedThat, in: page, limit: words.upperBound)
  }

  /// “moved, on behalf of the committee, that …”
  private static func isParenthesised(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard page.byte(page.words[index].range.upper) == UInt8(ascii: ","),
      let that = words.suffix(from: index + 1).prefix(10).first(where: {
        page.words[$0].hash == WordHash.of("that")
      }), that > index + 1
    else { return false }
    return page.byte(page.words[that - 1].range.upper) == UInt8(ascii: ",")
  }

  /// “moved approval of …”
  private static let nominal = PhraseTable<Bool>([
    "approval|adoption|acceptance|denial|passage|introduction|confirmation|deferral|ratification|reconsideration of",
    "the? adoption|approval|acceptance|passage|reference|rejection of", "adjournment",
    "for approval|adoption|the|a", "approval", "adoption", "acceptance",
    "the motion|amendment standing|set|of which|on|as|in",
    "refusal|rejection|deferral on|for|of|because|until|pending",
  ])

  /// “moved as a further amendment that …”
  private static let amending = PhraseTable<Bool>([
    "as an amendment that", "as a further|second|third amendment that", "in amendment that",
    "an amendment that", "a further amendment that",
  ])

  /// “A made a motion to approve …”, “Moved by A to keep …”: who seconds stands in the next sentence.
  private static func opensMotion(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(12).contains { index in
      makings.matches(page.words, at: index, limit: words.upperBound)
    } && Movers.find(page, sentence).mover != nil
  }

  private static let makings = PhraseTable<Bool>([
    "made a|the motion to|that", "moved by", "motion by", "motion was made by",
    "offered a motion to",
  ])

  /// “185-21 Moved by Councillor A that …”: where nobody has to second, the outcome stands below.
  private static func opensWithMover(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(3).contains { index in
      movedBy.matches(page.words, at: index, limit: words.upperBound)
        && page.words[index].shape.contains(.capitalised)
    }
  }

  private static let movedBy = PhraseTable<Bool>(["moved by"])

  private static let announcements = PhraseTable<Bool>([
    "the following motion|amendment|resolution|proposal|proposition", "as follows",
    "the motion|amendment|proposal", "a motion|amendment|proposal",
  ])

  /// “proposed the following motion:”
  private static func announces(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    announcements.matches(page.words, at: index, limit: words.upperBound)
  }

  private static let endings = PhraseTable<Block.Outcome>([
    ("and|but was|were? carried|passed|adopted", .carried),
    ("which was carried|passed|adopted", .carried),
    ("and|but was|were? lost|defeated|rejected", .lost),
    ("which was lost|defeated|rejected", .lost), ("and|but fell|failed", .lost),
    ("and was? withdrawn", .withdrawn),
  ])

  /// The outcome that the sentence of a motion states behind its seconder: “…, seconded by B, and
  /// lost by 2 votes to 4”.
  private static func ending(_ page: Page, _ sentence: TextRange) -> Block.Outcome? {
    let words = page.wordIndices(sentence)
    guard let second = words.first(where: { Movers.isSeconding(page, $0, words) }) else {
      return nil
    }
    let isSubject = motionBy.matches(page.words, at: words.lowerBound, limit: words.upperBound)
    for index in second..<words.upperBound {
      guard
        let match = endings.match(page.words, at: index, limit: words.upperBound)
          ?? (isSubject || isBehindVote(page, index, words)
            ? predicates.match(page.words, at: index, limit: words.upperBound) : nil)
      else { continue }
      // “… that it be carried out and lost property …” goes on with its object.
      let next = page.words[match.end - 1].range.upper
      let isEnd =
        match.end == words.upperBound || page.byte(next) == UInt8(ascii: ",")
        || page.byte(page.skipBlanks(next, sentence.upper)) == UInt8(ascii: "(")
        || behindOutcome.contains(page.words[match.end])
      if isEnd { return match.meaning }
    }
    return nil
  }

  private static let votings = PhraseTable<Bool>([
    "and following|after a vote|discussion|debate", "and on|upon a vote",
    "and on|upon being put to the? vote",
  ])

  /// “… seconded by B and, following a vote, were carried”: the parenthesis in front of an outcome.
  private static func isBehindVote(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    (max(words.lowerBound, index - 9)..<index).contains { start in
      guard let match = votings.match(page.words, at: start, limit: words.upperBound) else {
        return false
      }
      return match.end == index
    }
  }

  private static let behindOutcome = WordSet("by on unanimously with without nem for")

  /// “A motion by A, seconded by B, to adopt the amendment as printed was lost, 70 in favor and 84 opposed.”
  private static let motionBy = PhraseTable<Bool>(["a|the motion by|of|from"])
  private static let predicates = PhraseTable<Block.Outcome>([
    ("was|were carried|passed|adopted|approved", .carried),
    ("was not carried|passed|adopted", .lost),
    ("was|were lost|defeated|rejected", .lost), ("failed", .lost), ("was withdrawn", .withdrawn),
  ])

  /// “A moved to approve …”, not “moved to the next item”.
  private static func movesTo(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let index = words.prefix(12).first(where: { moving.contains(page.words[$0]) }),
      index + 2 < words.upperBound, page.words[index + 1].hash == WordHash.of("to")
    else { return false }
    let verb = page.words[index + 2]
    return !verb.shape.contains(.capitalised) && !verb.shape.contains(.digits)
      && !places.contains(verb)
  }

  private static let places = WordSet("the a an item items agenda his her their")
}

/// Tells that a motion found no seconder.
enum Unseconded {
  private static let phrases = PhraseTable<Bool>([
    "no seconder|second", "lack|want of a? seconder|second|support", "not|never seconded",
    "there was no support", "not supported by another member",
    "without a seconder|second", "nobody seconded", "not attract|find|have|receive a seconder",
    "failed to find|attract|secure a? seconder", "not attract|find any seconder",
  ])

  private static let longestLine = 14

  /// Whether the block at an index says so and hardly anything else: “MOTION DIED FOR LACK OF A SECOND”.
  static func isLine(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    guard index < limit, !page.blocks[index].isFurniture else { return false }
    let text = page.blocks[index].text
    return page.wordIndices(text).count <= longestLine && isStated(page, text)
  }

  /// Whether the first two sentences of a stretch say so.
  static func isStated(_ page: Page, _ range: TextRange) -> Bool {
    Sentences.split(page, range).prefix(2).contains { sentence in
      let words = page.wordIndices(sentence)
      return words.hold(phrases, in: page, limit: words.upperBound)
    }
  }
}
