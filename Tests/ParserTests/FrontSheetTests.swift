import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Front sheets of reports, heads of messages and sites")
struct FrontSheetTests {
  @Test("labels in ordinary type that a gap sets off are fields; a value goes on in its column")
  func gaps() throws {
    let read = ReadDocument(
      [
        """
           Meeting          Elder Fire and Rescue Authority
                            Policy Group (Resources)
        """,
        "   Date             18 June 2014", "   Report by        Ada Ash, Head of Fleet",
        "   Subject          A NEW LADDER FOR THE STATION", "   Classification   Public",
        "   PURPOSE", "   1.   To seek approval.", "   RECOMMENDATIONS",
        "   2.   That the ladder be bought.",
        "   3.   That the old one be sold.", "   RISK", "   4.   There is none.",
      ], name: "report.txt")
    let document = read.document
    #expect(document.title == "A NEW LADDER FOR THE STATION")
    #expect(document.meeting.body == "Policy Group (Resources)")
    let report = try #require(document.report)
    #expect(report.part == "Public")
    #expect(report.date == "2014-06-18")
    #expect(report.contacts.map(\.name) == ["Ada Ash"])
    #expect(read.items == ["|PURPOSE", "|RECOMMENDATIONS", "|RISK"])
  }

  @Test("two columns that such words head are no fields")
  func columns() {
    let read = ReadDocument(
      [
        "REPORT TO THE ELDER BOARD", "Name          Post", "Ada Ash       Clerk", "1. Purpose",
        "To note.", "2. Background", "None.",
      ], name: "report.txt")
    #expect(!read.blocks.contains { $0.kind == .field && $0.label == "Name" })
  }

  private let sheet = [
    "**Elder Hospitals NHS Foundation Trust**", "# **Board of Directors**",
    "| **Agenda item** | 9.2 |\n|---|---|\n| **Date of meeting** | 24 September 2020 |\n| **Title of report** | Winter Plan |\n| **Purpose** | For approval |",
    "## **Executive summary**", "The plan is ready.", "## **Recommendations**",
    "The Board is asked to:", "1. **Approve** the plan;", "2. **Note** the costs; and",
    "3. **Delegate** the rest.", "## **1. Introduction**", "1.1 It was cold.",
    "## **2. What will be done**", "2.1 Much.", "## **3. Costs**", "3.1 None.",
  ]

