@testable import MinutesParser

/// A page as the tests write and compare it.
struct HTMLPage {
  let html: String
  let stream: BlockStream

  init(_ html: String) { self.init(Array(html.utf8)) }

  init(_ bytes: [UInt8]) {
    html = String(decoding: bytes, as: UTF8.self)
    stream = HTMLReader.read(
      SourceText(bytes: bytes, encoding: "utf-8", byteCount: bytes.count))
  }

  /// The dump without the places in the source.
  var dump: String {
    stream.dump().split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let open = line.firstRange(of: " ["),
        let close = line[open.upperBound...].firstRange(of: "]")
      else { return String(line) }
      return String(line[..<open.lowerBound] + line[close.upperBound...])
    }.joined(separator: "\n")
  }

  /// What the source has in the place of each block.
  var sources: [String] {
    let bytes = Array(html.utf8)
    return stream.blocks.map { block in
      stream.text.sourceRange(of: block.range).map {
        String(decoding: bytes[$0], as: UTF8.self)
      } ?? ""
    }
  }

  /// The words of each block.
  var texts: [String] { stream.blocks.map { stream.text.string($0.text) } }

  /// The codes of the findings.
  var findings: [String] { stream.findings.map(\.code.rawValue) }

  /// The first block whose words begin so.
  func block(_ start: String) -> SourceBlock? {
    stream.blocks.first { stream.text.string($0.range).hasPrefix(start) }
  }

  /// The style of the first place where the words stand.
  func style(of words: String) -> VisibleText.Style {
    let text = String(decoding: stream.text.bytes, as: UTF8.self)
    guard let range = text.firstRange(of: words) else { return [] }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return stream.text.commonStyle(TextRange(start, start + words.utf8.count))
  }
}
