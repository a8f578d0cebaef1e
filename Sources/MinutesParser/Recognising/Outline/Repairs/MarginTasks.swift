/// Who is to act, beside the last line of a paragraph: “The swing is worn.        Clerk”.
///
/// Layout: typed minutes with “Action” or “Lead” over a column at the right edge of the page.
enum MarginTasks {
  /// Words of what stands in the column.
  private static let longest = 8
  /// Words in front of it.
  private static let shortestText = 2
  /// Columns of indentation from which on a line stands beside the text.
  static let margin = 30
  /// An indent that no text has: the column, wherever the page had it.
  static let indent = UInt16.max

  /// The page with such paragraphs cut in front of the column; nil where it has none.
  ///
  /// Complexity: linear in the blocks.
  static func split(_ page: Page) -> Page? {
    guard let head = page.blocks.firstIndex(where: { headsColumn(page, $0) }) else { return nil }
    var blocks = Array(page.blocks[...head])
    for block in page.blocks[(head + 1)...] {
      guard let start = start(page, block) else {
        blocks.append(block)
        continue
      }
      var text = block
      text.text = page.trimmed(block.text.prefix(upTo: start))
      var task = block
      task.kind = .paragraph
      task.marker = .empty(at: start)
      task.text = page.trimmed(block.text.suffix(from: start))
      task.indent = indent
      task.gapBefore = 0
      task.joinsPrevious = true
      blocks += [text, task]
    }
    return blocks.count > page.blocks.count ? page.with(blocks: blocks) : nil
  }

  /// Whether the last words of a line head a column: “Item      Discussion      Action”, “Minutes of 3 May      ACTION”.
  static func headsColumn(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.cell == nil, !block.isFurniture, block.kind != .listItem else { return false }
    if block.indent >= margin, page.isWhole(block.range, ActionColumn.heads) != nil { return true }
    guard let gap = page.words.marks.last(.gap, from: block.range.lower, to: block.range.upper)
    else { return false }
    return page.isWhole(block.range.suffix(from: gap), ActionColumn.heads) != nil
      && page.first(.lineEnd, in: block.range) == nil
  }

  /// Where a task stands behind the last gap of a paragraph.
  private static func start(_ page: Page, _ block: SourceBlock) -> Int? {
    guard block.cell == nil, !block.isFurniture,
      block.kind == .paragraph || block.kind == .listItem,
      let gap = page.words.marks.last(.gap, from: block.text.lower, to: block.text.upper),
      case let front = page.words.marks.last(.gap, from: block.text.lower, to: gap),
      page.wordIndices(TextRange(front ?? block.text.lower, gap)).count >= shortestText
    else { return nil }
    let piece = page.trimmed(block.text.suffix(from: gap))
    let words = page.wordIndices(piece)
    guard (1...longest).contains(words.count), page.isWhole(piece, ActionColumn.heads) == nil,
      page.lastByte(piece) != UInt8(ascii: "_"),
      ActionMargin.areNames(page, piece) || ActionColumn.opensWithOwner(page, words)
    else { return nil }
    return piece.lower
  }
}
