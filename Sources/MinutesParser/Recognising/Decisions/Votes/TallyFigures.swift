internal import MinutesModel

/// Numbers in words and figures, in front of and behind the classes that they count.
extension VoteTally.TallyReader {
  private static let tens = PhraseTable<Int>([
    ("twenty", 20), ("thirty", 30), ("forty|fourty", 40), ("fifty", 50), ("sixty", 60),
    ("seventy", 70), ("eighty", 80), ("ninety", 90),
  ])

  /// The number that ends with a word: `7`, “four”, “twenty-six”.
  func number(_ index: Int) -> Int? {
    guard words.contains(index) else { return nil }
    let word = page.words[index]
    if word.shape.contains(.digits) {
      guard !isMoney(word), page.byte(word.range.upper) != UInt8(ascii: "%"),
        !isPartOfFigure(word)
      else { return nil }
      var value = 0
      for offset in word.range.bounds {
        guard page.byte(offset).isASCIIDigit, value < 100_000 else { return nil }
        value = value * 10 + Int(page.byte(offset) - 0x30)
      }
      return value
    }
    if let ten = ten(index) { return unit(index + 1, behind: index) == nil ? ten : nil }
    guard let value = VoteTally.numbers.match(page.words, at: index, limit: index + 1)?.meaning
    else { return nil }
    return value + (unit(index, behind: index - 1).flatMap { _ in ten(index - 1) } ?? 0)
  }

  /// The number that begins with a word, and the index of its last.
  func number(from index: Int) -> (value: Int, last: Int)? {
    if let value = number(index) { return (value, index) }
    guard ten(index) != nil, let value = number(index + 1) else { return nil }
    return (value, index + 1)
  }

  private func ten(_ index: Int) -> Int? {
    guard words.contains(index) else { return nil }
    return Self.tens.match(page.words, at: index, limit: index + 1)?.meaning
  }

  /// The number from one to nine that a word is, where a hyphen or a blank joins it to the tens in front of it.
  private func unit(_ index: Int, behind tens: Int) -> Int? {
    guard words.contains(index), ten(tens) != nil, gap(tens).count == 1, gapHolds(tens, "- "),
      let value = VoteTally.numbers.match(page.words, at: index, limit: index + 1)?.meaning
    else { return nil }
    return (1...9).contains(value) ? value : nil
  }

  // MARK: Figures in thousands

  static let polling = WordSet("poll ballot proxies proxy shares")
  private static let votes = WordSet("votes shares proxies")

  /// Whether a figure in thousands in front of a class counts votes: “12,345 votes for”, of a poll “12,345 for,
  /// 222 against”, not “pay 12,500 for the hall”.
  func countsVotes(_ last: Int, before index: Int) -> Bool {
    if (last + 1..<index).hold(Self.votes, in: page) { return true }
    // “The votes cast were 1,204,331 for and 310,250 against.”
    if isInFront("for"), isInFront("against") { return true }
    guard isOfPoll else { return false }
    return !Self.weakClasses.contains(page.words[index]) || !words.contains(index + 1)
      || has("and", index + 1) || gap(index).bounds.contains { !page.byte($0).isBlank }
  }

  /// Whether a figure in thousands stands right in front of a word.
  private func isInFront(_ word: StaticString) -> Bool {
    words.dropFirst().contains { has(word, $0) && isGroup($0 - 1) && gapHolds($0 - 1, " ") }
  }

  /// Whether a figure in thousands behind a class counts votes: “votes for: 12,345”, of a poll “for 12,345”, and
  /// “For 12,345, Against 222”.
  func countsVotes(_ first: Int, behind index: Int, to end: Int) -> Bool {
    if isOfPoll { return !has("the", first - 1) }
    if first == end, isHead(index), words.contains(where: { $0 != index && isHead($0) }) {
      return true
    }
    let isMarked = page.gap(before: first)
      .bounds.contains { !page.byte($0).isBlank }
    return isMarked && first == end && words.contains(index - 1)
      && Self.votes.contains(page.words[index - 1])
  }

  /// Whether a word is a class with a capital, right in front of its figure: “For 12,345”.
  private func isHead(_ index: Int) -> Bool {
    page.words[index].shape.contains(.capitalised) && words.contains(index + 1)
      && page.words[index + 1].shape.contains(.digits) && gapHolds(index, ": ")
      && VoteTally.classes.match(page.words, at: index, limit: index + 1) != nil
  }

  /// Most groups of three behind the first of a figure.
  static let mostGroups = 3

  /// `18,204,611`: the figure of which a word is the last group, and the index of its first.
  func figure(endingAt last: Int) -> (value: Int, first: Int)? {
    var first = last
    while first > words.lowerBound, last - first <= Self.mostGroups, isGroup(first),
      page.words[first].range.lower == page.words[first - 1].range.upper + 1,
      page.byte(page.words[first].range.lower - 1) == UInt8(ascii: ","),
      page.words[first - 1].shape.contains(.digits)
    {
      first -= 1
    }
    guard first < last, last - first <= Self.mostGroups, !isMoney(page.words[first]),
      page.words[first].range.count <= 3
    else { return nil }
    var value = 0
    for index in first...last {
      for offset in page.words[index].range.bounds {
        guard page.byte(offset).isASCIIDigit else { return nil }
        value = value * 10 + Int(page.byte(offset) - 0x30)
      }
    }
    return (value, first)
  }

  /// Whether a word is three figures, as behind the comma of a thousand.
  func isGroup(_ index: Int) -> Bool {
    page.words[index].range.count == 3
      && page.words[index].range.bounds.allSatisfy { page.byte($0).isASCIIDigit }
  }

  /// `110,000`: half of a larger figure.
  private func isPartOfFigure(_ word: Word) -> Bool {
    let (before, behind) = (word.range.lower - 1, word.range.upper)
    return page.byte(before) == UInt8(ascii: ",") && page.byte(before - 1).isASCIIDigit
      || page.byte(behind) == UInt8(ascii: ",") && page.byte(behind + 1).isASCIIDigit
  }

  /// `£100`, `€5`, `$3`
  private func isMoney(_ word: Word) -> Bool {
    let before = word.range.lower - 1
    return page.byte(before) == UInt8(ascii: "$") || page.has("£", at: before - 1)
      || page.has("€", at: before - 2)
  }
}
