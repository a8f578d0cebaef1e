import MinutesTestSupport

@testable import MinutesIndex

extension SampleRecords {
  static func bytes(of records: [DocumentRecord]) throws -> [UInt8] {
    let builder = SegmentBuilder()
    for record in records { try builder.add(record) }
    var sink = MemorySink()
    let summary = try builder.finish(into: &sink)
    guard summary.byteCount == sink.bytes.count else { throw SampleError.wrongSize }
    return sink.bytes
  }

  static func segment(of records: [DocumentRecord]) throws -> SegmentReader {
    try SegmentReader(SegmentRegion(copying: bytes(of: records)))
  }

  /// The folded words of a passage's text.
  static func words(of passage: Int, in segment: SegmentReader) throws -> [[UInt8]] {
    var text: [UInt8] = []
    try segment.appendText(ofPassage: passage, to: &text)
    return words(in: text)
  }

  static func words(in text: [UInt8]) -> [[UInt8]] {
    let folding = Folding()
    return text.withUnsafeBufferPointer { bytes in
      var words: [[UInt8]] = []
      var tokeniser = Tokeniser(bytes)
      while let word = tokeniser.next() {
        var folded: [UInt8] = []
        folding.fold(bytes, word, into: &folded)
        words.append(folded)
      }
      return words
    }
  }

  enum SampleError: Error { case wrongSize }
}

extension DocumentOrder {
  init(_ record: DocumentRecord) {
    self.init(date: record.date, body: record.body, key: record.key)
  }
}
