/// Reads lists of people: a label, and the names behind or below it.
enum AttendanceRecogniser {
  /// The attendance elements that begin with the first of `blocks`, and how many blocks they take.
  ///
  /// - Parameter title: The title that the blocks stand under; below “Apologies” a list needs no
  ///   label of its own.
  /// - Parameter isNotice: Whether the document is of decisions, whose first item has the members under the name
  ///   of their body.
  static func recognise(
    _ page: Page, blocks: Range<Int>, under title: TextRange = .empty(at: 0),
    isNotice: Bool = false, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, !page.blocks[first].isFurniture else { return nil }
    if !title.isEmpty,
      let found = Delegations.recognise(page, blocks, under: title, register: &register)
    {
      return found
    }
    if title.isEmpty, let found = HeadedColumns.recognise(page, blocks, register: &register) {
      return found
    }
    if page.blocks[first].cell == nil,
      let found = RollTable.recognise(page, blocks, under: title, register: &register)
    {
      return found
    }
    if title.isEmpty || register.presence(page, under: title) == .present,
      page.blocks[first].cell == nil,
      let found = StatusLines.recognise(page, blocks, register: &register)
    {
      return found
    }
    if title.isEmpty, let found = CapitalColumns.recognise(page, blocks, register: &register) {
      return found
    }
    if page.blocks[first].cell != nil, !AttendanceTable.isTooWide(page, first),
      let found = byRows(page, blocks, under: title, register: &register)
        ?? byCells(page, blocks, register: &register)
        ?? (title.isEmpty ? MemberTable.recognise(page, blocks, register: &register) : nil)
        ?? (title.isEmpty ? GroupRows.inHead(page, blocks, register: &register) : nil)
    {
      return found
    }
    let block = page.blocks[first]
    // What is quoted is of another meeting.
    if page.byte(block.text.lower) == UInt8(ascii: "\"") || page.has("“", at: block.text.lower) {
      return nil
    }
    guard var label = label(page, blocks, under: title, isNotice: isNotice, register)
    else {
      return listUnder(title, page, blocks, register: &register)
        ?? behindSentence(page, blocks, register: &register)
        ?? (title.isEmpty ? FlaggedNames.recognise(page, blocks, register: &register) : nil)
        ?? (title.isEmpty ? MarkedLines.recognise(page, blocks, register: &register) : nil)
        ?? (title.isEmpty ? AttendanceList.belowList(page, blocks, register: &register) : nil)
        ?? (title.isEmpty ? TitledNames.recognise(page, blocks, register: &register) : nil)
        ?? AttendanceRest.recognise(page, blocks, under: title, register: &register)
        ?? coded(page, block, first, register: &register)
        ?? RollCallList.recognise(page, blocks, register: &register)
    }
    if !title.isEmpty, !isBehindList(page, block, register), isParty(page, label.range) {
      return nil
    }
    if !title.isEmpty, !label.isStrong, isOfElected(page, title) { return nil }
    // “OFFICERS IN  Mrs A” ⏎ “ATTENDANCE:  Mr B”: the second half of the label before.
    if register.latestPresence == .inAttendance, page.isWhole(label.range, attendance) != nil,
      isBehindList(page, block, register)
    {
      label.presence = .inAttendance
    }
    // “## Attendance” ⏎ “### Member representatives” over their names.
    if !label.isStrong, !label.isPost, label.presence != nil, block.kind == .heading,
      isBehindList(page, block, register) || isUnderAttendance(page, first)
    {
      label.isStrong = true
    }
    // “ALSO PRESENT:” ⏎ “Councillors:   D Ash”
    if label.presence == nil, let above = labelAbove(page, first) { label.presence = above }
    // “Witnesses:” inside an item are heard on that alone.
    if !title.isEmpty, page.isWhole(label.range, witnesses) != nil,
      register.presence(page, under: title) == nil
    {
      label.presence = .contributor
    }
    if title.isEmpty, register.people.isEmpty, isMembership(page, label.range),
      isAboveThosePresent(page, first)
    {
      return nil
    }
    label.range = TextRange(block.range.lower, label.range.upper)
    if label.rest > block.text.upper, let next = page.blocks[safe: first + 1] {
      return behindWrapped(page, label, next, blocks, register: &register)
    }
    let rest = page.trimmed(TextRange(min(label.rest, block.text.upper), block.text.upper))
    var list = AttendanceList(page: page, label: label, register: register)
    list.cell = block.cell
    list.isTerm = block.hints.contains(.term)
    let below = (first + 1)..<blocks.upperBound
    guard
      let found = (rest.isEmpty ? list.below(below) : list.behind(rest, blocks))
        ?? knownNick(page, label, rest, below, register)
    else {
      return RollCallList.recognise(page, blocks, register: &register)
        ?? (title.isEmpty && rest.isEmpty
          ? FlaggedNames.recognise(page, blocks, register: &register) : nil)
    }
    if isHearing(page, label.range), tells(page, (first + 1)..<max(first + 1, found.end)) {
      return nil
    }
    return finish(page, label, found, first: first, register: &register)
  }

