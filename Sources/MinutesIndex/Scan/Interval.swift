/// A stretch of a document in which words of a query stand as it asks.
struct Interval: Sendable, Hashable {
  /// Positions of the first word and the last.
  var first: Int
  var last: Int
  /// The stretches in it that are words of the query, ascending: all of it, or the two sides of a
  /// distance.
  var stretches: [ClosedRange<Int>]
}

extension Interval {
  /// The places where each of several words follows the one before it, in order.
  ///
  /// - Parameter words: For each word its positions, ascending.
  ///
  /// Complexity: O(n) in the number of positions.
  static func sequences(of words: [[Int]]) -> [Interval] {
    guard var starts = words.first else { return [] }
    for (offset, positions) in words.enumerated().dropFirst() {
      guard !starts.isEmpty else { return [] }
      var index = 0
      starts.removeAll { start in
        while index < positions.count, positions[index] < start + offset { index += 1 }
        return index == positions.count || positions[index] != start + offset
      }
    }
    let more = words.count - 1
    return starts.map { Interval(first: $0, last: $0 + more, stretches: [$0...($0 + more)]) }
  }

  /// Where two things stand near each other: the second begins at most `distance` words behind the
  /// end of the first.
  ///
  /// Of all such stretches those are given that have no other one inside them, as in the algebra of
  /// minimal intervals by Clarke, Cormack and Burkowski: there are no more of them than there are
  /// intervals of both.
  ///
  /// - Parameter inOrder: Whether `one` must come first.
  ///
  /// Complexity: O(n log n) in the number of intervals.
  static func near(
    _ one: [Interval], _ other: [Interval], distance: Int, inOrder: Bool
  ) -> [Interval] {
    var found = following(one, other, distance)
    if !inOrder { found += following(other, one, distance) }
    return minimal(found)
  }

  /// For each of `former` the nearest of `latter` behind it, where it is near enough.
  private static func following(
    _ former: [Interval], _ latter: [Interval], _ distance: Int
  ) -> [Interval] {
    let latter = latter.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var found: [Interval] = []
    var index = 0
    for before in former.sorted(by: { ($0.last, $1.first) < ($1.last, $0.first) }) {
      while index < latter.count, latter[index].first <= before.last { index += 1 }
      guard index < latter.count else { break }
      let behind = latter[index]
      if behind.first - before.last <= distance {
        found.append(
          Interval(
            first: before.first, last: behind.last, stretches: before.stretches + behind.stretches))
      }
    }
    return found
  }

  /// The intervals that have no other one inside them, ascending, equal ones once.
  private static func minimal(_ all: [Interval]) -> [Interval] {
    var kept: [Interval] = []
    // From behind; of those that begin at the same place the shortest first.
    for interval in all.sorted(by: { ($0.first, $1.last) < ($1.first, $0.last) }).reversed() {
      if let next = kept.last, next.last <= interval.last { continue }
      kept.append(interval)
    }
    return kept.reversed()
  }
}
