internal import MinutesModel

/// Lists inside a list: “Present” over “Elder Agency” over “Ada Pike”, each set in further.
enum NestedNames {
  private static let mostBlocks = 300

  /// The people of the entries below a label that is itself an entry: those set in further than a head are there for
  /// it. Nil where nothing is set in twice, or an entry names nobody.
  ///
  /// Complexity: linear in the text of the blocks taken.
  static func read(
    _ page: Page, _ blocks: Range<Int>, defaults: NameListDefaults
  ) -> (people: [PersonRecord], end: Int)? {
    guard let first = blocks.first, first > 0, page.blocks[first].kind == .listItem,
      page.blocks[first - 1].kind == .listItem,
      page.blocks[first].depth > page.blocks[first - 1].depth
    else { return nil }
    let depth = page.blocks[first].depth
    var people: [PersonRecord] = []
    var inner = defaults
    var heads = 0
    var end = first
    while end < min(blocks.upperBound, first + mostBlocks), page.blocks[end].kind == .listItem,
      page.blocks[end].depth >= depth
    {
      let block = page.blocks[end]
      let next = page.blocks[safe: end + 1]
      if block.depth == depth, next?.kind == .listItem, next.map({ $0.depth > depth }) ?? false {
        guard let head = head(page, block.text, defaults) else { return nil }
        inner = head
        heads += 1
      } else {
        var entry = block.depth == depth ? defaults : inner
        entry.isOneAnEntry = true
        let reading = NameList.read(page, block.text, defaults: entry)
        guard reading.isWhole, !reading.people.isEmpty else { return nil }
        people += reading.people
      }
      end += 1
    }
    return heads > 0 && !people.isEmpty ? (people, end) : nil
  }

  private static let wordsOfHead = 8
  private static let servants = WordSet(
    "officers officials staff secretariat advisers guests observers visitors")

  /// What a head says of those set in below it.
  private static func head(
    _ page: Page, _ range: TextRange, _ defaults: NameListDefaults
  ) -> NameListDefaults? {
    let words = page.wordIndices(range)
    guard (1...wordsOfHead).contains(words.count), let first = words.first, let last = words.last,
      page.words[first].shape.contains(.capitalised)
    else { return nil }
    let name = page.words[first].range.through(page.words[last].range)
    var head = defaults
    if let label = AttendanceLabels.whole(page, name) {
      head.presence = label.presence ?? defaults.presence
      head.title = label.title
    } else if words.hold(servants, in: page) {
      head.presence = defaults.presence == .present ? .inAttendance : defaults.presence
    } else if !AttendanceVocabulary.isClass(page, name) {
      head.group = name
    }
    return head
  }
}
