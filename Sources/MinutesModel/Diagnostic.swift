/// Something that was unclear in a document, and the reading that was chosen.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// The record may be wrong or incomplete here.
    case warning
    /// The record is believed to be right; this says how a choice was made.
    case note
  }

  /// A stable name for one kind of finding, such as `encoding.repaired`.
  public struct Code: RawRepresentable, Sendable, Hashable, Codable {
    /// The name as it stands in the JSON form.
    public var rawValue: String
    /// Creates a code from its name.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// How much it matters.
  public var severity: Severity
  /// Which kind of finding it is.
  public var code: Code
  /// One sentence for people: what was found and how it was read.
  public var message: String
  /// The place, or nil where the finding concerns the document as a whole.
  public var span: SourceSpan?

  /// Creates a diagnostic.
  public init(severity: Severity, code: Code, message: String, span: SourceSpan? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
  }
}
