import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Decisions behind topics and in plain sentences")
struct DecisionTopicTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }

  @Test("a topic in front of the sentence that decides is no part of it")
  func topics() {
    #expect(
      decided("Play areas – It was resolved to have them inspected.")
        == ["resolution+: It was resolved to have them inspected."])
    #expect(
      decided("Outing: it was agreed to go to the hills.")
        == ["resolution+: it was agreed to go to the hills."])
    #expect(
      decided("Letter from the Campaign (CPRE) It was agreed that the pledge be signed.")
        == ["resolution+: It was agreed that the pledge be signed."])
    #expect(
      decided("After a talk, it was agreed to go.")
        == ["resolution: After a talk, it was agreed to go."])
    #expect(
      decided("The stile was gone and it was agreed to mend it.")
        == ["resolution: The stile was gone and it was agreed to mend it."])
  }

  @Test("what the last meeting agreed is retold, whatever stands in front")
  func retold() {
    #expect(decided("Clerk's report At the last PC meeting it was agreed to write.").isEmpty)
  }

  @Test("what was looked at and approved is decided, whatever it is")
  func handled() {
    for sentence in [
      "A stone for the Brett family was reviewed and approved.",
      "With this amendment the minutes were accepted as a true record.",
      "The visit note was received with thanks.",
      "The Council extended its thanks and approved the plans.",
      "The Councillors were all in agreement that they would sign it.",
    ] {
      #expect(decided(sentence) == ["resolution: " + sentence])
    }
    for sentence in [
      "A stone was reviewed by the agent and approved of by the family.",
      "With this amendment the motion was accepted.",
      "The Council extended its thanks and approved.",
      "The Councillors were all in agreement that parking had become worse.",
      "This item was approved on the consent agenda.",
    ] {
      #expect(decided(sentence).isEmpty)
    }
  }

  @Test("a body may be of commissioners; how things have become stands in front of what is agreed")
  func bodies() {
    for sentence in [
      "The Commissioners agreed to leave the lane until May.",
      "The rules have now been relaxed and it was agreed to open the gate.",
    ] {
      #expect(decided(sentence) == ["resolution: " + sentence])
    }
    for sentence in [
      "The Panel received a talk from the Head of Learning.",
      "The matter has been raised at the last meeting and it was agreed to wait.",
    ] {
      #expect(decided(sentence).isEmpty)
    }
  }

  @Test("notes begin with the minutes of the last meeting, under no head")
  func front() {
    func decisions(_ line: String) -> [String] {
      texts(
        parse(
          "MINUTES OF COMMITTEE MEETING\nElder Allotment Association, 27th June 2021\n\nPresent: John Ash, Jane Elm\n\n\(line)\n\n1. Bees\n\nThey hum.\n"
        ), .resolution)
    }
    #expect(
      decisions("The minutes of 29th March were agreed. Proposed JA, seconded JE.")
        == ["The minutes of 29th March were agreed."])
    #expect(decisions("The minutes of 29th March were on the table.").isEmpty)
  }

  @Test("who proposed it shows that it was agreed, whatever it is")
  func onProposal() {
    for sentence in [
      "The remarks above were agreed, on the proposal of Mr Ash seconded by Mrs Elm.",
      "It was so agreed.",
    ] {
      #expect(decided(sentence) == ["resolution: " + sentence])
    }
    #expect(decided("The remarks above were agreed with the neighbours.").isEmpty)
    #expect(
      decided("Ted named the cistern. With that change they were agreed and signed.")
        == ["resolution+: With that change they were agreed and signed."])
  }

  @Test("figures of yes and no are votes")
  func yesAndNo() {
    #expect(ItemReading().votes(["RESOLVED, that the gift be taken. (3 yes, 0 no)"]) == ["3-0--"])
    #expect(ItemReading().votes(["Of 4 boxes, 3 said yes on the lid."]).isEmpty)
    #expect(
      ItemReading().votes(["Condition 9 for the mill, to form 14 No residential units."]).isEmpty)
  }

  @Test("a motion behind its label below the lines of its movers")
  func labelledBelow() {
    #expect(
      motions(
        "Proposer: Ash\nSeconder: Elm", "Motion: that the bench be mended.",
        "For 4 Against 2 Abstain 1") == ["Ash/Elm/carried"])
  }

  @Test("when the next meeting is held is nobody's task")
  func meetings() {
    func actions(_ line: String) -> [String] {
      parse(
        "# Elder Group\n\nMinutes of the meeting on 3 May 2021\n\n## 1. Bees\n\nThey hum.\n\n## Action items\n\n- \(line)\n",
        "x.md"
      ).sections.flatMap(\.blocks).filter { $0.kind == .action }.compactMap(\.text)
    }
    #expect(actions("In lieu of May, the next meeting will take place on 16 June.").isEmpty)
    #expect(actions("Ben to see that the meeting will be held in the hall.").count == 1)
  }

  @Test("who is paid is no clause")
  func payments() {
    #expect(
      decided("The following payments were agreed:", "B. Pike (grass) £85.00", "Ash and Son £20.00")
        == ["resolution: The following payments were agreed:"])
    #expect(
      decided("It was agreed to make the following changes:", "the gate is to be moved") == [
        "resolution: It was agreed to make the following changes: > the gate is to be moved"
      ])
  }

  @Test("a label over nothing decides nothing")
  func nothing() {
    #expect(decided("Resolved", "- (none)").isEmpty)
    #expect(decided("Resolved", "- that the gate be moved").count == 1)
  }

  @Test(
    "numbered proposals with their movers and outcomes are motions, and no clauses of one decision")
  func numbered() {
    #expect(
      motions(
        "1. That the vest be green. Proposed: Rob Ash. Seconded: Tess Elm. After much noise this was withdrawn.",
        "2. That under-16s may join. Proposed: Yvonne Oak. Seconded: Bill Fir. Passed, 14–1."
      ) == ["Rob Ash/Tess Elm/withdrawn", "Yvonne Oak/Bill Fir/carried"])
    #expect(
      ItemReading().blocks(["1. That the report be noted; and", "2. That the fee be raised."])
        .filter { $0.kind == .resolution }.count == 1)
  }

  @Test("a motion that found no seconder is lost, also where only its mover is named")
  func unseconded() {
    #expect(
      motions("Moved J. Picker. There being no seconder the motion fell.") == ["J. Picker/-/lost"])
    #expect(
      motions("Proposed Edwin Garr; it found no seconder and fell.") == ["Edwin Garr/-/lost"])
    #expect(motions("Proposed Edwin Garr; it rained.").isEmpty)
  }

  @Test("a nomination moved and seconded is no motion while nothing tells how it went")
  func nominations() {
    let movers = ["Proposed by Councillor Ash;", "Seconded by Councillor Elm;"]
    let ask = "“That Councillor Oak be appointed Cathaoirleach of the District.”"
    #expect(ItemReading().motions(movers + [ask]).isEmpty)
    #expect(
      ItemReading().motions(movers + ["“That the path be mended.”"]) == ["Ash/Elm/-"])
  }

  @Test("a counter motion stands against the motion as an amendment does")
  func counterMotions() {
    #expect(
      motions(
        "Ms Low proposed that we object. E. Roe seconded.",
        "I. Mutch proposed, as a counter motion, that it take no view. G. Fir seconded.",
        "There were 2 votes for the motion and 2 for the counter motion. The Chair used his casting vote for the counter motion, which was carried."
      ) == ["Low/E. Roe/lost", "I. Mutch/G. Fir/carried"])
  }

  @Test("what would follow if a motion passed is no outcome")
  func conditions() {
    #expect(
      motions(
        "It was proposed by Mr Ash and seconded by Mr Elm that the levy end.",
        "The Manager said that the resolution, if passed, would bind nobody.",
        "The Mayor declared the motion defeated.") == ["Ash/Elm/lost"])
  }
}
