/// Lists of people that need no label of their own, as the title of their section is one: “Apologies”, “Roll call”.
extension AttendanceRecogniser {
  /// A list that has the title of its section for a label.
  static func listUnder(
    _ title: TextRange, _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first,
      let presence = register.presence(page, under: title)
        ?? (isRoll(page, title, blocks) ? .present : nil),
      presence != .apologies || !tells(page, page.blocks[first].text),
      !decides(page, page.blocks[first])
    else { return nil }
    var label = AttendanceLabel(
      range: .empty(at: page.blocks[first].range.lower), presence: presence, rest: 0)
    if runsInto(page, title, page.blocks[first].text) {
      let list = AttendanceList(page: page, label: label, register: register)
      if let found = list.behind(page.blocks[first].text, blocks), !found.people.isEmpty {
        return finish(page, label, found, first: first, register: &register)
      }
    }
    label.isStrong = false
    let list = AttendanceList(page: page, label: label, register: register)
    guard let found = list.below(blocks) else {
      return sentencesUnder(label, page, blocks, register: &register)
    }
    // A lone word below “Apologies” may be the title in a second language.
    if found.end == first + 1, page.wordIndices(page.blocks[first].range).count == 1 { return nil }
    return finish(page, label, found, first: first, register: &register)
  }

  /// “1. Present: Mrs A, Mr B”: a title that runs into the list is its label.
  private static func runsInto(_ page: Page, _ title: TextRange, _ text: TextRange) -> Bool {
    page.endsWithColon(title) && title.upper < text.lower
      && !(title.upper..<text.lower).contains { page.byte($0) == 0x0A }
      && Sentences.split(page, text).count == 1
  }

  private static let rolls = PhraseTable<Bool>([
    "roll call", "introductions", "attendance", "opening|welcome|welcomes and roll call",
    "opening|welcome|welcomes and introductions|attendance", "introductions and attendance",
    "roll call and introductions|attendance",
  ])

  /// “Opening and roll call” over a table “Name | Member body | …”.
  private static func isRoll(_ page: Page, _ title: TextRange, _ blocks: Range<Int>) -> Bool {
    guard let first = blocks.first, page.blocks[first].cell?.row == 0, !title.isEmpty else {
      return false
    }
    guard page.isWhole(title, rolls) != nil,
      let columns = AttendanceTable.header(page, AttendanceTable.firstRow(page, blocks))
    else { return false }
    return columns.values.contains(.group) || columns.values.contains(.role)
  }

  private static var that: UInt64 { WordHash.of("that") }

  /// “Councillor Ash said that the roof leaked.” below “Apologies” is no excuse.
  private static func tells(_ page: Page, _ range: TextRange) -> Bool {
    accepts(page, range)
      || page.wordIndices(range).dropFirst(2).contains {
        page.words[$0].hash == that && page.words[$0 - 1].shape.isDisjoint(with: .capitalised)
      }
  }

  private static let decisions = WordSet(
    "resolution resolutions motion decision recommendation moved")
  private static let wordsOfDecision = 4

  /// “Committee resolution | That the apologies be accepted”: a row that labels what was decided.
  private static func decides(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.cell != nil else { return false }
    let words = page.wordIndices(block.text)
    return words.count <= wordsOfDecision && words.hold(decisions, in: page)
  }

  private static let accepting = PhraseTable<Bool>(["agreed|resolved|decided to accept|approve"])

  /// “The governors agreed to accept the apology of Mr A.”: a decision.
  private static func accepts(_ page: Page, _ sentence: TextRange) -> Bool {
    let words = page.wordIndices(sentence)
    return words.hold(accepting, in: page, limit: words.upperBound)
  }

  /// “Cllr A (holiday), Cllr B (unwell). Cllr C was absent.”: a list, and sentences behind it.
  private static func sentencesUnder(
    _ label: AttendanceLabel, _ page: Page, _ blocks: Range<Int>, register: inout PeopleRegister
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, page.blocks[first].kind == .paragraph,
      let presence = label.presence
    else { return nil }
    let sentences = Sentences.split(page, page.blocks[first].text)
    guard (1...6).contains(sentences.count) else { return nil }
    var people: [PersonRecord] = []
    for (place, sentence) in sentences.enumerated() {
      if presence == .apologies, let records = ApologySentence.received(page, sentence) {
        people += records
        continue
      }
      guard sentences.count > 1 else { return nil }
      if let records = ApologySentence.apologies(page, sentence, register) {
        people += records
        continue
      }
      let reading = NameList.read(page, sentence, defaults: NameListDefaults(presence))
      guard reading.isWhole, place > 0 || !reading.people.isEmpty else { return nil }
      people += reading.people
    }
    let found = AttendanceList.Found(
      people: people, text: page.blocks[first].range, end: first + 1, presence: presence)
    return finish(page, label, found, first: first, register: &register)
  }
}
