/// Items of a list page whose numbers and bold type an extractor removed: only short lines are left
/// where the titles were.
enum TitleLines {
  private static let listHeads = PhraseTable<Bool>(["no item", "items", "note no item", "item"])
  private static let maximumWords = 16
  private static let groups = PhraseTable<Bool>([
    "exempt|confidential|restricted|private|open|public items|business|session|agenda",
    "part i|ii|iii|a|b|1|2", "items for decision|information|noting", "other business",
    "items from which the press and public are|may|will be? excluded",
  ])

  /// Lines behind “No. Item” that could be titles: short, capitalised, without a stop, followed by
  /// something that is none; or, in a table, the first line of a row.
  static func find(_ page: Page, _ traits: [BlockTraits], behind typeBlock: Int) -> [SectionStart] {
    guard let head = traits.indices.last(where: { isListHead(page, traits, $0) }) else { return [] }
    var starts: [SectionStart] = []
    for index in (head + 1)..<max(head + 1, traits.count)
    where isTitle(page, traits, index, head: head) {
      var start = HeadedItems.start(page, traits[index], index)
      if page.blocks[index].cell != nil, let end = CellTitle.end(page, traits[index].range) {
        start.title = TitleTail.trim(page, traits[index].range.prefix(upTo: end))
        start.end = start.title.upper
      }
      // “EXEMPT ITEMS” alone in its row groups the rows below it.
      if page.blocks[index].cell != nil, page.isWhole(start.title, groups) != nil {
        start.kind = .part
      }
      starts.append(start)
    }
    return starts
  }

  private static func isListHead(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    index < 40 && page.isWhole(traits[index].range, listHeads) != nil
  }

  private static func isTitle(
    _ page: Page, _ traits: [BlockTraits], _ index: Int, head: Int
  ) -> Bool {
    let trait = traits[index]
    let words = page.wordIndices(trait.range)
    guard !trait.isFurniture, !isRemark(page, trait.range),
      trait.lead == nil || trait.lead?.shape == .yearly, !words.isEmpty,
      page.isWhole(trait.range, OutlineVocabulary.itemParts) == nil
        || PartLabels.label(page, page.blocks[index]) == nil
          && (page.blocks[index].cell == nil || opensRow(page, index))
    else { return false }
    let last = page.lastByte(trait.range)
    let hasStop =
      last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: ";")
      || last == UInt8(ascii: ",")
    if let cell = page.blocks[index].cell {
      guard let before = page.blocks[safe: index - 1] else { return false }
      guard before.cell?.row != cell.row else { return false }
      return !hasStop && words.count <= maximumWords * 2
        || CellTitle.end(page, trait.range) != nil
    }
    guard !hasStop, words.count <= maximumWords,
      page.words[words.lowerBound].shape.contains(.capitalised),
      let before = traits[safe: index - 1], let next = traits[safe: index + 1]
    else { return false }
    // Cells of a flattened table follow each other as short lines; a title follows text.
    let isFirst = index == head + 1 || endsSentence(page, before.range)
    // A usual title stands apart from the cells above it.
    guard isFirst || page.blocks[index].gapBefore >= 2 && CellTitle.isUsual(page, trait.range)
    else { return false }
    return endsSentence(page, next.range) || isSetApart(page, traits, index)
  }

  /// “(Councillor Ash in the Chair)”
  private static func isRemark(_ page: Page, _ range: TextRange) -> Bool {
    let text = page.trimmed(range)
    return page.byte(text.lower) == UInt8(ascii: "(")
      && page.byte(text.upper - 1) == UInt8(ascii: ")")
  }

  private static func opensRow(_ page: Page, _ index: Int) -> Bool {
    guard let before = page.blocks[safe: index - 1] else { return true }
    return before.cell?.row != page.blocks[index].cell?.row
  }

  /// Whether more room stands above a line than below it and a sentence follows behind one short
  /// line (the number of a report).
  private static func isSetApart(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let next = page.blocks[safe: index + 1], let second = page.blocks[safe: index + 2],
      page.blocks[index].gapBefore >= 2, next.gapBefore < page.blocks[index].gapBefore
    else { return false }
    return page.wordIndices(next.range).count <= 8 && endsSentence(page, second.range)
  }

  private static func endsSentence(_ page: Page, _ range: TextRange) -> Bool {
    let text = page.trimmed(range)
    // “… the resolution: ‘That the draft be approved.’”
    let quotation =
      page.has("”", at: text.upper - 3) || page.has("’", at: text.upper - 3)
      ? 3 : page.byte(text.upper - 1) == UInt8(ascii: "\"") ? 1 : 0
    let last = page.byte(text.upper - 1 - quotation)
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: ":")
      || last == UInt8(ascii: ")")
  }
}
