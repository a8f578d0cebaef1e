/// Names with what each does on the line below: “Ms F Pike” ⏎ “Licensing Manager” ⏎ “Mr A Dove” ⏎ “Local resident”.
///
/// Layout: two columns of names and posts that an extractor read row by row.
enum PostsBelow {
  private static let fewest = 2
  private static let longestPost = 10
  /// Lines of such a list at most.
  private static let mostLines = 120

  /// The people of a list that begins with the first of `blocks`, and the index behind its last block;
  /// nil where fewer than two names have a post or a body below them, each on a line of its own.
  ///
  /// Complexity: linear in the lines of the list.
  static func read(
    _ page: Page, _ blocks: Range<Int>, cell: SourceBlock.Cell?, defaults: NameListDefaults
  ) -> (people: [PersonRecord], end: Int)? {
    guard let first = blocks.first, let opening = page.firstLine(page.blocks[first].text),
      TitledName.isWhole(page, opening)
    else { return nil }
    var entries: [NameListEntry] = []
    var name: TextRange?
    var lines = 0
    var done: (entries: Int, end: Int) = (0, first)
    scan: for index in blocks {
      let block = page.blocks[index]
      guard block.kind == .paragraph, !block.isFurniture, block.cell == cell, block.gapBefore <= 1
      else { break }
      for line in page.eachLine(block.text) {
        lines += 1
        if lines > mostLines { break scan }
        if let held = name {
          guard let entry = entry(page, held, line, defaults) else { break scan }
          entries.append(entry)
          name = nil
        } else {
          guard TitledName.isWhole(page, line) || isNumbered(page, line) else { break scan }
          name = line
        }
      }
      if name == nil { done = (entries.count, index + 1) }
    }
    guard done.entries >= fewest || done.entries == 1 && isChair(page, first) else { return nil }
    var defaults = defaults
    defaults.isOneAnEntry = true
    let reading = NameList.read(
      page, entries: Array(entries.prefix(done.entries)), defaults: defaults)
    return reading.people.count == done.entries ? (reading.people, done.end) : nil
  }

  /// “Councillor A Pike” ⏎ “Chairman”: one name with who chairs below it is enough.
  private static func isChair(_ page: Page, _ first: Int) -> Bool {
    let lines = page.lines(page.blocks[first].text)
    let post = lines.count > 1 ? lines[1] : page.blocks[safe: first + 1]?.text
    return post.map { NameListPost.isChair(page, $0) } ?? false
  }

  /// “PC 2271 Nuttall”: a rank, the number on the collar and a name.
  private static func isNumbered(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard (3...5).contains(words.count), let first = words.first,
      let titles = Titles.read(page, at: first, limit: words.upperBound),
      titles.kinds == [.personal], titles.end + 1 < words.upperBound,
      page.words[titles.end].shape.contains(.digits)
    else { return false }
    return ((titles.end + 1)..<words.upperBound).allSatisfy {
      page.words[$0].shape.contains(.capitalised) && !page.words[$0].shape.contains(.digits)
    }
  }

  /// A name with the post or the body on the line below it; nil where that says neither.
  private static func entry(
    _ page: Page, _ name: TextRange, _ line: TextRange, _ defaults: NameListDefaults
  ) -> NameListEntry? {
    let words = page.wordIndices(line)
    guard (1...longestPost).contains(words.count), page.lastByte(line) != UInt8(ascii: "."),
      page.lastByte(line) != UInt8(ascii: ":"), page.first(.gap, in: line) == nil,
      page.firstWord(line)?.shape.contains(.capitalised) == true,
      PersonName.parse(page, line) == nil,
      AttendanceLabels.whole(page, line)?.isStrong != true,
      Offices.isRole(page, line) || Offices.isBody(page, line)
    else { return nil }
    return NameListEntry(
      names: [name], remarks: Remark.read(page, line, presence: defaults.presence))
  }
}
