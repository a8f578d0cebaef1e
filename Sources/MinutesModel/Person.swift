/// Somebody recorded as taking part in a meeting, or as sending apologies.
///
/// A name that is only mentioned in prose is no person.
public struct Person: Sendable, Hashable {
  /// In which way a person was recorded.
  public enum Presence: String, Sendable, Hashable, Codable, CaseIterable {
    case present
    case apologies
    case absent
    /// Officers and guests.
    case inAttendance
    /// Named as contributing to one item.
    case contributor
    case substitute
  }

  /// An arrival or departure that the record tells of.
  public struct Movement: Sendable, Hashable {
    /// Which way the person went.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case arrived
      case left
      case returned
    }

    /// Which way the person went.
    public var kind: Kind
    /// The `id` of the block that records it.
    public var block: String
    /// When it was, `HH:MM` on the 24-hour clock, or nil where the record does not say.
    public var time: String?

    /// Creates a movement.
    public init(kind: Kind, block: String, time: String? = nil) {
      self.kind = kind
      self.block = block
      self.time = time
    }
  }

  /// The name without title and post-nominals, as written otherwise: `Warren Whyte`.
  public var name: String
  /// The title as written (`Cllr`, `Mr`), or nil.
  public var title: String?
  /// Office or post as written (`Chair`, `Head of Planning`), or nil.
  public var role: String?
  /// Party or body represented, or nil.
  public var group: String?
  /// In which way the person was recorded.
  public var presence: Presence
  /// Name of the member whose place is taken, or nil.
  public var substituteFor: String?
  /// Arrivals and departures, in the order of the record.
  public var movements: [Movement]
  /// Telephone number as written; contacts of reports only.
  public var phone: String?
  /// E-mail address as written; contacts of reports only.
  public var email: String?
  /// Where the person is first recorded.
  public var span: SourceSpan

  /// Creates a person.
  @inlinable
  public init(
    name: String, title: String? = nil, role: String? = nil, group: String? = nil,
    presence: Presence, substituteFor: String? = nil, movements: [Movement] = [],
    phone: String? = nil, email: String? = nil, span: SourceSpan
  ) {
    self.name = name
    self.title = title
    self.role = role
    self.group = group
    self.presence = presence
    self.substituteFor = substituteFor
    self.movements = movements
    self.phone = phone
    self.email = email
    self.span = span
  }
}
