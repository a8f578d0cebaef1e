/// Tells that a motion found no seconder.
enum Unseconded {
  private static let phrases = PhraseTable<Bool>([
    "no seconder|second", "lack|want of a? seconder|second|support", "not|never seconded",
    "there was no support", "not supported by another member",
    "without a seconder|second", "nobody|none seconded", "no one seconded",
    "not attract|find|have|receive a seconder",
    "failed to find|attract|secure a? seconder", "not attract|find any seconder",
  ])

  private static let notSeconders = WordSet("vote votes casting reading ballot round")
  private static let longestLine = 14

  /// Whether the block at an index says so and hardly anything else: “MOTION DIED FOR LACK OF A SECOND”.
  static func isLine(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    guard index < limit, !page.blocks[index].isFurniture else { return false }
    let text = page.blocks[index].text
    return page.wordIndices(text).count <= longestLine && isStated(page, text)
  }

  /// Whether the first two sentences of a stretch say so.
  static func isStated(_ page: Page, _ range: TextRange) -> Bool {
    Sentences.split(page, range).prefix(2).contains { sentence in
      let words = page.wordIndices(sentence)
      return words.contains { index in
        guard let match = phrases.match(page.words, at: index, limit: words.upperBound) else {
          return false
        }
        // “no second vote”
        return match.end == words.upperBound || !notSeconders.contains(page.words[match.end])
      }
    }
  }
}
