import Foundation
public import MinutesModel

/// The two promises of the document model, checked by means that share nothing with the parser:
/// both are judged on letters and digits alone, in order.
public enum Promises {
  /// What a document breaks; empty where both promises hold.
  public static func broken(_ document: MinutesDocument, source: [UInt8]) -> [String] {
    let format = document.source.format
    var found: [String] = []
    let want = letters(VisibleLetters.text(of: source, format, document.source.encoding))
    let have = letters(document.sections.flatMap(parts).joined())
    if want != have { found.append("text not conserved: \(difference(want, have))") }
    for section in document.sections {
      check(section.id, section.span, parts(section), document, source, &found)
      for block in section.blocks {
        check(block.id, block.span, parts(block), document, source, &found)
        checkPoints(block.points, document, source, &found)
      }
    }
    return found
  }

  private static func checkPoints(
    _ points: [Point], _ document: MinutesDocument, _ source: [UInt8], _ found: inout [String]
  ) {
    for point in points {
      check(point.id, point.span, parts([point]), document, source, &found)
      checkPoints(point.points, document, source, &found)
    }
  }

  private static func check(
    _ id: String, _ span: SourceSpan, _ parts: [String], _ document: MinutesDocument,
    _ source: [UInt8], _ found: inout [String]
  ) {
    let text = letters(parts.joined())
    guard !text.isEmpty else { return }
    guard span.start >= 0, span.start <= span.end, span.end <= source.count else {
      found.append("\(id): span outside the file")
      return
    }
    let cut = Array(source[span.start..<span.end])
    let shown = letters(
      VisibleLetters.text(of: cut, document.source.format, document.source.encoding))
    if shown != text {
      found.append("\(id): span does not give its text, \(difference(shown, text))")
    }
    let line = 1 + source[..<span.start].count { $0 == 0x0A }
    if !document.source.encoding.hasPrefix("utf-16"), !document.source.encoding.hasPrefix("utf-32"),
      line != span.line
    {
      found.append("\(id): line \(span.line) instead of \(line)")
    }
  }

  private static func parts(_ section: Section) -> [String] {
    let heading = [section.marker ?? "", section.title ?? ""]
    return (section.markerAfterTitle ? heading.reversed() : heading)
      + section.blocks.flatMap(parts)
  }

  private static func parts(_ block: Block) -> [String] {
    [block.label, block.leadIn, block.marker, block.text].compactMap { $0 }
      + block.rows.flatMap { $0 } + parts(block.points)
  }

  private static func parts(_ points: [Point]) -> [String] {
    points.flatMap { [$0.marker ?? "", $0.text] + parts($0.points) }
  }

  private static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isLetterOrDigit)))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return CharacterSet.alphanumerics.contains(scalar) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .otherNumber, .letterNumber:
      return true
    default: return false
    }
  }

  private static func difference(_ want: String, _ have: String) -> String {
    let (a, b) = (Array(want), Array(have))
    let at =
      zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(a.count, b.count)
    let window = max(0, at - 20)
    return "at \(at): wanted …\(String(a[min(window, a.count)..<min(at + 30, a.count)])), "
      + "have …\(String(b[min(window, b.count)..<min(at + 30, b.count)]))"
  }
}
