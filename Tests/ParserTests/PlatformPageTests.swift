import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Pages of platforms and copies")
struct PlatformPageTests {
  private func parse(_ lines: String..., name: String = "page.txt") -> MinutesDocument {
    DocumentParser().parse(Array(lines.joined(separator: "\n\n").utf8), name: name)
  }

  private func items(_ document: MinutesDocument) -> [String] {
    document.sections.filter { $0.kind == .item }.map { "\($0.number ?? "")|\($0.title ?? "")" }
  }

  private func furniture(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .furniture }.map { $0.text ?? "" }
  }

  // MARK: Printed templates

  @Test("tags of the system that printed minutes, and its template behind them, are furniture")
  func tags() {
    let document = parse(
      "<html><body><p>Minutes of the Ferry Board held on 3 May 2011</p><p>&lt;AI1&gt;</p>",
      "<p><b>FB.4/11 MINUTES</b></p><p>RESOLVED: That the minutes be signed.</p><p>&lt;/AI1&gt;</p>",
      "<p><b>FB.5/11 SLIPWAY</b></p><p>It is worn.</p><p>&lt;LAYOUT_SECTION&gt;</p>",
      "<p>1. FIELD_TITLE</p><p>FIELD_SUMMARY</p><p>&lt;/LAYOUT_SECTION&gt;</p></body></html>",
      name: "page.html")
    #expect(items(document) == ["FB.4/11|MINUTES", "FB.5/11|SLIPWAY"])
    #expect(
      furniture(document) == [
        "<AI1>", "</AI1>", "<LAYOUT_SECTION>", "1. FIELD_TITLE", "FIELD_SUMMARY",
        "</LAYOUT_SECTION>",
      ])
  }

  @Test("angle brackets around words are text")
  func noTags() {
    let document = parse(
      "Minutes of the Ferry Board held on 3 May 2011", "1. SLIPWAY", "<See the plan>", "2. CLOSE",
      "At four.")
    #expect(furniture(document).isEmpty)
  }

  // MARK: Copies on document hosts

  private let copy = [
    "Views: 12   Size: px", "Start display at page:", "Transcription",
    "1 Minutes of the Ferry Board held on 3 May 2011", "Present: Cllr A Ash",
    "F1 SLIPWAY", "It is worn. Ferry Board 1 3 May 2011", "2 F2 CLOSE",
    "RESOLVED that the boat be sold. Ferry Board 2 3 May 2011", "3 F3 NEXT MEETING",
    "In June. Ferry Board 3 3 May 2011", "Similar documents",
    "Harbour Board. RESOLVED that the lamp be lit.",
  ]

  @Test(
    "a host's lines are furniture, and so are page numbers and feet that were run into the text")
  func host() {
    let document = DocumentParser().parse(
      Array(copy.joined(separator: "\n\n").utf8), name: "copy.txt")
    #expect(document.resolutions.map(\.text) == ["that the boat be sold."])
    #expect(items(document) == ["F1|SLIPWAY", "F2|CLOSE", "F3|NEXT MEETING"])
    #expect(furniture(document).contains("Ferry Board 2 3 May 2011"))
    #expect(furniture(document).last == "Harbour Board. RESOLVED that the lamp be lit.")
  }

  @Test("without a host's lines the same text is all record")
  func noHost() {
    let document = DocumentParser().parse(
      Array(copy.dropFirst(3).joined(separator: "\n\n").utf8), name: "copy.txt")
    #expect(document.resolutions.count == 2)
    #expect(furniture(document).isEmpty)
  }

  // MARK: Meeting pages

  @Test("a page of details with an agenda and no minutes is an agenda, with the body's name")
  func details() {
    let document = parse(
      "<html><body><h1>Meeting Details</h1><h2>Meeting Summary</h2><h3>Ferry Scrutiny Committee</h3>",
      "<p>8 Jun 2018 - 10:00 to 11:40</p><p>Occurred</p><table><tr><td>1</td><td>APOLOGIES</td></tr>",
      "<tr><td>2</td><td>EXCLUSION OF THE PUBLIC</td></tr>",
      "<tr><td></td><td>That the public be excluded from the meeting.</td></tr>",
      "<tr><td>3</td><td>SLIPWAY</td></tr></table></body></html>", name: "page.html")
    #expect(document.kind == .agenda)
    #expect(document.resolutions.isEmpty)
    #expect(document.meeting.body == "Ferry Scrutiny Committee")
    #expect(document.meeting.endTime == "11:40")
  }

  @Test("in a cell the title ends where the text of the agenda begins")
  func cellTitles() {
    let document = parse(
      "Agenda and minutes", "Ferry Board - Monday, 3rd May, 2011 6.00 pm", "Items",
      "No. | Item |\n---|---|\n| Declarations of Interest Members are reminded that advice may be had. Minutes: There were none. |\n||\n| Lamps at Quay Street pdf icon PDF 86 KB To consider the lamps. Minutes: RESOLVED: That two be lit. |\n||\n| To the Lighthouse Trust Minutes: It was thanked. |"
    )
    #expect(
      items(document) == [
        "|Declarations of Interest", "|Lamps at Quay Street", "|To the Lighthouse Trust",
      ])
  }

  @Test("a title is known by the room above it where the number of a report stands below it")
  func setApart() {
    let document = DocumentParser().parse(
      Array(
        """
        Agenda and minutes

        No. Item



        Apologies



        There were none.



        Lamps at Quay Street

        Report LQ 11/4

        The Board is asked to look at the lamps.

        That two be lit.
        """.utf8), name: "page.txt")
    #expect(items(document) == ["|Apologies", "|Lamps at Quay Street"])
  }

  @Test("a remark on exemption is no part of a title")
  func exempt() {
    let document = parse(
      "AGENDA", "1. Apologies", "2. Debts (exempt: paragraph 3)", "3. Lamps (Quay Street)")
    #expect(items(document) == ["1|Apologies", "2|Debts", "3|Lamps (Quay Street)"])
  }

  @Test("bullets under “NOTES:” are standing advice, those under a lead-in what was said")
  func notes() {
    let document = parse(
      "Minutes of the Ferry Board held on 3 May 2011", "1. INTERESTS", "NOTES:", "• Ask the clerk.",
      "2. SLIPWAY", "Members said that:", "• it is worn;", "3. CLOSE", "At four.")
    let points = document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }
      .flatMap { $0.points }.map { $0.text }
    #expect(points == ["it is worn;"])
  }

  @Test("lines of a paragraph that open with dashes are points; one dash is none")
  func brokenLists() {
    func points(_ paragraph: String) -> [String] {
      parse(
        "<html><body><p>Minutes of the Ferry Board held on 3 May 2011</p><p><b>1. SLIPWAY</b></p>",
        "<p>\(paragraph)</p><p><b>2. CLOSE</b></p><p>At four.</p></body></html>", name: "page.html"
      ).sections.flatMap(\.blocks).filter { $0.kind == .discussion }
        .flatMap { $0.points }.map(\.text)
    }
    #expect(
      points("Members said that<br>- it was worn;<br>- the lamp was out.")
        == ["it was worn;", "the lamp was out."])
    #expect(points("Members said that<br>- it was worn.") == [])
  }

  @Test("a decision behind a bullet in a cell is none of its words")
  func behindBullet() {
    let document = parse(
      "Agenda and minutes", "Ferry Board - Monday, 3rd May, 2011 6.00 pm",
      "No. | Item |\n---|---|\n| Slipway Minutes: It was noted that:\n\n· it was worn. RESOLVED That it be mended. |"
    )
    #expect(document.resolutions.map(\.text) == ["That it be mended."])
  }

  @Test("a decision that a table of one row lays out is a decision")
  func oneRow() {
    let document = parse(
      "<html><body><p>Minutes of the Ferry Board held on 3 May 2011</p><p><b>1. SLIPWAY</b></p>",
      "<table><tr><td>Resolved:</td><td>That it be mended.</td></tr></table>",
      "<table><tr><td>Fee</td><td>£4</td></tr></table>",
      "<p><b>2. CLOSE</b></p><p>At four.</p></body></html>", name: "page.html")
    #expect(document.resolutions.map(\.text) == ["That it be mended."])
  }

  // MARK: Decisions

  @Test("the numbered heads of a form are heads inside its one item")
  func form() {
    let document = parse(
      "RECORD OF DECISION OF EXECUTIVE MEMBER", "Subject: Slipway charges",
      "1. DECISION TAKEN", "(a) That no charge be made in May; and",
      "(b) that the board be painted.",
      "2. REASON FOR DECISION", "Few boats.", "3. OPTIONS CONSIDERED", "None.")
    #expect(items(document) == ["|Slipway charges"])
    #expect(document.resolutions.map { $0.points.count } == [2])
    #expect(document.resolutions.first?.verb == .decided)
  }

  @Test("where a form's decision has a label of its own, its head is none")
  func formWithLabel() {
    let document = parse(
      "Decisions published", "05/06/2024 - Slipway ref: 11", "Decision:", "1. Title of Item",
      "Slipway", "2. Record of the Decision", "Consideration was given to a report.",
      "RESOLVED that the fee be £4.", "3. Reasons for the Decision", "It is worn.")
    #expect(document.resolutions.map(\.text) == ["that the fee be £4."])
  }

  @Test("the meeting at which a decision was taken gives body and date")
  func decidedAt() {
    let document = parse(
      "<html><body><h1>Decision details</h1><h2>Slipway</h2><p><b>Decision Maker:</b> Executive</p>",
      "<p><b>Decision:</b></p><p>To mend it.</p>",
      "<p><b>Decided at meeting:</b> 11/10/2016 - Executive</p></body></html>", name: "page.html")
    #expect(document.meeting.body == "Executive")
    #expect(document.meeting.date == "2016-10-11")
  }

  @Test("a clause on a line of its own counts, also behind “and”")
  func clauseLines() {
    let document = parse(
      "<html><body><p>Minutes of the Ferry Board held on 3 May 2011</p><p><b>1. SLIPWAY</b></p>",
      "<p>RESOLVED that:-<br>1. it be mended;<br>2. the fee be £4; and<br>3. Mr Pike be thanked.</p>",
      "<p><b>2. CLOSE</b></p><p>At four.</p></body></html>", name: "page.html")
    #expect(document.resolutions.first?.points.map(\.text).count == 3)
  }

  @Test(
    "a page of decisions in a table gives each its item; reasons run into a cell are none of it")
  func decisionTable() {
    let document = parse(
      "Agenda and decisions", "Ferry Board - Monday, 3rd May, 2011 6.00 pm",
      "No. | Item |\n---|---|\n| Minutes To approve the minutes. Decision: Agreed. |\n||\n| Slipway Fees To consider the fees. Decision: The Board agreed to:\n\n1. raise the fee; 2. mend the board; and 3. thank Mr Pike. Reason for decision: It is worn. |"
    )
    #expect(items(document) == ["|Minutes", "|Slipway Fees"])
    #expect(document.resolutions.map(\.text) == ["Agreed.", "The Board agreed to:"])
    #expect(
      document.resolutions.last?.points.map(\.text) == [
        "raise the fee;", "mend the board; and", "thank Mr Pike.",
      ])
  }

  @Test("on a notice set as a table reasons and consultation decide nothing")
  func noticeTable() {
    let document = parse(
      "<html><body><h1>Delegated Decision Notice</h1><table>",
      "<tr><td><b>Subject:</b></td><td>Bus gate</td></tr>",
      "<tr><td><b>Decision details:</b></td><td><p>The Chief Officer has:</p><ol type=\"a\"><li>noted the report; and</li><li>approved the order.</li></ol></td></tr>",
      "<tr><td><b>Reasons for the decision:</b></td><td>The Chamber resolved in May to support a trial.</td></tr>",
      "<tr><td><b>Details of consultation:</b></td><td><p>Ward Councillors: agreed</p></td></tr>",
      "<tr><td><b>Date of decision:</b></td><td>24 March 2022</td></tr></table></body></html>",
      name: "page.html")
    #expect(document.resolutions.map(\.text) == ["The Chief Officer has:"])
    #expect(document.resolutions.first?.points.count == 2)
    #expect(document.meeting.date == "2022-03-24")
  }

  @Test("clauses that lost their label and “That” are known by their mood; options are none")
  func subjunctive() {
    let document = parse(
      "Agenda item", "Slipway", "The Board looked at the slipway. Members thanked the officers.",
      "(a) The slipway be mended in two stages.", "(b) A further report be brought in June.")
    #expect(document.resolutions.map { $0.points.count } == [2])
    let options = parse(
      "Agenda item", "Slipway", "The Board looked at the slipway. Members thanked the officers.",
      "(a) The slipway should be mended.", "(b) The slipway could be let.")
    #expect(options.resolutions.isEmpty)
  }

  @Test("bullets alone on their lines take the lines below them")
  func loneGlyphs() {
    let document = parse(
      "<html><body><p>Minutes of the Ferry Board held on 3 May 2011</p><p><b>1. SLIPWAY</b></p>",
      "<p>The following points were made:</p><p>·</p><p>Members asked who had seen it. Nobody</p>",
      "<p>had; and</p><p>·</p><p>it was worn.</p><p>It was left so.</p>",
      "<p><b>2. CLOSE</b></p><p>At four.</p></body></html>", name: "page.html")
    let points = document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }
      .flatMap { $0.points }.map(\.text)
    #expect(points == ["Members asked who had seen it. Nobody had; and", "it was worn."])
  }

  @Test("minutes taken as read are approved; a report taken as read is not; a label behind wins")
  func takenAsRead() {
    func texts(_ line: String) -> [String?] {
      parse(
        "Minutes of the Ferry Board held on 3 May 2011", "1. MINUTES", line, "2. CLOSE", "At four."
      )
      .resolutions.map(\.text)
    }
    let minutes = "The minutes of the last meeting were taken as read and signed."
    #expect(texts(minutes) == [minutes])
    #expect(texts("The report was taken as read.") == [])
    #expect(texts(minutes + "   AGREED") == [minutes + " AGREED"])
  }

  @Test("a motion that only its label names, with the outcome below it")
  func labelledMotion() {
    func motions(_ below: String) -> [Block.Outcome?] {
      parse(
        "Minutes of the Ferry Board held on 3 May 2011", "1. MOTIONS",
        "Motion – That one tree be planted.", below, "2. CLOSE", "At four."
      ).motions.map(\.outcome)
    }
    #expect(motions("Upon the Motion being put, it was declared to be lost.") == [.lost])
    #expect(motions("Mr Pike spoke to it.") == [])
  }

  // MARK: No records

  @Test("a page that only leads to papers is none; a short page with text is not that")
  func shell() {
    let shell = parse(
      "<html><body><h2>Ferry Scrutiny Committee</h2><p>Date: 22 January 2004</p>",
      "<p><a href=\"a\">Read the Agenda</a></p><p><a href=\"m\">Read the Minutes</a></p></body></html>",
      name: "page.html")
    #expect(shell.kind == .other)
    #expect(shell.meeting.body == "Ferry Scrutiny Committee")
    #expect(shell.diagnostics.contains { $0.message.contains("only leads to the papers") })
    let agenda = parse("AGENDA", "View the agenda", "1. Apologies", "2. Slipway", "3. Close")
    #expect(agenda.kind == .agenda)
    let minutes = parse(
      "Minutes of the Ferry Board held on 3 May 2011", "Present: Cllr A Ash", "1. SLIPWAY",
      "Read the minutes.",
      "RESOLVED that the Board, having walked the slipway from one end to the other in the rain and looked at every plank of it with some care, have it mended."
    )
    #expect(minutes.kind == .minutes)
  }

  @Test("a list of minutes by date is no record, and says so; minutes that mention two are")
  func index() {
    let index = parse(
      "Minutes", "• Minutes of the meeting held on 9 January 2023",
      "• Minutes of the meeting held on 13 February 2023",
      "• Minutes of the meeting held on 13 March 2023", "• Annual meeting, 15 May 2023",
      "Older minutes may be had from the clerk.")
    #expect(index.kind == .other)
    #expect(index.meeting.date == nil)
    #expect(
      index.diagnostics.contains { $0.message.contains("documents of several meetings") })
    let minutes = parse(
      "Minutes of the meeting held on 9 January 2023", "Present: Cllr A Ash", "1. MINUTES",
      "RESOLVED: That the minutes of the meetings held on 12 December 2022 and 19 December 2022 be signed.",
      "2. CLOSE", "At four.")
    #expect(minutes.kind == .minutes)
  }

  @Test("what a machine wrote of a meeting is no record of it")
  func summary() {
    let document = parse(
      "# Elder Council: Ferry Panel", "12 March 2024", "AI-generated summary. It may be wrong.",
      "## Decisions", "- Resolved: that the boat be sold.", name: "page.md")
    #expect(document.kind == .other)
    #expect(document.resolutions.isEmpty)
    #expect(document.meeting.organisation == "Elder Council")
    #expect(document.meeting.body == "Ferry Panel")
    #expect(document.diagnostics.contains { $0.message.contains("a machine wrote it") })
  }

  @Test("a file of another kind that was copied as text is junk")
  func junk() {
    let bytes =
      Array("Cabinet\n\n20 July 2010\n\n".utf8) + Array("\u{1}\u{FFFD}\u{E}\u{81}".utf8)
      + (0..<200).flatMap { [UInt8($0 % 8 + 1), 0x61, 0x0E] }
    let document = DocumentParser().parse(bytes, name: "page.txt")
    #expect(document.kind == .other)
    #expect(document.diagnostics.contains { $0.code.rawValue == "kind.other" })
  }

  // MARK: Decisions on an issue

  @Test("a page of all decisions on an issue is a list of decisions, each under its date")
  func issueDecisions() {
    let document = parse(
      "# Issue - decisions", "## Parking: Zone 14", "### 06/10/2023 - Parking: Zone 14",
      "**RESOLVED:** That the Order be made.", "### 09/06/2023 - Parking: Zone 14",
      "**RESOLVED:** That the matter be deferred.", name: "page.md")
    #expect(document.kind == .decisions)
    #expect(document.title == "Parking: Zone 14")
    #expect(items(document) == ["|Parking: Zone 14", "|Parking: Zone 14"])
    // The history of an issue says that something was decided, not what.
    #expect(parse("# Issue - details", "## Parking: Zone 14", name: "page.md").kind == .other)
  }

  @Test("the links on top of a page are neither its title nor a body")
  func menu() {
    let document = parse(
      "<html><body><div>Home Meetings Committees Councillors</div><h1>Meeting Details</h1>"
        + "<h2>Scrutiny Commission for Children</h2><p>8 Jun 2018 - 10:00 to 11:40</p>"
        + "<p>1. Apologies</p><p>2. Short Breaks</p></body></html>", name: "page.html")
    #expect(document.title == "Scrutiny Commission for Children")
    #expect(document.meeting.body == "Scrutiny Commission for Children")
  }

  @Test("what was said below “Decision:” is no decision where a label of its own follows")
  func narrative() {
    func resolutions(_ lines: String...) -> [String] {
      parse(
        ([
          "Agenda item", "Grants", "Meeting: 12/05/2022 - Grants Committee (Item 4)", "4 Grants",
          "Decision:",
        ]
          + lines).joined(separator: "\n\n"), name: "page.txt"
      ).sections.flatMap(\.blocks).filter { $0.kind == .resolution }.map { $0.text ?? "" }
    }
    let said = ["The Chairman introduced the report."] + (1...9).map { "Member \($0) spoke." }
    #expect(
      resolutions(said.joined(separator: "\n\n"), "RESOLVED that grants be made.")
        == ["that grants be made."])
    #expect(resolutions("The grants were made as listed.") == ["The grants were made as listed."])
  }
}
