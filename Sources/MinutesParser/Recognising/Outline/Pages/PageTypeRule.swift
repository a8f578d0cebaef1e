/// Finds the line that names the type of a page: “Agenda item”, “Issue - meetings”, “Decisions
/// published”.
enum PageTypeRule {
  /// Blocks of the record that are looked at; navigation does not count.
  private static let reach = 40

  static func find(
    _ page: Page, _ traits: [BlockTraits]
  ) -> (type: OutlineVocabulary.PageType, block: Int)? {
    if let named = named(page, traits) { return named }
    return MinutePage.find(page, traits).map { (.minute, $0) }
  }

  private static func named(
    _ page: Page, _ traits: [BlockTraits]
  ) -> (type: OutlineVocabulary.PageType, block: Int)? {
    var seen = 0
    for (index, trait) in traits.enumerated() where !trait.isFurniture {
      seen += 1
      if seen > reach { return nil }
      guard trait.wordCount <= 8 || trait.level > 0, !isLabelCell(page, index)
      else { continue }
      // “Agenda” in a list of links to the papers names one of them.
      let isFirst = seen == 1 && page.blocks[index].kind != .listItem
      if let type = type(
        page, trait,
        isFirst: isFirst || endsPath(page, trait.range, index) && !RecordSigns.decidesOpenly(page))
      {
        return (type, index)
      }
    }
    return nil
  }

  /// “You are here: Meetings > Meeting Details” over “Meeting Details”: the path to a page ends with what the page is.
  private static func endsPath(_ page: Page, _ line: TextRange, _ index: Int) -> Bool {
    guard let before = page.blocks[..<index].last(where: { !$0.range.isEmpty }),
      TitleRule.isBreadcrumb(page, before.range)
    else { return false }
    let words = page.wordIndices(line)
    let path = page.wordIndices(before.range)
    return path.count > words.count
      && zip(path.suffix(words.count), words).allSatisfy {
        page.words[$0].hash == page.words[$1].hash
      }
  }

  /// Whether a block is alone in its cell and its value stands in the next, “Agenda item | 7”, or stands in the corner
  /// of a table that sets the head of a paper, “Elder Council | Agenda item” over “Roads Committee | 7(b)”.
  private static func isLabelCell(_ page: Page, _ index: Int) -> Bool {
    guard let cell = page.blocks[index].cell else { return false }
    if let before = page.blocks[safe: index - 1]?.cell, before.table == cell.table,
      before.row == cell.row, before.column != cell.column
    {
      return true
    }
    guard let next = page.blocks[safe: index + 1]?.cell else { return false }
    let isAlone = index == 0 || page.blocks[index - 1].cell != cell
    // “Agenda item:” over “8” in one cell
    if isAlone, next == cell, page.wordIndices(page.blocks[index + 1].range).count == 1,
      page.firstWord(page.blocks[index + 1].range)?.shape.contains(.digits) == true
    {
      return true
    }
    return isAlone && next.table == cell.table && next.row == cell.row && next.column != cell.column
  }

  /// A line is a type line when it is nothing else, or when a title follows behind a dash.
  private static func type(
    _ page: Page, _ trait: BlockTraits, isFirst: @autoclosure () -> Bool
  ) -> OutlineVocabulary.PageType? {
    let words = page.wordIndices(trait.range)
    guard let first = words.first,
      let match = OutlineVocabulary.pageTypes.match(
        page.words, at: first, limit: words.upperBound)
    else { return nil }
    if match.end == words.upperBound {
      // “Agenda” and “Decisions” alone are headings of many a page; they name it only in front.
      switch match.meaning {
      case .agendaOnly: return isFirst() ? .agendaOnly : nil
      case .decisionList where words.count == 1: return nil
      // “Meeting details” also stands over the fields of minutes.
      case .meetingDetails: return trait.level == 1 || isFirst() ? .meetingDetails : nil
      default: return match.meaning
      }
    }
    let gap = page.gap(before: match.end)
    return match.meaning == .agendaItem && page.isSpacedDash(gap) ? match.meaning : nil
  }
}
