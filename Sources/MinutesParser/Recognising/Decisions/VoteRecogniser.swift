internal import MinutesModel

/// Recognises counts of votes that stand by themselves: a sentence, a line, a list by names.
enum VoteRecogniser {
  static let classLines = PhraseTable<VoteTally.Class>([
    ("for the? motion|amendment|proposal? were|was?", .inFavour), ("for", .inFavour),
    ("for vote|votes", .inFavour), ("against vote|votes", .against),
    ("those? in favour|favor", .inFavour), ("those? opposed|against", .against),
    ("those|members|councillors? voting|who voted? for", .inFavour),
    ("those|members|councillors? voting|who voted? in favour|favor", .inFavour),
    ("those|members|councillors? voting|who voted? against", .against),
    ("those|members|councillors? abstaining|who abstained?", .abstained),
    ("voting for|aye|ayes|yes|yea|yeas", .inFavour), ("yes", .inFavour),
    ("voting against|no|nay|nays|noes", .against),
    ("no", .against),
    ("absent did not vote", .other), ("did not vote", .other),
    ("did not vote|voted", .other), ("excused", .other),
    ("in favour|favor of? the? motion|amendment|proposal?", .inFavour), ("ayes", .inFavour),
    ("yeas", .inFavour), ("yea", .inFavour), ("aye", .inFavour), ("ar son for?", .inFavour),
    ("against the? motion|amendment|proposal? were|was?", .against), ("noes", .against),
    ("nays", .against), ("nay", .against), ("opposed", .against), ("i gcoinne against?", .against),
    ("abstained", .abstained), ("abstain", .abstained), ("abstentions", .abstained),
    ("abstaining", .abstained), ("gan vótáil not? voting?", .abstained), ("not voting", .abstained),
    ("votes? withheld", .abstained), ("declined to vote", .abstained),
    ("absent from the division", .other), ("absent", .other),
    ("conflict", .other), ("recuse|recused", .other), ("for? pour", .inFavour),
    ("against? contre", .against),
  ])

  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first else { return nil }
    if let lists = division(page, blocks) ?? rollCall(page, blocks) { return lists }
    if page.blocks[first].kind != .heading, !page.blocks[first].isFurniture,
      let vote = RollCallLines.read(page, page.blocks[first].text)
    {
      var element = Element(.vote, text: page.blocks[first].range)
      element.vote = vote
      return ([element], 1)
    }
    guard let line = line(page, page.blocks[first]) else { return nil }
    // In capitals it would pass for a heading.
    if repeatsAbove(page, first) {
      return ([Element(.paragraph, text: page.blocks[first].range)], 1)
    }
    guard !followsDivision(page, first) else { return nil }
    let text = page.blocks[first].range
    guard DecisionLabel.opening(page, text) == nil,
      DecisionLabel.inside(page, text, context: context) == nil, !MotionSentence.moves(page, text),
      !page.wordIndices(text).prefix(8).hold(agreedBy, in: page, limit: page.words.count),
      !(opensWithMinutes(page, text)
        || opensWithDecider(page, text)
          && DecisionSentences(page: page, context: context).verb(text) != nil)
    else { return nil }
    return withNames(page, blocks, of: line) ?? line
  }

  /// “The minutes of 17 May were approved, 6-0-1.” decides, and counts behind it; “the resolution was
  /// adopted” tells the outcome of what stands above.
  private static func opensWithMinutes(_ page: Page, _ sentence: TextRange) -> Bool {
    page.wordIndices(sentence).prefix(2).contains { page.words[$0].hash == minutes }
  }

  private static let onMotion = PhraseTable<Bool>([
    "on|upon a? motion of|by|duly", "it was agreed|resolved|decided to|that",
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

  /// “It was agreed by four votes to one to …” decides, and counts in its middle.
  private static let agreedBy = PhraseTable<Bool>(["it was agreed|resolved|decided by"])
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
    guard isCount(page, sentence), let vote = VoteTally.find(page, sentence) else { return nil }
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
    passed failed defeated division favour favor approved adopted against pleidlais abstain
    """)

  /// See `Topics.votes`.
  static let keywords = evidence.keywords + WordSet("roll").keywords

  /// What people do who speak for or against and do not vote.
  private static let speaking = WordSet(
    "hum hums hummed spoke speaking speak addressed letters emails comments responses respondents wrote comment petitions"
  )

  private static func isCount(_ page: Page, _ sentence: TextRange) -> Bool {
    page.speaks(of: .votes, in: sentence)
      && !page.wordIndices(sentence).hold(speaking, in: page)
  }

  /// Whether a sentence opens with a class and its count: `Against: 1 (Cllr Bunting).`
  static func isClassLine(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard let first = words.first, page.words[first].shape.contains(.capitalised),
      let match = classLines.match(page.words, at: first, limit: words.upperBound),
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
    let isCounted = vote.for != nil || vote.against != nil
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

  // MARK: Lists by names

  /// More classes than this a division does not have.
  private static let sidesAtMost = 12

  /// “For the motion (7)” ¶ names ¶ “Against (4)” ¶ names: one vote over several blocks.
  private static func division(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    var vote = Vote()
    var last = blocks.lowerBound
    var classes = 0
    var index = blocks.lowerBound
    var division = DivisionSide()
    while index < blocks.upperBound, classes < sidesAtMost,
      let found = side(page, page.blocks[index])
    {
      // “Yeas: (4): …” ⏎ “Nays: (2): …” ⏎ “Absent: (1): …” in one paragraph.
      let segments = segments(page, page.blocks[index].range)
      if segments.count > 1 {
        for segment in segments {
          guard let side = side(page, segment), !page.text.isBlank(side.rest) else { return nil }
          division.add(page, meaning: side.meaning, head: side.head, names: side.rest, to: &vote)
        }
        classes += segments.count
        index += 1
        last = index
        continue
      }
      let (meaning, rest) = (found.meaning, found.rest)
      var text = rest
      index += 1
      // The names may stand in the block below, and the number behind them.
      if index < blocks.upperBound, isNames(page, page.blocks[index]), !hasNames(page, rest),
        side(page, page.blocks[index]) == nil
      {
        text = rest.through(page.blocks[index].range)
        index += 1
      }
      guard !page.text.isBlank(text) else { return nil }
      last = index
      classes += 1
      division.add(page, meaning: meaning, head: found.head, names: text, to: &vote)
    }
    let isAyesByName =
      classes == 1 && vote.names.for.count >= 2
      && page.firstWord(page.blocks[blocks.lowerBound].range).map { ayes.contains($0) } ?? false
    if vote.against == nil { takeResult(page, last, blocks.upperBound, &vote) }
    // “CARRIED” ¶ “Opposed: Councillor A”.
    let isAgainstByName =
      classes == 1 && !vote.names.against.isEmpty && vote.for == nil
      && statesOutcome(page, blocks.lowerBound - 1)
    guard classes >= 2 || isAyesByName || isAgainstByName,
      vote.for != nil || vote.against != nil
    else { return nil }
    var element = Element(.vote, text: page.stream.range(of: blocks.lowerBound..<last))
    element.vote = vote
    return ([element], last - blocks.lowerBound)
  }

  /// Whether a block says what became of a motion and nothing more.
  private static func statesOutcome(_ page: Page, _ index: Int) -> Bool {
    guard let block = page.blocks[safe: index], !block.isFurniture else { return false }
    return page.wordIndices(block.range).count <= 3
      && MotionOutcome.stated(page, block.range)?.isByFigures == false
  }

  /// “Motion Passed (6 to 0)” below the names of those in favour says that nobody was against.
  private static func takeResult(_ page: Page, _ index: Int, _ limit: Int, _ vote: inout Vote) {
    guard index < limit, page.wordIndices(page.blocks[index].range).count <= 8,
      let stated = VoteTally.find(page, page.blocks[index].range), stated.for == vote.for
    else { return }
    vote.against = stated.against
    vote.abstain = vote.abstain ?? stated.abstain
  }

  /// Whether the lists of a division stand right before a block: its result line repeats them.
  static func followsDivision(_ page: Page, _ index: Int) -> Bool {
    // Lists in the cells of a table stay a table, and the line below is the vote.
    guard index >= 2, page.blocks[index - 1].cell == nil else { return false }
    if repeatsAbove(page, index) { return true }
    return side(page, page.blocks[index - 1]) != nil
      || isNames(page, page.blocks[index - 1]) && side(page, page.blocks[index - 2]) != nil
  }

  /// Whether a result line states the count of the roll call in the block above: “Roll call: A - aye;
  /// B - no; C - aye.” ¶ “MOTION CARRIED: 2-1”.
  private static func repeatsAbove(_ page: Page, _ index: Int) -> Bool {
    guard let above = page.blocks[safe: index - 1], above.kind != .heading, above.cell == nil,
      page.opening(above.range, rollCalls) != nil,
      VoteTally.isAnswered(page, page.wordIndices(above.range)),
      let called = VoteTally.find(page, above.range),
      let stated = VoteTally.find(page, page.blocks[index].range)
    else { return false }
    return called.for == stated.for && called.against == stated.against
  }

  private static let rollCalls = PhraseTable<Bool>(["roll call", "roll call vote", "vote"])

  // MARK: Roll calls

  private static let answers = PhraseTable<VoteTally.Class>([
    ("aye|yes|yea", .inFavour), ("no|nay", .against), ("abstain|abstained|present", .abstained),
  ])

  /// “Dudek, aye” ¶ “Lowell, nay”: one answer a line.
  private static func rollCall(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    var vote = Vote()
    var index = blocks.lowerBound
    while index < blocks.upperBound, let answer = answer(page, page.blocks[index]) {
      switch answer.meaning {
      case .inFavour: vote.names.for.append(answer.name)
      case .against: vote.names.against.append(answer.name)
      case .abstained, .other: vote.names.abstain.append(answer.name)
      }
      index += 1
    }
    guard index - blocks.lowerBound >= 2 else { return nil }
    vote.for = vote.names.for.isEmpty ? nil : vote.names.for.count
    vote.against = vote.names.against.isEmpty ? nil : vote.names.against.count
    vote.abstain = vote.names.abstain.isEmpty ? nil : vote.names.abstain.count
    var element = Element(.vote, text: page.stream.range(of: blocks.lowerBound..<index))
    element.vote = vote
    return ([element], index - blocks.lowerBound)
  }

  private static func answer(
    _ page: Page, _ block: SourceBlock
  ) -> (meaning: VoteTally.Class, name: String)? {
    let words = page.wordIndices(block.range)
    guard block.kind != .heading, (2...6).contains(words.count), let last = words.last,
      page.words[words.lowerBound].shape.contains(.capitalised),
      let match = answers.match(page.words, at: last, limit: words.upperBound),
      !page.byte(page.words[last - 1].range.upper).isBlank
    else { return nil }
    let name = TextRange(block.range.lower, page.words[last - 1].range.upper)
    return (match.meaning, Movers.bareName(page, name))
  }

  /// Words that name those in favour and nothing else.
  private static let ayes = WordSet("aye ayes yea yeas")

  private static func side(
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
      let match = classLines.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    let end = sideEnd(page, match.end, words)
    let behind = page.byte(page.skipBlanks(end, range.upper))
    // “No – 0” counts; “No – the Clerk said …” answers.
    if page.words[first].hash == no, match.end == first + 1 {
      guard match.end < words.upperBound,
        page.words[match.end].shape.contains(.digits) || nobody.contains(page.words[match.end])
          || isNamesOnly(page, match.end..<words.upperBound)
      else { return nil }
    }
    // “For the Motion were Councillors A and B (Total 2).”
    let isSentence =
      match.end < words.upperBound && match.end > first + 1
      && Self.linking.contains(page.words[match.end - 1])
    if isSentence {
      return (match.meaning, TextRange(end, range.upper), TextRange(range.lower, end))
    }
    guard
      behind == UInt8(ascii: ":") || behind == UInt8(ascii: "(") || behind == 0xE2
        || behind == UInt8(ascii: "-") || behind == 0 || behind == 0x0A
    else { return nil }
    return (match.meaning, TextRange(end, range.upper), TextRange(range.lower, end))
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

  private static let linking = WordSet("were was")

  private static func hasNames(_ page: Page, _ rest: TextRange) -> Bool {
    page.wordIndices(rest).contains { !page.words[$0].shape.contains(.digits) }
  }

  private static func isNames(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.kind != .heading, !block.isFurniture, side(page, block) == nil else { return false }
    let words = page.wordIndices(block.range)
    let names = words.filter { page.words[$0].shape.contains(.capitalised) }
    return !names.isEmpty && names.count * 2 >= words.count && words.count <= 150
      && MotionOutcome.stated(page, block.range) == nil
  }
}
