/// One parsed document: minutes, an agenda item's page, an agenda, a decision record or a report.
///
/// Joining the text of its sections in order gives the visible text of the source, white space
/// aside: nothing is dropped, nothing is said twice.
public struct MinutesDocument: Sendable, Hashable {
  /// Name and version of the JSON form, `minutes-document/1`.
  public static let schema = "minutes-document/1"

  /// What a document is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The minutes of a whole meeting.
    case minutes
    /// The page of one item.
    case agendaItem
    /// An agenda without minutes.
    case agenda
    /// A decision list, notice or record.
    case decisions
    /// An officer's report.
    case report
    /// None of these; a diagnostic says why.
    case other
  }

  /// What the document is.
  public var kind: Kind
  /// The document's own title, or nil.
  public var title: String?
  /// The file it was read from.
  public var source: SourceDescription
  /// The meeting it belongs to, as far as it says.
  public var meeting: Meeting
  /// The header of a report; nil for every other kind.
  public var report: ReportHeader?
  /// Everyone recorded as taking part or sending apologies, in order of first record.
  public var people: [Person]
  /// The whole document in order.
  public var sections: [Section]
  /// What was unclear.
  public var diagnostics: [Diagnostic]

  /// Creates a document.
  public init(
    kind: Kind, title: String? = nil, source: SourceDescription, meeting: Meeting = Meeting(),
    report: ReportHeader? = nil, people: [Person] = [], sections: [Section] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.kind = kind
    self.title = title
    self.source = source
    self.meeting = meeting
    self.report = report
    self.people = people
    self.sections = sections
    self.diagnostics = diagnostics
  }
}

/// The file that a document was read from.
public struct SourceDescription: Sendable, Hashable {
  /// The three forms that can be read.
  public enum Format: String, Sendable, Hashable, Codable, CaseIterable {
    case html, markdown, text
  }

  /// Path or name as the caller gave it.
  public var name: String
  /// The form it was read as.
  public var format: Format
  /// The encoding it was read in, by its IANA name.
  public var encoding: String
  /// Size in bytes.
  public var byteCount: Int
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// Where the document was published, as the caller said; nil where the caller did not.
  public var url: String?

  /// Creates a description.
  public init(name: String, format: Format, encoding: String, byteCount: Int, sha256: String) {
    self.name = name
    self.format = format
    self.encoding = encoding
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

/// The meeting that a document belongs to; nil where neither the document nor the caller says it.
public struct Meeting: Sendable, Hashable {
  /// What can come from outside the document.
  public enum Field: String, Sendable, Hashable, Codable, CaseIterable {
    case organisation, body, date
  }

  /// The authority, trust or company.
  public var organisation: String?
  /// The committee, board or council that met.
  public var body: String?
  /// The day, `2019-09-06`.
  public var date: String?
  /// When it began, `HH:MM` on the 24-hour clock.
  public var time: String?
  /// When it ended, `HH:MM` on the 24-hour clock.
  public var endTime: String?
  /// Where it met, as written.
  public var venue: String?
  /// What of this the document does not say itself, and the caller gave; in the order of the
  /// fields, usually empty.
  public var supplied: [Field] = []

  /// Creates a meeting of which nothing is known.
  public init() {}
}

/// The header of an officer's report.
public struct ReportHeader: Sendable, Hashable {
  /// The bodies or persons addressed.
  public var to: [String] = []
  /// The header's date, `2016-01-12`.
  public var date: String?
  /// Authors and contact officers.
  public var contacts: [Person] = []
  /// Wards affected, one entry each, as written.
  public var wards: [String] = []
  /// Portfolio or lead member, as written.
  public var portfolio: String?
  /// The part of the agenda (`I`), or the classification as written.
  public var part: String?

  /// Creates an empty header.
  public init() {}
}
