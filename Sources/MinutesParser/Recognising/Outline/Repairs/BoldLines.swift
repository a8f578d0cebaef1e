/// Paragraphs of lines that each begin in bold: labels and heads which only breaks divide.
///
/// Layout: pages that a converter or an editor made with `<br>`, “**Present:** A Lowe” ⏎ “**1. Ferry**” ⏎ “The boat is
/// late.” in one paragraph.
enum BoldLines {
  private static let fewestLines = 4
  /// Lines in bold in front, without which the paragraph stays whole.
  private static let fewestBold = 3

  /// The page with such paragraphs cut in front of the lines that begin in bold; nil where there are none.
  ///
  /// Complexity: O(n) in the lines of the page.
  static func split(_ page: Page) -> Page? {
    guard let first = page.blocks.firstIndex(where: { cuts(page, $0) != nil }) else { return nil }
    var blocks = Array(page.blocks[..<first])
    for block in page.blocks[first...] {
      guard let cuts = cuts(page, block) else {
        blocks.append(block)
        continue
      }
      blocks += block.cut(at: cuts, in: page.text)
    }
    return page.with(blocks: blocks)
  }

  /// Where the lines begin in front of which a paragraph is cut; nil where it stays whole.
  private static func cuts(_ page: Page, _ block: SourceBlock) -> [Int]? {
    guard block.kind == .paragraph, !block.isFurniture, block.cell == nil, block.marker.isEmpty,
      page.first(.lineEnd, in: block.text) != nil, !page.isEmphasised(block.text)
    else { return nil }
    var bold = 0
    var lines = 0
    var cuts: [Int] = []
    var endsPlain = true
    for line in page.lines(block.text) {
      let words = page.wordIndices(line)
      guard let first = words.first, let last = words.last else { continue }
      lines += 1
      let opensBold = page.isEmphasised(page.words[first].range)
      let isPlainAtEnd = !page.isEmphasised(page.words[last].range)
      if opensBold {
        bold += 1
        if lines > 1, endsPlain || isPlainAtEnd { cuts.append(line.lower) }
      }
      endsPlain = isPlainAtEnd
    }
    return lines >= fewestLines && bold >= fewestBold && !cuts.isEmpty ? cuts : nil
  }
}
