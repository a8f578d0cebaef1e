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
    if title.isEmpty, let found = CapitalColumns.recognise(page, blocks, register: &register) {
      return found
    }
    if page.blocks[first].cell != nil, !AttendanceTable.isTooWide(page, first),
      let found = byRows(page, blocks, under: title, register: &register)
        ?? byCells(page, blocks, register: &register)
    {
      return found
    }
    let block = page.blocks[first]
    guard
      var label = AttendanceLabels.read(page, block.text)
        ?? AttendanceLabels.sentence(page, block.text)
        ?? brokenLabel(page, first)
        ?? unknownLabel(page, block, register)
        ?? PostLabels.read(page, first, under: title, register)
        ?? PostLabels.ofClass(page, first, register)
        ?? (title.isEmpty ? rollLabel(page, block, register) : nil)
        ?? (title.isEmpty || isNotice ? bodyLabel(page, first, register) : nil)
    else {
      return listUnder(title, page, blocks, register: &register)
        ?? behindSentence(page, blocks, register: &register)
        ?? (title.isEmpty ? FlaggedNames.recognise(page, blocks, register: &register) : nil)
        ?? (title.isEmpty ? MarkedLines.recognise(page, blocks, register: &register) : nil)
        ?? (title.isEmpty ? AttendanceList.belowList(page, blocks, register: &register) : nil)
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
    // “ALSO PRESENT:” ⏎ “Councillors:   D Ash”
    if label.presence == nil, let above = labelAbove(page, first) { label.presence = above }
    // “Witnesses:” inside an item are heard on that alone.
    if !title.isEmpty, page.isWhole(label.range, witnesses) != nil,
      register.presence(page, under: title) == nil
    {
      label.presence = .contributor
    }
    label.range = TextRange(block.range.lower, label.range.upper)
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
    }
    return finish(page, label, found, first: first, register: &register)
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
    guard !entries.isEmpty, let found = list.below(entries) else { return nil }
    var done = finish(page, label, found, first: first, register: &register)
    let before = NumberedText(page, block).paragraph(upTo: last.lower)
    done.elements[0].joined = true
    return ([before] + done.elements, done.consumed)
  }

  private static let wherePresent = PhraseTable<Bool>([
    "those present were", "present were", "the following were present", "those attending were",
  ])

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

  private static let attending = PhraseTable<Bool>([
    "in attendance", "present at the hearing",
  ])
  private static let memberTitles: Set<String> = ["Cllr", "Cllr.", "Councillor", "Cr", "Cr."]
  private static let fewestMembers = 3

  /// Where the only list calls the members themselves “in attendance”, they are those present.
  private static func asMembers(
    _ people: [PersonRecord], _ page: Page, _ label: AttendanceLabel, _ register: PeopleRegister
  ) -> [PersonRecord] {
    func isMember(_ person: PersonRecord) -> Bool {
      person.presence == .inAttendance && person.title.map(memberTitles.contains) ?? false
    }
    guard register.people.isEmpty, label.presence == .inAttendance,
      page.isWhole(label.range, attending) != nil, people.count(where: isMember) >= fewestMembers
    else { return people }
    return people.map { person in
      var person = person
      if isMember(person) { person.presence = .present }
      return person
    }
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

  /// The element of a list, with its people entered in the register.
  static func finish(
    _ page: Page, _ label: AttendanceLabel, _ found: AttendanceList.Found, first: Int,
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int) {
    var element = Element(.attendance, text: found.text)
    element.label = label.range
    var people = PeopleInOrder()
    for var record in asMembers(found.people, page, label, register) {
      register.address(&record)
      register.complete(&record)
      register.legend.apply(to: &record)
      people.add(register.add(record))
    }
    element.people = people.indices
    register.noteList(presence: found.presence, end: found.text.upper)
    guard let tail = found.tail else { return ([element], found.end - first) }
    var sentence = Element(.paragraph, text: tail)
    sentence.joined = true
    return ([element, sentence], found.end - first)
  }

  /// “Sectoral Members:”, “Elected Representatives:” are of the body.
  private static let members = WordSet("members representatives councillors trustees governors")

  /// A label outside the vocabulary directly below a list, with titled names behind it:
  /// “Link officers: Mr A”.
  private static func unknownLabel(
    _ page: Page, _ block: SourceBlock, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let presence = register.latestPresence, block.kind != .heading,
      page.wordIndices(TextRange(register.latestEnd, block.range.lower)).isEmpty,
      let colon = Fields.labelEnd(page, block.text), colon < block.text.upper,
      LeadingMarker.scan(page, block.text) == nil
    else { return nil }
    let range = TextRange(block.text.lower, colon)
    let rest = TextRange(colon, block.text.upper)
    var defaults = NameListDefaults(presence)
    // “Mr. Con Lark, Farming”: one name, and for whom.
    // “Dr Nina Carrow (GP), Sue Allott (Manager)” are two.
    defaults.isOneAnEntry =
      rest.bounds.count { page.byte($0) == UInt8(ascii: ",") } == 1
      && page.lastByte(rest) != UInt8(ascii: ")")
    let reading = NameList.read(page, rest, defaults: defaults)
    guard reading.isWhole,
      reading.people.contains(where: { $0.title != nil }) || areOfClass(page, range, reading)
    else { return nil }
    var label = AttendanceLabel(
      range: range, presence: presence, rest: page.skipBlanks(colon, block.text.upper))
    label.isStrong = false
    label.isOneAnEntry = defaults.isOneAnEntry
    let isMembers =
      page.wordIndices(range).last.map { Self.members.contains(page.words[$0]) } ?? false
    if Offices.isRole(page, range) && !isMembers || presence != .present {
      label.presence = .inAttendance
    }
    if !Offices.isRole(page, range), Offices.isBody(page, range) {
      let body = page.trimmed(TextRange(range.lower, range.upper - 1))
      label.group = Remark.represented(page, body) ?? body
    }
    return label
  }

  private static let fewestOfClass = 3
  /// Plurals over what is nobody's name.
  private static let things = WordSet(
    """
    topics items issues links documents papers files dates actions motions reports matters questions notes goals \
    projects places venues events meetings minutes agendas reasons
    """)

  /// “Property owners: Jim Ash, Howard Birch, Jay Cole.”: a plural over three names or more, each with a first name.
  private static func areOfClass(
    _ page: Page, _ label: TextRange, _ reading: NameList.Reading
  ) -> Bool {
    guard let last = page.wordIndices(label).last, !things.contains(page.words[last]),
      page.byte(page.words[last].range.upper - 1) == UInt8(ascii: "s"),
      page.words[page.wordIndices(label).lowerBound].shape.contains(.capitalised)
    else { return false }
    return reading.people.count >= fewestOfClass
      && reading.people.allSatisfy { $0.name.contains(" ") && $0.role == nil && $0.group == nil }
  }

  private static let restOfLabel = PhraseTable<Bool>([
    "in attendance", "attendance", "attending", "also? present", "in attendance also",
  ])
  private static let wordsOfMargin = 4

  /// “POLICE SERVICE   Mr A” ⏎ “IN ATTENDANCE:   Mr B”: the first half of a label that the margin broke, in front of
  /// the first name.
  static func brokenLabel(_ page: Page, _ first: Int) -> AttendanceLabel? {
    guard let block = page.blocks[safe: first], let next = page.blocks[safe: first + 1],
      block.kind == .paragraph, !block.isFurniture, next.gapBefore == 0, block.cell == next.cell,
      let gap = page.first(.gap, in: block.text),
      let below = AttendanceLabels.read(page, next.text), below.rest < next.text.upper
    else { return nil }
    let range = page.trimmed(block.text.prefix(upTo: gap))
    let words = page.wordIndices(range)
    // “POLICE IN   ACC Ada Pike” ⏎ “ATTENDANCE:   Supt Ben Dove”
    let isCut =
      words.last.map { page.words[$0].hash == WordHash.of("in") } == true
      && page.isWhole(below.range, attendance) != nil
    guard isCut || below.isStrong && below.presence == .inAttendance else { return nil }
    guard (1...wordsOfMargin).contains(words.count), page.isAllCapitals(range),
      page.isWhole(TextRange(below.range.lower, below.range.upper), restOfLabel) != nil,
      AttendanceLabels.whole(page, range) == nil,
      PersonName.parse(page, page.trimmed(block.text.suffix(from: gap))) != nil
    else { return nil }
    return AttendanceLabel(
      range: range, presence: .inAttendance, rest: page.skipBlanks(gap, block.text.upper))
  }

  private static let rolls = PhraseTable<Bool>(["roll call", "on roll call", "the roll was called"])
  private static let fewestCalled = 3

  /// “ROLL CALL: Aldermen Pike, Dove and Roe” in front of the items: those who answered, where nobody was recorded
  /// before. Who voted how has a word behind each name.
  private static func rollLabel(
    _ page: Page, _ block: SourceBlock, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard register.people.isEmpty, block.kind == .paragraph, block.cell == nil,
      page.opening(block.text, rolls) != nil,
      let colon = Fields.labelEnd(page, block.text), colon < block.text.upper,
      page.isWhole(page.trimmed(TextRange(block.text.lower, colon - 1)), rolls) != nil
    else { return nil }
    let names = page.trimmed(block.text.suffix(from: colon))
    let reading = NameList.read(page, names, defaults: NameListDefaults(.present))
    guard reading.isWhole, reading.people.count >= fewestCalled,
      reading.people.allSatisfy({ $0.group == nil }),
      reading.people.contains(where: { $0.title != nil })
    else { return nil }
    var label = AttendanceLabel(
      range: TextRange(block.text.lower, colon), presence: .present,
      rest: page.skipBlanks(colon, block.text.upper))
    label.isStrong = false
    return label
  }

  private static let appointments = WordSet(
    """
    appointment appointments appointed nomination nominations nominated election elections elected \
    membership memberships representation vacancies
    """)
  /// Blocks in front of a list in which the words that say what it is of stand.
  private static let blocksAbove = 3

  /// Whether the line of a body has that of another beside it, or speaks with those above of appointments.
  private static func isAppointed(_ page: Page, _ first: Int) -> Bool {
    for other in [first - 1, first + 1] {
      if let block = page.blocks[safe: other], let colon = Fields.labelEnd(page, block.text),
        colon < block.text.upper,
        BodyName.endsAsBody(page, TextRange(block.text.lower, colon))
      {
        return true
      }
    }
    return (max(0, first - blocksAbove)...first).contains {
      page.wordIndices(page.blocks[$0].text).hold(appointments, in: page)
    }
  }

  /// “Council: Ada, Ben” ⏎ “Absent: Cy”: whether the list of the others stands right below.
  private static func isAboveLabel(_ page: Page, _ first: Int) -> Bool {
    guard let next = page.blocks[safe: first + 1], next.gapBefore <= 1,
      let label = AttendanceLabels.read(page, next.text), label.rest < next.text.upper
    else { return false }
    switch label.presence {
    case .absent, .apologies: return label.isStrong
    default: return false
    }
  }

  private static let wordsOfBody = 5
  private static let fewestOfBody = 2

  /// “Sub-Committee: Councillors A (Chairman), B and C” in front of the items: the members by the name of their
  /// body, where nobody was recorded before, each with a title. Who was appointed to several bodies was not there.
  private static func bodyLabel(
    _ page: Page, _ first: Int, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let block = page.blocks[safe: first], register.people.isEmpty,
      block.kind == .paragraph, !isAppointed(page, first),
      let colon = Fields.labelEnd(page, block.text), colon < block.text.upper,
      LeadingMarker.scan(page, block.text) == nil
    else { return nil }
    let range = TextRange(block.text.lower, colon)
    let words = page.wordIndices(range)
    guard words.count <= wordsOfBody, BodyName.endsAsBody(page, range),
      words.allSatisfy({ page.words[$0].shape.contains(.capitalised) })
    else { return nil }
    let reading = NameList.read(
      page, TextRange(colon, block.text.upper), defaults: NameListDefaults(.present))
    guard reading.isWhole, reading.people.count >= fewestOfBody,
      reading.people.allSatisfy({ $0.title != nil }) || isAboveLabel(page, first)
    else { return nil }
    var label = AttendanceLabel(
      range: range, presence: .present, rest: page.skipBlanks(colon, block.text.upper))
    label.isStrong = false
    return label
  }
}
