/// Who moved and who seconded by a letter each: “M: Ash   S: Elm”, “(M: A. Ash, S: B. Elm)”.
///
/// Layout: minutes of school councils, clubs and parishes in Australia, New Zealand and Canada.
enum MoverLetters {
  private static let mover = WordHash.of("m")
  private static let seconder = WordHash.of("s")
  /// Words of a name behind its letter.
  private static let mostWords = 4
  /// Words that end the seconder's name.
  private static let ends = WordSet(
    "that to carried lost motion vote all passed defeated unanimous unanimously approved agreed")

  /// The names, and the words from the first letter to behind the second name; nil where a range has no
  /// such pair.
  ///
  /// Complexity: linear in the words of the range; a look for its first colon, mostly.
  static func read(_ page: Page, _ range: TextRange) -> (movers: Movers, words: Range<Int>)? {
    guard let colon = page.first(.colon, in: range), colon < range.upper else { return nil }
    let words = page.wordIndices(range)
    guard let first = words.first(where: { isLabel(page, $0, Self.mover) }),
      let second = words[first...].dropFirst(2).prefix(mostWords + 1).first(where: {
        isLabel(page, $0, Self.seconder)
      }), second + 1 < words.upperBound,
      let moved = name(page, first + 1..<second),
      let seconded = name(page, second + 1..<end(page, second + 1, words.upperBound))
    else { return nil }
    let last = end(page, second + 1, words.upperBound)
    return (Movers(mover: moved, seconder: seconded), first..<last)
  }

  /// The pair in front of the words of a motion: “M: Ash  S: Elm  That the bins be bought.”
  static func inFront(_ page: Page, _ range: TextRange) -> (movers: Movers, end: Int)? {
    guard let first = page.firstWord(range), first.hash == mover, let found = read(page, range),
      found.words.lowerBound == page.words.first(from: range.start),
      found.words.upperBound < page.wordIndices(range).upperBound,
      page.words[found.words.upperBound].hash == WordHash.of("that")
        || page.words[found.words.upperBound].hash == WordHash.of("to")
    else { return nil }
    return (found.movers, page.words[found.words.upperBound - 1].range.upper)
  }

  private static func isLabel(_ page: Page, _ index: Int, _ letter: UInt64) -> Bool {
    let word = page.words[index]
    return word.hash == letter && page.byte(word.range.upper) == UInt8(ascii: ":")
  }

  /// Index behind the words of a name: capitalised, on one line, no gap between them.
  private static func end(_ page: Page, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, end - start < mostWords, page.words[end].shape.contains(.capitalised),
      !ends.contains(page.words[end]),
      end == start || isJoined(page, end - 1, end)
    {
      end += 1
    }
    return end
  }

  /// Whether two words stand beside each other; the stop of an initial or a title may divide them.
  private static func isJoined(_ page: Page, _ one: Int, _ other: Int) -> Bool {
    let gap = TextRange(page.words[one].range.upper, page.words[other].range.lower)
    return gap.count == 1 && page.byte(gap.lower) == 0x20
      || gap.count == 2 && page.byte(gap.lower) == UInt8(ascii: ".")
        && page.byte(gap.lower + 1) == 0x20 && page.words[one].range.count <= 4
  }

  private static func name(_ page: Page, _ words: Range<Int>) -> String? {
    guard let first = words.first, let last = words.last,
      words.allSatisfy({ page.words[$0].shape.contains(.capitalised) })
    else { return nil }
    return Movers.bareName(page, page.words[first].range.through(page.words[last].range))
  }
}
