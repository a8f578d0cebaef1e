import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Forms of reports and papers, and the names in their heads")
struct ReportFormTests {
  private static let body =
    "1. Purpose\n\nTo ask for a new slipway.\n\n2. Recommendation\n\nThat it be built.\n\n"

  private func recommendations(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map { block in
      ([block.text ?? ""] + block.points.map(\.text)).joined(separator: " | ")
    }
  }

  // MARK: Whom it is for

  @Test(
    "a body that is addressed by its members is what meets; an authority is none",
    arguments: [
      ("Honorable Mayor and Members of the City Council", "City Council", nil),
      ("Mayor and Members of Council", "Council", nil),
      ("The Cathaoirleach and Members of Elder County Council", nil, "Elder County Council"),
      ("Roads Committee", "Roads Committee", nil),
    ] as [(String, String?, String?)])
  func members(to: String, body: String?, organisation: String?) {
    let document = parse(
      "REPORT\n\nTo: \(to)\n\nFrom: Ada Pike, Engineer\n\nMeeting Date: June 14, 2022\n\nSubject: Slipway\n\n"
        + Self.body)
    #expect(document.report?.to == [to])
    #expect(document.meeting.body == body)
    #expect(document.meeting.organisation == organisation)
  }

  @Test("the day below the name of a body is none of those whom a report goes to")
  func dayBelow() {
    let document = parse(
      "| Elder Council | |\n|--|--|\n| **REPORT TO:** | CABINET<br>11 July 2018 |\n| **SUBJECT:** | Slipway |\n\n"
        + Self.body, "x.md")
    #expect(document.report?.to == ["CABINET"])
    #expect(document.report?.date == "2018-07-11")
  }

  @Test("“For: Trust Board” over “By: …” heads a paper; votes for and against do not")
  func forAndBy() {
    let document = parse(
      "# Finance Report\n\n**For:** Trust Board, 6 July 2023\n\n**By:** Finance Officer (Ada Pike)\n\n**Purpose:** To note\n\n"
        + "### 1. Summary\n\nIt is less.\n\n### 2. The Board is asked to\n\n- note it\n- approve it\n",
      "x.md")
    #expect(document.kind == .report)
    #expect(document.report?.to == ["Trust Board"])
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike"])
    #expect(recommendations(document) == ["note it", "approve it"])
    let votes = parse(
      "Minutes of the Roads Committee held on 3 May 2010\n\nPresent: A Ash\n\n1. SLIPWAY\n\nIt was put to the vote.\n\nFor: 5\n\nAgainst: 2\n"
    )
    #expect(votes.kind == .minutes)
  }

  // MARK: What it is

  @Test("a manager's report on the day of a meeting is one, and no organisation")
  func managersReport() {
    let document = parse(
      "Town Manager's Report\nSelect Board Meeting\nJanuary 8, 2024\n\n1. Budget\n\nIt will be sent on January 22.\n\n2. Projects\n\nThe roof is complete.\n"
    )
    #expect(document.kind == .report)
    #expect(document.title == "Town Manager's Report")
    #expect(document.meeting.organisation == nil)
    let minutes = parse(
      "Elder Select Board\nMinutes of January 8, 2024\n\nPresent: Ada Pike, Ben Elm\n\nTown Manager's Report\n\nThe roof is complete.\n"
    )
    #expect(minutes.kind == .minutes)
  }

  @Test("“Council Report” names no organisation, and what the form is called is no title")
  func formNames() {
    let document = parse(
      "# Staff Report\n\n## Council Report: ENG-2023-07\n\n**To:** Council\n\n**From:** Ada Pike, Engineer\n\n**Subject:** Slipway\n\n"
        + Self.body, "x.md")
    #expect(document.meeting.organisation == nil)
    #expect(document.title == "Slipway")
    let headed = parse(
      "# City Council Staff Report\n\n## Bicycle racks\n\n**To:** Council\n\n**From:** Ada Pike, Engineer\n\n"
        + Self.body, "x.md")
    #expect(headed.title == "Bicycle racks")
  }

  @Test(
    "the number of an application with what it is for is a title; a header line of a form is none")
  func applications() {
    let document = parse(
      "THE GLEN COUNCIL\n\nPLANNING COMMITTEE\n\nReport by Executive Director, Place\n\n12 June 2018\n\n"
        + "18/00231/PP: Erection of House, Land at Upper Cairn\n\n1.0 Proposal\n\n1.1 One house.\n\n2.0 Recommendation\n\n"
        + "2.1 That it be refused.\n\nAuthor/Case Officer: Ada Pike, Planner\n")
    #expect(document.title == "18/00231/PP: Erection of House, Land at Upper Cairn")
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike"])
    let form = parse(
      "Application No: 21/00884        Ward: Quay\nApplicant:      Mr S Elm\nCase Officer:   Ada Pike\n\n"
        + Self.body)
    #expect(form.kind == .report)
    #expect(form.title == nil)
  }

