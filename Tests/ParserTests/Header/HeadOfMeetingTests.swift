import MinutesModel
import Testing

@testable import MinutesParser

@Suite(
  "When and where a meeting was, and what a message, a form or a second language has around it")
struct HeadOfMeetingTests {
  private static let record =
    "\n\nPresent: Cllr A Ash, Cllr B Birch\n\n1. FEES\n\nRESOLVED that the fee be paid.\n\n2. BINS\n\nFull.\n"

  private func minutes(
    _ head: String, _ name: String = "x.txt", opening: String = "", end: String = ""
  ) -> MinutesDocument {
    parse(
      head
        + Self.record.replacing(
          "1. FEES\n\n", with: "1. FEES\n\n" + (opening.isEmpty ? "" : opening + "\n\n"))
        + end, name)
  }

  // MARK: Times

  @Test("when the meeting was opened goes before when it was called for")
  func actualStart() {
    let head =
      "Minutes of the Elder Council meeting held in the Town Hall on 21 August 2018 at 6.00pm"
    #expect(
      minutes(head, opening: "The Mayor opened the meeting at 6.02pm.").meeting.time == "18:02")
    #expect(
      minutes(head, opening: "The meeting was called to order at 6.05 pm.").meeting.time == "18:05")
    // The second half of a long day is no beginning.
    #expect(
      minutes(head, opening: "The Mayor opened the meeting at 9.30pm again.").meeting.time
        == "18:00")
    #expect(minutes(head, opening: "The shop opened at 6.10pm.").meeting.time == "18:00")
  }

  @Test("the last item may say from when to when the meeting was")
  func duration() {
    let head = "Minutes of the Elder Council meeting held on 21 August 2018"
    let long = minutes(head, end: "\n3. DURATION OF MEETING\n\n6.30 p.m. to 7.48 p.m.\n")
    #expect(long.meeting.time == "18:30")
    #expect(long.meeting.endTime == "19:48")
    let other = minutes(head, end: "\n3. OPENING HOURS\n\n6.30 p.m. to 7.48 p.m.\n")
    #expect(other.meeting.endTime == nil)
  }

  @Test(
    "the end of the meeting in a line that says nothing more, or in the sentence that closes it",
    arguments: [
      "Closed 8.52pm", "Meeting ended: 20:52", "The Chairperson closed the meeting at 20H52.",
      "The Commissioners rose at 8.52 p.m.",
      "The Chair thanked all for coming and brought the meeting to an end at 8.52 pm.",
      "The Mayor closed the meeting at 8.52 pm. The next is on 2 October at 7 pm.",
      "3. ADJOURNMENT: 8:52 PM.", "3. CLOSE\n\n8.52 pm",
    ])
  func closing(line: String) {
    let head = "Minutes of the Elder Council meeting held on 21 August 2018 at 7.00 pm"
    #expect(minutes(head, end: "\n" + line + "\n").meeting.endTime == "20:52")
  }

  @Test(
    "what shuts, sinks or is heard at a time ends no meeting",
    arguments: [
      "The tide rose at 8.52 p.m.", "Closed 8.52pm by the Clerk of the Works.",
      "The hall is 20 by 52.",
    ])
  func notClosing(line: String) {
    let head = "Minutes of the Elder Council meeting held on 21 August 2018 at 7.00 pm"
    #expect(minutes(head, end: "\n" + line + "\n").meeting.endTime != "20:52")
  }

  @Test("the end of the meeting in the head, by its label")
  func labelledEnd() {
    func end(_ lines: String) -> String? {
      minutes("Minutes of the Elder Council meeting held on 21 August 2018\n\n" + lines).meeting
        .endTime
    }
    #expect(end("Commenced: 4.00pm\n\nConcluded: 5.32pm") == "17:32")
    #expect(end("Meeting started: 6.30 pm\nMeeting ended: 8.05 pm") == "20:05")
    #expect(end("From: 6.00 pm\n\nTo: 8.17 pm") == "20:17")
    #expect(end("To: 8.17 pm") == nil)
    #expect(end("Finish: the car park") == nil)
    let table = DocumentParser().parse(
      Array(
        """
        <h1>Minutes of the Elder Council, 21 August 2018</h1><dl><dt>Meeting opened</dt><dd>5:33pm</dd>
        <dt>Meeting closed</dt><dd>7:48pm</dd></dl><h2>1. Minutes</h2><p>RESOLVED – That they be signed.</p>
        """.utf8), name: "x.html")
    #expect(table.meeting.endTime == "19:48")
  }

  @Test("a time in words, of which the beginning tells the half of the day")
  func writtenEnd() {
    let head = "Minutes of the Elder Council meeting held on 21 August 2018 at "
    func end(_ start: String, _ line: String) -> String? {
      minutes(head + start, end: "\n\(line)\n").meeting.endTime
    }
    #expect(end("7.30 pm", "The Chairman closed the meeting at ten past nine.") == "21:10")
    #expect(end("7.30 pm", "The meeting closed at a quarter to ten.") == "21:45")
    #expect(end("9.30 am", "The meeting closed at half past eleven.") == "11:30")
    #expect(end("7.30 pm", "The meeting closed at 9.15.") == "21:15")
    #expect(
      end("half past seven in the evening", "The meeting closed at ten past nine.") == "21:10")
    #expect(end("7.30 pm", "The meeting closed with ten to nine members there.") == nil)
  }

  @Test("a yard that is to be closed at nine ends no meeting, a meeting that is to be closed does")
  func orders() {
    let head = "Minutes of the Elder Council meeting held on 21 August 2018"
    #expect(minutes(head, end: "\nThat the yard be closed at 9.00 pm.\n").meeting.endTime == nil)
    #expect(
      minutes(head, end: "\nThat the meeting be closed at 9.00 pm.\n").meeting.endTime == "21:00")
  }

  // MARK: Messages

  @Test(
    "the head of a message is not that of the minutes in it; a memorandum has no address of mail")
  func mail() {
    let mail = minutes(
      """
      From: Clerk, Elder PC <clerk@elder.example>
      Date: Mon, 10 Sep 2018 at 21:14
      Subject: Fwd: draft mins
      To: <board@elder.example>

      Hi Ben, minutes below.

      ELDER PARISH COUNCIL

      Minutes of the Parish Council Meeting held on Monday 3rd September 2018 at 7.30 pm in the Village Hall
      """)
    #expect(mail.meeting.date == "2018-09-03")
    #expect(mail.meeting.time == "19:30")
    #expect(mail.title?.hasPrefix("Minutes of the Parish Council Meeting") == true)
    let memo = minutes(
      "From: The Clerk\nDate: 10 September 2018\nSubject: Drains\n\nELDER PARISH COUNCIL\n\nMINUTES"
    )
    #expect(memo.meeting.date == "2018-09-10")
  }

  // MARK: Places

  @Test(
    "a place ends where the sentence says what for, or goes on to begin",
    arguments: [
      (
        "Minutes of the Elder Council held at the Jubilee Room, Church Lane, for the purpose of business, on 3 May 2019",
        "Jubilee Room, Church Lane"
      ),
      (
        "Minutes of the Cabinet, 13 May 2015\n\nThe meeting, held in County Hall, Elder, began at 10.30am.",
        "County Hall, Elder"
      ),
      (
        "Minutes of the Elder Board\n\nTuesday 22 March 2022, 6.00pm, The Old Ropeworks, Elder",
        "The Old Ropeworks, Elder"
      ),
      (
        "Minutes of the Elder Board\n\nTuesday 16 February 2016 · 10.00 am · Fire Control, Saltings Lane",
        "Fire Control, Saltings Lane"
      ),
      (
        "Minutes of the Elder Board\n\nThursday 13 July 2023, 13:00 – 16:10\n\nThe Tannery, Wharf Street, Elder",
        "The Tannery, Wharf Street, Elder"
      ),
      (
        "Cofnodion / Minutes of the Elder Council\n\nNos Lun, 13 Mai 2019 am 7.00 yh yn Neuadd Goffa, Elder",
        "Neuadd Goffa, Elder"
      ),
    ])
  func places(head: String, place: String) {
    #expect(minutes(head).meeting.venue == place)
  }

  @Test(
    "what is held in public, on Zoom or by a body stands behind the time without being a place",
    arguments: [
      "Minutes of the Board Meeting held in Public\n\nThursday 13 July 2023",
      "Minutes of the Elder Board\n\nTuesday 22 March 2022, 6.00pm, Finance Committee",
      "Minutes of the Elder Board\n\nTuesday 22 March 2022, 6.00pm, Draft Minutes",
    ])
  func noPlaces(head: String) {
    #expect(minutes(head).meeting.venue == nil)
  }

  @Test("where the meeting was called to order is its place, although the head has said when")
  func calledToOrder() {
    let told = minutes(
      "MINUTES OF THE ELDER COUNCIL\n\nFebruary 3, 2016\n\nThe meeting was called to order at 9:32 a.m.",
      opening: "The Mayor called the meeting to order in Harbour Hall, 120 Commercial Street.")
    #expect(told.meeting.venue == "Harbour Hall, 120 Commercial Street")
    #expect(told.meeting.time == "09:32")
  }

  // MARK: Names

  @Test(
    "a room is no organisation, a common council no authority beside its city, two languages one name"
  )
  func names() {
    let room = minutes(
      "Council Minutes\n\nDate:       27th February, 2008\nPlace:      Council Chamber, Municipal Buildings, Elder"
    )
    #expect(room.meeting.organisation == nil)
    let common = minutes("**City of Elder**\n\n# Common Council\n\nMinutes, April 15, 2019", "x.md")
    #expect(common.meeting.organisation == "City of Elder")
    #expect(common.meeting.body == "Common Council")
    let pair = minutes(
      "CYNGOR CYMUNED LLANELDER COMMUNITY COUNCIL\n\nMinutes of the Ordinary Meeting of Llanelder Community Council held on 8 February 2021"
    )
    #expect(pair.meeting.organisation == "CYNGOR CYMUNED LLANELDER COMMUNITY COUNCIL")
    let bracket = minutes(
      "# ELDER BOROUGH COUNCIL\n\n## LICENSING (HEARINGS) SUB-COMMITTEE\n\nMinutes, 3 July 2014",
      "x.md")
    #expect(bracket.meeting.body == "LICENSING (HEARINGS) SUB-COMMITTEE")
    let whole = minutes(
      "**ELDER REGIONAL COUNCIL**\n\n**COMMITTEE OF THE WHOLE ON BUDGET MINUTES**\n\nFebruary 3, 2016",
      "x.md")
    #expect(whole.meeting.body == "COMMITTEE OF THE WHOLE ON BUDGET")
  }

  @Test("the lines of an address below the title say when, one by one")
  func letterhead() {
    let page = minutes(
      "# Minutes of the Full Council Meeting, 20 June 2022\n\nElder Town Council\\\nThe Corn Hall, High Street, Elder EX4 1ZZ\\\n7.00pm",
      "x.md")
    #expect(page.meeting.time == "19:00")
  }

  // MARK: Reports and pages

  @Test("“Report on” names the subject, and a sentence in italics none")
  func reportTitles() {
    let report = parse(
      "ELDER COUNCIL\n\nROADS COMMITTEE                        8 NOVEMBER 2016\n\nREPORT BY:   HEAD OF ROADS\n\nREPORT ON:   WINTER PLAN 2016/17\n\n1.0 PURPOSE OF REPORT\n\n1.1 To seek approval of the plan.\n\n2.0 RECOMMENDATIONS\n\nIt is recommended that the Committee:\n\na) approves the plan.\n"
    )
    #expect(report.title == "WINTER PLAN 2016/17")
    let planning = parse(
      "**ELDER DISTRICT COUNCIL**\n\n# Land rear of Pound Lane, Elder\n\n**Case Officer:** Ada Pike – 01632 960388\n\n*The application is before the Committee because a Member has called it in.*\n\n## 1. THE SITE\n\n1.1 An orchard.\n\n## 2. RECOMMENDATION\n\nThat permission be refused.\n",
      "x.md")
    #expect(planning.title == "Land rear of Pound Lane, Elder")
  }

  @Test("a sentence at the end of a report names its contact; a post without a name is nobody")
  func contacts() {
    func report(_ end: String) -> [String] {
      let text =
        "ELDER FIRE AUTHORITY\n\n**REPORT OF THE CHIEF FIRE OFFICER**\n\n**ATTENDANCE POLICY**\n\n**Purpose of report**\n\nTo report.\n\n**Recommendations**\n\n*That the Committee:*\n\n1. approve the policy.\n\n"
        + end + "\n"
      return parse(text, "x.md").report?.contacts.map(\.name) ?? []
    }
    #expect(
      report(
        "The contact officer for this report is Deputy Chief Fire Officer Leonie Ash,\ntelephone 01632 960711."
      )
        == ["Leonie Ash"])
    #expect(report("The contact officer for this report is the Head of Roads.").isEmpty)
  }

  @Test("bodies beside names in a list, and the school where the meeting was, are no organisation")
  func otherNames() {
    let table = parse(
      "# Minutes of the Elder Committee, 3 May 2010\n\n| Name | Organisation |\n|---|---|\n| Ada Ash | Maple Council |\n| Ben Birch | Moss NHS Trust |\n\n## 1. FEES\n\nRESOLVED that the fee be paid.\n\n## 2. BINS\n\nFull.\n",
      "x.md")
    #expect(table.meeting.organisation == nil)
    let school = minutes(
      "**Minutes of the Elder Board**\n\n| Date: | 8 May 2019 |\n|---|---|\n| Venue: | Maple High School, Room 4 |",
      "x.md")
    #expect(school.meeting.organisation == nil)
    #expect(school.meeting.venue == "Maple High School, Room 4")
    let district = minutes("Elder Water Board\nBoard of Directors Meeting\nMay 14, 2019\nMinutes")
    #expect(district.meeting.organisation == "Elder Water Board")
    #expect(district.meeting.body == "Board of Directors")
  }

  @Test("an inn behind the time is where the meeting was")
  func inn() {
    let told = minutes(
      "ELDER GARDENS ASSOCIATION\n\nCommittee Meeting - Tuesday 5th November 2013, 7.30pm at The Plough"
    )
    #expect(told.meeting.venue == "Plough")
  }
}
