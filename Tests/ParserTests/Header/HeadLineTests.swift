import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Lines of a head: broken titles, places and times, names of organisations")
struct HeadLineTests {
  private static let record =
    "\n\nPresent: Cllr A Ash, Cllr B Birch\n\n1.   FEES\n\nRESOLVED that the fee be paid.\n\n2.   BINS\n\nFull.\n"

  private func minutes(_ head: String, _ name: String = "x.txt") -> MinutesDocument {
    parse(head + Self.record, name)
  }

  // MARK: Titles over two lines

  @Test("a title that breaks off inside a place goes on in the next line")
  func placeOverLines() {
    let broken = minutes(
      """
                          ELDER VALE NHS FOUNDATION TRUST

                       MINUTES OF THE COUNCIL OF GOVERNORS MEETING
                 HELD ON THURSDAY 21 APRIL 2016 AT 2.00 PM IN THE EDUCATION
                              CENTRE, ELDER GENERAL HOSPITAL
      """)
    #expect(broken.meeting.venue == "EDUCATION CENTRE, ELDER GENERAL HOSPITAL")
    #expect(broken.title?.hasSuffix("ELDER GENERAL HOSPITAL") == true)
    let comma = minutes(
      """
                                 ELDER FIRE AUTHORITY

          Minutes of the meeting held on Thursday 19 July 2012 at Service Headquarters, Ash Road,
                                           Maple at 10.00 am
      """)
    #expect(comma.meeting.venue == "Service Headquarters, Ash Road, Maple")
    #expect(comma.meeting.time == "10:00")
  }

  @Test("a title that has come to its place does not go on with the line below")
  func wholePlace() {
    let document = minutes(
      """
                       MINUTES OF THE COUNCIL OF GOVERNORS MEETING
                 HELD ON THURSDAY 21 APRIL 2016 AT 2.00 PM IN THE EDUCATION CENTRE
                              CENTRE FOR LEARNING
      """)
    #expect(document.meeting.venue == "EDUCATION CENTRE")
    #expect(document.title?.hasSuffix("EDUCATION CENTRE") == true)
  }

  @Test("a title that ends with a comma does not go on with who presided and who was there")
  func presidingBehindComma() {
    let document = minutes(
      """
                                 ELDER FIRE AUTHORITY

          Minutes of the meeting held on Thursday 19 July 2012 at Service Headquarters, Ash Road,
                          Ada Pike in the chair, with Ben Dove and Cy Ray
      """)
    #expect(document.meeting.venue == "Service Headquarters, Ash Road")
    #expect(document.title?.contains("Pike") == false)
  }

  // MARK: Time and place

  @Test(
    "a line that says when and where gives both",
    arguments: [
      ("Time and place: 10.00am, Council Chamber, Civic Offices", "Council Chamber, Civic Offices"),
      ("Venue and time: Old Hall, Elder, 10 am", "Old Hall, Elder"),
      ("Date, time and venue: 3 May 2011, 10.00 am in the Old Hall", "Old Hall"),
    ])
  func timeAndPlace(line: String, venue: String) {
    let meeting = minutes("# Minutes of the Elder Committee\n\n\(line)", "x.md").meeting
    #expect(meeting.venue == venue)
    #expect(meeting.time == "10:00")
  }

  @Test("a line that says only when gives no place")
  func timeAlone() {
    let meeting = minutes("# Minutes of the Elder Committee\n\nTime and place: 10.00am", "x.md")
      .meeting
    #expect(meeting.time == "10:00")
    #expect(meeting.venue == nil)
  }

