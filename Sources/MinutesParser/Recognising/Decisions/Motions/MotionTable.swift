internal import MinutesModel

/// Recognises a table of motions: who moved, who seconded and what became of each, a motion a row.
///
/// Layout: `| Motion | Moved | Seconded | Result |` over `| That the road be closed | Cllr A | Cllr B | Carried |`.
enum MotionTable {
  private enum Column { case words, mover, seconder, result }

  private static let heads = PhraseTable<Column>([
    ("motion|motions|proposal|resolution|amendment", .words), ("text of motion", .words),
    ("moved|proposed|made by?", .mover), ("mover|proposer", .mover),
    ("seconded|second|2nd by?", .seconder),
    ("seconder", .seconder), ("result|outcome|vote|decision|carried", .result),
    ("carried lost", .result),
  ])
  private static let mostRows = 60

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
    guard Set(columns.values).isSuperset(of: [.words, .mover, .result]) else { return nil }
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

  private static func add(_ count: Int, _ meaning: VoteTally.Class, to vote: inout Vote) {
    switch meaning {
    case .inFavour: vote.for = count
    case .against: vote.against = count
    case .abstained: vote.abstain = count
    case .other: break
    }
  }
}
