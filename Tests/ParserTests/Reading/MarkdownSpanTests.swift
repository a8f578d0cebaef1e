import Testing

@testable import MinutesParser

@Suite("Places of Markdown text in the source")
struct MarkdownSpanTests {
  /// The stretch of the source behind the first words of the visible text that read as given.
  private func source(of words: String, in document: String) throws -> String {
    let bytes = Array(document.utf8)
    let text = MarkdownReader.read(.decode(bytes)).text
    let wanted = Array(words.utf8)
    let start = try #require(
      text.bytes.indices.first { text.bytes[$0...].starts(with: wanted) },
      "not shown: \(String(decoding: text.bytes, as: UTF8.self))")
    let range = try #require(text.sourceRange(of: TextRange(start, start + wanted.count)))
    return String(decoding: bytes[range], as: UTF8.self)
  }

  @Test("a stretch that begins with a link takes the bracket in, so that its target can be told")
  func linkAtStart() throws {
    let document = "See [the report](r.pdf) of May."
    #expect(try source(of: "the report of May", in: document) == "[the report](r.pdf) of May")
    #expect(try source(of: "the report", in: document) == "[the report")
    #expect(try source(of: "See the", in: document) == "See [the")
  }

  @Test("a stretch that begins inside a link does not")
  func insideLink() throws {
    #expect(try source(of: "report", in: "See [the report](r.pdf).") == "report")
  }

  @Test("an image takes both signs in, and marks between bracket and text too")
  func marksInFront() throws {
    #expect(try source(of: "Crest", in: "![Crest](c.png)") == "![Crest")
    #expect(try source(of: "Crest", in: "[![Crest](c.png)](home)") == "[![Crest")
    #expect(try source(of: "one two", in: "[**one** two](x)") == "[**one** two")
    #expect(try source(of: "“one", in: "[&ldquo;one](x)") == "[&ldquo;one")
    #expect(try source(of: "two", in: "[![](c.png) two](x)") == "[![](c.png) two")
  }

  @Test("emphasis at the ends of a stretch is left out")
  func emphasisAtEnds() throws {
    #expect(try source(of: "Resolved:", in: "**Resolved:** that") == "Resolved:")
    #expect(try source(of: "Resolved: that", in: "**Resolved:** that") == "Resolved:** that")
  }

  @Test("a character reference is taken whole, an escape without its backslash in front")
  func references() throws {
    #expect(try source(of: "& b", in: "a &amp; b") == "&amp; b")
    #expect(try source(of: "a &", in: "a &amp; b") == "a &amp;")
    #expect(try source(of: "*b", in: "a\\*b") == "*b")
    #expect(try source(of: "a*", in: "a\\*b") == "a\\*")
  }

  @Test("a stretch over two cells has the bar between them")
  func cells() throws {
    #expect(
      try source(of: "Ash\nChair", in: "| A | B |\n|---|---|\n| Ash | Chair |") == "Ash | Chair")
  }

  @Test("styles lie on the words they were given to")
  func styles() {
    let stream = MarkdownReader.read(
      .decode(Array("a **b *c*** <u>d</u> [e](x) ~~f~~ <strong>g</strong>".utf8)))
    let styled = stream.text.styles.map { "\(stream.text.string($0.range)):\($0.style.rawValue)" }
    #expect(styled == ["b:1", "c:3", "d:4", "e:8", "g:1"])
  }
}
