/// “Ordinary Member | Reserve Member” over a row for each who stood in: “Councillor A | Councillor B”.
enum SubstituteTable {
  private static let absent = PhraseTable<Bool>([
    "ordinary|absent|appointed|regular|full member|members|councillor|councillors|governor|trustee|representative",
    "member|councillor absent|unable?", "absent", "for",
  ])
  /// Heads of a column that records apologies beside the substitutes.
  private static let apologies = PhraseTable<Bool>([
    "apology|apologies from?", "apology|apologies for absence from?",
  ])
  private static let standing = PhraseTable<Bool>([
    "reserve|substitute|alternate|deputising|replacement member|members|councillor|councillors|governor|trustee|representative?",
    "substituted by", "substitutes|reserves", "temporary appointment|appointments",
  ])

  /// The substitutes of such a table, where one begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0,
      !AttendanceTable.isTooWide(page, first)
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let head = rows.first, head.count == 2, rows.count >= 2, let last = rows.last?.last,
      rows.allSatisfy({ $0.count == 2 }),
      page.isWhole(page.blocks[head[0]].text, absent) != nil || hasApologies(page, head),
      page.isWhole(page.blocks[head[1]].text, standing) != nil
    else { return nil }
    var people: [PersonRecord] = []
    for row in rows.dropFirst() {
      guard let away = name(page, row[0]) else { return nil }
      if hasApologies(page, head) {
        people.append(
          PersonRecord(
            name: page.string(away.name), title: away.titles.map { page.string($0.range) },
            presence: .apologies, range: page.trimmed(page.blocks[row[0]].text)))
        // “Councillor A | –”: nobody stood in.
        if page.wordIndices(page.blocks[row[1]].text).isEmpty { continue }
      }
      guard let there = name(page, row[1]) else { return nil }
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

  private static func hasApologies(_ page: Page, _ head: AttendanceTable.Row) -> Bool {
    page.isWhole(page.blocks[head[0]].text, apologies) != nil
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
