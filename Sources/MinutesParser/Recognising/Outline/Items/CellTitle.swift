/// Where the title ends in a cell into which an extractor ran title and text: “Declarations of
/// Interest Members are reminded that …”, “Minutes pdf icon PDF 86 KB To sign the minutes …”.
enum CellTitle {
  /// Titles that items of this kind have everywhere; a sentence may follow at once.
  private static let usual = PhraseTable<Bool>([
    "apologies", "apologies for absence", "apologies for absence and substitutions|substitutes",
    "declarations of interest|interests", "declaration of interest|interests",
    "declarations of members' interests", "disclosures of interest|interests",
    "minutes of the last|previous meeting", "urgent business", "public question|questions time?",
    "exclusion of the? press and public", "exclusion of the? public and press",
    "exclusion of the? public", "date of next meeting", "chair's|chairman's announcements",
    "public participation", "matters arising", "work programme", "any other business",
  ])
  private static let bare = PhraseTable<Bool>(["minutes", "minutes of the meeting"])

  /// Whether a line is a title that items have everywhere.
  static func isUsual(_ page: Page, _ range: TextRange) -> Bool {
    page.isWhole(range, usual) != nil || page.isWhole(range, bare) != nil
  }

  /// Openings of the text of an agenda.
  private static let openings = PhraseTable<Bool>([
    "to consider|receive|approve|note|confirm|agree|sign|discuss|elect|appoint|hear|answer|deal|report|review|seek|give",
    "members are|will|should|were",
    "the committee|cabinet|council|board|panel|executive|forum is|are|will|was",
    "report of the", "a report of|by|from", "the report of", "any member|members",
    "if you", "councillors are|should", "the chair|chairman|leader|director|head to|will",
    "that the",
    "apologies for absence were|was", "there were", "in accordance with",
  ])

  /// Offset at which the title of a cell ends; nil where all of it is title, or nothing tells.
  static func end(_ page: Page, _ range: TextRange) -> Int? {
    let words = page.wordIndices(range)
    guard let first = words.first, words.count > 2 else { return nil }
    if let line = capitalLine(page, range) { return line }
    if let match = usual.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised),
      page.text.isBlank(page.gap(before: match.end)),
      opensText(page, match.end, words.upperBound)
    {
      return page.words[match.end - 1].range.upper
    }
    for index in words.dropFirst(1) where page.words[index].shape.contains(.capitalised) {
      let before = page.words[index - 1]
      let isBehindSize =
        Attachments.units.contains(before) && index >= words.lowerBound + 3
        && page.words[index - 2].shape.contains(.digits)
      let isFree = page.text.isBlank(TextRange(before.range.upper, page.words[index].range.lower))
      if isFree, isBehindSize || openings.matches(page.words, at: index, limit: words.upperBound) {
        return before.range.upper
      }
    }
    return nil
  }

  /// The end of a first line in capitals over lines that are not: “APOLOGIES” ⏎ “To receive any apologies.”
  private static func capitalLine(_ page: Page, _ range: TextRange) -> Int? {
    guard let end = range.bounds.first(where: { page.byte($0) == 0x0A }),
      let line = page.text.trimmed(range.prefix(upTo: end)), page.isAllCapitals(line),
      let rest = page.text.trimmed(range.suffix(from: end)), !page.isAllCapitals(rest)
    else { return nil }
    return line.upper
  }

  /// Whether a sentence begins at a word: an opening of agenda text, or a word that small words
  /// follow.
  private static func opensText(_ page: Page, _ index: Int, _ limit: Int) -> Bool {
    if openings.matches(page.words, at: index, limit: limit) { return true }
    let following = (index + 1)..<min(limit, index + 6)
    return following.count >= 3
      && following.count { !page.words[$0].shape.contains(.capitalised) } >= 3
  }
}
