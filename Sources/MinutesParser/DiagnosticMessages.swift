/// Words findings: one sentence for people, and how much it matters.
enum DiagnosticMessages {
  struct Wording: Equatable {
    var severity: Diagnostic.Severity
    var message: String

    static func warning(_ message: String) -> Wording {
      Wording(severity: .warning, message: message)
    }
    static func note(_ message: String) -> Wording {
      Wording(severity: .note, message: message)
    }
  }

  /// The sentence for a finding.
  static func wording(of finding: Finding) -> Wording {
    source(finding) ?? markUp(finding) ?? date(finding) ?? record(finding)
      ?? .note(finding.code.rawValue)
  }

  private static func source(_ finding: Finding) -> Wording? {
    let detail = finding.detail
    switch finding.code {
    case .sourceBinary:
      return .warning("The file is no text (\(detail)); nothing in it was read as a record.")
    case .encodingMislabelled:
      return .note("The encoding is said to be “\(detail)”, but the bytes are in another one.")
    case .encodingDoubtful:
      return .warning(
        "The file was read as “\(detail)”, as the caller says; its bytes are valid UTF-8.")
    case .encodingUnknown:
      return .note("The encoding “\(detail)” is not known; the bytes were asked instead.")
    case .encodingGuessed:
      return .note("No encoding is stated; the file was read as \(detail).")
    case .encodingRepaired:
      let sequences = detail == "1" ? "1 sequence" : "\(detail) sequences"
      let verb = detail == "1" ? "stands" : "stand"
      return .warning("\(sequences) of bytes could not be decoded and \(verb) as U+FFFD.")
    case .formatGuessed:
      return .note("The content fits more than one form; it was read as \(detail).")
    default: return nil
    }
  }

  private static func markUp(_ finding: Finding) -> Wording? {
    switch finding.code {
    case .htmlCut:
      return .warning("The \(finding.detail) here is never closed; what follows it is not shown.")
    case .htmlUnclosed:
      return .note(
        "The page ends in its text, without </body> or </html>; the rest may be missing.")
    case .htmlFlattened:
      return .note("Elements are nested too deeply here; what lies deeper was read as one level.")
    case .htmlParserStopped:
      return .warning("The HTML parser stopped here; the rest was read without its mark-up.")
    case .htmlTooLarge:
      return .warning("The page has \(finding.detail) bytes, more than can be read; none was.")
    case .markdownFlattened:
      return .note("Lists or quotations are nested too deeply here; they were read as one level.")
    default: return nil
    }
  }

  private static func record(_ finding: Finding) -> Wording? {
    switch finding.code {
    case .kindOther:
      return .warning("This is no record of a meeting that is known: \(finding.detail).")
    case .contextDisagrees:
      return .warning("The \(finding.detail); the document was believed.")
    case .contextDate:
      return .warning(
        "The date “\(finding.detail)” given for the document is no day; it was not used.")
    case .ruleRefused:
      return .warning("A rule did not account for every word here; the text stays a paragraph.")
    case .listLost:
      return .warning("The sentence announces a list, but none follows; its entries may be lost.")
    case .resolutionInferred:
      return .note("No word marks this as a decision; it was read as one for its form and place.")
    default: return nil
    }
  }

  private static func date(_ finding: Finding) -> Wording? {
    guard finding.code == .dateUnclear else { return nil }
    switch DateFinding.Doubt(rawValue: finding.detail) {
    case .order: return .note("The date is read with the day in front of the month.")
    case .shortYear: return .note("The year has two figures; its century is a guess.")
    case .severalDays: return .note("More than one day is named; the first was taken.")
    case .weekdayDisagrees:
      return .warning("The weekday beside the date is not that day's; the date was taken.")
    case nil: return nil
    }
  }
}
