/// Characters at which the plain letters of a word may break off although the word goes on.
enum Joint {
  /// Mark-up of HTML and Markdown, entities, escapes, everything beyond ASCII, and NUL, which tells of
  /// another encoding.
  static func isOne(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "~"), UInt8(ascii: "[")...UInt8(ascii: "`"), 0x80...:
      true
    default: false
    }
  }

  /// Which of sixteen bytes are one: a byte of ones for each, a byte of zeros for every other.
  ///
  /// Vectors are compared with vectors for equality alone: that is one instruction everywhere.
  @inline(__always)
  static func all(in block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    var found = block .== all(0)
    found = found .| (block .== all(UInt8(ascii: "<")))
    found = found .| (block .== all(UInt8(ascii: "&")))
    found = found .| (block .== all(UInt8(ascii: "*")))
    found = found .| (block .== all(UInt8(ascii: "!")))
    found = found .| (block .== all(UInt8(ascii: "~")))
    found = found .| (block .== all(UInt8(ascii: "[")))
    found = found .| (block .== all(UInt8(ascii: "`")))
    // The four from the backslash to the underscore.
    found = found .| (block & all(0xFC) .== all(UInt8(ascii: "\\")))
    return found .| (block & all(0x80) .== all(0x80))
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Whether anything is true.
  @inline(__always)
  static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let halves = halves(of: mask)
    return halves.low | halves.high != 0
  }

  /// The mask of the first eight bytes and that of the others, the first byte lowest.
  @inline(__always)
  static func halves(of mask: SIMDMask<SIMD16<Int8>>) -> (low: UInt64, high: UInt64) {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }

  static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// A letter of ASCII in lower case.
  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
