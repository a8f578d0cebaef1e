/// Heads that end with a colon: “**OLD BUSINESS:**”, “#### FISCAL OFFICER'S REPORT:”.
///
/// Layout: minutes of American townships and boards.
enum ColonHeads {
  /// Whether a block is such a head: usual business in bold capitals, or a heading of the mark-up in
  /// capitals that is no label of people, of a decision or of a field.
  static func isOne(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.isAllCapitals, !trait.isInCell else { return false }
    if trait.isEmphasised, UsualGroups.isName(page, trait.title) { return true }
    return trait.level > 0 && trait.lead == nil && trait.rest.isEmpty && trait.wordCount <= 8
      && AttendanceLabels.whole(page, trait.title) == nil
      && DecisionLabel.opening(page, trait.title) == nil
      && !RecommendationHead.opens(page, trait.title) && !ActionHead.opens(page, trait.title)
      && Fields.known(page, trait.title) == nil && page.isWhole(trait.title, inner) == nil
  }

  /// Heads over what belongs to the matter above them.
  private static let inner = PhraseTable<Bool>([
    "roll call", "roll call vote", "vote|votes|voting", "motion|motions", "ayes", "nays|noes",
    "discussion", "note|notes", "attachments", "documents", "background", "staff report",
  ])
}
