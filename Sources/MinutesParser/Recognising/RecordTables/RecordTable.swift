/// A table in which the minutes of a meeting are set.
///
/// Layouts: a row for each matter, `| Item | Discussion | Decision | Action | By whom |`, as small boards, health bodies,
/// companies and clubs set their minutes; a table for each matter, “Discussion | It leaks.” over “Action | Ada to mend it”.
enum RecordTable: Sendable {
  /// What the cells of each column are below the row of the heads; -1 where there is none.
  case columns([Int32: RecordColumn], head: Int32)
  /// What the cell beside the label of each row is.
  case rows([Int32: RecordColumn])
  /// Tasks that were set before, with a column of how far each got: no record of the meeting.
  case tracker

  /// What the cells of a column are; nil in the row of the heads.
  func role(of cell: SourceBlock.Cell) -> RecordColumn? {
    guard case .columns(let columns, let head) = self else { return nil }
    return cell.row > head ? columns[cell.column] : nil
  }

  /// What stands beside a label; nil for any other cell.
  func labelled(_ cell: SourceBlock.Cell) -> RecordColumn? {
    guard case .rows(let rows) = self else { return nil }
    return cell.column == 0 ? rows[cell.row] : nil
  }

  /// Whether a cell names the matter of a table, above the rows that labels open.
  func isTitle(_ cell: SourceBlock.Cell) -> Bool {
    guard case .rows(let rows) = self else { return false }
    return cell.row == 0 && cell.column == 0 && rows[0] == nil
  }

  /// Whether the table tells nothing of the meeting but tasks: where other business stands beside it, it lists those.
  var isTasksAlone: Bool {
    guard case .columns(let columns, _) = self else { return false }
    return Set(columns.values).isDisjoint(with: [.text, .decision, .vote])
  }

  /// Whether its cells name the items.
  var hasTitles: Bool {
    switch self {
    case .columns(let columns, _):
      let roles = Set(columns.values)
      // “No. | Subject | Action by”: title and text share a cell.
      return roles.contains(.title) && !(isTasksAlone && roles.contains(.number))
    case .rows: return true
    case .tracker: return false
    }
  }
}
