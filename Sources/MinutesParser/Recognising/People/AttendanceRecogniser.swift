/// Reads lists of people: a label, and the names behind or below it.
enum AttendanceRecogniser {
  /// The attendance elements that begin with the first of `blocks`, and how many blocks they take.
  ///
  /// - Parameter title: The title that the blocks stand under; below “Apologies” a list needs no
  ///   label of its own.
  static func recognise(
    _ page: Page, blocks: Range<Int>, under title: TextRange = .empty(at: 0),
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, !page.blocks[first].isFurniture else { return nil }
    if page.blocks[first].cell != nil,
      let found = AttendanceColumns.recognise(page, blocks, register: &register)
        ?? AttendanceSections.recognise(page, blocks, register: &register)
        ?? AttendanceTable.underLabel(page, blocks, register: &register)
        ?? AttendanceTable.labelled(page, blocks, register: &register)
        ?? AttendanceGrid.recognise(page, blocks, register: &register)
        ?? NameTable.recognise(page, blocks, register: &register)
    {
      return found
    }
    let block = page.blocks[first]
    guard
      var label = AttendanceLabels.read(page, block.text)
        ?? AttendanceLabels.sentence(page, block.text)
        ?? unknownLabel(page, block, register)
    else {
      return listUnder(title, page, blocks, register: &register)
        ?? behindSentence(page, blocks, register: &register)
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

  private static let attendance = PhraseTable<Bool>(["attendance"])
  private static let witnesses = PhraseTable<Bool>(["witness|witnesses"])

  /// Whether a block stands directly below a list of people.
  private static func isBehindList(
    _ page: Page, _ block: SourceBlock, _ register: PeopleRegister
  ) -> Bool {
    register.latestPresence != nil && register.latestEnd <= block.range.lower
      && page.wordIndices(TextRange(register.latestEnd, block.range.lower)).isEmpty
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

  /// A list that has the title of its section for a label.
  private static func listUnder(
    _ title: TextRange, _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first,
      let presence = register.presence(page, under: title)
        ?? (isRoll(page, title, blocks) ? .present : nil),
      presence != .apologies || !tells(page, page.blocks[first].text)
    else { return nil }
    var label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: presence, rest: 0)
    label.isStrong = false
    let list = AttendanceList(page: page, label: label, register: register)
    guard let found = list.below(blocks) else {
      return sentencesUnder(label, page, blocks, register: &register)
    }
    // A lone word below “Apologies” may be the title in a second language.
    if found.end == first + 1, page.wordIndices(page.blocks[first].range).count == 1 { return nil }
    return finish(page, label, found, first: first, register: &register)
  }

  private static let rolls = PhraseTable<Bool>([
    "roll call", "introductions", "attendance", "opening|welcome|welcomes and roll call",
    "opening|welcome|welcomes and introductions|attendance", "introductions and attendance",
    "roll call and introductions|attendance",
  ])

  /// “Opening and roll call” over a table “Name | Member body | …”.
  private static func isRoll(_ page: Page, _ title: TextRange, _ blocks: Range<Int>) -> Bool {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0, !title.isEmpty else {
      return false
    }
    guard page.isWhole(title, rolls) != nil,
      let columns = AttendanceTable.header(page, AttendanceTable.firstRow(page, blocks))
    else { return false }
    return columns.values.contains(.group) || columns.values.contains(.role)
  }

  private static var that: UInt64 { WordHash.of("that") }

  /// “Councillor Ash said that the roof leaked.” below “Apologies” is no excuse.
  private static func tells(_ page: Page, _ range: TextRange) -> Bool {
    accepts(page, range)
      || page.wordIndices(range).dropFirst(2).contains {
        page.words[$0].hash == that && page.words[$0 - 1].shape.isDisjoint(with: .capitalised)
      }
  }

  private static let accepting = PhraseTable<Bool>(["agreed|resolved|decided to accept|approve"])

  /// “The governors agreed to accept the apology of Mr A.”: a decision.
  private static func accepts(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.hold(accepting, in: page, limit: words.upperBound)
  }

  /// “Cllr A (holiday), Cllr B (unwell). Cllr C was absent.”: a list, and sentences behind it.
  private static func sentencesUnder(
    _ label: AttendanceLabel, _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].kind == .paragraph,
      let presence = label.presence
    else { return nil }
    let sentences = Sentences.split(page, page.blocks[first].text)
    guard (1...6).contains(sentences.count) else { return nil }
    var people: [PersonRecord] = []
    for (place, sentence) in sentences.enumerated() {
      if presence == .apologies, let records = ApologySentence.received(page, sentence) {
        people += records
        continue
      }
      guard sentences.count > 1 else { return nil }
      if let records = ApologySentence.apologies(page, sentence, register) {
        people += records
        continue
      }
      let reading = NameList.read(page, sentence, defaults: NameListDefaults(presence))
      guard reading.isWhole, place > 0 || !reading.people.isEmpty else { return nil }
      people += reading.people
    }
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first].range, end: first + 1, presence: presence)
    return finish(page, label, found, first: first, register: &register)
  }

  private static let attending = PhraseTable<Bool>(["in attendance"])
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

  /// The element of a list, with its people entered in the register.
  static func finish(
    _ page: Page, _ label: AttendanceLabel, _ found: AttendanceList.Found, first: Int,
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int) {
    var element = Element(.attendance, text: found.text)
    element.label = label.range
    var people = PeopleInOrder()
    var records = asMembers(found.people, page, label, register)
    for index in records.indices {
      register.address(&records[index])
      register.complete(&records[index])
      register.legend.apply(to: &records[index])
      people.add(register.add(records[index]))
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
    guard reading.isWhole, reading.people.contains(where: { $0.title != nil }) else { return nil }
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
}

/// The names that belong to a label.
struct AttendanceList {
  struct Found {
    var people: [PersonRecord]
    var text: TextRange
    /// Index behind the last block taken.
    var end: Int
    var presence: Person.Presence
    /// A sentence on a line of its own behind the names, where there is one.
    var tail: TextRange?
  }

  let page: Page
  let label: AttendanceLabel
  let defaults: NameListDefaults
  /// The cell of a layout table that the label stands in.
  var cell: SourceBlock.Cell?
  /// Whether the label is a term of a list of definitions, so that the next term is another label.
  var isTerm = false

  init(page: Page, label: AttendanceLabel, register: PeopleRegister) {
    self.page = page
    self.label = label
    var defaults = NameListDefaults(
      label.presence ?? register.latestPresence ?? .present, title: label.title)
    // “Attending” below those present are the others.
    if label.isAttending, register.people.contains(where: { $0.presence == .present }) {
      defaults.presence = .inAttendance
    }
    defaults.role = label.post
    // “Secretary: Ms A” below the lists of those present, absent and invited.
    if let post = label.post, page.isWhole(post, Self.recording) != nil, register.hasPresent,
      register.latestPresence != .present
    {
      defaults.presence = .inAttendance
    }
    if let post = label.post, page.isWhole(post, Self.chairing) != nil {
      defaults.role = nil
      defaults.isChair = true
    }
    defaults.group = label.group
    defaults.isOneAnEntry = label.isOneAnEntry
    self.defaults = defaults
  }

  private static let recording = PhraseTable<Bool>(["secretary", "recording|minute secretary"])

  /// Labels that tell of the chair and name no office.
  private static let chairing = PhraseTable<Bool>(["in the chair", "presiding"])

  // MARK: Behind the label

  /// Names that begin in the block of the label, and go on in the blocks below.
  func behind(_ rest: TextRange, _ blocks: Range<Int>) -> Found? {
    if let sentence = sentenceStart(rest) {
      let names = openerDropped(page.trimmed(rest.prefix(upTo: sentence)))
      let reading = NameList.read(page, names, defaults: defaults)
      guard accepts(reading, [names]) else { return nil }
      return Found(
        people: reading.people, text: page.trimmed(rest.prefix(upTo: sentence)),
        end: blocks.lowerBound + 1, presence: defaults.presence,
        tail: page.trimmed(rest.suffix(from: sentence)))
    }
    if let people = AttendanceLines.read(page, [rest], defaults: defaults) {
      return Found(
        people: people, text: TextRange(rest.lower, page.blocks[blocks.lowerBound].range.upper),
        end: blocks.lowerBound + 1, presence: defaults.presence)
    }
    var ranges = [openerDropped(rest)]
    var end = blocks.lowerBound + 1
    while end < blocks.upperBound,
      goesOn(ranges, end, isBelow: false) || isBodyLine(end, blocks, behind: ranges[0])
    {
      ranges.append(page.blocks[end].text)
      end += 1
    }
    let reading = NameList.read(page, ranges, defaults: defaults)
    guard accepts(reading, ranges) else { return nil }
    let text = TextRange(rest.lower, page.blocks[end - 1].range.upper)
    return Found(people: reading.people, text: text, end: end, presence: defaults.presence)
  }

  private static let openings = PhraseTable<Bool>([
    "the? meeting was called to order", "meeting called to order",
    "the meeting convened|commenced|opened|began|started at",
  ])

  /// Where a line begins that says when the meeting did, as pages that set lists in columns have it below the
  /// last name.
  private func sentenceStart(_ rest: TextRange) -> Int? {
    guard page.speaks(of: .opening, in: rest) else { return nil }
    return page.lines(rest).dropFirst().first { page.opening($0, Self.openings) != nil }?.lower
  }

  /// “Apologies: were received from Councillor X” has its names behind the preposition.
  func openerDropped(_ rest: TextRange) -> TextRange {
    guard defaults.presence == .apologies,
      PersonName.parse(page, rest, demand: .words) == nil,
      let start = ApologySentence.listStart(page, rest)
    else { return rest }
    return TextRange(start, rest.upper)
  }

  /// “Witham Borough Council” on a line over its members, in a list that began with such a line.
  private func isBodyLine(_ index: Int, _ blocks: Range<Int>, behind first: TextRange) -> Bool {
    let block = page.blocks[index]
    guard index + 1 < blocks.upperBound, block.kind == .paragraph, !block.isFurniture,
      block.cell == cell, isBody(block.range),
      isBody(page.lines(first).first ?? first)
    else { return false }
    return PersonName.parse(page, page.blocks[index + 1].text) != nil
      && goesOn([], index + 1, isBelow: true)
  }

  private func isBody(_ range: TextRange) -> Bool {
    page.wordIndices(range).count <= 6 && page.lastByte(range).isASCIILetter
      && Offices.isBody(page, range) && !Offices.isRole(page, range)
      && PersonName.parse(page, range) == nil
  }

  // MARK: Below the label

  /// Names in the blocks below a label that stands alone: a table, a list, lines.
  func below(_ blocks: Range<Int>) -> Found? {
    guard let first = blocks.first else { return nil }
    if let table = page.blocks[first].cell?.table, page.blocks[first].cell != cell {
      guard table != cell?.table else { return nil }
      return AttendanceTable.below(page, blocks, defaults: defaults)
    }
    var ranges: [TextRange] = []
    var end = first
    if let numbered = numbered(blocks) { return numbered }
    if let list = PostsBelow.read(page, blocks, cell: cell, defaults: defaults) {
      return Found(
        people: list.people,
        text: TextRange(page.blocks[first].range.lower, page.blocks[list.end - 1].range.upper),
        end: list.end, presence: defaults.presence)
    }
    if page.first(.gap, in: page.blocks[first].text) != nil,
      let found = columnsOfPresence(blocks)
    {
      return found
    }
    if AttendanceTable.isHeadLine(page, page.blocks[first].text) { end += 1 }
    var isBehindHead = false
    while end < blocks.upperBound {
      let isHead = isClassHead(end, blocks)
      guard isHead || goesOn(isBehindHead ? [] : ranges, end, isBelow: true) else { break }
      if !isHead { ranges.append(page.blocks[end].text) }
      isBehindHead = isHead
      end += 1
    }
    guard !ranges.isEmpty else { return nil }
    let reading = NameList.read(
      page, ranges,
      defaults: below(
        page.blocks[first].kind == .listItem ? 2 : ranges.count,
        isNicks: isShort(ranges[0]) && page.blocks[first].kind == .listItem))
    guard accepts(reading, ranges) else { return nil }
    let text = TextRange(page.blocks[first].range.lower, page.blocks[end - 1].range.upper)
    return Found(people: reading.people, text: text, end: end, presence: defaults.presence)
  }

  /// Aligned lines whose heads stand right below the label.
  private func columnsOfPresence(_ blocks: Range<Int>) -> Found? {
    let lines = blocks.prefix(AttendanceLines.mostLines).prefix {
      page.blocks[$0].kind != .heading && !page.blocks[$0].isFurniture
        && page.blocks[$0].cell == cell && page.first(.gap, in: page.blocks[$0].text) != nil
    }
    guard let last = lines.last,
      let people = AttendanceLines.read(
        page, lines.map { page.blocks[$0].text }, defaults: defaults)
    else { return nil }
    return Found(
      people: people,
      text: page.blocks[lines.lowerBound].range.through(page.blocks[last].range), end: last + 1,
      presence: defaults.presence)
  }

  /// Words for those whom the members of a body stand for.
  private static let classes = WordSet(
    """
    governors heads headteachers principals academies academy primaries secondaries members
    representatives reps schools nurseries nursery parents unions trustees staff colleges providers
    sector special diocese diocesan councillors councils primary secondary maintained stakeholders
    agencies partners voting co-opted
    """)

  /// “Primary Heads”, “Non-schools members”: a line of a few words that heads the names below it.
  private func isClassHead(_ index: Int, _ blocks: Range<Int>) -> Bool {
    let block = page.blocks[index]
    let words = page.wordIndices(block.range)
    let isNamed =
      (1...4).contains(words.count)
      && words.last.map { Self.classes.contains(page.words[$0]) } ?? false
    // “**Group A – Teachers’ associations**” over somebody with a title.
    let isGroup =
      (2...10).contains(words.count) && page.isEmphasised(block.range)
      && page.lastByte(block.range).isASCIILetter && LeadingMarker.scan(page, block.range) == nil
      && index + 1 < blocks.upperBound
      && PersonName.parse(page, page.blocks[index + 1].text) != nil
      && PersonName.parse(page, block.range) == nil
    guard label.isStrong, block.kind == .paragraph || block.kind == .heading, block.cell == cell,
      !block.isFurniture, isNamed || isGroup, index + 1 < blocks.upperBound,
      words.allSatisfy({ page.byte(page.words[$0].range.upper) != UInt8(ascii: ",") }),
      AttendanceLabels.read(page, block.text).map({ $0.presence == defaults.presence }) ?? true
    else { return false }
    return goesOn([], index + 1, isBelow: true)
      && !page.isAllCapitals(page.blocks[index + 1].text)
  }

  /// “1.  Hon. Wycliffe Barasa - Chairperson”, “2.  Hon. Grace Nekesa”: paragraphs numbered from one.
  private func numbered(_ blocks: Range<Int>) -> Found? {
    guard label.isStrong else { return nil }
    var ranges: [TextRange] = []
    var end = blocks.lowerBound
    while end < blocks.upperBound {
      let block = page.blocks[end]
      guard block.kind != .heading, !block.isFurniture, block.cell == cell,
        let marker = LeadingMarker.scan(page, block.range), marker.shape == .decimal,
        page.string(marker.number) == String(ranges.count + 1), !marker.rest.isEmpty,
        page.wordIndices(marker.rest).count <= 24
      else { break }
      ranges.append(marker.rest)
      end += 1
    }
    guard !ranges.isEmpty else { return nil }
    let reading = NameList.read(page, ranges, defaults: below(2, isNicks: false))
    let titled = reading.people.count { $0.title != nil }
    guard reading.isWhole, reading.people.count >= ranges.count,
      titled * 2 >= ranges.count
        || ranges.count >= 3
          && reading.people.contains(where: { $0.role != nil || $0.group != nil })
    else { return nil }
    return Found(
      people: reading.people,
      text: TextRange(page.blocks[blocks.lowerBound].range.lower, page.blocks[end - 1].range.upper),
      end: end, presence: defaults.presence)
  }

  private func below(_ count: Int, isNicks: Bool) -> NameListDefaults {
    var defaults = defaults
    defaults.hasNicks = isNicks
    defaults.isOneAnEntry = count > 1
    return defaults
  }

  /// A line that is nothing but a day: those present are listed for each of two sittings.
  private func isDay(_ block: SourceBlock) -> Bool {
    let words = page.wordIndices(block.range)
    guard words.count >= 2, words.count <= 6 else { return false }
    let hasMonth = words.contains {
      CalendarWords.months.match(page.words, at: $0, limit: words.upperBound) != nil
    }
    return hasMonth && words.contains { page.words[$0].shape.contains(.digits) }
      && words.allSatisfy {
        page.words[$0].shape.contains(.digits) || page.words[$0].shape.contains(.capitalised)
      }
  }

  /// Whether a block carries on a list: the list broke off, or the block is an entry.
  private func goesOn(_ ranges: [TextRange], _ index: Int, isBelow: Bool) -> Bool {
    let block = page.blocks[index]
    if isBelow, block.kind == .paragraph, block.cell == cell, !block.isFurniture, isDay(block) {
      return true
    }
    guard block.kind != .heading, !block.isFurniture, block.cell == cell,
      !(isTerm && block.hints.contains(.term)),
      AttendanceLabels.read(page, block.text).map({ !isEntry($0, block, index) }) != true,
      block.kind == .listItem || !isNumbered(block.text) || opensWithName(block.text)
    else { return false }
    // Behind a label, another label ends the list, also one outside the vocabulary.
    if !isBelow, let colon = Fields.labelEnd(page, block.text),
      !NameListPost.isChair(page, TextRange(block.text.lower, colon))
    {
      return false
    }
    if let last = ranges.last, isCut(last) { return page.wordIndices(block.text).count < 60 }
    let isList = block.kind == .listItem || block.hints.contains(.term)
    if TitledName.isWhole(page, block.text) || TitledName.isWithRemark(page, block.text) {
      return isBelow || block.gapBefore <= 1 || isList
    }
    var defaults = defaults
    defaults.isOneAnEntry = true
    // Beside a name of one word, a nick in small letters is believed.
    defaults.hasNicks =
      isList && (!ranges.isEmpty || label.isStrong && isBelow)
      && isShort(ranges.first ?? block.text)
    let list = NameList.drafted(page, [block.text], defaults: defaults)
    guard list.isWhole, !isSentence(block.text) else { return false }
    if list.drafts.isEmpty {
      return !ranges.isEmpty && (isList || block.gapBefore == 0) && isAside(block.text)
    }
    if list.drafts.contains(where: { $0.title != nil }) || hasInitial(block.text) {
      return isBelow || block.gapBefore <= 1 || isList
    }
    if hangs(block, list.drafts) { return true }
    // “Clerk   Janine Toews” below “Councillor   Kurt Paproski”.
    if block.gapBefore == 0, list.drafts.allSatisfy({ $0.role != nil || $0.isChair }),
      block.text.bounds.contains(where: { page.byte($0) == 0x09 }),
      ranges.last.map({ range in range.bounds.contains { page.byte($0) == 0x09 } }) ?? false
    {
      return true
    }
    // “Ian Dunn – Director of Transport” in a paragraph of its own: the post tells it from a heading.
    if isBelow, label.isStrong || label.presence == .contributor, !ranges.isEmpty,
      block.gapBefore <= 1, list.drafts.count == 1,
      list.drafts[0].role != nil, page.lastByte(block.text) != UInt8(ascii: ".")
    {
      return true
    }
    if isColumnOfNames(block, list.drafts, behind: ranges) { return true }
    // Names without titles are told from headings by the company they keep.
    let isHeadless = ranges.isEmpty || (isList || block.gapBefore == 0) && isBelow
    return isHeadless && (isList || !page.isAllCapitals(block.text))
      && !(block.kind == .paragraph && page.isEmphasised(block.text))
  }

  /// “Ada Pike (Vice Chair)” ⏎ “Dan Reed” ⏎ “Eve Moss (Tenant Member)” below “Present:  Jo Ash (Chair)”: the
  /// lines of a column that a converter set apart, as many names and half of them with posts.
  private func isColumnOfNames(
    _ block: SourceBlock, _ drafts: [NameList.Draft], behind ranges: [TextRange]
  ) -> Bool {
    guard label.isStrong, !ranges.isEmpty, !drafts.isEmpty,
      page.lines(block.text).count == drafts.count, page.lastByte(block.text) != UInt8(ascii: ".")
    else { return false }
    // Markdown takes lines set in so far for code.
    if block.kind == .preformatted { return true }
    return drafts.count >= 2 && block.kind == .paragraph && block.gapBefore <= 1
      && drafts.count { $0.role != nil || $0.group != nil || $0.isChair } * 2 >= drafts.count
  }

  /// Whether an entry is a word or two, brackets left out: `marga_l (61)`.
  private func isShort(_ range: TextRange) -> Bool {
    let bracket = range.bounds.first { page.byte($0) == UInt8(ascii: "(") } ?? range.upper
    return page.wordIndices(TextRange(range.lower, bracket)).count <= 2
  }

  /// A label that only is the post of an entry, “Chairman: Councillor X”, does not end the list.
  private func isEntry(_ label: AttendanceLabel, _ block: SourceBlock, _ index: Int) -> Bool {
    if label.title != nil, page.byte(label.range.upper) == 0x09,
      let first = page.firstWord(block.text),
      let titles = Titles.read(
        page, at: page.words.first(from: first.range.start), limit: page.words.count)
    {
      // “Councillor   Kurt Paproski”: the title stands in a column of its own.
      return !titles.isPlural
    }
    return label.isPost && label.rest < block.text.upper && !label.isStrong
  }

  /// “R Entwhistle” needs no title to be a name.
  private func hasInitial(_ range: TextRange) -> Bool {
    page.firstWord(range).map { $0.shape.contains([.initial, .capitalised]) } ?? false
  }

  /// “M. Oyelaran, Chief Officer”: what looks like a letter in front is an initial.
  private func opensWithName(_ range: TextRange) -> Bool {
    guard let first = page.firstWord(range), first.shape.contains([.initial, .capitalised]),
      let name = PersonName.parse(page, range, demand: .words), name.titles == nil
    else { return false }
    let behind = page.byte(name.end)
    return behind == UInt8(ascii: ",") || behind == 0x0A || behind == 0x09
      || name.end == page.trimmed(range).upper
  }

  private func isNumbered(_ range: TextRange) -> Bool {
    guard let marker = LeadingMarker.scan(page, range) else { return false }
    return marker.shape != .bullet
  }

  private static let joiners = WordSet("and of the for de van von mr mrs ms dr councillor cllr")

  /// Whether a stretch breaks off: an open bracket, a comma, a joining word, an initial.
  private func isCut(_ range: TextRange) -> Bool {
    var depth = 0
    for offset in range.bounds {
      if page.byte(offset) == UInt8(ascii: "(") { depth += 1 }
      if page.byte(offset) == UInt8(ascii: ")") { depth -= 1 }
    }
    let last = page.lastByte(range)
    if depth > 0 || last == UInt8(ascii: ",") || last == UInt8(ascii: ";")
      || last == UInt8(ascii: "&")
    {
      return true
    }
    guard let index = page.wordIndices(range).last else { return false }
    let word = page.words[index]
    // “…, S. Ní Riain and K.” goes on with the surname.
    if last == UInt8(ascii: "."), !isInitialBehindJoiner(index, in: range) { return false }
    return joinersContain(word) || word.shape.contains([.initial, .capitalised])
  }

  /// Whether a word is an initial that cannot end a list: a comma or “and” stands in front.
  private func isInitialBehindJoiner(_ index: Int, in range: TextRange) -> Bool {
    let word = page.words[index]
    guard word.shape.contains([.initial, .capitalised]), index > 0,
      page.words[index - 1].range.lower >= range.lower
    else { return false }
    let gap = TextRange(page.words[index - 1].range.upper, word.range.lower)
    return page.words[index - 1].hash == WordHash.of("and")
      || gap.bounds.contains { page.byte($0) == UInt8(ascii: ",") }
  }

  private func joinersContain(_ word: Word) -> Bool { Self.joiners.contains(word) }

  /// A sentence that tells of coming and going is none of a list's lines, though it begins with a
  /// name.
  private func isSentence(_ range: TextRange) -> Bool {
    guard page.lastByte(range) == UInt8(ascii: ".") || page.byte(range.lower) == UInt8(ascii: "(")
    else { return false }
    return !MovementSentence.find(page, range, PeopleRegister()).isEmpty
  }

  /// A line of a list that names nobody: a count, a post.
  private func isAside(_ range: TextRange) -> Bool {
    guard page.wordIndices(range).count <= 8 else { return false }
    return NameListPost.isCount(page, range) || NameListPost.alone(page, range) != nil
  }

  /// A weak label needs names and nothing else; a strong one may also say that there was nobody.
  private func accepts(_ reading: NameList.Reading, _ ranges: [TextRange]) -> Bool {
    if !label.isStrong {
      let isPosts =
        label.presence == .inAttendance && !ranges.isEmpty
        && ranges.allSatisfy { NameListPost.alone(page, $0) != nil }
      return reading.isWhole && (!reading.people.isEmpty || isPosts)
    }
    if let first = reading.people.first, let text = ranges.first {
      return reading.isWhole
        || page.wordIndices(TextRange(text.lower, first.range.lower)).count <= 12
    }
    return ranges.allSatisfy { isAside($0) || page.wordIndices($0).count <= 2 }
  }
}
