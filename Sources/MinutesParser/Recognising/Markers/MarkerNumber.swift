/// The number that a leading marker holds, without its punctuation.
struct MarkerNumber {
  var start: Int
  var end: Int
  var shape: Shape
  var path: MarkerPath
  var isStrong = false
}

extension MarkerNumber {
  typealias Shape = LeadingMarker.Shape

  /// The number itself, without punctuation.
  static func read(_ page: Page, _ start: Int, _ limit: Int) -> MarkerNumber? {
    let byte = page.byte(start)
    if byte.isASCIIDigit { return decimal(page, start, limit) }
    guard byte.isASCIILetter else { return nil }
    var end = start
    while end < limit, page.byte(end).isASCIILetter { end += 1 }
    if let core = joined(page, start, end, limit) { return core }
    let next = page.byte(end)
    let isDivided = next == UInt8(ascii: "-") || next == UInt8(ascii: ".")
    // `C.38/03/2018`
    if next == UInt8(ascii: "."), end - start <= 3, page.byte(start).isASCIIUpper,
      let core = dated(page, start, end + 1, limit)
    {
      return core
    }
    if next.isASCIIDigit || isDivided && page.byte(end + 1).isASCIIDigit, end - start <= 5 {
      return prefixed(page, start, end, limit)
    }
    if next == UInt8(ascii: "/"), let core = slashed(page, start, end, limit) { return core }
    if let split = splitPrefix(page, start, end, limit)
      ?? pointedPrefix(page, start, end, limit)
    {
      return split
    }
    if let value = roman(page, start, end) {
      // `i` to `iv`, `v`, `x` could be letters; the caller decides by the sequence.
      if next == UInt8(ascii: "."), page.byte(end + 1).isASCIIUpper,
        !page.byte(end + 2).isASCIILetter
      {
        return MarkerNumber(
          start: start, end: end + 2, shape: .composite, path: [value], isStrong: true)
      }
      return MarkerNumber(start: start, end: end, shape: .roman, path: [value])
    }
    guard end - start == 1 || end - start == 2 && page.byte(start) == page.byte(start + 1) else {
      return nil
    }
    let place = Int(byte.asciiLowercased - 0x60) + (end - start == 2 ? 26 : 0)
    return MarkerNumber(start: start, end: end, shape: .letter, path: [place])
  }

  private static func decimal(_ page: Page, _ start: Int, _ limit: Int) -> MarkerNumber? {
    var path: MarkerPath = []
    var offset = start
    var end = start
    var digits = 0
    repeat {
      var value = 0
      digits = 0
      while offset < limit, page.byte(offset).isASCIIDigit, digits < 7 {
        value = value * 10 + Int(page.byte(offset) - 0x30)
        offset += 1
        digits += 1
      }
      path.append(value)
      end = offset
      guard page.byte(offset) == UInt8(ascii: "."), page.byte(offset + 1).isASCIIDigit else {
        break
      }
      offset += 1
    } while path.count < 6
    if page.byte(end).isASCIIDigit { return nil }
    // A clock time is no number: `7.30 p.m.`
    if path.count == 2, digits == 2, path[0] < 24, isClock(page, end, limit) { return nil }
    if page.byte(end) == UInt8(ascii: "/"), path.count == 1, page.byte(end + 1).isASCIIDigit {
      return yearly(page, start, end, path[0], limit)
    }
    if page.byte(end) == 0x20, path.count == 1,
      let serial = spaced(page, start, end, path[0], limit)
    {
      return serial
    }
    if page.byte(end) == UInt8(ascii: "-"), path.count == 1,
      let serial = ofFinancialYear(page, start, end, path[0], limit)
        ?? dashed(page, start, end, path[0], limit)
    {
      return serial
    }
    // `6.A`: a letter counts below a number.
    if path.count == 1, page.byte(end) == UInt8(ascii: "."), page.byte(end + 1).isASCIIUpper,
      !page.byte(end + 2).isASCIILetter, !page.byte(end + 2).isASCIIDigit,
      page.byte(end + 2) != UInt8(ascii: ".") || page.byte(end + 3).isBlank
    {
      return MarkerNumber(
        start: start, end: end + 2, shape: .composite,
        path: path.appending(Int(page.byte(end + 1) - 0x40)), isStrong: true)
    }
    // `3.1Case`: see `LeadingMarker.isGlued`.
    if path.count > 1, startsWord(page, end) {
      return MarkerNumber(start: start, end: end, shape: .decimal, path: path)
    }
    if page.byte(end).isASCIILetter {
      // `3a`, `12b`; not `3rd`, `4th`, `10am`.
      guard !page.byte(end + 1).isASCIILetter, !page.byte(end + 1).isASCIIDigit else { return nil }
      return MarkerNumber(
        start: start, end: end + 1, shape: .composite,
        path: path.appending(Int(page.byte(end).asciiLowercased) - 0x60), isStrong: true)
    }
    return MarkerNumber(start: start, end: end, shape: .decimal, path: path)
  }