  @Test("a line that begins with the date may say where at length; a sentence does not")
  func dateAndPlace() {
    let venue = { (line: String) in
      self.minutes("# ELDER COUNCIL\n\n# MINUTES OF THE COUNCIL MEETING\n\n## \(line)", "x.md")
        .meeting.venue
    }
    #expect(
      venue("Wednesday, 26 May 2014 at 6.00 p.m. in the Council Chamber, Town Hall, Elder Vale")
        == "Council Chamber, Town Hall, Elder Vale")
    #expect(
      venue("Wednesday, 26 May 2014 at 6.00 p.m. with all members who had been asked for") == nil)
  }

  @Test(
    "places without a preposition behind “held”, and in small letters behind “in the”",
    arguments: [
      (
        "Proceedings of the Meeting of Elder City Council held Civic Hall, Elder on Wednesday, 13 January 2016",
        "Civic Hall, Elder"
      ),
      ("Committee meeting, Tuesday 7 May 2024, 7.30pm, in the site hut", "site hut"),
      ("Minutes of Elder Council held In Council Chambers on 3 May 2010", "Council Chambers"),
    ])
  func otherPlaces(line: String, venue: String) {
    #expect(minutes("Elder Allotment Association\n\n\(line)").meeting.venue == venue)
  }

  @Test("what a meeting was held for is no place, nor is what stands in the rain")
  func noPlaces() {
    let venue = { (line: String) in
      self.minutes("Elder Allotment Association\n\n\(line)").meeting.venue
    }
    #expect(venue("Minutes of the meeting held Wednesday, 13 January 2016") == nil)
    #expect(venue("Committee meeting, Tuesday 7 May 2024, 7.30pm, in the rain") == nil)
  }

  // MARK: Names

  @Test("friends of something are an organisation, with or without the article")
  func friends() {
    let title = "\n\nMinutes of a meeting of the Trustees held at the Museum on 18 June 2024"
    #expect(
      minutes("# The Friends of Elder Museum" + title, "x.md").meeting.organisation
        == "The Friends of Elder Museum")
    #expect(minutes("# Notes for friends" + title, "x.md").meeting.organisation == nil)
  }

  @Test("of two bodies in headings one below the other the outer is the organisation")
  func nestedHeadings() {
    let meeting = { (head: String) in
      self.minutes("\(head)\n\n### Minutes of the 27th meeting\n\nDate: 3 May 2016", "x.md").meeting
    }
    let nested = meeting("# Open Data Forum\n\n## Technical Committee on Models")
    #expect(nested.organisation == "Open Data Forum")
    #expect(nested.body == "Technical Committee on Models")
    let alone = meeting("# Open Data Forum\n\n## Notes of the talk")
    #expect(alone.organisation == nil)
    #expect(alone.body == "Open Data Forum")
  }

  @Test("the law under which a decision is made is not what it is about")
  func statute() {
    let document = { (line: String) in
      parse(
        "**ELDER BOROUGH COUNCIL**\n\n**\(line)**\n\n**NOTICE OF DECISION OF THE LICENSING SUB-COMMITTEE**\n\nDate of hearing: 6 July 2017\n\n### The application\n\nLonger hours.\n\n### Representations\n\nFour residents objected.\n\n### Decision\n\nThe application was refused.\n\n### Reasons\n\nNoise.\n",
        "x.md")
    }
    #expect(document("LICENSING ACT 2003").meeting.body == "LICENSING SUB-COMMITTEE")
    #expect(itemTitles(document("LICENSING ACT 2003")).isEmpty)
    #expect(
      itemTitles(document("THE GALLEY, 27 MARINE PARADE")) == ["THE GALLEY, 27 MARINE PARADE"])
  }

  @Test(
    "a name that no noun tells is an organisation’s over the name of a body or the title of its minutes"
  )
  func letterhead() {
    let organisation = { (head: String) in self.minutes(head, "x.md").meeting.organisation }
    #expect(
      organisation(
        "# Maple Carers' Network\n\nRegistered charity\n\n## Minutes of the Board of Trustees")
        == "Maple Carers' Network")
    #expect(
      organisation(
        "Pantry Street Food Co-op\nBoard of Directors\nMinutes, Tuesday 13 February 2018")
        == "Pantry Street Food Co-op")
    #expect(
      organisation("# Elder Harriers – Committee Meeting\n\nMonday 13 May 2019")
        == "Elder Harriers")
    #expect(organisation("# Weekly Planning Call\n\n## Minutes of the Board of Trustees") == nil)
    #expect(organisation("# Maple Green\n\n## Trees and hedges\n\n3 May 2010") == nil)
    #expect(organisation("# Mrs Maple Green\n\n## Minutes of the Board of Trustees") == nil)
  }

  @Test("an authority that is called a board, and a board behind the name of its foundation")
  func boards() {
    let meeting = { (head: String) in self.minutes(head, "x.md").meeting }
    let authority = meeting(
      "**Minutes of the Meeting of Elder and Maple Education and Training Board held on 24 April 2018**"
    )
    #expect(authority.organisation == "Elder and Maple Education and Training Board")
    #expect(authority.body == nil)
    let board = meeting(
      "# Minutes of the board meeting of 7 September 2021\n\n**Elder Foundation – Board of Directors**"
    )
    #expect(board.organisation == "Elder Foundation")
    #expect(board.body == "Board of Directors")
  }

  @Test("those to whom an agenda goes are not the body that meets")
  func addressees() {
    let agenda = { (council: String, to: String) in
      parse(
        "\(council)\n\n\(to)\n\nYou are summoned to attend a meeting of \(council) on 13 April 2023 at 7.15 pm.\n\nAGENDA\n\n1.   Apologies\n\n2.   Minutes\n\n3.   Roof\n"
      ).meeting.body
    }
    #expect(agenda("ELDER PARISH COUNCIL", "To all members of the Council") == nil)
    #expect(
      agenda("ELDER PARISH COUNCIL", "To all members of the Roads Committee") == "Roads Committee")
  }

  // MARK: Titles of reports

  @Test("the line “Report” of a form says what it is about, unless it says who wrote it")
  func reportLine() {
    let title = { (value: String) in
      parse(
        "<p align=center><b>ELDER AUTHORITY</b></p><table><tr><td>Committee:</td><td>Access Committee</td></tr><tr><td>Date:</td><td>10 March 2009</td></tr><tr><td>Report:</td><td>\(value)</td></tr><tr><td>Author:</td><td>Ned Garth, Head of Services</td></tr></table><p><b>1. Purpose of the report</b></p><p>To propose charges.</p><p><b>2. Recommendation</b></p><p>That the charges be approved.</p>",
        "x.html"
      ).title
    }
    #expect(title("CHARGES AT THE CAR PARKS 2009/10") == "CHARGES AT THE CAR PARKS 2009/10")
    #expect(title("Head of Visitor Services") != "Head of Visitor Services")
  }

  // MARK: Lists of people

  @Test("the class of the members in front of their names, a line each")
  func classes() {
    let lines = """
      **Members present**

      Headteachers, primary: Carol Nash (Chair), Derek Usher

      Academies: Ros Pike

      Early years: Beth Dove
      """
    #expect(
      people(lines, "x.md") == [
        "Carol Nash|Chair||present", "Derek Usher|||present", "Ros Pike|||present",
        "Beth Dove|||present",
      ])
    // What a line is about, and no class of members.
    let other = "**Members present**\n\nRoof repairs: Ros Pike\n\nBoiler room: Beth Dove"
    #expect(people(other, "x.md").count < 2)
  }

  @Test("members by the name of their body, each with a title, and those who came to the hearing")
  func hearing() {
    let notice = """
      **Sub-Committee:** Councillors Rita Ash (Chairman), Paul Birch and Anwar Crane

      **Present at the hearing:** Mr Giles Dove (solicitor), PC Lucy Elm (Elder Police)
      """
    #expect(
      people(notice, "x.md") == [
        "Rita Ash|Chairman||present", "Paul Birch|||present", "Anwar Crane|||present",
        "Giles Dove|solicitor||inAttendance", "Lucy Elm||Elder Police|inAttendance",
      ])
    #expect(people("**Committee:** Corporate Scrutiny and Housing Strategy", "x.md").isEmpty)
  }

  @Test(
    "those appointed to bodies did not attend",
    arguments: [
      "Committee Appointments for 2014\n\nFinance Committee: Mr. Giles Dove (Chair), Mrs. Rita Crane and Mr. Paul Pike",
      "Finance Committee: Mr. Giles Dove and Mrs. Rita Crane\n\nRoads Committee: Mr. Paul Pike and Mrs. Lucy Elm",
      "# Minutes\n\n## 1. Appointments\n\nPlanning Committee: Councillors Ash, Birch and Elm",
    ])
  func appointed(text: String) {
    #expect(people(text, "x.md").isEmpty)
  }

  // MARK: Agendas

  private func agenda(_ lines: String) -> MinutesDocument {
    parse(
      "                 ELDER BOROUGH COUNCIL\n\n               PLANNING SUB-COMMITTEE\n\n          Thursday 5 June 2003 at 7.30 p.m.\n\n\n                        A G E N D A\n\n"
        + lines + "\n")
  }

  @Test("the line that says what an agenda is of is its title")
  func agendaTitles() {
    let items = "\n\nAGENDA\n\n1.   Apologies\n\n2.   Minutes\n\n3.   Roof\n"
    let title = { (line: String) in
      parse(
        "ELDER FIRE AUTHORITY\n\nAUDIT COMMITTEE\n\n\(line)\n\nMonday 23 January 2012 at 10.30 am"
          + items
      ).title
    }
    #expect(
      title("Agenda for the meeting to be held on Monday, 23 January 2012")
        == "Agenda for the meeting to be held on Monday, 23 January 2012")
    #expect(title("NOTICE OF REGULAR MEETING") == "NOTICE OF REGULAR MEETING")
    #expect(title("Agenda of the day") == "AUDIT COMMITTEE")
  }

  @Test("a summons and agenda is an agenda, though its items name reports")
  func summonsAndAgenda() {
    let kind = { (line: String) in
      parse(
        """
                               LONDON BOROUGH OF ELDER

                                      CABINET

                      Tuesday, 14th October 2014 at 7.00 p.m.
                      Committee Rooms 3 and 4, Town Hall, High Road

                                \(line)

        1.   Apologies for absence

        2.   Declarations of interest

        3.   Minutes of the meeting held on 9th September 2014

        4.   Budget monitoring, month 5
             Report of the Director of Resources

        5.   Award of contract for parking enforcement
             Report of the Director of Place

        6.   School places strategy
        """
      ).kind
    }
    #expect(kind("SUMMONS AND AGENDA") == .agenda)
    #expect(kind("SUMMONS AND AGENT") != .agenda)
  }

  @Test("page numbers in a column of their own are no part of the titles")
  func pageColumn() {
    let lines = { (head: String, numbers: [String]) in
      """
      \(head)

      1.   APOLOGIES FOR ABSENCE

      2.   MINUTES                                               \(numbers[0])

           To confirm the minutes of 8 May 2003.

      3.   ENFORCEMENT: SATELLITE DISHES                         \(numbers[1])

           Report of the Borough Solicitor.

      4.   APPEALS                                              \(numbers[2])
      """
    }
    let head = "                                                           Page"
    let bare = [
      "1|APOLOGIES FOR ABSENCE", "2|MINUTES", "3|ENFORCEMENT: SATELLITE DISHES", "4|APPEALS",
    ]
    #expect(numberedItems(agenda(lines(head, ["1", "7", "31"]))) == bare)
    #expect(numberedItems(agenda(lines(head, ["1 - 6", "7 - 8", "9 - 12"]))) == bare)
    #expect(numberedItems(agenda(lines("", ["1", "7", "31"]))) == bare)
    // Numbers of applications are words of their titles, also beside a page that is set off.
    let applications = numberedItems(
      agenda(
        """
        \(head)

        1.   APOLOGIES                                             1

        2.   MINUTES                                               3

        3.   Planning application 1

        4.   Planning application 2
        """))
    #expect(applications.suffix(2) == ["3|Planning application 1", "4|Planning application 2"])
    let alike = "Page No\n\n1. Apologies 1\n\n2. Roads 2\n\n3. Planning application 3\n\n"
    #expect(
      numberedItems(agenda(alike + "4. Planning application 4\n")).suffix(2) == [
        "3|Planning application 3", "4|Planning application 4",
      ])
    #expect(
      numberedItems(agenda(alike + "4. Building control 5\n")).suffix(2) == [
        "3|Planning application", "4|Building control",
      ])
    // Figures that go up and down are sums.
    let sums = numberedItems(agenda(lines("", ["410", "7", "31"])))
    #expect(sums.contains { $0.hasSuffix("410") })
  }

  @Test("lines in capitals right over numbered items group them, also with a note between")
  func groups() {
    let document = agenda(
      """
      1.   APOLOGIES FOR ABSENCE

                      APPLICATIONS FOR PERMISSION

                 (Reports of the Head of Planning)

      2.   12-16 STATION PARADE

           Change of use.

                            OTHER MATTERS

      3.   APPEALS

           To note the outcome of appeals.

           C. J. ASHBY
           Chief Executive                                       28 May 2003
      """)
    #expect(
      document.sections.map { "\($0.kind) \($0.title ?? "")" } == [
        "front ", "item APOLOGIES FOR ABSENCE", "part APPLICATIONS FOR PERMISSION",
        "item 12-16 STATION PARADE", "part OTHER MATTERS", "item APPEALS",
      ])
  }

  @Test(
    "a label opens a line of its own right below a full line of the head; a bracket that a wrap cuts holds none"
  )
  func labelBelowTitle() {
    let minutes = parse(
      """
      Minutes of the meeting of the Elder Panel held on 26 June 2015
      Present: Cllr A Ash, Cllr B Birch
      The Clerk said that the roof of the hall had leaked (see Leisure
      Trust: Variation of lease) as it had done since the winter of the
      year before.

      1. FEES

      RESOLVED that the fee be paid.

      2. BINS

      Full.
      """)
    #expect(minutes.people.map(\.name) == ["A Ash", "B Birch"])
    #expect(
      texts(minutes, .paragraph).contains { $0.contains("(see Leisure Trust: Variation of lease)") }
    )
    #expect(minutes.title == "Minutes of the meeting of the Elder Panel held on 26 June 2015")
  }

  @Test("a sentence that a wrap breaks in front of a short word with a colon stays one")
  func wrappedColon() {
    let minutes = parse(
      """
      Minutes of the meeting of the Elder Panel held on 26 June 2015

      Present: Cllr A Ash, Cllr B Birch

      The parish clerk had been asked in March to write to the County
      Council: no answer had come, and the fee had been paid by the
      members in the meantime, as they had been told that they would
      have to do so by the end of the year if nothing else was found
      before the summer and the hall was to be kept open.

      1. FEES

      RESOLVED that the fee be paid.

      2. BINS

      Full.
      """)
    #expect(minutes.people.map(\.name) == ["A Ash", "B Birch"])
    #expect(
      texts(minutes, .paragraph).contains {
        $0.hasPrefix("The parish clerk") && $0.contains("to the County Council: no answer")
      })
  }

  // MARK: Names without a noun, places beside times

  @Test(
    "a name on top of the minutes of a general meeting, of commissioners or of a numbered session")
  func letterheads() {
    #expect(
      minutes(
        "# ELDER HEIGHTS\n\nMINUTES OF THE ANNUAL GENERAL MEETING HELD ON 26 JUNE 2018", "x.md"
      )
      .meeting.organisation == "ELDER HEIGHTS")
    #expect(
      minutes(
        "# PORT ELDER HARBOUR\n\nMinutes of the 611th Meeting of the Commissioners held on 3 May 2011",
        "x.md"
      ).meeting.organisation == "PORT ELDER HARBOUR")
    let session = minutes(
      "EA/C/31/Min. rev. 1\n\nElder Glacier Archive\n\nMinutes of the thirty-first session of the Council\n\n3 May 2013"
    ).meeting
    #expect(session.organisation == "Elder Glacier Archive")
    #expect(session.body == "Council")
    #expect(
      minutes("# ELDER ERIC — 14th General Assembly\n\n**Minutes** (GA/2021/31, rev. 2)", "x.md")
        .title
        == "ELDER ERIC — 14th General Assembly")
    // Minutes of a talk have no letterhead.
    #expect(
      minutes("# Harbour Walls\n\nMinutes of the talk on 3 May 2011", "x.md").meeting.organisation
        == nil)
  }

  @Test("the council itself stands behind the kind of its meeting")
  func councilBehindMeeting() {
    let council = minutes(
      "# Minutes of the Ordinary Council Meeting of Elder Plains Shire Council", "x.md"
    ).meeting
    #expect(council.organisation == "Elder Plains Shire Council")
    #expect(council.body == nil)
  }

  @Test(
    "a place stands behind a time in brackets, between date and time, or with a way to join beside it"
  )
  func placesBesideTimes() {
    func venue(_ line: String) -> String? {
      minutes("# Minutes of the Planning Committee\n\n\(line)", "x.md").meeting.venue
    }
    #expect(venue("16 July 2009 (9.45 a.m. – 1.20 p.m.), Yew Barrow, Elder") == "Yew Barrow, Elder")
    #expect(venue("Tuesday 20 October 2020, Library, 6.30pm") == "Library")
    #expect(venue("Tuesday 20 October 2020, Draft, 6.30pm") == nil)
    #expect(
      minutes(
        "Minutes of the Planning Committee held in the Council Chamber, Elder and by video conference on 5 October 2021"
      ).meeting.venue == "Council Chamber, Elder and by video conference")
  }

  @Test("that minutes await confirmation is not what they are called")
  func subjectToConfirmation() {
    #expect(
      minutes(
        "Minutes subject to confirmation\n\n**At a meeting of the Fund Committee held on 3 May 2018**",
        "x.md"
      ).title == "At a meeting of the Fund Committee held on 3 May 2018")
  }

  @Test("a title goes on with the place on the line below its time")
  func placeBelowTime() {
    let head =
      "Minute of the Meeting of the Board held on Tuesday 27 June 2017 at 9.45 a.m.\nin the Lecture Room, Elder Hospital"
    #expect(minutes(head).title?.hasSuffix("in the Lecture Room, Elder Hospital") == true)
    #expect(minutes(head).meeting.venue == "Lecture Room, Elder Hospital")
    // “In the chair” begins another line.
    #expect(
      minutes(head.replacing("in the Lecture Room, Elder Hospital", with: "In the chair: Ada Pike"))
        .title?.hasSuffix("9.45 a.m.") == true)
  }

  @Test("date, time and place stand in columns and lines of one block")
  func dateInColumns() {
    let meeting = minutes(
      """
      ELDER TOWN COUNCIL

      MINUTES OF THE MEETING OF FULL COUNCIL

      Monday 11th July 2016                                        7.15pm to 9.02pm
      The Assembly Room, Town Hall, Fore Street, Elder
      """
    ).meeting
    #expect(meeting.date == "2016-07-11")
    #expect(meeting.time == "19:15")
    #expect(meeting.endTime == "21:02")
    #expect(meeting.venue == "The Assembly Room, Town Hall, Fore Street, Elder")
  }

  @Test(
    "the name of a body above “Minutes” and the day is the title; of a joint committee the longer name counts"
  )
  func bodyAboveDay() {
    #expect(
      minutes(
        "City of Elder\n\n                 SOUTH AREA PLANNING SUB-COMMITTEE\n\n                 Minutes - 23 August 2006"
      ).title == "SOUTH AREA PLANNING SUB-COMMITTEE")
    let joint = minutes(
      "# Elder and Wold Joint Waste Committee\n\nNotes of the virtual meeting of the Joint Waste Committee, 11 February 2021, 14:00 – 15:40",
      "x.md")
    #expect(joint.meeting.body == "Elder and Wold Joint Waste Committee")
    #expect(joint.meeting.endTime == "15:40")
    #expect(joint.title?.hasPrefix("Notes of the virtual meeting") == true)
    #expect(
      minutes("Minutes of a joint meeting of the Roads Committee held on 3 May 2011").meeting.body
        == "Roads Committee")
  }

  @Test("the organisation that nothing but the head of each page names")
  func runningOrganisation() {
    func head(_ number: Int) -> String {
      "ELDER COUNTY COUNCIL                                  -\(number)-\n3 MAY 2011\n\n"
    }
    let text =
      head(1) + "       Minutes of a meeting of the County Council held at Shire Hall on 3 May 2011"
    let document = parse(
      text + Self.record + "\n" + head(2) + "3.   WALLS\n\nNoted.\n\n" + head(3)
        + "4.   GATES\n\nNoted.\n", "x.txt")
    #expect(document.meeting.organisation == "ELDER COUNTY COUNCIL")
    #expect(document.meeting.body == "County Council")
  }

  @Test(
    "an office is no body that met; a church council is one of its parish")
  func officesAndCouncils() {
    let record = parse(
      """
      Elder Borough Council

                              RECORD OF DECISION OF THE
                  CABINET MEMBER FOR ROADS

                          Decision Made:  23 April 2010

      ELM ROAD CEMETERY - SAFETY

      Issue for Decision

      To consider it.

      Decision Made

      1.   That it be tested.
      """, "x.txt")
    #expect(record.title == "ELM ROAD CEMETERY - SAFETY")
    #expect(record.meeting.body == nil)
    #expect(
      minutes("# PARISH OF ELDER\n\n## PAROCHIAL CHURCH COUNCIL\n\nMinutes, 19 March 2015", "x.md")
        .meeting.body == "PAROCHIAL CHURCH COUNCIL")
  }

  @Test("the initials of a body in a bracket are part of its name; a defined word is not")
  func initials() {
    func body(_ head: String) -> String? {
      parse(
        "\(head)\n\nMinutes of the meeting of 3 May 2013\n\n1. Notes\n\nNone.\n\n2. Close\n\nNone.\n"
      ).meeting.body
    }
    #expect(body("REGISTRY STEERING GROUP (RSG)") == "REGISTRY STEERING GROUP (RSG)")
    #expect(body("REGISTRY STEERING GROUP (\"the Group\")") == "REGISTRY STEERING GROUP")
  }

  @Test(
    "front matter gives the title where the headings say no more than whose it is; a state is no title"
  )
  func posted() {
    let front = "---\ntitle: \"Board minutes, July\"\ndate: 2023-07-02\n---\n\n"
    #expect(
      parse(
        front
          + "# Elder Parish Council\n\nPresent: Ann Ash\n\n## Roof\n\nIt was agreed to mend it.\n",
        "x.md"
      ).title
        == "Board minutes, July")
    #expect(
      parse(
        front
          + "# Elder Roof Working Group, 3 July 2023\n\nPresent: Ann Ash\n\n## Roof\n\nMended.\n",
        "x.md"
      ).title
        == "Elder Roof Working Group, 3 July 2023")
    #expect(
      parse(
        "DRAFT – to be confirmed on 7 December\n\nELDER ROOF FORUM, 3 MAY 2011\n\nPresent: Ann Ash\n\n1. Roof\n\nMended.\n\n2. End\n\nNone.\n"
      ).title
        == "ELDER ROOF FORUM, 3 MAY 2011")
  }

  @Test(
    "a heading that names body and day is the title of its page, above the line that says when and where"
  )
  func datedHeading() {
    func title(_ heading: String) -> String? {
      parse(
        "<h1>\(heading)</h1><p>Minutes of the meeting of the Roads Committee of Elder Council, held in the Hall on 3 May 2016.</p><p>Present: Cllr Ash, Cllr Elm</p><h2>1. Roads</h2><p>None.</p><h2>2. Walls</h2><p>None.</p>",
        "x.html"
      ).title
    }
    #expect(title("Roads Committee - 3 May 2016") == "Roads Committee - 3 May 2016")
    // That of a site names neither.
    #expect(title("Elder Council")?.hasPrefix("Minutes of the meeting") == true)
  }
}
