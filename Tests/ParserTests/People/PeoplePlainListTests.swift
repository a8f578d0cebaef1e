import Testing

@testable import MinutesParser

@Suite("Lists of people as small bodies write them")
struct PeoplePlainListTests {
  @Test(
    "words between names and names between words",
    arguments: [
      (
        "Present: A Pike, B Dove, M Reeve and R. Ward",
        ["A Pike|||present", "B Dove|||present", "M Reeve|||present", "R. Ward|||present"]
      ),
      (
        "Present: Ada Pike, Elizabeth (Betty) Dove, Cy Roe, Michelle, Eve Moss",
        [
          "Ada Pike|||present", "Elizabeth (Betty) Dove|||present", "Cy Roe|||present",
          "Michelle|||present", "Eve Moss|||present",
        ]
      ),
      (
        "Present: Chairperson Ada Pike; Treasurer Ben Dove; committee members Cy Roe and Di Finch",
        [
          "Ada Pike|Chairperson||present", "Ben Dove|Treasurer||present", "Cy Roe|||present",
          "Di Finch|||present",
        ]
      ),
      (
        "Present: Ada Pike (2017 Treasurer), Ben Dove (Teas), Cy Roe (Unit 304)",
        ["Ada Pike|2017 Treasurer||present", "Ben Dove|Teas||present", "Cy Roe|||present"]
      ),
      (
        "Participants: Ada Pike, Ben Dove (from 1903 UTC)",
        ["Ada Pike|||present", "Ben Dove|||present"]
      ),
      (
        "Present: Ada Pike, Ben Dove, Cy Roe; Library Director Di Finch, Ed Moss",
        [
          "Ada Pike|||present", "Ben Dove|||present", "Cy Roe|||present",
          "Di Finch|Library Director||present", "Ed Moss|||present",
        ]
      ),
      (
        "In attendance: County Cllr Ada Pike, District Cllr Ben Dove, Parish Clerk Cy Roe and 7 parishioners",
        [
          "Ada Pike|||inAttendance", "Ben Dove|||inAttendance", "Cy Roe|Parish Clerk||inAttendance",
        ]
      ),
      (
        "In attendance: Director, Regional Services (Ms. A. Pike), Director of Water & Roads (Mr. B. Dove)",
        [
          "A. Pike|Director, Regional Services||inAttendance",
          "B. Dove|Director of Water & Roads||inAttendance",
        ]
      ),
      (
        "Present: Ada Pike, Ben Dove\nApologies: Elder Rowing Club (Cy Roe); Di Finch, Adviser",
        [
          "Ada Pike|||present", "Ben Dove|||present", "Cy Roe||Elder Rowing Club|apologies",
          "Di Finch|Adviser||apologies",
        ]
      ),
    ])
  func names(head: String, expected: [String]) {
    #expect(people(head) == expected)
  }

