internal import MinutesModel

/// Recognises counts of votes that stand by themselves: a sentence, a line, a list by names.
enum VoteRecogniser {
  static let classLines = PhraseTable<VoteTally.Class>([
    (
      "for the? motion|amendment|proposal|resolution|recommendation? were|was?", .inFavour
    ),
    ("for vote|votes", .inFavour), ("against vote|votes", .against),
    ("all? those? in favour|favor", .inFavour), ("pro", .inFavour), ("contra", .against),
    ("all? those? opposed", .against), ("those? opposed|against", .against),
    ("those|members|councillors? voting|who voted? for", .inFavour),
    ("those|members|councillors? voting|who voted? in favour|favor", .inFavour),
    ("those|members|councillors? voting|who voted? against", .against),
    ("those|members|councillors? abstaining|who abstained?", .abstained),
    ("voting for|aye|ayes|yes|yea|yeas", .inFavour), ("yes", .inFavour),
    ("voting against|no|nay|nays|noes", .against),
    ("no", .against),
    ("absent did not vote", .other),
    ("did not vote|voted", .other), ("excused", .other),
    ("in favour|favor of? the? motion|amendment|proposal?", .inFavour), ("ayes", .inFavour),
    ("yeas", .inFavour), ("yea", .inFavour), ("aye", .inFavour),
    (
      "against the? motion|amendment|proposal|resolution|recommendation? were|was?", .against
    ), ("noes", .against),
    ("nays", .against), ("nay", .against), ("i gcoinne", .against),
    ("abstained", .abstained), ("abstain", .abstained), ("abstentions", .abstained),
    ("abst|abs|nv", .abstained),
    ("abstaining|abstention", .abstained), ("gan vótáil", .abstained),
    ("not voting", .abstained),
    ("votes? withheld", .abstained), ("declined to vote", .abstained),
    ("absent from the division", .other), ("absent", .other),
    ("conflict", .other), ("recuse|recused", .other), ("pour", .inFavour), ("contre", .against),
    ("approve", .inFavour), ("oppose|opposed", .against), ("favour|favor", .inFavour),
    ("o blaid", .inFavour), ("yn erbyn", .against), ("yn? ymatal", .abstained),
    ("ar son", .inFavour), ("in aghaidh", .against), ("as láthair", .other),
    ("i bhfabhar", .inFavour), ("staon|staonadh|staonta", .abstained),
  ])

