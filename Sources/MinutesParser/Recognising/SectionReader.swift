/// Reads the blocks of a section into elements: each block is offered to the recognisers in order,
/// and the first that knows it takes it, with as many of the blocks behind it as belong to it.
struct SectionReader {
  let page: Page
  let outline: Outline
  let kind: MinutesDocument.Kind
  let dataTables: Set<Int32>
  var register = PeopleRegister()
  private(set) var findings: [Finding] = []

  init(outline: Outline, kind: MinutesDocument.Kind) {
    page = outline.page
    self.outline = outline
    self.kind = kind
    var offsets: Set<Int32> = []
    for section in outline.sections where section.kind == .item && !section.body.isEmpty {
      offsets.insert(page.blocks[section.body.lowerBound].range.start)
    }
    dataTables = Tables.dataTables(page, headingOffsets: offsets)
  }

  /// The elements of one section, in order; together they cover its blocks.
  mutating func read(_ section: OutlineSection) -> [Element] {
    var elements: [Element] = []
    var index = section.body.lowerBound
    while index < section.body.upperBound {
      let rest = index..<section.body.upperBound
      var (found, consumed) = recognise(rest, in: section)
      if consumed < 1 || !Tiling.covers(page, blocks: index..<(index + max(consumed, 1)), found) {
        findings.append(Finding(code: .ruleRefused, range: page.blocks[index].range))
        found = [Element(.paragraph, text: page.blocks[index].range)]
        consumed = 1
      }
      if page.blocks[index].joinsPrevious, !found.isEmpty { found[0].joined = true }
      for position in found.indices where found[position].part == nil {
        found[position].part = part(of: index)
      }
      elements += found
      index += consumed
    }
    return elements
  }

  /// Whose words a block is.
  private func part(of index: Int) -> Block.Part? {
    outline.parts[index] ?? (kind == .report ? .report : kind == .agenda ? .agenda : nil)
  }

  private mutating func recognise(
    _ blocks: Range<Int>, in section: OutlineSection
  ) -> (elements: [Element], consumed: Int) {
    let block = page.blocks[blocks.lowerBound]
    if block.isFurniture { return ([Element(.furniture, text: block.range)], 1) }
    if let label = label(block) { return ([label], 1) }
    if let found = Attachments.recognise(page, blocks: blocks) { return found }
    let isHead = section.kind == .front
    if isHead, let found = Fields.recognise(page, blocks: blocks, anyLabel: true) { return found }
    if let found = Tables.recognise(page, blocks: blocks, dataTables: dataTables) { return found }
    if let found = Fields.recognise(page, blocks: blocks, anyLabel: false) { return found }
    if let heading = Paragraphs.heading(page, block) { return ([heading], 1) }
    let isRecord = section.kind == .item && records(at: blocks.lowerBound)
    if let found = ListRecogniser.recognise(page, blocks: blocks, isRecord: isRecord) {
      return found
    }
    if block.hints.contains(.quotation) {
      return ([Element(.quotation, text: block.range)], 1)
    }
    return ([Paragraphs.element(page, block.range, marker: true)], 1)
  }

  /// The label of a part, “Minutes:” or “Decision:”.
  private func label(_ block: SourceBlock) -> Element? {
    guard let label = PartLabels.label(page, block), label != .attachments else { return nil }
    var element = Element(.field, text: .empty(at: block.range.upper))
    element.label = block.range
    element.fieldName = .other
    return element
  }

  /// Whether what stands at a block is the record of the meeting.
  private func records(at index: Int) -> Bool {
    switch kind {
    case .minutes, .agendaItem: outline.parts[index] != .agenda
    case .agenda, .decisions, .report, .other: false
    }
  }
}
