/// The head of an item that a number opens: its marker, its number and its title.
enum NumberedHead {
  /// The heading that a numbered block opens; the title of a number alone is the next block.
  static func read(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> SectionStart? {
    let trait = traits[index]
    guard let lead = trait.lead else { return nil }
    var start = SectionStart(.item, block: index, end: trait.title.upper)
    start.marker = lead.marker
    start.number = lead.number
    if trait.isNumberAlone {
      guard let next = traits[safe: index + 1], !next.isNumberAlone, !next.isFurniture,
        page.blocks[index].cell?.row == page.blocks[index + 1].cell?.row
      else { return nil }
      // `16/01822/FUL - Land …` below `58a` is a title that begins with a number of its own.
      start.title = TitleTail.trim(page, next.wholeTitle)
    } else {
      start.title = TitleTail.trim(page, wrapped(page, traits, index))
    }
    takeFlag(page, &start)
    start.end = start.title.upper
    return start
  }

  private static let flags = PhraseTable<Bool>(["k", "kd", "key", "key decision"])

  /// “2. (K) Licensing of rented homes”: the mark of a key decision stands with the number.
  private static func takeFlag(_ page: Page, _ start: inout SectionStart) {
    let open = start.title.lower
    guard page.byte(open) == UInt8(ascii: "(") || page.byte(open) == UInt8(ascii: "[") else {
      return
    }
    let words = page.wordIndices(start.title)
    guard let match = flags.match(page.words, at: words.lowerBound, limit: words.upperBound),
      match.end < words.upperBound, page.words[words.lowerBound].shape.contains(.capitalised)
    else { return }
    let close = page.words[match.end - 1].range.upper
    guard page.byte(close) == UInt8(ascii: ")") || page.byte(close) == UInt8(ascii: "]"),
      page.text.isBlank(TextRange(start.marker.upper, open))
    else { return }
    start.marker = start.marker.through(TextRange(open, close + 1))
    start.title = page.trimmed(TextRange(close + 1, start.title.upper))
  }

  /// The title of a block, with the next line where the title breaks off in the middle of a phrase:
  /// “MINUTES OF THE MEETING HELD ON 29” – “APRIL 2015”.
  private static func wrapped(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> TextRange {
    let title = traits[index].title
    guard traits[index].rest.isEmpty, let next = traits[safe: index + 1], !next.isFurniture,
      next.lead == nil, next.rest.isEmpty, next.wordCount <= 12,
      next.isAllCapitals == traits[index].isAllCapitals, next.level == traits[index].level,
      page.blocks[index].cell == page.blocks[index + 1].cell,
      let last = page.wordIndices(title).last, page.words[last].range.upper == title.upper
    else { return title }
    let isJoined = joiners.contains(page.words[last])
    let isDate =
      page.words[last].shape.contains(.digits)
      && CalendarWords.months.match(page.words, at: last + 1, limit: page.words.count) != nil
    return isJoined || isDate || isFullLine(page, title, page.blocks[index + 1])
      || hangs(page, page.blocks[index], title, page.blocks[index + 1])
      ? title.through(next.title) : title
  }

  /// “37    BUDGET STRATEGY UPDATE AND BUDGET” ⏎ “      PROCESS 2024/25”: a line directly below that begins in
  /// the column of the title and not in that of the number.
  private static func hangs(
    _ page: Page, _ block: SourceBlock, _ title: TextRange, _ next: SourceBlock
  ) -> Bool {
    guard next.gapBefore == 0, next.cell == nil, next.kind == block.kind,
      title.lower > block.range.lower, next.indent > block.indent,
      title.count >= shortestWrapped, page.isAllCapitals(title), page.isAllCapitals(next.range),
      page.wordIndices(next.range).count <= 8
    else { return false }
    return !hasFiniteVerb(page, next.range) && AttendanceLabels.read(page, next.range) == nil
      && DecisionLabel.opening(page, next.range) == nil
      && page.byte(next.range.upper - 1) != UInt8(ascii: ":")
  }

  private static let finite = WordSet("was were is are has have had will")

  /// Whether a range has a verb that makes it a sentence: “NO QUESTIONS WERE PUT” below a title does not belong to it.
  static func hasFiniteVerb(_ page: Page, _ range: TextRange) -> Bool {
    page.wordIndices(range).contains { finite.contains(page.words[$0]) }
  }

  /// Bytes of a title that its line had no more room for.
  private static let shortestWrapped = 32

  private static let joiners = WordSet("of the and for on to in with a an at by from held")
  /// Bytes of a title in capitals that fills its line.
  private static let fullLine = 48

  /// “… VARY A PREMISES LICENCE - THE ANCHOR, 12” ⏎ “FOUNDRY STREET, ELDER”: a title in capitals that fills its line
  /// goes on with a short one directly below, the indent of which an extractor lost.
  private static func isFullLine(_ page: Page, _ title: TextRange, _ next: SourceBlock) -> Bool {
    guard title.count >= fullLine, next.hints.contains(.nextLine), next.range.count < title.count,
      page.isAllCapitals(title), page.wordIndices(next.range).count <= 8
    else { return false }
    return !hasFiniteVerb(page, next.range) && AttendanceLabels.read(page, next.range) == nil
      && DecisionLabel.opening(page, next.range) == nil
      && page.byte(next.range.upper - 1) != UInt8(ascii: ":")
      && page.isWhole(next.range, OutlineVocabulary.innerHeads) == nil
  }
}
