internal import MinutesModel

/// Motions that one sentence names and says the end of: “A motion in the name of Councillor Ash, seconded by Councillor
/// Elm, on opening hours was withdrawn.”
enum NamedMotion {
  private static let names = PhraseTable<Bool>([
    "a|an motion|amendment|proposal standing? in the name|names of",
    "a|an motion|amendment|proposal of which notice had been given by",
  ])
  private static let longestName = 6

  static func read(_ page: Page, _ sentence: TextRange) -> Element? {
    let words = page.wordIndices(sentence)
    guard
      let match = words.prefix(12).lazy.compactMap({
        names.match(page.words, at: $0, limit: words.upperBound)
      }).first,
      match.end < words.upperBound, PersonalTitle.opens(page, match.end),
      let stated = MotionOutcome.stated(page, sentence)
    else { return nil }
    var end = match.end + 1
    while end < words.upperBound, end - match.end < longestName,
      page.words[end].shape.contains(.capitalised),
      page.byte(page.words[end - 1].range.upper) != UInt8(ascii: ",")
    {
      end += 1
    }
    var element = Element(.motion, text: page.trimmed(sentence))
    element.mover = Movers.bareName(
      page, page.words[match.end].range.through(page.words[end - 1].range))
    element.seconder = Movers.find(page, sentence).seconder
    element.outcome = stated.outcome
    return element
  }
}
