import MinutesModel
import Testing

@testable import MinutesParser

/// What divides a report, and what only looks as if it did.
@Suite("Sections of officer reports")
struct ReportSectionTests {
  private func parse(_ text: String, name: String) -> MinutesDocument {
    DocumentParser().parse(Array(text.utf8), name: name)
  }

  private func recommendations(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }
      .map { "\($0.number ?? "-") \($0.text ?? "")" }
  }

  // MARK: Numbers that count something else

  private static func reportPage(_ inner: String) -> String {
    """
    <html><body><h1>REPORT TO CABINET</h1><p>Report of the Head of Parks</p>
    <h2>Summary</h2><p>To let the boathouse.</p>
    <h2>Recommendation</h2><p>That the lease be granted.</p>
    \(inner)
    <h2>Legal implications</h2><p>There are none.</p>
    <h2>Who was asked?</h2><p>The rowing club was asked.</p></body></html>
    """
  }

  @Test("bold letters inside one section do not count the sections")
  func lettersInside() {
    let inner = """
      <h2>What will it cost?</h2><p><b>(A) Running costs</b></p><p>Nothing.</p>
      <p><b>(B) Capital costs</b></p><p>One landing stage.</p>
      """
    #expect(
      numberedItems(parse(Self.reportPage(inner), name: "report.html")) == [
        "|Summary", "|Recommendation", "|What will it cost?", "|Legal implications",
        "|Who was asked?",
      ])
  }

  @Test("numbers of headings that stand between others do")
  func numberedHeadings() {
    let document = parse(
      """
      <html><body><h1>REPORT TO CABINET</h1><p>Report of the Head of Parks</p>
      <h2>1. Summary</h2><p>To let the boathouse.</p>
      <h2>2. Recommendation</h2><p>That the lease be granted.</p>
      <h2>3. Costs</h2><p>Nothing.</p><h2>4. Legal implications</h2><p>None.</p></body></html>
      """, name: "report.html")
    #expect(
      numberedItems(document) == [
        "1|Summary", "2|Recommendation", "3|Costs", "4|Legal implications",
      ])
  }

  @Test(
    "numbers in cells beside paragraphs run on across the sections; those that ask are recommendations"
  )
  func numbersInCells() {
    func rows(_ texts: (Int, String)...) -> String {
      "<table>" + texts.map { "<tr><td>\($0.0).</td><td>\($0.1)</td></tr>" }.joined() + "</table>"
    }
    let document = parse(
      """
      <html><body><p>Report to: Pensions Panel</p><p>Report title: Carbon in the fund</p>
      <h2>RECOMMENDATIONS</h2>
      \(rows((1, "That the panel notes the figures."), (2, "That officers report again:<ul><li>in March; and</li><li>in June.</li></ul>")))
      <h2>BACKGROUND</h2>\(rows((3, "The fund is large."), (4, "It has been measured since 2011.")))
      <h2>KEY ISSUES</h2>\(rows((5, "Two measures are in use."), (6, "The second is newer.")))
      <h2>LEGAL IMPLICATIONS</h2>\(rows((7, "There are none.")))</body></html>
      """, name: "report.html")
    #expect(document.kind == .report)
    #expect(
      numberedItems(document) == [
        "|RECOMMENDATIONS", "|BACKGROUND", "|KEY ISSUES", "|LEGAL IMPLICATIONS",
      ])
    #expect(
      recommendations(document) == [
        "1 That the panel notes the figures.", "2 That officers report again:",
      ])
  }

  @Test("a table of figures beside names stays a table")
  func tableOfFigures() {
    let document = parse(
      Self.reportPage(
        "<h2>Moorings</h2><table><tr><td>1.</td><td>Upper quay</td></tr><tr><td>2.</td><td>Lower quay</td></tr></table>"
      ), name: "report.html")
    #expect(document.sections.flatMap(\.blocks).contains { $0.kind == .table })
  }

  @Test("figures of pages over some headings are no numbers of theirs")
  func pageFigures() {
    let document = parse(
      """
      <html><body><p>Report to: Harbour Board</p><h2>SUMMARY</h2><p>To dredge.</p>
      <p>1</p><h2>BACKGROUND</h2><p>It has silted up.</p><h2>OPTIONS</h2><p>There are two.</p>
      <h2>CONSULTATION</h2><p>The pilots agree.</p><h2>RISKS</h2><p>There are few.</p>
      <p>2</p><h2>LEGAL IMPLICATIONS</h2><p>There are none.</p></body></html>
      """, name: "report.html")
    #expect(
      numberedItems(document) == [
        "|SUMMARY", "|BACKGROUND", "|OPTIONS", "|CONSULTATION", "|RISKS", "|LEGAL IMPLICATIONS",
      ])
  }

  // MARK: Heads

  @Test("a heading over a colon heads a section; a label of people or papers does not")
  func headingsOverColons() {
    let inner =
      "<h2>Effect on the service:</h2><p>It will go on.</p><h2>Contact officer:</h2><p>Ada Pike</p>"
    let items = numberedItems(parse(Self.reportPage(inner), name: "report.html"))
    #expect(items.contains("|Effect on the service:"))
    #expect(!items.contains("|Contact officer:"))
  }

  @Test("“Section A –” gives a letter to the section, “Section 17 –” of an act none")
  func sectionLetters() {
    let document = parse(
      """
      <p><strong>Title of paper:</strong> Hoarding</p><p><strong>Presented by:</strong> The audit lead</p>
      <p><strong>Section A – Recommendations</strong></p><p>The Board is asked to:</p>
      <ul><li>accept the audit;</li><li>adopt the pathway.</li></ul>
      <p><strong>Section B – Why now</strong></p><p>The law has changed.</p>
      <p><strong>Section C – How it was done</strong></p><p>Twelve cases were read.</p>
      """, name: "report.html")
    #expect(document.kind == .report)
    #expect(numberedItems(document) == ["A|Recommendations", "B|Why now", "C|How it was done"])
    #expect(recommendations(document) == ["- accept the audit;", "- adopt the pathway."])

    let act = page("Section 17 – Crime and disorder")
    #expect(LeadingMarker.section(act, act.blocks[0].range) == nil)
  }

  @Test(
    "in minutes and agendas “Section A –” groups the numbers below it",
    arguments: ["## Section A – Public business", "**Section A – Public business**"])
  func sectionParts(head: String) {
    let text = { (opening: String, below: String) in
      """
      # Elder Parish Council

      \(opening)

      \(head)

      1\\. Apologies

      \(below)

      2\\. Roads

      \(below)

      \(head.replacing("A – Public", with: "B – Confidential"))

      3\\. Staff

      \(below)

      4\\. Rents

      \(below)
      """
    }
    let minutes = parse(
      text(
        "Minutes of the meeting held on 4 May 2021\n\nPresent: Ada Pike (Chair), Ben Dove",
        "It was talked of for a while."), name: "x.md")
    let agenda = parse(text("Agenda for the meeting to be held on 4 May 2021", ""), name: "x.md")
    #expect([minutes.kind, agenda.kind] == [.minutes, .agenda])
    for document in [minutes, agenda] {
      #expect(
        document.sections.filter { $0.kind == .part }.map(\.title) == [
          "Section A – Public business", "Section B – Confidential business",
        ])
      #expect(numberedItems(document) == ["1|Apologies", "2|Roads", "3|Staff", "4|Rents"])
    }

    let code = parse(
      """
      # Elder Parish Council

      Minutes of the meeting held on 4 May 2021

      Present: Ada Pike (Chair), Ben Dove

      1\\. Rules

      The clerk read the changes.

      Section 2: The code is amended.

      2\\. Roads

      The road was closed.
      """, name: "x.md")
    #expect(numberedItems(code) == ["1|Rules", "2|Roads"])
  }

  @Test("lines in capitals over text are sections, whatever they are called")
  func capitals() {
    let document = parse(
      """
      ELDER COUNTY COUNCIL

      CHIEF EXECUTIVE'S MONTHLY MANAGEMENT REPORT

      To: Each Member

      Date: 4th November 2021

      HOUSING

      The target for the year is 214 homes, and 131 have been handed over.

      ROADS AND LIGHTING

      • 212 faults were reported.

      FIRE BRIGADE

      Calls
      There were 31 calls, four of them to chimneys.

      A. PIKE

      CHIEF EXECUTIVE
      """, name: "report.txt")
    #expect(document.kind == .report)
    #expect(numberedItems(document) == ["|HOUSING", "|ROADS AND LIGHTING", "|FIRE BRIGADE"])
  }

  @Test("heads that come back below every number belong to the numbered items")
  func recurringHeads() {
    let document = parse(
      """
      ELDER DISTRICT COUNCIL

      REPORT OF THE HEAD OF PLANNING

      1.  S/00/1877/F      NETHER ELDER

          Change of use of barn.

          CONSULTATIONS

          The parish council objects to the lane.

          OBSERVATIONS

          The barn is of stone.

      2.  S/01/0206/O      STOKE ELDER

          Fourteen dwellings.

          CONSULTATIONS

          The lower third floods.

          OBSERVATIONS

          The site is outside the boundary.
      """, name: "report.txt")
    #expect(numberedItems(document) == ["1|S/00/1877/F NETHER ELDER", "2|S/01/0206/O STOKE ELDER"])
  }

  @Test("columns of those who signed are no heads")
  func signatures() {
    let document = parse(
      """
      REPORT TO THE FIRE AUTHORITY

      1    PURPOSE

      1.1  To choose a site.

      2    LEGAL IMPLICATIONS

      2.1  There are none.

      BACKGROUND PAPERS

      Condition survey

      J. R. HERON                M. T. LARK        P. WREN
      CHIEF FIRE OFFICER         CLERK             TREASURER
      """, name: "report.txt")
    #expect(
      numberedItems(document) == ["1|PURPOSE", "2|LEGAL IMPLICATIONS", "|BACKGROUND PAPERS"])
  }

  @Test(
    "“Final report of the group” below the headline is no section; what the report is about is not asked for"
  )
  func finalReport() {
    let document = parse(
      """
      # Seen and heard

      ## Final report of the Young Carers Task and Finish Group

      ## Foreword

      We began in March.

      ## Summary and recommendations

      This report sets out what the group heard.

      The Cabinet is asked to:

      1. name a lead; and
      2. print a card.

      ## What we found

      ### How many

      There are many.

      ### At school

      They are late.

      ### At home

      They are busy.

      ### In hospital

      They are there.

      ## Money

      There is none.

      ## Thanks

      We thank them all.
      """, name: "report.md")
    #expect(document.kind == .report)
    #expect(
      numberedItems(document) == [
        "|Foreword", "|Summary and recommendations", "|What we found", "|Money", "|Thanks",
      ])
    #expect(recommendations(document) == ["1 name a lead; and", "2 print a card."])
  }

  @Test("“RFO REPORT: BUDGET” heads a report; a treasurer's report among minutes does not")
  func reportOnSubject() {
    #expect(
      parse(
        "Elder Town Council\nRFO REPORT: BUDGET AND PRECEPT\nFull Council, 9th January 2019\n\nRESERVES\n\nThey stand at £78,000.\n\nPRECEPT\n\nIt should not rise.\n\nBANKING\n\nThe bank will close.",
        name: "report.txt"
      ).kind == .report)
    #expect(
      parse(
        "# Minutes of the rowing club, 4 May 2019\n\nPresent: Ada Pike (Chair), Tom Ash\n\n**Treasurer's report:** There is £40.\n\nIt was agreed to buy oars.",
        name: "minutes.md"
      ).kind == .minutes)
  }

  @Test("questions alone on their lines divide a report; one among its text does not")
  func questions() {
    let document = parse(
      """
      Vale Police and Crime Panel

      Report title: Complaints
      Meeting date: 8 October 2013
      Report from: Ada Pike, Monitoring Officer

      What is this report about?

      1. The Panel oversees complaints. Is that enough?

      What are the rules?

      2. They date from 2012.

      What will it cost?

      3. Nothing.

      Background papers

      The regulations
      """, name: "report.txt")
    #expect(document.kind == .report)
    #expect(
      numberedItems(document) == [
        "|What is this report about?", "|What are the rules?", "|What will it cost?",
        "|Background papers",
      ])
  }

  @Test("letters of sub-headings between headings of no usual name do not count the sections")
  func lettersBelowQuestions() {
    let document = parse(
      """
      <h1>Parking at the sands</h1><dl><dt>Committee</dt><dd>Access Committee</dd>
      <dt>Report by</dt><dd>Ada Pike, Ranger</dd><dt>Decision or information?</dt><dd>Decision</dd></dl>
      <h2>What members are asked to do</h2><p>To agree.</p><h2>Why is this needed?</h2><p>It is full.</p>
      <h2>What have we looked at?</h2><h3>A. A larger car park</h3><p>No.</p><h3>B. A bus</h3><p>Yes.</p>
      <h3>C. A field</h3><p>Perhaps.</p><h2>How much will it cost?</h2><p>Little.</p>
      """, name: "report.html")
    #expect(document.kind == .report)
    #expect(!numberedItems(document).contains { $0.hasPrefix("A|") || $0.hasPrefix("B|") })
    #expect(numberedItems(document).contains("|What have we looked at?"))
  }

  @Test("“Report to Cabinet” and “IT IS RECOMMENDED THAT” are no sections, nor are two who signed")
  func noSections() {
    let document = parse(
      """
      ELDER BOROUGH COUNCIL

      REPORT TO CABINET

      SCHOOL MEALS

      I.   PURPOSE

      To raise the price of meals.

      II.  BACKGROUND

      It was last raised in 1996.

      IT IS RECOMMENDED THAT:-

      (A)  the price be 95p; and

      (B)  it be reviewed in a year.

      J.H. ALDER                        P. CRANE
      Borough Secretary                 Director of Education
      """, name: "report.txt")
    #expect(document.kind == .report)
    #expect(numberedItems(document) == ["I|PURPOSE", "II|BACKGROUND"])
  }

  @Test("“CLERK'S REPORT TO THE PARISH COUNCIL MEETING” over day and place heads a report")
  func clerksReport() {
    let document = parse(
      """
      Nether Elder Parish Council

      CLERK'S REPORT TO THE PARISH COUNCIL MEETING
      Monday 4 November 2019 at 7.30pm, Village Hall

      1. SWINGS (agenda item 8)

      - Chain worn at the shackle
      - Seat cracked

      RECOMMENDATION: That the quotation be accepted.

      2. STREET LIGHT (item 9)

      The footpath officer has agreed to look at it.

      3. BURIAL FEES (item 10)

      They have not changed since 2016.
      """, name: "report.txt")
    #expect(document.kind == .report)
    #expect(
      numberedItems(document) == ["1|SWINGS", "2|STREET LIGHT", "3|BURIAL FEES"])
  }

  @Test(
    "below “What members are asked to do” stand recommendations, below “What pupils asked for” points"
  )
  func askedQuestions() {
    let document = parse(
      """
      # Play areas

      Report to: Leisure Committee

      Report by: Ada Pike

      ## What members are being asked to do

      1. Close the old swings.
      2. Buy new ones.

      ## What pupils asked for

      1. a zip line (214 votes)
      2. a wide swing (141)

      ## Legal implications

      There are none.
      """, name: "report.md")
    #expect(document.kind == .report)
    #expect(recommendations(document) == ["1 Close the old swings.", "2 Buy new ones."])
  }

  @Test(
    "a table that only lays out numbered paragraphs is a text; figures in a table of three columns stay"
  )
  func numberedRows() {
    let document = parse(
      """
      <p>Report to: Housing Committee</p><p>Report by: Ada Pike</p><table>
      <tr><td><b>1.</b></td><td><b>Summary</b></td></tr>
      <tr><td>1.1</td><td>There were 618 reports of damp.</td></tr>
      <tr><td><b>2.</b></td><td><b>Recommendations</b></td></tr>
      <tr><td></td><td>Members are asked to agree:</td></tr>
      <tr><td>2.1</td><td>the setting up of a team;</td></tr>
      <tr><td>2.2</td><td>the use of £340,000, of which:<p>a) £215,000 is for staff; and</p><p>b) £125,000 is for fans.</p></td></tr>
      <tr><td><b>3.</b></td><td><b>Background</b></td></tr>
      <tr><td>3.1</td><td>It has been wet.</td></tr></table>
      <table><tr><td>4.1</td><td>12</td><td>7</td></tr><tr><td>4.2</td><td>13</td><td>8</td></tr>
      <tr><td>4.3</td><td>14</td><td>9</td></tr></table>
      """, name: "report.html")
    #expect(numberedItems(document) == ["1|Summary", "2|Recommendations", "3|Background"])
    #expect(
      recommendations(document) == [
        "2.1 the setting up of a team;", "2.2 the use of £340,000, of which:",
      ])
    #expect(document.sections.flatMap(\.blocks).contains { $0.kind == .table })
  }
}
