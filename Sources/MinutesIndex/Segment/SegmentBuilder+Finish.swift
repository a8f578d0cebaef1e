/// What a segment holds, as told by who wrote it.
public struct SegmentSummary: Sendable, Hashable {
  /// Documents in it.
  public var documentCount: Int
  /// Documents in it whose date is known.
  public var datedDocumentCount: Int
  /// Passages in it.
  public var passageCount: Int
  /// Words in its passages.
  public var wordCount: Int
  /// Its size in bytes.
  public var byteCount: Int
  /// Checksum that depends on every byte of it.
  public var checksum: UInt32
}

extension SegmentBuilder {
  /// Writes the segment. The builder is empty afterwards, whether or not writing failed.
  ///
  /// - Throws: What the sink throws; `SegmentError.tooLarge`.
  ///
  /// Complexity: O(n log n) in the documents and different words, O(n) in the text.
  public func finish<Sink: SegmentSink>(into sink: inout Sink) throws -> SegmentSummary {
    defer { removeAll() }
    let box = SegmentSinkBox(sink)
    let summary = try write(SegmentWriter(box, rules: rules))
    sink = box.sink
    return summary
  }

  private func write(_ writer: consuming SegmentWriter) throws -> SegmentSummary {
    let plan = SegmentPlan(self)
    try writeText(plan, to: &writer)
    let keyCount = try writeLists(plan, to: &writer)
    try TokenParts.write(plan.tokens, vocabulary.words, vocabulary.gaps, to: &writer)
    try writeColumns(plan, to: &writer)
    try writeDocuments(plan, to: &writer)
    let end = try writer.finish(
      documents: plan.order.count, passages: plan.passageCount, words: plan.wordCount,
      keys: keyCount, datedDocuments: plan.datedCount)
    return SegmentSummary(
      documentCount: plan.order.count, datedDocumentCount: plan.datedCount,
      passageCount: plan.passageCount, wordCount: Int(plan.wordCount),
      byteCount: Int(end.byteCount), checksum: end.checksum)
  }

  /// Calls `body` with the number of each passage, its entry and its tokens, in order.
  @inline(__always)
  func forEachPassage(
    _ plan: borrowing SegmentPlan,
    _ body: (UInt32, PassageEntry, UnsafeBufferPointer<UInt32>) throws -> Void
  ) rethrows {
    var number: UInt32 = 0
    for document in plan.order {
      for index in documents[document].passages {
        let entry = passages.base[index]
        let end =
          index + 1 < passages.count ? Int(passages.base[index + 1].start) : stream.count
        try body(
          number, entry,
          UnsafeBufferPointer(
            start: stream.base + Int(entry.start), count: end - Int(entry.start)))
        number += 1
      }
    }
  }

  private func writeText(
    _ plan: borrowing SegmentPlan, to writer: inout SegmentWriter
  ) throws {
    var code = GrowingBuffer<UInt8>(capacity: 1 << 16)
    let (words, gaps) = (plan.wordCodes.base, plan.gapCodes.base)
    try forEachPassage(plan) { number, _, tokens in
      plan.textStarts.base[Int(number)] = UInt32(
        truncatingIfNeeded: writer.partLength + UInt64(code.count))
      code.reserve(8 * tokens.count)
      for token in tokens {
        let codes = token & SegmentFormat.gapBit == 0 ? words : gaps
        TokenCode.append(codes[Int(token & ~SegmentFormat.gapBit)], to: &code)
      }
      if code.count > 1 << 15 {
        try writer.append(code.bytes)
        code.removeAll()
      }
    }
    try writer.append(code.bytes)
    plan.textStarts.base[plan.passageCount] = UInt32(truncatingIfNeeded: writer.partLength)
    guard writer.partLength <= UInt32.max else {
      throw SegmentError.tooLarge(what: "more than 4 GB of packed text")
    }
    try writer.end(.text)
  }

  private func writeColumns(
    _ plan: borrowing SegmentPlan, to writer: inout SegmentWriter
  ) throws {
    try writer.append(plan.textStarts.bytes)
    try writer.end(.textStarts)
    let kinds = UnsafeMutableBuffer<UInt8>(count: plan.passageCount)
    let starts = UnsafeMutableBuffer<UInt8>(count: plan.passageCount / 8 + 1)
    forEachPassage(plan) { number, entry, _ in
      kinds.base[Int(number)] = entry.kind
      if entry.beginsSection { starts.base[Int(number >> 3)] |= 1 << UInt8(number & 7) }
    }
    try writer.append(kinds.bytes)
    try writer.end(.kinds)
    try writer.append(plan.lengths.bytes)
    try writer.end(.lengths)
    try writer.append(starts.bytes)
    try writer.end(.sectionStarts)
    for (index, document) in plan.order.enumerated() {
      let first = plan.firstPassages[index]
      for (place, passage) in documents[document].passages.enumerated() {
        let next = passages.base[passage].next
        guard next != .max else { continue }
        try writer.append(first + UInt32(place))
        try writer.append(first + next)
      }
    }
    try writer.end(.ties)
  }

  private func writeDocuments(
    _ plan: borrowing SegmentPlan, to writer: inout SegmentWriter
  ) throws {
    let names = BodyNames(plan.order.map { documents[$0].body })
    try DocumentParts.write(
      firstPassages: plan.firstPassages, dates: plan.order.map { documents[$0].date },
      bodies: plan.order.map { names.number(of: documents[$0].body) }, names: names,
      keys: plan.order.map { documents[$0].key },
      stored: { index in
        let range = self.documents[plan.order[index]].stored
        return UnsafeRawBufferPointer(
          UnsafeBufferPointer(rebasing: self.stored.elements[range]))
      }, to: &writer)
  }

  private func removeAll() {
    vocabulary = TokenVocabulary()
    stream.removeAll()
    passages.removeAll()
    documents.removeAll()
    fieldWords.removeAll()
    stored.removeAll()
    forgetKeys()
  }
}
