/// Labels outside the vocabulary, by the names behind them and by what stands around them.
extension AttendanceRecogniser {
  /// “Sectoral Members:”, “Elected Representatives:” are of the body.
  private static let members = WordSet(
    "members representatives councillors trustees governors governor trustee")
  private static let belonging = PhraseTable<Bool>([
    "co opted|lay|independent|associate|honorary|life|elected|appointed member"
  ])

  /// A label outside the vocabulary directly below a list, with titled names behind it:
  /// “Link officers: Mr A”.
  static func unknownLabel(
    _ page: Page, _ block: SourceBlock, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let presence = register.latestPresence, block.kind != .heading,
      page.wordIndices(TextRange(register.latestEnd, block.range.lower)).isEmpty,
      let colon = Fields.labelEnd(page, block.text) ?? placeEnd(page, block.text),
      colon < block.text.upper,
      LeadingMarker.scan(page, block.text) == nil
    else { return nil }
    let range = TextRange(block.text.lower, colon)
    let rest = TextRange(colon, block.text.upper)
    if areOfPlace(page, block) {
      var label = AttendanceLabel(
        range: range, presence: presence, rest: page.skipBlanks(colon, block.text.upper))
      label.isStrong = false
      label.group = page.trimmed(range.prefix(upTo: range.upper - 1))
      return label
    }
    var defaults = NameListDefaults(presence)
    // “Mr. Con Lark, Farming”: one name, and for whom.
    // “Dr Nina Carrow (GP), Sue Allott (Manager)” are two.
    defaults.isOneAnEntry =
      rest.bounds.count { page.byte($0) == UInt8(ascii: ",") } == 1
      && page.lastByte(rest) != UInt8(ascii: ")")
    let reading = NameList.read(page, rest, defaults: defaults)
    guard reading.isWhole,
      reading.people.contains(where: { $0.title != nil }) || areOfClass(page, range, reading)
        || areOfOthers(page, range, reading) || areOfBody(page, range, reading)
    else { return nil }
    var label = AttendanceLabel(
      range: range, presence: presence, rest: page.skipBlanks(colon, block.text.upper))
    label.isStrong = false
    label.isOneAnEntry = defaults.isOneAnEntry
    let isMembers =
      page.opening(range, belonging) != nil
      || page.wordIndices(range).last.map { Self.members.contains(page.words[$0]) } ?? false
    if Offices.isRole(page, range) && !isMembers || presence != .present
      || areOfOthers(page, range, reading)
    {
      label.presence = .inAttendance
    }
    if !Offices.isRole(page, range), Offices.isBody(page, range) {
      let body = page.trimmed(TextRange(range.lower, range.upper - 1))
      label.group = Remark.represented(page, body) ?? body
    }
    return label
  }

  /// “NORTH EAST   Councillors A Pike, B Dove”: the end of a place in capitals in the margin beside those who sit for it.
  static func placeEnd(_ page: Page, _ text: TextRange) -> Int? {
    guard let gap = page.first(.gap, in: text) else { return nil }
    let place = page.trimmed(text.prefix(upTo: gap))
    let words = page.wordIndices(place)
    guard (1...wordsOfMargin).contains(words.count), page.isAllCapitals(place),
      !Titles.canBegin(page, at: words.lowerBound), AttendanceLabels.whole(page, place) == nil,
      let name = PersonName.parse(page, page.trimmed(text.suffix(from: gap))),
      name.titles?.kinds.last == .member
    else { return nil }
    return gap
  }

