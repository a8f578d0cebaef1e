/// Tables that only hang the letters of a list out: “(a) | note the schedule;”.
enum ListTables {
  /// The page with such rows made entries of a list; nil where there are none.
  static func dissolve(_ page: Page) -> Page? {
    guard page.blocks.contains(where: { $0.cell != nil }) else { return nil }
    var blocks: [SourceBlock] = []
    var isChanged = false
    var index = 0
    while index < page.blocks.count {
      guard let table = page.blocks[index].cell?.table else {
        blocks.append(page.blocks[index])
        index += 1
        continue
      }
      var end = index
      while end < page.blocks.count, page.blocks[end].cell?.table == table { end += 1 }
      if let entries = entries(page, index..<end) {
        blocks += entries
        isChanged = true
      } else {
        blocks += page.blocks[index..<end]
      }
      index = end
    }
    return isChanged ? page.with(blocks: blocks) : nil
  }

  /// The rows of a table as entries; nil where one is not a letter beside one paragraph.
  private static func entries(_ page: Page, _ blocks: Range<Int>) -> [SourceBlock]? {
    guard blocks.count >= 2, blocks.count % 2 == 0 else { return nil }
    var entries: [SourceBlock] = []
    var expected = 1
    for index in stride(from: blocks.lowerBound, to: blocks.upperBound, by: 2) {
      let (head, body) = (page.blocks[index], page.blocks[index + 1])
      guard head.cell?.row == body.cell?.row, head.cell?.column != body.cell?.column,
        !head.isFurniture, !body.isFurniture, body.kind == .paragraph, head.kind == .paragraph,
        let marker = LeadingMarker.scan(page, head.range), marker.rest.isEmpty,
        marker.shape == .letter || marker.shape == .roman || marker.setting == .brackets,
        marker.path == [expected]
      else { return nil }
      expected += 1
      var entry = body
      entry.kind = .listItem
      entry.marker = head.range
      entry.text = body.range
      entry.cell = nil
      entry.depth = 1
      entry.gapBefore = head.gapBefore
      entries.append(entry)
    }
    return entries
  }
}
