/// What the blocks of a record, read one behind the other, say of its kind.
struct KindEvidence {
  private let page: Page
  private var sum = KindScore()
  /// What the title says, apart from all other signs.
  private var named = KindScore()
  private var seen = 0
  private var decisions = 0.0
  private var paper: PaperSigns = []
  private var notes = false
  private var attendance = false
  /// Whether names stand below such a heading.
  private var namesAttendees = false
  /// Headings that name usual sections of a report.
  private var sections = 0
  /// Heads that name them, however they are set off.
  private var usual = 0
  /// What such headings, and labels that notices have as well, say of reports.
  private var headed = 0.0
  /// Heads and labels such as “Recommendation 3”.
  private var recommendations = 0
  /// Whether a line of the title calls it a review, an audit or a report.
  private var isReview = false
  private var notice = KindSigns.NoticeSigns()
  private var isClosed = false
  /// Labels in capitals over what came of a discussion.
  private var outcomes = 0
  /// Whether an entry of a list tells what came of one, in whatever letters: “- Decision: ship it in May”.
  private var isSettled = false
  /// Whether a heading was read.
  private var isTitled = false
  /// Whether a heading says what the page is, and is no name of a body.
  private var isCalled = false
  /// Its place among the blocks.
  private var called = 0
  /// Whether a line of the head is the word “Agenda” alone.
  private var isAgenda = false
  /// Whether a heading further down the head is, below the members and the links of a page.
  private var hasAgendaHeading = false
  /// Paragraphs below that heading which tell something.
  private var told = 0
  /// What lists of people say of minutes.
  private var people = 0.0
  /// Whether a list of people was read.
  private var listsPeople = false

  init(_ page: Page) { self.page = page }

  /// Blocks of the record in which a heading can say what the document is.
  private static let headReach = 25
  /// See `decisionEvidence`: one word of a decision in its text.
  private static let leastDecided = 0.1
  /// Sentences below the points of an agenda that make it notes of a meeting to which people came.
  private static let fewestTold = 3
  private static let fewestRecommendations = 2
  private static let fewestUsual = 2
  private static let wordsOfHead = 8
  /// Blocks of the record in which its title stands.
  private static let titleReach = 8

  private var isHead: Bool { seen <= Self.headReach }
  private var isInTitle: Bool { seen <= Self.titleReach }

  /// Adds what a block says.
  mutating func take(_ index: Int, _ trait: BlockTraits) {
    let block = page.blocks[index]
    // Front matter may be longer than a head; only its lines on title and layout say what follows.
    if block.kind == .frontMatter, !KindSigns.namesDocument(page, block) { return }
    if block.kind != .frontMatter || seen == 0 { seen += 1 }
    var body = trait.isLeadTitled ? block.range : trait.lead?.rest ?? block.range
    if isHead, let second = ReportHeads.secondHalf(page, body) { body = second }
    let colon = Fields.labelEnd(page, block.range)
    takeOpening(block, body, colon)
    takeHead(block, body, colon, text: trait.body)
    takeMeeting(block, body, colon)
    takePeople(index, block, colon)
    if hasAgendaHeading, block.kind == .paragraph, page.lastByte(block.range) == UInt8(ascii: ".") {
      told += 1
    }
    if !isHead || seen > 6 {
      isClosed = isClosed || page.opening(block.range, OutlineVocabulary.closings) != nil
    }
  }

  /// The phrase that a block opens or, in a headline, ends with.
  private mutating func takeOpening(_ block: SourceBlock, _ body: TextRange, _ colon: Int?) {
    if let kind = KindHeadline.opening(page, block, body: body) {
      var weight = weight(block, kind)
      // “2. Minutes of the last meeting” is business, of an agenda as well.
      let isBusiness = kind == .minutes && body.lower > page.trimmed(block.range).lower
      if isBusiness { weight = min(weight, 1) }
      sum[kind] += weight
      named[kind] += isInTitle && !isBusiness ? weight : 0
      isAgenda = isAgenda || isInTitle && KindHeadline.isAgendaHead(page, block, kind)
      hasAgendaHeading =
        hasAgendaHeading
        || isHead && block.kind == .heading && KindHeadline.isAgendaHead(page, block, kind)
      if kind == .report, ReportHeads.isUsualSection(page, body) { headed += weight }
    } else if KindHeadline.opensReport(page, body) {
      // “## Final report of the Working Group” right below “# Seen and heard” says what the page is.
      let isBelowTitle =
        seen == called + 1 && block.kind == .heading && KindHeadline.isReportOfGroup(page, body)
      let weight = mayReport(block, body, isBelowTitle: isBelowTitle) ? weight(block, .report) : 0
      sum[.report] += weight
      named[.report] += isInTitle ? weight : 0
    } else if page.opening(body, KindSigns.shared) != nil
      || isHead && KindSigns.isReportLabel(page, block, colon)
    {
      let weight = named[.decisions] > 0 ? 0 : isHead ? 2 : 0.7
      sum[.report] += weight
      headed += weight
    }
    // “title: Council decisions – 17 August 2023”
    if block.kind == .frontMatter, let key = Fields.keyEnd(page, block.range),
      KindHeadline.isBodyAndDay(page, page.trimmed(block.range.suffix(from: key)))
    {
      sum[.decisions] += 6
      named[.decisions] += 6
    }
    if isInTitle,
      let kind = KindHeadline.headlineEnding(
        page, block, body: body, isFirst: !isTitled, mayReport: mayReport(block, body))
    {
      sum[kind] += 6
      named[kind] += 6
    }
  }

