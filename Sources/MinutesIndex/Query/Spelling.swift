/// How many edits make one word of another.
enum Spelling {
  /// Whether two words are at most `limit` edits apart: characters put in, left out, replaced, or
  /// swapped with their neighbour (optimal string alignment).
  ///
  /// Complexity: O(n · limit) in the length of the words.
  static func isWithin(_ limit: Int, _ one: [UInt32], _ other: [UInt32]) -> Bool {
    guard abs(one.count - other.count) <= limit else { return false }
    if one == other { return true }
    let width = other.count + 1
    let beyond = limit + 1
    // Three rows of the table of distances; what is more than `limit` off the diagonal is beyond.
    var beforeLast = [Int](repeating: beyond, count: width)
    var last = (0..<width).map { min($0, beyond) }
    for row in 1..<(one.count + 1) {
      var current = [Int](repeating: beyond, count: width)
      if row <= limit { current[0] = row }
      var least = current[0]
      let columns = max(1, row - limit)..<(min(other.count, row + limit) + 1)
      for column in columns where column < width {
        var distance = last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)
        distance = min(distance, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1]
        {
          distance = min(distance, beforeLast[column - 2] + 1)
        }
        current[column] = min(distance, beyond)
        least = min(least, current[column])
      }
      guard least <= limit || beforeLast.contains(where: { $0 < limit }) else { return false }
      (beforeLast, last) = (last, current)
    }
    return last[width - 1] <= limit
  }

  /// The name that looks most like a text, or nil where none looks like it.
  static func nearest(to text: String, among names: [String]) -> String? {
    let scalars = text.lowercased().unicodeScalars.map(\.value)
    guard scalars.count <= 40 else { return nil }
    for limit in 1...2 {
      let near = names.filter {
        isWithin(limit, scalars, $0.lowercased().unicodeScalars.map(\.value))
      }
      if let first = near.first { return first }
    }
    return names.first { !text.isEmpty && $0.lowercased().hasPrefix(text.lowercased()) }
      ?? names.first { scalars.count > 3 && text.lowercased().hasPrefix($0.lowercased()) }
  }
}
