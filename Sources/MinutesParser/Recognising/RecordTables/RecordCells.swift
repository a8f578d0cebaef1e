internal import MinutesModel

/// What the cells of a table in which minutes are set record, as the heads of their columns say.
enum RecordCells {
  /// The element that a cell stands for; nil where its words tell for themselves, or say nothing.
  static func recognise(
    _ page: Page, _ blocks: Range<Int>, in tables: RecordTables, context: RecognitionContext
  ) -> Recognition? {
    let index = blocks.lowerBound
    let block = page.blocks[index]
    guard context.canDecide, !block.isFurniture, let table = tables.table(of: block),
      let cell = block.cell
    else { return nil }
    if let label = table.labelled(cell) { return labelled(page, blocks, label, context) }
    guard let role = table.role(of: cell) else { return nil }
    if role == .action || role == .owner, ActionColumn.standsBesideAction(page, index) {
      return ([Paragraphs.element(page, block)], 1)
    }
    switch role {
    case .action:
      return action(page, index, of: table).map { ([$0], 1) }
    case .owner:
      // Who is to do what stands in the column of tasks.
      return row(page, index) { table.role(of: $0) == .action && !RecordColumn.isNothing(page, $1) }
        == nil
        ? owner(page, index).map { ([$0], 1) } : ([Paragraphs.element(page, block)], 1)
    case .due: return ([Paragraphs.element(page, block)], 1)
    case .decision: return decision(page, blocks, context)
    case .vote: return vote(page, index).map { ([$0], 1) }
    case .number, .title, .text, .status, .lead: return nil
    }
  }

  /// “Action | Ada to mend it”: a row with its label.
  private static func labelled(
    _ page: Page, _ blocks: Range<Int>, _ label: RecordColumn, _ context: RecognitionContext
  ) -> Recognition? {
    let index = blocks.lowerBound
    guard label != .text, let cell = page.blocks[index].cell,
      let beside = page.blocks[safe: index + 1]?.cell, beside.table == cell.table,
      beside.row == cell.row,
      page.blocks[safe: index + 2]?.cell?.row != cell.row
        || page.blocks[safe: index + 2]?.cell?.table != cell.table
    else { return nil }
    let text = page.trimmed(page.blocks[index + 1].range)
    guard !RecordColumn.isNothing(page, text) else { return nil }
    var element = Element(label == .action ? .action : .resolution, text: text)
    element.marker = page.trimmed(page.blocks[index].range)
    if label == .action {
      element.owner =
        ActionSentence.read(page, text)?.owner
        ?? ActionColumn.ownerInFront(page, page.wordIndices(text)).map { page.string($0) }
      element.due = DueDate.find(page, text)
    } else {
      element.decision = .init(
        verb: DecisionSentences(page: page, context: context).verb(text) ?? .decided,
        form: .labelled)
    }
    return ([element], 2)
  }

  private static func action(_ page: Page, _ index: Int, of table: RecordTable) -> Element? {
    let block = page.blocks[index]
    let entry = ListEntry(page, block)
    let text = page.trimmed(entry?.text ?? block.range)
    guard !RecordColumn.isNothing(page, text), ActionRecogniser.labelEnd(page, text) == nil,
      page.firstWord(text).map({ !ActionColumn.results.contains($0) }) ?? false
    else { return nil }
    var element = Element(.action, text: text)
    if text.lower > block.range.lower {
      element.marker = page.trimmed(TextRange(block.range.lower, text.lower))
    }
    let named = row(page, index) {
      table.role(of: $0) == .owner && !RecordColumn.isNothing(page, $1)
    }
    element.owner =
      named.map { page.string(page.trimmed($0)) } ?? ActionSentence.read(page, text)?.owner
      ?? ActionTask.ownerInFront(page, text).map { page.string($0.owner) }
      ?? ActionColumn.ownerInFront(page, page.wordIndices(text)).map { page.string($0) }
    let day = row(page, index) { cell, _ in table.role(of: cell) == .due }
    element.due = day.flatMap { DueDate.stated(page, $0) } ?? DueDate.find(page, text)
    return element
  }

  private static let wordsOfOwner = 12

  private static func owner(_ page: Page, _ index: Int) -> Element? {
    let text = page.trimmed(page.blocks[index].range)
    let words = page.wordIndices(text)
    guard !RecordColumn.isNothing(page, text), words.count <= wordsOfOwner,
      page.words[words.lowerBound].shape.contains(.capitalised),
      !ActionColumn.results.contains(page.words[words.lowerBound])
    else { return nil }
    var element = Element(.action, text: text)
    element.owner = page.string(text)
    element.due = DueDate.find(page, text)
    return element
  }

  /// The head of the column is the label of what the cell holds.
  private static func decision(
    _ page: Page, _ blocks: Range<Int>, _ context: RecognitionContext
  ) -> Recognition? {
    let index = blocks.lowerBound
    // In a list of decisions the cell holds what was told as well.
    let opensClause =
      page.firstWord(page.blocks[index].text).map { FunctionWords.clauseOpenings.contains($0) }
      ?? false
    guard context.documentKind == .minutes || opensClause,
      page.blocks[index - 1].cell != page.blocks[index].cell,
      !RecordColumn.isNothing(page, NumberedText(page, page.blocks[index]).body)
    else { return nil }
    var context = context
    context.part = .decision
    context.isFirstBelowHead = true
    return Decisions.recognise(page, blocks: blocks, context: context)
  }

  private static func vote(_ page: Page, _ index: Int) -> Element? {
    let text = page.trimmed(page.blocks[index].range)
    guard let tally = VoteTally.find(page, text) else { return nil }
    var element = Element(.vote, text: text)
    element.vote = tally
    return element
  }

  /// The first cell of the row of a block that is wanted.
  private static func row(
    _ page: Page, _ index: Int, where isWanted: (SourceBlock.Cell, TextRange) -> Bool
  ) -> TextRange? {
    guard let cell = page.blocks[index].cell else { return nil }
    func isInRow(_ index: Int) -> Bool {
      page.blocks[safe: index]?.cell.map { $0.table == cell.table && $0.row == cell.row } ?? false
    }
    var first = index
    while first > 0, index - first < longestRow, isInRow(first - 1) { first -= 1 }
    var next = first
    while isInRow(next), next - first < 2 * longestRow {
      if let other = page.blocks[next].cell, other.column != cell.column,
        isWanted(other, page.blocks[next].range)
      {
        return page.blocks[next].range
      }
      next += 1
    }
    return nil
  }

  /// Blocks of a row that are looked through.
  private static let longestRow = 60
}
