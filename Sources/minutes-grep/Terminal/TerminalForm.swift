internal import MinutesArchive
internal import MinutesIndex

/// Hits for people at a terminal: grouped by document, wrapped to the width, what was found marked,
/// the path a link to the file.
struct TerminalForm: OutputForm {
  let width: Int
  let isColoured: Bool
  /// Nil where no terminal shows the output.
  let links: Hyperlinks?
  /// Whether elements beside hits are shown, so that gaps between them have to be.
  let hasContext: Bool
  /// The queries as they were typed; hits say which of several found them.
  let queries: [String]
  private var isFirst = true
  private static let margin = 8

  init(width: Int, isColoured: Bool, links: Hyperlinks?, hasContext: Bool, queries: [String]) {
    self.width = width
    self.isColoured = isColoured
    self.links = links
    self.hasContext = hasContext
    self.queries = queries
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(0x0A) }
    isFirst = false
    if let name = document.document.longName {
      append(name, .title, margin: 0, hanging: 2, to: &bytes)
    }
    var path: [UInt8] = []
    TerminalText.append(document.path.shown, to: &path)
    var shown: [UInt8] = []
    Style.path.append(path, to: &shown, isColoured: isColoured)
    Hyperlinks.append(shown, links?.address(of: document.path), to: &bytes)
    bytes.append(0x0A)
    document.forEachElement(hasGaps: hasContext) { part in
      switch part {
      case .gap: bytes += "\(blanks(Self.margin - 2))--\n".utf8
      case .beside(let element): append(element, to: &bytes)
      case .hit(let hit): append(hit, to: &bytes)
      }
    }
  }

  private func append(_ hit: Hit, to bytes: inout [UInt8]) {
    let found = queries.count > 1 ? hit.queries.map { "“\(queries[$0])”" } : []
    let about =
      [hit.section].compactMap(\.self) + (found.isEmpty ? [] : [found.joined(separator: ", ")])
    appendHead(
      hit.line, "  ", .line, kind: hit.kindName,
      about.isEmpty ? nil : about.joined(separator: " · "), to: &bytes)
    bytes += WrappedText.lines(
      of: MarkedText(hit.text, ranges: hit.matches).excerpt, width: width - Self.margin,
      margin: Self.margin, marks: isColoured ? .style(.match) : .asterisks)
    bytes.append(0x0A)
  }

  /// An element that was not found, but stands beside one that was.
  private func append(_ element: ContextElement, to bytes: inout [UInt8]) {
    appendHead(
      element.span.line, "- ", .context, kind: element.kind.name(isPoint: element.isPoint), nil,
      to: &bytes)
    let text = MarkedText(element.text).excerpt
    append(
      String(decoding: text.text, as: UTF8.self), .context, margin: Self.margin,
      hanging: Self.margin, to: &bytes)
  }

  /// Line and kind of an element, and what else there is to say, which may take further lines.
  private func appendHead(
    _ number: Int, _ sign: String, _ style: Style, kind: String, _ about: String?,
    to bytes: inout [UInt8]
  ) {
    let line = String(number)
    bytes += blanks(Self.margin - 2 - line.utf8.count).utf8
    style.append(Array((line + sign).utf8), to: &bytes, isColoured: isColoured)
    (style == .line ? Style.kind : style).append(
      Array(kind.utf8), to: &bytes, isColoured: isColoured)
    guard let about else {
      bytes.append(0x0A)
      return
    }
    // The kind takes room on the first line only.
    let indent = Self.margin + kind.utf8.count + 3
    var lines = WrappedText.lines(
      of: MarkedText(about), width: width - indent, margin: indent, marks: .asterisks)
    lines.removeFirst(indent)
    bytes += " · ".utf8
    bytes += lines
    bytes.append(0x0A)
  }

  /// Text in one style; lines behind the first stand further in.
  private func append(
    _ text: String, _ style: Style, margin: Int, hanging: Int, to bytes: inout [UInt8]
  ) {
    let marked = MarkedText(text, ranges: isColoured && !text.isEmpty ? [0..<text.utf8.count] : [])
    var lines = WrappedText.lines(
      of: marked, width: width - hanging, margin: hanging,
      marks: isColoured ? .style(style) : .asterisks)
    lines.removeFirst(hanging - margin)
    bytes += lines
    bytes.append(0x0A)
  }
}
