import MinutesModel
import Testing

@testable import MinutesParser

@Suite("People by classes, bodies and parties, and what is said of several of them")
struct PeopleGroupTests {
  @Test("who takes the notes may be told in a bracket, which belongs to the post")
  func recording() {
    #expect(
      people("Staff: Ada Pike, Town Clerk (taking minutes); Mr Ben Dove (rapporteur)") == [
        "Ada Pike|Town Clerk (taking minutes)||inAttendance", "Ben Dove|rapporteur||inAttendance",
      ])
    #expect(people("Staff: Ada Pike took the minutes, and the dog was taken out.") == [])
  }

  @Test("labels in plain words: who was there, who could not come")
  func plainLabels() {
    #expect(
      people(
        "Board members taking part: Ada Pike, Ben Dove\n\nAlso here: Cy Ray (Elder Co-op)\n\nCould not attend: Di Fox (shielding)\n\nSorry not to be there: Mr Ed Wren"
      ) == [
        "Ada Pike|||present", "Ben Dove|||present", "Cy Ray||Elder Co-op|inAttendance",
        "Di Fox|||apologies", "Ed Wren|||apologies",
      ])
    #expect(people("With: the usual notice and a map of the ford") == [])
    // The words in front of a bracket are the label, whatever it begins with.
    #expect(
      people("Officers (in the Chamber):\nMr A Pike, Chief Executive\nMrs B Dove, Treasurer") == [
        "A Pike|Chief Executive||inAttendance", "B Dove|Treasurer||inAttendance",
      ])
  }

  @Test("a label in two languages needs to be known in one of them")
  func twoLanguages() {
    #expect(
      people(
        "PRESENNOL / PRESENT\n\nCllr. A Pike\n\nABSENNOL HEB REOL / ABSENT WITHOUT APOLOGY\n\nCllr. B Dove"
      ) == ["A Pike|||present", "B Dove|||absent"])
  }

  @Test("the class of some members is neither their post nor their body")
  func classes() {
    #expect(
      people(
        "Present:\n\nSecretary of State Members: Prof A Pike, Mrs B Dove\nLocal Authority Members: Cllr C Ray\nParish Members: Mr D Wren"
      ) == ["A Pike|||present", "B Dove|||present", "C Ray|||present", "D Wren|||present"])
    // “Council:” is a body.
    #expect(
      people("Present:\n\nElder Council: Cllr A Pike\nThe Vale Trust: Mr B Dove")
        == ["A Pike||Elder Council|present", "B Dove||The Vale Trust|present"])
  }

  @Test("a party in the column in front of the names, also where the line before breaks off")
  func partyColumn() {
    #expect(
      people(
        "Members present:\n\n  Labour            Councillors A Pike, B Dove\n  Green             Councillor C Ray\n  Independent       Councillor D Wren (joined 6.44 pm)"
      ) == [
        "A Pike||Labour|present", "B Dove||Labour|present", "C Ray||Green|present",
        "D Wren||Independent|present",
      ])
  }

  @Test("two with one surname, and a bracket that speaks of both")
  func shared() {
    #expect(
      people("Present: Ada Pike\n\nPublic: Dick and Jean Wren, Hope Lark") == [
        "Ada Pike|||present", "Dick Wren|||inAttendance", "Jean Wren|||inAttendance",
        "Hope Lark|||inAttendance",
      ])
    // Among surnames alone each is one.
    #expect(
      people("Present: Pike, Dove and Jean Wren").map { $0.prefix { $0 != "|" } }
        == ["Pike", "Dove", "Jean Wren"])
    #expect(
      people("Guests: Ada Pike and Ben Dove (both of Elder Audit LLP), for item 3") == [
        "Ada Pike||Elder Audit LLP|inAttendance", "Ben Dove||Elder Audit LLP|inAttendance",
      ])
    #expect(
      people("Guests: Ada Pike and Ben Dove (Elder Audit LLP)").first == "Ada Pike|||inAttendance")
  }

  @Test("a member in front of a bracket or a colon, and who came for it")
  func delegates() {
    #expect(
      people(
        "Present: Prof A Pike\n\nApologies: Germany (Dr B Dove), Liechtenstein (Mr C Ray)\n\nExcused: Slovenia: Dr D Wren"
      ).dropFirst() == [
        "B Dove||Germany|apologies", "C Ray||Liechtenstein|apologies",
        "D Wren||Slovenia|apologies",
      ])
    #expect(
      people(
        "**Delegates**\n\n- Austria: Dr A Pike\n- Finland: Ms B Dove\n- Italy: Cy Ray\n\n**Observers**\n\n- Latvia: Ms D Wren\n- Elder Commission: Mr E Lark",
        "x.md") == [
          "A Pike||Austria|present", "B Dove||Finland|present", "Cy Ray||Italy|present",
          "D Wren||Latvia|inAttendance", "E Lark||Elder Commission|inAttendance",
        ])
    // A post in brackets is no delegate, though it begins as a title does.
    #expect(
      people("In attendance: Ada Pike (Group Manager Community), Ben Dove (Libraries Manager)")
        == [
          "Ada Pike|Group Manager Community||inAttendance",
          "Ben Dove|Libraries Manager||inAttendance",
        ])
  }

  @Test("bodies in front of their officers, with a post among them")
  func officersOfBodies() {
    #expect(
      people(
        "Present: Cllr A Pike\n\nOfficers\n\nElder City: Ben Dove (Head of Streets), Cy Ray (Project Manager)\n\nVale District: Di Fox (Director of Works)\n\nSecretary to the Committee: Ed Wren\n\nContractor (Mire Ltd): Flo Lark, Contract Director"
      ).dropFirst() == [
        "Ben Dove|Head of Streets|Elder City|inAttendance",
        "Cy Ray|Project Manager|Elder City|inAttendance",
        "Di Fox|Director of Works|Vale District|inAttendance",
        "Ed Wren|Secretary to the Committee||inAttendance",
        "Flo Lark|Contract Director|Mire Ltd|inAttendance",
      ])
    #expect(
      people(
        "Present:\n\nRepresenting Elder Council - Councillors A Pike and B Dove\nRepresenting Vale Council – Councillor C Ray"
      )
        == [
          "A Pike||Elder Council|present", "B Dove||Elder Council|present",
          "C Ray||Vale Council|present",
        ])
    #expect(people("Present:\n\nVenue: Elder Hall\n\nNotice: Given in May") == [])
  }

  @Test("heads of groups over their names below one label, their numbers going on")
  func heads() {
    #expect(
      people(
        "### Attendance\n\n**Primary heads**\n\n- Ada Pike, Elder Primary (Chair)\n- Vacancy\n\n**Governors**\n\n- Cllr Ben Dove, Moor Primary\n\n**Academies**\n\n- Cy Ray, Vale Trust\n\n**Local authority (not voting)**\n\n- Di Fox, Schools Finance Manager",
        "x.md") == [
          "Ada Pike|Chair|Elder Primary|present", "Ben Dove||Moor Primary|present",
          "Cy Ray||Vale Trust|present", "Di Fox|Schools Finance Manager||inAttendance",
        ])
    #expect(
      people(
        "IN ATTENDANCE\n\nElder Assembly Secretariat\n\n1.   Ms. Ada Pike      -    Clerk Assistant\n2.   Mr. Ben Dove      -    Serjeant-at-Arms\n\nDepartment of Health\n\n3.   Dr. Cy Ray        -    Chief Officer, Medical Services"
      ) == [
        "Ada Pike|Clerk Assistant|Elder Assembly Secretariat|inAttendance",
        "Ben Dove|Serjeant-at-Arms|Elder Assembly Secretariat|inAttendance",
        "Cy Ray|Chief Officer, Medical Services|Department of Health|inAttendance",
      ])
    // A name on a line by itself heads nobody, and no more does a head over a sentence.
    #expect(
      people("Present:\n\nMr A Pike\nBen Dove\nMrs C Ray\nDi Fox, Treasurer") == [
        "A Pike|||present", "Ben Dove|||present", "C Ray|||present", "Di Fox|Treasurer||present",
      ])
    #expect(
      people(
        "### Attendance\n\n**Summary**\n\n- Numbers fell.\n\n**Reasons**\n\n- The rain.", "x.md")
        == [])
  }

  @Test("directors by their areas, one a line, however long the lines are")
  func directors() {
    #expect(
      people(
        "### DIRECTORS PRESENT\n\nDirector A. Pike, Electoral Area A (Chair)\nDirector B. Dove-Reid, Electoral Area B\nDirector C. Ray, City of Elder Vale (Vice-Chair)\nAlternate Director D. Wren, Village of Sallow (for Director Lark)\nDirector E. Fox, Village of Kettle Narrows (left 2:40 p.m.)\n\n### DIRECTORS ABSENT\n\nDirector F. Lark, Village of Sallow\nDirector G. Finch, Skelaq Nation",
        "x.md") == [
          "A. Pike|Chair|Electoral Area A|present", "B. Dove-Reid||Electoral Area B|present",
          "C. Ray|Vice-Chair|City of Elder Vale|present",
          "D. Wren||Village of Sallow|substitute", "E. Fox||Village of Kettle Narrows|present",
          "F. Lark||Village of Sallow|absent", "G. Finch||Skelaq Nation|absent",
        ])
  }
}
