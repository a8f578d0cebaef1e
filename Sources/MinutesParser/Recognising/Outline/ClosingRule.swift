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
    let count = page.wordIndices(trait.range).count
    if page.opening(trait.range, OutlineVocabulary.signatures) != nil {
      // “Signed ........ Date ....” is a line to sign on; “Signed.” reports that minutes were signed.
      return count <= 6 && !isSentence(page, trait.range)
    }
    return count <= 40 && page.opening(trait.range, OutlineVocabulary.closings) != nil
  }

  /// Whether a range ends with a single full stop behind a word.
  private static func isSentence(_ page: Page, _ range: TextRange) -> Bool {
    let range = page.trimmed(range)
    return page.byte(range.upper - 1) == UInt8(ascii: ".")
      && page.byte(range.upper - 2).isASCIILetter
  }
}
