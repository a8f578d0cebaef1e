/// Sentences in which one person moves something: what shows that it is a motion, and no other proposal.
enum MotionProposals {
  /// A lone proposer: “Cllr. A moved:”, “The Director proposed that …”. It needs an outcome.
  static func proposes(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard
      let index = words.prefix(12).first(where: { MotionSentence.moving.contains(page.words[$0]) }),
      index > words.lowerBound || opensWithBracket(page, index)
        // “Proposed Ann Ash; it found no seconder and fell.”
        || page.words[index].shape.contains(.capitalised) && Unseconded.isStated(page, sentence)
    else { return false }
    let next = page.skipBlanks(page.words[index].range.upper, sentence.upper)
    let isOpen =
      page.byte(next) == UInt8(ascii: ":") || page.has("“", at: next) || page.byte(next) == 0x22
      || page.has("—", at: next)
      || announces(page, index + 1, words) && page.endsWithColon(sentence)
      || index + 1 < words.upperBound && page.words[index + 1].hash == WordHash.of("that")
      || isParenthesised(page, index, words)
      || amending.matches(page.words, at: index + 1, limit: words.upperBound)
      || nominal.matches(page.words, at: index + 1, limit: words.upperBound)
      || movesTo(page, sentence) || isDulySeconded(page, sentence) || isByMover(page, index, words)
      || Unseconded.isStated(page, sentence)
    return isOpen && Movers.find(page, sentence).mover != nil
  }

  private static let wordsOfMover = 7

  /// “It was proposed by Mr Ash that …”
  private static func isByMover(_ page: Page, _ verb: Int, _ words: Range<Int>) -> Bool {
    guard verb + 2 < words.upperBound, page.words[verb + 1].hash == WordHash.of("by") else {
      return false
    }
    return words[(verb + 3)...].prefix(wordsOfMover).contains {
      page.words[$0].hash == WordHash.of("that")
    }
  }

  private static let longestRefusal = 8
  private static let longestMoved = 6

