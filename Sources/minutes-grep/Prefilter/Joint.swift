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

  static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a character is one of the most usual beyond ASCII that no word begins with: signs of
  /// Latin-1, spaces, dashes and quotation marks.
  static func isUsualSign(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0xA0...0xA9, 0xAB...0xB1, 0xB6...0xB8, 0xBB, 0x2000..<0x2040: true
    default: false
    }
  }

  /// A letter of ASCII in lower case.
  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

/// The same for sixteen bytes at a time. The result has a byte of ones for each byte that is meant, and a
/// byte of zeros for every other.
///
/// Only `.==` and `.<` are used: they are one or two instructions everywhere.
extension Joint {
  /// Which bytes may be the first letter of any word, in whatever form: ampersands, NUL, and all beyond
  /// ASCII.
  @inline(__always)
  static func areBeginnings(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (block .== all(UInt8(ascii: "&"))) .| .!((block &- all(1)) .< all(0x7F))
  }

  /// Which bytes are letters of ASCII.
  @inline(__always)
  static func areLetters(_ lowered: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (lowered &- all(UInt8(ascii: "a"))) .< all(26)
  }

  /// Letters become lower case, and other bytes become others that are no letters.
  @inline(__always)
  static func lowered(_ block: SIMD16<UInt8>) -> SIMD16<UInt8> { block | all(0x20) }

  @inline(__always)
  static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// The first eight bytes of a mask and the others, the first byte lowest.
  @inline(__always)
  static func halves(of mask: SIMDMask<SIMD16<Int8>>) -> (low: UInt64, high: UInt64) {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
  }
}
