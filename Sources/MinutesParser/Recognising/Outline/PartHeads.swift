/// Headings that name a part of the meeting.
enum PartHeads {
  /// Headings that group items: “PART II”, or a heading that a numbered one follows at once.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    let starts = all(page, traits)
    // “Part B” below the head of one item after the other says how it was decided.
    func words(_ start: SectionStart) -> [UInt64] {
      page.wordIndices(start.title).map { page.words[$0].hash }
    }
    var counts: [[UInt64]: Int] = [:]
    for start in starts { counts[words(start), default: 0] += 1 }
    guard counts.values.contains(where: { $0 >= fewestTags }) else { return starts }
    return starts.filter { page.wordIndices($0.title).count > 2 }
  }

  /// How often a part must be named to be none.
  private static let fewestTags = 3

  private static func all(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    traits.indices.compactMap { index in
      let trait = traits[index]
      guard !trait.isFurniture, trait.lead == nil, trait.wordCount <= 12, trait.rest.isEmpty,
        page.opening(trait.range, OutlineVocabulary.parts) != nil,
        trait.standsOut || page.wordIndices(trait.range).count <= 6
      else { return nil }
      var start = SectionStart(.part, block: index, end: trait.range.upper)
      start.title = trait.range
      return start
    }
  }
}
