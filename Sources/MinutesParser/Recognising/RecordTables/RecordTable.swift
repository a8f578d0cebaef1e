/// A table in which the minutes of a meeting are set, a row for each matter; the heads of its columns say what each cell is.
///
/// A table that follows up what was set before, with a column of how far it got, is read as one too, and opens no items.
///
/// Layout: `| Item | Discussion | Decision | Action | By whom |`, as small boards, health bodies, companies and clubs
/// set their minutes.
struct RecordTable: Sendable {
  private let columns: [Int32: RecordColumn]
  /// What the rows of a table are whose first column names it, as where each matter has a table of its own: “Discussion |
  /// It leaks.” over “Action | Ada to mend it”.
  private let rows: [Int32: RecordColumn]
  /// The row of the heads.
  let head: Int32

  /// Rows at the top of a table among which its heads stand.
  private static let reach = 2
  private static let wordsOfHead = 5
  private static let fewestHeads = 2

  /// The table that some blocks are the cells of; nil where its heads are not those of minutes.
  ///
  /// - Parameter blocks: All cells of one table.
  init?(_ page: Page, _ blocks: Range<Int>) {
    for row in 0..<Self.reach {
      var found: [Int32: RecordColumn] = [:]
      var cells = 0
      for index in blocks {
        guard let cell = page.blocks[index].cell, cell.row <= row else { break }
        guard cell.row == row else { continue }
        cells += 1
        // A table of motions is one in itself.
        if MotionTable.isMoverHead(page, page.blocks[index].range) { return nil }
        if page.wordIndices(page.blocks[index].range).count <= Self.wordsOfHead {
          found[cell.column] = RecordColumn.read(page, page.blocks[index].range)
        }
      }
      guard cells >= Self.fewestHeads, found.count * 2 > cells else { continue }
      columns = Self.settled(page, blocks, found, below: Int32(row))
      head = Int32(row)
      rows = [:]
      guard isRecord || isTracker || Self.tellsInRows(page, blocks, columns, below: head) else {
        return nil
      }
      return
    }
    rows = Self.labelledRows(page, blocks)
    columns = rows.isEmpty ? Self.withoutHeads(page, blocks) : [:]
    guard !rows.isEmpty || !columns.isEmpty else { return nil }
    head = -1
  }

  /// “Minute | Subject” over numbers and what was said on each.
  private static func tellsInRows(
    _ page: Page, _ blocks: Range<Int>, _ columns: [Int32: RecordColumn], below head: Int32
  ) -> Bool {
    guard columns.count == 2, columns[0] == .number, columns[1] == .title || columns[1] == .text
    else { return false }
    let told = blocks.lazy.map { page.blocks[$0] }.filter {
      $0.cell?.column == 1 && ($0.cell?.row ?? 0) > head
    }
    return !told.isEmpty && told.count { tells(page, $0.range) } * 2 > told.count
  }

  private static let fewestLabels = 2

  /// The rows of two cells that a label opens; none where they are fewer than two, or tell no result.
  private static func labelledRows(_ page: Page, _ blocks: Range<Int>) -> [Int32: RecordColumn] {
    var rows: [Int32: RecordColumn] = [:]
    for index in blocks {
      guard let cell = page.blocks[index].cell, cell.column < 2 else { return [:] }
      guard cell.column == 0 else { continue }
      rows[cell.row] = RecordColumn.read(page, page.blocks[index].range).flatMap {
        $0 == .text || $0 == .decision || $0 == .action ? $0 : nil
      }
    }
    let labels = Set(rows.values)
    return rows.count >= fewestLabels && labels.contains(.text) && labels.count > 1 ? rows : [:]
  }

  private static let fewestRows = 2
  private static let wordsOfTitle = 8

