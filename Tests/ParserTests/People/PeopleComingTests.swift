import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Coming and going in more words, by post, at a time in front, for a body")
struct PeopleComingTests {
  /// One line a person with movements: name, and each movement with its time.
  private func movements(_ head: String, _ sentences: String...) -> [String] {
    let text =
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n" + head
      + "\n\n1. MINUTES\n\nThese were taken as read.\n\n"
      + sentences.joined(separator: "\n\n") + "\n\n2. ROOF\n\nIt leaks.\n"
    return parse(text).people.filter { !$0.movements.isEmpty }.map { person in
      ([person.name] + person.movements.map { "\($0.kind) \($0.time ?? "-")" })
        .joined(separator: "|")
    }
  }

  @Test("lost connections, waiting rooms, places taken again")
  func words() {
    #expect(
      movements(
        "Present: Mrs A Pike, Mr B Dove, Ms C Ray, Cllr D Wren",
        "Mrs Pike lost her connection at 6:55pm and did not return.",
        "Mr Dove was moved to the waiting room at 7.10 p.m.", "Mr Dove was readmitted at 7.24 p.m.",
        "Ms Ray had to leave at 12.40 p.m.", "Cllr Wren left the council table.",
        "Cllr Wren was informed of the result and took her seat again.")
        == [
          "A Pike|left 18:55", "B Dove|left 19:10|returned 19:24", "C Ray|left 12:40",
          "D Wren|left -|returned -",
        ])
    #expect(
      movements(
        "Present: Mrs A Pike, Mr B Dove", "Mrs Pike had to leave the matter to officers.",
        "Mr Dove arrived from the same premise at a figure of £40.") == [])
  }

  @Test("the time in front of the sentence, and a place from which somebody came")
  func times() {
    #expect(
      movements(
        "Present: Ada Pike, Mr B Dove", "5.15pm: Ada Pike left.",
        "(Mr Dove arrived from another meeting at 8.05.)") == [
          "Ada Pike|left 17:15", "B Dove|arrived 08:05",
        ])
    #expect(movements("Present: Ada Pike", "5.15: Ada Pike left a map on the table.") == [])
  }

  @Test("who left by post, also by its letters")
  func posts() {
    #expect(
      movements(
        "Present: Cllr A Pike\n\nStaff: Mr B Dove, Chief Executive Officer; Ms C Ray, Manager Corporate Services",
        "The CEO and the Manager Corporate Services left at 4.50pm.")
        == ["B Dove|left 16:50", "C Ray|left 16:50"])
  }

  @Test("who joined for a body is a guest, and what is of the body is no part of the name")
  func bodies() {
    let people = parse(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Pike

      1. DELEGATION

      Ms. Ida Lark and Dr. Ben Roe of the Elder Trails Society joined the meeting at 1:45 p.m.

      They asked for a bench.

      2. ROOF

      It leaks.

      """
    ).people.dropFirst()
    #expect(
      people.map { "\($0.name)|\($0.group ?? "")|\($0.presence)|\($0.movements.count)" } == [
        "Ida Lark|Elder Trails Society|inAttendance|1",
        "Ben Roe|Elder Trails Society|inAttendance|1",
      ])
  }

  @Test("a departure in the list, without saying of which half of the day, is that of the body")
  func sameEvent() {
    #expect(
      movements(
        "Present: Cllr A Pike (until 8.10), Cllr B Dove", "Cllr Pike left the meeting at 8.10 p.m."
      )
      .first?.split(separator: "|").count == 2)
    #expect(
      movements(
        "Present: Cllr A Pike (until 8.10), Cllr B Dove", "Cllr Pike left the meeting at 9.10 p.m."
      )
      .first?.split(separator: "|").count == 3)
  }

  @Test("posts with their holders in brackets in a sentence, and posts one a line beside a label")
  func posts2() {
    #expect(
      people(
        "PRESENT: Councillors A Pike and B Dove\n\nThe Town Clerk (Mr. C Ray) and the Responsible Finance Officer (Mrs. D Wren) were also present."
      ).suffix(2) == [
        "C Ray|Town Clerk||inAttendance", "D Wren|Responsible Finance Officer||inAttendance",
      ])
    #expect(
      people(
        "Present        Cllr A Pike, Cllr B Dove\n\nOfficers       Town Clerk: Cy Ray\n               Deputy Clerk and RFO: Di Fox\n               Mace Bearer: Mr E Lark\n\nApologies      Cllr F Finch"
      ).dropFirst(2) == [
        "Cy Ray|Town Clerk||inAttendance", "Di Fox|Deputy Clerk and RFO||inAttendance",
        "E Lark|Mace Bearer||inAttendance", "F Finch|||apologies",
      ])
  }

  @Test(
    "an office of presiding, societies of residents, ranks that are first names, lawyers for firms")
  func remarks() {
    #expect(
      people("Present: Ada Pike (Presiding Member), Ben Dove (presiding)") == [
        "Ada Pike|Presiding Member||present", "Ben Dove|Chair||present",
      ])
    #expect(
      people("Present: Ada Pike (Elder Residents' Group), Ben Dove (President, Students' Union)")
        == [
          "Ada Pike||Elder Residents' Group|present",
          "Ben Dove|President, Students' Union||present",
        ])
    #expect(
      people(
        "OTHERS PRESENT\nEarl and Ida Wren; Roy Lark, Town of Elder; Atty. Cy Ray for Ridge Sand, LLC; Nora Finch, Elder Herald"
      ) == [
        "Earl Wren|||inAttendance", "Ida Wren|||inAttendance",
        "Roy Lark||Town of Elder|inAttendance",
        "Cy Ray||Ridge Sand, LLC|inAttendance", "Nora Finch||Elder Herald|inAttendance",
      ])
  }

  @Test("brackets that speak of two, posts in two halves, a bracket in a post")
  func halves() {
    #expect(
      people(
        "PRESENT: Councillors A Pike and Ms B Dove (City of Elder); Mr C Ray and Mrs D Wren (Trade Unions); and Mr E Lark (Chair)"
      ) == [
        "A Pike||City of Elder|present", "B Dove||City of Elder|present",
        "C Ray||Trade Unions|present", "D Wren||Trade Unions|present", "E Lark|Chair||present",
      ])
    #expect(
      people(
        "PRESENT: Cllr A Pike\n\nOFFICERS: The Group Manager (Pensions), Mr C Ray; Mrs Di Fox, Clerk and Proper Officer"
      ).dropFirst() == [
        "C Ray|Group Manager (Pensions)||inAttendance",
        "Di Fox|Clerk and Proper Officer||inAttendance",
      ])
    #expect(
      movements(
        "Present: Cllr A Pike\n\nIn attendance: Mrs Di Fox, Clerk and Proper Officer",
        "The Clerk left the meeting.") == ["Di Fox|left -"])
  }

  @Test("posts and classes in two languages in front of a colon, and who is only counted")
  func languages() {
    #expect(
      people(
        "PRESENNOL / PRESENT\n\nAelodau / Members: Cllr A Pike\n\nHEFYD YN BRESENNOL / IN ATTENDANCE\n\nY Clerc / Clerk:  Mrs B Dove\nCyfieithydd / Translator:  Mr Cy Ray\nY Cyhoedd / Public:  2"
      ) == [
        "A Pike|||present", "B Dove|Y Clerc / Clerk||inAttendance",
        "Cy Ray|Cyfieithydd / Translator||inAttendance",
      ])
  }

  @Test("the class of members in the margin, cut by the lines, and styles that are no posts")
  func margins() {
    #expect(
      people(
        "Present:\n\nElected by        Mrs A Pike (in the Chair)\nthe Court         Dr B Dove\nCo-opted          Miss C Ray"
      ) == ["A Pike|Chair||present", "B Dove|||present", "C Ray|||present"])
    #expect(
      people(
        "In attendance: The Registrar and Secretary (Mr A Pike); The Director of Works (Mr B Dove) for minutes 24 and 25; The Chancellor's Commissary, Sir Cy Ray"
      ) == [
        "A Pike|Registrar and Secretary||inAttendance", "B Dove|Director of Works||inAttendance",
        "Cy Ray|Chancellor's Commissary||inAttendance",
      ])
    // A name in the first column is somebody.
    #expect(
      people("Present:\n\nAda Pike          Mrs B Dove\nCy Ray            Dr D Wren").count == 4)
  }

  @Test("a head that no vocabulary holds, right below a list, over posts; not over sentences")
  func headBelowList() {
    #expect(
      people(
        "**Present:** Cllr A Pike\n\n**Central Office**\n\n- Dr Ben Dove, Director General\n- Ms Cy Ray, Head of Finance",
        "x.md") == [
          "A Pike|||present", "Ben Dove|Director General||inAttendance",
          "Cy Ray|Head of Finance||inAttendance",
        ])
    #expect(
      people(
        "**Present:** Cllr A Pike\n\n**Central Office**\n\n- The roof leaks.\n- The Head of Finance will see to it.",
        "x.md") == ["A Pike|||present"])
  }

  @Test(
    "who gave notice to speak on which application, and members of no committee in a row of their own"
  )
  func speakers() {
    let document = parse(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Pike

      1. PUBLIC PARTICIPATION

      The following had given notice that they wished to speak:

           Mr B Dove (objector) - application 1
           Mrs C Ray, Elder Parish Council - application 2

      2. ROOF

      It leaks.

      """)
    #expect(
      document.people.dropFirst().map { "\($0.name)|\($0.role ?? "")|\($0.presence)" } == [
        "B Dove|objector|contributor", "C Ray||contributor",
      ])
    #expect(
      people(
        "<html><body><p>Elder Committee, 3 May 2010</p><table><tr><td>Present</td><td>Councillor A Pike</td></tr><tr><td>Non-Committee Members</td><td>Councillor B Dove</td></tr></table></body></html>",
        "x.html") == ["A Pike|||present", "B Dove|||inAttendance"])
  }

  @Test("a mayor who is a councillor is addressed as both")
  func mayors() {
    #expect(
      parse(
        "Minutes of the Elder Council held on 3 May 2010\n\nPresent: Mayor Cr Ada Pike (Presiding Member), Deputy Mayor Cr Ben Dove, Cr Cy Ray\n\n1. ROOF\n\nIt leaks.\n"
      ).people.map { "\($0.title ?? "")|\($0.name)|\($0.role ?? "")" } == [
        "Mayor Cr|Ada Pike|Presiding Member", "Deputy Mayor Cr|Ben Dove|", "Cr|Cy Ray|",
      ])
  }

  @Test("electors by name, and two of one surname in the middle of a list")
  func electors() {
    #expect(
      people(
        "Present: 31 electors, among them Mrs Ada Pike, Ben Dove, John and\nMary Wren, Dr Cy Ray and Miss Di Fox"
      ).map { String($0.prefix { $0 != "|" }) } == [
        "Ada Pike", "Ben Dove", "John Wren", "Mary Wren", "Cy Ray", "Di Fox",
      ])
  }

  @Test("a table of Markdown under an empty head, with letters for bodies")
  func emptyHead() {
    #expect(
      people(
        "|  |  |  |\n|---|---|---|\n| **Present** |  |  |\n| Prof A Pike (AP) | Lay Member (Chair) | ICB |\n| Dr Ben Dove (BD) | Medical Director | ICB |\n| Cy Ray (CR) | Director of Care | Elder Council |\n| **Observing** |  |  |\n| Di Fox (DF) | Lay Chair | Elder Trust |",
        "x.md") == [
          "A Pike|Lay Member (Chair)|ICB|present", "Ben Dove|Medical Director|ICB|present",
          "Cy Ray|Director of Care|Elder Council|present",
          "Di Fox|Lay Chair|Elder Trust|inAttendance",
        ])
  }

  @Test("one decision beside its number with its clauses in rows below is no table of data")
  func decisionInRows() {
    let document = parse(
      """
      Minutes of the meeting of the Elder Council held on 3 May 2010

      Present: Councillors A Pike and B Dove

      **1. DROUGHT**

      | | |
      |---|---|
      | **143/19** | **RESOLVED** that Council: |
      | | 1. write to the Minister; and |
      | | 2. waive the charge for water. |

      **2. ROOF**

      It leaks.

      """, "x.md")
    let resolutions = document.sections.flatMap(\.blocks).filter { $0.kind == .resolution }
    #expect(resolutions.count == 1)
    #expect(resolutions.first?.points.count == 2)
  }
}
