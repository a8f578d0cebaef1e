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
        for line in found { append(MarkdownLeaf(.frontMatter, .plain, line.range)) }
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
