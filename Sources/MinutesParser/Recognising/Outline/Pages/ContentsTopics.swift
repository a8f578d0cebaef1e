/// Topics of a log in plain text: lines that a table of contents in front names.
///
/// Layout: minutes that scribe.perl mailed as text, where nothing but the contents tells a topic from
/// a line of talk: “Contents” – “* [4]Topics” – “1. [5]Test suite” – … – “Test suite”.
enum ContentsTopics {
  private static let headReach = 60
  private static let entryReach = 120

  /// The topics; empty where fewer than two lines of the contents stand below as paragraphs.
  ///
  /// Complexity: linear in the words of the page.
  static func find(_ page: Page, _ traits: [BlockTraits]) -> [SectionStart] {
    guard
      let head = traits.prefix(headReach).firstIndex(where: {
        page.isWhole($0.range, ContentsList.heads) != nil
      }), !traits.contains(where: { $0.level > 0 && $0.range.lower > traits[head].range.lower })
    else { return [] }
    let (entries, end) = entries(page, traits, behind: head)
    guard entries.count >= 2, end < traits.count else { return [] }
    var starts: [SectionStart] = []
    for index in end..<traits.count where !traits[index].isFurniture {
      let range = page.trimmed(traits[index].range)
      guard entries.contains(RecognitionContext.recordedWords(page, range)) else { continue }
      let isSummary = SummaryHead.opens(page, range)
      var start = SectionStart(isSummary ? .back : .item, block: index, end: range.upper)
      start.title = range
      starts.append(start)
    }
    return starts.count { $0.kind == .item } >= 2 ? starts : []
  }

  /// The words of the entries, without the numbers of their links, and where the list ends.
  private static func entries(
    _ page: Page, _ traits: [BlockTraits], behind head: Int
  ) -> (entries: Set<UInt64>, end: Int) {
    var entries: Set<UInt64> = []
    var index = head + 1
    while index < min(traits.count, head + entryReach), traits[index].isFurniture == false,
      let lead = traits[index].lead
    {
      let text = link(page, page.trimmed(lead.rest))
      if !text.isEmpty { entries.insert(RecognitionContext.recordedWords(page, text)) }
      index += 1
    }
    return (entries, index)
  }

  /// A text without the `[5]` of a link in front.
  private static func link(_ page: Page, _ text: TextRange) -> TextRange {
    guard page.byte(text.lower) == UInt8(ascii: "["), let number = page.firstWord(text),
      number.shape.contains(.digits), page.byte(number.range.upper) == UInt8(ascii: "]")
    else { return text }
    return page.trimmed(TextRange(number.range.upper + 1, text.upper))
  }
}
