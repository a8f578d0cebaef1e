extension PlainTextLines {
  /// Marks what belongs to the page and not to the text.
  ///
  /// Complexity: O(n) in the bytes.
  mutating func markFurniture() {
    var finder = PageFurniture(self)
    self = finder.marked()
  }
}

/// Finds what belongs to the page and not to the text: running heads and feet and page numbers.
///
/// Where a form feed shows the page break, lines next to it that come back on other pages are
/// furniture. Without one, only what counts pages is.
private struct PageFurniture {
  private var text: PlainTextLines
  /// Candidates next to page breaks by their signature: heads and feet apart.
  private var heads: [UInt64: Int] = [:]
  private var feet: [UInt64: Int] = [:]
  private var pageCount = 1

  /// Lines that a running head or foot has at most.
  private static let depth = 3
  /// Fewer lines than this are no page.
  private static let shortestPage = 20

  init(_ text: PlainTextLines) { self.text = text }

  mutating func marked() -> PlainTextLines {
    markAtPageBreaks()
    markByCounting()
    markSetRight()
    markSetIn()
    markPairs()
    markTags()
    return text
  }

  // MARK: At page breaks

  private mutating func markAtPageBreaks() {
    var starts = [0] + (1..<max(1, text.count)).filter { text[$0].isPageStart }
    guard starts.count > 1 || text.endsInPageBreak else { return }
    starts.append(text.count)
    let pages = zip(starts, starts.dropFirst()).map { $0..<$1 }
    pageCount = pages.count
    for page in pages {
      for index in head(of: page) { heads[signature(index), default: 0] += 1 }
      for index in foot(of: page) { feet[signature(index), default: 0] += 1 }
    }
    for page in pages {
      markRun(head(of: page), by: heads)
      markRun(foot(of: page).reversed(), by: feet)
    }
  }

  /// The first lines of a page; none of the first page, whose head is the title.
  private func head(of page: Range<Int>) -> Range<Int> {
    if page.lowerBound == 0 { return 0..<0 }
    return page.prefix(min(Self.depth, max(1, (page.count - 1) / 2)))
  }

  /// The last lines of a page.
  private func foot(of page: Range<Int>) -> Range<Int> {
    page.suffix(min(Self.depth, max(1, (page.count - 1) / 2)))
  }

  /// Marks lines outwards from the break as long as they come back on other pages.
  private mutating func markRun(_ indices: some Sequence<Int>, by counts: [UInt64: Int]) {
    var run: [Int] = []
    var marked = 0
    for index in indices {
      guard isRunning(index, counts) else { break }
      run.append(index)
      // A head or foot ends where an empty line sets it off from the text.
      if isSetOff(run) { marked = run.count }
    }
    for index in run.prefix(marked) { text.lines[index].flags.insert(.furniture) }
  }

  private func isRunning(_ index: Int, _ counts: [UInt64: Int]) -> Bool {
    if PageNumber.whole(text, index) != nil { return true }
    // Lines that only a number tells apart may be sentences of two pages.
    if text.endsFinally(text[index]) { return false }
    let count = counts[signature(index)] ?? 0
    return hasDigit(index) || pageCount < 4 ? count >= 2 : count * 2 >= pageCount - 1
  }

  private func isSetOff(_ run: [Int]) -> Bool {
    guard let first = run.min(), let last = run.max() else { return false }
    if first > 0, !text[first].isPageStart { return text[first].blanksBefore > 0 }
    return last + 1 >= text.count || text[last + 1].blanksBefore > 0 || text[last + 1].isPageStart
  }

  // MARK: By counting

  /// Marks groups of up to three lines between empty lines that hold a page number.
  private mutating func markByCounting() {
    var last: [UInt64: (number: Int, line: Int32, range: Range<Int>)] = [:]
    var start = 0
    while start < text.count {
      var end = start + 1
      while text.isAdjacent(end) { end += 1 }
      defer { start = end }
      markSureNumbers(in: start..<end)
      guard end - start <= Self.depth, let number = pageNumber(in: start..<end) else { continue }
      if cutsSentence(start..<end) {
        mark(start..<end)
        continue
      }
      let key = (start..<end).reduce(0) { $0 &* 31 &+ signature($1) }
      if let before = last[key], number.value == before.number + 1,
        text[start].number - before.line >= Self.shortestPage
      {
        mark(before.range)
        mark(start..<end)
      }
      last[key] = (number.value, text[start].number, start..<end)
    }
  }

  /// “… in two phases, the second” over the foot “Elder Council      Page 1” over “of which may be left out.”: with a
  /// number of a page, lines between the halves of a sentence are the foot and the head of two pages.
  private func cutsSentence(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < text.count else { return false }
    let (before, next) = (text[range.lowerBound - 1], text[range.upperBound])
    let last = text.bytes[Int(before.end) - 1]
    return last.isASCIILower && text.startsSmall(next) && !before.isFurniture
      && text.marker(of: next) == nil && before.indent == next.indent
  }

