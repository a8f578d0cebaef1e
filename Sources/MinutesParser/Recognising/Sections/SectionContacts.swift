/// Lines of a report on those who wrote it or can be asked about it, outside its header lines.
extension SectionReader {
  /// “Prepared by: A. Person” near the end of the report, whatever section it stands in; a line of those who are listed
  /// below a head such as “Contact details”; a sentence that says whom to ask.
  func contact(_ index: Int, in section: OutlineSection) -> (element: Element, consumed: Int)? {
    if let listed = listedContact(index, in: section) { return listed }
    if let field = namedBelowHead(index, in: section) { return (field, 1) }
    let block = page.blocks[index]
    let isNearEnd = index + Self.blocksOfSignature >= page.blocks.count
    if isNearEnd, let field = contactInCell(block) { return (field, 1) }
    if isNearEnd, let row = contactInRow(index, in: section) { return row }
    guard block.cell == nil else { return nil }
    if section.kind == .item, let field = applicationField(index) { return (field, 1) }
    guard isNearEnd || section.kind == .front else { return nil }
    if let field = contactSentence(block) ?? contactBehindLabel(block) { return (field, 1) }
    // What the head has of fields is read with its columns.
    let known = isNearEnd && section.kind != .front ? knownField(block) : nil
    guard var field = contactHead(block) ?? known,
      field.fieldName == .contact
    else { return nil }
    if !field.text.isEmpty { return (field, 1) }
    if let last = linesOfContacts(below: index) {
      field.text = page.blocks[index + 1].range.through(page.blocks[last].range)
      return (field, last - index + 1)
    }
    // “Officer contact details:” over the lines of one person.
    guard index + 1 < page.blocks.count, page.blocks[index + 1].kind == .paragraph,
      !page.blocks[index + 1].isFurniture,
      let line = page.lines(page.blocks[index + 1].range).first,
      PersonName.parse(page, line, demand: .words)?.end == line.upper
    else { return nil }
    field.text = page.blocks[index + 1].range
    return (field, 2)
  }

  /// “Report author:” ⏎ “Ann Crane” ⏎ “Head of Roads” in a cell of its own at the end.
  private func contactInCell(_ block: SourceBlock) -> Element? {
    guard block.cell != nil, block.kind == .paragraph,
      let colon = Fields.labelEnd(page, block.range), colon < page.trimmed(block.range).upper,
      Fields.meaning(of: TextRange(block.range.lower, colon), in: page) == .contact
    else { return nil }
    var field = Element(.field, text: page.trimmed(TextRange(colon, block.range.upper)))
    field.label = TextRange(block.range.lower, colon)
    field.fieldName = .contact
    return field
  }

  /// “Author | Ada Pike – Policy Adviser” in the table of those who sign.
  private func contactInRow(
    _ index: Int, in section: OutlineSection
  ) -> (element: Element, consumed: Int)? {
    let block = page.blocks[index]
    guard let cell = block.cell, cell.column == 0, block.kind == .paragraph,
      Fields.meaning(of: block.range, in: page) == .contact
    else { return nil }
    var end = index + 1
    while end < section.body.upperBound, let next = page.blocks[end].cell, next.table == cell.table,
      next.row == cell.row, !page.blocks[end].isFurniture
    {
      end += 1
    }
    guard end > index + 1, section.kind != .front,
      page.blocks[index + 1..<end].allSatisfy({ $0.cell?.column == 1 }),
      PersonName.parse(page, page.blocks[index + 1].range, demand: .words) != nil
    else { return nil }
    var field = Element(
      .field, text: page.blocks[index + 1].range.through(page.blocks[end - 1].range))
    field.label = block.range
    field.fieldName = .contact
    return (field, end - index)
  }

