/// Makes one segment of several without taking texts apart: numbers are translated, lists are merged key
/// by key, stored documents copied.
///
/// The result has the bytes that a builder would have written for the same documents. Memory is some 16
/// bytes a passage and the occurrences of one key at a time.
final class SegmentMerge {
  /// A document of one of the sources.
  struct Document {
    var source: Int
    var number: Int
    var order: DocumentOrder
    var passages: Range<Int>
  }

  let sources: [SegmentReader]
  let rules: WordRules
  /// The documents in the order of the new segment.
  let documents: [Document]
  let firstPassages: [UInt32]
  var passageCount: Int { Int(firstPassages[documents.count]) }
  /// For each source the new number of each passage, `gone` for those that are left out.
  let newPassages: [UnsafeMutableBuffer<UInt32>]
  let newDocuments: [UnsafeMutableBuffer<UInt32>]
  private(set) var lengths = GrowingBuffer<UInt8>()
  static let gone = UInt32.max

  /// - Parameter sources: Segments, each with a test of which documents are left out. Of documents with
  ///   the same key that of the last source counts.
  init(
    _ sources: [(reader: SegmentReader, isDeleted: (Int) -> Bool)]
  ) throws(SegmentError) {
    self.sources = sources.map(\.reader)
    for reader in self.sources { try reader.verify() }  // damage must not get a sound checksum
    rules = sources.first?.reader.rules ?? .joined
    guard self.sources.allSatisfy({ [rules] in $0.rules == rules }) else {
      throw .notASegment(
        reason: "its words follow other rules than those of the segments beside it")
    }
    var latest: [String: Int] = [:]
    var all: [Document] = []
    for (source, (reader, isDeleted)) in sources.enumerated() {
      for number in 0..<reader.documentCount where !isDeleted(number) {
        let key = try reader.key(ofDocument: number)
        let body = try reader.bodyName(try reader.body(ofDocument: number))
        let order = DocumentOrder(
          date: try reader.date(ofDocument: number), body: body, key: key)
        let document = Document(
          source: source, number: number, order: order,
          passages: try reader.passages(ofDocument: number))
        if let before = latest[key] {
          all[before] = document
        } else {
          latest[key] = all.count
          all.append(document)
        }
      }
    }
    all.sort { $0.order < $1.order }
    newPassages = sources.map { UnsafeMutableBuffer(count: $0.reader.passageCount, of: Self.gone) }
    newDocuments = sources.map {
      UnsafeMutableBuffer(count: $0.reader.documentCount, of: Self.gone)
    }
    var firsts: [UInt32] = []
    var next: UInt32 = 0
    for (number, document) in all.enumerated() {
      firsts.append(next)
      newDocuments[document.source].base[document.number] = UInt32(number)
      let reader = self.sources[document.source]
      for passage in document.passages {
        newPassages[document.source].base[passage] = next
        lengths.append(reader.lengths[passage])
        let (sum, overflow) = next.addingReportingOverflow(1)
        guard !overflow, sum < 1 << 31 else {
          throw .tooLarge(what: "two thousand million passages")
        }
        next = sum
      }
    }
    firsts.append(next)
    firstPassages = firsts
    documents = all
  }

  /// Writes the segment.
  func write<Sink: SegmentSink>(into sink: inout Sink) throws -> SegmentSummary {
    let box = SegmentSinkBox(sink)
    let summary = try write(SegmentWriter(box, rules: rules))
    sink = box.sink
    return summary
  }

  private func write(_ writer: consuming SegmentWriter) throws -> SegmentSummary {
    let tokens = try MergedTokens(self)
    let textStarts = try writeTexts(tokens, to: &writer)
    let (keyCount, wordCount) = try writeLists(to: &writer)
    try tokens.write(to: &writer)
    try writer.append(textStarts.bytes)
    try writer.end(.textStarts)
    try writeColumns(to: &writer)
    try writeDocuments(to: &writer)
    let dated = documents.count { $0.order.date != nil }
    let end = try writer.finish(
      documents: documents.count, passages: passageCount, words: wordCount, keys: keyCount,
      datedDocuments: dated)
    return SegmentSummary(
      documentCount: documents.count, datedDocumentCount: dated, passageCount: passageCount,
      wordCount: Int(wordCount), byteCount: Int(end.byteCount), checksum: end.checksum)
  }

  private func writeTexts(
    _ tokens: MergedTokens, to writer: inout SegmentWriter
  ) throws -> UnsafeMutableBuffer<UInt32> {
    let starts = UnsafeMutableBuffer<UInt32>(count: passageCount + 1)
    var code = GrowingBuffer<UInt8>(capacity: 1 << 16)
    var number = 0
    for document in documents {
      let reader = sources[document.source]
      let codes = tokens.codes[document.source].base
      for passage in document.passages {
        starts.base[number] = UInt32(
          truncatingIfNeeded: writer.partLength + UInt64(code.count))
        number += 1
        try reader.forEachToken(ofPassage: passage) { token in
          code.reserve(8)
          TokenCode.append(TokenCode.bytes(codes[Int(token)]), to: &code)
        }
        if code.count > 1 << 15 {
          try writer.append(code.bytes)
          code.removeAll()
        }
      }
    }
    try writer.append(code.bytes)
    starts.base[passageCount] = UInt32(truncatingIfNeeded: writer.partLength)
    guard writer.partLength <= UInt32.max else {
      throw SegmentError.tooLarge(what: "more than 4 GB of packed text")
    }
    try writer.end(.text)
    return starts
  }

  private func writeColumns(to writer: inout SegmentWriter) throws {
    for document in documents {
      try writer.append(
        UnsafeRawBufferPointer(
          start: sources[document.source].kinds + document.passages.lowerBound,
          count: document.passages.count))
    }
    try writer.end(.kinds)
    try writer.append(lengths.bytes)
    try writer.end(.lengths)
    var bits: UInt8 = 0
    var number = 0
    for document in documents {
      for passage in document.passages {
        if try sources[document.source].beginsSection(passage: passage) {
          bits |= 1 << UInt8(number & 7)
        }
        if number & 7 == 7 {
          try writer.append(bits)
          bits = 0
        }
        number += 1
      }
    }
    try writer.append(bits)
    try writer.end(.sectionStarts)
    for (index, document) in documents.enumerated() {
      let reader = sources[document.source]
      guard !reader.footer.range(.ties).isEmpty else { continue }
      for passage in document.passages {
        guard let next = try reader.next(ofPassage: passage) else { continue }
        guard document.passages.contains(next) else {
          throw SegmentError.damaged(
            offset: reader.footer.range(.ties).lowerBound,
            what: "a passage goes on in another document")
        }
        let shift = Int(firstPassages[index]) - document.passages.lowerBound
        try writer.append(UInt32(passage + shift))
        try writer.append(UInt32(next + shift))
      }
    }
    try writer.end(.ties)
  }

  private func writeDocuments(to writer: inout SegmentWriter) throws {
    let names = BodyNames(documents.map(\.order.body))
    try DocumentParts.write(
      firstPassages: firstPassages, dates: documents.map(\.order.date),
      bodies: documents.map { names.number(of: $0.order.body) }, names: names,
      keys: documents.map(\.order.key),
      stored: { index in
        let document = self.documents[index]
        let reader = self.sources[document.source]
        let stored = try reader.stored(document.number)
        return UnsafeRawBufferPointer(rebasing: reader.bytes[stored.offset..<stored.end])
      }, to: &writer)
  }
}

extension UnsafeMutableBuffer {
  convenience init(count: Int, of value: Element) {
    self.init(count: count)
    base.update(repeating: value, count: count)
  }
}
