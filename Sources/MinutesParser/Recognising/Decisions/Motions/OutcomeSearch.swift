internal import MinutesModel

/// Follows the record behind a motion until its outcome.
struct OutcomeSearch {
  let page: Page
  let isAmendment: Bool
  /// Whether the amendment is itself called a motion: “A motion was made … to amend”.
  var isCalledMotion = false
  /// Whether an amendment moved since then still waits for its own outcome.
  private var hasOpenAmendment = false
  /// Whether that amendment is itself called a motion, so that “the motion failed” is said of it.
  private var isOpenMotion = false
  /// Whether the vote was between motion and amendment, so that one carried means the other lost.
  private var isDivision = false
  /// Whether an amendment was carried since then.
  private var hasAmendment = false
  /// Whether the block before is one that puts a new motion.
  private var wasNew = false
  /// Whether the block read says what became of an amendment: figures behind that count the same vote.
  private var isBehindCount = false
  /// Whether the first line that names movers is on those of this motion: its words stand above with its notice.
  var takesMovers = false
  /// Whether the block before was that line.
  private var tookMover = false
  /// Whether somebody seconded the motion: what found no seconder is another one.
  var isSeconded = false
  private(set) var outcome: Block.Outcome?
  private(set) var isSuperseded = false
  /// Whether a decision behind a label takes the motion up.
  private(set) var isTakenUp = false

  /// How many bytes of its own paragraph are read for the outcome of a motion.
  static let restReach = 4_000
  /// How many blocks behind a motion its outcome is looked for, and how many bytes of them are read.
  static let reach = 40
  static let byteReach = 32_000

  init(page: Page, isAmendment: Bool) {
    self.page = page
    self.isAmendment = isAmendment
  }

  /// Reads the rest of the motion's paragraph, then the blocks behind it.
  mutating func run(rest: TextRange, blocks: Range<Int>, context: RecognitionContext) {
    follow(rest: rest, blocks: blocks, context: context)
    outcome = outcome ?? byFigures
    if outcome == nil || isAmendment, let named = namedOutcome(blocks) { outcome = named }
  }

  private mutating func follow(rest: TextRange, blocks: Range<Int>, context: RecognitionContext) {
    let rest = TextRange(rest.lower, min(rest.upper, rest.lower + Self.restReach))
    isInOwnParagraph = true
    isCloseBehind = true
    for sentence in Sentences.split(page, rest) {
      // “Proposed by A, seconded by B.” ⏎ “RESOLVED: That … Nine in favour.”
      if let label = DecisionLabel.opening(page, sentence), label.isCapitals, label.isSetOff,
        label.verb == .resolved
      {
        isTakenUp = true
        return
      }
      if readMove(sentence, in: rest) { continue }
      if read(sentence) { return }
      note(sentence)
    }
    isInOwnParagraph = false
    if let awaited {
      outcome = awaited
      return
    }
    var left = Self.byteReach
    for index in blocks.prefix(Self.reach) {
      let block = page.blocks[index]
      left -= block.range.count
      if left < 0 { return }
      guard !block.isFurniture else { continue }
      isBehindCount = false
      // “THAT the bylaw be read a third time as amended.”: the motion is put in other words.
      if hasAmendment, !isAmendment, opensMotion(block), !wasNew {
        isSuperseded = true
        return
      }
      wasNew = false
      if isNewMotion(block) {
        wasNew = true
        if settleNewMotion(index) || readBehindAmendment(block) { return }
        continue
      }
      let body = NumberedText(page, block).body
      if readSide(body) { return }
      if index < counted { continue }
      // “Motion Failed (1 to 3)” right below the votes on an amendment repeats them.
      if index == settled, MotionOutcome.alone(page, index, blocks.upperBound) != nil,
        MotionOutcome.stated(page, body)?.isOfMotion == false
      {
        continue
      }
      if let votes = votes(index..<blocks.upperBound, context) {
        counted = index + votes.consumed
        let rows = votes.elements.filter { $0.vote != nil }
        // “The amendment was LOST.” over the lists of those who voted on it.
        let isOpen = hasOpenAmendment
        if index != behindCount { for row in rows { take(row, isRow: rows.count > 1) } }
        if isOpen, !hasOpenAmendment { settled = counted }
        continue
      }
      if let label = DecisionLabel.opening(page, body), label.isSetOff || label.isCapitals {
        isTakenUp = true
        // “The amendment was carried and, upon being put as the substantive motion, it was RESOLVED”
        if hasAmendment, !isAmendment {
          isSuperseded = true
        } else if isPut, !isAmendment {
          outcome = .carried
        }
        return
      }
      defer { if isBehindCount { behindCount = index + 1 } }
      let sentences = Sentences.split(page, body)
      for (place, sentence) in sentences.enumerated() {
        if DecisionLabel.inside(page, sentence, context: context) != nil {
          isTakenUp = true
          return
        }
        isFollowed = place + 1 < sentences.count
        if read(sentence) { return }
        note(sentence)
      }
      isFollowed = false
      if let awaited {
        outcome = awaited
        return
      }
      isCloseBehind = false
    }
  }

