/// What speaks for Markdown as against plain text that happens to use the same signs.
///
/// Bullets and rules of `=` or `-` say nothing, since plain text has them as well.
struct MarkdownEvidence {
  private(set) var headings = 0
  private(set) var bold = 0
  private(set) var links = 0
  private(set) var tables = 0
  private(set) var fences = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      readLine(bytes, start..<end)
      start = end + 1
    }
  }

  /// How many different kinds of mark there are.
  var kinds: Int {
    (headings > 0 ? 1 : 0) + (bold > 1 ? 1 : 0) + (links > 0 ? 1 : 0) + (tables > 0 ? 1 : 0)
      + (fences > 1 ? 1 : 0)
  }
  /// Marks of two kinds, or of one that plain text hardly ever has so often.
  var isStrong: Bool { headings > 1 || bold > 3 || kinds > 1 }
  var reasons: [String] {
    [
      (headings, "headings with #"), (bold, "stretches in bold"), (links, "links"),
      (tables, "tables"), (fences, "code fences"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
  }

  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var offset = line.lowerBound
    while offset < line.upperBound, bytes[offset] == 0x20 { offset += 1 }
    guard offset < line.upperBound else { return }
    let rest = offset..<line.upperBound
    if offset - line.lowerBound <= 3 {
      if isHeading(bytes, rest) { headings += 1 }
      if isDelimiterRow(bytes, rest) { tables += 1 }
      if isFence(bytes, rest) { fences += 1 }
    }
    readMarks(bytes, rest)
  }

  private func isHeading(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let level = offset - line.lowerBound
    return (1...6).contains(level) && offset + 1 < line.upperBound && bytes[offset] == 0x20
  }

  /// A row of dashes between pipes with a pipe at its start, which extractors' tables lack.
  private func isDelimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard bytes[line.lowerBound] == UInt8(ascii: "|") else { return false }
    var dashes = 0
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes >= 2
  }

  private func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { bytes[$0] == UInt8(ascii: "`") }
  }

  /// Counts `**words**` and `[words](address)`, each within its line.
  private mutating func readMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var boldStart: Int?
    for offset in line.dropLast()
    where bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "]") {
      let next = bytes[offset + 1]
      switch bytes[offset] {
      case UInt8(ascii: "*") where next == UInt8(ascii: "*"):
        if let start = boldStart, offset > start + 2, !bytes[offset - 1].isBlank {
          bold += 1
          boldStart = nil
        } else if boldStart == nil, offset + 2 < line.upperBound, isWordStart(bytes[offset + 2]) {
          boldStart = offset
        }
      case UInt8(ascii: "]") where next == UInt8(ascii: "("):
        links += 1
      default: break
      }
    }
  }

  private func isWordStart(_ byte: UInt8) -> Bool {
    !byte.isBlank && byte != UInt8(ascii: "*")
  }
}
