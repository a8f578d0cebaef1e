/// Entries of lists that a converter of pages cut or ran together: “• the roof leaks • the wall is damp”; “- the head is
/// too small for a fire engine, and a sprinkler” ¶ “would be needed.”; an entry between others that lost its bullet.
enum CutEntries {
  private static let fewestWords = 4
  private static let fewestOfRest = 3

  /// The page with such entries whole and apart; nil where it has none.
  ///
  /// Complexity: O(n) in the bytes of the entries.
  static func mend(_ page: Page) -> Page? {
    guard let first = page.blocks.indices.first(where: { isBroken(page, $0) }) else { return nil }
    var blocks = Array(page.blocks[..<first])
    var index = first
    while index < page.blocks.count {
      var block = page.blocks[index]
      if isWithoutGlyph(page, index) {
        block.kind = .listItem
        block.depth = page.blocks[index - 1].depth
      }
      if goesOn(page, index) {
        block.text = block.text.through(page.blocks[index + 1].text)
        index += 1
      }
      let bullets = bullets(page, block)
      if bullets.isEmpty { blocks.append(block) } else { blocks += cut(page, block, bullets) }
      index += 1
    }
    return page.with(blocks: blocks)
  }

  private static func isBroken(_ page: Page, _ index: Int) -> Bool {
    guard page.blocks[index].kind == .listItem else { return isWithoutGlyph(page, index) }
    return goesOn(page, index) || !bullets(page, page.blocks[index]).isEmpty
  }

  /// Offsets of the bullets inside an entry that begins with the same sign.
  private static func bullets(_ page: Page, _ block: SourceBlock) -> [Int] {
    let sign = block.marker
    guard block.kind == .listItem, !block.isFurniture, (2...3).contains(sign.count),
      page.byte(sign.lower) >= 0xC2
    else { return [] }
    let bytes = page.text.bytes
    let last = block.text.upper - sign.count - 1
    guard block.text.lower < last else { return [] }
    return (block.text.lower + 1..<last).filter { offset in
      bytes[offset] == bytes[sign.lower] && bytes[offset - 1].isBlank
        && bytes[offset + sign.count].isBlank
        && (1..<sign.count).allSatisfy { bytes[offset + $0] == bytes[sign.lower + $0] }
    }
  }

  private static func cut(_ page: Page, _ block: SourceBlock, _ bullets: [Int]) -> [SourceBlock] {
    var pieces: [SourceBlock] = []
    var piece = block
    for (place, offset) in bullets.enumerated() {
      piece.text = page.trimmed(TextRange(piece.text.lower, offset))
      pieces.append(piece)
      let end = offset + block.marker.count
      piece.marker = TextRange(offset, end)
      let next = place + 1 < bullets.count ? bullets[place + 1] : block.text.upper
      piece.text = TextRange(page.skipBlanks(end, next), block.text.upper)
      piece.gapBefore = 0
    }
    pieces.append(piece)
    return pieces.contains { $0.text.isEmpty } ? [block] : pieces
  }

  /// Whether the next paragraph goes on with the sentence of an entry: this one stops in the middle, and that one begins
  /// small.
  private static func goesOn(_ page: Page, _ index: Int) -> Bool {
    let entry = page.blocks[index]
    guard entry.kind == .listItem, !entry.isFurniture, entry.cell == nil, !entry.marker.isEmpty,
      let next = small(page, index + 1)
    else { return false }
    // A comma may end an entry over words that close the sentence of all.
    guard page.lastByte(entry.text).isASCIILetter,
      page.wordIndices(entry.text).count >= fewestWords,
      page.wordIndices(next.text).count >= fewestOfRest
    else { return false }
    switch page.lastByte(next.text) {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "?"): return true
    default: return false
    }
  }

  /// Whether a paragraph is an entry between two others and has lost its bullet: all of them are set off by semicolons.
  private static func isWithoutGlyph(_ page: Page, _ index: Int) -> Bool {
    guard let block = small(page, index), let before = page.blocks[safe: index - 1],
      let next = page.blocks[safe: index + 1], before.kind == .listItem, next.kind == .listItem,
      !before.marker.isEmpty, before.depth == next.depth,
      page.lastByte(before.text) == UInt8(ascii: ";")
    else { return false }
    let words = page.wordIndices(block.text)
    return words.count >= fewestOfRest
      && (page.lastByte(block.text) == UInt8(ascii: ";")
        || words.last.map { page.words[$0].hash == WordHash.of("and") } ?? false)
  }

  /// The paragraph at an index that begins with a small letter; nil where it is anything else.
  private static func small(_ page: Page, _ index: Int) -> SourceBlock? {
    guard let block = page.blocks[safe: index], block.kind == .paragraph, !block.isFurniture,
      block.cell == nil, page.byte(block.text.lower).isASCIILower,
      page.byte(block.text.lower + 1).isASCIILower
    else { return nil }
    return block
  }
}
