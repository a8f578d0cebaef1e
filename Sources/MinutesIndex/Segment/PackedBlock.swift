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
  /// - Returns: The greatest number written. In a sound block that is the last one.
  static func unpackOwners(
    _ source: UnsafeRawPointer, bits: Int, before: UInt32, to output: UnsafeMutablePointer<UInt32>
  ) -> UInt32 {
    var base = SIMD4<UInt32>(repeating: before)
    var greatest = SIMD4<UInt32>()
    let target = UnsafeMutableRawPointer(output)
    let steps = SIMD4<UInt32>(1, 2, 3, 4)
    unpack(source, bits: bits) { row, gaps in
      var sum = gaps &+ SIMD4(0, gaps.x, gaps.y, gaps.z)
      sum = sum &+ SIMD4(0, 0, sum.x, sum.y)
      let owners = base &+ sum &+ steps
      target.storeBytes(of: owners, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
      greatest = pointwiseMax(greatest, owners)
      base = SIMD4(repeating: owners.w)
    }
    return greatest.max()
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
