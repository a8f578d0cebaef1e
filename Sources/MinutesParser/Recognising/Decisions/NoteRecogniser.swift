internal import MinutesModel

/// Recognises remarks: bracketed paragraphs, and such as open with “Note”.
enum NoteRecogniser {
  private static let openings = PhraseTable<Bool>(["note|notes", "nb", "n b", "nodyn"])

  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard let first = blocks.first, page.blocks[first].kind != .heading,
      !page.blocks[first].isFurniture
    else { return nil }
    let block = page.blocks[first]
    let head = NumberedText(page, block)
    guard
      isBracketed(page, head.body) || opensAsNote(page, head.body)
        || explainsFlag(page, block, head)
    else { return nil }
    var element = Element(.note, text: head.body)
    element.marker = head.marker
    element.number = head.number
    return ([element], 1)
  }

  private static let meanings = PhraseTable<Bool>([
    "denotes", "indicates|signifies", "means a|an|that|the|delegated|key",
  ])

  /// “* DENOTES DELEGATED MATTER WITH POWER TO ACT”: what the flag in front of items means.
  private static func explainsFlag(
    _ page: Page, _ block: SourceBlock, _ head: NumberedText
  ) -> Bool {
    page.byte(block.range.lower) == UInt8(ascii: "*") && !head.marker.isEmpty
      && page.opening(head.body, meanings) != nil
  }

  /// Whether one pair of brackets holds the whole text.
  private static func isBracketed(_ page: Page, _ range: TextRange) -> Bool {
    guard let text = page.text.trimmed(range), text.count > 8 else { return false }
    let open = page.byte(text.lower)
    guard open == UInt8(ascii: "(") || open == UInt8(ascii: "[") else { return false }
    var end = text.upper
    if page.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    var depth = 0
    for offset in text.lower..<end {
      switch page.byte(offset) {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset == end - 1 }
      default: break
      }
    }
    return false
  }

  /// `Note:`, `NOTE –`, `N.B.`; not “Note the report”, a clause.
  private static func opensAsNote(_ page: Page, _ body: TextRange) -> Bool {
    let words = page.wordIndices(body)
    guard let first = words.first, page.words[first].range.lower == body.lower,
      page.words[first].shape.contains(.capitalised),
      let match = openings.match(page.words, at: first, limit: words.upperBound)
    else { return false }
    let end = page.words[match.end - 1].range.upper
    let next = page.skipBlanks(end, body.upper)
    let byte = page.byte(next)
    return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || page.has("–", at: next)
      || byte == UInt8(ascii: ".") && match.end - first > 1
  }
}
