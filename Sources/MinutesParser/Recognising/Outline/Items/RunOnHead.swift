/// Heads of minutes whose lines a converter ran together: “ELDER COUNCIL Minutes of the Meeting held on 30 May in the
/// Hall Present: Cllr Ash … Also in attendance: …”.
enum RunOnHead {
  private static let labels = PhraseTable<Bool>([
    "present", "members|councillors present", "attendance", "in attendance", "also in attendance",
    "also present", "apologies", "apologies for absence", "those present|attending", "absent",
    "public", "members of the public",
  ])

  /// Blocks of a page in which its title stands.
  private static let reach = 3
  /// Words of a title with a label and a name behind it.
  private static let shortestHead = 12
  /// Words of a head in which its labels are looked for.
  private static let longestHead = 300

  /// The page with such a head cut in front of its labels; nil where there is none.
  static func split(_ page: Page) -> Page? {
    let front = page.blocks.prefix { $0.kind == .frontMatter }.count
    let head = page.blocks.indices.dropFirst(front).prefix(reach)
    guard
      let index = head.first(where: {
        KindSigns.opensWithTitle(page, page.blocks[$0], fewest: shortestHead)
      })
    else { return nil }
    let block = page.blocks[index]
    guard block.kind == .paragraph || block.kind == .heading, block.cell == nil,
      !block.isFurniture
    else { return nil }
    let cuts = cuts(page, block)
    guard !cuts.isEmpty else { return nil }
    var pieces: [SourceBlock] = []
    var lower = block.range.lower
    for cut in cuts + [block.range.upper] {
      guard let range = page.text.trimmed(TextRange(lower, cut)) else { continue }
      var piece = block
      if pieces.isEmpty {
        piece.text = TextRange(block.text.lower, range.upper)
      } else {
        piece.kind = .paragraph
        piece.marker = .empty(at: range.lower)
        piece.text = range
        piece.joinsPrevious = true
      }
      pieces.append(piece)
      lower = cut
    }
    var blocks = page.blocks
    blocks.replaceSubrange(index...index, with: pieces)
    return page.with(blocks: blocks)
  }

  /// Where the labels begin: capitalised words with a colon or a long dash, or a bracket and a colon, behind them.
  private static func cuts(_ page: Page, _ block: SourceBlock) -> [Int] {
    let words = page.wordIndices(block.text)
    var cuts: [Int] = []
    var index = words.lowerBound + 1
    while index < min(words.upperBound, words.lowerBound + longestHead) {
      guard page.words[index].shape.contains(.capitalised),
        let match = labels.match(page.words, at: index, limit: words.upperBound),
        endsLabel(page, page.words[match.end - 1].range.upper, block.text.upper)
      else {
        index += 1
        continue
      }
      cuts.append(page.words[index].range.lower)
      index = match.end
    }
    return cuts
  }

  /// Bytes of a bracket between a label and its colon: “PRESENT (six Councillors): …”.
  private static let longestBracket = 40

  private static func endsLabel(_ page: Page, _ end: Int, _ limit: Int) -> Bool {
    var offset = page.skipBlanks(end, limit)
    if page.byte(offset) == UInt8(ascii: "(") {
      let reach = min(limit, offset + longestBracket)
      guard let close = (offset..<reach).first(where: { page.byte($0) == UInt8(ascii: ")") }) else {
        return false
      }
      offset = page.skipBlanks(close + 1, limit)
    }
    if page.byte(offset) == UInt8(ascii: ":") { return true }
    // “Present – Cllr Ash”, “Present– Cllr Ash”
    return page.hasLongDash(at: offset) && page.byte(offset + 3) == 0x20
  }
}
