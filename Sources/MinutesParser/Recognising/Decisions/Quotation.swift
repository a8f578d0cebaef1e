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

  /// How many blocks, and bytes of them, a quotation runs over at most.
  private static let reach = 40
  private static let byteReach = 12_000

  /// Whether a block stands inside a quotation of several paragraphs: one that was opened above it under the same
  /// head, and is closed in it or below it.
  ///
  /// Complexity: linear in the bytes of the blocks within reach.
  static func holds(_ page: Page, _ index: Int) -> Bool {
    var first = index
    var bytes = 0
    while first > 0, index - first < reach, page.blocks[first - 1].kind != .heading {
      bytes += page.blocks[first - 1].range.count
      guard bytes < byteReach else { break }
      first -= 1
    }
    var isOpen = false
    for above in first..<index { isOpen = isLeftOpen(page, page.blocks[above].range, isOpen) }
    guard isOpen else { return false }
    bytes = 0
    for below in page.blocks[index...].prefix(reach) {
      bytes += below.range.count
      guard bytes < byteReach, below.kind != .heading else { return false }
      if !isLeftOpen(page, below.range, true) { return true }
    }
    return false
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

  /// Whether a quotation in curly marks is open behind a stretch. Each paragraph of a long one may open it anew.
  private static func isLeftOpen(_ page: Page, _ range: TextRange, _ before: Bool) -> Bool {
    var isOpen = before
    for offset in range.bounds where page.byte(offset) == 0xE2 {
      if page.has("“", at: offset) {
        isOpen = true
      } else if page.has("”", at: offset) {
        isOpen = false
      }
    }
    return isOpen
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
      for offset in range.bounds {
        switch page.byte(offset) {
        case 0xE2 where page.has("“", at: offset): curly += 1
        case 0xE2 where page.has("”", at: offset): curly = max(0, curly - 1)
        case UInt8(ascii: "\""): isStraight.toggle()
        default: break
        }
      }
    }
  }
}
