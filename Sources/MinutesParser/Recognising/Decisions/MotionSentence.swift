internal import MinutesModel

/// Tells sentences that put a motion: “It was moved by A and seconded by B that …”.
enum MotionSentence {
  private static let moving = WordSet("moved proposed moves motioned")
  private static let seconding = WordSet("seconded second")
  private static let motionLabels = PhraseTable<Bool>([
    "motion", "substitute motion", "amendment", "motion as amended restated?", "main motion",
    "motion by", "a motion by",
  ])
  private static let amendmentWords = WordSet("amendment amend")

  /// Whether a sentence puts a motion, mover and seconder named or a label in front.
  static func moves(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard words.count >= 4 else { return false }
    let isMoved = words.contains { moving.contains(page.words[$0]) }
    let isSeconded = words.contains { seconding.contains(page.words[$0]) }
    guard isMoved || page.opening(sentence, motionLabels) != nil, isSeconded else { return false }
    let movers = Movers.find(page, sentence)
    return movers.mover != nil && movers.seconder != nil
  }

  static func isAmendment(_ page: Page, _ range: TextRange) -> Bool {
    page.wordIndices(range).prefix(24).contains { amendmentWords.contains(page.words[$0]) }
  }

  /// A motion with an outcome of its own; nil where the sentence puts none, or a decision follows
  /// in which it is taken up.
  static func read(_ reader: ResolutionReader, sentence: TextRange, index: Int) -> Element? {
    let page = reader.page
    guard moves(page, sentence) || proposes(page, sentence),
      DecisionSentences(page: page, context: reader.context).verb(sentence) == nil,
      !hasLabel(page, sentence, reader.context)
    else { return nil }
    let block = page.blocks[index]
    var search = OutcomeSearch(page: page, isAmendment: isAmendment(page, sentence))
    search.run(
      rest: TextRange(sentence.upper, block.text.upper),
      blocks: (index + 1)..<max(index + 1, reader.blocks.upperBound), context: reader.context)
    let isFull = moves(page, sentence)
    guard search.outcome != nil || isFull && (search.isSuperseded || isLabelled(page, sentence))
    else { return nil }
    let movers = Movers.find(page, sentence)
    guard movers.mover != nil else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = search.outcome
    return element
  }

  private static func hasLabel(
    _ page: Page, _ sentence: TextRange, _ context: RecognitionContext
  ) -> Bool {
    DecisionLabel.inside(page, sentence, context: context) != nil
  }

  static func isLabelled(_ page: Page, _ sentence: TextRange) -> Bool {
    page.opening(sentence, motionLabels) != nil
  }

  /// A lone proposer: “Cllr. A moved:”, “The Director proposed that …”. It needs an outcome.
  private static func proposes(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let index = words.prefix(8).first(where: { moving.contains(page.words[$0]) }),
      index > words.lowerBound
    else { return false }
    let next = page.skipBlanks(page.words[index].range.upper, sentence.upper)
    let isOpen =
      page.byte(next) == UInt8(ascii: ":") || page.has("“", at: next) || page.byte(next) == 0x22
      || index + 1 < words.upperBound && page.words[index + 1].hash == WordHash.of("that")
    return isOpen && Movers.find(page, sentence).mover != nil
  }
}
