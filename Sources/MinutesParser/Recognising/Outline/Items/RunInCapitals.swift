/// Titles in capitals that run into their text: “6. LOCAL AUTHORITY REPORTS No further reports.”
enum RunInCapitals {
  /// Letters of the longest word of a title, which initials in front of a sentence do not have.
  private static let shortestWord = 4
  private static let longestBracket = 60
  private static let shortestText = 3
  private static let wordsOfDate = 8

  /// Offset behind such a title; nil where capitals do not stand in front of a sentence.
  static func end(_ page: Page, _ body: TextRange) -> Int? {
    let words = page.wordIndices(body)
    guard let first = words.first, page.words[first].shape.contains(.allCapitals),
      !Titles.begins(page, at: first, limit: words.upperBound),
      DecisionLabel.opening(page, body) == nil
    else { return nil }
    var index = first
    while index < words.upperBound, index == first || !endsSentence(page, index - 1),
      let next = behind(page, index, words)
    {
      index = next
    }
    guard index > first, index < words.upperBound, !endsSentence(page, index - 1) else {
      return nil
    }
    // “REPORTS NCC advised that …”, “FORUM A lamp was out.”: the text opens with capitals as well.
    if page.words[index].shape.isDisjoint(with: .capitalised), !isMarker(page, index) { index -= 1 }
    guard (first..<index).contains(where: { page.words[$0].range.count >= shortestWord }),
      words.upperBound - index >= shortestText
    else { return nil }
    let title = page.trimmed(TextRange(body.lower, page.words[index].range.lower))
    let mark = page.byte(title.upper - 1)
    // An opening bracket or quotation mark belongs to the text.
    return mark == UInt8(ascii: "(") || mark == UInt8(ascii: "\"")
      ? page.trimmed(TextRange(title.lower, title.upper - 1)).upper : title.upper
  }

  private static let joiners = WordSet("and of for to in on by the with at a an or from")
  private static let longestMarker = 4

  /// “PLANNING i. New applications”: the letter or figure of a list that the text opens with.
  private static func isMarker(_ page: Page, _ index: Int) -> Bool {
    let range = page.words[index].range
    let mark = page.byte(range.upper)
    return range.count <= longestMarker && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
  }

  /// Whether a stop or a colon divides a word from the next: other rules know such titles.
  private static func endsSentence(_ page: Page, _ index: Int) -> Bool {
    let mark = page.byte(page.words[index].range.upper)
    return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":")
  }

  /// The index behind what of a title begins at a word: the word, a bracket, the day of a meeting.
  private static func behind(_ page: Page, _ index: Int, _ words: Range<Int>) -> Int? {
    let word = page.words[index]
    if word.shape.contains(.allCapitals) || word.shape.contains(.digits) { return index + 1 }
    // “17/00826/F AND RESOLVE”
    if word.range.count == 1, page.byte(word.range.lower).isASCIIUpper,
      page.byte(word.range.lower - 1) == UInt8(ascii: "/")
    {
      return index + 1
    }
    // “INTERESTS and DISPENSATIONS”
    if joiners.contains(word), index + 1 < words.upperBound,
      page.words[index + 1].shape.contains(.allCapitals), page.words[index + 1].range.count > 1
    {
      return index + 1
    }
    if page.byte(word.range.lower - 1) == UInt8(ascii: "(") {
      let close = (index..<words.upperBound).first {
        page.byte(page.words[$0].range.upper) == UInt8(ascii: ")")
      }
      guard let close,
        page.words[close].range.upper - word.range.lower <= longestBracket
      else { return nil }
      return close + 1
    }
    guard word.hash == WordHash.of("held") else { return nil }
    let end = page.words[min(words.upperBound, index + wordsOfDate) - 1].range.upper
    let date = MeetingDate.find(page, TextRange(word.range.lower, end)).first
    return date.map { page.words.first(from: Int32($0.range.upper)) }
  }
}
