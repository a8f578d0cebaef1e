/// Paragraphs and headings: what every block is that no rule claims.
enum Paragraphs {
  /// A paragraph over a range.
  ///
  /// - Parameter marker: Whether a number in front is split off.
  static func element(_ page: Page, _ range: TextRange, marker: Bool) -> Element {
    element(range, marker ? LeadingMarker.scan(page, range) : nil)
  }

  /// A paragraph that is a whole block, a number in front split off.
  static func element(_ page: Page, _ block: SourceBlock) -> Element {
    element(block.range, page.markedLead(of: block))
  }

  private static func element(_ range: TextRange, _ lead: LeadingMarker?) -> Element {
    var element = Element(.paragraph, text: range)
    if let lead, lead.shape != .bullet, lead.setting != .brackets || lead.path.count > 0 {
      element.marker = lead.marker
      element.number = lead.number
      element.text = lead.rest
    }
    return element
  }

  /// A heading inside a section, or nil where the block is none.
  static func heading(_ page: Page, _ block: SourceBlock) -> Element? {
    guard !block.isFurniture, block.kind != .listItem, block.cell == nil else { return nil }
    let isMarked = block.kind == .heading
    let last = page.lastByte(block.range)
    let canBeLine =
      last != UInt8(ascii: ".") && last != UInt8(ascii: ";") && last != UInt8(ascii: ",")
    guard isMarked || canBeLine else { return nil }
    let traits = BlockTraits(page, block: block)
    let isLine = canBeLine && traits.standsOut && traits.wordCount <= 14
    guard isMarked || isLine, traits.rest.isEmpty, traits.wordCount > 0 else { return nil }
    var element = Element(.heading, text: block.range)
    element.level = isMarked ? Int(block.level) : 4
    if let lead = traits.lead, lead.shape != .bullet {
      element.marker = lead.marker
      element.number = lead.number
      element.text = lead.rest
    }
    return element
  }
}
