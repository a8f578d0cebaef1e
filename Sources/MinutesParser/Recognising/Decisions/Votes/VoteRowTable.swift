internal import MinutesModel

/// Recognises votes printed as a table with a class, or somebody's answer, a row.
///
/// Layouts: `Vote | Number` over `For | 5` and `Against | 2`, the names in a column of their own or none; `Member |
/// Vote` over `Ash | Aye`; and names with their answers side by side, `Ash | AYE | Elm | NAY`.
enum VoteRowTable {
  private static let fewestAnswers = 3
  private static let mostColumns = 4
  /// One vote for the whole table; nil where a row is neither.
  ///
  /// - Parameter head: The first row.
  ///
  /// Complexity: linear in the cells of the table.
  static func recognise(_ page: Page, _ head: VoteGrid.Row, _ blocks: Range<Int>) -> Recognition? {
    let first = head.blocks.lowerBound
    let table = page.blocks[first].cell?.table
    guard page.blocks[safe: first - 1]?.cell?.table != table, head.cells.count <= mostColumns else {
      return nil
    }
    var rows = [head]
    var next = head.blocks.upperBound
    while next < blocks.upperBound, page.blocks[next].cell?.table == table,
      rows.count < VoteGrid.mostRows, let row = VoteGrid.row(page, next, blocks.upperBound)
    {
      rows.append(row)
      next = row.blocks.upperBound
    }
    guard rows.count >= 2,
      page.blocks[safe: next]?.cell?.table != table || next == blocks.upperBound
    else { return nil }
    guard
      let vote = count(page, rows, isHeaded: false) ?? count(
        page, Array(rows[1...]), isHeaded: true)
        ?? answers(page, rows, of: rows) ?? answers(page, Array(rows[1...]), of: rows)
    else { return nil }
    var element = Element(.vote, text: page.stream.range(of: first..<next))
    element.vote = vote
    return ([element], next - first)
  }

  /// A class in the first cell of each row, its figure or who voted so behind it.
  private static func count(_ page: Page, _ rows: [VoteGrid.Row], isHeaded: Bool) -> Vote? {
    guard rows.count >= 2,
      isHeaded || isAnnounced(page, rows[0].blocks.lowerBound)
        || rows.allSatisfy({ VoteRecogniser.isSideHead(page, $0.cells[0].text) })
    else { return nil }
    var vote = Vote()
    var division = DivisionSide()
    for row in rows {
      // “AYES (3) | Ash, Elm, Oak”
      if VoteRecogniser.isSideHead(page, row.cells[0].text), row.cells.count <= 2,
        let side = VoteRecogniser.side(page, row.cells[0].text)
      {
        let names = row.cells.count == 2 ? row.cells[1].text : .empty(at: side.rest.upper)
        guard row.cells.count == 1 || VoteGrid.figure(page, names) == nil else { return nil }
        division.add(page, meaning: side.meaning, head: side.head, names: side.rest, to: &vote)
        if let word = page.firstWord(side.rest), let figure = Int(page.string(word.range)) {
          let listed = DivisionSide.names(page, page.trimmed(names))
          division.count(figure, listed.count == figure ? listed : [], to: &vote)
        }
        continue
      }
      guard row.cells.count >= 2,
        let meaning = page.isWhole(row.cells[0].text, VoteRecogniser.classLines)
      else { return nil }
      let rest = row.cells.dropFirst()
      let figures = rest.filter { VoteGrid.figure(page, $0.text) != nil }
      let names = rest.filter { VoteGrid.figure(page, $0.text) == nil }
      guard figures.count <= 1, names.count <= 1, isHeaded || names.isEmpty,
        let cell = figures.first ?? names.first
      else { return nil }
      division.add(page, meaning: meaning, head: row.cells[0].text, names: cell.text, to: &vote)
      if let figure = figures.first.flatMap({ VoteGrid.figure(page, $0.text) }),
        let listed = names.first
      {
        let names = DivisionSide.names(page, page.trimmed(listed.text))
        division.count(figure, names.count == figure ? names : [], to: &vote)
      }
    }
    return vote.for != nil && vote.against != nil ? vote : nil
  }

  private static func isAnnounced(_ page: Page, _ first: Int) -> Bool {
    guard let above = page.blocks[safe: first - 1] else { return false }
    return page.wordIndices(above.range).suffix(longestAnnouncement).hold(
      RollCallNames.evidence, in: page)
  }

  private static let longestAnnouncement = 30

  /// Answers that say by themselves that somebody voted, and heads over those who do.
  private static let voting = WordSet("aye nay yea abstain abstained")
  private static let voters = WordSet(
    "vote votes voted member members councillor councillors trustee trustees director directors")

  /// A name and its answer beside it, one pair a row or several.
  ///
  /// - Parameter table: All rows, with the head.
  private static func answers(
    _ page: Page, _ rows: [VoteGrid.Row], of table: [VoteGrid.Row]
  ) -> Vote? {
    let isToldOfVote =
      isAnnounced(page, table[0].blocks.lowerBound)
      || table[0].cells.contains { page.wordIndices($0.text).hold(voters, in: page) }
    var names = Vote.Names()
    var answers = 0
    for row in rows {
      guard row.cells.count.isMultiple(of: 2) else { return nil }
      for place in stride(from: 0, to: row.cells.count, by: 2) {
        let cell = row.cells[place].text
        guard VoteGrid.isName(page, cell), page.isWhole(cell, VoteRecogniser.classLines) == nil,
          let meaning = page.isWhole(row.cells[place + 1].text, VoteRecogniser.classLines),
          isToldOfVote || page.wordIndices(row.cells[place + 1].text).hold(voting, in: page)
            || RollCallNames.isPerson(page, cell)
        else { return nil }
        let name = Movers.bareName(page, page.trimmed(cell))
        switch meaning {
        case .inFavour: names.for.append(name)
        case .against: names.against.append(name)
        case .abstained: names.abstain.append(name)
        case .other: break
        }
        answers += 1
      }
    }
    guard answers >= fewestAnswers, names.for.count + names.against.count >= 2 else { return nil }
    var vote = Vote()
    vote.names = names
    vote.for = names.for.isEmpty ? nil : names.for.count
    vote.against = names.against.isEmpty ? nil : names.against.count
    vote.abstain = names.abstain.isEmpty ? nil : names.abstain.count
    return vote.for != nil || vote.against != nil ? vote : nil
  }
}
