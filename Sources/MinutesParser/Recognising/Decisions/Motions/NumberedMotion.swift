/// The running numbers by which councils count their motions, in front of who moved:
/// `20-031   Moved by: B. Tremblay   Seconded by: H. Gill`, `14/287 MOVED by Director Eckhart`,
/// `#41  M/S Poole/Wick`, `Motion No. 31  Mover: Cllr Poole`.
enum NumberedMotion {
  private enum Opening {
    case labelled
    /// “Moved” alone could tell of anything: the name has to be set off or to have a title, or somebody
    /// has to second.
    case bare
  }

  private static let openings = PhraseTable<Opening>([
    ("moved by", .labelled), ("proposed by", .labelled), ("motion moved by", .labelled),
    ("moved", .bare), ("mover", .bare), ("proposer", .bare), ("m s", .bare),
    ("moved seconded", .bare),
  ])
  private static let numberWords = WordSet("motion no number nr")
  /// Words that a number with its prefix has: `Motion No. R-2020-45`.
  private static let longestNumber = 6

  /// Whether a stretch begins with who moved a motion, as no title of an item does.
  ///
  /// Complexity: a look-up of its first word, mostly.
  static func namesMover(_ page: Page, _ body: TextRange) -> Bool {
    let first = page.words.first(from: body.start)
    guard openings.opens(page.words, at: first) else { return false }
    return namesMover(page, at: first, page.wordIndices(body))
  }

  /// What stands behind the number of a motion, from the word that tells who moved on; nil where the
  /// stretch does not begin so.
  static func behindNumber(_ page: Page, _ text: TextRange) -> TextRange? {
    guard let word = page.firstWord(text), isOfNumber(word) else { return nil }
    let words = page.wordIndices(text)
    var index = words.lowerBound
    var hasFigures = false
    while index < words.upperBound, index - words.lowerBound < longestNumber {
      if openings.opens(page.words, at: index), namesMover(page, at: index, words) {
        return hasFigures ? TextRange(page.words[index].range.lower, text.upper) : nil
      }
      guard isOfNumber(page.words[index]) else { return nil }
      if page.words[index].topics.contains(.figures) { hasFigures = true }
      index += 1
    }
    return nil
  }

  /// Whether a stretch begins with who moved a motion, with a number in front or without.
  static func opens(_ page: Page, _ text: TextRange) -> Bool {
    namesMover(page, text) || behindNumber(page, text) != nil
  }

  /// Whether a line is nothing but “MOTION 20-031”.
  static func isHead(_ page: Page, _ line: TextRange) -> Bool {
    let words = page.wordIndices(line)
    guard (2...5).contains(words.count), let first = words.first,
      page.words[first].hash == WordHash.of("motion")
    else { return false }
    return words.allSatisfy { isOfNumber(page.words[$0]) }
      && words.contains { page.words[$0].topics.contains(.figures) }
  }

  private static func isOfNumber(_ word: Word) -> Bool {
    word.shape.contains(.digits) || numberWords.contains(word)
      || !word.shape.isDisjoint(with: [.allCapitals, .initial]) && word.range.count <= 4
      || word.topics.contains(.figures) && word.range.count <= 8
  }

  private static func namesMover(_ page: Page, at index: Int, _ words: Range<Int>) -> Bool {
    guard page.words[index].shape.contains(.capitalised),
      let match = openings.match(page.words, at: index, limit: words.upperBound),
      match.end < words.upperBound
    else { return false }
    let line = TextRange(
      page.words[index].range.lower, page.words[words.upperBound - 1].range.upper)
    let gap = page.gap(before: match.end)
    // “Proposed By-law 2020-11” is the title of an item.
    if page.byte(gap.lower) == UInt8(ascii: "-") { return false }
    let movers = Movers.find(page, line)
    guard movers.mover != nil else { return false }
    return match.meaning == .labelled || movers.seconder != nil
      || Movers.setsOff(page, gap)
      || Titles.begins(page, at: match.end, limit: words.upperBound)
  }
}
