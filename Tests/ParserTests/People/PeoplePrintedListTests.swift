import MinutesModel
import Testing

@testable import MinutesParser

@Suite(
  "Lists of people as converters print them: run-on lines, marks in front, labels in other words")
struct PeoplePrintedListTests {
  @Test("a body or a post that runs on behind the name with a blank only is told from it")
  func runOn() {
    #expect(
      people(
        """
        Present:

        Councillor A Pike (Chair) Elder City Council

        Councillor B Dove-Lark Moss and Levels District Council

        Councillor M-J Wren Harbour Council (substitute for Councillor C Finch)

        Mrs Ida Swift Independent Member
        """, "x.md")
        == [
          "A Pike|Chair|Elder City Council|present",
          "B Dove-Lark||Moss and Levels District Council|present",
          "M-J Wren||Harbour Council|substitute",
          "Ida Swift|Independent Member||present",
        ])
  }

  @Test(
    "posts that wrap, brackets on their own line and names without titles, below a label inside the list"
  )
  func runOnLines() {
    #expect(
      people(
        """
        Also in attendance:
        Ms Ada Pike Police and Crime Commissioner
        Mr Ben Dove Chief Executive, Office of the Police and
        Crime Commissioner
        (from 10.50 am)
        Officers of the host authority:
        Eva Birch Democratic Services Manager
        Nils Vane Solicitor to the Panel
        """)
        == [
          "Ada Pike|Police and Crime Commissioner||inAttendance",
          "Ben Dove|Chief Executive, Office of the Police and Crime Commissioner||inAttendance",
          "Eva Birch|Democratic Services Manager||inAttendance",
          "Nils Vane|Solicitor to the Panel||inAttendance",
        ])
  }

  @Test("a second given name stays with the name where others are of the same body")
  func longName() {
    #expect(
      people(
        "Present:\n\nCllr Jo Ash Elder Borough Council\n\nCllr Mary Ann Pike Elder Borough Council",
        "x.md")
        == [
          "Jo Ash||Elder Borough Council|present", "Mary Ann Pike||Elder Borough Council|present",
        ])
  }

  @Test("bodies with their members behind a colon are no names that run on")
  func bodiesFirst() {
    #expect(
      people(
        "PRESENT\n\nElder Borough Council: Councillors A Pike and B Dove\n\nMoss Borough Council: Councillors C Wren and D Finch",
        "x.md")
        == [
          "A Pike||Elder Borough Council|present", "B Dove||Elder Borough Council|present",
          "C Wren||Moss Borough Council|present", "D Finch||Moss Borough Council|present",
        ])
  }

  @Test("a letter in front of each name says who was there; an initial is no such letter")
  func flags() {
    #expect(
      people(
        """
        **Elm Group (3):-**

        p Cllr J Ash (Chair)<br>
        a Cllr M Birch<br>
        p Cllr T Pike

        **Independent Group (1):-**

        p Cllr A Dove

        **Officers:** Ms F Wren (Clerk)
        """, "x.md")
        == [
          "J Ash|Chair|Elm Group|present", "M Birch||Elm Group|apologies",
          "T Pike||Elm Group|present", "A Dove||Independent Group|present",
          "F Wren|Clerk||inAttendance",
        ])
    #expect(people("Present:\n\nP Ash\n\nA Birch") == ["P Ash|||present", "A Birch|||present"])
  }

  @Test("the figure of a note in front of a name is that name's, behind one the other's")
  func notesInFront() {
    let minutes = parse(
      """
      MINUTES OF THE ELDER BOARD HELD ON 2 DECEMBER 2010

      PRESENT:           Mr Ben Ash (Chairman)
                    (1)  Dr Ada Pike
                         Mr Leo Dove (2)
                         Mrs Joan Wren

                         (1)  From 9.50 am
                         (2)  Until 11.30 am

      1.   MINUTES

           Read.

      2.   ROOF

           It leaks.
      """)
    #expect(
      minutes.people.map { "\($0.name) \($0.movements.map(\.kind.rawValue))" } == [
        "Ben Ash []", #"Ada Pike ["arrived"]"#, #"Leo Dove ["left"]"#, "Joan Wren []",
      ])
  }

  @Test(
    "members who come by a standing order are in attendance; an order that is read out is no label")
  func standingOrders() {
    #expect(
      people(
        "Present: Councillors Ash and Birch\n\nMembers attending in accordance with Standing Order 25:-\n\nCouncillors Pike and Dove"
      ) == [
        "Ash|||present", "Birch|||present", "Pike|||inAttendance", "Dove|||inAttendance",
      ])
    #expect(
      people(
        "Present: Councillors Ash and Birch\n\nMembers present under Standing Order 25 may speak once."
      ).count == 2)
  }

  @Test("a label in two languages is known by either half")
  func bilingual() {
    #expect(
      people(
        "I Láthair freisin / In Attendance:\n\n•   Mr. Finn Ash, Director of Services\n\nLeithscéal / Apologies: Cllr. Col Pike"
      )
        == ["Finn Ash|Director of Services||inAttendance", "Col Pike|||apologies"])
    #expect(people("Eraill / Also present: Ms Ann Ash") == ["Ann Ash|||inAttendance"])
    #expect(people("Welcome / Present position: Ms Ann Ash spoke of it.").isEmpty)
  }

  @Test("the small letter that Irish puts in front of a capital is part of a surname")
  func mutation() {
    #expect(
      people("Present: Councillors N Ash, C Ó hAodha and P Mac an tSaoi")
        == ["N Ash|||present", "C Ó hAodha|||present", "P Mac an tSaoi|||present"])
  }

  @Test("alderpersons are members; parties of a hearing are in attendance")
  func vocabulary() {
    #expect(
      people("Present: Alderperson Ada Pike and Alderperson Ben Dove")
        == ["Ada Pike|||present", "Ben Dove|||present"])
    #expect(
      people(
        "Members present: Councillor A Ash\n\nParties present:\n\n- Mr B Birch, Applicant\n- Mrs C Dove, resident",
        "x.md")
        == ["A Ash|||present", "B Birch|Applicant||inAttendance", "C Dove|resident||inAttendance"])
    #expect(
      people(
        "#### School members\n\nAda Pike (Chair), Ben Dove\n\n#### Non-school members\n\nCy Wren",
        "x.md")
        == ["Ada Pike|Chair||present", "Ben Dove|||present", "Cy Wren|||present"])
  }

  @Test("a second label that emphasis sets into the line of the first begins another list")
  func labelInLine() {
    #expect(
      people("**Apologies:** Cllr Una Ash **Absent:** Cllr G. Birch", "x.md")
        == ["Una Ash|||apologies", "G. Birch|||absent"])
    #expect(
      people("Apologies for absence:\nwere submitted on behalf of Councillors Ash and Birch.")
        == ["Ash|||apologies", "Birch|||apologies"])
  }

  @Test(
    "what a member of a cabinet has in charge is a role, in a column as in a bracket; a ward is a group"
  )
  func portfolios() {
    #expect(
      people(
        "PRESENT\n\nMr R Ash             Leader of the Council\nMrs A Birch          Children and Families\nMr J Dove            Adult Social Care and Health"
      ) == [
        "R Ash|Leader of the Council||present", "A Birch|Children and Families||present",
        "J Dove|Adult Social Care and Health||present",
      ])
    #expect(
      people(
        "PRESENT\n\nMr R Ash             Chair\nMrs A Birch          Harbour Housing Association"
      ) == ["R Ash|Chair||present", "A Birch||Harbour Housing Association|present"])
  }

  @Test("the panel of a decision notice stands under the name of its body")
  func notice() {
    let notice = parse(
      """
      # Elder Borough Council

      ## Licensing Act 2003 – Notice of Determination

      **Premises:** The Heron

      **Sub-Committee:** Councillors Ida Ash (Chairman), Mo Birch and Cy Dove

      **Date of hearing:** 18 July 2017

      ### Persons attending

      - Mr D. Wren, Environmental Health Officer

      ### Decision

      The Sub-Committee has determined to refuse the application.
      """, "x.md")
    #expect(
      notice.people.map { "\($0.name)|\($0.presence)" } == [
        "Ida Ash|present", "Mo Birch|present", "Cy Dove|present", "D. Wren|inAttendance",
      ])
  }

  @Test(
    "what kind of governor somebody is stands beside the name and is a role, unless there is a post"
  )
  func categories() {
    #expect(
      people(
        """
        Present                                    Category

        Rev Jane Ash (JA), Chair                   Foundation
        Mr Imran Birch (IB)                        Parent
        Ms Lorraine Dove (LD)                      Community
        Mr Ollie Pike (OP)                         Staff

        Apologies

        Dr Mo Wren (MW)                            Co-opted
        """)
        == [
          "Jane Ash|Chair||present", "Imran Birch|Parent||present",
          "Lorraine Dove|Community||present", "Ollie Pike|Staff||present",
          "Mo Wren|Co-opted||apologies",
        ])
    #expect(
      people("Present: Cllr Lorraine Dove (LD), Cllr A Ash (Con)")
        == ["Lorraine Dove||LD|present", "A Ash||Con|present"])
  }

  @Test("names with their posts in paragraphs below the first go on with its list")
  func dashedParagraphs() {
    #expect(
      people(
        "**In attendance:** Nasser Ash – Director of Transport\n\nGill Birch – Head of Buses\n\nBo Dove – Monitoring Officer",
        "x.md")
        == [
          "Nasser Ash|Director of Transport||inAttendance",
          "Gill Birch|Head of Buses||inAttendance",
          "Bo Dove|Monitoring Officer||inAttendance",
        ])
  }

  @Test("a colon inside a post in a column of its own opens no label")
  func colonInPost() {
    #expect(
      people(
        "Officials\n\nMr B Ash               Municipal Manager\nMr G Birch             Director: Technical Services"
      )
        == [
          "B Ash|Municipal Manager||inAttendance",
          "G Birch|Director: Technical Services||inAttendance",
        ])
  }

  @Test("a double surname that ends with the noun of a body is a name among councillors")
  func doubleName() {
    #expect(
      people("Present: Councillors Mrs Ash, Fenwick-Ward, Moss and Pike").map {
        $0.prefix { $0 != "|" }
      }
        == ["Ash", "Fenwick-Ward", "Moss", "Pike"])
  }

  @Test("a label that the margin broke is of those in attendance from its first line on")
  func brokenLabel() {
    #expect(
      people(
        """
        PRESENT:           Mr Ben Ash (Chairman)
                           Mrs Ida Birch

        POLICE SERVICE     Mr Mat Dove, Chief Constable
        IN ATTENDANCE:     ACC Drew Pike
        """)
        == [
          "Ben Ash|Chairman||present", "Ida Birch|||present",
          "Mat Dove|Chief Constable||inAttendance", "Drew Pike|||inAttendance",
        ])
  }

  @Test("a table of those for whom others stood in records the substitutes")
  func substituteTable() {
    #expect(
      people(
        "Present: Councillor A Ash\n\n| Ordinary Member | Reserve Member |\n|---|---|\n| Councillor B Birch | Councillor C Dove |",
        "x.md")
        == ["A Ash|||present", "C Dove|||substitute"])
    #expect(
      people(
        "Present: Councillor A Ash\n\n| Member | Reserve |\n|---|---|\n| Fund | 2,400 |", "x.md")
        == ["A Ash|||present"])
  }

  @Test("a body in a column of posts is the group")
  func partners() {
    #expect(
      people(
        "| **In attendance** |  |\n| --- | --- |\n| Hugh Ash | Director of Communities |\n| Bev Birch | Healthwatch Elder |\n| Ines Dove | Board Secretary |",
        "x.md")
        == [
          "Hugh Ash|Director of Communities||inAttendance",
          "Bev Birch||Healthwatch Elder|inAttendance",
          "Ines Dove|Board Secretary||inAttendance",
        ])
  }

  @Test("lists side by side under heads of their own, labels or parties")
  func headedColumns() {
    #expect(
      people(
        """
        Members Present:          Members Absent:
        Ada Ash, Chair            Ben Birch
        Cy Dove, Vice Chair       Di Wren
        Ed Pike
        """)
        == [
          "Ada Ash|Chair||present", "Ben Birch|||absent", "Cy Dove|Vice Chair||present",
          "Di Wren|||absent", "Ed Pike|||present",
        ])
    #expect(
      people(
        """
        PRESENT:              The Lord Mayor Councillor Gill Ash in the Chair.

        LABOUR                           CONSERVATIVE

        P Birch                          K Dove
        S Wren                           L Pike
        J Lark                           D Moss
        A Swift                          LIBERAL DEMOCRAT

        M Crane                          E Heron
        """
      ).dropFirst()
        == [
          "P Birch||LABOUR|present", "K Dove||CONSERVATIVE|present", "S Wren||LABOUR|present",
          "L Pike||CONSERVATIVE|present", "J Lark||LABOUR|present", "D Moss||CONSERVATIVE|present",
          "A Swift||LABOUR|present", "M Crane||LABOUR|present", "E Heron||LIBERAL DEMOCRAT|present",
        ])
    // What a column holds besides names makes it a table of something else.
    #expect(
      people(
        "Present: Cllr A Ash\n\nLABOUR                 GREEN\n12 seats               9 seats\n"
      ).count == 1)
  }

  @Test("the kind of governors in front of their names is the role of each")
  func governors() {
    #expect(
      people(
        "Those present:\nHeadteacher: Mrs A Ash\nParent Governors: Mr B Birch, Mrs C Dove\nLA Governor: Cllr D Wren\nClerk: Mrs H Swift"
      ) == [
        "A Ash|Headteacher||present", "B Birch|Parent Governor||present",
        "C Dove|Parent Governor||present", "D Wren|LA Governor||present",
        "H Swift|Clerk||inAttendance",
      ])
  }

  @Test("posts in front of surnames, and who was absent in the same sentence")
  func surnames() {
    #expect(
      people(
        "PRESENT: Commissioners Ash and Birch; City Manager Wren; City Clerk Moss.\n\nSTAFF PRESENT: City Attorney Gus Lark, City Clerk Ida Heron."
      ) == [
        "Ash|||present", "Birch|||present", "Wren|City Manager||present",
        "Moss|City Clerk||present",
        "Gus Lark|City Attorney||inAttendance", "Ida Heron|City Clerk||inAttendance",
      ])
    #expect(
      people("Council Members present: Ash, Birch and Dove. Absent: Pike (excused).")
        == ["Ash|||present", "Birch|||present", "Dove|||present", "Pike|||absent"])
    #expect(people("PRESENT: Commissioners Ash and Birch; Harbour Manager Report.").count == 2)
  }

  @Test("how members took part stands over their names; an office stands in brackets in its column")
  func waysAndBrackets() {
    #expect(
      people("Attendance:\n\nCr A Ash (Mayor)\nCr B Birch\n\nVia Zoom:\n\nCr D Wren")
        == ["A Ash|Mayor||present", "B Birch|||present", "D Wren|||present"])
    #expect(
      people(
        "**Present:**\n\n|  |  |\n|---|---|\n| Councillor A Ash | (Chairman) |\n| Councillor B Birch |  |",
        "x.md")
        == ["A Ash|Chairman||present", "B Birch|||present"])
  }

  @Test("charges of a cabinet behind one plural title are roles, too")
  func chargesBehindPlural() {
    #expect(
      people("Present: Councillors Ash (Leader), Birch (Finance) and Dove (Housing and Planning)")
        == ["Ash|Leader||present", "Birch|Finance||present", "Dove|Housing and Planning||present"])
    #expect(
      people("Present: Councillors Ash (Chair), Birch (Finance Trust)").last
        == "Birch||Finance Trust|present")
  }

  @Test(
    "somebody without a title who joins the meeting is known by it; an office that joined is none")
  func newcomers() {
    let told = parse(
      "Minutes of the Elder Board, 4 March 2019\n\nPresent: Ada Ash, Chair\n\n1. REPORTS\n\nGus Lark joined the meeting.\n\nElder Council joined the meeting of towns.\n\nGus Lark left the meeting.\n\n2. ROOF\n\nIt leaks.\n"
    )
    #expect(told.people.map { "\($0.name) \($0.movements.count)" } == ["Ada Ash 0", "Gus Lark 2"])
  }

  @Test("papers and bodies are nobody who joins, and who leaves the meeting something stays")
  func noNewcomers() {
    let told = parse(
      "Minutes of the Elder Board, 4 March 2019\n\nPresent: Ada Ash, Chair\n\n1. REPORTS\n\nElder Gazette joined the meeting at 7.30 pm.\n\nSarah Court left the meeting a plan of the flats.\n\nGus Lark joined the meeting at 7.40 pm.\n\nPia Wren joined the meeting to present the report.\n\n2. ROOF\n\nIt leaks.\n"
    )
    #expect(
      told.people.map { "\($0.name) \($0.movements.count)" } == [
        "Ada Ash 0", "Gus Lark 1", "Pia Wren 1",
      ])
  }

  @Test("apologies behind the colon of what is to be received")
  func receivedBehindColon() {
    let told = parse(
      "Minutes of the Elder Board, 4 March 2019\n\nPresent: Cllr Ada Ash\n\n1. Apologies for absence\n\nTo receive and approve apologies: Cllr H Heron – work.\n\n2. ROOF\n\nIt leaks.\n"
    )
    #expect(
      told.people.map { "\($0.name) \($0.presence)" } == ["Ada Ash present", "H Heron apologies"])
  }
}
