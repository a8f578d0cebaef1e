/// The `(nick, 18:15:58)` that logs of meetings put behind what somebody entered.
enum SpeakerStamp {
  /// Divides a text before its stamp; nil where it has none.
  static func split(_ page: Page, _ text: TextRange) -> (words: TextRange, stamp: TextRange)? {
    guard let text = page.text.trimmed(text), page.byte(text.upper - 1) == UInt8(ascii: ")") else {
      return nil
    }
    var open = text.upper - 1
    while open > text.lower, page.byte(open) != UInt8(ascii: "(") { open -= 1 }
    let words = page.wordIndices(TextRange(open, text.upper))
    guard open > text.lower, words.count >= 4,
      words.suffix(3).allSatisfy({
        page.words[$0].shape.contains(.digits) && page.words[$0].range.count == 2
      }),
      page.byte(page.words[words.upperBound - 1].range.lower - 1) == UInt8(ascii: ":")
    else { return nil }
    return (page.trimmed(TextRange(text.lower, open)), TextRange(open, text.upper))
  }

  /// Takes the stamp out of an element's text and puts it behind as a note.
  static func detach(_ page: Page, _ element: Element) -> [Element] {
    guard element.points.isEmpty, let split = split(page, element.text) else { return [element] }
    var element = element
    element.text = split.words
    var note = Element(.note, text: split.stamp)
    note.joined = true
    return [element, note]
  }
}
