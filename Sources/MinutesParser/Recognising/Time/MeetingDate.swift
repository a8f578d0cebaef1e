/// A day that a text names.
struct DateFinding: Sendable {
  /// What keeps a date from being certain.
  enum Doubt: String, Sendable {
    /// `03/04/2019`: read day first.
    case order
    /// `06/09/19`: the century is a guess.
    case shortYear
    /// “1–2 May 2019”: the first of several days.
    case severalDays
    /// The weekday beside it is not that day's.
    case weekdayDisagrees
  }

  /// From the weekday, if there is one, to the year.
  var range: TextRange
  /// `2019-09-06`.
  var day: String
  /// 1 for Monday to 7 for Sunday, where the text gives it.
  var weekday: Int?
  var doubt: Doubt?

  var isCertain: Bool { doubt == nil }
  /// What to tell the reader of the record, nil where there is no doubt.
  var finding: Finding? {
    doubt.map { Finding(code: .dateUnclear, range: range, detail: $0.rawValue) }
  }
}

/// Finds dates as minutes write them. A month without a day is none, nor is a day without a year.
enum MeetingDate {
  /// The dates of a range, in order.
  ///
  /// Complexity: O(n) in the words of the range.
  static func find(_ page: Page, _ range: TextRange) -> [DateFinding] {
    // Every date has figures, `6th`, `00pm1`.
    guard page.speaks(of: .figures, in: range) else { return [] }
    let words = page.wordIndices(range)
    var result: [DateFinding] = []
    var index = words.lowerBound
    while index < words.upperBound {
      guard let found = date(page, at: index, words) else {
        index += 1
        continue
      }
      result.append(weekday(page, found.finding, first: found.first, words))
      index = max(index + 1, page.words.first(from: found.finding.range.end))
    }
    return result
  }

  private typealias Found = (finding: DateFinding, first: Int)

  /// The date whose month, or whose first figure, is the word at `index`.
  private static func date(_ page: Page, at index: Int, _ words: Range<Int>) -> Found? {
    if page.words[index].shape.contains(.digits) {
      return NumericDate.read(page, at: index, words).map { ($0, index) }
    }
    guard let month = CalendarWords.months.match(page.words, at: index, limit: words.upperBound)
    else { return nil }
    return dayFirst(page, index, month.end, month.meaning, words)
      ?? monthFirst(page, index, month.end, month.meaning, words)
  }

  // MARK: 6th September 2019

  private static func dayFirst(
    _ page: Page, _ index: Int, _ end: Int, _ month: Int, _ words: Range<Int>
  ) -> Found? {
    guard let day = dayBefore(page, index, words), let year = year(page, end, month, words),
      let date = CalendarDay(year: year.value, month: month, day: day.value)
    else { return nil }
    var finding = DateFinding(
      range: TextRange(day.start, page.words[year.index].range.upper), day: date.iso)
    var first = day.index
    if let earlier = earlierDay(page, before: day, words),
      let start = CalendarDay(year: year.value, month: month, day: earlier.value)
    {
      finding.day = start.iso
      finding.range = TextRange(earlier.start, finding.range.upper)
      first = earlier.index
    }
    if first < day.index || year.isSpan { finding.doubt = .severalDays }
    return (finding, first)
  }

  private typealias Figure = (value: Int, index: Int, start: Int)

  /// The day in front of a month: `6`, `6th`, `18 th`, `6th day of`; also glued to a clock time,
  /// `4.00pm1 July`.
  private static func dayBefore(_ page: Page, _ index: Int, _ words: Range<Int>) -> Figure? {
    var place = index - 1
    while place >= words.lowerBound, index - place <= 3,
      CalendarWords.between.contains(page.words[place])
        || CalendarWords.ordinals.contains(page.words[place])
        || page.words[place].hash == Self.dayWord
    { place -= 1 }
    guard place >= words.lowerBound, isNear(page, place, place + 1) else { return nil }
    let word = page.words[place]
    if let figure = figure(page, word.range), (1...31).contains(figure) {
      return (figure, place, word.range.lower)
    }
    return gluedDay(page, word.range).map { ($0.value, place, $0.start) }
  }

