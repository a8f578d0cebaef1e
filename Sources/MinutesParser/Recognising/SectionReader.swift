/// Reads the blocks of a section into elements: each block is offered to the recognisers in order,
/// and the first that knows it takes it, with as many of the blocks behind it as belong to it.
struct SectionReader {
  let page: Page
  let outline: Outline
  let kind: MinutesDocument.Kind
  /// Name of the body that met, where the head of the document states it.
  let body: String?
  /// What `RecognitionContext` has of the meeting and of what was read so far.
  private var known: RecognitionContext.Known?
  let dataTables: Set<Int32>
  var register = PeopleRegister()
  private(set) var findings: [Finding] = []
  /// Whether the blocks stand under a head such as “Recommendations”.
  private var isUnderRecommendations = false
  /// Whether the blocks stand under a head such as “Action items”.
  private var isUnderActions = false
  /// Whether the blocks stand under a head such as “Summary of Resolutions” inside a section.
  private var isUnderSummary = false
  /// The words of the actions and decisions read so far.
  private var recorded: Set<UInt64> = []
  /// Whether the blocks stand under a label such as “Appendices:”.
  private var isUnderAppendices = false
  /// Whether the last block read was such a head or the label of a part.
  private var isFirstBelowHead = false
  /// Whether the blocks stand under a head of reasons or options.
  private var isUnderAside = false
  /// Number of the paragraph that is such a head, `7.4`; empty where it has none.
  private var headNumber: [Int] = []
  private let actionColumn: ActionColumn
  /// Index behind the minutes of another body that the item repeats.
  private var embeddedEnd = 0
  /// Where the record begins in minutes that show no items; nil where items hold it.
  private let recordStart: Int?

  init(outline: Outline, body: String?) {
    page = outline.page
    self.outline = outline
    self.body = body
    kind = outline.kind
    register.legend = AttendanceLegend(outline.page)
    recordStart = Self.recordStart(outline)
    dataTables = Self.dataTables(outline)
    actionColumn = ActionColumn(page)
  }

  private static func dataTables(_ outline: Outline) -> Set<Int32> {
    let page = outline.page
    guard page.blocks.contains(where: { $0.cell != nil }) else { return [] }
    var offsets: Set<Int32> = []
    for section in outline.sections where section.kind == .item && !section.body.isEmpty {
      let first = section.body.lowerBound
      // A table below the head of an item is not the one that the head stands in.
      if let cell = page.blocks[first].cell, cell.row == 0, cell.column == 0,
        page.blocks[safe: first - 1]?.cell?.table != cell.table,
        section.title.upper < page.blocks[first].range.lower,
        isOverTable(page, section.title, first)
      {
        continue
      }
      offsets.insert(page.blocks[first].range.start)
    }
    return Tables.dataTables(page, headingOffsets: offsets)
  }

  /// Whether a title and the table below it are two blocks: no line of the table goes on with the title.
  private static func isOverTable(_ page: Page, _ title: TextRange, _ first: Int) -> Bool {
    !page.blocks[first].joinsPrevious
  }

  /// See `RecognitionContext.forenames`.
  private var forenames: Set<UInt64> = []

  /// The elements of one section, in order; together they cover its blocks.
  mutating func read(_ section: OutlineSection) -> [Element] {
    if forenames.isEmpty {
      forenames = register.forenames
      known = nil
    }
    var elements: [Element] = []
    elements.reserveCapacity(section.body.count)
    var index = section.body.lowerBound
    isUnderRecommendations = RecommendationHead.opens(page, section.title)
    isFirstBelowHead = isUnderRecommendations
    isUnderAside = false
    headNumber = Self.path(page, section.marker)
    isUnderActions = ActionHead.opens(page, section.title)
    isUnderSummary = false
    isUnderAppendices = false
    while index < section.body.upperBound {
      let rest = index..<section.body.upperBound
      var (found, consumed) = recognise(rest, in: section)
      if consumed < 1 || !Tiling.covers(page, blocks: index..<(index + max(consumed, 1)), found) {
        findings.append(Finding(code: .ruleRefused, range: page.blocks[index].range))
        found = [Element(.paragraph, text: page.blocks[index].range)]
        consumed = 1
      }
      if page.blocks[index].joinsPrevious, !found.isEmpty { found[0].joined = true }
      if page.blocks[index].continuesBeforeFurniture, !found.isEmpty { found[0].continued = true }
      for position in found.indices {
        if found[position].part == nil { found[position].part = part(of: index) }
        recordMentions(&found[position], at: index)
        doubt(found, position)
      }
      RepeatedVote.join(&found, to: &elements)
      note(found)
      // Mostly there is one, which is moved and not copied.
      if found.count == 1 { elements.append(found.removeLast()) } else { elements += found }
      index += consumed
    }
    return elements
  }