  /// The label that begins with the first of some blocks.
  private static func label(
    _ page: Page, _ blocks: Range<Int>, under title: TextRange, isNotice: Bool,
    _ register: PeopleRegister
  ) -> AttendanceLabel? {
    let first = blocks.lowerBound
    let block = page.blocks[first]
    if let known = AttendanceLabels.read(page, behindNumber(page, block))
      ?? AttendanceLabels.sentence(page, behindParagraphNumber(page, block))
    {
      return known
    }
    if let unknown = brokenLabel(page, first) ?? unknownLabel(page, block, register)
      ?? wrappedLabel(page, first, register)
    {
      return unknown
    }
    if let post = PostLabels.read(page, first, under: title, register)
      ?? PostLabels.ofClass(page, first, register)
    {
      return post
    }
    if title.isEmpty, let roll = rollLabel(page, block, register) { return roll }
    if title.isEmpty || isNotice, let body = bodyLabel(page, first, register) { return body }
    return title.isEmpty ? sideLabel(page, first, register) : nil
  }

  /// The words of “5.1   The following gave evidence:”
  private static func behindParagraphNumber(_ page: Page, _ block: SourceBlock) -> TextRange {
    guard block.kind == .paragraph, page.endsWithColon(block.text),
      let lead = page.lead(of: block), lead.shape == .decimal, lead.level > 1, !lead.rest.isEmpty
    else { return block.text }
    return lead.rest
  }

  /// The words of “### 2.1 Members present”, a heading with a number inside an item.
  private static func behindNumber(_ page: Page, _ block: SourceBlock) -> TextRange {
    guard block.kind == .heading, let lead = page.lead(of: block), lead.shape == .decimal,
      !lead.rest.isEmpty
    else { return block.text }
    return lead.rest
  }

  private static let telling = WordSet(
    "was were is are had has said asked told thought wanted spoke objected supported felt took")

  /// Whether a label only says that somebody was heard, “Abutters were heard:”.
  private static func isHearing(_ page: Page, _ label: TextRange) -> Bool {
    page.wordIndices(label).last.map { page.words[$0].hash == WordHash.of("heard") } ?? false
  }

  /// Whether the entries of a list say what somebody said, and not only who it was.
  private static func tells(_ page: Page, _ blocks: Range<Int>) -> Bool {
    blocks.contains { index in
      let text = page.blocks[index].text
      return page.lastByte(text) == UInt8(ascii: ".")
        && page.wordIndices(text).contains {
          telling.contains(page.words[$0]) && page.words[$0].shape.isDisjoint(with: .capitalised)
        }
    }
  }

  /// A list in a table whose rows or columns are told by heads or labels of their own.
  private static func byRows(
    _ page: Page, _ blocks: Range<Int>, under title: TextRange, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    AttendanceColumns.recognise(page, blocks, register: &register)
      ?? AttendancePairs.recognise(page, blocks, register: &register)
      ?? AttendanceSections.recognise(page, blocks, register: &register)
      ?? GroupRows.recognise(page, blocks, register: &register)
      ?? RollTable.recognise(page, blocks, under: title, register: &register)
  }

  /// A list in any other table.
  private static func byCells(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    AttendanceTable.underLabel(page, blocks, register: &register)
      ?? StackedCells.recognise(page, blocks, register: &register)
      ?? AttendanceTable.labelled(page, blocks, register: &register)
      ?? AttendanceGrid.recognise(page, blocks, register: &register)
      ?? SubstituteTable.recognise(page, blocks, register: &register)
      ?? ItemOfficers.recognise(page, blocks, register: &register)
      ?? AnsweredRows.recognise(page, blocks, register: &register)
      ?? MarkedTable.recognise(page, blocks, register: &register)
      ?? NameTable.recognise(page, blocks, register: &register)
  }

  /// People among whom a nick is looked for.
  private static let mostListed = 200

