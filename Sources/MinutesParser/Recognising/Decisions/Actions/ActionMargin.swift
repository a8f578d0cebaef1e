internal import MinutesModel

/// Lines that say who is to act and nothing more, as a column beside the text leaves them: “Clerk”, “R.C.”, “Chief
/// Executive / Treasurer”.
///
/// Layout: typed minutes with “ACTION” over a column at the right; minutes that set who is to act at the end of an item.
struct ActionMargin: Sendable {
  /// Where the head of the column begins and ends, in columns of a character; nil where there is none.
  private var head: (start: Int, end: Int)?
  /// Whether the head of the column stands behind other words, so that its place is not known.
  private var isHeadBehindText = false
  /// First block of the last item, below which those sign who do.
  private var lastItem = 0

  /// Columns by which the edge of a line may differ from that of the head.
  private static let tolerance = 8
  private static let longest = 8

  /// Complexity: linear in the blocks.
  init(_ outline: Outline) {
    let page = outline.page
    lastItem = outline.sections.last { $0.kind == .item }?.body.lowerBound ?? 0
    let block = page.blocks.first {
      $0.cell == nil && $0.indent >= MarginTasks.margin
        && page.isWhole($0.range, ActionColumn.heads) != nil
    }
    if let block {
      head = (Int(block.indent), Int(block.indent) + block.text.count)
    } else {
      isHeadBehindText = page.blocks.contains { MarginTasks.headsColumn(page, $0) }
    }
  }

  /// The action for which a line stands; nil for any other block.
  func action(
    _ page: Page, _ blocks: Range<Int>, in section: OutlineSection, _ register: PeopleRegister
  ) -> Element? {
    let index = blocks.lowerBound
    let block = page.blocks[index]
    let words = page.wordIndices(block.range)
    guard block.kind == .paragraph, block.cell == nil, block.marker.isEmpty,
      (1...Self.longest).contains(words.count), index > section.body.lowerBound,
      standsBeside(page, block)
        ? Self.areNames(page, block.text) || ActionColumn.opensWithOwner(page, words)
        : Self.areNames(page, block.text) && endsItem(page, blocks)
          && isKnown(page, block.text, register)
    else { return nil }
    var element = Element(.action, text: block.range)
    element.owner =
      ActionColumn.ownerInFront(page, words).map { page.string($0) }
      ?? Movers.bareName(page, page.trimmed(block.text))
    element.due = DueDate.find(page, block.text)
    return element
  }

  /// Whether a line stands below the head of the column, at its left or right edge.
  private func standsBeside(_ page: Page, _ block: SourceBlock) -> Bool {
    if block.indent == MarginTasks.indent { return true }
    guard Int(block.indent) >= MarginTasks.margin else { return false }
    guard let head else { return isHeadBehindText }
    let end = Int(block.indent) + block.text.count
    return abs(Int(block.indent) - head.start) <= Self.tolerance
      || abs(end - head.end) <= Self.tolerance
  }

  /// Whether a block is the last of an item, behind what was said, and the item not the last.
  private func endsItem(_ page: Page, _ blocks: Range<Int>) -> Bool {
    guard blocks.lowerBound < lastItem, page.blocks[blocks.lowerBound - 1].kind != .heading else {
      return false
    }
    return blocks.dropFirst().allSatisfy { page.blocks[$0].isFurniture }
  }

  /// Whether a text is nothing but names, initials and posts, with strokes, commas and “and” between them.
  static func areNames(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    let last = page.lastByte(text)
    let isInitials = words.allSatisfy { page.words[$0].range.count <= 3 }
    return last != UInt8(ascii: ":") && last != UInt8(ascii: "_")
      && (last != UInt8(ascii: ".") || isInitials)
      && words.allSatisfy {
        (page.words[$0].shape.contains(.capitalised)
          || FunctionWords.nameJoiners.contains(page.words[$0]))
          && !results.contains(page.words[$0])
      }
  }

  /// Whether each part of a text is a post, a name with its title or initials that the lists have.
  private func isKnown(_ page: Page, _ text: TextRange, _ register: PeopleRegister) -> Bool {
    var start = text.lower
    for offset in text.lower...text.upper {
      let isEnd =
        offset == text.upper || page.byte(offset) == UInt8(ascii: "/")
        || page.byte(offset) == UInt8(ascii: ",") || page.byte(offset) == UInt8(ascii: "&")
      guard isEnd else { continue }
      let part = page.trimmed(TextRange(start, offset))
      start = offset + 1
      guard !part.isEmpty, isOne(page, part, register) else { return false }
    }
    return true
  }

  private func isOne(_ page: Page, _ part: TextRange, _ register: PeopleRegister) -> Bool {
    let string = page.string(part)
    if register.find(role: string) != nil { return true }
    if let name = PersonName.parse(page, part), name.end >= part.upper {
      return register.find(page.string(name.name)) != nil
    }
    let words = page.wordIndices(part)
    guard words.allSatisfy({ page.words[$0].shape.contains(.capitalised) }), part.count <= 8,
      page.isAllCapitals(part)
    else { return false }
    let letters = words.map { page.string(page.words[$0].range) }.joined()
    return (2...4).contains(letters.utf8.count) && register.find(initials: letters) != nil
  }

  private static let results = WordSet(
    "agreed noted resolved approved carried deferred lost unanimous none nil recommended decision")
}
