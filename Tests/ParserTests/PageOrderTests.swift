import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Titles, page numbers, files and times at the edges of items")
struct PageOrderTests {
  private func items(_ text: String, _ name: String = "x.txt") -> [String] {
    parse(text, name).sections.filter { $0.kind == .item }.map {
      "\($0.number ?? "–") \($0.title ?? "–")"
    }
  }

  @Test("a number and the code of a report run together are told apart; a unit is no code")
  func codes() {
    #expect(
      items(
        """
        <h1>Elder Council minutes</h1><p>Present: Cllr Pike, Cllr Dove</p>
        <h2><span>5.</span><span>Staff Reports</span></h2>
        <h3><span>5.1</span><span>FD-2023-03 - Pumper</span></h3><p>It is old.</p>
        <h3><span>5.2</span><span>CLK-2023-06 - Lease</span></h3><p>It is long.</p>
        <h2><span>6.</span><span>Adjournment</span></h2><p>At six.</p>
        """, "x.html") == ["5.1 FD-2023-03 - Pumper", "5.2 CLK-2023-06 - Lease", "6 Adjournment"])
    #expect(MarkerNumber.startsWord(page("FD-2023-03"), 0))
    #expect(!MarkerNumber.startsWord(page("MW of power"), 0))
    #expect(!MarkerNumber.startsWord(page("AM-12"), 0))
  }

  @Test(
    "a list of links to files below an item is its attachments, a list of links to sites is none")
  func files() {
    func kinds(_ list: String) -> [Block.Kind] {
      parse(
        """
        <h1>Elder Council minutes</h1><p>Present: Cllr Pike, Cllr Dove</p>
        <h2>1. Pumper</h2><p>It is old.</p><ul>\(list)</ul><h2>2. Adjournment</h2><p>At six.</p>
        """, "x.html"
      ).sections.flatMap(\.blocks).map(\.kind)
    }
    #expect(
      kinds(
        "<li><a href=\"a\">FD-2023-03 Report.pdf</a></li><li><a href=\"b\">Appendix A.pdf</a></li>"
      )
      .contains(.attachments))
    #expect(
      !kinds("<li><a href=\"a\">Report on pumpers</a></li><li><a href=\"b\">Appendix A</a></li>")
        .contains(.attachments))
  }

  @Test("words behind an entry that closes before them are the entry’s")
  func closedEntries() {
    let points = parse(
      """
      <h1>Elder Council minutes</h1><p>Present: Cllr Pike, Cllr Dove</p>
      <h2>1. Ward</h2><p>The following points arose in discussion:</p>
      <ul><li/><p>It was cold.</p><li/><p>It was dark.</p></ul><p>So it goes.</p>
      <h2>2. Adjournment</h2><p>At six.</p>
      """, "x.html"
    ).sections.flatMap(\.blocks).filter { $0.kind == .discussion }.flatMap(\.points)
    #expect(points.map(\.text) == ["It was cold.", "It was dark."])
  }

  @Test(
    "a page number over the heading of that number is no item; flags of key decisions are no titles"
  )
  func numbers() {
    #expect(
      items(
        """
        # Elder Council minutes

        Present: Cllr Pike, Cllr Dove

        # 4 Roof

        It is worn.

        5

        # 5 Options

        There are two.

        # 6 Close

        At six.
        """, "x.md") == ["4 Roof", "5 Options", "6 Close"])
    let title = page("Budget Monitoring: Quarter 3 [K]")
    #expect(
      title.string(TitleTail.trim(title, title.blocks[0].text)) == "Budget Monitoring: Quarter 3")
    let other = page("Lease of the depot [Elder]")
    #expect(
      other.string(TitleTail.trim(other, other.blocks[0].text)) == "Lease of the depot [Elder]")
  }

  private static let forum = """
    ELDER PARISH COUNCIL

    Minutes of the meeting held in the Trading Hut on Monday 10th September 2018 at 7.15 pm

    Present: Councillors D Pike (Chairman) and A Dove

    Public Forum
    Three residents spoke about the state of the footway to the school.

    73/18   APOLOGIES FOR ABSENCE
            Apologies were received from Councillor Wren.

    74/18   ROOF
            It leaks.
    """

  @Test("the time for the public in front of the first number is an item")
  func openForum() {
    #expect(
      items(Self.forum) == ["– Public Forum", "73/18 APOLOGIES FOR ABSENCE", "74/18 ROOF"])
    #expect(
      items(Self.forum.replacing("Public Forum", with: "Public Notice"))
        == ["73/18 APOLOGIES FOR ABSENCE", "74/18 ROOF"])
  }

  @Test("the authority’s own name at the head of another page is no item")
  func runningHead() {
    let text = """
      CITY OF ELDER SPRINGS
      MINUTES - REGULAR COUNCIL MEETING
      TUESDAY, OCTOBER 13, 2009

      1. CALL TO ORDER:

      The meeting was called to order.

      2. PUBLIC COMMENT:

      Nobody spoke of the trains at the crossing.

      CITY OF ELDER SPRINGS    REGULAR COUNCIL MEETING
      OCTOBER 13, 2009

      3. ADJOURNMENT:

      At nine.
      """
    #expect(!items(text).contains { $0.contains("ELDER SPRINGS") })
    #expect(
      items(text.replacing("ELDER SPRINGS    REGULAR COUNCIL MEETING", with: "HERON PARKS"))
        .contains {
          $0.contains("HERON PARKS")
        })
  }

  @Test("the end of a call-in period is no time of the meeting")
  func callIn() {
    let text = """
      ELDER COUNCIL

      CABINET – WEDNESDAY 10 JANUARY 2024

      DECISION SHEET

      Call-in period ends: 5.00pm on Friday 19 January 2024

      Item 4	Budget

      DECISION: The forecast was noted.

      Item 5	Roads

      DECISION: The plan was approved.
      """
    #expect(parse(text).meeting.time == nil)
    #expect(
      parse(text.replacing("Call-in period ends:", with: "Held at")).meeting.time == "17:00")
  }

  @Test("lines set in under the words behind a dash go on with them")
  func behindDash() {
    #expect(
      layout(
        """
              RECOMMENDED – That the revised Code of Governance, as set out in
                            Appendix B to the report, be adopted by the Council.
        """
      ).split(separator: "\n").count == 1)
    #expect(
      layout(
        """
              ROOF – Cllr Pike
                     Appendix B
        """
      ).split(separator: "\n").count == 2)
  }

  @Test("a line that names the kind of minutes is their title; one that only dates them is not")
  func kindOfMinutes() {
    func title(_ line: String) -> String? {
      parse(
        """
        # Elder Paths Working Group

        \(line)

        Present: Ann Pike (chair), Bo Dove

        ### 1. Welcome

        It was agreed that the path be mended.

        ### 2. Close

        At six.
        """, "x.md"
      ).title
    }
    #expect(title("## Regular Meeting Minutes") == "Regular Meeting Minutes")
    #expect(title("Minutes, 12 May 2020") == "Elder Paths Working Group")
  }
}
