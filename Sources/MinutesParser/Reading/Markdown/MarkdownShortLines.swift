/// Tells the line ends of a Markdown paragraph that were typed on purpose from those of a wrap.
enum MarkdownShortLines {
  /// Columns that any wrapped text fills. See `MarkdownBlocks.breaksParagraph`, which reads labels
  /// by the same measure.
  private static let fill = 60

  /// Lines from which on their ends can be held against the longest of them.
  private static let fewest = 3

  /// Whether every line of a text ends although the first word of the next would still have
  /// fitted, and all begin with a capital: names, movers or an address line by line.
  ///
  /// Of three lines and more it is enough that most of them have room for it in the width of the longest: no wrap
  /// leaves that.
  ///
  /// Complexity: O(n) in the bytes of the range.
  static func areMeant(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var previous: Int?
    var widths: [(line: Int, withNext: Int)] = []
    while start < range.upperBound {
      let end = page.firstLineEnd(from: start, to: range.upperBound)
      var first = start
      while first < end, page[first] <= 0x20 { first += 1 }
      guard first < end else { return false }
      if let previous {
        var wordEnd = first
        while wordEnd < end, page[wordEnd] > 0x20 { wordEnd += 1 }
        guard isCapital(page[first]) else { return false }
        widths.append((previous, previous + 1 + wordEnd - first))
      }
      previous = end - first
      start = end
      while start < range.upperBound, page[start] == 0x0A || page[start] == 0x0D { start += 1 }
    }
    guard let last = previous, !widths.isEmpty else { return previous != nil }
    if widths.allSatisfy({ $0.withNext < fill }) { return true }
    let longest = widths.reduce(last) { max($0, $1.line) }
    return widths.count + 1 >= fewest
      && widths.count(where: { $0.withNext <= longest }) * 2 > widths.count
  }

  /// A capital, also one behind a sign of emphasis or outside ASCII.
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte.isASCIIUpper || byte >= 0x80 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
