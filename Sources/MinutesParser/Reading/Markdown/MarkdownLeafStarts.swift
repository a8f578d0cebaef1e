extension MarkdownBlocks {
  /// Reads a line that its mark-up makes a heading, a rule, code, HTML or part of a table.
  ///
  /// - Parameters:
  ///   - depth: How many containers hold the line.
  ///   - isInside: Whether the line stands in the same containers as the open leaf.
  ///   - isParagraph: Whether a paragraph is open that the line could go on with.
  /// - Returns: Whether the line was such a one.
  mutating func openLeaf(
    _ line: MarkdownLine, depth: Int, isInside: Bool, isParagraph: Bool
  ) -> Bool {
    switch page[line.text] {
    case UInt8(ascii: "#"):
      guard let heading = heading(line) else { return false }
      leaveContainers(from: depth)
      add(heading, line)
      return true
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return openFence(line, depth: depth)
    case UInt8(ascii: "<"):
      return openHTML(line, depth: depth, isParagraph: isParagraph)
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"):
      if isParagraph, isInside, openTable(line) { return true }
      if page[line.text] == UInt8(ascii: "-"),
        openRuledTable(line, depth: depth, isInside: isInside)
      {
        return true
      }
      if isParagraph, isInside, underline(line) { return true }
    case UInt8(ascii: "+"):
      if openRuledTable(line, depth: depth, isInside: isInside) { return true }
    default: break
    }
    if isInside, readRow(line) { return true }
    guard readRule(line) else { return false }
    leaveContainers(from: depth)
    close()
    return true
  }

  /// Adds a line to code or HTML that is open; false where it is not part of that.
  mutating func extendRaw(_ line: MarkdownLine) -> Bool {
    switch open.kind {
    case .none, .paragraph, .table: return false
    case .indented:
      guard line.indent >= 4, !line.isBlank else { return false }
      // “    (b) award it;” below “    (a) open the tenders;”: each is an entry.
      if let entry = MarkdownEntry(page, line.range),
        entry.shape == .bracketed || entry.shape == .closed
      {
        return false
      }
    case .fence:
      if closesFence(line) {
        close()
        return true
      }
    case .html:
      guard let closer = open.closerEnd else {
        if line.isBlank { return false }
        break
      }
      open.extend(line)
      if line.end >= closer { close() }
      return true
    }
    if open.leaf.range.isEmpty {
      open.leaf.range = line.range
    } else {
      open.extend(line)
    }
    return true
  }

  // MARK: Headings and rules

  private func heading(_ line: MarkdownLine) -> MarkdownLeaf? {
    var start = line.text
    while start < line.end, page[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - line.text
    guard level <= 6, start == line.end || MarkdownLine.isBlank(page[start]) else { return nil }
    var end = line.end
    while end > start, page[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end > start, !MarkdownLine.isBlank(page[end - 1]) { end = line.end }
    while end > start, MarkdownLine.isBlank(page[end - 1]) { end -= 1 }
    while start < end, MarkdownLine.isBlank(page[start]) { start += 1 }
    var leaf = MarkdownLeaf(.heading, .inline, start..<end)
    leaf.level = UInt8(level)
    return leaf
  }

  /// Makes the open paragraph a heading if a line underlines it.
  ///
  /// Three hyphens under a paragraph that no one would set as a heading are a rule: writers forget
  /// the blank line in front.
  private mutating func underline(_ line: MarkdownLine) -> Bool {
    let sign = page[line.text]
    guard line.range.count >= 2, line.range.allSatisfy({ page[$0] == sign }),
      sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-")
    else { return false }
    takeDefinitions()
    if open.leaf.range.isEmpty { return false }
    if sign == UInt8(ascii: "="), open.leaf.range.count <= 300 || isHeadingLike {
      open.leaf.level = 1
    } else if isHeadingLike {
      open.leaf.level = 2
    }
    if open.leaf.level > 0 { open.leaf.kind = .heading }
    close()
    return true
  }

  private var isHeadingLike: Bool {
    guard open.lineCount <= 2, open.leaf.range.count <= 120, open.leaf.depth == 0 else {
      return false
    }
    let last = open.leaf.range.last.map { page[$0] } ?? 0
    return last != UInt8(ascii: ".") && last != UInt8(ascii: ";") && last != UInt8(ascii: ",")
  }

  /// `---`, `* * *`, `___`.
  private mutating func readRule(_ line: MarkdownLine) -> Bool {
    let sign = page[line.text]
    guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_"),
      line.text >= noRuleBefore
    else { return false }
    var count = 0
    for offset in line.range {
      if page[offset] == sign {
        count += 1
      } else if !MarkdownLine.isBlank(page[offset]) {
        noRuleBefore = offset
        return false
      }
    }
    return count >= 3
  }

  // MARK: HTML

  private mutating func openHTML(_ line: MarkdownLine, depth: Int, isParagraph: Bool) -> Bool {
    guard let start = html.start(UnsafeBufferPointer(page), line, isParagraph: isParagraph) else {
      return false
    }
    leaveContainers(from: depth)
    begin(.html, MarkdownLeaf(.paragraph, .html, line.range), line)
    open.closerEnd = start.closerEnd
    if let closer = start.closerEnd, line.end >= closer { close() }
    return true
  }
}
