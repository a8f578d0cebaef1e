import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Pages of platforms and copies")
struct PlatformPageTests {
  private func parse(_ lines: String..., name: String = "page.txt") -> MinutesDocument {
    DocumentParser().parse(Array(lines.joined(separator: "\n\n").utf8), name: name)
  }

  private func furniture(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .furniture }.map { $0.text ?? "" }
  }

  // MARK: Printed templates

  @Test(
    "numbers of items alone on their lines count no pages, though the same decision closes each")
  func numbersOfItems() {
    let items = ["Apologies", "Roads", "Pond"].enumerated().map { index, title in
      "\(index + 1)\n\n\(title)\n\n"
        + [
          "There were four.", "The roof leaks.", "A builder will come.", "It was cold.",
          "Ann spoke.",
        ]
        .map { $0 + "\n\n" }.joined() + "It was proposed by Ann Ash.\n\n"
        + "Resolved unanimously by all present\n\n"
    }
    let document = DocumentParser().parse(
      Array(
        ("# Elder Parish Council\n\nMinutes of the meeting held on 3 May 2021\n\n" + items.joined())
          .utf8),
      name: "x.md")
    #expect(
      !document.sections.flatMap(\.blocks).contains { $0.kind == .furniture })
  }

  @Test("tags of the system that printed minutes, and its template behind them, are furniture")
  func tags() {
    let document = parse(
      "<html><body><p>Minutes of the Ferry Board held on 3 May 2011</p><p>&lt;AI1&gt;</p>",
      "<p><b>FB.4/11 MINUTES</b></p><p>RESOLVED: That the minutes be signed.</p><p>&lt;/AI1&gt;</p>",
      "<p><b>FB.5/11 SLIPWAY</b></p><p>It is worn.</p><p>&lt;LAYOUT_SECTION&gt;</p>",
      "<p>1. FIELD_TITLE</p><p>FIELD_SUMMARY</p><p>&lt;/LAYOUT_SECTION&gt;</p></body></html>",
      name: "page.html")
    #expect(numberedItems(document) == ["FB.4/11|MINUTES", "FB.5/11|SLIPWAY"])
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
    #expect(numberedItems(document) == ["F1|SLIPWAY", "F2|CLOSE", "F3|NEXT MEETING"])
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
      numberedItems(document) == [
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
    #expect(numberedItems(document) == ["|Apologies", "|Lamps at Quay Street"])
  }

  @Test(
    "lines without numbers on a list page are told by what stands around them, not by their words")
  func plainLines() {
    let document = parse(
      """
      Agenda and minutes

      No. Item

      Apologies for Absence

      There were none.

      Market Stalls

      The Board is asked to pass the following: “That the rent be fixed.”

      Contributors:

      Ms P. Orde – Head of Markets

      Mr F. Yarrow – Stallholders' Union

      Dr N. Szabo

      The Head of Markets said that the rent was low.

      Minutes

      To agree the minutes of 3 May 2011.
      """)
    #expect(
      numberedItems(document) == ["|Apologies for Absence", "|Market Stalls", "|Minutes"])
    #expect(document.people.map(\.name) == ["P. Orde", "F. Yarrow", "N. Szabo"])
  }

  @Test("a remark on exemption is no part of a title")
  func exempt() {
    let document = parse(
      "AGENDA", "1. Apologies", "2. Debts (exempt: paragraph 3)", "3. Lamps (Quay Street)")
    #expect(numberedItems(document) == ["1|Apologies", "2|Debts", "3|Lamps (Quay Street)"])
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
    #expect(numberedItems(document) == ["|Slipway charges"])
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
    #expect(numberedItems(document) == ["|Minutes", "|Slipway Fees"])
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

  @Test(
    "a table of meetings with links to their papers is no record; one of items is no such table")
  func indexTable() {
    func table(_ rows: [String]) -> String {
      "<html><body><main><h1>Meetings of the Ferry Committee</h1><p>Choose a date.</p><table>"
        + rows.map { "<tr>" + $0 + "</tr>" }.joined() + "</table></main></body></html>"
    }
    let days = [
      "9 January 2023", "13 February 2023", "13 March 2023", "15 May 2023", "12 June 2023",
    ]
    let index = parse(
      table(
        days.map {
          "<td>\($0)</td><td>2.00 pm</td><td><a href=\"a\">Agenda</a> <a href=\"m\">Minutes</a></td>"
        }), name: "page.html")
    #expect(index.kind == .other)
    let minutes = parse(
      table(
        ["<td>1</td><td>Minutes of 9 January 2023</td><td>Agreed as a true record.</td>"]
          + days.map { "<td>2</td><td>Slipway</td><td>RESOLVED that it be mended by \($0).</td>" }),
      name: "page.html")
    #expect(minutes.kind != .other)
  }

  @Test("the subtitles of a recording are no record; minutes that give times of arrival are")
  func captions() {
    let spoken = (1...6).flatMap { ["00:0\($0):15", ">> THE MOTION CARRIES. ITEM \($0), PLEASE."] }
    let captions = parse(
      (["Ferry Board - 21 July 2020", "Captions"] + spoken).joined(separator: "\n\n"))
    #expect(captions.kind == .other)
    #expect(captions.diagnostics.contains { $0.message.contains("subtitles") })
    let minutes = parse(
      "Minutes of the Ferry Board held on 21 July 2020", "Present: Cllr A Ash", "1. SLIPWAY",
      "10:15", "Cllr Ash came in.", "10:20", "RESOLVED that it be mended.", "10:25", "2. QUAY",
      "10:30", "It holds.", "10:35", "10:40", "The meeting closed.")
    #expect(minutes.kind == .minutes)
    // Places in a recording, each below the head of an item.
    let stamped = (1...6).map {
      "\($0). SLIPWAY \($0)\n\n00:1\($0):15\n\nIt was agreed that plan \($0) be approved."
    }
    #expect(
      parse(
        (["Minutes of the Ferry Board held on 21 July 2020", "Present: Cllr A Ash"] + stamped)
          .joined(separator: "\n\n")
      ).kind == .minutes)
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
    #expect(numberedItems(document) == ["|Parking: Zone 14", "|Parking: Zone 14"])
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

  // MARK: Boards and files

  @Test("the names of files below their label are attachments; words are none")
  func files() {
    func attachments(_ lines: String) -> [[String]] {
      parse(
        "<h1>Minutes of the Board</h1><h2>1. Turf</h2><p>\(lines)</p><h2>2. Close</h2><p>RESOLVED.</p>",
        name: "page.html"
      ).sections.flatMap(\.blocks).filter { $0.kind == .attachments }.map { $0.points.map(\.text) }
    }
    #expect(
      attachments("<b>File Attachments</b><br>Bids.xlsx (42 KB)<br>Plan A.pdf (188 KB)")
        == [["Bids.xlsx (42 KB)", "Plan A.pdf (188 KB)"]])
    #expect(attachments("<b>File Attachments</b><br>were not sent.") == [])
  }

  @Test("“Resolution:” over a motion with its final resolution gives the motion's words")
  func finalResolution() {
    func resolutions(_ below: String) -> Int {
      parse(
        "Minutes of the Board", "Present: Ada Pike", "1. Turf", "Resolution: Approve the turf.",
        below, "2. Close", "It closed."
      ).sections.flatMap(\.blocks).count { $0.kind == .resolution }
    }
    #expect(
      resolutions("Motion by Ada Pike, second by Lev Brandt.\nFinal Resolution: Motion Carries")
        == 0)
    #expect(resolutions("The turf is green.") == 1)
  }

  @Test("file numbers in margin cells open items in any order; a reference in a title opens none")
  func fileNumbers() {
    func row(_ number: String, _ title: String) -> String {
      "<table><tr><td>\(number)</td><td>\(title)</td></tr><tr><td></td><td>It was read.</td></tr></table>"
    }
    let document = parse(
      "<p><b>Minutes of the Board</b></p><p>Present: Ada Pike</p><p><b>MINUTES</b></p>",
      row("19-0744", "Minutes of August"), "<p><b>RESOLUTIONS</b></p>",
      row("19-0761", "Bridge Grant"), row("19-0762", "Salary of the Clerk"),
      "<p><b>ORDINANCES</b></p>", row("19-0720", "Mining"), name: "page.html")
    #expect(
      numberedItems(document) == [
        "19-0744|Minutes of August", "19-0761|Bridge Grant", "19-0762|Salary of the Clerk",
        "19-0720|Mining",
      ])
    let other = parse(
      "<p><b>Minutes of the Board</b></p><p>Present: Ada Pike</p><p><b>REPORTS</b></p>",
      "<table><tr><td><b>ITEM 1</b></td><td><b>INVESTMENTS</b></td></tr></table><p>They grew.</p>",
      "<table><tr><td><b>ITEM 2</b></td><td><b>DA 2016/211 - SHED</b></td></tr></table><p>RESOLVED that it be built.</p>",
      name: "page.html")
    #expect(numberedItems(other) == ["1|INVESTMENTS", "2|DA 2016/211 - SHED"])
  }

  @Test(
    "usual business stands in front of the first number over a decision, groups over a number do not"
  )
  func usualBusiness() {
    let document = parse(
      "<p><b>MINUTES OF THE COUNCIL</b></p><p><b>PRESENT:</b></p><p>Councillor A Ash</p>",
      "<p><b>APOLOGIES</b></p><table><tr><td>41/17</td><td><b>RESOLVED</b> that the apology be accepted.</td></tr></table>",
      "<p><b>PLANNING REPORTS</b></p><table><tr><td><b>ITEM 1</b></td><td><b>SHED</b></td></tr></table>",
      "<p>It is old.</p><p><b>ROAD REPORTS</b></p>",
      "<table><tr><td><b>ITEM 2</b></td><td><b>KERB</b></td></tr></table><p>It is low.</p>",
      name: "page.html")
    #expect(numberedItems(document) == ["|APOLOGIES", "1|SHED", "2|KERB"])
  }

  @Test("the box of an agenda system: words above the mover, those against in the result alone")
  func resultBox() {
    let box = [
      ("Motion:", "Grant the variance of three feet."), ("RESULT:", "APPROVED [2 TO 0]"),
      ("MOVER:", "Dale Ash, Commissioner"), ("SECONDER:", "Ann Elm, Chair"), ("AYES:", "Ash, Elm"),
    ].map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    let blocks = parse(
      "<h1>Minutes of the Board</h1><h2>1. Shed</h2><table>\(box)</table><h2>2. Vote</h2>",
      "<table><tr><td>Aye:</td><td>2 -</td><td>Ash and Elm</td></tr></table>",
      "<h2>3. Keys</h2><table><tr><td>Aye:</td><td>none -</td><td>Lost and Found</td></tr></table>",
      name: "page.html"
    ).sections.flatMap(\.blocks)
    let motion = blocks.first { $0.kind == .motion }
    #expect(motion?.mover == "Dale Ash")
    #expect(motion?.vote?.against == 0)
    #expect(blocks.filter { $0.kind == .vote }.map { $0.vote?.for } == [2])
  }

  @Test("entries of a log between decisions are discussion, and a final list repeats")
  func log() {
    let document = parse(
      "<h1>Minutes of the ferry meeting</h1><p>Meeting started by ash at 19:01:07 UTC.</p><h3>Meeting summary</h3><ol><li><b>Slipway</b> (ash, 19:03:11)",
      "<ol type=a><li>ACTION: elm to mend it (ash, 19:04:40)</li>",
      "<li>HELP: somebody with a saw (elm, 19:05:40)</li></ol></li>",
      "<li><b>Crane</b> (ash, 19:09:11)<ol type=a><li>it is old (elm, 19:10:00)</li></ol></li></ol>",
      "<h3>People present (lines said)</h3><ol><li>ash (4)</li><li>elm (2)</li></ol>",
      name: "page.html")
    let said = document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }
      .flatMap { $0.points.map(\.text) }
    #expect(said == ["HELP: somebody with a saw (elm, 19:05:40)", "it is old (elm, 19:10:00)"])
  }

  @Test("under a head of what was resolved the same words are a list, others a decision")
  func repeatedSummary() {
    func kinds(_ last: String) -> [Block.Kind] {
      parse(
        "<h1>Minutes of the Ferry Group</h1><p>Present: ash, elm</p><h3>minutes</h3>",
        "<p>RESOLUTION: minutes of 12 April are accepted</p><h3>slip</h3><p>It is worn.</p>",
        "<h2>Summary of Resolutions</h2><ol><li>\(last)</li><li>the slip is mended</li></ol>",
        name: "page.html"
      ).sections.flatMap(\.blocks).map(\.kind)
    }
    #expect(kinds("minutes of 12 April are accepted").count { $0 == .resolution } == 1)
  }

  @Test("persons who spoke, named below a sentence behind another, contribute")
  func speakers() {
    let document = parse(
      "<h1>Minutes of the Board</h1><p>Present: Ms Pike</p><h2>1. Shed</h2>",
      "<p>The hearing was opened at seven. The following persons spoke:</p>",
      "<ul><li>Lev Brandt, applicant</li><li>Ama Osei, 4 Elder Road</li></ul>",
      "<p>It was closed. Members raised these points:</p><ul><li>It is tall.</li><li>It is red.</li></ul>",
      name: "page.html")
    #expect(
      document.people.filter { $0.presence == .contributor }.map(\.name) == [
        "Lev Brandt", "Ama Osei",
      ])
    #expect(
      document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }.map(\.points.count)
        == [2])
  }

  @Test(
    "who declares an interest and leaves for the item has left once, whoever leaves twice twice")
  func leftOnce() {
    func moves(_ declared: String) -> [String] {
      parse(
        "Minutes of the Council", "Present: Cllr A Ash, Cllr B Elm", "1. INTERESTS", declared,
        "2. SHED", "Cllr Ash left the meeting at 6.22pm.", "3. CLOSE", "None."
      ).people.first?.movements.map { "\($0.kind) \($0.time ?? "-")" } ?? []
    }
    #expect(
      moves("Cllr Ash declared an interest in item 2 as its owner and left the meeting.")
        == ["left 18:22"])
    #expect(moves("Cllr Ash left the meeting.").first == "left -")
  }

  @Test(
    "a link to the agenda in front does not make a page of minutes an agenda; the day may stand below the body"
  )
  func linkToAgenda() {
    func read(_ links: String, _ heading: String) -> ReadDocument {
      ReadDocument(
        [
          "<html><body>\(links)<h1>Agenda and minutes</h1><h2>\(heading)</h2>",
          "<h3>1. Lease</h3><p>Minutes:</p><p>Members asked about the roof.</p>",
          "<p><b>Resolved:</b> That the lease be granted.</p><h3>2. Bins</h3><p>Full.</p></body></html>",
        ], name: "page.html")
    }
    let page = read(
      "<ul><li><a href='a'>Agenda</a></li><li><a href='b'>Printed minutes</a></li></ul>",
      "Cabinet<br/>Thursday 13 March 2014 4.00 pm")
    #expect(page.document.kind == .minutes)
    #expect(page.texts(.resolution) == ["That the lease be granted."])
    #expect(page.document.meeting.body == "Cabinet")
    #expect(page.document.meeting.date == "2014-03-13")
    #expect(
      read("", "Please note<br/>Thursday 13 March 2014 4.00 pm").document.meeting.body == nil)
  }

  @Test("links of the site below its name are no list with a lead-in")
  func siteBelowItsName() {
    let page = ReadDocument(
      [
        "<html><body><div><a href='/'>Elder City Council</a>",
        "<ul class='menu'><li><a href='#'>Home</a></li><li><a href='#'>Committees</a></li><li><a href='#'>Meetings</a></li></ul><a href='#'>Login</a></div>",
        "<h1>Meeting Details</h1><h2>Health Scrutiny</h2><p>5 March 2018</p></body></html>",
      ], name: "page.html")
    #expect(page.blocks.allSatisfy { $0.kind != .list || !$0.points.isEmpty })
  }

  @Test(
    "letters in brackets alone on their lines take the words below them, and a number alone ends those"
  )
  func lettersAlone() {
    let document = parse(
      "Agenda and minutes", "Ferry Board - Monday, 3rd May, 2011 6.00 pm", "1. Lamps", "Minutes:",
      "1.1", "RESOLVED:", "That the Board:-", "(a)", "agrees the programme, with the additions",
      "and amendments in Part 1; and", "(b)", "asks for a report", "1.2", "The Board thanked him.",
      "2. Ropes", "Minutes:", "2.1", "None.")
    let resolution = document.sections.flatMap(\.blocks).first { $0.kind == .resolution }
    #expect(
      resolution?.points.map { "\($0.number ?? "–") \($0.text)" } == [
        "a agrees the programme, with the additions and amendments in Part 1; and",
        "b asks for a report",
      ])
  }

  @Test("who is to act stands below a label alone; papers with the number of their item open none")
  func actionBelowLabel() {
    func page(_ below: String) -> MinutesDocument {
      DocumentParser().parse(
        Array(
          """
          <p>Agenda and minutes</p><p>Ferry Board - Monday, 3rd May, 2011 6.00 pm</p><table>\
          <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">6.</p></td><td>\
          <p class="mgAiTitleTxt">Lamps</p><p class="mgSubItemTitleTxt">Additional documents:</p>\
          <ul><li>6a Lamps - Appendix 1 , item 6 PDF 1 MB</li></ul><p class="mgSubItemTitleTxt">Decision:</p>\
          <p><b>DECISION</b></p><p>To light two lamps.</p><p><b>Action by:</b></p>\(below)</td></tr>\
          <tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">7.</p></td><td>\
          <p class="mgAiTitleTxt">Ropes</p><p class="mgSubItemTitleTxt">Decision:</p><p>Noted.</p></td></tr></table>
          """.utf8), name: "x.html")
    }
    let document = page("<p><b>DIRECTOR, QUAYS (A. PIKE)</b></p>")
    #expect(texts(document, .action) == ["DIRECTOR, QUAYS (A. PIKE)"])
    #expect(numberedItems(document) == ["6|Lamps", "7|Ropes"])
    #expect(texts(page("<p>The lamps had been out since May.</p>"), .action).isEmpty)
  }
}
