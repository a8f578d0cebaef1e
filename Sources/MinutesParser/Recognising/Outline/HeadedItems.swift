/// Items by headings alone.
enum HeadedItems {
  /// The highest level of heading that at least two blocks share; else emphasised or capital lines.
  static func find(
    _ page: Page, _ traits: [BlockTraits], kind: MinutesDocument.Kind
  ) -> [SectionStart] {
    if kind == .decisions {
      let subjects = subjects(page, traits)
      return subjects.count >= 2 ? subjects : decisions(page, traits)
    }
    let front = kind == .report ? 0 : frontEnd(page, traits)
    let heads = traits.indices.filter {
      $0 >= front
        && (couldHead(page, traits[$0])
          || traits[$0].level > 0 && isMovedBelow(page, traits, $0))
    }
    let hinted = heads.filter { traits[$0].hints.contains(.itemTitle) }
    if !hinted.isEmpty { return hinted.map { start(page, traits[$0], $0) } }
    if kind == .report { return reportHeads(page, traits, from: front) }
    let marked = byLevel(page, traits, heads, from: front)
    if !marked.isEmpty { return marked.map { start(page, traits[$0], $0) } }
    let plain = heads.filter { traits[$0].level == 0 }
    let capitals = traits.indices.filter {
      $0 >= front && traits[$0].level == 0 && traits[$0].isAllCapitals && traits[$0].rest.isEmpty
        && (couldHead(page, traits[$0]) || isMovedBelow(page, traits, $0))
        && !isAmongCapitals(page, traits, $0)
    }
    if kind == .minutes {
      let margin = MarginHeads.starts(page, traits, from: front, beside: capitals)
      if !margin.isEmpty { return margin }
    }
    // Lines in capitals below one another head the document; those of items stand over text.
    let overText = capitals.indices.count {
      $0 + 1 == capitals.count || capitals[$0 + 1] != capitals[$0] + 1
    }
    if capitals.count >= 3, overText >= 2 { return capitals.map { start(page, traits[$0], $0) } }
    if kind == .minutes {
      let dashed = RunInHeads.bold(page, traits, from: front)
      if !dashed.isEmpty { return dashed.map { start(page, traits[$0], $0) } }
    }
    let bold = plain.filter {
      traits[$0].isEmphasised && (traits[$0].rest.isEmpty || traits[$0].isLineOverText(page))
    }
    if bold.count >= 3 { return bold.map { start(page, traits[$0], $0) } }
    guard kind == .minutes else { return [] }
    let centred = centredHeads(page, traits, from: front)
    if !centred.isEmpty { return centred.map { start(page, traits[$0], $0) } }
    let runIn = RunInHeads.find(page, traits, from: front)
    if !runIn.isEmpty { return runIn.map { start(page, traits[$0], $0) } }
    let capitalRunIn = RunInHeads.plain(page, traits, from: front)
    if !capitalRunIn.isEmpty { return capitalRunIn }
    let plainLines = plainHeads(page, traits, from: front, usual: OutlineVocabulary.usualItems)
    if !plainLines.isEmpty { return plainLines.map { start(page, traits[$0], $0) } }
    return RunInHeads.usual(page, traits, from: front)
  }

