/// Ranks what a query finds.
struct BestHits {
  private let query: Query
  private let scanner: QueryScanner
  private let sources: [(SegmentReader, DeletedDocuments, path: String)]
  private let limit: Int
  private let ranking: Ranking

  init(
    _ query: Query, _ sources: [(SegmentReader, DeletedDocuments, path: String)], limit: Int
  ) {
    self.query = query
    self.sources = sources
    self.limit = limit
    scanner = QueryScanner(query)
    ranking = Ranking(
      passageCount: sources.reduce(0) { $0 + $1.0.passageCount },
      wordCount: sources.reduce(0) { $0 + $1.0.wordCount })
  }

  /// The best hits, best first.
  func hits() throws(IndexError) -> [RankedHit] {
    guard limit > 0 else { return [] }
    if let simple = SimpleQuery(query) { return try hits(of: simple) }
    return try hitsByReading()
  }

  private func forEachSource(
    _ body: (Int, SegmentReader, DeletedDocuments) throws(SegmentError) -> Void
  ) throws(IndexError) {
    for (index, (reader, deleted, path)) in sources.enumerated() {
      do throws(SegmentError) {
        try body(index, reader, deleted)
      } catch {
        throw IndexError(error, path: path)
      }
    }
  }

  // MARK: Simple queries

  private func hits(of simple: SimpleQuery) throws(IndexError) -> [RankedHit] {
    var weights: [Float] = []
    for phrase in simple.passages.phrases { weights.append(try weight(of: phrase)) }
    var top = TopPassages(limit: limit)
    try forEachSource { (index, reader, deleted) throws(SegmentError) in
      try reader.addTop(
        of: simple.passages, in: try simple.scope(in: reader, deleted: deleted), ranking: ranking,
        weights: weights, segment: index, to: &top)
    }
    var hits: [RankedHit] = []
    for ranked in top.ranked {
      let (reader, _, path) = sources[ranked.segment]
      do throws(SegmentError) {
        let passage = Int(ranked.passage)
        let document = try reader.document(ofPassage: passage)
        let found = try SegmentSearch.hits(scanner, reader, document, [passage])
        hits += found.map { RankedHit(hit: $0, score: ranked.score) }
      } catch {
        throw IndexError(error, path: path)
      }
    }
    return hits
  }

  private func weight(of phrase: [[UInt8]]) throws(IndexError) -> Float {
    var weight: Float = 0
    for word in phrase {
      var owners = 0
      try forEachSource { (_, reader, _) throws(SegmentError) in
        owners += try reader.list(.text, word)?.ownerCount ?? 0
      }
      weight += ranking.weight(owners: owners)
    }
    return weight
  }

  // MARK: Other queries

  /// A part of the query that counts: its node, and its weight, nil where it counts 1.
  private typealias Part = (node: Int, weight: Float?)

  /// Reads every hit and counts in it what the query asks for.
  func hitsByReading() throws(IndexError) -> [RankedHit] {
    let parts = try parts()
    let norms = ranking.norms()
    let results = try SearchResults(query, sources)
    var best: [(hit: RankedHit, segment: Int, passage: Int)] = []
    for (index, segment) in results.segments.enumerated() {
      try results.reading(index) { () throws(SegmentError) in
        for document in segment.documents {
          let first = try segment.reader.passages(ofDocument: document).lowerBound
          let hits = try segment.hits(in: document)
          let wanted = hits.map { first + $0.passage }
          let (record, numbers) = try segment.reader.record(ofDocument: document, passages: wanted)
          let places = scanner.table.places(in: record, kinds: .searched)
          for hit in hits {
            let passage = first + hit.passage
            let norm = norms[try segment.reader.length(ofPassage: passage)]
            let score = score(parts, norm) { node in
              scanner.plan.intervals(of: node, in: places).count {
                numbers[places.place(at: $0.first).passage] == passage
              }
            }
            best.append((RankedHit(hit: hit, score: score), index, passage))
          }
        }
      }
    }
    best.sort { one, other in
      if one.hit.score != other.hit.score { return one.hit.score > other.hit.score }
      return (one.segment, one.passage) < (other.segment, other.passage)
    }
    return best.prefix(limit).map(\.hit)
  }

  private func score(_ parts: [Part], _ norm: Float, _ frequency: (Int) -> Int) -> Float {
    var score: Float = 0
    for part in parts {
      let frequency = Float(frequency(part.node))
      if let weight = part.weight {
        score += weight * (frequency / (frequency + norm))
      } else if frequency > 0 {
        score += 1
      }
    }
    return score
  }

  /// Everything that the query wants to be there.
  private func parts() throws(IndexError) -> [Part] {
    var parts: [Part] = []
    for (index, node) in scanner.plan.nodes.enumerated()
    where !node.isNegated && !node.isOperandOfNear {
      switch node.operation {
      case .words:
        parts.append((index, try scanner.plan.plainWords(of: index).map(weight)))
      case .near: parts.append((index, nil))
      default: break
      }
    }
    return parts
  }
}