  /// “Contact Officer  Ada Pike, Area Manager” in the head: only the name tells where the label ends.
  private func contactBehindLabel(_ block: SourceBlock) -> Element? {
    let words = page.wordIndices(block.text)
    guard block.kind == .paragraph, let first = words.first, words.count <= Self.wordsOfContact,
      page.words[first].shape.contains(.capitalised), Fields.labelEnd(page, block.range) == nil,
      let match = Fields.labels.match(page.words, at: first, limit: words.upperBound),
      match.meaning == .contact, match.end >= first + 2, match.end < words.upperBound
    else { return nil }
    let value = TextRange(page.words[match.end].range.lower, block.range.upper)
    guard page.text.isBlank(page.gap(before: match.end)),
      let name = PersonName.parse(page, value, demand: .words),
      page.wordIndices(name.name).count > 1 || name.titles != nil
    else { return nil }
    let behind = page.skipBlanks(name.end, value.upper)
    guard
      behind >= value.upper || page.byte(behind) == UInt8(ascii: ",")
        || page.byte(behind) == UInt8(ascii: "(") || page.colonOrDashWidth(at: behind) > 0,
      !ReportContacts.parse(page, value).isEmpty
    else { return nil }
    var field = Element(.field, text: page.trimmed(value))
    field.label = TextRange(block.range.lower, page.words[match.end - 1].range.upper)
    field.fieldName = .contact
    return field
  }

  // MARK: Below a head

  private static let heads = PhraseTable<Bool>([
    "contact|contacts", "contact officer|officers|person|point|details|information s?",
    "contact officer|officers s? details", "contact officer|officers s? for this|the report",
    "report? author|authors s?", "report? author|authors s? contact? details",
    "report? author s? and? contact details?", "author|authors s? and contact|contacts",
    "author|authors s? of this|the? report", "report? author s? job title",
    "report? author s? job title and publication date", "report? written|prepared by",
    "lead officer|officers s?", "officer|officers s? to contact", "officer contact details?",
    "for? further|more information please? contact?", "whom|who to ask|contact", "enquiries",
    "contact for further|more information", "for further details please? contact",
    "originating|reporting|responsible officer|officers s?", "case officer|officers s?",
    "name and contact details of author|officer", "co-author|co-authors", "co author|authors",
  ])
  private static let names = PhraseTable<Bool>(["name", "officer name", "author name"])

  /// “Name: Ada Pike” right below “Co-author”.
  private func namedBelowHead(_ index: Int, in section: OutlineSection) -> Element? {
    let block = page.blocks[index]
    guard block.kind == .paragraph, block.cell == nil,
      let colon = Fields.labelEnd(page, block.range), colon < page.trimmed(block.range).upper,
      page.isWhole(TextRange(block.range.lower, colon), Self.names) != nil,
      isBelowContactHead(index, in: section)
    else { return nil }
    var field = Element(.field, text: page.trimmed(TextRange(colon, block.range.upper)))
    field.label = TextRange(block.range.lower, colon)
    field.fieldName = .contact
    return field
  }
  /// What heads the columns of a list of those persons.
  private static let columnWords = WordSet(
    """
    name names designation title job post position contact details email e-mail mail telephone phone tel number no \
    role date organisation department officer author
    """)
  private static let reachOfHead = 8
  private static let wordsOfHead = 9

  /// “Ann Crane, Clerk” below “Contact details”: one of those whom the head announces, with the cells beside the name.
  private func listedContact(
    _ index: Int, in section: OutlineSection
  ) -> (element: Element, consumed: Int)? {
    let isHead = headsColumns(index)
    guard isHead || isContact(index), isBelowContactHead(index, in: section) else { return nil }
    var element = Element(isHead ? .paragraph : .field, text: page.blocks[index].range)
    if !isHead { element.fieldName = .contact }
    var end = index + 1
    if let cell = page.blocks[index].cell {
      while end < section.body.upperBound, let next = page.blocks[end].cell,
        next.table == cell.table, next.row == cell.row, !page.blocks[end].isFurniture
      {
        end += 1
      }
      element.text = element.text.through(page.blocks[end - 1].range)
    }
    return (element, end - index)
  }

