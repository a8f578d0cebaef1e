import Testing

@testable import MinutesParser

@Suite("The HTML reader tells furniture from the record")
struct HTMLRegionsTests {
  /// The words of a record, longer than the furniture around it.
  private static let record = """
    <h1>Parks Panel</h1><p>The Panel met in the pavilion and looked at the state of the paths, the
    hedges and the bandstand, which has lost part of its roof since the storm in the autumn.</p>
    """

  private func furniture(_ html: String) -> [String] {
    let page = HTMLPage(html + Self.record)
    #expect(page.block("Parks Panel")?.isFurniture == false)
    return page.stream.blocks.filter { $0.isFurniture }.map { page.stream.text.string($0.range) }
  }

  @Test(
    "furniture by element, role, class or id",
    arguments: [
      "<nav><ul><li>x</ul></nav>", "<footer>x</footer>", "<aside>x</aside>",
      "<header>x</header>", "<div role=navigation>x</div>", "<div role=banner><p>x</div>",
      "<div role='contentinfo'>x</div>", "<form role=search>x</form>", "<button>x</button>",
      "<select><option>x</select>", "<textarea>x</textarea>", "<label for=q>x</label>",
      "<div id=nav>x</div>", "<ul class='main-menu'><li>x</ul>", "<div id=breadcrumb>x</div>",
      "<div class='site-footer'>x</div>", "<div id='header'>x</div>", "<div id=banner>x</div>",
      "<div class='skip-link'>x</div>", "<a class='skip' href='#c'>x</a><p>",
      "<div id=access>x</div>",
      "<div id='cookie-banner'>x</div>", "<div class='social-share'>x</div>",
      "<div class='sidebar'>x</div>", "<div id=left>x</div>", "<div id=rightcol>x</div>",
      "<div class=search>x</div>", "<div class='printButton'>x</div>",
      "<div class='pagination'>x</div>", "<p class=mgHide>x</p>", "<p class=MsoHeader>x</p>",
      "<div hidden>x</div>", "<div style='display:none'>x</div>", "<div id=llywio>x</div>",
      "<fieldset><legend>x</legend></fieldset>", "<td class=lhn>x</td><p>",
    ])
  func found(html: String) {
    #expect(furniture(html) == ["x"])
  }

  @Test(
    "not furniture: names with words of the record, layout, parts of tables, heads inside articles",
    arguments: [
      "<div class='AgendaHeaderAttendance'>x</div>", "<div class='search-results'>x</div>",
      "<div class='print-minutes'>x</div>", "<div class='left'>x</div>",
      "<tr class=header><td>x</tr>",
      "<td class=header>x</td><p>", "<p class=header>x</p>", "<div class='menuet'>x</div>",
      "<article><header>x</header></article>", "<main><footer>x</footer></main>",
      "<div class='content wrapper'>x</div>", "<section>x</section>",
      "<div class='page-header'>x</div>", "<h2 class=search>x</h2>",
    ])
  func spared(html: String) {
    #expect(furniture(html) == [])
  }

  @Test("a header that holds the title of the page is none, the menu in it still is one")
  func headerWithTitle() {
    let page = HTMLPage(
      "<header><h1>Sensor Group</h1><p>8 October</p><nav>Links</nav></header><h2>Minutes</h2><p>Text"
    )
    #expect(
      page.stream.blocks.filter { $0.isFurniture }.map { page.stream.text.string($0.text) } == [
        "Links"
      ])
  }

  @Test("a header with a heading is one where the page has a heading as high outside")
  func headerWithName() {
    let page = HTMLPage(
      "<header><h1>Anytown</h1></header><main><h1>Minutes</h1><p>Text of the minutes</p></main>")
    #expect(page.block("Anytown")?.isFurniture == true)
    #expect(page.block("Minutes")?.isFurniture == false)
  }

  @Test("a header behind the name of the site keeps the title")
  func headerBehindName() {
    let page = HTMLPage(
      "<h1>Anytown</h1><div><header><h1>Minutes</h1></header><h2>Item</h2><p>Text of it</p></div>")
    #expect(page.stream.blocks.allSatisfy { !$0.isFurniture })
  }

  @Test("what holds more than half of the text is no furniture, unless it is all links")
  func mostOfText() {
    let words = "The minutes of a page whose author put all of them into a sidebar."
    let sidebar = HTMLPage("<div class=sidebar><p>\(words)</div><p>Short.")
    #expect(sidebar.stream.blocks.allSatisfy { !$0.isFurniture })
    let menu = HTMLPage("<div class=sidebar><p><a href=x>\(words)</a></div><p>Short.")
    #expect(menu.stream.blocks.map { $0.isFurniture } == [true, false])
  }

  @Test("a block that only begins in furniture is part of the record")
  func mixedBlock() {
    let page = HTMLPage("<p><span class=menu>Print</span> and the words of the minutes, at length.")
    #expect(page.stream.blocks.map { $0.isFurniture } == [false])
  }
}
