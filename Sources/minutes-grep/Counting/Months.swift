/// A month of the Gregorian calendar, counted from January of the year 0.
struct Month: Sendable, Hashable, Comparable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// The month of a day such as `2019-09-06`; nil where the text is no day.
  init?(ofDay day: String?) {
    guard let parts = day?.split(separator: "-"), parts.count == 3, let year = Int(parts[0]),
      let month = Int(parts[1]), (1...9999).contains(year), (1...12).contains(month)
    else { return nil }
    number = year * 12 + month - 1
  }

  var year: Int { number / 12 }
  /// From 1 to 12.
  var monthOfYear: Int { number % 12 + 1 }

  /// `2019-09`.
  var name: String {
    let month = String(monthOfYear)
    return "\(Self.name(ofYear: year))-\(month.count < 2 ? "0" : "")\(month)"
  }

  static func name(ofYear year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  static func < (one: Month, other: Month) -> Bool { one.number < other.number }
}

/// Into what a time is divided: pieces of so many months, the first beginning in January of the year 0.
struct TimeScale: Sendable, Hashable {
  /// Divides or is a multiple of 12.
  let months: Int

  static let month = TimeScale(months: 1)
  static let quarter = TimeScale(months: 3)
  static let year = TimeScale(months: 12)
  private static let all = [
    month, quarter, year, TimeScale(months: 60), TimeScale(months: 120), TimeScale(months: 1200),
  ]

  /// The finest that divides the time between two months into at most so many pieces; the coarsest
  /// where none does.
  static func fitting(_ months: ClosedRange<Month>, pieces: Int) -> TimeScale {
    all.first { $0.pieces(of: months).count <= pieces } ?? all[all.count - 1]
  }

  /// The number of the piece in which a month lies.
  func piece(of month: Month) -> Int { month.number / months }

  func pieces(of range: ClosedRange<Month>) -> ClosedRange<Int> {
    piece(of: range.lowerBound)...piece(of: range.upperBound)
  }

  func firstMonth(ofPiece piece: Int) -> Month { Month(number: piece * months) }

  /// Whether a year, or several, begins with the piece.
  func beginsYear(_ piece: Int) -> Bool { piece * months % 12 == 0 }

  /// `2019-09`, `2019 Q3`, `2019`, `2015–2019`.
  func name(ofPiece piece: Int) -> String {
    let first = firstMonth(ofPiece: piece)
    let year = Month.name(ofYear: first.year)
    return switch months {
    case 1: first.name
    case 3: "\(year) Q\(first.monthOfYear / 3 + 1)"
    case 12: year
    default: "\(year)–\(Month.name(ofYear: first.year + months / 12 - 1))"
    }
  }

  /// What one piece is called.
  var name: String {
    switch months {
    case 1: "month"
    case 3: "quarter"
    case 12: "year"
    default: "\(months / 12) years"
    }
  }
}
