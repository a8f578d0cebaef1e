/// The checksum of gzip and PNG (ISO 3309, reflected polynomial 0xEDB88320). It notices every change
/// of up to 32 neighbouring bits.
package struct CRC32 {
  private var state: UInt32 = .max

  /// The checksum of what was added so far.
  var value: UInt32 { ~state }

  /// Complexity: O(n), sixteen bytes a step (“slicing by 16”).
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    let table = Self.table.base
    var crc = state
    var offset = 0
    while offset &+ 16 <= bytes.count {
      let first =
        UInt64(littleEndian: (start + offset).loadUnaligned(as: UInt64.self)) ^ UInt64(crc)
      let second = UInt64(littleEndian: (start + offset + 8).loadUnaligned(as: UInt64.self))
      crc = Self.eight(first, table + 8 * 256) ^ Self.eight(second, table)
      offset &+= 16
    }
    while offset < bytes.count {
      crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes[offset])) & 0xFF)]
      offset += 1
    }
    state = crc
  }

  /// What eight bytes contribute.
  @inline(__always)
  private static func eight(_ eight: UInt64, _ table: UnsafePointer<UInt32>) -> UInt32 {
    var crc = table[7 * 256 + Int(eight & 0xFF)] ^ table[6 * 256 + Int(eight >> 8 & 0xFF)]
    crc ^= table[5 * 256 + Int(eight >> 16 & 0xFF)] ^ table[4 * 256 + Int(eight >> 24 & 0xFF)]
    crc ^= table[3 * 256 + Int(eight >> 32 & 0xFF)] ^ table[2 * 256 + Int(eight >> 40 & 0xFF)]
    return crc ^ table[256 + Int(eight >> 48 & 0xFF)] ^ table[Int(eight >> 56)]
  }

  package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var checksum = CRC32()
    checksum.add(bytes)
    return checksum.value
  }

  private static let table = Table()

  private struct Table: Sendable {
    /// Sixteen tables of 256. Never freed.
    nonisolated(unsafe) let base: UnsafePointer<UInt32>

    init() {
      let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 16 * 256)
      for byte in 0..<256 {
        var crc = UInt32(byte)
        for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        table[byte] = crc
      }
      for index in 256..<(16 * 256) {
        let before = table[index - 256]
        table[index] = before >> 8 ^ table[Int(before & 0xFF)]
      }
      base = UnsafePointer(table)
    }
  }
}
