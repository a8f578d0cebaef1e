internal import MinutesIndex

/// By what hits can be counted.
enum Facet: String, CaseIterable, Sendable {
  case year, month, body, organisation, kind, person, query

  /// The values of this facet that a hit has; one that is nil where it is not said.
  ///
  /// - Parameter queries: The queries as they were typed.
  func values(of hit: Hit, in document: DocumentHeader, queries: [String]) -> [String?] {
    switch self {
    case .year: [Month(ofDay: document.date).map { Month.name(ofYear: $0.year) }]
    case .month: [Month(ofDay: document.date)?.name]
    case .body: [document.body ?? document.organisation]
    case .organisation: [document.organisation]
    case .kind: [hit.found.kind.name]
    case .person: hit.people.isEmpty ? [nil] : hit.people
    case .query: hit.queries.map { queries[$0] }
    }
  }

  /// How many of the hits in a document have each value, in the order in which these come.
  ///
  /// Complexity: O(n) in the number of hits.
  func counts(in document: DocumentHits, queries: [String]) -> [(value: String?, hits: Int)] {
    var places: [String?: Int] = [:]
    var counts: [(value: String?, hits: Int)] = []
    for hit in document.hits {
      for value in values(of: hit, in: document.document, queries: queries) {
        if let place = places[value] {
          counts[place].hits += 1
        } else {
          places[value] = counts.count
          counts.append((value, 1))
        }
      }
    }
    return counts
  }

  /// How a document or an element is called that does not say.
  var unsaid: String {
    switch self {
    case .year, .month: "(no date)"
    case .body: "(no body)"
    case .organisation: "(no organisation)"
    case .person: "(nobody)"
    case .kind, .query: "(none)"
    }
  }

  /// Whether its values have an order of their own.
  var isTime: Bool { self == .year || self == .month }
}

extension Hit {
  /// Those whom the element is about or who act in it, each once.
  var people: [String] {
    let actors = [found.actors.mover, found.actors.seconder, found.actors.owner].compactMap(\.self)
    var names: [String] = []
    for name in found.people.map(\.name) + actors where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}
