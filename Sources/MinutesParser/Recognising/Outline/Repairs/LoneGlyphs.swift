/// Lists whose bullets stand alone on their lines, with the words on the lines below: a converter
/// took each run of the mark-up for a paragraph. In a table the words stand in the cell beside.
enum LoneGlyphs {
  /// Most blocks that the words of one bullet are spread over.
  private static let reach = 12

  /// The page with each such glyph and the blocks behind it made one list item; nil where there are
  /// not at least two.
  static func join(_ page: Page) -> Page? {
    guard page.blocks.indices.count(where: { isLone(page, $0) }) >= 2 else { return nil }
    var blocks: [SourceBlock] = []
    var index = 0
    var joined = 0
    while index < page.blocks.count {
      if isLone(page, index), let end = end(page, of: index) {
        var item = page.blocks[index]
        item.kind = .listItem
        item.marker = page.blocks[index].range
        item.text = page.blocks[index + 1].range.through(page.blocks[end - 1].range)
        blocks.append(item)
        joined += 1
        index = end
      } else {
        blocks.append(page.blocks[index])
        index += 1
      }
    }
    return joined >= 2 ? page.with(blocks: blocks) : nil
  }

  private static func isLone(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    if isLetter(page, block) { return true }
    guard !block.isFurniture, block.range.count <= 3, block.kind != .heading,
      page.byte(block.range.lower) >= 0x80 || isDash(page, index),
      let lead = LeadingMarker.scan(page, block.range), lead.shape == .bullet
    else { return false }
    return lead.rest.isEmpty
  }

  /// “-” alone on a line of a text, with words on the next line; what is nothing in a table has its cell.
  private static func isDash(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.range.count == 1, block.cell == nil,
      page.byte(block.range.lower) == UInt8(ascii: "-")
        || page.byte(block.range.lower) == UInt8(ascii: "*"),
      let next = page.blocks[safe: index + 1], !next.isFurniture, next.kind == .paragraph,
      next.cell == nil
    else { return false }
    return page.wordIndices(next.range).count >= 2
  }

  /// “6.3” alone: the number of the next paragraph.
  private static func isNumberAlone(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.range.count <= longestNumber, page.byte(block.range.lower).isASCIIDigit,
      let lead = LeadingMarker.scan(page, block.range, allowBare: true)
    else { return false }
    return lead.rest.isEmpty && lead.shape == .decimal
  }

  private static let longestNumber = 6

  /// “(b)” or “(iv)” alone, outside of tables: the words of a clause stand below it.
  private static func isLetter(_ page: Page, _ block: SourceBlock) -> Bool {
    guard !block.isFurniture, block.cell == nil, block.kind != .heading,
      (3...6).contains(block.range.count), page.byte(block.range.lower) == UInt8(ascii: "("),
      let lead = LeadingMarker.scan(page, block.range), lead.setting == .brackets,
      lead.shape == .letter || lead.shape == .roman, lead.rest.isEmpty
    else { return false }
    return page.byte(lead.number.lower).isASCIILower
  }

  /// The index behind the last block that belongs to a glyph: up to the first that ends like an
  /// entry and that no line in the middle of a sentence follows.
  private static func end(_ page: Page, of glyph: Int) -> Int? {
    if let end = rowEnd(page, of: glyph) { return end }
    var index = glyph + 1
    let isDash =
      page.byte(page.blocks[glyph].range.lower) < 0x80 && !isLetter(page, page.blocks[glyph])
    while index < page.blocks.count, index - glyph <= reach {
      let block = page.blocks[index]
      // Behind a dash an empty line ends the words.
      if isDash, index > glyph + 1, block.gapBefore > 0 { break }
      guard !block.isFurniture, block.cell == page.blocks[glyph].cell, block.kind != .heading,
        block.kind != .listItem, !isLone(page, index), !isNumberAlone(page, block)
      else { break }
      index += 1
      if endsEntry(page, block.range), index >= page.blocks.count || !goesOn(page, index) {
        return index
      }
    }
    return index > glyph + 1 ? index : nil
  }

  /// The index behind the row that a glyph alone in its cell opens, where its words stand in one more
  /// cell.
  private static func rowEnd(_ page: Page, of glyph: Int) -> Int? {
    // “Mrs Crane | ✓ | Parent”: a mark behind a name opens nothing.
    guard let cell = page.blocks[glyph].cell, let next = page.blocks[safe: glyph + 1],
      page.blocks[safe: glyph - 1].map({ $0.cell?.table != cell.table || $0.cell?.row != cell.row })
        ?? true,
      let beside = next.cell, beside.table == cell.table, beside.row == cell.row,
      beside.column != cell.column, !next.isFurniture, next.kind == .paragraph,
      page.blocks[safe: glyph + 2].map({ $0.cell?.table != cell.table || $0.cell?.row != cell.row })
        ?? true
    else { return nil }
    return glyph + 2
  }

  private static func endsEntry(_ page: Page, _ range: TextRange) -> Bool {
    let last = page.lastByte(range)
    if last == UInt8(ascii: ".") || last == UInt8(ascii: ";") || last == UInt8(ascii: "?") {
      return true
    }
    guard let word = page.wordIndices(range).last else { return false }
    return page.words[word].hash == WordHash.of("and")
      && page.byte(page.words[word].range.lower - 2) == UInt8(ascii: ";")
  }

  /// Whether the block at an index begins in the middle of a sentence.
  private static func goesOn(_ page: Page, _ index: Int) -> Bool {
    page.byte(page.blocks[index].range.lower).isASCIILower
  }
}
