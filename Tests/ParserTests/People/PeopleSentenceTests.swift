import Testing

@testable import MinutesParser

@Suite("Sentences about people")
struct PeopleSentenceTests {
  private func register(_ page: Page) -> PeopleRegister {
    var register = PeopleRegister()
    for (name, title, role, initials) in [
      ("Tom Crane", "Cllr", nil, "TC"), ("Ann Dove", "Mrs", "Clerk", nil),
      ("Bo Egret", "Cllr", "Chair", nil),
    ] as [(String, String, String?, String?)] {
      var record = PersonRecord(name: name, title: title, presence: .present, range: .empty(at: 0))
      record.role = role
      record.initials = initials
      _ = register.add(record)
    }
    return register
  }

  /// The movements of a paragraph.
  private func movements(_ text: String) -> [String] {
    let page = page(text)
    var register = register(page)
    return MovementSentence.find(page, page.block(0), register).flatMap { movement in
      movement.subject.indices(&register).map {
        "\(register.people[$0].name) \(movement.kind) \(movement.time ?? "-")"
      }
    }
  }

  @Test(
    "coming, going and coming back are movements",
    arguments: [
      ("(At this point, Cllr Finch joined the meeting)", ["Finch arrived -"]),
      ("Councillor Finch arrived at 4.05 pm.", ["Finch arrived 16:05"]),
      ("Mr Finch arrived.", ["Finch arrived -"]),
      ("Councillor Finch leaves the meeting.", ["Finch left -"]),
      ("Councillor Finch left the Guildhall during its consideration.", ["Finch left -"]),
      (
        "Councillor Finch, having declared that her mother was a user, left for this item.",
        ["Finch left -"]
      ),
      ("Mr Finch left and returned at the end of it.", ["Finch left -", "Finch returned -"]),
      ("Councillor Finch returned to the Chambers.", ["Finch returned -"]),
      ("Councillor Finch left the dais at 7:51 p.m.", ["Finch left 19:51"]),
      ("(Councillor Finch left the Chamber during consideration of this item.)", ["Finch left -"]),
      ("TC left the room. To object on grounds of noise.", ["Tom Crane left -"]),
      ("Cllr Crane left at 7.55pm.", ["Tom Crane left 19:55"]),
      (
        "Mr Finch declared an interest in the firm that had valued the house, and left the meeting.",
        ["Finch left -"]
      ),
      ("The Clerk withdrew from the meeting.", ["Ann Dove left -"]),
      ("Mrs Dove returned to the meeting.", ["Ann Dove returned -"]),
      (
        "Having declared an interest, Councillor Finch withdrew from the meeting.", ["Finch left -"]
      ),
      ("Councillor Finch, having declared an interest, left the room.", ["Finch left -"]),
      (
        "Councillors Finch and Grouse left the meeting at 8.10 pm.",
        ["Finch left 20:10", "Grouse left 20:10"]
      ),
      (
        "Cllr Finch left at 7 pm and returned at 7.30 pm.",
        ["Finch left 19:00", "Finch returned 19:30"]
      ),
      ("At 7.15 pm Councillor Finch entered the meeting.", ["Finch arrived 19:15"]),
      (
        "PC Finch reported two thefts. He was thanked for coming and left the meeting.",
        ["Finch left -"]
      ),
      ("Cllr Finch left the meeting at this stage.", ["Finch left -"]),
      ("Mr Finch stepped out because the applicant rents a barn from him.", ["Finch left -"]),
    ])
  func comingAndGoing(text: String, expected: [String]) {
    #expect(movements(text) == expected)
  }

  @Test(
    "other things that people leave, join and arrive at are none",
    arguments: [
      "Councillor Finch left it to officers to decide.", "Mr Finch joined the Council in 2010.",
      "Councillor Finch said that the tenants had left the room in a mess.",
      "Mr Finch arrived at a figure of £200.", "Councillor Finch withdrew his amendment.",
      "Cllr Finch said that she would leave the room.", "The sub-committee withdrew.",
      "Mrs Finch returned to the subject of parking.", "The press and public left the meeting.",
      "Councillor Finch entered a plea for the bus.", "Mr Finch stepped out the plan of the barn.",
    ])
  func none(text: String) {
    #expect(movements(text).isEmpty)
  }

