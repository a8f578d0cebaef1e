/// Lists whose bullets a change of encoding or font made other signs: “Members said:” ⏎ “; the path was narrow;” ⏎
/// “; it flooded.”, “v The roof leaks.”
enum LostGlyphs {
  private static let fewest = 2
  /// Entries by which a list is known without a colon in front of it.
  private static let fewestAlone = 3

  /// The page with such entries as items of lists; nil where it has none.
  static func restore(_ page: Page) -> Page? {
    var found: Set<Int> = []
    var index = 0
    while index < page.blocks.count {
      guard let sign = sign(page, index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < page.blocks.count, self.sign(page, end) == sign { end += 1 }
      let isIntroduced =
        index > 0 && !page.blocks[index - 1].isFurniture
        && page.endsWithColon(page.blocks[index - 1].range)
      if end - index >= (isIntroduced ? fewest : fewestAlone) { found.formUnion(index..<end) }
      index = end
    }
    guard !found.isEmpty else { return nil }
    var blocks = page.blocks
    for index in found {
      let range = page.trimmed(blocks[index].range)
      let end = range.lower + width(page, range.lower)
      blocks[index].kind = .listItem
      blocks[index].marker = TextRange(range.lower, end)
      blocks[index].text = TextRange(page.skipBlanks(end, range.upper), range.upper)
    }
    return page.with(blocks: blocks)
  }

  /// The sign in front of a block that could have been a bullet, by its first two bytes.
  private static func sign(_ page: Page, _ index: Int) -> UInt16? {
    let block = page.blocks[index]
    guard block.kind == .paragraph || block.kind == .preformatted, !block.isFurniture,
      block.marker.isEmpty
    else { return nil }
    let range = page.trimmed(block.range)
    let width = width(page, range.lower)
    guard width > 0, range.count > width + 3, page.byte(range.lower + width).isBlank else {
      return nil
    }
    return UInt16(page.byte(range.lower)) << 8 | UInt16(width > 1 ? page.byte(range.lower + 1) : 0)
  }

  /// Bytes of a sign that bullets become: those of fonts of symbols read as letters, and the marks that stand for
  /// what could not be read.
  private static func width(_ page: Page, _ offset: Int) -> Int {
    switch page.byte(offset) {
    case UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "v"), UInt8(ascii: "q"),
      UInt8(ascii: "n"), UInt8(ascii: "l"), UInt8(ascii: "u"), UInt8(ascii: "~"):
      1
    // ¿ » §
    case 0xC2: [0xBF, 0xBB, 0xA7].contains(page.byte(offset + 1)) ? 2 : 0
    // Ø ü à è ð
    case 0xC3: [0x98, 0xBC, 0xA0, 0xA8, 0xB0].contains(page.byte(offset + 1)) ? 2 : 0
    default: 0
    }
  }
}
