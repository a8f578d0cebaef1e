/// Items whose number opens the paragraph below the title: “ANNOUNCEMENTS” ¶ “1. The Provost …”.
enum NumbersBelow {
  /// The headings, those above numbered paragraphs that count on with their numbers, “311.” or “2018/61”; the
  /// headings as they are where fewer than three or most of them have none.
  ///
  /// - Parameter headed: The headings that nothing but their looks shows.
  static func taken(
    _ page: Page, _ traits: [BlockTraits], _ headed: [SectionStart]
  ) -> [SectionStart] {
    var numbered: [SectionStart] = []
    var last: LeadingMarker?
    for index in traits.indices.dropLast() where isTitle(page, traits[index]) {
      let below = traits[index + 1]
      guard let lead = below.lead, lead.setting == .dot || lead.setting == .bare,
        !below.isNumberAlone, !below.isFurniture, !below.standsOut,
        last.map({ counts(lead, behind: $0) }) ?? isCounted(lead)
      else { continue }
      last = lead
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

  private static func isCounted(_ lead: LeadingMarker) -> Bool {
    lead.shape == .decimal && lead.level == 1 || lead.shape == .yearly
  }

  /// Whether a number is the next behind another; of a year number either side may be the one that counts.
  private static func counts(_ lead: LeadingMarker, behind last: LeadingMarker) -> Bool {
    guard isCounted(lead), lead.shape == last.shape else { return false }
    if lead.shape == .decimal { return lead.path[0] == last.path[0] + 1 }
    return lead.path[0] == last.path[0] && lead.path[1] == last.path[1] + 1
      || lead.path[1] == last.path[1] && lead.path[0] == last.path[0] + 1
  }

  /// Items whose number stands alone below the title: “NOTICE” ¶ “311” ¶ “The notice was taken as read.”; empty
  /// where fewer than three count on.
  ///
  /// A number that stands alone between two titles is that of the one below it. Where most of what stands out has no
  /// such number, they are figures: “Votes for A” ¶ “1”.
  static func alone(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    var best: [SectionStart] = []
    var run: [SectionStart] = []
    var last = 0
    for index in traits.indices.dropFirst().dropLast() where traits[index].isNumberAlone {
      let title = traits[index - 1]
      guard let lead = traits[index].lead, lead.shape == .decimal, lead.level == 1,
        let value = lead.path.first, isTitle(page, title), !isTitle(page, traits[index + 1])
      else { continue }
      if value != last + 1 { run = [] }
      last = value
      var start = HeadedItems.start(page, title, index - 1)
      start.marker = lead.marker
      start.number = lead.number
      start.end = lead.marker.upper
      run.append(start)
      if run.count > best.count { best = run }
    }
    guard best.count >= 3 else { return [] }
    let first = best[0].block
    let others = traits.indices.count {
      $0 >= first && traits[$0].standsOut && !traits[$0].isNumberAlone && !traits[$0].isFurniture
    }
    let headings = traits.count { $0.level > 0 && !$0.isNumberAlone && !$0.isFurniture }
    let isBelowHeadings =
      headings >= best.count && best.allSatisfy { traits[$0.block].level == 0 }
    return best.count * 2 > others && !isBelowHeadings ? best : []
  }

  private static func isTitle(_ page: Page, _ trait: BlockTraits) -> Bool {
    let last = page.lastByte(trait.range)
    return trait.standsOut && !trait.isFurniture && trait.lead == nil && trait.rest.isEmpty
      && (1...20).contains(trait.wordCount) && last != UInt8(ascii: ":")
      && last != UInt8(ascii: ";")
  }
}