  /// Who declares in a paragraph.
  private func declaring(_ text: String, isUnderHead: Bool = false) -> [String] {
    let page = page(text)
    let register = register(page)
    return DeclarationSentence.read(page, page.block(0), register, isUnderHead: isUnderHead)?
      .names(register) ?? []
  }

  @Test(
    "who declares an interest is named in front of the verb or behind “by”",
    arguments: [
      ("Councillor Finch declared a personal and prejudicial interest in item 5.", ["Finch"]),
      (
        "Miss Finch and Mr Grouse each declared a personal interest in Minute 50.",
        ["Finch", "Grouse"]
      ),
      ("TC declared a pecuniary interest in 16/107(b).", ["Tom Crane"]),
      ("Mr Finch declared that his daughter worked there.", ["Finch"]),
      ("In accordance with the Code, Cllr Finch disclosed an interest in item 4.", ["Finch"]),
      ("A personal interest was declared by Councillor Finch in item 4.", ["Finch"]),
      ("(a) Councillor Finch declared a conflict on item 7.", ["Finch"]),
    ])
  func declarations(text: String, expected: [String]) {
    #expect(declaring(text) == expected)
  }

  @Test(
    "boilerplate, results and questions are no declarations",
    arguments: [
      "Members were asked to declare any interests.", "There were none.",
      "Councillor Finch declared no interests.", "The Mayor declared the motion carried.",
      "Councillor Finch declared the meeting closed.", "No declarations of interest were made.",
      "Councillor Finch asked whether he should declare an interest.",
      "Mr Finch: the road is closed.",
    ])
  func noDeclarations(text: String) {
    #expect(declaring(text).isEmpty)
  }

  @Test("under a head of declarations a name with a colon declares")
  func labelled() {
    #expect(declaring("Tom Crane: his son works for the firm.", isUnderHead: true) == ["Tom Crane"])
    #expect(declaring("Cllr Finch – item 5, personal", isUnderHead: true) == ["Finch"])
  }

  /// The people a paragraph enters, with how they took part.
  private func recorded(_ text: String) -> [String] {
    let page = page(text)
    var register = PeopleRegister()
    _ = PeopleSentences.record(page, page.block(0), register: &register)
    return register.people.map { person in
      var line = "\(person.title ?? "")|\(person.name)|\(person.role ?? "")|\(person.presence)"
      if let absentee = person.substituteFor { line += " for \(absentee)" }
      return line
    }
  }

  @Test(
    "apologies in prose",
    arguments: [
      (
        "Apologies for absence were received from Councillors A Crane and B Dove.",
        ["Councillor|A Crane||apologies", "Councillor|B Dove||apologies"]
      ),
      (
        "Apologies for absence were intimated on behalf of Councillors Eve Crane and Mo Dove.",
        ["Councillor|Eve Crane||apologies", "Councillor|Mo Dove||apologies"]
      ),
      (
        "Apologies were submitted by Mr A Crane and from Mrs B Dove (Parent Governor).",
        ["Mr|A Crane||apologies", "Mrs|B Dove|Parent Governor|apologies"]
      ),
      ("An apology was received from Cllr Crane, who was unwell.", ["Cllr|Crane||apologies"]),
      ("It was reported that apologies had been received from Dr Crane.", ["Dr|Crane||apologies"]),
      (
        "Apologies were received from Councillor Miss J. Crane and from the Chief Executive.",
        ["Councillor Miss|J. Crane||apologies"]
      ),
      ("Councillor Crane had sent his apologies.", ["Councillor|Crane||apologies"]),
    ])
  func apologies(text: String, expected: [String]) {
    #expect(recorded(text) == expected)
  }

  @Test(
    "what only mentions apologies records nobody",
    arguments: [
      "There were no apologies.", "No apologies were received from Members.",
      "Apologies were noted as above.", "Apologies for lateness were received from Cllr Crane.",
      "Mr Crane apologised for the delay to the works.",
    ])
  func noApologies(text: String) {
    #expect(recorded(text).isEmpty)
  }

