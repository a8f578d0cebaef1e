/// A time of day that a text names.
struct TimeFinding: Sendable {
  var range: TextRange
  /// `HH:MM` on the 24-hour clock.
  var time: String
  /// Whether the text says which half of the day it is, or uses the 24-hour clock.
  var isCertain: Bool
}

/// Finds clock times as minutes write them: `7.00 pm`, `10.30 a.m.`, `1400 hours`, `18h00`, `12 noon`.
///
/// A number with a point is a time only beside `am` or `pm`, or behind a word such as “at”; so
/// `6.12`, the number of a paragraph, and `£4.30` are none.
enum ClockTime {
  /// The times of a range, in order.
  ///
  /// Complexity: O(n) in the bytes of the range.
  static func find(_ page: Page, _ range: TextRange) -> [TimeFinding] {
    guard page.speaks(of: .figures, in: range) else { return [] }
    var readings: [Reading] = []
    let words = page.wordIndices(range)
    for index in words where page.words.topics(of: index).contains(.figures) {
      let word = page.words[index]
      if let last = readings.last, word.range.lower < last.range.upper { continue }
      if word.shape.contains(.digits) {
        // “16:14:05 2018 UTC”: the year of a log.
        if let last = readings.last, word.range.count == 4,
          page.skipBlanks(last.range.upper, word.range.lower) == word.range.lower
        {
          continue
        }
        let isEnd = readings.last.map { isDash(page, $0.range.upper, word.range.lower) } ?? false
        if let reading = figures(page, index, word, range.upper, isSpanEnd: isEnd) {
          readings.append(reading)
        }
      } else if let hour = named(word) {
        readings.append(Reading(range: word.range, hour: hour, minute: 0, half: .clock24))
      }
    }
    return findings(page, readings)
  }

  /// What stands behind the figures.
  private enum Half {
    case am
    case pm
    /// `14:00`, `1400 hours`, noon: nothing is left open.
    case clock24
    /// `7.30` alone.
    case open
  }

  private struct Reading {
    var range: TextRange
    var hour: Int
    var minute: Int
    var half: Half
  }

  // MARK: Figures

