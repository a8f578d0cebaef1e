/// Who took part, as the blocks of a section tell it.
extension SectionReader {
  /// Whether an entry of a list in the head is a list of people: “Present: Councillors A and B”.
  static func opensPeople(_ page: Page, _ index: Int) -> Bool {
    guard let label = AttendanceLabels.read(page, page.blocks[index].text), label.isStrong else {
      return false
    }
    if label.rest < page.blocks[index].text.upper { return true }
    // “Present” over entries that are set in further.
    guard let next = page.blocks[safe: index + 1] else { return false }
    return next.kind == .listItem && next.depth > page.blocks[index].depth
  }

  /// Lists of people, and paragraphs that are wholly about who was there.
  mutating func people(
    _ blocks: Range<Int>, in section: OutlineSection
  ) -> (elements: [Element], consumed: Int)? {
    let index = blocks.lowerBound
    guard recordsPeople(at: index), !opensDecision(index) else { return nil }
    let isTitled = section.kind == .item || section.kind == .back
    let heading = isTitled ? section.title : .empty(at: 0)
    if section.kind != .item || !isLooseLabel(index)
      || register.presence(page, under: heading) != nil
    {
      let list = AttendanceRecogniser.recognise(
        page, blocks: blocks, under: heading, isNotice: kind == .decisions, register: &register)
      if let list { return list }
    }
    let declarations = DeclarationTable.recognise(
      page, blocks: blocks, isUnderHead: isTitled && title.opensDeclarations,
      register: &register)
    if let declarations { return declarations }
    let block = page.blocks[index]
    let isUnderDeclarations = title.opensDeclarations || head.opensDeclarations
    if isUnderDeclarations, block.kind != .heading, block.cell == nil,
      let entries = declarationEntries(block)
    {
      return (entries, 1)
    }
    if isUnderDeclarations, let announcement = announcesDeclarations(blocks) {
      return ([announcement], 1)
    }
    let isBelowList = section.kind != .item || register.presence(page, under: heading) != nil
    guard block.kind != .heading, block.cell.map({ !dataTables.contains($0.table) }) ?? true,
      let element = PeopleSentences.element(
        page, block.range, lead: page.markedLead(of: block), register: &register,
        isUnderDeclarations: isUnderDeclarations,
        isBelowList: isBelowList)
    else {
      guard section.kind == .front || section.kind == .item,
        let declared = declaredBehindLabel(block)
      else { return nil }
      return (declared, 1)
    }
    return ([element], 1)
  }

  private static let looseLabels = PhraseTable<Bool>([
    "missing", "invited", "sorry", "management", "executive|management|leadership team",
  ])

  /// “Missing: bronze plaque”, “Executive team: Elder Lottery” in an item: labels that tell of people only beside other
  /// lists of them.
  private func isLooseLabel(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard let colon = Fields.labelEnd(page, block.range),
      page.isWhole(TextRange(block.range.lower, colon), Self.looseLabels) != nil
    else { return false }
    let before = page.blocks[safe: index - 1].flatMap { AttendanceLabels.read(page, $0.range) }
    return before?.isStrong != true
  }

  /// “The following declarations were made:” over a list of them: no lead-in of points that were said.
  private func announcesDeclarations(_ blocks: Range<Int>) -> Element? {
    let block = page.blocks[blocks.lowerBound]
    guard blocks.count > 1, block.kind == .paragraph, page.endsWithColon(block.range),
      let entry = ListEntry(page, page.blocks[blocks.lowerBound + 1]),
      DeclarationSentence.read(page, entry.text, register, isUnderHead: true) != nil
    else { return nil }
    return Paragraphs.element(page, block.range, marker: true)
  }

  /// The declarations of a paragraph of which each sentence is one: “Cllr Ash, Item 5 – tenant. Cllr Birch, Item 6 – …”
  private mutating func declarationEntries(_ block: SourceBlock) -> [Element]? {
    guard let entries = DeclarationEntry.several(page, block.range, register) else { return nil }
    var elements: [Element] = []
    for entry in entries {
      guard
        var element = PeopleSentences.element(
          page, entry, register: &register, isUnderDeclarations: true)
      else { return nil }
      element.joined = !elements.isEmpty
      elements.append(element)
    }
    return elements
  }

  /// “DECLARATIONS OF INTEREST: Councillor Ash declared an interest in item 4.” in the head or inside an item.
  private mutating func declaredBehindLabel(_ block: SourceBlock) -> [Element]? {
    guard block.kind == .paragraph, block.cell == nil,
      page.speaks(of: .declarations, in: block.text),
      let colon = Fields.labelEnd(page, block.range)
    else { return nil }
    let label = TextRange(block.range.lower, colon)
    let rest = page.trimmed(TextRange(colon, block.range.upper))
    guard DeclarationHead.opens(page, label),
      var element = PeopleSentences.element(
        page, rest, register: &register, isUnderDeclarations: true),
      element.kind == .declaration
    else { return nil }
    var field = Element(.field, text: .empty(at: colon))
    field.label = label
    field.fieldName = .other
    element.joined = true
    return [field, element]
  }

  /// Whether a block in the record opens with a decision word in capitals or names a mover: what it
  /// says of people is what was decided about them.
  private func opensDecision(_ index: Int) -> Bool {
    guard outline.parts[index] != .agenda, kind != .agenda, kind != .report else { return false }
    let block = page.blocks[index]
    if Movers.isLine(page, block) { return !AttendanceLabels.isPost(page, block.text) }
    guard let label = DecisionLabel.opening(page, NumberedText(page, block).body) else {
      return false
    }
    let isInBold =
      page.isEmphasised(page.words[label.words.lowerBound].range) && !page.isEmphasised(block.range)
    return (label.isCapitals || isInBold) && label.verb == .resolved && !label.isNoun
  }

