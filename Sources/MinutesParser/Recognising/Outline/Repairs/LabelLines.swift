/// Lines of the head of a paper that only breaks divide, each with its label: “Date of report: 3 March” ⏎ “Author: Ada
/// Pike”; and tables of one row that set such lines beside each other.
enum LabelLines {
  /// Blocks in which the head of a paper stands.
  private static let reach = 40
  private static let fewestLabels = 2

  /// The page with such lines made blocks of their own; nil where there are none.
  ///
  /// Complexity: linear in the blocks, and in the lines of the head.
  static func split(_ page: Page) -> Page? {
    let rows = framingRows(page)
    let first = page.blocks.indices.prefix(reach).first {
      !cuts(page, page.blocks[$0], rows).isEmpty || isFramed(page.blocks[$0], rows)
    }
    guard let first else { return nil }
    var blocks = Array(page.blocks[..<first])
    for index in first..<page.blocks.count {
      var block = page.blocks[index]
      let cuts = index < reach ? cuts(page, block, rows) : []
      if isFramed(block, rows) { block.cell = nil }
      if cuts.isEmpty { blocks.append(block) } else { blocks += block.cut(at: cuts, in: page.text) }
    }
    return page.with(blocks: blocks)
  }

  private static func isFramed(_ block: SourceBlock, _ rows: Set<Int32>) -> Bool {
    block.cell.map { rows.contains($0.table) } ?? false
  }

  /// Tables of one row in the head, with the label of somebody or something in a cell of several lines.
  private static func framingRows(_ page: Page) -> Set<Int32> {
    var rows: Set<Int32> = []
    var others: Set<Int32> = []
    for block in page.blocks.prefix(reach) {
      guard let cell = block.cell else { continue }
      if cell.row > 0 { others.insert(cell.table) }
      let lines = page.lines(block.range)
      if lines.count > 1, lines.contains(where: { isOfPaper(page, $0) }) { rows.insert(cell.table) }
    }
    // A table may go on behind the head.
    for block in page.blocks.dropFirst(reach).prefix(reach) {
      if let cell = block.cell, cell.row > 0 { others.insert(cell.table) }
    }
    return rows.subtracting(others)
  }

  private static let ofMeeting = PhraseTable<Bool>(["for|to the? meeting of", "meeting of"])
  /// How to reach who is named on the line before.
  private static let details = WordSet(
    "tel telephone phone email mail e ext extension mobile fax web website address")

  /// Where the lines begin that have labels, or name the meeting; empty where too few are labels of papers.
  private static func cuts(_ page: Page, _ block: SourceBlock, _ rows: Set<Int32>) -> [Int] {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil || isFramed(block, rows),
      page.first(.lineEnd, in: block.text) != nil, page.first(.colon, in: block.text) != nil
    else { return [] }
    let lines = page.lines(block.text)
    let ofPaper = lines.count { isOfPaper(page, $0) }
    guard ofPaper >= fewestLabels || block.cell != nil && ofPaper > 0 else { return [] }
    return lines.dropFirst().filter { line in
      if page.opening(line, ofMeeting) != nil { return true }
      guard let colon = Fields.labelEnd(page, line) else { return false }
      let label = TextRange(line.lower, colon)
      return Fields.isShortLabel(page, label) && !page.wordIndices(label).hold(details, in: page)
    }.map(\.lower)
  }

  /// “Author: Ada Pike”, “Portfolio:”, “Date of report: 3 March”
  private static func isOfPaper(_ page: Page, _ line: TextRange) -> Bool {
    guard let colon = Fields.labelEnd(page, line) else { return false }
    switch Fields.known(page, TextRange(line.lower, colon)) {
    case .to, .contact, .ward, .portfolio, .date: return true
    default: return false
    }
  }
}
