/// Turns elements into the blocks of the public model: strings and spans instead of ranges.
struct DocumentAssembler {
  let source: SourceText
  let page: Page
  private(set) var sections: [Section] = []
  /// Movements by person, in the order of the record.
  private var movements: [Int: [Person.Movement]] = [:]
  /// Blocks that tell of a departure with a declaration of interest.
  private var announced: Set<String> = []
  private var text: VisibleText { page.text }

  init(source: SourceText, page: Page) {
    self.source = source
    self.page = page
  }

  /// Where a range stands in the file; where it shows nothing, an empty span at its place.
  func span(_ range: TextRange) -> SourceSpan {
    guard let decoded = text.sourceRange(of: range) else {
      return SourceSpan(start: 0, end: 0, line: 1)
    }
    let start = source.originalStart(decoded.lowerBound)
    let end = source.originalEnd(decoded.upperBound)
    return SourceSpan(start: start, end: max(start, end), line: source.line(ofOriginal: start))
  }

  /// The stretch from the first of some ranges to the last.
  private struct Extent {
    private(set) var range = TextRange.empty(at: 0)

    mutating func take(_ other: TextRange) {
      if other.isEmpty { return }
      range =
        range.isEmpty
        ? other : TextRange(min(range.lower, other.lower), max(range.upper, other.upper))
    }
  }

  // MARK: Sections

  /// Adds a section with its elements.
  mutating func add(_ outline: OutlineSection, _ elements: [Element], people: [PersonRecord]) {
    let id = "s\(sections.count + 1)"
    var section = Section(id: id, kind: outline.kind, span: span(.empty(at: 0)))
    section.marker = string(outline.marker)
    section.number = string(outline.number)
    section.title = string(outline.title)
    section.markerAfterTitle =
      !outline.marker.isEmpty && !outline.title.isEmpty
      && outline.marker.lower > outline.title.lower
    let repeats = repeatedDecisions(elements)
    var whole = Extent()
    whole.take(outline.marker)
    whole.take(outline.title)
    section.blocks.reserveCapacity(elements.count)
    for index in elements.indices {
      let blockID = id + ".b" + String(index + 1)
      let extent = extent(elements[index])
      let earlier = repeats.isEmpty ? nil : repeats[index].map { id + ".b" + String($0 + 1) }
      section.blocks.append(block(elements[index], extent, id: blockID, duplicateOf: earlier))
      if elements[index].hasDetails { record(elements[index], in: blockID, people: people) }
      whole.take(extent)
    }
    section.span = span(whole.range)
    sections.append(section)
  }

  /// For each decision given under “Minutes:” the index of the same one given under “Decision:”
  /// before, looked for among the first of them.
  private func repeatedDecisions(_ elements: [Element]) -> [Int: Int] {
    let decided = elements.indices.filter {
      elements[$0].kind == .resolution && elements[$0].part == .decision
    }.prefix(Self.decisionsCompared)
    guard !decided.isEmpty else { return [:] }
    var result: [Int: Int] = [:]
    for index in elements.indices
    where elements[index].kind == .resolution && elements[index].part == .minutes {
      result[index] = decided.first { Decisions.sameDecision(page, elements[$0], elements[index]) }
    }
    return result
  }

  /// Decisions of one item that later ones are compared with; more than any page has.
  private static let decisionsCompared = 40

  private mutating func record(_ element: Element, in block: String, people: [PersonRecord]) {
    for movement in element.movements {
      let made = Person.Movement(kind: movement.kind, block: block, time: movement.time)
      // Who declares an interest and leaves for the item has left once: the item says when.
      if let last = movements[movement.person]?.last, last.kind == made.kind, last.time == nil,
        made.time != nil, announced.contains(last.block)
      {
        movements[movement.person]?.removeLast()
      }
      movements[movement.person, default: []].append(made)
      if element.kind == .declaration { announced.insert(block) }
    }
    guard element.kind == .attendance else { return }
    for person in element.people where movements[person] == nil {
      guard let record = people[safe: person] else { continue }
      movements[person] = record.movements.map {
        Person.Movement(kind: $0.kind, block: block, time: $0.time)
      }
    }
  }