  /// Whether a headline may still say that the page is a report: nothing above it says what the page is, and nobody is
  /// listed there.
  private func mayReport(
    _ block: SourceBlock, _ body: TextRange, isBelowTitle: Bool = false
  ) -> Bool {
    (!isCalled || isBelowTitle) && people == 0 && named[.minutes] <= 0 && named[.agenda] <= 0
      && body.lower == page.trimmed(block.range).lower
  }

  /// Whether a heading is more than the name of a body, or of its organisation.
  private func callsPage(_ block: SourceBlock) -> Bool {
    guard block.kind == .heading || block.hints.contains(.pageTitle) else { return false }
    let line = page.trimmed(block.range)
    if page.wordIndices(line).hold(Self.periodicals, in: page) { return true }
    return BodyName.onLine(page, line) != line && !TitleRule.isDate(page, line)
  }

  /// “Elder Parish Newsletter” is no parish.
  private static let periodicals = WordSet("newsletter bulletin magazine gazette news")

  /// The labels of a head, and the headings of reports and notices.
  private mutating func takeHead(
    _ block: SourceBlock, _ body: TextRange, _ colon: Int?, text: TextRange
  ) {
    if isHead, KindSigns.tellsOfAgenda(page, block) { sum[.agenda] += 2 }
    if isHead, MailedMinutes.isSubject(page, block, colon) {
      sum[.minutes] += 6
    } else if isHead {
      paper.formUnion(PaperSigns.read(page, block, colon))
    }
    if isInTitle, body.lower == page.trimmed(block.range).lower, PaperSigns.names(page, block) {
      sum[.report] += 6
      paper.insert(.to)
    }
    let isHeading = block.kind == .heading || page.isAllCapitals(block.range)
    notice.take(page, block, colon, isHeading: isHeading)
    // “2. Recommendation”, “**Risk management**”: set off by a number or in bold.
    let isSetOff =
      isHeading || body.lower > page.trimmed(block.range).lower || page.isEmphasised(block.range)
    if isSetOff, page.wordIndices(body).count <= Self.wordsOfHead,
      ReportHeads.isUsualSection(page, body)
    {
      usual += 1
      if isHeading { sections += 1 }
    }
    if PaperSigns.isNumberedRecommendation(page, block, colon) { recommendations += 1 }
    isReview =
      isReview || isInTitle && page.wordIndices(block.range).hold(PaperSigns.reviews, in: page)
    // “Section A – Recommendations” in bold.
    let words = page.wordIndices(text).count
    if isHeading || words <= 2 || isSetOff && words <= Self.wordsOfHead,
      RecommendationHead.opens(page, text)
    {
      paper.insert(.recommends)
    }
  }

  /// What tells of a meeting, of its decisions or of something else.
  private mutating func takeMeeting(_ block: SourceBlock, _ body: TextRange, _ colon: Int?) {
    if isInTitle, KindSigns.tellsOfMeeting(page, block, isFirst: seen == 1) { sum[.minutes] += 4 }
    if seen <= 2, KindSigns.opensWithTitle(page, block) { sum[.minutes] += 4 }
    if isInTitle, KindSigns.namesMeeting(page, block, isFirst: seen == 1) { sum[.minutes] += 2 }
    decisions += decisionEvidence(block)
    // “9. SUSPENSION OF STANDING ORDERS” is business.
    let isNumbered = body.lower > page.trimmed(block.range).lower
    if isInTitle, !isNumbered, KindSigns.namesOther(page, block, isTitle: !isTitled) {
      sum[.other] += 4
    }
    if !isCalled, isInTitle, callsPage(block) {
      isCalled = true
      called = seen
    }
    isTitled = isTitled || block.kind == .heading || block.hints.contains(.pageTitle)
    if let colon, colon > block.text.lower {
      let label = TextRange(block.text.lower, colon)
      if KindSigns.isOutcome(page, label) { outcomes += 1 }
      isSettled = isSettled || block.kind == .listItem && KindSigns.namesOutcome(page, label)
    }
  }

