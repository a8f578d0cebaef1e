import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Reports: forms that say so late")
struct LateReportTests {
  @Test(
    "a table that sets the head of a paper may have “Agenda item” in its corner; alone the line names a page"
  )
  func corner() {
    let rest =
      "<p><b>Nursery places</b></p><p><b>Report by Ada Pike, Head of Schools</b></p>"
      + "<h2>1. Recommendations</h2><p>The Committee is invited to:-</p><p>i. note it; and</p><p>ii. agree it.</p>"
      + "<h2>2. Background</h2><p>2.1 Work stopped in May.</p>"
    let paper = parse(
      "<table><tr><td>Elder Council</td><td>Agenda item</td></tr><tr><td>Schools Committee</td><td>7(b)</td></tr></table>"
        + rest, "x.html")
    #expect(paper.kind == .report)
    #expect(paper.title == "Nursery places")
    #expect(numberedItems(paper) == ["1|Recommendations", "2|Background"])
    #expect(
      parse(
        "<h1>Agenda item</h1><h2>Nursery places</h2><p>Minutes:</p><p>It was noted.</p>", "x.html"
      )
      .kind == .agendaItem)
  }

  @Test("labels that a gap sets off from their values tell a paper as those with a colon do")
  func gaps() {
    let paper = parse(
      """
                     ELDER HOSPITALS

                   BOARD OF DIRECTORS

                      25 JULY 2019

      Title of paper         Beds for the winter

      Executive sponsor      Ada Pike, Chief Operating Officer

      Purpose                Decision [X]   Discussion [ ]

      SUMMARY

      Nine beds in ten were taken. The Finance Committee agreed on 18 July that more were needed.

      RECOMMENDATION

      The Board is asked to:

         -  APPROVE the opening of 28 beds; and

         -  NOTE the risk.
      """)
    #expect(paper.kind == .report)
  }

  @Test(
    "what is recommended, before anything was decided, makes a paper of a page that only a body and a day head"
  )
  func asks() {
    let head = "**Elder Town Council**\n\n**Amenities Committee** – 12 September 2024\n\n"
    let text = "**Graves**\n\nMembers asked in May for prices, and it was agreed then to wait.\n\n"
    let asked =
      "**Recommendations**\n\nThat the Committee\n\n(1) accepts the price; and\n\n(2) thanks the clerk.\n"
    #expect(parse(head + text + asked, "x.md").kind == .report)
    #expect(
      parse(head + "**Graves**\n\nRESOLVED: That prices be asked for.\n\n" + asked, "x.md").kind
        == .minutes)
  }

  @Test(
    "a headline that ends with whose report it is names a report; an item of that name does not")
  func reporter() {
    let text = "\n\nThere is room for 41 graves.\n"
    #expect(
      parse("**Elder Town Council**\n\n**The burial ground: report of the Clerk**" + text, "x.md")
        .kind == .report)
    #expect(
      parse(
        "# Minutes of Elder Town Council, 3 May 2011\n\nPresent: Cllr Ash\n\n## The burial ground: report of the Clerk"
          + text, "x.md"
      ).kind == .minutes)
  }

  @Test(
    "plain lines over paragraphs that are counted through head a report; numbers of sections do not count so"
  )
  func counted() {
    func report(_ second: Int) -> MinutesDocument {
      parse(
        """
        REPORT TO:   Cabinet Member for Roads

        RECOMMENDATIONS

        The Cabinet Member is RECOMMENDED to:

        (a)  make the order; and

        (b)  write to each objector.

        Introduction

        1.  A scheme was asked for by petition in the spring of 2016.

        2.  It was advertised in June and was open until July.

        Objections

        \(second).  Twenty-two came in, most of them on what it costs.

        Equalities implications

        \(second + 1).  See paragraph 2 in relation to carers, who may ask for more.
        """)
    }
    #expect(
      itemTitles(report(3))
        == ["RECOMMENDATIONS", "Introduction", "Objections", "Equalities implications"])
    #expect(texts(report(3), .recommendation).count == 1)
    #expect(itemTitles(report(1)) != itemTitles(report(3)))
  }

  @Test("one heading above all others is the title, unless it names a form or a body")
  func topHeading() {
    func title(_ top: String) -> String? {
      parse(
        "# \(top)\n\n## Final report of the Task Group\n\n**Elder Council – Scrutiny Panel**\n\nReport to: Cabinet\n\n"
          + "### Summary\n\nThere were 811 empty homes in the borough when we began to count them.\n\n"
          + "### Recommendations\n\nThat one officer be named.\n", "x.md"
      ).title
    }
    #expect(title("Empty homes in Elder") == "Empty homes in Elder")
    #expect(title("Scrutiny report") != "Scrutiny report")
  }

  @Test(
    "lines in bold over text in front of the first usual section head sections too, and none is the title"
  )
  func alike() {
    let report = parse(
      """
      **Elder Town Council**

      **Agenda item 8**

      **The burial ground: report of the Clerk**

      Prepared by: Ada Pike

      **Where we are**

      There is room for 41 more graves, and nineteen are used in a year on average.

      **Prices**

      Three firms were asked for prices, and two of them replied within the time.

      **Recommendations**

      That the price be accepted.

      **Consultation**

      The hedge was talked over with those who live beside the ground.
      """, "x.md")
    #expect(report.title == "The burial ground: report of the Clerk")
    #expect(itemTitles(report) == ["Where we are", "Prices", "Recommendations", "Consultation"])
  }

  @Test(
    "lines of the head that only breaks divide are fields each; the address of somebody stays with them"
  )
  func brokenLines() {
    let report = parse(
      """
      <h1>The choice of sites</h1>
      <p>Date of report: 3 March 2020<br>For the meeting of the Planning Committee<br>
      Author: Ada Pike, convenor<br>Email: ada@elder.example<br>Wards: Elder, Ash</p>
      <h2>Recommendations</h2><p>1. That the sites be agreed.</p><h2>Background</h2><p>There were nine.</p>
      """, "x.html")
    #expect(report.kind == .report)
    #expect(report.report?.contacts.map(\.name) == ["Ada Pike"])
    #expect(report.report?.wards == ["Elder", "Ash"])
    #expect(report.report?.date == "2020-03-03")
    let minutes = parse(
      "<h1>Minutes of the Elder Committee, 3 May 2010</h1><p>Present: Ann Ash<br>Apologies: Ben Bell</p><h2>Roof</h2><p>It leaks.</p><h2>Trees</h2><p>They grow.</p>",
      "x.html")
    #expect(minutes.people.map(\.name) == ["Ann Ash", "Ben Bell"])
  }

  @Test("a table of one row that sets labels beside each other is none; one of figures stays")
  func framingRow() {
    let rest =
      "<h2>1. Summary</h2><p>All limits were kept.</p><h2>2. Recommendations</h2><p>2.1 That it be noted.</p>"
    let report = parse(
      "<p><b>Subject:</b> Treasury</p><table><tr><td><p>Report contact:<br>Ada Pike,<br>Treasurer</p></td>"
        + "<td><p>Portfolio:<br>Leader and Corporate</p></td></tr></table>" + rest, "x.html")
    #expect(report.report?.contacts.map(\.name) == ["Ada Pike"])
    #expect(report.report?.portfolio == "Leader and Corporate")
    let figures = parse(
      "<p><b>Report to:</b> Cabinet</p><table><tr><td>Roads<br>5</td><td>Parks<br>7</td></tr></table>"
        + rest,
      "x.html")
    #expect(figures.sections.flatMap(\.blocks).contains { $0.kind == .table })
  }

  @Test("a report goes to the body whose meeting its head names, or to who decides")
  func addressee() {
    func report(_ head: String) -> ReportHeader? {
      parse(head + "\n\n1. Summary\n\nIt is new.\n\n2. Recommendations\n\n2.1 That it be noted.\n")
        .report
    }
    let meeting = report(
      "ELDER TOWN COUNCIL\n\nCLERK'S REPORT\n\nMeeting of the Amenities Committee, 14 September 2015\n\nReport by: Ada Pike"
    )
    #expect(meeting?.to == ["Amenities Committee"])
    #expect(meeting?.date == "2015-09-14")
    let maker = report(
      "ELDER COUNTY COUNCIL\n\nDecision Report\n\nDecision maker:   Executive Member for Roads\n\nDate:    21 October 2009\n\nTitle:    Buses\n\nReport from:   Ada Pike, Director"
    )
    #expect(maker?.to == ["Executive Member for Roads"])
  }

  @Test("the headline may say to whose meeting a director reports")
  func toMeeting() {
    let report = parse(
      "<p><b>Elder District Council</b></p><p><b>Report of the Director: Resources to the meeting of<br>Audit Committee to be held on 26 July 2017</b></p>"
        + "<p><b>Subject:</b></p><p>Treasury</p><h2>1. Summary</h2><p>It is kept.</p><h2>2. Recommendations</h2><p>2.1 That it be noted.</p>",
      "x.html")
    #expect(report.report?.to == ["Audit Committee"])
    #expect(report.report?.date == "2017-07-26")
  }

  @Test("what a council resolved before is quoted, and its numbers count no sections")
  func quoted() {
    let report = parse(
      """
      # The landfill

      **Report to:** Works Committee

      **Summary**

      A decision is sought on the landfill, which is full in a year.

      **Background**

      In June Council resolved as follows:

      > *1. Notes that a new cell would cost a million; and*
      >
      > *2. Asks the officer to enter into talks.*

      **Consultation**

      A workshop was held on 11 June in the hall.

      **Recommendation**

      1. Closes the landfill.
      2. Signs the agreement.
      """, "x.md")
    #expect(itemTitles(report) == ["Summary", "Background", "Consultation", "Recommendation"])
  }
}