  /// Whether a block below the list of those present opens with RESOLVED, or with who moved and
  /// RESOLVED: what was decided on apologies, in front of the first item.
  func resolvesInFront(_ index: Int) -> Bool {
    guard kind == .minutes, register.hasPresent else { return false }
    var text = page.blocks[index].text
    // “> 44/2018 RESOLVED that …”
    if page.blocks[index].hints.contains(.quotation), page.lead(of: page.blocks[index]) != nil {
      text = NumberedText(page, page.blocks[index]).body
    }
    if page.speaks(of: .decisionSentences, in: text),
      ordersBusiness(text) || resolves(text) || approvesMinutes(text)
    {
      return true
    }
    guard page.speaks(of: .decisionLabels, in: text) else { return false }
    if let label = DecisionLabel.opening(page, text) {
      return label.isCapitals && label.verb == .resolved && !label.isNoun
    }
    return DecisionLabel.inside(page, text, context: RecognitionContext()) != nil
      && MotionSentence.moves(page, text)
  }

  private static let resolving = PhraseTable<Bool>([
    "it was unanimously|then? resolved|agreed that|to"
  ])

  /// “On the proposal of Cllr Ash, seconded by Cllr Elm, it was resolved to send sympathy to …”, and the like in a
  /// sentence of its own: votes of sympathy and who takes the chair stand in front of the first item.
  private func resolves(_ text: TextRange) -> Bool {
    Sentences.split(page, text).contains { sentence in
      let words = page.wordIndices(sentence)
      return words.hold(Self.resolving, in: page, limit: words.upperBound)
        && (page.opening(sentence, Self.resolving) != nil || !Movers.find(page, sentence).isEmpty)
        && DecisionSentences(page: page, context: RecognitionContext()).verb(sentence) != nil
    }
  }

  private static let wordsOfApproval = 24
  private static let approving = WordSet("approved agreed accepted confirmed adopted")

  /// “The minutes of 29th March were agreed. Proposed WM, seconded MS.”: notes without a head over what they begin with.
  private func approvesMinutes(_ text: TextRange) -> Bool {
    guard let sentence = Sentences.first(page, text) else { return false }
    let words = page.wordIndices(sentence)
    return words.count <= Self.wordsOfApproval
      && words.prefix(3).hold(TitleRule.minutesWord, in: page)
      && words.hold(Self.approving, in: page)
      && DecisionSentences(page: page, context: RecognitionContext(documentKind: kind))
        .verb(sentence) != nil
  }

  private static let ordering = PhraseTable<Bool>([
    "agreed|resolved|decided to take|vary|change|alter|consider agenda? item|items|the",
    "agreed|resolved|decided that the? agenda? item|items|order",
  ])

  /// “The Committee agreed to take item 7 before item 6”: what is decided in front of the first item.
  private func ordersBusiness(_ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.count <= 50
      && words.prefix(12).hold(Self.ordering, in: page, limit: words.upperBound)
      && words.contains {
        page.words[$0].hash == Self.item || page.words[$0].hash == Self.items
          || page.words[$0].hash == Self.business
      }
  }

  private static var item: UInt64 { WordHash.of("item") }
  private static var items: UInt64 { WordHash.of("items") }
  private static var business: UInt64 { WordHash.of("business") }

  /// Whether people named at a block took part: not in an agenda, a report or agenda text.
  private func recordsPeople(at index: Int) -> Bool {
    switch kind {
    case .minutes, .agendaItem, .decisions: outline.parts[index] != .agenda || isListOfPeople(index)
    case .agenda: outline.pageType == .meetingDetails && isUnderAttendance(index)
    case .report: false
    case .other: outline.pageType == .attendance
    }
  }

  /// Blocks among which the head over a list of people is looked for.
  private static let attendanceReach = 60
  private static let attendances = PhraseTable<Bool>(["attendance", "attendance details"])

  /// What a system says of a meeting has the agenda and, below a head of its own, who came to it.
  private func isUnderAttendance(_ index: Int) -> Bool {
    let above = max(0, index - Self.attendanceReach)..<index
    guard let head = above.last(where: { page.blocks[$0].kind == .heading }) else {
      // “Attended - Committee Members” on a line of its own, in a text without headings.
      return page.blocks[index].cell == nil
        && AttendanceLabels.whole(page, page.blocks[index].range) != nil
    }
    return page.isWhole(page.blocks[head].text, Self.attendances) != nil
  }

  /// “Contributors:” and its kin stand in front of the minutes of an item.
  private func isListOfPeople(_ index: Int) -> Bool {
    AttendanceLabels.read(page, page.blocks[index].text)?.presence == .contributor
  }

  /// Enters people and movements that the text of an element tells of in passing.
  ///
  /// - Parameter opening: What stands in front of it in its block, by which a pronoun is understood.
  mutating func recordMentions(
    _ element: inout Element, at index: Int, behind opening: TextRange? = nil
  ) {
    guard Self.tellsOfPeople(element.kind), outline.parts[index] != .agenda,
      index >= embeddedEnd,
      recordsPeople(at: index)
    else { return }
    if element.kind == .paragraph, title.opensApologies,
      let people = ApologySentence.listed(page, element.text)
    {
      for person in people { _ = register.add(person) }
    }
    PeopleSentences.complete(page, &element, behind: opening, register: &register)
  }

  /// Whether the text of a kind can tell in passing who came, left or stood in.
  private static func tellsOfPeople(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .note, .resolution, .motion, .list, .discussion, .field: true
    default: false
    }
  }
}
