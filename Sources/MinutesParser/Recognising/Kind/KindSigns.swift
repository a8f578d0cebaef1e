/// What speaks for a kind of document apart from what it calls itself: labels, heads and forms that only
/// documents of that kind have.
enum KindSigns {
  private static let agendas = PhraseTable<Bool>([
    "agenda published", "download|view the? full? agenda", "full agenda pack|papers",
    "agenda contact",
  ])

  /// “Status: Agenda published 8 March”, “Download the full agenda pack” on the page of a meeting to come.
  static func tellsOfAgenda(_ page: Page, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    return words.count <= 12 && words.hold(agendas, in: page, limit: words.upperBound)
  }

  /// What a notice of one decision shows: who took it, a head “Decision” over it, and nothing that is
  /// recommended; or what was, where the reasons or the alternatives have heads of their own behind
  /// the decision.
  struct NoticeSigns {
    private var hasMaker = false
    private var hasHead = false
    private var recommends = false
    private var isReasoned = false

    /// Whether the one who decides says so: “I approve the recommendation above.”
    private var approves = false

    var isOne: Bool {
      hasMaker && hasHead && (!recommends || isReasoned) || hasHead && approves
    }

    private static let makers = PhraseTable<Bool>([
      "decision taken|made by", "decision maker|taker", "taken by", "name of decision maker",
      "portfolio holder decision", "executive|cabinet|lead member|councillor decision",
    ])
    private static let reasons = PhraseTable<Bool>([
      "reason|reasons s?", "reason|reasons s? for the? decision|decisions",
      "alternative? options? considered|rejected", "alternatives considered|rejected",
      "alternative|other options considered and rejected", "alternatives considered and rejected",
    ])
    private static let approvals = PhraseTable<Bool>([
      "i hereby? approve|authorise|authorize|agree|endorse the|to|that",
      "i have decided|approved|agreed",
      "i agree with the recommendation|recommendations", "has|have my approval",
      "i am content to approve",
    ])
    private static let heads = PhraseTable<Bool>([
      "decision", "decisions", "decision s", "the decision", "decision taken|made",
      "details of the? decision",
    ])

    /// - Parameter isHeading: Whether the block is a heading, or in capitals.
    mutating func take(_ page: Page, _ block: SourceBlock, _ colon: Int?, isHeading: Bool) {
      guard page.wordIndices(block.range).count <= 24 else { return }
      let whole = TextRange(block.range.lower, colon ?? block.range.upper)
      // “3. Decision” on a line of its own in a form.
      let label = Fields.withoutNumber(page, whole)
      if page.isWhole(label, Self.makers) != nil { hasMaker = true }
      let words = page.wordIndices(block.range)
      let value = colon.map { page.words.first(from: Int32($0)) } ?? words.lowerBound
      approves =
        approves
        || [words.lowerBound, value].contains {
          Self.approvals.matches(page.words, at: $0, limit: words.upperBound)
        }
      let isHead = isHeading || label.lower > whole.lower || page.isEmphasised(block.range)
      guard isHead || colon != nil else { return }
      // “**Decision:** Agreed as recommended.” below “Decision maker:”
      if isHead || hasMaker, page.isWhole(label, Self.heads) != nil { hasHead = true }
      if hasHead, page.isWhole(label, Self.reasons) != nil { isReasoned = true }
      if !recommends, RecommendationHead.opens(page, label) { recommends = true }
    }
  }

  /// Labels and heads of reports that notices of decisions have as well.
  static let shared = PhraseTable<Bool>([
    "contact officer|officers", "wards affected", "portfolio holder", "financial implications",
    "background papers", "legal implications", "equality implications", "equalities implications",
  ])

  /// Whether a line of a head opens with the label of a ward or portfolio, as reports have it.
  static func isReportLabel(_ page: Page, _ block: SourceBlock, _ end: Int?) -> Bool {
    let range = block.range
    guard end != nil || block.hints.contains(.term) || block.cell != nil else { return false }
    let name = Fields.known(page, end.map { TextRange(range.lower, $0) } ?? range)
    return name == .ward || name == .portfolio
  }

  /// Lines of a head that say that a meeting took place, whatever the document calls itself.
  private static let held = PhraseTable<Bool>(["meeting held on|at|in"])
  private static let named = PhraseTable<Bool>(["meeting minutes|notes"])
  private static let notesOf = PhraseTable<Bool>(["notes|note of|from the?"])
  /// The last words of a headline over minutes: “May 23, 2018 Meeting Notes”.
  private static let endings = [
    Phrase("meeting|call notes|minutes"), Phrase("minutes"), Phrase("meeting record"),
  ]

