/// The encoding that a document declares of itself: `<meta charset>` or an XML declaration in its
/// first bytes.
enum EncodingLabel {
  /// How far into a document a declaration counts, as in browsers.
  static let reach = 1024

  /// The label as written, or nil where the document declares none.
  static func declared(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let end = min(bytes.count, reach)
    guard hasDeclaration(bytes, before: end) else { return nil }
    let head = bytes[..<end].map { $0.asciiLowercased }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let label = value(of: "encoding", in: head[..<end])
    {
      return label
    }
    var rest = head[...]
    while let tag = find("<meta", in: rest) {
      let end = head[tag...].firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
      if let label = value(of: "charset", in: head[tag..<end]) { return label }
      rest = head[end...]
    }
    return nil
  }

  /// Whether anything looks like a declaration: in most texts nothing does.
  private static func hasDeclaration(_ bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var offset = -1
    while true {
      offset = bytes.first(UInt8(ascii: "<"), from: offset + 1, to: end)
      guard offset + 1 < end else { return false }
      let next = bytes[offset + 1]
      if next == UInt8(ascii: "?") || next | 0x20 == UInt8(ascii: "m") { return true }
    }
  }

  /// The value behind `name=`, in quotation marks or bare.
  private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let found = find(name, in: bytes) else { return nil }
    var offset = found + name.utf8.count
    let skipped: [UInt8] = Array(" \t\r\n=\"'".utf8)
    guard let sign = bytes[offset...].first(where: { !$0.isBlank }), sign == UInt8(ascii: "=")
    else { return nil }
    while offset < bytes.endIndex, skipped.contains(bytes[offset]) { offset += 1 }
    let label = bytes[offset...].prefix { byte in
      byte.isASCIILetter || byte.isASCIIDigit || "-_.:".utf8.contains(byte)
    }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }

  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = word.utf8.first else { return nil }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      if bytes[start...].starts(with: word.utf8) { return start }
      rest = bytes[(start + 1)...]
    }
    return nil
  }
}
