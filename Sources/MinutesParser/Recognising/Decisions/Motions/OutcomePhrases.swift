/// The words by which what became of a motion is told apart from what became of another.
extension OutcomeSearch {
  static let inName = PhraseTable<Bool>([
    ("in the name of", true), ("moved|proposed by", false),
  ])

  static let ofAmendments = WordSet("amendment amendments")

  static let ofOthers = WordSet("second another other")

  static let shelved = PhraseTable<Bool>([
    "the motion|matter|item|question|proposal|resolution was|were then|accordingly|therefore? tabled|deferred|adjourned|postponed|shelved",
    "the motion|matter|item|question|proposal|resolution was|were then|accordingly? referred|remitted|left|laid|held back|to|over|on",
  ])

  static let asSubstantive = PhraseTable<Bool>([
    "as the substantive motion|resolution|proposition", "became the substantive motion",
  ])

  /// Words that tell the motion from one moved in its place.
  static let first = WordSet("main original substantive first")

  static let amended = WordSet("amended substantive became")

  static let sides = PhraseTable<Bool>(["for the amendment", "for the counter motion|proposal"])
  static let betweenThem = PhraseTable<Bool>([
    "in favour of the? amendment", "for the amendment", "voted for the? amendment",
    "for the counter motion|proposal", "in favour of the counter motion|proposal",
  ])

  static let forMotion = PhraseTable<Bool>([
    "in favour of the? motion", "for the motion", "voted for the? motion",
  ])

  static let subsidiary = PhraseTable<Bool>([
    "motion|matter|question|item be referred|tabled|postponed|deferred|divided|put",
    "question be now put", "to table|refer|postpone|defer the|this motion", "to call the question",
  ])

  static let substitutes = PhraseTable<Bool>(["substitute|alternative|alternate motion"])

  static let toAmend = PhraseTable<Bool>(["motion to amend", "amendment"])

  static let amending = WordSet("amendment amendments amend amending amended")
}
