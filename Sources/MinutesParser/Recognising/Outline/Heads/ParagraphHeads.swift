/// Reports whose paragraphs are counted from the first to the last, with plain lines over them for heads: “Objections”
/// over “3. Twenty-two objections came in.”
enum ParagraphHeads {
  private static let fewest = 3
  private static let wordsOfHead = 12
  private static let wordsOfText = 6

  /// The heads, with those that stand out beside them; empty where the numbers count something else.
  ///
  /// Complexity: linear in the blocks.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [Int] {
    var heads: [Int] = []
    var last = 0
    var paragraphs = 0
    for index in traits.indices where !traits[index].isFurniture {
      guard let number = number(page, traits[index]) else { continue }
      // Anything else that is counted begins again, or leaves numbers out.
      guard number == last + 1 else { return [] }
      last = number
      paragraphs += 1
      if index > 0, isHead(page, traits[index - 1], page.blocks[index - 1]) {
        heads.append(index - 1)
      }
    }
    guard heads.count >= fewest, paragraphs > heads.count else { return [] }
    let known = Set(heads)
    let named = traits.indices.filter { !known.contains($0) && isNamed(page, traits, $0) }
    return (heads + named).sorted()
  }

  /// “RECOMMENDATIONS” over letters, “What is the Panel asked to do?”, “Background papers”: heads of reports by their
  /// names, whatever stands below.
  private static func isNamed(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    guard !trait.isFurniture, trait.lead == nil, trait.rest.isEmpty, !trait.isInCell,
      page.blocks[index].kind != .listItem, trait.wordCount <= wordsOfHead
    else { return false }
    return ReportHeads.isUsualReportHead(page, traits, index)
      || trait.standsOut && ReportHeads.isUsualSection(page, trait.title)
      || RecommendationHead.opens(page, trait.title) && isHead(page, trait, page.blocks[index])
      || page.isWhole(trait.title, OutlineVocabulary.reportClosers) != nil
  }

  /// The number of a paragraph of text: “3. Twenty-two objections came in.”
  private static func number(_ page: Page, _ trait: BlockTraits) -> Int? {
    guard let lead = trait.lead, lead.shape == .decimal, lead.path.count == 1, !trait.isInCell,
      trait.level == 0, page.wordIndices(trait.body).count >= wordsOfText
    else { return nil }
    let end = page.lastByte(trait.body)
    return end == UInt8(ascii: ".") || end == UInt8(ascii: ":") ? lead.path[0] : nil
  }

  /// A short line that is neither a sentence nor a label with its value.
  private static func isHead(_ page: Page, _ trait: BlockTraits, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(trait.range)
    let end = page.lastByte(trait.range)
    return !trait.isFurniture && !trait.standsOut && trait.lead == nil && trait.rest.isEmpty
      && block.kind != .listItem && block.cell == nil && (1...wordsOfHead).contains(words.count)
      && end != UInt8(ascii: ".") && end != UInt8(ascii: ",") && end != UInt8(ascii: ";")
      && Fields.labelEnd(page, trait.range) == nil
      && page.firstWord(trait.range)?.shape.contains(.capitalised) == true
  }
}
