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

  /// Whether a sentence speaks of minutes in general, and nothing says when a meeting was or who came: dates in lists
  /// and tables are those of other documents.
  static func isOne(_ page: Page) -> Bool {
    var isGeneral = false
    let blocks = page.blocks.lazy.filter { !$0.isFurniture }
    for (index, block) in blocks.prefix(headReach).enumerated() {
      if block.kind == .frontMatter { return false }
      let words = page.wordIndices(block.range)
      if page.opening(block.range, FrontVocabulary.attendance) != nil, !isBracketed(page, block) {
        return false
      }
      let isListed = block.kind == .listItem || block.cell != nil
      if !isListed, index < titleReach, NotesSigns.hasDay(page, block.range) { return false }
      if let lead = LeadingMarker.scan(page, block.range), lead.shape == .decimal,
        !lead.rest.isEmpty
      {
        return false
      }
      isGeneral = isGeneral || words.hold(general, in: page, limit: words.upperBound)
    }
    return isGeneral
  }

  /// “Present: [names]” in a form.
  private static func isBracketed(_ page: Page, _ block: SourceBlock) -> Bool {
    page.lastByte(block.range) == UInt8(ascii: "]")
  }
}

/// Pages on one councillor.
enum ProfilePage {
  private static let reach = 3

  /// Whether the headline is a name with the title of a member and nothing else.
  static func isOne(_ page: Page) -> Bool {
    page.blocks.lazy.filter { !$0.isFurniture }.prefix(reach).contains { block in
      guard block.kind == .heading, block.level <= 1,
        let name = PersonName.parse(page, block.text)
      else { return false }
      return name.titles?.kinds.contains(.member) == true
        && name.end >= page.trimmed(block.text).upper
    }
  }
}
