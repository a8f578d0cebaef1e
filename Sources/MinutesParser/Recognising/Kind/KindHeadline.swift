/// What the words at the beginning of a block, or those of a headline, call the document.
enum KindHeadline {
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
    ("request for decision", .decisions),
    (
      "request for mayoral|mayor's|commissioner's|director|executive|delegated|member decision",
      .decisions
    ), ("decision request", .decisions),
    ("determination notice", .decisions), ("decision of the", .decisions),
    ("decision by a|the?", .decisions),
    ("decisions taken|made", .decisions),
    ("record|notice of a? decision|decisions taken|made", .decisions),
    ("the following decisions were|have been? taken|made by", .decisions),
    ("decision sheet|list|record|summary", .decisions),
    ("delegated decision|decisions", .decisions),
    ("cabinet member decision", .decisions), ("executive decision|decisions", .decisions),
    ("officer decision", .decisions),
    ("chief|county executive's|officer's order|orders", .decisions),
    ("county|city|town manager's order|orders", .decisions),
    ("director's|manager's|executive's order|orders", .decisions),
    ("statement of decisions", .decisions), ("decision statement", .decisions),
    (
      "portfolio holder|holder's decision|decisions",
      .decisions
    ), ("summary of decisions", .decisions),
    ("publication of the? decision|decisions", .decisions), ("list of decisions", .decisions),
    ("digest of decisions", .decisions), ("decision|decisions digest", .decisions),
    ("published decisions", .decisions), ("public agenda and decisions", .decisions),
    ("report to|of|by|for|from", .report),
    ("purpose of report|this", .report),
    ("purpose of the report", .report), ("report author|authors", .report),
    ("report title", .report), ("title of report", .report), ("officer report", .report),
    ("planning? officer's|officers' report", .report), ("delegated officer? report", .report),
    ("case officer's? report", .report), ("planning application report", .report),
    ("application number|no|ref|reference", .report), ("case officer", .report),
    ("chief executive's report", .report), ("executive summary", .report),
    ("reasons for recommendations", .report),
    ("it is recommended that", .report), ("why this report is needed", .report),
    ("agenda", .agenda), ("notice of meeting", .agenda), ("agenda for", .agenda),
    ("summons|notice and agenda", .agenda), ("agenda and summons", .agenda),
    ("agenda of", .agenda), ("you are summoned", .agenda), ("you are hereby summoned", .agenda),
    ("meeting cancelled|canceled", .agenda), ("this meeting was|is cancelled|canceled", .agenda),
    ("this meeting has been cancelled|canceled|postponed", .agenda),
    ("notice is hereby given", .agenda),
    ("cancelled|canceled", .agenda), ("transcript", .other), ("verbatim", .other),
    ("transcript of", .other),
    ("official report", .other), ("hansard", .other), ("ai generated", .other),
    ("policy", .other), ("index of", .other),
  ])

  /// Offices whose holders report, as one alternative of a phrase.
  private static let owners =
    "clerk's|manager's|administrator's|director's|treasurer's|secretary's|\(headOffices)"
  /// Those of whom an organisation has one, which say of what it is.
  private static let headOffices = "headteacher's|principal's|superintendent's|librarian's"

  /// Phrases that open a report where they open its title: below another they are an item, “Manager's report for May”.
  private static let titles = PhraseTable<Bool>([
    "\(owners) report to|for",
    "final|interim|draft|joint|progress|covering report to|of|by|from",
  ])

  /// Whether a block opens as the title of a report does.
  static func opensReport(_ page: Page, _ body: TextRange) -> Bool {
    page.opening(body, titles) != nil
  }

  /// “DECISIONS OF THE CABINET” as a headline.
  private static let ofBody = PhraseTable<Bool>([
    "decisions|resolutions of the", "decisions|resolutions of council|cabinet|executive|senate",
  ])

  /// What the phrase at the beginning of a block speaks for, or that of a line of it. A number in
  /// front makes an “Agenda” one of the items.
  static func opening(
    _ page: Page, _ block: SourceBlock, body: TextRange
  ) -> MinutesDocument.Kind? {
    if page.opening(body, ofBody) != nil, body.lower == page.trimmed(block.range).lower,
      block.kind == .heading || page.isAllCapitals(body)
    {
      return .decisions
    }
    if let kind = page.opening(body, openings) {
      // “Policy and Resources Committee” is a body that has minutes.
      if kind == .other, page.firstWord(body)?.hash == WordHash.of("policy"),
        BodyName.endsAsBody(page, page.trimmed(body))
      {
        return nil
      }
      if kind == .minutes, block.kind == .heading,
        KindSigns.teaches(page, page.wordIndices(block.range))
      {
        return nil
      }
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
    ("call|telco|teleconference agenda", .agenda),
    ("decision|decisions notice|record|sheet|form|list|proforma", .decisions),
    ("record of decision|decisions", .decisions),
    ("notice of decision|decisions|determination", .decisions),
    ("agenda package|pack|papers", .agenda), ("tentative|final|revised|regular agenda", .agenda),
    ("staff|agenda|council|committee|board|officer|officer's|information|action report", .report),
    ("management|monitoring|progress|performance|outturn|monthly|quarterly report", .report),
    ("final|interim|scrutiny|highlight|exception|assurance report", .report),
    ("agenda letter|memo|memorandum|report", .report), ("council|board letter", .report),
    ("agenda item summary|report", .report),
    ("request for council|board|commission action", .report),
    ("meeting|meetings|committee calendar", .other), ("calendar of meetings", .other),
    ("schedule of meetings", .other),
    ("report to the? board|council|committee|cabinet|panel|executive|commission|trustees", .report),
  ])

  private static let ofGroup = PhraseTable<Bool>([
    "final|interim|draft|joint report of|by|from the"
  ])

  /// “Final report of the Working Group”
  static func isReportOfGroup(_ page: Page, _ body: TextRange) -> Bool {
    page.opening(body, ofGroup) != nil
  }

  private static let reportOf = PhraseTable<Bool>(["report of|by|from|on"])

  /// “Extension of the burial ground: report of the Deputy Clerk”
  private static func namesReporter(_ page: Page, _ words: Range<Int>) -> Bool {
    words.dropFirst().contains { index in
      let before = page.byte(page.words[index - 1].range.upper)
      return reportOf.matches(page.words, at: index, limit: words.upperBound)
        && (before == UInt8(ascii: ":") || page.isSpacedDash(page.gap(before: index)))
    }
  }

  /// “RFO REPORT: BUDGET AND PRECEPT”
  private static func reportsOnSubject(_ page: Page, _ words: Range<Int>) -> Bool {
    words.dropFirst().dropLast().contains {
      page.words[$0].hash == WordHash.of("report")
        && page.byte(page.words[$0].range.upper) == UInt8(ascii: ":")
    }
  }

  /// What a headline says at its end, where nothing else stands in it that says otherwise.
  ///
  /// - Parameters:
  ///   - isFirst: Whether no heading was read before.
  ///   - mayReport: Whether nothing before it is called anything else. “## Progress report” below “# Elder Club: minutes
  ///     of 4 May” is one of the items, as “3. Progress report” is.
  static func headlineEnding(
    _ page: Page, _ block: SourceBlock, body: TextRange, isFirst: Bool, mayReport: Bool
  ) -> MinutesDocument.Kind? {
    let words = page.wordIndices(block.range)
    // “2016-02-16 Minutes – cancelled”: a meeting that did not take place has an agenda at most. A fete that did not is
    // one of the items.
    if isFirst, block.kind == .heading, words.count <= 14, let last = words.last,
      cancelled.contains(page.words[last]),
      words.contains(where: {
        meetings.contains(page.words[$0]) || page.words[$0].shape.contains(.digits)
      })
    {
      return .agenda
    }
    guard (2...14).contains(words.count), opening(page, block, body: body) == nil,
      block.kind == .heading || block.hints.contains(.pageTitle)
        || page.isAllCapitals(block.range) || page.isEmphasised(block.range)
        || isFirst && isOwnersReport(page, block),
      !words.hold(records, in: page)
    else { return nil }
    // “BRINE WG Agenda, ONIF 112”: the title of the page, whatever stands behind.
    if block.kind == .heading, block.level == 1,
      words.dropFirst().contains(where: { page.words[$0].hash == WordHash.of("agenda") }),
      !words.hold(adopting, in: page)
    {
      return .agenda
    }
    if isBodyAndDay(page, block.range) { return .decisions }
    let mayReport = mayReport && body.lower == page.trimmed(block.range).lower
    if mayReport,
      page.opening(block.range, reportOn) != nil || reportsOnSubject(page, words)
        || namesReporter(page, words)
    {
      return .report
    }
    // “# Treasurer's report”; below “# Elder Club” it is one of the items.
    if mayReport, isFirst,
      words.contains(where: {
        ownersReports.match(page.words, at: $0, limit: words.upperBound)?.end == words.upperBound
      })
    {
      return .report
    }
    for index in words {
      guard let match = headlines.match(page.words, at: index, limit: words.upperBound) else {
        continue
      }
      let isReportTo = page.words[index].hash == WordHash.of("report") && match.end > index + 1
      if match.end == words.upperBound || isReportTo {
        return match.meaning != .report || mayReport ? match.meaning : nil
      }
    }
    return nil
  }

  private static let ownersReports = PhraseTable<Bool>(["\(owners) report"])
  private static let ownersReport = PhraseTable<Bool>([
    "town|parish|village|city|county? clerk's|manager's|administrator's report",
    "\(headOffices) report",
  ])

  /// “Town Manager's Report” as the first line of a plain text.
  static func isOwnersReport(_ page: Page, _ block: SourceBlock) -> Bool {
    page.isWhole(block.range, ownersReport) != nil
      && page.blocks.first { !$0.isFurniture }?.range == block.range
  }

  private static let reportOn = PhraseTable<Bool>(["report on"])

  /// “Cabinet decisions – 15 November 2022”: what a body decided on a day.
  static func isBodyAndDay(_ page: Page, _ line: TextRange) -> Bool {
    guard let date = MeetingDate.find(page, line).first,
      let word = page.wordIndices(line.prefix(upTo: date.range.lower)).last(where: {
        page.words[$0].hash == WordHash.of("decisions")
      })
    else { return false }
    let name = TextRange(line.lower, page.words[word - 1].range.upper)
    return word > page.wordIndices(line).lowerBound && BodyName.endsAsBody(page, name)
  }

  private static let cancelled = WordSet("cancelled canceled")
  private static let meetings = WordSet(
    "minutes meeting meetings call telco teleconference session sitting notes agenda")

  static func isAgendaHead(
    _ page: Page, _ block: SourceBlock, _ kind: MinutesDocument.Kind
  ) -> Bool {
    kind == .agenda && page.wordIndices(block.range).count == 1
      && (block.kind == .heading || page.isAllCapitals(block.range))
  }

  private static let adopting = WordSet(
    "approval adoption changes consent approve adopt confirmation items item")
  private static let records = WordSet("minutes minute notes cofnodion transcript")

  private static let aboutAgenda = WordSet(
    "bashing bash review changes approval adoption wrangling planning number item no setting")

  /// “Agenda bashing”, “Agenda number: 21-00214” are no agenda.
  private static func speaksOfAgenda(_ page: Page, _ body: TextRange) -> Bool {
    let words = page.wordIndices(body)
    guard let second = words.dropFirst().first else { return false }
    return aboutAgenda.contains(page.words[second])
  }
}
