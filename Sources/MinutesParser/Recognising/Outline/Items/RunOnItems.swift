/// Items whose lines a converter ran together: “… were signed. 4. Matters arising The gate …”.
enum RunOnItems {
  /// Numbers that one paragraph must count to have been the whole of the minutes once.
  private static let fewest = 4
  /// Items of a page that are looked for, beyond which numbers count something else.
  private static let most = 60

  /// The page with its paragraphs cut in front of the items inside them; nil where there are none.
  ///
  /// A number is cut off where it is the next of the items: of those that the paragraphs of the page open with one is
  /// missing, or one paragraph holds a whole series. A list inside an item counts from one again, and stays.
  ///
  /// Complexity: O(n) in the words of the page.
  static func split(_ page: Page) -> Page? {
    // Hardly any page has one.
    guard page.blocks.contains(where: { holdsNumber(page, $0) }) else { return nil }
    let leads = page.blocks.map { lead(page, $0) }
    var own: [Int: Int] = [:]
    for value in leads where value > 0 { own[value, default: 0] += 1 }
    var cuts: [(block: Int, offset: Int)] = []
    var run = Run(page: page)
    for (index, block) in page.blocks.enumerated() {
      if leads[index] == run.last + 1 { run.take(leads[index]) }
      guard block.kind == .paragraph || block.kind == .listItem || block.kind == .heading,
        block.cell == nil, !block.isFurniture, run.last < most
      else { continue }
      let before = run
      var found = run.cuts(block)
      let first = found.first?.value ?? 0
      let isWhole = found.count { $0.part == 0 } >= fewest && first == 1
      // Of a page whose paragraphs open with numbers only what is missing among these is cut off.
      if !isWhole {
        let isFilled = found.allSatisfy {
          $0.part > 0 || own[$0.value] == nil && own[$0.value + 1] != nil
        }
        // “Procedural: 1.1 Pledge” is a label in front of its part.
        let isInItem = leads[index] > 0 || first > 0 && found.first?.part == 0
        if !isFilled || !isInItem || own.count < fewest { found = [] }
      }
      if found.isEmpty {
        run = before
      } else {
        if isWhole { found += glyphs(page, block) + forums(page, block) }
        cuts += found.map { (index, $0.offset) }
      }
    }
    guard !cuts.isEmpty else { return nil }
    return cut(page, cuts)
  }

  /// Bytes of a paragraph in which an item can have been lost.
  private static let shortest = 160

  /// Whether a number that could be an item's stands inside a long block.
  private static func holdsNumber(_ page: Page, _ block: SourceBlock) -> Bool {
    guard block.text.count >= shortest, block.cell == nil, !block.isFurniture,
      page.speaks(of: .figures, in: block.text)
    else { return false }
    let words = page.wordIndices(block.text)
    return words.dropFirst().contains {
      page.words[$0].shape.contains(.digits)
        && page.byte(page.words[$0].range.lower - 1).isBlank && number(page, $0, words) != nil
    }
  }

  /// The number of an item that a block opens with: `4.`; 0 where it opens with none.
  private static func lead(_ page: Page, _ block: SourceBlock) -> Int {
    guard block.cell == nil, !block.isFurniture, let lead = page.lead(of: block),
      lead.shape == .decimal, lead.level == 1, lead.setting == .dot
    else { return 0 }
    return lead.path[0]
  }

  /// A place in front of which a paragraph is cut: an item, one of its parts, or a bullet.
  private struct Cut {
    var offset: Int
    var value: Int
    /// `2` of `5.2`, 0 of `5.`.
    var part: Int
  }

  /// How far the numbers of a page have been counted.
  private struct Run {
    let page: Page
    /// The last item.
    var last = 0
    /// The last part of it.
    var part = 0
    /// The last entry of a list inside it.
    private var entry = 0

    init(page: Page) { self.page = page }

    mutating func take(_ value: Int) {
      last = value
      part = 0
      entry = 0
    }

