/// Reads the blocks of a section into elements: each block is offered to the recognisers in order,
/// and the first that knows it takes it, with as many of the blocks behind it as belong to it.
struct SectionReader {
  let page: Page
  let outline: Outline
  let kind: MinutesDocument.Kind
  /// Name of the body that met, where the head of the document states it.
  let body: String?
  private let organisation: String?
  /// What `RecognitionContext` has of the meeting and of what was read so far.
  private var known: RecognitionContext.Known?
  let dataTables: Set<Int32>
  var register = PeopleRegister()
  private(set) var findings: [Finding] = []
  /// The words of the actions and decisions read so far.
  private var recorded: Set<UInt64> = []
  private(set) var head: HeadAbove
  /// What the title of the section says that is being read.
  private(set) var title = SectionTitle()
  private let actionColumn: ActionColumn
  private let actionMargin: ActionMargin
  /// Index behind the minutes of another body that the item repeats.
  private(set) var embeddedEnd = 0
  /// Where the record begins in minutes that show no items; nil where items hold it.
  private let recordStart: Int?

  init(outline: Outline, body: String?, organisation: String?) {
    page = outline.page
    self.outline = outline
    self.body = body
    self.organisation = organisation
    kind = outline.kind
    head = HeadAbove(page, kind: kind)
    register.legend = AttendanceLegend(outline.page)
    recordStart = Self.recordStart(outline)
    dataTables = Self.dataTables(outline)
    actionColumn = ActionColumn(page)
    actionMargin = ActionMargin(outline)
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
      .filter { !outline.recordTables.has($0) }
  }

  /// Whether a title and the table below it are two blocks: no line of the table goes on with the title.
  private static func isOverTable(_ page: Page, _ title: TextRange, _ first: Int) -> Bool {
    !page.blocks[first].joinsPrevious
  }

