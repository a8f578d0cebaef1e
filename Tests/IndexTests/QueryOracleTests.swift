import Foundation
import MinutesParser
import MinutesTestSupport
import Testing

@testable import MinutesIndex

/// Documents of every kind: made up ones with made up headers, and the annotated fixtures.
private struct OracleCorpus {
  var records: [DocumentRecord] = []

  init(seed: UInt64, generated: Int) throws {
    var random = SeededRandom(seed: seed)
    var generator = MinutesGenerator(seed: seed)
    for number in 0..<generated {
      let format = SourceDescription.Format.allCases[number % 3]
      let bytes = Array(generator.document(format).utf8)
      var document = DocumentParser(options: .init(format: format)).parse(bytes, name: "\(number)")
      Self.fillHeader(of: &document, &random)
      let passages = Bool.random(using: &random) ? document.passages(in: bytes) : document.passages
      // Keys whose order is not that of the dates.
      records.append(
        DocumentRecord(
          document, key: "\(number * 7919 % 1000)/\(number).txt", passages: passages))
    }
    for fixture in Fixture.all(in: "annotated") {
      let document = DocumentParser().parse(try fixture.bytes(), name: fixture.name)
      records.append(DocumentRecord(document, key: fixture.name))
    }
  }

  private static func fillHeader(of document: inout MinutesDocument, _ random: inout SeededRandom) {
    func pick(_ values: [String?]) -> String? { values.randomElement(using: &random) ?? nil }
    let dates = ["2016-05-11", "2016-05-12", "2016-05-13", "2015-01-01", "2017-12-31", nil]
    document.meeting.date = pick(dates)
    document.meeting.body = pick(["Cabinet", "Planning Committee", "Cabinet Panel", nil])
    document.meeting.organisation = pick(["Ash Valley Council", "Harbour Trust", nil])
    document.title = pick(["Minutes of the Council", "Report", document.title])
    let span = SourceSpan(start: 0, end: 0, line: 1)
    for name in ["Ian Ash", "Ann Moor", "Elm Ash", "Ann Elm"] where Bool.random(using: &random) {
      let presence = Person.Presence.allCases.randomElement(using: &random) ?? .present
      document.people.append(Person(name: name, presence: presence, span: span))
    }
  }

  /// What the scanner finds in some of the documents, in the order of an index.
  func scanned(
    _ query: Query, _ documents: [Int], _ order: SearchResults.Order
  ) -> (hits: [SearchHit], undecided: Int) {
    let scanner = QueryScanner(query)
    let sorted = documents.map { records[$0] }.sorted { one, other in
      let byDate = order == .date
      return DocumentOrder(
        date: byDate ? one.date : nil, body: byDate ? one.body : nil, key: one.key)
        < DocumentOrder(
          date: byDate ? other.date : nil, body: byDate ? other.body : nil, key: other.key)
    }
    var (hits, undecided): ([SearchHit], Int) = ([], 0)
    for record in sorted {
      let result = scanner.scan(record)
      hits += result.hits.map { SearchHit($0, in: record, DocumentHeader(record)) }
      undecided += result.isUndecided ? 1 : 0
    }
    return (hits, undecided)
  }
}

/// An index in memory of several segments, some documents deleted.
private struct OracleIndex {
  var segments: [(SegmentReader, DeletedDocuments, path: String)] = []
  /// Numbers of the documents that are there.
  var documents: [Int] = []

  init(_ corpus: OracleCorpus, segmentCount: Int, _ random: inout SeededRandom) throws {
    let parts = Dictionary(grouping: corpus.records.indices) { $0 % segmentCount }
    for part in parts.sorted(by: { $0.key < $1.key }).map(\.value) {
      let reader = try SampleRecords.segment(of: part.map { corpus.records[$0] })
      var deleted = DeletedDocuments(documentCount: reader.documentCount)
      for document in part {
        if segmentCount > 1, Int.random(in: 0..<5, using: &random) == 0 {
          let number = try reader.documentNumber(ofKey: corpus.records[document].key)
          deleted.insert(try #require(number))
        } else {
          documents.append(document)
        }
      }
      segments.append((reader, deleted, path: "segment"))
    }
  }
}

/// A corpus and an index of it that several tests look into.
private struct SharedIndex {
  static let value = Result { try SharedIndex() }
  let corpus: OracleCorpus
  let index: OracleIndex

  private init() throws {
    var random = SeededRandom(seed: 9)
    corpus = try OracleCorpus(seed: 9, generated: 24)
    index = try OracleIndex(corpus, segmentCount: 2, &random)
  }
}

@Suite("The index against the scanner")
struct QueryOracleTests {
  /// So many queries a seed; `MINUTES_ORACLE_QUERIES` makes it more.
  private static let queryCount =
    ProcessInfo.processInfo.environment["MINUTES_ORACLE_QUERIES"].flatMap(Int.init) ?? 40
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["MINUTES_ORACLE_SEED"].flatMap(UInt64.init).map { [$0] }
    ?? [1, 2, 3]

