/// Who stands in for whom.
enum Substitution {
  /// What stands between the substitute and the absentee.
  static let connectors = PhraseTable<Bool>([
    "substituted|substituting|subbing|sub for", "as? a? substitute|substitutes for",
    "as? the? substitute member for", "in the? place of", "in lieu of",
    "deputising|deputised for", "nominated|named deputy for", "replacing", "replaced",
    "as? a? replacement for", "standing|stood in for", "reserve for",
    "attending on behalf of", "alternate for", "attending for",
    "was|were the? substitute for", "yn lle", "acting as substitute for",
  ])
  private static let alone = PhraseTable<Bool>([
    "as? a? substitute", "substitute member", "sub", "reserve", "named substitute",
    "nominated substitute", "substituting",
  ])
  private static var forWord: UInt64 { WordHash.of("for") }
  private static var vice: UInt64 { WordHash.of("vice") }

  /// A remark such as “substitute for Councillor X”, “for Cllr Y” or “substitute”.
  static func remark(_ page: Page, _ range: TextRange) -> Remark? {
    let words = page.wordIndices(range)
    guard let first = words.first else { return nil }
    if let match = connectors.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound
    {
      return .substitute(absentee(page, TextRange(page.words[match.end].range.lower, range.upper)))
    }
    // “(vice Jones)” stands in for Jones; “(Vice Chair)” holds an office.
    if page.words[first].hash == vice, !page.words[first].shape.contains(.capitalised),
      first + 1 < words.upperBound, !Offices.words.contains(page.words[first + 1]),
      let name = PersonName.parse(
        page, TextRange(page.words[first + 1].range.lower, range.upper), demand: .oneWord)
    {
      return .substitute(name.name)
    }
    if page.words[first].hash == forWord, first + 1 < words.upperBound {
      let rest = TextRange(page.words[first + 1].range.lower, range.upper)
      if let name = PersonName.parse(page, rest), name.titles?.isClass != true {
        return .substitute(name.name)
      }
      // “for Director Pike”, where directors are the members.
      if let post = NameListPost.jobAndSurname(page, rest) {
        return .substitute(page.trimmed(TextRange(post.end, rest.upper)))
      }
    }
    if let match = alone.match(page.words, at: first, limit: words.upperBound),
      match.end == words.upperBound
    {
      return .substitute(.empty(at: range.upper))
    }
    return nil
  }

  /// The name of the absentee; a substitute for a post has none.
  private static func absentee(_ page: Page, _ range: TextRange) -> TextRange {
    PersonName.parse(page, range, demand: .oneWord)?.name ?? .empty(at: range.lower)
  }
}
