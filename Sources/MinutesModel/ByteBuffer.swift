/// Memory that grows as bytes are appended, without the checks that an array makes for each of them.
///
/// It is freed by `deallocate()` and by nothing else; copies share it.
package struct ByteBuffer {
  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0

  /// Bytes kept free behind what was asked for, so that a few may be written without asking.
  private static let slack = 64

  /// - Parameter byteCount: About how many bytes will be appended.
  package init(reserving byteCount: Int) {
    capacity = max(byteCount, 256) + Self.slack
    start = .allocate(byteCount: capacity, alignment: 16)
  }

  package func deallocate() { start.deallocate() }

  /// What was appended, until the next change.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Makes room for so many bytes more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more + Self.slack > capacity { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more + Self.slack)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }

  /// Appends a byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  /// Appends the first bytes of a vector, a comma in front of them where that is asked for.
  @inline(__always)
  mutating func append(_ bytes: SIMD32<UInt8>, count more: Int, behindComma: Bool) {
    reserve(33)
    start.storeBytes(of: UInt8(ascii: ","), toByteOffset: count, as: UInt8.self)
    let place = behindComma ? count &+ 1 : count
    start.storeBytes(of: bytes, toByteOffset: place, as: SIMD32<UInt8>.self)
    count = place &+ more
  }

  /// Appends a word of ASCII.
  @inline(__always)
  mutating func append(_ word: StaticString) {
    reserve(word.utf8CodeUnitCount)
    (start + count).copyMemory(from: word.utf8Start, byteCount: word.utf8CodeUnitCount)
    count += word.utf8CodeUnitCount
  }

  /// Writes eight bytes behind the last, of which only the first `more` are appended; for use
  /// behind `reserve`.
  @inline(__always)
  mutating func put(_ word: UInt64, count more: Int) {
    start.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
    count += more
  }

  /// Appends bytes; for use behind `reserve`.
  @inline(__always)
  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    (start + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Appends a number in decimal figures.
  mutating func append(decimal number: Int) {
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var figures = 1
    var limit: UInt = 10
    while figures < 19, rest >= limit {
      figures += 1
      limit *= 10
    }
    if rest >= limit { figures += 1 }
    var place = count + figures
    count = place
    repeat {
      let (quotient, figure) = rest.quotientAndRemainder(dividingBy: 10)
      place -= 1
      start.storeBytes(
        of: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: figure), toByteOffset: place,
        as: UInt8.self)
      rest = quotient
    } while rest > 0
  }
}
