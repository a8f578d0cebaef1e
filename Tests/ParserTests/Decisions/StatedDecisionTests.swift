import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Orders and determinations")
struct StatedDecisionTests {
  private func read(_ lines: String..., name: String = "notice.md") -> ReadDocument {
    ReadDocument(lines, name: name)
  }

  @Test("an order under its head is the decision, what was recommended above it the recommendation")
  func order() {
    let read = read(
      "**ELDER COUNTY COUNCIL**", "**CHIEF EXECUTIVE'S ORDER NO. 4/2016**",
      """
      +---------------+------------------------+
      | **SUBJECT:**  | Three dwellings        |
      +---------------+------------------------+
      | **DATE:**     | 21^st^ September 2016  |
      +---------------+------------------------+
      """,
      "**RECOMMENDATION**", "I recommend that the dwellings be let.",
      "Signed: Ada Ash, Officer", "**ORDER**", "I hereby order that:",
      "1. the dwellings at Nos. 2, 4 and 7 be let; and", "2. the list be kept.",
      "**Signed:** \\_\\_\\_\\_\\_\\_")
    #expect(read.document.kind == .decisions)
    #expect(read.document.meeting.date == "2016-09-21")
    #expect(read.texts(.recommendation) == ["I recommend that the dwellings be let."])
    #expect(
      read.texts(.resolution) == [
        "I hereby order that: | the dwellings at Nos. 2, 4 and 7 be let; and | the list be kept."
      ])
  }

  private let determination = [
    "**ELDER BOROUGH COUNCIL**", "**LICENSING SUB-COMMITTEE**",
    "**NOTICE OF DETERMINATION OF AN APPLICATION FOR REVIEW**",
  ]

  @Test(
    "a determination: the form tells of the hearing, the sentence over the list what was decided")
  func hearing() {
    let rows = [
      ("Premises:", "The Corn Store, Quay Street"),
      ("Date of hearing:", "Thursday 19 February 2015, 10.30 am"),
      ("Members:", "Councillor Ada Ash (Chairman) and Councillor Ben Elm"),
    ].map { "<tr><td><p><b>\($0.0)</b></p></td><td><p>\($0.1)</p></td></tr>" }.joined()
    let read = read(
      determination.map { "<p><b>\($0.replacing("**", with: ""))</b></p>" }.joined(),
      "<table>\(rows)</table>", "<p><b>DECISION</b></p>",
      "<p>Having heard all, the Sub-Committee has decided to:</p>",
      "<ul><li>suspend the licence; and</li><li>add a condition.</li></ul>",
      "<p><b>REASONS</b></p>",
      "<p>Beer was sold to a boy.</p>", "<p>Dated: 24 February 2015</p>", name: "notice.html")
    #expect(read.document.title == "NOTICE OF DETERMINATION OF AN APPLICATION FOR REVIEW")
    #expect(read.document.meeting.date == "2015-02-19")
    #expect(read.document.people.map(\.name) == ["Ada Ash", "Ben Elm"])
    #expect(
      read.texts(.resolution) == [
        "Having heard all, the Sub-Committee has decided to: | suspend the licence; and | add a condition."
      ])
  }

  @Test(
    "what a notice says of somebody else, or of another time, is no decision of its own",
    arguments: [
      "The applicant has decided to:", "The Sub-Committee will have to decide whether to:",
      "Any party may ask the court to:",
    ])
  func notStated(sentence: String) {
    let read = ReadDocument(
      determination + ["**RIGHT OF APPEAL**", sentence, "- pay the fee;", "- go home."],
      name: "notice.md")
    #expect(read.texts(.resolution).isEmpty)
  }

  @Test("an order or a decision in one sentence is one, what signs it is none")
  func sentences() {
    let order = read(
      "BALLYELDER COUNTY COUNCIL", "MANAGER'S ORDER", "RE: Land at Quay Lane", "ORDER",
      "I hereby order that the land be sold.", "Signed: Ada Ash", name: "order.txt")
    #expect(order.texts(.resolution) == ["I hereby order that the land be sold."])
    #expect(order.document.title == "Land at Quay Lane")
    let panel = ReadDocument(
      determination + [
        "The Sub-Committee heard the applicant.",
        "The Sub-Committee has decided to grant the licence.", "**Reasons for decision**",
        "The Sub-Committee has decided to believe him.",
      ], name: "notice.md")
    #expect(panel.texts(.resolution) == ["The Sub-Committee has decided to grant the licence."])
    let signed = read(
      "# Officer Decision Notice", "**Decision maker:** Head of Fleet", "**Subject:** A van",
      "**Decision:** To buy a van.",
      "I hereby approve the decision above.")
    #expect(signed.texts(.resolution) == ["To buy a van."])
  }

  @Test("in a decision field, what is told before “Resolved that:” is narrative")
  func narrative() {
    let found = DecisionReading(
      context: RecognitionContext(part: .decision, documentKind: .decisions)
    ).found([
      "Councillor Ash introduced the report. She said that there were ten.", "**Resolved** that:",
      "1. the plan be adopted; and", "2. the fee be paid.",
    ])
    #expect(
      found == [
        "resolution: [Resolved] that: > 1. the plan be adopted; and | 2. the fee be paid."
      ])
  }

  @Test("a paragraph that only begins with a plus sign is no table")
  func plus() {
    let read = read(
      "# Minutes of the Elder Board", "1. Costs", "+44 is the code.", "2. Close", "Done.")
    #expect(read.texts(.paragraph).contains("+44 is the code."))
  }
}
