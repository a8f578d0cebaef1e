/// Items whose number is printed behind the title: “DISPOSAL OF PROPERTY     3014”.
enum TrailingNumbers {
  /// Headings in capitals or emphasis that end with a number, going up by one.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    var starts: [SectionStart] = []
    var last: Int?
    for (index, trait) in traits.enumerated() where !trait.isFurniture && trait.standsOut {
      guard let (number, value) = number(page, trait), last.map({ value == $0 + 1 }) ?? true else {
        continue
      }
      last = value
      var start = SectionStart(.item, block: index, end: number.upper)
      start.title = page.trimmed(TextRange(trait.range.lower, number.lower))
      start.marker = number
      start.number = number
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
    // Behind a gap, or as the only digits of a line in capitals, but not a year such as “2009”.
    guard word.shape.contains(.digits), word.range.upper == page.trimmed(trait.range).upper,
      page.byte(word.range.lower - 1) == 0x09 || page.byte(word.range.lower - 1) == 0x0A
    else { return nil }
    var value = 0
    for offset in word.range.bounds {
      guard page.byte(offset).isASCIIDigit, value < 1_000_000 else { return nil }
      value = value * 10 + Int(page.byte(offset) - 0x30)
    }
    return (word.range, value)
  }
}
