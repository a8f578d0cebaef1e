/// What the end of a page left between the halves of a sentence, or between two entries of a list: a figure, the
/// running head, a stamp.
///
/// Layout: “… to order forty vests in the new” over “7” over “Elder Runners  Committee 11.05.10” over “design.”
enum PageSeams {
  /// The page with such lines made furniture, and what stands behind them the rest of what stands in front; nil where
  /// there are none.
  ///
  /// Complexity: linear in the blocks.
  static func mark(_ page: Page) -> Page? {
    var blocks = page.blocks
    var names: Names?
    var didMark = false
    var index = 1
    while index < blocks.count {
      defer { index += 1 }
      let before = blocks[index - 1]
      guard !before.isFurniture, before.cell == nil, before.kind != .heading,
        isUnfinished(page, before.range)
      else { continue }
      let known = names ?? Names(page)
      names = known
      guard let end = endOfRun(page, index, known) else { continue }
      let isCut = cutsSentence(page, before.range, blocks[end])
      for line in index..<end where !blocks[line].isFurniture { blocks[line].isFurniture = true }
      if isCut { blocks[end].continuesBeforeFurniture = true }
      didMark = true
      index = end
    }
    return didMark ? page.with(blocks: blocks) : nil
  }

  /// Lines that stand at the end of a page and at the head of the next at most.
  private static let depth = 4
  private static let mostWords = 14

  /// The index behind the lines of a seam that opens at an index; nil where none does.
  private static func endOfRun(_ page: Page, _ index: Int, _ names: Names) -> Int? {
    var end = index
    var isSeam = false
    while end - index < depth, let block = page.blocks[safe: end], block.cell == nil,
      block.isFurniture || names.isFoot(block, at: end)
    {
      // What has neither a figure nor the word of a stamp may be a title.
      isSeam = isSeam || block.isFurniture || hasFigure(page, end) || names.isStamp(block)
      end += 1
    }
    guard isSeam, let next = page.blocks[safe: end], !next.isFurniture, next.cell == nil else {
      return nil
    }
    let before = page.blocks[index - 1]
    guard
      cutsSentence(page, before.range, next) && next.kind != .listItem
        || goesOn(page, before, next, pastFigure: (index..<end).contains { hasFigure(page, $0) })
    else { return nil }
    return end
  }

  /// Whether a text could go on: it ends in the middle of a sentence, or as an entry that others follow.
  private static func isUnfinished(_ page: Page, _ range: TextRange) -> Bool {
    let last = page.lastByte(range)
    return last.isASCIILower || last.isASCIIDigit || last == UInt8(ascii: ",")
      || last == UInt8(ascii: ";")
  }

  private static func cutsSentence(
    _ page: Page, _ before: TextRange, _ next: SourceBlock
  ) -> Bool {
    page.lastByte(before) != UInt8(ascii: ";") && next.marker.isEmpty && next.kind != .heading
      && page.byte(next.range.lower).isASCIILower
      && LeadingMarker.scan(page, next.range) == nil
  }

  /// Whether a block is the next entry of a list behind another.
  private static func goesOn(
    _ page: Page, _ before: SourceBlock, _ next: SourceBlock, pastFigure: Bool
  ) -> Bool {
    guard let lead = LeadingMarker.scan(page, next.range) else { return false }
    let last = page.lastByte(before.range)
    let isOpen =
      last == UInt8(ascii: ";")
      || page.wordIndices(before.range).last.map { joiners.contains(page.words[$0]) } ?? false
    guard let own = LeadingMarker.scan(page, before.range), own.shape == lead.shape,
      own.setting == lead.setting
    else { return isOpen }
    if lead.shape == .bullet || isOpen { return isOpen }
    // “2. Title of the paper” over its title over “3. Reasons” are parts of a form.
    return pastFigure && own.path.last.map { $0 + 1 } == lead.path.last
  }

  private static func hasFigure(_ page: Page, _ index: Int) -> Bool {
    page.blocks[index].isFurniture
      || page.wordIndices(page.blocks[index].range).contains {
        page.words[$0].shape.contains(.digits)
      }
  }

  private static let joiners = WordSet("and or")

  /// The words by which a document says whose it is, and what else a foot has.
  private struct Names {
    private let page: Page
    /// The first block that has a word.
    private var blocks: HashTable<Int>

    private static let reach = 8
    /// Different words that they have, mostly.
    private static let mostly = 64
    private static let ofFeet = WordSet(
      "page of minutes minute draft continued contd cont printed on you are the tudalen")
    private static let stamps = WordSet("draft copy unconfirmed confidential official unapproved")

    init(_ page: Page) {
      self.page = page
      blocks = HashTable(capacity: Self.mostly, filler: 0)
      for index in page.blocks.indices.prefix(Self.reach) {
        for word in page.wordIndices(page.blocks[index].range)
        where !blocks.contains(page.words[word].hash) {
          blocks.insert(page.words[word].hash, value: index)
        }
      }
    }

    /// Whether a line is a figure, or has hardly a word that does not stand in the head of the document or belong to
    /// feet.
    func isFoot(_ block: SourceBlock, at index: Int) -> Bool {
      let words = page.wordIndices(block.range)
      let last = page.lastByte(block.range)
      guard (1...mostWords).contains(words.count), last != UInt8(ascii: "."),
        last != UInt8(ascii: ":"), last != UInt8(ascii: ";"), block.kind != .listItem,
        !page.endsWithDash(block.range),
        LeadingMarker.scan(page, block.range).map({ $0.rest.isEmpty }) ?? true
      else { return false }
      // “https://elder.example/minutes      1/3”
      if page.has("http", at: block.range.lower) {
        return last.isASCIIDigit && page.first(.gap, in: block.range) != nil
      }
      let figures = words.count { page.words[$0].shape.contains(.digits) }
      if figures == words.count { return block.range.count <= longestFigure }
      if words.count == 1 { return isStamp(block) }
      let named = words.count {
        page.words[$0].shape.contains(.digits) || Self.ofFeet.contains(page.words[$0])
          || blocks.value(of: page.words[$0].hash).map { $0 < index - 1 } ?? false
      }
      // “EPA Board – 19 September           APPROVED 10/24” has a date.
      return named == words.count && (figures > 0 || words.count >= 2)
        || figures > 0 && named * 2 > words.count && page.first(.gap, in: block.range) != nil
    }

    private var longestFigure: Int { 8 }

    /// “D R A F T” alone.
    func isStamp(_ block: SourceBlock) -> Bool {
      let words = page.wordIndices(block.range)
      guard words.count == 1, let word = words.first else { return false }
      return Self.stamps.contains(page.words[word])
        && page.words[word].shape.contains(.allCapitals)
    }
  }
}
