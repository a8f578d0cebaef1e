internal import MinutesModel

/// A resolution below a platform's “Decision:” label.
extension ResolutionReader {
  /// Under a platform's “Decision:” label the paragraph is the decision, keyword or not.
  func field() -> Recognition? {
    let index = blocks.lowerBound
    guard context.part == .decision, context.isFirstBelowHead, !context.isUnderAside,
      !context.isUnderActionHead,
      page.blocks[index].kind != .heading
    else { return nil }
    let head = NumberedText(page, page.blocks[index])
    guard !isNothing(head.body), !Movers.isLine(page, page.blocks[index]),
      !hasOwnLabel(below: index - 1, within: Self.reachOfNarrative)
    else { return nil }
    if DecisionLabel.inside(page, head.body, context: context) != nil { return nil }
    var element = Element(.resolution)
    element.decision = .init(verb: verb(head.body), form: .labelled)
    if isProforma(index) { return nil }
    if ListEntry(page, page.blocks[index]) != nil, opensClauses(index) {
      element.text = .empty(at: head.range.lower)
      let found = DecisionBuilder(page: page, following: blocks).completeHead(element, block: index)
      // “9.1” numbers a paragraph and no clause.
      if found.consumed > 0 { return found }
    }
    element.marker = head.marker
    element.text = head.body
    var found = builder(after: index).complete(element, block: index)
    found.consumed += 1
    return found
  }

  /// Blocks of what was said under a head “Decision” before the label of what was decided.
  private static let reachOfNarrative = 24

  /// A form with numbered heads, “1. Title of decision” ¶ its value.
  private func isProforma(_ index: Int) -> Bool {
    guard let entry = ListEntry(page, page.blocks[index]), !entry.isBullet,
      page.wordIndices(entry.text).count <= 6, index + 1 < blocks.upperBound
    else { return false }
    return page.lastByte(entry.text).isASCIILetter
      && ListEntry(page, page.blocks[index + 1]) == nil
  }

  private func verb(_ text: TextRange) -> Block.Verb {
    DecisionSentences(page: page, context: context).verb(text) ?? .decided
  }
}
