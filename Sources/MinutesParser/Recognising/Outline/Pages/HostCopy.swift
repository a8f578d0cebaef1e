/// Copies of minutes on sites that host documents: the site's own lines around the text, and the
/// printed pages run together, each with its number in front and its foot behind.
enum HostCopy {
  /// Blocks in front in which a host says what it holds.
  private static let reach = 40

  /// Lines of the host, wherever they stand.
  private static let hostLines = PhraseTable<Bool>([
    "start display at page", "size px", "total page|pages", "file type pdf", "upload others",
    "uploaded by", "views", "download", "show full text", "advertisement", "similar documents",
    "related documents", "recommended documents", "transcription", "transcript", "document text",
    "upload", "log in", "sign up", "report",
  ])
  /// Lines that only hosts print.
  private static let sure = PhraseTable<Bool>([
    "start display at page", "size px", "total page|pages", "file type pdf", "upload others",
    "show full text",
  ])
  /// The line behind which the document begins.
  private static let beginnings = PhraseTable<Bool>(["transcription", "transcript"])
  /// The line at which it ends.
  private static let ends = PhraseTable<Bool>([
    "similar documents", "related documents", "recommended documents", "you might also like",
    "more documents",
  ])

  /// The page with what belongs to a host made furniture; nil where it is no copy.
  static func mark(_ page: Page) -> Page? {
    let front = page.blocks.indices.prefix(reach)
    let isCopy = front.contains { index in
      page.wordIndices(page.blocks[index].range).count <= 8
        && page.opening(page.blocks[index].range, sure) != nil
    }
    guard isCopy || isFramed(page, front) else { return nil }
    var blocks = page.blocks
    let begin = front.last { page.isWhole(page.blocks[$0].range, beginnings) != nil }
    let end = blocks.indices.last {
      $0 > begin ?? 0 && page.isWhole(page.blocks[$0].range, ends) != nil
    }
    for index in blocks.indices {
      let isOutside = begin.map { index <= $0 } ?? false || end.map { index >= $0 } ?? false
      if isOutside || isHostLine(page, blocks[index].range) { blocks[index].isFurniture = true }
    }
    let marked = page.with(blocks: blocks)
    return RunPages.cut(marked) ?? marked
  }

  private static let fewestLines = 3

  /// “Related documents”, “Download” and others over “Transcription”: lines that each may stand elsewhere, but not
  /// together.
  private static func isFramed(_ page: Page, _ front: Range<Int>.SubSequence) -> Bool {
    guard
      let begin = front.first(where: { page.isWhole(page.blocks[$0].range, beginnings) != nil })
    else { return false }
    return front.prefix { $0 < begin }.count { isHostLine(page, page.blocks[$0].range) }
      >= fewestLines
  }

  private static func isHostLine(_ page: Page, _ range: TextRange) -> Bool {
    page.wordIndices(range).count <= 6 && page.opening(range, hostLines) != nil
      && page.lastByte(range) != UInt8(ascii: ".")
  }
}

/// Printed pages that a converter ran together: “… at noon. Planning Committee 1 18 March” and, in
/// front of the next block, “2”.
enum RunPages {
  /// The page with numbers and feet cut off as furniture; nil where pages do not count up or their
  /// feet differ.
  static func cut(_ page: Page) -> Page? {
    let breaks = breaks(page)
    guard breaks.count >= 2, let foot = foot(page, breaks) else { return nil }
    var heads: [Int: TextRange] = [:]
    var feet: [Int: Int] = [:]
    for found in breaks {
      heads[found.block] = found.number
      if let before = found.before { feet[before] = foot }
    }
    let last = page.blocks.indices.last { !page.blocks[$0].isFurniture }
    if let last,
      endsAlike(page, page.blocks[last].range, foot, breaks)
    {
      feet[last] = foot
    }
    var blocks: [SourceBlock] = []
    for index in page.blocks.indices {
      append(page, index, number: heads[index], foot: feet[index], to: &blocks)
    }
    return page.with(blocks: blocks)
  }

  private struct Break {
    var block: Int
    var number: TextRange
    /// The block in front, which ends with the foot of the page before.
    var before: Int?
  }

