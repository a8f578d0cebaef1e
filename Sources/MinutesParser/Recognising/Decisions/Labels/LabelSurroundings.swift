internal import MinutesModel

/// What stands behind a decision word in ordinary type and makes it a label, or a stamp of a later meeting.
extension DecisionLabel {
  private static let voteReach = 16

  /// “Resolved, on a vote of 3 to 1, that the parks be leased.”: a parenthesis, and what was resolved.
  static func isBeforeVote(
    _ page: Page, _ label: DecisionLabel, in range: TextRange
  ) -> Bool {
    if isOverVote(page, label, in: range) { return true }
    let behind = page.wordIndices(range.suffix(from: label.range.upper))
    if label.verb == .resolved || label.verb == .agreed, let first = behind.first,
      onMotion.matches(page.words, at: first, limit: behind.upperBound)
    {
      return true
    }
    guard label.verb == .resolved,
      page.byte(page.words[label.words.upperBound - 1].range.upper) == UInt8(ascii: ",")
    else { return false }
    let words = page.wordIndices(range.suffix(from: label.range.upper)).prefix(voteReach)
    return words.dropFirst().contains {
      FunctionWords.clauseOpenings.contains(page.words[$0])
        && page.byte(page.words[$0 - 1].range.upper) == UInt8(ascii: ",")
    }
  }

  /// “Resolved on the motion of A, seconded by B, that …”
  private static let onMotion = PhraseTable<Bool>([
    "on|upon a|the motion|proposal|proposition of|by|from", "on motion of|by",
  ])

  /// “Resolved (3 – 1, with 1 abstention)” and nothing else: the words stand below.
  private static func isOverVote(
    _ page: Page, _ label: DecisionLabel, in range: TextRange
  ) -> Bool {
    let rest = page.trimmed(range.suffix(from: label.range.upper))
    return page.byte(rest.lower) == UInt8(ascii: "(") && page.lastByte(rest) == UInt8(ascii: ")")
      && page.wordIndices(rest).count <= voteReach && VoteTally.find(page, rest) != nil
  }

  private static let changes = WordSet("with subject save except but")

  /// “Agreed, with one change: …”, “Approved, subject to …”: a comma, and what is otherwise.
  static func isOverChange(_ page: Page, _ label: DecisionLabel, _ next: Word) -> Bool {
    (label.verb == .agreed || label.verb == .approved)
      && page.byte(page.words[label.words.upperBound - 1].range.upper) == UInt8(ascii: ",")
      && changes.contains(next)
  }

  private static let welsh = WordSet("penderfynwyd cytunwyd cymeradwywyd argymhellwyd nodwyd")
  static let telling = WordSet("bod fod na nad nid y'r")

  /// “Penderfynwyd derbyn y cofnodion”: a verb that says by itself that it was resolved; “Nodwyd bod …” records a
  /// remark.
  static func isWelsh(_ page: Page, _ label: DecisionLabel, _ next: Word) -> Bool {
    welsh.contains(page.words[label.words.lowerBound]) && !telling.contains(next)
  }

  private static let longestStamp = 14

  /// “Approved: __________”, “Approved by the Board June 23, 2015”: the end of minutes that a later meeting signs.
  static func isStamp(_ page: Page, _ rest: TextRange) -> Bool {
    let words = page.wordIndices(rest)
    if words.isEmpty { return HeadLooks.hasRule(page, rest) }
    guard words.count <= longestStamp, page.words[words.lowerBound].hash == WordHash.of("by"),
      words.contains(where: { index in
        page.words[index].shape.contains(.digits) && page.words[index].range.count == 4
      })
    else { return false }
    return words.contains { CalendarWords.englishMonth(page.words, at: $0) != nil }
  }

  private static let finite = WordSet("was were is are has had have")
  /// Words behind a label that are looked at.
  private static let reachBehind = 10

  /// “Approved £300 grant was paid in April.”: a verb stands behind the sum, in the same sentence.
  static func isSentence(_ page: Page, _ rest: TextRange) -> Bool {
    for index in page.wordIndices(rest).prefix(reachBehind) {
      if finite.contains(page.words[index]) { return true }
      let upper = page.words[index].range.upper
      if page.byte(upper) == UInt8(ascii: "."), page.byte(upper + 1).isBlank { return false }
    }
    return false
  }

  /// “*Agreed* by the bank last year, the loan is due.”: somebody did it who is not the meeting. “Agreed by 4 votes to 2”,
  /// “Resolved by the Council”, “Agreed by those present to wait” are labels.
  static func isByOthers(_ page: Page, _ label: DecisionLabel, in range: TextRange) -> Bool {
    let words = page.wordIndices(range.suffix(from: label.range.upper))
    guard let by = words.first, page.words[by].hash == WordHash.of("by"), by + 1 < words.upperBound
    else { return false }
    let behind = (by + 1..<words.upperBound).prefix(reachBehind)
    return !behind.contains {
      let word = page.words[$0]
      return word.shape.contains(.digits) || FunctionWords.clauseOpenings.contains(word)
        || DecisionSentences.voteOpeners.contains(word) || DecisionSentences.bodies.contains(word)
        || DecisionSentences.voters.contains(word)
    }
  }

  static func isMoney(_ page: Page, _ word: Word) -> Bool {
    word.shape.contains(.digits)
      && (page.has("£", at: word.range.lower - 2) || page.has("€", at: word.range.lower - 3)
        || page.byte(word.range.lower - 1) == UInt8(ascii: "$"))
  }
}
