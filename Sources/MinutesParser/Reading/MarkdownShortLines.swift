/// Tells the line ends of a Markdown paragraph that were typed on purpose from those of a wrap.
enum MarkdownShortLines {
  /// Columns that any wrapped text fills. See `MarkdownBlocks.breaksParagraph`, which reads labels
  /// by the same measure.
  private static let fill = 60

  /// Whether every line of a text ends although the first word of the next would still have
  /// fitted, and all begin with a capital: names, movers or an address line by line.
  ///
  /// Complexity: O(n) in the bytes of the range.
  static func areMeant(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    var previous: Int?
    while start < range.upperBound {
      let end = page.firstLineEnd(from: start, to: range.upperBound)
      var first = start
      while first < end, page[first] <= 0x20 { first += 1 }
      guard first < end else { return false }
      if let previous {
        var wordEnd = first
        while wordEnd < end, page[wordEnd] > 0x20 { wordEnd += 1 }
        guard previous + 1 + wordEnd - first < fill, isCapital(page[first]) else { return false }
      }
      previous = end - first
      start = end
      while start < range.upperBound, page[start] == 0x0A || page[start] == 0x0D { start += 1 }
    }
    return previous != nil
  }

  /// A capital, also one behind a sign of emphasis or outside ASCII.
  private static func isCapital(_ byte: UInt8) -> Bool {
    byte.isASCIIUpper || byte >= 0x80 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