  @Test(
    "entries that open with their verb in bold are recommendations, a label in a row is no head")
  func asked() {
    let read = ReadDocument(sheet, name: "report.md")
    #expect(
      read.texts(.recommendation) == [
        "Approve the plan;", "Note the costs; and", "Delegate the rest.",
      ])
    #expect(
      read.items == [
        "|Executive summary", "|Recommendations", "1|Introduction", "2|What will be done",
        "3|Costs",
      ])
    #expect(read.document.meeting.body == "Board of Directors")
    #expect(read.document.report?.to == ["Board of Directors"])
  }

  @Test("numbered heads in bold that open with such a verb and have nothing behind it stay heads")
  func verbsAsHeads() {
    let read = ReadDocument(
      [
        "# Report to the Elder Board", "**1. Purpose**", "To note.", "**2. Review**",
        "It was made.",
        "**3. Costs**", "None.",
      ], name: "report.md")
    #expect(read.items == ["1|Purpose", "2|Review", "3|Costs"])
  }

  @Test("what a report is about has a location, a meeting has a venue")
  func location() {
    let lines = [
      "DELEGATED REPORT", "Application Number: 4/12", "Location: Hill Farm, Elder", "Assessment",
      "It is fine.", "Conclusion", "It is.",
    ]
    #expect(ReadDocument(lines, name: "report.txt").document.meeting.venue == nil)
    let minutes = [
      "# Minutes of the Elder Board, 3 May 2011", "**Location:** Hill Farm, Elder", "1. Bins",
      "They were full.", "2. Close", "Done.",
    ]
    #expect(
      ReadDocument(minutes, name: "minutes.md").document.meeting.venue == "Hill Farm, Elder")
  }

  @Test("a row of figures under a head of recommendations is none")
  func rows() {
    let read = ReadDocument(
      [
        "# Report to the Elder Board", "## 1. Purpose", "To note.", "## 2. Recommendations",
        "1. That three houses be let.", "2      H/11/0346      €41.20", "## 3. Costs", "None.",
      ], name: "report.txt")
    #expect(read.texts(.recommendation) == ["That three houses be let."])
  }

  // MARK: Messages and sites

  private let mail = [
    "Subject: [elder] Minutes of the Elder TC telecon of the committee - 14 March 2012\nFrom: Ada Ash <a.ash@elder.example>\nDate: Thu, 15 Mar 2012 09:12:44 +0100"
  ]
  private let record = [
    "1. Roll call", "Present:\n  Ada Ash\n  Ben Elm", "2. Bins", "They were full.", "3. Close",
    "Done.",
  ]

  @Test(
    "the title of minutes in a message goes before its subject, which is the title where none is")
  func messages() {
    let titled = ReadDocument(
      mail + ["Minutes of the Elder TC, 14 March 2012, 15:00 UTC"] + record, name: "mail.txt")
    #expect(titled.document.title == "Minutes of the Elder TC, 14 March 2012, 15:00 UTC")
    #expect(titled.document.meeting.date == "2012-03-14")
    #expect(titled.document.meeting.time == "15:00")
    let plain = ReadDocument(mail + record, name: "mail.txt")
    #expect(
      plain.document.title
        == "[elder] Minutes of the Elder TC telecon of the committee - 14 March 2012")
  }

  @Test("the links of a site beside its page name nobody; lines of a letterhead do")
  func menus() {
    func page(_ cell: String) -> ReadDocument {
      ReadDocument(
        [
          "<html><body><table><tr><td>\(cell)</td><td><p><b>TOWN OF ELDER<br>ZONING BOARD<br></b></p>",
          "<p><b>Minutes of Public Hearing - Tuesday, April 24, 2012</b></p>",
          "<p><b>Members Present:</b> Ada Ash, Chairman; Ben Elm</p>",
          "<p>Chairman Ash opened the hearing at 7:02 p.m. in the Selectmen's Room, Town Hall.</p>",
          "<p><b>Barn</b></p><p>It was measured.</p></td></tr></table></body></html>",
        ], name: "minutes.html")
    }
    let menu = page("<a>Town Home</a><br><a>Town Clerk</a><br><a>Zoning Board</a>")
    #expect(menu.document.meeting.organisation == "TOWN OF ELDER")
    #expect(menu.document.meeting.time == "19:02")
    #expect(menu.document.meeting.venue == "Selectmen's Room, Town Hall")
    let letterhead = page("Elder Town Council<br>Care Home Road<br>Elder")
    #expect(letterhead.document.meeting.organisation == "Elder Town Council")
  }

  @Test("a headline that names the group goes before the line that dates its minutes")
  func groups() {
    let dated = ReadDocument(
      ["# Tidal Paths Working Group", "Minutes, interim meeting, 20 September 2018"]
        + ["Attendees: Ada Ash, Ben Elm", "## Status", "Fine.", "## Close", "Done."],
      name: "minutes.md")
    #expect(dated.document.title == "Tidal Paths Working Group")
    let named = ReadDocument(
      ["# Tidal Paths Working Group", "Minutes of the Tidal Paths Working Group, 3 May 2018"]
        + ["Attendees: Ada Ash, Ben Elm", "## Status", "Fine.", "## Close", "Done."],
      name: "minutes.md")
    #expect(named.document.title == "Minutes of the Tidal Paths Working Group, 3 May 2018")
  }

  @Test("a title that breaks off in front of its date names its body on the line above")
  func brokenTitle() {
    let document = ReadDocument(
      [
        "                 ELDER DISTRICT COUNCIL", "                   PLANNING COMMITTEE",
        "      Minutes of a meeting held at the Council Offices, Station Road, Alderton on\n                    Thursday 12 May 2016 commencing at 6.30 pm",
        "P.1     MINUTES", "        They were confirmed.",
      ], name: "minutes.txt"
    ).document
    #expect(document.meeting.body == "PLANNING COMMITTEE")
  }

  @Test("the last word of a title's body stands for the name above it")
  func lastWord() {
    let document = ReadDocument(
      [
        "ELDER AND THE MARCHES ACCESS FORUM",
        "Minutes of the 31st Meeting of the Forum, held on 8 March 2011 in the Memorial Hall",
        "1 BINS", "They were full.", "2 CLOSE", "Done.",
      ], name: "minutes.txt"
    ).document
    #expect(document.meeting.body == "ELDER AND THE MARCHES ACCESS FORUM")
  }

  // MARK: People

  @Test(
    "what stands with a name in the list of those present",
    arguments: [
      ("Maureen Kett (W.I.)", "W.I." as String?, nil as String?),
      ("Marcus Field (Democratic Services)", nil, "Democratic Services"),
      ("Cllr B Penny (Elder Council), three members of the public", "Elder Council", nil),
      ("Becky Amidon, Administrator; Peter Grady, Grady Surveying", "Grady Surveying", nil),
    ])
  func remarks(entry: String, group: String?, role: String?) throws {
    let reading = NameList.read(
      page(entry), page(entry).blocks[0].range, defaults: NameListDefaults(.inAttendance))
    let last = try #require(reading.people.last)
    #expect(last.group == group)
    #expect(last.role == role)
  }

  @Test("“was present as substitute” records one who stood in")
  func substitute() {
    let read = ReadDocument(
      [
        "# Minutes of the Elder Panel, 3 May 2010", "1 APOLOGIES",
        "Apologies were received from Councillor A Ash. Councillor B Elm was present as substitute.",
        "2 CLOSE", "Done.",
      ], name: "minutes.md")
    #expect(read.document.people.map(\.name) == ["A Ash", "B Elm"])
    #expect(read.document.people.last?.presence == .substitute)
  }

  @Test("the minutes and recommendations of committees are no recommendations")
  func committeeMinutes() {
    let read = ReadDocument(
      [
        "Minutes of Elder Town Council, 3 May 2022", "**Present:** Cllr A Ash, Cllr B Elm",
        "**137/22 Committee minutes and recommendations**", "a) Planning Committee 7th March",
        "b) Open Spaces Committee 14th March", "**138/22 Close**", "Done.",
      ], name: "minutes.md")
    #expect(read.texts(.recommendation).isEmpty)
  }
}
