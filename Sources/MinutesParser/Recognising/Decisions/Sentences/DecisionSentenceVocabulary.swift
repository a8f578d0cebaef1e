internal import MinutesModel

/// The words by which decision sentences are told.
extension DecisionSentences {
  static let verbs = PhraseTable<Block.Verb>([
    ("resolved", .resolved), ("agreed", .agreed), ("decided|determined", .decided),
    ("noted", .noted),
    ("took note of", .noted), ("approved", .approved), ("adopted", .approved),
    ("confirmed", .approved), ("accepted", .approved), ("ratified", .approved),
    ("endorsed", .approved), ("recommended", .recommended), ("ordered", .ordered),
    ("received", .received), ("voted", .resolved),
    ("taken as read and signed|approved|confirmed|adopted|agreed", .approved),
    ("taken as read approved|confirmed|adopted|agreed and signed", .approved),
  ])
  /// First words of verbs that only minutes take: “were taken as read”.
  static let minutesOnly = WordSet("taken")

  /// See `Topics.decisionSentences`.
  static let keywords = verbs.keywords + consensusOpenings.keywords + WordSet("agreement").keywords

  /// What a deciding body is called.
  static let bodies = WordSet(
    """
    committee subcommittee panel cabinet council board executive members forum governors meeting \
    authority commission group trustees directors senate assembly court councillors partnership \
    conference trust body sacre commissioners conservators jurats vestry presbytery synod chomhairle comhairle
    """)
  /// Bodies that “by the …” may name without being another one.
  static let ownBodies = WordSet("committee members meeting trustees governors panel board council")

  /// Bodies whose minutes another one receives.
  static let reportingBodies = WordSet(
    "committee committees subcommittee sub panel group groups forum working")

  /// Bodies that a place name in front makes another one.
  static let placeBodies = WordSet("council authority board trust")

  static let adverbs = WordSet(
    """
    unanimously then therefore also further duly hereby accordingly subsequently formally \
    generally all both thereupon so
    """)
  /// What was done with a document in the same breath: “was submitted and approved”.
  static let handled = WordSet(
    "submitted read received considered presented reviewed discussed circulated checked")
  /// How it was done: “was briefly discussed and agreed”.
  static let manners = WordSet("briefly fully carefully thoroughly again")
  static let negations = WordSet("not never neither no un")
  /// Words directly before a verb that make it tell of another time or a mere possibility.
  static let spoilers = WordSet(
    """
    had has have been be being having would could should will may might must can if whether when \
    until unless before once as previously already newly the an recently originally
    """)

  static let continuations = WordSet(
    """
    that to by on in upon not unanimously nem the a an this these those as with under and from \
    there for subject their its all without
    """)
  static let voters = WordSet("votes members councillors to")
  static let voteOpeners = WordSet(
    "all voice acclamation general unanimous majority a show consent common consensus")

  /// Conjunctions before “it was agreed” that make it a side remark.
  static let subordinators = WordSet(
    "as that what when if whether which once until unless since because where who although")
  /// Words by which what follows is what somebody said, asked or was told.
  static let reporting = WordSet(
    """
    said reported explained advised stated asked informed told replied confirmed whether if \
    reminded recalled pointed outlined because hoped suggested considered believed understood \
    queried requested recommending who which certify certified
    """)
  /// What stands in front of a decision and tells of no other one, whatever it was about.
  static let talks = PhraseTable<Bool>([
    "after|following|in|upon a|some|the|much|further|long|brief? long|lengthy|full|short|brief|general? talk|discussion|debate|conversation|consideration|deliberation about|on|of|as|over|whether"
  ])
  static let relatives = WordSet("which that who whose if when where whether because had")
  static let prepositions = WordSet("by of to from with for that which whether if as than")

  /// Documents and other things that a meeting adopts or notes.
  static let documents = WordSet(
    """
    minutes minute report reports budget accounts account return policy policies plan plans \
    programme agenda recommendation recommendations proposal proposals strategy schedule payments \
    list update updates dataset letter presentation comparison statement figures resolution \
    letters circulars reply replies log logs tracker resolutions application applications terms draft document documents paper papers contents \
    position appraisal framework register scheme timetable calendar estimates estimate precept \
    protocol conclusion outcome forecast \
    findings response responses summary table quotation quote correspondence notes record scorecard \
    reconciliation reconciliations balances statements decisions \
    grants invoices cheques expenditure virement virements orders consultation consultations \
    information appointment appointments procedure constitution order regulations audit \
    items transfer transfers assessment assessments note notes memorial memorials briefing briefings bulletin
    """)
  /// What is noted by itself and not as what was said.
  static let papers = WordSet(
    "decisions reports minutes letters appeals documents payments papers applications"
  )
  /// Who decides alone.
  static let deciders = WordSet("member leader mayor holder commissioner director")
  /// Verbs that decide only with a document as their object: “confirmed the minutes”.
  static let weakApprovals = WordSet("confirmed accepted")
  /// Nouns whose approval or noting is no decision of this kind.
  static let undecided = WordSet(
    "motion amendment amendments apologies apology declarations interest interests objection")
  /// What was moved: what became of it is told of the motion.
  static let otherProposals = WordSet("proposal proposition resolution question this that")
  /// Verbs with which “it was” only tells what somebody said: “it was confirmed that …”.
  static let tellings = WordSet("confirmed accepted")
  static let pronouns = WordSet("this these both they all")

  /// What minutes are agreed as: “They were agreed as a true record and signed by the Chairman.”
  static let trueRecord = PhraseTable<Bool>([
    "as|to a? true|correct|accurate record", "as|to be? a? true|correct|accurate",
    "as being? a? true|correct|accurate",
  ])

  static let told = WordSet("motion amendment")
  static let moving = WordSet("moved proposed seconded proposal proposition motion")

  /// Phrases before the verb that tell of another meeting.
  static let elsewhere = PhraseTable<Bool>([
    "at its|their|the|a|an previous|last|earlier|first|special? meeting|meetings on|of|in|held",
    "at its|their|the|a|an previous|last|earlier|annual|special meeting",
    "at the last|previous parish|town|pc|council|committee|board|agm council|committee|pc? meeting",
    "at its|their|the january|february|march|april|may|june|july|august|september meeting",
    "at its|their|the october|november|december meeting",
    "at its|their meeting", "previous meeting", "last meeting", "last year|month|week", "had",
    "previously", "earlier this|that|in", "has", "have", "in the past", "years ago",
  ])
  /// Phrases directly behind the verb that do.
  static let elsewhereBehind = PhraseTable<Bool>([
    "at its|their|the|a|an previous|last|earlier|annual? meeting", "last year|month|week|time",
    "in the past", "previously", "some time ago", "by all? parties", "between",
  ])

  static let laterMeeting = PhraseTable<Bool>([
    "at a|the? meeting held", "at a|the meeting of|on", "at its meeting held",
    "at the meeting of the council held",
  ])

  static let outcomesOnly = PhraseTable<Bool>([
    "by unanimous vote", "by roll call", "by a? roll call vote",
  ])

  static let consensusOpenings = PhraseTable<Bool>([
    "it was the consensus of", "the consensus of the", "the consensus was that",
    "it was the unanimous? decision of",
  ])
}
