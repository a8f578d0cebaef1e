/// Reads a PlainText document into blocks.
enum PlainTextReader {
  /// Reads the whole document.
  ///
  /// Complexity: O(n) in the bytes of the source.
  static func read(_ source: SourceText) -> BlockStream {
    var builder = VisibleTextBuilder()
    var stream = BlockStream()
    source.bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start < buffer.count {
        var end = start
        while end < buffer.count, buffer[end] != 0x0A { end += 1 }
        let textStart = builder.count
        builder.append(buffer, start..<end)
        let textEnd = builder.endBlock()
        if textEnd > textStart {
          stream.blocks.append(
            SourceBlock(
              kind: .paragraph, marker: .empty(at: textStart),
              text: TextRange(textStart, textEnd)))
        }
        start = end + 1
      }
    }
    stream.text = builder.finish()
    return stream
  }
}
