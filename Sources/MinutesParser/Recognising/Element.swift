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
  /// A number that only the rendering draws.
  var ordinal: Ordinal?
  var part: Block.Part?
  var joined = false
  var continued = false

  var level = 0
  var fieldName: Block.FieldName?
  var decision: Decision?
  /// What few elements have, out of line: at most one.
  private var details: [Details] = []

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

  /// What reads as a resolution turns out to be one that fell or was put off. A motion has no
  /// `leadIn`: the words before its marker stand in the marker, or where there is none in its text.
  mutating func becomeMotion(_ outcome: Block.Outcome?) {
    kind = .motion
    decision = nil
    if let outcome { self.outcome = outcome }
    guard !leadIn.isEmpty else { return }
    if marker.isEmpty {
      text = TextRange(leadIn.lower, text.upper)
    } else {
      marker = TextRange(leadIn.lower, marker.upper)
    }
    leadIn = .empty(at: 0)
  }
}

extension Element {
  /// What a rule understood of people and votes. Kept apart so that elements, most of which have
  /// none of it, are small and quick to copy.
  private struct Details: Sendable {
    var people: [Int] = []
    var movements: [Movement] = []
    var vote: Vote?
    var mover: String?
    var seconder: String?
    var outcome: Block.Outcome?
    var to: String?
    var owner: String?
    var due: String?
  }

  /// Whether anything of people and votes was understood: where not, all that follows is empty.
  var hasDetails: Bool { !details.isEmpty }

  /// A movement that an element records: index of the person, what happened, when.
  typealias Movement = (person: Int, kind: Person.Movement.Kind, time: String?)

  /// Indices into `PeopleRegister.people`.
  var people: [Int] {
    get { details.first?.people ?? [] }
    set { change(isDefault: newValue.isEmpty) { $0.people = newValue } }
  }
  var movements: [Movement] {
    get { details.first?.movements ?? [] }
    set { change(isDefault: newValue.isEmpty) { $0.movements = newValue } }
  }
  var vote: Vote? {
    get { details.first?.vote }
    set { change(isDefault: newValue == nil) { $0.vote = newValue } }
  }
  var mover: String? {
    get { details.first?.mover }
    set { change(isDefault: newValue == nil) { $0.mover = newValue } }
  }
  var seconder: String? {
    get { details.first?.seconder }
    set { change(isDefault: newValue == nil) { $0.seconder = newValue } }
  }
  var outcome: Block.Outcome? {
    get { details.first?.outcome }
    set { change(isDefault: newValue == nil) { $0.outcome = newValue } }
  }
  var to: String? {
    get { details.first?.to }
    set { change(isDefault: newValue == nil) { $0.to = newValue } }
  }
  var owner: String? {
    get { details.first?.owner }
    set { change(isDefault: newValue == nil) { $0.owner = newValue } }
  }
  var due: String? {
    get { details.first?.due }
    set { change(isDefault: newValue == nil) { $0.due = newValue } }
  }

  /// Sets a detail; nothing is made for one that stays as it is by default.
  private mutating func change(isDefault: Bool, _ set: (inout Details) -> Void) {
    if details.isEmpty {
      if isDefault { return }
      details.append(Details())
    }
    set(&details[0])
  }
}

/// A bullet, clause or entry in the making.
struct PointElement: Sendable {
  var marker = TextRange.empty(at: 0)
  /// The number inside `marker`; empty for a bullet.
  var number = TextRange.empty(at: 0)
  /// A number that only the rendering draws.
  var ordinal: Ordinal?
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
