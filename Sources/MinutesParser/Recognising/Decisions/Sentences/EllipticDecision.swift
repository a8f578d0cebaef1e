/// Decision sentences that leave out a part, and sentences that only look like decisions.
extension DecisionSentences {
  private static let mostBehindTitle = 16

  /// “3. Minutes of the last meeting – agreed as a true record.”: the title of the item is the subject.
  func isBehindTitle(_ clause: Clause) -> Bool {
    guard clause.meaning == .approved || clause.meaning == .agreed,
      clause.words.count <= Self.mostBehindTitle, !context.itemTitle.isEmpty,
      (clause.words.lowerBound..<clause.verb).allLie(Self.adverbs, in: page),
      context.itemTitle.upper <= page.words[clause.words.lowerBound].range.lower,
      page.wordIndices(context.itemTitle).hold(TitleRule.minutesWord, in: page),
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
    let gap = page.gap(before: clause.verb)
    guard gap.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") }) else { return false }
    return (max(clause.words.lowerBound, clause.verb - Self.seconderReach)..<clause.verb)
      .hold(Self.seconding, in: page)
      && (clause.words.lowerBound..<clause.verb).hold(Self.moving, in: page)
  }

  private static let parties = WordSet(
    "the a an him her them his their its this these those all both officers residents")

  /// “It was agreed with the owner that …” tells of the two of them; “agreed, with thanks, to …” and “agreed with one
  /// dissent that …” decide.
  func isWithParty(_ clause: Clause) -> Bool {
    guard isWord(WordHash.of("with"), at: clause.end, clause),
      page.byte(page.words[clause.end - 1].range.upper) != UInt8(ascii: ",")
    else { return false }
    guard clause.end + 1 < clause.words.upperBound else { return true }
    let next = page.words[clause.end + 1]
    return Self.parties.contains(next) || PersonalTitle.opens(page, clause.end + 1)
      || next.shape.contains(.capitalised)
  }

  private static let finite = WordSet("was were had is are be should would will could must")
  private static let stating = WordSet("was were had is are")
  private static let asking = WordSet("should be would must")
  private static let relativePronouns = WordSet("who which that")
  /// Words of a clause within which its verb stands.
  private static let verbReach = 14

  /// “Members agreed that the section on roads was of great value.”: what they thought, and no decision.
  func isOpinion(_ subject: Int, _ clause: Clause) -> Bool {
    guard clause.meaning == .agreed, page.words[subject].hash == WordHash.of("members"),
      isWord(WordHash.of("that"), at: clause.end, clause),
      case let reach = (clause.end..<clause.words.upperBound).prefix(Self.verbReach),
      !reach.hold(Self.asking, in: page),
      let verb = reach.first(where: {
        Self.finite.contains(page.words[$0])
          && ($0 <= clause.end + 1 || !Self.relativePronouns.contains(page.words[$0 - 1]))
      })
    else { return false }
    return Self.stating.contains(page.words[verb])
  }

  private func isWord(_ hash: UInt64, at index: Int, _ clause: Clause) -> Bool {
    index < clause.words.upperBound && page.words[index].hash == hash
  }
}
