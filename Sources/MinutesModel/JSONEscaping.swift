/// Quotes strings for JSON.
package enum JSONEscaping {
  /// Appends `string` between quotation marks.
  ///
  /// Complexity: O(n) in the bytes of the string; eight bytes at a time where nothing is to be
  /// escaped.
  package static func append(_ string: String, to bytes: inout [UInt8]) {
    var buffer = ByteBuffer(reserving: string.utf8.count + 2)
    defer { buffer.deallocate() }
    append(string, to: &buffer)
    bytes.append(contentsOf: buffer.bytes)
  }

  /// Appends `string` between quotation marks.
  static func append(_ string: String, to out: inout ByteBuffer) {
    out.append(UInt8(ascii: "\""))
    let isDone: Void? = string.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &out) }
    if isDone == nil {
      var string = string
      string.withUTF8 { appendEscaped($0, to: &out) }
    }
    out.append(UInt8(ascii: "\""))
  }

  /// How many bytes are written at most for one of the text: `\u0000`.
  private static let widest = 6
  /// Bytes of the text between two requests for room.
  private static let stretch = 1024

  private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to out: inout ByteBuffer) {
    let raw = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset < text.count {
      let end = min(text.count, offset + stretch)
      out.reserve((end - offset) * widest)
      while offset < end {
        if end - offset >= plainStretch, isPlain(raw, from: offset) {
          out.put(UnsafeRawBufferPointer(rebasing: raw[offset..<offset + plainStretch]))
          offset += plainStretch
          continue
        }
        let rest = end - offset
        let word =
          rest >= 8
          ? UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          : lastWord(text, from: offset, count: rest)
        let plain = plainCount(word)
        out.put(word, count: plain)
        offset += plain
        if plain == min(rest, 8) { continue }
        if let (scalar, length) = special(text, at: offset) {
          appendEscape(of: scalar, to: &out)
          offset += length
        } else {
          out.append(text[offset])
          offset += 1
        }
      }
    }
  }

  /// Bytes that are looked at in one go: most stand for themselves.
  private static let plainStretch = 32

  /// Whether the bytes of a stretch are characters of ASCII that stand for themselves: none sets the
  /// highest bit. There is no branch in the loop, so that many bytes are looked at with one instruction.
  @inline(__always)
  private static func isPlain(_ text: UnsafeRawBufferPointer, from start: Int) -> Bool {
    var others: UInt8 = 0
    var place = 0
    while place < plainStretch {
      let byte = text[start &+ place]
      let isQuoted = ((byte ^ 0x22) &- 1) | ((byte ^ 0x5C) &- 1)
      others |= byte | (byte &+ 1) | (byte &- 0x20) | isQuoted
      place &+= 1
    }
    return others < 0x80
  }

  /// The last bytes of a text, fewer than eight, with controls behind them.
  @inline(__always)
  private static func lastWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, count: Int
  ) -> UInt64 {
    var word: UInt64 = 0
    for place in 0..<count { word |= UInt64(text[start &+ place]) &<< UInt64(8 &* place) }
    return word
  }

  /// How many bytes at the low end of a word stand for themselves and begin no character that is
  /// escaped: most do.
  @inline(__always)
  private static func plainCount(_ word: UInt64) -> Int {
    // The highest bit of each byte says that the byte is no plain one. Subtractions may carry into
    // bytes above such a byte, never below.
    let controls = word &- every(0x20)
    let quotes = (word ^ every(0x22)) &- every(1)
    let backslashes = (word ^ every(0x5C)) &- every(1)
    // 0x7F and what is no ASCII
    let others = ((word & every(0x7F)) &+ every(1)) | word
    let hits = (controls | quotes | backslashes | others) & every(0x80)
    return hits.trailingZeroBitCount / 8
  }

  /// A word of eight equal bytes.
  @inline(__always)
  private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The character to be escaped at `offset` and its length in bytes; nil where the byte is copied.
  @inline(__always)
  private static func special(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt16, length: Int)? {
    let byte = text[offset]
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F:
      return (UInt16(byte), 1)
    case 0xC2:  // C1: U+0080 to U+009F
      guard offset + 1 < text.count, text[offset + 1] < 0xA0 else { return nil }
      return (UInt16(text[offset + 1]), 2)
    case 0xE2:  // U+2028, U+2029: line ends to some readers
      guard offset + 2 < text.count, text[offset + 1] == 0x80, text[offset + 2] & 0xFE == 0xA8
      else { return nil }
      return (0x2000 + UInt16(text[offset + 2] & 0x3F), 3)
    default:
      return nil
    }
  }

  private static func appendEscape(of scalar: UInt16, to out: inout ByteBuffer) {
    out.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22: out.append(UInt8(ascii: "\""))
    case 0x5C: out.append(UInt8(ascii: "\\"))
    case 0x08: out.append(UInt8(ascii: "b"))
    case 0x09: out.append(UInt8(ascii: "t"))
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0C: out.append(UInt8(ascii: "f"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    default:
      out.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
