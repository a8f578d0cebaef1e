/// What a query finds in an index.
///
/// Which elements are found is known; their texts and the words in them are read when they are asked
/// for. A value may be used from many tasks at once.
///
/// ```swift
/// let results = try index.search(try QueryParser().parse("budget date:2016..2018"))
/// var hits = results.hits(in: .date)
/// while let hit = try hits.next() { print(hit.document.key, hit.text) }
/// ```
public struct SearchResults: Sendable {
  /// The order of documents; within one, elements are in reading order.
  public enum Order: Sendable, Hashable {
    /// By day, body and key, documents without a date last.
    case date
    /// By key, byte by byte.
    case path
  }

  /// What was looked for.
  public let query: Query
  let segments: [SegmentSearch]
  /// For each segment the name of its file.
  private let paths: [String]

  /// - Parameter segments: Readers, what of them is deleted, and the paths of their files.
  init(
    _ query: Query, _ segments: [(SegmentReader, DeletedDocuments, path: String)]
  ) throws(IndexError) {
    self.query = query
    let scanner = QueryScanner(query)
    paths = segments.map(\.path)
    var searches: [SegmentSearch] = []
    for (reader, deleted, path) in segments {
      do throws(SegmentError) {
        searches.append(try SegmentSearch(scanner, reader, deleted: deleted))
      } catch {
        throw IndexError(error, path: path)
      }
    }
    self.segments = searches
  }

  // MARK: Counting

  /// Documents with hits.
  public var documentCount: Int { segments.reduce(0) { $0 + $1.documents.count } }

  /// Documents without a date that would have hits, or more of them, if their date were right.
  public var undecidedDocumentCount: Int { segments.reduce(0) { $0 + $1.undecided.count } }

  /// Elements that were found.
  ///
  /// Complexity: O(n) in the passages of the index, an instruction for 64 of them; where the query has
  /// a wider scope than an element, the documents with hits are read.
  public func count() throws(IndexError) -> Int {
    var count = 0
    for (index, segment) in segments.enumerated() {
      count += try reading(index) { () throws(SegmentError) in try segment.count() }
    }
    return count
  }

  // MARK: Hits

  /// The hits, one after another.
  ///
  /// Complexity: O(n log n) in the documents with hits; each hit is read when it is asked for.
  public func hits(in order: Order = .date) throws(IndexError) -> SearchHits {
    SearchHits(self, try documents(in: order))
  }

  /// The documents with hits in an order.
  func documents(in order: Order) throws(IndexError) -> [DocumentPlace] {
    var places: [(place: DocumentPlace, order: DocumentOrder)] = []
    for (index, segment) in segments.enumerated() {
      try reading(index) { () throws(SegmentError) in
        for document in segment.documents {
          let key = try segment.reader.key(ofDocument: document)
          var sorting = DocumentOrder(date: nil, body: nil, key: key)
          if order == .date {
            sorting.date = try segment.reader.date(ofDocument: document)
            sorting.body = try segment.reader.bodyName(
              try segment.reader.body(ofDocument: document))
          }
          places.append((DocumentPlace(segment: index, document: document), sorting))
        }
      }
    }
    return places.sorted { $0.order < $1.order }.map(\.place)
  }

  func hits(of place: DocumentPlace) throws(IndexError) -> [SearchHit] {
    try reading(place.segment) { () throws(SegmentError) in
      try segments[place.segment].hits(in: place.document)
    }
  }

  func reading<Result>(
    _ segment: Int, _ body: () throws(SegmentError) -> Result
  ) throws(IndexError) -> Result {
    do throws(SegmentError) {
      return try body()
    } catch {
      throw IndexError(error, path: paths[segment])
    }
  }
}

/// A document of an index.
struct DocumentPlace: Sendable, Hashable {
  var segment: Int
  var document: Int
}

/// Goes through the hits of a query, reading a document's when it comes to them.
public struct SearchHits: Sendable {
  private let results: SearchResults
  private let documents: [DocumentPlace]
  private var nextDocument = 0
  private var hits: [SearchHit] = []
  private var nextHit = 0

  init(_ results: SearchResults, _ documents: [DocumentPlace]) {
    self.results = results
    self.documents = documents
  }

  /// The next hit; nil behind the last.
  ///
  /// - Throws: `IndexError` where the index is damaged.
  public mutating func next() throws(IndexError) -> SearchHit? {
    while nextHit == hits.count {
      guard nextDocument < documents.count else { return nil }
      hits = try results.hits(of: documents[nextDocument])
      nextDocument += 1
      nextHit = 0
    }
    nextHit += 1
    return hits[nextHit - 1]
  }
}