  private static let notesWords = WordSet("notes minutes")

  /// What is written once for good, and no record of a meeting, says so in its title.
  private static let standing = PhraseTable<Bool>([
    "policy", "rules", "terms of reference", "constitution", "standing orders", "byelaws",
    "code of conduct", "transcript", "verbatim record|report|transcript",
  ])

  private static let ofBody = PhraseTable<Bool>([
    "standing orders|instructions of|for", "terms of reference of|for",
    "constitution|rules|byelaws of",
    "code of conduct of|for",
  ])

  private static let namingKeys = WordSet(
    "title layout type kind subtitle description parent category categories tags tag genre name")

  /// Whether a line of front matter says what the document is: “title: Board minutes”, “layout: minutes”.
  static func namesDocument(_ page: Page, _ block: SourceBlock) -> Bool {
    page.firstWord(block.range).map { namingKeys.contains($0) } ?? false
  }

  /// Whether a headline says that the text is none of a meeting's records.
  ///
  /// - Parameter isTitle: Whether no other headline stands in front.
  static func namesOther(_ page: Page, _ block: SourceBlock, isTitle: Bool) -> Bool {
    let words = page.wordIndices(block.range)
    guard words.count <= 14,
      block.kind == .heading && block.level <= 1 || block.hints.contains(.pageTitle)
        || page.isAllCapitals(block.range) || isTitle && page.isEmphasised(block.range)
    else { return false }
    // “STANDING ORDERS OF ELDER TOWN COUNCIL”: whose they are.
    if page.opening(block.range, ofBody) != nil { return true }
    guard !words.hold(OutlineVocabulary.bodies, in: page) else { return false }
    // “Policy and Resources 19/06/2012” is a committee of that name.
    return words.hold(standing, in: page, limit: words.upperBound)
      && MeetingDate.find(page, block.range).isEmpty
  }

  static let notesHeads = PhraseTable<Bool>([
    "meeting notes|minutes", "notes", "minutes", "discussion notes",
  ])
  static let attendanceHeads = PhraseTable<Bool>([
    "attendees", "attendance", "present", "participants", "in attendance",
  ])

  private static let outcomeLabels = PhraseTable<Bool>([
    "action|actions items?", "action item", "conclusion|conclusions", "decision|decisions",
    "agreed", "consensus", "resolution",
  ])

  /// “ACTION:”, in capitals or in bold: notes of a meeting have several.
  static func isOutcome(_ page: Page, _ label: TextRange) -> Bool {
    guard page.isAllCapitals(label) || page.isEmphasised(label) else { return false }
    return namesOutcome(page, label)
  }

  /// “Decision:” over or in front of what came of a discussion.
  static func namesOutcome(_ page: Page, _ label: TextRange) -> Bool {
    page.isWhole(label, outcomeLabels) != nil
  }

  /// Headings that teach how notes are made: “How to take good meeting notes”, “Meeting minutes template”.
  private static let teaching = PhraseTable<Bool>([
    "how to", "template|templates", "guide to|for", "tips for|on|to",
    "minutes app|apps|software",
  ])
  private static let teachingEnds = WordSet("guide tips")

  /// Whether a line names no meeting but how its notes are made, or what makes them: “Minutes app”.
  static func teaches(_ page: Page, _ words: Range<Int>) -> Bool {
    words.hold(teaching, in: page, limit: words.upperBound)
      || words.last.map { teachingEnds.contains(page.words[$0]) } ?? false
  }