  @Test(
    "substitutes in prose, in both directions",
    arguments: [
      (
        "Councillor R Crane substituted for Councillor Mrs Dove.",
        ["Councillor|R Crane||substitute for Dove"]
      ),
      (
        "It was reported that Councillor K Crane was attending in place of Councillor Dove.",
        ["Councillor|K Crane||substitute for Dove"]
      ),
      (
        "Councillor Dove was substituted by Councillor Crane.",
        ["Councillor|Crane||substitute for Dove"]
      ),
      (
        "Councillors A Crane and B Egret substituted for Councillors C Dove and D Finch.",
        ["Councillor|A Crane||substitute for C Dove", "Councillor|B Egret||substitute for D Finch"]
      ),
    ])
  func substitutes(text: String, expected: [String]) {
    #expect(recorded(text) == expected)
  }

  @Test(
    "who takes the chair has that role",
    arguments: [
      ("Councillor Crane in the Chair", ["Councillor|Crane|Chair|present"]),
      ("The meeting was chaired by Dr Crane.", ["Dr|Crane|Chair|present"]),
      (
        "In the absence of the Chairman, Councillor Crane took the Chair.",
        ["Councillor|Crane|Chair|present"]
      ),
      ("Councillor Crane took the Chair for this item.", []),
      ("The Vice-Chancellor took the chair.", []),
    ])
  func chairs(text: String, expected: [String]) {
    #expect(recorded(text) == expected)
  }

  @Test("a paragraph is wholly of one kind, or stays a paragraph")
  func elements() {
    let cases: [(String, Block.Kind?)] = [
      ("(Councillor Crane left the meeting at 7.25 pm.)", .movement),
      ("Councillor Crane declared an interest in item 5.", .declaration),
      ("Apologies were received from Councillor Crane.", .attendance),
      ("Councillor Crane said that apologies were due to the residents of Mill Lane.", nil),
      ("Councillor Crane presented the report. Councillor Dove left the meeting.", nil),
    ]
    for (text, kind) in cases {
      let page = page(text)
      var register = PeopleRegister()
      let element = PeopleSentences.element(page, page.block(0), register: &register)
      #expect(element?.kind == kind, "\(text)")
    }
  }

  @Test("the number of a paragraph is no part of the declaration")
  func number() throws {
    let page = page("1.2 Cllr Crane declared an interest in item 6.")
    var register = PeopleRegister()
    let element = try #require(PeopleSentences.element(page, page.block(0), register: &register))
    #expect(page.string(element.number) == "1.2")
    #expect(page.string(element.text) == "Cllr Crane declared an interest in item 6.")
  }

  @Test("an initial in front of a known name is no number of a paragraph")
  func initials() {
    let page = page(
      "T. Crane declared an interest in item 6.", "T. Cllr Finch declared an interest.")
    var register = register(page)
    let element = PeopleSentences.element(page, page.block(0), register: &register)
    #expect(element?.kind == .declaration)
    #expect(element.map { page.string($0.text) } == "T. Crane declared an interest in item 6.")
    let numbered = PeopleSentences.element(page, page.block(1), register: &register)
    #expect(numbered.map { page.string($0.marker) } == "T.")
  }

  @Test("the chair of a session with the country in brackets")
  func chairOfSession() {
    let page = page("The Committee held its session with Ms. Hristova (Bulgaria) in the chair.")
    let record = ChairSentence.read(page, page.block(0), PeopleRegister())
    #expect(record?.name == "Hristova" && record?.role == "Chair" && record?.group == "Bulgaria")
  }

  @Test("who presided and which board member was absent, without a title")
  func untitled() {
    #expect(recorded("Lev Brandt presided at the meeting.") == ["|Lev Brandt|Chair|present"])
    #expect(recorded("Reason presided at the meeting.").isEmpty)
    #expect(recorded("Board member Ama Osei was absent.") == ["|Ama Osei||absent"])
    #expect(recorded("Board meeting minutes were absent.").isEmpty)
  }

