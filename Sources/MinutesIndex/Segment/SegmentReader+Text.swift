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
    let spaces = TokenBytes(self)
    var offset = code.lowerBound
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<code.upperBound])
    var followsWord = false
    while offset < code.upperBound {
      let at = offset
      guard let number = TokenCode.read(bytes, &offset), let token = spaces[number],
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

  /// Where the coded text of a passage is.
  func code(ofPassage passage: Int) throws(SegmentError) -> Range<Int> {
    try check(passage: passage)
    let text = footer.range(.text)
    let start = Int(value(.textStarts, passage, as: UInt32.self))
    let end = Int(value(.textStarts, passage + 1, as: UInt32.self))
    guard start <= end, end <= text.count else {
      throw .damaged(
        offset: footer.range(.textStarts).lowerBound + passage * 4,
        what: "the text of passage \(passage) is not in the segment")
    }
    return (text.lowerBound + start)..<(text.lowerBound + end)
  }
}

/// The tokens of stored text by their numbers.
struct TokenBytes {
  private let starts: UnsafeRawPointer
  private let base: UnsafeRawPointer
  /// How many there are.
  let count: Int
  private let byteCount: Int

  init(_ reader: SegmentReader) {
    starts = reader.base(.tokenStarts)
    base = reader.base(.tokens)
    count = reader.footer.range(.tokenStarts).count / 4 - 1
    byteCount = reader.footer.range(.tokens).count - 16
  }

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
    let end = Int(UInt32(littleEndian: (entry + 4).load(as: UInt32.self)) & ~SegmentBuilder.gapBit)
    let start = Int(first & ~SegmentBuilder.gapBit)
    guard start <= end, end <= byteCount else { return nil }
    return Token(
      start: base + start, count: end - start, isGap: first & SegmentBuilder.gapBit != 0)
  }
}
