/// Reads the header of an officer's report: to whom, by whom, when, which wards.
enum ReportHeaderReader {
  private static let none = PhraseTable<Bool>([
    "none", "none directly", "none specifically", "n a", "not applicable", "no",
  ])
  private static let notParts = PhraseTable<Bool>(["no", "none", "for information|decision"])
  private static let bodyLabels = PhraseTable<Bool>(["meeting", "committee"])
  private static let meetingDates = PhraseTable<Bool>(["date of meeting", "meeting date"])

  /// The header, and what its fields say of the meeting.
  ///
  /// - Parameter fields: The header lines, in order.
  static func read(
    _ page: Page, fields: [Element], partLine: TextRange?
  ) -> (report: ReportHeader, contacts: [PersonRecord], body: TextRange?) {
    var report = ReportHeader()
    var contacts: [PersonRecord] = []
    var body: TextRange?
    // A report that gives the date of a meeting names the body that meets.
    let saysMeeting = fields.contains { page.isWhole($0.label, meetingDates) != nil }
    for field in fields where !field.text.isEmpty {
      switch field.fieldName {
      case .to:
        report.to.append(page.string(field.text))
        if saysMeeting || page.isWhole(field.label, bodyLabels) != nil { body = body ?? field.text }
      case .date:
        report.date = report.date ?? MeetingDate.find(page, field.text).first?.day
      case .contact:
        for person in ReportContacts.parse(page, field.text)
        where !contacts.contains(where: { $0.name == person.name }) {
          contacts.append(person)
        }
      case .ward: report.wards += wards(page, field.text)
      case .portfolio: report.portfolio = report.portfolio ?? page.string(field.text)
      case .part:
        if report.part == nil, page.isWhole(field.text, notParts) == nil {
          report.part = page.string(field.text)
        }
      case .venue, .purpose, .other, nil: break
      }
    }
    if let partLine { report.part = partNumber(page, partLine) }
    return (report, contacts, body)
  }

  /// The entries of “Wards affected”: at commas, semicolons and “and”, unless they mean none.
  static func wards(_ page: Page, _ range: TextRange) -> [String] {
    guard page.isWhole(range, none) == nil else { return [] }
    var result: [String] = []
    var start = range.lower
    for offset in range.bounds {
      let byte = page.byte(offset)
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x0A else { continue }
      result += entries(page, TextRange(start, offset))
      start = offset + 1
    }
    return result + entries(page, TextRange(start, range.upper))
  }

  private static let and = WordSet("and a")

  /// One entry, or two where “and” joins them.
  private static func entries(_ page: Page, _ range: TextRange) -> [String] {
    let words = page.wordIndices(range)
    guard !words.isEmpty else { return [] }
    let joint = words.last { and.contains(page.words[$0]) && $0 > words.lowerBound }
    guard let joint, joint + 1 < words.upperBound else {
      return [trimmedStop(page, range)]
    }
    let word = page.words[joint].range
    return [
      trimmedStop(page, TextRange(range.lower, word.lower)),
      trimmedStop(page, TextRange(word.upper, range.upper)),
    ]
  }

  private static func trimmedStop(_ page: Page, _ range: TextRange) -> String {
    var range = page.trimmed(range)
    if page.lastByte(range) == UInt8(ascii: ".") { range = range.prefix(upTo: range.upper - 1) }
    return page.string(range)
  }

  /// `I` of “PART I FOR SCRUTINY”.
  private static func partNumber(_ page: Page, _ range: TextRange) -> String? {
    let words = page.wordIndices(range)
    guard words.count >= 2 else { return nil }
    return page.string(page.words[words.lowerBound + 1].range)
  }
}
