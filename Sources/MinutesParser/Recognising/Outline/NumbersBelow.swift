/// Items whose number opens the paragraph below the title: “ANNOUNCEMENTS” ¶ “1. The Provost …”.
enum NumbersBelow {
  /// The headings, those above numbered paragraphs that count on with their numbers; the headings
  /// as they are where fewer than three or most of them have none.
  ///
  /// - Parameter headed: The headings that nothing but their looks shows.
  static func taken(
    _ page: Page, _ traits: [BlockTraits], _ headed: [SectionStart]
  ) -> [SectionStart] {
    var numbered: [SectionStart] = []
    var last: Int?
    for index in traits.indices.dropLast() where isTitle(page, traits[index]) {
      let below = traits[index + 1]
      guard let lead = below.lead, lead.shape == .decimal, lead.level == 1,
        lead.setting == .dot || lead.setting == .bare, !below.isNumberAlone, !below.isFurniture,
        !below.standsOut, let value = lead.path.first, last.map({ value == $0 + 1 }) ?? true
      else { continue }
      last = value
      var start = HeadedItems.start(page, traits[index], index)
      guard page.text.isBlank(TextRange(start.end, below.range.lower)) else { continue }
      start.marker = lead.marker
      start.number = lead.number
      start.end = lead.marker.upper
      numbered.append(start)
    }
    let taken = Set(numbered.map(\.block))
    let others = headed.filter { !taken.contains($0.block) }
    guard numbered.count >= 3, numbered.count >= others.count * 2 else { return headed }
    return (numbered + others).sorted { $0.block < $1.block }
  }

  private static func isTitle(_ page: Page, _ trait: BlockTraits) -> Bool {
    let last = page.lastByte(trait.range)
    return trait.standsOut && !trait.isFurniture && trait.lead == nil && trait.rest.isEmpty
      && (1...20).contains(trait.wordCount) && last != UInt8(ascii: ":")
      && last != UInt8(ascii: ";")
  }
}
