internal import MinutesModel

/// Recognises a division printed as a table: a class of votes with its figure over each column, who
/// voted so below.
///
/// Layout: `For (7) | Against (2) | Abstained (1)` over cells of names, in the minutes of councils.
enum DivisionTable {
  /// One vote for the whole table; nil where its first row is anything but classes and figures.
  ///
  /// Complexity: linear in the cells of the table.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, let head = page.blocks[first].cell else {
      return nil
    }
    var vote = Vote()
    var columns: [Int32: VoteTally.Class] = [:]
    var sides = DivisionSide()
    var heads: [Int32: (meaning: VoteTally.Class, head: TextRange)] = [:]
    var named: [Int32: [TextRange]] = [:]
    var index = first
    while index < blocks.upperBound, let cell = page.blocks[index].cell, cell.table == head.table {
      let text = page.blocks[index].range
      if cell.row == head.row {
        guard let side = VoteRecogniser.side(page, text) else { return nil }
        columns[cell.column] = side.meaning
        if VoteRecogniser.isSideHead(page, text) {
          sides.add(page, meaning: side.meaning, head: side.head, names: side.rest, to: &vote)
        } else if page.text.isBlank(side.rest) {
          heads[cell.column] = (side.meaning, side.head)
        } else {
          return nil
        }
      } else if let side = heads[cell.column], cell.row == head.row + 1, isFigure(page, text) {
        // “For the motion | For the amendment” over “5 | 2”.
        guard columns.count >= 2, named.isEmpty else { return nil }
        sides.add(page, meaning: side.meaning, head: side.head, names: text, to: &vote)
      } else if heads[cell.column] != nil, vote.for == nil, vote.against == nil {
        // “For | Against” over who voted so, with “Total: 2” in the last row or nowhere.
        guard columns.count >= 2, isName(page, text) || total(page, text) != nil else { return nil }
        named[cell.column, default: []].append(text)
      } else {
        // Figures stand right below their heads or nowhere.
        guard columns.count >= 2, heads.isEmpty || vote.for != nil && vote.against != nil else {
          return nil
        }
        // The heads of the next division.
        if VoteRecogniser.isSideHead(page, text) { break }
        if let meaning = columns[cell.column] {
          add(DivisionSide.names(page, text), meaning, to: &vote)
        }
      }
      index += 1
    }
    if !named.isEmpty {
      guard let counted = count(page, named, heads) else { return nil }
      vote = counted
    }
    guard columns.count >= 2, heads.isEmpty || vote.for != nil && vote.against != nil else {
      return nil
    }
    var element = Element(.vote, text: page.stream.range(of: first..<index))
    element.vote = vote
    return ([element], index - first)
  }

  /// The vote of columns of names under heads that give no figures: names are counted, or their total is given.
  private static func count(
    _ page: Page, _ named: [Int32: [TextRange]],
    _ heads: [Int32: (meaning: VoteTally.Class, head: TextRange)]
  ) -> Vote? {
    var vote = Vote()
    var sides = DivisionSide()
    for (column, head) in heads.sorted(by: { $0.key < $1.key }) where head.meaning != .other {
      let cells = named[column] ?? []
      let names = cells.flatMap { total(page, $0) == nil ? DivisionSide.names(page, $0) : [] }
      let stated = cells.compactMap { total(page, $0) }.last
      if let stated, stated != names.count, !names.isEmpty { return nil }
      sides.add(
        page, meaning: head.meaning, head: head.head, names: .empty(at: head.head.upper), to: &vote)
      sides.count(stated ?? names.count, names, to: &vote)
    }
    return vote.names.for.count + vote.names.against.count >= 2 ? vote : nil
  }

  private static let longestName = 7

  private static func isName(_ page: Page, _ cell: TextRange) -> Bool {
    let words = page.wordIndices(cell)
    return (1...longestName).contains(words.count)
      && words.allSatisfy { page.words[$0].shape.isDisjoint(with: .digits) }
      && words.first.map { page.words[$0].shape.contains(.capitalised) } ?? false
  }

  /// `Total: 2`, `Total 3`
  private static func total(_ page: Page, _ cell: TextRange) -> Int? {
    let words = page.wordIndices(cell)
    guard words.count == 2, let first = words.first, VoteTally.totals.contains(page.words[first]),
      page.words[first + 1].range.count <= 3
    else { return nil }
    return Int(page.string(page.words[first + 1].range))
  }

  private static func isFigure(_ page: Page, _ cell: TextRange) -> Bool {
    let words = page.wordIndices(cell)
    return words.count == 1 && page.words[words.lowerBound].shape.contains(.digits)
      && page.words[words.lowerBound].range.count <= 3
  }

  private static func add(_ names: [String], _ meaning: VoteTally.Class, to vote: inout Vote) {
    switch meaning {
    case .inFavour: vote.names.for += names
    case .against: vote.names.against += names
    case .abstained: vote.names.abstain += names
    case .other: break
    }
  }
}