  @Test("under the title of apologies “this was received from …” names who sent them")
  func receivedFrom() {
    func senders(_ text: String) -> [String]? {
      let page = page(text)
      return ApologySentence.received(page, page.block(0))?.map(\.name)
    }
    #expect(senders("This was received from Councillor C.J. Finch.") == ["C.J. Finch"])
    #expect(senders("This was received from the Society.") == nil)
  }
}

@Suite("The register of people")
struct PeopleRegisterTests {
  private func record(
    _ name: String, _ title: String? = nil, presence: Person.Presence = .present
  ) -> PersonRecord {
    PersonRecord(name: name, title: title, presence: presence, range: .empty(at: 0))
  }

  @Test("a surname or an initial finds the person of the list")
  func sameOnce() {
    var register = PeopleRegister()
    let crane = register.add(record("Ann Crane", "Cllr"))
    #expect(register.add(record("Crane", "Councillor")) == crane)
    #expect(register.add(record("A. Crane")) == crane)
    #expect(register.add(record("Bo Crane")) != crane)
    #expect(register.people.count == 2)
  }

  @Test("two of one surname are told apart by their titles, or not at all")
  func namesakes() {
    var register = PeopleRegister()
    _ = register.add(record("H. Gale", "Mr"))
    let gale = register.add(record("T. Gale", "Mrs"))
    #expect(register.find("Gale", title: "Mrs") == gale)
    #expect(register.find("Gale") == nil)
  }

  @Test("letters with accents are the same however they are encoded, and not those without")
  func accents() {
    var register = PeopleRegister()
    let person = register.add(record("Zo\u{EB} Mart\u{ED}n"))
    #expect(register.find("ZOE\u{308} MARTI\u{301}N") == person)
    #expect(register.find("Zo\u{EB}") == nil)
    #expect(register.find(given: "Zoe\u{308}") == person)
    #expect(register.find("Zoe Martin") == nil)
  }

  @Test("a first name or initials that two have find neither")
  func shared() {
    var register = PeopleRegister()
    let crane = register.add(record("Ann Crane"))
    #expect(register.find(given: "Ann") == crane)
    #expect(register.find(initials: "AC") == crane)
    _ = register.add(record("Ann Cole"))
    #expect(register.find(given: "Ann") == nil)
    #expect(register.find(initials: "AC") == nil)
    #expect(register.find("Crane") == crane)
  }

  @Test("particles belong to the surname")
  func particles() {
    var register = PeopleRegister()
    let person = register.add(record("P Mac Giolla Bhríde"))
    #expect(register.find("Mac Giolla Bhríde") == person)
    #expect(register.find("S. van Bhríde") == nil)
  }

  @Test("a later record completes an earlier one and does not overrule it")
  func merging() {
    var register = PeopleRegister()
    var first = record("Ann Crane", "Cllr", presence: .apologies)
    first.role = "Chair"
    _ = register.add(first)
    var second = record("Ann Crane", "Mrs")
    second.role = "Leader"
    second.group = "Ridgeway"
    _ = register.add(second)
    #expect(register.people.map(\.title) == ["Cllr"])
    #expect(register.people.map(\.role) == ["Chair"])
    #expect(register.people.map(\.group) == ["Ridgeway"])
  }

  @Test("an arrival that the list states is not recorded again")
  func settled() {
    var register = PeopleRegister()
    var late = record("Ann Crane")
    late.movements = [(.arrived, "18:25")]
    let person = register.add(late)
    #expect(register.settles(.arrived, time: "18:25", of: person))
    #expect(register.settles(.arrived, time: nil, of: person))
    #expect(!register.settles(.arrived, time: "19:00", of: person))
    #expect(!register.settles(.left, time: nil, of: person))
  }

  @Test("a list that gives no title goes before the sentences that do")
  func titlesOfLists() {
    var register = PeopleRegister()
    _ = register.add(record("Ann Crane"))
    var mention = record("Crane")
    mention.title = "Ms"
    mention.isMention = true
    _ = register.add(mention)
    #expect(register.people.map(\.title) == [nil])
    var other = record("Dove")
    other.isMention = true
    _ = register.add(other)
    other.title = "Mr"
    _ = register.add(other)
    #expect(register.people.map(\.title) == [nil, "Mr"])
  }
}
