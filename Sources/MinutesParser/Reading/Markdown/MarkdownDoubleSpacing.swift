/// Joins lines that a converter made into paragraphs of their own: every wrapped line of a page is
/// followed by an empty one, and sentences go on in the next “paragraph”.
///
/// Learned from the page itself, as `TextWrapping` does for plain text: some paragraphs of one line
/// break off in the middle of a sentence that goes on with a small letter, and hardly any paragraph is
/// wider than those.
struct MarkdownDoubleSpacing {
  private let page: UnsafeBufferPointer<UInt8>
  /// The column at which lines were broken; nil where paragraphs are paragraphs.
  private let edge: Int?

  private static let narrowest = 50
  private static let widest = 160
  /// Columns by which a line may fall short although the next word would not have fitted.
  private static let slack = 8
  /// So many sentences must break off before it is believed.
  private static let fewest = 4

  init(_ page: UnsafeBufferPointer<UInt8>, _ leaves: [MarkdownLeaf]) {
    self.page = page
    edge = Self.edge(page, leaves)
  }

  /// The leaves with those joined that are one paragraph.
  ///
  /// Complexity: O(n) in the bytes of the leaves.
  static func join(_ leaves: [MarkdownLeaf], _ page: UnsafeBufferPointer<UInt8>) -> [MarkdownLeaf] {
    let spacing = MarkdownDoubleSpacing(page, leaves)
    guard spacing.edge != nil else { return leaves }
    var result: [MarkdownLeaf] = []
    result.reserveCapacity(leaves.count)
    var lastLine = 0..<0
    for leaf in leaves {
      if let before = result.last, spacing.continues(before, lastLine, leaf) {
        result[result.count - 1].range = before.range.lowerBound..<leaf.range.upperBound
      } else {
        result.append(leaf)
      }
      lastLine = leaf.range
    }
    markPageNumbers(&result, page)
    return result
  }

  /// Marks figures alone that count the pages from one on: such a page came with its page numbers.
  private static func markPageNumbers(
    _ leaves: inout [MarkdownLeaf], _ page: UnsafeBufferPointer<UInt8>
  ) {
    let numbers = leaves.indices.filter { index in
      let leaf = leaves[index]
      return isText(leaf) && leaf.marker.isEmpty && (1...3).contains(leaf.range.count)
        && page[leaf.range].allSatisfy(\.isASCIIDigit)
    }
    for (position, index) in numbers.enumerated() {
      let value = page[leaves[index].range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if value != position + 1 { return }
    }
    guard numbers.count >= 2 else { return }
    for index in numbers { leaves[index].isFurniture = true }
  }

  private static func edge(_ page: UnsafeBufferPointer<UInt8>, _ leaves: [MarkdownLeaf]) -> Int? {
    var broken = 0
    var edge = 0
    for index in leaves.indices.dropLast() {
      let next = leaves[index + 1]
      guard opensNothing(next), startsSmall(page, next.range), isLine(page, next),
        isLine(page, leaves[index]), !endsFinally(page, leaves[index].range)
      else { continue }
      let width = width(page, leaves[index].range)
      if width < narrowest || width > widest { continue }
      broken += 1
      edge = max(edge, width)
    }
    guard broken >= fewest else { return nil }
    var (lines, beyond) = (0, 0)
    for leaf in leaves where isLine(page, leaf) {
      lines += 1
      if width(page, leaf.range) > edge + 2 { beyond += 1 }
    }
    return beyond * 20 <= lines ? edge : nil
  }

  private func continues(_ before: MarkdownLeaf, _ lastLine: Range<Int>, _ next: MarkdownLeaf)
    -> Bool
  {
    guard let edge, Self.isText(before), Self.isLine(page, next), Self.opensNothing(next),
      next.gapBefore <= 1, !Self.endsFinally(page, lastLine)
    else { return false }
    let width = Self.width(page, lastLine)
    if Self.startsSmall(page, next.range) { return width * 2 >= edge }
    guard let first = page[next.range].first, first.isASCIIUpper || first >= 0x80 else {
      return false
    }
    let word = page[next.range].prefix { $0 > 0x20 }.count
    return width + 1 + word > edge - Self.slack
  }

  // MARK: Lines

  private static func isText(_ leaf: MarkdownLeaf) -> Bool {
    leaf.content == .inline && leaf.cell == nil && !leaf.isFurniture
      && (leaf.kind == .paragraph || leaf.kind == .listItem || leaf.kind == .listContinuation)
  }

  private static func isLine(_ page: UnsafeBufferPointer<UInt8>, _ leaf: MarkdownLeaf) -> Bool {
    let (start, end) = (leaf.range.lowerBound, leaf.range.upperBound)
    return isText(leaf) && start < end && page.firstLineEnd(from: start, to: end) == end
  }

  private static func opensNothing(_ leaf: MarkdownLeaf) -> Bool {
    leaf.marker.isEmpty && leaf.kind != .listItem
  }

  private static func width(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    page.count(from: range.lowerBound, to: range.upperBound) { ~$0.isContinuation }
  }

  private static func startsSmall(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard let first = range.first, page[first].isASCIILower else { return false }
    // `a. text`, `b) text` open an entry.
    return first + 1 >= range.upperBound
      || page[first + 1] != UInt8(ascii: ".") && page[first + 1] != UInt8(ascii: ")")
  }

  /// Whether a line ends with a stop that ends a sentence; “K.” is somebody's initial.
  private static func endsFinally(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, page[end - 1].isBlank || isClosing(page[end - 1]) { end -= 1 }
    guard end > range.lowerBound else { return true }
    switch page[end - 1] {
    case UInt8(ascii: "."):
      return !(end - 3 >= range.lowerBound && page[end - 2].isASCIIUpper && page[end - 3].isBlank)
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: "|"):
      return true
    default: return end - 3 >= range.lowerBound && page[end - 3] == 0xE2
    }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: ")")
  }
}
