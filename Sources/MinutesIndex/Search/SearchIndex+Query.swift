extension SearchIndex {
  /// Finds the elements that a query asks for.
  ///
  /// Complexity: linear in the lists of the query's words, and an instruction for 64 passages of the
  /// index for each part of the query; distances and phrases with patterns read the passages that have
  /// all their words.
  public func search(_ query: Query) throws(IndexError) -> SearchResults {
    try SearchResults(query, sources)
  }

  /// How many elements a query finds, without a list of them.
  ///
  /// Complexity: O(log n) for one word or a pair of common words, with dates or without; linear in the
  /// rarest word's list for phrases and AND. Other queries cost as ``search(_:)``.
  public func count(_ query: Query) throws(IndexError) -> Int {
    guard let simple = SimpleQuery(query) else { return try search(query).count() }
    var count = 0
    for (reader, deleted, path) in sources {
      do throws(SegmentError) {
        count += try reader.count(
          simple.passages, in: try simple.scope(in: reader, deleted: deleted))
      } catch {
        throw IndexError(error, path: path)
      }
    }
    return count
  }

  /// The elements that fit a query best, by BM25 over the words and phrases that it asks for.
  ///
  /// A phrase counts as much as its words together, wherever it stands as a whole; patterns of words
  /// count 1. Of equal elements the one that is earlier in the index comes first.
  ///
  /// Complexity: as ``count(_:)``, less what cannot be among the best; other queries read every hit.
  public func best(_ query: Query, limit: Int) throws(IndexError) -> [RankedHit] {
    try BestHits(query, sources, limit: limit).hits()
  }

  var sources: [(SegmentReader, DeletedDocuments, path: String)] {
    segments.map { ($0.reader, $0.deleted, path: "\(path)/\($0.entry.fileName)") }
  }
}

/// A hit and how well it fits.
public struct RankedHit: Sendable, Hashable {
  /// The element.
  public var hit: SearchHit
  /// Greater is better; comparable within one result only.
  public var score: Float
}
