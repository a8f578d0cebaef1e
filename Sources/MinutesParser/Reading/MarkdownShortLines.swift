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
      var end = start
      while end < range.upperBound, page[end] != 0x0A, page[end] != 0x0D { end += 1 }
      let text = (start..<end).drop { page[$0] <= 0x20 }
      guard let first = text.first else { return false }
      if let previous {
        let word = text.prefix { page[$0] > 0x20 }.count
        guard previous + 1 + word < fill, isCapital(page[first]) else { return false }
      }
      previous = text.count
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
