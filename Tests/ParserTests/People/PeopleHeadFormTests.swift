import MinutesModel
import Testing

@testable import MinutesParser

@Suite("People in the head of minutes, by forms of lists and labels")
struct PeopleHeadFormTests {
  @Test("an initial that looks like a letter in front goes on with a list")
  func initials() {
    #expect(
      people(
        """
        Present:
        A. Pike (Chairman)
        R. Dove, Esq.
        J. Wren - Clerk
        Miss T. Ash

        In attendance:
        P. Finch (Engineer)
        B. Moon (Foreman)
        """) == [
          "A. Pike|Chairman||present", "R. Dove|||present", "J. Wren|Clerk||present",
          "T. Ash|||present", "P. Finch|Engineer||inAttendance", "B. Moon|Foreman||inAttendance",
        ])
  }

  @Test("lettered matters below a list are no names")
  func lettered() {
    #expect(
      people(
        """
        Present:
        Cllr A. Pike
        Cllr B. Dove

        A. Lighting in the lane is out
        B. Grit (see the map)
        """) == ["A. Pike|||present", "B. Dove|||present"])
  }

  @Test("labels of a call and of the chair in Irish and Welsh")
  func labels() {
    #expect(
      people("On the call: Ada Pike, Ben Dove, Cy Roe") == [
        "Ada Pike|||present", "Ben Dove|||present", "Cy Roe|||present",
      ])
    #expect(
      people("In the call: Ada Pike, Ben Dove\n\nRegrets: Cy Roe") == [
        "Ada Pike|||present", "Ben Dove|||present", "Cy Roe|||apologies",
      ])
    #expect(
      people("I gCathaoir: Cllr Ada Pike\n\nI Láthair: Cllr Ben Dove") == [
        "Ada Pike|Chair||present", "Ben Dove|||present",
      ])
    #expect(people("Yn y Gadair: Cllr Ada Pike") == ["Ada Pike|Chair||present"])
  }

  @Test("a label that the margin broke is one")
  func wrapped() {
    #expect(
      people(
        """
        Political Members:      Councillor M Pike (Chair)
                                Alderman W Dove

        Designated
        Organisations:          Ms K Roe, Probation Board
                                Mr C Wren, Housing Executive

        Officials:              Mrs B Moor, Manager
        """) == [
          "M Pike|Chair||present", "W Dove|||present", "K Roe||Probation Board|present",
          "C Wren||Housing Executive|present", "B Moor|Manager||inAttendance",
        ])
  }

  @Test("a line of a few words right below a list heads those with titles below it")
  func groups() {
    let list = """
      PRESENT

      Members of the Authority
              Mr B Pike (Chairman)
              Mrs S Dove

      Friends of the Fund
              Ms L Roe
              Mr P Wren
      """
    #expect(
      people(list) == [
        "B Pike|Chairman||present", "S Dove|||present", "L Roe||Friends of the Fund|present",
        "P Wren||Friends of the Fund|present",
      ])
    // What was done with somebody is told below a heading of its own.
    #expect(
      people(
        "Present: Mr B Pike, Mrs S Dove\n\nLong service\nMr P Wren was given a clock.\nMs L Roe gave it."
      ) == ["B Pike|||present", "S Dove|||present"])
  }

  @Test("the first line of a block right below a list may be the body of the others")
  func bodies() {
    let page = """
      <p><u>Voting Members</u></p><p><b>Elder Council</b><br>Councillor Fay Pike (Chair)<br>Councillor Asa Dove</p>
      <p><b>NHS Elder and Roe</b><br>Mr Don Wren (Vice-Chair)<br>Mrs Olu Ash</p>
      """
    #expect(
      of(page) == [
        "Fay Pike|Chair|Elder Council|present", "Asa Dove||Elder Council|present",
        "Don Wren|Vice-Chair|NHS Elder and Roe|present", "Olu Ash||NHS Elder and Roe|present",
      ])
  }

  @Test("a class below the group of a party has none")
  func afterParties() {
    #expect(
      people(
        """
        Members attending:-

        Labour Group (2):-
        Councillors Eric Pike (Chair) and Joe Dove

        Green Group (1):-
        Councillor Ann Wren

        Passenger representatives:-
        Ms Jean Ash and Mr Ham Roe
        """) == [
          "Eric Pike|Chair|Labour Group|present", "Joe Dove||Labour Group|present",
          "Ann Wren||Green Group|present", "Jean Ash|||present", "Ham Roe|||present",
        ])
  }

  @Test("who chairs may be told on the line below the name")
  func chairBelow() {
    #expect(
      people("Present\n\nCouncillor M Pike\nChairman\n\nCouncillors\nD Dove\nMrs G Wren") == [
        "M Pike|Chairman||present", "D Dove|||present", "G Wren|||present",
      ])
  }

  @Test("of those without a mark a legend may say that they sent apologies")
  func legend() {
    let list =
      "Present:\n* R W Pike (Chairman)\n* Mrs A Dove\n  S P Roe\n* G Wren\n\n* Indicates present."
    #expect(people(list).contains("S P Roe|||absent"))
    #expect(
      people(list + " Apologies were received from those not marked.").contains(
        "S P Roe|||apologies"))
  }

  private func of(_ head: String) -> [String] {
    let page =
      "<html><body><h1>ELDER JOINT BOARD</h1><p><b>Minutes of the meeting held at the Guildhall, Elder on 5 October 2012"
      + " at 10am</b></p>\(head)<p><b>1. MINUTES</b></p><p>The minutes were approved.</p></body></html>"
    return parse(page, "x.html").people.map {
      "\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
    }
  }

  private static let councils = """
    <table><tr><td><b>Elder City Council</b></td><td>Cllr Vin Pike (Chair)<br>Cllr Tam Dove</td></tr>
    <tr><td><b>Roe District Council</b></td><td>Cllr Gwil Ash<br>Cllr Sue Elm</td></tr></table>
    """

  @Test("a table with a body a row and its members beside it is a list, with or without a label")
  func bodyRows() {
    let all = [
      "Vin Pike|Chair|Elder City Council|present", "Tam Dove||Elder City Council|present",
      "Gwil Ash||Roe District Council|present", "Sue Elm||Roe District Council|present",
    ]
    #expect(of(Self.councils) == all)
    #expect(of("<p><b>Present:</b></p>" + Self.councils) == all)
    // Without titles it may say anything.
    #expect(of(Self.councils.replacing("Cllr ", with: "")) == [])
  }

  @Test("bodies in front of their members on lines of their own, over the officers")
  func bodyLines() {
    let lines = """
      Elder City Council:      Cllr Vin Pike (Chair), Cllr Tam Dove
      Roe District Council:    Cllr Gwil Ash, Cllr Sue Elm
      """
    #expect(
      people(lines + "\n\nApologies: Cllr Ken Roe") == [
        "Vin Pike|Chair|Elder City Council|present", "Tam Dove||Elder City Council|present",
        "Gwil Ash||Roe District Council|present", "Sue Elm||Roe District Council|present",
        "Ken Roe|||apologies",
      ])
    // Those appointed to other bodies were not there.
    #expect(people(lines) == [])
  }

  @Test("one column may have the posts of some and the bodies of others")
  func mixed() {
    for head in ["Office or body represented", "Position / Organisation"] {
      for name in ["Present", "Attendees"] {
        let table = """
          <table><tr><th>\(name)</th><th>\(head)</th></tr><tr><td>Capt. Rolf Pike</td><td>Chairman</td></tr>
          <tr><td>Mr. Den Dove</td><td>Elder Gig Club</td></tr><tr><td>Cllr. Bea Ash</td><td>Elder Town Council</td></tr>
          </table>
          """
        #expect(
          of(table) == [
            "Rolf Pike|Chairman||present", "Den Dove||Elder Gig Club|present",
            "Bea Ash||Elder Town Council|present",
          ])
      }
    }
  }

  @Test("a full name without a title may have sent regrets, but no body")
  func regrets() {
    #expect(
      people("Present: Ada Pike, Ben Dove\n\nStig Ash sent regrets.").last == "Stig Ash|||apologies"
    )
    #expect(
      people("Present: Ada Pike, Ben Dove\n\nS. Roe sent apologies.").last == "S. Roe|||apologies")
    #expect(people("Present: Ada Pike, Ben Dove\n\nElder Council sent apologies.").count == 2)
  }

  @Test("places in capitals in the margin are no names, but those of whom sits for them")
  func places() {
    let list = """
      PRESENT                 An tArd-Mhéara Comhairleoir P. Birch.

      NORTH EAST              Comhairleoirí T. Ash, J. Rowan.

      SOUTH                   Comhairleoir M. Barry.

      APOLOGIES               Comhairleoir D. Willow.
      """
    #expect(
      people(list).map { String($0.prefix { $0 != "|" }) } == [
        "P. Birch", "T. Ash", "J. Rowan", "M. Barry", "D. Willow",
      ])
  }

  @Test("whoever takes notes may be called by a first name below the list")
  func scribes() {
    #expect(
      people("Attending: Kim Pike (Acme), Tom Oak\n\nScribe: Kim") == [
        "Kim Pike|Scribe|Acme|present", "Tom Oak|||present",
      ])
    #expect(
      people("Attending: Kim Pike, Kim Oak\n\nScribe: Kim") == [
        "Kim Pike|||present", "Kim Oak|||present", "Kim|Scribe||present",
      ])
  }

  @Test(
    "boards of the United States: surnames behind offices, and sentences that tell who was there")
  func surnames() {
    #expect(
      people("PRESENT: Chairman Birch; Supervisors Ash, Rowan") == [
        "Birch|Chairman||present", "Ash|||present", "Rowan|||present",
      ])
    #expect(
      people("Members present: Chair Birch, Vice Chair Ash, Rowan") == [
        "Birch|Chair||present", "Ash|Vice Chair||present", "Rowan|||present",
      ])
    #expect(people("Present: Chair Ada Birch, Vice Chair Finance").count == 1)
    #expect(
      people("The Board met with all members present: Birch, Ash and Rowan.").count == 3)
    #expect(
      people("The meeting was called to order by the Chairman. Present: Ash, Rowan. Absent: Oak.")
        == [
          "Ash|||present", "Rowan|||present", "Oak|||absent",
        ])
    #expect(
      people("The Clerk opened the meeting with Supervisors Ash and Rowan present.") == [
        "Ash|||present", "Rowan|||present",
      ])
    #expect(people("The Clerk recalled a meeting with Supervisors Ash and Rowan present.") == [])
  }

  @Test("a handle behind a name or its post is none of either")
  func handles() {
    #expect(
      people(
        "## Attendees\n\n* Hanna Voss (chair) @hvoss\n* Ji Han (Lantern Systems)\n* Sten Kall @sten",
        "x.md") == [
          "Hanna Voss|chair||present", "Ji Han||Lantern Systems|present", "Sten Kall|||present",
        ])
  }

  @Test("a numbered paragraph may announce those who spoke")
  func numbered() {
    let document = parse(
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\nPresent: Cllr A Ash, Cllr B Elm\n\n1. DAMP\n\n"
        + "1.1   The following gave evidence:\n\n- Mary Sole, Director of Repairs\n- Dr Una Price, Registrar\n\n1.2   Ms Sole"
        + " said that it was wet.\n\n2. ROOF\n\nIt leaks.\n")
    #expect(
      document.people.filter { $0.presence == .contributor }.map(\.name) == [
        "Mary Sole", "Una Price",
      ])
  }

  @Test("columns of parties and offices in a text")
  func parties() {
    #expect(
      people(
        """
        PRESENT:

        COUNCILLORS

        NAME                    PARTY         CAPACITY
        Cllr J Pike             KCF           Speaker
        Cllr N Dove             PDA           Executive Mayor
        Cllr T Roe              PDA
        """) == [
          "J Pike|Speaker|KCF|present", "N Dove|Executive Mayor|PDA|present", "T Roe||PDA|present",
        ])
  }

  @Test("a roll in a table whose first column counts holds no items")
  func roll() {
    let rows = ["Wen Dorr, Chairman", "Lyle Aber", "Con Zast"].enumerated().map {
      "<tr><td>\($0 + 1)</td><td>\($1)</td><td>Present</td></tr>"
    }
    let document = parse(
      "<html><body><h1>ELDER BOARD</h1><p>Minutes of the meeting of the Board held on 5 October 2012</p>"
        + "<p><b>1. CALL TO ORDER</b></p><p>The Chairman called the Board to order.</p><p><b>2. ROLL CALL</b></p>"
        + "<table><tr><th>Dist.</th><th>Supervisor</th><th>Attendance</th></tr>\(rows.joined())</table>"
        + "<p><b>3. MINUTES</b></p><p>The minutes were approved.</p></body></html>", "x.html")
    #expect(document.people.map(\.name) == ["Wen Dorr", "Lyle Aber", "Con Zast"])
    #expect(itemTitles(document) == ["CALL TO ORDER", "ROLL CALL", "MINUTES"])
  }

  @Test("heads of columns beside a label and words on the quorum are nobody")
  func heads() {
    #expect(
      people(
        "Attendees      Initials    Role\nJane Pike      JP          Chair\nPaul Ash       PA          Clerk"
      )
      .map { String($0.prefix { $0 != "|" }) } == ["Jane Pike", "Paul Ash"])
    #expect(
      people("Members present: Ada Pike, Ben Dove\n\nAbsent:\nQuorum\n") == [
        "Ada Pike|||present", "Ben Dove|||present",
      ])
  }

  @Test("what tells when may stand in front of who came or left")
  func stages() {
    let document = parse(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Pike (Chairman), Cllr B Dove
      In attendance: C Roe (Clerk), D Moon (Foreman)

      1. WAGES

      (At this point the Foreman left the meeting.)

      At 8.15 pm the Clerk returned to the meeting.

      At this point the Chairman left it to the officers to find a room.

      2. ROOF

      It leaks.
      """)
    #expect(
      texts(document, .movement) == [
        "(At this point the Foreman left the meeting.)",
        "At 8.15 pm the Clerk returned to the meeting.",
      ])
  }
}
