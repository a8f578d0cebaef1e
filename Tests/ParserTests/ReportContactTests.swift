import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Who wrote a report, whom to ask, which wards it is about")
struct ReportContactTests {
  private static let head =
    "ELDER COUNCIL\n\nReport to: Roads Committee\n\nSubject: Slipway\n\n"
  private static let body =
    "1. Purpose\n\nTo ask for a new slipway.\n\n2. Recommendation\n\nThat it be built.\n\n"

  /// The contacts of a report with some lines in its head or at its end.
  private func contacts(_ end: String, head: String = "", name: String = "x.txt") -> [String] {
    parse(Self.head + head + Self.body + end, name).report?.contacts.map(\.name) ?? ["no report"]
  }

  @Test(
    "persons with their posts below a head are contacts, in lines, columns and tables",
    arguments: [
      "## Contact officers\n\nAda Pike, Senior Planner\n\nThea Wren\\\nEngineer\\\n01632 960731\n",
      "## 3. Report authors\n\n- Ada Pike, Senior Planner\n- Thea Wren (Engineer), 01632 960731\n",
      "**Contact details**\n\nAda Pike, Senior Planner\n\nTel 01632 960730\n\nThea Wren, Engineer\n",
      "| Author(s) | | |\n|--|--|--|\n| Name | Designation | Contact |\n| Ada Pike | Planner | 01632 960730 |\n| Thea Wren | Engineer | 01632 960731 |\n",
    ])
  func below(end: String) {
    #expect(contacts(end, name: "x.md") == ["Ada Pike", "Thea Wren"])
  }

  @Test("names in columns below “Author”; those below “Approved” are not")
  func columns() {
    let end =
      "Author\nName             Designation        Contact Details\nAda Pike         Service Manager    01632 960633\n"
      + "\nApproved\nName             Designation        Date\nThea Wren        Depute Director    10 October 2014\n"
    #expect(contacts(end) == ["Ada Pike"])
  }

  @Test("what names no person below such a head is no contact")
  func noPersons() {
    #expect(contacts("## Contact\n\nTerms of Reference\n\nBudget Form\n", name: "x.md") == [])
    #expect(contacts("Contact officers: Head of Roads\nWARDS AFFECTED: None\n") == [])
    #expect(contacts("For further information: Scrutiny Support, Town Hall\n") == [])
    #expect(contacts("## Consultees\n\nAda Pike, Senior Planner\n", name: "x.md") == [])
  }

  @Test(
    "a sentence that says whom to ask, and how",
    arguments: [
      "If there are any queries on this report please contact Ada Pike, Planner, on 020 7946 0188, or Thea Wren, Engineer, on 020 7946 0190.",
      "Questions about this report should be put to the Panel's clerk, Ada Pike, Clerk, 01632 960077, or Thea Wren, Engineer, 01632 960078.",
      "Please ring or e-mail me before the meeting, so that I can bring papers: Ada Pike, Clerk, 01632 960583, or Thea Wren, Engineer, 01632 960584",
    ])
  func sentences(end: String) {
    #expect(contacts(end + "\n") == ["Ada Pike", "Thea Wren"])
  }

  @Test("a sentence that says how to reach nobody, or names somebody else, has no contact")
  func otherSentences() {
    #expect(contacts("Residents were asked to contact Ada Pike, who lives nearby.\n") == [])
    #expect(contacts("The contract was put to Elder Marine, 4 Quay Street, in 2016.\n") == [])
  }

