import Foundation
import MinutesIndex
import MinutesTestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// Indexes that somebody damaged and whose checksums were made right again.
enum Hostile {
  static var checks: [Check] {
    [
      Check(
        id: "C4", promise: "damage under right checksums: no crash, 1 s and 64 MiB a case at most"
      ) {
        try damage(count: $0 ? 2_000 : 24_000)
      }
    ]
  }

  /// Cases that one child takes on.
  private static let batch = 2_000

  /// Children take the cases, two at a time; one that a case ends is followed by one that begins with the next
  /// case.
  private static func damage(count: Int) throws -> Check.Outcome {
    var outcome = Check.Outcome()
    var opened = 0
    var waiting = stride(from: 0, to: count, by: batch).map { $0..<min(count, $0 + batch) }
    while !waiting.isEmpty {
      let cases = waiting.prefix(2)
      waiting.removeFirst(cases.count)
      let children = try cases.map {
        try ChildProcess(.damage, ["\($0.lowerBound)", "\($0.upperBound)"])
      }
      for (child, cases) in zip(children, cases) {
        let result = child.wait()
        var next = cases.lowerBound
        for line in result.output.split(separator: "\n") {
          let words = line.split(separator: " ", maxSplits: 2)
          guard words.count > 1, let number = Int(words[1]) else { continue }
          switch words[0] {
          case "case": next = number + 1
          case "opened": opened += number
          default: outcome.fail("case \(line)")
          }
        }
        outcome.cases += next - cases.lowerBound
        if result.status != 0 {
          outcome.fail("case \(next - 1): the child ended with \(result.status), \(result.errors)")
        }
        guard next > cases.lowerBound else { throw Check.Impossible(reason: "no child begins") }
        if next < cases.upperBound { waiting.append(next..<cases.upperBound) }
      }
    }
    outcome.note = "\(opened) of them could be opened"
    return outcome
  }

  // MARK: The child

  /// Does the cases of some numbers, each named before it is begun.
  static func run(_ cases: Range<Int>) throws {
    let files = try sample()
    for turn in 0..<turns { _ = use(files, turn: turn) }
    let size = files.values.reduce(0) { $0 + $1.count }
    let most = residentBytes() + 64 << 20 + 4 * size
    var opened = 0
    for number in cases {
      say("case \(number)")
      var random = SeededRandom(seed: UInt64(number))
      let damaged = damaged(files, &random)
      let start = clock()
      alarm(20)  // ends a child that hangs
      if use(damaged, turn: number) { opened += 1 }
      alarm(0)
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      if seconds > 1 { say("slow \(number) takes \(seconds) s") }
      let resident = residentBytes()
      if resident > most {
        say("large \(number) takes \((resident - most) >> 20) MiB more than it may")
        break
      }
    }
    say("opened \(opened)")
  }

  /// The most memory that the process has had.
  private static func residentBytes() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      _ = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      _ = getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }

  /// Two segments of documents with everything that a record can have.
  private static func sample() throws -> [String: [UInt8]] {
    let folder = SimulatedFolder()
    let writer = try IndexWriter(in: folder)
    var random = SeededRandom(seed: 44)
    for documents in [0..<14, 14..<18] {
      for number in documents { try writer.put(SampleRecords.record(number, &random)) }
      try writer.commit()
    }
    return folder.files
  }

  private static let queries: [Query] = {
    let parser = QueryParser()
    return [
      "of the", "heronry survey", "\"the report that\" AND care", "to OR care OR zero", "c*",
      "*vey", "NOT heronry", "net NEAR/3 zero", "net ADJ/2 the", "body:planning", "person:ash",
      "title:meeting AND the", "in:item(report AND social)", "in:meeting(net AND survey)",
      "kind:resolution", "date:1997-05 AND the", "to be or not to be", "in:title(minutes)",
    ].compactMap { try? parser.parse($0) }
  }()

  /// After so many cases everything was asked for.
  private static let turns = 6

  /// Opens an index and asks for what it has. What it finds does not matter.
  ///
  /// - Parameter turn: Decides which queries are asked and whether segments are merged.
  /// - Returns: Whether it can be opened.
  private static func use(_ files: [String: [UInt8]], turn: Int) -> Bool {
    let folder = SimulatedFolder(files)
    guard let index = try? SearchIndex(in: folder) else { return false }
    _ = index.verify()
    for (number, query) in queries.enumerated() where number % turns == turn % turns {
      _ = try? index.count(query)
      _ = try? index.best(query, limit: 5)
      guard let results = try? index.search(query), var hits = try? results.hits() else { continue }
      for _ in 0..<10 { if (try? hits.next()) == nil { break } }
    }
    for segment in index.segments { read(segment.reader) }
    if turn % turns == 0, let writer = try? IndexWriter(in: folder) { _ = try? writer.compact() }
    return true
  }

  private static func read(_ segment: SegmentReader) {
    var text: [UInt8] = []
    for document in 0..<min(segment.documentCount, 40) {
      _ = try? segment.document(document)
      _ = try? segment.places(ofDocument: document)
      for passage in ((try? segment.passages(ofDocument: document)) ?? 0..<0).prefix(40) {
        text.removeAll(keepingCapacity: true)
        try? segment.appendText(ofPassage: passage, to: &text)
        _ = try? segment.next(ofPassage: passage)
      }
    }
    _ = try? segment.documentNumber(ofKey: "folder/3/document-3.txt")
    _ = try? segment.bodyNumber("Planning Board")
    let hit = HitReader(segment)
    if let scope = try? PassageScope(segment, dates: 10_003...10_015, bodies: [1]) {
      for words in ["of the", "net zero", "care"] {
        let query = PassageQuery.phrase(PassageQuery.words(in: words))
        try? segment.forEachMatch(query, in: scope) { (passage) throws(SegmentError) in
          try hit.read(passage)
          return true
        }
      }
    }
    for field in IndexField.allCases {
      try? segment.forEachKey(field) { (_, info) throws(SegmentError) in
        guard let cursor = try? ListCursor(segment, info) else { return true }
        var positions: [UInt32] = []
        while let passage = try? cursor.next(), passage != ListCursor.end, positions.count < 2_000 {
          do { try cursor.appendPositions(to: &positions) } catch { break }
        }
        return true
      }
    }
  }

  // MARK: Damage

  private static func damaged(
    _ files: [String: [UInt8]], _ random: inout SeededRandom
  ) -> [String: [UInt8]] {
    var files = files
    guard var manifest = ManifestBytes(files["manifest"] ?? []) else { return files }
    if random.below(8) == 0 {
      for _ in 0..<(1 + random.below(3)) { manifest.damage(&random) }
    } else {
      let number = random.below(manifest.segmentNames.count)
      var segment = SegmentBytes(files[manifest.segmentNames[number]] ?? [])
      for _ in 0..<(1 + random.below(4)) { segment.damage(&random) }
      segment.seal()
      files[manifest.segmentNames[number]] = segment.bytes
      manifest.update(number, segment)
    }
    manifest.seal()
    files["manifest"] = manifest.bytes
    return files
  }
}