  private static let fewestOfClass = 3
  /// Plurals over what is nobody's name.
  private static let things = WordSet(
    """
    topics items issues links documents papers files dates actions motions reports matters questions notes goals \
    projects places venues events meetings minutes agendas reasons birthdays births deaths marriages weddings winners \
    prizewinners nominations candidates nominees volunteers donors subscribers authors references judges archive
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

  private static let sources = PhraseTable<Bool>([
    "from|representing|for|with the?", "on behalf of the?",
  ])

  /// “From the airport: Ada Pike (Director), Ben Dove (Secretary)”: whose people they are, each with a post.
  private static func areOfOthers(
    _ page: Page, _ label: TextRange, _ reading: NameList.Reading
  ) -> Bool {
    page.opening(label, sources) != nil && !reading.people.isEmpty
      && reading.people.allSatisfy { $0.name.contains(" ") && $0.role != nil }
  }

  static let ownBodies = PhraseTable<Bool>([
    "the? executive? committee|council|board|team", "ordinary|other|general? committee? members?",
  ])

  /// “Committee: Ada Pike, Ben Dove” below the officers of a club.
  private static func areOfBody(
    _ page: Page, _ label: TextRange, _ reading: NameList.Reading
  ) -> Bool {
    page.isWhole(page.trimmed(label.prefix(upTo: label.upper - 1)), ownBodies) != nil
      && reading.people.count >= fewestOfBody
      && reading.people.allSatisfy { $0.name.contains(" ") && $0.group == nil }
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

  private static let wordsOfWrap = 3

  /// “Designated” ⏎ “Organisations:   Mr A Pike, PSNI”: a label that its column broke, of which the second line has the
  /// names, below another list of the kind.
  static func wrappedLabel(
    _ page: Page, _ first: Int, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let latest = register.latestPresence, let block = page.blocks[safe: first],
      let next = page.blocks[safe: first + 1], block.kind == .paragraph, block.cell == nil,
      next.cell == nil, next.gapBefore == 0, !next.isFurniture,
      page.first(.gap, in: block.text) == nil,
      (1...wordsOfWrap).contains(page.wordIndices(block.text).count),
      page.lastByte(block.text).isASCIILetter || page.lastByte(block.text) == UInt8(ascii: "-"),
      page.wordIndices(TextRange(register.latestEnd, block.range.lower)).isEmpty,
      let colon = Fields.labelEnd(page, next.text), colon < next.text.upper,
      page.wordIndices(TextRange(next.text.lower, colon)).count <= wordsOfWrap,
      AttendanceLabels.whole(page, block.text) == nil, PersonName.parse(page, block.text) == nil
    else { return nil }
    let rest = page.skipBlanks(colon, next.text.upper)
    if var known = AttendanceLabels.read(page, TextRange(block.text.lower, next.text.upper)),
      known.range.upper == colon
    {
      known.range = TextRange(block.range.lower, colon)
      known.rest = rest
      known.presence = known.presence ?? latest
      return known
    }
    // What is a label by itself needs nothing in front of it.
    guard AttendanceLabels.read(page, next.text) == nil,
      let line = page.firstLine(TextRange(rest, next.text.upper)),
      PersonName.parse(page, line) != nil
    else { return nil }
    var label = AttendanceLabel(
      range: TextRange(block.range.lower, colon), presence: latest, rest: rest)
    label.isStrong = false
    return label
  }

  /// The list behind such a label.
  static func behindWrapped(
    _ page: Page, _ label: AttendanceLabel, _ next: SourceBlock, _ blocks: Range<Int>,
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    let list = AttendanceList(page: page, label: label, register: register)
    let rest = page.trimmed(TextRange(label.rest, next.text.upper))
    guard let found = list.behind(rest, blocks.dropFirst()) else { return nil }
    return finish(page, label, found, first: blocks.lowerBound, register: &register)
  }

  private static let rolls = PhraseTable<Bool>(["roll call", "on roll call", "the roll was called"])
  private static let fewestCalled = 3

  /// “ROLL CALL: Aldermen Pike, Dove and Roe” in front of the items: those who answered, where nobody was recorded
  /// before. Who voted how has a word behind each name.
  static func rollLabel(
    _ page: Page, _ block: SourceBlock, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard register.people.isEmpty, block.kind == .paragraph, block.cell == nil else { return nil }
    if page.opening(block.text, ownBodies) != nil { return committeeLabel(page, block) }
    guard page.opening(block.text, rolls) != nil,
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

  /// “Representing the employers: Mr A Pike, Mr B Dove” over the same of the employees, in front of the items: for whom
  /// each was there.
  static func sideLabel(
    _ page: Page, _ first: Int, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let side = side(page, first),
      register.people.isEmpty || register.latestPresence == .present,
      Self.side(page, first + 1) != nil || Self.side(page, first - 1) != nil
    else { return nil }
    return side
  }

  private static let siding = PhraseTable<Bool>(["representing|for the?", "on behalf of the?"])

  private static func side(_ page: Page, _ index: Int) -> AttendanceLabel? {
    guard let block = page.blocks[safe: index], block.kind == .paragraph, block.cell == nil,
      let colon = Fields.labelEnd(page, block.text), colon < block.text.upper
    else { return nil }
    let head = page.trimmed(TextRange(block.text.lower, colon - 1))
    guard
      let body = page.opening(block.text, siding) != nil
        ? Remark.represented(page, head) : memberBody(page, head, index)
    else { return nil }
    let reading = NameList.read(
      page, TextRange(colon, block.text.upper), defaults: NameListDefaults(.present))
    guard reading.isWhole, !reading.people.isEmpty,
      reading.people.allSatisfy({ $0.title != nil })
    else { return nil }
    var label = AttendanceLabel(
      range: TextRange(block.text.lower, colon), presence: .present,
      rest: page.skipBlanks(colon, block.text.upper))
    label.isStrong = false
    label.group = body
    return label
  }

  private static let memberBodies = WordSet("council authority nhs trust group district borough")
  private static let reachOfOthers = 8

  /// “Elder Borough Council: Cllrs A Pike and B Dove” over the same of another council, and “Officers:” or “Apologies:”
  /// with their names below both: for whom the members of a joint committee are there.
  private static func memberBody(_ page: Page, _ head: TextRange, _ index: Int) -> TextRange? {
    let words = page.wordIndices(head)
    guard (2...wordsOfBody).contains(words.count), let last = words.last,
      memberBodies.contains(page.words[last]), PersonName.parse(page, head) == nil,
      words.allSatisfy({
        page.words[$0].shape.contains(.capitalised)
          || FunctionWords.nameJoiners.contains(page.words[$0])
      })
    else { return nil }
    let others = (index + 1..<index + reachOfOthers).contains { other in
      guard let block = page.blocks[safe: other], !block.isFurniture,
        let label = AttendanceLabels.read(page, block.text), label.rest < block.text.upper
      else { return false }
      return label.presence == .apologies || label.presence == .inAttendance
    }
    return others ? head : nil
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
  static let fewestOfBody = 2

  /// “Panel   Councillor A, Councillor B” over “Officers   Ms C”: the end of the column in which the labels stand.
  private static func columnEnd(_ page: Page, _ first: Int, _ block: SourceBlock) -> Int? {
    guard let gap = page.first(.gap, in: block.text),
      let next = page.blocks[safe: first + 1], !next.isFurniture,
      let label = AttendanceLabels.read(page, next.text), label.presence != nil, !label.isPost,
      label.rest < next.text.upper, page.byte(label.range.upper) == 0x09
    else { return nil }
    return gap
  }

  /// “Sub-Committee: Councillors A (Chairman), B and C” in front of the items: the members by the name of their
  /// body, where nobody was recorded before, each with a title. Who was appointed to several bodies was not there.
  static func bodyLabel(
    _ page: Page, _ first: Int, _ register: PeopleRegister
  ) -> AttendanceLabel? {
    guard let block = page.blocks[safe: first], register.people.isEmpty,
      block.kind == .paragraph || block.kind == .preformatted, !isAppointed(page, first),
      let colon = Fields.labelEnd(page, block.text) ?? columnEnd(page, first, block),
      colon < block.text.upper,
      LeadingMarker.scan(page, block.text) == nil
    else { return nil }
    let range = page.trimmed(TextRange(block.text.lower, colon))
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
