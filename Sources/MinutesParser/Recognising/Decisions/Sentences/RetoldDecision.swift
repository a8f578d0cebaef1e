/// Tells decisions of others that the minutes repeat word for word.
enum RetoldDecision {
  private static let nouns = WordSet("decision decisions resolution resolutions minute extract")
  private static let telling = WordSet(
    "repeated reproduced reference earlier previous extract quoted called recorded then original")

  private static let proposed = PhraseTable<Bool>([
    "following resolution|resolutions should|may|will|be", "passing|pass the following resolution",
    "to pass the following resolution", "adopt|adopting the following resolution",
  ])

  /// Whether the paragraph before a block announces the words of an earlier decision.
  static func isAnnounced(_ page: Page, before index: Int) -> Bool {
    var before = index - 1
    while before >= 0, page.blocks[before].isFurniture { before -= 1 }
    guard before >= 0, page.blocks[before].kind != .heading else { return false }
    if tellsOfBefore(page, page.blocks[before].text) { return true }
    guard page.endsWithColon(page.blocks[before].range),
      let sentence = Sentences.split(page, page.blocks[before].text).last
    else { return false }
    let words = page.wordIndices(sentence)
    // “To consider passing the following resolution:”: what an agenda proposes.
    if words.hold(proposed, in: page, limit: words.upperBound) { return true }
    return words.hold(nouns, in: page)
      && words.hold(telling, in: page)
  }

  /// “That Committee had” ¶ “RECOMMENDED – That …”: what somebody had done before.
  private static func tellsOfBefore(_ page: Page, _ text: TextRange) -> Bool {
    guard let last = page.wordIndices(text).last else { return false }
    return page.words[last].hash == WordHash.of("had")
      && page.words[last].range.upper == page.trimmed(text).upper
  }

  /// “At its meeting on 21 April the Scrutiny Committee RESOLVED that …”: a body with a name of its own, at its own
  /// meeting.
  static func isOfOther(
    _ page: Page, _ label: DecisionLabel, _ sentence: TextRange
  ) -> Bool {
    let subject = page.wordIndices(sentence).lowerBound..<label.words.lowerBound
    guard let last = subject.last, DecisionSentences.bodies.contains(page.words[last]) else {
      return false
    }
    return subject.hold(elsewhere, in: page, limit: subject.upperBound)
  }

  private static let elsewhere = PhraseTable<Bool>([
    "at its|their|the|a|an previous|last|earlier|first|special? meeting on|of|in|held",
    "previously", "earlier this", "last year|month|week",
  ])
}
