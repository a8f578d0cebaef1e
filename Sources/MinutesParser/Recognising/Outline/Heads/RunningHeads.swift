/// Running heads and feet that a converter left in the text: “Page 2 of 3” on a line of its own, where
/// such lines cut a sentence in two, and the lines beside page numbers that come back on other pages:
/// “Elder Board” – “Minutes, 8 May” – “Page 2”.
enum RunningHeads {
  /// The page with such lines made furniture; nil where there are none.
  ///
  /// Complexity: linear in the blocks.
  static func mark(_ page: Page) -> Page? {
    let (numbers, sure) = numbers(page)
    let feet = namedFeet(page)
    guard !numbers.isEmpty || !sure.isEmpty || !feet.isEmpty else { return nil }
    // Number and head may both be furniture already: a line beside both counts once.
    let neighbours = Set(numbers.flatMap { beside(page, $0) })
    var lines: [UInt64: Int] = [:]
    for index in neighbours { lines[signature(page, index), default: 0] += 1 }
    dropText(page, neighbours, &lines)
    var blocks = page.blocks
    var didMark = false
    for index in feet where !blocks[index].isFurniture {
      didMark = true
      blocks[index].isFurniture = true
    }
    for number in sure where !blocks[number].isFurniture {
      didMark = true
      blocks[number].isFurniture = true
    }
    for number in numbers {
      didMark = didMark || !blocks[number].isFurniture
      blocks[number].isFurniture = true
      for index in beside(page, number) where lines[signature(page, index), default: 0] >= fewest {
        didMark = true
        blocks[index].isFurniture = true
      }
    }
    return didMark ? page.with(blocks: blocks) : nil
  }

  /// Blocks in which a document says whose it is.
  private static let reachOfNames = 8

  /// A foot that stands once: “ELDER FIRE AUTHORITY – POLICY COMMITTEE 24.03.10” over “31”. It has a date, all its
  /// words stand in the first lines of the document, and a figure alone follows.
  private static func namedFeet(_ page: Page) -> [Int] {
    var names: Set<UInt64> = []
    var feet: [Int] = []
    for (index, block) in page.blocks.enumerated() where index > reachOfNames {
      guard block.cell == nil, (1...3).contains(block.range.count),
        block.range.bounds.allSatisfy({ page.byte($0).isASCIIDigit }),
        !block.isFurniture
          || !page.blocks[index - 1].isFurniture, isLine(page, page.blocks[index - 1])
      else { continue }
      if names.isEmpty { names = openingWords(page) }
      let words = page.wordIndices(page.blocks[index - 1].range)
      let dated = words.count { page.words[$0].shape.contains(.digits) }
      guard dated > 0, words.count - dated >= fewestWordsOfHead,
        words.allSatisfy({
          page.words[$0].shape.contains(.digits) || names.contains(page.words[$0].hash)
        })
      else { continue }
      feet += [index - 1, index]
    }
    return feet
  }

