/// Decision sentences that leave out a part, and sentences that only look like decisions.
extension DecisionSentences {
  private static let mostBehindTitle = 16
  private static let minutesTitles = WordSet("minutes minute")

  /// “3. Minutes of the last meeting – agreed as a true record.”: the title of the item is the subject.
  func isBehindTitle(_ clause: Clause) -> Bool {
    guard clause.meaning == .approved || clause.meaning == .agreed,
      clause.words.count <= Self.mostBehindTitle, !context.itemTitle.isEmpty,
      (clause.words.lowerBound..<clause.verb).allLie(Self.adverbs, in: page),
      context.itemTitle.upper <= page.words[clause.words.lowerBound].range.lower,
      page.wordIndices(context.itemTitle).hold(Self.minutesTitles, in: page),
      !page.words[clause.words.lowerBound].shape.contains(.capitalised)
    else { return false }
    if Self.trueRecord.matches(page.words, at: clause.end, limit: clause.words.upperBound) {
      return true
    }
    let next = page.skipBlanks(page.words[clause.end - 1].range.upper, clause.sentence.upper)
    return clause.end == clause.words.upperBound
      || isWord(WordHash.of("and"), at: clause.end, clause)
      || page.byte(next) == UInt8(ascii: "(") || page.byte(next) == UInt8(ascii: ",")
  }

  private static let seconding = WordSet("seconded seconding")
  private static let seconderReach = 5

  /// “Cllr Ash proposed the first quote, Cllr Elm seconded, agreed.”
  func isBehindSeconder(_ clause: Clause) -> Bool {
    guard clause.meaning == .agreed || clause.meaning == .approved || clause.meaning == .resolved,
      clause.end == clause.words.upperBound, clause.verb > clause.words.lowerBound + 3,
      page.words[clause.verb].shape.isDisjoint(with: .capitalised)
    else { return false }
    let gap = TextRange(
      page.words[clause.verb - 1].range.upper, page.words[clause.verb].range.lower)
    guard gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") }) else { return false }
    return (max(clause.words.lowerBound, clause.verb - Self.seconderReach)..<clause.verb)
      .hold(Self.seconding, in: page)
      && (clause.words.lowerBound..<clause.verb).hold(Self.moving, in: page)
  }

  private static let finite = WordSet("was were had is are be should would will could must")
  private static let stating = WordSet("was were had is are")
  /// Words of a clause within which its verb stands.
  private static let verbReach = 14

  /// “Members agreed that the section on roads was of great value.”: what they thought, and no decision.
  func isOpinion(_ subject: Int, _ clause: Clause) -> Bool {
    guard clause.meaning == .agreed, page.words[subject].hash == WordHash.of("members"),
      isWord(WordHash.of("that"), at: clause.end, clause),
      let verb = (clause.end..<clause.words.upperBound).prefix(Self.verbReach).first(where: {
        Self.finite.contains(page.words[$0])
      })
    else { return false }
    return Self.stating.contains(page.words[verb])
  }

  private func isWord(_ hash: UInt64, at index: Int, _ clause: Clause) -> Bool {
    index < clause.words.upperBound && page.words[index].hash == hash
  }
}