  /// - Parameter isFirst: Whether the document opens with the line, which in plain text is no heading.
  static func tellsOfMeeting(_ page: Page, _ block: SourceBlock, isFirst: Bool = false) -> Bool {
    let words = page.wordIndices(block.range)
    guard words.count <= 14, !teaches(page, words) else { return false }
    if page.opening(block.range, held) != nil { return true }
    // “Elder Playing Field Association – Minutes of the Committee”
    if page.hasSpacedDash(in: block.range), TitleRule.isMinutesTitle(page, block.range) {
      return true
    }
    // “Notes of the Riverside Task Group”
    if block.kind == .heading ? block.level <= 1 : isFirst,
      page.opening(block.range, notesOf) != nil, BodyName.endsAsBody(page, block.range)
    {
      return true
    }
    // “Regular Board Meeting Minutes (Wednesday, August 19)”.
    if words.contains(where: { index in
      page.words[index].shape.contains(.capitalised)
        && named.matches(page.words, at: index, limit: words.upperBound)
    }) {
      return true
    }
    guard block.kind == .heading || page.isAllCapitals(block.range) else { return false }
    // “Beacon All Devs Meeting 57 Notes”
    if let last = words.last, notesWords.contains(page.words[last]),
      words.hold(meetings, in: page),
      words.contains(where: { page.words[$0].shape.contains(.digits) })
        || words.hold(OutlineVocabulary.bodies, in: page)
    {
      return true
    }
    if TitleRule.isMinutesTitle(page, block.range) { return true }
    return words.suffix(2).contains { index in
      endings.contains {
        $0.match(page.words, at: index, limit: words.upperBound) == words.upperBound
      }
    }
  }

  private static let heldTitles = PhraseTable<Bool>([
    "minutes of the? annual|extraordinary|ordinary|special|monthly? meeting|meetings",
    "minutes of a meeting", "minutes of", "draft minutes",
  ])
  private static let wordsOfTitle = 24
  private static let heldWord = WordSet("held")

  /// “ELDER COUNCIL Draft Minutes of the Meeting held on 30 May in the Hall Present: …”: a text that lost its lines opens
  /// with its title.
  ///
  /// - Parameter fewest: Words that the text must have; fewer are a title alone.
  static func opensWithTitle(_ page: Page, _ block: SourceBlock, fewest: Int = 41) -> Bool {
    let words = page.wordIndices(block.range)
    guard words.count >= fewest else { return false }
    let head = words.prefix(wordsOfTitle)
    let limit = page.words[head.upperBound - 1].range.upper
    return head.contains { index in
      page.words[index].shape.contains(.capitalised)
        && heldTitles.matches(page.words, at: index, limit: words.upperBound)
    }
      && (head.hold(heldWord, in: page)
        || !MeetingDate.find(page, block.range.prefix(upTo: limit)).isEmpty)
  }

  private static let wordsOfFirst = 12
  static let meetings = WordSet("meeting call telco teleconference telecon telcon sync standup")

  /// “# 2022-01-17 Documentation Team meeting”: the headline names a meeting and its day.
  ///
  /// - Parameter isFirst: Whether the document opens with the line, which in plain text is no heading.
  static func namesMeeting(_ page: Page, _ block: SourceBlock, isFirst: Bool = false) -> Bool {
    let words = page.wordIndices(block.range)
    guard
      block.kind == .heading && block.level <= 1 || block.hints.contains(.pageTitle)
        || isFirst && block.kind != .heading && words.count <= wordsOfFirst
          && page.lastByte(block.range) != UInt8(ascii: ".")
    else { return false }
    return words.count <= 20 && words.hold(meetings, in: page)
      && !MeetingDate.find(page, block.range).isEmpty
  }

  /// Heads and labels over lists of people which elsewhere may stand over other things.
  private static let lists = PhraseTable<Bool>([
    "attendance", "other attendees", "participants", "people|those present", "attended",
    "attending", "voting|non voting? member|members attendance", "member|members attendance",
    "in the room", "on the call", "who attended|came", "attended by",
    "voting? member|members|representative|representatives attendees",
  ])

  static func isAttendance(_ page: Page, _ block: SourceBlock, _ colon: Int?) -> Bool {
    let label = TextRange(block.range.lower, colon ?? block.range.upper)
    return page.opening(block.range, FrontVocabulary.attendance) != nil
      && (colon != nil || page.wordIndices(block.range).count <= 4)
      || page.isWhole(label, lists) != nil
      || colon != nil && AttendanceLabels.read(page, block.range)?.isStrong == true
  }

  private static let minuteTakers = PhraseTable<Bool>([
    "minute|note taker|takers", "minutes|notes taken by", "notetaker|notetakers",
    "minutes|notes by",
    "jabber|irc? scribe|scribes", "minute secretary",
  ])

  /// Whether a line of the head says who took the minutes: “Minute takers: A, B”.
  static func namesMinuteTaker(
    _ page: Page, _ block: SourceBlock, _ colon: Int?
  ) -> Bool {
    guard let colon,
      page.isWhole(TextRange(block.range.lower, colon), minuteTakers) != nil
    else { return false }
    return PersonName.parse(page, page.trimmed(block.range.suffix(from: colon)), demand: .words)
      != nil
  }
}
