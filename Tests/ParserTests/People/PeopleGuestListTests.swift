import Testing

@testable import MinutesParser

@Suite("Lists of people by classes, tables without labels, and interests told in passing")
struct PeopleGuestListTests {
  @Test(
    "labels by their construction, and what follows them",
    arguments: [
      (
        "In the Chair:    Mr. A. Pike\nAlso present:    Mesdames B. Dove, C. Roe\nClerk:           Miss D. Finch",
        [
          "A. Pike|Chair||present", "B. Dove|||present", "C. Roe|||present",
          "D. Finch|Clerk||inAttendance",
        ]
      ),
      (
        "Present: Mr. A. Pike\nAlso present:    Mr. B. Dove, Mr. C. Roe",
        ["A. Pike|||present", "B. Dove|||inAttendance", "C. Roe|||inAttendance"]
      ),
      (
        "Officers present: Ada Pike (Chair), Ben Dove (Secretary)\nGuest: Cllr Cy Roe",
        ["Ada Pike|Chair||present", "Ben Dove|Secretary||present", "Cy Roe|||inAttendance"]
      ),
      (
        "ATTENDEES\n---------\nAda Pike (Elder Networks) / Area Director\nBen Dove / Chair",
        ["Ada Pike|Area Director|Elder Networks|present", "Ben Dove|Chair||present"]
      ),
      (
        "Members of the Joint Committee present:\n\nRepresenting Elder Borough Council\n     Councillors A. Pike (Chairman) and B. Dove\n\nRepresenting Oak District Council\n     Councillor C. Roe",
        [
          "A. Pike|Chairman|Elder Borough Council|present",
          "B. Dove||Elder Borough Council|present",
          "C. Roe||Oak District Council|present",
        ]
      ),
      (
        "Representing the Employers: Mr A Pike\nRepresenting the Employees: Mrs C Roe",
        ["A Pike||Employers|present", "C Roe||Employees|present"]
      ),
      (
        "Attendance: 23 members including Ada Pike (Chair) and Ben Dove (Sec.)",
        ["Ada Pike|Chair||present", "Ben Dove|Sec.||present"]
      ),
      (
        "Roll Call: Present – Pike, Dove. Absent – Roe.",
        ["Pike|||present", "Dove|||present", "Roe|||absent"]
      ),
      (
        "Present: Ada Pike, Stephanie Ward, Claire Page, Feng Cao, Earl Dove, Ellen d'Entremont",
        [
          "Ada Pike|||present", "Stephanie Ward|||present", "Claire Page|||present",
          "Feng Cao|||present",
          "Earl Dove|||present", "Ellen d'Entremont|||present",
        ]
      ),
      (
        "Present: Ada Pike (until her battery died), Ben Dove (visitor, arr. 8.05pm), Cy Roe (Elder Agency) Apologies",
        ["Ada Pike|||present", "Ben Dove|visitor||inAttendance", "Cy Roe||Elder Agency|apologies"]
      ),
      (
        "Present:        Councillor A Pike   )  Elder Council\n                Councillor B Dove   )  Oak Council",
        ["A Pike||Elder Council|present", "B Dove||Oak Council|present"]
      ),
      (
        "Tenant members: Ada Pike, Ben Dove\nCouncil members: Cllr C Roe\nStaff: Di Finch",
        ["Ada Pike|||present", "Ben Dove|||present", "C Roe|||present", "Di Finch|||inAttendance"]
      ),
      (
        "Committee Members:\nAda Pike, Chair - Present\nBen Dove - Absent\nCy Roe - Present via phone",
        ["Ada Pike|Chair||present", "Ben Dove|||absent", "Cy Roe|||present"]
      ),
      (
        "Present: Ada Pike, President; Ben Dove, Eve Moss, directors",
        ["Ada Pike|President||present", "Ben Dove|||present", "Eve Moss|||present"]
      ),
      (
        "Officers: President - Ada Pike; Secretary - Ben Dove\nApologies: Eve Moss",
        ["Ada Pike|President||present", "Ben Dove|Secretary||present", "Eve Moss|||apologies"]
      ),
      (
        "Present: @ada, @ben, Cy Roe (@cy)",
        ["ada|||present", "ben|||present", "Cy Roe|||present"]
      ),
      (
        "PRESENT Cllr A Pike, Cllr B Dove, Mrs C Roe (Clerk) ALSO Cllr D Finch (NCC) 2 members of the public",
        [
          "A Pike|||present", "B Dove|||present", "C Roe|Clerk||inAttendance",
          "D Finch|||inAttendance",
        ]
      ),
      (
        "MEMBERS PRESENT:\n  Ada Pike, President\n  Ben Dove, Treasurer\n\nSTRATA MANAGER:\n  Cy Roe, Elder Management Ltd.",
        [
          "Ada Pike|President||present", "Ben Dove|Treasurer||present",
          "Cy Roe|STRATA MANAGER|Elder Management Ltd.|inAttendance",
        ]
      ),
      (
        "ATTENDANCE  (p = present; a = apologies)\n\np  Councillor A Pike\na  Councillor B Dove",
        ["A Pike|||present", "B Dove|||apologies"]
      ),
      (
        "Present: Mr A Pike, DI B Dove, Di Finch, Wiltshire Cllr C Roe",
        ["A Pike|||present", "B Dove|||present", "Di Finch|||present", "C Roe|||present"]
      ),
      (
        "Present: Ada Pike, Asset Manager - Roading; Ben Dove, Chair",
        ["Ada Pike|Asset Manager - Roading||present", "Ben Dove|Chair||present"]
      ),
      (
        "DESIGNATED BODIES:\nMs A Pike, Probation Board\nPresent: Mr B Dove",
        ["A Pike||Probation Board|present", "B Dove|||present"]
      ),
      (
        "Attending in person: Ada Pike; Ben Dove\nAttending online: Cy Roe",
        ["Ada Pike|||present", "Ben Dove|||present", "Cy Roe|||present"]
      ),
      (
        "Governors: Mrs A Pike (Chair), Fr B Dove, Headteacher: Mr C Roe",
        ["A Pike|Chair||present", "B Dove|||present", "C Roe|Headteacher||present"]
      ),
      (
        "Present: Ada, Ben, Cy. Apologies: Di, Fay. Minutes: Ben",
        [
          "Ada|||present", "Ben|Minutes||present", "Cy|||present", "Di|||apologies",
          "Fay|||apologies",
        ]
      ),
    ])
  func labels(head: String, expected: [String]) {
    #expect(people(head) == expected)
  }

