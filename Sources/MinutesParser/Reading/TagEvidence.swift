/// What speaks for HTML: tags that HTML has, as against angle brackets in text (`<AI1>`).
struct TagEvidence {
  /// A document type or the outer elements of a page.
  private(set) var isPage = false
  /// Tags of paragraphs, lists, tables and the like, opening and closing.
  private(set) var count = 0
  private(set) var closing = 0
  /// Whether the first thing in the text is such a tag.
  private(set) var isFirst = false
  /// So many tags that nothing else is likely.
  private(set) var isStrong = false

  /// Looks for tags, unless the first of them shows that it is a page.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    read(bytes) { _ in }
    guard !isPage, count >= 4, closing > 0 else { return }
    var textLength = 0
    var again = self
    again.read(bytes) { range in
      textLength += bytes.count(from: range.lowerBound, to: range.upperBound) { $0.isFrom(0x21) }
    }
    isStrong = textLength < count * 150
  }

  /// Reads the tags.
  ///
  /// - Parameter text: Is given each stretch between them.
  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, text: (Range<Int>) -> Void
  ) {
    var offset = 0
    var hasText = false
    while offset < bytes.count, !isPage {
      let start = offset
      offset = bytes.quietEnd(from: start, to: bytes.count) { $0.equals(UInt8(ascii: "<")) }
      offset = bytes.first(UInt8(ascii: "<"), from: offset, to: bytes.count)
      text(start..<offset)
      if !hasText {
        hasText = bytes.first(from: start, to: offset) { $0.isFrom(0x21) } < offset
      }
      if offset == bytes.count { return }
      offset += 1
      if !skipAside(bytes, &offset) { readTag(bytes, &offset, hasText: hasText) }
    }
  }

  /// Skips a comment or an XML declaration behind its `<`.
  private func skipAside(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Bool {
    let rest = bytes[offset...]
    if rest.first == UInt8(ascii: "?") {
      offset = min(bytes.first(UInt8(ascii: ">"), from: offset, to: bytes.count) + 1, bytes.count)
      return true
    }
    guard rest.starts(with: "!--".utf8) else { return false }
    offset += 3
    while offset < bytes.count {
      offset += 1
      if bytes[offset - 1] == UInt8(ascii: ">"), bytes[offset - 2] == UInt8(ascii: "-"),
        bytes[offset - 3] == UInt8(ascii: "-")
      {
        return true
      }
    }
    return true
  }

  /// Tags make out the text: a fragment of a page.
  var isFragment: Bool { isFirst && closing > 0 || isStrong }

  private mutating func readTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, hasText: Bool
  ) {
    let isClosing = offset < bytes.count && bytes[offset] == UInt8(ascii: "/")
    let isDeclaration = offset < bytes.count && bytes[offset] == UInt8(ascii: "!")
    if isClosing || isDeclaration { offset += 1 }
    var name: UInt64 = 0
    var length = 0
    while offset < bytes.count, bytes[offset].isASCIILetter || bytes[offset].isASCIIDigit,
      length <= 8
    {
      name = name << 8 | UInt64(bytes[offset].asciiLowercased)
      length += 1
      offset += 1
    }
    guard length > 0, length <= 8, offset < bytes.count else { return }
    let next = bytes[offset]
    guard next.isBlank || next == 0x0D || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    else { return }
    if isDeclaration {
      if !hasText, name == Self.packed("doctype") { isPage = true }
    } else if !hasText, Self.pages.contains(name) {
      isPage = true
    } else if Self.blocks.contains(name) || Self.pages.contains(name) {
      if !hasText, count == 0 { isFirst = true }
      count += 1
      if isClosing { closing += 1 }
    }
  }

  private static let pages = Set(["html", "head", "body"].map(packed))
  private static let blocks = Set(
    [
      "p", "div", "br", "table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li", "dl", "dt",
      "dd", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "header", "footer",
      "nav", "form", "pre", "hr", "span",
    ].map(packed))

  /// A name of up to eight letters as one number.
  private static func packed(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
