internal import MinutesModel

/// Motions whose parts stand behind labels, the name of the mover in front of the words:
/// “MOTION: Mr Ash, to buy the mower. SECOND: Ms Birch. VOTE: 4-1.”, on one line or on lines of their own.
///
/// Layout: minutes of select boards and other small bodies in New England.
enum MotionFields {
  private static let labels = PhraseTable<Bool>([
    "motion made? by?", "moved by?", "mover", "motion to amend by",
  ])
  private static let asks = WordSet("to that for")
  /// Words in front of the label: the matter or its date, behind a colon or a stop.
  private static let labelReach = 8
  /// Sentences between the words and the seconder, and blocks that follow.
  private static let sentenceReach = 4
  private static let blockReach = 2

  static func read(_ reader: ResolutionReader, _ sentence: TextRange, _ index: Int) -> Element? {
    let page = reader.page
    let words = page.wordIndices(sentence)
    guard let mover = mover(page, words) else { return unseconded(reader, sentence, index) }
    let block = page.blocks[index].text
    let rest = TextRange(sentence.upper, max(sentence.upper, block.upper))
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = mover
    if Unseconded.isStated(page, rest)
      || page.text.isBlank(rest) && Unseconded.isLine(page, index + 1, reader.blocks.upperBound)
    {
      element.outcome = .lost
      return element
    }
    guard let second = seconder(reader, rest, index) else { return nil }
    element.seconder = second.name
    var search = OutcomeSearch(page: page, isAmendment: MotionSentence.isAmendment(page, sentence))
    search.mover = mover
    search.isSeconded = true
    search.run(
      rest: TextRange(second.end, page.blocks[second.index].text.upper),
      blocks: (second.index + 1)..<max(second.index + 1, reader.blocks.upperBound),
      context: reader.context)
    guard let outcome = search.outcome else { return nil }
    element.outcome = outcome
    return element
  }

  /// “Proposed by: Ada Pike” over “There was no seconder and the motion fell.”
  private static func unseconded(
    _ reader: ResolutionReader, _ sentence: TextRange, _ index: Int
  ) -> Element? {
    let page = reader.page
    guard Unseconded.isLine(page, index + 1, reader.blocks.upperBound),
      page.trimmed(page.blocks[index].text) == page.trimmed(sentence),
      Movers.isLine(page, sentence),
      case let movers = Movers.find(page, sentence), movers.mover != nil, movers.seconder == nil
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.outcome = .lost
    return element
  }

  /// The name between the label and what is moved.
  private static func mover(_ page: Page, _ words: Range<Int>) -> String? {
    for index in words.prefix(labelReach) where page.words[index].shape.contains(.capitalised) {
      guard let match = labels.match(page.words, at: index, limit: words.upperBound),
        match.end < words.upperBound,
        page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":"),
        index == words.lowerBound
          || page.words[index].shape.contains(.allCapitals) && isBehindMark(page, index)
      else { continue }
      let reader = NameReader(page: page, words: words)
      guard let name = reader.named(at: match.end), name.end < words.upperBound,
        asks.contains(page.words[name.end])
      else { return nil }
      let isSetOff = page.byte(page.words[name.end - 1].range.upper) == UInt8(ascii: ",")
      return isSetOff || PersonalTitle.opens(page, match.end) ? name.text : nil
    }
    return nil
  }

  /// “Minutes of May: MOTION: …”
  private static func isBehindMark(_ page: Page, _ index: Int) -> Bool {
    let mark = page.byte(page.words[index - 1].range.upper)
    return mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
  }

  /// Who seconded, in one of the next sentences or at the start of one of the next blocks, and where that ends.
  private static func seconder(
    _ reader: ResolutionReader, _ rest: TextRange, _ index: Int
  ) -> (name: String, end: Int, index: Int)? {
    let page = reader.page
    for sentence in Sentences.split(page, rest).prefix(sentenceReach) {
      if let name = seconder(page, sentence) { return (name, sentence.upper, index) }
    }
    for below in reader.blocks where below > index && below <= index + blockReach {
      guard page.blocks[below].kind != .heading,
        let line = Sentences.split(page, page.blocks[below].text).first
      else { return nil }
      if let name = seconder(page, line) { return (name, line.upper, below) }
    }
    return nil
  }

  private static func seconder(_ page: Page, _ sentence: TextRange) -> String? {
    guard Movers.isLine(page, sentence) else { return nil }
    let movers = Movers.find(page, sentence)
    return movers.mover == nil ? movers.seconder : nil
  }
}
