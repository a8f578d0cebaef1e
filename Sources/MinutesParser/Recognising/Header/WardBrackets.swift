/// The wards of a report that stand in brackets: on a line of their own, or behind its headline.
enum WardBrackets {
  private static let nouns = WordSet("ward wards division divisions")
  private static let all = WordSet("all")
  private static let labels = PhraseTable<Bool>([
    "electoral? ward|wards|division|divisions s? affected?", "affects|affecting wards|ward",
  ])
  private static let mostWords = 16

  /// What a line in brackets says of the wards, “(ALL WARDS)”, “(Wards affected: Ash and Elm)”; nil for any other.
  static func line(_ page: Page, _ line: TextRange) -> TextRange? {
    let line = page.trimmed(line)
    guard line.count > 2, page.byte(line.lower) == UInt8(ascii: "("),
      page.lastByte(line) == UInt8(ascii: ")")
    else { return nil }
    let inside = page.trimmed(TextRange(line.lower + 1, line.upper - 1))
    return isOnWards(page, inside) ? inside : nil
  }

  /// What the bracket at the end of a headline says, “CAR PARKS (ASH AND ELM WARDS)”.
  static func end(_ page: Page, of headline: TextRange) -> TextRange? {
    guard page.lastByte(headline) == UInt8(ascii: ")"),
      let open = headline.bounds.last(where: { page.byte($0) == UInt8(ascii: "(") })
    else { return nil }
    return line(page, headline.suffix(from: open))
  }

  private static func isOnWards(_ page: Page, _ inside: TextRange) -> Bool {
    let words = page.wordIndices(inside)
    guard let first = words.first, let last = words.last, (2...mostWords).contains(words.count),
      !inside.bounds.contains(where: { page.byte($0) == UInt8(ascii: "(") })
    else { return false }
    return nouns.contains(page.words[last]) || nouns.contains(page.words[first])
      || labels.matches(page.words, at: first, limit: words.upperBound)
  }

  /// The entries of a bracket: “Ash”, “Elm” of “Ash and Elm Wards”, “All Wards” as it stands.
  static func entries(_ page: Page, _ inside: TextRange) -> [String] {
    let words = page.wordIndices(inside)
    guard let first = words.first, let last = words.last else { return [] }
    if all.contains(page.words[first]) { return [page.string(inside)] }
    var value = inside
    if let match = labels.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      value = page.trimmed(inside.suffix(from: page.words[match.end].range.lower))
    } else if nouns.contains(page.words[last]) {
      value = page.trimmed(inside.prefix(upTo: page.words[last].range.lower))
    }
    return ReportHeaderReader.wards(page, value)
  }
}
