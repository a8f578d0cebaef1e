/// “Agenda Item | Officer Attending” over the numbers of items and who was there for each, directly below the list of
/// those who were there for all of them.
enum ItemOfficers {
  private static let items = PhraseTable<Bool>(["agenda? item|items no?|number?", "minute|minutes"])
  private static let attending = PhraseTable<Bool>([
    "officer|officers|name|names attending|present|in? attendance?", "officers?|staff? attending",

  ])

  /// The people of such a table, where it begins with the first of `blocks`.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0,
      register.latestPresence != nil, register.latestEnd <= page.blocks[first].range.lower,
      page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty
    else { return nil }
    let head = AttendanceTable.firstRow(page, blocks)
    guard head.count == 2, page.isWhole(page.blocks[head[0]].text, items) != nil,
      page.isWhole(page.blocks[head[1]].text, attending) != nil
    else { return nil }
    let rows = AttendanceTable.rows(page, blocks)
    guard let last = rows.last?.last, rows.count >= 2 else { return nil }
    var people: [PersonRecord] = []
    for row in rows.dropFirst() {
      guard row.count >= 2,
        page.wordIndices(page.blocks[row[0]].text).allSatisfy({
          page.words[$0].shape.contains(.digits) || page.words[$0].hash == WordHash.of("and")
        })
      else { return nil }
      let reading = NameList.read(
        page, row.dropFirst().map { page.blocks[$0].text },
        defaults: NameListDefaults(.inAttendance))
      guard reading.isWhole else { return nil }
      people += reading.people
    }
    guard !people.isEmpty else { return nil }
    let label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: nil, rest: 0)
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first].range.through(page.blocks[last].range),
      end: last + 1, presence: .inAttendance)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }
}