  /// Whether the words read stand in the paragraph of the motion or in the next one.
  private var isCloseBehind = false
  /// Whether a sentence behind the motion speaks of an amendment.
  private var namesAmendment = false

  /// Words of a sentence that says what became of a motion and no more.
  private static let longestOutcome = 16

  private mutating func note(_ sentence: TextRange) {
    if !namesAmendment, page.wordIndices(sentence).hold(Self.amending, in: page) {
      namesAmendment = true
    }
  }

  /// Index behind the last block that says what became of an amendment.
  private var behindCount = 0
  /// Index behind the lists or the table of the vote on an amendment.
  private var settled = 0
  /// Index behind the lists or the table of a vote that was read.
  private var counted = 0

  /// A vote by lists or in a table, over several blocks; nil where none begins.
  private func votes(_ blocks: Range<Int>, _ context: RecognitionContext) -> Recognition? {
    let index = blocks.lowerBound
    let found: Recognition?
    if page.blocks[index].cell != nil {
      guard page.blocks[safe: index - 1]?.cell?.table != page.blocks[index].cell?.table else {
        return nil
      }
      found = VoteGrid.recognise(page, blocks: blocks, context: context)
    } else {
      found = VoteRecogniser.division(page, blocks)
    }
    guard let found, found.consumed > 1 else { return nil }
    return found
  }

  /// What the figures of a list or a table say, where no words behind them say otherwise.
  private var byFigures: Block.Outcome?

  /// Takes in one vote of a table; of several rows that which names the mover.
  private mutating func take(_ element: Element, isRow: Bool) {
    guard let vote = element.vote, let yes = vote.for, let no = vote.against, yes != no,
      !isDivision,
      !isRow || isOfMover(element.text)
    else { return }
    let isOfAmendment = page.wordIndices(element.text).hold(Self.ofAmendments, in: page)
    if !isRow, !isAmendment, hasOpenAmendment || isOfAmendment {
      hasAmendment = yes > no
      isBehindCount = true
      hasOpenAmendment = false
      return
    }
    byFigures = byFigures ?? (yes > no ? .carried : .lost)
  }

  /// “Ash | 2 | 3 | Lost” tells of the motion of Ash alone.
  private func isOfMover(_ row: TextRange) -> Bool {
    guard let name = mover?.split(separator: " ").last else { return false }
    let hash = WordHash.of(name.lowercased())
    return page.wordIndices(row).prefix(Self.longestName).contains { page.words[$0].hash == hash }
  }

  /// Whether the words read stand in the paragraph of the motion.
  private var isInOwnParagraph = false
  /// Whether another sentence stands behind the one that is read, in a paragraph below that of the motion.
  private var isFollowed = false
  /// Whether the last sentence says that the motion was put to the vote, and stops there.
  private var isPut = false
  private static let put = PhraseTable<Bool>(["upon|on being put to the? vote", "put to the vote"])

