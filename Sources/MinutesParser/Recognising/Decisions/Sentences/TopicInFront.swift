/// What a decision is about, in front of the sentence that decides: “Play areas – It was resolved to have them inspected.”,
/// “Outing: it was agreed to go to the hills.”
///
/// Layout: minutes whose heads run into their text, or whose points open with a topic.
enum TopicInFront {
  private static let deciding = PhraseTable<Bool>([
    "it was|is then|also|further|unanimously|therefore|duly|formally? agreed|resolved|decided"
  ])
  /// Words of a topic.
  private static let longest = 8
  /// Words in front of a sentence that only its capital tells from a title.
  private static let longestTitle = 24

  /// The sentence without its topic.
  ///
  /// Complexity: linear in the words of the topic.
  static func behind(_ page: Page, _ sentence: TextRange) -> TextRange {
    let words = page.wordIndices(sentence)
    for index in words.dropFirst().prefix(longestTitle)
    where deciding.matches(page.words, at: index, limit: words.upperBound) {
      let isTopic =
        index - words.lowerBound <= longest && Movers.setsOff(page, page.gap(before: index))
        && !(words.lowerBound..<index).contains {
          page.byte(page.words[$0].range.upper) == UInt8(ascii: ",")
        }
      guard isTopic || isTitle(page, index) else { return sentence }
      return sentence.suffix(from: page.words[index].range.lower)
    }
    return sentence
  }

  /// “… received from the Campaign (CPRE) It was agreed that …”: a capital behind no more than a blank.
  private static func isTitle(_ page: Page, _ index: Int) -> Bool {
    page.words[index].shape.contains(.capitalised)
      && page.words[index].shape.isDisjoint(with: .allCapitals)
      && page.byte(page.words[index].range.lower - 1) == 0x20
      && page.byte(page.words[index].range.lower - 2) != UInt8(ascii: ",")
  }
}
