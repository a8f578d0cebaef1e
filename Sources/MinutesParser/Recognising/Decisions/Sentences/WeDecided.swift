internal import MinutesModel

/// Tells when “we” are those who met: in notes of a group.
extension DecisionSentences {
  private static let reports = PhraseTable<Bool>([
    "report|reports of|from|by", "letter|letters from|of|to",
  ])
  private static let letters = WordSet("letter letters email e-mail report statement")
  private static let wordsBack = 60

  /// “We decided to move to the barn.”: the sentence begins so, and is not what a letter or the report of others says.
  func isWe(_ index: Int, from first: Int) -> Bool {
    index == first && has("we", at: index) && page.words[index].shape.contains(.capitalised)
      && page.opening(context.itemTitle, Self.reports) == nil && !isBehindLetter(index)
  }

  /// “A letter was read from the school: We will shut the gate. We decided …”: what stands in front of the sentence on
  /// its line.
  private func isBehindLetter(_ index: Int) -> Bool {
    var next = index
    var isBehindColon = false
    while next > 0, index - next < Self.wordsBack {
      guard !page.gap(before: next).bounds.contains(where: { page.byte($0) == 0x0A }) else {
        return false
      }
      next -= 1
      if page.byte(page.words[next].range.upper) == UInt8(ascii: ":") { isBehindColon = true }
      if isBehindColon, Self.letters.contains(page.words[next]) { return true }
    }
    return false
  }
}
