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

  /// Reads a block that lies completely in readable memory. The usual widths have code of their own, in
  /// which all shifts are known.
  @inline(__always)
  static func forEachRow(
    _ source: UnsafeRawPointer, bits: Int, body: (_ row: Int, SIMD4<UInt32>) -> Void
  ) {
    switch bits {
    case 0: for row in 0..<32 { body(row, SIMD4()) }
    case 1: unpackRows(source, 1, body)
    case 2: unpackRows(source, 2, body)
    case 3: unpackRows(source, 3, body)
    case 4: unpackRows(source, 4, body)
    case 5: unpackRows(source, 5, body)
    case 6: unpackRows(source, 6, body)
    case 7: unpackRows(source, 7, body)
    case 8: unpackRows(source, 8, body)
    case 9: unpackRows(source, 9, body)
    case 10: unpackRows(source, 10, body)
    case 11: unpackRows(source, 11, body)
    case 12: unpackRows(source, 12, body)
    default: unpackRows(source, UInt32(bits), body)
    }
  }

  @inline(__always)
  private static func unpackRows(
    _ source: UnsafeRawPointer, _ width: UInt32, _ body: (_ row: Int, SIMD4<UInt32>) -> Void
  ) {
    unpackEight(source, width, 0, body)
    unpackEight(source, width, 8, body)
    unpackEight(source, width, 16, body)
    unpackEight(source, width, 24, body)
  }

  /// No loop, so that everything that the width and the row decide is reckoned by the compiler.
  @inline(__always)
  private static func unpackEight(
    _ source: UnsafeRawPointer, _ width: UInt32, _ row: UInt32,
    _ body: (_ row: Int, SIMD4<UInt32>) -> Void
  ) {
    body(Int(row), self.row(row, source, width))
    body(Int(row + 1), self.row(row + 1, source, width))
    body(Int(row + 2), self.row(row + 2, source, width))
    body(Int(row + 3), self.row(row + 3, source, width))
    body(Int(row + 4), self.row(row + 4, source, width))
    body(Int(row + 5), self.row(row + 5, source, width))
    body(Int(row + 6), self.row(row + 6, source, width))
    body(Int(row + 7), self.row(row + 7, source, width))
  }

  /// The four numbers of a row.
  @inline(__always)
  private static func row(
    _ row: UInt32, _ source: UnsafeRawPointer, _ width: UInt32
  ) -> SIMD4<UInt32> {
    let first = row &* width
    let start = source + Int(first >> 5) * 16
    let shift = first & 31
    var value = start.loadUnaligned(as: SIMD4<UInt32>.self) &>> SIMD4(repeating: shift)
    if shift &+ width > 32 {
      let next = (start + 16).loadUnaligned(as: SIMD4<UInt32>.self)
      value |= next &<< SIMD4(repeating: 32 &- shift)
    }
    return value & SIMD4(repeating: UInt32.max &>> (32 &- width))
  }

  /// Reads passages: the first four as gaps to `before`, less one to four, the others as gaps to the one four
  /// places before, less four. So the four lanes are added up side by side.
  ///
  /// - Returns: The last passage if the last four ascend and no number can have gone round, as in a sound
  ///   block; else the greatest there is. No passage is greater than what is returned.
  static func unpackOwners(
    _ source: UnsafeRawPointer, bits: Int, before: UInt32, to output: UnsafeMutablePointer<UInt32>
  ) -> UInt32 {
    let step = SIMD4<UInt32>(repeating: 4)
    var owners = SIMD4<UInt32>(repeating: before &+ 1) &+ SIMD4(0, 1, 2, 3) &- step
    let target = UnsafeMutableRawPointer(output)
    forEachRow(source, bits: bits) { row, gaps in
      owners = owners &+ (gaps &+ step)
      target.storeBytes(of: owners, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
    }
    // Gaps of up to 24 bits add up to less than 2^30.
    let isSound =
      bits <= 24 && (before == .max || before < 1 << 31)
      || (0..<124).allSatisfy { output[$0] < output[$0 + 4] }
    return isSound && owners.x < owners.y && owners.y < owners.z && owners.z < owners.w
      ? owners.w : .max
  }

  /// Reads numbers and adds each, plus one, to the sum four places before: `output[i + 4] - output[i]` is number
  /// `i` plus one, the first four sums are zero. So `output[i]` to `output[i + 3]` together are the sum of all
  /// before `i`.
  ///
  /// - Parameter output: Room for 132.
  /// - Returns: The sum of all; the greatest number there is if a sum can have gone round.
  static func unpackLaneSums(
    _ source: UnsafeRawPointer, bits: Int, to output: UnsafeMutablePointer<UInt32>
  ) -> UInt32 {
    let one = SIMD4<UInt32>(repeating: 1)
    var sums = SIMD4<UInt32>()
    let target = UnsafeMutableRawPointer(output + 4)
    (target - 16).storeBytes(of: sums, as: SIMD4<UInt32>.self)
    forEachRow(source, bits: bits) { row, numbers in
      sums = sums &+ (numbers &+ one)
      target.storeBytes(of: sums, toByteOffset: row * 16, as: SIMD4<UInt32>.self)
    }
    // Numbers of up to 24 bits add up to less than 2^32.
    let all = UInt64(sums.x) + UInt64(sums.y) + UInt64(sums.z) + UInt64(sums.w)
    let isSound = bits <= 24 || (0..<128).allSatisfy { output[$0] < output[$0 + 4] }
    return isSound ? UInt32(clamping: all) : .max
  }
}