  @Test("several contacts in one field: a line each, joined by “or”, or behind a number")
  func severalInField() {
    #expect(
      contacts("", head: "Authors: Ada Pike, Planner\n\nThea Wren, Senior Engineer\n\n") == [
        "Ada Pike", "Thea Wren",
      ])
    #expect(
      contacts(
        "",
        head: "ENQUIRIES TO:   Ada Pike, Waste Manager (01632 960662)\n"
          + "                or Thea Wren, Legal Services, Borough of Elder\n\n")
        == ["Ada Pike", "Thea Wren"])
    #expect(
      contacts("", head: "Contact Officer: Ada Pike, Head of Planning and Legal Services\n\n") == [
        "Ada Pike"
      ])
  }

  @Test("the telephone number is without its brackets, and an e-mail on a line of its own counts")
  func reach() {
    let document = parse(
      Self.head + "Responsible Officer    Ada Pike\ne-mail:                ada@elder.example\n\n"
        + "Contact: Thea Wren (01632 960662)\n\n" + Self.body)
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike", "Thea Wren"])
    #expect(document.report?.contacts.first?.email == "ada@elder.example")
    #expect(document.report?.contacts.last?.phone == "01632 960662")
  }

  @Test(
    "a name behind the post in “Report of …”",
    arguments: [
      ("Report of the Director for Communities, Mr Lewin Ash", ["Lewin Ash"]),
      ("Report of the Clerk (Ada Pike)", ["Ada Pike"]),
      ("Prepared by Ada Pike, Clerk and RFO", ["Ada Pike"]),
      ("Report of the Executive Director, Adult Care", []),
      ("Report of the Chief Officer, the Clerk to the Authority and the Treasurer", []),
    ])
  func nameBehindPost(line: String, names: [String]) {
    #expect(contacts("", head: line + "\n\n") == names)
  }

  @Test("“Case officer” with each application of a schedule")
  func schedule() {
    let items =
      "1. Gallows Farm\n\nCase officer: Ada Pike\n\nA barn.\n\n2. Mill Lane\n\nCase officer: Thea Wren\n\nA porch.\n\n"
    let filler = String(repeating: "It was considered at length by all.\n\n", count: 20)
    #expect(
      parse(Self.head + items + filler).report?.contacts.map(\.name) == ["Ada Pike", "Thea Wren"])
  }

  @Test("a cell with two labels, each over its value, is two fields")
  func grid() {
    let page =
      "<table><tr><td>Committee:<br>Roads Panel</td><td>Date:<br>17 October 2012</td><td>Report No.<br>LSC/4</td></tr>"
      + "<tr><td>Report of:<br>Ada Pike, Head of Roads<br><br>Originating Officer:<br>Thea Wren</td>"
      + "<td>Title:<br>Slipway at Quay Street<br><br>Wards affected:<br>Quay</td></tr></table>"
      + "<h2>1. Summary</h2><p>It is worn.</p><h2>2. Recommendations</h2><p>2.1 That it be mended.</p>"
    let document = parse(page, "x.html")
    #expect(document.title == "Slipway at Quay Street")
    #expect(document.report?.to == ["Roads Panel"])
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike", "Thea Wren"])
    #expect(document.report?.wards == ["Quay"])
  }

  // MARK: Wards

  @Test(
    "wards in brackets, on a line of their own or behind the headline",
    arguments: [
      ("CAR PARKS\n\n(ALL WARDS)", "CAR PARKS", ["ALL WARDS"]),
      ("CAR PARKS\n\n(Wards affected: Quay and Strand)", "CAR PARKS", ["Quay", "Strand"]),
      (
        "CAR PARKS (QUAY AND STRAND WARDS)", "CAR PARKS (QUAY AND STRAND WARDS)",
        ["QUAY", "STRAND"]
      ),
      ("CAR PARKS (PHASE TWO)", "CAR PARKS (PHASE TWO)", []),
    ])
  func bracketedWards(lines: String, title: String, wards: [String]) {
    let document = parse(
      "ELDER COUNCIL\n\nReport to: Roads Committee\n\n\(lines)\n\n" + Self.body)
    #expect(document.title == title)
    #expect(document.report?.wards == wards)
  }

  @Test(
    "areas and localities are wards",
    arguments: ["District Electoral Area(s)", "Localities affected", "Local Electoral Areas"])
  func areas(label: String) {
    let document = parse(Self.head + "\(label): Quay; Strand\n\n" + Self.body)
    #expect(document.report?.wards == ["Quay", "Strand"])
  }

  // MARK: Titles and addressees

  @Test(
    "a line that says whose paper it is and for whom names no organisation",
    arguments: [
      ("Clerk's Report to the Parish Council – Monday 11th March 2024", "Parish Council", nil),
      (
        "Clerk's Report to the Finance Committee – Monday 11th March 2024", "Finance Committee",
        "Finance Committee"
      ),
      ("CLERK'S REPORT TO THE PARISH COUNCIL MEETING\n11 March 2024", "PARISH COUNCIL", nil),
    ] as [(String, String, String?)])
  func addressee(line: String, to: String, body: String?) {
    let document = parse(
      "ELDER PARISH COUNCIL\n\n\(line)\n\n1. Bus shelter\n\nIt was delivered on 2 March.\n\n"
        + "2. Play area\n\nTwo items were found by the inspector.\n")
    #expect(document.kind == .report)
    #expect(document.report?.to == [to])
    #expect(document.report?.date == "2024-03-11")
    #expect(document.meeting.organisation == "ELDER PARISH COUNCIL")
    #expect(document.meeting.body == body)
  }

  @Test("“Final report of a group” below a title is none; a smaller head names a part")
  func titles() {
    let review = parse(
      "# Alone in a crowd\n\n## Final report of the Care Task Group\n\nMarch 2019\n\n### 1. Foreword\n\n"
        + "We met six times.\n\n### 2. Recommendations\n\nThe group recommends to Cabinet that:\n\n"
        + "**Recommendation 1:** the charge be cut.\n\n**Recommendation 2:** officers be found.\n",
      "x.md")
    #expect(review.title == "Alone in a crowd")
    #expect(texts(review, .recommendation) == ["the charge be cut.", "officers be found."])
    let school = parse(
      "# Elder School\n\n## Headteacher's Report to the Governing Board\n\n**Date of meeting:** 23 March 2022\n\n"
        + "### What governors are asked to do\n\n1. Note the roll.\n\n### Roll\n\nThere are 208 pupils.\n",
      "x.md")
    #expect(school.title == "Headteacher's Report to the Governing Board")
    let paper = parse(
      "# Paper for the Governing Board, 27 November 2023\n\n## The school day\n\n### Recommendation\n\nThat it begin at nine.\n",
      "x.md")
    #expect(paper.title == "The school day")
  }

  @Test("the number that an item has in the agenda is no part of the title; a reference is")
  func itemNumber() {
    func title(_ line: String) -> String? {
      parse(
        "# \(line)\n\n**Author:** Ada Pike, Clerk\n\n**File number:** A1\n\n## Purpose\n\nTo seek approval.\n\n"
          + "## Officer recommendation\n\nThat Council adopt it.\n", "x.md"
      ).title
    }
    #expect(title("12.4 Grants Policy") == "Grants Policy")
    #expect(title("10/00744/COU – Long Barn") == "10/00744/COU – Long Barn")
  }

  @Test("“Meeting: 22 June 2022, 10.00 a.m.” says when, and not who")
  func dayBehindMeeting() {
    let document = parse(
      "ELDER PARK AUTHORITY\n\nREPORT OF THE DIRECTOR\n\nSUBJECT: SLIPWAY\n\nMeeting: Wednesday 22 June 2022, 10.00 a.m.\n\n"
        + Self.body)
    #expect(document.report?.to == [])
    #expect(document.meeting.body == nil)
    #expect(document.meeting.date == "2022-06-22")
    #expect(document.meeting.time == "10:00")
  }

  @Test("a body loses its article; those who are addressed as members keep it")
  func article() {
    func to(_ value: String) -> [String]? {
      parse("ELDER AUTHORITY\n\nREPORT TO: \(value)\n\nSUBJECT: SLIPWAY\n\n" + Self.body).report?.to
    }
    #expect(to("The Joint Board") == ["Joint Board"])
    #expect(to("The Members of Elder County Council") == ["The Members of Elder County Council"])
  }

  @Test("“cc:” is a line of its own, and no part of the post above it")
  func copies() {
    let document = parse(
      "MEMORANDUM\n\nTo:      Board of Trustees\nFrom:    Ada Pike, Officer\ncc:      Director\nDate:    12 October 2021\nRe:      Slipway\n\n"
        + Self.body)
    #expect(document.report?.contacts.first?.role == "Officer")
  }

  @Test("“Senior” before a post is no part of the name")
  func seniors() {
    #expect(
      people("Present: Ada Pike, Senior Planner; Ben Elm, Senior")
        == ["Ada Pike|Senior Planner||present", "Ben Elm, Senior|||present"])
  }
}
