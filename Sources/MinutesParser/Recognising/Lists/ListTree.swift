/// Nests the entries of a list.
///
/// Where the mark-up or the indentation tells the depth, it counts; else the style of the markers
/// does: a style not met before opens a level below, one met before goes back to its level.
enum ListTree {
  /// Deepest nesting that is kept; what lies deeper stands at this level.
  static let maximumDepth = 6

  /// One line of a list: an entry, the continuation of one, or furniture between two.
  enum Line: Sendable {
    case entry(ListEntry)
    /// A further paragraph of the entry before.
    case more(TextRange, joined: Bool)
    /// The rest of the entry before, cut off by furniture.
    case rest(TextRange)
    case furniture(TextRange)
  }

  /// Complexity: O(n · depth).
  static func nest(_ lines: [Line]) -> [PointElement] {
    if lines.isEmpty { return [] }
    var levels: [(style: ListEntry.Style, depth: Int, indent: Int, last: Int)] = []
    var flat: [(point: PointElement, level: Int)] = []
    levels.reserveCapacity(2)
    flat.reserveCapacity(lines.count)
    for line in lines {
      switch line {
      case .entry(let entry):
        let level = place(entry, levels)
        levels.removeLast(levels.count - min(level, levels.count))
        levels.append((entry.style, entry.depth, entry.indent, entry.value))
        var point = PointElement(marker: entry.marker, text: entry.text)
        point.number = entry.number
        point.ordinal = entry.ordinal
        flat.append((point, min(level, maximumDepth - 1)))
      case .more(let range, let joined):
        var point = PointElement(text: range)
        point.joined = joined
        flat.append((point, max(0, min(levels.count - 1, maximumDepth - 1))))
      case .rest(let range):
        var point = PointElement(text: range)
        point.continued = true
        flat.append((point, max(0, min(levels.count - 1, maximumDepth - 1))))
      case .furniture(let range):
        var point = PointElement(text: range)
        point.furniture = true
        flat.append((point, max(0, min(levels.count - 1, maximumDepth - 1))))
      }
    }
    return flat.contains { $0.level > 0 } ? tree(flat) : flat.map(\.point)
  }

  /// The level at which an entry stands below the levels that are open.
  private static func place(
    _ entry: ListEntry, _ levels: [(style: ListEntry.Style, depth: Int, indent: Int, last: Int)]
  ) -> Int {
    guard let top = levels.last else { return 0 }
    if entry.depth != top.depth, entry.depth > 0, top.depth > 0 {
      if entry.depth > top.depth { return levels.count }
      let shallower = levels.lastIndex { $0.depth <= entry.depth } ?? 0
      return shallower
    }
    if let same = levels.lastIndex(where: { $0.style == entry.style }) {
      // The same glyph clearly further in is a level below.
      let isDeeper =
        entry.isBullet && entry.indent >= levels[same].indent + 2
        && levels[same].indent > 0 && entry.depth == levels[same].depth
      return isDeeper && same == levels.count - 1 ? levels.count : same
    }
    if entry.indent > 0 || top.indent > 0, entry.indent + 2 <= top.indent {
      return levels.lastIndex { $0.indent <= entry.indent + 1 } ?? 0
    }
    return levels.count
  }

  /// Puts a flat list with levels into a tree, from its end, so that each point is moved once.
  private static func tree(_ flat: [(point: PointElement, level: Int)]) -> [PointElement] {
    var pending: [[PointElement]] = Array(repeating: [], count: maximumDepth + 1)
    for (point, level) in flat.reversed() {
      var point = point
      var below: [PointElement] = []
      for deeper in (level + 1)...maximumDepth where !pending[deeper].isEmpty {
        below = pending[deeper].reversed() + below
        pending[deeper] = []
      }
      // A point without marker or furniture holds nothing below it.
      point.points = below
      pending[level].append(point)
    }
    var roots: [PointElement] = []
    for level in 0...maximumDepth where !pending[level].isEmpty {
      roots = pending[level].reversed() + roots
    }
    return roots
  }
}
