/// Divides a page into its sections.
///
/// Order of the questions: what type of page is it; which blocks open items (a series of numbers,
/// else headings); which group or close them; whose words each block is.
enum OutlineBuilder {
  /// Complexity: O(n log n) in the blocks.
  static func build(_ original: Page) -> Outline {
    var page = PageRepairs.mended(original)
    var traits = page.blocks.map { BlockTraits(page, block: $0) }
    traits = CodedNumbers.marked(page, traits) ?? traits
    traits = DatedNumbers.marked(traits) ?? traits
    let pageType = PageTypeRule.find(page, traits)
    if pageType != nil, let closed = OpenRows.close(page) {
      page = closed
      traits = page.blocks.map { BlockTraits(page, block: $0) }
    }
    if pageType != nil, let split = InlineLabels.split(page) {
      page = split
      traits = page.blocks.map { BlockTraits(page, block: $0) }
    }
    let sectioned = traits.map { $0.sectioned(page) }
    let kind = KindRule.find(page, sectioned, pageType: pageType?.type)
    if kind == .report { traits = sectioned }
    var starts = starts(page, traits, pageType, kind)
    var tables = RecordTables()
    if pageType == nil {
      switch kind {
      case .minutes, .decisions:
        starts = RollStarts.without(page, starts)
        tables = RecordTables(page)
        starts = tables.starts(page, traits, among: starts)
      case nil: starts = RecordTables(page).withoutTrackers(page, starts)
      case .report, .agenda, .agendaItem, .other: break
      }
    }
    if kind == .agenda { starts = PageColumn.trimmed(page, traits, starts) }
    if kind != .report, kind != .agenda, kind != .other {
      ClosingRule.close(&starts, page, traits)
    } else if kind == .report {
      ClosingRule.closeReport(&starts, page, traits)
    }
    let outline = cut(page, traits, starts.filter { covers(page, $0) })
    return Outline(
      page: outline.page, kind: kind ?? .other, sections: outline.sections,
      parts: PartLabels.parts(
        outline.page, outline.sections, isRecord: kind == .minutes && pageType == nil),
      pageType: pageType?.type, recordTables: tables)
  }

  /// Whether a heading's ranges hold all text that the heading uses up. One that does not would
  /// lose words, and is no heading.
  private static func covers(_ page: Page, _ start: SectionStart) -> Bool {
    var offset = start.lower ?? 0
    let (first, second) =
      start.title.lower < start.marker.lower
      ? (start.title, start.marker) : (start.marker, start.title)
    func take(_ range: TextRange) -> Bool {
      guard !range.isEmpty else { return true }
      guard page.text.isBlank(TextRange(offset, max(offset, range.lower))), range.lower >= offset
      else { return false }
      offset = range.upper
      return true
    }
    guard take(first), take(second) else { return false }
    return page.text.isBlank(TextRange(offset, max(offset, start.end)))
  }

  private static func starts(
    _ page: Page, _ traits: [BlockTraits],
    _ pageType: (type: OutlineVocabulary.PageType, block: Int)?,
    _ kind: MinutesDocument.Kind?
  ) -> [SectionStart] {
    let special: [SectionStart] =
      switch pageType?.type {
      case .agendaItem, .minute, .decisionDetails:
        ItemPage.starts(page, traits, after: pageType?.block ?? 0)
      case .meetingDocuments: ItemPage.meetingReference(page, traits)
      case .issueMeetings: IssuePage.starts(page, traits)
      case .decisionList, .issueDecisions: DecisionListPage.starts(page, traits)
      default: []
      }
    // What is no record of a meeting has no items.
    if !special.isEmpty || kind == .other { return special }
    let lists: [OutlineVocabulary.PageType?] = [
      .agendaAndMinutes, .agendaAndDecisions, .meetingDetails,
    ]
    let starts = ItemStarts.find(
      page, traits, kind: kind ?? .minutes, isList: lists.contains(pageType?.type),
      isRecord: kind == .minutes)
    let isList = pageType?.type == .agendaAndMinutes || pageType?.type == .agendaAndDecisions
    // Of what has no numbers, the room around a line tells more than its words.
    guard isList, starts.allSatisfy({ $0.number.isEmpty }) else { return starts }
    let lines = TitleLines.find(page, traits, behind: pageType?.block ?? 0)
    return lines.count > starts.count ? lines : starts
  }

