/// One element of a section: a paragraph, a list of points, a resolution, a vote …
///
/// All kinds share one shape; a key that a kind does not have is nil or empty. The text of a block
/// is, in this order, `label`, `leadIn`, `marker`, `text`, `rows` and `points`.
public struct Block: Sendable, Hashable {
  /// What a block is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case heading
    case paragraph
    /// A header line: `label` and `text`, with `name` saying which.
    case field
    /// A list of those present or absent; `text` is the list as written.
    case attendance
    /// An arrival or departure.
    case movement
    /// A declaration of interest.
    case declaration
    /// Points that record what was said.
    case discussion
    /// Any other list.
    case list
    /// A decision of the body whose minutes these are.
    case resolution
    /// What a report or a body asks another to decide or do.
    case recommendation
    /// A proposal with an outcome of its own.
    case motion
    /// A count of votes.
    case vote
    /// Something that somebody is to do.
    case action
    /// A bracketed remark, or one that opens with “Note”.
    case note
    /// Text quoted from elsewhere.
    case quotation
    case table
    /// Documents that accompany the item.
    case attachments
    /// Navigation, running heads and feet, page numbers: not part of the record.
    case furniture
  }

  /// Whose words a block is, where the document tells.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    /// Before “Minutes:”: purpose, officer's recommendation, standing advice.
    case agenda
    /// A “Decision:” field.
    case decision
    case minutes
    case report
  }

  /// Which header line a `field` is.
  public enum FieldName: String, Sendable, Hashable, Codable, CaseIterable {
    case to, date, contact, ward, portfolio, part, venue, purpose, other
  }

  /// What a resolution does, by its verb.
  public enum Verb: String, Sendable, Hashable, Codable, CaseIterable {
    case resolved, agreed, noted, approved, decided, recommended, received, ordered
  }

  /// On what evidence a resolution was recognised.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// A label such as “RESOLVED:”.
    case labelled
    /// A sentence such as “It was agreed that …”.
    case sentence
    /// Its marker was lost; it stands where a decision stands.
    case inferred
  }

  /// What became of a motion.
  public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
    case carried, lost, withdrawn
  }

  /// Unique in the document: the section's id and a running number, `s3.b2`.
  public var id: String
  /// What the block is.
  public var kind: Kind
  /// Where the block stands.
  public var span: SourceSpan
  /// Whose words the block is, where the document tells.
  public var part: Part?
  /// Whether the block continues the source paragraph of the block before it.
  public var joined = false
  /// Whether the block is the rest of the nearest earlier block of its kind, cut by page furniture.
  public var continued = false

  /// `field`, `attendance`, `attachments`: the label as written, with its colon.
  public var label: String?
  /// `discussion`, `list`, `resolution`, `recommendation`: the words that open it.
  public var leadIn: String?
  /// Number, glyph or keyword in front of the text, as written.
  public var marker: String?
  /// `heading`, `paragraph`, `recommendation`: the number without punctuation.
  public var number: String?
  /// The words of the block, white space collapsed, otherwise as written; nil where it has none of
  /// its own (an empty text becomes nil).
  public var text: String? {
    didSet { if text == "" { text = nil } }
  }
  /// Bullets, clauses or entries.
  public var points: [Point] = []
  /// `heading`: 1 to 6.
  public var level: Int?
  /// `field`: which header line it is.
  public var name: FieldName?
  /// `resolution`: what it does.
  public var verb: Verb?
  /// `resolution`: on what evidence it was recognised.
  public var form: Form?
  /// `resolution`: whether its substance stands elsewhere.
  public var byReference = false
  /// What few blocks have, out of line: at most one, and none where all of it is nil or empty.
  private var details: [Details] = []

  /// Creates a block without text.
  ///
  /// - Parameters:
  ///   - id: Unique in the document.
  ///   - kind: What the block is.
  ///   - span: Where it stands.
  public init(id: String, kind: Kind, span: SourceSpan) {
    self.id = id
    self.kind = kind
    self.span = span
  }
}

extension Block {
  /// What a block tells of people, votes and tables. Kept apart so that blocks, most of which have none
  /// of it, are small and quick to copy.
  private struct Details: Sendable, Hashable {
    var rows: [[String]] = []
    var people: [Int] = []
    var to: String?
    var duplicateOf: String?
    var mover: String?
    var seconder: String?
    var outcome: Outcome?
    var vote: Vote?
    var owner: String?
    var due: String?
  }

