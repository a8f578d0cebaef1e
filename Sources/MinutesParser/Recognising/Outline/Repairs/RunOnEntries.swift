/// Entries that a converter ran together: “7. Correspondence i. A letter was read. It was noted. ii. The bank wrote.”
enum RunOnEntries {
  /// Letters of a number: `viii`.
  private static let longest = 4

  /// The page with its paragraphs cut in front of such entries; nil where there are none.
  ///
  /// Complexity: O(n) in the words of the page.
  static func split(_ page: Page) -> Page? {
    let first = page.blocks.firstIndex { !cuts(page, $0).isEmpty }
    guard let first else { return nil }
    var blocks = Array(page.blocks[..<first])
    for block in page.blocks[first...] {
      let cuts = cuts(page, block)
      if cuts.isEmpty {
        blocks.append(block)
      } else {
        blocks += block.cut(at: cuts, in: page.text)
      }
    }
    return page.with(blocks: blocks)
  }

  /// Numbers in the order in which entries count.
  private static let series = [
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv", "a b c d e f g h i j k l m n o",
  ].map { numbers in numbers.split(separator: " ").map { WordHash.of($0) } }
  /// That of the letters, which stand for much else.
  private static let letters = 1

  /// A series that counts on.
  private struct Open {
    /// Which of `series`.
    var series: Int
    /// Entries counted.
    var count: Int
    /// Where the first begins, until it is cut off.
    var first: Int?
  }

  /// Offsets of the entries of which two at least count on, in order.
  private static func cuts(_ page: Page, _ block: SourceBlock) -> [Int] {
    guard block.kind == .paragraph || block.kind == .listItem || block.kind == .heading,
      block.cell == nil, !block.isFurniture
    else { return [] }
    let words = page.wordIndices(block.text)
    guard hasSecond(page, block.text, words) else { return [] }
    var open: [Open] = []
    var cuts: [Int] = []
    for index in words where isMarker(page, index, words) {
      let start = page.words[index].range.lower
      if let place = open.lastIndex(where: { goesOn(page, index, behind: $0) }) {
        open.removeSubrange((place + 1)...)
        if let first = open[place].first { cuts.append(first) }
        open[place].first = nil
        open[place].count += 1
        cuts.append(start)
      } else if let kind = series.firstIndex(where: { $0[0] == page.words[index].hash }),
        kind != letters || isBehindStop(page, index) || isBehindTitle(page, index, words)
      {
        if open.count == deepest { open.removeFirst() }
        open.append(Open(series: kind, count: 1, first: start))
      }
    }
    cuts.sort()
    return cuts.first == block.text.lower ? Array(cuts.dropFirst()) : cuts
  }

  /// Whether a text has the second entry of a series, `ii.` or `b.`, without which there is none. Stops are fewer than
  /// words.
  private static func hasSecond(_ page: Page, _ text: TextRange, _ words: Range<Int>) -> Bool {
    var start = text.lower
    while let stop = page.first(.stop, in: TextRange(start, text.upper)) {
      start = stop + 1
      let last = page.byte(stop - 1)
      let isSecond =
        last == UInt8(ascii: "b") && page.byte(stop - 2).isBlank
        || last == UInt8(ascii: "i") && page.byte(stop - 2) == UInt8(ascii: "i")
          && page.byte(stop - 3).isBlank
      guard isSecond else { continue }
      let index = page.words.first(from: Int32(stop)) - 1
      if words.contains(index), isMarker(page, index, words) { return true }
    }
    return false
  }

  /// Series within one another; what opens more counts nothing.
  private static let deepest = 4

  /// Whether a word is the next number of a series; a letter stands behind a finished sentence.
  private static func goesOn(_ page: Page, _ index: Int, behind open: Open) -> Bool {
    guard let next = series[open.series][safe: open.count], next == page.words[index].hash else {
      return false
    }
    return open.series != letters || isBehindStop(page, index)
  }

  private static func isBehindStop(_ page: Page, _ index: Int) -> Bool {
    index == 0
      || page.text.bytes[page.words[index - 1].range.upper..<page.words[index].range.lower]
        .contains { ".?!;:\n".utf8.contains($0) }
  }

  private static let wordsOfTitle = 6

  /// “2. Money a. The rent was paid.”: right behind the title of an item.
  private static func isBehindTitle(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    index - words.lowerBound <= wordsOfTitle
      && page.words[words.lowerBound].shape.contains(.digits)
  }

  /// Whether a word is a small `ii.` between blanks, and what follows opens a sentence that is no condition.
  private static func isMarker(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    let range = page.words[index].range
    guard range.count <= longest, page.byte(range.lower).isASCIILower,
      page.byte(range.upper) == UInt8(ascii: "."), page.byte(range.upper + 1).isBlank,
      index == words.lowerBound || page.byte(range.lower - 1).isBlank,
      index + 1 < words.upperBound
    else { return false }
    let behind = page.words[index + 1]
    return (behind.shape.contains(.capitalised) || behind.shape.contains(.digits))
      && !FunctionWords.clauseOpenings.contains(behind)
  }
}
