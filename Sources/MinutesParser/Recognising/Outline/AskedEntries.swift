/// Entries of a report's recommendations that open with their verb in bold: “1. **Approve** the plan”,
/// “2. **Note** the shortfall”. They are no numbered heads.
///
/// Layout: front sheets of papers for the boards of trusts.
enum AskedEntries {
  private static let verbs = WordSet(
    """
    approve note agree delegate endorse authorise authorize recommend consider receive support adopt \
    confirm ratify discuss review accept resolve instruct request appoint grant refuse
    """)

  /// Whether a block is such an entry.
  static func isOne(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.lead != nil && trait.level == 0 && trait.isEmphasised && !trait.rest.isEmpty
      && (1...3).contains(trait.wordCount)
      && page.firstWord(trait.title).map { verbs.contains($0) } ?? false
  }
}
