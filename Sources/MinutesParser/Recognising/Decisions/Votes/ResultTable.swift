internal import MinutesModel

/// Recognises the box in which an agenda system prints what became of a motion: one label a row,
/// “RESULT: ADOPTED [2 TO 1]”, “MOVER: …”, “SECONDER: …”, “AYES: …”, “NAYS: …”.
///
/// Layout: minutes of American counties, cities and boards.
enum ResultTable {
  private enum Label { case result, mover, seconder, ayes, nays, abstain, count, other }

  private static let labels = PhraseTable<Label>([
    ("result", .result), ("results", .result), ("vote result", .result),
    ("mover|movant", .mover), ("moved by?", .mover), ("motion made? by?", .mover),
    ("seconder", .seconder), ("seconded|second by?", .seconder),
    ("ayes|aye|yeas|yea|yes|for|favor", .ayes), ("in favor|favour", .ayes),
    ("nays|nay|noes|no|opposed|against", .nays),
    ("abstain|abstained|abstaining|abstentions", .abstain),
    ("absent|excused|recused|recuse|away|present", .other), ("not voting", .other),
    ("vote|votes|count|tally", .count),
  ])
  private static let results = PhraseTable<Block.Outcome>([
    ("approved|adopted|passed|carried|accepted|granted", .carried),
    ("approval|adoption", .carried), ("defeated|failed|lost|denied|rejected", .lost),
    ("withdrawn", .withdrawn),
  ])

  /// A label with what stands beside it, and how many blocks hold both.
  private struct Row {
    var label: Label
    var value: TextRange
    /// Label and value.
    var whole: TextRange
    var blocks: Int
    var isInTable: Bool
  }

  /// Rows that a box has at most.
  private static let mostRows = 24

  /// One motion with its vote for the whole box; nil where the blocks are none.
  ///
  /// Complexity: linear in the blocks of the box.
  static func recognise(
    _ page: Page, blocks: Range<Int>, context: RecognitionContext
  ) -> Recognition? {
    if let lines = lines(page, blocks, context) { return lines }
    guard context.canDecide, let first = blocks.first,
      let head = row(page, first, blocks.upperBound),
      head.label != .other, head.label != .count
    else { return nil }
    var rows = [head]
    var next = first + head.blocks
    while next < blocks.upperBound, rows.count < mostRows,
      let row = row(page, next, blocks.upperBound), row.label != .result || head.label != .result
    {
      rows.append(row)
      next += row.blocks
    }
    let text = page.stream.range(of: first..<next)
    // “Motion: Grant the variance.” over “MOVER: …” gives the words.
    // Of “Moved: A” and “Motion: That …” the first names somebody.
    let movers = rows.filter { row in
      row.label == .mover
        && !(page.firstWord(row.value).map { FunctionWords.clauseOpenings.contains($0) } ?? false)
    }
    guard let mover = movers.last(where: { page.wordIndices($0.value).count <= 4 }) ?? movers.last,
      rows.contains(where: { $0.label == .result }) || isRollCall(page, rows, mover, first)
    else { return count(page, rows, text, next - first) }
    var element = Element(.motion, text: text)
    element.mover = name(page, mover.value)
    element.seconder = seconder(page, rows, mover)
    element.outcome = outcome(page, rows)
    element.vote = vote(page, rows)
    if element.outcome == nil, next < blocks.upperBound {
      element.outcome = MotionOutcome.stated(page, page.blocks[next].text)?.outcome
    }
    return ([element], next - first)
  }

