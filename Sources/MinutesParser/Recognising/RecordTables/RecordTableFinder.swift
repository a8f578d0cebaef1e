/// Tells what a table records: by the heads of its columns, by the labels of its rows, or by what its cells hold.
struct RecordTableFinder {
  let page: Page
  /// All cells of one table.
  let cells: Range<Int>

  /// Rows at the top of a table among which its heads stand.
  private static let reach = 2
  private static let wordsOfHead = 5
  private static let fewestHeads = 2
  private static let mostHeads = 16
  private static let fewestRows = 2
  private static let fewestLabels = 2
  private static let wordsOfTitle = 8

  /// The table; nil where it is none of minutes.
  ///
  /// Complexity: linear in the cells.
  func find() -> RecordTable? {
    for row in 0..<Int32(Self.reach) {
      let heads = cells(of: row)
      // A table of motions is one in itself.
      if heads.contains(where: { MotionTable.isMoverHead(page, page.blocks[$0].range) }) {
        return nil
      }
      guard heads.count <= Self.mostHeads else { return nil }
      let columns = columns(below: row, heads)
      if heads.count >= Self.fewestHeads, columns.count * 2 > heads.count {
        return headed(columns, below: row)
      }
    }
    let labels = labelledRows()
    if !labels.isEmpty { return .rows(labels) }
    let columns = columnsWithoutHeads()
    return columns.isEmpty ? nil : .columns(columns, head: -1)
  }

  // MARK: Heads

  private func cells(of row: Int32) -> [Int] {
    cells.prefix { page.blocks[$0].cell.map { $0.row <= row } ?? false }
      .filter { page.blocks[$0].cell?.row == row }
  }

  /// What the columns are by their heads. “Item”, “Minute” over nothing but numbers is the column of these.
  private func columns(below row: Int32, _ heads: [Int]) -> [Int32: RecordColumn] {
    var columns: [Int32: RecordColumn] = [:]
    for index in heads
    where page.wordIndices(page.blocks[index].range).count <= Self.wordsOfHead {
      guard let column = page.blocks[index].cell?.column,
        let role = RecordColumn.read(page, page.blocks[index].range)
      else { continue }
      switch role {
      case .number, .title, .text:
        let areNumbers = holdsNumbers(column, below: row)
        columns[column] = areNumbers ? .number : role == .number ? .title : role
      default: columns[column] = role
      }
    }
    return columns
  }

  private func body(_ column: Int32, below row: Int32) -> [TextRange] {
    cells.compactMap {
      guard let cell = page.blocks[$0].cell, cell.column == column, cell.row > row else {
        return nil
      }
      return page.blocks[$0].range
    }
  }

  private func holdsNumbers(_ column: Int32, below row: Int32) -> Bool {
    let body = body(column, below: row)
    return !body.isEmpty
      && body.allSatisfy {
        LeadingMarker.scan(page, $0, allowBare: true).map {
          $0.shape != .bullet && page.text.isBlank($0.rest)
        } ?? false
      }
  }

  /// The table below heads: what follows tasks up, or a matter in each row beside what came of it.
  private func headed(_ columns: [Int32: RecordColumn], below row: Int32) -> RecordTable? {
    var columns = columns
    let hasLeads = columns.values.contains(.action)
    columns = columns.compactMapValues { $0 == .lead ? (hasLeads ? .owner : nil) : $0 }
    let roles = Set(columns.values)
    let hasTasks = !roles.isDisjoint(with: [.action, .owner])
    if roles.contains(.status) { return hasTasks ? .tracker : nil }
    let namesMatter = roles.contains(.title) || roles.isSuperset(of: [.number, .text])
    let hasResult = hasTasks || !roles.isDisjoint(with: [.decision, .vote])
    // “Minute | Subject” over numbers and what was said on each.
    let tellsAlone =
      columns.count == 2 && columns[0] == .number && (columns[1] == .title || columns[1] == .text)
      && mostlyTells(body(1, below: row))
    // “Topic | Lead | Notes” over what was said on each.
    let tellsBeside =
      roles.contains(.title)
      && columns.contains { $0.value == .text && mostlyTells(body($0.key, below: row)) }
    return namesMatter && hasResult || tellsAlone || tellsBeside
      ? .columns(columns, head: row) : nil
  }

  // MARK: Labels of rows

  /// The rows of two cells that a label opens; none where they are fewer than two, or tell no result.
  private func labelledRows() -> [Int32: RecordColumn] {
    var rows: [Int32: RecordColumn] = [:]
    for index in cells {
      guard let cell = page.blocks[index].cell, cell.column < 2 else { return [:] }
      guard cell.column == 0, let role = RecordColumn.read(page, page.blocks[index].range),
        role == .text || role == .decision || role == .action
      else { continue }
      rows[cell.row] = role
    }
    let roles = Set(rows.values)
    return rows.count >= Self.fewestLabels && roles.contains(.text) && roles.count > 1 ? rows : [:]
  }

  // MARK: Neither

  /// “12. | Rally | The field is under water.” in each row: numbers that count on, titles, and sentences; or numbers,
  /// sentences, and a column of those who are to act.
  private func columnsWithoutHeads() -> [Int32: RecordColumn] {
    var rows: [[Int32: TextRange]] = []
    var row: Int32 = -1
    for index in cells {
      guard let cell = page.blocks[index].cell else { return [:] }
      if cell.row != row { rows.append([:]) }
      row = cell.row
      let range = page.blocks[index].range
      rows[rows.count - 1][cell.column] =
        rows[rows.count - 1][cell.column].map { $0.through(range) } ?? range
    }
    guard rows.count >= Self.fewestRows, countUp(rows) else { return [:] }
    let third = rows.compactMap { $0[2] }
    if rows.allSatisfy({ $0[1].map(isTitle) ?? false }),
      third.count(where: tells) * 2 > rows.count
    {
      return [0: .number, 1: .title, 2: .text]
    }
    guard rows.allSatisfy({ $0[1].map(tells) ?? false }), third.count >= Self.fewestRows,
      third.allSatisfy({ ActionColumn.opensWithOwner(page, page.wordIndices($0)) })
    else { return [:] }
    return [0: .number, 1: .text, 2: .action]
  }

  private func countUp(_ rows: [[Int32: TextRange]]) -> Bool {
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

  private func isTitle(_ cell: TextRange) -> Bool {
    (1...Self.wordsOfTitle).contains(page.wordIndices(cell).count)
      && page.firstWord(cell)?.shape.contains(.capitalised) == true
      && page.lastByte(cell) != UInt8(ascii: ".")
  }

  private func tells(_ cell: TextRange) -> Bool {
    page.lastByte(cell) == UInt8(ascii: ".") && page.wordIndices(cell).count > 2
  }

  private func mostlyTells(_ texts: [TextRange]) -> Bool {
    !texts.isEmpty && texts.count(where: tells) * 2 > texts.count
  }
}
