import MinutesTestSupport
import Testing

@testable import MinutesIndex

@Suite("What a segment finds, against reading every passage")
struct EvaluationTests {
  private let segment: SegmentReader
  /// The words of each passage.
  private let words: [[[UInt8]]]
  private let seed: UInt64 = 21

  init() throws {
    var random = SeededRandom(seed: 21)
    let segment = try SampleRecords.segment(of: (0..<120).map { SampleRecords.record($0, &random) })
    self.segment = segment
    words = try (0..<segment.passageCount).map { try SampleRecords.words(of: $0, in: segment) }
  }

  /// How often the phrase begins in a passage, those places included from which it goes on in the
  /// passages tied to it.
  private func frequency(_ phrase: [[UInt8]], _ passage: Int) throws -> Int {
    var text = words[passage]
    let own = text.count
    var place = passage
    while text.count < own + phrase.count, let next = try segment.next(ofPassage: place) {
      text += words[next]
      place = next
    }
    var count = 0
    for start in 0..<own where start + phrase.count <= text.count {
      if text[start..<(start + phrase.count)].elementsEqual(phrase) { count += 1 }
    }
    return count
  }

  private func matches(_ query: PassageQuery, _ passage: Int) throws -> Bool {
    switch query {
    case .phrase(let phrase): try frequency(phrase, passage) > 0
    case .all(let phrases): try phrases.allSatisfy { try frequency($0, passage) > 0 }
    case .any(let phrases): try phrases.contains { try frequency($0, passage) > 0 }
    case .prefix(let prefix): words[passage].contains { $0.starts(with: prefix) }
    }
  }

  private static func phrase(_ random: inout SeededRandom) -> [[UInt8]] {
    let count = [1, 1, 2, 2, 2, 3, 4].randomElement(using: &random) ?? 1
    return (0..<count).flatMap { _ in
      let top = Int.random(in: 1...SampleRecords.words.count, using: &random)
      return PassageQuery.words(
        in: SampleRecords.words[Int.random(in: 0..<top, using: &random)])
    }
  }

  private static func query(_ random: inout SeededRandom) -> PassageQuery {
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      .prefix(Array((phrase(&random).first ?? []).prefix(Int.random(in: 1...3, using: &random))))
    case 1, 2: .all((0..<Int.random(in: 2...3, using: &random)).map { _ in phrase(&random) })
    case 3, 4: .any((0..<Int.random(in: 2...4, using: &random)).map { _ in phrase(&random) })
    default: .phrase(phrase(&random))
    }
  }

  private func scope(_ random: inout SeededRandom) throws -> PassageScope {
    var dates: ClosedRange<Int32>?
    if Bool.random(using: &random) {
      let first = Int32.random(in: 9_998...10_022, using: &random)
      dates = first...(first + Int32.random(in: 0...8, using: &random))
    }
    var bodies: Set<Int>?
    if Int.random(in: 0..<3, using: &random) == 0 {
      bodies = Set((0..<2).map { _ in Int.random(in: 0..<segment.bodyCount, using: &random) })
    }
    let deleted = (0..<segment.documentCount).filter { _ in
      Int.random(in: 0..<10, using: &random) == 0
    }
    var scope = try PassageScope(segment, dates: dates, bodies: bodies, deleted: deleted)
    for passage in 0..<segment.passageCount {
      let document = try segment.document(ofPassage: passage)
      let date = try segment.date(ofDocument: document)
      let expected =
        try (dates.map { range in date.map { range.contains($0) } ?? false } ?? true)
        && (bodies?.contains(segment.body(ofDocument: document)) ?? true)
        && !deleted.contains(document)
      let found = scope.intervals.contains { $0.contains(UInt32(passage)) }
      try #require(found == expected, "passage \(passage), seed \(seed)")
    }
    if Int.random(in: 0..<3, using: &random) == 0 { scope.kinds = random.next() }
    return scope
  }

  private func isInside(_ passage: Int, _ scope: PassageScope) throws -> Bool {
    try scope.intervals.contains { $0.contains(UInt32(passage)) }
      && scope.kinds >> UInt64(segment.kind(ofPassage: passage)) & 1 == 1
  }

  @Test("count and order of 600 random queries with random filters")
  func matches() throws {
    var random = SeededRandom(seed: seed)
    var total = 0
    for round in 0..<600 {
      let query = Self.query(&random)
      let scope =
        round % 3 == 0 ? PassageScope(everythingIn: segment) : try scope(&random)
      let expected = try (0..<segment.passageCount).filter {
        try isInside($0, scope) && matches(query, $0)
      }
      var found: [Int] = []
      try segment.forEachMatch(query, in: scope) { (passage) throws(SegmentError) in
        found.append(Int(passage))
        return true
      }
      #expect(found == expected, "\(query), round \(round), seed \(seed)")
      #expect(try segment.count(query, in: scope) == expected.count, "\(query), round \(round)")
      total += expected.count
    }
    #expect(total > 10_000, "the queries must find something")
  }

  @Test("the ten best of 300 random queries are those with the ten highest scores")
  func ranking() throws {
    var random = SeededRandom(seed: seed + 1)
    let ranking = Ranking(passageCount: segment.passageCount, wordCount: segment.wordCount)
    let norms = ranking.norms()
    for round in 0..<300 {
      let query = Self.query(&random)
      if case .prefix = query { continue }
      let scope = round % 2 == 0 ? PassageScope(everythingIn: segment) : try scope(&random)
      let weights = query.phrases.indices.map { _ in Float.random(in: 0.5...8, using: &random) }
      var expected: [Float] = []
      for passage in 0..<segment.passageCount where try isInside(passage, scope) {
        guard try matches(query, passage) else { continue }
        var score: Float = 0
        for (phrase, weight) in zip(query.phrases, weights) {
          let frequency = Float(try frequency(phrase, passage))
          if frequency > 0 {
            score += weight * frequency / (frequency + norms[min(words[passage].count, 255)])
          }
        }
        expected.append(score)
      }
      expected.sort(by: >)
      var top = TopPassages(limit: 10)
      try segment.addTop(of: query, in: scope, ranking: ranking, weights: weights, to: &top)
      let found = top.ranked
      #expect(found.count == min(10, expected.count), "\(query)")
      for (one, other) in zip(found, expected) {
        #expect(abs(one.score - other) < 0.001, "\(query), round \(round), seed \(seed)")
      }
      #expect(Set(found.map(\.passage)).count == found.count)
    }
  }

  @Test("words without a list and phrases of them are found nowhere")
  func nothing() throws {
    let scope = PassageScope(everythingIn: segment)
    for text in ["zzqqx", "the zzqqx", "zzqqx the"] {
      #expect(try segment.count(.phrase(PassageQuery.words(in: text)), in: scope) == 0)
    }
    #expect(try segment.count(.prefix(Array("zz".utf8)), in: scope) == 0)
  }
}
