/// Reads numbers and texts one behind the other, and never beyond an end.
struct ByteCursor {
  private let base: UnsafeRawPointer?
  /// Where the next byte is, counted from the beginning of the segment.
  private(set) var offset: Int
  let end: Int

  /// - Parameter range: Lies in `bytes`.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    base = bytes.baseAddress
    offset = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { offset >= end }

  @inline(__always)
  mutating func byte() throws(SegmentError) -> UInt8 {
    guard let base, offset < end else { throw damaged("it ends inside a number") }
    let byte = (base + offset).load(as: UInt8.self)
    offset += 1
    return byte
  }

  @inline(__always)
  mutating func varint() throws(SegmentError) -> UInt64 {
    let first = try byte()
    if first < 0x80 { return UInt64(first) }
    return try longVarint(UInt64(first & 0x7F))
  }

  private mutating func longVarint(_ low: UInt64) throws(SegmentError) -> UInt64 {
    var value = low
    var shift: UInt64 = 7
    while true {
      let next = try byte()
      guard shift < 63 || (shift == 63 && next <= 1) else { throw damaged("a number is too long") }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  /// A number of bytes or things that must fit into what is left.
  @inline(__always)
  mutating func count() throws(SegmentError) -> Int {
    let count = try varint()
    guard count <= UInt64(end - offset) else { throw damaged("it names more than there is") }
    return Int(count)
  }

  /// A number that fits into an `Int`, made by folding the sign into the lowest bit.
  mutating func zigzag() throws(SegmentError) -> Int {
    let folded = try varint()
    return Int(bitPattern: UInt(folded >> 1)) ^ -Int(bitPattern: UInt(folded & 1))
  }

  @inline(__always)
  mutating func bytes(_ count: Int) throws(SegmentError) -> UnsafeBufferPointer<UInt8> {
    guard let base, count >= 0, count <= end - offset else {
      throw damaged("it ends inside a text")
    }
    let start = (base + offset).assumingMemoryBound(to: UInt8.self)
    offset += count
    return UnsafeBufferPointer(start: start, count: count)
  }

  mutating func string() throws(SegmentError) -> String {
    let count = try count()
    return String(decoding: try bytes(count), as: UTF8.self)
  }

  mutating func optionalString() throws(SegmentError) -> String? {
    switch try byte() {
    case 0: return nil
    case 1: return try string()
    default: throw damaged("a text is neither there nor missing")
    }
  }

  func damaged(_ what: String) -> SegmentError { .damaged(offset: offset, what: what) }
}
