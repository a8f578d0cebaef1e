/// What a stretch of text could be about at all.
///
/// Most blocks tell of nothing that a given rule is for. Each word of a page knows the topics that it
/// is a keyword of, and a rule whose topic no word of a stretch has need not look any closer.
///
/// The keywords are those of the rules' own vocabularies: for each phrase, the words of one of its
/// places. A topic must list every vocabulary without which its rule finds nothing.
struct Topics: OptionSet, Sendable {
  let rawValue: UInt32

  /// Apologies sent: `ApologySentence.apologies`.
  static let apologies = Topics(rawValue: 1 << 0)
  /// One standing in for another: `ApologySentence.substitutes`.
  static let substitutes = Topics(rawValue: 1 << 1)
  /// Who was in the chair: `ChairSentence`.
  static let chair = Topics(rawValue: 1 << 2)
  /// Coming and going: `MovementSentence`.
  static let movements = Topics(rawValue: 1 << 3)
  /// Declarations of interest: `DeclarationSentence`, but for names under a head.
  static let declarations = Topics(rawValue: 1 << 4)
  /// Words that can be labels of a decision: `DecisionLabel.inside`.
  static let decisionLabels = Topics(rawValue: 1 << 5)
  /// Sentences in which the body decides: `DecisionSentences.verb`.
  static let decisionSentences = Topics(rawValue: 1 << 6)
  /// Moving and seconding: `MotionSentence.moves`, `MotionSentence.proposes`.
  static let motions = Topics(rawValue: 1 << 7)
  /// Counts of votes: `VoteRecogniser.sentence`.
  static let votes = Topics(rawValue: 1 << 8)
  /// The end of a meeting: `HeaderVocabulary.closings`.
  static let closing = Topics(rawValue: 1 << 9)
  /// Its beginning: `HeaderVocabulary.callToOrder`.
  static let opening = Topics(rawValue: 1 << 10)
  /// Words of the record of a meeting: `KindRule`.
  static let decided = Topics(rawValue: 1 << 11)
  /// Names of recommendations: `RecommendationReader.labelledInside`.
  static let recommendations = Topics(rawValue: 1 << 12)
  /// Labels of recommendations, and words that ask for them: `RecommendationReader`.
  static let asking = Topics(rawValue: 1 << 19)
  /// What somebody is to do: `ActionSentence.read`.
  static let tasks = Topics(rawValue: 1 << 13)

  /// Who was there, in a sentence: `PresentSentence`.
  static let presence = Topics(rawValue: 1 << 14)

  /// What the marks beside names mean: `AttendanceLegend.verbs`.
  static let legend = Topics(rawValue: 1 << 16)

  /// Whose minutes a document is: `TitleRule.isMinutesTitle`.
  static let minutesTitles = Topics(rawValue: 1 << 17)

  /// Who moved and who seconded: `Movers`.
  static let movers = Topics(rawValue: 1 << 18)

  /// Figures at the beginning or end of a word, without which there are no dates; and the words that
  /// are times of day without them: `MeetingDate`, `ClockTime`.
  static let figures = Topics(rawValue: 1 << 15)

  /// Keywords by their hashes, with a small filter in front that most words do not pass.
  struct Table: Sendable {
    private var topics: HashTable<Topics>
    /// A bit for each value of the lowest twelve bits of a hash.
    private var filter = [UInt64](repeating: 0, count: 64)

    init(capacity: Int) { topics = HashTable(capacity: capacity, filler: []) }

    mutating func add(_ topic: Topics, to hash: UInt64) {
      topics.insert(hash, value: topics(of: hash).union(topic))
      filter[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
    }

    @inline(__always)
    func topics(of hash: UInt64) -> Topics {
      guard filter[Int(hash >> 6 & 63)] & 1 << (hash & 63) != 0 else { return [] }
      return topics.value(of: hash) ?? []
    }
  }

  /// The keywords by their hashes.
  static let table: Table = {
    let keywords: [(Topics, [UInt64])] = [
      (.apologies, ApologySentence.apologyKeywords),
      (.substitutes, ApologySentence.substituteKeywords),
      (.chair, ChairSentence.keywords),
      (.presence, PresentSentence.keywords),
      (.movements, MovementSentence.keywords),
      (.legend, AttendanceLegend.verbs.keywords),
      (.movers, Movers.keywords),
      (.minutesTitles, TitleRule.keywords),
      (.declarations, DeclarationSentence.keywords),
      (.decisionLabels, DecisionVocabulary.labels.keywords),
      (.decisionSentences, DecisionSentences.keywords),
      (.motions, MotionSentence.keywords),
      (.votes, VoteRecogniser.keywords),
      (.recommendations, RecommendationRecogniser.keywords),
      (.asking, RecommendationRecogniser.askingWords),
      (.tasks, ActionSentence.keywords),
      (.closing, HeaderVocabulary.closings.keywords),
      (.opening, HeaderVocabulary.callToOrder.keywords),
      (.decided, KindRule.decided.keywords),
      (.figures, ClockTime.namedHours),
    ]
    var table = Table(capacity: keywords.reduce(0) { $0 + $1.1.count })
    for (topic, hashes) in keywords { for hash in hashes { table.add(topic, to: hash) } }
    return table
  }()
}
