/// What a site asks below its pages: “Was this page helpful?” over “Yes” and “No”.
enum PageFeedback {
  /// Blocks at the end of a page among which the question stands.
  private static let reach = 12

  private static let questions = PhraseTable<Bool>([
    "was this page|article|information helpful|useful", "is this page|information helpful|useful",
    "did you find this page|article|information|what", "how helpful|useful was|is this page",
    "rate this page|article", "is there anything wrong with this page",
    "give feedback on this page", "tell us what you think of this page",
    "help us improve this page|site|website",
  ])

  /// The page with such a question and what follows it made furniture; nil where none stands at its end.
  static func mark(_ page: Page) -> Page? {
    guard
      let first = page.blocks.indices.suffix(reach).first(where: {
        page.opening(page.blocks[$0].range, questions) != nil
          && page.wordIndices(page.blocks[$0].range).count <= reach
      })
    else { return nil }
    var blocks = page.blocks
    for index in first..<blocks.count { blocks[index].isFurniture = true }
    return page.with(blocks: blocks)
  }
}
