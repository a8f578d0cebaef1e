import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Heads of pages, papers and boards: what else stands there")
struct HeadOfPageTests {
  private static let record =
    "\n\nPresent: Cllr A Ash, Cllr B Birch\n\n1. **Fees** RESOLVED that the fee be paid.\n\n2. **Bins** Full.\n"

  private func minutes(_ head: String...) -> MinutesDocument {
    parse(head.joined(separator: "\n\n") + Self.record, "x.md")
  }

  private func page(_ name: String, _ blocks: String...) -> MinutesDocument {
    parse(blocks.joined(separator: "\n\n"), name)
  }

  // MARK: Names

  @Test("bodies and organisations told by the words beside them")
  func names() {
    #expect(
      minutes("Minutes of the Executive held at the Hall on 5 May 2006").meeting.body == "Executive"
    )
    #expect(
      minutes("Minutes of the Executive Council held on 5 May 2006").meeting.body
        == "Executive Council")
    let trustees = minutes(
      "ELDER PUBLIC LIBRARY DISTRICT",
      "Minutes of the Regular Meeting of the Board of Library Trustees",
      "5 May 2011")
    #expect(trustees.meeting.body == "Board of Library Trustees")
    #expect(
      minutes("# Elder Steering Council — monthly call", "5 May 2023").meeting.body
        == "Elder Steering Council")
    #expect(
      minutes("Minutes of the regular sitting of the municipal Council held on 5 May 2016").meeting
        .body
        == "municipal Council")
    #expect(
      minutes("ELDER MUNICIPAL COUNCIL", "Minutes of the meeting held on 5 May 2016").meeting
        .organisation
        == "ELDER MUNICIPAL COUNCIL")
    #expect(
      minutes("LICENSING PANEL (TAXIS AND PRIVATE HIRE)", "Minutes of the Panel held on 5 May 2018")
        .meeting.body == "LICENSING PANEL (TAXIS AND PRIVATE HIRE)")
    #expect(
      minutes(
        "# **Healthwatch Elder CIC**", "**Board Meeting in Public – MINUTES**", "**5 May 2016**"
      )
      .meeting.organisation == "Healthwatch Elder CIC")
  }

  @Test("the school where a board met is no organisation; its district is")
  func schoolLibrary() {
    let document = minutes(
      "Minutes of the Regular Meeting of the Governing Board", "Elder High School Library",
      "Elder Unified School District", "Wednesday, April 20, 2022")
    #expect(document.meeting.organisation == "Elder Unified School District")
    #expect(
      minutes("ELDER HIGH SCHOOL", "Minutes of the Governors held on 5 May 2016").meeting
        .organisation == "ELDER HIGH SCHOOL")
  }

  @Test("a sentence says whose trustees met")
  func boardMet() {
    let document = minutes(
      "# Minutes of the Board of Trustees, June 20, 2018",
      "The Board of Trustees of the Elder Ridge Foundation, a charity, met at noon on Wednesday, June 20, 2018."
    )
    #expect(document.meeting.organisation == "Elder Ridge Foundation")
    #expect(document.meeting.body == "Board of Trustees")
  }

  // MARK: When and where

  @Test("a place between day and time, before the day, behind “in Public”, in front of a label")
  func places() {
    #expect(
      minutes(
        "Minutes of the meeting of the Conservators, Wednesday 19 September 2018, The Pound House, Elder, 6.30pm"
      )
      .meeting.venue == "The Pound House, Elder")
    #expect(
      minutes(
        "# Minute of the Harbours Committee",
        "Council Chamber, Kirk Elder, Tuesday, 3 March 2015, at 10.30 am."
      )
      .meeting.venue == "Council Chamber, Kirk Elder")
    #expect(
      minutes(
        "**Board Meeting in Public – MINUTES**",
        "**Tuesday 26th April 2016, 10:00–12:30, Elder Centre, Ash**"
      )
      .meeting.venue == "Elder Centre, Ash")
    let labelled = minutes(
      "# Minutes of the Audit Committee",
      "*Meeting held in the Lecture Hall, Elder Way. Start: 10:30 hours.*")
    #expect(labelled.meeting.venue == "Lecture Hall, Elder Way")
    #expect(
      minutes("Minutes of the meeting held at 12 Ash Ave. Elder on 5 May 2016").meeting.venue
        == "12 Ash Ave. Elder")
  }

  @Test("the day on which a page was submitted is not the meeting's")
  func submitted() {
    let document = minutes(
      "# Minute of Harbours Committee", "Submitted by clerk on Wed, 25/03/2015 - 11:08",
      "Council Chamber, Elder, Tuesday, 3 March 2015, at 10.30 am.")
    #expect(document.meeting.date == "2015-03-03")
    #expect(document.meeting.time == "10:30")
  }

  @Test("ends: “terminating at”, “Call ended”, a sitting that was closed")
  func ends() {
    #expect(
      minutes(
        "Minutes of a meeting held on 5 May 2004 at the Hall, commencing at 6.00 p.m. and terminating at 8.47 p.m."
      )
      .meeting.endTime == "20:47")
    func last(_ line: String) -> String? {
      parse("Minutes of the Board held on 5 May 2004 at 6 pm" + Self.record + "\n\n" + line, "x.md")
        .meeting.endTime
    }
    #expect(last("*Call ended 17:01 UTC*") == "17:01")
    #expect(last("It is RESOLVED that the sitting be closed at 8:41 p.m.") == "20:41")
    #expect(last("It is RESOLVED that the gate be closed at 8:41 p.m.") == nil)
  }

  // MARK: Pages

  @Test("what a site has above its pages is no title")
  func banners() {
    #expect(
      minutes(
        "Skip to main content", "beta This is a new service – your feedback will help",
        "# Roads Committee minutes, 5 May 2016"
      )
      .title == "Roads Committee minutes, 5 May 2016")
  }

  @Test("a page that lists who came to a meeting")
  func attendancePage() {
    let document = page(
      "x.html", "<h1>Meeting attendance</h1>",
      "<h2>Roads Board - Wednesday 13 November 2019 2.00 pm</h2>",
      "<table><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr>",
      "<tr><td>Councillor Ada Ash</td><td>Chair</td><td>Present, as expected</td></tr>",
      "<tr><td>Councillor Ben Birch</td><td>Committee Member</td><td>Apologies</td></tr></table>")
    #expect(document.kind == .other)
    #expect(document.title == "Roads Board - Wednesday 13 November 2019 2.00 pm")
    #expect(document.meeting.date == "2019-11-13")
    #expect(document.people.map(\.name) == ["Ada Ash", "Ben Birch"])
  }

  @Test("a statement of decisions has the items of its meeting")
  func decisionStatement() {
    let document = page(
      "x.md", "# Decision statement: Roads Board", "Date of meeting: 22 September 2023",
      "This statement is not the minutes.", "## Part 1 – Governance", "### 1.1 Apologies", "None.",
      "### 1.2 Minutes of 28 July", "It was resolved to approve the minutes.", "### 1.3 Petitions",
      "None.",
      "## Part 2 – Transport", "### 2.1 Fares", "It was resolved to approve the fare.",
      "### 2.2 Depot", "The report was noted.")
    #expect(document.kind == .decisions)
    #expect(document.title == "Decision statement: Roads Board")
    #expect(
      document.sections.filter { $0.kind == .item }.map(\.number) == [
        "1.1", "1.2", "1.3", "2.1", "2.2",
      ])
  }

  @Test("the decision of a portfolio holder is no report, though it gives what was recommended")
  func portfolioHolder() {
    let document = page(
      "x.md", "# Portfolio Holder decision", "## Tea kiosk: surrender of lease",
      "**Portfolio Holder:** Councillor Ada Ash", "**Wards:** Elder", "### Officer recommendation",
      "It is recommended that the lease be given up.", "### Decision",
      "I have decided that the lease be given up.",
      "### Reasons for the decision", "The tenant is ill.")
    #expect(document.kind == .decisions)
    #expect(document.title == "Tea kiosk: surrender of lease")
  }

  // MARK: Reports

  @Test("reports told by their headlines")
  func reportHeadlines() {
    #expect(
      page(
        "x.txt", "ELDER COUNTY COUNCIL", "CHIEF EXECUTIVE'S MONTHLY MANAGEMENT REPORT",
        "To: Each Member of the Council",
        "Date: 4th November 2021", "HOUSING", "The target is 214 homes."
      ).kind == .report)
    let clerk = page(
      "x.md", "**ELDER PARISH COUNCIL**", "# Clerk's Report to the Open Spaces Committee",
      "**Meeting of Monday 11th March 2024, 7.30pm, The Reading Room, Elder**",
      "### 1. Matters arising", "None.",
      "### 2. Play area", "**Recommendation: that the swing be mended.**")
    #expect(clerk.kind == .report)
    #expect(clerk.title == "Clerk's Report to the Open Spaces Committee")
    #expect(clerk.meeting.body == "Open Spaces Committee")
    #expect(clerk.meeting.date == "2024-03-11")
    let joint = page(
      "x.txt", "ELDER FIRE AUTHORITY                    AGENDA ITEM NO. 9",
      "POLICY COMMITTEE                          21 JUNE 2004",
      "JOINT REPORT OF THE CHIEF FIRE OFFICER, THE CLERK TO THE AUTHORITY AND THE TREASURER",
      "SUBJECT:  NEW FIRE STATION", "1    INTRODUCTION",
      "1.1  The purpose of this report is to seek views.",
      "2    RECOMMENDATIONS", "2.1  Members are requested to receive this report.")
    #expect(joint.report?.to == ["POLICY COMMITTEE"])
  }

  @Test(
    "lines of a paragraph are fields where two of them are known; a row of answers is no portfolio")
  func fields() {
    let document = page(
      "x.md", "# Report of the Head of Planning: caravans",
      "Parish: Elder  \nElectoral Division: Ash and Birch  \nCase Officer: Miss P. Crane  \nFile: EN/98",
      "## 1. Summary", "There are four.", "## 2. Recommendation", "That a notice be served.",
      "| Officer Title | Sought | Included |\n|---|---|---|\n| Cabinet Member | No | No |")
    #expect(document.report?.wards == ["Ash and Birch"])
    #expect(document.report?.contacts.map(\.name) == ["P. Crane"])
    #expect(document.report?.portfolio == nil)
  }

  @Test(
    "a line below a blank one goes on with a title where it says when or where, and so do a few")
  func linesOfTitle() {
    func title(_ lines: String...) -> String? {
      page(
        "x.md", lines.joined(separator: "\n\n"), "Present: Ada Pike (Chair), Ben Dove", "1. Roof",
        "It was resolved that the roof be mended."
      ).title
    }
    let opening = "MINUTES OF THE MEETING HELD AT THE VILLAGE HALL"
    #expect(title(opening, "ON TUESDAY 4 MAY 2021") == opening + " ON TUESDAY 4 MAY 2021")
    #expect(title(opening, "ON ROADS AND PATHS") == opening)
    let many =
      "MINUTES OF THE COUNCIL HELD" + String(repeating: "\n\nIN THE VILLAGE HALL", count: 400)
    #expect((title(many) ?? "").count < 400)
  }

  @Test("a heading that names a part of the record is the title of a page that has no other")
  func partAsTitle() {
    #expect(page("x.md", "# Decisions", "The roof is mended.").title == "Decisions")
    #expect(page("x.md", "# Notes", "- The roof is mended.\n- Bins.").title == "Notes")
    #expect(page("x.md", "# Time and place", "At noon in the hall.").title == nil)
    #expect(page("x.md", "# Notes", "The roof.", "# Actions", "None.").title == nil)
  }
}
