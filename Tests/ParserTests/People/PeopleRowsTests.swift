import MinutesModel
import Testing

@testable import MinutesParser

@Suite("People in columns, behind wraps and with few words beside their names")
struct PeopleRowsTests {
  /// One line a person: name, role, group and presence.
  private func people(_ head: String, _ name: String = "x.txt") -> [String] {
    let text =
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n" + head
      + "\n\n1. APOLOGIES\n\nThere were none.\n\n2. ROOF\n\nIt leaks.\n"
    return DocumentParser().parse(Array(text.utf8), name: name).people.map {
      "\($0.title.map { $0 + " " } ?? "")\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)"
    }
  }

  @Test(
    "posts without a word for one: vice presidents, independent persons, councillors of a borough")
  func posts() {
    #expect(
      people(
        "Present: Tom Pike (VP Education), Mr G Dove (Independent Person), Cllr I Wren (Borough Councillor)"
      ) == [
        "Tom Pike|VP Education||present", "Mr G Dove|Independent Person||present",
        "Cllr I Wren|Borough Councillor||present",
      ])
    #expect(
      people("Present: Tom Pike (Independent Living Trust)")
        == ["Tom Pike||Independent Living Trust|present"])
  }

  @Test(
    "letters behind a name are a body where others stand with theirs, and initials where they are its own"
  )
  func letters() {
    #expect(
      people("Present: Chris Pike (Badminton Club), Ann Dove (WI)")
        == ["Chris Pike||Badminton Club|present", "Ann Dove||WI|present"])
    #expect(
      people("Present: Chris Pike (Badminton Club), Ann Dove (AD)")
        == ["Chris Pike||Badminton Club|present", "Ann Dove|||present"])
  }

  @Test("a bracket that a wrap cuts stays one; a label behind a wrap belongs to no name")
  func wraps() {
    #expect(
      people("Present: Ann Pike (President), James Dove (Vice\nPresident), Rosa Wren")
        == [
          "Ann Pike|President||present", "James Dove|Vice President||present",
          "Rosa Wren|||present",
        ])
    #expect(
      people(
        "Trustees present: Eleanor Pike (President), Rosa Wren Trustees absent: Carl Lark"
      ).suffix(2) == ["Rosa Wren|||present", "Carl Lark|||absent"])
  }

  @Test("a paragraph of titled names below the list goes on with it; a sentence does not")
  func rest() {
    #expect(
      people("Present: Mr R Pike (in the Chair)\n\nMrs H Dove, Cllr A Wren and Dr N Teal") == [
        "Mr R Pike|Chair||present", "Mrs H Dove|||present", "Cllr A Wren|||present",
        "Dr N Teal|||present",
      ])
    #expect(
      people("Present: Mr R Pike (in the Chair)\n\nMrs H Dove and Cllr A Wren spoke of the roof.")
        == ["Mr R Pike|Chair||present"])
  }

  @Test("initials and surnames in columns below a title are names, one a cell; wards are none")
  func columns() {
    #expect(
      people(
        """
        PRESENT:

        County Borough Councillors:

        | | | |
        |---|---|---|
        | D. Pike | S. Dove | C. Wren |
        | T. Teal | N. Finch | A. Lark |
        """, "x.md"
      ).map { $0.prefix { $0 != "|" } } == [
        "County Borough Councillor D. Pike", "County Borough Councillor S. Dove",
        "County Borough Councillor C. Wren", "County Borough Councillor T. Teal",
        "County Borough Councillor N. Finch", "County Borough Councillor A. Lark",
      ])
    #expect(
      people(
        """
        PRESENT:

        Councillors:

        | | |
        |---|---|
        | D. Pike | North Ward |
        | T. Teal | South Ward |
        """, "x.md") == [
          "Councillor D. Pike||North Ward|present", "Councillor T. Teal||South Ward|present",
        ])
  }

  @Test("“Governors” may head the column of names; officers and others are in attendance")
  func heads() {
    #expect(
      people(
        """
        | Governors | Role | Present |
        |---|---|---|
        | Rachel Pike | Chair | Yes |
        | Ffion Dove | Parent governor | Apologies |
        | Kirsty Wren | Principal | Yes |

        **Officers and others in attendance**

        - John Teal - Treasurer
        - Sian Finch - Panel Secretary
        """, "x.md") == [
          "Rachel Pike|Chair||present", "Ffion Dove|Parent governor||apologies",
          "Kirsty Wren|Principal||present", "John Teal|Treasurer||inAttendance",
          "Sian Finch|Panel Secretary||inAttendance",
        ])
  }

  @Test(
    "each column may be a list of people with its label at the head; posts beside names are none")
  func lists() {
    #expect(
      people(
        """
        | Present | | Apologies |
        |---|---|---|
        | Jo Pike (Chair) | JP | Di Finch |
        | Al Dove | AD | Ed Lark |
        | Bo Wren | BW | |
        """, "x.md") == [
          "Jo Pike|Chair||present", "Al Dove|||present", "Bo Wren|||present",
          "Di Finch|||apologies", "Ed Lark|||apologies",
        ])
    #expect(
      people(
        """
        | Present | Position |
        |---|---|
        | Jo Pike | Chair |
        | Al Dove | Clerk |
        """, "x.md") == ["Jo Pike|Chair||present", "Al Dove|Clerk||present"])
  }

  @Test("plurals give their singulars: Messrs, Mesdames")
  func plurals() {
    #expect(
      people("Present: Messrs Pike and Dove; Mesdames Wren and Teal") == [
        "Mr Pike|||present", "Mr Dove|||present", "Mrs Wren|||present", "Mrs Teal|||present",
      ])
  }
}
