/// Finds what a query asks for by reading every word of a document.
///
/// It needs no index, and it is the meaning of a query: an index finds the same.
///
/// ```swift
/// let scanner = QueryScanner(try QueryParser().parse("budget AND kind:resolution"))
/// for hit in scanner.scan(document).hits { print(passages[hit.passage].text) }
/// ```
public struct QueryScanner: Sendable {
  /// What is looked for.
  public let query: Query
  let plan: QueryPlan
  let table: TermTable

  /// Makes a query ready to be looked for in many documents.
  public init(_ query: Query) {
    self.query = query
    plan = QueryPlan(query)
    table = TermTable(plan.terms)
  }

  /// Looks through a document.
  ///
  /// - Parameter passages: The document's passages, if not ``MinutesDocument/passages``: those of
  ///   ``MinutesDocument/passages(in:)`` find phrases over the ends of lines.
  ///
  /// Complexity: O(n) in the length of all texts, times the number of nodes of the query for each
  /// passage.
  public func scan(_ document: MinutesDocument, passages: [Passage]? = nil) -> ScanResult {
    let passages = passages ?? document.passages
    var result = scan(DocumentRecord(document, key: "", passages: passages))
    // A record has no page furniture; the places are those of the passages as they were given.
    let places = passages.indices.filter { passages[$0].kind != .block(.furniture) }
    for hit in result.hits.indices {
      result.hits[hit].passage = places[result.hits[hit].passage]
      for match in result.hits[hit].matches.indices {
        for part in result.hits[hit].matches[match].parts.indices {
          let passage = result.hits[hit].matches[match].parts[part].passage
          result.hits[hit].matches[match].parts[part].passage = places[passage]
        }
      }
    }
    return result
  }

  /// Looks through what an index would keep of a document, and finds what it would find there.
  ///
  /// Complexity: as ``scan(_:passages:)``.
  public func search(_ document: DocumentRecord) -> DocumentSearch {
    let result = scan(document)
    let header = DocumentHeader(document)
    return DocumentSearch(
      hits: result.hits.map { SearchHit($0, in: document, header) },
      isUndecided: result.isUndecided)
  }

  /// Looks through what an index keeps of a document.
  func scan(_ document: DocumentRecord) -> ScanResult {
    let places = table.places(in: document, kinds: .searched)
    return ScanEvaluation(plan, document, places).result
  }
}

/// What a query finds in one document.
public struct ScanResult: Sendable, Hashable {
  /// The elements, in the order of the document.
  public var hits: [QueryHit]
  /// Whether the document would be a result if its date were right, which it does not say.
  public var isUndecided: Bool
}

/// What a query finds in one document of an index, or in one that is like it.
public struct DocumentSearch: Sendable, Hashable {
  /// The elements, in the order of the document.
  public var hits: [SearchHit]
  /// Whether the document would be a result if its date were right, which it does not say.
  public var isUndecided: Bool
}

/// An element that a query finds.
public struct QueryHit: Sendable, Hashable {
  /// Index of the passage.
  public var passage: Int
  /// Where in it, and in what it goes on with, the words of the query stand; none overlaps another.
  /// Empty where the element was found by what it is and not by its words.
  public var matches: [PhraseMatch]
}
