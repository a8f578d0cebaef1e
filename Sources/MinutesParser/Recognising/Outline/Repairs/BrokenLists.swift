/// Lists inside a paragraph: “Members said that” and, behind line breaks, “- the roof was lead;”; or, in a cell
/// that an extractor ran together, “Members said that: · the roof was lead. · it leaked.”
enum BrokenLists {
  /// Fewest entries that make a list.
  private static let fewest = 2

  /// The page with such paragraphs cut into the words in front and an item a line; nil where there
  /// are none.
  static func split(_ page: Page) -> Page? {
    let first = page.blocks.firstIndex { cuts(page, $0).starts.count >= fewest }
    guard let first else { return nil }
    var blocks = Array(page.blocks[..<first])
    for block in page.blocks[first...] {
      let cuts = cuts(page, block)
      if cuts.starts.count >= fewest {
        append(page, block, cuts, to: &blocks)
      } else {
        blocks.append(block)
      }
    }
    return page.with(blocks: blocks)
  }

  /// Offsets of the entries of a list, and that behind the last of them.
  private typealias Cuts = (starts: [Int], end: Int)

  /// Where the entries of a list in a paragraph begin and end.
  private static func cuts(_ page: Page, _ block: SourceBlock) -> Cuts {
    guard block.kind == .paragraph, !block.isFurniture, block.marker.isEmpty else { return ([], 0) }
    let lines = lineCuts(page, block)
    return lines.starts.count >= fewest ? lines : (runCuts(page, block), block.text.upper)
  }

  /// Offsets of the glyphs of a list that no line divides, behind a colon and words that announce points.
  private static func runCuts(_ page: Page, _ block: SourceBlock) -> [Int] {
    var next = block.text.lower
    // Behind the last colon in front of a glyph: what announces nothing is looked at once.
    var front = next
    while let colon = page.words.marks.first(.colon, from: next, to: block.text.upper) {
      next = colon + 1
      let start = page.skipBlanks(colon + 1, block.text.upper)
      guard start > colon + 1, isGlyph(page, start, block.text.upper) else { continue }
      let stem = Sentences.split(page, TextRange(front, next)).last
      front = next
      guard let stem, LeadIn.announcesPoints(page, stem) else { continue }
      return (start..<block.text.upper).filter {
        page.byte($0) >= 0x80 && page.byte($0 - 1).isBlank && isGlyph(page, $0, block.text.upper)
      }
    }
    return []
  }

  /// Whether a bullet that is no dash or number stands at an offset, with words behind it.
  private static func isGlyph(_ page: Page, _ offset: Int, _ limit: Int) -> Bool {
    guard offset < limit, page.byte(offset) >= 0x80, !page.has("–", at: offset),
      !page.has("—", at: offset), let lead = LeadingMarker.scan(page, TextRange(offset, limit))
    else { return false }
    return lead.shape == .bullet && lead.marker.lower == offset && !lead.rest.isEmpty
  }

  /// Offsets of the lines that open with a bullet. All lines behind the first such must, or two do below a colon and
  /// a line with a capital goes on behind them.
  private static func lineCuts(_ page: Page, _ block: SourceBlock) -> Cuts {
    var cuts: [Int] = []
    var next = block.text.lower
    while let offset = page.words.marks.first(.lineEnd, from: next, to: block.text.upper) {
      next = offset + 1
      let start = page.skipBlanks(offset + 1, block.text.upper)
      let isBullet =
        LeadingMarker.scan(page, TextRange(start, block.text.upper))?.shape == .bullet
      if isBullet {
        cuts.append(start)
      } else if !cuts.isEmpty {
        guard cuts.count >= fewest, page.byte(start).isASCIIUpper,
          page.endsWithColon(block.text.prefix(upTo: cuts[0]))
        else { return ([], 0) }
        return (cuts, start)
      }
    }
    return (cuts, block.text.upper)
  }

  private static func append(
    _ page: Page, _ block: SourceBlock, _ cuts: Cuts, to blocks: inout [SourceBlock]
  ) {
    let starts = cuts.starts
    var front = block
    front.text = page.trimmed(block.text.prefix(upTo: starts[0]))
    if !front.text.isEmpty { blocks.append(front) }
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : cuts.end
      var item = block
      item.text = page.trimmed(TextRange(start, end))
      item.marker = .empty(at: item.text.lower)
      item.gapBefore = 0
      item.joinsPrevious = false
      blocks.append(item)
    }
    guard cuts.end < block.text.upper else { return }
    var rest = block
    rest.text = page.trimmed(TextRange(cuts.end, block.text.upper))
    rest.marker = .empty(at: rest.text.lower)
    rest.gapBefore = 0
    rest.joinsPrevious = true
    if !rest.text.isEmpty { blocks.append(rest) }
  }
}