  /// First names by which somebody is looked for: of more people minutes do not speak so.
  private static let mostForenames = 100

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
    head.enter(section)
    title = SectionTitle(page, section.title)
    while index < section.body.upperBound {
      var rest = index..<section.body.upperBound
      // A cell of a table of minutes is read by itself.
      if outline.recordTables.table(of: page.blocks[index]) != nil {
        rest = outline.recordTables.cell(page, rest)
      }
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
        let isBehindAction =
          position > 0 && found[position].joined && found[position - 1].kind == .action
        recordMentions(
          &found[position], at: index, behind: isBehindAction ? found[position - 1].text : nil)
        doubt(found, position)
      }
      RepeatedVote.join(&found, to: &elements)
      let next = page.blocks[safe: index + consumed]
      if holdsRecord(section, at: index), records(at: index), index >= embeddedEnd {
        SettledMovers.join(page, &found, to: &elements, over: next)
      }
      note(found, over: next)
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
  private mutating func note(_ elements: [Element], over next: SourceBlock?) {
    // Those who are listed in front of a log that has no items speak in it.
    if forenames.count < Self.mostForenames,
      elements.indices.contains(where: { elements[$0].kind == .attendance })
    {
      forenames = register.forenames
      known = nil
    }
    // Elements are large: what is asked of them is read in place.
    for index in elements.indices
    where elements[index].kind == .action || elements[index].kind == .resolution {
      let text = elements[index].text
      if !text.isEmpty {
        known = nil
        recorded.insert(RecognitionContext.recordedWords(page, text))
      }
    }
    head.pass(elements, over: next)
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
    let isTermOfRecord = kind == .minutes && block.hints.contains(.term)
    if !isTermOfRecord, let label = Self.label(page, block) { return ([label], 1) }
    if let found = Attachments.recognise(page, blocks: blocks) { return found }
    if section.kind == .item, records(at: blocks.lowerBound),
      block.cell == nil || isInRowOfItem(block, section),
      let action = ActionRecogniser.initials(page, block, register)
    {
      return ([action], 1)
    }
    if block.cell != nil, !outline.recordTables.isEmpty,
      let found = RecordCells.recognise(
        page, blocks, in: outline.recordTables, context: context(at: blocks.lowerBound, in: section)
      )
    {
      return found
    }
    if section.kind == .item, records(at: blocks.lowerBound),
      let action = actionColumn.action(page, blocks.lowerBound)
        ?? actionMargin.action(page, blocks, in: section, register)
    {
      return ([action], 1)
    }
    if let found = people(blocks, in: section) { return found }
    // In a list of decisions “Decision maker:” is a header line, and no label of a decision.
    if kind == .decisions, section.kind == .item {
      if let row = FieldTable.read(page, blocks: blocks, isHead: false) { return row }
      if let found = knownField(block) { return ([found], 1) }
      if Fields.isTerm(block), Fields.known(page, block.range) != nil,
        let found = Fields.recognise(page, blocks: blocks, anyLabel: true)
      {
        return found
      }
    }
    // A call hands the whole reader over: what mostly rules a head out is asked here.
    if kind == .report, let contact = contact(blocks.lowerBound, in: section),
      contact.consumed <= blocks.count
    {
      return ([contact.element], contact.consumed)
    }
    if block.kind == .paragraph, blocks.count > 1,
      let head = recommendationHead(blocks) ?? actionHead(blocks, in: section)
    {
      return ([head], 1)
    }
    if block.kind == .heading, let head = summaryHead(block) { return ([head], 1) }
    if section.kind == .item, kind == .decisions,
      let head = formHead(
        block, over: blocks.count > 1 ? page.blocks[blocks.lowerBound + 1] : nil)
    {
      return ([head], 1)
    }
    let holdsRecord = holdsRecord(section, at: blocks.lowerBound)
    let isHead =
      section.kind == .front && !holdsRecord
      || kind == .report && (section.kind == .part || section.kind == .back)
    if isHead, kind == .report, head.opensAppendices,
      let found = Attachments.appendices(page, blocks: blocks)
    {
      return found
    }
    if isHead || kind == .report, let lines = Attachments.lines(page, block) {
      return ([lines], 1)
    }
    if isHead, let found = headField(blocks) { return found }
    let context = context(at: blocks.lowerBound, in: section)
    if section.kind != .front || holdsRecord,
      let found = ResultTable.recognise(page, blocks: blocks, context: context)
        ?? DivisionTable.recognise(page, blocks: blocks, context: context)
        ?? MotionTable.recognise(page, blocks: blocks, context: context)
        ?? VoteGrid.recognise(page, blocks: blocks, context: context)
    {
      return found
    }
    if section.kind == .item, block.cell?.column == 0, context.canDecide,
      let row = ActionBox.row(page, blocks)
    {
      return row
    }
    if let found = Tables.recognise(page, blocks: blocks, dataTables: dataTables) { return found }
    // A list of what was resolved repeats it.
    let isRepeated = context.isUnderSummaryHead && context.isRecordedAction(page, block.text)
    if !isRepeated,
      section.kind != .front || holdsRecord || head.opensRecommendations || head.opensActions
        || kind == .report || kind == .agenda && recommends(block)
        || resolvesInFront(blocks.lowerBound),
      let found = Decisions.recognise(page, blocks: blocks, context: context)
    {
      return found
    }
    if let found = NoteRecogniser.recognise(page, blocks: blocks, context: context) { return found }
    // “HELP: who can read the mail? (nick, 19:23:12)” is what a log entered for somebody.
    let isLogged = block.kind == .listItem && SpeakerStamp.split(page, block.text) != nil
    let isSaid =
      isLogged
      || block.kind != .frontMatter
        && SpeakerTurn.opens(page, block.text, forenames: forenames)
    if !isSaid, let found = Fields.recognise(page, blocks: blocks, anyLabel: false) {
      return found
    }
    // “**Key points raised in discussion:**” over figures is the lead-in of a list.
    let announces =
      block.kind == .paragraph && page.endsWithColon(block.range)
      && LeadIn.announcesPoints(page, block.range)
    if !announces, let heading = Paragraphs.heading(page, block) { return ([heading], 1) }
    return text(blocks, in: section, context)
  }

  /// “RECOMMENDATION: That the letter be noted.” in an agenda whose items could not be told.
  private func recommends(_ block: SourceBlock) -> Bool {
    Fields.labelEnd(page, block.range).map {
      RecommendationHead.opens(page, TextRange(block.range.lower, $0))
    } ?? false
  }

