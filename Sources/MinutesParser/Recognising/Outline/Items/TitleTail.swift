/// What pages print behind a title that is no part of it: the size of a linked file, page numbers,
/// the item's number on the agenda.
enum TitleTail {
  private static let fileIcon = Phrase("pdf|doc|docx|word|xls|mp3|webcast icon")
  private static let fileTypes = WordSet("pdf doc docx xls xlsx ppt pptx zip mp3 mp4 word")
  private static let pageWords = WordSet("pages page tudalennau tudalen pp")
  private static var item: UInt64 { WordHash.of("item") }
  private static let agendaWords = Phrase("agenda item")
  /// `(exempt)`, `(exempt: paragraph 3)`, `(not for publication)`.
  private static let exemptions = PhraseTable<Bool>([
    "exempt", "exempt paragraph|information|report|item", "not for publication",
    "confidential", "eithriedig",
  ])

  private static let papers = WordSet("doc report paper")

  private static let wikiLinks = PhraseTable<Bool>(["edit", "edit source", "edit edit source"])

  /// The title without its tail.
  static func trim(_ page: Page, _ title: TextRange) -> TextRange {
    var range = page.trimmed(title)
    // “Bus contracts PDF 312 KB” over “Councillor Ash left the meeting.” in one cell.
    if let end = page.first(.lineEnd, in: range),
      fileSize(page, page.trimmed(range.prefix(upTo: end))) != nil
    {
      range = page.trimmed(range.prefix(upTo: end))
    }
    var changed = true
    while changed, !range.isEmpty {
      changed = false
      if let start = fileSize(page, range) ?? bracketed(page, range) ?? source(page, range)
        ?? reference(page, range) ?? pages(page, range) ?? flag(page, range),
        start > range.lower
      {
        range = page.trimmed(range.prefix(upTo: start))
        changed = true
      }
    }
    return range
  }

  private static let longestFlag = 4
  private static let flags = WordSet("exempt private public open confidential decision information")

  /// Start of the gap in front of `KEY`, `NCI`, `EXEMPT`: one word in capitals in a column at the right of the titles.
  private static func flag(_ page: Page, _ range: TextRange) -> Int? {
    guard page.lastByte(range).isASCIIUpper, let gap = page.first(.gap, in: range),
      let column = page.text.trimmed(range.suffix(from: gap)), page.isAllCapitals(column),
      page.wordIndices(column).count == 1, let word = page.firstWord(column),
      word.range.count <= longestFlag || flags.contains(word)
    else { return nil }
    return gap
  }

  static let references = WordSet("ref cyf")

  /// Start of `ref: 807  Recommendations Approved` at the end of a range, as lists of decisions have
  /// behind their titles.
  private static func reference(_ page: Page, _ range: TextRange) -> Int? {
    let words = page.wordIndices(range)
    guard
      let index = words.dropFirst().first(where: {
        references.contains(page.words[$0])
          && page.byte(page.words[$0].range.upper) == UInt8(ascii: ":")
          // “… SCHOOLHOUSE (REF: 14/01102/PP)” is what the item is called.
          && page.byte(page.words[$0].range.lower - 1) != UInt8(ascii: "(")
      }), index + 1 < words.upperBound, page.words[index + 1].shape.contains(.digits),
      words.upperBound - index <= 8
    else { return nil }
    return page.words[index].range.lower
  }

  /// Start of `41 - 58`, the pages of the papers, behind a gap at the end of a range, as agendas have them in a
  /// column of their own.
  private static func pages(_ page: Page, _ range: TextRange) -> Int? {
    guard page.byte(range.upper - 1).isASCIIDigit, let gap = page.first(.gap, in: range),
      let figures = page.text.trimmed(range.suffix(from: gap)), figures.count <= longestPages
    else { return nil }
    let isRange = figures.bounds.contains {
      page.byte($0) == UInt8(ascii: "-") || page.has("–", at: $0)
    }
    let isFigures = page.wordIndices(figures).allSatisfy {
      page.words[$0].shape.contains(.digits) && page.words[$0].range.count <= 3
    }
    return isRange && isFigures && page.byte(figures.lower).isASCIIDigit ? gap : nil
  }

  private static let longestPages = 12

  private static let sources = PhraseTable<Bool>(["joint? report of|by|from", "report author"])

  /// Start of a last line such as “Report of the Director of Finance”.
  private static func source(_ page: Page, _ range: TextRange) -> Int? {
    guard let line = page.text.bytes[range.bounds].lastIndex(of: 0x0A) else { return nil }
    return page.opening(TextRange(line + 1, range.upper), sources) != nil ? line : nil
  }

  /// Start of `pdf icon PDF 164 KB` or `PDF 2 MB` at the end of a range.
  private static func fileSize(_ page: Page, _ range: TextRange) -> Int? {
    let words = page.wordIndices(range)
    var index = words.upperBound - 1
    guard index >= words.lowerBound + 2, Attachments.units.contains(page.words[index]) else {
      return nil
    }
    index -= 1
    while index > words.lowerBound, page.words[index].shape.contains(.digits) { index -= 1 }
    guard fileTypes.contains(page.words[index]) else { return glued(page, page.words[index].range) }
    if index >= words.lowerBound + 2,
      fileIcon.match(page.words, at: index - 2, limit: words.upperBound) == index
    {
      index -= 2
    }
    return page.words[index].range.lower
  }

  /// Start of `PDF` in “Minutes of the previous meetingPDF 204 KB”, where the mark-up has no blank.
  private static func glued(_ page: Page, _ word: TextRange) -> Int? {
    let start = word.upper - 3
    guard start > word.lower, page.byte(start - 1).isASCIILower,
      page.has("PDF", at: start) || page.has("DOC", at: start)
    else { return nil }
    return start
  }

  /// Start of `(Pages 1 - 8)`, `(Agenda item 3.1)` or `[Item 2]` at the end of a range.
  private static func bracketed(_ page: Page, _ range: TextRange) -> Int? {
    let close = page.byte(range.upper - 1)
    guard close == UInt8(ascii: ")") || close == UInt8(ascii: "]") else { return nil }
    let opening = close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "[")
    var open = range.upper - 1
    while open > range.lower, page.byte(open) != opening { open -= 1 }
    guard open > range.lower else { return nil }
    let words = page.wordIndices(TextRange(open, range.upper))
    guard let first = words.first else { return nil }
    let isPages = pageWords.contains(page.words[first]) && words.count >= 2
    // “[Item 2]”, but not “Lease of the depot (item 4 of the list)”.
    let isNumbered =
      words.count == 2 && page.words[first].hash == item
      && page.words[first + 1].shape.contains(.digits)
    // “(Doc 1450221)”: the number of the paper.
    let isPaper =
      (2...4).contains(words.count) && papers.contains(page.words[first])
      && words.dropFirst().allSatisfy { page.words[$0].shape.contains(.digits) }
    let isItem =
      isNumbered || isPaper
      || agendaWords.match(page.words, at: first, limit: words.upperBound) != nil
    let isExemption =
      exemptions.match(page.words, at: first, limit: words.upperBound) != nil && words.count <= 6
    // The link that a wiki draws beside its headings.
    let isLink =
      opening == UInt8(ascii: "[")
      && page.isWhole(TextRange(open, range.upper), wikiLinks) != nil
    // “[K]” marks a key decision.
    let isFlag =
      opening == UInt8(ascii: "[") && words.count == 1 && range.upper - open <= 4
      && page.words[first].range.count <= 2 && page.byte(open + 1).isASCIIUpper
    return isPages || isItem || isExemption || isLink || isFlag ? open : nil
  }
}
