/// Tables of nothing but names, several across, directly below a list of those present: members by
/// ward, names set in three columns.
enum NameTable {
  /// The names that such a table adds to the list above it.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.row == 0,
      let presence = register.latestPresence, !register.people.isEmpty,
      page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last else { return nil }
    let lines = rows.flatMap { $0 }.flatMap { Self.lines(page, page.blocks[$0].text) }
    // Capitals head the names in ordinary letters; where most stand in capitals they are the names.
    let isMixed =
      lines.count(where: { !page.isAllCapitals($0) && isName(page, $0) }) * 2
      >= lines.count(where: { page.isAllCapitals($0) })
    var defaults = NameListDefaults(presence)
    defaults.isOneAnEntry = true
    var people: [PersonRecord] = []
    var heads = 0
    for line in lines {
      if let label = AttendanceLabels.whole(page, line), !label.isPost {
        defaults.title = label.title ?? defaults.title
        defaults.presence = label.presence ?? defaults.presence
        heads += 1
      } else if isMixed && page.isAllCapitals(line) || page.isWhole(line, columnHeads) != nil {
        // The ward or the party of those below.
        heads += 1
      } else {
        people += NameList.read(page, line, defaults: defaults).people
      }
    }
    guard people.count >= 3, people.count * 10 >= (lines.count - heads) * 8 else { return nil }
    let label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: nil, rest: 0)
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first].range.through(page.blocks[last].range),
      end: last + 1, presence: presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  private static let columnHeads = PhraseTable<Bool>(["ward", "division", "party", "group", "name"])

  private static func isName(_ page: Page, _ line: TextRange) -> Bool {
    PersonName.parse(page, line, demand: .words) != nil && page.wordIndices(line).count <= 8
  }

  /// The lines of a cell.
  private static func lines(_ page: Page, _ range: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    var start = range.lower
    for offset in range.bounds where page.byte(offset) == 0x0A {
      if let line = page.text.trimmed(TextRange(start, offset)) { lines.append(line) }
      start = offset + 1
    }
    if let line = page.text.trimmed(TextRange(start, range.upper)) { lines.append(line) }
    return lines
  }
}