  private static func figures(
    _ page: Page, _ index: Int, _ word: Word, _ limit: Int, isSpanEnd: Bool
  ) -> Reading? {
    let start = word.range.lower
    guard isBoundary(page, before: start) else { return nil }
    var end = start
    while end < limit, page.byte(end).isASCIIDigit { end += 1 }
    if end - start == 4 || end - start == 3,
      let reading = withoutPoint(page, start, end, limit)
    {
      return reading
    }
    if end - start == 4 { return fourFigures(page, index, start, end, limit) }
    // A reference may have more figures than a number can hold.
    guard end - start <= 2 else { return nil }
    let hour = value(page, start..<end)
    var minute = 0
    let mark = page.byte(end)
    var hasMinutes = false
    // `18h00`, as it is written on the Continent and in southern Africa.
    let isHourLetter = mark.asciiLowercased == UInt8(ascii: "h")
    if mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":") || isHourLetter,
      page.byte(end + 1).isASCIIDigit, page.byte(end + 2).isASCIIDigit,
      !page.byte(end + 3).isASCIIDigit
    {
      minute = value(page, (end + 1)..<(end + 3))
      hasMinutes = true
      end += 3
      // Seconds of a log: `18:00:41`.
      if mark == UInt8(ascii: ":"), page.byte(end) == mark, page.byte(end + 1).isASCIIDigit {
        end += 3
      }
    }
    // `18H00`, `19h30`, `19 h 30`: the letter stands for the point, and nothing is left open.
    if !hasMinutes, hour < 24, let minutes = behindLetter(page, end, limit) {
      return Reading(
        range: TextRange(start, minutes + 2), hour: hour,
        minute: value(page, minutes..<(minutes + 2)), half: .clock24)
    }
    // `7.OOp.m.`, as scanners read it.
    if !hasMinutes, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":"),
      let scanned = scanned(page, end + 1),
      meridiem(page, page.skipBlanks(end + 3, limit), limit) != nil
    {
      minute = scanned
      hasMinutes = true
      end += 3
    }
    // `11.0 a.m.`, as it was typed once.
    if !hasMinutes, mark == UInt8(ascii: "."), page.byte(end + 1) == UInt8(ascii: "0"),
      !page.byte(end + 2).isASCIIDigit,
      meridiem(page, page.skipBlanks(end + 2, limit), limit) != nil
    {
      hasMinutes = true
      end += 2
    }
    guard minute < 60, hour <= 24 else { return nil }
    let suffix = half(page, index, end, limit)
    var half = suffix?.half ?? .open
    if isHourLetter, hasMinutes {
      guard endsFigures(page, end) else { return nil }
      half = .clock24
    } else if let suffix {
      guard half == .clock24 ? hasMinutes || hour < 24 : hour <= 12 else { return nil }
      end = suffix.end
    } else {
      guard hasMinutes, endsFigures(page, end) else { return nil }
      let isColon = mark == UInt8(ascii: ":")
      guard isColon || isSpanEnd || isTimeWord(page, before: index) || isSpan(page, from: end)
      else { return nil }
      if isColon && (hour >= 13 || page.byte(start) == 0x30) || hour >= 13 { half = .clock24 }
    }
    return Reading(range: TextRange(start, end), hour: hour, minute: minute, half: half)
  }

  /// `730pm`, `1030 a.m.`: no point between hour and minutes, and the half of the day behind them.
  private static func withoutPoint(
    _ page: Page, _ start: Int, _ end: Int, _ limit: Int
  ) -> Reading? {
    let hour = value(page, start..<(end - 2))
    let minute = value(page, (end - 2)..<end)
    guard (1...12).contains(hour), minute < 60,
      let suffix = meridiem(page, page.skipBlanks(end, limit), limit)
    else { return nil }
    return Reading(
      range: TextRange(start, suffix.end), hour: hour, minute: minute, half: suffix.half)
  }

  /// The minutes in which a scanner took a nought for a letter, `OO`, `3O`, `O5`; nil for two figures.
  private static func scanned(_ page: Page, _ start: Int) -> Int? {
    func figure(_ byte: UInt8) -> Int? {
      byte.isASCIIDigit ? Int(byte - 0x30) : byte.asciiLowercased == UInt8(ascii: "o") ? 0 : nil
    }
    guard !(page.byte(start).isASCIIDigit && page.byte(start + 1).isASCIIDigit),
      let tens = figure(page.byte(start)), let ones = figure(page.byte(start + 1))
    else { return nil }
    return tens * 10 + ones
  }

  /// Offset of the two figures of minutes behind an `h` that divides them from the hour.
  private static func behindLetter(_ page: Page, _ end: Int, _ limit: Int) -> Int? {
    let letter = page.byte(end) == 0x20 ? end + 1 : end
    guard page.byte(letter).asciiLowercased == UInt8(ascii: "h") else { return nil }
    let minutes = page.byte(letter + 1) == 0x20 ? letter + 2 : letter + 1
    guard minutes + 2 <= limit, page.byte(minutes).isASCIIDigit,
      page.byte(minutes + 1).isASCIIDigit, page.byte(minutes) < UInt8(ascii: "6"),
      !page.byte(minutes + 2).isASCIIDigit, !page.byte(minutes + 2).isASCIILetter
    else { return nil }
    return minutes
  }

  /// `1400 hours`, `0900`; never a year.
  private static func fourFigures(
    _ page: Page, _ index: Int, _ start: Int, _ end: Int, _ limit: Int
  ) -> Reading? {
    let hour = value(page, start..<(start + 2))
    let minute = value(page, (start + 2)..<end)
    guard hour < 24, minute < 60 else { return nil }
    if let suffix = half(page, index, end, limit), suffix.half == .clock24 {
      return Reading(
        range: TextRange(start, suffix.end), hour: hour, minute: minute, half: .clock24)
    }
    guard isTimeWord(page, before: index), endsFigures(page, end),
      page.byte(start) == UInt8(ascii: "0") || isAtTime(page, index, end, limit)
    else { return nil }
    return Reading(range: TextRange(start, end), hour: hour, minute: minute, half: .clock24)
  }

  /// “… at 1400 via Teams”, “The meeting closed at 1540.”: behind “at”, and nothing follows of which there could be
  /// so many; at the end of a sentence that tells of a meeting or of who came and went. “The index closed at 1540.”
  private static func isAtTime(_ page: Page, _ index: Int, _ end: Int, _ limit: Int) -> Bool {
    guard page.words[index - 1].hash == at else { return false }
    // “commencing at 1800”
    if index > 1, VenueRule.commencing.contains(page.words[index - 2]) { return true }
    let next = page.skipBlanks(end, limit)
    if next >= limit || page.byte(next) == UInt8(ascii: ".") || page.byte(next) == UInt8(ascii: ",")
      || page.byte(next) == UInt8(ascii: ")")
    {
      return (max(0, index - reachOfMeeting)..<index).contains {
        meetings.contains(page.words[$0])
      }
    }
    let word = page.words.first(from: Int32(end))
    return word < page.words.count && page.words[word].range.lower == next
      && behindTimes.contains(page.words[word])
  }

  private static var at: UInt64 { WordHash.of("at") }
  private static let reachOfMeeting = 8
  private static let meetings = WordSet(
    """
    meeting commenced convened reconvened resumed adjourned arrived left joined rejoined departed ended
    finished concluded
    """)
  private static let behindTimes = WordSet("via in on and for with by utc gmt bst")

  private static func value(_ page: Page, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(page.byte($1) - 0x30) }
  }

  // MARK: What stands around the figures

  private static let hours = WordSet(
    "hours hrs hour hr h utc gmt bst cet cest est edt cst cdt pst pdt")
  private static var hourLetter: UInt64 { WordHash.of("h") }
  private static var noon: UInt64 { WordHash.of("noon") }
  private static var midday: UInt64 { WordHash.of("midday") }
  private static var midnight: UInt64 { WordHash.of("midnight") }
  private static var oclock: UInt64 { WordHash.of("o'clock") }
  private static let dayparts = PhraseTable<Bool>([
    ("in the morning", false), ("in the afternoon|evening", true), ("this morning", false),
    ("y bore", false), ("yr hwyr", true), ("y prynhawn", true),
  ])
  private static let timeWords = WordSet(
    """
    at from until till to by time between and am gan o \
    ended closed finished concluded adjourned terminated start started finish commenced
    """)

  /// The hours that a word names.
  static let namedHours = [noon, midday, midnight]

  private static func named(_ word: Word) -> Int? {
    if word.hash == noon || word.hash == midday { return 12 }
    return word.hash == midnight ? 0 : nil
  }

  /// The half of the day behind figures that end at `end`, and where it ends.
  private static func half(
    _ page: Page, _ index: Int, _ end: Int, _ limit: Int
  ) -> (half: Half, end: Int)? {
    let start = page.skipBlanks(end, limit)
    if let found = meridiem(page, start, limit) { return found }
    var next = page.words.first(from: Int32(end))
    guard next < page.words.count, page.words[next].range.lower == start else { return nil }
    var word = page.words[next]
    if hours.contains(word) {
      // “2 hours 11 minutes”, “24 hours”: how long.
      let figures = page.words[index].range
      let isLong = figures.lower >= end - 2 && figures.count <= 2
      return isLong && word.hash != hourLetter ? nil : (.clock24, word.range.upper)
    }
    if word.hash == noon || word.hash == midday || word.hash == midnight {
      return (word.hash == midnight ? .am : .pm, word.range.upper)
    }
    var end = end
    if word.hash == oclock {
      end = word.range.upper
      next += 1
      guard next < page.words.count else { return (.open, end) }
      word = page.words[next]
    }
    if let part = dayparts.match(page.words, at: next, limit: min(next + 3, page.words.count)) {
      return (part.meaning ? .pm : .am, page.words[part.end - 1].range.upper)
    }
    return end > start ? (.open, end) : nil
  }

  /// `am`, `p.m.`, `P.M`, and in Welsh `yb`, `yh`, `yp`.
  private static func meridiem(
    _ page: Page, _ start: Int, _ limit: Int
  ) -> (half: Half, end: Int)? {
    let first = page.byte(start).asciiLowercased
    let half: Half
    var last: [UInt8] = [UInt8(ascii: "m")]
    switch first {
    case UInt8(ascii: "a"): half = .am
    case UInt8(ascii: "p"): half = .pm
    case UInt8(ascii: "y"):
      half = page.byte(start + 1).asciiLowercased == UInt8(ascii: "b") ? .am : .pm
      last = [UInt8(ascii: "b"), UInt8(ascii: "h"), UInt8(ascii: "p")]
    default: return nil
    }
    var offset = start + 1
    if page.byte(offset) == UInt8(ascii: ".") { offset += 1 }
    if page.byte(offset) == 0x20 { offset += 1 }
    guard offset < limit, last.contains(page.byte(offset).asciiLowercased) else { return nil }
    offset += 1
    guard !page.byte(offset).isASCIILetter, page.byte(offset) < 0x80 || page.byte(offset) >= 0xE2
    else { return nil }
    if page.byte(offset) == UInt8(ascii: "."), page.byte(offset - 2) == UInt8(ascii: "."),
      offset < limit
    {
      offset += 1
    }
    return (half, offset)
  }

  /// No figure, currency sign or point runs into the time from the left.
  private static func isBoundary(_ page: Page, before start: Int) -> Bool {
    guard start > 0 else { return true }
    let byte = page.byte(start - 1)
    if byte.isBlank || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "@")
    {
      return true
    }
    return page.hasLongDash(at: start - 3)
  }

  /// Whether figures end here: no percentage, unit or further number follows.
  private static func endsFigures(_ page: Page, _ end: Int) -> Bool {
    let byte = page.byte(end)
    if byte.isASCIIDigit || byte.isASCIILetter || byte == UInt8(ascii: "%") { return false }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":") {
      return !page.byte(end + 1).isASCIIDigit
    }
    return true
  }

  /// Whether nothing but a dash stands between two offsets.
  private static func isDash(_ page: Page, _ start: Int, _ end: Int) -> Bool {
    page.isDash(page.trimmed(TextRange(start, end)))
  }

  private static func isTimeWord(_ page: Page, before index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = page.words[index - 1]
    let gap = TextRange(before.range.upper, page.words[index].range.lower)
    return gap.count <= 3 && timeWords.contains(before)
  }

  private static let spanWords = WordSet("to until till")

  /// Whether a dash or “to”, and another time, follow: `14.00–14.40`, `10.00 to 11.30`.
  private static func isSpan(_ page: Page, from end: Int) -> Bool {
    let start = page.skipBlanks(end, end + 2)
    let isDash = page.byte(start) == UInt8(ascii: "-") || page.has("–", at: start)
    var next = page.words.first(from: Int32(start))
    // “13.30 to 16.30”
    let isTo = next < page.words.count && spanWords.contains(page.words[next])
    guard isDash || isTo && page.words[next].range.lower == start else { return false }
    if isTo { next += 1 }
    guard next + 1 < page.words.count else { return false }
    let (hour, minute) = (page.words[next].range, page.words[next + 1].range)
    let mark = page.byte(hour.upper)
    return hour.lower <= start + (isTo ? 6 : 4) && hour.count <= 2
      && page.byte(hour.lower).isASCIIDigit
      && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":")) && minute.lower == hour.upper + 1
      && page.byte(minute.lower).isASCIIDigit && page.byte(minute.lower + 1).isASCIIDigit
  }

  // MARK: Findings

  /// In `2.00 – 4.30 pm` the first time takes its half from the second, as long as it stays first.
  private static func findings(_ page: Page, _ readings: [Reading]) -> [TimeFinding] {
    var result: [TimeFinding] = []
    for (place, reading) in readings.enumerated() {
      var reading = reading
      let behind = place + 1 < readings.count ? readings[place + 1] : nil
      if reading.half == .open, let behind, behind.half == .am || behind.half == .pm,
        page.wordIndices(TextRange(reading.range.upper, behind.range.lower)).count <= 1,
        behind.range.lower - reading.range.upper <= 6
      {
        reading.half = behind.half
        if hour(reading) * 60 + reading.minute > hour(behind) * 60 + behind.minute {
          reading.half = reading.half == .pm ? .am : .open
        }
      } else if reading.half == .open, place > 0, let before = result.last, before.isCertain,
        reading.range.lower - before.range.upper <= 6, readings[place - 1].half == .pm
      {
        reading.half = .pm
      }
      let time = CalendarDay.twoDigits(hour(reading)) + ":" + CalendarDay.twoDigits(reading.minute)
      result.append(
        TimeFinding(range: reading.range, time: time, isCertain: reading.half != .open))
    }
    return result
  }

  private static func hour(_ reading: Reading) -> Int {
    switch reading.half {
    case .am: reading.hour == 12 ? 0 : reading.hour
    case .pm: reading.hour == 12 ? 12 : (reading.hour + 12) % 24
    case .clock24, .open: reading.hour % 24
    }
  }
}
