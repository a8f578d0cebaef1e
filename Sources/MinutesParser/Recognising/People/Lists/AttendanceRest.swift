/// The rest of a list of people in a paragraph of its own: “Present: Mr R Swale (in the Chair)” ¶
/// “Mrs H Dunn, Cllr A Birt and Dr N Iyer”.
enum AttendanceRest {
  private static let fewest = 2

  /// The names in a paragraph right below a list in the head, which is nothing but a list itself, a
  /// title in front of each.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, under title: TextRange, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard title.isEmpty, let presence = register.latestPresence, let first = blocks.first,
      register.latestEnd <= page.blocks[first].range.lower,
      // Markdown takes lines far from the margin for code.
      page.blocks[first].kind == .paragraph || page.blocks[first].kind == .preformatted,
      let word = page.wordIndices(page.blocks[first].text).first, Titles.canBegin(page, at: word),
      page.wordIndices(TextRange(register.latestEnd, page.blocks[first].range.lower)).isEmpty
    else { return nil }
    let text = page.blocks[first].text
    let reading = NameList.read(page, text, defaults: NameListDefaults(presence))
    guard reading.isWhole, reading.people.count >= fewest,
      reading.people.allSatisfy({ $0.title != nil })
    else { return nil }
    let label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: presence, rest: text.lower)
    let found = AttendanceList.Found(
      people: reading.people, text: page.blocks[first].range, end: first + 1, presence: presence)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }
}
