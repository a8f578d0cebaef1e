/// Tells heads under which recommendations stand.
enum RecommendationHead {
  private static let nouns = WordSet("recommendation recommendations argymhellion")
  private static let recommended = PhraseTable<Bool>(["recommended", "decision recommended"])
  /// Words that make it a head about recommendations: “Reasons for recommendations”.
  private static let spoilers = WordSet(
    """
    reason reasons for progress response responses previous earlier implementation update tracking \
    on to from consideration considering monitoring
    """)

  /// Whether a heading's words announce recommendations: “3 RECOMMENDATIONS”, “Surveyors'
  /// recommendations”, “Recommendations of Cabinet”.
  static func isHead(_ page: Page, _ range: TextRange) -> Bool {
    var range = range
    if let lead = LeadingMarker.scan(page, range, allowBare: true) { range = lead.rest }
    let words = page.wordIndices(range)
    guard !words.isEmpty, words.count <= 8 else { return false }
    if page.isWhole(range, recommended) != nil { return true }
    guard let noun = words.first(where: { nouns.contains(page.words[$0]) }),
      noun - words.lowerBound <= 4
    else { return false }
    return !(words.lowerBound..<noun).contains { spoilers.contains(page.words[$0]) }
      && (noun + 1 == words.upperBound || page.words[noun + 1].hash == WordHash.of("of")
        || page.words[noun + 1].hash == WordHash.of("and"))
  }
}
