/// What an index keeps of one document: the fields it is filtered by and its passages.
///
/// A record is filled, given to ``SegmentBuilder/add(_:)`` and, where speed matters, filled again:
/// its arrays keep their room.
public struct DocumentRecord: Sendable, Hashable {
  /// The name by which the document is found, replaced and deleted; usually its path in the archive,
  /// `/` between folders. Unique in an index.
  public var key = ""
  /// What the document is.
  public var kind = MinutesDocument.Kind.minutes
  /// Days since 1 January 1970, negative before; nil where the date is not known.
  public var date: Int32?
  /// The committee, board or council.
  public var body: String?
  /// The authority, trust or company.
  public var organisation: String?
  /// The document's own title.
  public var title: String?
  /// The address that the source was taken from.
  public var url: String?
  /// What tells whether the source has changed, 255 bytes at most: usually its SHA-256.
  public var fingerprint: [UInt8] = []
  /// Who takes part.
  public var people: [PersonRecord] = []
  /// The sections that passages name by their index.
  public var sections: [SectionRecord] = []
  /// The texts of all passages, UTF-8.
  public var text: [UInt8] = []
  /// The passages in the order of the document.
  public var passages: [PassageRecord] = []

  /// Creates a record without passages.
  public init() {}

  /// Makes the record empty again and keeps the room of its arrays.
  public mutating func removeAll() {
    key = ""
    kind = .minutes
    date = nil
    body = nil
    organisation = nil
    title = nil
    url = nil
    fingerprint.removeAll(keepingCapacity: true)
    people.removeAll(keepingCapacity: true)
    sections.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    passages.removeAll(keepingCapacity: true)
  }
}

/// One element of a document as an index keeps it.
public struct PassageRecord: Sendable, Hashable {
  /// Where its text is in the record's `text`.
  public var text: Range<Int>
  /// What the passage is, by ``Passage/Kind/code``.
  public var kind: UInt8
  /// Whether it is a bullet, clause or entry below its block.
  public var isPoint = false
  /// Index of its section in the record's `sections`.
  public var section = 0
  /// The `id` of the section, block or point.
  public var id = ""
  /// Where the element stands in the source.
  public var span = SourceSpan(start: 0, end: 0, line: 1)
  /// Index of the later passage with which this one goes on; phrases are found across the border.
  public var next: Int?
  /// Indices, in the record's `people`, of those whom the element is about.
  public var people: [Int] = []
  /// Who acts in its block, which a point shares.
  public var actors = ActingPeople()

  /// Creates a passage.
  public init(text: Range<Int>, kind: UInt8) {
    self.text = text
    self.kind = kind
  }
}

/// Who acts in a resolution, a motion or an action, as written without titles.
public struct ActingPeople: Sendable, Hashable {
  /// Who moved.
  public var mover: String?
  /// Who seconded.
  public var seconder: String?
  /// Who is to act.
  public var owner: String?

  /// Creates the names.
  public init(mover: String? = nil, seconder: String? = nil, owner: String? = nil) {
    (self.mover, self.seconder, self.owner) = (mover, seconder, owner)
  }
}

/// A section as an index keeps it.
public struct SectionRecord: Sendable, Hashable {
  /// Its number, `6` or `12/23`.
  public var number: String?
  /// Its title.
  public var title: String?

  /// Creates a section.
  public init(number: String? = nil, title: String? = nil) {
    self.number = number
    self.title = title
  }
}

/// A person as an index keeps it.
public struct PersonRecord: Sendable, Hashable {
  /// Name without titles.
  public var name: String
  /// Office or role, as written.
  public var role: String?
  /// Party or body represented.
  public var group: String?
  /// Whether the person took part; false for apologies and absence.
  public var isPresent: Bool

  /// Creates a person.
  public init(name: String, role: String? = nil, group: String? = nil, isPresent: Bool) {
    self.name = name
    self.role = role
    self.group = group
    self.isPresent = isPresent
  }
}

extension Passage.Kind {
  /// The kind's number in an index, 0 to 63. Part of the format: a number is never given to another
  /// kind.
  public var code: UInt8 {
    switch self {
    case .title: 0
    case .block(let kind): kind.code
    }
  }

  /// The kind of this number, or nil where there is none.
  public init?(code: UInt8) {
    guard let kind = Self.all.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}

extension Block.Kind {
  fileprivate var code: UInt8 {
    switch self {
    case .heading: 1
    case .paragraph: 2
    case .field: 3
    case .attendance: 4
    case .movement: 5
    case .declaration: 6
    case .discussion: 7
    case .list: 8
    case .resolution: 9
    case .recommendation: 10
    case .motion: 11
    case .vote: 12
    case .action: 13
    case .note: 14
    case .quotation: 15
    case .table: 16
    case .attachments: 17
    case .furniture: 18
    }
  }
}
