import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Declarations of interest in few words, and what they say of leaving")
struct InterestTests {
  private func minutes(_ head: String, _ text: String, then item: String = "It leaks.")
    -> MinutesDocument
  {
    parse(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Councillors A Ash, B Birch and Miss C Dove, Eve Wren (EW)

      1. \(head)

      \(text)

      2. ROOF

      \(item)

      """)
  }

  private func declared(_ head: String, _ text: String) -> [String] {
    texts(minutes(head, text), .declaration)
  }

  @Test(
    "what somebody knows or is stands for a declaration below its head",
    arguments: [
      "Miss Dove knew one of the objectors to the plan but had not spoken to her.",
      "Councillor Ash reminded the Board that he was a member of the Planning Committee.",
      "EW declared that her firm would bid for the work under item 2.",
      "Councillor Ash let the Board know that his wife sits on the board of the shop.",
      "Councillor Birch drew attention to the fact that he was a trustee of the hall.",
      "The Mayor declared a personal interest as the holder of a season ticket.",
      "In respect of item 2 Councillor Ash declared a prejudicial interest.",
      "Councillor Ash's wife is employed by the school.",
      "Councillor Birch works for the bank (item 2).",
      "Councillor Birch asked that his interest in item 2 be noted.",
      "Councillor Ash noted his membership of the club.",
      "Councillor Ash informed the meeting of his friendship with the applicant.",
      "Councillor Ash made a declaration in relation to item 2 because his son plays there.",
      "Minute 31/12 - Councillor Birch, personal, as owner of the next field.",
      "Minute 32/12 - All Members, personal, as the applicant was the Authority.",
      "Councillor Ash – minute 16, son a special constable.",
      "Councillors Ash and Birch each declared a personal interest in item 2 as members of the club.",
      "Councillor Ash is also chairman of the band.",
      "Councillor Birch had a brother in the firm.",
    ])
  func relations(text: String) {
    for head in [
      "DECLARATIONS OF INTEREST", "Interests", "MEMBERS' INTERESTS", "Welcome and declarations",
    ] {
      #expect(declared(head, text) == [text])
    }
  }

  @Test(
    "an entry is a name, what it is about and why, in whatever marks",
    arguments: [
      "Cllr Ash - 22/093, disclosable pecuniary interest, tenant of the car park.",
      "Councillor Birch, Item 2 – brother of the builder.",
      "Mr Hill Item 2 Personal Governor of the school",
      "Cllr Ash & Cllr Birch — the setting of the levy (members of the District Council).",
      "Tess — item 2, has applied for the flat.",
      "Cllr Ash: 310.2, OPI, neighbour of the applicant",
      "Name: Councillor Birch Item: 2(b) Nature: tenant of the pit",
      "Non-pecuniary interests: Cllr Birch, item 7 (trustee of the hall)",
      "Personal – Cllr Ash, item 5",
      "Councillor Birch advised the meeting of a personal interest in item 2.",
      "Councillor Birch has a personal interest in item 2.",
      "Councillor Birch wished it to be noted that she was a trustee of the hall.",
      "Councillor Birch declared he is a trustee of the hall.",
      "The following declared interests: Cllr Ash (item 5), Cllr Birch (item 6).",
      "Mr Hill said that, as the owner of the boat, he had an interest in the dues and would leave.",
    ])
  func entries(text: String) {
    for head in ["DISCLOSURES OF INTEREST", "INTERESTS AND DISPENSATIONS"] {
      #expect(declared(head, text) == [text])
    }
    if !text.contains(" declared ") && !text.contains("advised the meeting of") {
      #expect(declared("BINS", text) == [])
    }
  }

  @Test(
    "what else is said below the head is none",
    arguments: [
      "The Clerk reminded members that a general dispensation was in place.",
      "Councillor Birch asked whether a bin was an interest. She was advised that it was not.",
      "Mr Hill said that he had no interest in the matter.",
      "Pecuniary interests: None", "Councillor Birch has no interest in item 2.",
      "Councillor Birch has a letter about item 2.",
      "No interests were declared: Cllr Ash had left.",
      "Dispensations: none", "Register — on the website.", "Birch, oak and ash are to be felled.",
    ])
  func otherEntries(text: String) {
    #expect(declared("DISCLOSURES OF INTEREST", text) == [])
  }

  @Test("lines that run into one another are a declaration each")
  func runOn() {
    let lines = [
      "Alderman Ash, Item 5 – director of the bus firm.",
      "Councillor Birch, Item 6 – a brother works at the depot.",
    ]
    #expect(declared("DECLARATIONS OF INTEREST", lines.joined(separator: "\n")) == lines)
    let entry = "Alderman Ash, Item 5 – director of the bus firm. He would leave for the item."
    #expect(declared("DECLARATIONS OF INTEREST", entry) == [entry])
  }

  @Test("the second of two sentences declares, where the first decides nothing")
  func secondSentence() {
    let text =
      "Two firms had applied. Councillor Birch, being a trustee of one, declared an interest and left the room."
    #expect(texts(minutes("NONE", "There were none.", then: text), .declaration) == [text])
    let director = "Director Castell declared a conflict, because she moors a boat there."
    #expect(texts(minutes("NONE", "There were none.", then: director), .declaration) == [director])
    let decision = "It was agreed to pay. Councillor Birch declared that the meeting was closed."
    #expect(texts(minutes("NONE", "There were none.", then: decision), .declaration) == [])
  }

  @Test("a sentence that announces declarations is no lead-in of what was said")
  func announcedList() {
    let list =
      "The following declarations were made:\n\n- Cllr Ash – item 2, trustee\n- Cllr Birch – item 3"
    let document = minutes("DECLARATIONS OF INTEREST", list)
    #expect(texts(document, .declaration) == ["Cllr Ash – item 2, trustee", "Cllr Birch – item 3"])
    #expect(texts(document, .paragraph).contains("The following declarations were made:"))
    let advice = minutes(
      "DECLARATIONS OF INTEREST", "Members were told:\n\n- to declare early\n- to leave")
    #expect(texts(advice, .declaration) == [])
  }

  @Test("a label inside an item, and a sentence in front, keep no declaration from being one")
  func labelInside() {
    let text = "Councillor Birch declared a personal interest."
    let labelled = "Declaration of interest: " + text
    #expect(texts(minutes("NONE", "It rained.", then: labelled), .declaration) == [text])
    let none = "Declaration of interest: none was made by Councillor Birch."
    #expect(texts(minutes("NONE", "It rained.", then: none), .declaration) == [])
    let both =
      "Apologies were received from Miss Eden. Councillor Ash declared an interest in item 2."
    #expect(declared("APOLOGIES AND DECLARATIONS OF INTEREST", both) == [both])
  }

  @Test("a table below the head needs no word for interests in its own; labels on lines go by name")
  func tables() {
    func declared(_ html: String) -> [String] {
      texts(
        parse(
          """
          <h1>Minutes of the Elder Committee held on 3 May 2010</h1><p>Present: Cllr A Ash, Cllr B Birch</p>
          <h2>1. Declarations of interest</h2>\(html)<h2>2. Roof</h2><p>It leaks.</p>
          """, "x.html"), .declaration)
    }
    #expect(
      declared(
        """
        <table><tr><th>Minute</th><th>Member</th><th>Type</th><th>What was done</th></tr>
        <tr><td>C.65</td><td>Cllr Ash</td><td>Other registrable</td><td>Stayed, did not vote</td></tr>
        <tr><td>C.64</td><td>Cllr Birch</td><td>Disclosable</td><td>Left the meeting</td></tr></table>
        """) == [
          "C.65 Cllr Ash Other registrable Stayed, did not vote",
          "C.64 Cllr Birch Disclosable Left the meeting",
        ])
    #expect(
      declared(
        "<table><tr><th>Year</th><th>Forms sent in</th></tr><tr><td>2009</td><td>12</td></tr></table>"
      )
        == [])
    #expect(
      declared(
        """
        <p>Name: Cllr Ash</p><p>Item: 6(b)</p><p>Nature: tenant of the pit</p><p>Name: Cllr Birch</p>
        <p>Item: 7</p><p>Nature: owner</p><p>Note: none left.</p>
        """) == [
          "Name: Cllr Ash Item: 6(b) Nature: tenant of the pit",
          "Name: Cllr Birch Item: 7 Nature: owner",
        ])
  }

  @Test("a head inside an item opens declarations as its title does")
  func headInside() {
    func declared(_ head: String) -> [String] {
      texts(
        parse(
          """
          <h1>Minutes of the Elder Committee held on 3 May 2010</h1><p>Present: Cllr A Ash, Cllr B Birch</p>
          <h2>1. Opening of the meeting</h2><p>All were welcome.</p><h3>\(head)</h3>
          <p>Cllr Ash – item 2, tenant</p><h3>Order of business</h3><p>Cllr Birch – item 3 first, please</p>
          <h2>2. Roof</h2><p>It leaks.</p>
          """, "x.html"), .declaration)
    }
    #expect(declared("Declarations of interest") == ["Cllr Ash – item 2, tenant"])
    #expect(declared("Speakers") == [])
  }

  @Test(
    "what was asked of members, and what somebody said of rates, is none",
    arguments: [
      "Councillor Ash was asked to declare any interests as a member. He had none.",
      "Councillor Ash reminded the Board that the plan was late.",
      "Councillor Ash was late, and the Chairman noted it.",
      "Councillor Birch had a letter from the secretary of the band about the fair.",
      "There were none.",
    ])
  func others(text: String) {
    #expect(declared("DECLARATIONS OF INTEREST", text).isEmpty)
  }

  @Test("rates of interest and a roof are no head of declarations")
  func otherHeads() {
    let text = "Councillor Ash knew one of the owners of the bank."
    #expect(declared("Interest rates", text).isEmpty)
    #expect(declared("WALLS", text).isEmpty)
    #expect(declared("Climate emergency declarations", text).isEmpty)
  }

  @Test("who left, as the declaration said, left once; of somebody else it is told")
  func leaving() {
    let told = minutes(
      "DECLARATIONS OF INTEREST",
      "Councillor Ash declared an interest in item 2 as an owner. He left the room while it was considered.",
      then:
        "(Having declared an interest, Councillor Ash left the room.)\n\nCouncillor Birch left the meeting."
    )
    #expect(
      told.people.map { "\($0.name) \($0.movements.count)" } == [
        "A Ash 1", "B Birch 1", "C Dove 0", "Eve Wren 0",
      ])
  }

  @Test(
    "initials that no list has, and a name with a tie behind its colon, declare below the head only"
  )
  func initials() {
    for text in [
      "RK declared that he sits on the hospice board.", "Zoe Wick: her niece has applied.",
    ] {
      #expect(declared("DECLARATIONS OF INTEREST", text) == [text])
      #expect(declared("FENCES", text).isEmpty)
    }
    #expect(declared("DECLARATIONS OF INTEREST", "Next Steps: the Clerk will ask again.").isEmpty)
    #expect(declared("DECLARATIONS OF INTEREST", "RK asked for the form.").isEmpty)
  }
}
