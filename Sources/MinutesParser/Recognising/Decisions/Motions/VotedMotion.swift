internal import MinutesModel

/// Motions that a line puts to the vote, with who moved them and how it went on the lines below: “VOTE: approve £40 for
/// bulbs” over “proposed by Ann, seconded by Ben” and “passed (4 in favour, 0 against)”; “Vote on the budget as printed:”
/// over “Vote: 4 in favor, 0 opposed” and “Vote passed”.
///
/// Layout: minutes of boards of clubs and foundations, in lists.
enum VotedMotion {
  private static let labels = WordSet("vote")
  private static let asking = WordSet("on to for")
  /// Lines below the motion.
  private static let reach = 4
  private static let longestLine = 30

  /// Whether a block is such a line, with what became of the motion below it.
  static func opens(_ page: Page, _ index: Int, limit: Int) -> Bool {
    isPut(page, NumberedText(page, page.blocks[index]).body)
      && outcomeLine(page, behind: index, limit) != nil
  }

  static func read(_ reader: ResolutionReader) -> Recognition? {
    let page = reader.page
    let index = reader.blocks.lowerBound
    let head = NumberedText(page, page.blocks[index])
    guard isPut(page, head.body),
      let last = outcomeLine(page, behind: index, reader.blocks.upperBound)
    else { return nil }
    var motion = Element(.motion, text: head.body)
    motion.marker = head.marker
    motion.outcome = MotionOutcome.stated(page, body(page, last))?.outcome
    var elements: [Element] = []
    for line in (index + 1)...last {
      let below = NumberedText(page, page.blocks[line])
      var element = below.paragraph(upTo: page.blocks[line].range.upper)
      if let vote = VoteTally.find(page, below.body) {
        element.kind = .vote
        element.number = .empty(at: element.marker.upper)
        element.vote = vote
      } else if motion.mover == nil {
        let movers = Movers.find(page, below.body)
        motion.mover = movers.mover
        motion.seconder = movers.seconder
      }
      elements.append(element)
    }
    return ([motion] + elements, last + 1 - index)
  }

  private static func body(_ page: Page, _ index: Int) -> TextRange {
    NumberedText(page, page.blocks[index]).body
  }

  /// “VOTE: approve …”, “Vote on approving …:”, without figures of a count.
  private static func isPut(_ page: Page, _ text: TextRange) -> Bool {
    guard let first = page.firstWord(text), labels.contains(first),
      first.shape.contains(.capitalised)
    else { return false }
    let words = page.wordIndices(text)
    guard words.count >= 4, VoteTally.find(page, text) == nil,
      MotionOutcome.stated(page, text) == nil
    else { return false }
    if page.byte(first.range.upper) == UInt8(ascii: ":") {
      return first.shape.contains(.allCapitals)
        && page.words[words.lowerBound + 1].shape.isDisjoint(with: .digits)
    }
    return asking.contains(page.words[words.lowerBound + 1]) && page.endsWithColon(text)
  }

  /// The last of the lines right below, which says what became of the motion.
  private static func outcomeLine(_ page: Page, behind index: Int, _ limit: Int) -> Int? {
    var outcome: Int?
    for line in (index + 1..<max(index + 1, limit)).prefix(reach) {
      let block = page.blocks[line]
      let text = body(page, line)
      guard !block.isFurniture, block.kind != .heading, block.cell == nil,
        page.wordIndices(text).count <= longestLine, !isPut(page, text)
      else { break }
      if MotionOutcome.stated(page, text) != nil {
        outcome = line
      } else if outcome != nil {
        break
      }
    }
    return outcome
  }
}