  /// “Motion: Ms. A” ¶ “Second: Mr. B” ¶ “Ayes: …”, with “Motion carried.” below: names alone behind
  /// the labels, and who voted.
  private static func isRollCall(
    _ page: Page, _ rows: [Row], _ mover: Row, _ first: Int
  ) -> Bool {
    page.firstWord(page.blocks[first].text)?.hash == WordHash.of("motion")
      && page.wordIndices(mover.value).allSatisfy { !page.words[$0].shape.contains(.digits) }
      && rows.contains { $0.label == .seconder }
      && rows.contains { row in
        row.label == .ayes
          && !page.wordIndices(row.value).contains { page.words[$0].shape.contains(.digits) }
      }
      && page.wordIndices(mover.value).count <= 6
  }

  /// “Aye: | 5 - | Ash, Elm …”: the rows of a count in a table of their own.
  private static func count(
    _ page: Page, _ rows: [Row], _ text: TextRange, _ consumed: Int
  ) -> Recognition? {
    guard rows.allSatisfy(\.isInTable),
      rows.allSatisfy({ $0.label != .result && $0.label != .mover && $0.label != .seconder }),
      let vote = vote(page, rows), rows.count >= 2 || isCounted(page, rows, vote)
    else { return nil }
    var element = Element(.vote, text: text)
    element.vote = vote
    return ([element], consumed)
  }

  /// Whether a lone row gives the number of those whom it names: “Aye: | 5 - | Ash, Elm …”.
  private static func isCounted(_ page: Page, _ rows: [Row], _ vote: Vote) -> Bool {
    guard rows.count == 1, rows[0].label == .ayes, vote.names.for.count >= 2,
      let first = page.firstWord(rows[0].value), first.shape.contains(.digits)
    else { return false }
    return Int(page.string(first.range)) == vote.names.for.count
  }

  /// “Motion: Ms. A” ⏎ “Second: Mr. B” ⏎ “Ayes: …” ⏎ “Nays: None”: a block of labelled lines.
  private static func lines(
    _ page: Page, _ blocks: Range<Int>, _ context: RecognitionContext
  ) -> Recognition? {
    guard context.canDecide, let first = blocks.first, page.blocks[first].kind == .paragraph
    else { return nil }
    let block = page.blocks[first]
    let words = page.wordIndices(block.text)
    guard words.count <= longest, labels.opens(page.words, at: words.lowerBound) else { return nil }
    let all = page.lines(block.text)
    guard all.count >= 3 else { return nil }
    var rows: [Row] = []
    for line in all {
      guard let row = row(page, line) else { break }
      rows.append(row)
    }
    guard rows.count >= 3, rows.count + 1 >= all.count,
      let mover = rows.first(where: { $0.label == .mover }),
      page.wordIndices(mover.value).count <= 6, let name = name(page, mover.value)
    else { return nil }
    var element = Element(.motion, text: block.range)
    element.mover = name
    element.seconder = seconder(page, rows, mover)
    element.vote = vote(page, rows)
    element.outcome = outcome(page, rows)
    let next = first + 1 < blocks.upperBound ? page.blocks[first + 1].text : nil
    let told = rows.count < all.count ? all.last : next
    element.outcome = element.outcome ?? told.flatMap { MotionOutcome.stated(page, $0)?.outcome }
    guard element.outcome != nil || element.vote != nil else { return nil }
    return ([element], 1)
  }

  /// Who seconds, on a row of their own or behind the mover: “Moved: Ann, seconded: Cy”.
  private static func seconder(_ page: Page, _ rows: [Row], _ mover: Row) -> String? {
    rows.first { $0.label == .seconder }.flatMap { name(page, $0.value) }
      ?? Movers.find(page, mover.value).seconder
  }

  /// What the row of the result says: “APPROVED”, “3 for, 0 against. Passed.”
  private static func outcome(_ page: Page, _ rows: [Row]) -> Block.Outcome? {
    guard let result = rows.first(where: { $0.label == .result }) else { return nil }
    let last = Sentences.split(page, page.trimmed(result.value)).last
    if let stated = page.opening(result.value, results)
      ?? last.flatMap({ page.isWhole($0, results) })
    {
      return stated
    }
    return Unseconded.isStated(page, result.value) ? .lost : nil
  }

