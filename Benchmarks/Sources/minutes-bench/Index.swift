import MinutesIndex

/// The segments of a folder, and questions to all of them.
struct Index {
  let segments: [SegmentReader]

  init(folder: String) throws {
    segments = try segmentPaths(in: folder).map {
      try SegmentReader(try SegmentRegion(path: $0))
    }
  }

  /// A question as the harness asks it.
  struct Question {
    var type: String
    var words: String
    var from = ""
    var to = ""
    var committee = ""
    var kind = ""

    var query: PassageQuery {
      let words = PassageQuery.words(in: words, rules: .plain)
      return switch type {
      case "and": .all(words.map { [$0] })
      case "or": .any(words.map { [$0] })
      case "prefix": .prefix(words.first ?? [])
      default: .phrase(words)
      }
    }

    func scope(_ segment: SegmentReader) throws(SegmentError) -> PassageScope {
      var dates: ClosedRange<Int32>?
      if let first = day(from.utf8), let last = day(to.utf8) { dates = first...last }
      var bodies: Set<Int>?
      if !committee.isEmpty { bodies = Set([try segment.bodyNumber(committee) ?? -1]) }
      var scope = try PassageScope(segment, dates: dates, bodies: bodies)
      if !kind.isEmpty { scope.kinds = 1 << UInt64(kindCode(kind)) }
      return scope
    }
  }

  func count(_ question: Question) throws -> Int {
    let query = question.query
    return try segments.reduce(0) { try $0 + $1.count(query, in: try question.scope($1)) }
  }

  /// The ten best passages.
  func top(_ question: Question) throws -> [RankedPassage] {
    let query = question.query
    let ranking = Ranking(
      passageCount: segments.reduce(0) { $0 + $1.passageCount },
      wordCount: segments.reduce(0) { $0 + $1.wordCount })
    let weights = try query.phrases.map { phrase in
      try phrase.reduce(0) { sum, word in
        sum
          + ranking.weight(
            owners: try segments.reduce(0) { try $0 + ($1.list(.text, word)?.ownerCount ?? 0) })
      }
    }
    var top = TopPassages(limit: 10)
    for (number, segment) in segments.enumerated() {
      try segment.addTop(
        of: query, in: try question.scope(segment), ranking: ranking, weights: weights,
        segment: number, to: &top)
    }
    return top.ranked
  }

  /// Reads all matches, 10 000 at most.
  ///
  /// - Returns: How many.
  func list(_ question: Question, _ body: (HitReader) throws -> Void) throws -> Int {
    let query = question.query
    var count = 0
    for segment in segments {
      let reader = HitReader(segment)
      var problem: (any Error)?
      try segment.forEachMatch(query, in: try question.scope(segment)) {
        (passage) throws(SegmentError) in
        try reader.read(passage)
        do { try body(reader) } catch { problem = error }
        count += 1
        return count < 10_000 && problem == nil
      }
      if let problem { throw problem }
    }
    return count
  }
}
