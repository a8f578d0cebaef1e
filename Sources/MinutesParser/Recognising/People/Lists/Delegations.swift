/// “BELGIUM   Ms Ada Pike” ⏎ “DENMARK   Mr Bo Dove, Head of Unit”: those who came by the country or the member that
/// they stand for, as the annexes of agencies and federations list them.
enum Delegations {
  private static let fewest = 3
  private static let wordsOfMember = 4
  private static let mostLines = 400
  /// Blocks in a row that name a member or an office and nobody of it.
  private static let mostWithoutNames = 6

  /// Heads over those who are no members.
  private static let others = PhraseTable<Bool>([
    "observers|observer", "secretariat", "guests", "experts", "staff", "invited experts",
    "other participants",
    "commission|agency staff?",
  ])

  /// The people of such lines, where they begin with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, under title: TextRange, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, register.presence(page, under: title) == .present else {
      return nil
    }
    var people: [PersonRecord] = []
    var members: Set<String> = []
    var group: TextRange?
    var presence = Person.Presence.present
    var end = first
    var withoutNames = 0
    while end < blocks.upperBound, people.count < mostLines, withoutNames < mostWithoutNames {
      guard let taken = lines(page, blocks, at: end) else { break }
      var read: [PersonRecord] = []
      var isRead = true
      for cells in taken.lines {
        guard let head = cells.first, cells.count <= 2 else {
          isRead = false
          break
        }
        if cells.count == 1, page.isWhole(head, others) != nil {
          presence = .inAttendance
          group = nil
          continue
        }
        let isMember = isMember(page, head)
        if isMember {
          group = isOffice(page, head) ? nil : page.trimmed(head)
          if let group { members.insert(page.string(group)) }
        }
        guard let name = isMember ? cells.dropFirst().first : cells.count == 1 ? head : nil else {
          if isMember { continue }
          isRead = false
          break
        }
        guard let person = person(page, name, presence, group, office: isMember ? head : nil) else {
          isRead = false
          break
        }
        read.append(person)
      }
      guard isRead else { break }
      withoutNames = read.isEmpty ? withoutNames + 1 : 0
      people += read
      end = taken.end
    }
    guard members.count >= fewest, people.count >= fewest else { return nil }
    let label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: .present, rest: 0)
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first].range.through(page.blocks[end - 1].range), end: end,
      presence: .present)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  /// The rows of the table that begins with a block, or its lines in their columns.
  private static func lines(
    _ page: Page, _ blocks: Range<Int>, at index: Int
  ) -> (lines: [[TextRange]], end: Int)? {
    let block = page.blocks[index]
    guard !block.isFurniture, block.kind != .listItem else { return nil }
    guard let cell = block.cell else {
      return (page.lines(block.range).map(page.columns), index + 1)
    }
    guard cell.row == 0 else { return nil }
    let rows = AttendanceTable.rows(page, index..<blocks.upperBound)
    guard let last = rows.last?.last else { return nil }
    return (rows.map { $0.map { page.trimmed(page.blocks[$0].text) } }, last + 1)
  }

  /// The name of a country or a member in capitals.
  private static func isMember(_ page: Page, _ cell: TextRange) -> Bool {
    let words = page.wordIndices(cell)
    return (1...wordsOfMember).contains(words.count) && page.isAllCapitals(cell)
      && PersonName.parse(page, cell) == nil && page.lastByte(cell).isASCIILetter
  }

  /// “CHAIR   Mr A Pike”
  private static func isOffice(_ page: Page, _ cell: TextRange) -> Bool {
    NameListPost.isChair(page, cell)
  }

  private static func person(
    _ page: Page, _ name: TextRange, _ presence: Person.Presence, _ group: TextRange?,
    office: TextRange?
  ) -> PersonRecord? {
    var defaults = NameListDefaults(presence)
    defaults.isOneAnEntry = true
    let reading = NameList.read(page, name, defaults: defaults)
    guard reading.isWhole, reading.people.count == 1, var person = reading.people.first,
      person.title != nil
    else { return nil }
    person.group = person.group ?? group.map { page.string($0) }
    if let office, isOffice(page, office) { person.role = person.role ?? "Chair" }
    return person
  }
}
