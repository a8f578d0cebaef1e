internal import MinutesModel

/// The words that make a label, in the languages in which minutes of these islands are kept.
enum DecisionVocabulary {
  struct Entry {
    var verb: Block.Verb
    var isNoun = false
  }

  static let labels = PhraseTable<Entry>([
    ("resolved|res", Entry(verb: .resolved)), ("agreed", Entry(verb: .agreed)),
    ("decided", Entry(verb: .decided)), ("noted", Entry(verb: .noted)),
    ("approved", Entry(verb: .approved)), ("received", Entry(verb: .received)),
    ("recommended", Entry(verb: .recommended)), ("ordered", Entry(verb: .ordered)),
    ("voted", Entry(verb: .resolved)), ("résolu|résolue", Entry(verb: .resolved)),
    ("penderfynwyd", Entry(verb: .resolved)), ("cytunwyd", Entry(verb: .agreed)),
    ("nodwyd", Entry(verb: .noted)), ("derbyniwyd", Entry(verb: .received)),
    ("cymeradwywyd", Entry(verb: .approved)), ("argymhellwyd", Entry(verb: .recommended)),
    ("decision|decisions made|taken?", Entry(verb: .decided, isNoun: true)),
    ("the decision", Entry(verb: .decided, isNoun: true)),
    ("record of the? decision", Entry(verb: .decided, isNoun: true)),
    ("details of the? decision", Entry(verb: .decided, isNoun: true)),
    (
      "committee|council|cabinet|board|panel|executive|members' decision",
      Entry(verb: .decided, isNoun: true)
    ),
    (
      "police and crime commissioner's decision", Entry(verb: .decided, isNoun: true)
    ),
    (
      "commissioner's|mayor's|leader's|officer's|director's|pcc|pcc's|member's decision",
      Entry(verb: .decided, isNoun: true)
    ),
    (
      "decision of the? committee|council|cabinet|board|panel|executive councillor|member?",
      Entry(verb: .decided, isNoun: true)
    ),
    ("penderfyniad|penderfyniadau", Entry(verb: .decided, isNoun: true)),
    ("resolution|resolutions|résolution|résolutions", Entry(verb: .resolved, isNoun: true)),
    (
      "committee|council|board|panel|council's|committee's resolution|resolutions",
      Entry(verb: .resolved, isNoun: true)
    ),
    (
      "committee|council|board|panel|council's|committee's decision|decisions",
      Entry(verb: .decided, isNoun: true)
    ),
    (
      "officer|officers|officer's|officers'|staff|committee|administration recommendation|recommendations and? council|committee? resolution|decision",
      Entry(verb: .resolved, isNoun: true)
    ),
    (
      "council|committee resolution|decision and? officer|officers|officer's|officers'|staff|committee recommendation|recommendations",
      Entry(verb: .resolved, isNoun: true)
    ),
    ("consensus", Entry(verb: .agreed, isNoun: true)),
    ("conclusion|conclusions", Entry(verb: .decided, isNoun: true)),
  ])

  /// The opening of a resolution in full: “NOW, THEREFORE, BE IT RESOLVED”.
  static let solemnOpenings = PhraseTable<Bool>([
    "now therefore be it further?", "now therefore", "therefore be it further?",
    "and? be it further?", "be it therefore?", "and? it is hereby",
    "it is now? therefore? further?",
  ])
  static let adverbs = WordSet("unanimously duly further therefore accordingly hereby also")
  /// Words that go on after a label without punctuation: “Agreed to …”, “Resolved by 7 votes …”.
  static let followers = WordSet(
    "that to by the this these as a an not in nem unanimously accordingly cllr councillor cllrs bod i under que"
  )
  /// Words that go on after the number of a resolution: “Resolution 449/2019 Moved: …”.
  static let nounFollowers = WordSet("that moved proposed mover proposer to")
  /// Words after “Decision”, “Resolution” that introduce its running number.
  static let numberWords = WordSet("number no nr ref reference")
}