  private static let longest = 120

  /// A line that is a label with its value.
  private static func row(_ page: Page, _ line: TextRange) -> Row? {
    let words = page.wordIndices(line)
    guard let start = words.first, page.words[start].shape.contains(.capitalised),
      let match = labels.match(page.words, at: start, limit: words.upperBound)
    else { return nil }
    let end = page.words[match.end - 1].range.upper
    guard page.byte(end) == UInt8(ascii: ":") else { return nil }
    return Row(
      label: match.meaning, value: TextRange(end + 1, line.upper), whole: line, blocks: 0,
      isInTable: false)
  }

  /// Whether a line is “RESULT: APPROVED [UNANIMOUS]”: it stands over its movers, and heads nothing.
  static func isResult(_ page: Page, _ line: TextRange) -> Bool {
    guard let row = row(page, line), row.label == .result else { return false }
    return page.opening(row.value, results) != nil
  }

  // MARK: Rows

  private static func row(_ page: Page, _ index: Int, _ limit: Int) -> Row? {
    let block = page.blocks[index]
    guard !block.isFurniture, block.kind != .heading, let first = page.firstWord(block.text),
      first.shape.contains(.capitalised)
    else { return nil }
    let words = page.wordIndices(block.text)
    guard let start = words.first,
      let match = labels.match(page.words, at: start, limit: words.upperBound)
    else { return nil }
    let end = page.words[match.end - 1].range.upper
    if match.end == words.upperBound {
      // The value stands in the next cell of the row.
      guard let cell = block.cell, index + 1 < limit, let next = page.blocks[index + 1].cell,
        next.table == cell.table, next.row == cell.row
      else { return nil }
      var last = index + 1
      while last + 1 < limit, page.blocks[last + 1].cell?.table == cell.table,
        page.blocks[last + 1].cell?.row == cell.row
      {
        last += 1
      }
      let value = page.blocks[index + 1].text.through(page.blocks[last].text)
      return Row(
        label: match.meaning, value: value, whole: block.text.through(value),
        blocks: last + 1 - index, isInTable: true)
    }
    guard page.byte(end) == UInt8(ascii: ":") else { return nil }
    return Row(
      label: match.meaning, value: TextRange(end + 1, block.text.upper), whole: block.text,
      blocks: 1,
      isInTable: block.cell != nil)
  }

  private static let nobody = PhraseTable<Bool>([
    "none|nobody|nil", "n a", "no one", "none was? forthcoming|received|offered",
    "no seconder|second",
  ])

  /// “Dale Amundsen, Commissioner”: what somebody is stands behind the comma.
  private static func name(_ page: Page, _ value: TextRange) -> String? {
    let value = page.trimmed(value)
    if page.isWhole(value, nobody) != nil { return nil }
    let comma = page.text.bytes[value.bounds].firstIndex {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ";")
    }
    let name = page.trimmed(TextRange(value.lower, comma ?? value.upper))
    return name.isEmpty ? nil : Movers.bareName(page, name)
  }

  private static func vote(_ page: Page, _ rows: [Row]) -> Vote? {
    let sides = rows.compactMap { row -> (VoteTally.Class, TextRange)? in
      switch row.label {
      case .ayes: (.inFavour, row.value)
      case .nays: (.against, row.value)
      case .abstain: (.abstained, row.value)
      case .result, .mover, .seconder, .count, .other: nil
      }
    }
    let stated = rows.first { $0.label == .result || $0.label == .count }.flatMap {
      // The label says that bare figures are a count.
      VoteTally.find(page, $0.label == .count ? $0.whole : $0.value)
    }
    guard var vote = VoteRecogniser.vote(page, sides) else { return stated }
    // “APPROVED [4 TO 0]” counts those against of whom no row tells.
    if let stated, stated.for == vote.for { vote.against = vote.against ?? stated.against }
    return vote
  }
}
