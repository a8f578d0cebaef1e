/// Tells what the log of a call gives as somebody's words.
enum SpeakerTurn {
  /// Words of a speaker's name.
  private static let longestName = 3

  /// “Ada Pike: it leaks.”, where somebody who is there has that forename.
  static func opens(_ page: Page, _ body: TextRange, forenames: Set<UInt64>) -> Bool {
    guard !forenames.isEmpty, let first = page.firstWord(body), forenames.contains(first.hash),
      let colon = page.first(.colon, in: body)
    else { return false }
    return page.wordIndices(TextRange(body.lower, colon)).count <= longestName
  }

  /// “… and it is old.” goes on with what somebody said.
  static func goesOn(_ page: Page, _ body: TextRange) -> Bool { page.has("…", at: body.lower) }
}
