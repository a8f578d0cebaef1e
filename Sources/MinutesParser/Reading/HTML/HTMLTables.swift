/// Where the cells of one table lie.
struct HTMLTable {
  /// Widest table whose columns are told apart.
  private static let mostColumns: Int32 = 1000

  var number: Int32
  /// The cell of the table around it.
  var outer: SourceBlock.Cell?
  /// The first block of the table.
  var firstBlock: Int
  private var row: Int32 = -1
  private var column: Int32 = 0
  private var cells = 0
  /// For each column the first row in which it is free: cells that span rows take it before.
  private var free: [Int32] = []

  init(number: Int32, outer: SourceBlock.Cell?, firstBlock: Int) {
    self.number = number
    self.outer = outer
    self.firstBlock = firstBlock
  }

  /// Whether the table is more than a box around one cell.
  var isTable: Bool { cells > 1 }

  mutating func startRow() {
    row += 1
    column = 0
  }

  /// Opens a cell that takes `columns` by `rows` places.
  mutating func startCell(columns: Int32, rows: Int32) -> SourceBlock.Cell {
    cells += 1
    if row < 0 { startRow() }
    while Int(column) < free.count, free[Int(column)] > row { column += 1 }
    let cell = SourceBlock.Cell(table: number, row: row, column: column)
    let next = min(column + min(max(columns, 1), Self.mostColumns), Self.mostColumns)
    if rows > 1 {
      while free.count < Int(next) { free.append(0) }
      for index in Int(column)..<max(Int(column), Int(next)) {
        free[index] = row + min(rows, 65_534)
      }
    }
    column = max(column, next)
    return cell
  }
}
