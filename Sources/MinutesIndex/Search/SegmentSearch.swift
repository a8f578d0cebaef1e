/// What a query finds in one segment of an index.
struct SegmentSearch: Sendable {
  let reader: SegmentReader
  let scanner: QueryScanner
  /// The passages of all units for which the query holds, those of deleted documents left out. In the
  /// scope of an element they are the hits.
  let passages: SegmentPassages
  /// The documents of those passages, in order.
  let documents: [Int]
  /// Documents that would be results if their date, which they do not give, were right.
  let undecided: [Int]

  init(
    _ scanner: QueryScanner, _ reader: SegmentReader, deleted: DeletedDocuments
  ) throws(SegmentError) {
    self.reader = reader
    self.scanner = scanner
    var certain = SegmentEvaluation(scanner, reader, .certain)
    var passages = try certain.passages()
    try Self.remove(deleted, reader, &passages)
    undecided = try Self.undecided(scanner, reader, deleted, &passages)
    documents = try Self.documents(of: passages, reader)
    self.passages = passages
  }

  private static func remove(
    _ deleted: DeletedDocuments, _ reader: SegmentReader, _ passages: inout SegmentPassages
  ) throws(SegmentError) {
    guard !deleted.isEmpty else { return }
    for document in 0..<reader.documentCount where deleted.contains(document) {
      passages.remove(try reader.passages(ofDocument: document))
    }
  }

  /// The undecided documents; where the query wants them, their passages are added.
  private static func undecided(
    _ scanner: QueryScanner, _ reader: SegmentReader, _ deleted: DeletedDocuments,
    _ passages: inout SegmentPassages
  ) throws(SegmentError) -> [Int] {
    guard scanner.plan.hasDates, reader.datedDocumentCount < reader.documentCount else { return [] }
    var possible = SegmentEvaluation(scanner, reader, .possible)
    var more = try possible.passages()
    try remove(deleted, reader, &more)
    var unknown = more
    unknown.subtract(passages)
    if scanner.query.undated == .included { passages.formUnion(more) }
    return try documents(of: unknown, reader)
  }

  /// The documents that have one of some passages.
  private static func documents(
    of passages: SegmentPassages, _ reader: SegmentReader
  ) throws(SegmentError) -> [Int] {
    var documents: [Int] = []
    var next = passages.first(from: 0)
    while let passage = next {
      let document = try reader.document(ofPassage: passage)
      documents.append(document)
      next = passages.first(
        from: max(try reader.passages(ofDocument: document).upperBound, passage + 1))
    }
    return documents
  }

  /// Whether a document has hits. Complexity: O(log n).
  func hasHits(in document: Int) -> Bool {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < document { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low] == document
  }

  /// How many elements are hits.
  func count() throws(SegmentError) -> Int {
    if scanner.plan.isLocal { return passages.population }
    var count = 0
    for document in documents { count += try hits(in: document).count }
    return count
  }

  /// The hits in a document, in order.
  ///
  /// Complexity: O(n) in the length of the hits' texts, or in that of the document where the query has
  /// a wider scope than an element.
  func hits(in document: Int) throws(SegmentError) -> [SearchHit] {
    let range = try reader.passages(ofDocument: document)
    var wanted: [Int]?
    if scanner.plan.isLocal {
      var found: [Int] = []
      var next = passages.first(from: range.lowerBound)
      while let passage = next, passage < range.upperBound {
        found.append(passage)
        next = passages.first(from: passage + 1)
      }
      wanted = found
    }
    return try Self.hits(scanner, reader, document, wanted)
  }

  /// The hits among some passages of a document, or all of them.
  static func hits(
    _ scanner: QueryScanner, _ reader: SegmentReader, _ document: Int, _ wanted: [Int]?
  ) throws(SegmentError) -> [SearchHit] {
    let first = try reader.passages(ofDocument: document).lowerBound
    let (record, numbers) = try reader.record(ofDocument: document, passages: wanted)
    let isWanted = wanted.map(Set.init)
    let header = DocumentHeader(record)
    let relative = numbers.map { $0 - first }
    return scanner.scan(record).hits.compactMap { hit in
      if let isWanted, !isWanted.contains(numbers[hit.passage]) { return nil }
      return SearchHit(hit, in: record, header, numbers: relative)
    }
  }
}
