/// Finds a document's own title.
enum TitleRule {
  private static let minutesTitles = PhraseTable<Bool>([
    "minutes of|from|for", "minute of", "draft|unconfirmed|confirmed|public|open minutes of|from",
    "minutes", "meeting minutes", "action minutes", "concise minutes", "the minutes of",
    "minutes and actions", "notes of a|the? meeting", "record of proceedings",
    "minutes of the? proceedings",
  ])
  private static let subjects = PhraseTable<Bool>([
    "title", "report title", "title of report", "subject", "re", "report subject", "heading",
    "title of decision", "decision title",
  ])

  /// Whether a block is the sentence that says whose minutes these are.
  static func isMinutesTitle(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard words.count >= 1, words.count <= 60 else { return false }
    guard page.opening(range, minutesTitles) != nil else {
      return words.count <= 12 && words.contains { minutesWord.contains(page.words[$0]) }
        && page.isAllCapitals(range)
    }
    return words.count > 1 || page.isAllCapitals(range) || page.lastByte(range) != UInt8(ascii: ":")
  }

  private static let minutesWord = WordSet("minutes")

  /// The title by the kind of document and the type of its page.
  static func find(
    _ outline: Outline, kind: MinutesDocument.Kind, head: [SourceBlock]
  ) -> TextRange? {
    let page = outline.page
    switch outline.pageType {
    case .agendaItem, .decisionDetails:
      return outline.sections.first { $0.kind == .item && !$0.title.isEmpty }?.title
    case .meetingDocuments where kind == .agendaItem: return nil
    case .issueMeetings, .issueHistory: return lineBehindType(page, head)
    case .agendaAndMinutes, .agendaAndDecisions, .agendaOnly, .decisionList:
      return dateLine(page, head) ?? typeLine(page, head)
    case .meetingDocuments, nil: break
    }
    if let field = subject(page, head) { return field }
    switch kind {
    case .report: return reportHeadline(page, head)
    case .minutes:
      return head.first { isMinutesTitle(page, $0.range) }?.range ?? firstHeading(page, head)
    case .decisions, .agenda, .other, .agendaItem: return firstHeading(page, head)
    }
  }

  private static func typeLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.first { page.opening($0.range, OutlineVocabulary.pageTypes) != nil }?.range
  }

  private static func lineBehindType(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    guard let index = head.firstIndex(where: {
      page.opening($0.range, OutlineVocabulary.pageTypes) != nil
    }) else { return nil }
    return head[safe: index + 1]?.range
  }

  /// “Body - Weekday date time” below the type line.
  private static func dateLine(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    head.prefix(12).first { block in
      page.wordIndices(block.range).count <= 30
        && MeetingDate.find(page, block.range).first.map { $0.range.lower > block.range.lower + 4 }
          ?? false
        && Fields.labelEnd(page, block.range) == nil
        && (BodyName.isBody(page, block.range) || BodyName.isOrganisation(page, block.range))
    }?.range
  }

  private static func subject(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    for block in head {
      guard let field = Fields.element(page, block, anyLabel: true), !field.text.isEmpty,
        page.isWhole(field.label, subjects) != nil
      else { continue }
      return field.text
    }
    return nil
  }

  /// The last headline of a report's head that is neither a name, a field nor a part.
  private static func reportHeadline(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let lines = head.filter { block in
      let traits = BlockTraits(page, block: block)
      return traits.standsOut && traits.rest.isEmpty && traits.wordCount >= 2
        && Fields.element(page, block, anyLabel: true) == nil
        && page.opening(block.range, OutlineVocabulary.parts) == nil
        && page.opening(block.range, reportForms) == nil
        && !isNameLine(page, block.range)
    }
    return lines.last?.range
  }

  /// Names of the form and of who reports, which are no subject.
  private static let reportForms = PhraseTable<Bool>([
    "report of|by|to|from", "agenda item", "officer report", "report", "not for publication",
    "for decision|information|publication", "item no",
  ])

  private static func isNameLine(_ page: Page, _ range: TextRange) -> Bool {
    guard let name = BodyName.onLine(page, range) else { return false }
    return BodyName.isOrganisation(page, name)
      || BodyName.isBody(page, name) && page.wordIndices(name).count <= 5
  }

  /// The first heading that is no organisation's name; else the first heading.
  private static func firstHeading(_ page: Page, _ head: [SourceBlock]) -> TextRange? {
    let headings = head.prefix(15).filter { BlockTraits(page, block: $0).standsOut }
    let first = headings.first {
      BodyName.onLine(page, $0.range).map { !BodyName.isOrganisation(page, $0) } ?? true
    }
    return (first ?? headings.first)?.range
  }
}
