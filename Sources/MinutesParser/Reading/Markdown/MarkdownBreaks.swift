extension MarkdownBlocks {
  /// Whether a line opens a block of its own where CommonMark would join it to the open paragraph.
  func breaksParagraph(_ line: MarkdownLine, isInside: Bool) -> Bool {
    if open.standsAlone { return !page[line.text].isASCIILower }
    // An attribute line of Kramdown, `{: #resolution1 .resolution}`, is no text of the paragraph.
    if page[line.text] == UInt8(ascii: "{"), line.text + 1 < line.end,
      page[line.text + 1] == UInt8(ascii: ":"), page[line.end - 1] == UInt8(ascii: "}")
    {
      return true
    }
    if let label = MarkdownLabelLine(page, line.range) {
      if label != .plain || followsLabel(line) { return true }
    }
    guard let entry = MarkdownEntry(page, line.range) else { return false }
    return entry.opensBlock(
      after: open.opener, isBehindList: !isInside && open.leaf.depth > 0,
      endsStatement: endsStatement)
  }

  /// Whether a plain label stands where labels do: under another one, or under a line that was not
  /// full.
  private func followsLabel(_ line: MarkdownLine) -> Bool {
    let word = line.range.prefix { page[$0] > 0x20 }.count
    return MarkdownLabelLine.namesHead(page, line.range) || open.lastLine.count + 1 + word < 60
      || MarkdownLabelLine(page, open.lastLine) != nil
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
