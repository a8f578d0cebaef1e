/// “COUNCILLORS” over names in two or three columns, a line of them in a block of its own, directly below a list of
/// those present: “ADA PIKE        BEN DOVE”. In capitals they look like headings.
enum CapitalColumns {
  private static let fewestLines = 2
  private static let fewestPeople = 4
  private static let mostLines = 120
  private static let mostColumns = 4
  private static let wordsOfName = 5

  /// The names below the title of those who sit on the body, where it is the first of `blocks`.
  ///
  /// Complexity: linear in the text of the lines.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let presence = register.latestPresence,
      page.blocks[first].cell == nil, register.latestEnd <= page.blocks[first].range.lower,
      page.wordIndices(page.blocks[first].text).count <= 2,
      page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty,
      let label = AttendanceLabels.whole(page, page.blocks[first].text), let title = label.title
    else { return nil }
    var names: [TextRange] = []
    var lines = 0
    var paired = 0
    var end = first + 1
    while end < blocks.upperBound, lines < mostLines, let found = self.names(page, end) {
      names += found.names
      lines += found.lines
      paired += found.paired
      end += 1
    }
    guard lines >= fewestLines, names.count >= fewestPeople, paired * 2 >= lines else { return nil }
    var defaults = NameListDefaults(presence, title: title)
    defaults.isOneAnEntry = true
    let reading = NameList.read(page, names, defaults: defaults)
    guard reading.isWhole, reading.people.count == names.count else { return nil }
    let found = AttendanceList.Found(
      people: reading.people,
      text: page.blocks[first + 1].range.through(page.blocks[end - 1].range), end: end,
      presence: presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  /// The names on the lines of a block, and how many lines have several; nil where something else stands there.
  private static func names(
    _ page: Page, _ index: Int
  ) -> (names: [TextRange], lines: Int, paired: Int)? {
    let block = page.blocks[index]
    guard block.cell == nil, !block.isFurniture, block.kind != .listItem else { return nil }
    var names: [TextRange] = []
    let lines = page.lines(block.range)
    var paired = 0
    for line in lines {
      let cells = page.columns(line)
      guard cells.count <= mostColumns else { return nil }
      // “ADA PIKE        and”: the word in front of the last name.
      let found = cells.map { withoutAnd(page, $0) }.filter { !$0.isEmpty }
      guard !found.isEmpty, found.allSatisfy({ isName(page, $0) }) else { return nil }
      names += found
      if cells.count > 1 { paired += 1 }
    }
    return (names, lines.count, paired)
  }

  private static func withoutAnd(_ page: Page, _ cell: TextRange) -> TextRange {
    let words = page.wordIndices(cell)
    guard let first = words.first, page.words[first].hash == WordHash.of("and") else { return cell }
    guard words.count > 1 else { return .empty(at: cell.upper) }
    return TextRange(page.words[first + 1].range.lower, cell.upper)
  }

  private static func isName(_ page: Page, _ cell: TextRange) -> Bool {
    (2...wordsOfName).contains(page.wordIndices(cell).count)
      && page.byte(cell.lower).isASCIIUpper && !Offices.isBody(page, cell)
      && PersonName.parse(page, cell, demand: .words)?.end == cell.upper
  }
}
