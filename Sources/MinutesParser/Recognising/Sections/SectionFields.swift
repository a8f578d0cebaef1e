/// Header lines among the blocks of a section.
extension SectionReader {
  /// A label that is all of a line, with its value in the blocks below.
  static func labelAlone(_ range: TextRange) -> Element {
    var element = Element(.field, text: .empty(at: range.upper))
    element.label = range
    element.fieldName = .other
    return element
  }

  /// “Actions:” over a list of what is to be done, in the record of an item.
  func actionHead(_ blocks: Range<Int>, in section: OutlineSection) -> Element? {
    let block = page.blocks[blocks.lowerBound]
    guard section.kind == .item, page.endsWithColon(block.range),
      records(at: blocks.lowerBound), ActionHead.opens(page, block.range),
      ListEntry(page, page.blocks[blocks.lowerBound + 1]) != nil
    else { return nil }
    return Self.labelAlone(block.range)
  }

  /// “Recommendations:” alone on its line over the first entry of a list; “Recommendation” alone on
  /// that of a form, over what was recommended before it was decided.
  ///
  /// - Parameter blocks: Two or more, the first a paragraph.
  func recommendationHead(_ blocks: Range<Int>) -> Element? {
    let block = page.blocks[blocks.lowerBound]
    if kind == .decisions, RecommendationHead.isPlain(page, block.range),
      page.lastByte(page.blocks[blocks.lowerBound + 1].range) != UInt8(ascii: ":")
    {
      var heading = Element(.heading, text: block.range)
      heading.level = 2
      return heading
    }
    guard page.endsWithColon(block.range),
      let colon = Fields.labelEnd(page, block.range), colon >= page.trimmed(block.range).upper,
      page.wordIndices(block.range).count <= 10, RecommendationHead.opens(page, block.range),
      let first = page.blocks[safe: blocks.lowerBound + 1],
      ListEntry(page, first) != nil
        || isStemOfList(blocks)
    else { return nil }
    return Self.labelAlone(block.range)
  }

  /// “That Cabinet:” over the first entry of a list, below the label.
  private func isStemOfList(_ blocks: Range<Int>) -> Bool {
    guard blocks.count > 2 else { return false }
    let (stem, entry) = (page.blocks[blocks.lowerBound + 1], page.blocks[blocks.lowerBound + 2])
    return stem.kind == .paragraph && page.endsWithColon(stem.range)
      && page.wordIndices(stem.range).count <= Self.wordsOfStem && ListEntry(page, entry) != nil
      && (kind == .report || outline.parts[blocks.lowerBound] == .agenda)
  }

  private static let wordsOfStem = 12

  /// A header line in the head of a document. In a report that asks for something there,
  /// “Recommendation: …” and what stands below it is none.
  func headField(_ blocks: Range<Int>) -> (elements: [Element], consumed: Int)? {
    let block = page.blocks[blocks.lowerBound]
    if kind == .report || kind == .agenda, let colon = Fields.labelEnd(page, block.range),
      RecommendationHead.opens(page, TextRange(block.range.lower, colon)),
      !page.text.isBlank(TextRange(colon, block.range.upper))
    {
      return nil
    }
    if kind == .report, RecommendationRecogniser.isAsked(page, block) { return nil }
    if head.opensRecommendations {
      return knownField(block).map { ([$0], 1) }
    }
    return Fields.recognise(page, blocks: blocks, anyLabel: true)
  }

  /// A header line of a decision in a list of them: “Decision maker: …”, “**Decision maker** …”.
  func knownField(_ block: SourceBlock) -> Element? {
    let bold = page.text.emphasisEnd(block.range)
    let isBold = bold > block.range.lower && bold < block.range.upper
    guard let end = isBold ? bold : Fields.labelEnd(page, block.range),
      Fields.meaning(of: TextRange(block.range.lower, end), in: page) != nil
    else { return block.kind == .paragraph ? Fields.gapped(page, block.range) : nil }
    return Fields.element(page, block, anyLabel: true)
  }

  /// “2.  Background” on a line of its own in the record of one decision: a head of its form, under which
  /// nothing is decided.
  ///
  /// - Parameter next: The block below.
  func formHead(_ block: SourceBlock, over next: SourceBlock?) -> Element? {
    guard block.kind == .paragraph, block.cell == nil else { return nil }
    guard let lead = page.lead(of: block) else { return plainFormHead(block, over: next) }
    guard lead.shape == .decimal, lead.level == 1,
      lead.setting == .dot || lead.setting == .bare, !lead.rest.isEmpty,
      page.wordIndices(lead.rest).count <= 8, page.lastByte(lead.rest).isASCIILetter,
      page.byte(lead.rest.lower).isASCIIUpper, DecisionLabel.opening(page, lead.rest) == nil,
      page.opening(lead.rest, OutlineVocabulary.decisionFormHeads) != nil
    else { return nil }
    var heading = Element(.heading, text: lead.rest)
    heading.marker = lead.marker
    heading.number = lead.number
    heading.level = 2
    return heading
  }

  /// “Reasons for decision” on a line of its own over a sentence, in the record of one decision.
  private func plainFormHead(_ block: SourceBlock, over next: SourceBlock?) -> Element? {
    guard (1...5).contains(page.wordIndices(block.text).count),
      page.lastByte(block.text).isASCIILetter,
      page.byte(block.text.lower).isASCIIUpper, DecisionLabel.opening(page, block.text) == nil,
      page.opening(block.text, OutlineVocabulary.decisionFormHeads) != nil,
      page.first(.gap, in: block.range) == nil, let next, !next.isFurniture,
      next.kind == .paragraph,
      page.wordIndices(next.range).count >= 4, page.lastByte(next.range) == UInt8(ascii: ".")
    else { return nil }
    var heading = Element(.heading, text: block.range)
    heading.level = 2
    return heading
  }
}
