import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Markdown of any kind")
struct MarkdownSoupTests {
  private static let parts = [
    "a", "Bc", "é", "1", "12", ".", ")", "(", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n",
    "\r", "\\", "*", "**", "_", "~", "`", "```", "~~~", "[", "]", "](", "![", "[x]: y", "<", ">",
    "<!--", "-->", "<b>", "</b>", "<div>", "<pre>", "</pre>", "<td>", "<table>", "<ul><li>",
    "<script>", "</script>", "&", "&amp;", "&#0;", "|", "|-|", "---", "===", "#", "# ", "> ", "- ",
    "+ ", "1. ", "(a) ", "1.1 ", "· ", "\u{F0B7}", "o   ", "– ", "\u{A0}", "\u{AD}", "\u{FFFD}",
    "**x:**", ":", "---\n", "\u{C}", "\u{0}", "𝒜",
  ]

  private func document(_ seed: Int) -> [UInt8] {
    var random = SeededRandom(seed: UInt64(seed))
    var text = ""
    for _ in 0..<1 + random.below(60) { text += random.pick(Self.parts) }
    return Array(text.utf8)
  }

  @Test(
    "blocks follow each other, and every byte that is no separator is in one", arguments: 0..<20)
  func blocksTile(_ part: Int) {
    for seed in part * 100..<part * 100 + 100 {
      let stream = MarkdownReader.read(.decode(document(seed)))
      var end = 0
      for block in stream.blocks {
        #expect(stream.text.isBlank(TextRange(end, block.range.lower)), "seed \(seed)")
        #expect(end <= block.marker.lower && block.marker.upper <= block.text.lower, "seed \(seed)")
        #expect(!stream.text.isBlank(block.range), "seed \(seed)")
        end = block.text.upper
      }
      #expect(stream.text.isBlank(TextRange(end, stream.text.bytes.count)), "seed \(seed)")
    }
  }

  @Test("pieces follow each other in text and source and show what stands there", arguments: 0..<20)
  func piecesAreTrue(_ part: Int) {
    for seed in part * 100..<part * 100 + 100 {
      let source = SourceText.decode(document(seed), encoding: "utf-8")
      let text = MarkdownReader.read(source).text
      var textEnd = 0
      var sourceEnd = 0
      for piece in text.pieces {
        #expect(Int(piece.textStart) >= textEnd && piece.sourceStart >= sourceEnd, "seed \(seed)")
        textEnd = Int(piece.textEnd)
        sourceEnd = piece.sourceStart + Int(piece.sourceCount)
        guard piece.isVerbatim else { continue }
        let shown = text.bytes[Int(piece.textStart)..<textEnd]
        let there = source.bytes[piece.sourceStart..<sourceEnd]
        #expect(zip(shown, there).allSatisfy { $0 == $1 || $0.isBlank }, "seed \(seed)")
      }
    }
  }
}
