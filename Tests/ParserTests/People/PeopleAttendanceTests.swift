import Testing

@testable import MinutesParser

@Suite("Attendance lists")
struct PeopleAttendanceTests {
  /// Label, text and consumed blocks of the element at the start of a page, and the people.
  private func read(
    _ page: Page, under title: TextRange = .empty(at: 0), from first: Int = 0
  ) -> (line: String, people: [String])? {
    var register = PeopleRegister()
    let found = AttendanceRecogniser.recognise(
      page, blocks: first..<page.blocks.count, under: title, register: &register)
    return found.map { found in
      let element = found.elements[0]
      let line = "\(page.string(element.label)) ¦ \(page.string(element.text)) ¦ \(found.consumed)"
      let people = register.people.map { person in
        [
          person.title ?? "", person.name, person.role ?? "", person.group ?? "",
          "\(person.presence)",
        ]
        .joined(separator: "|")
      }
      return (line, people)
    }
  }

  @Test("names behind the label are one element")
  func behind() throws {
    let found = try #require(read(page("Present: Cllrs A Crane and B Dove", "1. Minutes")))
    #expect(found.line == "Present: ¦ Cllrs A Crane and B Dove ¦ 1")
    #expect(found.people == ["Cllr|A Crane|||present", "Cllr|B Dove|||present"])
  }