  /// The words of the blocks in which a document says whose it is.
  private static func openingWords(_ page: Page) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for head in page.blocks.prefix(reachOfNames) {
      words.formUnion(page.wordIndices(head.range).map { page.words[$0].hash })
    }
    return words
  }

  /// Takes out what stands as often where no page ends: “Motion Passed (6 to 0)” belongs to the text.
  private static func dropText(_ page: Page, _ neighbours: Set<Int>, _ lines: inout [UInt64: Int]) {
    guard lines.values.contains(where: { $0 >= fewest }) else { return }
    var elsewhere: [UInt64: Int] = [:]
    for (index, block) in page.blocks.enumerated()
    where !block.isFurniture && isLine(page, block) && !neighbours.contains(index) {
      elsewhere[signature(page, index), default: 0] += 1
    }
    lines = lines.filter { $0.value > elsewhere[$0.key, default: 0] }
  }

  private static let fewest = 2
  /// Lines that a running head or foot has at most, and words that such a line has.
  private static let depth = 3
  private static let mostWords = 12
  private static let fewestWordsOfHead = 4
  /// Blocks that stand on a page at least.
  private static let shortestPage = 8

  private static var pageWord: UInt64 { WordHash.of("page") }

  /// The blocks that number pages: those that a reader told apart, and two or more that count “Page 1”,
  /// “Page 2 of 3”.
  ///
  /// - Returns: Those beside which heads and feet stand, and “Page 2 of 3”, which is none of the text anywhere.
  private static func numbers(_ page: Page) -> (counting: [Int], sure: [Int]) {
    var read: [Int] = []
    var counted: [Int] = []
    var last = 0
    for (index, block) in page.blocks.enumerated() where block.cell == nil {
      let words = page.wordIndices(block.range)
      guard (1...4).contains(words.count), words.contains(where: { isFigure(page, $0) }) else {
        continue
      }
      if block.isFurniture {
        read.append(index)
      } else if let first = words.first, page.words[first].hash == pageWord, words.count >= 2,
        let value = MeetingDate.figure(page, page.words[first + 1].range), value > last,
        words.count == 2 || words.count == 4 && page.words[first + 2].hash == WordHash.of("of")
      {
        counted.append(index)
        last = value
      }
    }
    let isLeft = counted.count >= fewest && counted.contains { cutsSentence(page, $0) }
    let sure =
      counted.filter { page.wordIndices(page.blocks[$0].range).count == 4 } + endingInPage(page)
    return ((read + (isLeft ? counted : []) + figures(page)).sorted(), sure)
  }

  /// Lines that end with the number of the page, behind words that come back in front of another, or that the document
  /// opens with: “EPF 10.09.20 Page 1 of 4”.
  private static func endingInPage(_ page: Page) -> [Int] {
    var lines: [UInt64: [Int]] = [:]
    for (index, block) in page.blocks.enumerated()
    where !block.isFurniture && block.kind == .paragraph && isLine(page, block) {
      let words = page.wordIndices(block.range)
      guard words.count > 4, let last = words.last, isFigure(page, last), isFigure(page, last - 2),
        page.words[last - 1].hash == WordHash.of("of"), page.words[last - 3].hash == pageWord
      else { continue }
      lines[signature(page, index), default: []].append(index)
    }
    guard !lines.isEmpty else { return [] }
    let opening = openingWords(page)
    return lines.values.filter { places in
      places.count >= fewest
        || places[0] > reachOfNames
          && page.wordIndices(page.blocks[places[0]].range).dropLast(4).allSatisfy {
            opening.contains(page.words[$0].hash)
          }
    }.flatMap { $0 }
  }

  /// Figures alone that count the pages, one up from each to the next: a short line that comes back stands in front of
  /// two of them, of words that the document opens with for the most part. Numbers of items stand alone as well, and
  /// what comes back in front of those are decisions.
  private static func figures(_ page: Page) -> [Int] {
    var found: [Int] = []
    var last = 0
    for (index, block) in page.blocks.enumerated() where block.cell == nil && !block.isFurniture {
      guard block.range.count <= 4, let word = page.wordIndices(block.range).first,
        page.words[word].range == block.range,
        let value = MeetingDate.figure(page, block.range), found.isEmpty || value == last + 1,
        found.last.map({ index - $0 >= shortestPage }) ?? true
      else { continue }
      found.append(index)
      last = value
    }
    guard found.count >= fewest else { return [] }
    let opening = openingWords(page)
    var heads: [UInt64: Int] = [:]
    for index in found {
      let lines = beside(page, index).filter {
        let words = page.wordIndices(page.blocks[$0].range)
        return words.count >= fewestWordsOfHead
          && words.count { opening.contains(page.words[$0].hash) } * 2 > words.count
      }
      for line in Set(lines.map { signature(page, $0) }) { heads[line, default: 0] += 1 }
    }
    return heads.values.contains { $0 >= fewest } ? found : []
  }

  /// Whether the text in front of a number, and of the short lines there, goes on behind it in the
  /// middle of a sentence.
  private static func cutsSentence(_ page: Page, _ number: Int) -> Bool {
    let behind = (number + 1)...(number + depth + 1)
    guard
      behind.contains(where: { page.blocks[safe: $0].map { isSmall(page, $0) } ?? false }),
      let before = page.blocks[safe: (beside(page, number).min() ?? number) - 1]
    else { return false }
    let last = page.lastByte(before.range)
    return last.isASCIILower || last == UInt8(ascii: ",")
  }

  private static func isSmall(_ page: Page, _ block: SourceBlock) -> Bool {
    !block.isFurniture && page.byte(block.range.lower).isASCIILower
  }

  private static func isFigure(_ page: Page, _ word: Int) -> Bool {
    page.words[word].shape.contains(.digits) && page.words[word].range.count <= 4
  }

  /// The short lines right in front of a page number and right behind it.
  private static func beside(_ page: Page, _ number: Int) -> [Int] {
    var result: [Int] = []
    for step in [-1, 1] {
      var index = number + step
      while result.count < 2 * depth, abs(index - number) <= depth,
        let block = page.blocks[safe: index], block.isFurniture || isLine(page, block)
      {
        if !block.isFurniture { result.append(index) }
        index += step
      }
    }
    return result
  }

  private static func isLine(_ page: Page, _ block: SourceBlock) -> Bool {
    block.cell == nil && block.kind != .listItem && block.kind != .listContinuation
      && page.wordIndices(block.range).count <= mostWords
      && page.lastByte(block.range) != UInt8(ascii: ".")
      && page.lastByte(block.range) != UInt8(ascii: ":")
  }

  /// A hash of the words of a block in which all figures are alike.
  private static func signature(_ page: Page, _ index: Int) -> UInt64 {
    var hash = WordHash()
    for word in page.wordIndices(page.blocks[index].range) {
      hash.add(page.words[word].shape.contains(.digits) ? 1 : page.words[word].hash)
    }
    return hash.value
  }
}
