/// Heads of lists at the end of a record that repeat what stands in it.
enum SummaryHead {
  private static let heads = PhraseTable<Bool>([
    "resolutions", "action|actions items?", "summary of action|actions items?",
    "summary of resolutions", "summary of decisions", "resolutions and actions",
  ])

  /// Whether a heading opens such a list.
  static func opens(_ page: Page, _ heading: TextRange) -> Bool {
    page.isWhole(heading, heads) != nil
  }

  /// Makes the last of some numbered sections, where they are such lists, the end of the document:
  /// “4. Resolutions”, “5. Action Items” behind three topics.
  static func close(_ starts: inout [SectionStart], _ page: Page) {
    for index in starts.indices.reversed() {
      guard starts[index].kind == .item, index > 0, opens(page, starts[index].title),
        !page.isAllCapitals(starts[index].title)
      else { return }
      starts[index].kind = .back
    }
  }
}
