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
  /// Complexity: O(n · m) in the path and the pattern.
  func matches(_ path: [UInt8]) -> Bool {
    if hasSlash { return alternatives.contains { Self.matches($0, path[...], inAnyFolder: true) } }
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return alternatives.contains { Self.matches($0, path[start...], inAnyFolder: false) }
  }

  /// Where to go on when what follows a `*` or `**` does not fit: further behind in the path.
  private struct Retry {
    /// What follows in the pattern.
    var rest: Int
    /// The first byte of the path that is held against it.
    var place: Int
    /// Whether it is only tried at the start of folders and files, as behind `**/`.
    var onlyAtStarts = false
  }

  /// Only the last `*` and the last `**` are ever tried again. What an earlier one could take instead, the
  /// later one can take as well: a `*` ends at the next slash at the latest, and so does one behind it.
  private static func matches(
    _ pattern: [UInt8], _ path: ArraySlice<UInt8>, inAnyFolder: Bool
  ) -> Bool {
    var (sign, place) = (0, path.startIndex)
    var star: Retry?
    var deep = inAnyFolder ? Retry(rest: 0, place: place, onlyAtStarts: true) : nil
    while sign < pattern.count || place < path.endIndex {
      if sign < pattern.count, pattern[sign] == UInt8(ascii: "*") {
        let rest = pattern[sign...].firstIndex { $0 != UInt8(ascii: "*") } ?? pattern.count
        if rest == sign + 1 {
          star = Retry(rest: rest, place: place)
          sign = rest
        } else {
          // `**/` may stand for no folder at all.
          let isFolders =
            rest < pattern.count && pattern[rest] == UInt8(ascii: "/")
            && (sign == 0 || pattern[sign - 1] == UInt8(ascii: "/"))
          sign = isFolders ? rest + 1 : rest
          star = nil
          deep = Retry(rest: sign, place: place, onlyAtStarts: isFolders)
        }
      } else if let next = step(pattern, sign, path, place) {
        (sign, place) = next
      } else if let last = star, last.place < path.endIndex, path[last.place] != UInt8(ascii: "/") {
        place = character(path, last.place).end
        sign = last.rest
        star?.place = place
      } else {
        guard let last = deep, last.place < path.endIndex else { return false }
        if last.onlyAtStarts || star != nil {
          // Up to the slash the `*` would have less to take than it had.
          guard let slash = path[last.place...].firstIndex(of: UInt8(ascii: "/")) else {
            return false
          }
          place = slash + 1
        } else {
          place = character(path, last.place).end
        }
        sign = last.rest
        star = nil
        deep?.place = place
      }
    }
    return true
  }

  /// Behind one sign of the pattern that is no star, and behind the character of the path that it stands
  /// for; nil where it does not stand for that.
  private static func step(
    _ pattern: [UInt8], _ sign: Int, _ path: ArraySlice<UInt8>, _ place: Int
  ) -> (sign: Int, place: Int)? {
    guard sign < pattern.count, place < path.endIndex else { return nil }
    let isSlash = path[place] == UInt8(ascii: "/")
    switch pattern[sign] {
    case UInt8(ascii: "?"):
      return isSlash ? nil : (sign + 1, character(path, place).end)
    case UInt8(ascii: "["):
      let (value, end) = character(path, place)
      guard !isSlash, let close = setEnd(pattern, sign),
        isOne(value, of: pattern[(sign + 1)..<close])
      else { return nil }
      return (close + 1, end)
    default:
      let isEscape = pattern[sign] == UInt8(ascii: "\\") && sign + 1 < pattern.count
      let literal = isEscape ? sign + 1 : sign
      return pattern[literal] == path[place] ? (literal + 1, place + 1) : nil
    }
  }

  /// The character at a place and where it ends. A byte that is no UTF-8 counts as one, unlike any other.
  private static func character(
    _ bytes: ArraySlice<UInt8>, _ place: Int
  ) -> (value: UInt32, end: Int) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes[place...].makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &rest) else {
      return (0x11_0000 + UInt32(bytes[place]), place + 1)
    }
    return (Unicode.UTF8.decode(encoded).value, place + encoded.count)
  }

  /// The bracket that closes the one at a place. Behind the opening one, and behind `!`, it would be one of the set.
  private static func setEnd(_ pattern: [UInt8], _ open: Int) -> Int? {
    var first = open + 1
    if first < pattern.count, isNegation(pattern[first]) { first += 1 }
    return pattern.dropFirst(first + 1).firstIndex(of: UInt8(ascii: "]"))
  }

  private static func isNegation(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "!") || byte == UInt8(ascii: "^")
  }

  private static func isOne(_ value: UInt32, of set: ArraySlice<UInt8>) -> Bool {
    let isNegated = set.first.map(isNegation) ?? false
    var place = set.startIndex + (isNegated ? 1 : 0)
    var isIn = false
    while place < set.endIndex {
      let first = character(set, place)
      place = first.end
      var last = first
      if place + 1 < set.endIndex, set[place] == UInt8(ascii: "-") {
        last = character(set, place + 1)
        place = last.end
      }
      if first.value <= value, value <= last.value { isIn = true }
    }
    return isIn != isNegated
  }

  /// Whether each `[` has its `]`.
  private static func isClosed(_ pattern: [UInt8]) -> Bool {
    var place = 0
    while place < pattern.count {
      switch pattern[place] {
      case UInt8(ascii: "\\"): place += 2
      case UInt8(ascii: "["):
        guard let end = setEnd(pattern, place) else { return false }
        place = end + 1
      default: place += 1
      }
    }
    return true
  }

  /// The pattern with each `{…}` replaced by each of its parts.
  private static func expanded(_ pattern: [UInt8]) -> [[UInt8]]? {
    var done: [[UInt8]] = []
    var open = [pattern]
    while let next = open.popLast() {
      guard open.count + done.count < mostAlternatives else { return nil }
      guard let start = next.lastIndex(of: UInt8(ascii: "{")) else {
        guard isClosed(next) else { return nil }
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
