import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Plain text: nothing is lost, whatever the text")
struct PlainTextPropertyTests {
  private static let fragments = [
    "The Committee considered a report", "RESOLVED that it be noted.", "(a)", "(ii)", "1.", "12",
    "2.1", "- ", "·\u{A0}\u{A0} ", "• ", "o   ", "* ", "\u{F0B7}\t", "   ", "      ", "\t",
    "\u{A0}",
    "\n", "\n", "\n", "\n\n", "\r\n", "\r", "\u{0C}", "\u{0C}\n", "\u{0B}", "\u{2028}", "|", "||\n",
    "No. | Item |\n---|---|\n", "| cell |\n", "---\n", "====\n", "____\n", "- 2 -\n",
    "Page 2 of 3\n",
    "Present:    ", "Cllr Ó Briain", "Mr J. Smith      (JS)      Chair\n", "£1,204.55", "two-\n",
    "storey", "\u{200B}", "\u{AD}", "\0", "<AI1>\n", "a", "é", "–", "ŵ",
  ]

  private func letters(_ string: some StringProtocol) -> String {
    String(
      String.UnicodeScalarView(
        string.unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  private func check(_ text: String) {
    let source = SourceText.decode(Array(text.utf8))
    let stream = PlainTextReader.read(source)
    var shown = ""
    var last = 0
    for block in stream.blocks {
      #expect(block.marker.upper <= block.text.lower || block.marker.isEmpty)
      #expect(block.range.lower >= last)
      last = block.range.upper
      let words = letters(stream.text.string(block.range))
      shown += words
      guard let range = stream.text.sourceRange(of: block.range) else {
        #expect(words.isEmpty)
        continue
      }
      #expect(letters(String(decoding: source.bytes[range], as: UTF8.self)) == words)
    }
    #expect(shown == letters(text), "\(text.debugDescription)")
  }

  @Test("letters and digits come out in order, and every block stands where its span says")
  func generated() {
    var random = SeededNumbers(state: 5)
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<random.below(40) { text += Self.fragments[random.below(Self.fragments.count)] }
      check(text)
    }
  }

  @Test("a text that is cut or changed anywhere is read as completely")
  func mutated() {
    let page = Array(
      (wrappedProse
        + "\n- one\n- two that is\n  longer\n\nName     Sum\nHay      12\nKay       9\n\n"
        + "No. | Item |\n---|---|\n| a |\n\n- 1 -\n\u{0C}end\n").utf8)
    var random = SeededNumbers(state: 9)
    for _ in 0..<600 {
      var bytes = page
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = [0x0A, 0x20, 0x0D, 0x7C, 0x2D, 0x0C, 0x41][random.below(7)]
        default: bytes = Array(bytes[..<max(1, place)])
        }
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("an empty text has no blocks", arguments: ["", "\n\n", " \u{A0}\t\u{0C}"])
  func empty(text: String) {
    #expect(PlainTextReader.read(.decode(Array(text.utf8))).blocks.isEmpty)
  }

  @Test("long lines, many lines and deep indents are read in linear time")
  func large() {
    let texts = [
      String(repeating: "word ", count: 60_000), String(repeating: "\n", count: 300_000),
      String(repeating: "- bullet\n", count: 30_000), String(repeating: "· ab ", count: 40_000),
      String(repeating: "a     b", count: 40_000), String(repeating: "aa    12\n", count: 20_000),
      "a | b |\n---|---|\n| c\n" + String(repeating: "text\n", count: 30_000),
    ]
    for text in texts {
      let source = SourceText.decode(Array(text.utf8))
      #expect(ProcessorTime.of { PlainTextReader.read(source) }.seconds < 10)
    }
  }
}
