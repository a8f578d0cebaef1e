/// What a message says to a name of an option that does not exist: “Did you mean …?”
///
/// The library that reads arguments suggests the nearest option however far it is; here only one is left
/// that somebody may have meant.
package enum Suggestion {
  private static let opening = ". Did you mean '"

  /// A message about arguments, without a suggestion that is far from what was typed.
  package static func sifted(_ message: String) -> String {
    let start = "Error: Unknown option '"
    let line = message.prefix { !$0.isNewline }
    guard line.hasPrefix(start), let place = line.firstRange(of: opening) else { return message }
    let typed = line[..<place.lowerBound].dropFirst(start.count).prefix { $0 != "'" }
    let suggested = line[place.upperBound...].prefix { $0 != "'" }
    if isNear(String(typed), String(suggested)) { return message }
    return String(line[..<place.lowerBound]) + message[line.endIndex...]
  }

  /// Whether one name may be meant by the other: it is its beginning, or in few letters another.
  static func isNear(_ typed: String, _ name: String) -> Bool {
    let (typed, name) = (typed.drop { $0 == "-" }, name.drop { $0 == "-" })
    let shorter = min(typed.count, name.count)
    if shorter > 2, typed.hasPrefix(name) || name.hasPrefix(typed) { return true }
    return distance(Array(typed.utf8), Array(name.utf8)) <= (shorter < 6 ? 1 : 2)
  }

  /// How many letters are to be put in, left out, replaced or swapped with their neighbour.
  ///
  /// Complexity: O(n · m).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...other.count)
    for (row, byte) in one.enumerated() {
      var next = [row + 1]
      for (column, with) in other.enumerated() {
        var least = min(last[column + 1], next[column]) + 1
        least = min(least, last[column] + (byte == with ? 0 : 1))
        if row > 0, column > 0, byte == other[column - 1], one[row - 1] == with {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}
