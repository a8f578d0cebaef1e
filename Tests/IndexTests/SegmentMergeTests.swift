import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("Merging segments")
struct SegmentMergeTests {
  private static func merged(
    _ segments: [SegmentReader], without deleted: Set<String> = []
  ) throws -> [UInt8] {
    let all = try divided(segments, without: deleted, largest: .max)
    #expect(all.count == 1)
    return all[0]
  }

  /// Segments of at most so many passages.
  private static func divided(
    _ segments: [SegmentReader], without deleted: Set<String> = [], largest: Int
  ) throws -> [[UInt8]] {
    let order = try MergeOrder(
      segments.map { segment in
        (segment, { deleted.contains((try? segment.key(ofDocument: $0)) ?? "") })
      })
    return try order.parts(ofAtMost: largest).map { part in
      var sink = MemorySink()
      let summary = try SegmentMerge(order, part: part).write(into: &sink)
      #expect(summary.byteCount == sink.bytes.count)
      return sink.bytes
    }
  }

  @Test(
    "gives the bytes that a builder gives for the same documents",
    arguments: [41, 42, 43] as [UInt64])
  func sameBytes(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let records = (0..<70).map { SampleRecords.record($0, &random) }
    var parts: [[DocumentRecord]] = Array(repeating: [], count: Int(seed) % 4 + 1)
    for record in records { parts[Int.random(in: parts.indices, using: &random)].append(record) }
    let segments = try parts.map { try SampleRecords.segment(of: $0) }
    let deleted = Set(records.map(\.key).filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
    let kept = records.filter { !deleted.contains($0.key) }
    #expect(try Self.merged(segments, without: deleted) == SampleRecords.bytes(of: kept))
    #expect(try Self.merged(segments) == SampleRecords.bytes(of: records))
    #expect(try Self.merged(segments.reversed()) == SampleRecords.bytes(of: records))
  }

  @Test("of documents with the same key that of the last segment counts")
  func sameKey() throws {
    var random = SeededRandom(seed: 44)
    let first = SampleRecords.record(1, &random)
    var second = SampleRecords.record(2, &random)
    second.key = first.key
    let segments = try [[first], [second]].map { try SampleRecords.segment(of: $0) }
    #expect(try Self.merged(segments) == SampleRecords.bytes(of: [second]))
  }

  @Test("of nothing gives an empty segment")
  func nothing() throws {
    #expect(try Self.merged([]) == SampleRecords.bytes(of: []))
    #expect(
      try Self.merged([SampleRecords.segment(of: [])]) == SampleRecords.bytes(of: []))
  }

  @Test(
    "divided among several, each has the bytes that a builder gives for its documents",
    arguments: [45, 46, 47] as [UInt64])
  func divided(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let records = (0..<70).map { SampleRecords.record($0, &random) }
    var parts: [[DocumentRecord]] = Array(repeating: [], count: 3)
    for record in records { parts[Int.random(in: parts.indices, using: &random)].append(record) }
    let segments = try parts.map { try SampleRecords.segment(of: $0) }
    let count = records.reduce(0) { $0 + $1.passages.count }
    let divided = try Self.divided(segments, largest: count / 4)
    #expect((4...6).contains(divided.count))
    #expect(try Self.divided(segments.reversed(), largest: count / 4) == divided)
    let recordsByKey = Dictionary(uniqueKeysWithValues: records.map { ($0.key, $0) })
    var keys: [String] = []
    for bytes in divided {
      let reader = try SegmentReader(SegmentRegion(copying: bytes))
      let own = try (0..<reader.documentCount).map { try reader.key(ofDocument: $0) }
      #expect(bytes == (try SampleRecords.bytes(of: own.compactMap { recordsByKey[$0] })))
      #expect(reader.passageCount * 2 > count / 4 / 2)
      keys += own
    }
    let whole = try SegmentReader(SegmentRegion(copying: Self.merged(segments)))
    #expect(keys == (try (0..<whole.documentCount).map { try whole.key(ofDocument: $0) }))
  }

  @Test("a document is not divided, and those without passages are not divided among segments")
  func indivisible() throws {
    var random = SeededRandom(seed: 48)
    let full = (0..<4).map { SampleRecords.record($0, &random) }
    let segments = [try SampleRecords.segment(of: full)]
    #expect(try Self.divided(segments, largest: 1).count == 4)
    let empty = full.map { record in
      var record = record
      record.passages = []
      return record
    }
    #expect(try Self.divided([SampleRecords.segment(of: empty)], largest: 1).count == 1)
  }
}
