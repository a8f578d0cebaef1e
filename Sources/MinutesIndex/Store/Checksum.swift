/// A checksum of 64 bits over bytes that come in pieces: XXH64 by Yann Collet, seed 0, as its
/// specification describes it (xxHash fast digest algorithm, version 0.1.1).
///
/// It finds damage; it is no protection against somebody who wants to deceive.
package struct Checksum: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lanes = SIMD4<UInt64>(prime1 &+ prime2, prime2, 0, 0 &- prime1)
  /// Bytes that do not fill a stripe of 32 yet.
  private var rest = SIMD4<UInt64>()
  private var restCount = 0
  private var byteCount = 0

  package init() {}

  /// The checksum of some bytes.
  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.update(bytes)
    return checksum.value
  }

  /// The checksum of some bytes.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { of($0) }
  }

  /// Takes the next bytes. Complexity: O(n).
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    byteCount += bytes.count
    var position = 0
    if restCount > 0 {
      position = min(32 - restCount, bytes.count)
      keep(UnsafeRawBufferPointer(rebasing: bytes[..<position]))
      guard restCount == 32 else { return }
      consume(rest)
      restCount = 0
    }
    var (one, two, three, four) = (lanes[0], lanes[1], lanes[2], lanes[3])
    while bytes.count - position >= 32 {
      one = Self.round(one, Self.word(bytes, position))
      two = Self.round(two, Self.word(bytes, position + 8))
      three = Self.round(three, Self.word(bytes, position + 16))
      four = Self.round(four, Self.word(bytes, position + 24))
      position += 32
    }
    lanes = SIMD4(one, two, three, four)
    keep(UnsafeRawBufferPointer(rebasing: bytes[position...]))
  }

  /// The checksum of all bytes taken so far.
  package var value: UInt64 {
    var hash: UInt64
    if byteCount >= 32 {
      hash =
        Self.rotated(lanes[0], 1) &+ Self.rotated(lanes[1], 7) &+ Self.rotated(lanes[2], 12)
        &+ Self.rotated(lanes[3], 18)
      for index in 0..<4 {
        hash = (hash ^ Self.round(0, lanes[index])) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash &+= UInt64(byteCount)
    withUnsafeBytes(of: rest) { bytes in
      var position = 0
      while restCount - position >= 8 {
        hash ^= Self.round(0, Self.word(bytes, position))
        hash = Self.rotated(hash, 27) &* Self.prime1 &+ Self.prime4
        position += 8
      }
      if restCount - position >= 4 {
        let half = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)
        hash ^= UInt64(UInt32(littleEndian: half)) &* Self.prime1
        hash = Self.rotated(hash, 23) &* Self.prime2 &+ Self.prime3
        position += 4
      }
      while position < restCount {
        hash = Self.rotated(hash ^ (UInt64(bytes[position]) &* Self.prime5), 11) &* Self.prime1
        position += 1
      }
    }
    hash = (hash ^ (hash >> 33)) &* Self.prime2
    hash = (hash ^ (hash >> 29)) &* Self.prime3
    return hash ^ (hash >> 32)
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer) {
    withUnsafeMutableBytes(of: &rest) { rest in
      for index in bytes.indices { rest[restCount + index] = bytes[index] }
    }
    restCount += bytes.count
  }

  private mutating func consume(_ stripe: SIMD4<UInt64>) {
    for index in 0..<4 {
      lanes[index] = Self.round(lanes[index], UInt64(littleEndian: stripe[index]))
    }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value &<< count | value &>> (64 &- count)
  }
}
