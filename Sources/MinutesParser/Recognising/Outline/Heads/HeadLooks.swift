/// What a block must look like to head an item, and what its looks and words say against it.
enum HeadLooks {
  /// Whether a block could be a heading of an item by its own looks.
  ///
  /// - Parameter inReport: Reasons and options are sections of a report and heads inside an item of
  ///   minutes.
  /// - Parameter isOverText: Whether a line is known to stand over text of its own, so that a short word in
  ///   capitals heads it.
  static func couldHead(
    _ page: Page, _ trait: BlockTraits, inReport: Bool = false, isOverText: Bool = false
  ) -> Bool {
    guard !trait.isFurniture, trait.standsOut, trait.wordCount >= 1, trait.wordCount <= 20,
      trait.lead?.shape != .bullet, !hasRule(page, trait.range)
    else { return false }
    if trait.lead == nil, trait.level == 0, isReference(page, trait.title) { return false }
    let last = page.lastByte(trait.title)
    if last == UInt8(ascii: ";") || last == UInt8(ascii: ",") { return false }
    if last == UInt8(ascii: ":"), !ColonHeads.isOne(page, trait),
      !inReport || trait.isInCell || !ReportHeads.isSectionOverColon(page, trait)
    {
      return false
    }
    if last == UInt8(ascii: "."), trait.level == 0, !trait.isAllCapitals { return false }
    if inReport, page.isWhole(trait.title, contacts) != nil { return false }
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
    if opensQuotation(page, trait) { return false }
    if isRow(page, trait.range) || inReport && page.opening(trait.title, asked) != nil {
      return false
    }
    if !isOverText && isAcronym(page, trait) || isClosingSentence(page, trait) || isDay(page, trait)
    {
      return false
    }
    if trait.hints.contains(.tableHead) || trait.level == 0 && isInitials(page, trait.range)
      || VoteRecogniser.isSideHead(page, trait.range) || isOverSides(page, trait)
      || isRunningHead(page, trait) || isTimed(page, trait)
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
      if page.opening(trait.title, OutlineVocabulary.innerHeads) != nil,
        !isNamedProposal(page, trait)
      {
        return false
      }
      // “ACTION: HEAD OF FINANCE” at the right margin.
      if trait.lead == nil,
        ActionRecogniser.labelEnd(page, trait.range) != nil
          || ActionRecogniser.isLabelAndOwner(page, trait.range)
      {
        return false
      }
      if opensDecision(page, trait) { return false }
      if headsDecision(page, trait) || statesOutcome(page, trait)
        || ResultTable.isResult(page, trait.range)
      {
        return false
      }
      if NumberedMotion.behindNumber(page, trait.range) != nil { return false }
      if isMovement(page, trait) { return false }
    }
    return page.opening(trait.title, OutlineVocabulary.parts) == nil
  }

  /// Heads over who can be asked about a report.
  private static let contacts = PhraseTable<Bool>([
    "contact|contacts", "contact|contacts details|officer|officers|person|information",
    "report author|authors", "author|officer contact details", "further information contact",
  ])

  /// “DC/210104/RP”, “G:\\MINUTES\\MIN0509.DOC” at the foot: the name of the file, without a blank and with figures
  /// between strokes. “Covid-19/Flu” has one stroke.
  private static func isReference(_ page: Page, _ title: TextRange) -> Bool {
    var strokes = 0
    var hasFigure = false
    for offset in title.bounds {
      let byte = page.byte(offset)
      if byte.isBlank { return false }
      if byte == UInt8(ascii: "/") || byte == 0x5C { strokes += 1 }
      hasFigure = hasFigure || byte.isASCIIDigit
    }
    return strokes > 1 && hasFigure
  }

  /// “"RESOLVED” over the parts of what another body decided: a quotation, or the first words of
  /// one that goes on below.
  private static func opensQuotation(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.level == 0, trait.lead == nil else { return false }
    let isWhole = trait.wordCount >= wordsOfQuotation
    if page.byte(trait.title.lower) == UInt8(ascii: "\"") {
      return isWhole && page.lastByte(trait.title) == UInt8(ascii: "\"")
        || !trait.title.bounds.dropFirst().contains { page.byte($0) == UInt8(ascii: "\"") }
    }
    return page.has("“", at: trait.title.lower)
      && (isWhole && page.has("”", at: trait.title.upper - "”".utf8.count)
        || !trait.title.bounds.contains { page.has("”", at: $0) })
  }

  private static let wordsOfQuotation = 6

  private static let proposals = PhraseTable<Bool>(["proposal|motion"])

  /// “## Proposal: pets”: a heading of the mark-up that says what is proposed.
  private static func isNamedProposal(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.level > 0, trait.wordCount > 1, page.opening(trait.title, proposals) != nil,
      let first = page.firstWord(trait.title)
    else { return false }
    return page.byte(first.range.upper) == UInt8(ascii: ":")
  }

  private static let sides = WordSet(
    """
    for against abstained abstain abstention abstentions abstaining ayes aye noes nays nay yes no not voting total \
    in favour favor absent
    """)
  private static let fewestSides = 3

  private static let sideHeads = PhraseTable<Bool>([
    "for|against the motion|amendment|proposal|recommendation|resolution", "for", "against",
    "abstained|abstentions|abstaining",
  ])

  /// “FOR (5)      AGAINST (5)      ABSTAINED (0)” over the names of those who voted so.
  private static func isOverSides(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.isAllCapitals, trait.lead == nil else { return false }
    let words = page.wordIndices(trait.range)
    // “Y: 7, N: 2, A: 5”, “AGAINST:  CRS ASH, ELM”
    if VoteLetters.find(page, words) != nil || opensWithSide(page, trait, words) { return true }
    // “FOR THE MOTION” alone.
    if page.isWhole(trait.range, sideHeads) != nil { return true }
    return words.count { sides.contains(page.words[$0]) } >= fewestSides
      && words.allSatisfy {
        sides.contains(page.words[$0]) || page.words[$0].shape.contains(.digits)
      }
  }

  /// Whether a line in capitals opens with a class of votes and a colon.
  private static func opensWithSide(
    _ page: Page, _ trait: BlockTraits, _ words: Range<Int>
  ) -> Bool {
    guard let first = words.first,
      let match = VoteRecogniser.classLines.match(page.words, at: first, limit: words.upperBound)
    else { return false }
    return page.byte(page.words[match.end - 1].range.upper) == UInt8(ascii: ":")
  }

  /// “ADJOURNMENT:  11:21 a.m.”, “VOTE:  5-0-0”: a label with a time or figures and nothing else behind it.
  private static func isTimed(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.level == 0, trait.isAllCapitals, let colon = Fields.labelEnd(page, trait.title)
    else { return false }
    // “VOTE:  5-0-0”
    let behind = page.wordIndices(trait.title.suffix(from: colon))
    if !behind.isEmpty, behind.allSatisfy({ page.words[$0].shape.contains(.digits) }) {
      return true
    }
    guard let time = ClockTime.find(page, trait.title.suffix(from: colon)).first
    else { return false }
    return page.wordIndices(TextRange(colon, time.range.lower)).isEmpty
      && page.wordIndices(trait.title.suffix(from: time.range.upper)).isEmpty
  }

  /// “ELDER TOWN COUNCIL      MINUTE BOOK      PAGE 1188”: a line in capitals that ends with the number of the page.
  private static func isRunningHead(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.isAllCapitals, trait.level == 0, page.lastByte(trait.range).isASCIIDigit,
      let last = page.wordIndices(trait.range).last, trait.wordCount > 2
    else { return false }
    return page.words[last - 1].hash == WordHash.of("page")
  }

  /// “COUNCILLOR PIKE LEFT THE MEETING – 8.40 P.M.” in capitals between the items.
  private static func isMovement(_ page: Page, _ trait: BlockTraits) -> Bool {
    guard trait.lead == nil, trait.wordCount >= 4, page.speaks(of: .movements, in: trait.title),
      let first = page.wordIndices(trait.title).first,
      Titles.begins(page, at: first, limit: page.wordIndices(trait.title).upperBound)
    else { return false }
    return !MovementSentence.find(page, trait.title, PeopleRegister()).isEmpty
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

  private static let goingOn = WordSet("that to and or")
  /// “AND THAT A REPORT BE PRESENTED.” goes on with a resolution in capitals.
  private static let clauses = PhraseTable<Bool>(["and? further? that", "and to"])

  /// “COUNCIL RESOLUTION 061/19”, “OFFICER RECOMMENDATION”: a head inside the item it decides. “AND AGREED” goes on
  /// from the lines above it.
  private static func headsDecision(_ page: Page, _ trait: BlockTraits) -> Bool {
    if RecommendationHead.isLabel(page, trait.title) { return true }
    guard let label = DecisionLabel.opening(page, trait.title) else { return false }
    return label.range.upper >= page.trimmed(trait.title).upper
      && (label.isNoun || page.firstWord(trait.title)?.hash == WordHash.of("and"))
  }

  private static let joining = WordSet("and it was were is")

  /// “AND AGREED”, “it was RESOLVED” on a line of its own: the end of a sentence that decides.
  private static func opensDecision(_ page: Page, _ trait: BlockTraits) -> Bool {
    let words = page.wordIndices(trait.title)
    guard (2...4).contains(words.count), let first = words.first,
      joining.contains(page.words[first]),
      let word = words.first(where: { !joining.contains(page.words[$0]) }),
      let label = DecisionLabel.opening(
        page, TextRange(page.words[word].range.lower, trait.title.upper))
    else { return false }
    return !label.isNoun && label.range.upper >= page.trimmed(trait.title).upper - 1
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

  private static let asked = PhraseTable<Bool>(["it is recommended|proposed that?"])

  /// “J. R. HERON          M. T. LARK          P. WREN” over “CHIEF OFFICER      CLERK      TREASURER”: columns, with two
  /// gaps at least or a name on either side of one.
  private static func isRow(_ page: Page, _ range: TextRange) -> Bool {
    guard let gap = page.first(.gap, in: range), gap > range.lower else { return false }
    let rest = page.trimmed(TextRange(gap, range.upper))
    if page.first(.gap, in: TextRange(gap + 1, range.upper)) != nil { return true }
    return [page.trimmed(range.prefix(upTo: gap)), rest].allSatisfy {
      PersonName.parse(page, $0, demand: .words)?.end == $0.upper
    }
  }
}
