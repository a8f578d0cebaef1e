/// Tells what a document is: by the type line of its page, else by what its head and its text say.
enum KindRule {
  /// Words that occur in the record of a meeting and hardly elsewhere.
  static let decided = WordSet(
    "resolved agreed noted approved carried seconded moved motion concluded apologies")

  /// Blocks of the record in which a heading can say what the document is.
  private static let headReach = 25
  /// See `decisionEvidence`: one word of a decision in its text.
  private static let leastDecided = 0.1
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
    var memo: KindSigns.MemoLabels = []
    var notes = false
    var attendance = false
    /// Whether names stand below such a heading.
    var namesAttendees = false
    /// Headings that name usual sections of a report.
    var sections = 0
    /// What such headings, and labels that notices have as well, say of reports.
    var headed = 0.0
    var notice = KindSigns.NoticeSigns()
    var isClosed = false
    /// Labels in capitals over what came of a discussion.
    var outcomes = 0
    /// Whether a heading was read.
    var isTitled = false
    /// Whether a line of the head is the word “Agenda” alone.
    var isAgenda = false
    /// Whether a heading further down the head is, below the members and the links of a page.
    var hasAgendaHeading = false
    /// Whether a list of people was read.
    var listsPeople = false
    for index in page.blocks.indices where !page.blocks[index].isFurniture {
      let block = page.blocks[index]
      // Front matter may be longer than a head; only its lines on title and layout say what follows.
      if block.kind == .frontMatter, !KindSigns.namesDocument(page, block) { continue }
      if block.kind != .frontMatter || seen == 0 { seen += 1 }
      let isHead = seen <= headReach
      let body = behindNumber(block, traits, index)
      let colon = Fields.labelEnd(page, block.range)
      if let kind = KindHeadline.opening(page, block, body: body) {
        var weight = weight(page, block, isHead: isHead, position: seen, kind)
        // “2. Minutes of the last meeting” is business, of an agenda as well.
        let isBusiness = kind == .minutes && body.lower > page.trimmed(block.range).lower
        if isBusiness { weight = min(weight, 1) }
        score[kind] += weight
        named[kind] += seen <= titleReach && !isBusiness ? weight : 0
        isAgenda =
          isAgenda || seen <= titleReach && KindHeadline.isAgendaHead(page, block, kind)
        hasAgendaHeading =
          hasAgendaHeading
          || isHead && block.kind == .heading
            && KindHeadline.isAgendaHead(page, block, kind)
        if kind == .report, ReportHeads.isUsualSection(page, body) { headed += weight }
      } else if page.opening(body, KindSigns.shared) != nil
        || isHead && KindSigns.isReportLabel(page, block, colon)
      {
        let weight = named[.decisions] > 0 ? 0 : isHead ? 2 : 0.7
        score[.report] += weight
        headed += weight
      }
      if seen <= titleReach,
        let kind = KindHeadline.headlineEnding(page, block, body: body, isFirst: !isTitled)
      {
        score[kind] += 6
        named[kind] += 6
      }
      if isHead, KindSigns.tellsOfAgenda(page, block) { score[.agenda] += 2 }
      if isHead { memo.formUnion(KindSigns.memoLabel(page, block, colon)) }
      let isHeading = block.kind == .heading || page.isAllCapitals(block.range)
      notice.take(page, block, colon, isHeading: isHeading)
      if isHeading, ReportHeads.isUsualSection(page, body) { sections += 1 }
      if seen <= titleReach, KindSigns.tellsOfMeeting(page, block) { score[.minutes] += 4 }
      if seen <= 2, KindSigns.opensWithTitle(page, block) { score[.minutes] += 4 }
      if seen <= titleReach, KindSigns.namesMeeting(page, block) { score[.minutes] += 2 }
      decisions += decisionEvidence(page, block)
      if seen <= titleReach, KindSigns.namesOther(page, block, isTitle: !isTitled) {
        score[.other] += 4
      }
      isTitled = isTitled || block.kind == .heading || block.hints.contains(.pageTitle)
      if let colon, colon > block.text.lower,
        KindSigns.isOutcome(page, TextRange(block.text.lower, colon))
      {
        outcomes += 1
      }
      if isHead || block.kind == .heading, KindSigns.isAttendance(page, block, colon) {
        score[.minutes] += 2
        listsPeople = listsPeople || page.firstWord(block.range)?.hash != WordHash.of("apologies")
        namesAttendees =
          namesAttendees || isHead && RecordSigns.areNamed(page, behind: colon, block)
      }
      if isHead, KindSigns.namesMinuteTaker(page, block, colon) { score[.minutes] += 2 }
      if block.kind == .heading {
        notes = notes || page.isWhole(block.range, KindSigns.notesHeads) != nil
        let isAttendance = page.isWhole(block.range, KindSigns.attendanceHeads) != nil
        attendance = attendance || isAttendance
        namesAttendees = namesAttendees || isAttendance && RecordSigns.areNamed(page, below: index)
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
    // The same below its list of points: who came is named, and something was decided.
    if namesAttendees, decisions >= Self.leastDecided || outcomes > 0, score[.agenda] > 0 {
      score[.minutes] += score[.agenda] + 2
    }
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
    // The page of a meeting to come: “Agenda” below the members, nobody there, and nothing decided.
    if hasAgendaHeading, !listsPeople, !isClosed, named[.minutes] == 0, decisions < 1 {
      score[.agenda] += 4
    }
    score[.minutes] += min(decisions, 4)
    score[.agenda] -= decisions
    // That a meeting took place is no sign against a title that calls its record one of decisions.
    if named[.decisions] > 0, named[.minutes] == 0 {
      score[.decisions] += score[.minutes]
    }
    return score.best ?? (RecordSigns.areMet(page) ? .minutes : nil)
  }

  /// The words of a block without a number in front.
  private static func behindNumber(
    _ block: SourceBlock, _ traits: [BlockTraits], _ index: Int
  ) -> TextRange {
    if traits[index].isLeadTitled { return block.range }
    return traits[index].lead?.rest ?? block.range
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
