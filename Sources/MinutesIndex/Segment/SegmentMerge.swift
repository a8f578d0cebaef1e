/// Makes one segment of some documents of several without taking texts apart: numbers are translated, lists are
/// merged key by key, stored documents copied.
///
/// The result has the bytes that a builder would have written for the same documents. Memory is some 16
/// bytes a passage and the occurrences of one key at a time; of the sources no more than some megabytes are
/// in memory at once.
final class SegmentMerge {
  /// The new numbers of a source's documents or passages, ``SegmentMerge/gone`` for those that are left out.
  final class NewNumbers {
    /// The old numbers between which all are that are taken.
    let range: Range<Int>
    private let table: UnsafeMutableBuffer<UInt32>

    init(_ range: Range<Int>) {
      self.range = range
      table = UnsafeMutableBuffer(count: range.count, of: SegmentMerge.gone)
    }

    /// - Parameter old: In `range`.
    @inline(__always)
    subscript(old: Int) -> UInt32 {
      get { table.base[old &- range.lowerBound] }
      set { table.base[old &- range.lowerBound] = newValue }
    }
  }

  let sources: [SegmentReader]
  let rules: WordRules
  /// The documents in the order of the new segment.
  let documents: ArraySlice<MergeOrder.Document>
  let firstPassages: [UInt32]
  var passageCount: Int { Int(firstPassages[documents.count]) }
  /// For each source the new number of each passage and document.
  let newPassages: [NewNumbers]
  let newDocuments: [NewNumbers]
  private(set) var lengths = GrowingBuffer<UInt8>()
  static let gone = UInt32.max

  /// - Parameter part: Which of the documents belong to the segment.
  init(_ order: MergeOrder, part: Range<Int>) throws(SegmentError) {
    sources = order.sources
    rules = order.rules
    documents = order.documents[part]
    var numbers: [Range<Int>?] = Array(repeating: nil, count: sources.count)
    for document in documents {
      let known = numbers[document.source] ?? document.number..<document.number
      numbers[document.source] =
        min(known.lowerBound, document.number)..<max(known.upperBound, document.number + 1)
    }
    newDocuments = numbers.map { NewNumbers($0 ?? 0..<0) }
    var passages: [NewNumbers] = []
    for (reader, numbers) in zip(sources, numbers) {
      guard let numbers else {
        passages.append(NewNumbers(0..<0))
        continue
      }
      let first = try reader.passages(ofDocument: numbers.lowerBound).lowerBound
      let end = try reader.passages(ofDocument: numbers.upperBound - 1).upperBound
      passages.append(NewNumbers(first..<max(first, end)))
    }
    newPassages = passages
    var firsts: [UInt32] = []
    var next: UInt32 = 0
    for (number, document) in documents.enumerated() {
      firsts.append(next)
      newDocuments[document.source][document.number] = UInt32(number)
      let reader = sources[document.source]
      let numbers = newPassages[document.source]
      // In order, as `MergeOrder` made sure; an empty range may lie anywhere.
      assert(document.passages.isEmpty || numbers.range.contains(document.passages.upperBound - 1))
      for passage in document.passages {
        numbers[passage] = next
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
  }

  /// Lets the system take back the pages of the sources, which it reads again from their files where they are
  /// needed again.
  func forgetSources() {
    for source in sources { source.region.forgetPages() }
  }

  /// Writes the segment.
  func write<Sink: SegmentSink>(into sink: inout Sink) throws -> SegmentSummary {
    let box = SegmentSinkBox(sink)
    let writer = SegmentWriter(Forgetting(box, whatIsRead: self), rules: rules)
    let summary = try write(writer)
    sink = box.sink
    return summary
  }

  /// Hands on what is written, and forgets now and then what was read for it.
  private final class Forgetting: AnySegmentSink {
    private let sink: AnySegmentSink
    private let merge: SegmentMerge
    private var unforgotten = 0

    init(_ sink: AnySegmentSink, whatIsRead merge: SegmentMerge) {
      self.sink = sink
      self.merge = merge
    }

    override func append(_ bytes: UnsafeRawBufferPointer) throws {
      try sink.append(bytes)
      unforgotten += bytes.count
      guard unforgotten >= SegmentRegion.forgettingInterval else { return }
      merge.forgetSources()
      unforgotten = 0
    }
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
        let document = self.documents[self.documents.startIndex + index]
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
