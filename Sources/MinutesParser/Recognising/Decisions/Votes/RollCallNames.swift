internal import MinutesModel

/// Tells who can have answered a roll call whose answers only columns set apart.
enum RollCallNames {
  /// Words with which what stands above says that there was a vote.
  static let evidence = WordSet(
    "vote votes voted voting division divided ballot poll roll amendment motion hands")
  private static let longestAnnouncement = 30
  private static let announcing = 2

  /// Whether one of the two blocks above an index speaks of a vote.
  static func isAnnounced(_ page: Page, above index: Int) -> Bool {
    (max(0, index - announcing)..<index).contains {
      page.wordIndices(page.blocks[$0].range).suffix(longestAnnouncement).hold(evidence, in: page)
    }
  }

  /// “Mr. Ash”, “Ann Ash”, “Ash, Ann”, not “Hall keys” and not “Beer, pale”.
  static func isPerson(_ page: Page, _ range: TextRange) -> Bool {
    let range = page.trimmed(range)
    let words = page.wordIndices(range)
    guard let first = words.first else { return false }
    if PersonalTitle.opens(page, first) { return true }
    guard words.count >= 2, words.allSatisfy({ page.words[$0].shape.contains(.capitalised) })
    else { return PersonName.parse(page, range, demand: .words)?.end == range.upper }
    return page.byte(page.words[first].range.upper) == UInt8(ascii: ",")
      || PersonName.parse(page, range, demand: .words) != nil
      || Offices.isPost(page.words[first])
  }
}
