/// Tables drawn with signs in a text that does not read them as tables: “+-----+” over “| Subject: | … |”.
///
/// Layout: Word documents converted to Markdown by pandoc, whose grid tables CommonMark takes for
/// paragraphs.
enum GridRows {
  /// The page with each such paragraph cut into the rows of its table and, as furniture, the rules
  /// between them; nil where it has none.
  ///
  /// Complexity: linear in the bytes of such paragraphs.
  static func split(_ page: Page) -> Page? {
    guard let first = page.blocks.indices.first(where: { isGrid(page, page.blocks[$0]) }) else {
      return nil
    }
    var blocks = Array(page.blocks[..<first])
    for block in page.blocks[first...] {
      if isGrid(page, block) { blocks += rows(page, block) } else { blocks.append(block) }
    }
    return page.with(blocks: blocks)
  }

  private static func isGrid(_ page: Page, _ block: SourceBlock) -> Bool {
    let start = block.range.lower
    return page.byte(start) == UInt8(ascii: "+") && block.kind == .paragraph && !block.isFurniture
      && block.cell == nil && block.marker.isEmpty && ruleEnd(page, start, block.range.upper) != nil
  }

  /// Offset behind a rule that begins at an offset, nil where none does.
  private static func ruleEnd(_ page: Page, _ start: Int, _ limit: Int) -> Int? {
    var end = start
    while end < limit, isDrawn(page.byte(end)) { end += 1 }
    guard end - start >= 5, page.byte(start) == UInt8(ascii: "+"),
      page.byte(end - 1) == UInt8(ascii: "+")
    else { return nil }
    return end
  }

  private static func isDrawn(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: ":")
  }

  /// Rules, with the signs that stand right beside them, and the rows between.
  private static func rows(_ page: Page, _ block: SourceBlock) -> [SourceBlock] {
    let limit = block.text.upper
    var result: [SourceBlock] = []
    func add(_ range: TextRange, isRule: Bool) {
      guard let range = page.text.trimmed(range) else { return }
      var piece = block
      piece.text = range
      piece.marker = .empty(at: range.lower)
      piece.isFurniture = isRule
      piece.joinsPrevious = !result.isEmpty
      if !result.isEmpty { piece.gapBefore = 0 }
      result.append(piece)
    }
    var offset = block.text.lower
    while offset < limit {
      guard let end = ruleEnd(page, offset, limit) else {
        add(TextRange(offset, limit), isRule: false)
        break
      }
      // The bar that opens the next row stands with the rule.
      var rule = end
      let next = page.skipBlanks(end, limit)
      if next < limit, page.byte(next) == UInt8(ascii: "|") { rule = next + 1 }
      add(TextRange(offset, rule), isRule: true)
      offset = rule
      while offset < limit {
        guard page.byte(offset) == UInt8(ascii: "+") else {
          offset += 1
          continue
        }
        if ruleEnd(page, offset, limit) != nil { break }
        // No rule begins inside a run of such signs.
        while offset < limit, isDrawn(page.byte(offset)) { offset += 1 }
      }
      // So does the one that closes it.
      var row = page.trimmed(TextRange(rule, offset))
      if page.lastByte(row) == UInt8(ascii: "|"), row.count > 1 {
        let bar = row.upper - 1
        row = page.trimmed(row.prefix(upTo: bar))
        add(row, isRule: false)
        add(TextRange(bar, bar + 1), isRule: true)
      } else {
        add(row, isRule: false)
      }
    }
    return result
  }
}
