internal import MinutesModel

/// Motions under a head, a title or the names of their movers.
extension MotionRecogniser {
  // MARK: Motion ¶ words ¶ Moved by A, seconded by B

  private static let heads = WordSet("motion amendment")

  /// “Motion  C22/7214” ¶ “That …” ¶ “Moved Cr A, Seconded Cr B  Carried”.
  static func underHead(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let words = page.wordIndices(page.blocks[index].text)
    guard words.count <= 5, let first = words.first, heads.contains(page.words[first]),
      words.dropFirst().allSatisfy({
        page.words[$0].shape.contains(.digits) || page.words[$0].shape.contains(.allCapitals)
          || page.words[$0].shape.contains(.initial)
      }), index + 1 < reader.blocks.upperBound, opensMotion(page, page.blocks[index + 1])
    else { return nil }
    let body = body(reader, index + 1, NumberedText(page, page.blocks[index + 1]))
    let behind = index + 2 + body.consumed
    guard behind < reader.blocks.upperBound else { return nil }
    let line = page.blocks[behind].text
    guard let movers = moversLine(page, line) else { return nil }
    var element = body.element
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome(page, atEndOf: line) ?? outcome(reader, behind: behind, of: index)
    let head = Element(.paragraph, text: page.blocks[index].range)
    let behindIt = Element(.paragraph, text: page.blocks[behind].range)
    return ([head, element, behindIt], behind + 1 - index)
  }

  /// “5a. Rent guarantee scheme” over “Proposed: A” ⏎ “Seconded: B”, what became of it further below: the item
  /// is the motion, and its words stand elsewhere.
  static func underTitle(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let title = reader.context.itemTitle
    let block = page.blocks[index]
    guard !title.isEmpty, title.upper <= block.range.lower, block.cell == nil,
      page.text.isBlank(TextRange(title.upper, block.range.lower)), Movers.isLine(page, block)
    else { return nil }
    // “Proposed: A” ¶ “Seconded: B”
    var last = index
    if let next = page.blocks[safe: index + 1], index + 1 < reader.blocks.upperBound,
      Movers.isLine(page, next)
    {
      last += 1
    }
    let lines = page.stream.range(of: index..<(last + 1))
    guard last + 1 < reader.blocks.upperBound, !opensMotion(page, page.blocks[last + 1]),
      let movers = moversLine(page, lines),
      let outcome = outcome(reader, behind: last, of: index)
    else { return nil }
    var element = Element(.motion, text: lines)
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    return ([element], last + 1 - index)
  }

  /// “MOTION (Councillors A and B)” ¶ “That …”, what became of it further below.
  static func underPair(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let head = page.trimmed(page.blocks[index].text)
    let words = page.wordIndices(head)
    guard words.count <= 12, let first = words.first, heads.contains(page.words[first]),
      first + 1 < words.upperBound,
      let open = page.text.bytes[head.bounds].firstIndex(of: UInt8(ascii: "(")),
      page.text.isBlank(TextRange(page.words[first].range.upper, open)),
      page.lastByte(head) == UInt8(ascii: ")"), index + 1 < reader.blocks.upperBound,
      opensMotion(page, page.blocks[index + 1]),
      let movers = Movers.pair(page, TextRange(open + 1, head.upper - 1))
    else { return nil }
    let body = body(reader, index + 1, NumberedText(page, page.blocks[index + 1]))
    var element = body.element
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome(reader, behind: index + 1 + body.consumed, of: index)
    return ([Element(.paragraph, text: page.blocks[index].range), element], 2 + body.consumed)
  }

  private static let ends = PhraseTable<Block.Outcome>([
    ("carried|passed", .carried), ("lost|defeated|fell", .lost), ("withdrawn", .withdrawn),
  ])

  /// “MOTION 14: JOURNAL” over “Withdrawn”: the head gives what is moved, the one word below it what became of it.
  static func underNumber(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let block = page.blocks[index]
    guard block.kind != .heading, block.cell == nil, page.wordIndices(block.text).count == 1,
      let outcome = page.isWhole(page.trimmed(block.text), ends),
      let above = page.blocks[safe: index - 1]
    else { return nil }
    let words = page.wordIndices(above.text)
    guard words.count >= 2, let first = words.first, heads.contains(page.words[first]),
      page.words[first + 1].shape.contains(.digits), Movers.find(page, above.text).isEmpty,
      page.lastByte(above.text) != UInt8(ascii: ".")
    else { return nil }
    var element = Element(.motion, text: block.range)
    element.outcome = outcome
    return ([element], 1)
  }

  /// Words of a line with two names.
  private static let longestNames = 8

  /// “Cr A / Cr B” or “(A/B)” alone on a line over “That …”, what became of it below.
  private static func namesAlone(_ page: Page, _ line: TextRange) -> Movers? {
    var line = page.trimmed(line)
    guard page.wordIndices(line).count <= longestNames,
      page.text.bytes[line.bounds].contains(UInt8(ascii: "/"))
    else { return nil }
    if page.byte(line.lower) == UInt8(ascii: "("), page.lastByte(line) == UInt8(ascii: ")") {
      line = TextRange(line.lower + 1, line.upper - 1)
    }
    return Movers.pair(page, line)
  }

  static func underNames(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    guard index + 1 < reader.blocks.upperBound, page.blocks[index].cell == nil,
      let movers = namesAlone(page, page.blocks[index].text),
      let word = page.firstWord(page.blocks[index + 1].text), word.hash == WordHash.of("that"),
      word.shape.contains(.capitalised), opensMotion(page, page.blocks[index + 1])
    else { return nil }
    let body = body(reader, index + 1, NumberedText(page, page.blocks[index + 1]))
    guard
      let outcome = MotionOutcome.alone(page, index + 2 + body.consumed, reader.blocks.upperBound)
        ?? MotionOutcome.atEnd(page, page.blocks[index + 1 + body.consumed].text)
    else { return nil }
    var element = body.element
    element.mover = movers.mover
    element.seconder = movers.seconder
    element.outcome = outcome
    return ([Element(.paragraph, text: page.blocks[index].range), element], 2 + body.consumed)
  }
}
