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
    for index in elements.indices {
      let fits = forEachRange(of: elements[index]) { range in
        guard range.lower >= offset, range.upper <= end,
          isSeparator(page, TextRange(offset, range.lower))
        else { return false }
        offset = range.upper
        return true
      }
      guard fits else { return false }
    }
    return isSeparator(page, TextRange(offset, end))
  }

  /// Whether a stretch shows no letter and no digit.
  private static func isSeparator(_ page: Page, _ range: TextRange) -> Bool {
    page.text.isBlank(range)
  }

  /// From the first range of an element to the last; nil where it has none.
  static func extent(_ element: Element) -> TextRange? {
    var extent: TextRange?
    _ = forEachRange(of: element) { range in
      extent = extent?.through(range) ?? range
      return true
    }
    return extent
  }

  /// Hands over the ranges of an element in the order of the text, as long as they are taken.
  @inline(__always)
  private static func forEachRange(of element: Element, _ take: (TextRange) -> Bool) -> Bool {
    if !element.label.isEmpty, !take(element.label) { return false }
    if !element.leadIn.isEmpty, !take(element.leadIn) { return false }
    if !element.marker.isEmpty, !take(element.marker) { return false }
    if !element.text.isEmpty, !take(element.text) { return false }
    for row in element.rows {
      for cell in row where !cell.isEmpty {
        guard take(cell) else { return false }
      }
    }
    return element.points.isEmpty || forEachRange(of: element.points, take)
  }

  private static func forEachRange(
    of points: [PointElement], _ take: (TextRange) -> Bool
  ) -> Bool {
    for point in points {
      if !point.marker.isEmpty, !take(point.marker) { return false }
      if !point.text.isEmpty, !take(point.text) { return false }
      if !point.points.isEmpty, !forEachRange(of: point.points, take) { return false }
    }
    return true
  }
}
