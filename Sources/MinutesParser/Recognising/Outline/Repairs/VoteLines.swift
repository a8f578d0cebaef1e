/// Joins a paragraph that a reader divided in the middle of a count.
///
/// Layout: wrapped text of US clerks, in which “Nays: 0.” comes to stand at the start of a line and
/// looks like a label: “… to approve the agenda. Ayes: 4.” – “Nays: 0. Motion carried.”
enum VoteLines {
  /// The page with such blocks joined; nil where it has none.
  ///
  /// Complexity: linear in the blocks and in the words of those that open with a class of votes.
  static func join(_ page: Page) -> Page? {
    let first = page.blocks.indices.dropFirst().first {
      continues(page, page.blocks[$0 - 1], page.blocks[$0])
    }
    guard let first else { return nil }
    var blocks = Array(page.blocks[..<first])
    for block in page.blocks[first...] {
      if let last = blocks.last, continues(page, last, block) {
        blocks[blocks.count - 1].text = last.text.through(block.range)
      } else {
        blocks.append(block)
      }
    }
    return page.with(blocks: blocks)
  }

  private static func continues(_ page: Page, _ before: SourceBlock, _ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, before.kind == .paragraph, !before.isFurniture,
      !block.isFurniture, block.gapBefore == 0, block.cell == nil, before.cell == nil
    else { return false }
    // “4 IN FAVOUR” ⏎ “2 OPPOSED”: no number of an item.
    if page.byte(block.text.lower).isASCIIDigit, StackedCounts.isLine(page, block.text) {
      return StackedCounts.isLine(page, before.text)
    }
    guard VoteRecogniser.opensClass(page, block.range) else { return false }
    let sentences = Sentences.split(page, before.range)
    guard sentences.count >= 2, let first = sentences.first, let last = sentences.last else {
      return false
    }
    return VoteRecogniser.opensClass(page, last) && !VoteRecogniser.opensClass(page, first)
  }
}
