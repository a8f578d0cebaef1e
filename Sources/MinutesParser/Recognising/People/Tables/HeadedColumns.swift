/// Lists side by side, each under a head of its own on one line: “Members Present:   Members Absent:”, or the parties
/// of a council, “LABOUR   CONSERVATIVE”, with names below them.
enum HeadedColumns {
  /// What a head says of those below it.
  private struct Head {
    var presence: Person.Presence?
    var group: TextRange?
    var isBody = false
    /// “Elected Members”, “Labour”: a class or a party, which can head nothing but names.
    var isSure = false
  }

  private static let fewestColumns = 2
  private static let mostColumns = 5
  private static let mostLines = 120

  /// A line: what stands in its columns, and the index behind its last block.
  private struct Line {
    var cells: [(column: Int, text: TextRange)]
    var end: Int
  }

  /// The lists whose heads are the first line of the first of `blocks`, or the first row of a table there.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, !page.blocks[first].isFurniture, mayBegin(page, blocks, first)
    else { return nil }
    let lines = lines(page, blocks, at: first)
    guard let head = lines.first,
      let heads = heads(page, head.cells.map(\.text), register)
    else { return nil }
    let (people, end) = people(page, blocks, Array(lines.dropFirst()), heads, behind: head.end)
    guard people.count >= fewestPeople else { return nil }
    // Bodies alone, where nobody is recorded yet, may head other things.
    let isLabelled = heads.contains { $0.presence != nil }
    guard isLabelled || register.hasPresent || areTitled(people) else { return nil }
    let text = page.blocks[first].range.through(page.blocks[end - 1].range)
    let headEnd = head.cells.last?.text.upper ?? text.lower
    let label = AttendanceLabel(
      range: isLabelled ? TextRange(text.lower, headEnd) : .empty(at: text.lower),
      presence: .present, rest: 0)
    let found = AttendanceList.Found(
      people: people, text: isLabelled ? page.trimmed(TextRange(headEnd, text.upper)) : text,
      end: end,
      presence: .present)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  /// The names in columns below a label that says in which way all of them took part: any words may head them, as the
  /// wards of a town do, or the classes of the members, “Elected Members | Nominated Members”.
  static func below(
    _ page: Page, _ blocks: Range<Int>, _ defaults: NameListDefaults
  ) -> AttendanceList.Found? {
    guard let first = blocks.first, !page.blocks[first].isFurniture,
      page.blocks[first].cell != nil
        ? AttendanceTable.firstRow(page, blocks).count <= mostColumns
        : page.first(.gap, in: page.blocks[first].text) != nil
    else { return nil }
    let lines = lines(page, blocks, at: first)
    guard let head = lines.first, (fewestColumns...mostColumns).contains(head.cells.count) else {
      return nil
    }
    let heads = head.cells.compactMap { anyHead(page, $0.text, defaults.presence) }
    guard heads.count == head.cells.count else { return nil }
    let (people, end) = people(page, blocks, Array(lines.dropFirst()), heads, behind: head.end)
    guard areTitled(people) || heads.allSatisfy(\.isSure) && areInFull(people) else { return nil }
    return AttendanceList.Found(
      people: people, text: page.blocks[first].range.through(page.blocks[end - 1].range), end: end,
      presence: defaults.presence)
  }

  private static func areTitled(_ people: [PersonRecord]) -> Bool {
    people.count >= fewestTitled && people.allSatisfy { $0.title != nil }
  }

  private static let fewestTitled = 3

  private static func areInFull(_ people: [PersonRecord]) -> Bool {
    people.count >= fewestPeople
      && people.allSatisfy { $0.title != nil || $0.name.utf8.contains(0x20) }
  }

  /// The names in the lines below their heads, and the index behind the last block of them.
  private static func people(
    _ page: Page, _ blocks: Range<Int>, _ first: [Line], _ heads: [Head], behind head: Int
  ) -> (people: [PersonRecord], end: Int) {
    var lines = first
    var heads = heads
    var people: [PersonRecord] = []
    var end = head
    var taken = 0
    while taken < mostLines {
      var now = heads
      var found: [PersonRecord] = []
      var isRead = true
      for line in lines {
        guard let read = read(page, line, &now) else {
          isRead = false
          break
        }
        found += read
      }
      guard isRead else { break }
      heads = now
      people += found
      taken += lines.count
      end = lines.last?.end ?? end
      // A rule below the heads.
      let next = people.isEmpty && end < blocks.upperBound && isRule(page, end) ? end + 1 : end
      guard next < blocks.upperBound, goesOn(page, next) else { break }
      lines = Self.lines(page, blocks, at: next)
    }
    return (people, end)
  }

  /// “-----   -----”
  private static func isRule(_ page: Page, _ index: Int) -> Bool {
    page.wordIndices(page.blocks[index].range).isEmpty
  }

  private static let fewestPeople = 2

  /// Whether heads may stand at a block; of a table only the first row is looked at, and at its first cell.
  private static func mayBegin(_ page: Page, _ blocks: Range<Int>, _ first: Int) -> Bool {
    guard let cell = page.blocks[first].cell else {
      return page.first(.gap, in: page.blocks[first].text) != nil
    }
    guard cell.row == 0, page.blocks[safe: first - 1]?.cell?.table != cell.table,
      !AttendanceTable.isTooWide(page, first)
    else { return false }
    let row = AttendanceTable.firstRow(page, blocks).map { page.trimmed(page.blocks[$0].text) }
    return row.count <= mostColumns && row.allSatisfy { head(page, $0) != nil }
  }

