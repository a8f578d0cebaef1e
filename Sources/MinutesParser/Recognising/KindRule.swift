/// What speaks for each kind of document.
private struct KindScore {
  private var points = SIMD8<Double>(repeating: 0)

  subscript(kind: MinutesDocument.Kind) -> Double {
    get { points[Self.place(of: kind)] }
    set { points[Self.place(of: kind)] = newValue }
  }

  private static func place(of kind: MinutesDocument.Kind) -> Int {
    switch kind {
    case .minutes: 0
    case .agendaItem: 1
    case .agenda: 2
    case .decisions: 3
    case .report: 4
    case .other: 5
    }
  }
}

/// Tells what a document is: by the type line of its page, else by what its head and its text say.
enum KindRule {
  /// What a phrase near the beginning of a block speaks for.
  private static let openings = PhraseTable<MinutesDocument.Kind>([
    ("minutes of|from|for", .minutes), ("minute of", .minutes), ("minutes", .minutes),
    ("draft minutes", .minutes), ("unconfirmed minutes", .minutes), ("open minutes", .minutes),
    ("action minutes", .minutes), ("concise minutes", .minutes), ("meeting minutes", .minutes),
    ("cofnodion", .minutes), ("notes of a|the? meeting", .minutes), ("meeting notes", .minutes),
    ("the minutes of", .minutes), ("minutes and actions", .minutes),
    ("confirmed minutes", .minutes), ("public minutes", .minutes),
    ("at a meeting of", .minutes), ("meeting started at", .minutes),
    (
      "record|notice of delegated? urgent? key? officer? executive? member? decision|decisions",
      .decisions
    ),
    ("record|notice of executive|delegated|officer|urgent action|actions", .decisions),
    ("notice of determination", .decisions), ("decision notice", .decisions),
    ("determination notice", .decisions), ("decision of the", .decisions),
    ("decisions taken|made", .decisions),
    ("decision sheet|list|record|summary", .decisions),
    ("delegated decision|decisions", .decisions),
    ("cabinet member decision", .decisions), ("executive decision|decisions", .decisions),
    ("officer decision", .decisions),
    ("chief|county executive's|officer's order|orders", .decisions),
    ("county|city|town manager's order|orders", .decisions),
    ("director's|manager's|executive's order|orders", .decisions),
    ("statement of decisions", .decisions), ("summary of decisions", .decisions),
    ("publication of the? decision|decisions", .decisions), ("list of decisions", .decisions),
    ("published decisions", .decisions), ("public agenda and decisions", .decisions),
    ("report to|of|by|for|from", .report), ("purpose of report|this", .report),
    ("purpose of the report", .report), ("report author|authors", .report),
    ("report title", .report), ("title of report", .report), ("officer report", .report),
    ("planning? officer's|officers' report", .report), ("delegated officer? report", .report),
    ("case officer's? report", .report), ("planning application report", .report),
    ("application number|no|ref|reference", .report), ("case officer", .report),
    ("chief executive's report", .report), ("executive summary", .report),
    ("reasons for recommendations", .report),
    ("it is recommended that", .report), ("why this report is needed", .report),
    ("agenda", .agenda), ("notice of meeting", .agenda), ("agenda for", .agenda),
    ("agenda of", .agenda), ("you are summoned", .agenda), ("you are hereby summoned", .agenda),
    ("meeting cancelled|canceled", .agenda), ("this meeting was|is cancelled|canceled", .agenda),
    ("cancelled|canceled", .agenda), ("transcript", .other), ("verbatim", .other),
    ("transcript of", .other),
    ("official report", .other), ("hansard", .other), ("ai generated", .other),
    ("policy", .other), ("index of", .other),
  ])

  /// “DECISIONS OF THE CABINET” as a headline.
  private static let ofBody = PhraseTable<Bool>([
    "decisions|resolutions of the", "decisions|resolutions of council|cabinet|executive|senate",
  ])

  /// Labels and heads of reports that notices of decisions have as well.
  private static let shared = PhraseTable<Bool>([
    "contact officer|officers", "wards affected", "portfolio holder", "financial implications",
    "background papers", "legal implications", "equality implications", "equalities implications",
  ])

  /// Whether a line of a head opens with the label of a ward or portfolio, as reports have it.
  private static func isReportLabel(_ page: Page, _ block: SourceBlock, _ end: Int?) -> Bool {
    let range = block.range
    guard end != nil || block.hints.contains(.term) || block.cell != nil else { return false }
    let name = Fields.known(page, end.map { TextRange(range.lower, $0) } ?? range)
    return name == .ward || name == .portfolio
  }