  /// Notes what is uncertain about an element.
  private mutating func doubt(_ elements: [Element], _ index: Int) {
    let text = elements[index].text
    if elements[index].decision?.form == .inferred {
      findings.append(Finding(code: .resolutionInferred, range: text))
    }
    // A colon behind words that announce points, and a paragraph that stayed one: the list is gone.
    if elements[index].kind == .paragraph, page.endsWithColon(text),
      let last = Sentences.split(page, text).last, LeadIn.announcesPoints(page, last)
    {
      findings.append(Finding(code: .listLost, range: last))
    }
  }

  /// Keeps what the next block must know of these.
  private mutating func note(_ elements: [Element]) {
    // Elements are large: what is asked of them is read in place.
    for index in elements.indices
    where elements[index].kind == .action || elements[index].kind == .resolution {
      let text = elements[index].text
      if !text.isEmpty {
        known = nil
        recorded.insert(RecognitionContext.recordedWords(page, text))
      }
    }
    guard let last = elements.indices.last(where: { elements[$0].kind != .furniture }) else {
      return
    }
    let lastKind = elements[last].kind
    let text = elements[last].text
    let label = elements[last].label
    let isLabel = lastKind == .field && text.isEmpty
    if lastKind == .heading {
      isUnderRecommendations = RecommendationHead.opens(page, text)
      isUnderAside = opensAside(text)
      headNumber = Self.path(page, elements[last].marker)
      isUnderActions = ActionHead.opens(page, text)
      isUnderSummary = SummaryHead.opens(page, text)
      isUnderAppendices = AppendixHead.opens(page, text)
    } else if isLabel {
      isUnderAppendices = AppendixHead.opens(page, label)
      isUnderRecommendations = RecommendationHead.opens(page, label)
      isUnderAside = opensAside(label)
      isUnderActions = ActionHead.opens(page, label)
    } else if elements.indices.contains(where: { Self.decides(elements[$0].kind) }) {
      // What was recommended has been dealt with.
      isUnderRecommendations = false
      isUnderAside = false
    }
    if lastKind == .paragraph { isUnderActions = false }
    // “Wards affected:” among the fields of a decision is no head of it.
    let isHead =
      isLabel
      && (kind != .decisions || isUnderRecommendations
        || page.isWhole(label, OutlineVocabulary.itemParts) != nil)
    isFirstBelowHead = isHead || isUnderRecommendations && lastKind == .heading
  }

  private static func decides(_ kind: Block.Kind) -> Bool {
    kind == .resolution || kind == .motion || kind == .vote
  }

  /// The levels of a decimal number, one for `3.0`; empty for any other.
  private static func path(_ page: Page, _ marker: TextRange) -> [Int] {
    guard let lead = LeadingMarker.scan(page, marker, allowBare: true), lead.shape == .decimal
    else { return [] }
    return Array(lead.path.prefix(lead.level))
  }

  /// Whether a block is the numbered paragraph behind the one that is the head: `7.5` behind `7.4`.
  private func isBehindHead(_ index: Int) -> Bool {
    guard headNumber.count > 1 else { return false }
    let path = Self.path(page, page.blocks[index].range)
    return path.count == headNumber.count && path.dropLast() == headNumber.dropLast()
  }

  private func opensAside(_ head: TextRange) -> Bool {
    page.wordIndices(head).count <= 12
      && (page.opening(head, OutlineVocabulary.asides) != nil
        || kind == .minutes && page.isAllCapitals(head)
          && page.isWhole(head, OutlineVocabulary.reportAsides) != nil
        || kind == .decisions && page.opening(head, OutlineVocabulary.formAsides) != nil)
  }

