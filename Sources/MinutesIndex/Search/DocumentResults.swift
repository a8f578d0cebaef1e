/// What several queries find in the documents of an index, document by document, for those who put it
/// together with what they find elsewhere.
package struct DocumentResults: Sendable {
  /// A document in which a query has hits, or might have if its date were known.
  package struct Document: Sendable {
    /// The document's key.
    package let key: [UInt8]
    /// Whether some query has hits in it.
    package let hasHits: Bool
    /// Whether it would have hits, or more of them, if its date were right, which it does not say.
    package let isUndecided: Bool
    let place: DocumentPlace
  }

  /// The documents in the order of their keys, byte by byte.
  package let documents: [Document]
  /// Documents that can be found.
  package let documentCount: Int
  private let index: SearchIndex
  private let results: [SearchResults]

  /// - Complexity: As `SearchIndex.search` for each query, and O(n log n) in the documents.
  package init(_ queries: [Query], in index: SearchIndex) throws(IndexError) {
    var results: [SearchResults] = []
    for query in queries { results.append(try index.search(query)) }
    self.results = results
    documentCount = index.documentCount
    self.index = index
    documents = try Self.documents(of: results)
  }

  /// Who reads many documents calls ``forgetPages()`` after so many.
  package static let forgettingInterval = 512

  /// Lets the system take back what it keeps of the index in memory for this process, which counts as the
  /// process' own; it is read again where it is needed.
  ///
  /// Without it, who goes through all documents has the whole index in memory in the end. May be called at any
  /// time.
  package func forgetPages() {
    for (reader, _, _) in index.sources { reader.region.forgetPages() }
  }

  private static func documents(of results: [SearchResults]) throws(IndexError) -> [Document] {
    var found: [DocumentPlace: (hasHits: Bool, isUndecided: Bool)] = [:]
    for result in results {
      for (index, segment) in result.segments.enumerated() {
        for document in segment.documents {
          found[DocumentPlace(segment: index, document: document), default: (false, false)]
            .hasHits = true
        }
        for document in segment.undecided {
          found[DocumentPlace(segment: index, document: document), default: (false, false)]
            .isUndecided = true
        }
      }
    }
    // In the order of the index, so that what is read lies together.
    let places = found.keys.sorted { ($0.segment, $0.document) < ($1.segment, $1.document) }
    var documents: [Document] = []
    documents.reserveCapacity(found.count)
    for (number, place) in places.enumerated() {
      let reader = results[0].segments[place.segment].reader
      let key = try results[0].reading(place.segment) { () throws(SegmentError) in
        Array(try reader.keyBytes(ofDocument: place.document))
      }
      if number % forgettingInterval == forgettingInterval - 1 { reader.region.forgetPages() }
      guard let what = found[place] else { continue }
      documents.append(
        Document(
          key: key, hasHits: what.hasHits, isUndecided: what.isUndecided, place: place))
    }
    return documents.sorted { $0.key.lexicographicallyPrecedes($1.key) }
  }

  /// How many documents have a key of some sort.
  ///
  /// Complexity: O(n) in the documents of the index.
  package func documentCount(where isWanted: ([UInt8]) -> Bool) throws(IndexError) -> Int {
    var count = 0
    for (reader, deleted, path) in index.sources {
      do throws(SegmentError) {
        for document in 0..<reader.documentCount where !deleted.contains(document) {
          if isWanted(Array(try reader.keyBytes(ofDocument: document))) { count += 1 }
          if document % Self.forgettingInterval == 0 { reader.region.forgetPages() }
        }
      } catch {
        throw IndexError(error, path: path)
      }
    }
    return count
  }

  /// The keys of the documents that have no elements.
  ///
  /// Complexity: O(n) in the documents of the index.
  package func keysWithoutElements() throws(IndexError) -> [[UInt8]] {
    var keys: [[UInt8]] = []
    for (reader, deleted, path) in index.sources {
      do throws(SegmentError) {
        for document in 0..<reader.documentCount where !deleted.contains(document) {
          guard try reader.passages(ofDocument: document).isEmpty else { continue }
          keys.append(Array(try reader.keyBytes(ofDocument: document)))
        }
      } catch {
        throw IndexError(error, path: path)
      }
    }
    return keys
  }

  /// Whether the index has a document of this key. Complexity: O(log n) in the documents.
  package func hasDocument(_ key: [UInt8]) throws(IndexError) -> Bool {
    guard let key = String(validating: key, as: UTF8.self) else { return false }
    for (reader, deleted, path) in index.sources {
      do throws(SegmentError) {
        if let number = try reader.documentNumber(ofKey: key), !deleted.contains(number) {
          return true
        }
      } catch {
        throw IndexError(error, path: path)
      }
    }
    return false
  }

  /// For each query its hits in a document.
  ///
  /// Complexity: O(n) in the length of the hits' texts; see `SearchIndex.search`.
  package func hits(in document: Document) throws(IndexError) -> [[SearchHit]] {
    var all: [[SearchHit]] = []
    for result in results {
      let segment = result.segments[document.place.segment]
      let hasHits = segment.hasHits(in: document.place.document)
      all.append(hasHits ? try result.hits(of: document.place) : [])
    }
    return all
  }

  /// The fields of a document.
  package func header(of document: Document) throws(IndexError) -> DocumentHeader {
    let place = document.place
    return try results[0].reading(place.segment) { () throws(SegmentError) in
      let reader = results[0].segments[place.segment].reader
      return DocumentHeader(DocumentRecord(try reader.document(place.document)))
    }
  }

  /// Elements of a document by their numbers. Numbers that no element has are passed over.
  package func elements(
    _ numbers: [Int], of document: Document
  ) throws(IndexError) -> [ContextElement] {
    let place = document.place
    return try results[0].reading(place.segment) { () throws(SegmentError) in
      let reader = results[0].segments[place.segment].reader
      let passages = try reader.passages(ofDocument: place.document)
      let wanted = numbers.map { passages.lowerBound + $0 }.filter(passages.contains)
      let (record, found) = try reader.record(ofDocument: place.document, passages: wanted)
      return found.indices.filter { wanted.contains(found[$0]) }.map {
        ContextElement($0, in: record, passage: found[$0] - passages.lowerBound)
      }
    }
  }
}
