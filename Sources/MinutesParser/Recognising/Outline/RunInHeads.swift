/// Heads that open their paragraph: “**CLAIMS:** A motion was made …”.
///
/// Layout: minutes of American counties and towns, a bold label in capitals for each matter.
enum RunInHeads {
  private static let fewest = 3
  /// Labels inside a matter, whatever their setting.
  private static let inner = PhraseTable<Bool>([
    "motion", "moved", "second|seconded", "vote|voted|votes", "action|actions", "discussion",
    "roll call",
    "ayes|aye|yeas", "noes|nays|nay", "abstain|abstentions", "note",
    "recommendation|recommendations",
    "absent", "result", "whereas", "date", "time", "place", "location", "reason|reasons",
  ])

  /// The blocks that open so behind the head of the page; none where they are fewer than three.
  static func find(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [Int] {
    let heads = traits.indices.filter { $0 >= front && isHead(page, traits[$0]) }
    return heads.count >= fewest ? heads : []
  }

  private static func isHead(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.isFurniture, trait.lead == nil, !trait.rest.isEmpty, trait.isAllCapitals,
      trait.isEmphasised, trait.wordCount <= 10, page.lastByte(trait.title) == UInt8(ascii: ":"),
      page.wordIndices(trait.rest).count >= 3
    else { return false }
    return AttendanceLabels.whole(page, trait.title) == nil
      && DecisionLabel.opening(page, trait.title).map { $0.isNoun && $0.words.count > 1 } ?? true
      && page.opening(trait.title, inner) == nil
  }
}