  /// “12. | Rally | The field is under water.” in each row: numbers that count on, titles, and sentences. Behind them may
  /// stand a column of those who are to act.
  private static func withoutHeads(_ page: Page, _ blocks: Range<Int>) -> [Int32: RecordColumn] {
    var rows: [[Int32: TextRange]] = []
    var row: Int32 = -1
    for index in blocks {
      guard let cell = page.blocks[index].cell else { return [:] }
      if cell.row != row { rows.append([:]) }
      row = cell.row
      let range = page.blocks[index].range
      rows[rows.count - 1][cell.column] =
        rows[rows.count - 1][cell.column].map { $0.through(range) } ?? range
    }
    guard rows.count >= fewestRows, countUp(page, rows) else { return [:] }
    let areTitles = rows.allSatisfy { $0[1].map { isTitle(page, $0) } ?? false }
    let areTexts = rows.count { $0[2].map { tells(page, $0) } ?? false } * 2 > rows.count
    if areTitles, areTexts { return [0: .number, 1: .title, 2: .text] }
    let tasks = rows.compactMap { $0[2] }
    let areTold = rows.allSatisfy { $0[1].map { tells(page, $0) } ?? false }
    guard areTold, tasks.count >= fewestRows,
      tasks.allSatisfy({ ActionColumn.opensWithOwner(page, page.wordIndices($0)) })
    else { return [:] }
    return [0: .number, 1: .text, 2: .action]
  }

  private static func countUp(_ page: Page, _ rows: [[Int32: TextRange]]) -> Bool {
    var last: Int?
    for row in rows {
      guard let cell = row[0], let lead = LeadingMarker.scan(page, cell, allowBare: true),
        lead.rest.isEmpty, lead.shape == .decimal, let value = lead.path.last
      else { return false }
      if let last, value != last + 1 { return false }
      last = value
    }
    return true
  }

  private static func isTitle(_ page: Page, _ cell: TextRange) -> Bool {
    (1...wordsOfTitle).contains(page.wordIndices(cell).count)
      && page.firstWord(cell)?.shape.contains(.capitalised) == true
      && page.lastByte(cell) != UInt8(ascii: ".")
  }

  private static func tells(_ page: Page, _ cell: TextRange) -> Bool {
    page.lastByte(cell) == UInt8(ascii: ".") && page.wordIndices(cell).count > 2
  }

  /// “Item”, “Minute” over nothing but numbers is the column of these.
  private static func settled(
    _ page: Page, _ blocks: Range<Int>, _ found: [Int32: RecordColumn], below head: Int32
  ) -> [Int32: RecordColumn] {
    var result = found
    for (column, role) in found where role == .title || role == .text || role == .number {
      let body = blocks.lazy.map { page.blocks[$0] }.filter {
        $0.cell?.column == column && ($0.cell?.row ?? 0) > head
      }
      let areNumbers =
        !body.isEmpty
        && body.allSatisfy {
          LeadingMarker.scan(page, $0.range, allowBare: true).map {
            $0.shape != .bullet && page.text.isBlank($0.rest)
          } ?? false
        }
      if areNumbers { result[column] = .number } else if role == .number { result[column] = .title }
    }
    return result
  }

  /// Whether a matter stands in each row beside what was decided, is to be done or was voted.
  private var isRecord: Bool {
    let roles = Set(columns.values)
    let namesMatter = roles.contains(.title) || roles.isSuperset(of: [.number, .text])
    let hasResult = !roles.isDisjoint(with: [.decision, .action, .owner, .vote])
    return namesMatter && hasResult && !roles.contains(.status)
  }

  /// Whether the table follows up tasks that were set before.
  var isTracker: Bool {
    let roles = Set(columns.values)
    return roles.contains(.status) && !roles.isDisjoint(with: [.action, .owner])
  }

  /// Whether the table tells nothing of the meeting but tasks: where other business stands beside it, it lists those.
  var isTasksAlone: Bool {
    rows.isEmpty && Set(columns.values).isDisjoint(with: [.text, .decision, .vote])
  }

  /// Whether what was said has a column of its own beside the titles.
  var hasTitles: Bool {
    if !rows.isEmpty { return true }
    let roles = columns.values
    return roles.contains(.title)
      && (roles.contains(.text) || !isTasksAlone || !roles.contains(.number))
  }

  /// The row in which the table names its matter, above those that labels open.
  func isTitle(_ cell: SourceBlock.Cell) -> Bool {
    cell.row == 0 && cell.column == 0 && !rows.isEmpty && rows[0] == nil
  }

  /// What stands beside the label of a row; nil where none opens it.
  func labelled(_ cell: SourceBlock.Cell) -> RecordColumn? {
    cell.column == 0 ? rows[cell.row] : nil
  }

  /// What the cells of a column are; nil in the row of the heads.
  func role(of cell: SourceBlock.Cell) -> RecordColumn? {
    cell.row > head && !isTracker ? columns[cell.column] : nil
  }
}
