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
    "were informed that", "were advised that", "was advised that",
    "comments made|included", "key points",
    "a number of comments|points|questions|issues", "in discussion", "during discussion",
    "during the discussion|debate", "in the course of", "in the ensuing", "in response to",
    "in reply to", "in answer to", "these observations|points|comments",
    "members considered|said|felt|asked|noted|raised|commented|observed",
    "committee considered|commented|noted|observed|asked|raised|made",
    "panel considered|commented|noted|observed|asked|raised|made|heard",
    "the following suggestions|remarks|queries|statements|views|replies|concerns|requests",
    "members|councillors|trustees|governors|speakers spoke on|about|to|for|against",
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
  /// Words with which somebody says something: “The Clerk reported:”.
  private static let sayings = WordSet(
    """
    reported said highlighted explained added advised remarked observed commented highlights updates stated \
    told informed replied responded answered mentioned noted argued maintained stressed emphasised emphasized \
    outlined confirmed warned clarified claimed submitted asked queried raised heard contended recalled \
    suggested pointed felt thought discussed
    """)
  /// Last words of a sentence that names in the list what somebody spoke of: “She drew attention to –”.
  private static let touching = PhraseTable<Bool>([
    "drew attention|notice to", "drew the? attention of", "spoke about|on|of|to", "referred to",
    "asked|answered|took|replied|responded questions? about|on|to", "commented|touched on|upon",
    "pointed out", "dealt with", "asked|enquired|inquired about|after|for", "queried|discussed",
    "was|were told|reminded of|about",
  ])
  private static let made = PhraseTable<Bool>([
    "made|raised|asked|put|answered the following|these comments|points|questions|observations|remarks|concerns",
    "the following|these comments|points|questions|observations|remarks|concerns were made|raised|asked|put",
  ])
  private static let followings = WordSet("following these")
  private static let nouns = WordSet(
    "points comments questions matters issues remarks observations things words terms items subjects topics"
  )
  private static let that = WordSet("that how why")
  /// Words between the verb and the “that” or “as follows” at the end: “told the Overview and Scrutiny Committee that:”.
  private static let sayingReach = 12
  private static let followsReach = 6

  /// Whether a sentence breaks off in front of what somebody says, whatever is said of: “Ms Ash told the
  /// Sub-Committee that:”, “Members remarked –”, “The officer took us through the plan and submitted as follows;”.
  static func breaksOff(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    guard words.count >= 2, let last = words.last,
      page.endsWithColon(sentence) || page.lastByte(sentence) == UInt8(ascii: ";")
        || isOpen(page, sentence)
    else { return false }
    if sayings.contains(page.words[last]) { return !page.words[last].shape.contains(.allCapitals) }
    if that.contains(page.words[last]) { return says(page, words.dropLast().suffix(sayingReach)) }
    if page.words[last].hash == WordHash.of("follows") {
      return page.words[last - 1].hash == WordHash.of("as")
        && says(page, words.dropLast(2).suffix(followsReach))
    }
    if followings.contains(page.words[last])
      || nouns.contains(page.words[last]) && followings.contains(page.words[last - 1])
    {
      return says(page, words.dropLast())
    }
    return words.contains { index in
      touching.match(page.words, at: index, limit: words.upperBound)?.end == words.upperBound
    }
  }

  private static func says(_ page: Page, _ words: Range<Int>) -> Bool {
    words.contains {
      sayings.contains(page.words[$0]) && !page.words[$0].shape.contains(.allCapitals)
    }
  }

  /// Whether a list below a sentence was said in the meeting wherever it stands, among grounds and conditions, too.
  static func tells(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return breaksOff(page, sentence) || words.hold(made, in: page, limit: words.upperBound)
  }

  /// Whether a sentence announces points of a discussion.
  static func announcesPoints(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    // “Ann took questions on her report.” is no lead-in.
    if page.lastByte(sentence) != UInt8(ascii: "."),
      words.hold(questions, in: page, limit: words.upperBound)
    {
      return true
    }
    if breaksOff(page, sentence) { return true }
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