  /// Those who were there, and who took the minutes.
  private mutating func takePeople(_ index: Int, _ block: SourceBlock, _ colon: Int?) {
    if isHead || block.kind == .heading, KindSigns.isAttendance(page, block, colon) {
      sum[.minutes] += 2
      people += 2
      listsPeople = listsPeople || page.firstWord(block.range)?.hash != WordHash.of("apologies")
      namesAttendees =
        namesAttendees || isHead && RecordSigns.areNamed(page, behind: colon, block)
    }
    if isHead, KindSigns.namesMinuteTaker(page, block, colon) { sum[.minutes] += 2 }
    if block.kind == .heading {
      notes = notes || page.isWhole(block.range, KindSigns.notesHeads) != nil
      let isAttendance = page.isWhole(block.range, KindSigns.attendanceHeads) != nil
      attendance = attendance || isAttendance
      namesAttendees = namesAttendees || isAttendance && RecordSigns.areNamed(page, below: index)
    }
  }

  /// Whether nothing but who was there speaks for minutes.
  var restsOnPeople: Bool {
    people > 0 && score[.minutes] <= people
  }

  /// What all blocks together say.
  var score: KindScore {
    var score = sum
    var decisions = decisions
    if isClosed { score[.minutes] += 2 }
    // Notes with nothing in their head that says so: “ACTION: …”, “CONCLUSION: …” again and again.
    if outcomes >= 3 { score[.minutes] += 3 }
    // An agenda that was written on into notes of the meeting.
    if notes, attendance { score[.minutes] += score[.agenda] + 4 }
    // The same below its list of points: who came is named, and something was decided.
    if namesAttendees,
      decisions >= Self.leastDecided || outcomes > 0 || isSettled || told >= Self.fewestTold,
      score[.agenda] > 0
    {
      score[.minutes] += score[.agenda] + 2
    }
    if paper.isSuperset(of: .memo) || paper.areMet && named[.decisions] <= 0 && !notice.isOne {
      score[.report] += 4
    }
    // Somebody wrote it and recommends something; nobody met.
    if !paper.areMet, paper.isSuperset(of: .written), people == 0, named[.minutes] == 0,
      named[.agenda] <= 0, named[.decisions] <= 0, !isClosed, outcomes == 0, !isSettled,
      !notice.isOne
    {
      score[.report] += 4
    }
    // A paper without an author: “Purpose”, “Background”, “Recommendation”, and nobody met.
    if !paper.areMet, usual >= Self.fewestUsual, paper.contains(.recommends), people == 0,
      named[.minutes] == 0, named[.agenda] <= 0, named[.decisions] <= 0, !isClosed, outcomes == 0,
      !isSettled, !notice.isOne
    {
      score[.report] += 4
    }
    // A review or an audit, with what it recommends between its findings.
    if recommendations >= Self.fewestRecommendations, isReview, named[.minutes] == 0,
      named[.decisions] <= 0, !notice.isOne
    {
      score[.report] += 4
    }
    // “Report of the Head of Roads” below the headline “AGENDA” stands with one of the items.
    if isAgenda || named[.agenda] >= 6, !paper.areMet { score[.report] -= min(named[.report], 3) }
    // “REQUEST FOR DECISION” to a body, from an officer, with what is recommended.
    if paper.isSuperset(of: .asking), !notice.isOne { score[.report] += named[.decisions] }
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
    return score
  }

  /// A phrase counts more in front than in the text, and more as a heading than as a sentence.
  private func weight(_ block: SourceBlock, _ kind: MinutesDocument.Kind) -> Double {
    // “CLERK'S REPORT TO THE COUNCIL” over the day and the place of the meeting is a headline.
    let line = page.first(.lineEnd, in: block.range).flatMap { end in
      page.isAllCapitals(block.range.prefix(upTo: end)) ? block.range.prefix(upTo: end) : nil
    }
    let words = page.wordIndices(line ?? block.range).count
    guard words <= 40 else { return 0 }
    let isHeading =
      block.kind == .heading || page.isAllCapitals(block.range)
      || page.isEmphasised(block.range)
    if isInTitle, kind != .report || words <= (page.isAllCapitals(block.range) ? 24 : 14) {
      return isHeading || words <= 14 ? 6 : 4
    }
    if isHead { return isHeading ? 1.5 : 1 }
    return kind == .report ? 0.7 : 0
  }

  /// Signs of a meeting that took place: decision words in capitals or as labels.
  private func decisionEvidence(_ block: SourceBlock) -> Double {
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
}
