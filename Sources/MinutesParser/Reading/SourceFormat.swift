/// Tells in which of the three forms a document is, by its content before its name.
enum SourceFormat {
  /// The form, and a finding where another one would have been possible.
  struct Detection: Sendable {
    var format: SourceDescription.Format
    var finding: Finding?
  }

  /// How much of a document is looked at.
  static let reach = 1 << 18

  /// Tells the form of a document.
  ///
  /// - Parameters:
  ///   - source: The decoded document.
  ///   - name: Its path or name, whose extension decides where the content does not.
  ///
  /// Complexity: O(1) beyond `reach`.
  static func detect(source: SourceText, name: String) -> Detection {
    let named = format(named: name)
    return source.bytes.withUnsafeBufferPointer { bytes in
      let head = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, reach)])
      let tags = TagEvidence(head)
      if tags.isPage {
        return decide(.html, isSure: true)
      }
      let marks = MarkdownEvidence(head)
      if named == .markdown, hasFrontMatter(head) { return decide(.markdown, isSure: true) }
      // A file named so needs only one such tag to be believed.
      let isNamed = named == .html && tags.count > 0 && tags.isFirst
      if tags.isFragment || isNamed, !marks.isStrong {
        return decide(.html, isSure: tags.isStrong || named == .html)
      }
      // “== Roof ==” is no heading in Markdown.
      if named != .markdown, marks.isStrong, hasTypedHeadings(head) {
        return decide(.text, isSure: named == .text)
      }
      if named == .markdown || marks.isStrong {
        let isSure = marks.isStrong ? !tags.isFragment : tags.count == 0
        return decide(.markdown, isSure: isSure)
      }
      // One kind of mark alone, as in a table that an extractor made, is still plain text.
      let isSure = marks.kinds == 0 && !tags.isFragment && named != .html
      return decide(.text, isSure: isSure)
    }
  }

  private static let fewestTypedHeadings = 2

  /// Whether a text has headings as wikis have them.
  private static func hasTypedHeadings(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found = 0
    var start = 0
    while start < bytes.count, found < fewestTypedHeadings {
      let end = bytes.firstLineEnd(from: start, to: bytes.count)
      if start < end, TypedMarkup.heading(bytes, start..<end) != nil { found += 1 }
      start = end + 1
    }
    return found == fewestTypedHeadings
  }

  /// Whether a text opens with a rule of three dashes alone on its line, below which another one stands: tables that
  /// a converter left as mark-up do not make such a file a page.
  private static func hasFrontMatter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    func isRule(_ start: Int) -> Bool {
      start + 3 < bytes.count && bytes[start..<start + 3].allSatisfy { $0 == UInt8(ascii: "-") }
        && (bytes[start + 3] == 0x0A || bytes[start + 3] == 0x0D)
    }
    guard isRule(0) else { return false }
    var offset = bytes.first(0x0A, from: 0, to: bytes.count) + 1
    for _ in 0..<longestFrontMatter where offset < bytes.count {
      if isRule(offset) { return true }
      offset = bytes.first(0x0A, from: offset, to: bytes.count) + 1
    }
    return false
  }

  /// Lines in which the end of front matter is looked for.
  private static let longestFrontMatter = 400

  private static func decide(_ format: SourceDescription.Format, isSure: Bool) -> Detection {
    let finding = isSure ? nil : Finding(code: .formatGuessed, detail: format.rawValue)
    return Detection(format: format, finding: finding)
  }

  private static func format(named name: String) -> SourceDescription.Format? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm", "xhtml", "shtml", "aspx": return .html
    case "md", "markdown", "mdown", "mkd": return .markdown
    case "txt", "text", "asc": return .text
    default: return nil
    }
  }
}
