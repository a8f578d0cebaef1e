/// The mark-up that is typed into plain text: `== Roof ==` of a wiki, `*Present:*` of a mail program, `'''Vote'''`,
/// `**Agreed:**`. Its signs show nothing.
enum TypedMarkup {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  // MARK: Headings

  private static let deepest = 6

  /// The level and the title of a heading: `== Roof ==` with as many equals signs behind the words as in front, one only
  /// with blanks between; `== Roof` as AsciiDoc has it; `h2. Roof` of Textile.
  static func heading(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> (level: UInt8, title: Range<Int>)? {
    let first = bytes[line.lowerBound]
    let isMarked =
      first == UInt8(ascii: "=")
      || first == UInt8(ascii: "h") && line.count > 4 && bytes[line.lowerBound + 1].isASCIIDigit
    guard isMarked, let found = wiki(bytes, line) ?? textile(bytes, line),
      bytes[found.title].contains(where: { $0.isASCIILetter || $0 >= 0x80 })
    else { return nil }
    return found
  }

  private static func wiki(
    _ bytes: Bytes, _ line: Range<Int>
  ) -> (level: UInt8, title: Range<Int>)? {
    let sign = UInt8(ascii: "=")
    var start = line.lowerBound
    var end = line.upperBound
    while start < end, bytes[start] == sign { start += 1 }
    while end > start, bytes[end - 1] == sign { end -= 1 }
    let level = start - line.lowerBound
    let behind = line.upperBound - end
    guard start < end, (1...deepest).contains(level), behind == level || behind == 0,
      level > 1 && behind > 0 || bytes[start].isBlank && (bytes[end - 1].isBlank || behind == 0)
    else { return nil }
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    // “= £450” and “= agreed to mend it” only sum up.
    if behind == 0, !bytes[start].isASCIIUpper || bytes[end - 1] == UInt8(ascii: ".") { return nil }
    return (UInt8(level), start..<end)
  }

  private static func textile(
    _ bytes: Bytes, _ line: Range<Int>
  ) -> (level: UInt8, title: Range<Int>)? {
    let start = line.lowerBound
    guard bytes[start] == UInt8(ascii: "h"), bytes[start + 2] == UInt8(ascii: "."),
      bytes[start + 3].isBlank, (0x31...0x36).contains(bytes[start + 1])
    else { return nil }
    return (bytes[start + 1] - 0x30, start + 4..<line.upperBound)
  }

  // MARK: Bold words

  /// Words between signs that set them in bold.
  struct Bold {
    /// With the signs.
    var range: Range<Int>
    var words: Range<Int>
  }

  /// Bytes of the words at most, and of a sign.
  private static let longest = 200
  private static let widest = 3

  /// The first words of a stretch that are set in bold. The signs touch them, and stand apart from other words: an
  /// asterisk behind a name or in front of one is a flag.
  ///
  /// Complexity: linear in the stretch.
  static func firstBold(_ bytes: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>) -> Bold? {
    var start = stretch.lowerBound
    while true {
      start = bytes.first(from: start, to: stretch.upperBound) {
        $0.equals(UInt8(ascii: "*")) | $0.equals(UInt8(ascii: "'")) | $0.equals(UInt8(ascii: "_"))
      }
      guard start < stretch.upperBound else { return nil }
      let width = signWidth(bytes, start, stretch.upperBound)
      if width > 0, opens(bytes, start, width, stretch),
        let end = end(bytes, start, width, stretch.upperBound)
      {
        return Bold(range: start..<end + width, words: start + width..<end)
      }
      start += max(width, 1)
    }
  }

  /// Bytes of the sign at an offset: `*`, `**`, `__` or `'''`; 0 for any other.
  private static func signWidth(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Int {
    let sign = bytes[offset]
    var behind = offset
    while behind < end, behind - offset <= widest, bytes[behind] == sign { behind += 1 }
    switch (sign, behind - offset) {
    case (UInt8(ascii: "*"), 1...2), (UInt8(ascii: "_"), 2), (UInt8(ascii: "'"), 3):
      return behind - offset
    default: return 0
    }
  }

  private static func opens(
    _ bytes: Bytes, _ offset: Int, _ width: Int, _ stretch: Range<Int>
  ) -> Bool {
    guard offset + width < stretch.upperBound else { return false }
    let first = bytes[offset + width]
    guard first.isASCIILetter || first.isASCIIDigit || first >= 0xC3 else { return false }
    return offset == stretch.lowerBound || bytes[offset - 1].isBlank
      || bytes[offset - 1] == UInt8(ascii: "(")
  }

  /// Where the sign behind the words begins that a sign opens.
  private static func end(_ bytes: Bytes, _ start: Int, _ width: Int, _ limit: Int) -> Int? {
    let sign = bytes[start]
    let reach = min(limit, start + longest)
    var end = start + width
    while end < reach, bytes[end] != sign || signWidth(bytes, end, limit) != width { end += 1 }
    guard end < reach, !bytes[end - 1].isBlank, bytes[end - 1] != UInt8(ascii: ",") else {
      return nil
    }
    let behind = end + width
    if behind == limit || bytes[behind].isBlank { return end }
    guard ":;.,!?)-".utf8.contains(bytes[behind]) else { return nil }
    // “__init__.py” is a name.
    return bytes[behind] != UInt8(ascii: ".") || behind + 1 == limit || bytes[behind + 1].isBlank
      ? end : nil
  }
}
