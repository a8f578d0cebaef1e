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
