import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("A damaged segment gives errors and nothing worse")
struct DamagedSegmentTests {
  private static func small() throws -> [UInt8] {
    var random = SeededRandom(seed: 31)
    return try SampleRecords.bytes(of: (0..<12).map { SampleRecords.record($0, &random) })
  }

  /// Asks for everything that can be asked for. What it finds does not matter here.
  private func exercise(_ bytes: [UInt8]) {
    do throws(SegmentError) {
      let segment = try SegmentReader(SegmentRegion(copying: bytes))
      var text: [UInt8] = []
      for document in 0..<min(segment.documentCount, 20) {
        text = []
        _ = try? segment.document(document)
        _ = try? segment.places(ofDocument: document)
        for passage in ((try? segment.passages(ofDocument: document)) ?? 0..<0).prefix(30) {
          try? segment.appendText(ofPassage: passage, to: &text)
          _ = try? segment.next(ofPassage: passage)
        }
      }
      _ = try? segment.documentNumber(ofKey: "folder/3/document-3.txt")
      let scope = try PassageScope(segment, dates: 10_003...10_015)
      let ranking = Ranking(passageCount: segment.passageCount, wordCount: segment.wordCount)
      for query: PassageQuery in [
        .phrase(PassageQuery.words(in: "of the")),
        .phrase(PassageQuery.words(in: "the report that")),
        .all([["to"], ["the"]].map { $0.map { Array($0.utf8) } }),
        .any([["of"], ["care"]].map { $0.map { Array($0.utf8) } }), .prefix(Array("c".utf8)),
      ] {
        _ = try? segment.count(query, in: scope)
        var top = TopPassages(limit: 10)
        try? segment.addTop(
          of: query, in: PassageScope(everythingIn: segment), ranking: ranking, weights: [1, 1],
          to: &top)
      }
      for field in IndexField.allCases {
        try? segment.forEachKey(field) { (_, info) throws(SegmentError) in
          let cursor = try ListCursor(segment, info)
          var positions: [UInt32] = []
          while try cursor.next() != ListCursor.end, positions.count < 10_000 {
            try cursor.appendPositions(to: &positions)
          }
          return true
        }
      }
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  @Test("every flipped bit is found by the checksums or at opening")
  func flippedBits() throws {
    var bytes = try Self.small()
    var random = SeededRandom(seed: 32)
    for _ in 0..<3000 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let bit: UInt8 = 1 << UInt8.random(in: 0...7, using: &random)
      bytes[place] ^= bit
      #expect(throws: SegmentError.self, "bit \(bit) of byte \(place) of \(bytes.count)") {
        try SegmentReader(SegmentRegion(copying: bytes)).verify()
      }
      bytes[place] ^= bit
    }
    try SegmentReader(SegmentRegion(copying: bytes)).verify()
  }

  @Test("reading on in spite of flipped bits ends", arguments: [33, 34] as [UInt64])
  func readingDamage(seed: UInt64) throws {
    let sound = try Self.small()
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        // Not the footer, whose damage is found at once.
        bytes[Int.random(in: 16..<(bytes.count - 600), using: &random)] =
          UInt8.random(in: 0...255, using: &random)
      }
      exercise(bytes)
    }
  }

  @Test("every truncation is refused at opening")
  func truncation() throws {
    let bytes = try Self.small()
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: SegmentError.self) {
        try SegmentReader(SegmentRegion(copying: Array(bytes[..<length])))
      }
    }
  }

  @Test("a later version of the format is refused by its number")
  func newer() throws {
    var bytes = try Self.small()
    bytes[8] = 9
    #expect(throws: SegmentError.newerFormat(version: 9)) {
      try SegmentReader(SegmentRegion(copying: bytes))
    }
  }

  @Test("the checksum is that of gzip")
  func checksum() {
    let bytes = Array("123456789".utf8)
    #expect(bytes.withUnsafeBytes { CRC32.of($0) } == 0xCBF4_3926)
  }

  @Test("the common words are in order, folded and each there once")
  func commonWords() {
    var words: [[UInt8]] = []
    CommonWords.forEach { words.append(Array($0)) }
    #expect(zip(words, words.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    for word in words {
      #expect(PassageQuery.words(in: String(decoding: word, as: UTF8.self)) == [word])
      #expect(CommonWords.contains(word))
    }
    #expect(!CommonWords.contains(Array("heronry".utf8)))
  }
}
