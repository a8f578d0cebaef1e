extension MarkdownBlocks {
  /// Reads YAML front matter at the top of the page, a block a line; its two rules show nothing.
  ///
  /// - Returns: Where the page goes on: 0 where there is none.
  mutating func readFrontMatter() -> Int {
    var lines = MarkdownLines(page, from: 0)
    guard let first = lines.next(), isFence(MarkdownLine(page, first), closing: false) else {
      return 0
    }
    var found: [MarkdownLine] = []
    while let bounds = lines.next() {
      let line = MarkdownLine(page, bounds)
      if isFence(line, closing: true) {
        guard !found.isEmpty else { return 0 }
        for line in found { append(MarkdownLeaf(.frontMatter, .yaml, line.range)) }
        return lines.offset
      }
      if line.isBlank { continue }
      // The first line tells YAML from text between two rules.
      if found.isEmpty, !isField(line) { return 0 }
      found.append(line)
    }
    return 0
  }

  private func isFence(_ line: MarkdownLine, closing: Bool) -> Bool {
    guard line.range.count == 3, line.indent == 0 else { return false }
    let sign = page[line.text]
    return (sign == UInt8(ascii: "-") || closing && sign == UInt8(ascii: "."))
      && line.range.allSatisfy { page[$0] == sign }
  }

  /// `key: value`.
  private func isField(_ line: MarkdownLine) -> Bool {
    var offset = line.text
    while offset < line.end, page[offset] != UInt8(ascii: ":") {
      let byte = page[offset]
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      else { return false }
      offset += 1
    }
    return offset < line.end && offset > line.text
      && (offset + 1 == line.end || MarkdownLine.isBlank(page[offset + 1]))
  }
}

extension MarkdownInlines {
  /// Where the quotation marks around a value stand: `title: "Board minutes"`, `- 'parish-council'`.
  ///
  /// The rules are those of YAML 1.2.2 for flow scalars on one line, sections 7.3.1 and 7.3.2. A value with a quotation
  /// mark inside it is left as it stands.
  static func quotes(_ page: Page, _ line: Range<Int>) -> (open: Int, close: Int)? {
    var end = line.upperBound
    while end > line.lowerBound, MarkdownLine.isBlank(page[end - 1]) { end -= 1 }
    guard end > line.lowerBound, isQuote(page[end - 1]) else { return nil }
    guard let open = line.first(where: { isQuote(page[$0]) }), open < end - 1,
      page[open] == page[end - 1], open > line.lowerBound, MarkdownLine.isBlank(page[open - 1]),
      !(open + 1..<end - 1).contains(where: { page[$0] == page[open] })
    else { return nil }
    var before = open - 1
    while before > line.lowerBound, MarkdownLine.isBlank(page[before]) { before -= 1 }
    guard page[before] == UInt8(ascii: ":") || page[before] == UInt8(ascii: "-") else { return nil }
    return (open, end - 1)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
