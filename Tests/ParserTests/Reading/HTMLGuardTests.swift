import Testing

@testable import MinutesParser

@Suite("The guard leaves libxml2 only what it cannot stumble over")
struct HTMLGuardTests {
  /// The stand-in, holes as `·` and ends of blocks as `¶`.
  private func standIn(_ html: String) -> String {
    let bytes = Array(html.utf8)
    let page = bytes.withUnsafeBufferPointer { HTMLGuard.page($0) }
    #expect(page.standIn.count == bytes.count)
    return String(decoding: page.standIn, as: UTF8.self)
      .split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "·")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "¶")
  }

  @Test(
    "the stand-in of a page",
    arguments: [
      // Text keeps its length; what is no tag is no mark.
      ("<p>a &lt; b</p>", "<p>a +lt; b</p>"), ("1 < 2 <3 > x<", "1 + 2 +3 > x+"),
      ("a\u{1}\r\n\tb\u{0}é", "a    b xx"),
      // Attributes are left out, however they are written.
      ("<P Class=x\nid='y>z' hidden>a", "<p                        >a"),
      ("<p =x \"q <b>a", "<p         >a"), ("<br/><br />", "<br ><br  >"), ("</br>", "<br >"),
      ("<p/>a", "<p/>a"), ("<div id=x/>", "<div      >"), ("<p x='/'/>", "<p      />"),
      // Elements that mean nothing.
      ("<span>a</span><span class=label>b</span>", "······a·······<span            >b</span>"),
      ("<o:p>a</o:p><img src='>'><q>b</q>", "·····a······················b····"),
      ("<html><body>a</body></html>b", "············a··············b"),
      // What is not text.
      ("a<!-- <p> -->b<!>c<!x>d<?x>e</>f</ >g", "a············b···c····d····e···f····g"),
      ("a<!--->b<!---->c<!-- --!>d", "a······b·······c·········d"),
      ("<![CDATA[x]]>a<![if !vml]>b", "·············a············b"),
      ("<script>if(a<b)'</p>'</script>c", "······························c"),
      ("<STYLE>a</style >b", "·················b"), ("<script src=x />a", "················a"),
      (
        "<template>a<template>b</template>c</template>d",
        "·············································d"
      ),
      // The head, whether or not it ends.
      ("<head><title>t</title>x</head>y", "······························y"),
      ("<head><meta><p>y", "············<p>y"), ("<head>only text", "······only text"),
      ("<p>a<head>b</p>", "<p>a······b</p>"), ("<title>t", "·······t"),
      // End tags that end nothing.
      ("a</b>c</div>d</p>e", "a····c······d¶¶¶¶e"), ("<div><b></div></b>", "<div><b></div>····"),
      ("<b><div></b></div>", "<b><div>····</div>"),
      // A paragraph before which libxml2 would end bold.
      ("<b><p>x</p></b>", "<b><q>x</q></b>"),
    ])
  func page(html: String, expected: String) {
    #expect(standIn(html) == expected)
  }

  @Test("attributes are noted with the place of their tag")
  func notes() {
    let bytes = Array("<p class=MsoNormal>a<td class=\"label\" colspan=' 3'>b<a href=x>".utf8)
    let tags = bytes.withUnsafeBufferPointer { HTMLGuard.page($0).tags }
    #expect(tags.map { $0.offset } == [20, 52])
    #expect(tags.map { $0.element } == [.td, .a])
    #expect(tags.first?.attributes.columns == 3)
    #expect(tags.first?.attributes.classes.isLabel == true)
    #expect(tags.last?.attributes.isLink == true)
  }

  @Test("only the first attributes of a tag count")
  func manyAttributes() {
    let many = (0..<100).map { "a\($0)=1" }.joined(separator: " ")
    #expect(HTMLPage("<p class=resolution \(many)>x").block("x")?.hints == .resolution)
    #expect(HTMLPage("<p \(many) class=resolution>x").block("x")?.hints == [])
  }

  @Test(
    "the end of the page in the middle of something is reported",
    arguments: [
      "<p>a<!-- b", "<p>a<script>b", "<p>a<p class", "<p>a<p class='x", "<p>a</p", "<p>a<!x",
    ])
  func cut(html: String) {
    let page = HTMLPage(html)
    #expect(page.texts == ["a"])
    #expect(page.findings == ["html.cut"])
    #expect(page.stream.findings.first?.sourceRange == 4..<html.utf8.count)
  }

  @Test(
    "a page that ends in its text and closes neither html nor body is noted",
    arguments: [
      ("<html><body><p>The Panel resolved that", 15), ("<body><p>a</p>\n<p>The <b>slip</b> be", 33),
      ("<HTML><head><title>x</title></head><p>a\n\n", 38),
    ])
  func unclosed(html: String, start: Int) {
    let page = HTMLPage(html)
    #expect(page.findings == ["html.unclosed"])
    #expect(page.stream.findings.first?.sourceRange == start..<html.utf8.count)
  }

  @Test(
    "a page that ends behind a tag, or is a piece of one, is not noted as cut off",
    arguments: [
      "<html><body><p>a</p>", "<html><body><p>a</p>\n", "<p>a", "<html><body><p>a</body>\nb",
      "<html><body><p>a</html>b", "<html><body><p>a</p><!-- b -->", "a",
    ])
  func notCut(html: String) {
    #expect(HTMLPage(html).findings == [])
  }

  @Test("a quotation mark without its partner does not swallow the page")
  func openQuote() {
    let page = HTMLPage("<p>a<p title=\"b>c</p><p>d</p>")
    #expect(page.texts == ["a", "c", "d"])
    #expect(page.findings == [])
  }

  @Test(
    "an element that never ends hides nothing, unless it holds code",
    arguments: ["<noscript>", "<template>", "<title>", "<textarea>", "<plaintext>"])
  func endless(tag: String) {
    #expect(HTMLPage("<p>a</p>\(tag)b<p>c").texts == ["a", "b", "c"])
  }
}
