/// Lines of a chat in which a program or a scribe is told what to note: “15:02:00 [bo] Topic: Pair tables”,
/// “<ines> #agreed pairs may be left out”.
enum LogLines {
  private static let fewest = 3
  private static let longestNick = 32
  /// Bytes of the time in front: `[15:02:00] `.
  private static let longestTime = 11

  private enum Command {
    case topic
    case note
    /// What may be said in any chat, and is a command behind “#” alone: “link: the manual”.
    case hint
  }

  private static let commands = PhraseTable<Command>([
    ("topic|subtopic", .topic),
    ("agreed|resolved|resolution|action|accepted|decision|rejected", .note),
    ("info|idea|help|link", .hint),
  ])
  /// Commands that only the record of a meeting has, behind “#”.
  private static let sure = PhraseTable<Bool>(["topic|agreed|startmeeting|endmeeting"])
  /// What the program says of it.
  private static let bots = PhraseTable<Bool>(["meeting started|ended"])
  private static let fewestTopics = 2

  /// The page with who speaks cut off in front of such lines, which then are read as any others; nil where they are
  /// none of a log: one “topic:” is said in any chat, so there must be a command or a program’s line that only meetings
  /// have, or two topics and a line that decides or sets a task.
  ///
  /// Complexity: O(n) in the blocks, a bounded look into each.
  static func split(_ page: Page) -> Page? {
    var spoken = 0
    var commands = 0
    var topics = 0
    var notes = 0
    var isSure = false
    for block in page.blocks {
      guard let said = behindSpeaker(page, block) else { continue }
      spoken += 1
      let text = TextRange(said, block.text.upper)
      isSure =
        isSure || page.opening(text, bots) != nil
        || page.byte(said) == UInt8(ascii: "#") && page.opening(text, sure) != nil
      guard let command = command(page, text) else { continue }
      commands += 1
      topics += command == .topic ? 1 : 0
      notes += command == .note ? 1 : 0
    }
    guard spoken >= fewest, commands > 0, isSure || topics >= fewestTopics && notes > 0 else {
      return nil
    }
    var blocks: [SourceBlock] = []
    blocks.reserveCapacity(page.blocks.count + commands)
    for block in page.blocks {
      guard let said = behindSpeaker(page, block),
        let command = command(page, TextRange(said, block.text.upper))
      else {
        blocks.append(block)
        continue
      }
      var speaker = block
      speaker.text = page.trimmed(TextRange(block.text.lower, said))
      blocks.append(speaker)
      var rest = block
      rest.marker = .empty(at: said)
      rest.text = TextRange(said, block.text.upper)
      rest.gapBefore = 0
      switch command {
      case .topic:
        rest.kind = .heading
        rest.level = topicLevel
        rest.hints.insert(.itemTitle)
      case .note, .hint:
        rest.joinsPrevious = true
      }
      blocks.append(rest)
    }
    return page.with(blocks: blocks)
  }

  private static let topicLevel: UInt8 = 3

  /// Whether a heading is a topic that such a line set.
  static func isTopic(_ page: Page, _ block: SourceBlock) -> Bool {
    block.kind == .heading && block.hints.contains(.itemTitle)
      && HeadedItems.topicMark(page, block.text) != nil
  }

  private static func command(_ page: Page, _ said: TextRange) -> Command? {
    guard let first = page.firstWord(said),
      let meaning = page.opening(said, commands),
      page.wordIndices(said).count > 1
    else { return nil }
    let isHashed = page.byte(said.lower) == UInt8(ascii: "#") && first.range.lower == said.lower + 1
    let isLabel =
      first.range.lower == said.lower && page.byte(first.range.upper) == UInt8(ascii: ":")
    return isHashed && page.byte(first.range.upper).isBlank || isLabel && meaning != .hint
      ? meaning : nil
  }

  /// Offset behind “15:02:00 [bo] ”, “<ines> ”.
  private static func behindSpeaker(_ page: Page, _ block: SourceBlock) -> Int? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil, block.marker.isEmpty
    else { return nil }
    let text = block.text
    var start = text.lower
    if page.byte(start).isASCIIDigit
      || page.byte(start) == UInt8(ascii: "[")
        && page.byte(start + 1).isASCIIDigit
    {
      let limit = min(text.upper, start + longestTime)
      var offset = start
      while offset < limit, isOfTime(page.byte(offset)) { offset += 1 }
      guard offset > start, offset < text.upper, page.byte(offset).isBlank else { return nil }
      start = page.skipBlanks(offset, text.upper)
    }
    let closing: UInt8
    switch page.byte(start) {
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    case UInt8(ascii: "[") where start > text.lower: closing = UInt8(ascii: "]")
    default: return nil
    }
    let limit = min(text.upper, start + longestNick)
    guard
      let end = (start + 1..<max(start + 1, limit)).first(where: {
        page.byte($0) == closing || page.byte($0).isBlank
      }), page.byte(end) == closing, end > start + 1
    else { return nil }
    let said = page.skipBlanks(end + 1, text.upper)
    return said < text.upper ? said : nil
  }

  private static func isOfTime(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]")
  }
}
