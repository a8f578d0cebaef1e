/// Checks that the elements which a rule made of some blocks cover exactly the text of the blocks:
/// in order, nothing left out, nothing twice. A rule that fails is not believed.
enum Tiling {
  /// Complexity: linear in the text between the elements' ranges.
  static func covers(_ page: Page, blocks: Range<Int>, _ elements: [Element]) -> Bool {
    guard let first = blocks.first, let last = blocks.last, last < page.blocks.count else {
      return false
    }
    let end = page.blocks[last].range.upper
    var offset = page.blocks[first].range.lower
    var ranges: [TextRange] = []
    for element in elements {
      ranges.removeAll(keepingCapacity: true)
      appendRanges(element, to: &ranges)
      for range in ranges {
        guard range.lower >= offset, range.upper <= end,
          isSeparator(page, TextRange(offset, range.lower))
        else { return false }
        offset = range.upper
      }
    }
    return isSeparator(page, TextRange(offset, end))
  }

  /// Whether a stretch shows no letter and no digit.
  private static func isSeparator(_ page: Page, _ range: TextRange) -> Bool {
    page.text.isBlank(range)
  }

  /// The ranges of an element in the order of the text.
  static func ranges(_ element: Element) -> [TextRange] {
    var result: [TextRange] = []
    appendRanges(element, to: &result)
    return result
  }

  private static func appendRanges(_ element: Element, to result: inout [TextRange]) {
    if !element.label.isEmpty { result.append(element.label) }
    if !element.leadIn.isEmpty { result.append(element.leadIn) }
    if !element.marker.isEmpty { result.append(element.marker) }
    if !element.text.isEmpty { result.append(element.text) }
    for row in element.rows {
      for cell in row where !cell.isEmpty { result.append(cell) }
    }
    appendRanges(element.points, to: &result)
  }

  private static func appendRanges(_ points: [PointElement], to result: inout [TextRange]) {
    for point in points {
      if !point.marker.isEmpty { result.append(point.marker) }
      if !point.text.isEmpty { result.append(point.text) }
      appendRanges(point.points, to: &result)
    }
  }
}