  @Test("a list that breaks off goes on in the next block")
  func broken() throws {
    let found = try #require(
      read(
        page(
          "PRESENT: Councillor A Crane (Chairman);", "Councillors B Dove,", "C Egret.", "Minutes")))
    #expect(found.line.hasSuffix("¦ 3"))
    #expect(found.people.count == 3)
  }

  @Test("names below a label that stands alone are taken up to the next label or heading")
  func below() throws {
    let page = page(
      "Present:", "Cllr A Crane (Chair)", "Cllr B Dove", "2 members of the public", "Apologies:",
      "Cllr C Egret")
    let found = try #require(read(page))
    #expect(found.line == "Present: ¦ Cllr A Crane (Chair) Cllr B Dove 2 members of the public ¦ 4")
    #expect(found.people == ["Cllr|A Crane|Chair||present", "Cllr|B Dove|||present"])
    #expect(read(page, from: 4)?.people == ["Cllr|C Egret|||apologies"])
  }

  @Test("names without titles end where a heading or a sentence begins")
  func untitled() throws {
    let found = try #require(
      read(page("Guests:", "Lee Crane", "Mateo Dove", "Matters Arising", "Nothing was raised.")))
    #expect(found.line == "Guests: ¦ Lee Crane Mateo Dove ¦ 3")
  }

  @Test("the title of a section labels the list below it")
  func underTitle() throws {
    let page = page("APOLOGIES", "Cllr A Crane, County Cllr B Dove.", "The meeting was quorate.")
    let found = try #require(read(page, under: page.block(0), from: 1))
    #expect(found.line == " ¦ Cllr A Crane, County Cllr B Dove. ¦ 1")
    #expect(found.people == ["Cllr|A Crane|||apologies", "County Cllr|B Dove|||apologies"])
  }

  @Test("apologies that repeat their verb behind the label are still a list")
  func verbBehindLabel() throws {
    let found = try #require(
      read(page("Apologies for absence: were submitted on behalf of Councillors Crane and Dove.")))
    #expect(found.people == ["Councillor|Crane|||apologies", "Councillor|Dove|||apologies"])
  }

  @Test(
    "a label without names behind or below it is no list",
    arguments: [
      ["Present:", "The Chair opened the meeting and welcomed everybody to the hall."],
      ["Staff: the survey closes in May."], ["Members: to note the date."],
      ["Chair: ................"],
    ])
  func noList(paragraphs: [String]) {
    #expect(read(page(paragraphs)) == nil)
  }

  @Test("job titles alone are a list that names nobody")
  func jobTitles() throws {
    let found = try #require(read(page("Officers: Chief Executive, Head of Legal Services")))
    #expect(found.people.isEmpty)
  }

  /// A page with one table; the first paragraphs stand in front of it.
  private func table(_ label: String..., rows: [[String]]) -> Page {
    var stream = page(label + rows.flatMap { $0 }).stream
    var index = label.count
    for (row, cells) in rows.enumerated() {
      for column in cells.indices {
        stream.blocks[index].cell = SourceBlock.Cell(
          table: 0, row: Int32(row), column: Int32(column))
        index += 1
      }
    }
    return Page(stream)
  }

  @Test("a table below its label gives name, role and body by the head of its columns")
  func headedTable() throws {
    let page = table(
      "Present",
      rows: [
        ["Name", "Role", "Agency"], ["Dr Ann Crane", "Independent Chair", "Dunmere Board"],
        ["Mr Bo Dove", "Headteacher", "Schools"],
      ])
    let found = try #require(read(page))
    #expect(found.line.hasSuffix("¦ 10"))
    #expect(
      found.people == [
        "Dr|Ann Crane|Independent Chair|Dunmere Board|present",
        "Mr|Bo Dove|Headteacher|Schools|present",
      ])
  }

  @Test("without a head the names stand where most of them are")
  func plainTable() throws {
    let page = table(
      "PRESENT",
      rows: [
        ["Chairperson", "Hana Crane"], ["Members", "Ana Dove", "from 2.20pm, Item 8.1"],
        ["Councillor", "Peta Egret"],
      ])
    let found = try #require(read(page))
    #expect(
      found.people == [
        "|Hana Crane|Chairperson||present", "|Ana Dove|||present",
        "Councillor|Peta Egret|||present",
      ])
  }

  @Test("a label in the first column governs the cells beside it")
  func labelledTable() throws {
    let page = table(rows: [
      ["Present", "Cllr A Crane\nCllr B Dove"], ["Apologies", "Cllr C Egret"],
    ])
    let found = try #require(read(page))
    #expect(found.line == "Present ¦ Cllr A Crane Cllr B Dove ¦ 2")
    #expect(read(page, from: 2)?.people == ["Cllr|C Egret|||apologies"])
  }

  @Test("a table of declarations gives one declaration a row, and its head is none")
  func declarations() throws {
    let page = table(rows: [
      ["Councillor", "Minute Number", "Nature of Interest"], ["Ann Crane", "4", "Owns the land"],
      ["Bo Dove", "5", "Member of the club"],
    ])
    var register = PeopleRegister()
    let found = try #require(
      DeclarationTable.recognise(
        page, blocks: 0..<page.blocks.count, isUnderHead: false, register: &register))
    #expect(found.elements.map(\.kind) == [.paragraph, .declaration, .declaration])
    #expect(page.string(found.elements[1].text) == "Ann Crane 4 Owns the land")
    #expect(register.people.map { $0.title } == ["Councillor", "Councillor"])
  }

  @Test("the cells of a table set one below the other are rows again")
  func flattenedDeclarations() throws {
    let page = page(
      "Name", "Item", "Interest", "Cllr A Crane", "7", "Show committee – personal", "Cllr B Dove",
      "6",
      "Brother of the applicant", "4. Police matters")
    var register = PeopleRegister()
    let found = try #require(
      DeclarationTable.recognise(
        page, blocks: 0..<page.blocks.count, isUnderHead: false, register: &register))
    #expect(found.consumed == 9)
    #expect(
      found.elements.map { page.string($0.text) }.last == "Cllr B Dove 6 Brother of the applicant")
  }

  @Test("a sentence that says who was present, with the secretary behind it")
  func presentSentence() {
    let page = page(
      "Present were Chairman Wes Tolman and Commissioners Ann Hubbard and Dale Yost, with Clerk Jo "
        + "Prichard acting as secretary.",
      "Present were all the usual difficulties.")
    let people = PresentSentence.read(page, page.block(0)) ?? []
    #expect(people.map(\.name) == ["Wes Tolman", "Ann Hubbard", "Dale Yost", "Jo Prichard"])
    #expect(people.map(\.presence) == [.present, .present, .present, .inAttendance])
    #expect(PresentSentence.read(page, page.block(1)) == nil)
  }

  @Test("the following members were present; what they discussed is no list")
  func followingMembers() {
    let page = page(
      "The following members of the Board were present at the meeting: Ann Day, Bo Fox and Cy Gray.",
      "The following members spoke on the roof: it leaked.")
    #expect(
      (PresentSentence.read(page, page.block(0)) ?? []).map(\.name) == [
        "Ann Day", "Bo Fox", "Cy Gray",
      ])
    #expect(PresentSentence.read(page, page.block(1)) == nil)
  }

  @Test("names with their initials are a list without a label, where there are three")
  func codedNames() {
    func people(_ text: String) -> Int {
      let page = page(text)
      var register = PeopleRegister()
      _ = AttendanceRecogniser.recognise(page, blocks: 0..<1, register: &register)
      return register.people.count
    }
    #expect(people("Ursula Brandt (UB), Kenji Arai (KA), Tom Wilk (TW)") == 3)
    #expect(people("Ursula Brandt (UB), Kenji Arai (KA)") == 0)
    #expect(people("The Roads Bill (RB), the Harbour Bill (HB) and costs (C) were read (R)") == 0)
  }

  @Test("“Members attended” and “Also attended” head lists; “attended” in a sentence heads none")
  func attended() throws {
    #expect(
      try #require(read(page("Members attended", "Cllr A Crane"))).people == [
        "Cllr|A Crane|||present"
      ])
    #expect(
      try #require(read(page("Also attended", "Cllr B Dove"))).people
        == ["Cllr|B Dove|||inAttendance"])
    #expect(read(page("Members attended the opening of the school.", "It rained.")) == nil)
  }

  @Test("names in paragraphs of their own below a label go on where each has a post")
  func postsInParagraphs() throws {
    let found = try #require(
      read(
        page(
          "IN ATTENDANCE:", "Mel Crane - Director of Roads", "Ian Dunn - Services Officer",
          "Quarterly Parking Review")))
    #expect(
      found.people == [
        "|Mel Crane|Director of Roads||inAttendance", "|Ian Dunn|Services Officer||inAttendance",
      ])
  }
}
