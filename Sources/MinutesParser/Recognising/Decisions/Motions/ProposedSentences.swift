internal import MinutesModel

/// Motions in the sentences of a paragraph whose movers are named behind them.
extension SentenceSplitter {
  /// “That we take the lower price. Proposed: A. Seconded: B. Carried.”
  mutating func proposed(_ position: Int) -> Int? {
    guard position + 1 < sentences.count, namesMovers(sentences[position + 1]),
      opensMotion(sentences[position]) || isSettledStatement(position)
    else { return nil }
    let last = min(position + 2, sentences.count - 1)
    let movers = Movers.find(page, sentences[position + 1].through(sentences[last]))
    let isLabelled = MotionSentence.isLabelled(page, sentences[position])
    var search = OutcomeSearch(
      page: page, isAmendment: MotionSentence.isAmendment(page, sentences[position]))
    search.run(
      rest: TextRange(sentences[position + 1].lower, body.upper),
      blocks: isLabelled ? (index + 1)..<max(index + 1, reader.blocks.upperBound) : 0..<0,
      context: reader.context)
    let isSettled = isSettledStatement(position)
    guard search.outcome != nil || isLabelled || isSettled else { return nil }
    let outcome =
      search.outcome ?? (isSettled ? .carried : nil) ?? MotionPairs.letterOutcome(
        page, sentences[position + 1])
      ?? MotionRecogniser.outcome(page, atEndOf: sentences[position + 1])
    // “There is a post already. Proposed Mrs Ash, seconded Mr Elm, all in favour.”: what was put is not in front.
    let put =
      isSettled && !asksSomething(sentences[position])
      ? sentences[position + 1] : sentences[position]
    var element = Element(.motion, text: page.trimmed(put))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    add(element, from: put.lower)
    pending = put.upper
    // “(Ash/Elm) 4-0”
    let behind = sentences[position + 1]
    if let figure = VoteTally.pairEnd(page, page.wordIndices(behind)),
      let vote = VoteTally.find(page, behind)
    {
      let count = behind.suffix(from: page.words[figure].range.lower)
      var counted = Element(.vote, text: page.trimmed(count))
      counted.vote = vote
      add(counted, from: count.lower)
      pending = behind.upper
      return position + 2
    }
    // The movers are told; they put no motion of their own.
    let isTold = isLabelled || VoteTally.find(page, behind) == nil
    return position + (isTold ? 2 : 1)
  }

  private static let asking = WordSet("to be should would will shall must that passed")
  private static let told = WordSet("was were had has have is are")

  /// “The lamp is to be moved.”, “Audit £212. Passed for payment.”, not “There was a post already.”
  private func asksSomething(_ statement: TextRange) -> Bool {
    let words = page.wordIndices(statement)
    return words.hold(Self.asking, in: page) || !words.hold(Self.told, in: page)
  }

  private static let settled = PhraseTable<Bool>([
    "passed for payment", "all were? in agreement", "all in favour|favor", "all agreed", "carried",
    "unanimous", "agreed unanimously",
  ])

  /// “Clause 12 to end there. Prop. D. Ash, 2nd P. Rowan. All in agreement.”, “Audit £212. Passed for payment. Prop. D. Ash,
  /// 2nd P. Rowan.”, “The lamp is to move. Prop JA, 2nd DE, all agreed.”: a statement of whatever kind, both who moved it by
  /// the short word, and that all agreed.
  private func isSettledStatement(_ position: Int) -> Bool {
    let statement = page.wordIndices(sentences[position])
    let names = sentences[position + 1]
    guard statement.count >= 3, let word = page.firstWord(names), Self.short.contains(word),
      statement.first.map({ page.words[$0].shape.contains(.capitalised) }) ?? false
    else { return false }
    let movers = Movers.find(page, names)
    guard movers.mover != nil, movers.seconder != nil else { return false }
    if statement.hold(Self.settled, in: page, limit: statement.upperBound)
      || SettledMovers.isSettled(page, names)
    {
      return true
    }
    return position + 2 < sentences.count
      && page.isWhole(page.trimmed(sentences[position + 2]), Self.settled) != nil
  }

  private static let short = WordSet("prop proposed")

  /// “That …”, or “MOTION: That …”, “AMENDMENT: That …”.
  private func opensMotion(_ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let first = words.first else { return false }
    if page.words[first].hash == WordHash.of("that") {
      return page.words[first].shape.contains(.capitalised)
    }
    // “To approve the plan. Proposed: A. Seconded: B. Carried.”
    if page.words[first].hash == WordHash.of("to"), words.count >= 3 {
      return page.words[first].shape.contains(.capitalised)
        && page.words[first + 1].shape.isDisjoint(with: [.capitalised, .digits])
    }
    // “Motion to adopt the budget. M: A  S: B. Carried.”
    if MotionSentence.isLabelled(page, sentence), words.count >= 4,
      page.words[first + 1].hash == WordHash.of("to"),
      page.lastByte(sentence) == UInt8(ascii: ".")
    {
      return true
    }
    // “Motion B: raise the rents by 2%. Proposed Ash, seconded Elm. For 5, against 3.”
    return MotionSentence.isLabelled(page, sentence)
      && words.prefix(4).contains { page.byte(page.words[$0].range.upper) == UInt8(ascii: ":") }
  }

  private static let motionOutcomes = PhraseTable<Bool>([
    "the motion|proposal|amendment was|were|is", "this|it was seconded|put to",
  ])

  /// “The proposal was put to a vote and was adopted by 13 votes to 5.” behind the motion that it ends.
  func endsMotion(_ sentence: TextRange) -> Bool {
    guard let last = elements.last, last.kind == .motion, last.outcome != nil else { return false }
    return page.opening(sentence, Self.motionOutcomes) != nil
      && MotionOutcome.stated(page, sentence) != nil
  }

  /// “Mrs Elm seconded.” and nothing more.
  func seconds(_ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return (2...5).contains(words.count)
      && words.last.map { page.words[$0].hash == WordHash.of("seconded") } ?? false
  }

  private static let seconding = WordSet("seconded seconder sec 2nd")
  private static let longestSeconder = 6

  /// “Seconded: B. Elm.” and nothing more.
  func namesSeconder(_ sentence: TextRange) -> Bool {
    guard let word = page.firstWord(sentence), Self.seconding.contains(word),
      word.shape.contains(.capitalised) || word.shape.contains(.digits)
    else { return false }
    return (2...Self.longestSeconder).contains(page.wordIndices(sentence).count)
  }

  func namesMovers(_ sentence: TextRange) -> Bool {
    if page.byte(page.trimmed(sentence).lower) == UInt8(ascii: "("),
      page.wordIndices(sentence).count <= 12,
      Movers.isBracketedPair(page, sentence)
    {
      return true
    }
    guard let word = page.firstWord(sentence), MotionRecogniser.movingWords.contains(word) else {
      return false
    }
    return !Movers.find(page, sentence).isEmpty && page.wordIndices(sentence).count <= 12
  }
}
