extension SegmentReader {
  /// Appends the text of a passage, as it was given to the builder.
  ///
  /// Complexity: O(n) in the length of the text.
  public func appendText(ofPassage passage: Int, to text: inout [UInt8]) throws(SegmentError) {
    var buffer = GrowingBuffer<UInt8>()
    try appendText(ofPassage: passage, to: &buffer)
    text.append(contentsOf: buffer.elements)
  }

  func appendText(
    ofPassage passage: Int, to output: inout GrowingBuffer<UInt8>
  ) throws(SegmentError) {
    let code = try code(ofPassage: passage)
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<code.upperBound])
    let start = bytes.baseAddress.unsafelyUnwrapped
    let tokens = tokens
    var offset = code.lowerBound
    var target = UnsafeMutableRawPointer(output.base + output.count)
    var limit = UnsafeMutableRawPointer(output.base + output.capacity)
    var followsWord = 0
    while offset < code.upperBound {
      let at = offset
      let first = UInt32((start + offset).load(as: UInt8.self))
      var number = first
      if first < 248 {
        // Numbers of one byte and of two are mixed, so this is no branch. Behind the text there is more of the
        // segment: a byte can be read.
        let second = UInt32((start + (offset &+ 1)).load(as: UInt8.self))
        let isLong = (191 &- first) &>> 31
        let long = TokenCode.ends.one &+ (first &- 192) &<< 8 &+ second
        number ^= (first ^ long) & (0 &- isLong)
        offset &+= 1 &+ Int(isLong)
      } else {
        number = TokenCode.read(bytes, &offset) ?? .max
      }
      guard offset <= code.upperBound, let token = tokens[number] else {
        throw .damaged(offset: at, what: "a text names a token that does not exist")
      }
      if target.distance(to: limit) < token.count &+ 17 {
        output.extend(by: UnsafeMutableRawPointer(output.base + output.count).distance(to: target))
        guard output.count < 1 << 30 else { throw .damaged(offset: at, what: "a text is too long") }
        output.reserve(token.count + 17)
        target = UnsafeMutableRawPointer(output.base + output.count)
        limit = UnsafeMutableRawPointer(output.base + output.capacity)
      }
      let isWord = token.isGap ? 0 : 1
      target.storeBytes(of: UInt8(ascii: " "), as: UInt8.self)
      target += followsWord & isWord  // else it is written over
      if token.count <= 16 {
        let sixteen = token.start.loadUnaligned(as: SIMD16<UInt8>.self)
        target.storeBytes(of: sixteen, as: SIMD16<UInt8>.self)
      } else {
        target.copyMemory(from: token.start, byteCount: token.count)
      }
      target += token.count
      followsWord = isWord
    }
    output.extend(by: UnsafeMutableRawPointer(output.base + output.count).distance(to: target))
  }
}

/// The tokens of stored text by their numbers.
struct TokenBytes {
  let starts: UnsafeRawPointer
  /// How many there are.
  let count: Int
  let base: UnsafeRawPointer
  let byteCount: Int

  struct Token {
    /// At least sixteen bytes can be read here.
    let start: UnsafeRawPointer
    let count: Int
    let isGap: Bool
  }

  /// The token of a number, nil where there is none or it lies outside.
  @inline(__always)
  subscript(number: UInt32) -> Token? {
    guard number < UInt32(truncatingIfNeeded: count) else { return nil }
    let both = UInt64(
      littleEndian: (starts + Int(number) &* 4).loadUnaligned(as: UInt64.self))
    let first = UInt32(truncatingIfNeeded: both)
    let end = Int(both &>> 32) & Int(~SegmentFormat.gapBit)
    let start = Int(first & ~SegmentFormat.gapBit)
    guard start <= end, end <= byteCount else { return nil }
    return Token(
      start: base + start, count: end &- start, isGap: first & SegmentFormat.gapBit != 0)
  }
}
