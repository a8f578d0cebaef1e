/// One character of a UTF-8 text.
struct UTF8Scalar {
  var value: UInt32
  /// Bytes it takes.
  var length: Int

  /// Reads the character at `offset`, which is inside the text. A byte that does not belong to UTF-8
  /// is read as U+FFFD, one byte long.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    let lead = text[offset]
    if lead < 0x80 {
      value = UInt32(lead)
      length = 1
    } else {
      self = Self.beyondASCII(text, offset, lead)
    }
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  private static func beyondASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ lead: UInt8
  ) -> UTF8Scalar {
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, offset + length <= text.count else {
      return UTF8Scalar(value: 0xFFFD, length: 1)
    }
    var value = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for following in text[(offset + 1)..<(offset + length)] {
      guard following & 0xC0 == 0x80 else { return UTF8Scalar(value: 0xFFFD, length: 1) }
      value = value << 6 | UInt32(following & 0x3F)
    }
    return UTF8Scalar(value: value, length: length)
  }
}
