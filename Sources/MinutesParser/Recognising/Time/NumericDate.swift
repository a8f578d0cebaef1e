/// Dates in figures: `06/09/2019`, `2019-09-06`, `6.9.2019`, `2019.09.06`, `2019 09 06`.
enum NumericDate {
  /// The date that begins with the word at `index`.
  ///
  /// - Parameter isCertain: Whether nothing but a date can stand there, so that `24.05.22` is one, too.
  static func read(
    _ page: Page, at index: Int, _ words: Range<Int>, isCertain: Bool = false
  ) -> DateFinding? {
    guard index + 2 < words.upperBound else { return nil }
    let parts = (page.words[index].range, page.words[index + 1].range, page.words[index + 2].range)
    let separator = page.byte(parts.0.upper)
    guard parts.1.lower == parts.0.upper + 1, parts.2.lower == parts.1.upper + 1,
      page.byte(parts.1.upper) == separator, isBoundary(page, before: parts.0.lower)
    else { return nil }
    if let year = MeetingDate.fullYear(page, parts.0) {
      let isSign = separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/")
      // `2019.09.06`, `2019 09 06`, as names of files have it, `2019.9.16`; `2019.1.3` is a version.
      let isPadded =
        (separator == UInt8(ascii: ".") || separator == UInt8(ascii: " ")) && parts.1.count == 2
        || separator == UInt8(ascii: ".") && parts.2.count == 2
      guard isSign || isPadded else { return nil }
      return yearFirst(page, year, parts.1, parts.2, from: parts.0.lower)
    }
    guard isBoundary(page, behind: parts.2.upper) else { return nil }
    switch separator {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
      return dayFirst(page, parts, isSlash: isCertain || separator == UInt8(ascii: "/"))
    default:
      return nil
    }
  }

  /// The day of an ISO date.
  static func day(iso: String) -> CalendarDay? {
    var parts = [0, 0, 0]
    var part = 0
    for byte in iso.utf8 {
      if byte == UInt8(ascii: "-"), part < 2 {
        part += 1
      } else {
        guard byte.isASCIIDigit else { return nil }
        parts[part] = parts[part] * 10 + Int(byte - 0x30)
      }
    }
    return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The third part may run into a time: `2019-09-06T10:00`.
  private static func yearFirst(
    _ page: Page, _ year: Int, _ second: TextRange, _ third: TextRange, from start: Int
  ) -> DateFinding? {
    var end = third.lower
    while end < third.upper, page.byte(end).isASCIIDigit { end += 1 }
    let isTime = end < third.upper && page.byte(end) == UInt8(ascii: "T")
    guard end == third.upper && isBoundary(page, behind: end) || isTime,
      second.count <= 2, end - third.lower == second.count || end - third.lower == 2,
      let month = MeetingDate.figure(page, second),
      let day = MeetingDate.figure(page, TextRange(third.lower, end)),
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return DateFinding(range: TextRange(start, end), day: date.iso)
  }

  /// Day first as in Europe, month first where only that can be.
  private static func dayFirst(
    _ page: Page, _ parts: (TextRange, TextRange, TextRange), isSlash: Bool
  ) -> DateFinding? {
    guard let first = number(page, parts.0), let second = number(page, parts.1) else { return nil }
    var doubt: DateFinding.Doubt?
    let year: Int
    if let full = MeetingDate.fullYear(page, parts.2) {
      year = full
    } else {
      // `6.1.19` and `12-07-16` are numbers of paragraphs and files more often than dates.
      guard isSlash, parts.2.count == 2, let short = number(page, parts.2) else { return nil }
      year = short < 70 ? 2000 + short : 1900 + short
      doubt = .shortYear
    }
    let range = parts.0.through(parts.2)
    if second > 12, let date = CalendarDay(year: year, month: first, day: second) {
      return DateFinding(range: range, day: date.iso, doubt: doubt)
    }
    guard let date = CalendarDay(year: year, month: second, day: first) else { return nil }
    if first <= 12, first != second { doubt = doubt ?? .order }
    return DateFinding(range: range, day: date.iso, doubt: doubt)
  }

  private static func number(_ page: Page, _ range: TextRange) -> Int? {
    guard range.count <= 2, page.byte(range.upper - 1).isASCIIDigit else { return nil }
    return MeetingDate.figure(page, range)
  }

  /// No figure, letter or path runs into the date from the left: `A/06/09/2019`, `£12.03.2019`.
  private static func isBoundary(_ page: Page, before offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let byte = page.byte(offset - 1)
    // “Trustees' meeting -10/17/23”
    if byte == UInt8(ascii: "-"), offset > 1, page.byte(offset - 2) == 0x20 { return true }
    return byte.isBlank || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte >= 0x80
  }

  private static func isBoundary(_ page: Page, behind offset: Int) -> Bool {
    let byte = page.byte(offset)
    return !byte.isASCIIDigit && !byte.isASCIILetter && byte != UInt8(ascii: "/")
      && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "_")
      && !(byte == UInt8(ascii: ".") && page.byte(offset + 1).isASCIIDigit)
  }
}
