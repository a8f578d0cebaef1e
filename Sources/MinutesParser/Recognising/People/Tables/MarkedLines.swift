/// Names on lines of their own, some of them with a mark in front, over a line that says what the mark means: “*  Mr A
/// Pike” ⏎ “   Dr B Dove” ⏎ “* Present”.
enum MarkedLines {
  private static let fewest = 3
  private static let mostLines = 200

  /// The list that begins with the first of `blocks`, with the line that explains the marks.
  ///
  /// Complexity: linear in the text of the blocks taken.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, register.people.isEmpty,
      mark(page, page.blocks[first]) != nil
    else { return nil }
    var people: [(person: PersonRecord, mark: UInt32?)] = []
    for index in blocks.prefix(mostLines) {
      let block = page.blocks[index]
      guard !block.isFurniture, block.cell == nil, block.kind != .heading else { return nil }
      if let told = AttendanceLegend.plain(page, block.range) {
        return finish(page, people, told, first...index, register: &register)
      }
      guard let person = person(page, block) else { return nil }
      people.append((person, mark(page, block)))
    }
    return nil
  }

  private static func finish(
    _ page: Page, _ people: [(person: PersonRecord, mark: UInt32?)],
    _ told: (scalar: UInt32, presence: Person.Presence), _ blocks: ClosedRange<Int>,
    register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard people.count >= fewest, people.contains(where: { $0.mark == told.scalar }) else {
      return nil
    }
    // Those without the mark are what it does not say.
    let other: Person.Presence = told.presence == .present ? .absent : .present
    let records = people.map { entry in
      var person = entry.person
      person.presence = entry.mark == told.scalar ? told.presence : other
      return person
    }
    return AttendanceRecogniser.finish(page, records, in: blocks, register: &register)
  }

  /// The mark in front of the name in a block.
  private static func mark(_ page: Page, _ block: SourceBlock) -> UInt32? {
    guard let first = page.firstWord(block.range), first.range.lower > block.range.lower else {
      return nil
    }
    return AttendanceLegend.markAlone(page, TextRange(block.range.lower, first.range.lower))
  }

  /// The one person of a block, with a title in front.
  private static func person(_ page: Page, _ block: SourceBlock) -> PersonRecord? {
    guard let first = page.firstWord(block.range),
      page.wordIndices(block.range).count <= AttendanceList.wordsOfEntry
    else { return nil }
    var defaults = NameListDefaults(.present)
    defaults.isOneAnEntry = true
    let text = TextRange(first.range.lower, page.trimmed(block.range).upper)
    let reading = NameList.read(page, text, defaults: defaults)
    guard reading.isWhole, reading.people.count == 1, reading.people[0].title != nil else {
      return nil
    }
    return reading.people[0]
  }
}
