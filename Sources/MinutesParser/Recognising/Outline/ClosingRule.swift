/// Finds where the record of the last item ends: “The meeting closed at 9.10 pm”, the signature.
enum ClosingRule {
  static func find(_ page: Page, _ traits: [BlockTraits], behind item: Int) -> SectionStart? {
    guard item + 1 < traits.count else { return nil }
    for index in (item + 1)..<traits.count {
      let trait = traits[index]
      guard !trait.isFurniture, trait.lead == nil || trait.lead?.shape == .bullet else { continue }
      if isClosing(page, trait) { return SectionStart(.back, block: index, end: 0) }
    }
    return nil
  }

  private static func isClosing(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard page.opening(trait.range, OutlineVocabulary.closings) != nil else { return false }
    return page.wordIndices(trait.range).count <= 40
  }
}
