/// Sentences that introduce a list of points said.
enum LeadIn {
  /// Words of a sentence that announces points: the body or its members, and what they did.
  private static let announcements = PhraseTable<Bool>([
    "the following points|comments|questions|issues|matters|observations|responses|concerns",
    "the following was|were discussed|noted|raised|made|said|considered|reported",
    "the following key|main points|issues", "following points|comments|observations were|was",
    "raised|made|asked these points|questions|comments|remarks", "made the following",
    "raised the following", "asked the following", "the following answers",
    "commented|reported|advised|replied as follows", "reported on? the? following", "was told that",
    "were told that",
    "was informed that",
    "were informed that", "were advised that", "was advised that", "points raised",
    "points were raised|made|noted", "comments made|included", "key points",
    "a number of comments|points|questions|issues", "in discussion", "during discussion",
    "during the discussion|debate", "in the course of", "in the ensuing", "in response to",
    "in reply to", "in answer to", "these observations|points|comments",
    "members considered|said|felt|asked|noted|raised|commented|observed",
    "committee considered|commented|noted|observed|asked|raised|made",
    "panel considered|commented|noted|observed|asked|raised|made|heard",
    "the following suggestions|remarks|queries|statements|views|replies|concerns|requests",
    "members|councillors|trustees|governors|commissioners|directors wished|wanted|queried|stressed|highlighted|suggested|sought|discussed",
    "wished to know", "told members|councillors",
    "told the council|committee|board|panel|body|meeting",
    "stated that", "pointed out that", "commented that", "enquired whether|about",
    "of the view|opinion", "views expressed|included", "view|views was|were expressed",
    "expressed the view|opinion|following",
    "the following was|were mentioned|highlighted|suggested",
    "sought clarification|assurance|assurances", "asked whether", "main points|issues",
    "said that", "explained that", "reported that", "discussed", "the debate", "members' comments",
    "of the view|opinion that", "were concerned|worried that|about", "felt|thought that",
    "expressed|raised concern|concerns|the|their|views",
    "points|matters|issues were? covered|raised|made|noted",
    "the following matters|topics|areas|items were", "drew attention to", "views were? expressed",
  ])

  private static let speakers = PhraseTable<Bool>([
    "following spoke|testified|attended|addressed", "following made representations",
    "following persons|people|speakers|residents|members|councillors spoke|testified|attended",
    "following persons|people|speakers|residents|members|councillors addressed|were|made",
    "following members of the? public spoke|testified|attended|addressed|were|made",
    "following were present",
  ])

  /// Whether a sentence announces the names of those who spoke: “The following persons testified:”.
  static func announcesPeople(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.hold(speakers, in: page, limit: words.upperBound)
  }

  /// What stands over links of a page to pass it on.
  static let shares = PhraseTable<Bool>(["share this|on|via", "follow us"])

  /// Labels over standing advice and remarks: what they introduce was not said in the meeting.
  static let notes = PhraseTable<Bool>(["note|notes", "please note", "guidance", "advice"])

  private static let questions = PhraseTable<Bool>(["questions"])
  /// Last words of a sentence that breaks off before what was said: “The Clerk reported:”.
  private static let sayings = WordSet(
    "reported said highlighted explained added advised remarked observed commented highlights updates"
  )

  /// Whether a sentence announces points of a discussion.
  static func announcesPoints(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    // “Ann took questions on her report.” is no lead-in.
    if page.lastByte(sentence) != UInt8(ascii: "."),
      words.hold(questions, in: page, limit: words.upperBound)
    {
      return true
    }
    if page.endsWithColon(sentence), let last = words.last, sayings.contains(page.words[last]) {
      return true
    }
    for index in words
    where announcements.matches(page.words, at: index, limit: words.upperBound) {
      return true
    }
    return false
  }

  /// Whether a sentence breaks off without a stop, as one does that a list completes.
  static func isOpen(_ page: Page, _ sentence: TextRange) -> Bool {
    let last = page.lastByte(sentence)
    guard last.isASCIILower || last == UInt8(ascii: ",") || last == UInt8(ascii: "-") else {
      return last >= 0x80 && page.has("–", at: page.trimmed(sentence).upper - 3)
    }
    return page.wordIndices(sentence).count >= 3
  }

  private static let requests = PhraseTable<Bool>([
    "is|are|was|were requested|asked|invited|recommended to", "is|are asked|invited to agree|note",
  ])

  /// Whether a sentence asks a body to do what the list says: “The Committee is requested to:”.
  static func requests(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.count <= 20
      && words.contains { index in
        requests.match(page.words, at: index, limit: words.upperBound)?.end == words.upperBound
      }
  }
}
