/// Reads what stands behind and in front of links: targets, labels, definitions.
struct MarkdownLinks {
  let page: UnsafeBufferPointer<UInt8>
  let end: Int

  /// Brackets inside a target, as many as are followed.
  private static let deepest = 32
  private static let longestLabel = 999

  init(_ page: UnsafeBufferPointer<UInt8>, end: Int) {
    self.page = page
    self.end = end
  }

  /// Where `(target "title")` at an offset ends.
  func targetEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "(") else { return nil }
    var offset = skipBlanks(start + 1)
    if byte(offset) == UInt8(ascii: ")") { return offset + 1 }
    guard let behind = destinationEnd(at: offset) else { return nil }
    offset = skipBlanks(behind)
    if offset > behind, let title = titleEnd(at: offset) { offset = skipBlanks(title) }
    return byte(offset) == UInt8(ascii: ")") ? offset + 1 : nil
  }

  /// Where `[label]` at an offset ends; what is in it has no brackets but escaped ones.
  func labelEnd(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while offset < end, offset - start <= Self.longestLabel {
      switch page[offset] {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// What is between the brackets of a label, as labels are compared: white space and case aside.
  func label(_ range: Range<Int>) -> String? {
    guard range.count <= Self.longestLabel else { return nil }
    var bytes: [UInt8] = []
    var isASCII = true
    for offset in range {
      let byte = page[offset]
      if byte > 0x20 {
        bytes.append(byte.asciiLowercased)
        isASCII = isASCII && byte < 0x80
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    if bytes.isEmpty { return nil }
    let label = String(decoding: bytes, as: UTF8.self)
    return isASCII ? label : label.uppercased().lowercased()
  }

  /// `[label]: target "title"`, a line or more of its own: its label, and where the text goes on.
  func definition(at start: Int) -> (label: String, end: Int)? {
    guard let close = labelEnd(at: start), byte(close) == UInt8(ascii: ":"),
      let label = label(start + 1..<close - 1)
    else { return nil }
    let target = skipBlanks(close + 1)
    guard target < end, let behind = destinationEnd(at: target), behind > target else { return nil }
    let title = skipBlanks(behind)
    if title > behind, let close = titleEnd(at: title), let next = lineEnd(close) {
      return (label, next)
    }
    return lineEnd(behind).map { (label, $0) }
  }

  // MARK: Parts

  private func byte(_ offset: Int) -> UInt8 { offset < end ? page[offset] : 0 }

  private func skipBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < end, page[offset] <= 0x20 { offset += 1 }
    return offset
  }

  /// Where the text goes on if nothing but blanks follows on the line.
  private func lineEnd(_ start: Int) -> Int? {
    var offset = start
    while offset < end, page[offset] != 0x0A, page[offset] != 0x0D {
      guard page[offset] <= 0x20 else { return nil }
      offset += 1
    }
    return skipBlanks(offset)
  }

  private func destinationEnd(at start: Int) -> Int? {
    byte(start) == UInt8(ascii: "<") ? bracketedEnd(start) : bareEnd(start)
  }

  private func bracketedEnd(_ start: Int) -> Int? {
    var offset = start + 1
    while offset < end {
      switch page[offset] {
      case UInt8(ascii: ">"): return offset + 1
      case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  private func bareEnd(_ start: Int) -> Int? {
    var offset = start
    var depth = 0
    loop: while offset < end, page[offset] > 0x20 {
      switch page[offset] {
      case UInt8(ascii: "("):
        depth += 1
        if depth > Self.deepest { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break loop }
        depth -= 1
      case UInt8(ascii: "\\"):
        if byte(offset + 1).isASCIIPunctuation { offset += 1 }
      default: break
      }
      offset += 1
    }
    return depth == 0 && offset > start ? min(offset, end) : nil
  }

  private func titleEnd(at start: Int) -> Int? {
    let open = byte(start)
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(")
    else {
      return nil
    }
    var offset = start + 1
    while offset < end {
      switch page[offset] {
      case close: return offset + 1
      case open: return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }
}
