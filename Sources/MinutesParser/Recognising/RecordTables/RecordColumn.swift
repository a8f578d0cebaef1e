/// What the cells of a column hold in a table in which minutes are set: “Item | Discussion | Decision | Action | By whom”.
enum RecordColumn: Sendable {
  case number, title, text, decision, action, owner, due, vote
  /// Who leads: on a task, where a column of tasks stands beside; else on the matter.
  case lead
  /// How far something got that was set before: a table with such a column follows it up.
  case status

  private static let heads = PhraseTable<RecordColumn>([
    ("no|nr|number|ref|reference", .number),
    ("item|agenda|minute|min|sr|sl|s|serial no|nr|number|ref", .number),
    ("agenda item no|number|ref", .number),
    ("item|items|topic|topics|subject|subjects|matter|matters|business|issue|agenda", .title),
    ("agenda item|items|topic|subject", .title), ("item of business", .title),
    ("subject matter|heading", .title), ("agenda item title", .title),
    ("discussion|discussions|notes|note|minute|minutes|details|detail|comments|summary", .text),
    ("discussion points|notes|summary|and? decision", .text), ("key points|discussion", .text),
    ("main points", .text), ("points discussed|raised", .text), ("what was said", .text),
    ("summary of discussion", .text), ("report|update", .text), ("motion|motions", .text),
    (
      "decision|decisions|resolution|resolutions|resolved|conclusion|conclusions", .decision
    ),
    ("decision|resolution taken|made|agreed|passed", .decision), ("text of resolution", .decision),
    ("decision resolution", .decision), ("resolution decision", .decision),
    ("action|actions|task|tasks", .action),
    ("action|actions required|agreed|needed|arising|taken|points|point|items|item", .action),
    ("action|actions to be? taken", .action), ("follow up action|actions?", .action),
    ("next step|steps", .action), ("to do", .action),
    ("action by|owner|lead|officer|for|whom", .owner), ("by whom", .owner),
    ("owner", .owner), ("assigned to", .owner),
    ("who|whom|lead|responsible|responsibility", .lead),
    ("responsible|lead person|officer|party|member", .lead),
    ("person|officer|party responsible", .lead),
    ("when|date|due|deadline|timescale|timeline|by", .due), ("by when|date", .due),
    ("due|target|completion date|by", .due), ("date due", .due),
    ("vote|votes|voting", .vote),
    ("status|progress|completed|complete|done|rag|closed", .status),
  ])

  /// What a head says; nil for any other.
  static func read(_ page: Page, _ head: TextRange) -> RecordColumn? {
    page.isWhole(head, heads) ?? firstOfTwo(page, head)
  }

  /// “Action / Owner”, “Action (who)”: two heads on one column, of which the first counts.
  private static func firstOfTwo(_ page: Page, _ head: TextRange) -> RecordColumn? {
    let text = page.trimmed(head)
    guard
      let stroke = text.bounds.first(where: { "/(&".utf8.contains(page.byte($0)) }),
      stroke > text.lower
    else { return nil }
    return page.isWhole(page.trimmed(text.prefix(upTo: stroke)), heads)
  }

  private static let nothing = PhraseTable<Bool>([
    "none", "nil", "no action", "no action|actions required|needed|arising", "n a", "na",
    "not applicable", "no decision", "none required|needed|taken|arising", "nothing", "tbc",
    "for? information|noting|discussion only?", "noted for information", "as above|below",
  ])
  private static let openings = PhraseTable<Bool>([
    "not agreed|approved|carried", "rejected", "discussed", "awaiting", "see", "next meeting",
    "as above|below", "for noting|information|discussion",
  ])

  /// Whether a cell says that there is nothing, or nothing yet: “None”, “N/A”, a dash, “Awaiting advice”.
  static func isNothing(_ page: Page, _ cell: TextRange) -> Bool {
    page.wordIndices(cell).isEmpty || page.isWhole(cell, nothing) != nil
      || page.opening(cell, openings) != nil
  }
}
