import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Sentences that decide")
struct DecisionSentenceTests {
  @Test(
    "the body decides in running prose",
    arguments: [
      ("It was agreed that a second audit be made.", Block.Verb.agreed),
      ("It was unanimously resolved to sell the van.", .resolved),
      (
        "On the proposal of Cllr Reed, seconded by Cllr Hill, it was agreed to adopt the report.",
        .agreed
      ),
      (
        "It was proposed by Cllr Reed, seconded by Cllr Hill and agreed that it be signed.", .agreed
      ),
      ("The Committee agreed to take item 4 first.", .agreed),
      ("Members agreed to ask for a written reply.", .agreed),
      ("The Management Board adopted the draft agenda.", .approved),
      ("The Board took note of the report.", .noted), ("The Panel noted the report.", .noted),
      ("The minutes were agreed.", .agreed),
      ("The minutes of the meeting held on 6 October 2021 were approved and signed.", .approved),
      ("The report was noted.", .noted), ("The budget was approved.", .approved),
      (
        "The report on the Programme, copies of which had been circulated, was noted by the members.",
        .noted
      ),
      ("Both were agreed.", .agreed),
      ("On motion of Mr Ash, seconded by Mr Elm, the bills of the hall were approved.", .approved),
      ("Officer reports approved as submitted by General Consent.", .approved),
      ("It was the consensus of the Council that the sign stay.", .agreed),
      ("The minutes were APPROVED as a true record.", .approved),
    ])
  func decides(sentence: String, verb: Block.Verb) {
    #expect(decided(sentence) == ["resolution: \(sentence)"])
    let element = firstDecision(sentence)
    #expect(element?.decision?.verb == verb)
    #expect(element?.decision?.form == .sentence)
  }

  @Test(
    "the same verbs without a decision of this meeting",
    arguments: [
      // Another meeting or another time.
      "At its meeting on 8 May the Cabinet agreed to close the depot.",
      "The Council had agreed to this two years before.", "In May the Board agreed to wait.",
      "The Committee has agreed to this in the past.", "The scheme was approved in 2015.",
      "The report had been noted.", "The report, which had gone to all, was noted by the members.",
      "The board agreed its calendar of meetings in May.",
      "It was agreed by the union that the shifts should change.",
      // What somebody said or asked.
      "Mr Reed said that the Committee agreed to the scheme.",
      "He asked whether the Council agreed to pay.",
      "As it was agreed that nothing be done, he left.",
      // Views and remarks.
      "The Committee agreed with the officer.", "The Panel noted that numbers had risen.",
      "It was noted that the roof leaked.", "Members noted with concern that costs were up.",
      // Others than the body.
      "The Head of Parks agreed the plan was late.",
      "Cavan North Town Council agreed to write to the Minister.",
      // No decision at all.
      "The matter was not resolved.", "It was not agreed.", "Apologies were noted.",
      "The amendment was approved.", "The agreed budget was small.",
      "The word “the report was noted” should be struck out.",
    ])
  func decidesNothing(sentence: String) {
    #expect(decided(sentence) == [])
  }

