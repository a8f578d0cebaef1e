internal import MinutesModel

/// What the caller knows of a document from outside it: the folder, the list or the address that it
/// came from. A page of one item seldom says which meeting it belongs to.
///
/// A value is used where the document itself is silent, and is then marked in
/// ``Meeting/supplied``. It never overrides what the document says: where the two disagree, the
/// document is believed, and the diagnostic `context.disagrees` says so.
public struct DocumentContext: Sendable, Hashable {
  /// The authority, trust or company.
  public var organisation: String?
  /// The committee, board or council that met.
  public var body: String?
  /// The day of the meeting, `2019-09-06`. Anything else is not used; the diagnostic
  /// `context.date` says so.
  public var date: String?
  /// Where the document was published.
  public var url: String?

  /// Creates a context; empty strings count as nil.
  public init(
    organisation: String? = nil, body: String? = nil, date: String? = nil, url: String? = nil
  ) {
    self.organisation = Self.value(organisation)
    self.body = Self.value(body)
    self.date = Self.value(date)
    self.url = Self.value(url)
  }

  private static func value(_ string: String?) -> String? {
    string.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a string is a day of the calendar as `date` takes it.
  public static func isDate(_ string: String) -> Bool {
    let bytes = Array(string.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return false
    }
    let parts = [bytes[0..<4], bytes[5..<7], bytes[8..<10]]
    guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
  }

  // MARK: Filling in

  /// Fills in what a meeting's document does not say.
  ///
  /// - Returns: What was not used, and why.
  func complete(_ meeting: inout Meeting) -> [Finding] {
    var findings: [Finding] = []
    take(organisation, .organisation, \.organisation, &meeting, &findings)
    take(body, .body, \.body, &meeting, &findings)
    if let date, !Self.isDate(date) {
      findings.append(Finding(code: .contextDate, detail: date))
    } else {
      take(date, .date, \.date, &meeting, &findings)
    }
    return findings
  }

  private func take(
    _ value: String?, _ field: Meeting.Field, _ path: WritableKeyPath<Meeting, String?>,
    _ meeting: inout Meeting, _ findings: inout [Finding]
  ) {
    guard let value else { return }
    guard let stated = meeting[keyPath: path] else {
      meeting[keyPath: path] = value
      meeting.supplied.append(field)
      return
    }
    guard Self.words(stated) != Self.words(value) else { return }
    findings.append(
      Finding(
        code: .contextDisagrees,
        detail:
          "\(field.rawValue) is “\(stated)” in the document and “\(value)” in what was given for it"
      ))
  }

  /// The words of a name for comparing: case, punctuation and articles do not count.
  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { $0 != "the" && $0 != "and" }
  }
}
