extension MarkdownBlocks {
  /// Opens fenced code. A fence that never closes opens none: alone on its line it is a rule, with
  /// words behind it text.
  mutating func openFence(_ line: MarkdownLine, depth: Int) -> Bool {
    let sign = page[line.text]
    var start = line.text
    while start < line.end, page[start] == sign { start += 1 }
    let count = start - line.text
    guard count >= 3 else { return false }
    while start < line.end, MarkdownLine.isBlank(page[start]) { start += 1 }
    let info = start..<line.end
    if sign == UInt8(ascii: "`"), info.contains(where: { page[$0] == sign }) { return false }
    guard isClosed(sign, count: count, from: line.end) else {
      guard info.isEmpty else { return false }
      leaveContainers(from: depth)
      close()
      return true
    }
    leaveContainers(from: depth)
    if !info.isEmpty {
      // The name of a language: shown, but no word of the record.
      var leaf = MarkdownLeaf(.paragraph, .plain, info)
      leaf.isFurniture = true
      add(leaf, line)
    }
    begin(.fence, MarkdownLeaf(.preformatted, .code, line.end..<line.end), line)
    open.fenceSign = sign
    open.fenceCount = count
    return true
  }

  func closesFence(_ line: MarkdownLine) -> Bool {
    line.indent < 4 && line.range.count >= open.fenceCount
      && line.range.allSatisfy { page[$0] == open.fenceSign }
  }

  /// Whether a line further down closes a fence. No search that failed is made again.
  private mutating func isClosed(_ sign: UInt8, count: Int, from start: Int) -> Bool {
    let index = sign == UInt8(ascii: "~") ? 1 : 0
    guard count < unclosedFence[index] else { return false }
    var lines = MarkdownLines(page, from: start)
    _ = lines.next()
    while let bounds = lines.next() {
      var offset = bounds.lowerBound
      while offset < bounds.upperBound,
        page[offset] == UInt8(ascii: ">") || MarkdownLine.isBlank(page[offset])
      {
        offset += 1
      }
      var end = offset
      while end < bounds.upperBound, page[end] == sign { end += 1 }
      guard end - offset >= count else { continue }
      while end < bounds.upperBound, MarkdownLine.isBlank(page[end]) { end += 1 }
      if end == bounds.upperBound { return true }
    }
    unclosedFence[index] = count
    return false
  }
}
