// Search in bytes, eight at a time.
extension UnsafeBufferPointer<UInt8> {
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// The first offset in a range at which `byte` stands, or the end of the range.
  func first(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    let pattern = Self.ones &* UInt64(byte)
    var offset = start
    while offset + 8 <= end {
      let word = Self.word(raw, offset) ^ pattern
      let found = (word &- Self.ones) & ~word & Self.highBits
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < end, self[offset] != byte { offset += 1 }
    return offset
  }

  /// The first offset in a range of a stand-in that is no text: a tag or a hole.
  func firstMarkup(from start: Int, to end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    let pattern = Self.ones &* UInt64(UInt8(ascii: "<"))
    var offset = start
    while offset + 8 <= end {
      let word = Self.word(raw, offset)
      let tag = word ^ pattern
      let isTag = (tag &- Self.ones) & ~tag
      let isHole = (word &- Self.ones &* 0x20) & ~word
      let found = (isTag | isHole) & Self.highBits
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < end, self[offset] >= 0x20, self[offset] != UInt8(ascii: "<") { offset += 1 }
    return offset
  }

  /// Whether `&nbsp;` stands at an ampersand.
  func isNoBreakSpace(at offset: Int, to end: Int) -> Bool {
    offset + 6 <= end && self[offset + 1] == UInt8(ascii: "n")
      && self[offset + 2] == UInt8(ascii: "b") && self[offset + 3] == UInt8(ascii: "s")
      && self[offset + 4] == UInt8(ascii: "p") && self[offset + 5] == UInt8(ascii: ";")
  }

  private static func word(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
