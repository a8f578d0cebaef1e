internal import MinutesArchive
internal import MinutesIndex

/// Hits for people at a terminal: grouped by document, wrapped to the width, the phrase marked.
struct TerminalForm: OutputForm {
  let width: Int
  let isColoured: Bool
  private var isFirst = true
  private static let margin = 8

  init(width: Int, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
  }

  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(0x0A) }
    isFirst = false
    if let name = document.document.longName {
      appendStyled(.title, name, to: &bytes)
      bytes.append(0x0A)
    }
    var path: [UInt8] = []
    TerminalText.append(document.path.shown, to: &path)
    Style.path.append(path, to: &bytes, isColoured: isColoured)
    bytes.append(0x0A)
    for hit in document.hits { append(hit, to: &bytes) }
  }

  private func append(_ hit: Hit, to bytes: inout [UInt8]) {
    let line = String(hit.line)
    bytes += String(repeating: " ", count: max(Self.margin - 2 - line.utf8.count, 0)).utf8
    appendStyled(.line, line, to: &bytes)
    bytes += "  ".utf8
    appendStyled(.kind, hit.kindName, to: &bytes)
    if let section = hit.section { bytes += " · \(TerminalText.visible(section))".utf8 }
    bytes.append(0x0A)
    var text = WrappedText(
      width: max(width - Self.margin, 20), margin: Self.margin,
      marks: isColoured ? (Style.match.rawValue, Style.end) : ("**", "**"),
      marksTakeRoom: !isColoured)
    text.append(Excerpt(of: hit))
    bytes += text.finish()
    bytes.append(0x0A)
  }

  private func appendStyled(_ style: Style, _ text: String, to bytes: inout [UInt8]) {
    style.append(Array(TerminalText.visible(text).utf8), to: &bytes, isColoured: isColoured)
  }
}

/// The part of an element's text that a screen has room for: all of it, or what stands around the
/// first place of the phrase.
struct Excerpt {
  private(set) var text: [UInt8]
  private(set) var ranges: [Range<Int>]
  private static let limit = 2000

  init(of hit: Hit) {
    text = Array(hit.text.utf8)
    ranges = hit.matches
    guard text.count > Self.limit, let first = ranges.first else { return }
    let start = boundary(atOrAfter: max(first.lowerBound - Self.limit / 3, 0))
    let end = boundary(atOrAfter: min(max(start + Self.limit, first.upperBound), text.count))
    let opening = Array((start > 0 ? "… " : "").utf8)
    let closing = Array((end < text.count ? " …" : "").utf8)
    text = opening + text[start..<end] + closing
    ranges = ranges.filter { $0.lowerBound >= start && $0.upperBound <= end }
      .map { ($0.lowerBound - start + opening.count)..<($0.upperBound - start + opening.count) }
  }

  /// The next space, the start or the end of the text.
  private func boundary(atOrAfter offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    return text[offset...].firstIndex(of: 0x20) ?? text.count
  }
}
