/// The numbers of pages behind the titles of an agenda, in a column of their own: “3.  MINUTES        1”.
enum PageColumn {
  private static let heads = PhraseTable<Bool>([
    "page|pages", "page no|number|nos|numbers", "tudalen|tudalennau",
  ])
  private static let headReach = 80
  private static let fewest = 2
  /// Fewest of them where no head says that they are pages.
  private static let fewestBare = 3
  private static let longestNumber = 3

  /// The starts with titles that end in front of such a number.
  ///
  /// At least two numbers have to stand below the word “Page”, or three without it, behind a gap or a row
  /// of dots, and none may be lower than the one before: sums behind titles come in no such order. Three
  /// below the word may lack the gap, where no two titles are the same but for them.
  ///
  /// Complexity: linear in the words of the titles.
  static func trimmed(
    _ page: Page, _ traits: [BlockTraits], _ starts: [SectionStart]
  ) -> [SectionStart] {
    var found: [(start: Int, tail: Tail)] = []
    for (place, start) in starts.enumerated() {
      if let tail = tail(page, start.title) { found.append((place, tail)) }
    }
    // A gap in front of one says that the others are words of their titles.
    if found.contains(where: \.tail.isSetOff) { found.removeAll { !$0.tail.isSetOff } }
    guard found.count >= fewest, found.allSatisfy({ $0.tail.value > 0 }),
      zip(found, found.dropFirst()).allSatisfy({ $0.tail.value <= $1.tail.value }),
      found[0].tail.value < found[found.count - 1].tail.value
    else { return starts }
    let hasHead = traits.prefix(headReach).contains {
      $0.lead == nil && page.isWhole($0.range, heads) != nil
    }
    let isColumn = found.allSatisfy(\.tail.isSetOff)
    guard
      isColumn || areUnlike(page, found.map { starts[$0.start].title.prefix(upTo: $0.tail.start) })
    else { return starts }
    guard
      hasHead
        ? isColumn || found.count >= fewestBare && found.count * 2 >= starts.count
        : isColumn && found.count >= fewestBare && found.count * 2 >= starts.count
    else { return starts }
    var result = starts
    for (place, tail) in found {
      let isEnd = result[place].end == result[place].title.upper
      result[place].title = page.trimmed(result[place].title.prefix(upTo: tail.start))
      if isEnd { result[place].end = result[place].title.upper }
    }
    return result
  }

  /// Whether no two titles are the same without their numbers, as “Planning application 1” and “Planning
  /// application 2” are.
  private static func areUnlike(_ page: Page, _ titles: [TextRange]) -> Bool {
    Set(titles.map { page.string(page.trimmed($0)).lowercased() }).count == titles.count
  }

  private struct Tail {
    /// Where it begins, the dots in front included.
    var start: Int
    var value: Int
    /// Whether a gap or dots stand in front.
    var isSetOff: Bool
  }

  /// The number of a page, or the first of two, that ends a title.
  private static func tail(_ page: Page, _ title: TextRange) -> Tail? {
    let words = page.wordIndices(title)
    guard words.count >= 2, page.byte(title.upper - 1).isASCIIDigit,
      var first = words.last, isNumber(page, first)
    else { return nil }
    // “5 - 12”
    if first - 1 > words.lowerBound, isNumber(page, first - 1),
      page.isSpacedDash(page.gap(before: first))
    {
      first -= 1
    }
    let number = page.words[first].range
    let gap = TextRange(page.words[first - 1].range.upper, number.lower)
    let isDotted = HeadLooks.hasRule(page, gap)
    let isSetOff = isDotted || page.first(.gap, in: gap) != nil
    guard isDotted || page.text.isBlank(gap) || isSetOff else { return nil }
    let value = number.bounds.reduce(0) { $0 * 10 + Int(page.byte($1) & 0x0F) }
    let start =
      isDotted || isSetOff ? dotsStart(page, gap) : gap.lower
    return Tail(start: start, value: value, isSetOff: isSetOff)
  }

  /// Where the blanks and dots in front of a number begin; a bracket or stop that ends the title stays.
  private static func dotsStart(_ page: Page, _ gap: TextRange) -> Int {
    let dot = UInt8(ascii: ".")
    var start = gap.upper
    while start > gap.lower, page.byte(start - 1).isBlank || page.byte(start - 1) == dot {
      start -= 1
    }
    return start
  }

  private static func isNumber(_ page: Page, _ index: Int) -> Bool {
    let range = page.words[index].range
    return range.count <= longestNumber && range.bounds.allSatisfy { page.byte($0).isASCIIDigit }
  }
}
