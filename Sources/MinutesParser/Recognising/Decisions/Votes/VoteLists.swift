internal import MinutesModel

/// Divisions and roll calls over several blocks.
extension VoteRecogniser {
  // MARK: Lists by names

  /// More classes than this a division does not have.
  private static let sidesAtMost = 12

  /// “For the motion (7)” ¶ names ¶ “Against (4)” ¶ names: one vote over several blocks.
  static func division(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    var vote = Vote()
    var last = blocks.lowerBound
    var classes = 0
    var index = blocks.lowerBound
    var division = DivisionSide()
    var rest: TextRange?
    var wasLoose = false
    scan: while index < blocks.upperBound, classes < sidesAtMost, rest == nil,
      let found = side(page, page.blocks[index]) ?? loneSide(page, index, blocks.upperBound)
    {
      // “Yeas: (4): …” ⏎ “Nays: (2): …” ⏎ “Absent: (1): …” in one paragraph.
      let segments = segments(page, page.blocks[index].range)
      let sides = segments.count > 1 ? segments : [page.blocks[index].range]
      index += 1
      for (place, segment) in sides.enumerated() {
        guard let side = segments.count > 1 ? side(page, segment) : found else { return nil }
        var text = side.rest
        if place == sides.count - 1 {
          while index < blocks.upperBound, goesOn(page, text, index, isAlone: sides.count == 1) {
            text = text.through(page.blocks[index].range)
            index += 1
          }
        }
        guard !page.text.isBlank(text) else { return nil }
        if LooseSides.isHead(page, side.head) {
          guard let voters = LooseSides.voters(page, text), voters == .sure || wasLoose else {
            if place == 0 { break scan } else { return nil }
          }
          wasLoose = true
        }
        division.add(page, meaning: side.meaning, head: side.head, names: text, to: &vote)
        if place == sides.count - 1, let end = DivisionSide.end(page, text),
          end > page.blocks[index - 1].range.lower
        {
          rest = page.trimmed(TextRange(end, text.upper))
        }
      }
      last = index
      classes += sides.count
    }
    let isAyesByName =
      classes == 1 && vote.names.for.count >= 2
      && page.firstWord(page.blocks[blocks.lowerBound].range).map { ayes.contains($0) } ?? false
    if vote.against == nil { takeResult(page, last, blocks.upperBound, &vote) }
    // “CARRIED” ¶ “Opposed: Councillor A”.
    let isAgainstByName =
      classes == 1 && !vote.names.against.isEmpty && vote.for == nil
      && statesOutcome(page, blocks.lowerBound - 1)
    // “Yeas: All. Nays: None.” gives no figure.
    guard classes >= 2 || isAyesByName || isAgainstByName,
      vote.for != nil || vote.against ?? 0 > 0
    else { return nil }
    var element = Element(.vote, text: page.stream.range(of: blocks.lowerBound..<last))
    element.vote = vote
    guard let rest else { return ([element], last - blocks.lowerBound) }
    // What stands behind the names in one paragraph is read by its sentences.
    guard last > blocks.lowerBound + 1 else { return nil }
    element.text = page.trimmed(TextRange(element.text.lower, rest.lower))
    var behind = Element(.paragraph, text: rest)
    behind.joined = true
    return ([element, behind], last - blocks.lowerBound)
  }

  /// “No” ¶ “3”: a class alone, its figure in the block below.
  private static func loneSide(
    _ page: Page, _ index: Int, _ limit: Int
  ) -> (meaning: VoteTally.Class, rest: TextRange, head: TextRange)? {
    let text = page.trimmed(page.blocks[index].range)
    guard index + 1 < limit, !page.blocks[index].isFurniture, page.blocks[index].kind != .heading,
      let meaning = page.isWhole(text, classLines),
      isLoneFigure(page, page.wordIndices(page.blocks[index + 1].range))
    else { return nil }
    return (meaning, .empty(at: text.upper), text)
  }

  private static func isLoneFigure(_ page: Page, _ words: Range<Int>) -> Bool {
    words.count == 1 && page.words[words.lowerBound].range.count <= 3
      && page.words[words.lowerBound].shape.contains(.digits)
  }

  /// Whether the names of a side, and the number behind them, go on in a block: below the words of the side, behind
  /// a comma, or with “Total 6”.
  private static func goesOn(
    _ page: Page, _ text: TextRange, _ index: Int, isAlone: Bool
  ) -> Bool {
    let block = page.blocks[index]
    guard !block.isFurniture, block.kind != .heading, side(page, block) == nil,
      loneSide(page, index, page.blocks.count) == nil
    else { return false }
    let words = page.wordIndices(block.range)
    if words.count == 2, hasNames(page, text), page.words[words.lowerBound].hash == total,
      page.words[words.lowerBound + 1].shape.contains(.digits)
    {
      return true
    }
    // “YES” ¶ names ¶ “10”, “Yes” ¶ “10”
    if isAlone, hasNames(page, text) || page.text.isBlank(text), isLoneFigure(page, words) {
      return true
    }
    // “For the motion:” over a list of names
    let isListed =
      isAlone && block.kind == .listItem && page.blocks[index - 1].kind == .listItem
    return isNames(page, block)
      && (isListed || isAlone && !hasNames(page, text) || page.lastByte(text) == UInt8(ascii: ","))
  }

