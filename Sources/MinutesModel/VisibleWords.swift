// The contract's walk: `label`, `leadIn`, `marker`, `text`, cells and points in the order of the
// document. White space aside it gives the visible text of the source back.

extension MinutesDocument {
  /// Everything that the document shows, page furniture included: a line each for section headings,
  /// blocks, table rows and points.
  ///
  /// Complexity: O(n) in the size of the document.
  public var visibleText: String {
    var words = VisibleWords()
    for section in sections { words.append(section) }
    return words.text
  }
}

extension Section {
  /// Everything that the section shows, its number and title first; see
  /// ``MinutesDocument/visibleText``.
  public var visibleText: String {
    var words = VisibleWords()
    words.append(self)
    return words.text
  }
}

extension Block {
  /// Everything that the block shows; see ``MinutesDocument/visibleText``.
  public var visibleText: String {
    var words = VisibleWords()
    words.append(self)
    return words.text
  }
}

extension Point {
  /// Everything that the point shows, the points below it included; see
  /// ``MinutesDocument/visibleText``.
  public var visibleText: String {
    var words = VisibleWords()
    words.append(self)
    return words.text
  }
}

/// Puts words on lines.
private struct VisibleWords {
  var text = ""
  private var separator: Character?

  mutating func append(_ section: Section) {
    startLine()
    if section.markerAfterTitle {
      append(section.title)
      append(section.marker)
    } else {
      append(section.marker)
      append(section.title)
    }
    for block in section.blocks { append(block) }
  }

  mutating func append(_ block: Block) {
    if !block.joined { startLine() }
    append(block.label)
    append(block.leadIn)
    append(block.marker)
    append(block.text)
    for row in block.rows {
      startLine()
      for cell in row {
        append(cell)
        separator = text.isEmpty ? nil : "\t"
      }
    }
    for point in block.points { append(point) }
  }

  mutating func append(_ point: Point) {
    if !point.joined { startLine() }
    append(point.marker)
    append(point.text)
    for inner in point.points { append(inner) }
  }

  private mutating func startLine() {
    separator = text.isEmpty ? nil : "\n"
  }

  private mutating func append(_ words: String?) {
    guard let words, !words.isEmpty else { return }
    if let separator { text.append(separator) }
    text += words
    separator = " "
  }
}
