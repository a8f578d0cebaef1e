internal import MinutesArchive
internal import MinutesIndex

/// What was found, one match a line, all of them below each other, with the words before and behind:
/// a concordance, or keyword in context.
///
/// At a terminal each line has its day in front, a link to the file, and both sides are as long as
/// there is room; it is printed at once, unless it is to be sorted. Elsewhere each line has path, line
/// and column in front and whole words on both sides; so that they are aligned all lines are set aside until
/// the last is there, as they are to be sorted. Of each only what it is sorted by stays in memory.
struct Concordance: OutputForm {
  let order: ContextOrder?
  let layout: Layout
  private let isColoured: Bool
  private var rows = ConcordanceRows()

  enum Layout: Sendable, Hashable {
    /// Lines of so many columns; at most so many words on both sides.
    case screen(width: Int, words: Int?, links: Hyperlinks?)
    /// So many words on both sides, however long.
    case text(words: Int)

    /// Words on both sides, in text, where nobody says how many.
    private static let usualWords = 8

    /// - Parameter width: Columns of the screen; nil where there is none.
    init(_ context: ContextWidth, width: Int?, links: Hyperlinks?) {
      switch (context, width) {
      case (.fitting, let width?): self = .screen(width: width, words: nil, links: links)
      case (.words(let words), let width?): self = .screen(width: width, words: words, links: links)
      case (.fitting, nil): self = .text(words: Self.usualWords)
      case (.words(let words), nil): self = .text(words: words)
      }
    }
  }

  /// A match. White space is one blank each, and nothing acts on a terminal.
  private struct Line {
    var label: Label
    var left: String
    var keyword: String
    var right: String
  }

  /// Where a match is.
  private struct Label {
    var text: String
    var path: ArchivePath
    /// Whether it is the name of the file, where the document says neither day nor body. Its beginning,
    /// which often looks like a day, is not shown alone.
    var isFileName = false
  }

  init(_ layout: Layout, order: ContextOrder?, isColoured: Bool) {
    self.layout = layout
    self.order = order
    self.isColoured = isColoured
  }

  /// Adds what was found in a document, or shows it.
  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    for hit in document.hits {
      let label = label(of: hit, in: document)
      let contexts = hit.found.keywordsInContext(words: words)
      // The words by which a line is sorted may be further away than those that are shown.
      let keys = order.map { order in
        hit.found.keywordsInContext(words: order.reach)
          .map { order.key(left: $0.left, keyword: $0.keyword, right: $0.right) }
      }
      for (index, context) in contexts.enumerated() {
        let line = Line(
          label: label, left: Self.shown(context.left), keyword: Self.shown(context.keyword),
          right: Self.shown(context.right))
        switch layout {
        case .screen(let width, _, let links):
          var row: [UInt8] = []
          append(line, width, links, to: &row)
          if let keys { rows.add(row, key: keys[index]) } else { bytes += row }
        case .text:
          rows.add(self.row(line), key: keys?[index])
        }
      }
    }
  }

  /// Puts the lines that were set aside in their order.
  ///
  /// Complexity: O(n log n) in their number.
  mutating func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {
    if order != nil { rows.sort() }
  }

  /// The next lines that were set aside.
  mutating func nextPiece() throws(OutputError) -> [UInt8]? { try rows.next() }

  /// As many as there may be room for, or as the order asks.
  private var words: Int {
    switch layout {
    case .screen(let width, let words, _): words ?? width / 2
    case .text(let words): words
    }
  }

  // MARK: One line

  private func append(
    _ line: Line, _ width: Int, _ links: Hyperlinks?, to bytes: inout [UInt8]
  ) {
    let labelWidth = Self.labelWidth(width)
    let bars = gap.utf8.count * 2
    let leftWidth = max((width - labelWidth - bars - 2) * 2 / 5, 8)
    let label =
      line.label.isFileName
      ? TerminalText.suffix(line.label.text, columns: labelWidth)
      : TerminalText.prefix(line.label.text, columns: labelWidth)
    var shown: [UInt8] = []
    Style.path.append(Array(label.utf8), to: &shown, isColoured: isColoured)
    Hyperlinks.append(shown, links?.address(of: line.label.path), to: &bytes)
    bytes += blanks(labelWidth - TerminalText.columns(of: label) + 2).utf8
    let room = max(width - labelWidth - leftWidth - bars - 2, 8)
    let keyword = TerminalText.prefix(line.keyword, columns: room)
    let right = TerminalText.prefix(
      line.right, columns: room - TerminalText.columns(of: keyword))
    let left = TerminalText.suffix(line.left, columns: leftWidth)
    append(left, keyword, right, leftWidth, to: &bytes)
  }

  /// A line whose columns are not known yet.
  private func row(_ line: Line) -> ConcordanceRows.Row {
    var label: [UInt8] = []
    Style.path.append(Array(line.label.text.utf8), to: &label, isColoured: isColoured)
    var rest: [UInt8] = []
    append(line.keyword, line.right, to: &rest)
    return .init(
      label: label, labelWidth: TerminalText.columns(of: line.label.text),
      left: Array(line.left.utf8),
      leftWidth: TerminalText.columns(of: line.left), rest: rest)
  }

  private func append(
    _ left: String, _ keyword: String, _ right: String, _ leftWidth: Int, to bytes: inout [UInt8]
  ) {
    bytes += "\(blanks(leftWidth - TerminalText.columns(of: left)))\(left)".utf8
    append(keyword, right, to: &bytes)
  }

  private func append(_ keyword: String, _ right: String, to bytes: inout [UInt8]) {
    bytes += gap.utf8
    Style.match.append(Array(keyword.utf8), to: &bytes, isColoured: isColoured)
    bytes += "\(gap)\(right)".utf8
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  /// What stands around a match where no colour tells it from its context.
  private var gap: String { isColoured ? "" : "|" }

  /// The day; where there is room, the body too.
  private static func labelWidth(_ width: Int) -> Int { width < 120 ? 10 : 34 }

  private func label(of hit: Hit, in document: DocumentHits) -> Label {
    let path = document.path
    switch layout {
    case .text:
      return Label(
        text: TerminalText.visible("\(path.name):\(hit.line):\(hit.column):"), path: path)
    case .screen(let width, _, _):
      let header = document.document
      let body = header.body ?? header.organisation
      let parts = Self.labelWidth(width) > 10 ? [header.date, body] : [header.date]
      let known = parts.compactMap(\.self).joined(separator: " ")
      if !known.isEmpty { return Label(text: TerminalText.visible(known), path: path) }
      let name = path.name.split(separator: "/").last.map(String.init) ?? path.name
      return Label(text: TerminalText.visible(name), path: path, isFileName: true)
    }
  }

  /// A part of a text on one line; a blank at its ends stays.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let words = scalars.split { $0.properties.isWhitespace }.map { String($0) }
    let blank = { (scalar: Unicode.Scalar?) in
      scalar?.properties.isWhitespace == true ? " " : ""
    }
    let line = blank(scalars.first) + words.joined(separator: " ")
    return TerminalText.visible(words.isEmpty ? line : line + blank(scalars.last))
  }
}