  private static var total: UInt64 { WordHash.of("total") }

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
  static func repeatsAbove(_ page: Page, _ index: Int) -> Bool {
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
  /// Answers that columns alone set apart from the names.
  private static let columnAnswers = PhraseTable<VoteTally.Class>([
    ("aye|yes|yea|for", .inFavour), ("no|nay|against", .against),
    ("abstain|abstained", .abstained), ("absent|recused|excused", .other),
  ])
  /// Lines of names and answers in columns that are a roll call.
  private static let fewestInColumns = 3
  /// Answers that are neither for nor against before it is none: every line below the first is asked again.
  private static let mostUndecided = 24

  /// “Dudek, aye” ¶ “Lowell, nay”, “Mr. Dudek     Aye” ¶ “Mrs. Lowell   Nay”: one answer a line.
  static func rollCall(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    var vote = Vote()
    var index = blocks.lowerBound
    var inColumns = 0
    let isAnnounced = RollCallNames.isAnnounced(page, above: index)
    while index < blocks.upperBound,
      let answer = answer(page, page.blocks[index], isAnnounced: isAnnounced)
    {
      if index - blocks.lowerBound >= mostUndecided, vote.names.for.isEmpty,
        vote.names.against.isEmpty
      {
        return nil
      }
      switch answer.meaning {
      case .inFavour: vote.names.for.append(answer.name)
      case .against: vote.names.against.append(answer.name)
      case .abstained: vote.names.abstain.append(answer.name)
      case .other: break
      }
      if answer.isInColumn { inColumns += 1 }
      index += 1
    }
    guard index - blocks.lowerBound >= (inColumns > 0 ? fewestInColumns : 2),
      vote.names.for.count + vote.names.against.count > 0
    else { return nil }
    vote.for = vote.names.for.isEmpty ? nil : vote.names.for.count
    vote.against = vote.names.against.isEmpty ? nil : vote.names.against.count
    vote.abstain = vote.names.abstain.isEmpty ? nil : vote.names.abstain.count
    var element = Element(.vote, text: page.stream.range(of: blocks.lowerBound..<index))
    element.vote = vote
    return ([element], index - blocks.lowerBound)
  }

  /// Answers that say by themselves that somebody voted.
  private static let voting = WordSet("aye nay yea abstain abstained")

  private static func answer(
    _ page: Page, _ block: SourceBlock, isAnnounced: Bool
  ) -> (meaning: VoteTally.Class, name: String, isInColumn: Bool)? {
    let words = page.wordIndices(block.range)
    guard block.kind != .heading, block.cell == nil, !block.isFurniture,
      (2...6).contains(words.count), let last = words.last,
      page.words[words.lowerBound].shape.contains(.capitalised)
    else { return nil }
    let gap = page.gap(before: last)
    let isMarked = gap.bounds.contains { !page.byte($0).isBlank }
    // “Councillor Ash – For”
    let isNamed = PersonalTitle.opens(page, words.lowerBound)
    let table = isMarked && !isNamed ? answers : columnAnswers
    guard isMarked || isColumnGap(page, gap),
      let match = table.match(page.words, at: last, limit: words.upperBound)
    else { return nil }
    let name = TextRange(block.range.lower, page.words[last - 1].range.upper)
    guard
      isMarked || isAnnounced || voting.contains(page.words[last])
        || RollCallNames.isPerson(page, name)
    else { return nil }
    return (match.meaning, Movers.bareName(page, name), !isMarked)
  }

  /// Whether a block of a list opens a division, class below class.
  static func opensDivision(_ page: Page, _ index: Int) -> Bool {
    guard side(page, page.blocks[index]) != nil else { return false }
    let near = index..<min(index + sidesAtMost, page.blocks.count)
    return division(page, near).map { $0.consumed >= 2 } ?? false
  }

  /// Whether a block of a list opens a roll call, an answer below the other.
  static func opensRollCall(_ page: Page, _ index: Int) -> Bool {
    guard answer(page, page.blocks[index], isAnnounced: true) != nil else { return false }
    let near = index..<min(index + fewestInColumns, page.blocks.count)
    return rollCall(page, near).map { $0.consumed >= fewestInColumns } ?? false
  }
}
