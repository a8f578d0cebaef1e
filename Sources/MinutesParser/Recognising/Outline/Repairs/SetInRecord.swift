/// Records whose paragraphs are all set in as quotations are: legislative systems of the United States write
/// `<blockquote>` for every block below the head of an item.
enum SetInRecord {
  /// Fewest such paragraphs.
  private static let fewest = 5

  /// The page with such paragraphs as plain ones; nil where not most of its running text stands so.
  static func release(_ page: Page) -> Page? {
    guard page.blocks.contains(where: { $0.hints.contains(.quotation) }) else { return nil }
    var quoted = 0
    var plain = 0
    for block in page.blocks where block.kind == .paragraph && !block.isFurniture {
      guard page.wordIndices(block.range).count >= fewestWords else { continue }
      if block.hints.contains(.quotation) {
        quoted += 1
      } else if block.cell == nil, !page.isEmphasised(block.range),
        !page.isAllCapitals(block.range)
      {
        plain += 1
      }
    }
    guard quoted >= fewest, quoted > 3 * plain else { return nil }
    return page.with(
      blocks: page.blocks.map { block in
        var block = block
        block.hints.remove(.quotation)
        return block
      })
  }

  /// Words of a paragraph that counts: running text, no head and no label.
  private static let fewestWords = 5
}
