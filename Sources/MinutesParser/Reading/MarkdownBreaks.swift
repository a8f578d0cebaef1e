/// What bold type says of a whole line.
enum MarkdownEmphasisLine {
  /// It opens with a bold label: `**Date:** 4 May`.
  case label
  /// It is bold from end to end.
  case whole

  /// Reads a line; nil where it is neither.
  init?(_ page: MarkdownLine.Page, _ line: Range<Int>) {
    let start = line.lowerBound
    let sign = page[start]
    guard line.count > 4, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_"),
      page[start + 1] == sign
    else { return nil }
    var offset = start + 2
    if page[offset] == sign { offset += 1 }
    let first = offset
    if page[first].isASCIILower || MarkdownLine.isBlank(page[first]) { return nil }
    while offset + 1 < line.upperBound, page[offset] != sign || page[offset + 1] != sign {
      offset += 1
    }
    guard offset + 1 < line.upperBound, offset > first else { return nil }
    var behind = offset + 2
    if behind < line.upperBound, page[behind] == sign { behind += 1 }
    if page[offset - 1] == UInt8(ascii: ":") {
      self = .label
    } else if behind >= line.upperBound
      || behind == line.upperBound - 1 && page[behind] == UInt8(ascii: "\\")
    {
      self = .whole
    } else if page[behind] == UInt8(ascii: ":") {
      self = .label
    } else {
      return nil
    }
  }
}

extension MarkdownBlocks {
  /// Whether a line opens a block of its own where CommonMark would join it to the open paragraph.
  func breaksParagraph(_ line: MarkdownLine, isInside: Bool) -> Bool {
    if open.standsAlone { return !page[line.text].isASCIILower }
    if MarkdownEmphasisLine(page, line.range) != nil { return true }
    guard let entry = MarkdownEntry(page, line.range) else { return false }
    return entry.opensBlock(
      after: open.opener, isBehindList: !isInside && open.leaf.depth > 0,
      endsStatement: endsStatement)
  }

  /// The list marker of a line, unless the line is better read as the rest of the open paragraph.
  func marker(_ line: MarkdownLine, isParagraph: Bool, isInside: Bool) -> MarkdownMarker? {
    guard var marker = MarkdownMarker(page, line) else { return nil }
    guard isParagraph else { return marker }
    if isInside, line.end <= marker.end { return nil }
    if marker.isOrdered {
      if !isInside || open.leaf.depth > 0
        || marker.end - line.text == 2 && page[line.text] == UInt8(ascii: "1")
      {
        return marker
      }
      marker.isOnlyText = true
      return breaksParagraph(line, isInside: isInside) ? marker : nil
    }
    if marker.isDash, open.leaf.depth == 0, !endsStatement { return nil }
    return marker
  }

  /// Whether the last line of the open paragraph ends with a stop, or with the “and” or “or” between
  /// two entries of a list.
  private var endsStatement: Bool {
    var end = open.lastLine.upperBound
    let start = open.lastLine.lowerBound
    while end > start, Self.isClosing(page[end - 1]) { end -= 1 }
    // A closing quotation mark of three bytes, or a dash.
    while end - start >= 3, page[end - 3] == 0xE2, page[end - 2] == 0x80 {
      if page[end - 1] == 0x93 || page[end - 1] == 0x94 { return true }
      guard page[end - 1] == 0x99 || page[end - 1] == 0x9D else { break }
      end -= 3
    }
    guard end > start else { return false }
    if Self.isStop(page[end - 1]) { return true }
    for word in [MarkdownBlocks.and, MarkdownBlocks.or] where end - start > word.count + 2 {
      let from = end - word.count
      guard (0..<word.count).allSatisfy({ page[from + $0] == word[$0] }) else { continue }
      if page[from - 2] == UInt8(ascii: ";") || page[from - 2] == UInt8(ascii: ",") { return true }
    }
    return false
  }

  private static let and = Array(" and".utf8)
  private static let or = Array(" or".utf8)

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
      || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!")
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\")
  }
}
