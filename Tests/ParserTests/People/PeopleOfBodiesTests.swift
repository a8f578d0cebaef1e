import MinutesModel
import Testing

@testable import MinutesParser

@Suite("People by the country that they stand for, by a nickname, by invitation, in old sentences")
struct PeopleOfBodiesTests {
  @Test("an annex lists by country who came; a list of towns in capitals is none")
  func delegations() {
    let annex = { (rows: String) in
      parse(
        """
        MINUTES OF THE 27TH MEETING OF THE TECHNICAL COMMITTEE
        held in Elder on 19 April 2016

        1.   OPENING

             The Chair opened the meeting at 9.30.

        2.   BUOYS

             It was agreed that the buoys be painted.

                                      LIST OF PARTICIPANTS

        \(rows)
        """)
    }
    let minutes = annex(
      """
      BELGIUM             Ms Griet ASH
      DENMARK             Mr Søren Birch
      FINLAND             Ms Outi DOVE
      IRELAND             Ms Dervla Wren

      OBSERVERS
      NORWAY              Mr Eirik Pike

      SECRETARIAT
                          Ms Ilaria MOSS, Executive Director
      """)
    #expect(
      minutes.people.map { "\($0.name)|\($0.group ?? "")|\($0.presence)" } == [
        "Griet ASH|BELGIUM|present", "Søren Birch|DENMARK|present", "Outi DOVE|FINLAND|present",
        "Dervla Wren|IRELAND|present", "Eirik Pike|NORWAY|inAttendance",
        "Ilaria MOSS||inAttendance",
      ])
    #expect(numberedItems(minutes) == ["1|OPENING", "2|BUOYS"])
    #expect(
      annex(
        "ELDER               12 buoys\nMAPLE               4 buoys\nASHBY               2 buoys"
      ).people.isEmpty)
  }

  @Test("a nickname in quotation marks stands inside a name; a quotation behind one does not")
  func nicknames() {
    #expect(
      people("Present: Cllr. Michael “Mickey Joe” Ash, Cllr. Rob \"Bob\" Birch")
        == ["Michael “Mickey Joe” Ash|||present", "Rob \"Bob\" Birch|||present"])
    let minutes = parse(
      "Minutes of the Elder Board, 4 March 2019\n\nPresent: Cllr A Ash\n\n1. ROOF\n\nMoved by Councillor Ash “That The roof be mended.”\n\n2. WALL\n\nIt fell.\n"
    )
    #expect(minutes.people.map(\.name) == ["A Ash"])
  }

  @Test("who came by invitation is no member, nor are attendees below three members")
  func others() {
    #expect(
      people(
        "Present:-  Councillors Ash and Birch.\n\nAlso present by invitation:-  County Councillor Moss."
      )
        == ["Ash|||present", "Birch|||present", "Moss|||inAttendance"])
    #expect(
      people(
        "Members\nAda Ash, Lay Member\nBen Birch, Finance Officer\nCy Dove, Partner\n\nAttendees\nDi Wren, Deputy Director"
      )
      .last == "Di Wren|Deputy Director||inAttendance")
    #expect(
      people("Chair: Ada Ash\n\nAttendees\nDi Wren, Pike Ltd").last?.hasSuffix("present") == true)
  }

  @Test("“There were present”, and with whom")
  func oldSentences() {
    let minutes = parse(
      "Minutes of a Meeting of the Elder Burial Board held on 4 March 1999\n\nThere were present Messrs A Ash (in the Chair) and B Birch together with the Clerk, Mr D Wren.\n\n1. MOWER\n\nIt was resolved to buy a mower.\n\n2. WALL\n\nThere were present dangers in it.\n"
    )
    #expect(
      minutes.people.map { "\($0.name)|\($0.role ?? "")|\($0.presence)" } == [
        "A Ash|Chair|present", "B Birch||present", "D Wren|Clerk|inAttendance",
      ])
  }

  @Test("“Member” in a column of posts is no role")
  func members() {
    #expect(
      people(
        "| Name | Position | Attended |\n|---|---|---|\n| Cllr A Ash | Mayor | Present |\n| Cllr B Birch | Member | Present |",
        "x.md")
        == ["A Ash|Mayor||present", "B Birch|||present"])
  }

  @Test("a cross beside ticks and an empty box say who was not there; crosses alone that all were")
  func ticks() {
    let table = { (marks: [String]) in
      "| Name | Organisation | Attendance |\n|---|---|---|\n| Ada Ash | Elder CVS | \(marks[0]) |\n| Ben Birch | Maple Trust | \(marks[1]) |\n| Cy Dove | Elm Trust | \(marks[2]) |"
    }
    #expect(
      people(table(["✓", "x", "✓"]), "x.md").map { $0.hasSuffix("present") } == [true, false, true])
    #expect(
      people(table(["x", "x", "x"]), "x.md").map { $0.hasSuffix("present") } == [true, true, true])
    #expect(
      people("**Members:**\n\n☒ Cllr Ada Ash (Chair)\n☐ Cllr Ben Birch\n☒ Cllr Cy Dove", "x.md")
        == ["Ada Ash|Chair||present", "Ben Birch|||absent", "Cy Dove|||present"])
    #expect(people("**Members:**\n\n☐ Cllr Ada Ash\n☐ Cllr Ben Birch", "x.md").isEmpty)
  }

  @Test("a row of interests may say that its holder left the room")
  func leftInRow() {
    let minutes = parse(
      "# Minutes of the Elder Board, 4 March 2019\n\nPresent: Cllr A Ash, Cllr B Birch\n\n## 1. Declarations of interest\n\n| Councillor | Minute | Nature of interest |\n|---|---|---|\n| A Ash | 3 | Pecuniary, his firm had tendered. He left the room. |\n| B Birch | 4 | Personal, he left the firm in 2010. |\n\n## 2. Roof\n\nIt leaks.\n",
      "x.md")
    #expect(minutes.people.map { $0.movements.count } == [1, 0])
  }
}
