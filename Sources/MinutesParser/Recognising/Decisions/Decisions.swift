/// Recognises whatever a meeting decides, moves, votes and sets somebody to do.
///
/// The recognisers are offered the blocks in the order in which a stronger sign wins: a label of a
/// recommendation, a label of a decision, a motion, an action, a count; then the sentences of a
/// paragraph one by one.
enum Decisions {
  /// Reads the first of the given blocks, with as many behind it as belong to it.
  ///
  /// - Returns: Elements that tile the text of the consumed blocks, or nil where the first block
  ///   holds nothing of the kind.
  ///
  /// Complexity: linear in the blocks consumed and looked ahead at.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard let first = blocks.first, !page.blocks[first].isFurniture else { return nil }
    // “(2) RESOLVED – that the licence be revoked.”” ends what somebody read out.
    if page.speaks(of: .decisionLabels, in: page.blocks[first].range), Quotation.holds(page, first)
    {
      return nil
    }
    return RecommendationRecogniser.recognise(page, blocks: blocks, context: context)
      ?? ResolutionRecogniser.recognise(page, blocks: blocks, context: context)
      ?? MotionRecogniser.recognise(page, blocks: blocks, context: context)
      ?? ActionRecogniser.recognise(page, blocks: blocks, context: context)
      ?? VoteRecogniser.recognise(page, blocks: blocks, context: context)
      ?? ParagraphDecisions.recognise(page, blocks: blocks, context: context)
  }

  /// Whether a block by itself opens a decision, an action or a motion, so that a list of points
  /// cannot run over it.
  static func interruptsList(_ page: Page, _ index: Int, context: RecognitionContext) -> Bool {
    guard context.canDecide, !page.blocks[index].isFurniture else { return false }
    let body = NumberedText(page, page.blocks[index]).body
    if let label = DecisionLabel.opening(page, body),
      label.isSetOff || label.isCapitals || label.verb == .resolved && !label.isNoun
    {
      return true
    }
    if VotedMotion.opens(page, index, limit: page.blocks.count) { return true }
    if VoteRecogniser.opensDivision(page, index) || VoteRecogniser.opensRollCall(page, index) {
      return true
    }
    let entry = ListEntry(page, page.blocks[index])
    if let entry, InferredDecisions.interrupts(page, entry, index..<page.blocks.count) {
      return true
    }
    let isBullet = entry?.isBullet ?? true
    if decidesInside(page, body, context, isNumbered: !isBullet) { return true }
    if !isBullet, decidesInSentence(page, body, context) { return true }
    // “(c) Ann Ash to write to the Elder Society.” among what was mentioned.
    if !isBullet, page.speaks(of: .tasks, in: body), setsTask(page, body) { return true }
    // “- Ben to ask the sponsors” among what was said, of somebody who is listed by that name.
    if isBullet, !context.forenames.isEmpty, page.speaks(of: .tasks, in: body),
      page.firstWord(body).map({ context.forenames.contains($0.hash) }) ?? false,
      Sentences.split(page, body).count == 1,
      ActionSentence.read(page, body, forenames: context.forenames) != nil
    {
      return true
    }
    if !isBullet, puts(page, body, index, context) { return true }
    return ClosingLabel.closes(page, body)
      || ActionRecogniser.recognise(page, blocks: index..<(index + 1), context: context) != nil
  }

  /// “2. Ms Ash moved to hire the hall; Mr Elm seconded. Vote 2-2. Motion fails.”, “4. MSC (Ash, Elm) that …” among numbered
  /// paragraphs.
  private static func puts(
    _ page: Page, _ body: TextRange, _ index: Int, _ context: RecognitionContext
  ) -> Bool {
    if MotionPairs.opensWithOutcome(page, body) { return true }
    guard page.speaks(of: .motions, in: body) else { return false }
    let sentences = Sentences.split(page, body)
    guard sentences.contains(where: { MotionSentence.moves(page, $0) }) else { return false }
    if sentences.contains(where: { MotionOutcome.stated(page, $0) != nil }) { return true }
    // “2. AA moves we accept, BE seconds”: what became of it is not told.
    let reader = ResolutionReader(page: page, blocks: index..<index + 1, context: context)
    return sentences.count == 1
      && MotionSentence.read(reader, sentence: body, index: index)?.seconder != nil
  }

  /// “(iv) More signs are wanted. Clerk to order them.”: a task in one of the first sentences of a numbered entry.
  private static func setsTask(_ page: Page, _ body: TextRange) -> Bool {
    Sentences.split(page, body).prefix(sentencesOfEntry).contains {
      ActionSentence.read(page, $0) != nil
    }
  }

  private static let sentencesOfEntry = 8
  private static let decided = PhraseTable<Bool>([
    "it was? then? resolved|agreed|decided to|that|by"
  ])

  /// “(c) The conclusion of the audit was noted. There were no matters …”
  private static func decidesInSentence(
    _ page: Page, _ body: TextRange, _ context: RecognitionContext
  ) -> Bool {
    guard page.speaks(of: .decisionSentences, in: body) else { return false }
    let sentences = DecisionSentences(page: page, context: context)
    return Sentences.split(page, body).contains { sentences.verb($0) != nil }
  }

  /// “(c) Precept. Members went through the draft. RESOLVED: …”, “b. It was resolved to pay:”
  private static func decidesInside(
    _ page: Page, _ body: TextRange, _ context: RecognitionContext, isNumbered: Bool
  ) -> Bool {
    guard page.speaks(of: .decisionLabels, in: body) else { return false }
    if page.opening(body, decided) != nil { return true }
    return Sentences.split(page, body).dropFirst().contains { sentence in
      // “(b) A quotation had come in. It was agreed to accept it.”
      if isNumbered, page.opening(sentence, decided) != nil { return true }
      return DecisionLabel.opening(page, sentence).map {
        $0.isCapitals && ($0.isSetOff || goesOn(page, $0, sentence)) && !$0.isNoun
          && $0.verb == .resolved
      } ?? false
    }
  }

  /// “(b) Land at Drift Lane, stable. RESOLVED to object.”
  private static func goesOn(
    _ page: Page, _ label: DecisionLabel, _ sentence: TextRange
  ) -> Bool {
    page.firstWord(sentence.suffix(from: label.range.upper)).map {
      FunctionWords.clauseOpenings.contains($0)
    } ?? false
  }

  /// Whether two elements record the same decision: the same words, whatever their numbers, case
  /// and punctuation.
  static func sameDecision(_ page: Page, _ one: Element, _ other: Element) -> Bool {
    let words = substance(page, one)
    return !words.isEmpty && words == substance(page, other)
  }

  /// Hashes of the words of text and clauses, without “that” at their starts.
  private static func substance(_ page: Page, _ element: Element) -> [UInt64] {
    var ranges = [element.text]
    var waiting = element.points
    while !waiting.isEmpty {
      let point = waiting.removeFirst()
      if !point.furniture { ranges.append(point.text) }
      waiting.insert(contentsOf: point.points, at: 0)
    }
    return ranges.flatMap { range in
      page.wordIndices(range).drop { FunctionWords.clauseOpenings.contains(page.words[$0]) }.map {
        page.words[$0].hash
      }
    }
  }
}
