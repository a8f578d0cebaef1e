/// Topics of a meeting that a program logged: entries of the outermost list, each followed by who
/// set it and when, “* Freeze date (Ulrike, 18:04:10)”.
enum LoggedTopics {
  /// The topics; empty where fewer than two entries are stamped at the outermost level.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    let stamped = traits.indices.filter { stamp(page, traits[$0]) != nil }
    let places = stamped.map { place(page.blocks[$0]) }
    guard let outermost = places.min(by: { $0 < $1 }) else { return [] }
    let topics = stamped.filter { place(page.blocks[$0]) == outermost }
    return topics.count < 2 ? [] : topics.compactMap { start(page, traits[$0], $0) }
  }

  private static func place(_ block: SourceBlock) -> (Int, Int) {
    (Int(block.depth), Int(block.indent))
  }

  private static func stamp(_ page: Page, _ trait: BlockTraits) -> TextRange? {
    guard !trait.isFurniture else { return nil }
    // “1. TOPIC: Welcome (@osk, 18:00:20)”
    let isNamed =
      trait.lead?.shape == .decimal && HeadedItems.topicMark(page, trait.body) != nil
    guard isNamed || trait.lead?.shape == .bullet || trait.isOrdinal else { return nil }
    return SpeakerStamp.split(page, trait.range)?.words
  }

  private static func start(_ page: Page, _ trait: BlockTraits, _ index: Int) -> SectionStart? {
    guard let words = stamp(page, trait) else { return nil }
    var start = SectionStart(.item, block: index, end: words.upper)
    start.title = words
    if let lead = trait.lead {
      start.marker = lead.marker
      start.title = TextRange(lead.rest.lower, words.upper)
    }
    if let topic = HeadedItems.topicMark(page, start.title) {
      start.marker = start.marker.isEmpty ? topic : start.marker.through(topic)
      start.title = page.trimmed(TextRange(topic.upper, start.title.upper))
    }
    return start.title.isEmpty ? nil : start
  }
}
