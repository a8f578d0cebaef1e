internal import MinutesModel

/// Recognises a table of motions: who moved, who seconded and what became of each, a motion a row.
///
/// Layout: `| Motion | Moved | Seconded | Result |` over `| That the road be closed | Cllr A | Cllr B | Carried |`.
enum MotionTable {
  private enum Column { case words, mover, seconder, result }

  private static let heads = PhraseTable<Column>([
    ("motion|motions|proposal|proposals|resolution|amendment", .words), ("text of motion", .words),
    ("moved|proposed|made|prop by?", .mover), ("mover|proposer", .mover),
    ("seconded|second|2nd|sec by?", .seconder),
    ("seconder", .seconder), ("result|outcome|vote|decision|carried", .result),
    ("carried lost", .result),
  ])
  private static let mostRows = 60
  private static let mostColumns = 12

  /// Whether the cell at an index opens a table that has a column for motions, and one for what became of them.
  static func begins(_ page: Page, _ index: Int) -> Bool {
    guard let first = page.blocks[index].cell else { return false }
    var columns: [Column] = []
    for block in page.blocks[index...].prefix(mostColumns) {
      guard let cell = block.cell, cell.table == first.table, cell.row == first.row else { break }
      if let column = page.isWhole(block.range, heads) { columns.append(column) }
    }
    return columns.contains(.result) && (columns.contains(.words) || columns.contains(.mover))
  }

  /// Whether a cell heads the column of those who moved.
  static func isMoverHead(_ page: Page, _ cell: TextRange) -> Bool {
    page.isWhole(cell, heads) == .mover
  }

  /// One motion for each row; nil where the first row is not the head of such a table, or a row tells no outcome.
  ///
  /// Complexity: linear in the cells of the table.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, let cell = page.blocks[first].cell,
      page.blocks[safe: first - 1]?.cell?.table != cell.table
    else { return nil }
    var columns: [Int32: Column] = [:]
    var classes: [Int32: VoteTally.Class] = [:]
    var next = first
    while next < blocks.upperBound, let head = page.blocks[next].cell, head.table == cell.table,
      head.row == cell.row
    {
      let text = page.blocks[next].range
      if let column = page.isWhole(text, heads) {
        columns[head.column] = column
      } else if let meaning = page.isWhole(text, VoteRecogniser.classLines) {
        classes[head.column] = meaning
      }
      next += 1
    }
    guard Set(columns.values).isSuperset(of: [.words, .mover, .result]) else {
      return counts(page, columns, first..<next, blocks)
    }
    var elements = [Element(.paragraph, text: page.stream.range(of: first..<next))]
    while next < blocks.upperBound, let at = page.blocks[next].cell, at.table == cell.table {
      guard elements.count <= mostRows else { return nil }
      let start = next
      var vote = Vote()
      var element = Element(.motion, text: page.blocks[start].range)
      while next < blocks.upperBound, let here = page.blocks[next].cell, here.table == at.table,
        here.row == at.row
      {
        let text = page.trimmed(page.blocks[next].range)
        switch columns[here.column] {
        case .mover: element.mover = Movers.bareName(page, text)
        case .seconder: element.seconder = Movers.bareName(page, text)
        case .result:
          element.outcome = MotionOutcome.stated(page, text)?.outcome
          element.vote = VoteTally.find(page, text)
        case .words: break
        case nil:
          guard let meaning = classes[here.column], let count = Int(page.string(text)) else {
            break
          }
          add(count, meaning, to: &vote)
        }
        next += 1
      }
      if vote.for != nil, vote.against != nil { element.vote = vote }
      guard element.mover != nil, element.outcome != nil else { return nil }
      element.text = page.stream.range(of: start..<next)
      elements.append(element)
    }
    return elements.count > 1 ? (elements, next - first) : nil
  }

  /// “Article | Motion | Vote” over “6, Snow | Mr A moved favorable action | Passed 6-0-1”: what came of each row, with
  /// its count, and no column of those who moved.
  private static func counts(
    _ page: Page, _ columns: [Int32: Column], _ head: Range<Int>, _ blocks: Range<Int>
  ) -> Recognition? {
    let results = columns.filter { $0.value == .result }
    guard let column = results.first?.key, results.count == 1,
      let table = page.blocks[head.lowerBound].cell?.table
    else { return nil }
    var elements = [Element(.paragraph, text: page.stream.range(of: head))]
    var next = head.upperBound
    while next < blocks.upperBound, page.blocks[next].cell?.table == table,
      elements.count <= mostRows, let row = VoteGrid.row(page, next, blocks.upperBound)
    {
      guard let result = row.cells.first(where: { $0.column == column })?.text,
        page.wordIndices(result).count <= wordsOfResult,
        let stated = MotionOutcome.stated(page, result), !stated.isByFigures
      else { return nil }
      let vote = VoteTally.find(page, result)
      var element = Element(
        vote == nil ? .paragraph : .vote, text: page.stream.range(of: row.blocks))
      element.vote = vote
      elements.append(element)
      next = row.blocks.upperBound
    }
    guard elements.contains(where: { $0.vote != nil }),
      page.blocks[safe: next]?.cell?.table != table || next == blocks.upperBound
    else { return nil }
    return (elements, next - head.lowerBound)
  }

  private static let wordsOfResult = 12

  private static func add(_ count: Int, _ meaning: VoteTally.Class, to vote: inout Vote) {
    switch meaning {
    case .inFavour: vote.for = count
    case .against: vote.against = count
    case .abstained: vote.abstain = count
    case .other: break
    }
  }
}
