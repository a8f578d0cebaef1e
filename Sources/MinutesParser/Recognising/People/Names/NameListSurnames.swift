/// Lists of people who are called by their surnames, as in the minutes of boards in the United States.
extension NameList {
  private static let noNames = WordSet("elect emeritus designate pro present absent")

  /// “Chairman Birch, Supervisors Ash, Rowan”, “Chair Birch, Vice Chair Ash, Oak”: a chair by the surname, where the others
  /// are called so.
  func chairAndSurname(_ range: TextRange) -> (role: TextRange, end: Int)? {
    let words = page.wordIndices(range)
    guard (2...4).contains(words.count), let first = words.first, let last = words.last,
      page.words[first].shape.contains(.capitalised), PersonName.parse(page, range) == nil,
      Offices.chairs.match(page.words, at: first, limit: words.upperBound)?.end == last,
      drafts.allSatisfy({ page.wordIndices($0.name.name).count == 1 }),
      page.words[last].range.lower == page.words[last - 1].range.upper + 1,
      isSurname(page.words[last].range), !Self.noNames.contains(page.words[last]),
      following.map(isSurname) ?? !drafts.isEmpty
    else { return nil }
    let start = page.words[last].range.lower
    return (page.trimmed(TextRange(range.lower, start)), start)
  }

  /// Whether a stretch is a surname alone, behind a title or an office or without.
  private func isSurname(_ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard let first = words.first, let last = words.last, words.count <= 4 else { return false }
    let word = page.words[last]
    guard word.shape.contains(.capitalised), word.range.count > 2, !word.shape.contains(.digits),
      !Offices.words.contains(word), !Offices.bodies.contains(word),
      page.trimmed(range).upper - word.range.upper <= 1,
      PersonName.parse(page, word.range, demand: .oneWord) != nil
    else { return false }
    if first == last { return true }
    if Offices.chairs.match(page.words, at: first, limit: words.upperBound)?.end == last {
      return true
    }
    return Titles.read(page, at: first, limit: words.upperBound)?.end == last
  }
}
