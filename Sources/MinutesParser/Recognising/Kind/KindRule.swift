/// Tells what a document is: by the type line of its page, else by what its head and its text say.
enum KindRule {
  /// Words that occur in the record of a meeting and hardly elsewhere.
  static let decided = WordSet(
    "resolved agreed noted approved carried seconded moved motion concluded apologies")

  /// The kind; nil where nothing speaks for any.
  static func find(
    _ page: Page, _ traits: [BlockTraits], pageType: OutlineVocabulary.PageType?
  ) -> MinutesDocument.Kind? {
    if let kind = byPageType(page, pageType) { return kind }
    if IndexPage.isOne(page) || MachineSummary.isOne(page) || ShellPage.isOne(page)
      || CaptionPage.isOne(page) || ProfilePage.isOne(page)
    {
      return .other
    }
    var evidence = KindEvidence(page)
    for index in page.blocks.indices where !page.blocks[index].isFurniture {
      evidence.take(index, traits[index])
    }
    if page.blocks.contains(where: { LogLines.isTopic(page, $0) }) { return .minutes }
    let best = evidence.score.best
    // An agenda may say where its minutes will be.
    if best == nil || best == .minutes, AboutMinutes.isOne(page) { return .other }
    if let best, best != .minutes || !evidence.restsOnPeople || NotesSigns.tellsOfMeeting(page) {
      return best
    }
    guard RecordSigns.areMet(page, traits) else { return nil }
    return best == nil && PaperSigns.asksFirst(page, traits) ? .report : .minutes
  }

  private static func byPageType(
    _ page: Page, _ type: OutlineVocabulary.PageType?
  ) -> MinutesDocument.Kind? {
    switch type {
    case .agendaItem, .minute, .issueMeetings: return .agendaItem
    case .meetingDocuments:
      // An item's page has a reference to the meeting; a legacy page goes on with the minutes.
      return page.blocks.prefix(20).contains { ItemPage.reference(page, $0.range) != nil }
        ? .agendaItem : nil
    case .issueHistory, .attendance: return .other
    case .decisionList, .decisionDetails, .issueDecisions: return .decisions
    case .agendaAndDecisions: return has(.minutes, page) ? .minutes : .decisions
    case .agendaAndMinutes:
      if has(.minutes, page) { return .minutes }
      return has(.decision, page) ? .decisions : .minutes
    case .meetingDetails:
      return has(.minutes, page) ? .minutes : has(.decision, page) ? .decisions : .agenda
    case .agendaOnly, nil: return nil
    }
  }

  private static func has(_ part: OutlineVocabulary.ItemPart, _ page: Page) -> Bool {
    page.blocks.contains { PartLabels.label(page, $0) == part }
  }
}
