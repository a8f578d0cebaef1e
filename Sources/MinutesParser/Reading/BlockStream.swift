/// What a reader makes of a document: its visible text and the blocks that tile it, in order.
struct BlockStream: Sendable {
  var text = VisibleText()
  var blocks: [SourceBlock] = []
  /// What the reader could not do as asked: flattened nesting, cut input.
  var findings: [Finding] = []

  /// The range of the text from the first block of `indices` to the last.
  func range(of indices: Range<Int>) -> TextRange {
    guard let first = indices.first, let last = indices.last else { return .empty(at: 0) }
    return blocks[first].range.through(blocks[last].range)
  }
}

/// A diagnostic in the making: a code and a place; its sentence is worded in one file.
struct Finding: Sendable {
  var code: Diagnostic.Code
  /// A place in the visible text.
  var range: TextRange?
  /// A place in the decoded source, where the finding is about bytes that show no text.
  var sourceRange: Range<Int>?
  /// A word that the message quotes: an encoding, a number.
  var detail = ""
}
