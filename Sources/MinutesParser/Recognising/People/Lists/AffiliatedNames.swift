/// Entries of a list that each give a name, whom it stands for and a bracket: “Stefan Ash, Oak Systems (Voting Member)”.
/// What stands behind the comma is no second name, though it may look like one.
enum AffiliatedNames {
  private static let fewest = 3
  private static let longest = 24

  /// The people of the entries right below a label, and the index behind the last; nil where fewer than half of them
  /// have both a comma and a bracket.
  static func read(
    _ page: Page, _ blocks: Range<Int>, cell: SourceBlock.Cell?, defaults: NameListDefaults
  ) -> (people: [PersonRecord], end: Int)? {
    var entries: [NameListEntry] = []
    var closed = 0
    var end = blocks.lowerBound
    while end < blocks.upperBound, let entry = entry(page, page.blocks[end], cell, defaults) {
      entries.append(entry)
      closed += entry.remarks.count >= 2 ? 1 : 0
      end += 1
    }
    guard entries.count >= fewest, closed * 2 >= entries.count else { return nil }
    return (NameList.read(page, entries: entries, defaults: defaults).people, end)
  }

  private static func entry(
    _ page: Page, _ block: SourceBlock, _ cell: SourceBlock.Cell?, _ defaults: NameListDefaults
  ) -> NameListEntry? {
    let text = page.trimmed(block.text)
    guard block.kind == .listItem, block.cell == cell, !block.isFurniture,
      page.wordIndices(text).count <= longest
    else { return nil }
    let end = text.bounds.first {
      page.byte($0) == UInt8(ascii: ",") || page.byte($0) == UInt8(ascii: "(")
    }
    let name = page.trimmed(text.prefix(upTo: end ?? text.upper))
    guard isName(page, name) else { return nil }
    var entry = NameListEntry()
    entry.names = [name]
    var rest = page.trimmed(text.suffix(from: name.upper))
    if page.lastByte(rest) == UInt8(ascii: ")"),
      let open = rest.bounds.last(where: { page.byte($0) == UInt8(ascii: "(") })
    {
      let bracket = TextRange(open + 1, rest.upper - 1)
      entry.remarks = Remark.read(page, bracket, presence: defaults.presence)
      rest = page.trimmed(rest.prefix(upTo: open))
    }
    guard !rest.isEmpty else { return entry }
    guard page.byte(rest.lower) == UInt8(ascii: ",") else { return nil }
    let body = page.trimmed(rest.suffix(from: rest.lower + 1))
    entry.remarks.insert(Offices.isRole(page, body) ? .role(body) : .group(body), at: 0)
    return entry
  }

  private static let wordsOfName = 2...4

  /// Two to four words with capitals, without a title: “Feng Cao”.
  private static func isName(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard wordsOfName.contains(words.count), let first = words.first,
      !Titles.begins(page, at: first, limit: words.upperBound),
      !Offices.words.contains(page.words[first])
    else { return false }
    return words.allSatisfy { page.words[$0].shape.contains(.capitalised) }
  }
}
