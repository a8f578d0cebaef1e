/// A picture or an arrow that notes put in front of a label: `:point_right:`, 👉, ✅, `>>`, →.
enum Ornament {
  /// Bytes of the longest name between colons.
  private static let longestName = 32

  /// Offset of the first byte behind the pictures that a range opens with and their blanks; nil where it opens
  /// with none.
  static func end(_ page: Page, _ range: TextRange) -> Int? {
    var offset = range.lower
    while let end = name(page, offset, range.upper) ?? sign(page, offset, range.upper)
      ?? arrow(page, offset, range.upper)
    {
      offset = page.skipBlanks(end, range.upper)
    }
    return offset > range.lower && offset < range.upper ? offset : nil
  }

  /// Offset behind a name between colons that a blank follows: `:white_check_mark:`.
  private static func name(_ page: Page, _ start: Int, _ limit: Int) -> Int? {
    guard start < limit, page.byte(start) == UInt8(ascii: ":") else { return nil }
    var offset = start + 1
    while offset < min(limit, start + longestName), isNameByte(page.byte(offset)) { offset += 1 }
    guard offset > start + 1, offset + 1 < limit, page.byte(offset) == UInt8(ascii: ":"),
      page.byte(offset + 1).isBlank
    else { return nil }
    return offset + 1
  }

  /// Offset behind an arrow that a blank follows: `>>`, `->`, `=>`, →, ►.
  private static func arrow(_ page: Page, _ start: Int, _ limit: Int) -> Int? {
    guard start + 3 < limit else { return nil }
    var end = start
    if page.byte(start) == 0xE2 {
      let isArrow =
        page.byte(start + 1) == 0x86 && page.byte(start + 2) >= 0x90
        || page.has("►", at: start) || page.has("▶", at: start)
      guard isArrow else { return nil }
      end = start + 3
    } else {
      let shaft = page.byte(start)
      if shaft == UInt8(ascii: ">") || shaft == UInt8(ascii: "-") || shaft == UInt8(ascii: "=") {
        end += 1
      }
      guard end > start, page.byte(end) == UInt8(ascii: ">") else { return nil }
      while end < limit, page.byte(end) == UInt8(ascii: ">") { end += 1 }
    }
    return end < limit && page.byte(end).isBlank ? end : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILower || byte.isASCIIDigit || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// Offset behind a sign of the pictographic planes (U+1F300 to U+1FAFF) or a dingbat (U+2600 to U+27BF), its
  /// variation selector included.
  private static func sign(_ page: Page, _ start: Int, _ limit: Int) -> Int? {
    guard start < limit else { return nil }
    var end: Int
    switch page.byte(start) {
    case 0xF0 where page.byte(start + 1) == 0x9F: end = start + 4
    case 0xE2 where (0x98...0x9E).contains(page.byte(start + 1)): end = start + 3
    default: return nil
    }
    if page.has("\u{FE0F}", at: end) { end += 3 }
    return end <= limit ? end : nil
  }

  /// Offset behind the underscore in front of a word, which is emphasis as plain text has it: “_Action:_ Ann to write”.
  static func underscoreEnd(_ page: Page, _ range: TextRange) -> Int? {
    page.byte(range.lower) == UInt8(ascii: "_") && page.byte(range.lower + 1).isASCIILetter
      ? range.lower + 1 : nil
  }
}