  /// Whose words a block is.
  private func part(of index: Int) -> Block.Part? {
    outline.parts[index] ?? (kind == .report ? .report : kind == .agenda ? .agenda : nil)
  }

  // MARK: Recognisers in order

  private mutating func recognise(
    _ blocks: Range<Int>, in section: OutlineSection
  ) -> (elements: [Element], consumed: Int) {
    let block = page.blocks[blocks.lowerBound]
    if block.isFurniture { return ([Element(.furniture, text: block.range)], 1) }
    if section.kind == .item, blocks.lowerBound >= embeddedEnd, records(at: blocks.lowerBound),
      register.hasPresent,
      let end = EmbeddedMinutes.end(page, blocks, body: body)
    {
      embeddedEnd = end
    }
    if blocks.lowerBound < embeddedEnd { return embedded(blocks) }
    if let label = label(block) { return ([label], 1) }
    if let found = Attachments.recognise(page, blocks: blocks) { return found }
    if section.kind == .item, records(at: blocks.lowerBound),
      isInRowOfItem(block, section), let action = ActionRecogniser.initials(page, block, register)
    {
      return ([action], 1)
    }
    if section.kind == .item, records(at: blocks.lowerBound),
      let action = actionColumn.action(page, block)
    {
      return ([action], 1)
    }
    if let found = people(blocks, in: section) { return found }
    // In a list of decisions “Decision maker:” is a header line, and no label of a decision.
    if kind == .decisions, section.kind == .item {
      if let row = FieldTable.read(page, blocks: blocks) { return row }
      if let found = knownField(block) { return ([found], 1) }
      if Fields.isTerm(block), Fields.known(page, block.range) != nil,
        let found = Fields.recognise(page, blocks: blocks, anyLabel: true)
      {
        return found
      }
    }
    if let contact = contactAtEnd(blocks.lowerBound), contact.consumed <= blocks.count {
      return ([contact.element], contact.consumed)
    }
    if let head = recommendationHead(blocks) { return ([head], 1) }
    let holdsRecord = holdsRecord(section, at: blocks.lowerBound)
    let isHead =
      section.kind == .front && !holdsRecord
      || kind == .report && (section.kind == .part || section.kind == .back)
    if isHead, kind == .report, isUnderAppendices,
      let found = Attachments.appendices(page, blocks: blocks)
    {
      return found
    }
    if isHead, let found = headField(blocks) { return found }
    let context = context(at: blocks.lowerBound, in: section)
    if section.kind != .front || holdsRecord,
      let found = ResultTable.recognise(page, blocks: blocks, context: context)
        ?? DivisionTable.recognise(page, blocks: blocks, context: context)
    {
      return found
    }
    if let found = Tables.recognise(page, blocks: blocks, dataTables: dataTables) { return found }
    // A list of what was resolved repeats it.
    let isRepeated = context.isUnderSummaryHead && context.isRecordedAction(page, block.text)
    if !isRepeated,
      section.kind != .front || holdsRecord || isUnderRecommendations || isUnderActions
        || kind == .report || resolvesInFront(blocks.lowerBound),
      let found = Decisions.recognise(page, blocks: blocks, context: context)
    {
      return found
    }
    if let found = NoteRecogniser.recognise(page, blocks: blocks, context: context) { return found }
    // “HELP: who can read the mail? (nick, 19:23:12)” is what a log entered for somebody.
    let isLogged = block.kind == .listItem && SpeakerStamp.split(page, block.text) != nil
    if !isLogged, let found = Fields.recognise(page, blocks: blocks, anyLabel: false) {
      return found
    }
    // “**Key points raised in discussion:**” over figures is the lead-in of a list.
    let announces =
      block.kind == .paragraph && page.endsWithColon(block.range)
      && LeadIn.announcesPoints(page, block.range)
    if !announces, let heading = Paragraphs.heading(page, block) { return ([heading], 1) }
    return text(blocks, in: section, context)
  }