  /// The class of votes at a word, named in one language or in two: “O blaid / For”, “For/Pour”.
  static func classLine(
    _ page: Page, at index: Int, limit: Int
  ) -> (end: Int, meaning: VoteTally.Class)? {
    guard let match = classLines.match(page.words, at: index, limit: limit) else { return nil }
    guard match.end < limit,
      let other = classLines.match(page.words, at: match.end, limit: limit),
      other.meaning == match.meaning,
      page.byte(page.skipBlanks(page.words[match.end - 1].range.upper, page.text.bytes.count))
        == UInt8(ascii: "/")
    else { return match }
    return other
  }

  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first else { return nil }
    if let stacked = StackedCounts.recognise(page, blocks) { return stacked }
    if let lists = division(page, blocks) ?? rollCall(page, blocks) { return lists }
    if page.blocks[first].kind != .heading, !page.blocks[first].isFurniture,
      let vote = RollCallLines.read(page, page.blocks[first].text)
    {
      var element = Element(.vote, text: page.blocks[first].range)
      element.vote = vote
      return ([element], 1)
    }
    if let lone = opponents(page, blocks) { return (lone, 1) }
    guard let line = line(page, page.blocks[first]) else { return nil }
    // In capitals it would pass for a heading.
    if repeatsAbove(page, first) {
      return ([Element(.paragraph, text: page.blocks[first].range)], 1)
    }
    guard !followsDivision(page, first) else { return nil }
    let text = page.blocks[first].range
    guard DecisionLabel.opening(page, text) == nil,
      DecisionLabel.inside(page, text, context: context) == nil, !MotionSentence.moves(page, text),
      NamedMotion.read(page, text) == nil,
      !agreesByVote(page, text),
      !(opensWithMinutes(page, text) || decidesByVote(page, text)
        || opensWithDecider(page, text)
          && DecisionSentences(page: page, context: context).verb(text) != nil)
    else { return nil }
    return withNames(page, blocks, of: line) ?? line
  }

  private static let opposing = PhraseTable<VoteTally.Class>([
    ("opposed|against|dissenting|nay|nays|contrary", .against),
    ("voting against|nay|no|opposed", .against),
    ("abstained|abstaining|abstention|abstentions", .abstained),
  ])

  /// “Opposed: Councillor Ash” beside “CARRIED”: who was not for it, by name, and nothing of the others.
  private static func opponents(_ page: Page, _ blocks: Range<Int>) -> [Element]? {
    let index = blocks.lowerBound
    let whole = page.trimmed(page.blocks[index].text)
    guard page.blocks[index].kind == .paragraph,
      page.wordIndices(whole).count <= longestOpponents
    else { return nil }
    // “OPPOSED: Ash” ⏎ “CARRIED” may be one block.
    let tail = outcomeBelow(page, whole)
    let text = tail.map { page.trimmed(whole.prefix(upTo: $0.lower)) } ?? whole
    let words = page.wordIndices(text)
    guard words.count >= 2, let first = words.first, page.words[first].shape.contains(.capitalised),
      let match = opposing.match(page.words, at: first, limit: words.upperBound),
      page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":"),
      isNamesOnly(page, match.end..<words.upperBound),
      !(match.end..<words.upperBound).hold(nobody, in: page),
      tail != nil || MotionOutcome.alone(page, index + 1, blocks.upperBound) != nil
        || index > 0 && MotionOutcome.alone(page, index - 1, index) != nil
    else { return nil }
    var vote = Vote()
    var division = DivisionSide()
    let rest = TextRange(page.words[match.end].range.lower, text.upper)
    division.add(
      page, meaning: match.meaning, head: TextRange(text.lower, rest.lower), names: rest, to: &vote)
    guard vote.against != nil || vote.abstain != nil else { return nil }
    var element = Element(.vote, text: text)
    element.vote = vote
    guard let tail else { return [element] }
    var outcome = Element(.paragraph, text: tail)
    outcome.joined = true
    return [element, outcome]
  }

  private static let longestOpponents = 24
  private static let outcomes = WordSet("carried passed defeated lost failed")

  /// The word in capitals that ends a block and says what became of the motion.
  private static func outcomeBelow(_ page: Page, _ text: TextRange) -> TextRange? {
    guard let last = page.wordIndices(text).last, outcomes.contains(page.words[last]),
      page.words[last].shape.contains(.allCapitals)
    else { return nil }
    return TextRange(page.words[last].range.lower, text.upper)
  }

  /// “The minutes of 17 May were approved, 6-0-1.” decides, and counts behind it; “the resolution was
  /// adopted” tells the outcome of what stands above.
  private static func opensWithMinutes(_ page: Page, _ sentence: TextRange) -> Bool {
    page.wordIndices(sentence).prefix(2).contains { page.words[$0].hash == minutes }
  }

  private static let onMotion = PhraseTable<Bool>([
    "on|upon a? motion of|by|duly", "it was agreed|resolved|decided",
    "on|upon|by|following|after|with a|the show|vote|division|poll|ballot",
    "on|upon being put to the? vote|meeting", "following|after being put to the? vote|meeting",
  ])

  /// “On motion of A, seconded by B, and carried 6-0, the Council approved …”, “The Committee, by 7 votes to 3,
  /// approved …”, “It was agreed to … (5 votes for, 2 against).”: decisions with a count in or behind them.
  private static func opensWithDecider(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    if page.opening(sentence, onMotion) != nil { return true }
    return words.prefix(4).hold(DecisionSentences.bodies, in: page)
  }

  private static let decidedBy = PhraseTable<Bool>([
    "was|were agreed|approved|accepted|decided|adopted by"
  ])

  /// “A rise to £102 was agreed by four votes to one.” decides; of a motion or a resolution it tells the outcome.
  private static func decidesByVote(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.hold(decidedBy, in: page, limit: words.upperBound)
      && !words.hold(DecisionSentences.otherProposals, in: page)
      && !words.hold(DecisionSentences.undecided, in: page)
  }

  /// “It was agreed by four votes to one to …”, “On the proposal of A, seconded by B, it was agreed by 4 votes to 1
  /// that …” decide, and count in their middle.
  private static let agreedBy = PhraseTable<Bool>(["it was agreed|resolved|decided by"])
  private static let wordsBeforeAgreed = 20

  private static func agreesByVote(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.prefix(wordsBeforeAgreed).hold(agreedBy, in: page, limit: words.upperBound)
  }
  private static var minutes: UInt64 { WordHash.of("minutes") }

  /// “CARRIED 3/2” over the lists “For: …” and “Against: …” that count the same: one vote.
  private static func withNames(
    _ page: Page, _ blocks: Range<Int>, of line: Recognition
  ) -> Recognition? {
    let below = blocks.dropFirst()
    guard line.consumed == 1, let stated = line.elements.first?.vote,
      let lists = division(page, below.startIndex..<blocks.upperBound),
      let counted = lists.elements.first?.vote, counted.for == stated.for,
      counted.against == stated.against
    else { return nil }
    let end = below.startIndex + lists.consumed
    var element = Element(.vote, text: page.stream.range(of: blocks.lowerBound..<end))
    element.vote = counted
    element.vote?.abstain = counted.abstain ?? stated.abstain
    return ([element], lists.consumed + 1)
  }

  /// A whole line such as “(Voting: 5 for, 1 against)”, “Motion Passed (6 to 0)”.
  private static func line(_ page: Page, _ block: SourceBlock) -> Recognition? {
    let text = block.range
    guard block.kind != .heading, page.wordIndices(text).count <= longestLine, isCount(page, text),
      Sentences.split(page, text).count == 1
    else { return nil }
    if let vote = classes(page, segments(page, text)[...]) {
      var element = Element(.vote, text: page.trimmed(text))
      element.vote = vote
      return ([element], 1)
    }
    return sentence(page, text).map { ([$0], 1) }
  }

  /// A count may name everyone who voted.
  private static let longestLine = 120

  /// A sentence that counts votes.
  static func sentence(_ page: Page, _ sentence: TextRange) -> Element? {
    guard isCount(page, sentence), let vote = VoteTally.find(page, sentence),
      !isQuoted(page, sentence)
    else { return nil }
    // “41 against last year” counts no votes: without another word for voting both sides must stand.
    let isTold = page.wordIndices(sentence).contains {
      evidence.contains(page.words[$0]) && page.words[$0].hash != against
    }
    guard
      isTold || vote.for != nil && vote.against != nil
        || VoteTally.isAnswered(page, page.wordIndices(sentence))
    else { return nil }
    var element = Element(.vote, text: page.trimmed(sentence))
    element.vote = vote
    return element
  }

  private static let evidence = WordSet(
    """
    vote votes voted voting ayes aye noes nays yeas abstained abstention abstentions carried lost \
    passed failed defeated division favour favor approved adopted against pleidlais abstain hands \
    pass passes fail fails falls fell carries poll
    """)

  /// Whether the count stands in a quotation: “The Clerk read out: ‘If there are four votes for and four against …’”
  private static func isQuoted(_ page: Page, _ sentence: TextRange) -> Bool {
    guard let last = page.wordIndices(sentence).last(where: { evidence.contains(page.words[$0]) })
    else { return false }
    return Quotation.contains(page, page.words[last].range.lower, in: sentence)
  }

  /// See `Topics.votes`.
  static let keywords = evidence.keywords + WordSet("roll").keywords + VoteLetters.keywords

  /// What people do who speak for or against and do not vote.
  private static let speaking = WordSet(
    "hum hums hummed spoke speaking speak addressed letters emails comments responses submissions objectors forms returned consultation replies survey surveys questionnaire respondents wrote comment petitions beat won drew"
  )

  private static func isCount(_ page: Page, _ sentence: TextRange) -> Bool {
    speaks(page, sentence) && !page.wordIndices(sentence).hold(speaking, in: page)
  }

  /// Whether a sentence may count votes at all.
  static func speaks(_ page: Page, _ sentence: TextRange) -> Bool {
    page.speaks(of: .votes, in: sentence)
      || page.speaks(of: .motions, in: sentence)
        && VoteTally.isOnMotion(page, page.wordIndices(sentence))
  }

  /// Whether a sentence opens with a class and its count: `Against: 1 (Cllr Bunting).`
  static func isClassLine(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      let match = classLine(page, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.digits)
    else { return false }
    return page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":")
  }

  /// The count of some sentences of which each names one class and who voted so: “AYES: Anselm, Bui.
  /// NAYS: None.” Nil where that is not two classes, or the ayes alone by name.
  static func classes(_ page: Page, _ sentences: ArraySlice<TextRange>) -> Vote? {
    // “In favour: 6; opposed: 1; abstained: 0.”: figures throughout, and no names.
    if sentences.count == 1, let whole = sentences.first, page.first(.colon, in: whole) != nil,
      let counted = VoteTally.find(page, whole), counted.for != nil, counted.against != nil
    {
      return counted
    }
    var vote = Vote()
    var division = DivisionSide()
    for sentence in sentences {
      guard let side = side(page, sentence), !page.text.isBlank(side.rest) else { return nil }
      division.add(page, meaning: side.meaning, head: side.head, names: side.rest, to: &vote)
    }
    let isCounted = vote.for != nil || vote.against ?? 0 > 0
    return sentences.count >= 2 && isCounted || vote.names.for.count >= 2 ? vote : nil
  }

  /// The count of sides of which only the names or figures are given; nil where there are none.
  static func vote(_ page: Page, _ sides: [(VoteTally.Class, TextRange)]) -> Vote? {
    var vote = Vote()
    var division = DivisionSide()
    for (meaning, names) in sides where !page.text.isBlank(names) {
      division.add(
        page, meaning: meaning, head: .empty(at: names.lower), names: names, to: &vote)
    }
    return vote.for != nil || vote.against != nil ? vote : nil
  }

  /// Whether a sentence opens with a class of votes, and names or figures follow.
  static func opensClass(_ page: Page, _ sentence: TextRange) -> Bool {
    guard let side = side(page, sentence) else { return false }
    return !page.text.isBlank(side.rest)
  }

  /// Whether a line is nothing but a class of votes and its figure: `YES – 7`, `FOR THE MOTION (4)`.
  static func isSideHead(_ page: Page, _ range: TextRange) -> Bool {
    guard let side = side(page, range) else { return false }
    let words = page.wordIndices(side.rest)
    return words.count == 1 && page.words[words.lowerBound].shape.contains(.digits)
  }

  /// Words that name those in favour and nothing else.
  static let ayes = WordSet("aye ayes yea yeas")

  static func side(
    _ page: Page, _ block: SourceBlock
  ) -> (meaning: VoteTally.Class, rest: TextRange, head: TextRange)? {
    block.isFurniture ? nil : side(page, block.range)
  }

  /// The class of votes that a stretch opens with, its words, and what stands behind them.
  static func side(
    _ page: Page, _ range: TextRange
  ) -> (meaning: VoteTally.Class, rest: TextRange, head: TextRange)? {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      page.words[first].range.lower - range.lower <= 3,
      let match = classLine(page, at: first, limit: words.upperBound)
    else { return nil }
    let end = behindStop(page, sideEnd(page, match.end, words))
    let behind = page.byte(page.skipBlanks(end, range.upper))
    // “No – 0” counts; “No – the Clerk said …” answers.
    // Alone in capitals it stands over the names.
    let isHead = words.count == 1 && page.words[first].shape.contains(.allCapitals)
    if page.words[first].hash == no, match.end == first + 1, !isHead {
      guard match.end < words.upperBound,
        page.words[match.end].shape.contains(.digits) || nobody.contains(page.words[match.end])
          || isNamesOnly(page, match.end..<words.upperBound)
      else { return nil }
    }
    // “For the Motion were Councillors A and B (Total 2).”
    let isSentence =
      match.end < words.upperBound && match.end > first + 1
      && FunctionWords.pastAuxiliaries.contains(page.words[match.end - 1])
    if isSentence {
      return (match.meaning, TextRange(end, range.upper), TextRange(range.lower, end))
    }
    // “For  3” and nothing else on the line.
    let isFigure =
      match.end + 1 == words.upperBound && page.words[match.end].range.count <= 3
      && page.words[match.end].shape.contains(.digits)
    guard
      behind == UInt8(ascii: ":") || behind == UInt8(ascii: "(") || behind == 0xE2
        || behind == UInt8(ascii: "-") || behind == 0 || behind == 0x0A || isFigure
        || isCounted(page, match.end, words) || isInColumn(page, match.end, words)
        || isRunIn(page, first, match.end, words)
    else { return nil }
    if behind == UInt8(ascii: ":"), LooseSides.isHead(page, TextRange(range.lower, end)),
      LooseSides.voters(page, TextRange(end, range.upper)) == nil
    {
      return nil
    }
    return (match.meaning, TextRange(end, range.upper), TextRange(range.lower, end))
  }

  /// “Ayes, 3: Mr Ash, Mrs Birch, Mr Elm.”: the figure of a class between its words and a colon.
  static func isCounted(_ page: Page, _ end: Int, _ words: Range<Int>) -> Bool {
    guard end < words.upperBound, end > words.lowerBound, page.words[end - 1].hash != no,
      page.words[end].shape.contains(.digits), page.words[end].range.count <= 3
    else { return false }
    let gap = page.gap(before: end)
    return gap.count <= 2 && page.byte(gap.upper - 1) == 0x20
      && page.byte(page.words[end].range.upper) == UInt8(ascii: ":")
  }

  /// Whether a gap sets columns of a line apart.
  static func isColumnGap(_ page: Page, _ gap: TextRange) -> Bool {
    (gap.count >= 3 || gap.bounds.contains { page.byte($0) == 0x09 })
      && gap.bounds.allSatisfy { page.byte($0).isBlank && page.byte($0) != 0x0A }
  }

  private static let plurals = WordSet("councillors cllrs crs members messrs aldermen directors")
  /// Words that name a class of votes and nothing else.
  private static let plainClasses = WordSet("ayes aye yeas yea noes nays nay")

  /// “Yeas Ald. Ash, Elm and Oak. 3.”: names right behind the word, and their number at the end or nothing.
  private static func isRunIn(
    _ page: Page, _ first: Int, _ end: Int, _ words: Range<Int>
  ) -> Bool {
    guard end == first + 1, end + 1 < words.upperBound, plainClasses.contains(page.words[first]),
      page.byte(page.words[first].range.upper) == 0x20
    else { return false }
    return (end..<words.upperBound).allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.capitalised) || and == word.hash || the == word.hash
        || $0 == words.upperBound - 1 && word.shape.contains(.digits)
    }
  }

  private static var and: UInt64 { WordHash.of("and") }
  private static var the: UInt64 { WordHash.of("the") }

  /// “For          Cr Ash, Cr Birch”: who voted so in the next column of the line.
  private static func isInColumn(_ page: Page, _ end: Int, _ words: Range<Int>) -> Bool {
    guard end < words.upperBound, isColumnGap(page, page.gap(before: end)) else { return false }
    return PersonalTitle.opens(page, end) || plurals.contains(page.words[end])
      || nobody.contains(page.words[end]) && end + 1 == words.upperBound
  }

  /// “No - Spahn and Toth.”
  private static func isNamesOnly(_ page: Page, _ words: Range<Int>) -> Bool {
    words.allSatisfy {
      page.words[$0].shape.contains(.capitalised) || page.words[$0].hash == WordHash.of("and")
    } && !words.isEmpty
  }

  private static let nobody = WordSet("none nil nobody")
  private static var against: UInt64 { WordHash.of("against") }
  private static var no: UInt64 { WordHash.of("no") }
  private static var by: UInt64 { WordHash.of("by") }

  /// Behind the words of a side, and behind the mover of an amendment: “For the amendment by
  /// Councillor Duthie  (8)”.
  private static func sideEnd(_ page: Page, _ end: Int, _ words: Range<Int>) -> Int {
    let upper = page.words[end - 1].range.upper
    guard end < words.upperBound, page.words[end].hash == by else { return upper }
    var index = end + 1
    while index < words.upperBound, index - end <= 6,
      page.words[index].shape.contains(.capitalised)
        || page.words[index].hash == WordHash.of("and")
    {
      index += 1
    }
    let last = page.words[index - 1].range.upper
    return page.byte(page.skipBlanks(last, last + 4)) == UInt8(ascii: "(") ? last : upper
  }

  static func hasNames(_ page: Page, _ rest: TextRange) -> Bool {
    page.wordIndices(rest).contains { !page.words[$0].shape.contains(.digits) }
  }

  static func isNames(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind != .heading, !block.isFurniture, side(page, block) == nil else { return false }
    let words = page.wordIndices(block.range)
    let names = words.filter { page.words[$0].shape.contains(.capitalised) }
    return !names.isEmpty && names.count * 2 >= words.count && words.count <= 150
      && MotionOutcome.stated(page, block.range) == nil
  }
}
