/// Items whose number is printed behind the title: “DISPOSAL OF PROPERTY     3014”, “CORRESPONDENCE     BMD16/076”.
enum TrailingNumbers {
  /// Headings in capitals or emphasis that end with a number, going up by one.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    var starts: [SectionStart] = []
    var last: Int?
    for (index, trait) in traits.enumerated()
    where !trait.isFurniture && (trait.standsOut || isBracketed(page, traits, index)) {
      guard let (number, value) = number(page, trait), last.map({ value == $0 + 1 }) ?? true else {
        continue
      }
      last = value
      var start = SectionStart(.item, block: index, end: number.upper)
      start.title = page.trimmed(TextRange(trait.range.lower, number.lower))
      start.marker = number
      // “(43)”: the number without its brackets.
      start.number =
        page.byte(number.lower) == UInt8(ascii: "(")
        ? TextRange(number.lower + 1, number.upper - 1) : number
      starts.append(start)
    }
    return starts
  }

  private static func number(_ page: Page, _ trait: BlockTraits) -> (TextRange, Int)? {
    let words = page.wordIndices(trait.range)
    guard words.count >= 2, words.count <= 25, let last = words.last, trait.lead == nil else {
      return nil
    }
    let word = page.words[last]
    // “Gravel pit (43)”
    if word.shape.contains(.digits), page.byte(word.range.lower - 1) == UInt8(ascii: "("),
      page.byte(word.range.upper) == UInt8(ascii: ")"),
      word.range.upper + 1 == page.trimmed(trait.range).upper
    {
      return value(page, word.range).map {
        (TextRange(word.range.lower - 1, word.range.upper + 1), $0)
      }
    }
    guard word.shape.contains(.digits), word.range.upper == page.trimmed(trait.range).upper else {
      return nil
    }
    // Behind a gap, or as the only digits of a line in capitals, but not a year such as “2009”.
    if isColumnEnd(page.byte(word.range.lower - 1)) {
      return value(page, word.range).map { (word.range, $0) }
    }
    return reference(page, trait, endingAt: word.range.upper)
  }

  /// “Gravel pit (43)” over its text.
  private static func isBracketed(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    page.lastByte(traits[index].range) == UInt8(ascii: ")") && traits[index].lead == nil
      && LineHeads.isOverLine(page, traits, index) && traits[index].wordCount <= 10
  }

  private static func isColumnEnd(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A }

  /// `BMD16/071` behind a wide gap: letters and figures without a blank, the last figures of which count.
  private static func reference(
    _ page: Page, _ trait: BlockTraits, endingAt end: Int
  ) -> (TextRange, Int)? {
    var start = end
    while start > trait.range.lower, !page.byte(start - 1).isBlank { start -= 1 }
    let code = TextRange(start, end)
    guard start - 2 > trait.range.lower, (4...16).contains(code.count),
      isColumnEnd(page.byte(start - 1)) || page.byte(start - 2) == 0x20,
      code.bounds.contains(where: { page.byte($0) == UInt8(ascii: "/") }),
      code.bounds.allSatisfy({
        page.byte($0).isASCIIUpper || page.byte($0).isASCIIDigit
          || page.byte($0) == UInt8(ascii: "/") || page.byte($0) == UInt8(ascii: "-")
      })
    else { return nil }
    var first = end
    while first > start, page.byte(first - 1).isASCIIDigit { first -= 1 }
    return value(page, TextRange(first, end)).map { (code, $0) }
  }

  private static func value(_ page: Page, _ figures: TextRange) -> Int? {
    var value = 0
    for offset in figures.bounds {
      guard page.byte(offset).isASCIIDigit, value < 1_000_000 else { return nil }
      value = value * 10 + Int(page.byte(offset) - 0x30)
    }
    return figures.isEmpty ? nil : value
  }
}
