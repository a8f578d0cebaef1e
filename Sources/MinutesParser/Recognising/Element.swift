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
  var ordinal: Int?
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