  private static var dayWord: UInt64 { WordHash.of("day") }

  /// “1–2 May”, “4th and 5th July”: the day before the day.
  private static func earlierDay(
    _ page: Page, before day: Figure, _ words: Range<Int>
  ) -> Figure? {
    var place = day.index - 1
    guard place >= words.lowerBound else { return nil }
    if joiners.contains(page.words[place]) {
      place -= 1
    } else {
      let gap = page.trimmed(TextRange(page.words[place].range.upper, day.start))
      guard page.isDash(gap) || gap.count == 1 && page.byte(gap.lower) == UInt8(ascii: "/") else {
        return nil
      }
    }
    if place >= words.lowerBound, CalendarWords.ordinals.contains(page.words[place]) { place -= 1 }
    guard place >= words.lowerBound, day.index - place <= 3,
      let value = figure(page, page.words[place].range), value >= 1, value < day.value
    else { return nil }
    return (value, place, page.words[place].range.lower)
  }

  private static let joiners = WordSet("and to a until &")

  // MARK: March 18, 2009

  private static func monthFirst(
    _ page: Page, _ index: Int, _ end: Int, _ month: Int, _ words: Range<Int>
  ) -> Found? {
    guard end < words.upperBound, let value = figure(page, page.words[end].range),
      (1...31).contains(value)
    else { return nil }
    var next = end + 1
    if next < words.upperBound, CalendarWords.ordinals.contains(page.words[next]) { next += 1 }
    guard next < words.upperBound, isNear(page, next - 1, next),
      let year = fullYear(page, page.words[next].range),
      let date = CalendarDay(year: year, month: month, day: value)
    else { return nil }
    let range = TextRange(page.words[index].range.lower, page.words[next].range.upper)
    return (DateFinding(range: range, day: date.iso), index)
  }

  // MARK: Year and weekday

  /// The year behind a month; “30 April – 1 May 2019” has it behind the second month.
  private static func year(
    _ page: Page, _ end: Int, _ month: Int, _ words: Range<Int>
  ) -> (value: Int, index: Int, isSpan: Bool)? {
    guard end < words.upperBound else { return nil }
    // “6 Medi / September 2017”
    if let second = CalendarWords.months.match(page.words, at: end, limit: words.upperBound),
      second.meaning == month, second.end < words.upperBound, isSlash(page, end - 1, end),
      isNear(page, second.end - 1, second.end),
      let year = fullYear(page, page.words[second.end].range)
    {
      return (year, second.end, false)
    }
    if isNear(page, end - 1, end), let year = fullYear(page, page.words[end].range) {
      return (year, end, false)
    }
    var place = end
    if joiners.contains(page.words[place]) {
      place += 1
    } else {
      let gap = page.gap(before: end)
      guard page.isDash(page.trimmed(gap)) else { return nil }
    }
    guard place + 2 < words.upperBound, figure(page, page.words[place].range) != nil,
      let second = CalendarWords.months.match(page.words, at: place + 1, limit: words.upperBound),
      second.end < words.upperBound, let year = fullYear(page, page.words[second.end].range)
    else { return nil }
    return (year, second.end, true)
  }

