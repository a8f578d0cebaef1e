/// A block of the document in the making: its kind, and ranges of the visible text.
///
/// `label`, `leadIn`, `marker`, `text`, `rows` and `points` stand in this order in the text and
/// must cover what the element took from the page; assembly checks it and turns them into strings
/// and spans. The other keys say what a rule understood.
struct Element: Sendable {
  var kind: Block.Kind
  var label = TextRange.empty(at: 0)
  var leadIn = TextRange.empty(at: 0)
  var marker = TextRange.empty(at: 0)
  var text = TextRange.empty(at: 0)
  var rows: [[TextRange]] = []
  var points: [PointElement] = []

  /// The number inside `marker`, without punctuation.
  var number = TextRange.empty(at: 0)
  var part: Block.Part?
  var joined = false
  var continued = false

  var level = 0
  var fieldName: Block.FieldName?
  /// Indices into `PeopleRegister.people`.
  var people: [Int] = []
  /// Movements that this element records: index of the person, what happened, when.
  var movements: [(person: Int, kind: Person.Movement.Kind, time: String?)] = []
  var decision: Decision?
  var vote: Vote?
  var mover: String?
  var seconder: String?
  var outcome: Block.Outcome?
  var to: String?
  var owner: String?
  var due: String?

  /// What a rule understood of a resolution.
  struct Decision: Sendable {
    var verb: Block.Verb
    var form: Block.Form
    var byReference = false
  }

  init(_ kind: Block.Kind, text: TextRange = .empty(at: 0)) {
    self.kind = kind
    self.text = text
  }
}

/// A bullet, clause or entry in the making.
struct PointElement: Sendable {
  var marker = TextRange.empty(at: 0)
  /// The number inside `marker`; empty for a bullet.
  var number = TextRange.empty(at: 0)
  /// A number that only the rendering draws.
  var ordinal: Int?
  var text: TextRange
  var points: [PointElement] = []
  var joined = false
  var continued = false
  var furniture = false

  init(marker: TextRange = .empty(at: 0), text: TextRange) {
    self.marker = marker
    self.text = text
  }
}

/// A person in the making: what the record says, and where.
struct PersonRecord: Sendable {
  /// The name without title and post-nominals, white space collapsed.
  var name: String
  var title: String?
  var role: String?
  var group: String?
  var presence: Person.Presence
  var substituteFor: String?
  var phone: String?
  var email: String?
  /// Movements stated with the name: “(from 6.45 pm)”, “arrived 10:20”.
  var movements: [(kind: Person.Movement.Kind, time: String?)] = []
  /// Where the name stands.
  var range: TextRange
}

/// Everyone recorded in a document, each once, in order of first record.
struct PeopleRegister: Sendable {
  private(set) var people: [PersonRecord] = []

  /// Adds a record or completes the person it is of.
  ///
  /// - Returns: The person's index.
  mutating func add(_ record: PersonRecord) -> Int {
    if let known = find(record.name, title: record.title) {
      merge(record, into: known)
      return known
    }
    people.append(record)
    return people.count - 1
  }

  /// The person of that name: the same words, or the same surname where only that is given and
  /// just one person bears it.
  func find(_ name: String, title: String? = nil) -> Int? {
    if let exact = people.firstIndex(where: { Self.key($0.name) == Self.key(name) }) {
      return exact
    }
    let words = Self.key(name).split(separator: " ")
    guard let surname = words.last else { return nil }
    let bearers = people.indices.filter { index in
      let known = Self.key(people[index].name).split(separator: " ")
      guard known.last == surname else { return false }
      return known.count == 1 || words.count == 1 || Self.areCompatible(known, words)
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  private mutating func merge(_ record: PersonRecord, into index: Int) {
    if people[index].title == nil { people[index].title = record.title }
    if people[index].role == nil { people[index].role = record.role }
    if people[index].group == nil { people[index].group = record.group }
    if people[index].substituteFor == nil { people[index].substituteFor = record.substituteFor }
  }

  /// Whether `J. Smith` and `John Smith` can be one person: first words agree as far as given.
  private static func areCompatible(_ one: [Substring], _ other: [Substring]) -> Bool {
    guard let a = one.first, let b = other.first, one.count > 1, other.count > 1 else { return true }
    return a == b || (a.count == 1 || b.count == 1) && a.first == b.first
  }

  /// The name in lower case without stops, for comparison.
  private static func key(_ name: String) -> String {
    name.lowercased().replacing(".", with: " ").split(separator: " ").joined(separator: " ")
  }
}
