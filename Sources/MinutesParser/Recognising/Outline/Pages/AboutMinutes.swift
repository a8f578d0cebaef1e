/// Pages that speak of minutes and are none: where to find them, what stands in them, a form to fill in.
enum AboutMinutes {
  private static let general = PhraseTable<Bool>([
    "minutes are|may|can|record|show|tell", "older|past|previous|archived|earlier|current minutes",
    "agendas and minutes", "make|take|write minutes",
    "search|view|download|find|read for? the? minutes", "publish draft? minutes",
  ])
  /// Blocks of the head in which a meeting would be named.
  private static let headReach = 25
  private static let titleReach = 8

  /// A head of usual business: “## Previous minutes”.
  private static let business = PhraseTable<Bool>(["previous|past|earlier minutes"])

  /// Whether a sentence speaks of minutes in general, and nothing says when a meeting was, who came or what was
  /// decided: dates in lists and tables are those of other documents, unless a label calls them the day.
  static func isOne(_ page: Page) -> Bool {
    var isGeneral = false
    var before: SourceBlock?
    let blocks = page.blocks.lazy.filter { !$0.isFurniture }
    for (index, block) in blocks.prefix(headReach).enumerated() {
      if block.kind == .frontMatter { return false }
      let words = page.wordIndices(block.range)
      if page.opening(block.range, FrontVocabulary.attendance) != nil, !isBracketed(page, block) {
        return false
      }
      if index < titleReach, NotesSigns.namesDay(page, block, behind: before) { return false }
      before = block
      if let lead = LeadingMarker.scan(page, block.range), lead.shape == .decimal,
        !lead.rest.isEmpty
      {
        return false
      }
      isGeneral =
        isGeneral
        || words.hold(general, in: page, limit: words.upperBound)
          && page.isWhole(block.range, business) == nil
    }
    return isGeneral && !RecordSigns.decidesOpenly(page)
  }

  /// “Present: [names]” in a form.
  private static func isBracketed(_ page: Page, _ block: SourceBlock) -> Bool {
    page.lastByte(block.range) == UInt8(ascii: "]")
  }
}
