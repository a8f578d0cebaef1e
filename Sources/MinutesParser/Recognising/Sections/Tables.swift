/// Tables of data. Tables that only lay a page out are read cell by cell like any text.
enum Tables {
  private static let asked = PhraseTable<Bool>(["recommended action|actions"])

  /// Which tables of a page hold data, by number.
  ///
  /// A table lays the page out where a cell holds several blocks or running text, or where an item
  /// begins in it.
  static func dataTables(_ page: Page, headingOffsets: Set<Int32>) -> Set<Int32> {
    struct Shape {
      var cells = 0
      var blocks = 0
      var words = 0
      var firstColumn: Int32?
      var hasColumns = false
      var firstRow: Int32?
      var hasRows = false
      var isLayout = false
      /// Rows whose first cell is the label of a header line or of a list of people.
      var labels = 0
      /// Cells behind the first that open with a resolution.
      var decisions = 0
      /// Whether its first cell is the number of a resolution.
      var opensWithNumber = false
      /// The row that asks for an action, and whether it is the heads of columns.
      var askedRow: Int32?
      var isAskedHead = false
      /// Cells in the first column.
      var margins = 0
      /// “143 | RESOLVED that:” over rows with nothing in the margin: one decision and its clauses.
      var isOneDecision: Bool { decisions == 1 && margins == 1 }

      mutating func note(row: Int32, column: Int32) {
        if let firstColumn, column != firstColumn { hasColumns = true }
        firstColumn = firstColumn ?? column
        if let firstRow, row != firstRow { hasRows = true }
        firstRow = firstRow ?? row
      }
    }
    var shapes: [Int32: Shape] = [:]
    var lastCell: SourceBlock.Cell?
    for block in page.blocks {
      guard let cell = block.cell else {
        lastCell = nil
        continue
      }
      var shape = shapes[cell.table] ?? Shape()
      if cell != lastCell {
        shape.cells += 1
        if cell.column == 0 { shape.margins += 1 }
        // “Resolution number X” alone in its row over “MOVED by …” lays a decision out.
        if shape.opensWithNumber, shape.cells == 2, cell.row != lastCell?.row,
          NumberedMotion.namesMover(page, block.range)
        {
          shape.isLayout = true
        }
        if shape.cells == 1 { shape.opensWithNumber = isNumberOfResolution(page, block.range) }
      }
      lastCell = cell
      shape.blocks += 1
      let words = page.wordIndices(block.range).count
      shape.words += words
      if cell.column == 0, isLabel(page, block.range) { shape.labels += 1 }
      // “Resolved: | That …” lays a decision out.
      if cell.column == 0, words <= 3, opensDecision(page, block.range) { shape.isLayout = true }
      // “Recommended Action | That the agenda be adopted.”
      if cell.column == 0, page.isWhole(block.range, asked) != nil { shape.askedRow = cell.row }
      // “Recommended action | Owner | Due” over rows: the heads of columns.
      if cell.column > 0, cell.row == shape.askedRow, cell.row == shape.firstRow,
        cell.column > 1 || words <= 3
      {
        shape.isAskedHead = true
      }
      if cell.column == 0, isBoxLabel(page, block.range) { shape.isLayout = true }
      if cell.column > 0, opensDecision(page, block) { shape.decisions += 1 }
      // “20-031 | Moved by A, seconded by B”
      if cell.column > 0, NumberedMotion.namesMover(page, block.range) { shape.isLayout = true }
      shape.note(row: cell.row, column: cell.column)
      if headingOffsets.contains(block.range.start) || block.kind == .heading
        || !block.hints.isDisjoint(with: [.itemTitle, .itemNumber, .fieldLabel]) || words > 80
      {
        shape.isLayout = true
      }
      shapes[cell.table] = shape
    }
    return Set(
      shapes.filter { _, shape in
        !shape.isLayout && (shape.askedRow == nil || shape.isAskedHead) && shape.labels < 2
          && shape.hasColumns
          && (shape.hasRows && !shape.isOneDecision || shape.decisions == 0)
          && shape.blocks <= shape.cells * 2
          && shape.words <= shape.cells * 25
      }.keys)
  }

  /// A resolution beside its number in the margin.
  private static func opensDecision(_ page: Page, _ block: SourceBlock) -> Bool {
    guard let label = DecisionLabel.opening(page, block.range) else { return false }
    return label.isCapitals && label.verb == .resolved
  }

  /// “Resolution number X/2022/31” and nothing else.
  private static func isNumberOfResolution(_ page: Page, _ range: TextRange) -> Bool {
    guard let label = DecisionLabel.opening(page, range), label.isNoun else { return false }
    return page.text.isBlank(range.suffix(from: label.range.upper))
      && label.words.contains { page.words[$0].shape.contains(.digits) }
  }

  private static func opensDecision(_ page: Page, _ range: TextRange) -> Bool {
    DecisionLabel.opening(page, range).map { $0.isSetOff && page.endsWithColon($0.range) } ?? false
  }

  /// “Committee resolution | Councillors Ash / Elm ¶ That …”: whose decision the cell beside it holds.
  private static func isBoxLabel(_ page: Page, _ range: TextRange) -> Bool {
    let words = page.wordIndices(range)
    guard (2...4).contains(words.count), let label = DecisionLabel.opening(page, range) else {
      return false
    }
    return label.isNoun && label.words == words
      && page.text.isBlank(range.suffix(from: label.range.upper))
  }

  /// “Premises:”, “Applicant for review:”: the first column of a form. “Ayes (4):” counts votes.
  private static func isFormLabel(_ page: Page, _ range: TextRange) -> Bool {
    guard page.endsWithColon(range) else { return false }
    let words = page.wordIndices(range)
    return words.count <= 6 && !words.contains { page.words[$0].shape.contains(.digits) }
      && VoteRecogniser.side(page, range) == nil
  }

  private static func isLabel(_ page: Page, _ range: TextRange) -> Bool {
    isFormLabel(page, range) || Fields.meaning(of: range, in: page) != nil
      || page.isWhole(range, FrontVocabulary.attendance) != nil
  }

  /// A table element over the blocks of one data table.
  static func recognise(
    _ page: Page, blocks: Range<Int>, dataTables: Set<Int32>
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell,
      dataTables.contains(cell.table)
    else { return nil }
    var element = Element(.table)
    var index = first
    var at: SourceBlock.Cell?
    while index < blocks.upperBound, let next = page.blocks[index].cell, next.table == cell.table,
      !page.blocks[index].isFurniture
    {
      let range = page.blocks[index].range
      // The lines of cells that were wrapped side by side are rows of their own.
      if at?.row != next.row || (at?.column ?? 0) > next.column {
        element.rows.append([range])
      } else if at?.column != next.column {
        element.rows[element.rows.count - 1].append(range)
      } else {
        let row = element.rows.count - 1
        let column = element.rows[row].count - 1
        element.rows[row][column] = element.rows[row][column].through(range)
      }
      at = next
      index += 1
    }
    return ([element], index - first)
  }
}
