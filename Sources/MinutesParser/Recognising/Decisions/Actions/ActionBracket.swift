internal import MinutesModel

/// Brackets around a label and who is to act: “(Action: PG).”, “[AP 3: Ann to ring the firm]”.
extension ActionRecogniser {
  /// Bytes of a bracket at the end of a sentence that names who is to act.
  private static let longestBracket = 60

  /// Offset of the bracket that ends a sentence and opens with a label: “(Action: PG).”
  static func bracketAtEnd(_ page: Page, _ sentence: TextRange) -> Int? {
    var end = page.trimmed(sentence).upper
    if end > sentence.lower, page.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    guard end > sentence.lower + 1,
      page.byte(end - 1) == UInt8(ascii: ")")
        || page.byte(end - 1) == UInt8(ascii: "]")
    else { return nil }
    var open = end - 2
    let limit = max(sentence.lower, end - longestBracket)
    while open >= limit, page.byte(open) != UInt8(ascii: "("), page.byte(open) != UInt8(ascii: "[")
    {
      open -= 1
    }
    guard open >= limit else { return nil }
    let words = page.wordIndices(TextRange(open + 1, end - 1))
    guard let first = words.first, page.words[first].range.lower == open + 1,
      labels.match(page.words, at: first, limit: words.upperBound) != nil
    else { return nil }
    return open
  }

  /// “PG” of “PG).” behind a label whose bracket closes there; all where it closes nowhere at the end.
  static func beforeClosing(_ page: Page, _ text: TextRange) -> TextRange {
    var end = text.upper
    if end > text.lower, page.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    guard end > text.lower + 1, "])".utf8.contains(page.byte(end - 1)) else { return text }
    var depth = 0
    for offset in text.lower..<end - 1 {
      switch page.byte(offset) {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return depth == 0 ? page.trimmed(TextRange(text.lower, end - 1)) : text
  }

  /// The bracket that closes behind actions, which is no word of them.
  static func closing(_ page: Page, behind actions: [Element], until end: Int) -> [Element] {
    guard let last = actions.last, last.kind == .action, last.points.isEmpty,
      let rest = page.text.trimmed(TextRange(last.text.upper, max(last.text.upper, end))),
      page.wordIndices(rest).isEmpty
    else { return [] }
    var closing = Element(.paragraph, text: rest)
    closing.joined = true
    return [closing]
  }
}
