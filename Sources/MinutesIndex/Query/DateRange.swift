/// A day, a month or a year.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  /// From 1 to 9999.
  public let year: Int
  /// From 1 to 12, or nil.
  public let month: Int?
  /// From 1 to the last of the month, or nil.
  public let day: Int?

  /// Takes a date that exists in the Gregorian calendar; nil where it does not.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.dayCount(of: month, in: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2019`, `2019-09` or `2019-09-06`; nil where the text is anything else or the date does not
  /// exist.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    var numbers = [0]
    for (index, byte) in bytes.enumerated() {
      switch (index, byte) {
      case (4, 0x2D), (7, 0x2D): numbers.append(0)
      case (4, _), (7, _): return nil
      case (_, 0x30...0x39):
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The day of a number, as ``first`` gives it. Numbers that lie beyond the years from 1 to 9999
  /// give the nearest year's.
  init(dayNumber: Int) {
    // Howard Hinnant's `civil_from_days`.
    let shifted = min(max(dayNumber, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch + (fromMarch < 10 ? 3 : -9)
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.month = month
    day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
  }

  /// As in ISO 8601: `2019`, `2019-09`, `2019-09-06`.
  public var description: String {
    ([Self.padded(year, 4)] + [month, day].compactMap { $0.map { Self.padded($0, 2) } })
      .joined(separator: "-")
  }

  /// The first day, in days since 1 January 1970.
  var first: Int { Self.dayNumber(year, month ?? 1, day ?? 1) }

  /// The last day, in days since 1 January 1970.
  var last: Int {
    if let month, let day { return Self.dayNumber(year, month, day) }
    if let month, month < 12 { return Self.dayNumber(year, month + 1, 1) - 1 }
    return Self.dayNumber(year + 1, 1, 1) - 1
  }

  /// By the algorithm of Howard Hinnant, `days_from_civil`: years are counted from March, so that
  /// the leap day is their last.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }

  private static func dayCount(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The days from one date to another, both included; open where one is missing.
public struct DateRange: Sendable, Hashable, CustomStringConvertible {
  /// The date on or after which.
  public let from: PartialDate?
  /// The date on or before which.
  public let to: PartialDate?

  /// Takes a range; nil where no date is given, or where the second is before the first.
  public init?(from: PartialDate?, to: PartialDate?) {
    guard from != nil || to != nil else { return nil }
    if let from, let to, to.last < from.first { return nil }
    (self.from, self.to) = (from, to)
  }

  /// Whether a day is in it.
  ///
  /// - Parameter day: In days since 1 January 1970.
  func contains(_ day: Int) -> Bool {
    day >= from?.first ?? .min && day <= to?.last ?? .max
  }

  /// As in a query: `2019-09`, `2016..2018`, `2016..`.
  public var description: String {
    if let from, from == to { return from.description }
    return (from?.description ?? "") + ".." + (to?.description ?? "")
  }
}