  /// Blocks that open with 1, 2, 3, … in order, as pages do.
  private static func breaks(_ page: Page) -> [Break] {
    var found: [Break] = []
    var before: Int?
    for index in page.blocks.indices where !page.blocks[index].isFurniture {
      let words = page.wordIndices(page.blocks[index].range)
      if let first = words.first, words.count > 1,
        page.words[first].range.lower == page.blocks[index].range.lower,
        value(page, page.words[first].range) == found.count + 1,
        page.byte(page.words[first].range.upper).isBlank,
        found.isEmpty || before.map({ holds(page, $0, found.count) }) ?? false
      {
        found.append(
          Break(block: index, number: page.words[first].range, before: found.isEmpty ? nil : before)
        )
      }
      before = index
    }
    return found
  }

  /// Words of a foot at most.
  private static let longestFoot = 14

  /// Whether a number stands among the last words of a block.
  private static func holds(_ page: Page, _ block: Int, _ number: Int) -> Bool {
    page.wordIndices(page.blocks[block].range).suffix(longestFoot).contains {
      value(page, page.words[$0].range) == number
    }
  }

  private static func value(_ page: Page, _ range: TextRange) -> Int? {
    guard range.count <= 4 else { return nil }
    var value = 0
    for offset in range.bounds {
      guard page.byte(offset).isASCIIDigit else { return nil }
      value = value * 10 + Int(page.byte(offset) - 0x30)
    }
    return value
  }

  /// How many words all feet have in common, counted from the end, page numbers apart.
  private static func foot(_ page: Page, _ breaks: [Break]) -> Int? {
    var tails = breaks.compactMap(\.before).map { page.wordIndices(page.blocks[$0].range) }
    let end = page.blocks.last { !$0.isFurniture }
    if let end { tails.append(page.wordIndices(end.range)) }
    guard let first = tails.first else { return nil }
    var lengths: [Int] = []
    for tail in tails.dropFirst() {
      var length = 0
      while length < min(first.count, tail.count, longestFoot),
        isAlike(page, first.upperBound - 1 - length, tail.upperBound - 1 - length)
      {
        length += 1
      }
      lengths.append(length)
    }
    // The last block of all may lack the foot.
    guard let common = lengths.filter({ $0 >= 2 }).min(), common < first.count else { return nil }
    return common
  }

  private static func isAlike(_ page: Page, _ one: Int, _ other: Int) -> Bool {
    page.words[one].hash == page.words[other].hash
      || value(page, page.words[one].range) != nil && value(page, page.words[other].range) != nil
  }

  private static func endsAlike(
    _ page: Page, _ range: TextRange, _ foot: Int, _ breaks: [Break]
  ) -> Bool {
    guard let before = breaks.compactMap(\.before).first else { return false }
    let words = page.wordIndices(range)
    let known = page.wordIndices(page.blocks[before].range)
    return words.count > foot
      && (0..<foot).allSatisfy {
        isAlike(page, words.upperBound - 1 - $0, known.upperBound - 1 - $0)
      }
  }

  /// The block without number and foot, and these as furniture around it.
  private static func append(
    _ page: Page, _ index: Int, number: TextRange?, foot: Int?, to blocks: inout [SourceBlock]
  ) {
    let block = page.blocks[index]
    var text = block.range
    if let number {
      blocks.append(furniture(number))
      text = page.trimmed(TextRange(number.upper, text.upper))
    }
    var tail: TextRange?
    let words = page.wordIndices(text)
    if let foot, words.count > foot {
      let start = page.words[words.upperBound - foot].range.lower
      tail = page.trimmed(TextRange(start, text.upper))
      text = page.trimmed(TextRange(text.lower, start))
    }
    var rest = block
    if number != nil || tail != nil {
      if text.lower >= block.text.lower || number != nil {
        rest.marker = .empty(at: text.lower)
        rest.text = text
      } else {
        rest.text = TextRange(block.text.lower, text.upper)
      }
      let before = blocks.last { !$0.isFurniture }
      if number != nil, let before, page.byte(text.lower).isASCIILower,
        page.lastByte(before.range) != UInt8(ascii: ".")
      {
        rest.continuesBeforeFurniture = true
      }
    }
    if !text.isEmpty { blocks.append(rest) }
    if let tail { blocks.append(furniture(tail)) }
  }

  private static func furniture(_ range: TextRange) -> SourceBlock {
    var block = SourceBlock(kind: .paragraph, marker: .empty(at: range.lower), text: range)
    block.isFurniture = true
    return block
  }
}
