/// Heads of lists at the end of a record that repeat what stands in it.
enum SummaryHead {
  private static let heads = PhraseTable<Bool>([
    "resolutions", "action|actions items?", "resolutions and actions",
  ])
  /// What no item is called, whatever follows: “Summary of decisions for the website”.
  private static let summaries = PhraseTable<Bool>([
    "summary|schedule|list|table of the? decisions|resolutions|action|actions",
    "decision|decisions|action|actions summary",
  ])
  /// Words of a head that opens with one of these.
  private static let mostWords = 9

  /// Whether a heading opens such a list.
  static func opens(_ page: Page, _ heading: TextRange) -> Bool {
    page.isWhole(heading, heads) != nil || isSummary(page, heading)
  }

  private static func isSummary(_ page: Page, _ heading: TextRange) -> Bool {
    page.opening(heading, summaries) != nil && page.wordIndices(heading).count <= mostWords
  }

  /// Makes the last of some numbered sections, where they are such lists, the end of the document:
  /// “4. Resolutions”, “5. Action Items” behind three topics.
  static func close(_ starts: inout [SectionStart], _ page: Page) {
    for index in starts.indices.reversed() {
      guard starts[index].kind == .item, index > 0, opens(page, starts[index].title),
        isSummary(page, starts[index].title) || !page.isAllCapitals(starts[index].title)
      else { return }
      starts[index].kind = .back
    }
  }
}