  /// Lines of a head that say that a meeting took place, whatever the document calls itself.
  private static let held = PhraseTable<Bool>(["meeting held on|at|in"])
  private static let named = PhraseTable<Bool>(["meeting minutes|notes"])
  /// The last words of a headline over minutes: “May 23, 2018 Meeting Notes”.
  private static let endings = [Phrase("meeting|call notes|minutes"), Phrase("minutes")]

  /// Words that occur in the record of a meeting and hardly elsewhere.
  static let decided = WordSet(
    "resolved agreed noted approved carried seconded moved motion concluded apologies")

  /// Blocks of the record in which a heading can say what the document is.
  private static let headReach = 25
  /// Blocks of the record in which its title stands.
  private static let titleReach = 8

  /// The kind; nil where nothing speaks for any.
  static func find(
    _ page: Page, _ traits: [BlockTraits], pageType: OutlineVocabulary.PageType?
  ) -> MinutesDocument.Kind? {
    if let kind = byPageType(page, pageType) { return kind }
    if IndexPage.isOne(page) || MachineSummary.isOne(page) || ShellPage.isOne(page)
      || CaptionPage.isOne(page)
    {
      return .other
    }
    var score = KindScore()
    /// What the title says, apart from all other signs.
    var named = KindScore()
    var seen = 0
    var decisions = 0.0
    var memo: MemoLabels = []
    var notes = false
    var attendance = false
    /// Headings that name usual sections of a report.
    var sections = 0
    /// What such headings, and labels that notices have as well, say of reports.
    var headed = 0.0
    var notice = NoticeSigns()
    var isClosed = false
    /// Labels in capitals over what came of a discussion.
    var outcomes = 0
    /// Whether a line of the head is the word “Agenda” alone.
    var isAgenda = false
    for index in page.blocks.indices where !page.blocks[index].isFurniture {
      let block = page.blocks[index]
      seen += 1
      let isHead = seen <= headReach
      let body = behindNumber(block, traits, index)
      let colon = Fields.labelEnd(page, block.range)
      if let kind = opening(page, block, body: body) {
        var weight = weight(page, block, isHead: isHead, position: seen, kind)
        // “2. Minutes of the last meeting” is business, of an agenda as well.
        if kind == .minutes, body.lower > page.trimmed(block.range).lower {
          weight = min(weight, 1)
        }
        score[kind] += weight
        named[kind] += seen <= titleReach ? weight : 0
        isAgenda = isAgenda || isAgendaHead(page, block, position: seen, kind)
        if kind == .report, HeadedItems.isUsualSection(page, body) { headed += weight }
      } else if page.opening(body, shared) != nil
        || isHead && isReportLabel(page, block, colon)
      {
        let isTitled = named[.decisions] > 0
        let weight = isTitled ? 0 : isHead ? 2 : 0.7
        score[.report] += weight
        headed += weight
      }
      if seen <= titleReach, let kind = headlineEnding(page, block, body: body) {
        score[kind] += 6
        named[kind] += 6
      }
      if isHead { memo.formUnion(memoLabel(page, block, colon)) }
      notice.take(page, block, colon)
      if block.kind == .heading || page.isAllCapitals(block.range),
        HeadedItems.isUsualSection(page, body)
      {
        sections += 1
      }
      if seen <= titleReach, tellsOfMeeting(page, block) { score[.minutes] += 4 }
      decisions += decisionEvidence(page, block)
      if seen <= titleReach, namesOther(page, block) { score[.other] += 4 }
      if let colon, isOutcome(page, TextRange(block.range.lower, colon)) { outcomes += 1 }
      if isHead, isAttendance(page, block, colon) { score[.minutes] += 2 }
      if isHead, namesMinuteTaker(page, block, colon) { score[.minutes] += 2 }
      if block.kind == .heading {
        notes = notes || page.isWhole(block.range, notesHeads) != nil
        attendance = attendance || page.isWhole(block.range, attendanceHeads) != nil
      }
      if !isHead || seen > 6 {
        isClosed = isClosed || page.opening(block.range, OutlineVocabulary.closings) != nil
      }
    }
    if isClosed { score[.minutes] += 2 }
    // Notes with nothing in their head that says so: “ACTION: …”, “CONCLUSION: …” again and again.
    if outcomes >= 3 { score[.minutes] += 3 }
    // An agenda that was written on into notes of the meeting.
    if notes, attendance { score[.minutes] += score[.agenda] + 4 }
    if memo == .all { score[.report] += 4 }
    // A record of one decision has the heads of the report that it goes with.
    if notice.isOne {
      score[.decisions] += 6
      score[.report] -= headed
    }
    if sections >= 3, named[.decisions] <= 0, !notice.isOne {
      score[.report] += 3
    }
    // The motions on an agenda are made of the words of decisions.
    if isAgenda, score[.minutes] == 0 { decisions /= 2 }
    score[.minutes] += min(decisions, 4)
    score[.agenda] -= decisions
    // That a meeting took place is no sign against a title that calls its record one of decisions.
    if named[.decisions] > 0, named[.minutes] == 0 {
      score[.decisions] += score[.minutes]
    }
    return best(score)
  }

