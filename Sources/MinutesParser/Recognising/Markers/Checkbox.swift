/// A box to tick in front of a text: `[ ]`, `[x]`, `☐`.
enum Checkbox {
  /// Offset behind a box that was read as part of the marker: `- [x]`.
  static func isTicked(_ page: Page, _ marker: TextRange, _ body: TextRange) -> Int? {
    marker.count >= 3 && end(page, TextRange(marker.upper - 3, marker.upper + 1)) == marker.upper
      ? body.lower : nil
  }

  /// The box of an entry and the text behind it: `- [x] Ada Pike`.
  static func state(_ page: Page, _ block: SourceBlock) -> (isTicked: Bool, body: TextRange)? {
    let range = page.trimmed(block.range)
    var start = range.lower
    let byte = page.byte(start)
    if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+") {
      start = page.skipBlanks(start + 1, range.upper)
    }
    guard let end = end(page, TextRange(start, range.upper)), end < range.upper else { return nil }
    let isTicked =
      page.byte(end - 1) == UInt8(ascii: "]")
      ? !page.byte(end - 2).isBlank : !page.has("☐", at: end - 3)
    let body = page.trimmed(TextRange(end, range.upper))
    return body.isEmpty ? nil : (isTicked, body)
  }

  /// Offset behind the box that a range opens with.
  static func end(_ page: Page, _ range: TextRange) -> Int? {
    let start = page.skipBlanks(range.lower, range.upper)
    if page.has("☐", at: start) || page.has("☑", at: start) || page.has("☒", at: start) {
      return start + 3
    }
    guard page.byte(start) == UInt8(ascii: "["), start + 2 < range.upper else { return nil }
    let sign = page.byte(start + 1).asciiLowercased
    guard sign.isBlank || sign == UInt8(ascii: "x"), page.byte(start + 2) == UInt8(ascii: "]")
    else {
      return nil
    }
    return start + 3
  }
}
