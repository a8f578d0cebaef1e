internal import MinutesModel

/// Counts of votes by a letter for each class: “F 7  A 0  Ab 0”, “(F:2 A:4 Abs:1)”, “Y 5 N 2 A 1”.
///
/// Layout: minutes of town and parish councils, and of school committees in America.
enum VoteLetters {
  private static let abstained = WordSet("ab abs abst abstain abstained abstentions")
  private static let against = WordSet("a ag agst")

  /// The first such count in some words; nil where there is none.
  ///
  /// Complexity: linear in the words.
  static func find(_ page: Page, _ words: Range<Int>) -> Vote? {
    guard words.count >= 3 else { return nil }
    if let signed = signed(page, words) ?? joined(page, words) { return signed }
    guard words.count >= 4 else { return nil }
    for index in words.dropLast(3) where isLetter(page, index) {
      let isByFor = page.words[index].hash == WordHash.of("f")
      guard isByFor || page.words[index].hash == WordHash.of("y"),
        let yes = count(page, index, words), isClass(page, index + 2),
        isByFor
          ? against.contains(page.words[index + 2])
          : page.words[index + 2].hash == WordHash.of("n"),
        let no = count(page, index + 2, words)
      else { continue }
      var vote = Vote(for: yes, against: no)
      if index + 5 < words.upperBound, isClass(page, index + 4),
        abstained.contains(page.words[index + 4])
          || !isByFor && page.words[index + 4].hash == WordHash.of("a")
      {
        vote.abstain = count(page, index + 4, words)
      }
      return vote
    }
    return nil
  }

  private static var one: UInt64 { WordHash.of("1") }
  private static var nought: UInt64 { WordHash.of("0") }

  /// “+1: 5, 0: 1, -1: 0”: a count by the signs with which software projects vote.
  private static func signed(_ page: Page, _ words: Range<Int>) -> Vote? {
    for index in words.dropLast(3)
    where page.words[index].hash == one
      && page.byte(page.words[index].range.lower - 1) == UInt8(ascii: "+")
    {
      guard let yes = labelled(page, index, words) else { continue }
      var vote = Vote(for: yes)
      var next = index + 2
      if words.contains(next), page.words[next].hash == nought {
        vote.abstain = labelled(page, next, words)
        next += 2
      }
      guard words.contains(next), page.words[next].hash == one,
        isMinus(page, page.words[next].range.lower),
        let no = labelled(page, next, words)
      else { continue }
      vote.against = no
      return vote
    }
    return nil
  }

  /// “Votes: 5Y, 2N, 1A”: each letter right behind its figure.
  private static func joined(_ page: Page, _ words: Range<Int>) -> Vote? {
    for index in words.dropLast() {
      guard let yes = figure(page, page.words[index].range, before: "Y"),
        let no = figure(page, page.words[index + 1].range, before: "N")
      else { continue }
      var vote = Vote(for: yes, against: no)
      if index + 2 < words.upperBound {
        vote.abstain = figure(page, page.words[index + 2].range, before: "A")
      }
      return vote
    }
    return nil
  }

  private static func figure(_ page: Page, _ word: TextRange, before letter: Unicode.Scalar) -> Int?
  {
    guard word.count >= 2, page.byte(word.upper - 1) == UInt8(ascii: letter) else { return nil }
    return figure(page, TextRange(word.lower, word.upper - 1))
  }

  private static func isMinus(_ page: Page, _ offset: Int) -> Bool {
    page.byte(offset - 1) == UInt8(ascii: "-") || page.has("−", at: offset - 3)
      || page.has("–", at: offset - 3)
  }

  /// The figure behind a sign, a colon, “=” or a bracket between them.
  private static func labelled(_ page: Page, _ label: Int, _ words: Range<Int>) -> Int? {
    guard words.contains(label + 1) else { return nil }
    let gap = page.gap(before: label + 1)
    guard gap.count <= 3,
      gap.bounds.contains(where: {
        [UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "(")].contains(page.byte($0))
      })
    else { return nil }
    return figure(page, page.words[label + 1].range)
  }

  /// See `Topics.votes`.
  static let keywords = WordSet("f y").keywords

  private static func isLetter(_ page: Page, _ index: Int) -> Bool {
    page.words[index].range.count == 1 && page.words[index].shape.contains(.capitalised)
  }

  private static func isClass(_ page: Page, _ index: Int) -> Bool {
    page.words[index].range.count == 1
      ? isLetter(page, index)
      : page.words[index].shape.contains(.capitalised)
  }

  /// The figure of at most three digits behind a letter: nothing but blanks, a colon, a dash or “=” between them.
  private static func count(_ page: Page, _ letter: Int, _ words: Range<Int>) -> Int? {
    guard words.contains(letter + 1) else { return nil }
    let figure = page.words[letter + 1].range
    let gap = TextRange(page.words[letter].range.upper, figure.lower)
    guard figure.count <= 3, gap.count <= 5,
      gap.bounds.allSatisfy({
        let byte = page.byte($0)
        return byte.isBlank || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "=") || byte >= 0x80
      })
    else { return nil }
    return Self.figure(page, figure)
  }

  private static func figure(_ page: Page, _ figure: TextRange) -> Int? {
    guard figure.count <= 3 else { return nil }
    var value = 0
    for offset in figure.bounds {
      guard page.byte(offset).isASCIIDigit else { return nil }
      value = value * 10 + Int(page.byte(offset) - 0x30)
    }
    return value
  }
}
