/// Turns elements into the blocks of the public model: strings and spans instead of ranges.
struct DocumentAssembler {
  let source: SourceText
  let page: Page
  private(set) var sections: [Section] = []
  /// Movements by person, in the order of the record; nil for those of whom no list was met so far.
  private var movements: [[Person.Movement]?] = []
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
    let repeats = repeatedDecisions(elements)
    var whole = Extent()
    whole.take(outline.marker)
    whole.take(outline.title)
    var blocks: [Block] = []
    blocks.reserveCapacity(elements.count)
    for index in elements.indices {
      let blockID = Self.id(index + 1, letter: "b", in: id)
      let extent = extent(elements[index])
      let earlier =
        repeats.isEmpty ? nil : repeats[index].map { Self.id($0 + 1, letter: "b", in: id) }
      // What stands below the labels of a table of fields is told by its place, and has none itself.
      let isValueAlone = elements[index].kind == .field && elements[index].label.isEmpty
      let kind = isValueAlone ? .paragraph : elements[index].kind
      blocks.append(Block(id: blockID, kind: kind, span: span(extent)))
      fill(&blocks[index], elements, index)
      if let earlier { blocks[index].duplicateOf = earlier }
      if elements[index].hasDetails { record(elements[index], in: blockID, people: people) }
      whole.take(extent)
    }
    // Sections are large: this one is filled where it stands.
    let place = sections.count
    sections.append(Section(id: id, kind: outline.kind, span: span(whole.range)))
    sections[place].marker = string(outline.marker)
    sections[place].number = string(outline.number) ?? outline.ordinal.map(\.text)
    sections[place].title = string(outline.title)
    sections[place].markerAfterTitle =
      !outline.marker.isEmpty && !outline.title.isEmpty
      && outline.marker.lower > outline.title.lower
    sections[place].blocks = blocks
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
    if movements.count < people.count {
      movements += Array(repeating: nil, count: people.count - movements.count)
    }
    for movement in element.movements where movements.indices.contains(movement.person) {
      let made = Person.Movement(kind: movement.kind, block: block, time: movement.time)
      // Who declares an interest and leaves for the item has left once: the item says when.
      if let last = movements[movement.person]?.last, last.kind == made.kind, last.time == nil,
        made.time != nil, announced.contains(last.block)
      {
        movements[movement.person]?.removeLast()
      }
      if movements[movement.person]?.append(made) == nil { movements[movement.person] = [made] }
      if element.kind == .declaration { announced.insert(block) }
    }
    guard element.kind == .attendance else { return }
    for person in element.people where people.indices.contains(person) && movements[person] == nil {
      movements[person] = people[person].movements.map {
        Person.Movement(kind: $0.kind, block: block, time: $0.time)
      }
    }
  }

  /// The people of the document.
  func people(_ records: [PersonRecord]) -> [Person] {
    records.indices.map { index in
      person(records[index], movements: movements[safe: index].flatMap { $0 } ?? [])
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

  /// The name of a part: `s1.b2` for the block 2 in the section `s1`.
  private static func id(_ number: Int, letter: Unicode.Scalar, in parent: String) -> String {
    var scale = 1
    var figures = 1
    while scale <= number / 10 {
      scale *= 10
      figures += 1
    }
    return String(unsafeUninitializedCapacity: parent.utf8.count + 2 + figures) { out in
      var count = 0
      for byte in parent.utf8 {
        out[count] = byte
        count += 1
      }
      out[count] = UInt8(ascii: ".")
      out[count + 1] = UInt8(ascii: letter)
      count += 2
      while scale > 0 {
        out[count] = UInt8(ascii: "0") + UInt8(number / scale % 10)
        count += 1
        scale /= 10
      }
      return count
    }
  }

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

  /// Fills a block with what an element says; both are large, so that neither is copied.
  private func fill(_ block: inout Block, _ elements: [Element], _ index: Int) {
    block.part = elements[index].part
    block.joined = elements[index].joined
    block.continued = elements[index].continued
    // What is nil or empty is so in a new block.
    if !elements[index].label.isEmpty { block.label = string(elements[index].label) }
    if !elements[index].leadIn.isEmpty { block.leadIn = string(elements[index].leadIn) }
    if !elements[index].marker.isEmpty { block.marker = string(elements[index].marker) }
    if Self.isNumbered(block.kind) {
      block.number = string(elements[index].number) ?? elements[index].ordinal.map(\.text)
    }
    if !elements[index].text.isEmpty { block.text = string(elements[index].text) }
    if !elements[index].rows.isEmpty {
      block.rows = elements[index].rows.map { row in row.map { text.string($0) } }
    }
    if !elements[index].points.isEmpty {
      block.points = points(elements[index].points, in: block.id)
    }
    block.level = block.kind == .heading ? max(1, elements[index].level) : nil
    block.name = block.kind == .field ? elements[index].fieldName : nil
    block.verb = elements[index].decision?.verb
    block.form = elements[index].decision?.form
    block.byReference = elements[index].decision?.byReference ?? false
    if !elements[index].hasDetails { return }
    let people = elements[index].people
    if !people.isEmpty { block.people = people }
    if let to = elements[index].to { block.to = to }
    if let mover = elements[index].mover { block.mover = mover }
    if let seconder = elements[index].seconder { block.seconder = seconder }
    if let outcome = elements[index].outcome { block.outcome = outcome }
    if let vote = elements[index].vote { block.vote = vote }
    if let owner = elements[index].owner { block.owner = owner }
    if let due = elements[index].due { block.due = due }
  }

  /// Depth is bounded by `ListTree.maximumDepth`.
  private func points(_ elements: [PointElement], in parent: String) -> [Point] {
    var made: [Point] = []
    made.reserveCapacity(elements.count)
    for index in elements.indices {
      let id = Self.id(index + 1, letter: "p", in: parent)
      made.append(
        Point(
          id: id, marker: string(elements[index].marker),
          number: string(elements[index].number) ?? elements[index].ordinal.map(\.text),
          text: text.string(elements[index].text), span: span(extent(elements[index]))))
      if !elements[index].points.isEmpty {
        made[index].points = points(elements[index].points, in: id)
      }
      made[index].joined = elements[index].joined
      made[index].continued = elements[index].continued
      made[index].furniture = elements[index].furniture
    }
    return made
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