  /// What the phrase at the beginning of a block speaks for, or that of a line of it. A number in
  /// front makes an “Agenda” one of the items.
  private static func opening(
    _ page: Page, _ block: SourceBlock, body: TextRange
  ) -> MinutesDocument.Kind? {
    if body.lower == page.trimmed(block.range).lower,
      block.kind == .heading || page.isAllCapitals(body), page.opening(body, ofBody) != nil
    {
      return .decisions
    }
    if let kind = page.opening(body, openings) {
      let isOne = kind == .agenda && (body.lower > block.range.lower || speaksOfAgenda(page, body))
      return isOne ? nil : kind
    }
    guard page.first(.lineEnd, in: block.range) != nil,
      page.wordIndices(block.range).count <= 40
    else { return nil }
    return page.lines(block.range).dropFirst().lazy
      .compactMap { page.opening($0, openings) }.first { $0 == .minutes }
  }

  /// Last words of a headline that name the document: “Regular Council Meeting Agenda”, “STAFF
  /// REPORT”, “Fathom: Report to the Board”.
  private static let headlines = PhraseTable<MinutesDocument.Kind>([
    ("meeting|session|council|committee|board|cabinet|panel|forum|public agenda", .agenda),
    ("decision|decisions notice|record|sheet|form|list", .decisions),
    ("record of decision|decisions", .decisions),
    ("notice of decision|decisions|determination", .decisions),
    ("agenda package|pack|papers", .agenda), ("tentative|final|revised|regular agenda", .agenda),
    ("staff|agenda|council|committee|board|officer|officer's|information|action report", .report),
    ("agenda letter|memo|memorandum|report", .report), ("council|board letter", .report),
    ("agenda item summary|report", .report),
    ("request for council|board|commission action", .report),
    ("meeting|meetings|committee calendar", .other), ("calendar of meetings", .other),
    ("schedule of meetings", .other),
    ("report to the? board|council|committee|cabinet|panel|executive|commission|trustees", .report),
  ])

  /// What a headline says at its end, where nothing else stands in it that says otherwise.
  private static func headlineEnding(
    _ page: Page, _ block: SourceBlock, body: TextRange
  ) -> MinutesDocument.Kind? {
    let words = page.wordIndices(block.range)
    guard (2...14).contains(words.count), opening(page, block, body: body) == nil,
      block.kind == .heading || block.hints.contains(.pageTitle)
        || page.isAllCapitals(block.range) || page.isEmphasised(block.range),
      !words.hold(records, in: page)
    else { return nil }
    // “BRINE WG Agenda, ONIF 112”: the title of the page, whatever stands behind.
    if block.kind == .heading, block.level == 1,
      words.dropFirst().contains(where: { page.words[$0].hash == WordHash.of("agenda") }),
      !words.hold(adopting, in: page)
    {
      return .agenda
    }
    for index in words {
      guard let match = headlines.match(page.words, at: index, limit: words.upperBound) else {
        continue
      }
      let isReportTo = page.words[index].hash == WordHash.of("report") && match.end > index + 1
      if match.end == words.upperBound || isReportTo { return match.meaning }
    }
    return nil
  }

  private static func isAgendaHead(
    _ page: Page, _ block: SourceBlock, position: Int, _ kind: MinutesDocument.Kind
  ) -> Bool {
    kind == .agenda && position <= titleReach && page.wordIndices(block.range).count == 1
      && (block.kind == .heading || page.isAllCapitals(block.range))
  }

  private static let adopting = WordSet(
    "approval adoption changes consent approve adopt confirmation items item")
  private static let records = WordSet("minutes minute notes cofnodion transcript")

  /// What a notice of one decision shows: who took it, a head “Decision” over it, and nothing that is
  /// recommended; or what was, where the reasons or the alternatives have heads of their own behind
  /// the decision.
  private struct NoticeSigns {
    private var hasMaker = false
    private var hasHead = false
    private var recommends = false
    private var isReasoned = false

    var isOne: Bool { hasMaker && hasHead && (!recommends || isReasoned) }

