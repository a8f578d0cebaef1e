import Testing

@testable import MinutesParser

@Suite("HTML in Markdown")
struct MarkdownHTMLTests {
  @Test("a block of HTML ends at a blank line and is no Markdown")
  func blockHtmlEndsAtBlank() {
    let document = """
      <div>
      *a* [b](c)
      </div>

      *d*

      """
    let blocks = """
       paragraph [6..<16] *a* [b](c)
       paragraph gap [26..<27] d

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("elements that lay out the page divide blocks")
  func elementsLayOutPageDivide() {
    let document = "<div>One<p>Two</p>Three</div>\n"
    let blocks = """
       paragraph [5..<8] One
       paragraph [11..<14] Two
       paragraph [18..<23] Three

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("headings, lists and numbers are read")
  func headingsListsNumbersRead() {
    let document = "<h2>Items</h2><ol><li>One</li><li>Two<ul><li>Three</li></ul></li></ol>\n"
    let blocks = """
       heading 2 [4..<9] Items
       item depth 1 ordinal 1 [22..<25] One
       item depth 1 ordinal 2 [34..<37] Two
       item depth 2 [45..<50] Three

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("cells are read")
  func cellsRead() {
    let document = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td></td></tr></table>\n"
    let blocks = """
       paragraph cell 0.0.0 [15..<16] A
       paragraph cell 0.0.1 [25..<26] B
       paragraph cell 0.1.0 [44..<45] 1

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("preformatted text keeps its lines")
  func preformattedTextKeepsItsLines() {
    let document = """
      <pre>
      a

      b
      </pre>
      Text

      """
    let blocks = """
       preformatted [6..<10] a⏎b
       paragraph [18..<22] Text

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a tag alone on its line is HTML, with text behind it is not")
  func tagAloneOnItsLine() {
    let document = """
      <ins>
      *a*

      <ins>*b*</ins> c

      """
    let blocks = """
       paragraph [6..<9] *a*
       paragraph gap [17..<27] b c

      """
    #expect(markdownBlocks(document) == blocks)
  }

  @Test("a script shows nothing, one that never ends hides nothing")
  func scriptShowsNothingOneNever() {
    let document = """
      <script>
      x

      y</script>

      <style>
      z

      """
    let blocks = " paragraph gap [32..<33] z\n"
    #expect(markdownBlocks(document) == blocks)
  }
}
