/// “Ordinary Member | Reserve Member” over a row for each who stood in: “Councillor A | Councillor B”.
enum SubstituteTable {
  private static let absent = PhraseTable<Bool>([
    "ordinary|absent|appointed|regular|full member|members|councillor|councillors|governor|trustee|representative",
    "member|councillor absent|unable?", "member|councillor", "absent", "apologies from?", "for",
  ])
  private static let standing = PhraseTable<Bool>([
    "reserve|substitute|alternate|deputising|replacement member|members|councillor|councillors|governor|trustee|representative?",
    "substituted by", "substitutes|reserves",
  ])

  /// The substitutes of such a table, where one begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0 else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let head = rows.first, head.count == 2, rows.count >= 2, let last = rows.last?.last,
      rows.allSatisfy({ $0.count == 2 }),
      page.isWhole(page.blocks[head[0]].text, absent) != nil,
      page.isWhole(page.blocks[head[1]].text, standing) != nil
    else { return nil }
    var people: [PersonRecord] = []
    for row in rows.dropFirst() {
      guard let away = name(page, row[0]), let there = name(page, row[1]) else { return nil }
      var record = PersonRecord(
        name: page.string(there.name), title: there.titles.map { page.string($0.range) },
        presence: .substitute, range: page.trimmed(page.blocks[row[1]].text))
      record.substituteFor = page.string(away.name)
      people.append(record)
    }
    let label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: .substitute, rest: 0)
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first].range.through(page.blocks[last].range),
      end: last + 1, presence: .substitute)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  /// The name that a cell is, and nothing else.
  private static func name(_ page: Page, _ cell: Int) -> PersonName? {
    let text = page.trimmed(page.blocks[cell].text)
    guard let name = PersonName.parse(page, text, demand: .words), name.end == text.upper else {
      return nil
    }
    return name
  }
}
