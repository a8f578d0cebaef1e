/// Numbers behind the initials of a body: “OSC 34 Apologies”, “OSC 35 Memorial safety”.
enum CodedNumbers {
  private static let fewest = 3
  private static let lettersOfCode = 2...5
  private static let figures = 1...4
  private static let mostWords = 20

  /// Traits with such numbers for those of items, where three at least have the same initials and each the next number.
  static func marked(_ page: Page, _ traits: [BlockTraits]) -> [BlockTraits]? {
    var places: [UInt64: [(block: Int, value: Int, lead: LeadingMarker)]] = [:]
    for (index, trait) in traits.enumerated() {
      guard !trait.isFurniture, trait.lead == nil,
        let code = page.firstWord(trait.range), code.shape.contains(.allCapitals),
        lettersOfCode.contains(code.range.count), let found = read(page, trait.range, code)
      else { continue }
      places[code.hash, default: []].append((index, found.value, found.lead))
    }
    guard
      // Of two as long the first on the page.
      let series = places.values.filter({ isSeries($0.map(\.value)) }).min(by: {
        ($1.count, $0[0].block) < ($0.count, $1[0].block)
      })
    else { return nil }
    var traits = traits
    for place in series { traits[place.block] = traits[place.block].numbered(page, place.lead) }
    return traits
  }

  private static func isSeries(_ values: [Int]) -> Bool {
    values.count >= fewest && zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  private static func read(
    _ page: Page, _ range: TextRange, _ code: Word
  ) -> (value: Int, lead: LeadingMarker)? {
    let words = page.wordIndices(range)
    guard words.count <= mostWords, let second = words.dropFirst().first else { return nil }
    let number = page.words[second].range
    let next = words.dropFirst(2).first.map { page.words[$0].range.lower } ?? range.upper
    guard figures.contains(number.count), number.bounds.allSatisfy({ page.byte($0).isASCIIDigit }),
      page.text.isBlank(TextRange(code.range.upper, number.lower)),
      page.text.isBlank(TextRange(number.upper, next)), next > number.upper || next == range.upper,
      next == range.upper || page.byte(next).isASCIIUpper
    else { return nil }
    let value = number.bounds.reduce(0) { $0 * 10 + Int(page.byte($1) & 0x0F) }
    let whole = code.range.through(number)
    return (
      value,
      LeadingMarker(
        marker: whole, number: whole, shape: .composite, setting: .bare, path: [value],
        rest: TextRange(next, range.upper), hasGap: false)
    )
  }
}
