internal import MinutesModel

/// Motions that one sentence names and says the end of: “A motion in the name of Councillor Ash, seconded by Councillor
/// Elm, on opening hours was withdrawn.”
enum NamedMotion {
  private static let names = PhraseTable<Bool>([
    "a|an|the motion|amendment|proposal standing? in the name|names of",
    "a|an motion|amendment|proposal of which notice had been given by",
  ])
  private static let owners = PhraseTable<Bool>([
    "a|an|the further? motion|amendment|proposal|proposition by|from"
  ])
  private static let longestName = 6
  private static let nouns = WordSet("motion proposal amendment proposition")
  private static let ends = WordSet("failed fell lapsed was did found died attracted received")

  /// The title in front of the name: it opens the sentence, or stands in one that says that nobody seconded.
  private static func owner(_ page: Page, _ sentence: TextRange, _ words: Range<Int>) -> Int? {
    guard let first = words.first else { return nil }
    if PersonalTitle.opens(page, first) { return first }
    guard words.count <= longestSentence, Unseconded.isStated(page, sentence) else { return nil }
    return words.dropFirst().first { PersonalTitle.opens(page, $0) }
  }

  private static let longestSentence = 30
  private static let attempts = PhraseTable<Bool>([
    "sought|tried|wished|attempted|wanted|asked to move|propose|table"
  ])

