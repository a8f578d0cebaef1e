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
    // Who chairs and who takes the minutes may be named in front of all.
    if label.isAttending,
      register.people.prefix(Self.mostAsked).contains(where: {
        $0.presence == .present && !($0.role.map(Self.servesMeeting) ?? false)
      })
    {
      defaults.presence = .inAttendance
    }
    // “Attendees” below “Members” with three names are the others.
    if page.isWhole(label.range, Self.attendees) != nil,
      register.people.prefix(Self.mostAsked).count(where: {
        $0.presence == .present && !($0.role.map(Self.servesMeeting) ?? false)
      }) >= Self.fewestMembers
    {
      defaults.presence = .inAttendance
    }
    // “In the Chair: Mr A” ⏎ “Also present: Mr B, Mr C”: the others of those present.
    if label.presence == .inAttendance, page.isWhole(label.range, Self.alsoPresent) != nil,
      register.people.count == 1, register.people[0].presence == .present,
      register.people[0].isInChair || register.people[0].role.map(Self.leads) ?? false
    {
      defaults.presence = .present
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
    defaults.hasSurnames =
      !register.people.isEmpty
      && register.people.prefix(Self.mostAsked).allSatisfy { !$0.name.contains(" ") }
    defaults.group = label.group
    defaults.isOneAnEntry = label.isOneAnEntry
    self.defaults = defaults
  }

  /// Whether a post is one that is named in front of all who came: “Chair”, “Scribe”.
  private static func servesMeeting(_ role: String) -> Bool {
    let role = role.lowercased()
    return ["chair", "co-chair", "scribe", "minute", "note", "secretary", "moderator", "organi"]
      .contains { role.hasPrefix($0) }
  }

  private static let attendees = PhraseTable<Bool>(["attendees", "other attendees"])
  private static func leads(_ role: String) -> Bool {
    role.hasPrefix("Chair") || role.hasPrefix("President")
  }

  private static let alsoPresent = PhraseTable<Bool>(["also present|attending"])
  private static let fewestMembers = 3
  private static let mostAsked = 60
  private static let recording = PhraseTable<Bool>(["secretary", "recording|minute secretary"])

  /// Labels that tell of the chair and name no office.
  private static let chairing = PhraseTable<Bool>([
    "present? in the chair", "presiding", "presided", "presided over by", "chaired by",
    "meeting chaired by", "i gcathaoir", "sa chathaoir", "san chathaoir", "yn y gadair",
  ])

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
    if let told = sentencesBehind(rest, end: blocks.lowerBound + 1) { return told }
    if isColumnHead(rest), var found = below(blocks.dropFirst()) {
      found.text = TextRange(rest.lower, found.text.upper)
      return found
    }
    if let people = AttendanceLines.read(page, [rest], defaults: defaults) {
      return Found(
        people: people, text: TextRange(rest.lower, page.blocks[blocks.lowerBound].range.upper),
        end: blocks.lowerBound + 1, presence: defaults.presence)
    }
    if let people = ofGroup(rest) {
      return Found(
        people: people, text: rest, end: blocks.lowerBound + 1, presence: defaults.presence)
    }
    var ranges = [openerDropped(rest)]
    var end = blocks.lowerBound + 1
    while end < blocks.upperBound {
      if let next = overFurniture(ranges, end, blocks) {
        end = next
      } else if !goesOn(ranges, end, isBelow: false),
        !isBodyLine(end, blocks, behind: ranges[0])
      {
        break
      }
      ranges.append(page.blocks[end].text)
      end += 1
    }
    var defaults = defaults
    defaults.hasNicks = defaults.hasNicks || label.isStrong && areNicks(ranges)
    let reading = NameList.read(page, ranges, defaults: defaults)
    guard accepts(reading, ranges) else { return nil }
    let text = TextRange(rest.lower, page.blocks[end - 1].range.upper)
    return Found(people: reading.people, text: text, end: end, presence: defaults.presence)
  }

  private static let fewestNicks = 3
  private static let longestNick = 16

  /// Whether all that commas divide are single words, some of them in small letters: “maud, ty, Lakshmi, bjarne”.
  private func areNicks(_ ranges: [TextRange]) -> Bool {
    guard let range = ranges.first, ranges.count == 1 else { return false }
    let words = page.wordIndices(range)
    guard words.count >= Self.fewestNicks, let last = words.last,
      words.contains(where: { page.byte(page.words[$0].range.lower).isASCIILower })
    else { return false }
    return words.allSatisfy { index in
      let word = page.words[index].range
      return word.count <= Self.longestNick
        && (index == last || page.byte(word.upper) == UInt8(ascii: ",")
          || !page.byte(word.upper).isBlank)
    }
  }

  private static let mostSentences = 4

  /// “Mr A Pike, Mrs B Dove. Mr C Roe (Clerk) was in attendance.”: a list, and sentences that go on with it in prose.
  private func sentencesBehind(_ rest: TextRange, end: Int) -> Found? {
    guard page.speaks(of: .presence, in: rest) else { return nil }
    let sentences = Sentences.split(page, rest)
    guard (2...Self.mostSentences).contains(sentences.count) else { return nil }
    let reading = NameList.read(page, openerDropped(sentences[0]), defaults: defaults)
    guard reading.isWhole, !reading.people.isEmpty else { return nil }
    var people = reading.people
    for sentence in sentences.dropFirst() {
      guard let told = PresentSentence.read(page, sentence) else { return nil }
      people += told
    }
    return Found(people: people, text: rest, end: end, presence: defaults.presence)
  }

  private static let columnHeads = PhraseTable<Bool>([
    "category|type|class|capacity", "governor type|category", "type of governor",
  ])

  /// “Present     Category” over “Mrs A Pike   Parent”: the head of the column beside that of the names.
  private func isColumnHead(_ rest: TextRange) -> Bool {
    page.isWhole(rest, Self.columnHeads) != nil || AttendanceTable.head(page, rest) != nil
      || page.first(.gap, in: rest) != nil && AttendanceTable.isHeadLine(page, rest)
  }

  private static let openings = PhraseTable<Bool>([
    "the? meeting was called to order", "meeting called to order",
    "the meeting convened|commenced|opened|began|started at",
  ])

  /// Where a line begins that says when the meeting did, as pages that set lists in columns have it below the
  /// last name.
  private func sentenceStart(_ rest: TextRange) -> Int? {
    if page.speaks(of: .opening, in: rest),
      let line = page.lines(rest).dropFirst().first(where: {
        page.opening($0, Self.openings) != nil
      })
    {
      return line.lower
    }
    // “Cllr A Pike. Cllr B Dove had sent apologies for lateness and arrived at 7.50.”
    guard page.speaks(of: .movements, in: rest) else { return nil }
    let sentences = Sentences.split(page, rest)
    guard (2...Self.mostSentences).contains(sentences.count) else { return nil }
    return sentences.dropFirst().first {
      !MovementSentence.find(page, $0, PeopleRegister()).isEmpty
    }?.lower
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
    // A rule of dashes below the label.
    if label.isStrong, blocks.count > 1, page.blocks[first].kind == .paragraph,
      page.blocks[first].cell == nil, isRule(page.blocks[first].text)
    {
      return below(blocks.dropFirst())
    }
    if let list = AffiliatedNames.read(page, blocks, cell: cell, defaults: defaults) {
      return Found(
        people: list.people,
        text: page.blocks[first].range.through(page.blocks[list.end - 1].range), end: list.end,
        presence: defaults.presence)
    }
    if cell == nil, let found = HeadedColumns.below(page, blocks, defaults) { return found }
    if let table = page.blocks[first].cell?.table, page.blocks[first].cell != cell {
      guard table != cell?.table else { return nil }
      return AttendanceTable.below(page, blocks, defaults: defaults)
    }
    var ranges: [TextRange] = []
    var end = first
    if AttendanceBoxes.begin(page, blocks) {
      return AttendanceBoxes.read(page, blocks, defaults: defaults)
    }
    if let told = sentenceBelow(first) { return told }
    if let list = NestedNames.read(page, blocks, defaults: defaults) {
      return Found(
        people: list.people,
        text: page.blocks[first].range.through(page.blocks[list.end - 1].range), end: list.end,
        presence: defaults.presence)
    }
    if let numbered = numbered(blocks) { return numbered }
    if label.isStrong,
      let list = RunOnNames.read(page, blocks, cell: cell, defaults: defaults)
    {
      return Found(
        people: list.people,
        text: page.blocks[first].range.through(page.blocks[list.end - 1].range), end: list.end,
        presence: defaults.presence)
    }
    if let groups = byClass(blocks) ?? grouped(blocks) { return groups }
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
      if !isBehindHead, let next = overFurniture(ranges, end, blocks) { end = next }
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

  private func isRule(_ range: TextRange) -> Bool {
    range.count >= 3
      && range.bounds.allSatisfy {
        [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_")].contains(page.byte($0))
      }
  }

  /// “Apologies for absence:” ⏎ “were submitted on behalf of Councillors A and B.”: a sentence that the label began.
  private func sentenceBelow(_ first: Int) -> Found? {
    let block = page.blocks[first]
    guard label.isStrong, block.kind == .paragraph, block.cell == cell, !block.isFurniture,
      page.byte(block.text.lower).isASCIILower
    else { return nil }
    let names = openerDropped(block.text)
    guard names.lower > block.text.lower else { return nil }
    let reading = NameList.read(page, names, defaults: defaults)
    guard reading.isWhole, !reading.people.isEmpty else { return nil }
    return Found(
      people: reading.people, text: block.range, end: first + 1, presence: defaults.presence)
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
    guard reading.isWhole || isMostlyWhole(ranges), reading.people.count >= ranges.count,
      titled * 2 >= ranges.count
        || ranges.count >= 3
          && reading.people.contains(where: { $0.role != nil || $0.group != nil })
    else { return nil }
    return Found(
      people: reading.people,
      text: TextRange(page.blocks[blocks.lowerBound].range.lower, page.blocks[end - 1].range.upper),
      end: end, presence: defaults.presence)
  }

  /// Whether every entry begins with somebody with a title, though what is said of a few of them is not understood.
  private func isMostlyWhole(_ ranges: [TextRange]) -> Bool {
    var defaults = defaults
    defaults.isOneAnEntry = true
    return ranges.allSatisfy(opensWithTitle)
      && ranges.count { NameList.read(page, $0, defaults: defaults).isWhole } * 2 > ranges.count
  }

  private func below(_ count: Int, isNicks: Bool) -> NameListDefaults {
    var defaults = defaults
    defaults.hasNicks = isNicks
    defaults.isOneAnEntry = count > 1
    return defaults
  }

  /// A line of a list that names nobody: a count, a post.
  func isAside(_ range: TextRange) -> Bool {
    guard page.wordIndices(range).count <= 8, page.lastByte(range) != UInt8(ascii: ":") else {
      return false
    }
    // “Div. 5   vacant”
    if let seat = NameListPost.seatEnd(page, range), seat < range.upper {
      return NameListPost.isCount(page, page.trimmed(range.suffix(from: seat)))
    }
    return NameListPost.isCount(page, range) || NameListPost.alone(page, range) != nil
  }

  /// A weak label needs names and nothing else; a strong one may also say that there was nobody.
  private func accepts(_ reading: NameList.Reading, _ ranges: [TextRange]) -> Bool {
    if !label.isStrong {
      let isPosts =
        label.presence == .inAttendance && !ranges.isEmpty
        && ranges.allSatisfy { NameListPost.alone(page, $0) != nil }
      let isLoose = isAnnounced && !ranges.isEmpty && ranges.allSatisfy(opensWithTitle)
      return (reading.isWhole || isLoose) && (!reading.people.isEmpty || isPosts)
    }
    if let first = reading.people.first, let text = ranges.first {
      return reading.isWhole
        || page.wordIndices(TextRange(text.lower, first.range.lower)).count <= 12
    }
    return ranges.allSatisfy { isAside($0) || page.wordIndices($0).count <= 2 }
  }
}
