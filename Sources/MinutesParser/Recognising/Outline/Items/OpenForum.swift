/// The time for the public in front of the first number, under a line that nothing sets apart: “Public
/// Forum” over what residents said.
enum OpenForum {
  private static let names = PhraseTable<Bool>([
    "public|open forum|session|participation|discussion", "public question time|session",
    "public questions", "questions from|by the? public", "questions from|by members of the public",
    "parishioners'|residents' questions|forum", "open forum for the? public|parishioners|residents",
  ])
  private static let fewestWords = 8

  /// An item for such a line between the head of the page and its first number.
  ///
  /// Complexity: linear in the blocks in front of the first number.
  static func find(_ page: Page, _ traits: [BlockTraits], before first: Int) -> [SectionStart] {
    var found: Int?
    var isBehindPeople = false
    for index in traits.indices.prefix(first) {
      if page.opening(traits[index].range, FrontVocabulary.attendance) != nil {
        (found, isBehindPeople) = (nil, true)
      } else if isLine(page, traits, index) {
        found = index
      }
    }
    guard let index = found, isBehindPeople, index + 1 < first else { return [] }
    return [HeadedItems.start(page, traits[index], index)]
  }

  /// The same in front of its text, before the first number or behind the last: “PUBLIC PARTICIPATION It was asked …”,
  /// “Open Forum. • A parishioner …”
  static func runIn(
    _ page: Page, _ traits: [BlockTraits], around blocks: [Int]
  ) -> [SectionStart] {
    guard let first = blocks.first, let last = blocks.last else { return [] }
    let front = FrontEnd.find(page, traits)
    return traits.indices.compactMap { index in
      guard index > last || front > 0 && index >= front && index < first, traits[index].lead == nil,
        !traits[index].isFurniture, !traits[index].isInCell, traits[index].level == 0,
        let end = end(page, traits[index].range)
      else { return nil }
      var start = SectionStart(.item, block: index, end: end)
      start.title = TextRange(traits[index].range.lower, end)
      return start
    }
  }

  /// Offset behind such a name, each word of which has a capital, with the stop or colon behind it; nil where no text
  /// with a capital follows.
  static func end(_ page: Page, _ range: TextRange) -> Int? {
    let words = page.wordIndices(range)
    guard let first = words.first, page.words[first].range.lower == range.lower else { return nil }
    return end(page, at: first, limit: words.upperBound)
  }

  /// “Open Forum Theatre will play” names a company: without a mark, what follows must open a sentence.
  ///
  /// - Parameter limit: The index behind the last word that counts.
  static func end(_ page: Page, at first: Int, limit: Int) -> Int? {
    guard let match = names.match(page.words, at: first, limit: limit), match.end < limit,
      (first..<match.end).allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].range.count <= 3
      }), page.words[match.end].shape.contains(.capitalised)
    else { return nil }
    let end = page.words[match.end - 1].range.upper
    let mark = page.byte(end)
    if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":") { return end + 1 }
    return RunInTitle.opensText(page.words[match.end]) ? end : nil
  }

  private static func isLine(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    guard !trait.isFurniture, trait.lead == nil, trait.rest.isEmpty, !trait.isInCell,
      page.isWhole(trait.range, names) != nil, let next = traits[safe: index + 1],
      !next.isFurniture, next.lead == nil
    else { return false }
    return page.lastByte(next.range) == UInt8(ascii: ".")
      && page.wordIndices(next.range).count >= fewestWords
  }
}