  @Test("a sentence in the middle of a paragraph makes three elements of it")
  func middle() {
    #expect(
      read("The roof leaks. It was agreed that it be mended. The Chair thanked everyone.") == [
        "paragraph: The roof leaks.", "resolution+: It was agreed that it be mended.",
        "paragraph+: The Chair thanked everyone.",
      ])
  }

  @Test("the paragraph's number goes to whatever begins it")
  func number() {
    #expect(
      decided("7.3 It was agreed that it be mended.") == [
        "resolution: [7.3] It was agreed that it be mended."
      ])
    #expect(
      read("7.3 The roof leaks. It was agreed that it be mended.") == [
        "paragraph: [7.3] The roof leaks.", "resolution+: It was agreed that it be mended.",
      ])
  }

  @Test("a label inside a sentence has the words before it as lead-in")
  func inside() {
    #expect(
      decided("Cabinet RESOLVED that the fee be £5.")
        == ["resolution: Cabinet > [RESOLVED] that the fee be £5."])
    #expect(
      read(
        "The roof leaks. It was moved by Cllr Reed, seconded by Cllr Hill and RESOLVED that it be mended."
      )
        == [
          "paragraph: The roof leaks.",
          "resolution+: It was moved by Cllr Reed, seconded by Cllr Hill and > [RESOLVED] that it be mended.",
        ])
  }

  @Test("so has one in bold, not one in a sentence that is bold throughout")
  func emphasis() {
    #expect(
      decided("The Board **agreed** the plan.") == ["resolution: The Board > [agreed] the plan."])
    #expect(decided("**The Chair agreed the plan was late.**") == [])
  }

  @Test("capitals that are no decision: attributes, quotations, brackets, promises")
  func insideNot() {
    #expect(decided("They went on with the AGREED plan of works.") == [])
    #expect(decided("He read out: “the Council RESOLVED to wait”.") == [])
    #expect(decided("The roof (see 4, where it was RESOLVED to wait) leaks.") == [])
    #expect(decided("To RESOLVE that the public be excluded.") == [])
  }

  @Test("a label that closes a statement stays in its text")
  func closing() {
    #expect(
      read("Plot 7 is empty. Notice to be given. Resolved") == [
        "paragraph: Plot 7 is empty.", "resolution+: Notice to be given. Resolved",
      ])
    #expect(
      read("Plot 7 is empty. The quote be accepted. Proposed RA, seconded BY. RESOLVED") == [
        "paragraph: Plot 7 is empty.",
        "resolution+: The quote be accepted. Proposed RA, seconded BY. RESOLVED",
      ])
  }

  @Test("a lead-in paragraph that ends in “and” belongs to the label below")
  func leadIn() {
    #expect(
      read("It was moved by Cllr Reed, seconded by Cllr Hill and", "RESOLVED – That it be mended.")
        == [
          "resolution: It was moved by Cllr Reed, seconded by Cllr Hill and > [RESOLVED –] That it be mended."
        ])
    #expect(
      read("The roof leaks. It was", "RESOLVED That it be mended.") == [
        "paragraph: The roof leaks.", "resolution+: It was > [RESOLVED] That it be mended.",
      ])
  }

  @Test("proposer's and seconder's lines lead in, and name both")
  func proposers() {
    let lines = [
      "Proposed by: Cllr. Conroy", "Seconded by: Cllr. de Burgh", "Resolved:- “That it be sold.”",
    ]
    #expect(
      DecisionReading().all(lines)
        == [
          "resolution: Proposed by: Cllr. Conroy Seconded by: Cllr. de Burgh > [Resolved:-] “That it be sold.”"
        ])
    let element = DecisionReading().elements(lines).first
    #expect(element?.mover == "Conroy")
    #expect(element?.seconder == "de Burgh")
  }

  @Test("the body over bullets that open with decision words")
  func bodyWithVerbs() {
    #expect(
      decided("The Governing Body:", "• NOTED the report; and", "• AGREED that a plan be made.")
        == [
          "resolution: The Governing Body: > • NOTED the report; and | • AGREED that a plan be made."
        ])
  }

  @Test("a bare “That …” in minutes is a decision whose label was lost")
  func inferred() {
    let element = firstDecision("That the minutes be signed.")
    #expect(element?.decision?.form == .inferred)
    #expect(decided("That was the view of the Committee.") == [])
    #expect(
      decided("(1) That the report be noted; and", "(2) That the staff be thanked.")
        == ["resolution: (1) That the report be noted; and | (2) That the staff be thanked."])
  }

  @Test("a decision whose substance stands elsewhere says so")
  func byReference() {
    #expect(
      firstDecision("RESOLVED – That the recommendations in the report be approved.")?.decision?
        .byReference == true)
    #expect(firstDecision("RESOLVED – That the fee be £5.")?.decision?.byReference == false)
  }

  @Test("another body's name makes it another body's decision, where the meeting's is known")
  func otherBody() {
    var reading = DecisionReading()
    reading.context.body = "Overview and Scrutiny Committee"
    #expect(reading.found(["Cabinet agreed to close the depot."]) == [])
    #expect(reading.found(["The Committee agreed to visit it."]) != [])
  }

  @Test("a board that votes to do something decides; one that votes on something does not")
  func voted() {
    #expect(
      DecisionReading().found(["The Board voted unanimously to sell the truck."]) == [
        "resolution: The Board voted unanimously to sell the truck."
      ])
    #expect(DecisionReading().found(["The Board voted on the motion."]) == [])
    #expect(
      DecisionReading().found([
        "There being no objection, the recommendation was adopted by voice vote."
      ]).count == 1)
  }

  @Test("the stamp of a later meeting is no decision of this one")
  func stamp() {
    #expect(
      DecisionReading().found(["These Minutes were confirmed at the meeting of 11 April 2017."])
        == [])
    #expect(DecisionReading().found(["The minutes of 11 April were confirmed."]).count == 1)
    #expect(
      DecisionReading().found(["The conclusion of the external audit was received."]).count == 1)
    #expect(DecisionReading().found(["A parcel was received."]) == [])
  }

  @Test("“The following was noted:” announces points; “The following were approved:” decides")
  func following() {
    #expect(decided("The following was noted:").isEmpty)
    #expect(
      decided("The following were approved:") == ["resolution: The following were approved:"])
  }

  @Test("a certificate of later confirmation decides nothing; a reconciliation may be noted")
  func certificates() {
    #expect(
      decided("I certify that these minutes were confirmed at the Council meeting on ......")
        .isEmpty)
    #expect(
      decided("The reconciliation was noted.") == ["resolution: The reconciliation was noted."])
  }

  @Test("a numbered entry may end with a decision; a bullet of what was said does not")
  func entries() {
    func record(_ mark: String) -> ReadDocument {
      ReadDocument([
        "Minutes of the Elder Council held on 3 May 2011", "Present: Cllr A Ash", "1. Matters",
        "\(mark == "•" ? mark : "(a)") The stile was mended.",
        "\(mark == "•" ? mark : "(b)") A quotation had come in. It was agreed to accept it.",
        "2. Close", "At four.",
      ])
    }
    #expect(record("(a)").texts(.resolution) == ["It was agreed to accept it."])
    #expect(record("•").texts(.resolution).isEmpty)
  }

  @Test("a labelled decision ends before a sentence that tells of nothing but a return")
  func returns() {
    #expect(
      read("RESOLVED that it be sold. Cllr Reed returned.") == [
        "resolution: [RESOLVED] that it be sold.", "paragraph+: Cllr Reed returned.",
      ])
    #expect(
      read("RESOLVED that it be sold. Cllr Reed abstained.") == [
        "resolution: [RESOLVED] that it be sold. Cllr Reed abstained."
      ])
  }

  @Test(
    "what was done with a document in the same breath stands in front of the verb",
    arguments: [
      "The minute was submitted and approved as a correct record.",
      "The Committee received and noted the list of appeals.", "The decisions were noted.",
      "After discussion it was agreed by four votes to one to ask for a price.",
    ])
  func sameBreath(text: String) {
    #expect(decided(text) == ["resolution: \(text)"])
  }

  @Test(
    "other bodies and promises are none",
    arguments: [
      "It was agreed by four councils to ask for a price.",
      "The President agreed to write to the college.",
      "The list of those who came and noted the exits was long.",
    ])
  func notSameBreath(text: String) {
    #expect(!decided(text).contains { $0.hasPrefix("resolution") })
  }

  @Test("“Decision:” in bold may follow a sentence; in ordinary type it is a word of it")
  func boldLabel() {
    #expect(
      read("Bo presented it. **Decision:** publish it.") == [
        "paragraph: Bo presented it.", "resolution+: [Decision:] publish it.",
      ])
    #expect(read("Bo presented it. Decision: publish it.") == ["-"])
  }

  @Test(
    "a count in the middle decides; told of another time it does not",
    arguments: [
      ("The Council, by 24 votes to 13, approved the local plan.", true),
      ("The Council, by 24 votes to 13, approved the local plan in 2012.", false),
      ("The Cabinet, by a vote of 5-2, agreed the closure last year.", false),
    ])
  func countOfAnotherTime(text: String, decides: Bool) {
    #expect(decided(text).contains { $0.hasPrefix("resolution") } == decides)
  }

  @Test(
    "the governing body decides, another “body” does not",
    arguments: [
      ("The governing body agreed to extend the deadline.", true),
      ("The body resolved to march to the hall.", true),
      ("The awarding body agreed to extend the deadline.", false),
      ("The student body resolved to march to the hall.", false),
    ])
  func otherBodies(text: String, decides: Bool) {
    #expect(decided(text).contains { $0.hasPrefix("resolution") } == decides)
  }

  @Test(
    "agreed with somebody is no decision; with thanks, with immediate effect, with one dissent is",
    arguments: [
      ("It was agreed with immediate effect to close the hall.", true),
      ("It was agreed, with thanks, to accept the offer.", true),
      ("It was agreed with one dissent that the hall be sold.", true),
      ("It was agreed with the owner that the hall be sold.", false),
      ("It was agreed with Mr Pike that the hall be sold.", false),
      ("Members agreed that the Clerk, who was away, should write to the owner.", true),
      ("Members agreed that all accounts which are due be paid.", true),
      ("Members agreed that the section on roads was of great value.", false),
    ])
  func withAndWho(text: String, decides: Bool) {
    #expect(decided(text).contains { $0.hasPrefix("resolution") } == decides)
  }

  @Test("a sentence behind the decision that only names mover and seconder is of it")
  func moversBehind() {
    func movers(_ text: String) -> [String] {
      ItemReading().blocks([text]).filter { $0.kind == .resolution }.map {
        "\($0.text ?? "")|\($0.mover ?? "")|\($0.seconder ?? "")"
      }
    }
    #expect(
      movers("It was agreed to buy a tent. Proposed by Cllr Cole, seconded by Cllr Dunn.")
        == ["It was agreed to buy a tent.|Cole|Dunn"])
    #expect(
      movers("It was agreed to buy a tent. Cllr Cole proposed to sell the old one.")
        == ["It was agreed to buy a tent.||"])
  }
}