  /// “Prepared by: A. Person” near the end of a report, whatever section it stands in.
  private func contactAtEnd(_ index: Int) -> (element: Element, consumed: Int)? {
    guard kind == .report, index + Self.blocksOfSignature >= page.blocks.count,
      page.blocks[index].cell == nil,
      var field = knownField(page.blocks[index]) ?? contactSentence(page.blocks[index]),
      field.fieldName == .contact
    else { return nil }
    if !field.text.isEmpty { return (field, 1) }
    // “Officer contact details:” over the lines of one person.
    guard index + 1 < page.blocks.count, page.blocks[index + 1].kind == .paragraph,
      !page.blocks[index + 1].isFurniture,
      let line = page.lines(page.blocks[index + 1].range).first,
      PersonName.parse(page, line, demand: .words)?.end == line.upper
    else { return nil }
    field.text = page.blocks[index + 1].range
    return (field, 2)
  }

  private static let contacting = PhraseTable<Bool>([
    "for further|more|additional information please? contact",
    "for further details please? contact",
    "please contact",
  ])

  /// “For further information please contact **A. Person**, Group Manager, on 01632 960000”
  private func contactSentence(_ block: SourceBlock) -> Element? {
    let words = page.wordIndices(block.text)
    guard block.kind == .paragraph, words.count <= 40, let first = words.first,
      let match = Self.contacting.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised)
    else { return nil }
    let end = page.words[match.end - 1].range.upper
    var element = Element(.field, text: page.trimmed(TextRange(end, block.range.upper)))
    element.label = TextRange(block.range.lower, end)
    element.fieldName = .contact
    return element
  }

  /// Blocks at the end of a report in which its author is named.
  private static let blocksOfSignature = 16

  /// “Recommendations:” alone on its line over the first entry of a list; “Recommendation” alone on
  /// that of a form, over what was recommended before it was decided.
  private func recommendationHead(_ blocks: Range<Int>) -> Element? {
    let block = page.blocks[blocks.lowerBound]
    if kind == .decisions, block.kind == .paragraph, blocks.count > 1,
      RecommendationHead.isPlain(page, block.range),
      page.lastByte(page.blocks[blocks.lowerBound + 1].range) != UInt8(ascii: ":")
    {
      var heading = Element(.heading, text: block.range)
      heading.level = 2
      return heading
    }
    guard block.kind == .paragraph, page.endsWithColon(block.range), blocks.count > 1,
      let colon = Fields.labelEnd(page, block.range), colon >= page.trimmed(block.range).upper,
      page.wordIndices(block.range).count <= 10, RecommendationHead.opens(page, block.range),
      ListEntry(page, page.blocks[blocks.lowerBound + 1]) != nil
    else { return nil }
    var element = Element(.field, text: .empty(at: block.range.upper))
    element.label = block.range
    element.fieldName = .other
    return element
  }

  /// A header line in the head of a document. In a report that asks for something there,
  /// “Recommendation: …” and what stands below it is none.
  private func headField(_ blocks: Range<Int>) -> (elements: [Element], consumed: Int)? {
    let block = page.blocks[blocks.lowerBound]
    if kind == .report, let colon = Fields.labelEnd(page, block.range),
      RecommendationHead.opens(page, TextRange(block.range.lower, colon)),
      !page.text.isBlank(TextRange(colon, block.range.upper))
    {
      return nil
    }
    if kind == .report, RecommendationRecogniser.isAsked(page, block) { return nil }
    if isUnderRecommendations {
      return knownField(block).map { ([$0], 1) }
    }
    return Fields.recognise(page, blocks: blocks, anyLabel: true)
  }

  /// Whether a block is no cell, or stands in the row that its item begins in.
  private func isInRowOfItem(_ block: SourceBlock, _ section: OutlineSection) -> Bool {
    guard let cell = block.cell else { return true }
    let first = page.blocks[section.body.lowerBound].cell
    return first?.table == cell.table && first?.row == cell.row
      && !dataTables.contains(cell.table)
  }

  /// A block of embedded minutes: a heading, a list or a paragraph and nothing more.
  private func embedded(_ blocks: Range<Int>) -> (elements: [Element], consumed: Int) {
    let block = page.blocks[blocks.lowerBound]
    if let heading = Paragraphs.heading(page, block) { return ([heading], 1) }
    let rest = blocks.lowerBound..<min(embeddedEnd, blocks.upperBound)
    return ListRecogniser.recognise(page, blocks: rest, isRecord: false)
      ?? ([Paragraphs.element(page, block.range, marker: true)], 1)
  }

  /// A header line of a decision in a list of them: “Decision maker: …”, “**Decision maker** …”.
  private func knownField(_ block: SourceBlock) -> Element? {
    let bold = page.text.emphasisEnd(block.range)
    let isBold = bold > block.range.lower && bold < block.range.upper
    guard let end = isBold ? bold : Fields.labelEnd(page, block.range),
      page.isWhole(TextRange(block.range.lower, end), Fields.labels) != nil
    else { return nil }
    return Fields.element(page, block, anyLabel: true)
  }

  /// Lists, quotations, paragraphs: what is left when no block claims to be more.
  private func text(
    _ blocks: Range<Int>, in section: OutlineSection, _ context: RecognitionContext
  ) -> (elements: [Element], consumed: Int) {
    let block = page.blocks[blocks.lowerBound]
    let isRecord =
      holdsRecord(section, at: blocks.lowerBound) && records(at: blocks.lowerBound)
      && !isUnderSummary
    let isFront = section.kind == .front
    if ListRecogniser.canBegin(page, blocks),
      var list = ListRecogniser.recognise(
        page, blocks: blocks, isRecord: isRecord,
        interrupts: { [page] in
          isRecord
            && (Decisions.interruptsList(page, $0, context: context)
              || ListRecogniser.announces(page, $0))
            || isFront && Self.opensPeople(page, $0)
        })
    {
      let isPapers =
        isUnderAppendices || AppendixHead.opens(page, section.title)
        || list.elements.contains { AppendixHead.opens(page, $0.leadIn) }
      if isPapers, kind == .report || kind == .agenda {
        list.elements = list.elements.map {
          $0.kind == .list ? Attachments.entries(page, of: $0) : $0
        }
      }
      return list
    }
    if kind == .report,
      let found = Attachments.appendices(
        page, blocks: blocks, inCells: AppendixHead.opens(page, section.title))
    {
      return found
    }
    if block.hints.contains(.quotation) {
      return ([Element(.quotation, text: block.range)], 1)
    }
    return ([Paragraphs.element(page, block.range, marker: true)], 1)
  }

  /// Whether an entry of a list in the head is a list of people: “Present: Councillors A and B”.
  private static func opensPeople(_ page: Page, _ index: Int) -> Bool {
    guard let label = AttendanceLabels.read(page, page.blocks[index].text), label.isStrong else {
      return false
    }
    return label.rest < page.blocks[index].text.upper
  }

  /// Lists of people, and paragraphs that are wholly about who was there.
  private mutating func people(
    _ blocks: Range<Int>, in section: OutlineSection
  ) -> (elements: [Element], consumed: Int)? {
    let index = blocks.lowerBound
    guard recordsPeople(at: index), !opensDecision(index) else { return nil }
    let title =
      section.kind == .item || section.kind == .back ? section.title : .empty(at: 0)
    let list = AttendanceRecogniser.recognise(
      page, blocks: blocks, under: title, register: &register)
    if let list { return list }
    let declarations = DeclarationTable.recognise(
      page, blocks: blocks, under: title, register: &register)
    if let declarations { return declarations }
    let block = page.blocks[index]
    let isBelowList = section.kind != .item || register.presence(page, under: title) != nil
    guard block.kind != .heading, block.cell.map({ !dataTables.contains($0.table) }) ?? true,
      let element = PeopleSentences.element(
        page, block.range, register: &register,
        isUnderDeclarations: DeclarationHead.opens(page, section.title),
        isBelowList: isBelowList)
    else { return declaredBehindLabel(block, in: section).map { ($0, 1) } }
    return ([element], 1)
  }

  /// “DECLARATIONS OF INTEREST: Councillor Ash declared an interest in item 4.” in the head.
  private mutating func declaredBehindLabel(
    _ block: SourceBlock, in section: OutlineSection
  ) -> [Element]? {
    guard section.kind == .front, block.kind == .paragraph, block.cell == nil,
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
    return label.isCapitals && label.verb == .resolved && !label.isNoun
  }

  /// Whether a block below the list of those present opens with RESOLVED, or with who moved and
  /// RESOLVED: what was decided on apologies, in front of the first item.
  private func resolvesInFront(_ index: Int) -> Bool {
    guard kind == .minutes, register.hasPresent,
      page.speaks(of: .decisionLabels, in: page.blocks[index].text)
    else { return false }
    let text = page.blocks[index].text
    if let label = DecisionLabel.opening(page, text) {
      return label.isCapitals && label.verb == .resolved && !label.isNoun
    }
    return DecisionLabel.inside(page, text, context: RecognitionContext()) != nil
      && MotionSentence.moves(page, text)
  }

  /// Whether people named at a block took part: not in an agenda, a report or agenda text.
  private func recordsPeople(at index: Int) -> Bool {
    switch kind {
    case .minutes, .agendaItem, .decisions: outline.parts[index] != .agenda || isListOfPeople(index)
    case .agenda, .report, .other: false
    }
  }

  /// “Contributors:” and its kin stand in front of the minutes of an item.
  private func isListOfPeople(_ index: Int) -> Bool {
    AttendanceLabels.read(page, page.blocks[index].text)?.presence == .contributor
  }

  /// Enters people and movements that the text of an element tells of in passing.
  private mutating func recordMentions(_ element: inout Element, at index: Int) {
    guard Self.tellsOfPeople(element.kind), outline.parts[index] != .agenda,
      index >= embeddedEnd,
      recordsPeople(at: index)
    else { return }
    PeopleSentences.complete(page, &element, register: &register)
  }

  /// Whether the text of a kind can tell in passing who came, left or stood in.
  private static func tellsOfPeople(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .paragraph, .note, .resolution, .motion, .list, .discussion: true
    default: false
    }
  }

  private mutating func context(
    at index: Int, in section: OutlineSection
  ) -> RecognitionContext {
    var context = RecognitionContext(part: part(of: index), documentKind: kind)
    context.isUnderRecommendationHead = isUnderRecommendations && !isBehindHead(index)
    context.isFirstBelowHead = isFirstBelowHead
    context.isUnderAside = isUnderAside
    context.isUnderActionHead = isUnderActions && section.kind != .back
    context.isUnderSummaryHead = SummaryHead.opens(page, section.title) || isUnderSummary
    let known =
      known ?? RecognitionContext.Known(recorded: recorded, body: body, forenames: forenames)
    self.known = known
    context.known = known
    context.itemTitle = section.title
    return context
  }

  /// The label of a part, “Minutes:” or “Decision:”.
  private func label(_ block: SourceBlock) -> Element? {
    guard let label = PartLabels.label(page, block), label != .attachments else { return nil }
    var element = Element(.field, text: .empty(at: block.range.upper))
    element.label = block.range
    element.fieldName = .other
    return element
  }

  /// Whether a section is one in which the meeting is recorded: an item, or what follows the head of
  /// minutes without items.
  private func holdsRecord(_ section: OutlineSection, at index: Int) -> Bool {
    section.kind == .item || section.kind == .front && recordStart.map { index >= $0 } ?? false
  }

  /// Short minutes and badly converted ones have no heads that could be told from their text. Behind
  /// the lines on attendance, or the first line where there are none, they record all the same.
  private static func recordStart(_ outline: Outline) -> Int? {
    guard !outline.sections.contains(where: { $0.kind == .item }) else { return nil }
    let page = outline.page
    if outline.kind == .decisions {
      return page.blocks.firstIndex {
        StatedDecision.isHead(page, $0) || StatedDecision.states(page, $0)
      }
    }
    guard outline.kind == .minutes || outline.kind == .agendaItem else { return nil }
    let traits = page.blocks.map { BlockTraits(page, block: $0) }
    return max(HeadedItems.frontEnd(page, traits), 1)
  }

  /// Whether what stands at a block is the record of the meeting.
  private func records(at index: Int) -> Bool {
    switch kind {
    case .minutes, .agendaItem: outline.parts[index] != .agenda
    case .agenda, .decisions, .report, .other: false
    }
  }
}