  @Test("both give the same hits, order, texts and marks for random queries", arguments: seeds)
  func sameAsScanner(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let corpus = try OracleCorpus(seed: seed, generated: 24)
    let index = try OracleIndex(corpus, segmentCount: Int(seed % 3) + 1, &random)
    var generator = QueryGenerator(seed: seed)
    var (found, undecided, wide) = (0, 0, 0)
    for number in 0..<Self.queryCount {
      var options = QueryParser.Options()
      options.scope = Query.Scope.allCases[[0, 0, 0, 1, 2][number % 5]]
      var text = generator.query()
      if number % 6 == 0 { text = "(\(text)) AND date:2016" }
      var query = try QueryParser(options: options).parse(text)
      if number % 7 == 0 { query.undated = .included }
      let order = number % 2 == 0 ? SearchResults.Order.date : .path
      let expected = corpus.scanned(query, index.documents, order)
      let results = try SearchResults(query, index.segments)
      var hits: [SearchHit] = []
      var reader = try results.hits(in: order)
      while let hit = try reader.next() { hits.append(hit) }
      let isSame = hits == expected.hits
      #expect(
        isSame, "seed \(seed), \(query.scope), \(query): \(Self.difference(hits, expected.hits))")
      #expect(results.undecidedDocumentCount == expected.undecided, "seed \(seed), \(query)")
      #expect(try results.count() == expected.hits.count)
      found += min(expected.hits.count, 1)
      undecided += expected.undecided
      wide += query.scope != .element && !expected.hits.isEmpty ? 1 : 0
    }
    // The queries must find something, or nothing is compared.
    #expect(found > Self.queryCount / 3)
    #expect(undecided > 0 && wide > 0)
  }

