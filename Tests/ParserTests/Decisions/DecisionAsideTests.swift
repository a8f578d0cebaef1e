import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Decisions behind asides, in front of their objects and of the first item")
struct DecisionAsideTests {
  @Test("what stands between commas behind the body that meets does not hide what it decides")
  func asides() {
    let answered =
      "The Assessor answered questions and the Board, after discussion, agreed:-"
    #expect(
      decided(answered, "(i) to wait; and", "(ii) to write.")
        == ["resolution: \(answered) > (i) to wait; and | (ii) to write."])
    let counted =
      "Upon motion made by Mr Ash and seconded by Mrs Elm, the Board, by a vote of 4 to 0, approved the following grants:"
    #expect(decided(counted) == ["resolution: \(counted)"])
    #expect(decided("Mr Ash said that the Board, after discussion, agreed to wait.").isEmpty)
    #expect(decided("The letter sent by the Board, after discussion, agreed to nothing.").isEmpty)
  }

  @Test("“There was submitted and approved” stands in front of the paper")
  func submitted() {
    let minute = "There was submitted and approved as a correct record, Minute of 12 March 1999."
    #expect(decided(minute) == ["resolution: \(minute)"])
    #expect(
      decided("There were circulated and noted reports by the Treasurer.")
        == ["resolution: There were circulated and noted reports by the Treasurer."])
    #expect(decided("There was a report on paint approved by the makers.").isEmpty)
    #expect(decided("There was submitted a report on the roads.").isEmpty)
    #expect(decided("There were discussed and agreed at county level new limits.").isEmpty)
  }

  @Test("the marks of plain text around a label are part of it")
  func underlined() {
    #expect(
      decided("_Agreed_ – that the fee be £5.") == ["resolution: [_Agreed_ –] that the fee be £5."])
    #expect(decided("*Resolved* to sell it.") == ["resolution: [*Resolved*] to sell it."])
    #expect(
      decided("_Decision_", "That the licence be granted.")
        == ["resolution: [_Decision_] That the licence be granted."])
    #expect(decided("_Agreed terms_ – see the letter.").isEmpty)
    #expect(decided("_agreed_ in the letter of May").isEmpty)
    #expect(decided("*Agreed* by the bank last year, the loan is due.").isEmpty)
    #expect(decided("*Noted* by the Clerk in the margin.").isEmpty)
    #expect(
      decided("*Agreed* by 4 votes to 2 to wait.")
        == ["resolution: [*Agreed*] by 4 votes to 2 to wait."])
  }

  @Test("a vote of sympathy in front of the first item is resolved, what a page tells there is not")
  func inFront() {
    func resolved(_ sentence: String) -> Int {
      parse(
        "Minutes of the District Council\n\nPresent: Cllr. A Crane, Cllr. B Dove\n\n\(sentence)\n\n1. MINUTES\n\nSigned.\n\n2. ROADS\n\nNone.",
        "x.txt"
      ).sections.first?.blocks.count { $0.kind == .resolution } ?? 0
    }
    #expect(
      resolved(
        "On the proposal of Cllr. Crane, seconded by Cllr. Dove, it was resolved to send sympathy to the family of the late Mr Ash."
      ) == 1)
    #expect(
      resolved("The Clerk said that it was agreed to meet the builder on site with Mr Ash.") == 0)
  }

  @Test("a table of a division may have its classes in two languages")
  func twoLanguages() {
    let page =
      "<h1>Minutes of the District Council of 12 February 2018</h1><h2>2. Roads</h2><p>Cllr. Ash proposed that the lane be closed. Cllr. Elm seconded. A vote was taken:</p><table><tr><th>Ar son / For (2)</th><th>In aghaidh / Against (1)</th><th>Staon / Abstain (1)</th></tr><tr><td>Cllr. Ash<br>Cllr. Elm</td><td>Cllr. Oak</td><td>Cllr. Fir</td></tr></table><p>The lane was shut in May.</p>"
    let votes = parse(page, "x.html").sections.flatMap(\.blocks).compactMap(\.vote)
    #expect(votes.map { [$0.for, $0.against, $0.abstain] } == [[2, 1, 1]])
    let other = page.replacing("Staon / Abstain (1)", with: "Staon / Not sure (1)")
    #expect(
      parse(other, "x.html").sections.flatMap(\.blocks).allSatisfy { $0.vote?.abstain == nil })
  }
}