  /// “Cllr Ash proposed a sign. No seconder.”: what is proposed is no more than named, and the next sentence says that
  /// nobody seconded.
  static func isUnseconded(_ page: Page, _ sentence: TextRange, in block: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let next = Sentences.first(page, TextRange(sentence.upper, block.upper)),
      page.wordIndices(next).count <= longestRefusal, Unseconded.isStated(page, next)
    else { return false }
    // “Moved A. Ash. There being no seconder the motion fell.”
    if words.count <= longestMoved, let first = words.first,
      MotionSentence.moving.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised),
      words.dropFirst().allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].hash == WordHash.of("by")
      })
    {
      return Movers.find(page, sentence).mover != nil
    }
    guard
      let verb = words.dropFirst().prefix(11).first(where: {
        MotionSentence.moving.contains(page.words[$0])
      }), page.words[verb - 1].shape.contains(.capitalised),
      !(words.lowerBound..<verb).contains(where: { isOfOtherTime(page, $0, words) })
    else { return false }
    return Movers.find(page, sentence).mover != nil
  }

  /// “In 1998 Mr Oak proposed …” tells of another time; “The agent for Barlow Estates” is nobody who moves.
  private static func isOfOtherTime(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    let word = page.words[index]
    if word.hash == WordHash.of("for") { return true }
    if word.shape.contains(.digits) {
      return word.range.count == 4
        || CalendarWords.englishMonth(page.words, at: index + 1) != nil
    }
    return index > words.lowerBound && times.contains(page.words[index - 1])
      && CalendarWords.englishMonth(page.words, at: index) != nil
  }
  private static let times = WordSet("in last of")

  /// “Proposed (Ash) that the whole sum be given; this fell for want of a seconder.”
  private static func opensWithBracket(_ page: Page, _ index: Int) -> Bool {
    page.words[index].shape.contains(.capitalised)
      && page.has(" (", at: page.words[index].range.upper)
  }

  /// Words of a paragraph that does no more than second the one above.
  private static let longestSeconding = 8
  private static let noticedNouns = WordSet("motion proposition minutes agenda meeting")

  /// “Councillor Ash moved a precept of £18,400. Councillor Elm seconded.”, “… Ann Ash proposed oak. Seconded by Bea Elm
  /// and carried.”: what is moved is no more than named, and the next sentence seconds.
  ///
  /// - Parameter below: The block behind, where line breaks divide a paragraph.
  static func isSeconded(
    _ page: Page, _ sentence: TextRange, in block: TextRange, below: SourceBlock? = nil
  ) -> Bool {
    let words = page.wordIndices(sentence)
    guard
      let verb = words.dropFirst().prefix(11).first(where: {
        MotionSentence.moving.contains(page.words[$0])
      }), verb + 1 < words.upperBound,
      let next = Sentences.first(page, TextRange(sentence.upper, block.upper))
        ?? below.flatMap({
          $0.joinsPrevious || page.wordIndices($0.text).count <= longestSeconding
            ? Sentences.first(page, $0.text) : nil
        }),
      let seconding = page.firstWord(next)
    else { return false }
    let behind = page.wordIndices(next)
    // “Cllr Ash proposed sealing the road. This was seconded by Cllr Elm.”
    if page.opening(next, takenUp) != nil, behind.count <= 14, let first = words.first,
      PersonalTitle.opens(page, first), verb - first <= 5,
      verb + 2 >= words.upperBound || !noticedNouns.contains(page.words[verb + 2])
    {
      return Movers.find(page, sentence).mover != nil && Movers.find(page, next).seconder != nil
    }
    if seconding.hash == seconded, seconding.shape.contains(.capitalised), behind.count <= 24 {
      return verb >= words.lowerBound + 2 && page.words[verb - 1].shape.contains(.capitalised)
        && page.words[verb - 2].shape.contains(.capitalised)
        && Movers.find(page, sentence).mover != nil && Movers.find(page, next).seconder != nil
    }
    // “Helen proposed hiring a castle.” ⏎ “Marcus seconded.”: two people by their names, each in front of the verb.
    if let first = words.first, verb == first + 1 || verb == first + 2,
      (first..<verb).allSatisfy({ page.words[$0].shape.contains(.capitalised) }),
      !FunctionWords.pronouns.contains(page.words[first]),
      !FunctionWords.articles.contains(page.words[first]), (2...4).contains(behind.count),
      behind.last.map({ page.words[$0].hash == seconded }) ?? false,
      behind.dropLast().allSatisfy({ page.words[$0].shape.contains(.capitalised) }),
      !FunctionWords.pronouns.contains(seconding),
      verb + 2 >= words.upperBound || !noticedNouns.contains(page.words[verb + 2])
    {
      return Movers.find(page, sentence).mover != nil && Movers.find(page, next).seconder != nil
    }
    // “Nick Oak proposed the minutes were correct. Ann Elm seconded the proposal.”: what is seconded is said.
    if let first = words.first, (first + 1...first + 3).contains(verb),
      (first..<verb).allSatisfy({ page.words[$0].shape.contains(.capitalised) }),
      !FunctionWords.pronouns.contains(page.words[first]), secondsProposal(page, behind)
    {
      return Movers.find(page, sentence).mover != nil && Movers.find(page, next).seconder != nil
    }
    guard let first = words.first, PersonalTitle.opens(page, first), (2...5).contains(verb - first),
      verb + 2 < words.upperBound, FunctionWords.articles.contains(page.words[verb + 1]),
      !noticedNouns.contains(page.words[verb + 2])
    else { return false }
    return (2...6).contains(behind.count)
      && behind.suffix(3).contains { page.words[$0].hash == seconded }
  }

  private static let secondsMotion = PhraseTable<Bool>([
    "seconded the|this|that proposal|motion|minutes", "seconds the|this motion|proposal",
    "seconds|seconded it",
  ])

  /// Whether a name and “seconded the proposal” are all of a sentence.
  private static func secondsProposal(_ page: Page, _ words: Range<Int>) -> Bool {
    let name = words.prefix(4).prefix { page.words[$0].shape.contains(.capitalised) }
    guard let first = name.first, !FunctionWords.pronouns.contains(page.words[first]) else {
      return false
    }
    return secondsMotion.match(page.words, at: name.endIndex, limit: words.upperBound)?.end
      == words.upperBound
  }

  private static let takenUp = PhraseTable<Bool>([
    "this|it|which was|is then|also|duly? seconded by"
  ])
  private static var seconded: UInt64 { WordHash.of("seconded") }

  private static let sentencesBack = 6
  /// Bytes of a paragraph in front of a sentence that are looked at.
  private static let bytesBack = 2_000

  /// “Ms Ash thought it ugly. She proposed that it be deferred.”: whom the pronoun that opens a sentence means, by
  /// the title in front of the last name that opened one before it in the paragraph.
  static func proposer(_ page: Page, _ sentence: TextRange, in block: TextRange) -> String? {
    let words = page.wordIndices(sentence)
    guard words.count > 4, let first = words.first,
      FunctionWords.pronouns.contains(page.words[first]),
      page.words[first].shape.contains(.capitalised),
      MotionSentence.moving.contains(page.words[first + 1]),
      page.words[first + 2].hash == WordHash.of("that"), sentence.lower > block.lower
    else { return nil }
    let start = max(block.lower, sentence.lower - bytesBack)
    var stretch = TextRange(block.lower, sentence.lower)
    if start > block.lower {
      // What the cut leaves of a word, and then of a sentence, is dropped.
      let words = page.wordIndices(TextRange(start, sentence.lower))
      guard words.count > 1 else { return nil }
      stretch = TextRange(page.words[words.lowerBound + 1].range.lower, sentence.lower)
    }
    let before = Sentences.split(page, stretch).dropFirst(start > block.lower ? 1 : 0)
    for earlier in before.reversed().prefix(sentencesBack) {
      // “54.2 Ms Ash asked …”: behind the number of the paragraph.
      guard
        let opening = page.wordIndices(earlier).first(where: {
          !page.words[$0].shape.contains(.digits)
        }), PersonalTitle.opens(page, opening),
        case let person = earlier.suffix(from: page.words[opening].range.lower),
        let name = PersonName.parse(page, page.trimmed(person))
      else { continue }
      return Movers.bareName(page, TextRange(person.lower, name.end))
    }
    return nil
  }

  private static let deferrals = PhraseTable<Bool>([
    "it|this was then? deferred|adjourned|postponed",
    "the motion|proposal|matter|item was then? deferred|adjourned|postponed",
  ])

  /// “It was deferred to the next meeting.” right behind a proposal: there was no vote on it.
  static func isDeferred(_ page: Page, _ rest: TextRange) -> Bool {
    guard let next = Sentences.first(page, rest) else { return false }
    return page.opening(next, deferrals) != nil
  }

  private static let noticed = PhraseTable<Bool>([
    "moved|proposed|moves the motion|amendment standing|set|of which|on|as|in"
  ])

  /// “Councillor A moved the motion standing in her name.”: whatever she said of it, who seconds stands below.
  static func putsNoticed(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(10).hold(noticed, in: page, limit: words.upperBound)
  }

  private static let secondedThat = PhraseTable<Bool>(["and duly? seconded that|to"])

  /// “moved by Councillor A and duly seconded that …”: who seconded is not told.
  static func isDulySeconded(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(14).hold(secondedThat, in: page, limit: words.upperBound)
  }

  /// “moved, on behalf of the committee, that …”
  private static func isParenthesised(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    guard page.byte(page.words[index].range.upper) == UInt8(ascii: ","),
      let that = words.suffix(from: index + 1).prefix(10).first(where: {
        page.words[$0].hash == WordHash.of("that")
      }), that > index + 1
    else { return false }
    return page.byte(page.words[that - 1].range.upper) == UInt8(ascii: ",")
  }

  /// “moved approval of …”
  private static let nominal = PhraseTable<Bool>([
    "approval|adoption|acceptance|denial|passage|introduction|confirmation|deferral|ratification|reconsideration of",
    "the? adoption|approval|acceptance|passage|reference|rejection of", "adjournment",
    "for approval|adoption|the|a", "approval", "adoption", "acceptance",
    "the motion|amendment standing|set|of which|on|as|in",
    "refusal|rejection|deferral on|for|of|because|until|pending",
  ])

  /// “moved as a further amendment that …”
  private static let amending = PhraseTable<Bool>([
    "as an amendment that", "as a further|second|third amendment that", "in amendment that",
    "an amendment that", "a further amendment that",
  ])

  /// “A made a motion to approve …”, “Moved by A to keep …”: who seconds stands in the next sentence.
  static func opensMotion(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(12).contains { index in
      makings.matches(page.words, at: index, limit: words.upperBound)
    } && Movers.find(page, sentence).mover != nil
  }

  private static let makings = PhraseTable<Bool>([
    "made a|the motion to|that", "set|made|makes|put a|the? motion to|that", "moved by",
    "motion by", "motion was|is? made by", "proposal by|from",
    "offered a motion to", "offered|made|moved a substitute|alternative motion that|to",
  ])

  /// “185-21 Moved by Councillor A that …”: where nobody has to second, the outcome stands below.
  static func opensWithMover(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.prefix(3).contains { index in
      movedBy.matches(page.words, at: index, limit: words.upperBound)
        && page.words[index].shape.contains(.capitalised)
    }
  }

  private static let movedBy = PhraseTable<Bool>(["moved by"])

  private static let announcements = PhraseTable<Bool>([
    "the following motion|amendment|resolution|proposal|proposition", "as follows",
    "the motion|amendment|proposal", "a motion|amendment|proposal",
  ])

  /// “proposed the following motion:”
  private static func announces(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    announcements.matches(page.words, at: index, limit: words.upperBound)
  }

  /// “A moved to approve …”, not “moved to the next item”.
  static func movesTo(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard
      let index = words.prefix(12).first(where: { MotionSentence.moving.contains(page.words[$0]) }),
      index + 2 < words.upperBound, page.words[index + 1].hash == WordHash.of("to")
    else { return false }
    let verb = page.words[index + 2]
    return !verb.shape.contains(.capitalised) && !verb.shape.contains(.digits)
      && !places.contains(verb)
  }

  private static let places = WordSet("the a an item items agenda his her their")
}
