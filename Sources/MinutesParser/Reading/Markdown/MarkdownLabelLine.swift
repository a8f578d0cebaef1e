/// What a line says of itself that begins with a label or is one.
enum MarkdownLabelLine {
  /// It opens with a bold label: `**Date:** 4 May`.
  case bold
  /// It is bold from end to end.
  case whole
  /// It opens with words and a colon: `Chair: Cllr Ash`.
  case plain

  private static let longest = 32

  /// Reads a line; nil where it is none of them.
  init?(_ page: MarkdownLine.Page, _ line: Range<Int>) {
    guard line.count > 4 else { return nil }
    let sign = page[line.lowerBound]
    let isBold =
      (sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_")) && page[line.lowerBound + 1] == sign
    guard let found = isBold ? Self.bold(page, line, sign) : Self.plain(page, line) else {
      return nil
    }
    self = found
  }

  private static func bold(
    _ page: MarkdownLine.Page, _ line: Range<Int>, _ sign: UInt8
  ) -> MarkdownLabelLine? {
    var offset = line.lowerBound + 2
    if page[offset] == sign { offset += 1 }
    let first = offset
    if page[first].isASCIILower || MarkdownLine.isBlank(page[first]) { return nil }
    while offset + 1 < line.upperBound, page[offset] != sign || page[offset + 1] != sign {
      offset += 1
    }
    guard offset + 1 < line.upperBound, offset > first else { return nil }
    var behind = offset + 2
    if behind < line.upperBound, page[behind] == sign { behind += 1 }
    let colon = UInt8(ascii: ":")
    if page[offset - 1] == colon { return .bold }
    // A backslash at the end breaks the line.
    let isLast =
      behind >= line.upperBound
      || behind == line.upperBound - 1 && page[behind] == UInt8(ascii: "\\")
    if isLast { return .whole }
    return page[behind] == colon ? .bold : nil
  }

  /// Words at the end of the labels in the head of a record.
  private static let wordsOfHead = [
    "present", "apologies", "absent", "attendance", "attendees", "participants",
  ].map { Array($0.utf8) }

  /// Whether a plain label is one of those: “Board Members Present:” right below a full line.
  static func namesHead(_ page: MarkdownLine.Page, _ line: Range<Int>) -> Bool {
    guard let colon = line.prefix(longest).first(where: { page[$0] == UInt8(ascii: ":") }) else {
      return false
    }
    return wordsOfHead.contains { word in
      let start = colon - word.count
      guard start >= line.lowerBound, start == line.lowerBound || page[start - 1] == 0x20 else {
        return false
      }
      return word.indices.allSatisfy { page[start + $0].asciiLowercased == word[$0] }
    }
  }

  private static func plain(_ page: MarkdownLine.Page, _ line: Range<Int>) -> MarkdownLabelLine? {
    guard page[line.lowerBound].isASCIIUpper else { return nil }
    var words = 1
    for offset in line.prefix(longest) {
      let byte = page[offset]
      if byte == UInt8(ascii: ":") {
        let behind = offset + 1
        return behind == line.upperBound || MarkdownLine.isBlank(page[behind]) ? .plain : nil
      }
      if byte == 0x20 { words += 1 }
      let isPart =
        byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == 0x20
        || "/&()'-".utf8.contains(byte)
      if !isPart || words > 4 { return nil }
    }
    return nil
  }
}
