/// Tells whether a stretch of text waits for clauses to complete it.
enum Stem {
  private static let openEndings = WordSet(
    "that to by for of with be and or following including namely")

  /// Whether a text ends so that what follows completes it: with a colon, a dash, “that”, “to”, or
  /// is nothing but a bracketed vote, or nothing at all.
  static func isOpen(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range) else { return true }
    return endsOpen(page, text) || isBracketed(page, text)
  }

  /// Whether a text ends with a colon, a dash or a word that cannot end a sentence.
  static func endsOpen(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range) else { return false }
    if page.endsWithColon(text) || page.endsWithDash(text) { return true }
    var last = text.upper
    while last > text.lower, page.byte(last - 1) == UInt8(ascii: ",") { last -= 1 }
    guard page.byte(last - 1).isASCIILetter,
      let word = page.wordIndices(text).last
    else { return false }
    return openEndings.contains(page.words[word])
  }

  /// Whether a text goes on in what follows: no full stop, question mark or closing quote ends it.
  static func isUnfinished(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range) else { return true }
    let last = page.byte(text.upper - 1)
    return last.isASCIILetter || last.isASCIIDigit || last == UInt8(ascii: ",")
      || last == UInt8(ascii: ";") || last == UInt8(ascii: ":") || page.endsWithDash(text)
  }

  /// Whether a clause announces that another follows: with a semicolon, a comma, “and”, a colon.
  static func awaitsMore(_ page: Page, _ range: TextRange) -> Bool {
    let last = page.lastByte(range)
    return last == UInt8(ascii: ";") || last == UInt8(ascii: ",") || endsOpen(page, range)
  }

  private static func isBracketed(_ page: Page, _ text: TextRange) -> Bool {
    page.byte(text.lower) == UInt8(ascii: "(") && page.byte(text.upper - 1) == UInt8(ascii: ")")
      && !LeadingMarkerTest.opens(page, text)
  }
}

/// Whether a text opens with a bracketed number rather than a bracketed remark.
private enum LeadingMarkerTest {
  static func opens(_ page: Page, _ text: TextRange) -> Bool {
    LeadingMarker.scan(page, text) != nil
  }
}
