import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Decisions in a few words behind what they decide")
struct TailDecisionTests {
  @Test(
    "a dash and the word, “this was agreed” and “all noted” decide what stands in front of them")
  func tails() {
    #expect(
      decided("Mrs Elm proposed and Mr Ash seconded that £40 be given - this was agreed.")
        == ["resolution: Mrs Elm proposed and Mr Ash seconded that £40 be given - this was agreed."]
    )
    #expect(
      decided("The form is to be signed and sent back - unanimously agreed.")
        == ["resolution: The form is to be signed and sent back - unanimously agreed."])
    #expect(
      decided("Letter from Mrs Tull about the shelter – noted, and a reply to be sent.")
        == ["resolution: Letter from Mrs Tull about the shelter – noted, and a reply to be sent."])
    #expect(
      decided("Tree guide: county news: housing leaflet all noted.")
        == ["resolution: Tree guide: county news: housing leaflet all noted."])
    #expect(
      decided("Mr Ash suggested a second bench, and this was agreed.")
        == ["resolution: Mr Ash suggested a second bench, and this was agreed."])
  }

  @Test(
    "what is not agreed, what others approved, and all who agreed on something else decide nothing")
  func others() {
    #expect(decided("The rent for the field – not agreed.").isEmpty)
    #expect(decided("The price of the bench is still to be agreed.").isEmpty)
    #expect(decided("24/0017, porch at 3 High Street – approved.").isEmpty)
    #expect(decided("The points that they made were all noted.").isEmpty)
    #expect(decided("He asked what we all agreed.").isEmpty)
    #expect(decided("A report on the fence which was agreed.").isEmpty)
  }

  @Test("what somebody told of, what others did and what was before are not agreed by a tail")
  func toldOf() {
    for sentence in [
      "The Clerk reported that the county had looked at the plan last month and this was approved.",
      "Cllr Dove explained that the bank would send a second card and this was agreed.",
      "Parents had asked the school for a crossing, and this was agreed.",
      "Mr Oak asked for a lower fee but the bank wanted more, and it was agreed.",
      "Councillors, parents and staff all agreed.",
      "Mr Oak moved to Elder in 1990, which was approved.",
      "Mr Oak said rent would rise – agreed.",
    ] {
      #expect(decided(sentence).isEmpty)
    }
    let put = "Mr Oak said that the bench was broken and suggested a new one, and this was agreed."
    #expect(decided(put) == ["resolution: \(put)"])
  }

  @Test("“It was agreed” may do without “that”, a verb tells where its clause goes on")
  func withoutThat() {
    #expect(
      decided("It was agreed final payment would be made in May.")
        == ["resolution: It was agreed final payment would be made in May."])
    #expect(
      decided("It was briefly discussed and agreed by all to adopt the plan.")
        == ["resolution: It was briefly discussed and agreed by all to adopt the plan."])
    #expect(decided("It was decided against, on the ground that it would cost too much.").isEmpty)
    #expect(decided("It was agreed between owners who would pay.").isEmpty)
    #expect(decided("It was agreed two years ago the path should be closed.").isEmpty)
    #expect(decided("It was recommended parents should park further away.").isEmpty)
  }

  @Test("the body and the verb are a decision, a sum behind “Agreed” what is decided")
  func shortForms() {
    #expect(
      decided("Oakley. Shed at Mill Lane. Parish Council approved.")
        == ["resolution+: Parish Council approved."])
    #expect(decided("Agreed £25.") == ["resolution: [Agreed] £25."])
    #expect(decided("Oakley. Shed at Mill Lane. Borough Council approved.").isEmpty)
    #expect(decided("Agreed 25 times out of thirty.").isEmpty)
    #expect(decided("Agreed £25 million was a large sum for a road.").isEmpty)
    #expect(decided("Approved £300 grant was paid in April.").isEmpty)
    #expect(decided("The Board noted.").isEmpty)
  }

  @Test("a further condition may have the number behind those of the report")
  func furtherCondition() {
    #expect(
      decided(
        "RESOLVED that permission be granted, subject to the conditions in the report and to the following further condition:",
        "8. No light shall be fixed to the north wall.", "The applicant thanked members."
      ) == [
        "resolution: [RESOLVED] that permission be granted, subject to the conditions in the report and to the following further condition: > 8. No light shall be fixed to the north wall."
      ])
    #expect(
      decided(
        "RESOLVED that permission be granted for the reasons in the report.",
        "8. The next meeting is in June."
      ) == ["resolution: [RESOLVED] that permission be granted for the reasons in the report."])
  }
}
