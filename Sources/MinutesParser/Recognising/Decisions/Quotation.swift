/// Tells what stands inside quotation marks or brackets.
enum Quotation {
  /// Whether an offset lies in a quotation that was opened in `range` before it.
  ///
  /// Complexity: O(n) in the bytes of the range before the offset.
  static func contains(_ page: Page, _ offset: Int, in range: TextRange) -> Bool {
    depth(page, TextRange(range.lower, offset)) > 0
  }

  /// Whether a stretch opens a double quotation that it does not close.
  static func isLeftOpen(_ page: Page, _ range: TextRange) -> Bool { depth(page, range) > 0 }

  /// Bytes of a quotation of several paragraphs that are looked at in front of a block and from its start on.
  private static let reachBack = 12_000
  private static let reachAhead = 3_000

  /// Whether a block stands inside a quotation in curly marks of several paragraphs: the next mark closes one, and the
  /// last one in front of the block, under the same head, opens one.
  ///
  /// Complexity: linear in the bytes within reach; mostly a look for the next mark.
  static func holds(_ page: Page, _ index: Int) -> Bool {
    let start = page.blocks[index].range.lower
    let end = min(page.text.bytes.count, start + reachAhead)
    guard let next = nextMark(page, start..<end), page.has("”", at: next),
      let before = lastMark(page, max(0, start - reachBack)..<start), page.has("“", at: before)
    else { return false }
    var above = index - 1
    while above >= 0, page.blocks[above].range.upper > before {
      if page.blocks[above].kind == .heading { return false }
      above -= 1
    }
    return true
  }

  private static func nextMark(_ page: Page, _ offsets: Range<Int>) -> Int? {
    var start = offsets.lowerBound
    while let place = page.words.marks.first(.pointer, from: start, to: offsets.upperBound) {
      if isMark(page, place) { return place }
      start = place + 1
    }
    return nil
  }

  private static func lastMark(_ page: Page, _ offsets: Range<Int>) -> Int? {
    var end = offsets.upperBound
    while let place = page.words.marks.last(.pointer, from: offsets.lowerBound, to: end) {
      if isMark(page, place) { return place }
      end = place
    }
    return nil
  }

  private static func isMark(_ page: Page, _ offset: Int) -> Bool {
    page.has("“", at: offset) || page.has("”", at: offset)
  }

  /// How far behind an offset the mark is looked for that closes a quotation.
  private static let closingReach = 1_000

  /// Whether the next double quotation mark at or behind an offset closes a quotation.
  static func closes(_ page: Page, behind offset: Int, in range: TextRange) -> Bool {
    for position in offset..<max(offset, min(range.upper, offset + closingReach)) {
      switch page.byte(position) {
      case 0xE2 where page.has("“", at: position): return false
      case 0xE2 where page.has("”", at: position), UInt8(ascii: "\""): return true
      default: break
      }
    }
    return false
  }

  /// Whether an offset lies between brackets that were opened in `range` before it.
  static func isBracketed(_ page: Page, _ offset: Int, in range: TextRange) -> Bool {
    var depth = 0
    for position in range.lower..<max(range.lower, offset) {
      switch page.byte(position) {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      default: break
      }
    }
    return depth > 0
  }

  private static func depth(_ page: Page, _ range: TextRange) -> Int {
    var marks = Open()
    marks.read(page, range)
    return marks.depth
  }

  /// The quotations that are open behind the text read so far.
  struct Open {
    private var curly = 0
    private var isStraight = false

    var depth: Int { curly + (isStraight ? 1 : 0) }

    mutating func read(_ page: Page, _ range: TextRange) {
      page.text.bytes.withUnsafeBufferPointer { bytes in
        let end = min(range.upper, bytes.count)
        var offset = range.lower
        while true {
          // Most sentences quote nothing.
          offset = bytes.first(from: offset, to: end) {
            $0.equals(UInt8(ascii: "\"")) | $0.isFrom(0x80)
          }
          guard offset < end else { return }
          switch bytes[offset] {
          case 0xE2 where page.has("“", at: offset): curly += 1
          case 0xE2 where page.has("”", at: offset): curly = max(0, curly - 1)
          case UInt8(ascii: "\""): isStraight.toggle()
          default: break
          }
          offset += 1
        }
      }
    }
  }
}