    private static let makers = PhraseTable<Bool>([
      "decision taken|made by", "decision maker|taker", "taken by", "name of decision maker",
    ])
    private static let reasons = PhraseTable<Bool>([
      "reason|reasons", "reason|reasons for the? decision|decisions",
      "alternative? options? considered|rejected", "alternatives considered|rejected",
      "alternative|other options considered and rejected", "alternatives considered and rejected",
    ])
    private static let heads = PhraseTable<Bool>([
      "decision", "decisions", "the decision", "decision taken|made", "details of the? decision",
    ])

    mutating func take(_ page: Page, _ block: SourceBlock, _ colon: Int?) {
      guard page.wordIndices(block.range).count <= 24 else { return }
      let label = TextRange(block.range.lower, colon ?? block.range.upper)
      if page.isWhole(label, Self.makers) != nil { hasMaker = true }
      let isHead =
        block.kind == .heading || page.isEmphasised(block.range) || page.isAllCapitals(block.range)
      guard isHead || colon != nil else { return }
      if isHead, page.isWhole(label, Self.heads) != nil { hasHead = true }
      if hasHead, page.isWhole(label, Self.reasons) != nil { isReasoned = true }
      if RecommendationHead.opens(page, label) { recommends = true }
    }
  }

  /// The labels that head a report or memorandum.
  private struct MemoLabels: OptionSet {
    let rawValue: UInt8
    static let to = MemoLabels(rawValue: 1)
    static let from = MemoLabels(rawValue: 2)
    static let subject = MemoLabels(rawValue: 4)
    static let all: MemoLabels = [.to, .from, .subject]
  }

  private static let memoLabels = PhraseTable<MemoLabels>([
    ("to", .to), ("from", .from), ("subject", .subject), ("re", .subject), ("title", .subject),
    ("report title", .subject),
    // The front sheet of a paper for a board.
    ("meeting|committee|board", .to), ("meeting title", .to), ("report|paper for", .to),
    ("author|authors|presenter|sponsor", .from), ("presented|prepared|written by", .from),
    ("report|paper author|authors", .from), ("lead|executive|sponsoring director|lead", .from),
    ("paper title", .subject), ("title of paper|report", .subject),
  ])

  private static func memoLabel(
    _ page: Page, _ block: SourceBlock, _ colon: Int?
  ) -> MemoLabels {
    guard let colon else { return [] }
    return page.isWhole(TextRange(block.range.lower, colon), memoLabels) ?? []
  }

  private static let aboutAgenda = WordSet(
    "bashing bash review changes approval adoption wrangling planning number item no setting")

  /// “Agenda bashing”, “Agenda number: 21-00214” are no agenda.
  private static func speaksOfAgenda(_ page: Page, _ body: TextRange) -> Bool {
    let words = page.wordIndices(body)
    guard let second = words.dropFirst().first else { return false }
    return aboutAgenda.contains(page.words[second])
  }

  /// What is written once for good, and no record of a meeting, says so in its title.
  private static let standing = PhraseTable<Bool>([
    "policy", "rules", "terms of reference", "constitution", "standing orders", "byelaws",
    "code of conduct", "transcript", "verbatim record|report|transcript",
  ])

  /// Whether a headline says that the text is none of a meeting's records.
  static func namesOther(_ page: Page, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    guard words.count <= 14,
      block.kind == .heading || block.hints.contains(.pageTitle)
        || page.isAllCapitals(block.range) || page.isEmphasised(block.range),
      !words.hold(OutlineVocabulary.bodies, in: page)
    else { return false }
    return words.hold(standing, in: page, limit: words.upperBound)
  }

  private static let notesHeads = PhraseTable<Bool>([
    "meeting notes|minutes", "notes", "minutes", "discussion notes",
  ])
  private static let attendanceHeads = PhraseTable<Bool>([
    "attendees", "attendance", "present", "participants", "in attendance",
  ])

  private static let outcomeLabels = PhraseTable<Bool>([
    "action|actions items?", "action item", "conclusion|conclusions", "decision|decisions",
    "agreed", "consensus", "resolution",
  ])

  /// “ACTION:”, in capitals: notes of a meeting have several.
  private static func isOutcome(_ page: Page, _ label: TextRange) -> Bool {
    guard page.isAllCapitals(label) else { return false }
    return page.isWhole(label, outcomeLabels) != nil
  }