  /// Takes in one sentence; true where the search is over.
  private mutating func read(_ sentence: TextRange) -> Bool {
    noteDivision(sentence)
    let words = page.wordIndices(sentence)
    if !isAmendment, words.hold(Self.shelved, in: page, limit: words.upperBound) {
      isSuperseded = true
      return true
    }
    isPut =
      page.lastByte(sentence) != UInt8(ascii: ".")
      && words.hold(Self.put, in: page, limit: words.upperBound)
    if let cast = CastingVote.side(page, words), isDivision || isAmendment == cast.isOfAmendment {
      outcome = (cast.isOfAmendment == isAmendment) == cast.isFor ? .carried : .lost
      return true
    }
    guard let stated = MotionOutcome.stated(page, sentence) else {
      // “… 61 for and 40 against.” with nothing more behind it.
      if awaited != nil { outcome = awaited }
      return awaited != nil
    }
    if let awaited {
      outcome = stated.isByFigures || stated.isOfAmendment ? awaited : stated.outcome
      return true
    }
    // “It was then put as the substantive motion and carried.”: the amendment stands in the motion's place.
    if hasAmendment, !isAmendment, words.hold(Self.asSubstantive, in: page, limit: words.upperBound)
    {
      isSuperseded = true
      return true
    }
    if isSeconded, Unseconded.isStated(page, sentence) { return false }
    // “MOTION TO AMEND PUT AND DEFEATED. (2 in favour, 4 against)”
    if isBehindCount, stated.isByFigures { return false }
    if isAmendment {
      // “The motion was carried by 4 votes to 3” says that the amendment was not, unless it is the
      // motion as amended.
      let isOfRival =
        stated.isOfMotion && (!stated.isOfAmendment || stated.isSaidOfMotion) && !isAmended(words)
        && !(isCalledMotion && isInOwnParagraph)
      if isOfRival || isDivision && stated.isByFigures {
        outcome = stated.outcome == .carried ? .lost : .carried
        return true
      }
      outcome = stated.outcome
      return true
    }
    // “… there voted for the motion 2 and for the amendment 3, and the amendment was carried.”
    if isDivision, stated.isOfAmendment, !stated.isOfMotion || stated.isSaidOfAmendment,
      stated.outcome == .carried
    {
      outcome = .lost
      return true
    }
    // “… that it be extended to vans. The amendment was put and lost.”: the motion is called an amendment.
    if stated.isOfAmendment, !stated.isOfMotion, isCloseBehind, !hasOpenAmendment, !hasAmendment,
      !namesAmendment, outcome == nil, words.count <= Self.longestOutcome,
      !Unseconded.isStated(page, sentence)
    {
      outcome = stated.outcome
      return true
    }
    if stated.isOfAmendment
      && (!stated.isOfMotion || stated.isSaidOfAmendment && !stated.isSaidOfMotion)
      || hasOpenAmendment && !stated.isOfMotion
      || hasOpenAmendment && isOpenMotion && !words.hold(Self.first, in: page)
    {
      // What was put in the motion's place and carried leaves it without a vote.
      if isOpenMotion, stated.outcome == .carried {
        isSuperseded = true
        return true
      }
      hasAmendment = hasAmendment || hasOpenAmendment && stated.outcome == .carried
      isBehindCount = true
      hasOpenAmendment = false
      isOpenMotion = false
      return false
    }
    // “There were 61 for and 40 against. As two thirds were needed, the motion had fallen.”
    if stated.isByFigures, isInOwnParagraph || isFollowed {
      awaited = stated.outcome
      return false
    }
    outcome = stated.outcome
    return true
  }

  /// What figures in the paragraph of the motion say, until the next sentence says more.
  private var awaited: Block.Outcome?

  private func isAmended(_ words: Range<Int>) -> Bool {
    words.hold(Self.amended, in: page)
  }

  private mutating func noteDivision(_ sentence: TextRange) {
    let words = page.wordIndices(sentence)
    // “For the amendment 3, against 2”: for it or not, and no choice between it and the motion.
    let reach = words.lowerBound..<min(words.upperBound + 2, page.words.count)
    if page.opening(sentence, Self.sides) != nil, !reach.contains(where: { isAgainst($0, reach) }) {
      isDivision = true
    }
    func has(_ table: PhraseTable<Bool>) -> Bool {
      words.hold(table, in: page, limit: words.upperBound)
    }
    if has(Self.betweenThem), has(Self.forMotion) { isDivision = true }
  }

  /// “Against  2”, “Against – none”: the other side of one question.
  private func isAgainst(_ index: Int, _ words: Range<Int>) -> Bool {
    page.words[index].hash == WordHash.of("against") && index + 1 < words.upperBound
      && (page.words[index + 1].shape.contains(.digits)
        || VoteTally.numbers.match(page.words, at: index + 1, limit: words.upperBound) != nil)
  }

  // MARK: Divisions by names

  /// Votes for the motion and for amendments, as lists of a division give them.
  private var votesForMotion: Int?
  private var votesForAmendments: [(mover: String, votes: Int)] = []
  /// The mover of the proposal whose outcome is looked for.
  var mover: String?

