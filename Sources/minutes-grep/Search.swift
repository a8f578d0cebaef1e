internal import MinutesArchive
internal import MinutesIndex

/// What is looked for, and what is wanted to know of it.
struct Search: Sendable {
  /// The queries; hits say which of them found them.
  let queries: [Query]
  let detail: HitDetail
  private let scanners: [QueryScanner]
  private let need: WordNeed

  init(_ queries: [Query], _ detail: HitDetail) {
    need = WordNeed(queries)
    self.queries = queries
    self.detail = detail
    scanners = queries.map { QueryScanner($0) }
  }

  /// Whether a file may have anything that a query asks for. Where it cannot, it need not be parsed.
  func mayFind(in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { need.isMet(by: $0) }
  }

  /// Whether a file looks as if it were none of text. A parser tells for sure.
  static func mayBeNoText(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(1 << 10)
    return head.contains { $0 < 0x09 || (0x0E..<0x1A).contains($0) }
      || ["%PDF-", "{\\rtf", "GIF8", "SQLite"].contains { head.starts(with: $0.utf8) }
  }

  /// Finds every element that a query asks for in a document that was parsed.
  ///
  /// - Parameters:
  ///   - path: How results name the file.
  ///   - bytes: The file that the document was parsed from.
  func hits(in document: MinutesDocument, path: ArchivePath, bytes: [UInt8]) -> DocumentHits {
    let record = DocumentRecord(
      document, key: path.name, passages: document.passages(in: bytes))
    var results = DocumentHits(path: path, document: DocumentHeader(record), hits: [])
    results.isNoText = document.isNoText
    var all: [[SearchHit]] = []
    for scanner in scanners {
      let result = scanner.search(record)
      all.append(result.hits)
      if result.isUndecided { results.isUndecided = true }
    }
    results.hits = Self.united(all)
    detail.filter.apply(to: &results.hits)
    for index in results.hits.indices {
      let numbers = contextNumbers(of: results.hits[index])
      results.hits[index].before = record.elements(numbers.before)
      results.hits[index].after = record.elements(numbers.after)
    }
    if detail.places { MatchPlaces(bytes: bytes).fill(&results.hits) }
    return results
  }

  /// Finds in an index what `hits(in:path:bytes:)` would find in the file.
  func hits(
    in document: DocumentResults.Document, of archive: IndexedArchive, path: ArchivePath
  ) -> DocumentHits {
    do throws(IndexError) {
      var results = DocumentHits(
        path: path, document: try archive.results.header(of: document), hits: [])
      results.isUndecided = document.isUndecided
      guard document.hasHits else { return results }
      if detail.isDeferred {
        results.deferred = { search in search.hits(in: document, of: archive, path: path) }
        return results
      }
      results.hits = Self.united(try archive.results.hits(in: document))
      detail.filter.apply(to: &results.hits)
      if detail.before + detail.after > 0 {
        for index in results.hits.indices {
          let numbers = contextNumbers(of: results.hits[index])
          results.hits[index].before = try archive.results.elements(
            Array(numbers.before), of: document)
          results.hits[index].after = try archive.results.elements(numbers.after, of: document)
        }
      }
      // Without the file the place of the element has to do.
      if detail.places, let bytes = try? FileReading.read(path) {
        MatchPlaces(bytes: bytes).fill(&results.hits)
      }
      return results
    } catch {
      return DocumentHits(path: path, damage: error)
    }
  }

  /// The hits of several queries in one document as one list, in the order of the document.
  ///
  /// - Parameter all: For each query its hits.
  static func united(_ all: [[SearchHit]]) -> [Hit] {
    if all.count == 1 { return all[0].map { Hit($0, queries: [0]) } }
    var hits: [Int: Hit] = [:]
    for (query, found) in all.enumerated() {
      for one in found {
        if hits[one.passage]?.found.formUnion(one) != nil {
          hits[one.passage]?.queries.append(query)
        } else {
          hits[one.passage] = Hit(one, queries: [query])
        }
      }
    }
    return hits.values.sorted { $0.found.passage < $1.found.passage }
  }

  /// The numbers of the elements beside a hit; some may not exist.
  func contextNumbers(of hit: Hit) -> (before: Range<Int>, after: [Int]) {
    let first = hit.found.passage
    let shown = Set(hit.found.passages)
    let behind = (first + 1)..<(first + 1 + detail.after + shown.count)
    return (
      max(first - detail.before, 0)..<first,
      Array(behind.filter { !shown.contains($0) }.prefix(detail.after))
    )
  }
}

extension MinutesDocument {
  /// Whether it comes of a file that is none of text.
  fileprivate var isNoText: Bool { diagnostics.contains { $0.code.rawValue == "source.binary" } }
}
