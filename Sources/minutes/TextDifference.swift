/// Two texts, cut to where they differ and a few words on either side.
struct TextDifference {
  /// The first text.
  let old: String
  /// The second.
  let new: String

  /// Characters of each end that are kept of what is too long.
  private static let room = 56
  /// Characters in front of the difference and behind it.
  private static let context = 28

  /// Complexity: O(n) in the length of both.
  init(_ old: String, _ new: String) {
    let (before, after) = (Array(old), Array(new))
    let shorter = min(before.count, after.count)
    var start = 0
    while start < shorter, before[start] == after[start] { start += 1 }
    var rest = 0
    while rest < shorter - start,
      before[before.count - 1 - rest] == after[after.count - 1 - rest]
    {
      rest += 1
    }
    self.old = Self.cut(before, from: start, to: before.count - rest)
    self.new = Self.cut(after, from: start, to: after.count - rest)
  }

  /// The text around what differs; all of it where it is short.
  private static func cut(_ text: [Character], from start: Int, to end: Int) -> String {
    guard text.count > 2 * room else { return String(text) }
    var (first, last) = (max(0, start - context), min(text.count, end + context))
    // At the ends there are whole words.
    if first > 0, text[first - 1] != " " {
      first = text[first..<start].firstIndex(of: " ").map { $0 + 1 } ?? first
    }
    if last < text.count, text[last] != " " { last = text[end..<last].lastIndex(of: " ") ?? last }
    return (first > 0 ? "… " : "") + shortened(Array(text[first..<last]))
      + (last < text.count ? " …" : "")
  }

  /// The text, its middle left out where it is long.
  static func shortened(_ text: [Character]) -> String {
    guard text.count > 2 * room else { return String(text) }
    return "\(String(text.prefix(room))) … \(String(text.suffix(room)))"
  }
}
