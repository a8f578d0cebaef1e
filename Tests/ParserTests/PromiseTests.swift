import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("The two promises: text conservation and provenance")
struct PromiseTests {
  private static let formats: [SourceDescription.Format] = [.html, .markdown, .text]

  @Test("hold for generated documents", arguments: formats, 0..<40)
  func generated(_ format: SourceDescription.Format, _ seed: Int) {
    var generator = MinutesGenerator(seed: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<5 {
      let source = Array(generator.document(format).utf8)
      let document = parse(source, format)
      #expect(Promises.broken(document, source: source) == [], "seed \(seed)")
      #expect(!document.diagnostics.contains { $0.code == .ruleRefused })
    }
  }

  @Test("hold with other line ends, no-break spaces and cut files", arguments: formats, 0..<20)
  func mutated(_ format: SourceDescription.Format, _ seed: Int) {
    var generator = MinutesGenerator(seed: UInt64(seed) &* 104_729 &+ 3)
    var random = SeededRandom(seed: UInt64(seed))
    var text = generator.document(format)
    switch random.below(4) {
    case 0: text = text.replacing("\n", with: "\r\n")
    case 1: text = text.replacing(" ", with: "\u{A0}", maxReplacements: 20)
    case 2: text = "\u{FEFF}" + text
    default:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      text = lines.prefix(random.below(lines.count)).joined(separator: "\n")
    }
    let source = Array(text.utf8)
    let document = parse(source, format)
    #expect(Promises.broken(document, source: source) == [], "seed \(seed)")
  }

  @Test("no bytes make the parser fail", arguments: 0..<60)
  func random(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let bytes = (0..<random.below(3000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for format in Self.formats { _ = parse(bytes, format) }
    let document = DocumentParser().parse(bytes, name: "x.txt")
    #expect(bytes.count < 64 || !document.diagnostics.isEmpty)
  }

  private func parse(_ source: [UInt8], _ format: SourceDescription.Format) -> MinutesDocument {
    DocumentParser(options: .init(format: format)).parse(source, name: "generated")
  }
}
