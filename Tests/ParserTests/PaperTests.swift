import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Papers for a meeting: what makes one, its head, what it asks and what goes with it")
struct PaperTests {
  private func recommendations(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map { block in
      (["\(block.number ?? "")|\(block.text ?? "")"] + block.points.map(\.text)).joined(
        separator: " / ")
    }
  }

  private func attachments(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .attachments }
      .flatMap { $0.points.map(\.text) }
  }

  // MARK: Kind

  @Test(
    "three of these make a paper: addressee, author, subject, what is recommended, what it is for")
  func signs() {
    let paper = parse(
      "ELDER PARK AUTHORITY\n\nMeeting:     Moor Committee\nDate:        20 June 2000\nSubject:     Heather\n\n"
        + "The agents have asked for guidance.\n\nRECOMMENDATION: That the code be sent to all.\n\n"
        + "Attachment: Code of practice for the moor\n")
    #expect(paper.kind == .report)
    #expect(paper.report?.to == ["Moor Committee"])
    #expect(recommendations(paper) == ["|That the code be sent to all."])
    #expect(attachments(paper) == ["Code of practice for the moor"])
    // Two alone make none.
    #expect(
      parse(
        "ELDER PARK AUTHORITY\n\nMeeting:     Moor Committee\nSubject:     Heather\n\nIt grows.\n"
      ).kind
        != .report)
  }

  @Test("a headline says which body a paper is for; one that records a meeting of it is no paper")
  func addressee() {
    let paper = parse(
      "ELDER PARISH COUNCIL\n\nClerk's report to the Finance Committee, 14 October 2019\n\nTrees by the church\n\n"
        + "Three firms have sent prices:\n\nRecommendation: that Ash and Son do the work.\n")
    #expect(paper.kind == .report)
    #expect(paper.title == "Trees by the church")
    #expect(paper.report?.to == ["Finance Committee"])
    #expect(paper.meeting.body == "Finance Committee")
    #expect(paper.report?.date == "2019-10-14")
    let minutes = parse(
      "ELDER PARISH COUNCIL\n\nMinutes of the Finance Committee held on 14 October 2019\n\nPresent: Cllr Ash\n\n"
        + "1. Clerk's report to the Committee\n\nIt was noted.\n\n2. Trees\n\nNone.\n")
    #expect(minutes.kind == .minutes)
  }

  @Test(
    "a request for a decision with addressee, author and recommendation is a report; a notice has who decided"
  )
  func requests() {
    #expect(
      parse(
        "REGIONAL DISTRICT OF ELDER\n\nREQUEST FOR DECISION\n\nTO:        Board of Directors\nFROM:      Manager\n"
          + "DATE:      15 January 2015\nSUBJECT:   Depot\n\nRECOMMENDATION:\n\nThat the depot be opened.\n"
      ).kind == .report)
    #expect(
      parse(
        "# Decision by the Cabinet Member for Homes\n\n**Subject:** Garages\n\n**Decision maker:** Councillor Ash\n\n"
          + "**Report author:** Ada Pike\n\n**Recommendation:** That they be taken down.\n\n"
          + "**Decision:** Agreed as recommended.\n\n**Reasons:** They are in poor repair.\n",
        "x.md"
      ).kind == .decisions)
  }

  @Test("heads in two languages are known by the second half")
  func bilingual() {
    let paper = parse(
      "<h1>Local grants round two</h1><p><b>Te take / Purpose of the report</b></p><p>1. To fund the clubs.</p>"
        + "<p><b>Ngā tūtohunga / Recommendations</b></p><p>That the Elder Local Board:</p><p>a) fund the clubs</p>"
        + "<p>b) note the rest.</p><p><b>Horopaki / Context</b></p><p>2. There is little.</p>",
      "x.html")
    #expect(paper.kind == .report)
    #expect(
      recommendations(paper) == ["|That the Elder Local Board: / fund the clubs / note the rest."])
  }

  // MARK: Head

  @Test("labels without colons over their values, two at least; a single word over a line is none")
  func stacked() {
    let paper = parse(
      "Elder Council\n\nReport to\n\nAudit Committee\n\nDate of meeting\n\n23 July 2019\n\nTitle\n\nAnnual statement\n\n"
        + "Report author\n\nAda Pike, Head of Audit\n\nWards affected\n\nAll wards\n\nRecommendation\n\n"
        + "That the statement be approved.\n\nBackground\n\nThe statement is printed.\n")
    #expect(paper.title == "Annual statement")
    #expect(paper.report?.to == ["Audit Committee"])
    #expect(paper.report?.contacts.map(\.name) == ["Ada Pike"])
    #expect(paper.report?.wards == ["All wards"])
    let other = parse(
      "Report to: Audit Committee\nDate: 3 May 2019\nSubject: Parks\n\nLocation\n\nThe park lies by the river.\n\n"
        + "Recommendation\n\nThat it be noted.\n\nBackground\n\nNone.\n")
    #expect(other.meeting.venue == nil)
  }

  @Test(
    "labels in the columns of one line with their values in the next; labels on the lines of one paragraph"
  )
  func columns() {
    let paper = parse(
      "Item No.        Classification:     Date:              Meeting Name:\n"
        + "9.              Open                21 May 2013        Elder Planning Committee\n\n"
        + "Report title:   Tree order\n\nWard(s) or groups affected:   Docks\n\nFrom:           Head of Parks\n\n"
        + "RECOMMENDATION\n\n1. That the order stand.\n")
    #expect(paper.report?.to == ["Elder Planning Committee"])
    #expect(paper.report?.part == "Open")
    #expect(paper.report?.wards == ["Docks"])
    let lines = parse(
      "<h1>Paths</h1><p><b>To:</b> Elder Roads Committee<br><b>Meeting Date:</b> November 16, 2020<br>"
        + "<b>Prepared By:</b> Ada Pike, Engineer</p><h2>Recommendations</h2><ol><li>That it be noted.</li></ol>",
      "x.html")
    #expect(lines.report?.to == ["Elder Roads Committee"])
    #expect(lines.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test("hours in the title of a report are no time of its meeting, nor is Paper 5 a room")
  func noTime() {
    let paper = parse(
      "# Elder Trust\n\n**Board of Trustees – 8 February 2022 – Paper 5**\n\n**Care: delivery of 1140 hours**\n\n"
        + "*Author: Ada Pike*\n\n*For decision*\n\n## Recommendation\n\nTrustees are asked to agree.\n",
      "x.md")
    #expect(paper.meeting.time == nil)
    #expect(paper.meeting.venue == nil)
    #expect(paper.meeting.date == "2022-02-08")
  }

  @Test("what stands in capitals below the text is a signature and no title")
  func signature() {
    let paper = parse(
      "ELDER TOWN COUNCIL\n\nPOLICY COMMITTEE - 11TH MARCH 1998\n\nREPORT OF THE TOWN CLERK\n\nREPLACEMENT OF THE TOWN HALL BOILER\n\n"
        + "1. The boiler was put in in 1971 and parts can no longer be had.\n\n2. Two prices have been obtained.\n\n"
        + "RECOMMENDED that the lower be accepted.\n\nTOWN CLERK\n")
    #expect(paper.title == "REPLACEMENT OF THE TOWN HALL BOILER")
    #expect(recommendations(paper) == ["|that the lower be accepted."])
  }

  // MARK: Recommendations

  private static let head = "Report to: Elder Forum\nDate: 18 January 2018\nTitle: Growth\n\n"

  @Test("a plain line is the head of what is recommended, with a number or not")
  func plainHeads() {
    let asked = parse(
      Self.head
        + "Recommendations\n\nMembers of the Forum are requested to:\n\n1. note the report; and\n2. ask for more.\n"
    )
    #expect(recommendations(asked) == ["1|note the report; and", "2|ask for more."])
    let numbered = parse(
      Self.head
        + "1. Nineteen gifts were declared.\n\n2. Five were refused.\n\n3. Recommendation\n\nThat the list be noted.\n"
    )
    #expect(recommendations(numbered) == ["|That the list be noted."])
    let sections = parse(
      Self.head
        + "1. Recommendation\n\n1.1 That it be granted.\n\n2. Report\n\n2.1 He has served well.\n")
    #expect(recommendations(sections) == ["1.1|That it be granted."])
  }

  @Test(
    "numbers behind a whole recommendation count paragraphs; those behind a second addressee go on")
  func numbers() {
    let single = parse(
      Self.head
        + "RECOMMENDATION\n\nThat the Forum thanks all.\n\n1. Calls fell to 149.\n\n2. Four fires were lit.\n"
    )
    #expect(recommendations(single) == ["|That the Forum thanks all."])
    let two = parse(
      Self.head
        + "RECOMMENDATIONS\n\nTo Cabinet:\n\n1. That it be received.\n\n2. That the Panel be thanked.\n\n"
        + "To Council:\n\n3. That the sum be held.\n\n4. That carers be paid.\n\nBACKGROUND\n\nNone.\n"
    )
    #expect(recommendations(two).count == 4)
    let codes = parse(
      Self.head
        + "Recommendations\n\nIt is recommended that the Forum:\n\nR1   approves the list;\nR2   sets the sum; and\nR3   asks for a report.\n\nBackground\n\nNone.\n"
    )
    #expect(recommendations(codes).map { $0.prefix(2) } == ["R1", "R2", "R3"])
    let thats = parse(
      Self.head
        + "RECOMMENDATION\n\nTHAT the report be received;\n\nAND THAT the tender be accepted.\n\nBACKGROUND\n\nNone.\n"
    )
    #expect(
      recommendations(thats) == [
        "|THAT the report be received;", "|AND THAT the tender be accepted.",
      ])
  }

  // MARK: Attachments, contacts

  @Test("papers by letters, on the lines of a paragraph, and behind their label; none is none")
  func papers() {
    let body = Self.head + "Recommendation\n\nThat it be noted.\n\n"
    #expect(
      attachments(parse(body + "Attachment(s):\n\n1. Survey of readers\n2. Budget form\n")).count
        == 2)
    #expect(
      attachments(parse(body + "Attachments:\n\nA. Draft order\n\nB. Plan of racks\n")).count == 2)
    #expect(
      attachments(
        parse(
          "<p><b>TO:</b><br>Elder Council</p><p><b>FROM:</b><br>Engineer</p><p><b>SUBJECT:</b><br>Drain</p>"
            + "<p><b>ATTACHMENTS:</b></p><p>1. Notice of completion<br>2. Map</p>", "x.html"))
        == ["Notice of completion", "Map"])
    #expect(attachments(parse(body + "ATTACHMENTS: None\n")).isEmpty)
    #expect(
      attachments(parse(body + "Appendices:\n\nAppendix A: Plan of the park\n")) == [
        "Appendix A: Plan of the park"
      ])
  }

  @Test("those who know more stand below a sentence that ends with a colon")
  func contacts() {
    let paper = parse(
      Self.head
        + "1  Summary\n\nIt was less.\n\n2  Recommendation\n\nThe Forum is asked to note it.\n\n"
        + "For further information about this report please contact:\n\nAda Pike, 01632 960533\nThea Wren, Partner, 01632 960534\n"
    )
    #expect(paper.report?.contacts.map(\.name) == ["Ada Pike", "Thea Wren"])
  }

  @Test("a review with numbered recommendations between its findings is a report")
  func review() {
    let audit = parse(
      "# Internal audit: petty cash\n\n### Finding 1\n\nSlips had no receipt.\n\n"
        + "**Recommendation 1 (Medium):** Pay nothing without one.\n\n### Finding 2\n\nThe float is large.\n\n"
        + "**Recommendation 2 (Low):** Cut it.\n", "x.md")
    #expect(audit.kind == .report)
    #expect(
      recommendations(audit) == ["1|Pay nothing without one.", "2|Cut it."])
    #expect(
      parse("# Petty cash\n\nSlips had no receipt.\n\n**Recommendation:** Pay nothing.\n", "x.md")
        .kind != .report)
  }

  @Test(
    "a head with a bare number ends what is recommended, and so does a number of another series")
  func ended() {
    let reasons = parse(
      "Report for: Harbour Panel, 2 December 2019\nSubject: Speed\n\n1  Recommendation\n\n"
        + "The Panel is recommended to:\n(a) support a limit; and\n(b) ask for buoys.\n\n2  Reasons\n\n"
        + "(a) Swimmers use the beach.\n(b) Two boats sank.\n")
    #expect(
      recommendations(reasons)
        == ["|The Panel is recommended to: / support a limit; and / ask for buoys."])
    let agenda = parse(
      "ELDER FIRE AUTHORITY\nAGENDA - Performance Committee - 2 March 2016\n\n6. Home visits\n"
        + "   Report of the Area Manager\n\n   Recommendations:\n   (1) That the figures be noted;\n"
        + "   (2) That the target be set.\n\n7. Exclusion of the public\n   To resolve that they be excluded.\n"
    )
    #expect(agenda.kind == .agenda)
    #expect(recommendations(agenda).count == 2)
  }

  @Test(
    "an item called a report makes no report of minutes, an agenda or a newsletter; a title called one does",
    arguments: [
      "Treasurer's monthly report", "Management report", "Progress report", "Final report",
      "Scrutiny report", "Manager's report for May", "Treasurer's report: May", "Report on roads",
    ])
  func itemsCalledReports(_ item: String) {
    func kind(_ blocks: String...) -> MinutesDocument.Kind {
      parse(blocks.joined(separator: "\n\n") + "\n", "x.md").kind
    }
    let rest = "The fund stands at £200.\n\n## Roof\n\nThe roof leaks and will be mended."
    #expect(
      kind(
        "# Elder Club: minutes of 4 May 2021", "**Present:** Ada Pike (Chair), Ben Dove",
        "## \(item)", rest) == .minutes)
    #expect(kind("MINUTES OF THE MEETING OF 4 MAY 2021", item.uppercased(), rest) == .minutes)
    #expect(
      kind(
        "# Elder Club Agenda, 4 May 2021", "## 1. Welcome", "## 2. \(item)", "## 3. Close")
        == .agenda)
    #expect(kind("# Elder Club Meeting", "4 May 2021", "## \(item)", rest) != .report)
    #expect(
      kind("# Elder Parish Newsletter", "## \(item)", "Much was done.", "## Thanks", "To all.")
        == .other)
    #expect(kind("# \(item)", rest) == .report)
    #expect(kind("# Elder Parish Council", "## \(item)", rest) == .report)
  }
}
