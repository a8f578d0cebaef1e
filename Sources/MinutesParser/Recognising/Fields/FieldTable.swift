/// Header lines set as a table: a label in each cell, or in the first, or in the row above.
enum FieldTable {
  private typealias Cells = [[Int]]

  /// The fields of the row that begins with the first of `blocks`, and of the rows that go on with it.
  ///
  /// - Parameter isHead: Whether the blocks stand in the head of a document, where labels may be any.
  static func read(
    _ page: Page, blocks: Range<Int>, isHead: Bool
  ) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first, let cell = page.blocks[first].cell, cell.column == 0,
      !page.blocks[first].isFurniture
    else { return nil }
    let cells = cells(page, blocks, from: first)
    guard let head = cells.first else { return nil }
    guard label(page, head) != nil || isGrid(page, cells) else {
      guard isHead, opensForm(page, cells, blocks) else { return nil }
      return (row(page, cells), cells.reduce(0) { $0 + $1.count })
    }
    if let found = below(page, blocks, cells) { return found }
    guard cells.count > 1 || head.count > 1 else { return nil }
    var elements: [Element] = []
    var isOpen = false
    for (place, cell) in cells.enumerated() {
      // “Meeting date | 3 May | Agenda item | 7.2”: the third is a label like the first.
      if isOpen, place + 1 < cells.count, elements.last?.text.isEmpty == false,
        let label = pairedLabel(page, cell)
      {
        elements.append(label)
        continue
      }
      add(page, cell, to: &elements, &isOpen)
    }
    // A row without a label goes on with the field above.
    var end = first + cells.reduce(0) { $0 + $1.count }
    while end < blocks.upperBound, let next = page.blocks[end].cell, next.table == cell.table,
      next.column > 0, !page.blocks[end].isFurniture
    {
      var more = Element(.field, text: page.blocks[end].range)
      more.fieldName = elements.last?.fieldName
      elements.append(more)
      end += 1
    }
    return (elements, end - first)
  }

  private static let rowsOfForm = 12
  private static let wordsOfLabel = 6
  private static let wordsOfValue = 24
  private static let blocksOfForm = 24
  private static let ofReports: [Block.FieldName] = [.contact, .portfolio, .ward]

  /// “File Reference | WM.14/0091” over “Reporting Officer | Ada Pike”: the row of a form, by a label further down that
  /// reports have. A row of three cells, or a head of columns, makes it a table.
  private static func opensForm(_ page: Page, _ cells: Cells, _ blocks: Range<Int>) -> Bool {
    guard let first = blocks.first, isRowOfForm(page, cells) else { return false }
    // The label may stand in a row above.
    var place = first
    let table = page.blocks[first].cell?.table
    while place > 0, first - place < blocksOfForm, page.blocks[place - 1].cell?.table == table {
      place -= 1
    }
    for _ in 0..<rowsOfForm {
      guard place < blocks.upperBound, page.blocks[place].cell?.table == table,
        page.blocks[place].cell?.column == 0
      else { return false }
      let row = self.cells(page, place..<blocks.upperBound, from: place)
      guard row.count <= 2, let label = row.first?.first else { return false }
      if row.count == 2, let value = row[1].first, row[0].count == 1,
        let name = Fields.known(page, page.blocks[label].range), ofReports.contains(name)
      {
        return name != .contact
          || PersonName.parse(page, page.blocks[value].range, demand: .words) != nil
      }
      place += row.reduce(0) { $0 + $1.count }
    }
    return false
  }

  private static func isRowOfForm(_ page: Page, _ cells: Cells) -> Bool {
    guard cells.count == 2, cells[0].count == 1, let label = cells[0].first,
      let value = cells[1].first
    else { return false }
    let block = page.blocks[label]
    return block.kind != .heading && cells[1].count == 1
      && page.wordIndices(page.blocks[value].range).count <= wordsOfValue
      && !RecommendationHead.opens(page, block.range)
      && !page.blocks[value].hints.contains(.tableHead)
      && (1...wordsOfLabel).contains(page.wordIndices(block.range).count)
      && AttendanceLabels.read(page, block.range) == nil
      && page.firstWord(block.range)?.shape.contains(.capitalised) == true
  }

  private static func row(_ page: Page, _ cells: Cells) -> [Element] {
    guard let label = cells[0].first, let first = cells[1].first, let last = cells[1].last else {
      return []
    }
    var field = Element(.field, text: page.blocks[first].range.through(page.blocks[last].range))
    field.label = page.blocks[label].range
    field.fieldName = .other
    return [field]
  }

  /// A cell with nothing but a known label, behind the value of another.
  private static func pairedLabel(_ page: Page, _ cell: [Int]) -> Element? {
    guard cell.count == 1 else { return nil }
    let range = page.blocks[cell[0]].range
    // “Ward: | Quay | Parish: | Elder”
    let isOther = page.endsWithColon(range) && page.wordIndices(range).count <= wordsOfOther
    guard let name = Fields.known(page, range) ?? (isOther ? .other : nil) else { return nil }
    var field = Element(.field, text: .empty(at: page.blocks[cell[0]].range.upper))
    field.label = page.blocks[cell[0]].range
    field.fieldName = name
    return field
  }

  private static let wordsOfOther = 4

  /// The blocks of the cells of one row.
  private static func cells(_ page: Page, _ blocks: Range<Int>, from first: Int) -> Cells {
    guard let row = page.blocks[first].cell else { return [] }
    var cells: Cells = []
    var column: Int32 = -1
    for index in first..<blocks.upperBound {
      guard let cell = page.blocks[index].cell, cell.table == row.table, cell.row == row.row,
        !page.blocks[index].isFurniture
      else { break }
      if cell.column != column { cells.append([]) }
      column = cell.column
      cells[cells.count - 1].append(index)
    }
    return cells
  }

  /// What the first block of a cell is the label of, where it is nothing else.
  private static func label(_ page: Page, _ cell: [Int]) -> Block.FieldName? {
    guard let first = cell.first else { return nil }
    let range = Fields.withoutNumber(page, page.blocks[first].range)
    guard let name = Fields.known(page, range) else { return nil }
    // “Name | Organisation” heads the columns of a list; “Subject | Slipway” is a header line.
    return name != .other || page.endsWithColon(range)
      || TitleRule.isSubject(page, range) || headsRow(page, first) ? name : nil
  }

  /// Whether the mark-up says that a cell heads its row: the cell beside it is no head.
  private static func headsRow(_ page: Page, _ index: Int) -> Bool {
    guard page.blocks[index].hints.contains(.tableHead), index + 1 < page.blocks.count,
      let cell = page.blocks[index].cell, let next = page.blocks[index + 1].cell
    else { return false }
    return next.table == cell.table && next.row == cell.row
      && !page.blocks[index + 1].hints.contains(.tableHead)
  }

  /// A cell with its label in it (“Subject:” over “Slipway”), a label whose value the next cell
  /// holds, or the value of the cell before.
  ///
  /// - Parameter isOpen: Whether the last label had no value in its own cell.
  private static func add(
    _ page: Page, _ cell: [Int], to elements: inout [Element], _ isOpen: inout Bool
  ) {
    guard let first = cell.first, let last = cell.last else { return }
    let whole = page.blocks[first].range.through(page.blocks[last].range)
    let parts = labelledLines(page, whole)
    if parts.count > 1 {
      elements += parts
      isOpen = parts[parts.count - 1].text.isEmpty
    } else if let name = label(page, cell) {
      var field = Element(
        .field,
        text: cell.count > 1
          ? page.blocks[first + 1].range.through(page.blocks[last].range)
          : .empty(at: whole.upper))
      field.label = page.blocks[first].range
      field.fieldName = name
      elements.append(field)
      isOpen = cell.count == 1
    } else if let field = labelled(page, whole) {
      elements.append(field)
      isOpen = field.text.isEmpty
    } else if isOpen, let index = elements.indices.last {
      elements[index].text =
        elements[index].text.isEmpty ? whole : elements[index].text.through(whole)
    } else {
      elements.append(Element(.paragraph, text: whole))
    }
  }

  private static let fewestOfGrid = 2

  /// “Committee:” ⏎ “Licensing” | “Date:” ⏎ “3 May” | “Report No.” ⏎ “LS/14”: cells each with its label in it.
  private static func isGrid(_ page: Page, _ cells: Cells) -> Bool {
    guard let head = cells.first, holdsLabel(page, head) else { return false }
    return cells.count(where: { holdsLabel(page, $0) }) >= fewestOfGrid
  }

  private static func holdsLabel(_ page: Page, _ cell: [Int]) -> Bool {
    guard let first = cell.first, let last = cell.last else { return false }
    return labelled(page, page.blocks[first].range.through(page.blocks[last].range)) != nil
  }

  /// “Report of:” ⏎ “Ann Crane, Head of Roads” ⏎ “Originating officer:” ⏎ “Ben Elm” in one cell: a field for each known
  /// label that opens a line; none where the first line has no such label.
  private static func labelledLines(_ page: Page, _ range: TextRange) -> [Element] {
    guard page.first(.lineEnd, in: range) != nil else { return [] }
    var fields: [Element] = []
    for line in page.eachLine(range) {
      if var field = labelled(page, line) {
        field.joined = !fields.isEmpty
        fields.append(field)
      } else if let last = fields.indices.last {
        fields[last].text = fields[last].text.isEmpty ? line : fields[last].text.through(line)
      } else {
        return []
      }
    }
    return fields
  }

  /// “Date: 3 May” in a cell of its own.
  private static func labelled(_ page: Page, _ range: TextRange) -> Element? {
    guard let colon = Fields.labelEnd(page, range),
      let name = Fields.known(page, TextRange(range.lower, colon))
    else { return nil }
    var field = Element(.field, text: page.trimmed(TextRange(colon, range.upper)))
    field.label = TextRange(range.lower, colon)
    field.fieldName = name
    return field
  }

  // MARK: Labels in the row above

  private static let fewestColumns = 2

  /// “Committee | Date | Item”: two labels of reports at least, and others that are known.
  private static func headsColumns(_ page: Page, _ heads: Cells) -> Bool {
    let names = heads.map { $0.first.flatMap { Fields.known(page, page.blocks[$0].range) } }
    return names.allSatisfy { $0 != nil }
      && names.count { $0 == .to || $0 == .date || $0 == .contact } >= fewestColumns
  }

  /// “Committee: | Dated:” over “Parks Committee | 11 July 2018”: the labels are fields without a
  /// text, and each value below a field without a label.
  private static func below(
    _ page: Page, _ blocks: Range<Int>, _ heads: Cells
  ) -> (elements: [Element], consumed: Int)? {
    guard heads.count > 1, let first = blocks.first, let table = page.blocks[first].cell?.table,
      heads.allSatisfy({ $0.count == 1 }),
      heads.allSatisfy({ label(page, $0) != nil }) || headsColumns(page, heads)
    else { return nil }
    var names: [Int32: Block.FieldName] = [:]
    var elements: [Element] = []
    for head in heads {
      let block = page.blocks[head[0]]
      var field = Element(.field, text: .empty(at: block.range.upper))
      field.label = block.range
      field.fieldName = label(page, head) ?? .other
      names[block.cell?.column ?? 0] = field.fieldName
      elements.append(field)
    }
    var end = first + heads.count
    while end < blocks.upperBound, page.blocks[end].cell?.table == table,
      !page.blocks[end].isFurniture
    {
      let row = cells(page, blocks, from: end)
      guard row.count <= heads.count,
        row.allSatisfy({ cell in
          cell.first.map { names[page.blocks[$0].cell?.column ?? -1] != nil } ?? false
            && label(page, cell) == nil && labelled(page, page.blocks[cell[0]].range) == nil
        })
      else { break }
      for cell in row {
        guard let head = cell.first, let last = cell.last else { continue }
        var value = Element(
          .field, text: page.blocks[head].range.through(page.blocks[last].range))
        value.fieldName = names[page.blocks[head].cell?.column ?? 0]
        elements.append(value)
        end = last + 1
      }
    }
    return end > first + heads.count ? (elements, end - first) : nil
  }
}