  @Test(
    "queries of a simple form are counted and ranked as all others are",
    arguments: [
      "the", "council fee", "the AND report", "the AND council fee AND of", "ash OR street OR fee",
      "the kind:paragraph", "in:paragraph,list(the AND of)", "the date:2016", "of body:cabinet",
      "in:paragraph(the) AND of date:2016-05-12.. body:c*", "co*", "of the", "absent AND window",
    ])
  func simpleForms(text: String) throws {
    let shared = try SharedIndex.value.get()
    let (corpus, index) = (shared.corpus, shared.index)
    let query = try QueryParser().parse(text)
    let simple = try #require(SimpleQuery(query))
    let expected = corpus.scanned(query, index.documents, .date).hits
    var count = 0
    for (reader, deleted, _) in index.segments {
      count += try reader.count(simple.passages, in: simple.scope(in: reader, deleted: deleted))
    }
    #expect(count == expected.count)
    let best = BestHits(query, index.segments, limit: 10)
    let (fast, slow) = (try best.hits(), try best.hitsByReading())
    #expect(fast.count == min(10, expected.count) && slow.count == fast.count)
    for (one, other) in zip(fast, slow) {
      #expect(abs(one.score - other.score) < 0.001)
      #expect(expected.contains(one.hit))
    }
    #expect(zip(fast, fast.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test("the index keeps to the scanner while documents are put, replaced, deleted and merged")
  func sameAfterChanges() throws {
    var random = SeededRandom(seed: 6)
    let corpus = try OracleCorpus(seed: 6, generated: 12)
    let folder = SimulatedFolder()
    var options = IndexWriter.Options()
    options.mergePolicy.segmentsPerTier = 3
    options.mergePolicy.largestSegment = 400
    var generator = QueryGenerator(seed: 6)
    var present: Set<Int> = []
    var found = 0
    for round in 0..<12 {
      let writer = try IndexWriter(in: folder, options: options)
      for _ in 0..<8 {
        let number = Int.random(in: corpus.records.indices, using: &random)
        if Int.random(in: 0..<4, using: &random) == 0 {
          try writer.delete(corpus.records[number].key)
          present.remove(number)
        } else {
          try writer.put(corpus.records[number])
          present.insert(number)
        }
      }
      if round % 5 == 4 { try writer.compact() } else { try writer.commit() }
      let index = try SearchIndex(in: folder)
      for _ in 0..<5 {
        let query = try QueryParser().parse(generator.query())
        let expected = corpus.scanned(query, Array(present), .date)
        let results = try index.search(query)
        var hits: [SearchHit] = []
        var reader = try results.hits()
        while let hit = try reader.next() { hits.append(hit) }
        let isSame = hits == expected.hits
        #expect(isSame, "\(query): \(Self.difference(hits, expected.hits))")
        #expect(try index.count(query) == expected.hits.count)
        found += min(hits.count, 1)
      }
    }
    #expect(found > 15)
  }

  private static func difference(_ hits: [SearchHit], _ expected: [SearchHit]) -> String {
    let index = zip(hits, expected).prefix { $0 == $1 }.count
    let one = index < hits.count ? "\(hits[index])" : "nothing"
    let other = index < expected.count ? "\(expected[index])" : "nothing"
    return "\(hits.count) for \(expected.count); at \(index) \(one) for \(other)"
  }

  @Test("facets count what the scanner finds", arguments: SearchResults.Facet.allCases)
  func facets(facet: SearchResults.Facet) throws {
    let shared = try SharedIndex.value.get()
    let (corpus, index) = (shared.corpus, shared.index)
    for scope in Query.Scope.allCases {
      let query = try Query(try QueryParser().parse("council OR the").root, scope: scope)
      let hits = corpus.scanned(query, index.documents, .date).hits
      var expected: [String?: Int] = [:]
      for hit in hits {
        let record = corpus.records.first { $0.key == hit.document.key }
        let values: [String?] =
          switch facet {
          case .year: [hit.document.date.map { String($0.prefix(4)) }]
          case .month: [hit.document.date.map { String($0.prefix(7)) }]
          case .body: [hit.document.body]
          case .organisation: [hit.document.organisation]
          case .kind: [hit.kind.name]
          case .person:
            Set(record?.people.map(\.name) ?? []).isEmpty
              ? [nil] : Array(Set(record?.people.map(\.name) ?? []))
          }
        for value in values { expected[value, default: 0] += 1 }
      }
      let counts = try SearchResults(query, index.segments).counts(by: facet)
      #expect(Dictionary(counts.map { ($0.value, $0.count) }, uniquingKeysWith: +) == expected)
      #expect(!counts.isEmpty)
    }
  }
}

@Suite("Distances against a plain reading")
struct IntervalOracleTests {
  @Test("something is near where any two of its words are", arguments: 1...3 as ClosedRange<UInt64>)
  func near(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var found = 0
    for _ in 0..<1000 {
      let words = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        ["a", "b", "c", "d", "e"].randomElement(using: &random) ?? "a"
      }
      let distance = Int.random(in: 1...6, using: &random)
      let inOrder = Bool.random(using: &random)
      func places(_ word: String) -> [Interval] {
        words.indices.filter { words[$0] == word }.map {
          Interval(first: $0, last: $0, stretches: [$0...$0])
        }
      }
      let other = ["a", "b"].randomElement(using: &random) ?? "a"
      let near = Interval.near(places("a"), places(other), distance: distance, inOrder: inOrder)
      let pairs = pairs(words, other, distance: distance, inOrder: inOrder)
      #expect(near.isEmpty == pairs.isEmpty, "\(words) \(distance)")
      for interval in near {
        let range = interval.first...interval.last
        #expect(pairs.contains(range))
        #expect(
          !pairs.contains {
            $0 != range && range.contains($0.lowerBound) && range.contains($0.upperBound)
          })
      }
      found += near.count
    }
    #expect(found > 500)
  }

  /// The stretches from an “a” to another word, or back.
  private func pairs(
    _ words: [String], _ other: String, distance: Int, inOrder: Bool
  ) -> [ClosedRange<Int>] {
    var pairs: [ClosedRange<Int>] = []
    for one in words.indices where words[one] == "a" {
      for two in words.indices where words[two] == other && two != one {
        if inOrder, two < one { continue }
        if abs(two - one) <= distance { pairs.append(min(one, two)...max(one, two)) }
      }
    }
    return pairs
  }
}

@Suite("Keywords in context")
struct KeywordInContextTests {
  private func contexts(_ query: String, _ text: String, words: Int) throws -> [[String]] {
    var record = DocumentRecord()
    record.key = "a"
    record.text = Array(text.utf8)
    record.passages = [PassageRecord(text: 0..<record.text.count, kind: 2)]
    let reader = try SampleRecords.segment(of: [record])
    let deleted = DeletedDocuments(documentCount: 1)
    let results = try SearchResults(
      try QueryParser().parse(query), [(reader, deleted, path: "segment")])
    var hits = try results.hits()
    var contexts: [[String]] = []
    while let hit = try hits.next() {
      contexts += hit.keywordsInContext(words: words).map { [$0.left, $0.keyword, $0.right] }
    }
    return contexts
  }

  @Test("so many words stand on both sides, fewer at an end")
  func sides() throws {
    let text = "The roof, it was said, leaks; the roof!"
    #expect(
      try contexts("roof", text, words: 2) == [
        ["The ", "roof", ", it was"], ["leaks; the ", "roof", "!"],
      ])
    #expect(try contexts("it was", text, words: 1) == [["roof, ", "it was", " said"]])
    #expect(try contexts("was", text, words: 0) == [["", "was", ""]])
    #expect(
      try contexts("leaks", text, words: 100) == [
        ["The roof, it was said, ", "leaks", "; the roof!"]
      ])
  }
}
