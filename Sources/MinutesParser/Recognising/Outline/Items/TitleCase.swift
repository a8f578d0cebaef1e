/// Tells titles set like titles: “Award of a Contract to Pinyon Paving, Inc. in the Amount of $318,440”.
enum TitleCase {
  private static let fewestWords = 4
  /// Letters of the words that a title leaves small.
  private static let longestSmall = 3

  /// Whether all words but short ones have a capital, and no sentence does by chance: four words or
  /// more.
  static func isMet(_ page: Page, _ range: TextRange) -> Bool {
    var capitalised = 0
    var small = 0
    let words = page.wordIndices(range)
    let joiners = joiners
    for index in words {
      let word = page.words[index]
      if word.shape.contains(.capitalised) {
        capitalised += 1
      } else if !word.shape.contains(.digits), word.range.count > longestSmall,
        !joiners.contains(word)
      {
        small += 1
        // Were all others capitalised, they would be too few.
        if small * 6 > words.count - small { return false }
      }
    }
    return capitalised >= fewestWords && small * 6 <= capitalised
  }

  private static let joiners = WordSet(
    "from with into upon over between within without under through")
}
