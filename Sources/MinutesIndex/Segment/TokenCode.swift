/// How the number of a token is written in stored text. Tokens are numbered by how often they occur,
/// so the 192 most frequent take one byte, the next 14 336 two, and 458 752 more three.
///
/// The first byte tells how long the number is: dense codes in the manner of Brisaboa, Fariña,
/// Navarro and Esteller, “(S,C)-Dense Coding”.
enum TokenCode {
  static let ends: (one: UInt32, two: UInt32, three: UInt32) = (192, 14_528, 473_280)

  /// The bytes of a number, the first one lowest, and in the top byte how many they are.
  static func bytes(_ number: UInt32) -> UInt64 {
    if number < ends.one { return UInt64(number) | 1 << 56 }
    if number < ends.two {
      let rest = UInt64(number - ends.one)
      return (192 + rest >> 8) | (rest & 0xFF) << 8 | 2 << 56
    }
    if number < ends.three {
      let rest = UInt64(number - ends.two)
      return (248 + rest >> 16) | (rest >> 8 & 0xFF) << 8 | (rest & 0xFF) << 16 | 3 << 56
    }
    return 255 | UInt64(number) << 8 | 5 << 56
  }

  /// Appends what ``bytes(_:)`` gave. There must be room for eight bytes.
  @inline(__always)
  static func append(_ code: UInt64, to output: inout GrowingBuffer<UInt8>) {
    UnsafeMutableRawPointer(output.base + output.count)
      .storeBytes(of: code.littleEndian, as: UInt64.self)
    output.extend(by: Int(code >> 56))
  }

  /// Reads the number at `offset` and goes behind it; nil where the bytes end inside it.
  @inline(__always)
  static func read(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt32? {
    let first = UInt32(bytes[offset])
    if first < 192 {
      offset += 1
      return first
    }
    if first < 248 {
      guard offset + 1 < bytes.count else { return nil }
      let number = ends.one + (first - 192) << 8 + UInt32(bytes[offset + 1])
      offset += 2
      return number
    }
    if first < 255 {
      guard offset + 2 < bytes.count else { return nil }
      let number =
        ends.two + (first - 248) << 16 + UInt32(bytes[offset + 1]) << 8
        + UInt32(bytes[offset + 2])
      offset += 3
      return number
    }
    guard offset + 4 < bytes.count, let start = bytes.baseAddress else { return nil }
    let number = UInt32(littleEndian: (start + offset + 1).loadUnaligned(as: UInt32.self))
    offset += 5
    return number
  }
}
