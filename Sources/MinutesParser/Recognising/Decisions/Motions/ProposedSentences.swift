internal import MinutesModel

/// Motions in the sentences of a paragraph whose movers are named behind them.
extension SentenceSplitter {
  /// “That we take the lower price. Proposed: A. Seconded: B. Carried.”
  mutating func proposed(_ position: Int) -> Int? {
    guard position + 1 < sentences.count, opensMotion(sentences[position]),
      namesMovers(sentences[position + 1])
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
    guard search.outcome != nil || isLabelled else { return nil }
    let outcome =
      search.outcome ?? MotionPairs.letterOutcome(page, sentences[position + 1])
      ?? MotionRecogniser.outcome(page, atEndOf: sentences[position + 1])
    var element = Element(.motion, text: page.trimmed(sentences[position]))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    add(element, from: sentences[position].lower)
    pending = sentences[position].upper
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
