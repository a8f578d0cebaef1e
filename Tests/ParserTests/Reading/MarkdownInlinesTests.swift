import Testing

@testable import MinutesParser

@Suite("Markdown inline text")
struct MarkdownInlinesTests {
  @Test("emphasis is dropped from the text")
  func emphasisDroppedFromText() {
    let document = "*a* **b** ***c*** _d_ __e__ ~~f~~\n"
    let blocks = " paragraph [1..<31] a b c d e f\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("delimiters that match nothing are text")
  func delimitersMatchNothingText() {
    let document = "2 * 3 * 4, snake_case_name, *open, __init\n"
    let blocks = " paragraph [0..<41] 2 * 3 * 4, snake_case_name, *open, __init\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("links show their text, images their description")
  func linksShowTheirTextImages() {
    let document = "See [the report](http://x.org/a_(b) \"T\") and ![map](m.png).\n"
    let blocks = " paragraph [0..<59] See the report and map.\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("what only looks like a link is text")
  func onlyLooksLikeLinkText() {
    let document = "[Chair](Vice Chair) [DRAFT] (see below)\n"
    let blocks = " paragraph [0..<39] [Chair](Vice Chair) [DRAFT] (see below)\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("references show their text where they are defined")
  func referencesShowTheirTextWhere() {
    let document = """
      [Minutes][m], [m], [M][] and [n].

      [m]: http://x.org 'T'

      """
    let blocks = " paragraph [0..<33] Minutes, m, M and [n].\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a definition may wrap, and text may follow")
  func definitionMayWrapTextMay() {
    let document = """
      [m]:
        http://x.org
        "T"
      Text [m]

      """
    let blocks = " paragraph [26..<33] Text m\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("addresses in angle brackets are shown without them")
  func addressesAngleBracketsShownWithout() {
    let document = "<http://x.org> <a@x.org> <tel:123>\n"
    let blocks = " paragraph [1..<33] http://x.org a@x.org tel:123\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("code spans show what is in them")
  func codeSpansShowThem() {
    let document = "`a*b*` ``c ` d`` `open\n"
    let blocks = " paragraph [1..<22] a*b* c ` d `open\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("escapes and character references are the characters")
  func escapesCharacterReferencesCharacters() {
    let document = "28\\. a\\*b C:\\dir &amp; &rsquo;s&nbsp;x &nosuch; AT&T\n"
    let blocks = " paragraph [0..<52] 28. a*b C:\\dir & ’s x &nosuch; AT&T\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("tags show nothing")
  func tagsShowNothing() {
    let document = "27<sup>th</sup> <u>May</u> <o:p></o:p><st1:place>York</st1:place> 5 < 6\n"
    let blocks = " paragraph [0..<71] 27th May York 5 < 6\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("tags break lines and set cells apart")
  func tagsBreakLinesSetCells() {
    let document = "one<br>two<br/>three<td>four</td>\n"
    let blocks = " paragraph [0..<28] one⏎two⏎three→four\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("comments and scripts show nothing")
  func commentsScriptsShowNothing() {
    let document = """
      a <!-- b > c --> d <script>e</script> f

      <!-- g

      h --> i

      """
    let blocks = """
       paragraph [0..<39] a d f
       paragraph gap [55..<56] i

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a comment that never ends is text")
  func commentNeverEndsText() {
    let document = """
      a <!-- b

      <!-- c

      """
    let blocks = """
       paragraph [0..<8] a <!-- b
       paragraph gap [10..<16] <!-- c

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("emphasis binds less than links and code")
  func emphasisBindsLessThanLinks() {
    let document = "*a [b* c](d) `e*` f*\n"
    let blocks = " paragraph [1..<19] a b* c e* f\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a link in a link is none")
  func linkLinkNone() {
    let document = "[a [b](c) d](e)\n"
    let blocks = " paragraph [0..<15] [a b d](e)\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a line end inside a link or code is a blank")
  func lineEndInsideLinkCode() {
    let document = """
      [the
      report](x) `a
        b`

      """
    let blocks = " paragraph [0..<22] the report a b\n"
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("marks of a quotation between the lines of a link show nothing")
  func marksQuotationBetweenLinesLink() {
    let document = """
      > [the
      > report](x)

      """
    let blocks = " paragraph indent 2 [2..<15] the report\n"
    #expect(markdownBlocks(document) == blocks)
  }
}
