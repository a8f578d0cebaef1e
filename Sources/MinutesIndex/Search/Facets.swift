extension SearchResults {
  /// By what hits can be counted.
  public enum Facet: String, Sendable, Hashable, CaseIterable {
    /// Year of the document's date.
    case year
    /// Month of the document's date, `2019-09`.
    case month
    /// Committee, board or council.
    case body
    /// Authority, trust or company.
    case organisation
    /// Kind of element.
    case kind
    /// Everyone recorded in the document: a hit counts for each of them.
    case person
  }

  /// A value of a facet, and how many hits have it.
  public struct FacetCount: Sendable, Hashable {
    /// The value; nil where a document does not say.
    public var value: String?
    /// Elements that were found.
    public var count: Int
  }

  /// How many hits there are for each value of a facet.
  ///
  /// - Returns: Years and months in order, other values by their count, then by name; hits of
  ///   documents that do not say last.
  ///
  /// Complexity: O(n) in the documents with hits; the texts are read only where the query has a wider
  /// scope than an element.
  public func counts(by facet: Facet) throws(IndexError) -> [FacetCount] {
    var counts: [String?: Int] = [:]
    for (index, segment) in segments.enumerated() {
      try reading(index) { () throws(SegmentError) in
        for document in segment.documents {
          let kinds = try segment.kinds(ofHitsIn: document)
          if facet == .kind {
            for (kind, count) in kinds {
              counts[Passage.Kind(code: kind)?.name, default: 0] += count
            }
          } else {
            let count = kinds.values.reduce(0, +)
            for value in try segment.values(of: facet, document) {
              counts[value, default: 0] += count
            }
          }
        }
      }
    }
    let isInOrder = facet == .year || facet == .month
    return counts.map { FacetCount(value: $0, count: $1) }.sorted { one, other in
      guard let name = one.value, let otherName = other.value else { return one.value != nil }
      if !isInOrder, one.count != other.count { return one.count > other.count }
      return name.utf8.lexicographicallyPrecedes(otherName.utf8)
    }
  }
}

extension SegmentSearch {
  /// How many hits of each kind a document has, by the kinds' numbers.
  fileprivate func kinds(ofHitsIn document: Int) throws(SegmentError) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    guard scanner.plan.isLocal else {
      for hit in try hits(in: document) { counts[hit.kind.code, default: 0] += 1 }
      return counts
    }
    let range = try reader.passages(ofDocument: document)
    var next = passages.first(from: range.lowerBound)
    while let passage = next, passage < range.upperBound {
      counts[try reader.kind(ofPassage: passage), default: 0] += 1
      next = passages.first(from: passage + 1)
    }
    return counts
  }

  fileprivate func values(
    of facet: SearchResults.Facet, _ document: Int
  ) throws(SegmentError) -> [String?] {
    switch facet {
    case .year, .month:
      let day = try reader.date(ofDocument: document).map { PartialDate(dayNumber: Int($0)) }
      return [day.map { facet == .year ? $0.inYear : $0.inMonth }]
    case .body:
      let body = try reader.body(ofDocument: document)
      return [body == 0 ? nil : try reader.bodyName(body)]
    case .organisation: return [try reader.document(document).organisation]
    case .person:
      let names = Set(try reader.document(document).people.map(\.name))
      return names.isEmpty ? [nil] : Array(names)
    case .kind: return []
    }
  }
}

extension PartialDate {
  fileprivate var inYear: String { String(description.prefix(4)) }
  fileprivate var inMonth: String { String(description.prefix(7)) }
}
