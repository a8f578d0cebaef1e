/// What speaks for Markdown as against plain text that happens to use the same signs.
///
/// Bullets and rules of `=` or `-` say nothing, since plain text has them as well.
struct MarkdownEvidence {
  private var headings = 0
  private var bold = 0
  private var links = 0
  private var tables = 0
  private var fences = 0
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Looks for marks, until there are enough of them.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    readLineStarts()
    readMarks()
  }

  /// How many kinds of mark there are at least: counting stops once they are enough.
  var kinds: Int {
    (headings > 0 ? 1 : 0) + (bold > 1 ? 1 : 0) + (links > 0 ? 1 : 0) + (tables > 0 ? 1 : 0)
      + (fences > 1 ? 1 : 0)
  }
  /// Marks of two kinds, or of one that plain text hardly ever has so often.
  var isStrong: Bool { headings > 1 || bold > 3 || kinds > 1 }

  // MARK: Lines

  private mutating func readLineStarts() {
    var start = 0
    guard hasLineStarts else { return }
    while start < bytes.count {
      var offset = start
      while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
      if offset < bytes.count, offset - start <= 3 {
        switch bytes[offset] {
        case UInt8(ascii: "#"): if isHeading(offset) { headings += 1 }
        case UInt8(ascii: "|"): if isDelimiterRow(offset) { tables += 1 }
        case UInt8(ascii: "`"): if isFence(offset) { fences += 1 }
        default: break
        }
        if isStrong { return }
      }
      start = lineEnd(from: offset) + 1
    }
  }

  /// Whether a sign that marks lines stands anywhere.
  private var hasLineStarts: Bool {
    let quiet = bytes.quietEnd(from: 0, to: bytes.count) {
      $0.equals(UInt8(ascii: "#")) | $0.equals(UInt8(ascii: "|")) | $0.equals(UInt8(ascii: "`"))
    }
    return bytes[quiet...].contains {
      $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "`")
    }
  }

  private func lineEnd(from offset: Int) -> Int {
    bytes.firstLineEnd(from: offset, to: bytes.count)
  }

  private func isHeading(_ start: Int) -> Bool {
    var offset = start
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    return (1...6).contains(offset - start) && offset + 1 < lineEnd(from: offset)
      && bytes[offset] == 0x20
  }

  /// A row of dashes between pipes with a pipe at its start, which extractors' tables lack.
  private func isDelimiterRow(_ start: Int) -> Bool {
    var dashes = 0
    for offset in start..<lineEnd(from: start) {
      switch bytes[offset] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes >= 2
  }

  private func isFence(_ start: Int) -> Bool {
    start + 3 <= bytes.count && (start..<start + 3).allSatisfy { bytes[$0] == UInt8(ascii: "`") }
  }

  // MARK: Marks in lines

  /// Counts `**words**` and `[words](address)`, each within its line.
  private mutating func readMarks() {
    var boldStart: Int?
    var end = 0
    var offset = 0
    while !isStrong {
      offset = bytes.quietEnd(from: offset, to: bytes.count) {
        $0.equals(UInt8(ascii: "*")) | $0.equals(UInt8(ascii: "]"))
      }
      offset = bytes.first(from: offset, to: bytes.count) {
        $0.equals(UInt8(ascii: "*")) | $0.equals(UInt8(ascii: "]"))
      }
      guard offset < bytes.count else { return }
      if offset >= end {
        end = lineEnd(from: offset)
        boldStart = nil
      }
      if offset + 1 < end {
        let next = bytes[offset + 1]
        if bytes[offset] == UInt8(ascii: "]") {
          if next == UInt8(ascii: "(") { links += 1 }
        } else if next == UInt8(ascii: "*") {
          if let start = boldStart, offset > start + 2, !bytes[offset - 1].isBlank {
            bold += 1
            boldStart = nil
          } else if boldStart == nil, offset + 2 < end, isWordStart(bytes[offset + 2]) {
            boldStart = offset
          }
        }
      }
      offset += 1
    }
  }

  private func isWordStart(_ byte: UInt8) -> Bool {
    !byte.isBlank && byte != UInt8(ascii: "*")
  }
}
