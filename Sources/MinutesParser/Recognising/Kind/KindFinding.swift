/// Says why a document was taken for no record of a meeting.
enum KindFinding {
  static func findings(_ outline: Outline, _ stream: BlockStream, _ source: SourceText) -> [Finding]
  {
    guard outline.kind == .other else { return [] }
    return [Finding(code: .kindOther, detail: reason(outline, stream, source))]
  }

  private static func reason(
    _ outline: Outline, _ stream: BlockStream, _ source: SourceText
  ) -> String {
    if let kind = source.binaryKind { return "the file is \(kind), not text" }
    if stream.blocks.isEmpty { return "it shows no text" }
    if outline.pageType == .issueHistory { return "it lists the history of an issue" }
    if outline.pageType == .attendance { return "it lists who came to a meeting" }
    if IndexPage.isOne(outline.page) { return "it lists the documents of several meetings" }
    if ShellPage.isOne(outline.page) { return "it only leads to the papers of a meeting" }
    if MachineSummary.isOne(outline.page) { return "a machine wrote it as a summary" }
    if CaptionPage.isOne(outline.page) { return "it is the subtitles of a recording" }
    if JunkText.isOne(source) { return "most of its bytes are no readable text" }
    let isNamed = outline.page.blocks.prefix(8).contains {
      KindSigns.namesOther(outline.page, $0, isTitle: true)
    }
    if isNamed { return "its title names a transcript, a policy or rules" }
    return "nothing in it is set like minutes, an agenda, a decision or a report"
  }
}
