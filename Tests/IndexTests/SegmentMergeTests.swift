import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("Merging segments")
struct SegmentMergeTests {
  private static func merged(
    _ segments: [SegmentReader], without deleted: Set<String> = []
  ) throws -> [UInt8] {
    let merge = try SegmentMerge(
      segments.map { segment in
        (segment, { deleted.contains((try? segment.key(ofDocument: $0)) ?? "") })
      })
    var sink = MemorySink()
    let summary = try merge.write(into: &sink)
    #expect(summary.byteCount == sink.bytes.count)
    return sink.bytes
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
}
