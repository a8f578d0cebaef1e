/// Finds line feeds.
enum LineFeeds {
  /// Offsets of all line feeds in text of one byte a code unit.
  ///
  /// Complexity: O(n); eight bytes at a time.
  static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    let raw = UnsafeRawBufferPointer(bytes)
    var offsets: [UInt32] = []
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      // A byte of `rest` is zero where a line feed stands; the sum keeps carries inside each byte.
      let rest = word ^ 0x0A0A_0A0A_0A0A_0A0A
      let low = (rest & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
      var hits = ~(low | rest | 0x7F7F_7F7F_7F7F_7F7F)
      while hits != 0 {
        offsets.append(UInt32(clamping: offset + hits.trailingZeroBitCount / 8))
        hits &= hits &- 1
      }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] == 0x0A { offsets.append(UInt32(clamping: offset)) }
      offset += 1
    }
    return offsets
  }

  /// Offsets of all line feeds in text of wider code units, from `start` on.
  static func offsets(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, encoding: CharacterEncoding
  ) -> [UInt32] {
    let width = encoding.unitWidth
    if width == 1 { return offsets(in: bytes) }
    var offsets: [UInt32] = []
    for unit in stride(from: start, to: bytes.count - width + 1, by: width) {
      let significant = encoding.isBigEndian ? unit + width - 1 : unit
      guard bytes[significant] == 0x0A else { continue }
      let sum = bytes[unit..<unit + width].reduce(0) { $0 + Int($1) }
      if sum == 0x0A { offsets.append(UInt32(clamping: unit)) }
    }
    return offsets
  }
}