  /// The people of the document.
  func people(_ records: [PersonRecord]) -> [Person] {
    records.enumerated().map { index, record in
      person(record, movements: movements[index] ?? [])
    }
  }

  /// One person.
  func person(_ record: PersonRecord, movements: [Person.Movement] = []) -> Person {
    Person(
      name: record.name, title: record.title, role: record.role, group: record.group,
      presence: record.presence, substituteFor: record.substituteFor, movements: movements,
      phone: record.phone, email: record.email, span: span(record.range))
  }

  // MARK: Blocks

  private func string(_ range: TextRange) -> String? {
    if range.isEmpty { return nil }
    let string = text.string(range)
    return string.isEmpty ? nil : string
  }

  /// Whether the number of a block of this kind is told apart from its marker.
  private static func isNumbered(_ kind: Block.Kind) -> Bool {
    kind == .heading || kind == .paragraph || kind == .recommendation
  }

  /// From the first range of an element to the last.
  private func extent(_ element: Element) -> TextRange {
    if element.points.isEmpty, element.rows.isEmpty, element.label.isEmpty, element.leadIn.isEmpty {
      return element.marker.isEmpty
        ? element.text
        : element.text.isEmpty ? element.marker : element.marker.through(element.text)
    }
    return Tiling.extent(element) ?? element.text
  }

  @inline(__always)
  private func block(
    _ element: Element, _ extent: TextRange, id: String, duplicateOf earlier: String?
  ) -> Block {
    var block = Block(id: id, kind: element.kind, span: span(extent))
    block.part = element.part
    block.joined = element.joined
    block.continued = element.continued
    block.label = string(element.label)
    block.leadIn = string(element.leadIn)
    block.marker = string(element.marker)
    block.number =
      Self.isNumbered(element.kind)
      ? string(element.number) ?? element.ordinal.map(String.init) : nil
    block.text = string(element.text)
    if !element.rows.isEmpty {
      block.rows = element.rows.map { row in row.map { text.string($0) } }
    }
    if !element.points.isEmpty { block.points = points(element.points, in: id) }
    block.level = element.kind == .heading ? max(1, element.level) : nil
    block.name = element.fieldName
    block.duplicateOf = earlier
    block.verb = element.decision?.verb
    block.form = element.decision?.form
    block.byReference = element.decision?.byReference ?? false
    if !element.hasDetails { return block }
    block.people = element.people
    block.to = element.to
    block.mover = element.mover
    block.seconder = element.seconder
    block.outcome = element.outcome
    block.vote = element.vote
    block.owner = element.owner
    block.due = element.due
    return block
  }

  /// Depth is bounded by `ListTree.maximumDepth`.
  private func points(_ elements: [PointElement], in parent: String) -> [Point] {
    elements.enumerated().map { index, element in
      let id = parent + ".p" + String(index + 1)
      var point = Point(
        id: id, marker: string(element.marker),
        number: string(element.number) ?? element.ordinal.map(String.init),
        text: text.string(element.text), span: span(extent(element)))
      if !element.points.isEmpty { point.points = points(element.points, in: id) }
      point.joined = element.joined
      point.continued = element.continued
      point.furniture = element.furniture
      return point
    }
  }

  private func extent(_ element: PointElement) -> TextRange {
    var whole = element.marker.isEmpty ? element.text : element.marker
    if !element.text.isEmpty { whole = whole.through(element.text) }
    var last = element.points.last
    while let below = last {
      if !below.marker.isEmpty { whole = whole.through(below.marker) }
      if !below.text.isEmpty { whole = whole.through(below.text) }
      last = below.points.last
    }
    return whole
  }
}
