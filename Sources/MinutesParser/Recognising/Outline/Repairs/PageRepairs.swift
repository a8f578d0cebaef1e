/// Mends what converters, printers and platforms broke in a page, before anything is looked for in it.
enum PageRepairs {
  /// Gives the page with one kind of damage mended, nil where it has none.
  private typealias Repair = @Sendable (Page) -> Page?

  /// In this order, for each rests on those in front of it: what a table is decides what a line is, and only lines
  /// that belong to the record are divided and joined.
  private static let all: [Repair] = [
    // Tables that are none.
    PageFrame.dissolve, ListTables.dissolve, VoteLines.join, VoteRows.join, GridRows.split,
    // What stands on the page and is not of the record.
    PrintedTags.mark, HostCopy.mark, PageFeedback.mark, RunningHeads.mark, PageSeams.mark,
    // Blocks set as something else than they are.
    SetInRecord.release, TellingHeads.release,
    // Lists without their bullets.
    LoneGlyphs.join, LostGlyphs.restore, BrokenLists.split, CutEntries.mend,
    MarginTasks.split,
    // Lines run together.
    RunOnItems.split, RunOnEntries.split, RunOnHead.split, LogLines.split, BoldLines.split,
    LabelLines.split,
  ]

  /// The page with all of it mended.
  ///
  /// Complexity: linear in the text.
  static func mended(_ page: Page) -> Page {
    all.reduce(page) { page, repair in repair(page) ?? page }
  }
}
