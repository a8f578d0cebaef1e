/// Heads of lists at the end of a record that repeat what stands in it.
enum SummaryHead {
  private static let heads = PhraseTable<Bool>([
    "resolutions", "action|actions items?", "resolutions and actions",
  ])
  /// What no item is called, whatever it is for: “Summary of decisions for the website”.
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
    let words = page.wordIndices(heading)
    guard words.count <= mostWords, page.opening(heading, summaries) != nil,
      let first = words.first,
      let match = summaries.match(page.words, at: first, limit: words.upperBound)
    else { return false }
    // “Schedule of actions under the new policy” is an item.
    return (match.end..<words.upperBound).allSatisfy {
      tails.contains(page.words[$0]) || page.words[$0].shape.contains(.digits)
    }
  }

  /// Where and for whom the list is, and of when.
  private static let tails = WordSet(
    """
    for from of at in and the this that last today's web website site page notice board press public information \
    meeting meetings minutes record council committee cabinet executive panel taken made agreed passed arising \
    required outstanding decisions resolutions actions items item list points sheet log table january february march \
    april may june july august september october november december
    """)

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
