extension TerminalText {
  /// The beginning of a text, as much of it as there are columns for; where something is left out the
  /// last column is “…”.
  ///
  /// Complexity: O(n).
  package static func prefix(_ text: String, columns: Int) -> String {
    cut(text, columns) { $0 }
  }

  /// The end of a text, as much of it as there are columns for; where something is left out the first
  /// column is “…”.
  ///
  /// Complexity: O(n).
  package static func suffix(_ text: String, columns: Int) -> String {
    cut(text, columns) { $0.reversed() }
  }

  /// Goes over the characters, each with what combines with it, until there is no more room.
  private static func cut(
    _ text: String, _ columns: Int, _ direction: ([Character]) -> [Character]
  ) -> String {
    guard Self.columns(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var taken: [Character] = []
    var used = 1
    for character in direction(Array(text)) {
      let width = Self.columns(of: String(character))
      guard used + width <= columns else { break }
      used += width
      taken.append(character)
    }
    return String(direction(taken + ["…"]))
  }
}
