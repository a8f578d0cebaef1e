internal import MinutesModel

/// Tells sentences that put a motion: “It was moved by A and seconded by B that …”.
enum MotionSentence {
  static let moving = WordSet("moved proposed moves motioned prop")
  private static let seconding = WordSet("seconded seconds second seconding 2nd 2nded")
  /// See `Topics.motions`.
  static let keywords =
    moving.keywords + seconding.keywords + motionLabels.keywords
    + WordSet("support supported msc msu").keywords
  private static let motionLabels = PhraseTable<Bool>([
    "motion", "substitute motion", "amendment", "motion as amended restated?", "main motion",
    "motion by", "a? proposal|motion by|from",
  ])
  private static let amendmentWords = WordSet("amendment amend counter")

  /// Whether a sentence puts a motion, mover and seconder named or a label in front.
  static func moves(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard words.count >= 4, page.speaks(of: .motions, in: sentence), !nominates(page, words) else {
      return false
    }
    let isLabelled = page.opening(sentence, motionLabels) != nil
    let isMoved = words.contains { moving.contains(page.words[$0]) || isMade(page, $0, words) }
    let isSeconded = words.contains { Movers.isSeconding(page, $0, words) }
    guard
      isLabelled || isSeconded && isOnMotion(page, words)
        || isMoved
          && (isSeconded || isOnMotion(page, words) || Movers.isBracketedPair(page, sentence))
    else { return false }
    let movers = Movers.find(page, sentence)
    return movers.mover != nil && movers.seconder != nil
  }

  private static let nominations = PhraseTable<Bool>([
    "was|were|is then|also|duly? proposed|nominated by", "having been proposed|nominated by",
  ])
  private static let longestName = 6

  /// “Mr Ash was proposed by Mr Elm and seconded by Mrs Birch.”: for an office, and no motion.
  private static func nominates(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let first = words.first, PersonalTitle.opens(page, first) else { return false }
    let name = words.dropFirst().prefix(longestName).prefix {
      page.words[$0].shape.contains(.capitalised)
    }
    return nominations.matches(page.words, at: name.endIndex, limit: words.upperBound)
  }

  private static let onMotion = PhraseTable<Bool>(["on the|a motion of|from|by"])

  /// “MOVED on the motion of Councillors A and B that …”
  private static func isOnMotion(_ page: Page, _ words: Range<Int>) -> Bool {
    words.prefix(wordsBeforeMotion).hold(onMotion, in: page, limit: words.upperBound)
  }

  private static let wordsBeforeMotion = 10

  private static let takingUp = PhraseTable<Bool>([
    "the|this|his|her|their motion|proposition was|is|has|had been? duly? proposed|moved|seconded",
    "the|this|his|her|their motion|proposition having been duly? proposed|moved|seconded",
  ])

  /// “The motion was proposed by A and seconded by B.”: of a motion whose words stand above.
  static func takesUp(_ page: Page, _ sentence: TextRange) -> Bool {
    if page.opening(sentence, takingUp) != nil { return true }
    let words = page.wordIndices(sentence)
    return words.prefix(10).hold(ownMotions, in: page, limit: words.upperBound)
  }

