/// A day of the Gregorian calendar.
struct CalendarDay: Sendable, Hashable {
  var year: Int
  var month: Int
  var day: Int

  /// Nil where there is no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2019-09-06`.
  var iso: String {
    String(unsafeUninitializedCapacity: 10) { out in
      var rest = (year * 100 + month) * 100 + day
      for place in (0..<10).reversed() {
        if place == 4 || place == 7 {
          out[place] = UInt8(ascii: "-")
        } else {
          out[place] = 0x30 + UInt8(rest % 10)
          rest /= 10
        }
      }
      return 10
    }
  }

  /// 1 for Monday to 7 for Sunday (Zeller's congruence).
  var weekday: Int {
    let shiftedMonth = month < 3 ? month + 12 : month
    let shiftedYear = month < 3 ? year - 1 : year
    let century = shiftedYear / 100
    let rest = shiftedYear % 100
    let h = (day + 13 * (shiftedMonth + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
    return (h + 5) % 7 + 1
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `07`.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
