/// Tables that only hang the letters of a list out: “(a) | note the schedule;”.
enum ListTables {
  /// The page with such rows made entries of a list; nil where there are none.
  static func dissolve(_ page: Page) -> Page? {
    guard page.blocks.contains(where: { $0.cell != nil }) else { return nil }
    var blocks: [SourceBlock] = []
    var isChanged = false
    var index = 0
    while index < page.blocks.count {
      guard let table = page.blocks[index].cell?.table else {
        blocks.append(page.blocks[index])
        index += 1
        continue
      }
      var end = index
      while end < page.blocks.count, page.blocks[end].cell?.table == table { end += 1 }
      if let entries = entries(page, index..<end) ?? NumberedRows.paragraphs(page, index..<end) {
        blocks += entries
        isChanged = true
      } else {
        blocks += page.blocks[index..<end]
      }
      index = end
    }
    return isChanged ? page.with(blocks: blocks) : nil
  }

  private static let heads = PhraseTable<Bool>([
    "the? recommendation|recommendations",
    "recommendations to the? cabinet|council|board|committee",
  ])

  /// The rows of a table as entries; nil where one is not a letter beside a paragraph, a number beside one that asks
  /// or decides, “2.1 | That the fee be raised.” below “No. | Recommendation”, or a number with a stop beside sentences:
  /// “7. | Two measures are used. | …”, or a letter, “A | Note the report.”, below
  /// “Recommendations:”. What stands below the paragraph in its cell follows the entry.
  private static func entries(_ page: Page, _ blocks: Range<Int>) -> [SourceBlock]? {
    guard blocks.count >= 2 else { return nil }
    let first = blocks.lowerBound
    var entries: [SourceBlock] = []
    if page.isWhole(page.blocks[first + 1].range, heads) != nil {
      entries = Array(page.blocks[first...first + 1])
    } else if page.blocks[first + 1].cell?.row != page.blocks[first].cell?.row,
      page.isWhole(page.blocks[first].range, heads) != nil
    {
      // “Recommendations:” alone in the first row.
      entries = [page.blocks[first]]
    }
    let isHeaded = !entries.isEmpty || isUnderHead(page, first)
    var index = first + entries.count
    var last: Int?
    while index + 1 < blocks.upperBound {
      let (head, body) = (page.blocks[index], page.blocks[index + 1])
      guard let row = head.cell?.row, body.cell?.row == row, head.cell?.column != body.cell?.column,
        !head.isFurniture, !body.isFurniture, body.kind == .paragraph, head.kind == .paragraph,
        let marker = LeadingMarker.scan(page, head.range, allowBare: true), marker.rest.isEmpty,
        isLetter(marker, isHeaded: isHeaded) || asks(page, marker, body, isHeaded: isHeaded)
          || counts(page, marker, body),
        let number = marker.path.last, number == last.map({ $0 + 1 }) ?? startOf(page, marker, body)
      else { return nil }
      last = number
      entries.append(entry(head, body))
      index += 2
      while index < blocks.upperBound, let cell = page.blocks[index].cell, cell.row == row {
        guard cell.column == body.cell?.column else { return nil }
        var inner = page.blocks[index]
        inner.cell = nil
        inner.depth += 1
        entries.append(inner)
        index += 1
      }
    }
    return last != nil && index == blocks.upperBound ? entries : nil
  }

  private static func entry(_ head: SourceBlock, _ body: SourceBlock) -> SourceBlock {
    var entry = body
    entry.kind = .listItem
    entry.marker = head.range
    entry.text = body.range
    entry.cell = nil
    entry.depth = 1
    entry.gapBefore = head.gapBefore
    return entry
  }

  /// The number of the first row: paragraphs that are counted through a document may begin anywhere.
  private static func startOf(
    _ page: Page, _ marker: LeadingMarker, _ body: SourceBlock
  ) -> Int? {
    counts(page, marker, body) ? marker.path.last : 1
  }

  /// “7. | Two measures are used.”: a number with a stop beside a sentence.
  private static func counts(
    _ page: Page, _ marker: LeadingMarker, _ body: SourceBlock
  ) -> Bool {
    let last = page.lastByte(body.range)
    return marker.shape == .decimal && marker.setting == .dot
      && (last == UInt8(ascii: ".") || last == UInt8(ascii: ":"))
      && page.wordIndices(body.range).count >= fewestWords
  }

  private static let fewestWords = 4

  /// Whether a head such as “RECOMMENDATIONS” stands right above a table.
  private static func isUnderHead(_ page: Page, _ first: Int) -> Bool {
    page.blocks[safe: first - 1].map {
      $0.cell == nil && page.isWhole($0.range, heads) != nil
    } ?? false
  }

  private static func isLetter(_ marker: LeadingMarker, isHeaded: Bool) -> Bool {
    guard marker.path.count == 1, marker.setting != .bare || isHeaded && marker.shape == .letter
    else { return false }
    return marker.shape == .letter || marker.shape == .roman || marker.setting == .brackets
  }

  /// “2.1 | That the fee be raised.”, or “1 | That …” below “Recommendation”; “1 | To boil water, use a pan.” is a recipe.
  private static func asks(
    _ page: Page, _ marker: LeadingMarker, _ body: SourceBlock, isHeaded: Bool
  ) -> Bool {
    marker.shape == .decimal && (isHeaded || marker.path.count > 1)
      && page.firstWord(body.text).map { FunctionWords.clauseOpenings.contains($0) } ?? false
  }
}