  /// The headings of the highest level that at least two share; below a heading that only holds
  /// others (“Agenda”, “Notes”), those one level down.
  private static func byLevel(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], from front: Int
  ) -> [Int] {
    let isHead = Set(heads)
    let containers = traits.indices.filter {
      $0 >= front && traits[$0].level > 0
        && page.isWhole(traits[$0].title, OutlineVocabulary.containers) != nil
        && !isMovedBelow(page, traits, $0)
    }
    var counts: [Int: Int] = [:]
    for index in heads + containers where traits[index].level > 0 {
      counts[traits[index].level, default: 0] += 1
    }
    guard let level = counts.keys.sorted().first(where: { counts[$0, default: 0] >= 2 }) else {
      return []
    }
    let isContainer = Set(containers + groups(page, traits, heads, level))
    var result: [Int] = []
    var isInside = false
    for index in traits.indices where index >= front && traits[index].level > 0 {
      if traits[index].level == level { isInside = isContainer.contains(index) }
      let wanted = isInside ? level + 1 : level
      if traits[index].level == wanted, isHead.contains(index) { result.append(index) }
    }
    return result
  }

  /// Headings of a level that only group those right below them: “Standing items”, “New business”.
  private static func groups(
    _ page: Page, _ traits: [BlockTraits], _ heads: [Int], _ level: Int
  ) -> [Int] {
    let isHead = Set(heads)
    return heads.filter { index in
      guard traits[index].level == level, isHead.contains(index + 1),
        traits[index + 1].level == level + 1, traits[index].wordCount <= 5,
        let last = page.wordIndices(traits[index].title).last
      else { return false }
      return grouping.contains(page.words[last])
    }
  }

  private static let grouping = WordSet("items business topics matters proposals updates reports")

  /// Heads of a report without numbers: headings of any level (converters mix them) behind the
  /// first that names a usual section.
  private static func reportHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [SectionStart] {
    let capitals = capitalLabels(page, traits)
    if !capitals.isEmpty { return capitals.map { start(page, traits[$0], $0) } }
    let heads = traits.indices.filter { $0 >= front && couldHead(page, traits[$0], inReport: true) }
    let marked = heads.filter { traits[$0].level > 0 }
    var candidates = marked.count >= 2 ? marked : heads.filter { traits[$0].rest.isEmpty }
    // Where all usual sections are of one level, what lies below it divides them.
    let usual = marked.filter { isUsualSection(page, traits[$0].title) }
    if usual.count >= 2, let level = usual.first.map({ traits[$0].level }),
      usual.allSatisfy({ traits[$0].level == level })
    {
      candidates = candidates.filter { traits[$0].level <= level }
    }
    candidates = withoutInner(page, traits, candidates, usual)
    candidates += closers(page, traits, behind: candidates)
    guard
      let first = candidates.first(where: {
        page.opening(traits[$0].title, OutlineVocabulary.reportSections) != nil
      })
    else {
      return plainReportHeads(page, traits, from: front).map { start(page, traits[$0], $0) }
    }
    // “Description” may stand in front of the first usual one, below the title.
    let level = traits[first].level
    let isBelowTitle = level == 2 && traits.prefix(first).contains { $0.level == 1 }
    return candidates.filter { $0 >= first || isBelowTitle && traits[$0].level == level }
      .map { start(page, traits[$0], $0) }
  }

  private static let fewestUpper = 4

  /// Candidates without those one level below, where most usual sections and most headings are of the upper
  /// level: “Consultation” as a head inside “Analysis”.
  private static func withoutInner(
    _ page: Page, _ traits: [BlockTraits], _ candidates: [Int], _ marked: [Int]
  ) -> [Int] {
    let marked = Set(marked)
    let usual = candidates.filter {
      marked.contains($0) || page.opening(traits[$0].title, OutlineVocabulary.reportSections) != nil
    }
    guard let level = usual.map({ traits[$0].level }).min() else { return candidates }
    let upper = candidates.filter { traits[$0].level == level }
    let lower = candidates.filter { traits[$0].level > level }
    // “## Legal Implications” beside “# Financial Implications”: a converter guessed the levels.
    guard !lower.contains(where: { isOutermost(page, traits[$0].title) }) else { return candidates }
    guard let first = upper.first, upper.count >= fewestUpper, upper.count > lower.count,
      usual.count(where: { traits[$0].level == level }) >= 2, lower.allSatisfy({ $0 > first })
    else { return candidates }
    return candidates.filter { traits[$0].level <= level }
  }

  private static let implications = WordHash.of("implications")

  /// “Legal Implications” in two words or more, “List of background papers”: no report has them inside
  /// another section.
  private static func isOutermost(_ page: Page, _ title: TextRange) -> Bool {
    let words = page.wordIndices(title)
    return words.count >= 2 && words.last.map { page.words[$0].hash == implications } ?? false
      || page.isWhole(title, OutlineVocabulary.reportClosers) != nil
  }

  /// “**Background papers**”, “**Appendices**” in bold behind the headings of the mark-up.
  private static func closers(
    _ page: Page, _ traits: [BlockTraits], behind heads: [Int]
  ) -> [Int] {
    guard let last = heads.last, traits[last].level > 0 else { return [] }
    return traits.indices.filter { index in
      index > last && traits[index].level == 0 && traits[index].isEmphasised
        && traits[index].rest.isEmpty && traits[index].lead == nil && !traits[index].isFurniture
        && page.blocks[index].cell == nil && traits[index].range.count <= longestCloser
        && page.isWhole(traits[index].title, OutlineVocabulary.reportClosers) != nil
    }
  }

  /// Bytes of such a line.
  private static let longestCloser = 60

  /// Whether a report is headed without numbers: at least three of its usual sections stand out, and
  /// the numbered lines do not.
  static func headsReport(_ page: Page, _ traits: [BlockTraits], _ numbered: [Int]) -> Bool {
    guard numbered.allSatisfy({ traits[$0].setting.isPlain && !traits[$0].isNumberAlone }) else {
      return false
    }
    let usual = traits.count {
      $0.standsOut && $0.lead == nil && $0.rest.isEmpty && !$0.isInCell
        && isUsualSection(page, $0.title)
    }
    return usual >= 3
  }

  /// Lines in capitals or bold that end with a colon and have nothing behind it: “SUMMARY OF ISSUE:”. Believed
  /// where at least three of them are, two with usual names.
  private static func capitalLabels(_ page: Page, _ traits: [BlockTraits]) -> [Int] {
    let lines = traits.indices.filter { index in
      let trait = traits[index]
      return !trait.isFurniture && trait.lead == nil && trait.rest.isEmpty
        && page.isWhole(trait.range, OutlineVocabulary.paperLists) == nil
        && (trait.isAllCapitals || trait.isEmphasised) && (1...10).contains(trait.wordCount)
        && page.blocks[index].cell == nil
        && page.lastByte(trait.range) == UInt8(ascii: ":")
        && page.isWhole(trait.range, OutlineVocabulary.reportEnds) == nil
        && (page.isWhole(trait.range, Fields.labels) == nil || isUsualSection(page, trait.title))
    }
    let usual = lines.count {
      page.opening(traits[$0].range, OutlineVocabulary.reportSections) != nil
    }
    return lines.count >= 3 && usual >= 2 ? lines : []
  }

  /// Heads that nothing sets apart but that they are short lines over text: believed where at least
  /// two of them have usual names, from the first that does.
  private static func plainHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int, usual: PhraseTable<Bool>
  ) -> [Int] {
    let lines = traits.indices.filter { $0 >= front && isPlainHead(page, traits, $0) }
    let named = lines.filter {
      page.isWhole(traits[$0].range, usual) != nil
    }
    guard named.count >= 2 else { return [] }
    return lines.filter { $0 >= named[0] }
  }

  /// Lines in the middle of the page over text, where at least two have usual names.
  private static func centredHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [Int] {
    let lines = traits.indices.filter { index in
      let trait = traits[index]
      return index >= front && trait.hints.contains(.centred) && !trait.isFurniture
        && trait.lead.map { $0.shape == .composite } ?? true && trait.rest.isEmpty
        && (1...24).contains(page.wordIndices(trait.range).count)
        && page.lastByte(trait.range) != UInt8(ascii: ".")
        && page.opening(trait.range, OutlineVocabulary.innerHeads) == nil
        && !hasRule(page, trait.range) && traits[safe: index + 1] != nil
    }
    let named = lines.filter {
      page.isWhole(traits[$0].range, OutlineVocabulary.centredItems) != nil
    }
    return named.count >= 2 && lines.count >= 3 ? lines : []
  }

  /// Whether a line is nobody's title but somebody's initials: “JC”, “RG/GP”.
  private static func isInitials(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    let isDivided = range.bounds.contains { page.byte($0) == UInt8(ascii: "/") }
    guard (1...4).contains(words.count), words.count == 1 || isDivided else { return false }
    return words.allSatisfy {
      let word = page.words[$0]
      return word.shape.contains(.allCapitals) && word.range.count <= (isDivided ? 4 : 2)
        && word.hash != WordHash.of("it")
    }
  }

  /// Whether a range holds a rule to write on: `____`, `.....`.
  static func hasRule(_ page: Page, _ range: TextRange) -> Bool {
    var run = 0
    for offset in range.bounds {
      let byte = page.byte(offset)
      run = byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") ? run + 1 : 0
      if run >= 5 { return true }
    }
    return false
  }

  /// Whether “AGENDA” or “MINUTES” stands right over a motion that its mover's name opens, or “Motion by A,
  /// seconded by B, …”: the first business of the meeting, and no head of the document or of what follows.
  private static func isMovedBelow(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard !traits[index].isFurniture, let next = traits[safe: index + 1],
      page.isWhole(traits[index].range, OutlineVocabulary.containers) != nil
    else { return false }
    if Movers.inFront(page, next.body) != nil { return true }
    let isNumber = next.isNumberAlone || NumberedMotion.isHead(page, next.range)
    let below = isNumber ? traits[safe: index + 2] ?? next : next
    if NumberedMotion.opens(page, below.range) { return true }
    return Sentences.split(page, next.body).first.map {
      MotionSentence.moves(page, $0) || MotionSentence.isLabelledMove(page, $0)
    } ?? false
  }

  /// Whether a cell in capitals has others beside it: names or column heads, and no title.
  private static func isAmongCapitals(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell else { return false }
    return [index - 1, index + 1].contains { other in
      guard let beside = page.blocks[safe: other]?.cell, beside.table == cell.table,
        beside.row == cell.row
      else { return false }
      return traits[other].isAllCapitals
    }
  }

  /// Plain heads of a report. Those with usual names may end with a colon or stand over a short
  /// line; “… implications:” is one too.
  private static func plainReportHeads(
    _ page: Page, _ traits: [BlockTraits], from front: Int
  ) -> [Int] {
    let named = Set(
      traits.indices.filter { $0 >= front && isUsualReportHead(page, traits, $0) })
    guard named.count >= 2, let first = named.min() else { return [] }
    return traits.indices.filter {
      $0 >= first && (named.contains($0) || isPlainHead(page, traits, $0))
    }
  }

  static func isUsualReportHead(
    _ page: Page, _ traits: [BlockTraits], _ index: Int
  ) -> Bool {
    let trait = traits[index]
    let words = page.wordIndices(trait.range)
    guard !trait.isFurniture, trait.lead == nil, page.blocks[index].cell == nil,
      page.blocks[index].kind == .paragraph, words.count <= 8, let last = words.last,
      page.firstWord(trait.range)?.shape.contains(.capitalised) == true,
      let next = traits[safe: index + 1], !next.isFurniture,
      page.lastByte(trait.range) != UInt8(ascii: "."),
      page.lastByte(trait.range) != UInt8(ascii: ",")
    else { return false }
    // A label with its value on the same line is none.
    if let colon = Fields.labelEnd(page, trait.range), colon < page.trimmed(trait.range).upper {
      return false
    }
    return page.isWhole(trait.range, OutlineVocabulary.plainReportSections) != nil
      || words.count >= 2 && OutlineVocabulary.reportSectionNouns.contains(page.words[last])
      || words.count <= 4 && page.opening(trait.range, OutlineVocabulary.reportClosers) != nil
        && page.isWhole(trait.range, OutlineVocabulary.reportClosers) != nil
      || words.count <= 5 && page.opening(trait.range, backgroundPapers) != nil
  }

  private static let backgroundPapers = PhraseTable<Bool>(["background papers|documents"])

  private static func isPlainHead(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    let trait = traits[index]
    guard !trait.isFurniture, trait.lead == nil, trait.rest.isEmpty, page.blocks[index].cell == nil,
      page.blocks[index].kind == .paragraph, (1...8).contains(trait.wordCount),
      page.firstWord(trait.range)?.shape.contains(.capitalised) == true,
      page.byte(trait.range.upper - 1).isASCIILetter,
      !trait.range.bounds.contains(where: { page.byte($0) == 0x09 || page.byte($0) == 0x0A }),
      let next = traits[safe: index + 1], !next.isFurniture
    else { return false }
    // A head stands over a sentence, a number or a list, not over another short line.
    let last = page.lastByte(next.range)
    return next.lead != nil || last == UInt8(ascii: ".") || last == UInt8(ascii: ":")
  }

  // MARK: Decisions

  /// A list of decisions has a heading over each; else it is the notice of one.
  private static func decisions(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    var decided: [Int] = []
    var heading: Int?
    for (index, trait) in traits.enumerated() where !trait.isFurniture {
      if trait.level > 0 {
        heading = index
      } else if let last = heading, isDecisionLabel(page, trait), decided.last != last {
        decided.append(last)
      }
    }
    let levels = Set(decided.map { traits[$0].level })
    guard decided.count >= 2, levels.count == 1, let level = levels.first else {
      return notice(page, traits)
    }
    return traits.indices
      .filter { $0 >= decided[0] && traits[$0].level == level }
      .map { start(page, traits[$0], $0) }
  }

  private static func isDecisionLabel(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard let colon = Fields.labelEnd(page, trait.range) else { return false }
    let label = TextRange(trait.range.lower, colon)
    return page.isWhole(label, OutlineVocabulary.decisionLabels) != nil
  }

  /// The labelled subjects of a list that gives each decision in the same fields: “SUBJECT: …”,
  /// “DECISION TAKEN BY: …”.
  private static func subjects(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    traits.indices.compactMap { index in
      guard let field = Fields.element(page, page.blocks[index], anyLabel: true),
        page.isWhole(field.label, OutlineVocabulary.subjectLabels) != nil, !field.text.isEmpty
      else { return nil }
      var start = SectionStart(.item, block: index, end: field.text.upper)
      start.title = field.text
      return start
    }
  }

  /// A notice of one decision is one item, with the subject as its title: a labelled one, else the
  /// first headline that names neither a body nor the form.
  private static func notice(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    for (index, trait) in traits.enumerated() {
      if let field = Fields.element(page, page.blocks[index], anyLabel: true),
        page.isWhole(field.label, OutlineVocabulary.subjectLabels) != nil, !field.text.isEmpty
      {
        var start = SectionStart(.item, block: index, end: field.text.upper)
        start.title = field.text
        return [start]
      }
      if page.isWhole(trait.range, OutlineVocabulary.subjectLabels) != nil,
        let next = traits[safe: index + 1]
      {
        return [start(page, next, index + 1)]
      }
    }
    guard let index = traits.prefix(12).firstIndex(where: { isSubject(page, $0) }) else {
      return []
    }
    var start = SectionStart(.item, block: index, end: traits[index].range.upper)
    start.title = traits[index].range
    return [start]
  }

  private static func isSubject(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard !trait.isFurniture, trait.standsOut, trait.wordCount >= 2, trait.rest.isEmpty,
      page.opening(trait.range, OutlineVocabulary.formNames) == nil
        || titlesDecision(page, trait),
      page.opening(trait.title, OutlineVocabulary.innerHeads) == nil
        || titlesDecision(page, trait)
    else { return false }
    // “Date of decision:” in bold heads a row of the form.
    if trait.level == 0, trait.isInCell || page.lastByte(trait.range) == UInt8(ascii: ":") {
      return false
    }
    guard let name = BodyName.onLine(page, trait.range) else { return true }
    // “Licensing Sub-Committee – Notice of Decision” names both.
    let behind = page.wordIndices(TextRange(name.upper, trait.range.upper))
    if let next = behind.first,
      OutlineVocabulary.formNames.matches(page.words, at: next, limit: behind.upperBound)
    {
      return false
    }
    return name.upper < page.trimmed(trait.range).upper
  }

  private static let decision = PhraseTable<Bool>(["decision|decisions"])

  /// “Decision – Grant to the boat club”: a headline that names what was decided behind the dash.
  private static func titlesDecision(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.title)
    guard trait.level > 0 || trait.hints.contains(.pageTitle), words.count >= 3,
      let match = decision.match(page.words, at: words.lowerBound, limit: words.upperBound)
    else { return false }
    return PageTypeRule.isDash(
      page,
      TextRange(page.words[match.end - 1].range.upper, page.words[match.end].range.lower))
  }

  static func start(_ page: Page, _ trait: BlockTraits, _ index: Int) -> SectionStart {
    var start = SectionStart(.item, block: index, end: trait.title.upper)
    start.title = TitleTail.trim(page, trait.wholeTitle)
    if let topic = topicMark(page, start.title) {
      start.marker = topic
      start.title = page.trimmed(TextRange(topic.upper, start.title.upper))
    }
    start.end = start.title.upper
    return start
  }

  private static let topics = PhraseTable<Bool>(["topic", "subtopic"])

  /// The “Topic:” in front of a title, which is no part of it.
  static func topicMark(_ page: Page, _ title: TextRange) -> TextRange? {
    let words = page.wordIndices(title)
    guard words.count >= 2, let first = words.first,
      topics.matches(page.words, at: first, limit: words.upperBound),
      page.byte(page.words[first].range.upper) == UInt8(ascii: ":")
    else { return nil }
    return TextRange(title.lower, page.words[first].range.upper + 1)
  }

  /// Whether a block could be a heading of an item by its own looks.
  ///
  /// - Parameter inReport: Reasons and options are sections of a report and heads inside an item of
  ///   minutes.
  static func couldHead(_ page: Page, _ trait: BlockTraits, inReport: Bool = false) -> Bool {
    guard !trait.isFurniture, trait.standsOut, trait.wordCount >= 1, trait.wordCount <= 20,
      trait.lead?.shape != .bullet, !hasRule(page, trait.range)
    else { return false }
    let last = page.lastByte(trait.title)
    if last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { return false }
    if last == UInt8(ascii: ":"), !ColonHeads.isOne(page, trait),
      !inReport || trait.isInCell || !isUsualSection(page, trait.title)
    {
      return false
    }
    if last == UInt8(ascii: "."), trait.level == 0, !trait.isAllCapitals { return false }
    let isPapers = inReport && page.isWhole(trait.title, OutlineVocabulary.paperLists) != nil
    if !isPapers, page.isWhole(trait.title, OutlineVocabulary.recordHeadings) != nil {
      return false
    }
    if !isPapers, page.isWhole(trait.title, OutlineVocabulary.itemParts) != nil { return false }
    // “THAT” alone goes on from a label.
    if trait.wordCount == 1, page.firstWord(trait.title).map({ goingOn.contains($0) }) ?? false {
      return false
    }
    if trait.wordCount >= 4, page.opening(trait.title, clauses) != nil { return false }
    if isAcronym(page, trait) || isClosingSentence(page, trait) || isDay(page, trait) {
      return false
    }
    if trait.hints.contains(.tableHead) || isInitials(page, trait.range)
      || VoteRecogniser.isSideHead(page, trait.range)
    {
      return false
    }
    if page.isAllCapitals(trait.title),
      page.opening(trait.title, OutlineVocabulary.classifications) != nil
    {
      return false
    }
    // “(FIRST READING)” says more of the line above it.
    if trait.lead == nil, page.byte(trait.title.lower) == UInt8(ascii: "("),
      last == UInt8(ascii: ")")
    {
      return false
    }
    if !inReport {
      if page.opening(trait.title, OutlineVocabulary.innerHeads) != nil { return false }
      if headsDecision(page, trait) || statesOutcome(page, trait) { return false }
      if NumberedMotion.behindNumber(page, trait.range) != nil { return false }
    }
    return page.opening(trait.title, OutlineVocabulary.parts) == nil
  }

  /// “THIS CONCLUDED THE BUSINESS OF THE MEETING AT 12.25 P.M.” in bold; “CLOSE OF MEETING” is a head.
  private static func isClosingSentence(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.lead == nil && trait.wordCount >= 7
      && page.opening(trait.title, OutlineVocabulary.closings) != nil
  }

  /// “OCTOBER 13, 2009” alone on its line, as the head of another page has it.
  private static func isDay(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.lead == nil, trait.level == 0, (2...3).contains(trait.wordCount) else {
      return false
    }
    let words = page.wordIndices(trait.title)
    let named = words.count { page.words[$0].shape.contains(.digits) }
    return named == words.count - 1
      && words.hold(CalendarWords.months, in: page, limit: words.upperBound)
  }

  /// “HMRC”, “PAYE” in a column: one short word in capitals heads nothing but what it usually heads.
  private static func isAcronym(_ page: Page, _ trait: BlockTraits) -> Bool {
    trait.level == 0 && trait.wordCount == 1 && trait.isAllCapitals && !trait.isEmphasised
      && trait.lead == nil && page.wordIndices(trait.range).count == 1
      && page.firstWord(trait.title).map { $0.range.count <= 5 } ?? false
      && page.isWhole(trait.title, OutlineVocabulary.usualItems) == nil
      && page.isWhole(trait.title, OutlineVocabulary.centredItems) == nil
      && page.isWhole(trait.title, OutlineVocabulary.plainReportSections) == nil
  }

  /// “Recommendations:”, “Legal implications:”
  static func isUsualSection(_ page: Page, _ title: TextRange) -> Bool {
    let words = page.wordIndices(title)
    guard words.count <= 8, let last = words.last,
      page.isWhole(title, OutlineVocabulary.reportEnds) == nil,
      page.isWhole(title, OutlineVocabulary.paperLists) == nil
    else { return false }
    return page.isWhole(title, OutlineVocabulary.plainReportSections) != nil
      || words.count >= 2 && OutlineVocabulary.reportSectionNouns.contains(page.words[last])
  }

  private static let goingOn = WordSet("that to and or")
  /// “AND THAT A REPORT BE PRESENTED.” goes on with a resolution in capitals.
  private static let clauses = PhraseTable<Bool>(["and? further? that", "and to"])

  /// “COUNCIL RESOLUTION 061/19”, “OFFICER RECOMMENDATION”: a head inside the item it decides.
  private static func headsDecision(_ page: Page, _ trait: BlockTraits) -> Bool {
    if RecommendationHead.isLabel(page, trait.title) { return true }
    guard let label = DecisionLabel.opening(page, trait.title) else { return false }
    return label.isNoun && label.range.upper >= page.trimmed(trait.title).upper
  }

  /// “LOST 2/3”, “DEFEATED”
  private static func statesOutcome(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.range)
    return words.count <= 6 && MotionOutcome.stated(page, trait.range) != nil
      && words.allSatisfy {
        OutlineVocabulary.outcomeWords.contains(page.words[$0])
          || page.words[$0].shape.contains(.digits)
      }
  }

  /// Whether a heading such as “APOLOGIES” stands over a resolution, and so is an item.
  private static func isDecided(
    _ page: Page, _ traits: [BlockTraits], below index: Int
  ) -> Bool {
    let isTitle =
      traits[index].standsOut && traits[index].rest.isEmpty
      && page.isWhole(traits[index].range, OutlineVocabulary.centredItems) != nil
    guard traits[index].level > 0 || isTitle else { return false }
    return traits[(index + 1)...].prefix(2).contains { trait in
      DecisionLabel.opening(page, trait.body).map { $0.isCapitals && !$0.isNoun } ?? false
    }
  }

  /// The first block behind the head of the page: behind the last line on attendance, else behind
  /// the title lines.
  static func frontEnd(_ page: Page, _ traits: [BlockTraits]) -> Int {
    var end = 0
    for index in 0..<min(reachOfFront, traits.count)
    where page.opening(traits[index].range, FrontVocabulary.attendance) != nil
      && !isDecided(page, traits, below: index)
    {
      // “APOLOGIES” over “Apologies were received from …” are an item among others.
      if isHeadOfItem(page, traits, index)
        || index > 0 && traits[index - 1].isAllCapitals && traits[index - 1].level == 0
          && isHeadOfItem(page, traits, index - 1)
      {
        continue
      }
      end = index + 1
    }
    // The paragraph that says who met, when and where.
    if let convening = (end..<max(end, min(reachOfConvening, traits.count))).first(where: {
      convenes(page, traits[$0])
    }) {
      end = convening + 1
    }
    // Names set in a table below their label belong to the head as well.
    if let table = page.blocks[safe: end]?.cell?.table, end > 0 {
      while page.blocks[safe: end]?.cell?.table == table { end += 1 }
    }
    return end
  }

  private static let convening = PhraseTable<Bool>([
    "met in regular|special|joint|adjourned|emergency session|meeting", "met in session",
    "met in open|public session", "met at|on the?", "convened in regular|special session",
    "convened at", "met pursuant to", "met with the following members",
  ])

  /// “The Board of Supervisors met in regular session at 9:00 A.M. … with the following members present: …”: the
  /// first paragraph below the headlines of minutes as counties publish them.
  private static func convenes(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.range)
    guard !trait.isFurniture, trait.lead == nil, !trait.standsOut, words.count >= 12 else {
      return false
    }
    return words.prefix(20).hold(convening, in: page, limit: words.upperBound)
      && words.contains { page.words[$0].hash == WordHash.of("present") }
  }

  /// Blocks in which such a paragraph stands.
  private static let reachOfConvening = 8

  /// Blocks in which the lists of those present stand.
  private static let reachOfFront = 60

  private static let telling = WordSet(
    "received reported intimated submitted recorded tendered apology noted")

  /// “Apologies” alone over a sentence (“An apology was reported on behalf of …”) heads an item.
  private static func isHeadOfItem(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    guard page.wordIndices(traits[index].range).count <= 4, traits[index].rest.isEmpty,
      page.isWhole(traits[index].range, OutlineVocabulary.centredItems) != nil,
      let next = traits[safe: index + 1], page.lastByte(next.range) == UInt8(ascii: ".")
    else { return false }
    return page.wordIndices(next.range).prefix(12).hold(telling, in: page)
  }
}
