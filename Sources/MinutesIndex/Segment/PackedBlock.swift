/// 128 numbers of equally many bits: number `4 r + l` is in row `r` of lane `l`, and a lane is a
/// stream of bits, the low ones first.
enum PackedBlock {
  /// Bytes that a block takes.
  static func byteCount(bits: Int) -> Int { bits * 16 }

  static func pack(
    _ numbers: UnsafePointer<UInt32>, bits: Int, into output: inout GrowingBuffer<UInt8>
  ) {
    guard bits > 0 else { return }
    output.reserve(byteCount(bits: bits))
    let rows = UnsafeRawPointer(numbers)
    var target = UnsafeMutableRawPointer(output.base + output.count)
    var word = SIMD4<UInt32>()
    var filled: UInt32 = 0
    let width = UInt32(bits)
    for row in 0..<32 {
      let value = rows.loadUnaligned(fromByteOffset: row * 16, as: SIMD4<UInt32>.self)
      word |= value &<< SIMD4(repeating: filled)
      filled += width
      if filled >= 32 {
        target.storeBytes(of: word, as: SIMD4<UInt32>.self)
        target += 16
        filled -= 32
        word = filled > 0 ? value &>> SIMD4(repeating: width - filled) : SIMD4()
      }
    }
    output.extend(by: byteCount(bits: bits))
  }

  /// Reads a block that lies completely in readable memory.
  @inline(__always)
  static func unpack(
    _ source: UnsafeRawPointer, bits: Int, body: (_ row: Int, SIMD4<UInt32>) -> Void
  ) {
    if bits == 0 {
      for row in 0..<32 { body(row, SIMD4()) }
      return
    }
    let width = UInt32(bits)
    let mask = SIMD4<UInt32>(repeating: bits == 32 ? .max : (1 &<< width) &- 1)
    var source = source
    var word = source.loadUnaligned(as: SIMD4<UInt32>.self)
    var used: UInt32 = 0
    for row in 0..<32 {
      var value = word &>> SIMD4(repeating: used)
      used += width
      if used >= 32 {
        used -= 32
        if row < 31 {
          source += 16
          word = source.loadUnaligned(as: SIMD4<UInt32>.self)
        }
        if used > 0 { value |= word &<< SIMD4(repeating: width &- used) }
      }
      body(row, value & mask)
    }
  }

  /// Reads gaps and adds them up: `output[i]` is `before` plus all gaps to `i` plus `i + 1`.
  ///
  /// - Returns: The last number written if the numbers ascend, as in a sound block; else the greatest
  ///   there is.
  static func unpackOwners(
    _ source: UnsafeRawPointer, bits: Int, before: UInt32, to output: UnsafeMutablePointer<UInt32>
  ) -> UInt32 {
    var base = SIMD4<UInt32>(repeating: before &+ 1)
    let steps = SIMD4<UInt32>(0, 1, 2, 3)
    let upper = SIMD4<UInt32>(0, 0, .max, .max)
    let target = UnsafeMutableRawPointer(output)
    unpack(source, bits: bits) { row, gaps in
      // Sums of neighbours, then the second one to both above it.
      let shifted = unsafeBitCast(gaps, to: SIMD2<UInt64>.self) &<< SIMD2(repeating: 32)
      let pairs = gaps &+ unsafeBitCast(shifted, to: SIMD4<UInt32>.self)
      let second = SIMD4(pairs.y, pairs.y, pairs.y, pairs.y) & upper
      let owners = base &+ steps &+ pairs &+ second
      target.storeBytes(of: owners, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
      base = SIMD4(owners.w, owners.w, owners.w, owners.w) &+ SIMD4(repeating: 1)
    }
    // Gaps of up to 24 bits add up to less than 2^31: they cannot go round to small numbers again.
    if bits <= 24, before == .max || before < 1 << 31 { return output[127] }
    var last = before
    for index in 0..<128 {
      guard output[index] > last || (index == 0 && before == .max) else { return .max }
      last = output[index]
    }
    return last
  }

  static func unpack(
    _ source: UnsafeRawPointer, bits: Int, to output: UnsafeMutablePointer<UInt32>
  ) {
    let target = UnsafeMutableRawPointer(output)
    unpack(source, bits: bits) { row, numbers in
      target.storeBytes(of: numbers, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
    }
  }
}