  /// Marks figures alone at the right edge or in the middle of the page, set off by an empty line, that
  /// count from one on: a short document has too few pages to tell them by their distance.
  private mutating func markSetRight() {
    var found: [Int] = []
    for index in 0..<text.count where text[index].indent >= Self.farRight {
      guard !text[index].isFurniture, text[index].blanksBefore > 0 || text[index].isPageStart,
        let number = PageNumber.whole(text, index), number.value == found.count + 1
      else { continue }
      found.append(index)
    }
    for index in found { mark(index..<index + 1) }
  }

  /// Marks figures in the middle of the page that two empty lines set off on either side, and “Page 9” at the right
  /// between lines of text.
  private mutating func markSetIn() {
    for index in 0..<text.count where text[index].indent >= Self.setIn {
      guard !text[index].isFurniture, PageNumber.whole(text, index) != nil, index > 0,
        index + 1 < text.count
      else { continue }
      let isApart = text[index].blanksBefore >= 2 && text[index + 1].blanksBefore >= 2
      let isRight =
        startsWithLetter(index) && text[index].indent >= text[index - 1].indent + Self.setIn
        && text[index].indent >= text[index + 1].indent + Self.setIn
      if isApart || isRight { mark(index..<index + 1) }
    }
  }

  /// Columns in front of a figure that is set in the middle.
  private static let setIn: UInt16 = 24

  /// Marks “Page 1” with “2” on the next line: the foot of a page and the figure at the head of the next, as text
  /// that was taken from a PDF has them without a break between. They count from one on.
  private mutating func markPairs() {
    var feet: [Int] = []
    for index in 0..<text.count {
      guard let foot = PageNumber.whole(text, index), foot.value == feet.count + 1,
        startsWithLetter(index)
      else { continue }
      let head = index + 1 < text.count ? PageNumber.whole(text, index + 1) : nil
      // The last page has no page behind it.
      guard
        head?.value == foot.value + 1 && !startsWithLetter(index + 1)
          || head == nil && !feet.isEmpty && index + 1 >= text.count
      else { continue }
      feet.append(index)
    }
    guard !feet.isEmpty else { return }
    for index in feet { mark(index..<min(index + 2, text.count)) }
    // The figure of the first page stands in its first lines.
    let first = (0..<min(Self.depth, text.count)).first {
      PageNumber.whole(text, $0)?.value == 1 && !startsWithLetter($0)
    }
    if let first { mark(first..<first + 1) }
  }

  private func startsWithLetter(_ index: Int) -> Bool {
    text.bytes[Int(text[index].start)].isASCIILetter
  }

  /// Columns in front of a figure that no list or table has there.
  private static let farRight: UInt16 = 60

  private mutating func markSureNumbers(in range: Range<Int>) {
    for index in range where PageNumber.whole(text, index)?.isSure == true {
      mark(index..<index + 1)
    }
  }

  private func pageNumber(in range: Range<Int>) -> PageNumber? {
    for index in range where !text[index].isFurniture {
      if let whole = PageNumber.whole(text, index) { return whole }
      if let trailing = PageNumber.trailing(text, index) { return trailing }
    }
    return nil
  }

  private mutating func mark(_ range: Range<Int>) {
    for index in range { text.lines[index].flags.insert(.furniture) }
  }

  // MARK: Tags in the text

  /// Marks lines that are nothing but a tag of the system that printed them: `<AI1>`, `</AI1>`.
  private mutating func markTags() {
    for index in 0..<text.count {
      let line = text.bytes[text[index].range]
      guard line.count >= 3, line.first == UInt8(ascii: "<"), line.last == UInt8(ascii: ">")
      else { continue }
      let name = line.dropFirst().dropLast().drop { $0 == UInt8(ascii: "/") }
      if name.first?.isASCIIUpper == true,
        name.allSatisfy({ $0.isASCIIUpper || $0.isASCIIDigit || $0 == UInt8(ascii: "_") })
      {
        text.lines[index].flags.insert(.furniture)
      }
    }
  }

  // MARK: Signatures

  /// A hash of a line's words in which all numbers are alike.
  private func signature(_ index: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt8 = 0
    for byte in text.bytes[text[index].range] where byte > 0x20 {
      let value = byte.isASCIIDigit ? UInt8(ascii: "0") : byte
      if value == UInt8(ascii: "0"), last == value { continue }
      hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      last = value
    }
    return hash
  }

  private func hasDigit(_ index: Int) -> Bool {
    text.bytes[text[index].range].contains { $0.isASCIIDigit }
  }
}
