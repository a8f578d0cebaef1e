/// Lists inside a paragraph, one entry a line: “Members said that” and, behind line breaks, “- the
/// roof was lead;”.
enum BrokenLists {
  /// Fewest entries that make a list.
  private static let fewest = 2

  /// The page with such paragraphs cut into the words in front and an item a line; nil where there
  /// are none.
  static func split(_ page: Page) -> Page? {
    let first = page.blocks.firstIndex { cuts(page, $0).count >= fewest }
    guard let first else { return nil }
    var blocks = Array(page.blocks[..<first])
    for block in page.blocks[first...] {
      let cuts = cuts(page, block)
      if cuts.count >= fewest {
        append(page, block, cuts, to: &blocks)
      } else {
        blocks.append(block)
      }
    }
    return page.with(blocks: blocks)
  }

  /// Offsets of the lines that open with a bullet. All lines behind the first such must.
  private static func cuts(_ page: Page, _ block: SourceBlock) -> [Int] {
    guard block.kind == .paragraph, !block.isFurniture, block.marker.isEmpty else { return [] }
    var cuts: [Int] = []
    var next = block.text.lower
    while let offset = page.words.marks.first(.lineEnd, from: next, to: block.text.upper) {
      next = offset + 1
      let start = page.skipBlanks(offset + 1, block.text.upper)
      let isBullet =
        LeadingMarker.scan(page, TextRange(start, block.text.upper))?.shape == .bullet
      if isBullet {
        cuts.append(start)
      } else if !cuts.isEmpty {
        return []
      }
    }
    return cuts
  }

  private static func append(
    _ page: Page, _ block: SourceBlock, _ cuts: [Int], to blocks: inout [SourceBlock]
  ) {
    var front = block
    front.text = page.trimmed(block.text.prefix(upTo: cuts[0]))
    if !front.text.isEmpty { blocks.append(front) }
    for (place, start) in cuts.enumerated() {
      let end = place + 1 < cuts.count ? cuts[place + 1] : block.text.upper
      var item = block
      item.text = page.trimmed(TextRange(start, end))
      item.marker = .empty(at: item.text.lower)
      item.gapBefore = 0
      item.joinsPrevious = false
      blocks.append(item)
    }
  }
}
