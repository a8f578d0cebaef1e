internal import MinutesModel

/// The outcome that the sentence of a motion states at its own end.
enum MotionEnding {
  private static let endings = PhraseTable<Block.Outcome>([
    ("and|but was|were? carried|passed|adopted", .carried),
    ("which was carried|passed|adopted", .carried),
    ("and|but was|were? lost|defeated|rejected|negatived", .lost),
    ("which was lost|defeated|rejected|negatived", .lost),
    ("which on|upon|when? being? put was? carried|passed|adopted", .carried),
    ("which on|upon|when? being? put was? lost|defeated|rejected|negatived", .lost),
    ("and this|it was duly|then? carried|passed", .carried),
    ("and this|it was then? lost|defeated|rejected", .lost),
    ("and|but fell|failed", .lost), ("and was|were? then|duly? signed as", .carried),
    ("and was? withdrawn", .withdrawn),
  ])
  /// Outcomes with their own subject, which a relative clause has, too: “to rescind the motion passed in May”.
  private static let statements = PhraseTable<Block.Outcome>([
    ("the? motion was? carried|carries|passed|passes", .carried),
    ("the? motion failed|fails|fell|falls", .lost), ("the? motion was lost|defeated", .lost),
  ])
  /// Outcomes that count behind the words of a motion alone: “Proposed: A   Seconded: B   All in favour” below
  /// a resolution says nothing new of it.
  private static let assents = PhraseTable<Block.Outcome>([
    ("all were? in favour|favor|agreement", .carried), ("all were? agreed", .carried),
    ("all voted|voting in favour|favor", .carried),
  ])
  private static let asks = WordSet("to that approval adoption acceptance")

  /// The outcome that the sentence of a motion states behind its seconder: “…, seconded by B, and
  /// lost by 2 votes to 4”.
  static func find(_ page: Page, _ sentence: TextRange) -> Block.Outcome? {
    let words = page.wordIndices(sentence)
    guard let second = words.first(where: { Movers.isSeconding(page, $0, words) }) else {
      return nil
    }
    let hasWords = words.hold(asks, in: page)
    let isSubject = motionBy.matches(page.words, at: words.lowerBound, limit: words.upperBound)
    for index in second..<words.upperBound {
      var stated =
        isOfObject(page, index, words)
        ? nil : endings.match(page.words, at: index, limit: words.upperBound)
      if stated == nil, isSetOff(page, index, words) {
        stated =
          statements.match(page.words, at: index, limit: words.upperBound)
          ?? last(page, index, words)
      }
      guard
        let match = stated
          ?? (hasWords ? assents.match(page.words, at: index, limit: words.upperBound) : nil)
          ?? (isSubject || isBehindVote(page, index, words)
            ? predicates.match(page.words, at: index, limit: words.upperBound) : nil)
          ?? (isSubject && !relatives.contains(page.words[index - 1])
            ? last(page, index, words) : nil)
      else { continue }
      // “… that it be carried out and lost property …” goes on with its object.
      let next = page.words[match.end - 1].range.upper
      let isEnd =
        match.end == words.upperBound || page.byte(next) == UInt8(ascii: ",")
        || page.byte(page.skipBlanks(next, sentence.upper)) == UInt8(ascii: "(")
        || behindOutcome.contains(page.words[match.end])
        || page.words[match.end].shape.contains(.digits)
        || page.words[match.end - 1].hash == WordHash.of("as")
      if isEnd { return match.meaning }
    }
    return nil
  }

  /// “… that the report be received and adopted”: what is asked for, and not what became of it.
  private static func isOfObject(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    index - 2 >= words.lowerBound && page.words[index].hash == WordHash.of("and")
      && page.words[index - 2].hash == WordHash.of("be")
      && page.byte(page.words[index - 1].range.upper) == 0x20
      && index + 1 < words.upperBound
      && !FunctionWords.pastAuxiliaries.contains(page.words[index + 1])
  }

  private static let bare = PhraseTable<Block.Outcome>([
    ("carried|passed", .carried), ("lost|failed|defeated", .lost),
    ("approved unanimously", .carried), ("unanimously approved|carried|passed", .carried),
  ])

