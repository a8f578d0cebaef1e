import Testing

@testable import MinutesParser

@Suite("The HTML reader knows what Word writes")
struct HTMLWordTests {
  @Test("bullets in nested spans are list markers, and the classes bound the list")
  func tidiedBullets() {
    func bullet(_ place: String, _ text: String) -> String {
      """
      <p class="MsoListParagraphCxSp\(place)" style=
      "text-indent:-18.0pt"><span style="font-family:Symbol"><span
      style="">&middot;<span style=
      "font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</span></span></span>
      \(text)</p>
      """
    }
    let page = HTMLPage(
      bullet("First", "The pond had been\ncleared.") + bullet("Middle", "Frogs were back.")
        + bullet("Last", "A sign was wanted."))
    #expect(
      page.dump == """
         item depth 1 ‹·› The pond had been cleared.
         item depth 1 ‹·› Frogs were back.
         item depth 1 ‹·› A sign was wanted.

        """)
    #expect(page.stream.blocks.map { $0.hints } == [.listStart, [], .listEnd])
  }

  @Test("a number before the small gap is a marker in any paragraph, and its level is kept")
  func numbers() {
    let gap = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span>"
    let page = HTMLPage(
      """
      <p class=MsoNormal style='margin-left:54.0pt;text-indent:-18.0pt'><span>(1)\(gap)</span>first</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>(a)\(gap)</span><![endif]>second</p>
      <h2><span>1.\(gap)</span>SUMMARY</h2>
      """)
    #expect(
      page.dump == """
         item depth 1 indent 6 ‹(1)› first
         item depth 2 ‹(a)› second
         heading 2 ‹1.› SUMMARY

        """)
  }

  @Test("a glyph in a font of symbols is a marker, words in it are not")
  func symbols() {
    let page = HTMLPage(
      """
      <p><span style='font-family:Wingdings'>§</span>&nbsp;&nbsp; One</p>
      <p><span style='font-family:"Courier New"'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;
      </span></span>Two</p><p><span style='font-family:Symbol'>alpha</span> beta</p>
      """)
    #expect(page.dump == " item depth 1 ‹§› One\n item depth 1 ‹o› Two\n paragraph alpha beta\n")
  }

  @Test("small print behind a sentence, or with words in it, makes no marker")
  func noMarkers() {
    let page = HTMLPage(
      """
      <p>The vote <span style="font:7.0pt 'Times New Roman'">&nbsp;</span>was lost.</p>
      <p>Note<span style="font:7.0pt 'Times New Roman'">small</span> print</p><p>·   text</p>
      """)
    #expect(
      page.dump == " paragraph The vote was lost.\n paragraph Notesmall print\n paragraph · text\n")
  }

  @Test("a tab of Word is a gap")
  func tabs() {
    let page = HTMLPage("<p>a)<span style='mso-tab-count:1'>&nbsp; </span>accept</p>")
    #expect(page.dump == " paragraph a)→accept\n")
  }

  @Test("elements of other namespaces and conditional comments leave no trace")
  func islands() {
    let page = HTMLPage(
      """
      <html xmlns:o="urn:x"><head><xml><w:View>Normal</w:View></xml></head><body>
      <p class=MsoNormal>Rose<o:p></o:p>mary <st1:place w:st="on">Lane</st1:place><o:p>&nbsp;</o:p></p>
      <!--[if gte vml 1]><v:shape>x</v:shape><![endif]--><![if !vml]>seen<![endif]></body></html>
      """)
    #expect(page.texts == ["Rosemary Lane", "seen"])
  }
}
