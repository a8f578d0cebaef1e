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
}
