import Testing

@testable import MinutesParser

@Suite("The HTML reader makes blocks of elements")
struct HTMLReaderTests {
  // MARK: Paragraphs and lines

  @Test("block elements end blocks, inline elements do not even add a space")
  func blocks() {
    let page = HTMLPage("<p>on the 20<sup>th</sup> <i>June</i></p><div>Next<p>Then</div>")
    #expect(
      page.dump == """
         paragraph on the 20th June
         paragraph Next
         paragraph Then

        """)
  }

  @Test("each block is led back to its bytes")
  func places() {
    let page = HTMLPage("<p>The <b>Chair</b>&nbsp;&ndash; Cllr\n  Ash</p>\n<h2>Items</h2>")
    #expect(page.sources == ["The <b>Chair</b>&nbsp;&ndash; Cllr\n  Ash", "Items"])
    #expect(page.texts == ["The Chair – Cllr Ash", "Items"])
  }

  @Test("line ends and blanks of the mark-up are one space, no-break spaces are a gap")
  func whiteSpace() {
    let page = HTMLPage(
      "<p>One\n      two     three&nbsp;&nbsp;&nbsp;\n four. <span>&nbsp;</span> Five</p>")
    #expect(page.dump == " paragraph One two three→four.→Five\n")
  }

  @Test("a line break is a line end of one block, two in a row end it")
  func lineBreaks() {
    let page = HTMLPage(
      "<p>Present:<br>Cllr Ash<br /> Cllr Birch<br>&nbsp;<br>Apologies:</br>none</p>")
    #expect(
      page.dump == """
         paragraph Present:⏎Cllr Ash⏎Cllr Birch
         paragraph gap Apologies:⏎none

        """)
  }

  @Test("an empty paragraph is a gap before the next block and nothing else")
  func spacers() {
    let page = HTMLPage(
      "<p>One</p><p>&nbsp;</p><p><span> </span></p><p>Two</p><p>Three</p><hr><p>Four</p>")
    #expect(
      page.dump == " paragraph One\n paragraph gap Two\n paragraph Three\n paragraph gap Four\n")
    #expect(page.block("Two")?.gapBefore == 2)
  }

  @Test("text without any element is a paragraph")
  func bareText() {
    #expect(HTMLPage("Hello <b>all</b> of you<p>Bye").texts == ["Hello all of you", "Bye"])
    #expect(HTMLPage("").texts == [])
  }

  @Test("line ends of preformatted text are kept")
  func preformatted() {
    let page = HTMLPage("<pre>Item   Cost\nBench    £40\n</pre><p>after\nit</p>")
    #expect(page.dump == " preformatted Item→Cost⏎Bench→£40\n paragraph after it\n")
  }

  @Test("a page of preformatted text is laid out as that text is; a list in one is not")
  func preformattedPage() {
    let lines = """
      ELDER COUNCIL

      PRESENT:    Councillors Ash,
                  Birch &amp; Cedar

      17  FEES

          <b>RESOLVED</b> - That the fee be
          paid.

      18  BINS

          *   full;
          *   to be emptied

      """
    let page = HTMLPage("<h1>Old</h1><pre>\n\(lines)</pre><p>End</p>")
    #expect(page.texts.first == "Old")
    #expect(page.texts.last == "End")
    #expect(page.texts.contains { $0.hasSuffix("RESOLVED - That the fee be paid.") })
    #expect(page.texts.contains("to be emptied"))
    #expect(page.texts.contains { $0.contains("Ash, Birch & Cedar") })
    let beside = String(repeating: "Words of the page around it. ", count: 60)
    let list = HTMLPage("<p>\(beside)</p><pre>\n\(lines)</pre>")
    #expect(list.dump.contains(" preformatted "))
  }

  // MARK: Headings

  @Test("headings have levels, by name or by role")
  func headings() {
    let page = HTMLPage(
      "<h1>A</h1><h3>B</h3><div role=heading aria-level=4>C</div><div role='Heading'>D</div>")
    #expect(page.dump == " heading 1 A\n heading 3 B\n heading 4 C\n heading 2 D\n")
  }

  @Test("a paragraph inside a heading does not end it")
  func headingWithParagraph() {
    let page = HTMLPage("<h3><p>Apologies</p></h3><p>None</p><h2><div>1.</div><div>Next</div></h2>")
    #expect(
      page.dump == " heading 3 Apologies\n paragraph None\n heading 2 1.\n heading 2 Next\n")
  }

  // MARK: Styles

  @Test("elements and inline style sheets set styles")
  func styles() {
    let page = HTMLPage(
      """
      <b>one</b> <strong>two</strong> <i>three</i> <em>four</em> <u>five</u>
      <span style="font-weight:bold">six</span> <span style='FONT-WEIGHT: 700'>seven</span>
      <span style="font-style: italic; color:red">eight</span>
      <span style="text-decoration:underline">nine</span> <a href="x">ten</a> <a name=x>eleven</a>
      <b style="font-weight:normal">twelve</b> <span style="font-weight:400">thirteen</span>
      """)
    #expect(page.style(of: "one") == .bold)
    #expect(page.style(of: "two") == .bold)
    #expect(page.style(of: "three") == .italic)
    #expect(page.style(of: "four") == .italic)
    #expect(page.style(of: "five") == .underline)
    #expect(page.style(of: "six") == .bold)
    #expect(page.style(of: "seven") == .bold)
    #expect(page.style(of: "eight") == .italic)
    #expect(page.style(of: "nine") == .underline)
    #expect(page.style(of: "ten") == .link)
    #expect(page.style(of: "eleven") == [])
    #expect(page.style(of: "twelve") == [])
    #expect(page.style(of: "thirteen") == [])
  }

  @Test("bold that is open around paragraphs holds in all of them")
  func styleAroundParagraphs() {
    let page = HTMLPage("<b><p>RESOLVED</p><p>That it be so</p></b><p>plain</p>")
    #expect(page.texts == ["RESOLVED", "That it be so", "plain"])
    #expect(page.style(of: "RESOLVED") == .bold)
    #expect(page.style(of: "That it be so") == .bold)
    #expect(page.style(of: "plain") == [])
  }

  @Test("centred blocks are marked, by style, attribute or element")
  func centred() {
    let page = HTMLPage(
      "<p style='text-align:center'>A</p><p align=center>B</p><center>C<p align=left>D</center>")
    #expect(page.block("A")?.hints == .centred)
    #expect(page.block("B")?.hints == .centred)
    #expect(page.block("C")?.hints == .centred)
    #expect(page.block("D")?.hints == [])
  }

  @Test("margins, quotations and lists set blocks in, a column being six points")
  func indents() {
    let page = HTMLPage(
      """
      <p style="margin-left:36.0pt">A</p><p style="margin-left:1in;text-indent:-18pt">B</p>
      <p style="padding-left: 16px">C</p><div style="margin:0 0 0 12pt"><p style="margin:6pt">D</p>
      </div><blockquote>E</blockquote><ul><li>F</ul><p style="margin-left:-40pt">G
      """)
    #expect(page.stream.blocks.map { $0.indent } == [6, 9, 2, 3, 5, 5, 0])
    #expect(page.block("E")?.hints == .quotation)
  }

  @Test("a page break marks the block behind it")
  func pageBreaks() {
    let page = HTMLPage(
      "<p>A</p><span><br style='page-break-before:always'></span><p>B</p><p style='page-break-after:always'>C</p><p>D"
    )
    #expect(page.stream.blocks.map { $0.hints.contains(.pageStart) } == [false, true, false, true])
  }

  // MARK: Lists

  @Test("lists nest, and ordered ones count")
  func lists() {
    let page = HTMLPage(
      """
      <ol start=3><li>three<ul><li>below<li>again</ul>rest</li><li value=7>seven<li>eight</ol>
      <ol type=a><li><p>first</p><p>second</p></ol><p>out
      """)
    #expect(
      page.dump == """
         item depth 1 indent 5 ordinal 3 three
         item depth 2 indent 10 below
         item depth 2 indent 10 again
         more depth 1 indent 5 rest
         item depth 1 indent 5 ordinal 7 seven
         item depth 1 indent 5 ordinal 8 eight
         item depth 1 indent 5 ordinal 1 first
         more depth 1 indent 5 second
         paragraph out

        """)
    #expect(page.block("three")?.hints == .listStart)
    #expect(page.block("eight")?.hints == .listEnd)
    #expect(page.block("below")?.hints == .listStart)
    #expect(page.block("again")?.hints == .listEnd)
  }

  @Test("an entry without a list is an entry")
  func strayItem() {
    #expect(HTMLPage("<li>One<li>Two").dump == " item depth 1 One\n item depth 1 Two\n")
  }

  @Test("terms and descriptions are blocks, and many descriptions stand side by side")
  func definitions() {
    let page = HTMLPage("<dl><dt>Present<dd>Cllr Ash<dd>Cllr Birch<dt>Apologies</dt><dd>None</dl>")
    #expect(
      page.dump == """
         paragraph Present
         paragraph indent 5 Cllr Ash
         paragraph indent 5 Cllr Birch
         paragraph Apologies
         paragraph indent 5 None

        """)
    #expect(page.stream.blocks.map { $0.hints == .term } == [true, false, false, true, false])
  }
}
