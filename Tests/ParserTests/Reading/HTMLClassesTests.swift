import Testing

@testable import MinutesParser

@Suite("Class names of the systems that publish minutes become hints")
struct HTMLClassesTests {
  @Test("an agenda page of the British kind")
  func agendaTable() {
    let page = HTMLPage(
      """
      <h1  class="mgMainTitleTxt" >Agenda item</h1>
      <table class="mgItemTable"><caption class="mgHide">List of items</caption>
      <tr><td class="mgItemNumberCell" ><p  class="mgAiTitleTxt" >4.</p></td>
      <td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="x.pdf">Allotments</a><span
      class="mgFileSize" >PDF 92 KB</span></p>
      <p  class="mgSubItemTitleTxt" >Decision:</p><p><span class="mgLabel">Venue:&nbsp;</span>Town Hall</p>
      </td></tr></table>
      """)
    #expect(page.block("Agenda item")?.hints == .pageTitle)
    #expect(page.block("List of items")?.isFurniture == true)
    #expect(page.block("4.")?.hints == .itemNumber)
    #expect(page.block("Allotments PDF 92 KB")?.hints == .itemTitle)
    #expect(page.block("Decision:")?.hints == .fieldLabel)
    #expect(page.texts.last == "Venue: Town Hall")
    #expect(page.style(of: "Venue:") == .label)
  }

  @Test("a motion of the Canadian kind: its list item is only a box")
  func motion() {
    let page = HTMLPage(
      """
      <h3 class="AgendaItemTitle"><div class="AgendaItemCounter">4.1</div><div
      class="AgendaItemTitle"><a href="#">Budget</a></div></h3><ul class="AgendaItemMotions"><li
      class="AgendaItemMotion"><div class="MovedBy"><span class="Label">Moved by:</span><span
      class="Value">Cllr Ash</span></div><div class="MotionText RichText"><p>THAT it be read;</p>
      <ol><li>once</li></ol></div><div class="MotionResult">Carried</div></li></ul>
      """)
    #expect(
      page.dump == """
         heading 3 4.1
         heading 3 Budget
         paragraph Moved by: Cllr Ash
         paragraph THAT it be read;
         item depth 1 indent 5 ordinal 1 once
         paragraph Carried

        """)
    #expect(page.block("4.1")?.hints == .itemNumber)
    #expect(page.block("Budget")?.hints == .itemTitle)
    #expect(page.block("Moved by")?.hints == .mover)
    #expect(page.block("THAT")?.hints == .motion)
    #expect(page.block("once")?.hints == [.motion, .listStart, .listEnd])
    #expect(page.block("Carried")?.hints == .outcome)
    #expect(page.style(of: "Moved by:") == .label)
    #expect(page.style(of: "Cllr Ash") == [])
  }

  @Test("labels divide words only where they meet")
  func labels() {
    let page = HTMLPage(
      "<p><b class=label>Item</b>, see <span class=Label>Date:</span>3 May</p><p class=resolution>R"
    )
    #expect(page.texts == ["Item, see Date: 3 May", "R"])
    #expect(page.block("R")?.hints == .resolution)
  }
}
