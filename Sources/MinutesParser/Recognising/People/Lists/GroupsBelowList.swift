internal import MinutesModel

/// Heads of groups that no vocabulary holds, right below a list of people.
extension AttendanceList {
  /// “Central Office” ⏎ “- Dr Ada Pike, Director” ⏎ “- Mr Ben Dove, Secretary” right below a list: a head that no
  /// vocabulary holds, over entries that each tell a title or a post.
  static func belowList(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let latest = register.latestPresence,
      page.blocks[first].cell == nil, register.latestEnd <= page.blocks[first].range.lower,
      page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty
    else { return nil }
    let range = page.blocks[first].range
    let label = AttendanceLabel(range: range, presence: latest, rest: range.upper)
    let list = AttendanceList(page: page, label: label, register: register)
    guard page.blocks[first].kind == .heading || page.isEmphasised(page.blocks[first].text) else {
      return list.inOneBlock(first, register: &register)
        ?? list.belowLine(blocks, register: &register)
    }
    if let found = list.inOneBlock(first, register: &register) { return found }
    guard let head = list.headOfGroup(first, blocks) else { return nil }
    var people: [PersonRecord] = []
    var end = first + 1
    while end < blocks.upperBound, end - first < mostBlocks,
      page.blocks[end].kind == .listItem, let found = list.entries(end, head)
    {
      people += found
      end += 1
    }
    guard people.count >= fewestBelowList, people.allSatisfy(list.isKnown) else { return nil }
    // Posts alone are those of officers.
    if head.presence == .present, people.allSatisfy({ $0.role != nil }) {
      for place in people.indices where people[place].presence == .present {
        people[place].presence = .inAttendance
      }
    }
    let found = Found(
      people: people, text: page.blocks[first + 1].range.through(page.blocks[end - 1].range),
      end: end, presence: people[0].presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  static let fewestBelowList = 2

  /// “Elder and Roe NHS Board” ⏎ “Dr Ada Pike” ⏎ “Mrs B Dove” in one block right below a list: the first line heads the
  /// others, each somebody with a title.
  private func inOneBlock(
    _ first: Int, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    let block = page.blocks[first]
    guard block.kind == .paragraph, page.first(.lineEnd, in: block.text) != nil,
      isOfThosePresent
    else { return nil }
    let lines = page.lines(block.text)
    guard lines.count > Self.fewestBelowList, lines.count <= Self.mostLinesBelow,
      lines.dropFirst().allSatisfy(opensWithTitle), let head = head(lines[0])
    else { return nil }
    var defaults = NameListDefaults(head.presence, title: head.title)
    defaults.isOneAnEntry = true
    defaults.group = head.group
    let reading = NameList.read(page, Array(lines.dropFirst()), defaults: defaults)
    guard reading.isWhole, reading.people.count >= Self.fewestBelowList else { return nil }
    let label = AttendanceLabel(
      range: TextRange(block.range.lower, lines[0].upper), presence: head.presence,
      rest: lines[1].lower)
    let found = Found(
      people: reading.people, text: TextRange(lines[1].lower, block.range.upper), end: first + 1,
      presence: head.presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  private static let mostLinesBelow = 40

  private var isOfThosePresent: Bool {
    label.presence == .present || label.presence == .inAttendance
  }

  /// “Pensioner Representatives” ⏎ “Ms A Pike” ⏎ “Mr B Dove” right below a list: a line of a few words over somebody
  /// with a title on each line below it.
  private func belowLine(
    _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    let first = blocks.lowerBound
    guard isOfThosePresent, page.blocks[first].kind == .paragraph,
      let next = page.blocks[safe: first + 1], next.gapBefore == 0, next.cell == nil,
      PersonName.parse(page, next.text) != nil, let head = headOfGroup(first, blocks)
    else { return nil }
    var people: [PersonRecord] = []
    var end = first + 1
    while end < blocks.upperBound, end - first < Self.mostLinesBelow,
      page.blocks[end].gapBefore == 0,
      page.lines(page.blocks[end].text).allSatisfy(opensWithTitle), let found = entries(end, head)
    {
      people += found
      end += 1
    }
    guard people.count >= Self.fewestBelowList, people.allSatisfy({ $0.title != nil }) else {
      return nil
    }
    let found = Found(
      people: people, text: page.blocks[first + 1].range.through(page.blocks[end - 1].range),
      end: end, presence: head.presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }
}