  /// Cuts the blocks at the headings and gives each section the blocks below it.
  private static func cut(
    _ page: Page, _ traits: [BlockTraits], _ starts: [SectionStart]
  ) -> (page: Page, sections: [OutlineSection]) {
    var blocks: [SourceBlock] = []
    blocks.reserveCapacity(page.blocks.count)
    var leads: [LeadingMarker?] = []
    leads.reserveCapacity(page.blocks.count)
    var sections = [OutlineSection(.front, body: 0..<0)]
    var next = 0
    for (index, block) in page.blocks.enumerated() {
      var rest = block
      while next < starts.count, starts[next].block <= index {
        let start = starts[next]
        // Words of the block in front of the heading stay with the section before it.
        let headStart = start.lower ?? 0
        if start.block == index, headStart > rest.range.lower {
          if let before = piece(page, rest, TextRange(rest.range.lower, headStart)) {
            blocks.append(before)
            leads.append(page.lead(of: before))
          }
        }
        close(&sections, at: blocks.count)
        var section = OutlineSection(start.kind, body: blocks.count..<blocks.count)
        section.marker = start.marker
        section.number = start.number
        section.ordinal = drawnNumber(page, block, start)
        section.title = start.title
        sections.append(section)
        next += 1
      }
      let usedUp = next > 0 ? starts[next - 1].end : 0
      if usedUp > block.range.lower {
        guard let tail = piece(page, block, TextRange(usedUp, max(usedUp, block.range.upper)))
        else { continue }
        rest = tail
        rest.joinsPrevious = true
      }
      if let pieces = LineSentences.split(page, rest) {
        blocks += pieces
        for piece in pieces { leads.append(page.lead(of: piece)) }
      } else {
        // The marker of a block that stays as it is was read with its traits, bare numbers included.
        let known = traits[index].isLeadTitled ? nil : traits[index].lead
        let isKnown =
          rest.range == block.range && (!rest.marker.isEmpty || known?.setting != .bare)
        leads.append(isKnown ? known : page.lead(of: rest))
        blocks.append(rest)
      }
    }
    close(&sections, at: blocks.count)
    if !countsUp(sections) { for index in sections.indices { sections[index].ordinal = nil } }
    if let front = sections.first, front.kind == .front, front.body.isEmpty, sections.count > 1 {
      sections.removeFirst()
    }
    return (page.with(blocks: blocks, leads: leads), sections)
  }

  /// `<ol start="3"><li><h2>Budget</h2></li></ol>`: the number that a list draws in front of a heading.
  private static func drawnNumber(
    _ page: Page, _ block: SourceBlock, _ start: SectionStart
  ) -> Ordinal? {
    guard start.kind == .item, start.marker.isEmpty,
      block.kind == .heading || block.kind == .listItem, block.marker.isEmpty,
      start.title == block.range || isLineOver(page, block, start.title)
    else { return nil }
    return block.ordinal.map { Ordinal(value: Int($0), style: block.ordinalStyle) }
  }

  /// “<li><b>Call to Order</b><br>The President called …”: the title is the first line of its entry.
  private static func isLineOver(_ page: Page, _ block: SourceBlock, _ title: TextRange) -> Bool {
    title.lower == block.range.lower
      && page.first(.lineEnd, in: TextRange(title.upper, block.range.upper)).map {
        page.text.isBlank(TextRange(title.upper, $0))
      } ?? false
  }

  private static let fewestCounted = 2

  /// Whether the numbers that are drawn in front of the items count them without a gap.
  private static func countsUp(_ sections: [OutlineSection]) -> Bool {
    let items = sections.filter { $0.kind == .item }
    guard items.count >= fewestCounted, let first = items[0].ordinal?.value else { return false }
    return items.enumerated().allSatisfy { $1.ordinal?.value == $0 + first }
  }

  private static func close(_ sections: inout [OutlineSection], at end: Int) {
    let last = sections.count - 1
    sections[last].body = sections[last].body.lowerBound..<end
  }

  /// The part of a block that lies in a range, nil where nothing is left of it.
  private static func piece(
    _ page: Page, _ block: SourceBlock, _ range: TextRange
  ) -> SourceBlock? {
    guard let trimmed = page.text.trimmed(range) else { return nil }
    var piece = block
    if trimmed.lower >= block.marker.upper || block.marker.isEmpty {
      piece.marker = .empty(at: trimmed.lower)
      piece.text = trimmed
      if piece.kind == .heading || piece.kind == .listItem { piece.kind = .paragraph }
      piece.level = 0
    } else {
      piece.text = TextRange(min(piece.text.lower, trimmed.upper), trimmed.upper)
    }
    return piece
  }
}

extension Page {
  /// The same text with other blocks.
  func with(blocks: [SourceBlock]) -> Page {
    var stream = stream
    stream.blocks = blocks
    return Page(stream, words: words)
  }
}
