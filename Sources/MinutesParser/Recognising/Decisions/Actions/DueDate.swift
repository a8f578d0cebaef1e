/// The day by which something is to be done.
enum DueDate {
  private static let openings = WordSet("by before on until due deadline")
  /// Words in front of which a day is that of something else: “a bill dated before 3 May 2023”.
  private static let past = WordSet("dated made issued signed held received sent published given")
  /// Words between the opening and the day: “by Friday, the 5 April 2019”.
  private static let reach = 4

  /// The date behind “by” in ISO form: `by 5 April 2019`, `by 2022-05-24`, `due 24.05.22`, `Deadline: May 24, 2022`;
  /// nil where none with its year is stated, or a day that there is not.
  ///
  /// Complexity: linear in the words of the range.
  static func find(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    for index in words where openings.contains(page.words[index]) {
      guard index == words.lowerBound || !past.contains(page.words[index - 1]) else { continue }
      let near = index + 1..<max(index + 1, min(index + 1 + reach + longest, words.upperBound))
      if let date = date(page, near, within: reach) { return date }
    }
    return nil
  }

  /// The first date of a text that names nothing but a day: “24 May 2022”.
  static func stated(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    return date(page, words, within: words.count)
  }

  /// Words of a date with its weekday.
  private static let longest = 5

  /// The date that begins among the first words of some.
  private static func date(_ page: Page, _ words: Range<Int>, within reach: Int) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    let starts = words.prefix(reach)
    for index in starts where page.words[index].shape.contains(.digits) {
      if let date = NumericDate.read(page, at: index, words, isCertain: true) { return date.day }
    }
    let range = page.words[first].range.through(page.words[last].range)
    guard let found = MeetingDate.find(page, range).first, let end = starts.last,
      found.range.lower <= page.words[end].range.lower
    else { return nil }
    return found.day
  }
}
