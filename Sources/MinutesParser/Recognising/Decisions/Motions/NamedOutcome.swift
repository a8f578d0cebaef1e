internal import MinutesModel

/// What is said of a proposal by the name of its mover.
extension OutcomeSearch {
  static let longestName = 5

  /// What is said further below of the proposal by the name of its mover, among others: “The amendment in the name of
  /// Councillor Ash and the reference back in the name of Councillor Elm were declared lost.”
  func namedOutcome(_ blocks: Range<Int>) -> Block.Outcome? {
    guard let mover, let surname = mover.split(separator: " ").last else { return nil }
    let name = WordHash.of(surname.lowercased())
    var left = Self.byteReach
    for index in blocks.prefix(Self.reach) {
      let text = page.blocks[index].text
      left -= text.count
      guard left > 0, page.blocks[index].kind != .heading else { return nil }
      guard
        page.speaks(of: .motions, in: text)
          || page.wordIndices(text).hold(
            Self.inName, in: page, limit: page.wordIndices(text).upperBound)
      else { continue }
      for sentence in Sentences.split(page, text) {
        let words = page.wordIndices(sentence)
        let isNamed = words.contains { index in
          guard let match = Self.inName.match(page.words, at: index, limit: words.upperBound) else {
            return false
          }
          // What is known already is told better only of several at once.
          guard match.meaning || outcome == nil else { return false }
          return (match.end..<words.upperBound).prefix(Self.longestName).contains {
            page.words[$0].hash == name
          }
        }
        guard isNamed, !words.hold(Self.ofOthers, in: page),
          isAmendment || !words.hold(Self.ofAmendments, in: page),
          !MotionSentence.moves(page, sentence),
          let stated = MotionOutcome.stated(page, sentence)
        else { continue }
        return stated.outcome
      }
    }
    return nil
  }
}