  /// `table`: rows of cells.
  public var rows: [[String]] {
    get { details.first?.rows ?? [] }
    set { change(isDefault: newValue.isEmpty) { $0.rows = newValue } }
  }
  /// `attendance`, `movement`, `declaration`: indices into the document's `people`.
  public var people: [Int] {
    get { details.first?.people ?? [] }
    set { change(isDefault: newValue.isEmpty) { $0.people = newValue } }
  }
  /// `resolution`, `recommendation`: the body or person addressed.
  public var to: String? {
    get { details.first?.to }
    set { change(isDefault: newValue == nil) { $0.to = newValue } }
  }
  /// `resolution`: id of the same decision given before.
  public var duplicateOf: String? {
    get { details.first?.duplicateOf }
    set { change(isDefault: newValue == nil) { $0.duplicateOf = newValue } }
  }
  /// `resolution`, `motion`: who moved, as written without title.
  public var mover: String? {
    get { details.first?.mover }
    set { change(isDefault: newValue == nil) { $0.mover = newValue } }
  }
  /// `resolution`, `motion`: who seconded, as written without title.
  public var seconder: String? {
    get { details.first?.seconder }
    set { change(isDefault: newValue == nil) { $0.seconder = newValue } }
  }
  /// `motion`: what became of it; nil where the document does not say.
  public var outcome: Outcome? {
    get { details.first?.outcome }
    set { change(isDefault: newValue == nil) { $0.outcome = newValue } }
  }
  /// `resolution`, `motion`, `vote`: the count.
  public var vote: Vote? {
    get { details.first?.vote }
    set { change(isDefault: newValue == nil) { $0.vote = newValue } }
  }
  /// `action`: who is to act.
  public var owner: String? {
    get { details.first?.owner }
    set { change(isDefault: newValue == nil) { $0.owner = newValue } }
  }
  /// `action`: by when, `2019-09-06`.
  public var due: String? {
    get { details.first?.due }
    set { change(isDefault: newValue == nil) { $0.due = newValue } }
  }

  /// Sets a detail. Nothing is kept for a block that has none, so that equal blocks are equal.
  private mutating func change(isDefault: Bool, _ set: (inout Details) -> Void) {
    if details.isEmpty {
      if isDefault { return }
      details.append(Details())
    }
    set(&details[0])
    if isDefault, details[0] == Details() { details = [] }
  }
}

/// A bullet, a clause or an entry of a list.
public struct Point: Sendable, Hashable {
  /// Unique in the document: the block's id and a running number, `s3.b2.p1`.
  public var id: String
  /// The glyph or number as written: `·`, `(a)`.
  public var marker: String?
  /// The number without punctuation (`a`); nil for a bullet. A number that only the rendering
  /// draws stands here and not in `marker`.
  public var number: String?
  /// The words of the point, white space collapsed, otherwise as written.
  public var text: String
  /// Points below this one.
  public var points: [Point] = []
  /// Whether the point continues the source paragraph of the point before it.
  public var joined = false
  /// Whether the point is the rest of the nearest earlier point, cut by page furniture.
  public var continued = false
  /// Whether the point is page furniture inside the list.
  public var furniture = false
  /// Where the point stands, from its marker to the end of the points below it.
  public var span: SourceSpan

  /// Creates a point.
  @inlinable
  public init(
    id: String, marker: String? = nil, number: String? = nil, text: String, points: [Point] = [],
    span: SourceSpan
  ) {
    self.id = id
    self.marker = marker
    self.number = number
    self.text = text
    self.points = points
    self.span = span
  }
}

/// A count of votes. A class that is not stated is nil.
public struct Vote: Sendable, Hashable {
  /// Names in the classes, where the document lists them.
  public struct Names: Sendable, Hashable {
    /// Who voted for.
    public var `for`: [String] = []
    /// Who voted against.
    public var against: [String] = []
    /// Who abstained.
    public var abstain: [String] = []
    /// Creates an empty list.
    public init() {}
  }

  /// Votes for.
  public var `for`: Int?
  /// Votes against.
  public var against: Int?
  /// Abstentions.
  public var abstain: Int?
  /// Names in the classes.
  public var names = Names()

  /// Creates a count.
  public init(for: Int? = nil, against: Int? = nil, abstain: Int? = nil) {
    self.for = `for`
    self.against = against
    self.abstain = abstain
  }
}
