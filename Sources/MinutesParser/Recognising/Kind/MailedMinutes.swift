/// Minutes that somebody sent as a letter: “Subject: Minutes of the allotments committee, 28 Feb” below “To:” and “From:”.
enum MailedMinutes {
  private static let records = WordSet("minutes minute notes")
  /// What a paper on the minutes of another meeting asks for.
  private static let asked = WordSet(
    "approval approve confirmation confirm adoption adopt acceptance review consideration request")
  private static let drafts = WordSet("draft unconfirmed")
  private static let joiners = WordSet("of from for")
  private static let wordsOfSubject = 16

  /// Whether a line of a head says that the letter holds minutes.
  static func isSubject(_ page: Page, _ block: SourceBlock, _ colon: Int?) -> Bool {
    // Front matter titles what was posted, “title: TSC minutes – cancelled”.
    guard block.kind != .frontMatter, let colon, colon < block.range.upper,
      page.isWhole(TextRange(block.range.lower, colon), TitleRule.subjects) != nil
    else { return false }
    let words = page.wordIndices(TextRange(colon, block.range.upper))
    guard words.count <= wordsOfSubject, words.hold(records, in: page),
      !words.hold(asked, in: page)
    else { return false }
    // “Minutes secretary”, “Release notes 2.1”, “Publication of minutes on the website” are none.
    if let first = words.first, first + 1 < words.upperBound {
      let next = drafts.contains(page.words[first]) ? first + 1 : first
      if records.contains(page.words[next]), next + 1 < words.upperBound,
        joiners.contains(page.words[next + 1])
      {
        return true
      }
    }
    // “Allotments: minutes 28 February”, “Board minutes”
    return words.contains { index in
      page.words[index].hash == WordHash.of("minutes")
        && (index + 1 == words.upperBound || page.words[index + 1].shape.contains(.digits)
          || CalendarWords.englishMonth(page.words, at: index + 1) != nil)
    }
  }
}