  /// Whether the row that begins at a block is all of such heads.
  private func headsColumns(_ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell, cell.column == 0 else { return false }
    let row = page.blocks[index...].prefix(Self.reachOfHead).prefix {
      $0.cell?.table == cell.table && $0.cell?.row == cell.row
    }
    return row.count > 1 && row.allSatisfy(isColumnHead)
  }

  /// “Name | Designation | Contact” over the rows of those persons.
  private func isColumnHead(_ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    return (1...Self.wordsOfHead).contains(words.count) && words.allLie(Self.columnWords, in: page)
  }

  private static let kindsOfContact: [SourceBlock.Kind] = [.paragraph, .listItem, .preformatted]
  private static let wordsOfContact = 40

  /// Whether a block names a person and nothing is told in it: the name is all of its first line, or the post stands
  /// behind it. Beside or below it the post stands, or how to reach them.
  private func isContact(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard Self.kindsOfContact.contains(block.kind), !block.isFurniture,
      block.cell.map({ $0.column == 0 }) ?? true,
      page.firstWord(block.text)?.shape.contains(.capitalised) == true,
      page.wordIndices(block.text).count <= Self.wordsOfContact,
      let line = page.columns(block.text).first,
      let name = PersonName.parse(page, line, demand: .words),
      page.wordIndices(name.name).count > 1 || name.titles != nil,
      Fields.labelEnd(page, line) == nil
    else { return false }
    let behind = page.skipBlanks(name.end, line.upper)
    let ends =
      behind >= line.upper || page.byte(behind) == UInt8(ascii: ",")
      || page.byte(behind) == UInt8(ascii: "(") || page.colonOrDashWidth(at: behind) > 0
    guard ends, !ReportContacts.parse(page, block.text).isEmpty else { return false }
    return [index, index + 1].contains { place in
      guard let near = page.blocks[safe: place], near.kind != .heading else { return false }
      return reachesInside(near.range)
        || page.wordIndices(near.range).contains { Offices.words.contains(page.words[$0]) }
    }
  }

  private func isBelowContactHead(_ index: Int, in section: OutlineSection) -> Bool {
    var place = index - 1
    while place >= section.body.lowerBound, place >= index - Self.reachOfHead {
      let block = page.blocks[place]
      if isContactHead(block.range) || isListOfContacts(block) { return !hasCellBeside(place) }
      let isColumnHead = isColumnHead(block)
      let isBeside = block.cell.map { $0.column > 0 } ?? false
      guard block.isFurniture || isColumnHead || isBeside || isReach(block) || isContact(place)
      else { return false }
      place -= 1
    }
    return place < section.body.lowerBound && isContactHead(section.title)
  }

  /// Whether a cell has another in its row: a label with its value.
  private func hasCellBeside(_ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell, let next = page.blocks[safe: index + 1]?.cell else {
      return false
    }
    return next.table == cell.table && next.row == cell.row && next.column != cell.column
  }

  private func isContactHead(_ line: TextRange) -> Bool {
    guard (1...Self.wordsOfHead).contains(page.wordIndices(line).count) else { return false }
    let head = Fields.withoutNumber(page, line)
    return page.isWhole(head, Self.heads) != nil || Fields.meaning(of: head, in: page) == .contact
  }

  private static let several = WordSet("authors officers contacts s")

  /// “Authors: Ann Crane, Clerk” over the next of them: the label is in the plural.
  private func isListOfContacts(_ block: SourceBlock) -> Bool {
    guard block.kind == .paragraph, let colon = Fields.labelEnd(page, block.range),
      colon < block.range.upper
    else { return false }
    let label = TextRange(block.range.lower, colon)
    return Fields.meaning(of: label, in: page) == .contact
      && page.wordIndices(label).hold(Self.several, in: page)
  }

