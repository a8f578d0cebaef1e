/// Tells files that are no text.
enum BinarySignature {
  /// The kind by the first bytes, or nil.
  static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for (signature, kind) in signatures where bytes.starts(with: signature) {
      return kind == "ZIP" ? zipKind(bytes) : kind
    }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "PDF"),
    ([0x50, 0x4B, 0x03, 0x04], "ZIP"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "OLE"),
    ([0x1F, 0x8B, 0x08], "gzip"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"),
    (Array("{\\rtf".utf8), "RTF"),
    (Array("SQLite format 3".utf8), "SQLite"),
  ]

  /// Office files are ZIP archives whose first entries tell the program.
  private static func zipKind(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let head = String(decoding: bytes[..<min(bytes.count, 4096)], as: UTF8.self)
    if head.contains("word/") { return "DOCX" }
    if head.contains("xl/") { return "XLSX" }
    if head.contains("ppt/") { return "PPTX" }
    if head.contains("opendocument") { return "ODF" }
    return "ZIP"
  }

  /// Whether a large share of the bytes are control characters, which no text has; in valid UTF-8
  /// without NUL they are oddities of a text and not the mark of data.
  static func isMostlyControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let sample = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, 1 << 16)])
    var (controls, nulls) = (0, 0)
    var offset = -1
    while true {
      offset = sample.first(from: offset + 1, to: sample.count) {
        $0.isBelow(0x09) | $0.isWithin(0x0E, 0x1F)
      }
      guard offset < sample.count else { break }
      switch sample[offset] {
      case 0: nulls += 1
      case 0x1A, 0x1B: break
      default: controls += 1
      }
    }
    guard controls + nulls > 8, (controls + nulls) * 20 > sample.count else { return false }
    return nulls > 0 || UTF8Validation.census(sample).invalid > 1
  }
}