  /// “Scribe” ¶ “fredrik”: a post over the nick of somebody who is listed as present.
  private static func knownNick(
    _ page: Page, _ label: AttendanceLabel, _ rest: TextRange, _ below: Range<Int>,
    _ register: PeopleRegister
  ) -> AttendanceList.Found? {
    guard let post = label.post, let next = below.first,
      rest.isEmpty || !page.blocks[next].isFurniture
    else { return nil }
    let text = rest.isEmpty ? page.blocks[next].text : rest
    guard page.wordIndices(text).count == 1 else { return nil }
    let nick = page.string(page.trimmed(text))
    guard let known = register.people.prefix(mostListed).first(where: { $0.name == nick }) else {
      return nil
    }
    var person = PersonRecord(name: nick, presence: known.presence, range: page.trimmed(text))
    person.role = page.string(post)
    return AttendanceList.Found(
      people: [person], text: text, end: rest.isEmpty ? next + 1 : next, presence: known.presence)
  }

  /// “The hearing was opened at seven. The following persons spoke:” over their names.
  private static func behindSentence(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].kind == .paragraph,
      page.endsWithColon(page.blocks[first].text)
    else { return nil }
    let block = page.blocks[first]
    let sentences = Sentences.split(page, block.text)
    guard sentences.count >= 2, let last = sentences.last else { return nil }
    let told = AttendanceLabels.sentence(page, last)
    // “The Convenor welcomed the experts. Those present were:” over lines of names.
    // Of a visit or a workshop that is reported later it is told in the same words.
    let isPresent =
      told == nil && page.isWhole(last, wherePresent) != nil && !register.hasPresent
    guard
      let label = isPresent
        ? AttendanceLabel(range: last, presence: .present, rest: last.upper) : told,
      isPresent || label.presence == .contributor
    else { return nil }
    let list = AttendanceList(page: page, label: label, register: register)
    let below = blocks.dropFirst()
    let entries =
      isPresent
      ? below : below.prefix(mostListed).prefix { page.blocks[$0].kind == .listItem }
    guard !entries.isEmpty, let found = list.below(entries),
      !(isHearing(page, label.range) && tells(page, (first + 1)..<max(first + 1, found.end)))
    else { return nil }
    var done = finish(page, label, found, first: first, register: &register)
    let before = NumberedText(page, block).paragraph(upTo: last.lower)
    done.elements[0].joined = true
    return ([before] + done.elements, done.consumed)
  }

  private static let wherePresent = PhraseTable<Bool>([
    "those present were", "present were", "the following were present", "those attending were",
  ])

  private static let attendances = PhraseTable<Bool>([
    "attendance", "attendees", "present", "those present", "people present", "in attendance",
    "membership",
    "attendance and apologies", "members and attendance", "present and apologies",
  ])

  /// Whether the heading right above says that people are listed below it.
  private static func isUnderAttendance(_ page: Page, _ index: Int) -> Bool {
    guard let above = page.blocks[safe: index - 1], above.kind == .heading, !above.isFurniture
    else { return false }
    return page.isWhole(above.text, attendances) != nil
  }

  private static let memberships = PhraseTable<Bool>([
    "membership", "committee|board|panel|council membership",
    "membership of the? committee|board|panel|council",
  ])
  /// Blocks among which the list of those who came stands below the membership.
  private static let presentReach = 60

  private static func isMembership(_ page: Page, _ label: TextRange) -> Bool {
    page.isWhole(label, memberships) != nil
  }

  /// “Membership: Cllrs A, B and C” on a front sheet, with “Present: Cllrs A and B” further down: who belongs to the
  /// body, not who came.
  static func isAboveThosePresent(_ page: Page, _ first: Int) -> Bool {
    page.blocks.indices.dropFirst(first + 1).prefix(presentReach).contains { index in
      let block = page.blocks[index]
      guard !block.isFurniture, page.speaks(of: .presence, in: block.text),
        let label = AttendanceLabels.read(page, block.text)
      else { return false }
      return label.isStrong && label.presence == .present && !label.isPost
    }
  }

  private static let parties = PhraseTable<Bool>([
    "applicant|applicants|appellant|objector|objectors|licensee|agent|agents"
  ])

  /// “Applicant: Mr Duncan Leask” in an item says whose matter it is, not that he came.
  private static func isParty(_ page: Page, _ label: TextRange) -> Bool {
    page.isWhole(label, parties) != nil
  }

  private static let elections = WordSet(
    "election elections appointment appointments admission admissions nomination nominations elected"
  )

  /// “Ordinary Members: Mrs Askew, Dr Malec” under “Election of members”: who was elected, not who came.
  private static func isOfElected(_ page: Page, _ title: TextRange) -> Bool {
    let words = page.wordIndices(title)
    return words.count <= 8 && words.hold(elections, in: page)
  }

  static let attendance = PhraseTable<Bool>(["attendance"])
  private static let witnesses = PhraseTable<Bool>(["witness|witnesses"])

  /// Whether a block stands directly below a list of people.
  private static func isBehindList(
    _ page: Page, _ block: SourceBlock, _ register: PeopleRegister
  ) -> Bool {
    register.latestPresence != nil && register.latestEnd <= block.range.lower
      && page.wordIndices(TextRange(register.latestEnd, block.range.lower)).isEmpty
  }

  /// What a label that stands alone right above another says of those below both.
  private static func labelAbove(_ page: Page, _ index: Int) -> Person.Presence? {
    guard let above = page.blocks[safe: index - 1], !above.isFurniture, above.cell == nil,
      page.blocks[index].cell == nil,
      let label = AttendanceLabels.whole(page, above.text), label.isStrong, !label.isPost
    else { return nil }
    return label.presence
  }

  private static let fewestCoded = 3

  /// “Ursula Brandvold (UB), Kenji Arai (KA), …”: names with their initials are a list by themselves,
  /// where nobody was recorded before.
  private static func coded(
    _ page: Page, _ block: SourceBlock, _ first: Int, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard register.people.isEmpty, block.kind == .paragraph, block.cell == nil,
      page.lastByte(block.text) == UInt8(ascii: ")"), page.wordIndices(block.text).count <= 600
    else { return nil }
    let reading = NameList.read(page, block.text, defaults: NameListDefaults(.present))
    guard reading.isWhole, reading.people.count >= fewestCoded,
      reading.people.allSatisfy({ $0.initials != nil })
    else { return nil }
    let label = AttendanceLabel(
      range: .empty(at: block.range.lower), presence: .present, rest: block.text.lower)
    let found = AttendanceList.Found(
      people: reading.people, text: block.range, end: first + 1, presence: .present)
    return finish(page, label, found, first: first, register: &register)
  }

  /// The element of a list without a label that takes `blocks` whole, each of its people with a presence of their own.
  static func finish(
    _ page: Page, _ people: [PersonRecord], in blocks: ClosedRange<Int>,
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int) {
    let first = page.blocks[blocks.lowerBound].range
    let found = AttendanceList.Found(
      people: people, text: first.through(page.blocks[blocks.upperBound].range),
      end: blocks.upperBound + 1, presence: .present)
    let label = AttendanceLabel(range: .empty(at: first.lower), presence: nil, rest: 0)
    return finish(page, label, found, first: blocks.lowerBound, register: &register)
  }

  /// The parts of a list in whose text furniture stands, such as the rule below its label: the first part with names has
  /// the people.
  private static func aroundFurniture(
    _ page: Page, _ element: Element, _ blocks: Range<Int>
  ) -> [Element]? {
    guard blocks.contains(where: { page.blocks[$0].isFurniture }) else { return nil }
    var parts: [Element] = []
    var hasPeople = false
    for index in blocks {
      let range = page.blocks[index].range
      if page.blocks[index].isFurniture {
        parts.append(Element(.furniture, text: range))
      } else if element.text.lower >= range.upper {
        parts.append(Element(.paragraph, text: range))
      } else if let last = parts.last, last.kind == .attendance {
        parts[parts.count - 1].text = last.text.through(range)
      } else {
        var part = hasPeople ? Element(.attendance, text: range) : element
        part.text = TextRange(
          max(range.lower, hasPeople ? range.lower : element.text.lower), range.upper)
        if part.label.upper <= range.lower { part.label = .empty(at: range.lower) }
        if hasPeople, page.blocks[index].continuesBeforeFurniture { part.continued = true }
        hasPeople = true
        parts.append(part)
      }
    }
    return parts
  }

  /// The element of a list, with its people entered in the register.
  static func finish(
    _ page: Page, _ label: AttendanceLabel, _ found: AttendanceList.Found, first: Int,
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int) {
    var element = Element(.attendance, text: found.text)
    element.label = label.range
    var people = PeopleInOrder()
    let records = asMembers(found.people, page, label, first, register)
    let isMarked = register.legend.tellsAbsence(among: records)
    for var record in records {
      if isMarked, record.mark == nil, record.presence == .present {
        record.presence = register.legend.unmarked
      }
      register.address(&record)
      register.complete(&record)
      register.legend.apply(to: &record)
      if let name = register.fullName(of: record) { record.name = name }
      people.add(register.add(record, listed: people.indices))
    }
    element.people = people.indices
    register.noteList(presence: found.presence, end: found.text.upper)
    if let parts = aroundFurniture(page, element, first..<found.end) {
      return (parts, found.end - first)
    }
    guard let tail = found.tail else { return ([element], found.end - first) }
    var sentence = Element(.paragraph, text: tail)
    sentence.joined = true
    return ([element, sentence], found.end - first)
  }
}
