/// Signs of a meeting that took place, for pages that nothing calls minutes: who was there, who moved and seconded, how
/// they voted, when it began and ended.
enum RecordSigns {
  /// Blocks of the head in which a list of people is looked for.
  private static let headReach = 25
  /// Blocks that are looked at, most of them none of these.
  private static let reach = 400
  private static let enough = 3

  private static let openings = PhraseTable<Bool>([
    "called to order", "call to order", "meeting|session opened|began|started|commenced|convened",
    "roll call", "adjourned|adjournment", "motion|moved|move to adjourn",
    "meeting closed|ended|finished",
  ])
  private static let moving = WordSet("moved moves motion motioned proposed")
  private static let seconding = WordSet("seconded seconds second 2nd")

  /// Whether at least three of these, of two kinds, are told.
  static func areMet(_ page: Page) -> Bool {
    var lists = 0
    var times = 0
    var votes = 0
    for (index, block) in page.blocks.prefix(reach).enumerated()
    where !block.isFurniture && block.kind != .frontMatter {
      if index < headReach, isList(page, block.range) { lists = 2 }
      let words = page.wordIndices(block.range)
      if words.hold(openings, in: page, limit: words.upperBound) { times = min(2, times + 1) }
      let isMoved = words.hold(moving, in: page) && words.hold(seconding, in: page)
      if isMoved
        || page.speaks(of: .votes, in: block.range) && VoteTally.find(page, block.range) != nil
      {
        votes = min(2, votes + 1)
      }
    }
    let kinds = [lists, times, votes].count { $0 > 0 }
    return kinds >= 2 && lists + times + votes >= enough
  }

  /// “Library Trustees Present: Ann Ash, Ben Birch”, also inside its line.
  private static func isList(_ page: Page, _ range: TextRange) -> Bool {
    guard page.speaks(of: .presence, in: range) else { return false }
    return page.lines(range).prefix(6).contains { line in
      guard let label = AttendanceLabels.read(page, line), label.isStrong, label.rest < line.upper
      else { return false }
      return PersonName.parse(page, page.trimmed(TextRange(label.rest, line.upper))) != nil
    }
  }

  private static let fewestNamed = 2

  /// Whether the two blocks below a heading each name somebody: “Attendees” over those who came, no empty form.
  static func areNamed(_ page: Page, below heading: Int) -> Bool {
    page.blocks.dropFirst(heading + 1).prefix(fewestNamed).count {
      $0.kind != .heading
        && PersonName.parse(page, page.trimmed($0.text), demand: .words) != nil
    } == fewestNamed
  }

  /// “Attendees: Ann Ash, Ben Birch”
  static func areNamed(_ page: Page, behind colon: Int?, _ block: SourceBlock) -> Bool {
    guard let colon else { return false }
    let rest = page.trimmed(block.range.suffix(from: colon))
    return page.wordIndices(rest).count >= fewestNamed
      && PersonName.parse(page, rest, demand: .words) != nil
  }
}
