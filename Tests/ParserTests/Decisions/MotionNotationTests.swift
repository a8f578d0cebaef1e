import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Notations of motions")
struct MotionNotationTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func votes(_ lines: String...) -> [String] { ItemReading().votes(lines) }

  @Test("movers in a bracket behind the words, the figures right behind it")
  func bracketed() {
    let line = "Motion: To close the hearing. (Ash/Elm) 4-0"
    #expect(motions(line) == ["Ash/Elm/carried"])
    #expect(votes(line) == ["4-0--"])
    #expect(
      motions("Motion: To let the patio until 9 p.m. (Ash/Elm) 1-3, Oak in favor.")
        == ["Ash/Elm/lost"])
    #expect(motions("Report: To be read. (Ash/Elm) 4-0").isEmpty)
  }

  @Test("a lettered motion names its movers and its count behind its words")
  func lettered() {
    #expect(
      motions(
        "Motion A: raise rents by 2%. Proposed Ash, seconded Elm. For 5, against 3, abstained 1 – PASSED"
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions("Motion B: raise them by 3%. Proposed Oak. No seconder, so it fell.")
        == ["Oak/-/lost"])
    #expect(motions("Room B: paint it by May. Proposed Ash, seconded Elm.").isEmpty)
  }

  @Test("a quoted motion with its movers behind it is one motion")
  func quoted() {
    let line =
      "“That the minutes be confirmed.” Moved A Ash / Seconded B Elm. Carried, 6 for, 0 against."
    #expect(motions(line) == ["A Ash/B Elm/carried"])
    #expect(votes(line) == ["6-0--"])
  }

  @Test("“Motion to refuse: Proposed A, seconded B” with its count is a motion of its own")
  func inLines() {
    let lines = [
      "Motion to approve:     Proposed Councillor Ash, seconded Councillor Elm\nFor 3, Against 5, Abstain 0\nLost",
      "Motion to refuse:      Proposed Councillor Oak, seconded Councillor Fir\nFor 4, Against 4, Abstain 0\nCarried on the Chairman's casting vote",
    ]
    #expect(ItemReading().motions(lines) == ["Ash/Elm/lost", "Oak/Fir/carried"])
    #expect(ItemReading().votes(lines) == ["3-5-0", "4-4-0"])
  }

  @Test(
    "who moved, with a bracket, an office or another verb between name and verb",
    arguments: [
      (
        "Mr Ash (Unit 3), seconded by Mrs van Elm (Unit 18), moved that it be 6%.", "Ash", "van Elm"
      ),
      ("Dr Ash proposed, and Unit 29 seconded, that it be let.", "Ash", "Unit 29"),
      (
        "Councillor Ash, Portfolio Holder for Finance, moved, and Councillor Elm seconded, that it be let.",
        "Ash", "Elm"
      ),
      (
        "Mr Ash feared the cost and moved an amendment, seconded by Ms Elm, that it be let.", "Ash",
        "Elm"
      ),
      ("Councillor Ash, seconded by Councillor Elm, moved Option A, the annexe.", "Ash", "Elm"),
      ("Proposed as an amendment by Mr Ash, seconded Cllr Elm, that half be paid.", "Ash", "Elm"),
    ])
  func movers(text: String, mover: String, seconder: String) {
    #expect(
      motions(text + " It was put to the vote and carried.") == ["\(mover)/\(seconder)/carried"])
  }

  @Test("somebody's motion that lapsed is a motion; somebody's proposal that is liked is none")
  func genitive() {
    #expect(
      motions("Mr Ash's motion that the fee be frozen, for want of a seconder, lapsed.")
        == ["Ash/-/lost"])
    #expect(motions("Mr Ash’s proposal that the fee be frozen was lost.") == ["Ash/-/lost"])
    #expect(motions("Mr Ash’s proposal that the fee be frozen was welcomed.").isEmpty)
  }

  @Test(
    "“moved a precept …”, seconded in the next sentence; a piece of furniture is moved by nobody else"
  )
  func named() {
    #expect(
      motions(
        "Councillor Ash moved a precept of £18,400. Councillor Elm seconded.",
        "VOTE ON SUBSTANTIVE MOTION:  For 5  Against 1  Abstain 0") == ["Ash/Elm/carried"])
    #expect(motions("Councillor Ash moved a chair to the door. It was carried out.").isEmpty)
    #expect(
      motions("Proposed (Ash) that the whole sum be given; this fell for want of a seconder.")
        == ["Ash/-/lost"])
  }

  @Test("seconded without a word more, and unanimous without a word more")
  func short() {
    #expect(
      motions("Ms Ash moved to pass over. Mr Elm seconded. Unanimous.") == ["Ash/Elm/carried"])
    #expect(
      motions("Mr Ash moved:", "“That the dues be raised.”", "Ms Elm seconded. It was carried.")
        == ["Ash/Elm/carried"])
  }

  @Test("the lack of a second vote is no lack of a seconder")
  func secondVote() {
    #expect(
      motions(
        "Councillor Ash moved an amendment, seconded by Councillor Elm, to strike out paragraph 4.",
        "The rules give the Chair no second vote, and the amendment was lost.") == ["Ash/Elm/lost"])
  }

  @Test("movers below a resolution in full are its own")
  func belowResolution() {
    #expect(
      motions(
        "BE IT RESOLVED, that the President sign.", "Moved by Ms. Ash, seconded by Mr. Elm.",
        "Yes: 4 No: 1 (Oak) Abstain: 0"
      ).isEmpty)
  }

  @Test("“Amendment proposed by” and “Seconded by” are movers' lines")
  func amendmentLines() {
    #expect(
      motions(
        "Proposed by Councillor Ash", "Seconded by Councillor Elm", "“That no charge be made.”",
        "Amendment proposed by Alderman Oak", "Seconded by Councillor Fir",
        "“That the charge be £15.”",
        "The Chairman gave his casting vote for the amendment, which he declared CARRIED.")
        == ["Ash/Elm/-", "Oak/Fir/carried"])
  }

  @Test(
    "movers and words on the lines of one block; the amendment put in its place leaves the motion open"
  )
  func oneBlock() {
    #expect(
      motions(
        "Proposed by Councillor Ash\nSeconded by Councillor Elm\nThat the policy be sent back.",
        "Amendment proposed by Councillor Oak\nSeconded by Councillor Fir\nThat the policy be adopted.",
        "The Chair declared the amendment carried. It was then put as the substantive motion and carried."
      ) == ["Ash/Elm/-", "Oak/Fir/carried"])
    #expect(motions("Proposed by Councillor Ash\nThanks go to the scouts.").isEmpty)
  }

  @Test("a running number, the movers in a bracket and a colon stand in front of a proposal")
  func numbered() {
    #expect(
      motions(
        "Proposal 1 (Cllr Ash, seconded Cllr Elm): a precept of £118,400. For 4, against 4. The Mayor voted against. LOST",
        "Proposal 2 (Cllr Oak, seconded Cllr Fir): a precept of £114,950. For 6, against 1. CARRIED"
      ) == ["Ash/Elm/lost", "Oak/Fir/carried"])
    #expect(motions("Proposal 1 (Cllr Ash, seconded Cllr Elm) was read. It was carried.").isEmpty)
  }

  @Test("somebody proposed a thing, and the next sentence seconds and ends it")
  func secondedNext() {
    #expect(
      motions(
        "After debate Ann Ash proposed oak, with the Clerk to ask for a grant. Seconded by Bea Elm and carried by 3 votes to 1."
      ) == ["Ann Ash/Bea Elm/carried"])
    #expect(
      motions("After debate Ann Ash proposed oak for the post. Seconded staff came in at nine.")
        .isEmpty)
  }

  @Test(
    "a proposal by somebody that was not seconded, and a motion submitted over its quoted words")
  func byName() {
    #expect(
      motions("A proposal by Cllr Ash to charge £20 a year was not seconded.") == ["Ash/-/lost"])
    #expect(
      motions("A proposal by Cllr Ash to charge £20 a year was thought too dear.").isEmpty)
    #expect(
      motions(
        "Submitted by Councillor Ash:", "“That this Council asks for a defibrillator.”",
        "Councillor Ash spoke to the motion. Councillor Elm seconded it.", "The motion was carried."
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions(
        "Councillor Ash had given notice of the following motion:",
        "“This Council resolves to invite the railway to a meeting.”",
        "The motion was seconded by Councillor Elm.", "Councillor Ash then withdrew the motion.")
        == ["Ash/Elm/withdrawn"])
  }

  @Test("those for the amendment are told first: figures are those for the motion all the same")
  func amendmentFirst() {
    #expect(
      motions(
        "Councillor Ash, seconded by Councillor Elm, moved approval of the budget.",
        "Councillor Oak, seconded by Councillor Fir, moved as an amendment that the rise be 2%.",
        "On a vote being taken 2 members voted for the amendment and 3 for the motion, which was carried."
      ) == ["Ash/Elm/carried", "Oak/Fir/lost"])
  }

  @Test(
    "an amendment may be all that a motion is called; where another one is moved, it is that one's")
  func calledAmendment() {
    #expect(
      motions(
        "Moved by Councillor Ash and seconded by Councillor Elm that Minute 29 be not received.",
        "The amendment was put and LOST.") == ["Ash/Elm/lost"])
    #expect(
      motions(
        "Mr Ash moved that the sticker be £9. Ms Elm seconded. Mr Oak moved to amend by striking £9. Mr Fir seconded. The amendment failed, 2 in favor, 3 opposed. The motion passed, 4 in favor, 1 opposed."
      ) == ["Ash/Elm/carried", "Oak/Fir/lost"])
    #expect(
      motions(
        "Amendment", "Cr Ash moved and Cr Elm seconded that the item be deferred.",
        "The amendment became the motion and was put and carried.") == ["Ash/Elm/carried"])
  }

  @Test("a wish to withdraw withdraws")
  func withdrawn() {
    #expect(
      motions(
        "The Council had before it the following notice of motion by Councillor Ash:-",
        "“That the bells be rung.”",
        "Councillor Ash advised that she wished to withdraw her motion.")
        == ["Ash/-/withdrawn"])
  }

  @Test(
    "a motion in one sentence, its outcome and its count at the end",
    arguments: [
      (
        "An amendment proposed by Cllr Ash and seconded by Cllr Elm that it be £500 was defeated by 4 votes to 3.",
        "Ash/Elm/lost", "3-4--"
      ),
      (
        "Cllr Ash moved to table the item; Cllr Elm seconded; motion failed 2-3 with Oak opposed.",
        "Ash/Elm/lost", "2-3--"
      ),
      (
        "Councillor Ash's proposal, seconded by Councillor Elm, to defer it was carried by 5 votes to 4.",
        "Ash/Elm/carried", "5-4--"
      ),
      (
        "A proposition by Mr Ash, seconded by Mrs Elm, that it be let was defeated, 3 votes to 12.",
        "Ash/Elm/lost", "3-12--"
      ),
    ])
  func oneSentence(text: String, motion: String, vote: String) {
    #expect(motions(text) == [motion])
    #expect(votes(text) == [vote])
  }

  @Test("names in brackets behind what was proposed and seconded")
  func namesBehind() {
    #expect(
      motions(
        "It was proposed that it be felled (Cllr Ash) and seconded (Cllr Elm). Vote: 3-2. Carried.")
        == ["Ash/Elm/carried"])
  }

  @Test("movers over a resolution with a count behind it put no motion of their own")
  func overResolution() {
    #expect(
      motions(
        "Proposed by: Cllr Ash       Seconded by: Cllr Elm\nRESOLVED: That the minutes be signed. Nine in favour, one abstention."
      ).isEmpty)
  }

  @Test(
    "movers and outcome in one sentence or two, in more notations",
    arguments: [
      (
        "It was moved (Ash), seconded (Elm) and carried that the road be closed.", "Ash/Elm/carried"
      ),
      (
        "Cllrs Ash and Elm proposed that the road be closed. This was defeated 2-3.", "Ash/Elm/lost"
      ),
      ("Ash motioned to approve the report, Elm seconded, motion passed 4-0.", "Ash/Elm/carried"),
      ("Motion (Ash), second (Elm) to approve the report. Motion passed 4-0-1.", "Ash/Elm/carried"),
      ("Ms. Ash moved approval; Mr. Elm seconded; carried 3-2.", "Ash/Elm/carried"),
      (
        "Cllr Ash moved to approve, seconded by Cllr Elm – motion fell (2 for, 3 against).",
        "Ash/Elm/lost"
      ),
      (
        "MOTION: THAT the plan be approved. MOVED BY: Ash SECONDED BY: Elm DEFEATED", "Ash/Elm/lost"
      ),
      (
        "To approve the plan. Proposed: Cllr Ash. Seconded: Cllr Elm. Vote: 4-1. Carried.",
        "Ash/Elm/carried"
      ),
      ("Cllr Ash's motion failed for want of a seconder.", "Ash/-/lost"),
      ("No seconder was found for Cllr Ash's proposal to close the road.", "Ash/-/lost"),
      ("Cllr Ash sought to move an amendment but there was no seconder.", "Ash/-/lost"),
      ("The motion standing in the name of Cllr Ash was withdrawn.", "Ash/-/withdrawn"),
    ])
  func inSentences(text: String, motion: String) {
    #expect(motions(text) == [motion])
  }

  @Test(
    "sentences that look like these and put no motion",
    arguments: [
      "Cllrs Ash and Elm moved house in May.", "Cllr Ash's motion was read out.",
      "Ms. Ash moved approval of goods that, carried by van, came late.",
      "To approve the plan. Proposed houses are shown in red.",
      "Cllr Ash sought to move the chair but it was fixed.",
    ])
  func noMotion(text: String) {
    #expect(motions(text).isEmpty)
  }

  @Test("a motion whose end is told by the name of its mover is one motion")
  func onlyOnce() {
    #expect(
      motions(
        "Councillor Ash moved as a further amendment that it be deferred. Councillor Ash's amendment did not attract a seconder and fell."
      ) == ["Ash/-/lost"])
  }

  @Test("two names alone over “That …” with an outcome below; without one they are no movers")
  func namesAlone() {
    #expect(
      motions("Cr Ash / Cr Elm", "That the report be noted.", "CARRIED") == ["Ash/Elm/carried"])
    #expect(motions("(Ash/Elm)", "That the report be noted.", "LOST") == ["Ash/Elm/lost"])
    #expect(motions("Ash/Elm", "That road is steep.", "It rained.").isEmpty)
  }

  @Test("movers in small letters over “THAT …” with an outcome; without a title they are words")
  func smallLetters() {
    #expect(
      motions(
        "moved by councillor Ash", "seconded by councillor Elm", "THAT the report be noted.",
        "CARRIED") == ["Ash/Elm/carried"])
    #expect(
      motions("moved by wind and rain", "The boat sank.", "CARRIED").isEmpty)
  }

  @Test("bare figures right behind a motion are its count; elsewhere they are figures")
  func bareFigures() {
    #expect(votes("MSC Ash/Elm to approve the plan. 5-0") == ["5-0--"])
    #expect(votes("The score was read out. 5-0").isEmpty)
  }

  @Test(
    "what is voted down, thrown out or does not pass is lost; what is voted to be done is decided")
  func votedDown() {
    let proposal = "It was proposed by Cllr Ash, seconded by Cllr Elm, to close the road."
    for outcome in [
      "This was voted down.", "This was thrown out.", "The motion did not pass.",
    ] {
      #expect(motions("\(proposal) \(outcome)") == ["Ash/Elm/lost"])
      #expect(
        !ItemReading().blocks(["\(proposal) \(outcome)"]).contains { $0.kind == .resolution })
    }
    func resolutions(_ line: String) -> Int {
      ItemReading().blocks([line]).count { $0.kind == .resolution }
    }
    #expect(resolutions("The recommendation was voted down by the members.") == 0)
    #expect(resolutions("This was agreed.") == 1)
    #expect(resolutions("The Council voted 4-1 to close the road.") == 1)
    #expect(motions("\(proposal) Old papers were thrown out.") == ["Ash/Elm/-"])
  }
}
