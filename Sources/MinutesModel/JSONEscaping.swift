/// Quotes strings for JSON.
package enum JSONEscaping {
  /// Appends `string` between quotation marks.
  ///
  /// Complexity: O(n) in the bytes of the string; stretches without anything to escape are copied
  /// whole.
  package static func append(_ string: String, to bytes: inout [UInt8]) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { appendEscaped($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var copied = 0
    var offset = 0
    while offset < text.count {
      if text[offset].isPlain {
        offset += 1
        continue
      }
      guard let (scalar, length) = special(text, at: offset) else {
        offset += 1
        continue
      }
      bytes.append(contentsOf: text[copied..<offset])
      appendEscape(of: scalar, to: &bytes)
      offset += length
      copied = offset
    }
    bytes.append(contentsOf: text[copied...])
  }

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

  private static func appendEscape(of scalar: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x22: bytes.append(UInt8(ascii: "\""))
    case 0x5C: bytes.append(UInt8(ascii: "\\"))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] as [UInt16] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}

extension UInt8 {
  /// Whether a byte stands for itself in JSON and begins no character that is escaped: most do.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self < 0x7F && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
