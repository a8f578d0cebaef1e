extension UnsafeBufferPointer<UInt8> {
  /// The first offset in a range of a stand-in that is no text: a tag or a hole.
  func firstMarkup(from start: Int, to end: Int) -> Int {
    first(from: start, to: end) { $0.equals(UInt8(ascii: "<")) | $0.isBelow(0x20) }
  }

  /// Whether `&nbsp;` stands at an ampersand.
  func isNoBreakSpace(at offset: Int, to end: Int) -> Bool {
    offset + 6 <= end && self[offset + 1] == UInt8(ascii: "n")
      && self[offset + 2] == UInt8(ascii: "b") && self[offset + 3] == UInt8(ascii: "s")
      && self[offset + 4] == UInt8(ascii: "p") && self[offset + 5] == UInt8(ascii: ";")
  }
}
