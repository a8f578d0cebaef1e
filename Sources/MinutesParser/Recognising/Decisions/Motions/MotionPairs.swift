internal import MinutesModel

/// Motions with two names, or the letters for moved, seconded and carried, in front of their words.
enum MotionPairs {
  /// “J. Scott, L. Moore: That … be paid. Carried.”, “SCOTT: That … be paid. Carried.”
  static func read(
    _ reader: ResolutionReader, _ sentence: TextRange, _ index: Int
  ) -> Element? {
    if let carried = carriedPair(reader.page, sentence) ?? unnamed(reader.page, sentence) {
      return carried
    }
    guard
      let movers = Movers.inFront(reader.page, sentence)?.movers
        ?? lettered(reader.page, sentence) ?? bracketed(reader.page, sentence)
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

  private static let movedAndPut = PhraseTable<Bool>([
    "it was moved seconded and? unanimously? carried|passed to|that",
    "moved seconded and? unanimously? carried|passed to|that",
  ])

  /// “It was moved, seconded and carried to adjourn.”: who moved is not told.
  private static func unnamed(_ page: Page, _ sentence: TextRange) -> Element? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count >= 6,
      let match = movedAndPut.match(page.words, at: first, limit: words.upperBound),
      page.words[first].shape.contains(.capitalised), match.end < words.upperBound,
      page.words[match.end - 1].hash != WordHash.of("to")
        || !FunctionWords.determiners.contains(page.words[match.end])
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.outcome = .carried
    return element
  }

  /// “M/S Ash/Birch to adopt the resolution.”: two letters in front of two names and what is to be done.
  private static func lettered(_ page: Page, _ sentence: TextRange) -> Movers? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count >= 6, page.words[first].range.count == 1,
      page.words[first].hash == moved, page.words[first + 1].hash == seconded,
      page.words[first].shape.contains(.capitalised),
      page.byte(page.words[first].range.upper) == UInt8(ascii: "/"),
      words.dropFirst(4).prefix(4).contains(where: {
        FunctionWords.clauseOpenings.contains(page.words[$0])
      })
    else { return nil }
    let movers = Movers.find(page, sentence)
    return movers.mover != nil && movers.seconder != nil ? movers : nil
  }

  private static let proposalNouns = WordSet("motion amendment proposal")
  /// Words of two names in a bracket.
  private static let longestPair = 12

  /// “Proposal 1 (Cllr Ash, seconded Cllr Elm): a precept of £118,400.”: a running number, the movers in a bracket, and a
  /// colon in front of the words.
  private static func bracketed(_ page: Page, _ sentence: TextRange) -> Movers? {
    let words = page.wordIndices(sentence)
    guard let first = words.first, words.count >= 5, proposalNouns.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised),
      let open = words.dropFirst().prefix(2).first(where: {
        page.byte(page.words[$0].range.lower - 1) == UInt8(ascii: "(")
      }),
      let last = words[open...].prefix(longestPair).first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ")")
      }), last + 1 < words.upperBound
    else { return nil }
    let gap = TextRange(page.words[last].range.upper + 1, page.words[last + 1].range.lower)
    guard Movers.setsOff(page, gap) else { return nil }
    let bracket = page.words[open].range.through(page.words[last].range)
    if let pair = Movers.pair(page, bracket) { return pair }
    var movers = Movers.find(page, bracket)
    guard movers.seconder != nil,
      let comma = words[open...last].first(where: {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
      })
    else { return nil }
    movers.mover = Movers.bareName(page, page.words[open].range.through(page.words[comma].range))
    return movers
  }

  private static var moved: UInt64 { WordHash.of("m") }
  private static var seconded: UInt64 { WordHash.of("s") }

  private static let motionLabels = PhraseTable<Bool>(["motion by?", "moved by?", "mover"])
  private static let proposalLabels = PhraseTable<Bool>(["proposed by?", "proposer"])

  /// “Motion: Ash. Second: Birch. Motion failed, 1-2.”: names behind labels, each a sentence, and what became of
  /// the motion in their paragraph.
  static func labelled(
    _ reader: ResolutionReader, _ sentence: TextRange, _ index: Int
  ) -> Element? {
    let page = reader.page
    let words = page.wordIndices(sentence)
    let rest = TextRange(sentence.upper, page.blocks[index].text.upper)
    guard words.count <= 6, let first = words.first,
      let match = motionLabels.match(page.words, at: first, limit: words.upperBound)
        ?? proposalLabels.match(page.words, at: first, limit: words.upperBound),
      page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":"),
      let mover = Movers.find(page, sentence).mover, !page.text.isBlank(rest)
    else { return nil }
    let behind = Sentences.split(page, rest)
    guard let second = behind.first, Movers.isLine(page, second), behind.count > 1,
      let seconder = Movers.find(page, second).seconder,
      let stated = behind.dropFirst().lazy.compactMap({ MotionOutcome.stated(page, $0) }).first,
      // “Proposed: Ash. Seconded: Birch. Carried.” below a decision says nothing new of it.
      motionLabels.matches(page.words, at: first, limit: words.upperBound)
        || page.firstWord(behind[1]).map({ $0.hash == WordHash.of("that") }) ?? false
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = mover
    element.seconder = seconder
    element.outcome = stated.outcome
    return element
  }

  /// Whether a sentence opens with “M/S”, as those that no word for moving stands in do.
  static func opensWithLetters(_ page: Page, _ sentence: TextRange) -> Bool {
    let start = page.skipBlanks(sentence.lower, sentence.upper)
    return page.has("M/S", at: start)
  }

  private static let movedSecondedCarried = PhraseTable<Bool>(["msc", "m s c", "msu", "m s u"])

  /// “MSC (Ash, Elm) that …”: three letters in capitals in front of a bracket or a name.
  static func opensWithOutcome(_ page: Page, _ text: TextRange) -> Bool {
    guard let word = page.firstWord(text), word.shape.contains(.allCapitals) else { return false }
    return page.opening(text, movedSecondedCarried) != nil
  }

  private static let letterOutcomes = PhraseTable<Block.Outcome>([
    ("m s c|u", .carried), ("m s d|l|f", .lost),
  ])

  /// What the third letter of “M/S/C (Ash / Birch)” says became of the motion in front.
  static func letterOutcome(_ page: Page, _ sentence: TextRange) -> Block.Outcome? {
    let words = page.wordIndices(sentence)
    guard let first = words.first,
      let match = letterOutcomes.match(page.words, at: first, limit: words.upperBound),
      (first..<match.end - 1).allSatisfy({
        page.byte(page.words[$0].range.upper) == UInt8(ascii: "/")
      })
    else { return nil }
    return match.meaning
  }

  /// “MSC (Ash/Birch) to approve the agenda.”, “M/S/C Ash, Birch that …”: moved, seconded and carried by three
  /// letters, as boards in British Columbia and California write.
  private static func carriedPair(_ page: Page, _ sentence: TextRange) -> Element? {
    let words = page.wordIndices(sentence)
    guard let first = words.first,
      page.words[first].shape.contains(.capitalised),
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
        || words.dropFirst(2).prefix(6).contains(where: {
          FunctionWords.clauseOpenings.contains(page.words[$0])
        })
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = .carried
    return element
  }
}
