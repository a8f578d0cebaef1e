/// “p  Cllr A Pike” ⏎ “a  Cllr B Dove”: a letter in front of each name says who was there, below the name of
/// the group or without one.
enum FlaggedNames {
  private static let fewest = 2
  private static let wordsOfHead = 8
  private static let mostLines = 300
  private static let lists = PhraseTable<Bool>(["attendance|present|members", "members present"])

  /// The list that begins with the first of `blocks`: flagged lines, or the head of a group and such lines below it.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first else { return nil }
    let block = page.blocks[first]
    let isBehindList = register.latestPresence != nil
    if let found = people(page, blocks, isBehindList: isBehindList) {
      return finish(
        page, .empty(at: block.range.lower), nil, found.people, first, first...found.last, &register
      )
    }
    guard block.kind == .paragraph || block.kind == .heading, block.cell == nil,
      !block.isFurniture, first + 1 < blocks.upperBound,
      page.wordIndices(block.text).count <= Self.wordsOfHead,
      case let group = group(page, block.text),
      group != nil || page.opening(block.text, lists) != nil,
      let found = people(page, blocks.dropFirst(), isBehindList: isBehindList)
    else { return nil }
    return finish(page, block.range, group, found.people, first, first + 1...found.last, &register)
  }

  /// The name of a party or a group in front of its count and colon: “Elm Group (4):-”.
  private static func group(_ page: Page, _ text: TextRange) -> TextRange? {
    let words = page.wordIndices(text).prefix { page.words[$0].shape.isDisjoint(with: .digits) }
    guard let first = words.first, let last = words.last else { return nil }
    let name = page.words[first].range.through(page.words[last].range)
    return Remark.isParty(page, name) || Offices.isBody(page, name) ? name : nil
  }

  /// The people of flagged lines, which may be blocks of their own, and the last of these.
  private static func people(
    _ page: Page, _ blocks: Range<Int>, isBehindList: Bool
  ) -> (people: [PersonRecord], last: Int)? {
    var people: [PersonRecord] = []
    var end = blocks.lowerBound
    while end < blocks.upperBound, end - blocks.lowerBound < mostLines,
      let more = self.people(page, page.blocks[end])
    {
      people += more
      end += 1
    }
    // Boxes that nobody ticked are those of a form.
    guard people.contains(where: { $0.presence != .absent }),
      people.count >= (isBehindList ? 1 : fewest)
    else { return nil }
    return (people, end - 1)
  }

  private static func people(_ page: Page, _ block: SourceBlock) -> [PersonRecord]? {
    guard block.kind == .paragraph || block.kind == .listItem, block.cell == nil,
      !block.isFurniture
    else { return nil }
    var people: [PersonRecord] = []
    for line in page.eachLine(block.text) {
      guard let person = person(page, line) else { return nil }
      people.append(person)
    }
    return people
  }

  /// One line: a letter, and somebody with a title.
  private static func person(_ page: Page, _ line: TextRange) -> PersonRecord? {
    if let box = box(page, line) {
      let names = page.trimmed(line.suffix(from: line.lower + 3))
      let reading = NameList.read(page, names, defaults: NameListDefaults(box))
      guard reading.isWhole, reading.people.count == 1, reading.people[0].title != nil else {
        return nil
      }
      return reading.people.first
    }
    let words = page.wordIndices(line)
    guard words.count >= 3, let first = words.first, page.words[first].range.count == 1,
      page.words[first].range.lower == line.lower, page.byte(line.lower + 1).isBlank,
      Titles.begins(page, at: first + 1, limit: words.upperBound),
      let presence = AttendanceGrid.flag(page, page.words[first].range)
    else { return nil }
    let reading = NameList.read(
      page, page.trimmed(line.suffix(from: line.lower + 1)), defaults: NameListDefaults(presence))
    guard reading.isWhole, reading.people.count == 1 else { return nil }
    return reading.people.first
  }

  /// “☒ Cllr A Pike”, “☐ Cllr B Dove”: a box, ticked or not.
  private static func box(_ page: Page, _ line: TextRange) -> Person.Presence? {
    let start = line.lower
    if page.has("☒", at: start) || page.has("☑", at: start) || page.has("✓", at: start)
      || page.has("✔", at: start)
    {
      return .present
    }
    return page.has("☐", at: start) ? .absent : nil
  }

  private static func finish(
    _ page: Page, _ label: TextRange, _ group: TextRange?, _ people: [PersonRecord], _ first: Int,
    _ lines: ClosedRange<Int>, _ register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int) {
    let records = people.map { person in
      var person = person
      person.group = person.group ?? group.map { page.string($0) }
      return person
    }
    let found = AttendanceList.Found(
      people: records,
      text: page.blocks[lines.lowerBound].range.through(page.blocks[lines.upperBound].range),
      end: lines.upperBound + 1, presence: .present)
    return AttendanceRecogniser.finish(
      page, AttendanceLabel(range: label, presence: .present, rest: 0), found, first: first,
      register: &register)
  }
}