  /// “Tel 01632 960388”, “a.crane@elder.example”: how to reach the person above.
  private func isReach(_ block: SourceBlock) -> Bool {
    block.kind != .heading && page.wordIndices(block.range).count <= Self.wordsOfHead
      && reaches(block.range)
  }

  // MARK: Sentences

  private static let contacting = PhraseTable<Bool>([
    "for further|more|additional information please? contact",
    "for further details please? contact",
    "please contact", "the? contact|lead|report officer|author for|of this|the report is",
    "the? author of this|the report is",
    "for further|more information on|about|regarding this report please? contact",
    "further information on|about this report can|may be obtained from",
    "the? contact officer|person is",
  ])

  /// What stands in front of the name of who is to be asked, inside a sentence.
  private static let asking = PhraseTable<Bool>([
    "contact", "should|may|can be put|made|addressed|directed|sent|referred to",
    "obtained|available|had from", "ring|telephone|phone|call|e-mail|email|mail|ask|write",
    "questions|queries|enquiries to",
  ])

  private static let wordsOfSentence = 60
  private static let wordsToName = 24

  /// “For further information please contact **A. Person**, Group Manager, on 01632 960000”
  private func contactSentence(_ block: SourceBlock) -> Element? {
    let words = page.wordIndices(block.text)
    guard block.kind == .paragraph, words.count <= Self.wordsOfSentence, let first = words.first
    else { return nil }
    var name: Int?
    if let match = Self.contacting.match(page.words, at: first, limit: words.upperBound),
      match.end < words.upperBound, page.words[match.end].shape.contains(.capitalised)
    {
      name = match.end
    }
    guard let name = name ?? calledOfficer(words) ?? askedFor(block, words), name > first,
      !isField(block)
    else {
      return nil
    }
    let end = page.words[name - 1].range.upper
    var element = Element(.field, text: page.trimmed(TextRange(end, block.range.upper)))
    element.label = TextRange(block.range.lower, end)
    element.fieldName = .contact
    return element
  }

  private static let offices = PhraseTable<Bool>([
    "the? contact|lead|report|responsible|reporting officer|author|person", "the author|authors of",
    "my|our contact",
  ])
  private static let wordsToVerb = 10

  /// “The contact officer within the service is Ada Pike, Roads Manager”: the word that the name begins with.
  private func calledOfficer(_ words: Range<Int>) -> Int? {
    guard let first = words.first,
      let match = Self.offices.match(page.words, at: first, limit: words.upperBound)
    else { return nil }
    let verb = (match.end..<min(words.upperBound, match.end + Self.wordsToVerb)).first {
      page.words[$0].hash == WordHash.of("is") || page.words[$0].hash == WordHash.of("are")
    }
    guard let verb, verb + 1 < words.upperBound,
      page.words[verb + 1].shape.contains(.capitalised)
    else { return nil }
    return verb + 1
  }

  /// Whether a block is a header line, “Enquiries to: Ann Crane”.
  private func isField(_ block: SourceBlock) -> Bool {
    Fields.labelEnd(page, block.range).map {
      Fields.meaning(of: TextRange(block.range.lower, $0), in: page) != nil
    } ?? false
  }

  /// “If there are any queries on this report please ask the Panel's clerk, Ann Crane, on 01632 960718”: the word that
  /// the name begins with, where the sentence says how to reach its bearer.
  private func askedFor(_ block: SourceBlock, _ words: Range<Int>) -> Int? {
    guard reachesInside(block.text) else { return nil }
    for index in words {
      guard let match = Self.asking.match(page.words, at: index, limit: words.upperBound) else {
        continue
      }
      for place in match.end..<min(words.upperBound, match.end + Self.wordsToName)
      where place == match.end || isBehindMark(place) {
        let rest = TextRange(page.words[place].range.lower, block.text.upper)
        guard page.words[place].shape.contains(.capitalised),
          let name = PersonName.parse(page, rest, demand: .words),
          page.wordIndices(name.name).count > 1 || name.titles != nil,
          ReportContacts.parse(page, rest).first.map({ $0.range.upper > name.name.lower }) ?? false
        else { continue }
        return place
      }
    }
    return nil
  }

