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
    var offset = code.lowerBound
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<code.upperBound])
    var followsWord = false
    while offset < code.upperBound {
      let at = offset
      guard let number = TokenCode.read(bytes, &offset), let token = tokens[number],
        output.count < 1 << 30
      else { throw .damaged(offset: at, what: "a text names a token that does not exist") }
      output.reserve(token.count + 17)
      var target = UnsafeMutableRawPointer(output.base + output.count)
      if followsWord, !token.isGap {
        target.storeBytes(of: UInt8(ascii: " "), as: UInt8.self)
        target += 1
        output.extend(by: 1)
      }
      if token.count <= 16 {
        let sixteen = token.start.loadUnaligned(as: SIMD16<UInt8>.self)
        target.storeBytes(of: sixteen, as: SIMD16<UInt8>.self)
      } else {
        target.copyMemory(from: token.start, byteCount: token.count)
      }
      output.extend(by: token.count)
      followsWord = !token.isGap
    }
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
    let entry = starts + Int(number) * 4
    let first = UInt32(littleEndian: entry.load(as: UInt32.self))
    let end = Int(UInt32(littleEndian: (entry + 4).load(as: UInt32.self)) & ~SegmentFormat.gapBit)
    let start = Int(first & ~SegmentFormat.gapBit)
    guard start <= end, end <= byteCount else { return nil }
    return Token(
      start: base + start, count: end - start, isGap: first & SegmentFormat.gapBit != 0)
  }
}
