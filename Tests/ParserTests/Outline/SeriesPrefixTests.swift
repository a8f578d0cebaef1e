import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Numbers of headings in forms that no marker has")
struct SeriesPrefixTests {
  private let head = "Minutes of the Elder Sub-Committee held on 3 May 2013\n\nPresent: Ann Ash\n\n"

  private func items(_ heads: String...) -> [String] {
    numberedItems(
      parse(head + heads.map { "\($0)\n\nIt was said that all was well.\n\n" }.joined()))
  }

  @Test("letters, slashes and points in front of titles are their numbers where they count on")
  func series() {
    #expect(
      items("SH 7    APPOINTMENT OF CHAIRMAN", "SH 8    INTERESTS", "SH 9    COMPLAINT")
        == ["SH 7|APPOINTMENT OF CHAIRMAN", "SH 8|INTERESTS", "SH 9|COMPLAINT"])
    #expect(
      items("1/ MINUTES", "2/ CANAL FENCE", "3/ A.O.B.") == [
        "1|MINUTES", "2|CANAL FENCE", "3|A.O.B.",
      ])
    let page =
      "<h1>Elder Forum</h1><p>Notes of the meeting of 3 May 2011</p>"
      + ["Remarks", "Interests", "Trees"].enumerated().map {
        "<h2>28.\($0.offset + 1)&nbsp;&nbsp; \($0.element)</h2><p>It was said that all was well.</p>"
      }.joined()
    #expect(
      numberedItems(parse(page, "x.html")) == ["28.1|Remarks", "28.2|Interests", "28.3|Trees"])
  }

  @Test("figures that do not count on belong to the titles")
  func others() {
    #expect(
      items("14 ELM STREET", "2 FORD LANE", "31 MILL LANE").allSatisfy {
        $0.hasPrefix("|") || !$0.contains("|ELM")
      })
    #expect(
      items("BUDGET 2012", "BUDGET 2013", "BUDGET 2014") == [
        "|BUDGET 2012", "|BUDGET 2013", "|BUDGET 2014",
      ])
  }

  @Test(
    "a heading that folds its section away is one, and a record set in as quotations is a record")
  func folded() {
    let page =
      "<h1>Elder Panel, 3 May 2020</h1><p>Minutes of the meeting</p>"
      + ["Hello", "Last time", "Plans"].enumerated().map {
        "<h2><button>\($0.offset + 1). \($0.element)</button></h2><p>The plan was agreed.</p>"
      }.joined()
    #expect(numberedItems(parse(page, "x.html")) == ["1|Hello", "2|Last time", "3|Plans"])
    let quoted =
      "<p><b>ELDER COUNCIL</b></p><p><b>MINUTES OF THE MEETING HELD ON TUESDAY 16 MAY 2017</b></p>"
      + (31...36).map {
        "<p><b>PM17/0\($0) THE BUSINESS OF THE CHAIRPERSON AND MEMBERS</b></p>"
          + "<blockquote>It was agreed that a letter be sent to the Department.</blockquote>"
      }.joined()
    #expect(texts(parse(quoted, "x.html"), .resolution).count == 6)
  }

  @Test("a long rule below a line in capitals is its underline")
  func rules() {
    let rule = String(repeating: "-", count: 60)
    let text =
      "Elder Group\n\nMinutes of 3 May 2013\n\nATTENDEES\n\(rule)\nAnn Ash (Fern Ltd) / Director\nBo Birch / Chair\n\n"
    #expect(
      parse(text + "1. Notes\n\nNone.\n\n2. Close\n\nNone.\n").people.map(\.name) == [
        "Ann Ash", "Bo Birch",
      ])
  }

  @Test("a rule between a label and its names belongs to neither")
  func ruleInList() {
    let rule = String(repeating: "=", count: 38)
    let document = parse(
      "Minutes of 8 March 2011\n\nPeople Present (lines said)\n\n\(rule)\nIlse\nDate: Tue, 8 Mar 2011\n  * AGREED: freeze on 28 March  (ilse, 20:15:37)\n"
    )
    #expect(document.people.map(\.name).first == "Ilse")
    #expect(!document.diagnostics.contains { $0.code == .ruleRefused })
  }

  @Test("numbers that end with month and year count by what stands in front; dates count nothing")
  func datedNumbers() {
    func titles(_ numbers: [String]) -> [String] {
      numberedItems(
        parse(
          "Minutes of the Elder Municipal District, 12 September 2017\n\nPresent: Cllr. Ash, Cllr. Elm\n\n"
            + numbers.enumerated().map {
              "\($1)\tMatter \(["of Roads", "of Parks", "of Money"][$0])\n\nIt was looked at."
            }
            .joined(separator: "\n\n")))
    }
    #expect(
      titles(["01.09.17", "02.09.17", "03.09.17"]) == [
        "01.09.17|Matter of Roads", "02.09.17|Matter of Parks", "03.09.17|Matter of Money",
      ])
    #expect(titles(["01.09.17", "15.10.17", "03.11.17"]).isEmpty)
  }

  @Test("the number of a resolution counts no item where items have numbers of their own")
  func resolutionNumbers() {
    let titles = numberedItems(
      parse(
        """
        # Elder Shire Council: minutes of 18 April 2018

        **6.1 Drought relief**

        > **46/2018 RESOLVED** (Ash/Elm) that it be paid.

        **6.2 Bridge**

        > **47/2018 RESOLVED** (Elm/Oak) that it be built.

        **6.3 Lights**

        > **48/2018 RESOLVED** (Oak/Ash) that they be lit.
        """, "x.md"))
    #expect(titles == ["6.1|Drought relief", "6.2|Bridge", "6.3|Lights"])
  }
}
