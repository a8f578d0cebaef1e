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

  private static let recommendation = PhraseTable<Bool>(["recommendation"])
  private static let recommendations = WordSet("recommendations")
  private static let longestTitle = 24

  /// Items of the part in which a panel recommends: “RECOMMENDATION I – Lychgate Lane” below “PART I –
  /// RECOMMENDATIONS”. Under any other head such a line is what is recommended.
  static func numberedRecommendations(
    _ page: Page, _ traits: [BlockTraits], parts: [SectionStart]
  ) -> [SectionStart] {
    var starts: [SectionStart] = []
    for (place, part) in parts.enumerated()
    where page.wordIndices(part.title).last.map({ recommendations.contains(page.words[$0]) })
      ?? false
    {
      let end = parts[safe: place + 1]?.block ?? traits.count
      for index in (part.block + 1)..<max(part.block + 1, end) where !traits[index].isFurniture {
        if let start = numberedRecommendation(page, traits[index].range, index) {
          starts.append(start)
        }
      }
    }
    return starts
  }

  private static func numberedRecommendation(
    _ page: Page, _ range: TextRange, _ index: Int
  ) -> SectionStart? {
    let words = page.wordIndices(range)
    guard (3...longestTitle).contains(words.count),
      page.opening(range, recommendation) != nil,
      page.words[words.lowerBound].shape.contains(.allCapitals),
      let number = MarkerNumber.read(
        page, page.words[words.lowerBound + 1].range.lower, range.upper),
      number.shape == .roman || number.shape == .decimal, page.lastByte(range) != UInt8(ascii: ".")
    else { return nil }
    let sign = page.skipBlanks(number.end, range.upper)
    let dash = page.colonOrDashWidth(at: sign)
    guard dash > 0 else { return nil }
    var start = SectionStart(.item, block: index, end: page.trimmed(range).upper)
    start.marker = TextRange(page.trimmed(range).lower, sign + dash)
    start.number = TextRange(number.start, number.end)
    start.title = page.trimmed(TextRange(sign + dash, range.upper))
    return start.title.isEmpty ? nil : start
  }
}
