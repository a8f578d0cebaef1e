internal import MinutesModel

/// Reads actions that stand in a box: “**Action 05/23-1**” over what is to be done, with lines for who and when below.
enum ActionBox {
  private static let labels = PhraseTable<Bool>([
    "action point|item?", "agreed|new action", "action agreed|required", "actions",
  ])
  private static let owners = PhraseTable<Bool>([
    "action? owner|lead", "lead|responsible officer|person?", "by whom", "who",
    "responsibility", "assigned to", "for",
  ])
  private static let dates = PhraseTable<Bool>([
    "due date?", "deadline", "by when", "date due?", "target date?", "when",
    "complete|completion by",
    "timescale",
  ])
  /// Words of the label with its number.
  private static let longestLabel = 6
  private static let longestTask = 60
  /// Lines below the task that say who and when.
  private static let linesBelow = 3

  /// A row of two cells of which the first is the label: “Action | Clerk to write to the County”.
  static func row(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    guard let first = blocks.first, first + 1 < blocks.upperBound,
      let cell = page.blocks[first].cell, cell.column == 0,
      let beside = page.blocks[first + 1].cell,
      beside.table == cell.table, beside.row == cell.row,
      page.isWhole(page.blocks[first].text, labels) != nil
    else { return nil }
    let next = page.blocks[safe: first + 2]?.cell
    let task = page.blocks[first + 1]
    guard next?.table != cell.table || next?.row != cell.row, !task.isFurniture,
      page.isWhole(task.text, ActionColumn.heads) == nil, page.isWhole(task.text, owners) == nil,
      ActionSentence.read(page, task.text) != nil || ActionRecogniser.isOwner(page, task.text)
        || ActionTask.ownerInFront(page, task.text) != nil
    else { return nil }
    var element = Element(.action, text: task.range)
    element.marker = page.trimmed(page.blocks[first].range)
    element.owner =
      ActionSentence.read(page, task.text)?.owner
      ?? page.string(ActionTask.ownerInFront(page, task.text)?.owner ?? page.trimmed(task.text))
    element.due = DueDate.find(page, task.text)
    return ([element], 2)
  }

  static func read(_ page: Page, _ blocks: Range<Int>) -> Recognition? {
    guard let first = blocks.first, first + 1 < blocks.upperBound else { return nil }
    let (label, task) = (page.blocks[first], page.blocks[first + 1])
    let words = page.wordIndices(label.range)
    guard (1...longestLabel).contains(words.count),
      let match = labels.match(page.words, at: words.lowerBound, limit: words.upperBound),
      page.words[words.lowerBound].range.lower == page.trimmed(label.range).lower,
      isNumber(page, match.end..<words.upperBound),
      isTask(page, task, below: label), ActionRecogniser.labelEnd(page, task.range) == nil
    else { return nil }
    var element = Element(.action, text: task.range)
    element.marker = page.trimmed(label.range)
    let lines = page.blocks[(first + 2)..<blocks.upperBound].prefix(linesBelow).prefix {
      !$0.isFurniture && $0.cell == label.cell
    }
    for line in lines {
      guard let colon = Fields.labelEnd(page, line.range) else { break }
      let name = TextRange(line.range.lower, colon)
      let text = page.trimmed(TextRange(colon, line.range.upper))
      if page.isWhole(name, owners) != nil, element.owner == nil {
        element.owner = page.string(text)
      } else if page.isWhole(name, dates) != nil {
        element.due = DueDate.stated(page, text)
      } else {
        break
      }
    }
    element.due = element.due ?? DueDate.find(page, task.range)
    // A label without a number stands over many things.
    let isSure =
      match.end < words.upperBound || element.owner != nil
      || page.endsWithColon(label.range) && ActionSentence.read(page, task.range) != nil
    return isSure ? ([element], 2) : nil
  }

  /// Whether words are a running number: “05/23-1”, “GA14-A1”, nothing.
  private static func isNumber(_ page: Page, _ words: Range<Int>) -> Bool {
    words.isEmpty
      || words.contains { page.words[$0].shape.contains(.digits) }
        && words.allSatisfy {
          page.words[$0].shape.contains(.digits) || page.words[$0].shape.contains(.capitalised)
            || page.words[$0].hash == WordHash.of("no")
        }
  }

  private static func isTask(_ page: Page, _ block: SourceBlock, below label: SourceBlock) -> Bool {
    block.kind == .paragraph && !block.isFurniture && block.cell == label.cell
      && ListEntry(page, block) == nil && !page.endsWithColon(block.range)
      && (2...longestTask).contains(page.wordIndices(block.range).count)
      && Fields.labelEnd(page, block.range) == nil
  }
}