  /// Takes in a list such as “For the motion (6) – …”, “For the amendment by Councillor X (5) – …”;
  /// true where the lists settle the outcome.
  private mutating func readSide(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    guard let first = words.first,
      let number = words.prefix(14).first(where: { page.words[$0].shape.contains(.digits) }),
      page.byte(page.words[number].range.lower - 1) == UInt8(ascii: "("),
      let votes = Int(page.string(page.words[number].range))
    else { return false }
    let head = first..<number
    if Self.forMotion.matches(page.words, at: first, limit: number) {
      votesForMotion = votes
      votesForAmendments = []
    } else if Self.sides.matches(page.words, at: first, limit: number) {
      let name = head.last.map { page.string(page.words[$0].range) } ?? ""
      votesForAmendments.append((name, votes))
    } else {
      return false
    }
    if let motion = votesForMotion, let amendment = votesForAmendments.first, !isAmendment {
      guard motion != amendment.votes else { return false }
      outcome = motion > amendment.votes ? .carried : .lost
      return true
    }
    return isAmendment && settleAmendment()
  }

  private mutating func settleAmendment() -> Bool {
    let own = votesForAmendments.first { mover?.hasSuffix($0.mover) ?? false }
    guard let own = own ?? (votesForMotion != nil ? votesForAmendments.first : nil) else {
      return false
    }
    let rival = votesForMotion ?? votesForAmendments.first { $0.mover != own.mover }?.votes
    guard let rival, rival != own.votes else { return false }
    // The better of two amendments is put against the motion next.
    if votesForMotion == nil, own.votes > rival {
      votesForAmendments = []
      return false
    }
    outcome = own.votes > rival ? .carried : .lost
    return true
  }

  private mutating func isNewMotion(_ block: SourceBlock) -> Bool {
    if takesMovers, let line = Sentences.first(page, block.text),
      Movers.isLine(page, line)
    {
      takesMovers = false
      tookMover = true
      return false
    }
    // “Proposed by A” ¶ “Seconded by B”
    if tookMover {
      tookMover = false
      if page.firstWord(block.text)?.hash == WordHash.of("seconded"), Movers.isLine(page, block) {
        return false
      }
    }
    if Movers.isLine(page, block) || UnnamedMotion.opens(page, block) { return true }
    // “Proposed by A” ⏎ “Seconded by B” ⏎ “That …”
    if page.speaks(of: .movers, in: block.text), block.kind == .paragraph,
      let first = page.lines(block.text).first, first.upper < block.text.upper,
      Movers.isLine(page, first)
    {
      return true
    }
    if page.opening(block.text, Self.toAmend) != nil, page.wordIndices(block.text).count <= 6 {
      return MotionOutcome.stated(page, block.text) == nil
    }
    return Sentences.split(page, block.text).contains {
      MotionSentence.moves(page, $0) && !MotionSentence.takesUp(page, $0)
        || MotionProposals.isSeconded(page, $0, in: block.text)
        || isSubstitute($0) && MotionProposals.opensMotion(page, $0)
    }
  }

  /// “B moved, and C seconded, an amendment. It was lost. The motion was then carried.”: what became of
  /// both behind the amendment, in its paragraph; true where that settles the outcome.
  private mutating func readBehindAmendment(_ block: SourceBlock) -> Bool {
    guard hasOpenAmendment, block.text.count <= Self.restReach else { return false }
    let sentences = Sentences.split(page, block.text)
    guard let moved = sentences.firstIndex(where: { MotionSentence.moves(page, $0) }) else {
      return false
    }
    return sentences[(moved + 1)...].contains { read($0) }
  }

  /// “Mr Leake moved that the question be now put.” in the paragraph of the motion: what is said next is said of it.
  private mutating func readMove(_ sentence: TextRange, in rest: TextRange) -> Bool {
    guard !isAmendment, isSubsidiary(sentence) || isSubstitute(sentence),
      MotionSentence.moves(page, sentence) || MotionProposals.proposes(page, sentence)
    else { return false }
    hasOpenAmendment = true
    isOpenMotion = isSubstitute(sentence)
    return true
  }

  /// An amendment leaves the motion open, a new motion takes its place.
  private mutating func settleNewMotion(_ index: Int) -> Bool {
    let block = page.blocks[index]
    let isOfAmendment =
      MotionSentence.isAmendment(page, block.text)
      || MotionSentence.amendsMotion(page, block.text) || isSubsidiary(block.text)
      || isOverAmendment(index) || MotionSentence.isRival(page, block.text, index)
      || hasOpenAmendment && MotionSentence.isUnderAmendment(page, index)
    if !isAmendment, isOfAmendment || isSubstitute(block.text) {
      hasOpenAmendment = true
      isOpenMotion = isSubstitute(block.text)
      return false
    }
    if hasOpenAmendment, Movers.isLine(page, block) { return false }
    isSuperseded = true
    return true
  }
}