  /// “A moved approval; B seconded; carried 3-2.”: the word alone, with nothing but a count behind it.
  private static func last(
    _ page: Page, _ index: Int, _ words: Range<Int>
  ) -> (end: Int, meaning: Block.Outcome)? {
    guard let match = bare.match(page.words, at: index, limit: words.upperBound),
      match.end == words.upperBound
        || page.words[match.end].shape.contains(.digits) && words.upperBound - match.end <= 4
        || withCount.matches(page.words, at: match.end, limit: words.upperBound)
    else { return nil }
    return match
  }

  private static let withCount = PhraseTable<Bool>([
    "with one|two|three|no|none against|abstaining|opposed|abstention|abstentions", "unanimously",
    "nem con",
  ])

  private static let openings = PhraseTable<Bool>([
    "the? motion", "carried|passed|lost|failed|defeated|withdrawn",
  ])
  private static let others = WordSet("main original substantive amended amendment first")
  private static let longestStatement = 12

  /// The outcome that the sentence right behind a motion states: “Motion failed 1-4.” It is said of the motion, what
  /// its own sentence tells may belong to its words.
  static func next(_ page: Page, _ rest: TextRange) -> Block.Outcome? {
    guard let sentence = Sentences.first(page, rest),
      page.wordIndices(sentence).count <= longestStatement,
      page.opening(sentence, openings) != nil,
      !page.wordIndices(sentence).hold(others, in: page)
    else { return nil }
    return MotionOutcome.stated(page, sentence)?.outcome
  }

  /// Whether a comma, a stop, a dash or “and” stands in front of a word, or a capital opens it: “…, motion carried”.
  private static func isSetOff(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard index > words.lowerBound else { return true }
    if FunctionWords.conjunctions.contains(page.words[index - 1])
      || page.words[index].shape.contains(.capitalised)
    {
      return true
    }
    return page.gap(before: index).bounds
      .contains { !page.byte($0).isBlank || page.byte($0) == 0x0A }
  }

  private static let votings = PhraseTable<Bool>([
    "and following|after a vote|discussion|debate", "and on|upon a vote",
    "and on|upon being put to the? vote",
  ])

  /// “… seconded by B and, following a vote, were carried”: the parenthesis in front of an outcome.
  private static func isBehindVote(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    (max(words.lowerBound, index - 9)..<index).contains { start in
      guard let match = votings.match(page.words, at: start, limit: words.upperBound) else {
        return false
      }
      return match.end == index
    }
  }

  private static let behindOutcome = WordSet("by on unanimously with without nem for that")

  /// “A motion by A, seconded by B, to adopt the amendment as printed was lost, 70 in favor and 84 opposed.”
  private static let motionBy = PhraseTable<Bool>([
    "a|the? motion by|of|from", "it was|is seconded by",
    "a|an|the further? motion|amendment|proposal proposed|moved? by|from",
    "a|an further? motion|amendment|proposal to|that",
  ])
  /// What the last words of a sentence say of its subject: “… was put to the vote and lost”, “was carried by 5 to 3”.
  static func predicate(_ page: Page, _ words: Range<Int>) -> Block.Outcome? {
    for index in words.dropFirst(3).suffix(wordsOfPredicate) {
      guard let match = put.match(page.words, at: index, limit: words.upperBound) else { continue }
      guard
        let end = predicates.match(page.words, at: match.end, limit: words.upperBound)
          ?? bare.match(page.words, at: match.end, limit: words.upperBound)
      else { continue }
      if end.end == words.upperBound || behindOutcome.contains(page.words[end.end])
        || page.words[end.end].shape.contains(.digits)
      {
        return end.meaning
      }
    }
    return nil
  }

  /// “The proposal to raise the dues to $181 passed.”: the last word, behind what is proposed.
  static func lastWord(_ page: Page, _ words: Range<Int>) -> Block.Outcome? {
    guard let last = words.last, words.count > 4, !relatives.contains(page.words[last - 1]) else {
      return nil
    }
    return bare.match(page.words, at: last, limit: words.upperBound)?.meaning
  }

  private static let relatives = WordSet("that which who be been being was were have has had")
  private static let wordsOfPredicate = 16
  private static let put = PhraseTable<Bool>([
    "was|were then? put to? the? vote? and", "was|were then? put to the vote|meeting and was|were?",
    "was|were then? duly?",
  ])
  private static let predicates = PhraseTable<Block.Outcome>([
    ("was|were carried|passed|adopted|approved", .carried),
    ("was not carried|passed|adopted", .lost),
    ("was|were lost|defeated|rejected", .lost), ("failed|fell", .lost),
    ("was withdrawn", .withdrawn),
  ])
}
