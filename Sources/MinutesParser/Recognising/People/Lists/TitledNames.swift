/// “Cllr A Pike (Chair), Cllr B Dove, C Elm (Clerk)” or the same line by line, with nothing that calls it a list of those
/// present: it stands below the day of the meeting, and nearly everybody in it has a title.
///
/// Layout: short minutes of small councils.
enum TitledNames {
  private static let fewest = 3
  private static let mostBlocks = 40
  private static let reachOfDay = 6

  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, register.people.isEmpty, register.latestPresence == nil,
      Titles.begins(
        page, at: page.words.first(from: page.blocks[first].text.start), limit: page.words.count),
      page.blocks[max(0, first - reachOfDay)..<first].contains(where: {
        !MeetingDate.find(page, $0.range).isEmpty
      })
    else { return nil }
    var people: [PersonRecord] = []
    var end = first
    while end < blocks.upperBound, end - first < mostBlocks,
      let more = names(page, page.blocks[end])
    {
      people += more
      end += 1
    }
    guard people.count >= fewest, 2 * people.count(where: { $0.title != nil }) > people.count,
      people.allSatisfy({ $0.title != nil || $0.role != nil })
    else { return nil }
    return AttendanceRecogniser.finish(page, people, in: first...end - 1, register: &register)
  }

  /// The people of a block that holds nothing but names.
  private static func names(_ page: Page, _ block: SourceBlock) -> [PersonRecord]? {
    guard block.kind == .paragraph || block.kind == .listItem, block.cell == nil,
      !block.isFurniture
    else { return nil }
    var people: [PersonRecord] = []
    for line in page.eachLine(block.text) {
      let reading = NameList.read(page, line, defaults: NameListDefaults(.present))
      guard reading.isWhole, !reading.people.isEmpty else { return nil }
      people += reading.people
    }
    return people
  }
}
