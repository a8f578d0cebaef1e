internal import MinutesModel

/// Recognises votes printed as a table with the classes over its columns.
///
/// Layouts: who voted how, a mark in the column of the class, the totals in the last row or nowhere –
///
///     | Councillor | For | Against | Abstain |
///     | Ash        | X   |         |         |
///     | Total      | 1   | 0       | 0       |
///
/// and several votes, a row each: `| Motion | In favour | Against | Result |` over `| Ash | 2 | 3 | Lost |`.
enum VoteGrid {
  /// Rows and columns that a grid has at most.
  static let mostRows = 200
  private static let mostColumns = 12
  private static let longestName = 8

  /// A row of the table: the blocks of its cells by their columns.
  struct Row {
    var blocks: Range<Int>
    var cells: [(column: Int32, text: TextRange)] = []
  }

  /// One vote for the whole grid, or one for each row of figures; nil where the table is neither.
  ///
  /// Complexity: linear in the cells of the table.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, page.blocks[first].cell != nil,
      let head = row(page, first, blocks.upperBound)
    else { return nil }
    let classes = classes(page, head)
    if let rows = VoteRowTable.recognise(page, head, blocks) { return rows }
    guard classes.count >= 2, let label = head.cells.first?.column,
      label == 0 || classes[0].column == label || classes.allSatisfy({ $0.column > label })
    else { return nil }
    var rows: [Row] = []
    var next = head.blocks.upperBound
    while next < blocks.upperBound, page.blocks[next].cell?.table == page.blocks[first].cell?.table,
      rows.count < mostRows, let row = row(page, next, blocks.upperBound)
    {
      rows.append(row)
      next = row.blocks.upperBound
    }
    guard
      page.blocks[safe: next]?.cell?.table != page.blocks[first].cell?.table
        || next == blocks.upperBound
    else { return nil }
    if let vote = marks(page, rows, classes) {
      var element = Element(.vote, text: page.stream.range(of: first..<next))
      element.vote = vote
      return ([element], next - first)
    }
    guard let votes = figures(page, rows, classes) else { return nil }
    var elements = [Element(.paragraph, text: page.stream.range(of: head.blocks))]
    for (row, vote) in zip(rows, votes) {
      var element = Element(
        vote == nil ? .paragraph : .vote, text: page.stream.range(of: row.blocks))
      element.vote = vote
      elements.append(element)
    }
    return (elements, next - first)
  }

  static func row(_ page: Page, _ start: Int, _ limit: Int) -> Row? {
    guard let cell = page.blocks[start].cell else { return nil }
    var row = Row(blocks: start..<start)
    var index = start
    while index < limit, let next = page.blocks[index].cell, next.table == cell.table,
      next.row == cell.row
    {
      if row.cells.last?.column == next.column {
        let text = row.cells[row.cells.count - 1].text
        row.cells[row.cells.count - 1].text = text.through(page.blocks[index].range)
      } else {
        row.cells.append((next.column, page.blocks[index].range))
      }
      index += 1
    }
    guard row.cells.count <= mostColumns else { return nil }
    row.blocks = start..<index
    return row
  }

  /// The columns over which a class of votes stands.
  private static func classes(
    _ page: Page, _ head: Row
  ) -> [(column: Int32, meaning: VoteTally.Class)] {
    head.cells.compactMap { cell in
      page.isWhole(cell.text, VoteRecogniser.classLines).map { (cell.column, $0) }
    }
  }

  // MARK: A mark in each row

  private static func marks(
    _ page: Page, _ rows: [Row], _ classes: [(column: Int32, meaning: VoteTally.Class)]
  ) -> Vote? {
    var names = Vote.Names()
    var total: Vote?
    for row in rows {
      guard let name = row.cells.first, classes.allSatisfy({ $0.column != name.column }) else {
        return nil
      }
      let marked = row.cells.filter { cell in classes.contains { $0.column == cell.column } }
      if page.firstWord(name.text).map({ VoteTally.totals.contains($0) }) ?? false {
        total = counted(page, row, classes)
        continue
      }
      guard total == nil, isName(page, name.text), marked.count <= 1 else { return nil }
      guard let mark = marked.first else { continue }
      guard isMark(page, mark.text) else { return nil }
      let bare = Movers.bareName(page, page.trimmed(name.text))
      switch classes.first(where: { $0.column == mark.column })?.meaning {
      case .inFavour: names.for.append(bare)
      case .against: names.against.append(bare)
      case .abstained: names.abstain.append(bare)
      default: continue
      }
    }
    guard names.for.count + names.against.count >= 2 else { return nil }
    var vote = total ?? Vote()
    func has(_ meaning: VoteTally.Class) -> Bool { classes.contains { $0.meaning == meaning } }
    vote.for = vote.for ?? (has(.inFavour) ? names.for.count : nil)
    vote.against = vote.against ?? (has(.against) ? names.against.count : nil)
    vote.abstain = vote.abstain ?? (has(.abstained) ? names.abstain.count : nil)
    vote.names = names
    return vote
  }

  static func isName(_ page: Page, _ text: TextRange) -> Bool {
    let words = page.wordIndices(text)
    return words.count <= longestName
      && words.first.map { page.words[$0].shape.contains(.capitalised) } ?? false
      && !words.contains { page.words[$0].shape.contains(.digits) }
  }

  /// `X`, `✓`, `1`, `Yes`: no more than one short word.
  private static func isMark(_ page: Page, _ text: TextRange) -> Bool {
    page.trimmed(text).count <= 4 && page.wordIndices(text).count <= 1
  }

  // MARK: A vote in each row

  /// The vote of each row; nil for one that only names what the next one counts.
  private static func figures(
    _ page: Page, _ rows: [Row], _ classes: [(column: Int32, meaning: VoteTally.Class)]
  ) -> [Vote?]? {
    guard !rows.isEmpty, classes.contains(where: { $0.meaning == .inFavour }),
      classes.contains(where: { $0.meaning == .against })
    else { return nil }
    var votes: [Vote?] = []
    for (place, row) in rows.enumerated() {
      if row.cells.count == 1, place + 1 < rows.count, rows[place + 1].cells.count > 1,
        !classes.contains(where: { $0.column == row.cells[0].column })
      {
        votes.append(nil)
        continue
      }
      guard let vote = counted(page, row, classes), vote.for != nil, vote.against != nil else {
        return nil
      }
      votes.append(vote)
    }
    return votes
  }

  private static func counted(
    _ page: Page, _ row: Row, _ classes: [(column: Int32, meaning: VoteTally.Class)]
  ) -> Vote? {
    var vote = Vote()
    for (column, meaning) in classes {
      guard let cell = row.cells.first(where: { $0.column == column }) else { continue }
      guard let count = figure(page, cell.text) else { return nil }
      switch meaning {
      case .inFavour: vote.for = count
      case .against: vote.against = count
      case .abstained: vote.abstain = count
      case .other: continue
      }
    }
    return vote
  }

  static func figure(_ page: Page, _ text: TextRange) -> Int? {
    let words = page.wordIndices(text)
    guard words.count == 1, let word = words.first, page.words[word].range.count <= 4 else {
      return nil
    }
    return Int(page.string(page.words[word].range))
  }
}
