internal import MinutesIndex

/// How many hits there are for each value of something: for each body, for each year.
///
/// Names that differ only in case, accents and punctuation are one value; it is shown as it was
/// written first. Memory grows with the number of values and not with that of hits.
struct Tally: Sendable {
  private var rows: [String?: Row] = [:]
  private(set) var total = Count()

  /// A value and how often it was found; nil stands for documents or elements that do not say.
  struct Row: Sendable, Hashable {
    var value: String?
    var count: Count
  }

  /// Adds a document with hits.
  ///
  /// - Parameter values: How many of its hits have each value. A hit may have several values.
  mutating func add(_ values: [(value: String?, hits: Int)], hits: Int) {
    for (value, hits) in values {
      let key = value.map(Self.key)
      rows[key, default: Row(value: value, count: Count())].count += Count(
        hits: hits, documents: 1)
    }
    total += Count(hits: hits, documents: 1)
  }

  /// The values by the number of their hits, then by name; what is not said is last.
  ///
  /// Complexity: O(n log n).
  var byCount: [Row] {
    sorted { one, other in
      one.count.hits != other.count.hits
        ? one.count.hits > other.count.hits : Self.precedes(one, other)
    }
  }

  /// The values in the order of their names; what is not said is last.
  ///
  /// Complexity: O(n log n).
  var byValue: [Row] { sorted(Self.precedes) }

  private func sorted(_ areInOrder: (Row, Row) -> Bool) -> [Row] {
    rows.filter { $0.key != nil }.values.sorted(by: areInOrder) + [rows[nil]].compactMap(\.self)
  }

  private static func precedes(_ one: Row, _ other: Row) -> Bool {
    (one.value ?? "").utf8.lexicographicallyPrecedes((other.value ?? "").utf8)
  }

  /// What names that are one value have in common.
  static func key(_ value: String) -> String {
    guard let words = try? PhraseQuery(value).words else { return value }
    return words.joined(separator: " ")
  }
}