  // MARK: What it asks for

  @Test("a label in a cell over the stem: what is listed there is recommended entry by entry")
  func cells() {
    let head =
      "<table><tr><td>Meeting Date</td><td>28 July 2021</td><td>Agenda Item</td><td>7.2</td></tr>"
      + "<tr><td>Report Title</td><td colspan=\"3\">Slipway</td></tr><tr><td>Author</td><td colspan=\"3\">Ada Pike</td></tr>"
    let rest = "</table><h2>1. Introduction</h2><p>It is worn.</p><h2>2. Costs</h2><p>None.</p>"
    let list = "The Board is asked to:<ul><li>note it; and</li><li>mend it.</li></ul>"
    let beside = parse(
      head + "<tr><th>Recommendation</th><td colspan=\"3\">\(list)</td></tr>" + rest, "x.html")
    #expect(recommendations(beside) == ["note it; and", "mend it."])
    #expect(beside.report?.date == "2021-07-28")
    let below = parse(
      head + "<tr><td colspan=\"4\"><b>Recommendation</b><br>\(list)</td></tr>" + rest, "x.html")
    #expect(recommendations(below) == ["note it; and", "mend it."])
    let other = parse(
      head
        + "<tr><td colspan=\"4\"><b>Summary</b><br>The Board is told of:<ul><li>the roof</li></ul></td></tr>"
        + rest, "x.html")
    #expect(recommendations(other) == [])
  }

