/// What a block puts while the outcome of another motion is looked for.
extension OutcomeSearch {
  /// “It was moved by A, seconded by B, that the motion be referred back.”: it leaves the motion open as an
  /// amendment does.
  func isSubsidiary(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.prefix(40).hold(Self.subsidiary, in: page, limit: words.upperBound)
  }

  /// “A substitute motion was made by A, seconded by B, that …”: put before the motion that it is to replace.
  func isSubstitute(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.prefix(6).hold(Self.substitutes, in: page, limit: words.upperBound)
  }

  /// “MOVED by A, seconded by B” over “THAT the motion be amended …”, “THAT the matter be deferred …”.
  func isOverAmendment(_ index: Int) -> Bool {
    // “Moved by A” ¶ “Seconded by B” over the words.
    var next = index + 1
    if let seconder = page.blocks[safe: next], Movers.isLine(page, seconder) { next += 1 }
    guard let below = page.blocks[safe: next], opensMotion(below) else { return false }
    return MotionSentence.amendsMotion(page, below.text) || isSubsidiary(below.text)
  }

  /// Whether a block opens with “That” or “To”, as the words of a motion do.
  func opensMotion(_ block: SourceBlock) -> Bool {
    block.kind != .heading
      && page.firstWord(block.text).map { FunctionWords.clauseOpenings.contains($0) } ?? false
  }
}
