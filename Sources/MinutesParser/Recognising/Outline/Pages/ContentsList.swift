/// The table of contents of minutes: “TABLE OF CONTENTS” over “1  DECLARATION OF OPENING  2”.
enum ContentsList {
  static let heads = PhraseTable<Bool>(["table of contents", "contents"])
  private static let headReach = 60
  private static let fewest = 3

  /// The blocks of the entries, which open no items: those behind the head that stand in one table or
  /// end with the number of a page. Empty where there are fewer than three.
  ///
  /// Complexity: linear in the blocks of the list.
  static func blocks(_ page: Page, _ traits: [BlockTraits]) -> Range<Int> {
    guard
      let head = traits.prefix(headReach).firstIndex(where: {
        $0.lead == nil && page.isWhole($0.range, heads) != nil
      })
    else { return 0..<0 }
    let first = head + 1
    var end = first
    if let table = page.blocks[safe: first]?.cell?.table {
      while page.blocks[safe: end]?.cell?.table == table { end += 1 }
    } else {
      while let trait = traits[safe: end], trait.isFurniture || endsWithPage(page, trait.range) {
        end += 1
      }
    }
    return end - first >= fewest ? first..<end : 0..<0
  }

  /// Whether a line ends with a number behind a gap or a row of dots.
  private static func endsWithPage(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count >= 2, let last = words.last, page.words[last].shape.contains(.digits),
      page.words[last].range.upper == page.trimmed(range).upper, page.words[last].range.count <= 3
    else { return false }
    let gap = page.gap(before: last)
    return page.first(.gap, in: gap) != nil || HeadLooks.hasRule(page, gap)
  }
}
