import MinutesTestSupport
import Testing

@testable import MinutesParser

/// Inputs that make readers of Markdown quadratic or worse, most of them from the reports and test
/// suites of other readers. At this size a quadratic reader takes many times what it may.
@Suite("Markdown that is made to take long")
struct MarkdownPathologyTests {
  private static let count = 25_000

  /// A document whose name says how it is made.
  struct Long: CustomTestStringConvertible {
    var testDescription: String
    var text: String

    static func + (_ left: Long, _ right: Long) -> Long {
      Long(
        testDescription: left.testDescription + " + " + right.testDescription,
        text: left.text + right.text)
    }
  }

  private static func times(_ part: String) -> Long {
    Long(
      testDescription: "n × \(part.debugDescription)", text: String(repeating: part, count: count))
  }

  private static func each(_ part: (Int) -> String) -> Long {
    Long(
      testDescription: "\(part(0).debugDescription), \(part(1).debugDescription) …",
      text: (0..<count).map(part).joined())
  }

  private static func once(_ part: String) -> Long {
    Long(testDescription: part.debugDescription, text: part)
  }

  private func read(_ document: Long) -> BlockStream {
    let source = SourceText.decode(Array(document.text.utf8), encoding: "utf-8")
    let (stream, seconds) = ProcessorTime.of { MarkdownReader.read(source) }
    #expect(seconds < 10)
    #expect(stream.text.bytes.count <= source.bytes.count + 1)
    return stream
  }

  @Test(
    "emphasis",
    arguments: [
      times("*a **a ") + once("b") + times(" a** a*"), times("a_ "), times("a** "), times("_a "),
      times("**a "), times("*a_ "), times("*a ") + times("_a*_ "), once("a**b") + times("c* "),
      times("*") + once("a") + times("*"), times("*a**"), times("_") + once("a") + times("*_"),
      times("~~a "),
      times("**a: "), times("**a:**\n"),
    ])
  func emphasis(_ document: Long) { _ = read(document) }

  @Test(
    "links and definitions",
    arguments: [
      times("a]"), times("[a"), times("[ a_"), times("[ (]("), times("![[]()"),
      times("[") + once("a") + times("]"), times("[[a]](b)"), times("[a](<b"), times("[a](b"),
      times("[a](b 'c"), times("[a](b \"c 'd "), times("![p"), times("](\n["),
      times("[a [b](c) "), times("[*a* ") + times("](b)"),
      once("[x]: /u\n\n") + times("[a ") + times("]"),
      times("[a]: b 'c\n"), each { "[a\($0 % 100)]: /u\n" } + times("[a1] "),
      each { "[a\($0)]: /u\n" } + once("\n") + each { "[a\($0)] " },
      each { "[^\($0)]: x\n" } + times("[^1] "),
    ])
  func links(_ document: Long) { _ = read(document) }

  @Test(
    "code, tags, addresses and references",
    arguments: [
      Long(
        testDescription: "longer and longer runs of backticks",
        text: (1...250).map { "e" + String(repeating: "`", count: $0) }.joined()),
      times("a`b``c```d````"),
      times("`` a ") + times("` b "), once("</") + times("<!--"), times("</ <!-- \n"),
      times("<!--\n"),
      times("\n\n<!-- "), times("a <?"), times("a <!A"), times("a <![CDATA["), times("a <b c=\""),
      times("a <b c='x\" d=\"'"), times("<a"), times("<a@"), times("<http://a "), times("@"),
      times("www."), times("_http://a_"), times("&a"), times("&CounterClockwise"), times("&#1"),
      times("<script>"), times("<script>\n\n"), times("a <script> "), times("<div>"),
      times("<div>\n\n"), times("<ul><li>"), times("<table><tr><td>"), times("\u{FFFD}"),
      times("\0"),
    ])
  func tags(_ document: Long) { _ = read(document) }

  @Test(
    "quotations and lists",
    arguments: [
      times("> ") + once("a"), times("- ") + once("x") + times("\n"),
      once("> ") + times("- ") + once("x\n") + times("> \n"),
      times(">") + times("a*"), times("- [x] "), times("1. a\n"), each { "\($0 % 1000)) a\n" },
      times("- a\n   \n"), times("- a\n> b\n"), times("* * * "), times("·  "), times("1.1 a\n"),
      Long(
        testDescription: "deeper and deeper entries",
        text: (0..<500).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()),
      once("> a\n") + times("b\n"), once("- a\n") + times(" ") + once("a"), times("- - -x "),
    ])
  func containers(_ document: Long) { _ = read(document) }

  @Test(
    "headings, code and long lines",
    arguments: [
      times("a\n===\n"), once("# ") + times("# "), times("```\n"), once("```\n") + times("``\n"),
      times("a  \n"), times("a "), times("\t"), times("\n"), times("\r"), times("\\"),
      once("a") + times(" ") + once("\nb"), once("---\n") + times("a: b\n"),
    ])
  func leaves(_ document: Long) { _ = read(document) }

  @Test("a wide table with short rows has as many cells as are written")
  func wideTable() {
    let count = Self.count
    let table =
      Self.once("|") + Self.times("x|") + Self.once("\n|") + Self.times("-|") + Self.once("\n")
      + Self.times("|x|\n")
    #expect(read(table).blocks.count == 2 * count)
  }

  @Test("lists nested beyond all reason are flattened: their text is kept and a finding says so")
  func deepLists() {
    let stream = read(Self.once(String(repeating: "- ", count: 500) + "x"))
    #expect(stream.blocks.count == 500)
    #expect(stream.blocks.last.map { stream.text.string($0.range) } == "- x")
    #expect(stream.blocks.map(\.depth).max() == 48)
    #expect(stream.findings.map(\.code) == [.markdownFlattened])
    #expect(read(Self.once("- a\n  - b")).findings.isEmpty)
  }
}
