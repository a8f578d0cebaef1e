/// Tables of names that say of each at the end of its row whether he or she was there, without a head over the column:
/// “Mrs Ada Pike | Chair | Present”, “Mr Ben Dove | | Absent (travel)”, with rows between them that name a class.
///
/// Layout: pages of American school districts and boards.
enum AnsweredRows {
  private static let answers = PhraseTable<Person.Presence>([
    ("present|here|attended", .present), ("present remotely|virtually|online", .present),
    ("absent", .absent), ("not present", .absent), ("excused", .apologies),
    ("absent excused", .apologies), ("apologies", .apologies), ("in attendance", .inAttendance),
  ])
  private static let fewest = 3
  private static let wordsOfName = 5

  /// The people of such a table, where it begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    // Behind a list of those present a table tells of other things.
    guard let first = blocks.first, page.blocks[first].cell?.row == 0, !register.hasPresent else {
      return nil
    }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last else { return nil }
    var people: [PersonRecord] = []
    var areMembers = true
    for row in rows {
      let cells = row.filter { !page.wordIndices(page.blocks[$0].text).isEmpty }
      // The name of the list or of a class of it.
      if cells.count < 2 {
        if let cell = cells.first { areMembers = !namesOfficers(page, page.blocks[cell].text) }
        continue
      }
      guard var person = person(page, cells) else { return nil }
      if !areMembers, person.presence == .present { person.presence = .inAttendance }
      people.append(person)
    }
    guard people.count >= fewest else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...last, register: &register)
  }

  private static let officers = WordSet("administration administrators staff officers management")

  /// “Administration”: those below are no members.
  private static func namesOfficers(_ page: Page, _ text: TextRange) -> Bool {
    page.wordIndices(text).hold(officers, in: page)
      || AttendanceLabels.whole(page, text)?.presence == .inAttendance
  }

  /// Whom a row names, with the post between name and answer.
  private static func person(_ page: Page, _ cells: [Int]) -> PersonRecord? {
    let name = page.trimmed(page.blocks[cells[0]].text)
    let answer = page.trimmed(page.blocks[cells[cells.count - 1]].text)
    guard page.wordIndices(name).count <= wordsOfName,
      let presence = page.opening(answer, answers),
      PersonName.parse(page, name, demand: .words)?.end == name.upper
    else { return nil }
    var entry = NameListEntry(names: [name])
    entry.remarks = cells.dropFirst().dropLast().map { .role(page.trimmed(page.blocks[$0].text)) }
    let words = page.wordIndices(answer)
    // “Present (arrived 6:02 PM)”
    if let open = words.first(where: {
      page.byte(page.words[$0].range.lower - 1) == UInt8(ascii: "(")
    }),
      page.lastByte(answer) == UInt8(ascii: ")")
    {
      let inside = TextRange(page.words[open].range.lower, answer.upper - 1)
      entry.remarks += Remark.events(page, inside) ?? []
    } else if words.count > 3 {
      return nil
    }
    var defaults = NameListDefaults(presence)
    defaults.isOneAnEntry = true
    let reading = NameList.read(page, entries: [entry], defaults: defaults)
    return reading.people.count == 1 ? reading.people[0] : nil
  }
}
