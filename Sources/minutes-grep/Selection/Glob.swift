/// A pattern of paths as shells have them: `*` stands for any characters but a slash, `**` for any at
/// all, `?` for one that is no slash, `[a-z]` for one of some, `{md,txt}` for one of some parts.
///
/// Without a slash it is matched with the name of a file, with one also with the end of the path from
/// any folder on. With `!` in front it takes files out.
struct Glob: Sendable {
  let isExclusion: Bool
  /// What the pattern is when each `{…}` has been replaced by one of its parts.
  private let alternatives: [[UInt8]]
  private let hasSlash: Bool
  private static let mostAlternatives = 100

  /// nil where a bracket is not closed, or where there are too many alternatives.
  init?(_ text: String) {
    var bytes = Array(text.utf8)
    isExclusion = bytes.first == UInt8(ascii: "!")
    if isExclusion { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    guard !bytes.isEmpty, let alternatives = Self.expanded(bytes) else { return nil }
    self.alternatives = alternatives
    hasSlash = bytes.contains(UInt8(ascii: "/"))
  }

  /// Whether a path has the pattern.
  ///
  /// Complexity: O(n · m) in the path and the pattern for each `*`.
  func matches(_ path: [UInt8]) -> Bool {
    let slashes = path.indices.filter { path[$0] == UInt8(ascii: "/") }
    let starts = hasSlash ? [0] + slashes.map { $0 + 1 } : [(slashes.last ?? -1) + 1]
    return starts.contains { start in
      alternatives.contains { Self.matches($0[...], path[start...]) }
    }
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    var (pattern, path) = (pattern, path)
    while let sign = pattern.first {
      switch sign {
      case UInt8(ascii: "*"):
        let isDeep = pattern.dropFirst().first == sign
        let rest = pattern.drop { $0 == sign }
        // `**/` may stand for no folder at all.
        if isDeep, rest.first == UInt8(ascii: "/"), matches(rest.dropFirst(), path) { return true }
        while true {
          if matches(rest, path) { return true }
          guard let next = path.popFirst(), isDeep || next != UInt8(ascii: "/") else {
            return false
          }
        }
      case UInt8(ascii: "?"):
        guard let next = path.popFirst(), next != UInt8(ascii: "/") else { return false }
        // The rest of a character of several bytes.
        path = path.drop { $0 & 0xC0 == 0x80 }
        pattern.removeFirst()
      case UInt8(ascii: "["):
        guard let next = path.popFirst(), let end = pattern.dropFirst(2).firstIndex(of: 0x5D),
          next != UInt8(ascii: "/"), isOne(next, of: pattern[(pattern.startIndex + 1)..<end])
        else { return false }
        pattern = pattern[(end + 1)...]
      default:
        if sign == UInt8(ascii: "\\"), pattern.count > 1 { pattern.removeFirst() }
        guard path.first == pattern.first else { return false }
        path.removeFirst()
        pattern.removeFirst()
      }
    }
    return path.isEmpty
  }

  private static func isOne(_ byte: UInt8, of set: ArraySlice<UInt8>) -> Bool {
    var set = set
    let isNegated = set.first == UInt8(ascii: "!") || set.first == UInt8(ascii: "^")
    if isNegated { set.removeFirst() }
    var isIn = false
    while let first = set.popFirst() {
      if set.first == UInt8(ascii: "-"), set.count > 1 {
        let last = set[set.startIndex + 1]
        set.removeFirst(2)
        if first <= byte, byte <= last { isIn = true }
      } else if first == byte {
        isIn = true
      }
    }
    return isIn != isNegated
  }

  /// The pattern with each `{…}` replaced by each of its parts.
  private static func expanded(_ pattern: [UInt8]) -> [[UInt8]]? {
    var done: [[UInt8]] = []
    var open = [pattern]
    while let next = open.popLast() {
      guard open.count + done.count < mostAlternatives else { return nil }
      guard let start = next.lastIndex(of: UInt8(ascii: "{")) else {
        if let bracket = next.lastIndex(of: UInt8(ascii: "[")),
          !next[bracket...].dropFirst(2).contains(0x5D)
        {
          return nil
        }
        done.append(next)
        continue
      }
      guard let end = next[start...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      let parts = next[(start + 1)..<end].split(
        separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      for part in parts { open.append(Array(next[..<start]) + part + next[(end + 1)...]) }
    }
    return done
  }
}
