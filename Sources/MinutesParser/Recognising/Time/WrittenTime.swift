/// A time of day in words: “half past seven”, “a quarter to ten”, “nine o'clock”.
enum WrittenTime {
  private static let hours: [String] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  /// Minutes past and to the hour by the words for them.
  private static let minutes: [(words: String, count: Int)] = [
    ("half", 30), ("a? quarter", 15), ("five minutes?", 5), ("ten minutes?", 10),
    ("twenty minutes?", 20), ("twenty five minutes?", 25),
  ]

  /// Minutes from midnight of each time before noon.
  private static let times: PhraseTable<Int> = {
    var phrases: [(String, Int)] = []
    for (index, hour) in hours.enumerated() {
      let start = (index + 1) % 12 * 60
      phrases.append((hour + " o'clock", start))
      for minute in minutes {
        phrases.append((minute.words + " past " + hour + " o'clock?", start + minute.count))
        if minute.count < 30 {
          phrases.append(
            (minute.words + " to " + hour + " o'clock?", (start + 720 - minute.count) % 720))
        }
      }
    }
    return PhraseTable(phrases)
  }()

  private static let before = WordSet("at from until till by about around approximately")
  private static let dayparts = PhraseTable<Bool>([
    ("in the morning|forenoon", false), ("in the afternoon|evening", true), ("at night", true),
  ])

  /// The first such time of a range; the half of the day is open where nothing says it. “Ten to twelve members” is none.
  static func find(_ page: Page, _ range: TextRange) -> TimeFinding? {
    let words = page.wordIndices(range)
    for index in words.dropFirst() {
      guard let match = times.match(page.words, at: index, limit: words.upperBound),
        before.contains(page.words[index - 1])
      else { continue }
      let part = dayparts.match(page.words, at: match.end, limit: words.upperBound)
      let minutes = match.meaning + (part?.meaning == true ? 12 * 60 : 0)
      return TimeFinding(
        range: page.words[index].range.through(page.words[(part?.end ?? match.end) - 1].range),
        time: CalendarDay.twoDigits(minutes / 60) + ":" + CalendarDay.twoDigits(minutes % 60),
        isCertain: part != nil)
    }
    return nil
  }
}
