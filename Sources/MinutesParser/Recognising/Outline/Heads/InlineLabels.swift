/// Labels that an extractor ran into the text of a table cell: “… Minutes: The Head of …”.
enum InlineLabels {
  /// The page with such blocks cut in front of and behind each label; nil where there are none.
  static func split(_ page: Page) -> Page? {
    guard page.blocks.contains(where: { $0.cell != nil }) else { return nil }
    var blocks: [SourceBlock] = []
    var didSplit = false
    for block in page.blocks {
      let pieces = block.cell == nil || block.isFurniture ? [] : pieces(page, block)
      if pieces.isEmpty {
        blocks.append(block)
      } else {
        blocks += pieces
        didSplit = true
      }
    }
    return didSplit ? page.with(blocks: blocks) : nil
  }

  /// The block cut at its labels; empty where it holds none, or is nothing but one.
  private static func pieces(_ page: Page, _ block: SourceBlock) -> [SourceBlock] {
    let words = page.wordIndices(block.range)
    var cuts: [Int] = []
    var index = words.lowerBound
    let isBullet = LeadingMarker.scan(page, block.range)?.shape == .bullet
    while index < words.upperBound {
      if isBullet, isDecision(page, index, block.range) {
        cuts.append(page.words[index].range.lower)
        index += 1
      } else if let end = label(page, index, words.upperBound) {
        let start = page.words[index].range.lower
        if start > block.range.lower { cuts.append(start) }
        if end < block.range.upper { cuts.append(end) }
        while index < words.upperBound, page.words[index].range.lower < end { index += 1 }
      } else {
        index += 1
      }
    }
    guard !cuts.isEmpty else { return [] }
    var pieces: [SourceBlock] = []
    var start = block.range.lower
    for cut in cuts + [block.range.upper] {
      guard let range = page.text.trimmed(TextRange(start, cut)) else { continue }
      var piece = block
      piece.marker = .empty(at: range.lower)
      piece.text = range
      if !pieces.isEmpty {
        piece.kind = .paragraph
        piece.joinsPrevious = true
      }
      pieces.append(piece)
      start = cut
    }
    return pieces
  }

  /// Whether a label in capitals stands behind the end of a sentence: “… next door. RESOLVED That”.
  private static func isDecision(_ page: Page, _ index: Int, _ range: TextRange) -> Bool {
    guard index > 0, page.words[index].shape.contains(.allCapitals),
      page.byte(page.words[index - 1].range.upper) == UInt8(ascii: "."),
      let label = DecisionLabel.scan(page, at: index, in: range)
    else { return false }
    return label.isCapitals && !label.isNoun
  }

  /// Offset behind the colon of a capitalised label that begins at a word.
  private static func label(_ page: Page, _ index: Int, _ limit: Int) -> Int? {
    guard page.words[index].shape.contains(.capitalised) else { return nil }
    let part = OutlineVocabulary.itemParts.match(page.words, at: index, limit: limit)?.end
    guard let end = part ?? aside(page, index, limit) else { return nil }
    let behind = page.words[end - 1].range.upper
    return page.byte(behind) == UInt8(ascii: ":") ? behind + 1 : nil
  }

  /// The end of a label over reasons or options: “Reason for decision:”, “Alternative options
  /// considered and rejected:”.
  private static func aside(_ page: Page, _ index: Int, _ limit: Int) -> Int? {
    guard let match = asides.match(page.words, at: index, limit: limit) else { return nil }
    var end = match.end
    while end < min(limit, match.end + 5),
      page.byte(page.words[end - 1].range.upper) != UInt8(ascii: ":"),
      page.text.isBlank(page.gap(before: end))
    {
      end += 1
    }
    return end
  }

  private static let asides = PhraseTable<Bool>([
    "reason|reasons for the? decision|decisions|recommendation", "alternative options",
    "other options considered", "options considered",
  ])
}