  @Test("a ward, a group and a body are nobody’s surname")
  func noSurnames() {
    #expect(
      people("Present: Ada Pike (Moor Ward), Ben Dove (B Division)") == [
        "Ada Pike||Moor Ward|present", "Ben Dove||B Division|present",
      ])
  }

  @Test("a couple is two persons of one surname")
  func couples() {
    let read = parse(
      "Minutes of the Elder Committee, 3 May 2010\n\nPresent: Mrs A Pike, Mr & Mrs Dove, Ms C Roe\n\n1. Roof\n\nIt leaks.\n"
    )
    #expect(
      read.people.map { "\($0.title ?? "") \($0.name)" } == [
        "Mrs A Pike", "Mr Dove", "Mrs Dove", "Ms C Roe",
      ])
  }

  @Test("who is of the wider council or of the police is there for others, unless they are many")
  func visitors() {
    let own = "Present: Cllr A Pike, Cllr B Dove, Cllr C Roe, Cllr D Finch, "
    #expect(
      people(own + "Borough Councillor E Moss, PCSO Fay Rook").suffix(2) == [
        "E Moss|||inAttendance", "Fay Rook|||inAttendance",
      ])
    #expect(
      people("Present: County Councillors A Pike, B Dove, C Roe and D Finch").allSatisfy {
        $0.hasSuffix("|present")
      })
  }

  @Test("the article in front of a clergyman’s title is no part of it")
  func clergy() {
    let read = parse(
      "Minutes of the Elder Committee, 3 May 2010\n\nPresent: the Rev. A Pike, the Hon. B Dove\n\n1. Roof\n\nIt leaks.\n"
    )
    #expect(read.people.map(\.title) == ["Rev.", "the Hon."])
  }

  @Test("labels that need no colon, or another language")
  func labels() {
    #expect(
      people("**Present** Yvette (chair), Stan Pike, Baz\n\n**Apols** Lin Dove", "x.md") == [
        "Yvette|chair||present", "Stan Pike|||present", "Baz|||present", "Lin Dove|||apologies",
      ])
    #expect(
      people("Anwesend: Ada Pike (Schriftführerin), Ben Dove\nEntschuldigt: Cy von der Au") == [
        "Ada Pike|Schriftführerin||present", "Ben Dove|||present", "Cy von der Au|||apologies",
      ])
    #expect(
      people("Council: Ada, Ben, Cy Roe\nMissing attendees: Di, Eve") == [
        "Ada|||present", "Ben|||present", "Cy Roe|||present", "Di|||absent", "Eve|||absent",
      ])
    #expect(people("**Present** tense is used throughout, and so on.", "x.md").isEmpty)
    #expect(people("Council: Ada, Ben, Cy Roe\nRoof: leaking").isEmpty)
  }

  @Test("groups of a list: heads with counts, entries set in, the group in front of a colon")
  func groups() {
    #expect(
      people(
        "PRESENT:\n\nThe Mayor (Councillor A Pike) in the Chair\n\nLabour Group (2):-\nCouncillors Dove, Roe\n\nGreen Group (1):-\nCouncillor Finch"
      ) == [
        "A Pike|Mayor||present", "Dove||Labour Group|present", "Roe||Labour Group|present",
        "Finch||Green Group|present",
      ])
    #expect(
      people(
        "* Present\n  * Elder Agency\n    * Ada Pike\n    * Ben Dove\n  * Wildfowlers\n    * Cy Roe\n* Apologies\n  * Di Finch",
        "x.md") == [
          "Ada Pike||Elder Agency|present", "Ben Dove||Elder Agency|present",
          "Cy Roe||Wildfowlers|present",
          "Di Finch|||apologies",
        ])
    #expect(
      people(
        "**Clubs represented**\n\n- Elder: Ada Pike, Ben Dove\n- Ash: Cy Roe\n- Oak: Di Finch",
        "x.md") == [
          "Ada Pike||Elder|present", "Ben Dove||Elder|present", "Cy Roe||Ash|present",
          "Di Finch||Oak|present",
        ])
  }

  @Test("a roll call names those who answered, and not who voted how")
  func rollCall() {
    #expect(
      people("ROLL CALL:   Aldermen Pike, Dove and Roe\nPRESENT:  3      ABSENT:  0") == [
        "Pike|||present", "Dove|||present", "Roe|||present",
      ])
    #expect(people("ROLL CALL:   Pike – aye, Dove – nay, Roe – aye").isEmpty)
  }

  @Test("handles in a list are names without their sign")
  func handles() {
    #expect(
      people("## Attendees\n\n- @kpike\n- @b-dove (Elder Labs)\n- Cy Roe @cyroe", "x.md") == [
        "kpike|||present", "b-dove||Elder Labs|present", "Cy Roe|||present",
      ])
  }

  private func movements(_ text: String) -> [String] {
    parse("Minutes of the Elder Committee, 3 May 2010\n\n" + text + "\n\n1. Roof\n\nIt leaks.\n")
      .people
      .flatMap { person in
        person.movements.map { "\(person.name) \($0.kind) \($0.time ?? "–")" }
      }
  }

  @Test(
    "coming and going in other words",
    arguments: [
      ("Dr. Dove here left the Meeting.", ["B Dove left –"]),
      ("Mr Pike here entered and took his seat.", ["A Pike arrived –"]),
      ("Mr Pike left to attend another meeting.", ["A Pike left –"]),
      ("Dr Dove dropped off at 7.45pm.", ["B Dove left 19:45"]),
      ("Gus Lark (Secretary) joined the meeting at 7.40pm.", ["Gus Lark arrived 19:40"]),
      ("Gus Lark (Secretary) – arrived in spring at a figure.", []),
      ("* joined the meeting at 7.20pm", ["C Roe arrived 19:20"]),
    ])
  func comings(sentence: String, expected: [String]) {
    #expect(movements("Present: Mr A Pike, Dr B Dove, Mrs C Roe *\n\n" + sentence) == expected)
  }

  @Test("what somebody leaves to others is no departure")
  func leaving() {
    let read = parse(
      "Minutes of the Elder Committee, 3 May 2010\n\nPresent: Mr A Pike, Dr B Dove\n\n1. Roof\n\nIt leaks.\n\n2. Colour\n\nMr Pike left to officers the choice of colour.\n"
    )
    #expect(read.people.allSatisfy { $0.movements.isEmpty })
  }
}
