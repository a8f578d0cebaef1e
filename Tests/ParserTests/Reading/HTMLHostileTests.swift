import Testing

@testable import MinutesParser

@Suite("Hostile pages are read whole")
struct HTMLHostileTests {
  private func repeated(_ word: String, _ count: Int) -> String {
    String(repeating: word, count: count)
  }

  @Test(
    "nesting beyond the limit is flattened with a finding, the text is complete",
    arguments: ["div", "b", "ul", "table", "blockquote", "h1", "section", "span class=label"])
  func nesting(tag: String) {
    let name = tag.split(separator: " ")[0]
    let page = HTMLPage(
      repeated("<\(tag)>x", 3000) + repeated("</\(name)>y", 3000) + "<p>z")
    let text = page.texts.joined()
    #expect(text.count { $0 == "x" } == 3000)
    #expect(text.count { $0 == "y" } == 3000)
    #expect(text.last == "z")
    #expect(page.findings == ["html.flattened"])
  }

  @Test(
    "elements whose end tags are left out do not nest",
    arguments: ["<p>x", "<li>x", "<tr><td>x", "<dt>x<dd>y", "<option>x", "<p><font size=2>x"])
  func openElements(html: String) {
    let page = HTMLPage(repeated(html, 2000))
    #expect(page.findings == [])
    #expect(page.texts.joined().count { $0 == "x" } == 2000)
  }

  @Test("the structure behind a deep part is as it was before")
  func behindDeepPart() {
    let deep = repeated("<div>", 500) + "x" + repeated("</div>", 500)
    let page = HTMLPage("<ul><li>a\(deep)<li>b</ul><p>c")
    #expect(page.block("b")?.kind == .listItem)
    #expect(page.block("c")?.kind == .paragraph)
    #expect(page.block("c")?.depth == 0)
  }

  @Test(
    "repetitions without end",
    arguments: [
      ("</div>", 20_000, 0), ("<", 20_000, 20_000), ("&", 20_000, 20_000), ("<?x>", 20_000, 0),
      ("&#x", 5000, 15_000), ("<title>", 5000, 0), ("<br>", 20_000, 0), ("\u{0}", 20_000, 0),
      ("<a>", 20_000, 0), ("<p title='>'>", 5000, 0), ("<noscript>x", 5000, 5000),
      ("<template>x", 5000, 5000), ("<svg/>x", 5000, 5000), ("<label>x:</label>", 5000, 10_000),
    ])
  func repetition(word: String, count: Int, visible: Int) {
    let page = HTMLPage(repeated(word, count) + "<p>end")
    let text = page.texts.joined().filter { !$0.isWhitespace }
    #expect(text.count == visible + 3)
    #expect(text.hasSuffix("end"))
    #expect(page.findings == [])
  }

  @Test(
    "repetitions that never end",
    arguments: [
      "<![CDATA[", "<!--", "<a", "<p title=\">\"", "<script>", "<style>x", "<!", "</", "<?",
    ])
  func endless(word: String) {
    let page = HTMLPage("<p>start</p>" + repeated(word, 5000) + "x")
    #expect(page.texts == ["start"])
    #expect(page.findings == ["html.cut"])
  }

  @Test("long text, comments and attributes have no limit")
  func longParts() {
    let long = 300_000
    let page = HTMLPage(
      "<p title='\(repeated("y", long))'>a<!--\(repeated("y", long))-->b\(repeated("x", long))</p>"
        + "<p class='\(repeated("y ", long))'>c")
    #expect(page.texts.map { $0.utf8.count } == [long + 2, 1])
    #expect(page.findings == [])
  }

  @Test("a hundred thousand attributes are passed over")
  func attributes() {
    let page = HTMLPage("<p \(repeated("class=x ", 100_000))>a")
    #expect(page.texts == ["a"])
  }

  @Test("wide cells cost no more than their places")
  func wideCells() {
    let page = HTMLPage("<table>" + repeated("<tr><td rowspan=70000 colspan=99999999>x", 500))
    #expect(page.stream.blocks.count == 500)
    #expect(page.stream.blocks.last?.cell?.row == 499)
  }

  @Test("entities of a document type are not expanded, and nothing is loaded")
  func entities() {
    let page = HTMLPage(
      """
      <!DOCTYPE html SYSTEM "http://example.org/x.dtd" [<!ENTITY a "aaaaaaaaaa">
      <!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]><p>&b;&f;</p>
      """)
    #expect(page.texts.last == "&b;&f;")
  }

  @Test("controls and noncharacters are no obstacle")
  func controls() {
    let page = HTMLPage("<p>a\u{0}b\u{1}c\u{B}d\u{FFFF}e\u{FFFE}f\u{1FFFF}g</p><p>h")
    #expect(page.texts.count == 2)
    #expect(page.texts[0].filter { $0.isLetter }.count == 7)
  }

  @Test("a page above the limit is refused with a finding")
  func tooLarge() {
    let source = SourceText.decode(Array("<p>abc".utf8))
    let stream = HTMLReader.read(source, limit: 5)
    #expect(stream.blocks.isEmpty)
    #expect(stream.findings.map { $0.code } == [.htmlTooLarge])
    #expect(HTMLReader.read(source, limit: 6).blocks.count == 1)
  }

  @Test("several threads read at once what one reads alone")
  func threads() async {
    let html = repeated("<table><tr><td><b>x</b>&rsquo;<td><ul><li>y<p>z</table>", 200)
    let alone = HTMLPage(html).dump
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { HTMLPage(html).dump } }
      for await dump in group { #expect(dump == alone) }
    }
  }
}
