/// A table that only lays out a text whose paragraphs are counted: “2. | Recommendations”, “2.1 | that a team be set up;”.
enum NumberedRows {
  private static let fewestRows = 3
  private static let fewestParts = 2

  /// The blocks of such a table without their cells, each number with the paragraph beside it; nil where a row is neither
  /// a text nor a number beside one, or too few have numbers.
  ///
  /// Complexity: linear in the blocks of the table.
  static func paragraphs(_ page: Page, _ blocks: Range<Int>) -> [SourceBlock]? {
    var result: [SourceBlock] = []
    var numbered = 0
    var parts = 0
    var index = blocks.lowerBound
    while index < blocks.upperBound {
      var end = index
      while end < blocks.upperBound, page.blocks[end].cell?.row == page.blocks[index].cell?.row {
        end += 1
      }
      let row = page.blocks[index..<end]
      let column = page.blocks[index].cell?.column
      if let path = number(page, row) {
        numbered += 1
        if path.count > 1 { parts += 1 }
        var paragraph = page.blocks[index + 1]
        paragraph.marker = page.blocks[index].range
        paragraph.text = page.blocks[index + 1].range
        paragraph.gapBefore = page.blocks[index].gapBefore
        result.append(paragraph)
        result += row.dropFirst(2)
      } else if row.allSatisfy({ $0.cell?.column == column }) {
        result += row
      } else {
        return nil
      }
      index = end
    }
    guard numbered >= fewestRows, parts >= fewestParts else { return nil }
    for place in result.indices { result[place].cell = nil }
    return result
  }

  /// The number that alone fills the first cell of a row of two, beside a text that has none of its own.
  private static func number(_ page: Page, _ row: ArraySlice<SourceBlock>) -> MarkerPath? {
    guard row.count >= 2, let head = row.first, let body = row.dropFirst().first,
      let column = body.cell?.column, head.cell?.column != column,
      row.dropFirst().allSatisfy({ $0.cell?.column == column }),
      !head.isFurniture, !body.isFurniture, head.kind == .paragraph, body.marker.isEmpty,
      body.kind == .paragraph || body.kind == .heading,
      let marker = LeadingMarker.scan(page, head.range, allowBare: true), marker.rest.isEmpty,
      marker.shape == .decimal, LeadingMarker.scan(page, body.range) == nil
    else { return nil }
    return marker.path
  }
}