  /// The rows of the table that begins with a block, or the lines of a block without one.
  private static func lines(_ page: Page, _ blocks: Range<Int>, at index: Int) -> [Line] {
    let block = page.blocks[index]
    guard block.cell != nil else {
      return page.lines(block.text).map { line in
        Line(cells: page.columns(line).enumerated().map { ($0.offset, $0.element) }, end: index + 1)
      }
    }
    return AttendanceTable.rows(page, index..<blocks.upperBound).map { row in
      Line(
        cells: row.map {
          (Int(page.blocks[$0].cell?.column ?? 0), page.trimmed(page.blocks[$0].text))
        },
        end: (row.last ?? index) + 1)
    }
  }

  /// Whether a block may carry the columns on: lines close below, which are no label of their own.
  private static func goesOn(_ page: Page, _ index: Int) -> Bool {
    let block = page.blocks[index]
    return (block.kind == .paragraph || block.kind == .preformatted)
      && !block.isFurniture && block.gapBefore <= 1
      && AttendanceLabels.read(page, block.text) == nil
  }

  /// The heads on a line; nil where a column has none.
  private static func heads(
    _ page: Page, _ cells: [TextRange], _ register: PeopleRegister
  ) -> [Head]? {
    guard (fewestColumns...mostColumns).contains(cells.count) else { return nil }
    let heads = cells.compactMap { head(page, $0) }
    guard heads.count == cells.count else { return nil }
    if heads.allSatisfy({ $0.presence != nil }) { return heads }
    guard heads.allSatisfy({ $0.presence == nil }) else { return nil }
    return register.hasPresent
      || register.people.isEmpty && heads.allSatisfy { $0.isBody || $0.isSure }
      ? heads : nil
  }

  /// What any few words that are no name and no head of another kind say of those below them.
  private static func anyHead(
    _ page: Page, _ cell: TextRange, _ presence: Person.Presence
  ) -> Head? {
    if let head = classHead(page, cell, presence) { return head }
    let words = page.wordIndices(cell).prefix { page.words[$0].shape.isDisjoint(with: .digits) }
    guard let first = words.first, let last = words.last, words.count <= wordsOfHead,
      page.words[first].shape.contains(.capitalised), page.first(.lineEnd, in: cell) == nil,
      PersonName.parse(page, cell) == nil, AttendanceTable.meaning(page, cell) == nil,
      AttendanceLabels.whole(page, cell) == nil,
      !Offices.isRole(page, cell) || Offices.isBody(page, cell)
    else { return nil }
    let name = page.words[first].range.through(page.words[last].range)
    return Head(
      presence: presence, group: name, isSure: Remark.isParty(page, name) || isGroup(page, words))
  }

  /// “Statutory”, “Co-opted members”, “Officers” over the names of each.
  private static func classHead(
    _ page: Page, _ cell: TextRange, _ presence: Person.Presence
  ) -> Head? {
    guard page.first(.lineEnd, in: cell) == nil, page.wordIndices(cell).count <= wordsOfHead else {
      return nil
    }
    let label = AttendanceLabels.whole(page, cell)
    guard label.map({ !$0.isStrong && !$0.isPost }) ?? AttendanceVocabulary.isClass(page, cell)
    else { return nil }
    let isOfOthers = presence == .present && label?.presence == .inAttendance
    return Head(presence: isOfOthers ? .inAttendance : presence, isSure: true)
  }

  private static let wordsOfHead = 6

  private static func head(_ page: Page, _ cell: TextRange) -> Head? {
    if let label = AttendanceLabels.whole(page, cell), label.isStrong, !label.isPost,
      let presence = label.presence
    {
      return Head(presence: presence)
    }
    let words = page.wordIndices(cell).prefix { page.words[$0].shape.isDisjoint(with: .digits) }
    guard let first = words.first, let last = words.last else { return nil }
    let name = page.words[first].range.through(page.words[last].range)
    if Remark.isParty(page, name) || isGroup(page, words) {
      return Head(group: name, isSure: true)
    }
    guard words.count > 1, words.count <= wordsOfHead, Offices.isBody(page, cell),
      !Offices.isRole(page, cell), PersonName.parse(page, cell) == nil,
      page.first(.lineEnd, in: cell) == nil
    else { return nil }
    return Head(group: name, isBody: true)
  }

  /// “LABOUR GROUP”
  private static func isGroup(_ page: Page, _ words: Range<Int>) -> Bool {
    guard words.count >= 2, let last = words.last else { return false }
    return page.words[last].hash == WordHash.of("group")
      && Remark.isParty(
        page, page.words[words.lowerBound].range.through(page.words[last - 1].range))
  }

  /// The people of a line; nil where a cell is neither a name nor a head.
  private static func read(_ page: Page, _ line: Line, _ heads: inout [Head]) -> [PersonRecord]? {
    var people: [PersonRecord] = []
    for (column, cell) in line.cells where !page.wordIndices(cell).isEmpty {
      guard column < heads.count else { return nil }
      // “Ada Pike, Elder Network” is somebody.
      if let other = head(page, cell),
        PersonName.parse(page, cell, demand: .words) == nil
          || !cell.bounds.contains(where: { page.byte($0) == UInt8(ascii: ",") })
      {
        heads[column] = other
        continue
      }
      var defaults = NameListDefaults(heads[column].presence ?? .present)
      defaults.group = heads[column].group
      defaults.isOneAnEntry = true
      for name in page.lines(cell) where !page.wordIndices(name).isEmpty {
        let reading = NameList.read(page, name, defaults: defaults)
        guard reading.isWhole, reading.people.count == 1 else { return nil }
        people += reading.people
      }
    }
    return people
  }
}
