import Testing

@testable import MinutesParser

@Suite("Markdown against md4c")
struct MarkdownOracleTests {
  /// The first letter or figure that only one of the two shows, with what is around it.
  private func difference(_ document: String) -> String? {
    let bytes = Array(document.utf8)
    let oracle = MarkdownOracle(bytes).shown
    let stream = MarkdownReader.read(.decode(bytes))
    let (text, more) = stream.shownBytes(of: bytes.count)
    for offset in bytes.indices where isWord(bytes[offset]) && !more[offset] {
      if text[offset] == oracle[offset] || isListNumber(bytes, offset) { continue }
      let before = String(decoding: bytes[max(0, offset - 30)..<offset], as: UTF8.self)
      let behind = String(decoding: bytes[offset..<min(bytes.count, offset + 30)], as: UTF8.self)
      return "\(text[offset] ? "only here" : "only by md4c"): \(before)⟦\(behind)"
    }
    return nil
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80
  }

  /// Whether a figure is of a number that one of the two reads as a list marker and the other as
  /// text.
  private func isListNumber(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard bytes[offset].isASCIIDigit else { return false }
    let behind = bytes[offset...].drop { $0.isASCIIDigit }
    return behind.first == UInt8(ascii: ".") || behind.first == UInt8(ascii: ")")
  }

  @Test("random documents show the words that md4c shows", arguments: 0..<40)
  func randomDocuments(_ block: Int) {
    for seed in block * 50..<block * 50 + 50 {
      var documents = MarkdownDocuments(seed: UInt64(seed))
      let document = documents.document(lines: 2 + seed % 9)
      if let difference = difference(document) {
        Issue.record("seed \(seed) \(difference)\n\(document)")
        return
      }
    }
  }
}