  /// “Councillor A moved her motion, seconded by Councillor B.”
  private static let ownMotions = PhraseTable<Bool>([
    "moved|proposed his|her|their|the|this motion"
  ])

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
    } || words.hold(amendmentsOfMotion, in: page, limit: words.upperBound)
  }

  private static let amendmentsOfMotion = PhraseTable<Bool>([
    "reference back was|is moved|proposed",
    "motion|amendment be|is further? amended",
    "amend the|this main|original|foregoing? motion",
  ])
  private static let amendments = PhraseTable<Bool>([
    "motion|resolution|recommendation|proposal|amendment be|is further? amended",
    "amend the|this main|original|foregoing? motion|resolution|recommendation|proposal",
  ])

  /// “THAT the motion be amended to add …”, and not a by-law or a policy; where a motion is open, “that the
  /// recommendation be amended”, too.
  static func amendsMotion(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    return words.prefix(24).hold(amendments, in: page, limit: words.upperBound)
  }

  /// “a special resolution to amend rule 31”: what is amended is no motion.
  private static func isObject(_ page: Page, _ word: Int, _ first: Int) -> Bool {
    if isNumbered(page, word, first) { return true }
    return word >= first + 2 && page.words[word].hash == amend
      && page.words[word - 1].hash == WordHash.of("to")
      && page.words[word - 2].hash == WordHash.of("resolution")
  }

  private static func namesPaper(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.contains {
      amendmentWords.contains(page.words[$0]) && isNumbered(page, $0, words.lowerBound)
    }
  }

  private static let adopting = WordSet("adopt approve recommend endorse accept ratify release")
  private static let wordsOfName = 5

  /// “moved to recommend Amendment 3”, “to approve TIP Amendment 3”: a paper that is called so.
  private static func isNumbered(_ page: Page, _ word: Int, _ first: Int) -> Bool {
    guard page.words[word].shape.contains(.capitalised), word + 1 < page.words.count,
      page.words[word + 1].shape.contains(.digits),
      let verb = (max(first, word - wordsOfName)..<word).last(where: {
        adopting.contains(page.words[$0])
      })
    else { return false }
    return verb > first && page.words[verb - 1].hash == WordHash.of("to")
  }

  private static var amend: UInt64 { WordHash.of("amend") }

  /// Whether the block in front is a head such as “AMENDMENT”, or the one before that: “Amendment” ¶
  /// “To refuse permission.” ¶ “Moved by A, seconded by B.”
  static func isUnderAmendment(_ page: Page, _ index: Int) -> Bool {
    [index - 1, index - 2].contains { place in
      guard let above = page.blocks[safe: place]?.text else { return false }
      return page.wordIndices(above).count <= 4 && isAmendment(page, above)
        && page.lastByte(above) != UInt8(ascii: ".")
    }
  }

  private static let betweenBoth = PhraseTable<Bool>([
    "for|of the motion", "vote|division being? taken? between them|the",
  ])
  private static let forAmendment = PhraseTable<Bool>(["for|of the amendment"])

  /// “The Rev. A moved, seconded by B, that it lie on the table.” below another motion, and further below “9 voted for the
  /// motion and 6 for the amendment”: what was moved against the motion, though nobody calls it an amendment.
  static func isRival(_ page: Page, _ sentence: TextRange, _ index: Int) -> Bool {
    guard index > 0, index + 1 < page.blocks.count, page.blocks[index - 1].kind != .heading,
      moves(page, sentence), moves(page, page.blocks[index - 1].text)
    else { return false }
    let words = page.wordIndices(page.blocks[index + 1].text)
    return words.hold(betweenBoth, in: page, limit: words.upperBound)
      && words.hold(forAmendment, in: page, limit: words.upperBound)
  }

  /// Blocks above one that amends a recommendation in which the motion on it is looked for.
  private static let openReach = 2

  /// Whether a sentence that amends a recommendation or a proposal has another motion in its paragraph or shortly
  /// above: without one it is itself the motion.
  private static func amendsOpenMotion(_ page: Page, _ sentence: TextRange, _ index: Int) -> Bool {
    guard amendsMotion(page, sentence) else { return false }
    let block = page.blocks[index].text
    let before = TextRange(
      max(block.lower, sentence.lower - bytesNear), max(block.lower, sentence.lower))
    if moves(page, before) { return true }
    return (max(0, index - openReach)..<index).reversed()
      .prefix { page.blocks[$0].kind != .heading }
      .contains { moves(page, page.blocks[$0].text) }
  }

  /// A motion with an outcome of its own; nil where the sentence puts none, or a decision follows
  /// in which it is taken up.
  static func read(_ reader: ResolutionReader, sentence: TextRange, index: Int) -> Element? {
    let page = reader.page
    if let pair = MotionPairs.read(reader, sentence, index)
      ?? MotionPairs.labelled(reader, sentence, index) ?? MotionFields.read(reader, sentence, index)
      ?? UnnamedMotion.read(reader, sentence, index)
    {
      return pair
    }
    let start = page.blocks[
      index > 0 && page.blocks[index - 1].kind != .heading ? index - 1 : index
    ]
    .text.lower
    let before = TextRange(max(start, sentence.lower - bytesNear), max(start, sentence.lower))
    if let named = NamedMotion.read(page, sentence, behind: before) { return named }
    let isOpening = MotionProposals.opensMotion(page, sentence)
    if takesUp(page, sentence), NoticedMotion.isAbove(page, index) { return nil }
    if Movers.isLine(page, sentence), NoticedMotion.isTaken(reader, index) { return nil }
    let pronoun = MotionProposals.proposer(page, sentence, in: page.blocks[index].text)
    // “The minute book says: "Mr Ash moved and Mr Elm seconded … Carried."”
    guard !isQuoted(page, sentence, in: page.blocks[index].text) else { return nil }
    guard
      moves(page, sentence) || isOpening || MotionProposals.proposes(page, sentence)
        || MotionProposals.isSeconded(
          page, sentence, in: page.blocks[index].text, below: page.blocks[safe: index + 1])
        || MotionProposals.isUnseconded(page, sentence, in: page.blocks[index].text)
        || pronoun != nil,
      DecisionSentences(page: page, context: reader.context).verb(sentence) == nil,
      !hasLabel(page, sentence, reader.context)
    else { return nil }
    let block = page.blocks[index]
    var search = OutcomeSearch(
      page: page,
      isAmendment: isAmendment(page, sentence)
        || isUnderAmendment(page, index) && !namesPaper(page, sentence)
        || amendsOpenMotion(page, sentence, index) || isRival(page, sentence, index))
    search.mover = Movers.find(page, sentence).mover
    search.isSeconded =
      moves(page, sentence)
      || seconder(page, near(page, TextRange(sentence.upper, block.text.upper))) != nil
    search.isCalledMotion = page.wordIndices(sentence).prefix(3).hold(motionNouns, in: page)
    search.run(
      rest: TextRange(sentence.upper, block.text.upper),
      blocks: (index + 1)..<max(index + 1, reader.blocks.upperBound), context: reader.context)
    let isFull = moves(page, sentence)
    let stated = isFull ? MotionEnding.find(page, sentence) : nil
    var movers = Movers.find(page, sentence)
    if let pronoun { movers.mover = pronoun }
    let rest = TextRange(sentence.upper, block.text.upper)
    let next = near(page, rest)
    let isNextOfMotion = stated != nil && !search.isAmendment
    let counted =
      isFull || movers.seconder != nil
      ? MotionOutcome.counted(page, sentence)
        ?? (stated == nil && !search.isTakenUp ? MotionCount.find(page, sentence) : nil) : nil
    var outcome =
      counted?.outcome ?? (isNextOfMotion ? MotionEnding.next(page, rest) : nil) ?? stated
      ?? search.outcome
    if outcome == nil, isFull, !search.isSuperseded, isLabelled(page, sentence) {
      outcome = outcomeBehind(page, reader.blocks.upperBound)
    }
    if !isFull {
      movers.seconder =
        movers.seconder ?? seconder(page, next)
        ?? (page.text.isBlank(rest) || MotionProposals.putsNoticed(page, sentence)
          ? seconderBelow(
            page, behindClauses(page, sentence, index + 1, reader.blocks.upperBound),
            reader.blocks.upperBound) : nil)
      // “… moved to lease a grader.” alone may tell of anything: its paragraph must tell more.
      if Unseconded.isStated(page, sentence) || Unseconded.isStated(page, next)
        || page.text.isBlank(rest) && Unseconded.isLine(page, index + 1, reader.blocks.upperBound)
      {
        outcome = .lost
        movers.seconder = nil
      } else if isOpening || MotionProposals.movesTo(page, sentence), movers.seconder == nil,
        outcome != .withdrawn || !page.wordIndices(next).hold(motionNouns, in: page),
        outcome == nil
          || !MotionProposals.opensWithMover(page, sentence)
            && !MotionProposals.isDulySeconded(page, sentence)
      {
        return nil
      }
    }
    guard
      outcome != nil
        || isFull && (search.isSuperseded || isLabelled(page, sentence))
          && !OpenMotion.namesByShortWord(page, sentence)
        || isMovedByBoth(page, sentence, movers)
        || movers.seconder != nil && isShelved(page, next)
        || !isFull && MotionProposals.isDeferred(page, next)
        || movers.seconder != nil && !search.isAmendment
          && OpenMotion.isPut(reader, sentence, index, isTakenUp: search.isTakenUp)
    else { return nil }
    guard movers.mover != nil else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    element.vote = counted?.vote ?? (stated != nil ? VoteTally.find(page, sentence) : nil)
    return element
  }

  /// Whether the word that tells of moving stands in a quotation.
  private static func isQuoted(_ page: Page, _ sentence: TextRange, in block: TextRange) -> Bool {
    guard let word = page.wordIndices(sentence).first(where: { moving.contains(page.words[$0]) })
    else { return false }
    let offset = page.words[word].range.lower
    let start = max(block.lower, offset - bytesNear)
    return Quotation.contains(page, offset, in: TextRange(start, block.upper))
  }

  private static let bytesNear = 1_000

  /// The next bytes of a stretch, up to the end of a word: enough for a sentence or two.
  private static func near(_ page: Page, _ rest: TextRange) -> TextRange {
    guard rest.count > bytesNear else { return rest }
    let words = page.wordIndices(TextRange(rest.lower, rest.lower + bytesNear))
    guard words.count > 1 else { return rest }
    return TextRange(rest.lower, page.words[words.upperBound - 2].range.upper)
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
    page.eachLine(rest).contains { line in
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
      let sentence = Sentences.first(page, page.blocks[index].text),
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
}
