/// A stretch of a document's visible text: offsets into `VisibleText.bytes`.
struct TextRange: Sendable, Hashable {
  var start: Int32
  var end: Int32

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  static func empty(at offset: Int) -> TextRange { TextRange(offset, offset) }

  var lower: Int { Int(start) }
  var upper: Int { Int(end) }
  var count: Int { Int(end - start) }
  var isEmpty: Bool { start >= end }
  var bounds: Range<Int> { Int(start)..<Int(max(start, end)) }

  /// From the start of this range to the end of `other`, which stands behind it.
  func through(_ other: TextRange) -> TextRange { TextRange(lower, other.upper) }
  /// The part in front of `offset`.
  func prefix(upTo offset: Int) -> TextRange { TextRange(lower, offset) }
  /// The part from `offset` on.
  func suffix(from offset: Int) -> TextRange { TextRange(offset, upper) }
  func contains(_ offset: Int) -> Bool { offset >= lower && offset < upper }
  func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }
}
