import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("A segment keeps what it was given")
struct SegmentTests {
  @Test("every document, passage and text comes back, ordered by date, body and key")
  func roundTrip() throws {
    var random = SeededRandom(seed: 11)
    let records = (0..<60).map { SampleRecords.record($0, &random) }
    let segment = try SampleRecords.segment(of: records)
    let ordered = records.sorted { DocumentOrder($0) < DocumentOrder($1) }
    #expect(segment.documentCount == records.count)
    try segment.verify()
    for (number, record) in ordered.enumerated() {
      let document = try segment.document(number)
      #expect(document.key == record.key)
      #expect(document.date == record.date)
      #expect(document.body == record.body)
      #expect(document.people == record.people)
      #expect(document.sections == record.sections)
      #expect(document.url == record.url)
      #expect(document.fingerprint == record.fingerprint)
      #expect(try segment.documentNumber(ofKey: record.key) == number)
      let places = try segment.places(ofDocument: number)
      #expect(places.map(\.id) == record.passages.map(\.id))
      #expect(places.map(\.span) == record.passages.map(\.span))
      #expect(places.map(\.actors) == record.passages.map(\.actors))
      for (passage, given) in zip(document.passages, record.passages) {
        var text: [UInt8] = []
        try segment.appendText(ofPassage: passage, to: &text)
        #expect(text == Array(record.text[given.text]))
        #expect(try segment.kind(ofPassage: passage) == given.kind)
        #expect(try segment.document(ofPassage: passage) == number)
        #expect(
          try segment.next(ofPassage: passage)
            == given.next.map { document.passages.lowerBound + $0 })
      }
    }
  }

  @Test("the lists hold every word with its passages and positions, and nothing else")
  func lists() throws {
    var random = SeededRandom(seed: 12)
    let records = (0..<80).map { SampleRecords.record($0, &random) }
    let segment = try SampleRecords.segment(of: records)
    var expected: [[UInt8]: [UInt32: [UInt32]]] = [:]
    for passage in 0..<segment.passageCount {
      for (position, word) in try SampleRecords.words(of: passage, in: segment).enumerated() {
        expected[word, default: [:]][UInt32(passage), default: []].append(UInt32(position))
      }
    }
    var found: [[UInt8]: [UInt32: [UInt32]]] = [:]
    var longest = 0
    try segment.forEachKey(.text) { (word, info) throws(SegmentError) in
      let cursor = try ListCursor(segment, info)
      longest = max(longest, info.ownerCount)
      while try cursor.next() != ListCursor.end {
        try cursor.appendPositions(
          to: &found[Array(word), default: [:]][cursor.current, default: []])
      }
      return true
    }
    #expect(found == expected)
    #expect(longest > 300, "a list must have several blocks")
  }

  @Test("seeking in a list finds what going through it finds", arguments: [1, 2, 3] as [UInt64])
  func seeking(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let segment = try SampleRecords.segment(of: (0..<80).map { SampleRecords.record($0, &random) })
    for word in ["the", "of", "heronry", "care"] {
      guard let info = try segment.list(.text, Array(word.utf8)) else { continue }
      var all: [UInt32] = []
      let plain = try ListCursor(segment, info)
      while try plain.next() != ListCursor.end { all.append(plain.current) }
      #expect(all.count == info.ownerCount)
      let cursor = try ListCursor(segment, info)
      var target: UInt32 = 0
      while target < UInt32(segment.passageCount) + 5 {
        let expected = all.first { $0 >= target } ?? ListCursor.end
        #expect(try cursor.seek(target) == expected)
        target = max(target, expected == ListCursor.end ? target : expected)
        target += UInt32.random(in: 0...90, using: &random)
      }
    }
  }

  @Test("the same documents give the same bytes, in whatever order they are added")
  func sameBytes() throws {
    var random = SeededRandom(seed: 13)
    let records = (0..<40).map { SampleRecords.record($0, &random) }
    let one = try SampleRecords.bytes(of: records)
    let other = try SampleRecords.bytes(of: records.shuffled(using: &random))
    #expect(one == other)
  }

  @Test("a document that is added again replaces the first")
  func replacing() throws {
    var random = SeededRandom(seed: 14)
    let first = SampleRecords.record(1, &random)
    var second = SampleRecords.record(2, &random)
    second.key = first.key
    let third = SampleRecords.record(3, &random)
    #expect(
      try SampleRecords.bytes(of: [first, third, second])
        == SampleRecords.bytes(of: [second, third]))
  }

  @Test("words far behind in a long passage are found beside many passages")
  func longPassage() throws {
    // More passages times positions than four bytes can tell apart.
    var record = DocumentRecord()
    record.key = "a"
    record.sections = [SectionRecord()]
    record.text = Array(String(repeating: "of the word ", count: 25_000).utf8) + Array("end".utf8)
    record.passages = (0..<70_000).map { _ in PassageRecord(text: 0..<2, kind: 2) }
    record.passages.append(PassageRecord(text: 0..<record.text.count, kind: 2))
    let segment = try SampleRecords.segment(of: [record])
    try segment.verify()
    let scope = PassageScope(everythingIn: segment)
    let words = ["word", "of", "the", "word", "end"].map { Array($0.utf8) }
    #expect(try segment.count(.phrase(words), in: scope) == 1)
    #expect(try segment.count(.phrase([words[1]]), in: scope) == 70_001)
    #expect(try segment.list(.text, words[1])?.occurrenceCount == 95_000)
    #expect(try segment.list(.pair, Array("of the".utf8))?.occurrenceCount == 25_000)
  }

  @Test("a segment without documents can be written and read")
  func empty() throws {
    let segment = try SampleRecords.segment(of: [])
    try segment.verify()
    #expect(segment.documentCount == 0)
    #expect(segment.passageCount == 0)
    #expect(try segment.list(.text, Array("the".utf8)) == nil)
    #expect(try segment.documentNumber(ofKey: "a") == nil)
  }
}
