extension MinutesDocument {
  /// Every element of the document as in ``passages``, and besides, where the file is at hand, a
  /// passage goes on with the next one if no empty line stands between them.
  ///
  /// Whether a line of plain text begins a paragraph is a guess of the parser. A phrase over the end
  /// of a line is found however it guessed.
  ///
  /// - Parameter source: The bytes of the file that the document was parsed from.
  ///
  /// Complexity: O(n) in the size of the document.
  public func passages(in source: [UInt8]) -> [Passage] {
    var passages = passages
    guard self.source.format != .html, source.count == self.source.byteCount else {
      return passages
    }
    for index in passages.indices.dropFirst() {
      let (before, next) = (passages[index - 1], passages[index])
      guard before.next == nil, !next.isContinuation, before.kind.isText, next.kind.isText,
        Self.followsOnLine(next.span.start, in: source)
      else { continue }
      passages[index - 1].next = index
      passages[index].isContinuation = true
    }
    return passages
  }

  /// Whether between `offset` and what stands before it there is one line end at most.
  private static func followsOnLine(_ offset: Int, in source: [UInt8]) -> Bool {
    guard (0...source.count).contains(offset) else { return false }
    var lineFeeds = 0
    for byte in source[..<offset].reversed() {
      switch byte {
      case 0x0A: lineFeeds += 1
      case 0x20, 0x09, 0x0D: continue
      default: return lineFeeds <= 1
      }
      if lineFeeds > 1 { return false }
    }
    return false
  }
}

extension Passage.Kind {
  /// Whether its words run on: not what stands beside the text or in columns.
  fileprivate var isText: Bool {
    switch self {
    case .title: true
    case .block(let kind): kind != .furniture && kind != .table
    }
  }
}
