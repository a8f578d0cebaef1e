internal import MinutesModel

/// What only looks like a resolution: nothing was decided, a motion's outcome, what was lost or put off.
extension ResolutionReader {
  private static let nothings = PhraseTable<Bool>([
    "none", "nil", "there were none", "no decision|consensus|resolution|action", "not applicable",
    "no conclusion", "n a", "apologies", "reason|reasons", "alternative|alternatives", "options",
    "not required", "there were|was no", "lost", "fell", "not carried",
  ])

  /// “There were none.”, “No decision was needed.”
  func isNothing(_ text: TextRange) -> Bool {
    if page.opening(text, Self.nothings) != nil { return true }
    // “Withdrawn by the Leader. No decision was made.”
    guard page.wordIndices(text).count <= Self.longestNothing else { return false }
    return Sentences.split(page, text).dropFirst().contains {
      page.opening($0, Self.undecided) != nil
    }
  }

  private static let longestNothing = 40
  private static let undecided = PhraseTable<Bool>(["no decision was|had"])

  private static let outcomes = PhraseTable<Bool>([
    "motion carries|carried|passes|fails", "motion",
    "vote passed|passes|carried|carries|failed|fails",
  ])
  private static let bareOutcomes = PhraseTable<Bool>([
    "passed|carried|failed|defeated unanimously?"
  ])

  /// “Final Resolution: Motion Carries”, “Resolution: Vote passed” is the outcome of a motion.
  func isOutcomeOnly(_ text: TextRange) -> Bool {
    page.opening(text, Self.outcomes) != nil || page.isWhole(text, Self.bareOutcomes) != nil
  }

  private static let finalLines = PhraseTable<Bool>(["final resolution"])

  /// Whether “Motion by A, second by B.” and “Final Resolution: Motion Carries” follow: the words
  /// behind “Resolution:” are then those of that motion.
  func isMovedBelow(_ index: Int) -> Bool {
    let behind = (index + 1)..<max(index + 1, min(blocks.upperBound, index + 3))
    guard let next = behind.first, MotionSentence.moves(page, page.blocks[next].text) else {
      return false
    }
    return behind.contains {
      page.lines(page.blocks[$0].text).contains { page.opening($0, Self.finalLines) != nil }
    }
  }

  /// A numbered resolution that was defeated is a motion.
  func asMotionIfLost(_ found: Recognition) -> Recognition {
    let next = movingLines(behind: blocks.lowerBound + found.consumed - 1).upperBound
    guard next < blocks.upperBound else { return found }
    // What stands under another head tells of something else: “OPTIONS CONSIDERED … was rejected”.
    let reach = next..<min(blocks.upperBound, next + Self.outcomeReach)
    let end = reach.first {
      page.opening(page.blocks[$0].text, OutlineVocabulary.asides) != nil
        || (page.blocks[$0].kind == .heading || page.isAllCapitals(page.blocks[$0].text))
          && MotionOutcome.stated(page, page.blocks[$0].text) == nil
    }
    var search = OutcomeSearch(page: page, isAmendment: false)
    search.run(
      rest: .empty(at: page.blocks[next].range.lower),
      blocks: next..<(end ?? reach.upperBound), context: context)
    guard search.outcome == .lost else { return found }
    var found = found
    found.elements[0].becomeMotion(.lost)
    return found
  }

  /// “RESOLVED, that …” ¶ “Failed, 3-4-1.”, “Ms Ash asked who pays. The resolution failed, 3-4-1.”: what stands right
  /// below says that it was not.
  func asMotionIfFailed(_ found: Recognition) -> Recognition? {
    let next = blocks.lowerBound + found.consumed
    guard found.elements.count == 1, next < blocks.upperBound else { return nil }
    let sentences = Sentences.split(page, page.blocks[next].text)
    // Behind “A resolution to close it was then put.” another one failed.
    let isFailed = sentences.prefix(while: { !namesAnother($0) }).contains { sentence in
      let line = page.trimmed(sentence)
      guard page.wordIndices(line).count <= 8, let word = page.firstWord(line),
        word.shape.contains(.capitalised)
      else { return false }
      return
        (sentence == sentences.first && Self.failed.contains(word)
        || page.opening(line, Self.resolutionFailed) != nil)
        && MotionOutcome.stated(page, line)?.outcome == .lost
    }
    guard isFailed else { return nil }
    var found = found
    found.elements[0].becomeMotion(.lost)
    return found
  }

  private static let others = PhraseTable<Bool>([
    "a|an|another|second|third|further|new|next|other resolution|motion|proposal|proposition|amendment"
  ])

  private func namesAnother(_ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.hold(Self.others, in: page, limit: words.upperBound)
  }

  private static let failed = WordSet("failed lost defeated rejected")
  private static let resolutionFailed = PhraseTable<Bool>([
    "not approved|adopted|carried|passed",
    "the resolution|motion failed|fails", "the resolution|motion was lost|defeated|rejected",
  ])

  /// How many blocks behind a numbered resolution its defeat is looked for.
  private static let outcomeReach = 5

  private static let shelved = WordSet("tabled withdrawn defeated postponed")

  /// A resolution in full that was tabled is a motion without outcome.
  func ifNotTabled(_ found: Recognition) -> Recognition {
    let next = blocks.lowerBound + found.consumed
    guard next < blocks.upperBound else { return found }
    if isLostBehindVote(next) {
      var found = found
      found.elements[0].becomeMotion(.lost)
      return found
    }
    let words = page.wordIndices(page.blocks[next].text)
    guard words.count <= 40, words.hold(Self.shelved, in: page) else {
      return found
    }
    var found = found
    // “DEFEATED” alone
    let isLost =
      words.count == 1 && MotionOutcome.stated(page, page.blocks[next].text)?.outcome == .lost
    found.elements[0].becomeMotion(isLost ? .lost : nil)
    return found
  }

  private static let rowsOfVote = 24
  private static let wordsOfRow = 8

  /// “BE IT RESOLVED THAT …” ¶ “RECORDED VOTE:  YEA  NAY” ¶ “Ash  X” ¶ “DEFEATED”: who voted how stands between.
  private func isLostBehindVote(_ next: Int) -> Bool {
    guard
      page.wordIndices(page.blocks[next].text).prefix(Self.wordsOfRow).hold(Self.votes, in: page)
    else { return false }
    for index in next..<min(blocks.upperBound, next + Self.rowsOfVote) {
      let text = page.blocks[index].text
      if page.blocks[index].isFurniture { continue }
      if let outcome = MotionOutcome.alone(page, index, blocks.upperBound) {
        return outcome == .lost
      }
      guard page.wordIndices(text).count <= Self.wordsOfRow,
        DecisionLabel.opening(page, text) == nil, !Movers.isLine(page, text)
      else { return false }
    }
    return false
  }

  private static let votes = WordSet("vote votes division yea yeas nay nays ayes noes")
}
