import MinutesModel
import Testing

@testable import MinutesParser

@Suite(
  "Lists of people told by their layout: columns of capitals, cells with marks, figures in front")
struct PeopleLayoutTests {
  @Test(
    "names in columns below the title of those who sit on the body go on with the list above it")
  func capitalColumns() {
    let list =
      "Sederunt:\n\nLord Provost Ada Ash, in the Chair; and\n\n                 COUNCILLORS\n\n"
    #expect(
      people(
        list
          + "BEN DOVE                NEIL McLARK\nEVA BIRCH               and\nIDA WREN                CY ROE\n"
      )
      .map { $0.split(separator: "|")[0] } == [
        "Ada Ash", "BEN DOVE", "NEIL McLARK", "EVA BIRCH", "IDA WREN", "CY ROE",
      ])
    // Wards are no names.
    #expect(
      people(
        list + "ELDER WARD              NORTH MOSS WARD\nLOW FELL WARD           HARBOUR WARD\n"
      ).count
        == 1)
  }

  private static let marked = [
    "<td>*</td><td>Mrs A Pike (Chairman)</td><td>*</td><td>Dr B Dove</td>",
    "<td>*</td><td>Mr C Lark</td><td></td><td>Mr D Wren</td>",
  ]

  private func table(below line: String) -> [String] {
    parse(
      "<h1>Minutes of the Elder Executive</h1><table>"
        + Self.marked.map { "<tr>\($0)</tr>" }.joined()
        + "</table><p>\(line)</p><h2>1. Minutes</h2><p>They were signed.</p><h2>2. Roof</h2><p>It leaks.</p>",
      "x.html"
    ).people.map { "\($0.title ?? "") \($0.name) \($0.presence)" }
  }

  @Test("marks in cells in front of names are read by the line below the table")
  func markedTable() {
    #expect(
      table(below: "* Present") == [
        "Mrs A Pike present", "Dr B Dove present", "Mr C Lark present", "Mr D Wren absent",
      ])
    // Without that line nobody knows what the mark means.
    #expect(table(below: "* Prize winners of the year").isEmpty)
  }

  @Test("a figure in front of a name at the start of a line is that of a note below the list")
  func figures() {
    let told = parse(
      """
      Minutes of the Elder Board, 4 March 2019

      PRESENT:            Mr Abe Ash (Chairman)
                       1  Mr Ben Dove
                          Ms Cy Roe
                       2  Mrs Di Finch


      POLICE IN           ACC Eva Birch
      ATTENDANCE:      2  Supt Nils Vane


      1   From item 4 at 10.25am

      1.  REPORTS

          There were none.

      2.  ROOF

          It leaks.
      """)
    #expect(
      told.people.map { "\($0.name) \($0.presence) \($0.movements.map { $0.time ?? "" })" } == [
        #"Abe Ash present []"#, #"Ben Dove present ["10:25"]"#, #"Cy Roe present []"#,
        #"Di Finch present []"#, #"Eva Birch inAttendance []"#, #"Nils Vane inAttendance []"#,
      ])
    // A number of visitors is no figure in front of a name.
    #expect(people("PRESENT:    Mr Abe Ash\n            3 visitors") == ["Abe Ash|||present"])
  }

  private static let officers = """
    **Present:**

    | | |
    |---|---|
    | **Voting Members:** | Councillor Ada Ash – in the Chair |
    | | Councillor Ben Dove |
    | **Other Members in Attendance:** | Councillor Cy Roe |
    | **Officers:** | |
    | Whole of meeting | Ms Di Finch, Manager |
    | Part of meeting | |


    """

  @Test(
    "labels beside cells of a list give each row its presence, and the table below who came for an item"
  )
  func officersByItem() {
    let all = [
      "Ada Ash|Chair||present", "Ben Dove|||present", "Cy Roe|||inAttendance",
      "Di Finch|Manager||inAttendance",
    ]
    #expect(
      people(
        Self.officers
          + "| **Agenda Item** | **Officer Attending** |\n|---|---|\n| 5 | Mr Ed Lark |\n| 6 and 7 | Mrs Flo Teal |\n",
        "x.md") == all + ["Ed Lark|||inAttendance", "Flo Teal|||inAttendance"])
    // Who is to report on an item was not there for that.
    #expect(
      people(
        Self.officers + "| **Agenda Item** | **Report of** |\n|---|---|\n| 5 | Mr Ed Lark |\n",
        "x.md")
        == all)
  }

  @Test("apologies in the first column are recorded beside the substitutes in the second")
  func temporaryAppointments() {
    let table = { (head: String) in
      "## 1. Apologies\n\n| \(head) |\n|---|---|\n| Councillor Dr Ian Mole | Councillor Tim Pike |\n| Councillor Jo Wren | – |\n\n## 2. Roof\n\nIt leaks.\n"
    }
    let read = { (head: String) in
      parse(
        "# Minutes of the Elder Committee\n\nPresent: Councillor Ada Ash\n\n" + table(head), "x.md"
      )
      .people.map { "\($0.name) \($0.presence) \($0.substituteFor ?? "")\($0.group ?? "")" }
    }
    #expect(
      read("*Apology from* | *Temporary Appointment*") == [
        "Ada Ash present ", "Ian Mole apologies ", "Tim Pike substitute Ian Mole",
        "Jo Wren apologies ",
      ])
    #expect(!read("Proposer | Seconder").contains { $0.contains("substitute") })
  }

  @Test("regrets behind a name among the absent are apologies; an excuse is none")
  func regrets() {
    #expect(
      people(
        "Attending: Ada Ash (chair), Ben Dove\n\nNot attending: Cy Roe (regrets), Di Finch (excused)"
      )
      .suffix(2).map { $0.split(separator: "|").last } == ["apologies", "absent"])
    #expect(
      people("Members present: Cllr Ada Ash\n\nAbsent with regrets: Cllr Cy Roe").last
        == "Cy Roe|||apologies")
  }

  @Test("what somebody looks after is a role; a place in brackets is none")
  func charges() {
    #expect(
      people(
        "Committee present:\n\n- Ada Ash (President)\n- Ben Dove (Events)\n- Cy Roe (Elder)", "x.md"
      ) == [
        "Ada Ash|President||present", "Ben Dove|Events||present", "Cy Roe||Elder|present",
      ])
    #expect(
      people(
        "In attendance:\n\n- Ada Ash – Governance Professional\n- Ben Dove (Elder Professional Trust)",
        "x.md")
        == [
          "Ada Ash|Governance Professional||inAttendance",
          "Ben Dove||Elder Professional Trust|inAttendance",
        ])
  }

  @Test("titles and shortened first names belong to the name as they are")
  func names() {
    #expect(
      people("Present: Alderman Sir Geo. Ash, Verderer Ben Dove, Sr Cy Roe and Mr Chas. Lark") == [
        "Geo. Ash|||present", "Ben Dove|||present", "Cy Roe|||present", "Chas. Lark|||present",
      ])
    // A whole word and a stop end a sentence.
    #expect(
      people("Present: Mr Ash. Lark reported.").contains { $0.hasPrefix("Ash. Lark") } == false)
  }

  @Test("apologies by surname are of the one whose place was taken")
  func replaced() {
    let read = { (surname: String) in
      parse(
        "# Minutes of the Elder Forum\n\nPresent: Mr Ben Dove (substitute for Mrs Ada Ash)\n\n## 1. Apologies\n\nApologies were received from Mrs \(surname).\n\n## 2. Roof\n\nIt leaks.\n",
        "x.md"
      ).people.map { "\($0.name) \($0.presence)" }
    }
    #expect(read("Ash") == ["Ben Dove substitute", "Ada Ash apologies"])
    #expect(read("Nash") == ["Ben Dove substitute", "Nash apologies"])
  }

  @Test("a time right behind the verb and nothing else tells of going")
  func bareTime() {
    let read = { (sentence: String) in
      parse(
        "# Minutes of the Elder Forum\n\nPresent: Gus Lark, Ada Ash\n\n## 1. Roof\n\nIt leaks. \(sentence)\n\n## 2. Wall\n\nIt stands.\n",
        "x.md"
      ).people.first?.movements.count
    }
    #expect(read("Gus Lark left 7.40pm.") == 1)
    #expect(read("Gus Lark left 7 pamphlets for members.") == 0)
  }

  @Test("the town that stands behind its board is the organisation")
  func boardOfTown() {
    let read = { (name: String) in
      parse(
        "Minutes\n\nA regular meeting of the \(name) was held on May 11, 2018 at 7:00 PM in the Hall.\n\nPRESENT: Ada Ash, Supervisor\n\n1. ROOF\n\nIt leaks.\n\n2. WALL\n\nIt stands.\n"
      ).meeting.body
    }
    #expect(read("Town Board of the Town of Elder") == "Town Board")
    #expect(read("Committee on Trees of the Valley") != "Committee on Trees")
  }

  @Test("an agenda is not called by the spaced-out word, nor a summary by the remark on top of it")
  func titles() {
    #expect(
      parse(
        "ELDER PARISH COUNCIL\n\nYou are summoned to attend the Annual Meeting of the Parish Council, to be held in the Hall on Tuesday 14th May 2024 at 7.30pm.\n\n                 A G E N D A\n\n1    Election of Chairman\n\n2    Apologies for absence\n\n3    Minutes of the last meeting\n"
      ).title == "ELDER PARISH COUNCIL")
    #expect(
      parse(
        "> **A machine made this summary.** It is not the minutes. The minutes will follow.\n\n# Elder Council – Trees Committee\n\n**Monday 13 January 2025, 6:30 PM**\n\n## At a glance\n\nThe committee talked.\n\n## Topics\n\n### 1. Roof\n\nIt leaks.\n",
        "x.md"
      ).title == "Elder Council – Trees Committee")
  }

  @Test(
    "officers of the authority and who writes are recorded; a sentence about officers is no list")
  func others() {
    let read = { (sentence: String) in
      parse(
        "Minutes of the Elder Board, 4 March 2019\n\nPresent: Cllr Ada Ash\n\n\(sentence)\n\n1. ROOF\n\nIt leaks.\n\n2. WALL\n\nIt stands.\n"
      ).people.map { "\($0.name) \($0.presence)" }
    }
    let first = "Ada Ash present"
    #expect(
      read("LA officers: Di Finch (DF), Head of Finance; Ed Lark (EL), Clerk to the Board") == [
        first, "Di Finch inAttendance", "Ed Lark inAttendance",
      ])
    #expect(read("LA officers: the post in Finance is vacant.") == [first])
    #expect(read("RECORDING SECRETARY: Flo Teal, Clerk") == [first, "Flo Teal inAttendance"])
  }

  @Test("what follows the name of a body, and the word in front of a place, belong to neither")
  func headLines() {
    let board = parse(
      "<b>Meeting of the Executive held on 07/09/2004</b><p>MINUTES OF THE MEETING OF THE EXECUTIVE – 7TH SEPTEMBER, 2004</p><h2>1. Roof</h2><p>It leaks.</p><h2>2. Wall</h2><p>It stands.</p>",
      "x.html")
    #expect(board.meeting.body?.lowercased().contains("held") == false)
    let forum = { (place: String) in
      parse(
        "ELDER FORUM\n\nMinute of Meeting held on Wednesday 22 February 2006 at 2.15pm within \(place)\n\n1. ROOF\n\nIt leaks.\n\n2. WALL\n\nIt stands.\n"
      ).meeting.venue
    }
    #expect(forum("Committee Room 2, Town Hall, Elder") == "Committee Room 2, Town Hall, Elder")
    #expect(forum("fourteen days of the last") == nil)
  }

  @Test("a name, whom it stands for and a bracket: what is behind the comma is nobody's name")
  func affiliated() {
    #expect(
      people(
        """
        ## Participants

        - Stefan Ash, Individual (Voting Member)
        - Feng Bao, Oracle (Voting Member)
        - Rhonda Levy, Oak Systems (Member)
        - Ada Hunt, Elder Threat Network Inc.
        """, "x.md") == [
          "Stefan Ash||Individual|present", "Feng Bao||Oracle|present",
          "Rhonda Levy||Oak Systems|present", "Ada Hunt||Elder Threat Network Inc.|present",
        ])
    // Entries of several names are none of these.
    #expect(
      people(
        "## Present\n\n- Cllrs Hunt, Levy (Chair)\n- Messrs Ash, Fox (Clerk)\n- Drs Ray, Oak (Treasurer)",
        "x.md"
      )
      .count == 6)
  }

  @Test(
    "a plural right below a list of people, over three whole names, is a class of them; things are none"
  )
  func plainClass() {
    let head = "Attendance: Ada Ash (President), Ben Birch"
    #expect(
      people(head + "\n\nProperty owners: Jim Cole, Howard Dunn, Jay Elm.", "x.md")
        .suffix(3) == ["Jim Cole|||present", "Howard Dunn|||present", "Jay Elm|||present"])
    #expect(
      people(head + "\n\nTopics: Annual Report, Fire Hall, Mill Lane.", "x.md").count == 2)
  }
}