  /// Whether a capitalised word of four letters or more begins at an offset, which no unit is, or the
  /// code of a report: `FD-2023`.
  static func startsWord(_ page: Page, _ offset: Int) -> Bool {
    guard page.byte(offset).isASCIIUpper else { return false }
    if (1...3).allSatisfy({ page.byte(offset + $0).isASCIILower }) { return true }
    var end = offset
    while end < offset + 5, page.byte(end).isASCIIUpper { end += 1 }
    return end > offset + 1 && page.byte(end) == UInt8(ascii: "-")
      && (1...4).allSatisfy { page.byte(end + $0).isASCIIDigit }
  }

  private static func isClock(_ page: Page, _ end: Int, _ limit: Int) -> Bool {
    let next = page.skipBlanks(end, limit)
    let byte = page.byte(next).asciiLowercased
    guard byte == UInt8(ascii: "a") || byte == UInt8(ascii: "p") else { return false }
    let second = page.byte(next + 1).asciiLowercased
    return second == UInt8(ascii: "m")
      || second == UInt8(ascii: ".") && page.byte(next + 2).asciiLowercased == UInt8(ascii: "m")
  }

  /// `12/23`, `21/1/EnC`; not a date `12/03/2023`.
  private static func yearly(
    _ page: Page, _ start: Int, _ slash: Int, _ first: Int, _ limit: Int
  ) -> MarkerNumber? {
    var end = slash + 1
    var slashes = 1
    while end < limit {
      let byte = page.byte(end)
      if byte == UInt8(ascii: "/") {
        slashes += 1
      } else if !byte.isASCIIDigit, !byte.isASCIILetter, byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    if slashes == 2, let serial = monthly(page, start, end, limit) { return serial }
    if slashes == 2, end - slash >= 6, page.byte(end - 1).isASCIIDigit { return nil }
    var second = 0
    var offset = slash + 1
    while page.byte(offset).isASCIIDigit, offset - slash <= 5 {
      second = second * 10 + Int(page.byte(offset) - 0x30)
      offset += 1
    }
    return MarkerNumber(
      start: start, end: end, shape: .yearly, path: [first, second], isStrong: true)
  }

  /// `1 / 21  Declarations`: a running number and the year with blanks about the stroke, in front of a title; not a
  /// fraction (`1 / 2 cup`) or a score (`3 / 4 in favour`).
  private static func spaced(
    _ page: Page, _ start: Int, _ end: Int, _ first: Int, _ limit: Int
  ) -> MarkerNumber? {
    guard page.byte(end + 1) == UInt8(ascii: "/"), page.byte(end + 2) == 0x20 else { return nil }
    let year = page.text.bytes[min(end + 3, limit)..<min(end + 8, limit)].prefix { $0.isASCIIDigit }
    guard year.count == 2 || year.count == 4, year.endIndex < limit,
      page.byte(year.endIndex).isBlank,
      page.byte(page.skipBlanks(year.endIndex, limit)).isASCIIUpper
    else { return nil }
    let second = year.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return MarkerNumber(
      start: start, end: year.endIndex, shape: .yearly, path: [first, second], isStrong: true)
  }

  /// `09/23/01 Welcome`, `22/05/01 Welcome`: the month and year of the meeting, or year and month, in front of a
  /// running number. The year is too high for a month, and words with a capital follow; else the figures are a
  /// date. What looks like a day in front of a month is a number only where others count on from it, for days
  /// of one year end alike.
  private static func monthly(_ page: Page, _ start: Int, _ end: Int, _ limit: Int)
    -> MarkerNumber?
  {
    guard end - start == 8, page.byte(start + 2) == UInt8(ascii: "/"),
      page.byte(start + 5) == UInt8(ascii: "/"), page.byte(end).isBlank || end >= limit
    else { return nil }
    func value(_ offset: Int) -> Int? {
      let (tens, ones) = (page.byte(offset), page.byte(offset + 1))
      guard tens.isASCIIDigit, ones.isASCIIDigit else { return nil }
      return Int(tens - 0x30) * 10 + Int(ones - 0x30)
    }
    let next = page.skipBlanks(end, limit)
    guard let first = value(start), let second = value(start + 3), let number = value(start + 6),
      number > 0
    else { return nil }
    let isMonthFirst = (1...12).contains(first) && second > 12
    let isYearFirst = first > 12 && (1...12).contains(second)
    // Alone in a cell: nobody has a month of that number.
    guard next < limit ? page.byte(next).isASCIIUpper : isMonthFirst, isMonthFirst || isYearFirst
    else { return nil }
    return MarkerNumber(
      start: start, end: end, shape: .composite, path: [number], isStrong: true)
  }

  /// `14-231`, `2014-09`, `16-10-402`: a year, perhaps the month, and a running number; not a span of years
  /// (`2012-13`), a date, or a span that goes on in text (`12-14 people`).
  private static func dashed(
    _ page: Page, _ start: Int, _ dash: Int, _ first: Int, _ limit: Int
  ) -> MarkerNumber? {
    var end = dash + 1
    var second = 0
    while end < limit, page.byte(end).isASCIIDigit, end - dash <= 5 {
      second = second * 10 + Int(page.byte(end) - 0x30)
      end += 1
    }
    let isYear = dash - start == 2 || (1900...2100).contains(first)
    var isSerial = false
    // The month in between: the number behind it is longer than a day, and no year.
    if isYear, end - dash == 3, (1...12).contains(second), page.byte(end) == UInt8(ascii: "-") {
      let serial = page.text.bytes[(end + 1)..<max(end + 1, min(limit, end + 6))].prefix {
        $0.isASCIIDigit
      }
      let value = serial.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard (3...4).contains(serial.count), !(1900...2100).contains(value) else { return nil }
      (second, end, isSerial) = (value, end + 1 + serial.count, true)
    }
    let after = page.byte(end)
    guard isYear, isSerial || (3...5).contains(end - dash), !isFinancialYear([first, second]),
      !after.isASCIIDigit, !after.isASCIILetter, after != UInt8(ascii: "-"),
      after != UInt8(ascii: "/")
    else { return nil }
    let next = page.byte(page.skipBlanks(end, limit))
    guard !next.isASCIILower else { return nil }
    return MarkerNumber(
      start: start, end: end, shape: .yearly, path: [first, second], isStrong: true)
  }

  /// `SAF50`, `C1718`, `PLA146/14`, `C-1`.
  private static func prefixed(_ page: Page, _ start: Int, _ digits: Int, _ limit: Int)
    -> MarkerNumber?
  {
    guard page.byte(start).isASCIIUpper else { return nil }
    var end = digits
    var value = 0
    var counted = 0
    var stillFirst = true
    while end < limit {
      let byte = page.byte(end)
      if byte.isASCIIDigit {
        if stillFirst, counted < 7 {
          value = value * 10 + Int(byte - 0x30)
          counted += 1
        }
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      {
        guard page.byte(end + 1).isASCIIDigit || page.byte(end + 1).isASCIIUpper else { break }
        if counted > 0 { stillFirst = false }
      } else if byte.isASCIILetter {
        break
      } else {
        break
      }
      end += 1
    }
    if page.byte(end).isASCIILetter {
      guard !page.byte(end + 1).isASCIILetter else { return nil }
      end += 1
    }
    return MarkerNumber(
      start: start, end: end, shape: .composite, path: [value],
      isStrong: end - start >= 2)
  }

  /// `AC/12`, `CAB/22/25`, `MIN/CA/WS/71/2019`: one to four groups of capitals, then one or two short
  /// numbers, the last of which may be a year; the longer ones of planning applications
  /// (`DC/16/01234`) are references. `HWB/1314/41` has the two halves of its year set close.
  private static func slashed(_ page: Page, _ start: Int, _ slash: Int, _ limit: Int)
    -> MarkerNumber?
  {
    guard slash - start <= 5,
      (start..<slash).allSatisfy({
        page.byte($0).isASCIIUpper || page.byte($0) == UInt8(ascii: "&")
      })
    else { return nil }
    // `C/38/03/2018`
    if slash - start <= 3, let core = dated(page, start, slash + 1, limit) { return core }
    var end = slash
    var groups = 1
    while page.byte(end) == UInt8(ascii: "/"), groups < 4 {
      let letters = page.text.bytes[(end + 1)..<max(end + 1, min(limit, end + 6))].prefix {
        $0.isASCIIUpper
      }
      guard !letters.isEmpty, page.byte(end + 1 + letters.count) == UInt8(ascii: "/") else { break }
      end += 1 + letters.count
      groups += 1
    }
    var path: MarkerPath = []
    while page.byte(end) == UInt8(ascii: "/"), path.count < 2 {
      var value = 0
      var offset = end + 1
      while offset < limit, page.byte(offset).isASCIIDigit, offset - end <= 4 {
        value = value * 10 + Int(page.byte(offset) - 0x30)
        offset += 1
      }
      // `CRT/2010/19`: a year in front needs its number behind it. `HWB/1314/41`: so do the ends of two years.
      let isFollowed = page.byte(offset) == UInt8(ascii: "/")
      let isYear =
        (1950...2100).contains(value) && (!path.isEmpty || isFollowed)
        || isFollowed && offset - end == 5 && (value / 100 + 1) % 100 == value % 100
      guard offset > end + 1, offset - end <= 4 || isYear else { break }
      path.append(value)
      end = offset
    }
    end = levelBelow(page, end)
    let next = page.byte(end)
    guard let last = path.first(where: { $0 < 1000 }) ?? path.last,
      !next.isASCIIDigit, !next.isASCIILetter, next != UInt8(ascii: "/")
    else { return nil }
    return MarkerNumber(start: start, end: end, shape: .composite, path: [last], isStrong: true)
  }

  /// `P&R/061/18`: two groups of capitals in one.
  private static func joined(_ page: Page, _ start: Int, _ end: Int, _ limit: Int)
    -> MarkerNumber?
  {
    guard page.byte(end) == UInt8(ascii: "&"), page.byte(start).isASCIIUpper else { return nil }
    var slash = end + 1
    while slash < limit, page.byte(slash).isASCIIUpper { slash += 1 }
    guard slash > end + 1, page.byte(slash) == UInt8(ascii: "/") else { return nil }
    return slashed(page, start, slash, limit)
  }

  /// The end of the level below in `CRT/2010/22.1`, of one or two figures.
  private static func levelBelow(_ page: Page, _ end: Int) -> Int {
    guard page.byte(end) == UInt8(ascii: "."), page.byte(end + 1).isASCIIDigit else { return end }
    let upper = page.byte(end + 2).isASCIIDigit ? end + 3 : end + 2
    return page.byte(upper).isASCIIDigit || page.byte(upper).isASCIILetter ? end : upper
  }

  /// `C.38/03/2018`: a prefix, a running number, the month and the year.
  private static func dated(_ page: Page, _ start: Int, _ digits: Int, _ limit: Int)
    -> MarkerNumber?
  {
    var path: MarkerPath = []
    var offset = digits
    while path.count < 3 {
      let figures = page.text.bytes[offset..<max(offset, min(limit, offset + 5))].prefix {
        $0.isASCIIDigit
      }
      guard !figures.isEmpty, figures.count <= 4 else { return nil }
      path.append(figures.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      offset += figures.count
      if path.count < 3 {
        guard page.byte(offset) == UInt8(ascii: "/") else { return nil }
        offset += 1
      }
    }
    guard (1...12).contains(path[1]), (1950...2100).contains(path[2]),
      !page.byte(offset).isASCIIDigit, page.byte(offset) != UInt8(ascii: "/")
    else { return nil }
    return MarkerNumber(
      start: start, end: offset, shape: .composite, path: [path[0]], isStrong: true)
  }

  /// `2012/13`, `2012/2013`: two years that follow each other.
  private static func isFinancialYear(_ path: MarkerPath) -> Bool {
    path.count == 2 && (1900...2100).contains(path[0])
      && (path[1] == path[0] + 1 || path[1] == (path[0] + 1) % 100)
  }

  private static let notPrefixes = WordSet(
    """
    lost tied vote votes for ayes aye noes nays yeas page on at by due to mon tue wed thu fri sat sun
    """)

  /// `SBC 59/09`, `CoG 21/31`: a prefix of capitals with small letters between, a blank or line end, and a year number.
  private static func splitPrefix(_ page: Page, _ start: Int, _ end: Int, _ limit: Int)
    -> MarkerNumber?
  {
    guard end - start <= 5, page.byte(end).isBlank else { return nil }
    // `CoG` has a capital at either end; “Dec 12/13” is no prefix.
    guard page.byte(start).isASCIIUpper, page.byte(end - 1).isASCIIUpper else { return nil }
    // “LOST 2/3”: what stands in front is no prefix but says what the figures count.
    if let word = page.firstWord(TextRange(start, end)), notPrefixes.contains(word) { return nil }
    let digits = page.skipBlanks(end, limit)
    // `C 5/03/2018`
    if end - start <= 3, digits == end + 1, let number = dated(page, start, digits, limit) {
      return number
    }
    guard page.byte(digits).isASCIIDigit, let number = decimal(page, digits, limit),
      number.shape == .yearly, !isFinancialYear(number.path)
    else { return nil }
    var prefixed = number
    prefixed.start = start
    return prefixed
  }

  private static let notPointed = WordSet(
    "no nos p pp st dr mr mrs ms fig vol art sec ch app div cllr res rev cf ref para reg regs min")

  /// `CC. 21. Minutes`: capitals with a point, a blank, and a number with a point or colon in front of a title.
  private static func pointedPrefix(_ page: Page, _ start: Int, _ end: Int, _ limit: Int)
    -> MarkerNumber?
  {
    guard (2...4).contains(end - start), page.byte(end) == UInt8(ascii: "."),
      page.byte(end + 1) == 0x20, (start..<end).allSatisfy({ page.byte($0).isASCIIUpper }),
      let number = decimal(page, end + 2, limit), number.path.count == 1,
      page.byte(number.end) == UInt8(ascii: ".") || page.byte(number.end) == UInt8(ascii: ":"),
      page.byte(page.skipBlanks(number.end + 1, limit)).isASCIIUpper,
      let word = page.firstWord(TextRange(start, end)), !notPointed.contains(word)
    else { return nil }
    return MarkerNumber(
      start: start, end: number.end, shape: .composite, path: number.path, isStrong: true)
  }

  /// The value of a Roman numeral of up to seven letters, all in one case.
  private static func roman(_ page: Page, _ start: Int, _ end: Int) -> Int? {
    guard end - start <= 7 else { return nil }
    let upper = page.byte(start).isASCIIUpper
    var total = 0
    var before = 0
    for offset in stride(from: end - 1, through: start, by: -1) {
      let byte = page.byte(offset)
      guard byte.isASCIIUpper == upper else { return nil }
      let value: Int
      switch byte.asciiLowercased {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      case UInt8(ascii: "l"): value = 50
      default: return nil
      }
      total += value < before ? -value : value
      before = max(before, value)
    }
    return total > 0 ? total : nil
  }
}
