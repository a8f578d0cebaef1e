internal import MinutesModel

/// Motions of which is told that they were moved and seconded, and not by whom: “It was MOVED and SECONDED” ¶
/// “THAT the agenda be adopted.” ¶ “CARRIED”.
///
/// Layout: minutes of regional districts and councils in British Columbia, of clubs and of unions.
enum UnnamedMotion {
  private static let openings = PhraseTable<Bool>([
    "it was|is then|duly|further|also? duly? moved and? then|duly? seconded",
    "it has been moved and? duly? seconded", "moved and? duly? seconded",
    "a? motion was|is? then|duly? made|moved|put and? duly? seconded",
    "on a? motion duly? made and? duly? seconded",
  ])
  private static let that = WordSet("that")

  /// Whether a block opens so.
  static func opens(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind != .heading, page.speaks(of: .motions, in: block.text) else { return false }
    return page.opening(block.text, openings) != nil && end(page, block.text) != nil
  }

  /// Index behind the words that open a sentence, where nothing or what is moved stands behind them; nil where
  /// they do not open it so.
  private static func end(_ page: Page, _ sentence: TextRange) -> Int? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      let match = openings.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    let next = match.end
    guard next < words.upperBound else { return next }
    guard FunctionWords.clauseOpenings.contains(page.words[next]) else { return nil }
    if page.words[next].hash == WordHash.of("to") {
      guard next + 1 < words.upperBound, !FunctionWords.determiners.contains(page.words[next + 1])
      else { return nil }
    }
    return next
  }

  /// The line alone over the words.
  static func underLine(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let line = page.blocks[index]
    guard line.kind != .heading, page.speaks(of: .motions, in: line.text),
      // “The Chair thanked them. It was moved and seconded,” over the words.
      let sentence = lastSentence(page, line.text), let end = end(page, sentence)
    else { return nil }
    let rest = page.wordIndices(sentence).upperBound - end
    guard rest == 0 || rest == 1 && that.contains(page.words[end]) else { return nil }
    let next = index + 1
    guard next < reader.blocks.upperBound, !page.blocks[next].isFurniture,
      rest == 1
        ? page.blocks[next].kind != .heading
        : MotionRecogniser.opensMotion(page, page.blocks[next])
          || opensBehindNumber(page, page.blocks[next])
    else { return nil }
    let body = MotionRecogniser.body(reader, next, NumberedText(page, page.blocks[next]))
    let behind = next + 1 + body.consumed
    guard
      let outcome = outcome(
        reader, TextRange(page.blocks[next].text.upper, page.blocks[next].text.upper), behind,
        isAmendment: MotionSentence.isAmendment(page, page.blocks[next].text))
    else { return nil }
    var element = body.element
    element.outcome = outcome
    return ([Element(.paragraph, text: line.range), element], behind - index)
  }

  /// Words of a last sentence that says that something was moved, and no more.
  private static let longestLast = 20

  /// The sentence that ends a text, where it is a short one.
  private static func lastSentence(_ page: Page, _ text: TextRange) -> TextRange? {
    let words = page.wordIndices(text)
    guard words.count > longestLast else { return Sentences.split(page, text).last }
    let start = page.words[words.upperBound - longestLast].range.lower
    return Sentences.split(page, TextRange(start, text.upper)).last.flatMap {
      $0.lower > start ? $0 : nil
    }
  }

  /// “141/17   That the agenda be adopted.”: the running number of the motion stands in front of its words.
  private static func opensBehindNumber(_ page: Page, _ block: SourceBlock) -> Bool {
    let head = NumberedText(page, block)
    return block.kind != .heading && !head.marker.isEmpty
      && page.firstWord(head.body).map {
        FunctionWords.clauseOpenings.contains($0) && $0.shape.contains(.capitalised)
      } ?? false
  }

  private static let told = PhraseTable<Bool>(["a further|second? motion to|that|for"])
  private static let proposal = PhraseTable<Bool>(["the proposal to|that"])
  private static let longestTold = 60

  /// “A motion to suspend standing orders was put and lost.”, “The proposal to raise the dues passed.”: nobody is named,
  /// and the sentence says what became of it.
  private static func told(_ page: Page, _ sentence: TextRange, _ index: Int) -> Block.Outcome? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count <= longestTold,
      page.words[first].shape.contains(.capitalised),
      case let isProposal = proposal.matches(page.words, at: first, limit: words.upperBound),
      isProposal || told.matches(page.words, at: first, limit: words.upperBound),
      !words.hold(MotionSentence.moving, in: page), Movers.find(page, sentence).isEmpty,
      NamedMotion.read(page, sentence) == nil,
      let end = MotionEnding.predicate(page, words)
        ?? (isProposal ? MotionEnding.lastWord(page, words) : nil),
      !isProposal || !isMoved(page, above: sentence, index)
    else { return nil }
    return end
  }

  private static let subjects = WordSet(
    "recommendation recommendations motion proposal proposition application")
  private static let moved = PhraseTable<Bool>([
    "was|were then|duly|also|formally? moved and? then|duly? seconded",
    "was|were then|duly|also|formally? proposed and? then|duly? seconded",
  ])
  private static let articles = WordSet("the a an this that")
  private static let wordsOfSubject = 30

  /// “The officer recommendation of refusal was moved and seconded.”, “A motion to approve it was then moved and seconded,
  /// put to the vote and carried.”: what was moved stands in front, and nobody is named.
  private static func endOfMoved(_ page: Page, _ sentence: TextRange) -> Int? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, articles.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised),
      words.prefix(6).hold(subjects, in: page),
      let verb = words.prefix(wordsOfSubject).first(where: {
        moved.matches(page.words, at: $0, limit: words.upperBound)
      }), let match = moved.match(page.words, at: verb, limit: words.upperBound),
      !has(page, match.end, WordHash.of("by"), words)
    else { return nil }
    return match.end
  }

  private static func has(_ page: Page, _ index: Int, _ hash: UInt64, _ words: Range<Int>) -> Bool {
    index < words.upperBound && page.words[index].hash == hash
  }

  /// Blocks above in which a proposal may be put.
  private static let reachAbove = 4
  private static let wordsAbove = 200

  /// Whether somebody moves something in front of a sentence, or shortly above: what became of that is told.
  private static func isMoved(_ page: Page, above sentence: TextRange, _ index: Int) -> Bool {
    let first = (max(0, index - reachAbove)..<index).last { page.blocks[$0].kind == .heading }
    let start = page.blocks[min(index, (first ?? max(-1, index - reachAbove - 1)) + 1)].text.lower
    return page.wordIndices(TextRange(start, max(start, sentence.lower)))
      .suffix(wordsAbove).hold(MotionSentence.moving, in: page)
  }

  /// The words in the same sentence: “It was moved and seconded that the minutes be adopted. Carried.”
  static func read(_ reader: ResolutionReader, _ sentence: TextRange, _ index: Int) -> Element? {
    let page = reader.page
    if let outcome = told(page, sentence, index) {
      var element = Element(.motion, text: page.trimmed(sentence))
      element.outcome = outcome
      return element
    }
    guard
      endOfMoved(page, sentence) != nil
        || end(page, sentence).map({ $0 < page.wordIndices(sentence).upperBound }) ?? false,
      let outcome = MotionEnding.find(page, sentence)
        ?? outcome(
          reader, TextRange(sentence.upper, page.blocks[index].text.upper), index + 1,
          isAmendment: MotionSentence.isAmendment(page, sentence))
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.outcome = outcome
    return element
  }

  private static func outcome(
    _ reader: ResolutionReader, _ rest: TextRange, _ index: Int, isAmendment: Bool
  ) -> Block.Outcome? {
    var search = OutcomeSearch(page: reader.page, isAmendment: isAmendment)
    search.isSeconded = true
    search.run(
      rest: rest, blocks: index..<max(index, reader.blocks.upperBound), context: reader.context)
    return search.outcome
  }
}
