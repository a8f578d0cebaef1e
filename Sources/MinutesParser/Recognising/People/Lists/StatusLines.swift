internal import MinutesModel

/// Aligned lines without heads that end with who was there: “Fine Arts   Tobin Eagle   absent”.
///
/// Layout: roll calls of academic senates and students' unions, with the office or the division in front of each name; an
/// empty column goes on with the division above.
enum StatusLines {
  private static let fewest = 3
  private static let columns = 2...3

  /// What a line says.
  private struct Line {
    var name: TextRange
    var front: TextRange?
    var presence: Person.Presence
    var remarks: [Remark]
  }

  /// The list of such lines, where one begins with the first of `blocks`.
  ///
  /// Complexity: linear in the text of the lines.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.first(.gap, in: page.blocks[first].text) != nil,
      var lines = read(page, page.blocks[first]),
      // The lines in front were asked for all of theirs, and were no list.
      first == 0 || read(page, page.blocks[first - 1]) == nil
    else { return nil }
    var end = first + 1
    while end < blocks.upperBound, let more = read(page, page.blocks[end]) {
      lines += more
      end += 1
    }
    let fewest = register.latestPresence == nil ? fewest : 2
    guard lines.count >= fewest, lines.contains(where: { $0.presence == .present }),
      lines.contains(where: { $0.front != nil })
    else { return nil }
    var people: [PersonRecord] = []
    var division: TextRange?
    for line in lines {
      var entry = NameListEntry(names: [line.name])
      entry.presence = line.presence
      entry.remarks = line.remarks
      if let front = line.front {
        let isRole = Offices.isRole(page, front)
        division = isRole ? nil : front
        if isRole { entry.remarks.append(.role(front)) }
      }
      if let division { entry.remarks.append(.group(division)) }
      var defaults = NameListDefaults(line.presence)
      defaults.isOneAnEntry = true
      people += NameList.read(page, entries: [entry], defaults: defaults).people
    }
    guard people.count == lines.count else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...end - 1, register: &register)
  }

  private static func read(_ page: Page, _ block: SourceBlock) -> [Line]? {
    guard block.kind == .paragraph || block.kind == .preformatted, !block.isFurniture,
      block.cell == nil,
      page.first(.gap, in: block.text) != nil
    else { return nil }
    var lines: [Line] = []
    for range in page.eachLine(block.text) {
      guard let line = line(page, range) else { return nil }
      lines.append(line)
    }
    return lines
  }

  private static let answers = PhraseTable<Person.Presence>([
    ("present|here", .present), ("absent", .absent), ("excused|apologies|regrets", .apologies),
  ])

  /// One line: a name in full, who was there behind it, and what stands in front.
  private static func line(_ page: Page, _ range: TextRange) -> Line? {
    let cells = page.columns(page.trimmed(range))
    guard columns.contains(cells.count), let status = cells.last else { return nil }
    let name = cells[cells.count - 2]
    let open = status.bounds.first { page.byte($0) == UInt8(ascii: "(") } ?? status.upper
    guard let presence = page.isWhole(page.trimmed(status.prefix(upTo: open)), answers),
      let found = PersonName.parse(page, name, demand: .words),
      found.end == page.trimmed(name).upper,
      found.titles != nil || page.wordIndices(found.name).count >= 2
    else { return nil }
    var remarks: [Remark] = []
    if open < status.upper {
      let close = status.bounds.last { page.byte($0) == UInt8(ascii: ")") } ?? status.upper
      remarks = Remark.events(page, TextRange(open + 1, max(open + 1, close))) ?? []
    }
    return Line(
      name: page.trimmed(name), front: cells.count > 2 ? page.trimmed(cells[0]) : nil,
      presence: presence, remarks: remarks)
  }
}
