import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Motions of which no outcome is told")
struct OpenMotionTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }

  @Test("a proposal by two people is a motion without an outcome where nothing settles it")
  func proposals() {
    #expect(
      motions("It was proposed by D. Ash and seconded by Mrs. Elm that £30 be given.")
        == ["D. Ash/Elm/-"])
    #expect(
      motions(
        "Three prices were compared and it was proposed by Mrs. Elm and seconded by Mrs. Oak that Green Ltd mow."
      ) == ["Elm/Oak/-"])
    #expect(
      motions("Proposed by D. Ash, seconded Mrs. Elm these accounts be paid.") == ["D. Ash/Elm/-"])
    #expect(
      motions("Bell Ltd. £96.50 - proposed D. Ash seconded P. Rowan - to be paid.")
        == ["D. Ash/P. Rowan/-"])
    #expect(
      motions("Ann Ash moved that the oak be felled. Ben Elm seconded.") == ["Ann Ash/Ben Elm/-"])
    #expect(motions("Ann moves to adjourn. Ben seconds.") == ["Ann/Ben/-"])
    #expect(motions("AA moves we accept, BE seconds") == ["AA/BE/-"])
  }

  @Test("who seconds may say what; what is neither moved nor put forward is none")
  func secondsProposal() {
    #expect(
      motions("Nick Oak proposed the minutes were correct. Ann Elm seconded the proposal.")
        == ["Nick Oak/Ann Elm/-"])
    #expect(motions("Nick Oak proposed the minutes. Ann Elm read them out.").isEmpty)
    #expect(
      motions("GO proposed SW, seconded by NK. There were no other nominations.").isEmpty)
    #expect(
      motions(
        "Ms Low proposed that we object. E. Soutar seconded. I. Mutch proposed, as a counter motion, to wait."
      )
      .isEmpty)
  }

  @Test("names of movers alone, elections, retold proposals and what a decision takes up are none")
  func others() {
    #expect(motions("The minutes were agreed. Proposed Les, seconded Hana.").isEmpty)
    #expect(motions("Proposed AB, seconded CD; 2 for, 1 against.").isEmpty)
    #expect(motions("Prop. LM   Sec. DR   F 6  A 1  Ab 0").isEmpty)
    #expect(
      motions("Prop. RT   Sec. BE   F 5  A 1  Ab 0", "Proposed by BE", "Mr Ash spoke.").isEmpty)
    #expect(motions("Mr Ash proposed Mrs Elm as chairman, seconded by Mr Oak.").isEmpty)
    #expect(motions("Mr Ash proposed that Mrs Elm be elected, seconded by Mr Oak.").isEmpty)
    #expect(
      motions(
        "In May it had been proposed by Mr Ash, seconded by Mr Oak, that the pond be cleared."
      )
      .isEmpty)
    #expect(
      motions("Mr Ash proposed and Mr Oak seconded that a bench be bought. This was agreed.")
        .isEmpty)
    #expect(
      motions("Mr Ash proposed and Mr Oak seconded that a bench be bought.", "RESOLVED: to buy it.")
        .isEmpty)
    #expect(
      motions(
        "Pete went to the town meeting. A motion on rents, moved by Cllr Stone and seconded by Cllr Ames, was carried there by 8 votes to 5."
      ).isEmpty)
  }

  @Test("what somebody told of, what was put elsewhere and a vote of thanks are no open motions")
  func retold() {
    for sentence in [
      "The Chairman explained that a motion proposed by Mr Ash and seconded by Mr Elm that the fee be raised would go to the county.",
      "At the annual meeting of the hall trust it was proposed by Mr Oak and seconded by Mrs Elm that the roof be mended.",
      "The Clerk said that Mr Oak proposed and Mrs Elm seconded at the AGM that the fee be raised.",
      "The Clerk reminded members that it was proposed by Mr Oak and seconded by Mrs Elm that the fee be raised.",
      "Mr Oak proposed and Mrs Elm seconded the vote of thanks to the speaker, and everybody clapped.",
    ] {
      #expect(motions(sentence).isEmpty)
    }
    #expect(
      motions(
        "Mr Ash reported on the fence and it was proposed by Mr Oak and seconded by Mrs Elm that it be mended."
      ) == ["Oak/Elm/-"])
  }

  @Test("each of many proposals in one paragraph is a motion")
  func manyInOneParagraph() {
    let motion = "It was proposed by Mr Oak and seconded by Mrs Elm that the path be mended. "
    #expect(motions(String(repeating: motion, count: 150)).count == 150)
  }

  @Test(
    "what is moved stands in front of who moves it, and the seconder in the next line of a list")
  func lines() {
    #expect(
      motions("- Motion to approve by Kim Oak", "- Seconded by Lee Elm", "- Motion passed")
        == ["Kim Oak/Lee Elm/carried"])
    #expect(
      motions("- Motion to adjourn by Kim Oak", "- Seconded by Lee Elm") == ["Kim Oak/Lee Elm/-"])
    #expect(
      motions("- Motion to approve by N0ABC", "- Seconded by KB0DEF", "- Motion carried")
        == ["N0ABC/KB0DEF/carried"])
    #expect(
      motions("Ann set motion to adjourn meeting.\nBen seconded the motion.") == ["Ann/Ben/-"])
    #expect(motions("- Notice of the motion to mow by hand", "- Seconded from the Parks").isEmpty)
    #expect(motions("- Motion to approve by hand", "- Seconded by nobody").isEmpty)
  }

  @Test(
    "that something was moved and seconded may end a paragraph, its number stands in front of the words"
  )
  func unnamed() {
    #expect(
      motions(
        "The Chair thanked the club. It was moved and seconded,",
        "141/17   That the agenda be adopted.", "CARRIED")
        == ["-/-/carried"])
    #expect(
      motions("It was moved and seconded,", "141/17   Pages that nobody read.", "CARRIED").isEmpty)
  }

  @Test("both movers by the short word move the statement in front, where all agreed")
  func settled() {
    #expect(
      motions("Audit £212, club £50. Passed for payment. Prop. Mrs. Elm, 2nd D. Ash.")
        == ["Elm/D. Ash/carried"])
    #expect(
      motions("Clause 12 of the lease to end there. Prop. D. Ash, 2nd P. Rowan. All in agreement.")
        == ["D. Ash/P. Rowan/carried"])
    #expect(motions("The pond froze. Prop. D. Ash, 2nd P. Rowan. It thawed in May.").isEmpty)
    #expect(
      decided("The accounts were adopted (prop. Gordon Ash, sec. Ali Elm; unanimous).")
        == ["resolution: The accounts were adopted (prop. Gordon Ash, sec. Ali Elm; unanimous)."])
    #expect(
      decided("The minutes were approved. The stage has a new prop. Gordon Ash made it.")
        == ["resolution: The minutes were approved."])
  }

  @Test("the words of a motion may go on in quotations above its movers")
  func quoted() {
    #expect(
      motions(
        "Motion: that rule 11 be replaced by the following rule:",
        "\"What is left goes to the village.\"", "\"Nobody is paid.\"",
        "Moved: Dan Oak", "Seconded: Cy Elm", "PASSED")
        == ["Dan Oak/Cy Elm/carried"])
    #expect(
      motions(
        "Notes: rule 11 was read out:", "\"What is left goes to the village.\"",
        "Moved: Dan Oak", "Seconded: Cy Elm", "Past noon"
      ).isEmpty)
  }

  @Test("a lone mover who withdraws the motion has moved, one who withdraws has not")
  func withdrawn() {
    #expect(
      motions("Vickie Roe moved to keep the pool open. After some talk she withdrew her motion.")
        == ["Vickie Roe/-/withdrawn"])
    #expect(motions("Vickie Roe moved to keep to the wall. After some talk she withdrew.").isEmpty)
  }

  @Test("a resolution in full that the recorded vote below it defeats is a motion")
  func defeated() {
    #expect(
      motions(
        "Resolution No. 2014-155", "Moved by: Dot Oak", "Seconded by: Bo Elm",
        "BE IT RESOLVED THAT the lane be closed.", "RECORDED VOTE:   YEA   NAY", "Ash    X",
        "Elm    X", "DEFEATED") == ["Dot Oak/Bo Elm/lost"])
    #expect(
      motions(
        "Resolution No. 2014-155", "Moved by: Dot Oak", "Seconded by: Bo Elm",
        "BE IT RESOLVED THAT the lane be closed.", "RECORDED VOTE:   YEA   NAY", "Ash    X",
        "Elm    X", "CARRIED"
      ).isEmpty)
  }

  @Test("those against who are named are counted, those who spoke are not")
  func opponents() {
    func votes(_ line: String) -> [String] { ItemReading().votes([line]) }
    #expect(votes("Three in favor, Vickie opposed.") == ["3-1--"])
    #expect(votes("Four in favour, Ash and Elm against.") == ["4-2--"])
    #expect(votes("Four in favour, none against.") == ["4-0--"])
    #expect(votes("Four in favour; the Clerk spoke against.").allSatisfy { $0 == "4--" })
  }

  @Test("“Resolution: Vote passed” is an outcome, accounts accepted for payment are no decision")
  func outcomesOnly() {
    #expect(decided("Resolution: Vote passed").isEmpty)
    #expect(decided("Resolution: Passed unanimously.").isEmpty)
    #expect(decided("Accounts were presented and accepted for payment.").isEmpty)
    #expect(decided("The accounts were accepted.") == ["resolution: The accounts were accepted."])
    #expect(
      decided("Orders 441/05 to 502/05 were noted.")
        == ["resolution: Orders 441/05 to 502/05 were noted."])
  }
}
