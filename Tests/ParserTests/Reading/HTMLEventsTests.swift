import Testing

@testable import MinutesParser

@Suite("libxml2's positions are checked, and done without")
struct HTMLEventsTests {
  /// Reads a page with a parse that works on another stand-in than the flow.
  private func read(_ html: String, parsing other: String) -> BlockStream {
    let bytes = Array(html.utf8)
    return bytes.withUnsafeBufferPointer { source in
      let page = HTMLGuard.page(source)
      return page.standIn.withUnsafeBufferPointer { standIn in
        var flow = HTMLFlow(source: source, standIn: standIn, tags: page.tags)
        return HTMLReader.read(&flow, page.findings) { flow in
          Array(other.utf8).withUnsafeBufferPointer { HTMLEvents.parse($0, into: &flow) }
        }
      }
    }
  }

  @Test("runs of text longer than libxml2's buffer are where it says")
  func longRuns() {
    var words = ""
    for number in 0..<2000 { words += "\(number) " }
    let page = HTMLPage("\(words)<p>\(words)<b>\(words)</b></p>")
    #expect(page.findings == [])
    #expect(page.texts.count == 2)
    #expect(page.texts.first.map { $0 + " " } == words)
  }

  @Test("a parse that stops early is reported, and the rest of the page is read without it")
  func stopped() {
    let html = "<ul><li>One<li>Two</ul><p>Three<br>more <b>words</b></p><div>Four</div>"
    let bytes = Array(html.utf8)
    let stream = bytes.withUnsafeBufferPointer { source in
      let page = HTMLGuard.page(source)
      return page.standIn.withUnsafeBufferPointer { standIn in
        var flow = HTMLFlow(source: source, standIn: standIn, tags: page.tags)
        return HTMLReader.read(&flow, page.findings) { flow in
          flow.read(to: 4)
          flow.start(.ul)
          flow.read(to: 14)
          return .stopped
        }
      }
    }
    #expect(stream.findings.map { $0.code } == [.htmlParserStopped])
    #expect(stream.findings.first?.sourceRange == 14 - 3..<html.utf8.count)
    #expect(
      stream.blocks.map { stream.text.string($0.text) } == [
        "One", "Two", "Three more words", "Four",
      ])
  }

  @Test("text that differs from what libxml2 was given ends the parse, and no word is lost")
  func unlike() {
    let html = "<p>One &amp; two</p><p>Three</p>"
    let stream = read(html, parsing: html)
    #expect(stream.findings.map { $0.code } == [.htmlParserStopped])
    #expect(stream.blocks.map { stream.text.string($0.text) } == ["One", "& two", "Three"])
  }

  @Test("text that libxml2 never speaks of is read all the same")
  func silent() {
    let stream = read("<p>One</p> two <p>Three</p>", parsing: "<p>   </p>     <p>Three</p>")
    #expect(
      stream.blocks.map { stream.text.string($0.text) }.joined(separator: " ") == "One two Three")
  }
}