  @Test("“THAT …” after the parts of another is one of its own; notes to the applicant are none")
  func siblings() {
    let that = parse(
      "REPORT TO: ROADS COMMITTEE\n\nSUBJECT: SLIPWAY\n\nI. RECOMMENDED\n\nTHAT a boat be let in if -\n\n(a) it floats; and\n\n(b) it is clean.\n\n"
        + "THAT the clerk be asked to write.\n\nII. DETAILS\n\nNone.\n")
    #expect(
      recommendations(that) == [
        "THAT a boat be let in if - | it floats; and | it is clean.",
        "THAT the clerk be asked to write.",
      ])
    let notes = parse(
      "Report to: Planning Committee\n\nSubject: Barn\n\n1. Proposal\n\nA barn.\n\n2. Recommendation\n\nApprove, subject to the following conditions:\n\n"
        + "1. It shall be begun in three years.\n2. It shall be red.\n\nNotes to applicant\n\n1. A licence will be needed.\n2. Bats may be present.\n"
    )
    #expect(recommendations(notes).count == 1)
  }

  @Test("a label with the opener of the list behind it, or alone over it")
  func openers() {
    let inLine = parse(
      "Report to: Planning Committee\n\nSubject: Barn\n\n1. Proposal\n\nA barn.\n\n**Recommendations:** That the Panel\n\n1. comments on the charge; and\n2. considers a lower one.\n",
      "x.md")
    #expect(recommendations(inLine) == ["comments on the charge; and", "considers a lower one."])
    let alone = parse(
      "Report to: Planning Committee\n\nSubject: Barn\n\n1. Proposal\n\nA barn.\n\nRecommendations:\n\nThat Cabinet:\n\n1. approves the barn; and\n\n2. notes the objections.\n"
    )
    #expect(recommendations(alone) == ["approves the barn; and", "notes the objections."])
  }

  @Test("“and” alone on its line between two entries belongs to the first")
  func loneAnd() {
    let document = parse(
      "MEETING DATE: April 9, 2019\nPREPARED BY: Ada Pike, Manager\nSUBJECT: Slipway\n\nRECOMMENDATION(S):\na) Approve the slipway;\nand\nb) Authorize the Director to sign.\n\n"
        + "SUMMARY:\nIt is worn.\n")
    #expect(
      recommendations(document) == ["Approve the slipway; and", "Authorize the Director to sign."])
  }

  // MARK: Names with brackets, and of both

  @Test(
    "initials in a bracket belong to the name whole; an organisation in front of its body is one",
    arguments: [
      (
        "Osier Software Foundation Technical Council (TC) Meeting - October 2, 2024",
        "Osier Software Foundation", "Technical Council (TC)"
      ),
      (
        "Osier Software Foundation - Technical Council (TC) Meeting - October 2, 2024",
        "Osier Software Foundation", "Technical Council (TC)"
      ),
      ("Technical Council (TC) Meeting 2024-10-02", nil, "Technical Council (TC)"),
      ("Elder Angling Society Committee - 2 October 2024", "Elder Angling Society", "Committee"),
      ("Elder District Council - 2 October 2024", "Elder District Council", nil),
      (
        "Elder NHS Foundation Trust Board Meeting - 2 October 2024", nil,
        "Elder NHS Foundation Trust Board"
      ),
    ] as [(String, String?, String?)])
  func names(line: String, organisation: String?, body: String?) {
    let meeting = parse(
      "# \(line)\n\n## Attendance\n\n* Ada Pike\n* Ben Elm\n\n## Budget\n\nResolved: that it be approved.\n",
      "x.md"
    ).meeting
    #expect(meeting.organisation == organisation)
    #expect(meeting.body == body)
  }

  @Test("“Video Conference Link” is no body, and a brace no venue")
  func links() {
    let document = parse(
      "---\nlocation: {\n---\n\n# FERRY Meeting - August 26, 2020\n\n## Video Conference Link\n\n## Attendance\n\n* Ada Pike\n* Ben Elm\n\n## Budget\n\nResolved: that it be approved.\n",
      "x.md")
    #expect(document.meeting.body == nil)
    #expect(document.meeting.venue == nil)
  }

  // MARK: Fields, decisions, papers

  @Test("two fields on a line each are read as such in a short report, too")
  func shortColumns() {
    let document = parse(
      "REPORT TO:      Crime Panel             DATE:   4 February 2016\n"
        + "REPORT OF:      Finance Officer         CONTACT: Ada Pike, 01632 960222\nTITLE:          Slipway\n\n"
        + Self.body)
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test("a body with day and time behind it; a line of both is no title")
  func bodyWithDay() {
    let document = parse(
      "# Slipway charges\n\n**Meeting:** Executive, Tuesday 12 March 2019 6.00 pm\n\n**Report author:** Ada Pike\n\n"
        + Self.body, "x.md")
    #expect(document.report?.to == ["Executive"])
    #expect(document.meeting.time == "18:00")
    let audit = parse(
      "# Internal Audit Report: Creditors\n\n**Audit Committee – 30 September 2014**\n\n## 1. Opinion\n\nIt is sound.\n\n"
        + "## 2. Findings\n\n**Recommendation 1:** Run it weekly.\n\n**Recommendation 2:** Keep a list.\n",
      "x.md")
    #expect(audit.title == "Internal Audit Report: Creditors")
  }

  @Test("a name in the bracket behind a post is a contact; a department there is none")
  func bracketed() {
    func contacts(_ value: String) -> [String]? {
      parse(
        "### Report to: Roads Committee\n\n### Report by: \(value)\n\n### Subject: Slipway\n\n"
          + Self.body, "x.md"
      )
      .report?.contacts.map(\.name)
    }
    #expect(contacts("Head of Education (Mrs Ada Pike)") == ["Ada Pike"])
    #expect(contacts("Head of Education (Early Years Services)") == [])
  }

  @Test(
    "a form on which somebody approves is a record of a decision; its heads are no recommendations")
  func approves() {
    let document = parse(
      "DECISION NOTICE\n\nTitle: Grants to voluntary bodies\n\nLead officer: Ada Pike, Head of Grants\n\n1. Executive summary\n\nMoney was given.\n\n"
        + "2. Recommendation\n\nIt is recommended that the grants be paid.\n\n3. Decision\n\nI approve the recommendation above.\n\n"
        + "4. Grants\n\nThey are shown below.\n\n[x] Head of Grants - I have put forward this paper.\n\nAppendices:\n\nAppendix A - List\n\nAppendix B - Grid\n"
    )
    #expect(document.kind == .decisions)
    #expect(recommendations(document) == ["It is recommended that the grants be paid."])
    #expect(texts(document, .resolution) == ["I approve the recommendation above."])
    #expect(texts(document, .action).isEmpty)
    let report = parse(
      "Report to: Roads Committee\n\nSubject: Slipway\n\nContact officer: Ada Pike\n\n1. Purpose\n\nTo ask for approval.\n\n2. Recommendation\n\n"
        + "That the Committee approve the slipway.\n\n3. Decision\n\nThe Committee is to decide.\n")
    #expect(report.kind == .report)
  }

  @Test("papers that count on begin lines, whatever the length of the one above")
  func countedPapers() {
    let attachments = parse(
      "Report to: Roads Committee\n\nSubject: Slipway\n\n" + Self.body
        + "ATTACHMENTS\n\nAttachment 1 - Resolution\nAttachment 2 - Planning Commission minutes, May 10, 2016, an excerpt\nAttachment 3 - Vicinity map\n"
    ).sections.flatMap(\.blocks).filter { $0.kind == .attachments }.flatMap(\.points).map(\.text)
    #expect(attachments.count == 3)
  }

  @Test("“Ward” beside “Case officer” in a schedule is a ward of the report")
  func wardsOfSchedule() {
    let document = parse(
      "Report to: Planning Committee\n\nSubject: Schedule\n\n1. Barn\n\nWard: Marsh\n\nCase officer: Ada Pike\n\nA barn.\n\n2. Porch\n\n"
        + "Ward: Quay\n\nCase officer: Ben Elm\n\nA porch.\n")
    #expect(document.report?.wards == ["Marsh", "Quay"])
  }
}
