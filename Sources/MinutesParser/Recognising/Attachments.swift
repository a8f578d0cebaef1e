/// The documents that accompany an item: a label, then one entry a line.
enum Attachments {
  /// Reads the label block and the entries below it.
  static func recognise(_ page: Page, blocks: Range<Int>) -> (elements: [Element], consumed: Int)? {
    guard let first = blocks.first,
      PartLabels.label(page, page.blocks[first]) == .attachments
    else { return nil }
    var element = Element(.attachments)
    element.label = page.blocks[first].range
    var index = first + 1
    while index < blocks.upperBound, isEntry(page, page.blocks[index], behind: page.blocks[first]) {
      let block = page.blocks[index]
      var point = PointElement(text: block.range)
      if let entry = ListEntry(page, block) {
        point = PointElement(marker: entry.marker, text: entry.text)
        point.number = entry.number
        point.ordinal = entry.ordinal
      }
      element.points.append(point)
      index += 1
    }
    return ([element], index - first)
  }

  private static func isEntry(_ page: Page, _ block: SourceBlock, behind label: SourceBlock) -> Bool {
    guard !block.isFurniture, block.kind != .heading,
      PartLabels.label(page, block) == nil, block.cell == label.cell
    else { return false }
    if block.kind == .listItem { return true }
    let words = page.wordIndices(block.range)
    return hasSize(page, words) && words.count <= 40
  }

  private static let units = WordSet("kb mb gb")

  /// Whether the last words are a file's size.
  private static func hasSize(_ page: Page, _ words: Range<Int>) -> Bool {
    guard let last = words.last, words.count >= 3 else { return false }
    return units.contains(page.words[last]) && page.words[last - 1].shape.contains(.digits)
  }
}