    /// The items and parts inside a block that go on from here.
    mutating func cuts(_ block: SourceBlock) -> [Cut] {
      var cuts: [Cut] = []
      let words = page.wordIndices(block.text)
      for index in words.dropFirst() where page.words[index].shape.contains(.digits) {
        let start = page.words[index].range.lower
        guard page.byte(start - 1).isBlank, let number = RunOnItems.number(page, index, words)
        else {
          continue
        }
        if let part = number.part {
          guard number.value == last, part == self.part + 1 else { continue }
          self.part = part
          cuts.append(Cut(offset: start, value: last, part: part))
        } else if number.value == 1, last > 0 {
          entry = 1
        } else if entry > 0, number.value == entry + 1 {
          entry += 1
        } else if number.value == last + 1 {
          take(number.value)
          cuts.append(Cut(offset: start, value: number.value, part: 0))
        }
      }
      return cuts
    }
  }

  /// `4.` or `5.1` in front of a word with a capital.
  private static func number(
    _ page: Page, _ index: Int, _ words: Range<Int>
  ) -> (value: Int, part: Int?)? {
    let word = page.words[index].range
    guard let value = figure(page, word), page.byte(word.upper) == UInt8(ascii: ".") else {
      return nil
    }
    var part: Int?
    var end = word.upper + 1
    var next = index + 1
    if next < words.upperBound, page.words[next].range.lower == end,
      let figure = figure(page, page.words[next].range)
    {
      part = figure
      end = page.words[next].range.upper
      next += 1
    }
    guard next < words.upperBound, page.byte(end).isBlank else { return nil }
    let behind = page.words[next]
    // “5. 5.1 Chairman's Report”: the number of a group alone; “9. 2017 Budget”.
    let opens =
      behind.shape.contains(.capitalised)
      || part == nil && (figure(page, behind.range) == value || isYear(page, next, words))
    guard opens, !FunctionWords.clauseOpenings.contains(behind) else { return nil }
    return (value, part)
  }

  private static func isYear(_ page: Page, _ index: Int, _ words: Range<Int>) -> Bool {
    let range = page.words[index].range
    return range.count == 4 && range.bounds.allSatisfy { page.byte($0).isASCIIDigit }
      && words.contains(index + 1) && page.words[index + 1].shape.contains(.capitalised)
  }

  private static func figure(_ page: Page, _ range: TextRange) -> Int? {
    guard (1...2).contains(range.count), range.bounds.allSatisfy({ page.byte($0).isASCIIDigit })
    else { return nil }
    return range.bounds.reduce(0) { $0 * 10 + Int(page.byte($1) - 0x30) }
  }

  /// The bullets inside a block: those that are nothing else between blanks.
  private static func glyphs(_ page: Page, _ block: SourceBlock) -> [Cut] {
    block.text.bounds.dropFirst().filter {
      page.byte($0) >= 0x80 && page.byte($0 - 1).isBlank
        && (page.has("\u{2022}", at: $0) || page.has("\u{25AA}", at: $0)
          || page.has("\u{25CF}", at: $0) || page.has("\u{F0B7}", at: $0)
          || page.has("\u{F0A7}", at: $0))
    }.map { Cut(offset: $0, value: 0, part: 0) }
  }

  private static let joiners = WordSet("the of in during under for and to at from a this")

  /// “… the public Public Participation No matters were raised 1. Apologies …”: the time for the public inside a block.
  private static func forums(_ page: Page, _ block: SourceBlock) -> [Cut] {
    let words = page.wordIndices(block.text)
    return words.dropFirst().filter { index in
      !joiners.contains(page.words[index - 1])
        && OpenForum.end(page, at: index, limit: words.upperBound) != nil
    }.map { Cut(offset: page.words[$0].range.lower, value: 0, part: 0) }
  }

  private static func cut(_ page: Page, _ cuts: [(block: Int, offset: Int)]) -> Page {
    var blocks: [SourceBlock] = []
    blocks.reserveCapacity(page.blocks.count + cuts.count)
    var next = cuts.startIndex
    for (index, block) in page.blocks.enumerated() {
      var offsets: [Int] = []
      while next < cuts.count, cuts[next].block == index {
        offsets.append(cuts[next].offset)
        next += 1
      }
      offsets.sort()
      guard !offsets.isEmpty else {
        blocks.append(block)
        continue
      }
      let first = blocks.count
      blocks += block.cut(at: offsets, in: page.text)
      // A bullet opens an entry of a list.
      for piece in blocks.indices.dropFirst(first + 1)
      where page.byte(blocks[piece].text.lower) >= 0x80 {
        blocks[piece].joinsPrevious = false
      }
    }
    return page.with(blocks: blocks)
  }
}
