/// A roll call that says of each member, one a line, whether he or she was there: “Roll call:” over “Ann
/// Crane, present”, “Dan Reed, Fiscal Officer, absent”.
///
/// Layout: minutes of American townships, boards and districts, which have no other list.
enum RollCallList {
  private static let heads = PhraseTable<Bool>([
    "roll call", "roll call of members|trustees|attendance", "the? roll was called",
    "call to order and roll call", "attendance roll call", "roll call attendance",
  ])
  private static let answers = PhraseTable<Person.Presence>([
    ("present", .present), ("here", .present), ("present by phone|telephone|video|zoom", .present),
    ("present remotely|virtually|online", .present), ("absent", .absent), ("excused", .apologies),
    ("absent excused", .apologies), ("not present", .absent), ("in attendance", .present),
  ])
  private static let fewest = 2

  /// The list below a head in the first of `blocks`; nil where fewer than two lines answer.
  ///
  /// Complexity: linear in the blocks of the list.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, opens(page, page.blocks[first]) else { return nil }
    var people: [PersonRecord] = []
    var end = first + 1
    while end < blocks.upperBound, let read = members(page, page.blocks[end]) {
      people += read
      end += 1
    }
    guard people.count >= fewest, end > first + 1 else { return nil }
    let head = page.blocks[first].range
    let label = AttendanceLabel(range: head, presence: .present, rest: head.upper)
    let text = page.blocks[first + 1].range.through(page.blocks[end - 1].range)
    let found = AttendanceList.Found(people: people, text: text, end: end, presence: .present)
    return AttendanceRecogniser.finish(page, label, found, first: first, register: &register)
  }

  private static func opens(_ page: Page, _ block: SourceBlock) -> Bool {
    block.cell == nil && page.isWhole(block.range, heads) != nil
  }

  /// Those whom the lines of a block name with their answers; nil where one names nobody.
  private static func members(_ page: Page, _ block: SourceBlock) -> [PersonRecord]? {
    guard block.kind != .heading, !block.isFurniture,
      block.cell == nil, block.text.count <= longest
    else { return nil }
    var people: [PersonRecord] = []
    for line in page.eachLine(block.text) {
      guard let answer = answer(page, line) else { return nil }
      var defaults = NameListDefaults(answer.presence)
      defaults.isOneAnEntry = true
      var entry = NameListEntry(names: [answer.name])
      var reading = NameList.read(page, entries: [entry], defaults: defaults)
      guard reading.isWhole, reading.people.count == 1 else { return nil }
      if !answer.remark.isEmpty {
        entry.remarks = Remark.read(page, answer.remark, presence: answer.presence)
        let whole = NameList.read(page, entries: [entry], defaults: defaults)
        // “Absent (travel)” gives a reason.
        if whole.isWhole, whole.people.count == 1 { reading = whole }
      }
      people += reading.people
    }
    return people.isEmpty ? nil : people
  }

  /// Bytes of a block of such lines.
  private static let longest = 2_000

  /// The name in a line, what is said of it behind a comma, a dash or a gap at its end, and what a
  /// bracket adds: “Present (arrived 7:10 p.m.)”.
  private static func answer(
    _ page: Page, _ line: TextRange
  ) -> (name: TextRange, presence: Person.Presence, remark: TextRange)? {
    let words = page.wordIndices(line)
    guard (3...16).contains(words.count) else { return nil }
    for index in words.dropFirst(2) {
      guard let match = answers.match(page.words, at: index, limit: words.upperBound),
        let remark = remark(page, behind: page.words[match.end - 1].range.upper, line.upper)
      else { continue }
      let gap = page.gap(before: index)
      guard let mark = gap.bounds.first(where: { divides(page, $0) }) else { return nil }
      return (page.trimmed(TextRange(line.lower, mark)), match.meaning, remark)
    }
    return nil
  }

  /// What stands in a bracket between an answer and the end of its line, which may be nothing; nil where
  /// anything else follows.
  private static func remark(_ page: Page, behind end: Int, _ limit: Int) -> TextRange? {
    let rest = page.trimmed(TextRange(end, limit))
    if rest.isEmpty || page.wordIndices(rest).isEmpty { return .empty(at: end) }
    guard page.byte(rest.lower) == UInt8(ascii: "("),
      page.byte(rest.upper - 1) == UInt8(ascii: ")")
    else { return nil }
    return TextRange(rest.lower + 1, rest.upper - 1)
  }

  private static func divides(_ page: Page, _ offset: Int) -> Bool {
    let byte = page.byte(offset)
    return byte == UInt8(ascii: ",") || byte == 0x09 || page.hasColonOrDash(at: offset)
  }
}
