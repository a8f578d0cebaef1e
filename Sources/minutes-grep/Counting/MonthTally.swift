internal import MinutesIndex

/// How many hits there are in each month, of all bodies and of each.
///
/// Memory grows with the number of bodies and of the months in which they met.
struct MonthTally: Sendable {
  private var rows: [String: Row] = [:]
  private(set) var undated = Count()
  private(set) var total = Count()
  /// The months between which all hits lie; nil where no hit has a date.
  private(set) var range: ClosedRange<Month>?

  /// What was found in the documents of one body; its name is nil where they do not say.
  struct Row: Sendable, Hashable {
    var name: String?
    var months: [Month: Count]

    var total: Count { months.values.reduce(into: Count()) { $0 += $1 } }

    /// The hits in each piece of a time, from the first to the last.
    func hits(in range: ClosedRange<Month>, _ scale: TimeScale) -> [Int] {
      let pieces = scale.pieces(of: range)
      var hits = Array(repeating: 0, count: pieces.count)
      for (month, count) in months {
        hits[scale.piece(of: month) - pieces.lowerBound] += count.hits
      }
      return hits
    }
  }

  mutating func add(_ document: DocumentHits) {
    let count = Count(hits: document.hits.count, documents: 1)
    total += count
    guard let month = Month(ofDay: document.document.date) else {
      undated += count
      return
    }
    range = min(range?.lowerBound ?? month, month)...max(range?.upperBound ?? month, month)
    let name = document.document.body ?? document.document.organisation
    let key = name.map { (try? PhraseQuery($0).words.joined(separator: " ")) ?? $0 } ?? ""
    rows[key, default: Row(name: name, months: [:])].months[month, default: Count()] += count
  }

  /// Each body, by the number of hits, then by name; where bodies are not named is last.
  ///
  /// Complexity: O(n log n) in the number of bodies.
  var bodies: [Row] {
    let counted = rows.values.map { (row: $0, hits: $0.total.hits) }
    return counted.sorted { one, other in
      guard let name = one.row.name, let otherName = other.row.name else {
        return one.row.name != nil
      }
      if one.hits != other.hits { return one.hits > other.hits }
      return name.utf8.lexicographicallyPrecedes(otherName.utf8)
    }.map(\.row)
  }

  /// All bodies together.
  var all: Row {
    var months: [Month: Count] = [:]
    for (month, count) in rows.values.flatMap(\.months) {
      months[month, default: Count()] += count
    }
    return Row(name: nil, months: months)
  }
}
