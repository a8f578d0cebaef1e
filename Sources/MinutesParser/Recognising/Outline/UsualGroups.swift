/// Heads of American minutes that nothing sets apart: “Oral Communications” alone on its line, among
/// numbered items in plain type.
enum UsualGroups {
  private static let names = PhraseTable<Bool>([
    "consent calendar|agenda", "oral communications", "public comment|comments", "citizen comments",
    "special orders of the day", "action items", "closed|executive session", "public hearings?",
    "old|new|unfinished|other business", "staff reports?", "announcements", "roll call",
    "pledge of allegiance", "call to order", "city manager comments|report", "study session",
    "agenda changes additions and deletions",
    "council member questions comments and announcements", "council|board|commissioner comments",
    "reports from committees|officers", "communications", "presentations", "proclamations",
    "audience participation", "committee reports", "discussion items", "adjournment", "adjourn",
    "invocation",
    "call to order and roll call", "approval of the? minutes|agenda", "director's report",
  ])
  private static let fewest = 2

  /// Whether a line names such a group and nothing else.
  static func isName(_ page: Page, _ line: TextRange) -> Bool { page.isWhole(line, names) != nil }

  /// “ROLL CALL:” over “PRESENT:” is a label of the list of people.
  private static func isOverPeople(_ page: Page, _ traits: [BlockTraits], _ index: Int) -> Bool {
    page.lastByte(traits[index].range) == UInt8(ascii: ":")
      && AttendanceLabels.read(page, traits[index + 1].range)?.isStrong == true
  }

  /// An item for each such line with text below it, a part for each over a numbered item; nothing
  /// where the page has fewer than two.
  static func find(_ page: Page, _ traits: [BlockTraits], _ numbered: [Int]) -> [SectionStart] {
    let opensItem = Set(numbered)
    let lines = traits.indices.filter { index in
      page.isWhole(traits[index].range, names) != nil && !traits[index].isFurniture
        && traits[index].lead == nil && traits[index].rest.isEmpty && traits[index].level == 0
        && page.blocks[index].cell == nil && page.blocks[index].kind == .paragraph
        && index + 1 < traits.count
        && !isOverPeople(page, traits, index)
    }
    guard lines.count >= fewest else { return [] }
    return lines.map { index in
      var start = SectionStart(.item, block: index, end: traits[index].range.upper)
      start.title = page.trimmed(traits[index].range)
      if opensItem.contains(index + 1) { start.kind = .part }
      return start
    }
  }
}
