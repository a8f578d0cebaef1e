internal import MinutesModel

/// “4 IN FAVOUR” ⏎ “2 OPPOSED”: the figures of a vote in front of their classes, one a line.
///
/// Layout: minutes of regional districts, the lines set at the right margin above “CARRIED”.
enum StackedCounts {
  private static let mostLines = 4
  /// Bytes of so many lines at most.
  private static let mostBytes = 160
  private static let wordsOfLine = 2...5

  /// The vote of two lines or more that stand right below each other, and how many blocks they take.
  static func recognise(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    guard let first = blocks.first, page.byte(page.blocks[first].range.lower).isASCIIDigit else {
      return nil
    }
    var vote = Vote()
    var seen = 0
    var end = first
    scan: for index in blocks.prefix(mostLines) {
      let block = page.blocks[index]
      guard !block.isFurniture, block.cell == nil, index == first || block.gapBefore == 0 else {
        break
      }
      let lines = page.lines(block.range)
      guard seen + lines.count <= mostLines else { break }
      for line in lines {
        guard take(page, line, into: &vote) else { break scan }
        seen += 1
      }
      end = index + 1
    }
    guard end > first, seen >= 2, vote.for != nil, vote.against != nil || vote.abstain != nil else {
      return nil
    }
    var element = Element(.vote, text: page.stream.range(of: first..<end))
    element.vote = vote
    return ([element], end - first)
  }

  /// Whether the last line of a text is one of them.
  static func isLine(_ page: Page, _ text: TextRange) -> Bool {
    guard page.byte(text.lower).isASCIIDigit, text.count <= mostBytes else { return false }
    var vote = Vote()
    return page.lines(text).last.map { take(page, $0, into: &vote) } ?? false
  }

  /// Takes in “2 OPPOSED”; false where a line is anything else, or counts a class again.
  private static func take(_ page: Page, _ line: TextRange, into vote: inout Vote) -> Bool {
    let words = page.wordIndices(line)
    guard wordsOfLine.contains(words.count), let first = words.first,
      page.words[first].range.count <= 3, let figure = Int(page.string(page.words[first].range)),
      let match = VoteRecogniser.classLines.match(
        page.words, at: first + 1, limit: words.upperBound),
      match.end == words.upperBound,
      page.trimmed(line).upper - page.words[words.upperBound - 1].range.upper <= 1
    else { return false }
    switch match.meaning {
    case .inFavour where vote.for == nil: vote.for = figure
    case .against where vote.against == nil: vote.against = figure
    case .abstained where vote.abstain == nil: vote.abstain = figure
    default: return false
    }
    return true
  }
}
