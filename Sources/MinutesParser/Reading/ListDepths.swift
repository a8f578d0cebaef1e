/// How deep an entry of a list is nested, by its indentation and its glyph.
struct ListDepths {
  private struct Level {
    var indent: Int
    var sign: UInt32
    var textColumn: Int
  }

  private var levels: [Level] = []
  /// Deeper lists are flattened.
  private static let deepest = 16

  /// The depth of the last entry; 0 outside lists.
  var depth: Int { levels.count }

  /// Takes in an entry; its depth.
  mutating func enter(indent: Int, sign: UInt32, textColumn: Int) -> Int {
    while let last = levels.last, indent < last.indent - 1 { levels.removeLast() }
    if let same = levels.lastIndex(where: { abs($0.indent - indent) <= 1 && $0.sign == sign }) {
      levels.removeSubrange((same + 1)...)
      levels[same].textColumn = textColumn
      return depth
    }
    if levels.count == Self.deepest { levels.removeLast() }
    levels.append(Level(indent: indent, sign: sign, textColumn: textColumn))
    return depth
  }

  /// Whether a paragraph set in like the text of the last entry goes on with it.
  func isContinued(at indent: Int) -> Bool {
    guard let last = levels.last else { return false }
    return indent > last.indent && abs(indent - last.textColumn) <= 1
  }

  mutating func end() { levels.removeAll(keepingCapacity: true) }
}
