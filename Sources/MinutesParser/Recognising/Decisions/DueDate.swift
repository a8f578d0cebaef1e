/// The day by which something is to be done.
enum DueDate {
  private static let openings = WordSet("by before on until")

  /// The date behind “by” in ISO form; nil where none with its year is stated.
  static func find(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    for index in words where openings.contains(page.words[index]) {
      for day in index + 1..<max(index + 1, min(index + 4, words.upperBound)) {
        if let date = date(page, day, words) { return date }
      }
    }
    return nil
  }

  private static func date(_ page: Page, _ day: Int, _ words: Range<Int>) -> String? {
    guard page.words[day].shape.contains(.digits), day + 2 < words.upperBound,
      let month = Months.number(page.words, at: day + 1),
      let number = leadingNumber(page, page.words[day]), (1...31).contains(number),
      let year = leadingNumber(page, page.words[day + 2]), (1000...9999).contains(year)
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(number < 10 ? "0" : "")\(number)"
  }

  private static func leadingNumber(_ page: Page, _ word: Word) -> Int? {
    var value: Int?
    for offset in word.range.bounds {
      guard page.byte(offset).isASCIIDigit, (value ?? 0) < 100_000 else { break }
      value = (value ?? 0) * 10 + Int(page.byte(offset) - 0x30)
    }
    return value
  }
}