  private static func tellsOfMeeting(_ page: Page, _ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    guard words.count <= 14 else { return false }
    if page.opening(block.range, held) != nil { return true }
    // “Regular Board Meeting Minutes (Wednesday, August 19)”.
    if words.contains(where: { index in
      page.words[index].shape.contains(.capitalised)
        && named.matches(page.words, at: index, limit: words.upperBound)
    }) {
      return true
    }
    guard block.kind == .heading || page.isAllCapitals(block.range) else { return false }
    if TitleRule.isMinutesTitle(page, block.range) { return true }
    return words.suffix(2).contains { index in
      endings.contains {
        $0.match(page.words, at: index, limit: words.upperBound) == words.upperBound
      }
    }
  }

  /// The words of a block without a number in front.
  private static func behindNumber(
    _ block: SourceBlock, _ traits: [BlockTraits], _ index: Int
  ) -> TextRange {
    if traits[index].isLeadTitled { return block.range }
    return traits[index].lead?.rest ?? block.range
  }

  private static func isAttendance(_ page: Page, _ block: SourceBlock, _ colon: Int?) -> Bool {
    page.opening(block.range, FrontVocabulary.attendance) != nil
      && (colon != nil || page.wordIndices(block.range).count <= 4)
  }

  private static let minuteTakers = PhraseTable<Bool>([
    "minute|note taker|takers", "minutes|notes taken by", "notetaker|notetakers",
    "minutes|notes by",
    "jabber|irc? scribe|scribes", "scribe|scribes", "minute secretary",
  ])

  /// Whether a line of the head says who took the minutes: “Minute takers: A, B”.
  private static func namesMinuteTaker(
    _ page: Page, _ block: SourceBlock, _ colon: Int?
  ) -> Bool {
    guard let colon,
      page.isWhole(TextRange(block.range.lower, colon), minuteTakers) != nil
    else { return false }
    return PersonName.parse(page, page.trimmed(block.range.suffix(from: colon)), demand: .words)
      != nil
  }

  private static func best(_ score: KindScore) -> MinutesDocument.Kind? {
    let order: [MinutesDocument.Kind] = [.minutes, .report, .decisions, .agenda, .other]
    var winner: MinutesDocument.Kind?
    var highest = 1.5
    for kind in order where score[kind] > highest {
      winner = kind
      highest = score[kind]
    }
    return winner
  }

  /// A phrase counts more in front than in the text, and more as a heading than as a sentence.
  private static func weight(
    _ page: Page, _ block: SourceBlock, isHead: Bool, position: Int, _ kind: MinutesDocument.Kind
  ) -> Double {
    let words = page.wordIndices(block.range).count
    let isShort = words <= 40
    guard isShort else { return 0 }
    let isHeading =
      block.kind == .heading || page.isAllCapitals(block.range)
      || page.isEmphasised(block.range)
    if position <= titleReach, kind != .report || words <= 14 {
      return isHeading || words <= 14 ? 6 : 4
    }
    if isHead { return isHeading ? 1.5 : 1 }
    return kind == .report ? 0.7 : 0
  }

  /// Signs of a meeting that took place: decision words in capitals or as labels.
  private static func decisionEvidence(_ page: Page, _ block: SourceBlock) -> Double {
    guard page.speaks(of: .decided, in: block.range) else { return 0 }
    var found = 0.0
    let words = page.wordIndices(block.range)
    for index in words where page.words.topics(of: index).contains(.decided) {
      let word = page.words[index]
      if word.shape.contains(.allCapitals) || index == words.lowerBound {
        found += 0.5
      } else {
        found += 0.1
      }
    }
    return min(found, 1)
  }

  private static func byPageType(
    _ page: Page, _ type: OutlineVocabulary.PageType?
  ) -> MinutesDocument.Kind? {
    switch type {
    case .agendaItem, .issueMeetings: return .agendaItem
    case .meetingDocuments:
      // An item's page has a reference to the meeting; a legacy page goes on with the minutes.
      return page.blocks.prefix(20).contains { ItemPage.reference(page, $0.range) != nil }
        ? .agendaItem : nil
    case .issueHistory: return .other
    case .decisionList, .decisionDetails, .issueDecisions: return .decisions
    case .agendaAndDecisions: return has(.minutes, page) ? .minutes : .decisions
    case .agendaAndMinutes:
      if has(.minutes, page) { return .minutes }
      return has(.decision, page) ? .decisions : .minutes
    case .meetingDetails:
      return has(.minutes, page) ? .minutes : has(.decision, page) ? .decisions : .agenda
    case .agendaOnly, nil: return nil
    }
  }

  private static func has(_ part: OutlineVocabulary.ItemPart, _ page: Page) -> Bool {
    page.blocks.contains { PartLabels.label(page, $0) == part }
  }
}