  /// “### 1. Resolutions” over a list that repeats those recorded above it.
  private func summaryHead(_ block: SourceBlock) -> Element? {
    guard !recorded.isEmpty, kind != .report,
      SummaryHead.opens(page, NumberedText(page, block).body)
    else { return nil }
    return Paragraphs.heading(page, block)
  }

  /// Whether a cell stands in the row that its item begins in.
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
      ?? ([Paragraphs.element(page, block)], 1)
  }

  /// Lists, quotations, paragraphs: what is left when no block claims to be more.
  private func text(
    _ blocks: Range<Int>, in section: OutlineSection, _ context: RecognitionContext
  ) -> (elements: [Element], consumed: Int) {
    let block = page.blocks[blocks.lowerBound]
    if kind == .report, title.opensAppendices || head.opensAppendices,
      let counted = Attachments.counted(page, blocks)
    {
      return counted
    }
    let isRecord =
      holdsRecord(section, at: blocks.lowerBound) && records(at: blocks.lowerBound)
      && !head.opensSummary
      && !(head.opensAgenda && ListRecogniser.isOfTopics(page, blocks))
    if ListRecogniser.canBegin(page, blocks),
      var list = list(blocks, isRecord: isRecord, isFront: section.kind == .front, context)
    {
      let isPapers =
        head.opensAppendices || title.opensAppendices
        || list.elements.contains { AppendixHead.opens(page, $0.leadIn) }
      if isPapers, kind == .report || kind == .agenda || kind == .decisions {
        list.elements = list.elements.map {
          $0.kind == .list ? Attachments.entries(page, of: $0) : $0
        }
      } else if kind == .report {
        list.elements = list.elements.map {
          $0.kind == .list && Attachments.areAppendices(page, $0)
            ? Attachments.entries(page, of: $0) : $0
        }
      }
      return list
    }
    if kind == .report || kind == .decisions,
      let found = Attachments.appendices(
        page, blocks: blocks, inCells: title.opensAppendices)
    {
      return found
    }
    if block.hints.contains(.quotation) {
      return ([Element(.quotation, text: block.range)], 1)
    }
    return ([Paragraphs.element(page, block)], 1)
  }

  private func list(
    _ blocks: Range<Int>, isRecord: Bool, isFront: Bool, _ context: RecognitionContext
  ) -> (elements: [Element], consumed: Int)? {
    let page = page
    guard isRecord else {
      let isHearing =
        kind == .decisions && !isFront && context.part != .agenda && !context.isUnderAside
      return ListRecogniser.recognise(
        page, blocks: blocks, isRecord: false, isHearing: isHearing,
        interrupts: {
          isFront && Self.opensPeople(page, $0)
            || isHearing
              && (ListRecogniser.announces(page, $0)
                || Decisions.interruptsList(page, $0, context: context))
        })
    }
    return ListRecogniser.recognise(
      page, blocks: blocks, isRecord: true,
      interrupts: {
        Decisions.interruptsList(page, $0, context: context) || ListRecogniser.announces(page, $0)
          || isFront && Self.opensPeople(page, $0)
      })
  }

  private mutating func context(
    at index: Int, in section: OutlineSection
  ) -> RecognitionContext {
    var context = RecognitionContext(part: part(of: index), documentKind: kind)
    context.isUnderRecommendationHead = head.opensRecommendations && !head.isBehind(index)
    context.isFirstBelowHead = head.isJustAbove
    context.isUnderAside = head.opensAside
    context.isUnderActionHead = head.opensActions && section.kind != .back
    context.isUnderSummaryHead = title.opensSummary || head.opensSummary
    let known =
      known
      ?? RecognitionContext.Known(
        recorded: recorded, body: body, organisation: organisation, forenames: forenames)
    self.known = known
    context.known = known
    context.itemTitle = section.title
    return context
  }

  /// The label of a part, “Minutes:” or “Decision:”.
  private static func label(_ page: Page, _ block: SourceBlock) -> Element? {
    guard let label = PartLabels.label(page, block), label != .attachments else { return nil }
    return Self.labelAlone(block.range)
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
    return max(FrontEnd.find(page, traits), 1)
  }

  /// Whether what stands at a block is the record of the meeting.
  func records(at index: Int) -> Bool {
    switch kind {
    case .minutes, .agendaItem: outline.parts[index] != .agenda
    case .agenda, .decisions, .report, .other: false
    }
  }
}