  @Test("wards that several members stand for are nobody")
  func wards() {
    #expect(
      people("Present: Cllr A Pike, Moor Ward; Cllr B Dove, Hill Ward").map {
        $0.split(separator: "|")[0]
      }
        == ["A Pike", "B Dove"])
  }

  @Test("tables in front of the items: without a label, with remarks, with a cross beside letters")
  func tables() {
    #expect(
      people(
        "| Member | For |\n|---|---|\n| Ada Pike | Independent Chair |\n| Ben Dove | Elder Council |\n| Cllr C Roe | Oak Council |",
        "x.md") == [
          "Ada Pike|Independent Chair||present", "Ben Dove||Elder Council|present",
          "C Roe||Oak Council|present",
        ])
    #expect(
      people(
        "| Name | Representing | Remarks |\n|---|---|---|\n| Ada Pike | Elder Club | left at 8.15pm |\n| Ben Dove | Oak Club | |\n| Cy Roe | Ash Club | apologies |",
        "x.md") == [
          "Ada Pike||Elder Club|present", "Ben Dove||Oak Club|present",
          "Cy Roe||Ash Club|apologies",
        ])
    #expect(
      people(
        "| Name | Category | Attendance |\n|---|---|---|\n| Ada Pike | Parent Governor | P |\n| Ben Dove | Staff Governor | X |\n| Cy Roe | Headteacher | A |",
        "x.md") == [
          "Ada Pike|Parent Governor||present", "Ben Dove|Staff Governor||absent",
          "Cy Roe|Headteacher||apologies",
        ])
    #expect(
      people(
        "| Document | Owner |\n|---|---|\n| Budget | Ada Pike |\n| Plan | Ben Dove |\n| Log | Cy Roe |",
        "x.md"
      )
      .isEmpty)
  }

  private func declarations(_ text: String) -> [String] {
    texts(
      parse(
        "Minutes of the Elder Committee, 3 May 2010\n\nPresent: Cllr A Pike (Chairman), Cllr B Dove\n\n1. DECLARATIONS OF INTEREST\n\n"
          + text + "\n\n2. ROOF\n\nIt leaks.\n"), .declaration)
  }

  @Test(
    "interests told below their head",
    arguments: [
      ("The Chairman Declared an Interest in all matters of the hall.", 1),
      ("Members were asked to declare interests. Cllr Dove declared an interest in item 9.", 1),
      ("Cllr Dove stated that he sat on the drainage board.", 1),
      ("Cllr Dove had a DPI in item 9 and would not vote.", 1),
      ("Cllr Dove recused himself from item 9.", 1),
      ("Cllr Dove stated that the register was on the website.", 0),
      ("None were declared.", 0),
    ])
  func interests(text: String, count: Int) {
    #expect(declarations(text).count == count)
  }

  @Test("what is quoted is of another meeting; who sent no apology was absent")
  func others() {
    let read = parse(
      "Minutes of the Elder Committee, 3 May 2010\n\nPresent: Mr A Pike, Mr B Dove\n\n1. APOLOGIES\n\nApologies were received from Mr C Roe. No apology had been received from Mr D Finch.\n\n2. FORUM\n\n\"Present: Mrs E Moss, Mr F Rook.\"\n"
    )
    #expect(
      read.people.map { "\($0.name) \($0.presence)" } == [
        "A Pike present", "B Dove present", "C Roe apologies", "D Finch absent",
      ])
  }

  @Test("who comes is told by a name and a time alone")
  func times() {
    func moves(_ sentence: String) -> [String] {
      parse(
        "Minutes of the Elder Committee, 3 May 2010\n\nPresent: Ada Pike, Ben Dove, Cy Roe\n\n1. ROOF\n\nIt leaks.\n\n"
          + sentence + "\n\n2. WALL\n\nIt stands.\n"
      ).people.flatMap { person in person.movements.map { "\(person.name) \($0.kind)" } }
    }
    #expect(moves("Gus Lark arrived at 7.55pm.") == ["Gus Lark arrived"])
    #expect(moves("19:40 Gus Lark arrives.") == ["Gus Lark arrived"])
    #expect(
      moves("Ada Pike and Ben Dove left the room at 7.35pm. Both of them returned at 8.20pm.")
        == ["Ada Pike left", "Ada Pike returned", "Ben Dove left", "Ben Dove returned"])
    #expect(moves("Gus Lark arrived at a figure of ten.").isEmpty)
  }
}