  /// Adds the weekday in front (“Friday, 6th …”, “Nos Fawrth 9 …”) or in brackets behind.
  private static func weekday(
    _ page: Page, _ finding: DateFinding, first: Int, _ words: Range<Int>
  ) -> DateFinding {
    var finding = finding
    var place = first - 1
    if place >= words.lowerBound, CalendarWords.between.contains(page.words[place]) { place -= 1 }
    var weekday: Int?
    for start in [place - 1, place] where start >= words.lowerBound && weekday == nil {
      guard
        let match = CalendarWords.weekdays.match(page.words, at: start, limit: first),
        match.end > place, isNear(page, place, place + 1)
      else { continue }
      weekday = match.meaning
      finding.range = TextRange(page.words[start].range.lower, finding.range.upper)
    }
    let next = page.words.first(from: finding.range.end)
    if weekday == nil, next < words.upperBound,
      page.byte(page.words[next].range.lower - 1) == UInt8(ascii: "("),
      let match = CalendarWords.weekdays.match(page.words, at: next, limit: words.upperBound)
    {
      weekday = match.meaning
    }
    finding.weekday = weekday
    if let weekday, finding.doubt == nil, let day = NumericDate.day(iso: finding.day),
      day.weekday != weekday
    {
      finding.doubt = .weekdayDisagrees
    }
    return finding
  }

  // MARK: Figures

  /// The figure a word consists of, with the ending of an ordinal.
  static func figure(_ page: Page, _ range: TextRange) -> Int? {
    var value = 0
    var offset = range.lower
    while offset < range.upper, page.byte(offset).isASCIIDigit, offset - range.lower < 5 {
      value = value * 10 + Int(page.byte(offset) - 0x30)
      offset += 1
    }
    guard offset > range.lower, offset - range.lower <= 2 else { return nil }
    if offset == range.upper { return value }
    var hash = WordHash()
    for place in offset..<range.upper { hash.add(page.byte(place).asciiLowercased) }
    return CalendarWords.ordinals.contains(hash.value) ? value : nil
  }

  /// A year of four figures.
  static func fullYear(_ page: Page, _ range: TextRange) -> Int? {
    guard range.count == 4 else { return nil }
    var value = 0
    for offset in range.bounds {
      guard page.byte(offset).isASCIIDigit else { return nil }
      value = value * 10 + Int(page.byte(offset) - 0x30)
    }
    return (1800...2199).contains(value) ? value : nil
  }

  /// `00pm1`: the day behind a clock time with no blank.
  private static func gluedDay(_ page: Page, _ range: TextRange) -> (value: Int, start: Int)? {
    var start = range.upper
    while start > range.lower, page.byte(start - 1).isASCIIDigit { start -= 1 }
    guard start > range.lower + 2, page.byte(start - 1).asciiLowercased == UInt8(ascii: "m"),
      let value = figure(page, TextRange(start, range.upper)), (1...31).contains(value)
    else { return nil }
    return (value, start)
  }

  /// Whether a slash stands between two words.
  private static func isSlash(_ page: Page, _ first: Int, _ second: Int) -> Bool {
    let gap = page.trimmed(
      TextRange(page.words[first].range.upper, page.words[second].range.lower))
    return gap.count == 1 && page.byte(gap.lower) == UInt8(ascii: "/")
  }

  /// `25™ June`, `6” March`, `1* May`: offset behind the sign that a scanner made of the small letters behind a day.
  private static func behindScannedEnding(_ page: Page, _ end: Int) -> Int {
    guard end > 0, page.byte(end - 1).isASCIIDigit else { return end }
    if page.byte(end) == UInt8(ascii: "*") || page.byte(end) == UInt8(ascii: "\"") {
      return end + 1
    }
    if page.has("°", at: end) { return end + 2 }
    return page.has("™", at: end) || page.has("”", at: end) ? end + 3 : end
  }

  /// Whether nothing but blanks, commas and stops stands between two words.
  private static func isNear(_ page: Page, _ first: Int, _ second: Int) -> Bool {
    let start = behindScannedEnding(page, page.words[first].range.upper)
    let gap = TextRange(start, max(start, page.words[second].range.lower))
    return gap.count <= 4
      && gap.bounds.allSatisfy {
        let byte = page.byte($0)
        // `17^th^ July`: how a converter writes what was set high.
        return byte.isBlank || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
          || byte == UInt8(ascii: "^")
      }
  }
}
