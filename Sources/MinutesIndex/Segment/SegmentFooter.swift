/// The end of a segment: where its parts are and how much is in it.
struct SegmentFooter: Sendable {
  private struct Part: Sendable {
    var range: Range<Int>
    var checksum: UInt32
  }

  private let parts: [Part]
  private let start: Int
  let documentCount: Int
  let passageCount: Int
  let wordCount: Int
  let keyCount: Int
  let datedDocumentCount: Int
  let checksum: UInt32
  let rules: WordRules

  func range(_ part: SegmentPart) -> Range<Int> { parts[part.rawValue].range }
  func checksum(_ part: SegmentPart) -> UInt32 { parts[part.rawValue].checksum }

  /// Where the part ends and what fills up behind it.
  func paddedEnd(_ part: SegmentPart) -> Int {
    part.rawValue + 1 < parts.count ? parts[part.rawValue + 1].range.lowerBound : start
  }

  /// Reads the footer and makes sure that parts lie in the segment and columns are as long as the
  /// counts say.
  init(_ bytes: UnsafeRawBufferPointer) throws(SegmentError) {
    let end = bytes.count
    guard end >= SegmentFormat.headerSize + 32, let base = bytes.baseAddress else {
      throw .notASegment(reason: "it has only \(end) bytes")
    }
    func number<Value: FixedWidthInteger & BitwiseCopyable>(
      _ offset: Int, _ type: Value.Type
    ) -> Value {
      Value(littleEndian: (base + offset).loadUnaligned(as: Value.self))
    }
    guard Int(bitPattern: base) % SegmentFormat.alignment == 0 else {
      throw .notASegment(reason: "it is not aligned in memory")
    }
    guard number(0, UInt64.self) == SegmentFormat.magic else {
      throw .notASegment(reason: "it does not begin as one")
    }
    guard number(8, UInt32.self) <= SegmentFormat.version else {
      throw .newerFormat(version: number(8, UInt32.self))
    }
    guard let rules = WordRules(rawValue: number(12, UInt32.self)) else {
      throw .damaged(offset: 12, what: "its words follow unknown rules")
    }
    self.rules = rules
    guard number(end - 8, UInt64.self) == SegmentFormat.magic else {
      throw .notASegment(reason: "its end is missing")
    }
    let partCount = SegmentPart.allCases.count
    let size = partCount * 24 + 64
    start = end - size
    guard start >= SegmentFormat.headerSize else {
      throw .notASegment(reason: "it has only \(end) bytes")
    }
    checksum = CRC32.of(UnsafeRawBufferPointer(rebasing: bytes[start..<(end - 16)]))
    guard number(end - 16, UInt32.self) == checksum, number(end - 12, UInt32.self) == ~checksum
    else { throw .wrongChecksum(part: "footer", offset: start) }

    let counts = start + partCount * 24
    guard number(counts + 40, UInt32.self) == UInt32(partCount),
      number(counts + 44, UInt32.self) == number(8, UInt32.self)
    else { throw .damaged(offset: counts + 40, what: "it has another number of parts") }
    func count(_ index: Int) throws(SegmentError) -> Int {
      let count = number(counts + index * 8, UInt64.self)
      guard count < 1 << 40 else { throw .damaged(offset: counts + index * 8, what: "a count") }
      return Int(count)
    }
    documentCount = try count(0)
    passageCount = try count(1)
    wordCount = try count(2)
    keyCount = try count(3)
    datedDocumentCount = try count(4)

    var parts: [Part] = []
    var before = SegmentFormat.headerSize
    for index in 0..<partCount {
      let entry = start + index * 24
      let offset = number(entry, UInt64.self)
      let length = number(entry + 8, UInt64.self)
      guard number(entry + 20, UInt32.self) == 0, offset <= UInt64(start), length <= UInt64(start),
        offset + length <= UInt64(start), Int(offset) >= before,
        Int(offset) - before < SegmentFormat.alignment,
        Int(offset) % SegmentFormat.alignment == 0
      else { throw .damaged(offset: entry, what: "a part lies outside") }
      let range = Int(offset)..<Int(offset + length)
      parts.append(Part(range: range, checksum: number(entry + 16, UInt32.self)))
      before = range.upperBound
    }
    self.parts = parts
    try checkColumns()
  }

  private func checkColumns() throws(SegmentError) {
    let (documents, passages) = (documentCount, passageCount)
    let exact: [(SegmentPart, Int)] = [
      (.textStarts, 4 * (passages + 1)), (.kinds, passages), (.lengths, passages),
      (.sectionStarts, passages / 8 + 1), (.firstPassages, 4 * (documents + 1)),
      (.dates, 4 * documents), (.bodiesOfDocuments, 4 * documents),
      (.documentStarts, 8 * (documents + 1)), (.documentsByKey, 4 * documents),
    ]
    for (part, length) in exact where range(part).count != length {
      throw .damaged(
        offset: range(part).lowerBound, what: "\(part.name) are not as many as they should be")
    }
    guard passages < 1 << 31, datedDocumentCount <= documents,
      range(.tokenStarts).count >= 4, range(.tokens).count >= 16, range(.tokens).count < 1 << 31,
      range(.tokenStarts).count % 4 == 0, range(.ties).count % 8 == 0,
      range(.bodyStarts).count % 4 == 0, range(.bodyStarts).count >= 4,
      range(.keyBlocks).count
        == (keyCount + SegmentFormat.keysPerBlock - 1) / SegmentFormat.keysPerBlock * 8
    else { throw .damaged(offset: start, what: "its counts do not fit its parts") }
  }
}
