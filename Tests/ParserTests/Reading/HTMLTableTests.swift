import Testing

@testable import MinutesParser

@Suite("The HTML reader gives table cells their place")
struct HTMLTableTests {
  @Test("every block in a cell has the cell's row and column")
  func cells() {
    let page = HTMLPage(
      """
      <table><caption>Fees</caption><tr><th>Item</th><th>Cost</th></tr>
      <tr><td>Bin</td><td><p>£40</p><p>a year</p></td></tr></table>
      """)
    #expect(
      page.dump == """
         paragraph Fees
         paragraph cell 0.0.0 Item
         paragraph cell 0.0.1 Cost
         paragraph cell 0.1.0 Bin
         paragraph cell 0.1.1 £40
         paragraph cell 0.1.1 a year

        """)
    #expect(page.block("Item")?.hints == .tableHead)
    #expect(page.style(of: "Cost") == .bold)
  }

  @Test("end tags may be missing")
  func openTags() {
    let page = HTMLPage("<table><tr><td>a<td>b<tr><td>c<td>d</table>e")
    #expect(
      page.dump == """
         paragraph cell 0.0.0 a
         paragraph cell 0.0.1 b
         paragraph cell 0.1.0 c
         paragraph cell 0.1.1 d
         paragraph e

        """)
  }

  @Test("cells that span move those behind and below them")
  func spans() {
    let page = HTMLPage(
      "<table><tr><td colspan=2>a<td>b<tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>")
    #expect(
      page.dump == """
         paragraph cell 0.0.0 a
         paragraph cell 0.0.2 b
         paragraph cell 0.1.0 c
         paragraph cell 0.1.1 d
         paragraph cell 0.1.2 e
         paragraph cell 0.2.1 f
         paragraph cell 0.2.2 g

        """)
  }

  @Test("a box around one cell is no table")
  func box() {
    let page = HTMLPage(
      "<table><tr><td><h1>T</h1><table><tr><td>a<td><table><tr><td>b</table>c</table></table>")
    #expect(
      page.dump == """
         heading 1 T
         paragraph cell 1.0.0 a
         paragraph cell 1.0.1 b
         paragraph cell 1.0.1 c

        """)
  }

  @Test("blocks of a table inside a cell have the inner place")
  func nested() {
    let page = HTMLPage(
      "<table><tr><td>menu<td><table><tr><td>a<td>b</table>after</table>")
    #expect(
      page.dump == """
         paragraph cell 0.0.0 menu
         paragraph cell 1.0.0 a
         paragraph cell 1.0.1 b
         paragraph cell 0.0.1 after

        """)
  }

  @Test("lists and headings keep their kind in cells, and lists around the table end there")
  func blocksInCells() {
    let page = HTMLPage(
      "<ul><li>x<table><tr><td>a<ul><li>b</ul><td><h2>c</h2></table>y</ul>")
    #expect(
      page.dump == """
         item depth 1 indent 5 x
         paragraph cell 0.0.0 a
         item depth 1 indent 5 cell 0.0.0 b
         heading 2 cell 0.0.1 c
         more depth 1 indent 5 y

        """)
  }

  @Test("empty paragraphs in cells are no gap in the next cell")
  func spacers() {
    let page = HTMLPage("<table><tr><td><p>&nbsp;</p><td><p>a</p></table><p>b")
    #expect(page.dump == " paragraph cell 0.0.1 a\n paragraph b\n")
  }
}
