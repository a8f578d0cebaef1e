/// Heads that end with a colon: “**OLD BUSINESS:**”, “#### FISCAL OFFICER'S REPORT:”.
///
/// Layout: minutes of American townships and boards.
enum ColonHeads {
  /// Whether a block is such a head: usual business in bold capitals, or a heading of the mark-up in
  /// capitals that is no label of people, of a decision or of a field.
  static func isOne(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.isInCell else { return false }
    if trait.isAllCapitals, trait.isEmphasised, UsualGroups.isName(page, trait.title) {
      return true
    }
    return trait.level > 0 && trait.lead == nil && trait.rest.isEmpty
      && trait.wordCount <= mostWords
      && !LeadIn.announcesPoints(page, trait.title)
      && AttendanceLabels.whole(page, trait.title) == nil
      && DecisionLabel.opening(page, trait.title) == nil
      && !RecommendationHead.opens(page, trait.title) && !ActionHead.opens(page, trait.title)
      && Fields.known(page, trait.title) == nil && page.isWhole(trait.title, inner) == nil
      && page.opening(trait.title, notices) == nil
  }

  private static let mostWords = 14
  private static let fewest = 3
  private static let mostWordsInBold = 8

  /// Bold lines with a colon in ordinary letters, each with a name of its own over a list: “**Upcoming events:**” over “*
  /// 18 March, workshop”. Three at least, and hardly anything else between the lists.
  /// “**Good things:**” and “**What it would cost:**” are sides of the one matter that was told in front of them.
  static func overLists(_ page: Page, _ traits: [BlockTraits], from front: Int) -> [Int] {
    let heads = traits.indices.filter { index in
      index >= front && isBold(page, traits[index])
        && page.blocks[safe: index + 1]?.kind == .listItem
    }
    guard heads.count >= fewest, let first = heads.first, let last = heads.last,
      !heads.contains(where: { page.opening(traits[$0].title, sides) != nil })
    else { return [] }
    let others = (first..<last).count {
      page.blocks[$0].kind == .paragraph && !traits[$0].isFurniture
    }
    let names = Set(
      heads.map { page.wordIndices(traits[$0].title).map { page.words[$0].hash } })
    return names.count == heads.count && (others + 1 - heads.count) * 2 <= heads.count
      ? heads : []
  }

  private static let sides = PhraseTable<Bool>([
    "what|how|why|who|when|where", "good|bad things|points|news", "the good|bad", "pros|cons",
    "advantages|disadvantages|strengths|weaknesses|benefits|drawbacks", "positives|negatives",
    "reasons|arguments for|against",
  ])

  private static let announcing = WordSet("following these those below")
  private static let goingOn = WordSet("to that")

  private static func isBold(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.isEmphasised && trait.level == 0 && trait.lead == nil && !trait.isFurniture
      && !trait.isInCell && trait.rest.isEmpty && page.endsWithColon(trait.title)
      && (1...mostWordsInBold).contains(trait.wordCount)
      && AttendanceLabels.read(page, trait.title) == nil
      && DecisionLabel.opening(page, trait.title) == nil
      && !RecommendationHead.opens(page, trait.title) && !ActionHead.opens(page, trait.title)
      && ActionRecogniser.labelEnd(page, trait.range) == nil
      && Fields.known(page, trait.title) == nil
      && page.isWhole(trait.title, OutlineVocabulary.recordHeadings) == nil
      && !NumberedHead.hasFiniteVerb(page, trait.title)
      && !page.wordIndices(trait.title).hold(announcing, in: page)
      && page.wordIndices(trait.title).last.map { !goingOn.contains(page.words[$0]) } ?? false
  }

  /// Openings of what speaks to the reader: “Please note:”.
  private static let notices = PhraseTable<Bool>(["please", "nb", "n b"])

  /// Heads over what belongs to the matter above them.
  private static let inner = PhraseTable<Bool>([
    "roll call", "roll call vote", "vote|votes|voting", "motion|motions", "ayes", "nays|noes",
    "discussion", "note|notes", "attachments", "documents", "background", "staff report",
  ])
}