  private func isBehindMark(_ index: Int) -> Bool {
    let between = TextRange(page.words[index - 1].range.upper, page.words[index].range.lower)
    return between.bounds.contains {
      page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: ":")
    }
  }

  private static let dials = WordSet("ext extension tel telephone")
  private static let figuresOfNumber = 7

  /// Whether a sentence has a telephone number, an extension or an address.
  private func reachesInside(_ range: TextRange) -> Bool {
    if range.bounds.contains(where: { page.byte($0) == UInt8(ascii: "@") }) { return true }
    var figures = 0
    for index in page.wordIndices(range) {
      let word = page.words[index]
      figures = word.shape.contains(.digits) ? figures + word.range.count : 0
      if figures >= Self.figuresOfNumber || Self.dials.contains(word) { return true }
    }
    return false
  }

  /// “For further information about this report please contact:” over the lines of those who know more.
  private func contactHead(_ block: SourceBlock) -> Element? {
    let words = page.wordIndices(block.text)
    guard block.kind == .paragraph, let first = words.first,
      Self.contacting.match(page.words, at: first, limit: words.upperBound)?.end
        == words.upperBound
    else { return nil }
    var element = Self.labelAlone(block.range)
    element.fieldName = .contact
    return element
  }

  private static let mostContacts = 6

  /// The last of the blocks below a label each of which names a person and how to reach them: “Ann Crane, Clerk,
  /// 01632 960718”.
  private func linesOfContacts(below index: Int) -> Int? {
    var last: Int?
    for place in (index + 1)..<min(page.blocks.count, index + 1 + Self.mostContacts) {
      let block = page.blocks[place]
      guard block.kind == .paragraph, !block.isFurniture, block.cell == nil,
        Fields.labelEnd(page, block.range) == nil, reachesInside(block.range),
        !ReportContacts.parse(page, block.range).isEmpty
      else { break }
      last = place
    }
    return last
  }

  /// Whether a line ends with a telephone number or holds an address.
  private func reaches(_ range: TextRange) -> Bool {
    page.lastByte(range).isASCIIDigit
      || range.bounds.contains { page.byte($0) == UInt8(ascii: "@") }
  }

  /// Blocks at the end of a report in which its author is named.
  private static let blocksOfSignature = 16

  // MARK: Schedules

  private static let officers = PhraseTable<Bool>(["case|planning officer|officers s?"])
  private static let wards = PhraseTable<Bool>([
    "ward|wards s?", "ward|wards s? affected", "electoral? division",
  ])
  private static let linesOfApplication = 6

  /// “Case officer: Ann Crane” with one of the applications of a schedule, and “Ward: Quay” near it.
  private func applicationField(_ index: Int) -> Element? {
    if let field = field(index, Self.officers, .contact) { return field }
    guard let ward = field(index, Self.wards, .ward) else { return nil }
    let near = max(0, index - Self.linesOfApplication)...index + Self.linesOfApplication
    return near.contains { field($0, Self.officers, .contact) != nil } ? ward : nil
  }

  private func field(
    _ index: Int, _ labels: PhraseTable<Bool>, _ name: Block.FieldName
  ) -> Element? {
    guard let block = page.blocks[safe: index], block.kind == .paragraph, !block.isFurniture,
      page.opening(block.range, labels) != nil, let colon = Fields.labelEnd(page, block.range),
      colon < block.range.upper, page.isWhole(TextRange(block.range.lower, colon), labels) != nil
    else { return nil }
    var field = Element(.field, text: page.trimmed(TextRange(colon, block.range.upper)))
    field.label = TextRange(block.range.lower, colon)
    field.fieldName = name
    return field
  }
}