  /// “Cllr Ash sought to move an amendment but there was no seconder.”
  private static func attempted(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> Element? {
    guard let first = words.first, PersonalTitle.opens(page, first),
      let verb = words.dropFirst(2).prefix(4).first(where: {
        attempts.matches(page.words, at: $0, limit: words.upperBound)
      }), Unseconded.isStated(page, sentence)
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = Movers.bareName(
      page, page.words[first].range.through(page.words[verb - 1].range))
    element.outcome = .lost
    return element
  }

  private static let withdrawals = PhraseTable<Bool>([
    "withdrew his|her|their motion|amendment|proposal"
  ])

  /// “Cllr Ash withdrew her motion after the Clerk had explained the law.”: of which nothing else is told.
  private static func withdrawn(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> Element? {
    guard let first = words.first, PersonalTitle.opens(page, first),
      let verb = words.dropFirst(2).prefix(longestName).first(where: {
        withdrawals.matches(page.words, at: $0, limit: words.upperBound)
      }), (first..<verb).allSatisfy({ page.words[$0].shape.contains(.capitalised) })
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = Movers.bareName(
      page, page.words[first].range.through(page.words[verb - 1].range))
    element.outcome = .withdrawn
    return element
  }

  private static let asks = WordSet("that to for seconded")
  private static let bracketed = PhraseTable<Bool>([
    "a|an|the further? motion|amendment|proposal that|to|on", "motion|amendment that|to",
  ])

  /// “A motion that it lie on the table (Councillor Ash / Ms Elm) was put and lost.”: both movers in a bracket in front
  /// of what became of it.
  private static func inBracket(
    _ page: Page, _ sentence: TextRange, _ words: Range<Int>
  ) -> Element? {
    guard let first = words.first, words.count <= longestInBracket,
      page.words[first].shape.contains(.capitalised),
      bracketed.matches(page.words, at: first, limit: words.upperBound),
      let close = page.text.bytes[sentence.bounds].lastIndex(of: UInt8(ascii: ")")),
      let open = page.text.bytes[sentence.lower..<close].lastIndex(of: UInt8(ascii: "(")),
      let movers = pair(page, TextRange(open + 1, close)),
      let outcome = MotionOutcome.stated(page, sentence)?.outcome,
      page.wordIndices(TextRange(close, sentence.upper)).count <= longestEnd,
      MotionOutcome.stated(page, TextRange(close, sentence.upper))?.outcome == outcome
    else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    element.vote = VoteTally.find(page, TextRange(close, sentence.upper))
    return element
  }

  /// “Ash / Elm”, “Carla M., Bev S.”
  private static func pair(_ page: Page, _ bracket: TextRange) -> Movers? {
    let bytes = page.text.bytes[bracket.bounds]
    if bytes.contains(UInt8(ascii: "/")) { return Movers.pair(page, bracket) }
    let names = bytes.split(separator: UInt8(ascii: ","))
    guard names.count == 2,
      names.allSatisfy({
        let name = page.trimmed(TextRange($0.startIndex, $0.endIndex))
        let words = page.wordIndices(name)
        return (1...4).contains(words.count)
          && words.allSatisfy { page.words[$0].shape.contains(.capitalised) }
          && words.contains { page.words[$0].range.count > 1 }
      })
    else { return nil }
    func name(_ part: ArraySlice<UInt8>.SubSequence) -> String {
      let words = page.wordIndices(TextRange(part.startIndex, part.endIndex))
      return Movers.bareName(
        page, page.words[words.lowerBound].range.through(page.words[words.upperBound - 1].range))
    }
    return Movers(mover: name(names[0]), seconder: name(names[1]))
  }

  private static let longestInBracket = 80
  /// Words of what became of a motion.
  private static let longestEnd = 12

  /// “Mr Ash's motion that the fee be frozen, for want of a seconder, lapsed.”, “No seconder was found for Mr Ash's
  /// proposal.”: whose motion it was, in the genitive.
  private static func owned(_ page: Page, _ sentence: TextRange, _ words: Range<Int>) -> Element? {
    guard let first = owner(page, sentence, words),
      let noun = words[first...].dropFirst(2).prefix(longestName).first(where: {
        nouns.contains(page.words[$0])
      }),
      first > words.lowerBound
        || noun + 1 < words.upperBound
          && (asks.contains(page.words[noun + 1]) || ends.contains(page.words[noun + 1])),
      (first..<noun).allSatisfy({ page.words[$0].shape.contains(.capitalised) }),
      let name = genitive(page, page.words[noun - 1].range)
    else { return nil }
    let outcome =
      Unseconded.isStated(page, sentence) ? .lost : MotionOutcome.stated(page, sentence)?.outcome
    guard let outcome else { return nil }
    var element = Element(.motion, text: page.trimmed(sentence))
    var start = first
    while start < noun - 1, Movers.titles.contains(page.words[start]) { start += 1 }
    element.mover = page.string(page.words[start].range.through(name))
    element.seconder = outcome == .lost ? nil : Movers.find(page, sentence).seconder
    element.outcome = outcome
    element.vote = VoteTally.find(page, sentence)
    return element
  }

  /// A word without the “'s” or “’s” at its end; nil where it has none.
  private static func genitive(_ page: Page, _ word: TextRange) -> TextRange? {
    guard page.byte(word.upper - 1).asciiLowercased == UInt8(ascii: "s"), word.count > 4 else {
      return nil
    }
    if page.byte(word.upper - 2) == UInt8(ascii: "'") {
      return TextRange(word.lower, word.upper - 2)
    }
    return page.has("’", at: word.upper - 4) ? TextRange(word.lower, word.upper - 4) : nil
  }

  ///
  /// - Parameter before: What stands in front of the sentence: words that put the motion there leave nothing to name.
  static func read(
    _ page: Page, _ sentence: TextRange, behind before: TextRange = .empty(at: 0)
  ) -> Element? {
    let words = page.wordIndices(sentence)
    if let motion = inBracket(page, sentence, words) { return motion }
    if !page.wordIndices(before).hold(MotionSentence.moving, in: page),
      let owned = owned(page, sentence, words) ?? attempted(page, sentence, words)
    {
      return owned
    }
    if !page.wordIndices(before).hold(MotionSentence.moving, in: page),
      let withdrawn = withdrawn(page, sentence, words)
    {
      return withdrawn
    }
    guard
      let match = words.prefix(12).lazy.compactMap({
        names.match(page.words, at: $0, limit: words.upperBound)
      }).first
        ?? words.first.flatMap({ owners.match(page.words, at: $0, limit: words.upperBound) }),
      match.end < words.upperBound, PersonalTitle.opens(page, match.end)
    else { return nil }
    let isUnseconded = Unseconded.isStated(page, sentence)
    guard let outcome = isUnseconded ? .lost : MotionOutcome.stated(page, sentence)?.outcome else {
      return nil
    }
    // What became of “the motion in the name of A” on a vote is told of words above.
    if page.words[words.lowerBound].hash == WordHash.of("the"), outcome != .withdrawn { return nil }
    var end = match.end + 1
    while end < words.upperBound, end - match.end < longestName,
      page.words[end].shape.contains(.capitalised),
      page.byte(page.words[end - 1].range.upper) != UInt8(ascii: ",")
    {
      end += 1
    }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = Movers.bareName(
      page, page.words[match.end].range.through(page.words[end - 1].range))
    element.seconder = isUnseconded ? nil : Movers.find(page, sentence).seconder
    element.outcome = outcome
    element.vote = VoteTally.find(page, sentence)
    return element
  }
}
