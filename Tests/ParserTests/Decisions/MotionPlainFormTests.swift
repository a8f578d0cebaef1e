import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Plain forms of motions")
struct MotionPlainFormTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }

  @Test("the initial of who moves, seconds or offers is no letter of a list")
  func initials() {
    #expect(
      motions("I. Quill moved to admit the new ones. J. Batt seconded. The motion carried, 7-0-0.")
        == ["I. Quill/J. Batt/carried"])
    #expect(
      ItemReading().blocks([
        "* G. Clere proposed and Mrs. Elm seconded that £29 be paid - this was agreed."
      ])
      .filter { $0.kind == .resolution }.map { $0.mover ?? "" } == ["G. Clere"])
    #expect(
      ItemReading().blocks(["R. Mend offered to translate the notes."]).compactMap(\.owner)
        == ["R. Mend"])
    #expect(motions("I. Items moved to the next meeting. J. Post seconded from the city.").isEmpty)
  }

  @Test("a vote that a line names is a motion with the outcome below it")
  func voted() {
    #expect(
      motions(
        "- VOTE: approve £40 for bulbs", "- proposed by Ann, seconded by Ben",
        "- passed (4 in favour, 0 against, 0 abstentions)") == ["Ann/Ben/carried"])
    #expect(
      motions(
        "Vote on the budget as printed above:", "- Vote: 4 in favor, 0 opposed, 1 abstained",
        "- Resolution: Vote passed") == ["-/-/carried"])
    #expect(
      ItemReading().votes([
        "Vote on the budget as printed above:", "- Vote: 4 in favor, 0 opposed, 1 abstained",
        "- Resolution: Vote passed",
      ]) == ["4-0-1"])
    #expect(motions("Vote on the budget in May:", "- bring the figures", "- ask Ben").isEmpty)
    #expect(motions("Vote: 4 in favor, 0 opposed", "- passed").isEmpty)
  }

  @Test("a proposal of which only the end is told is a motion, one moved above is told of")
  func told() {
    #expect(motions("The proposal to raise the dues to $181 passed.") == ["-/-/carried"])
    #expect(motions("The proposal to let the barn failed.") == ["-/-/lost"])
    #expect(motions("The proposal to list the roads that failed.").isEmpty)
    #expect(
      motions(
        "Mr Ash proposed, seconded by Mr Elm, that the dues rise.",
        "The proposal to raise the dues passed.") == ["Ash/Elm/carried"])
  }

  @Test("who withdraws the own motion has moved it")
  func withdrawn() {
    #expect(
      motions("Cllr Ash withdrew her motion after the Clerk had explained the law.")
        == ["Ash/-/withdrawn"])
    #expect(motions("Cllr Ash withdrew from the meeting.").isEmpty)
    #expect(
      motions(
        "Cllr Ash moved, seconded by Cllr Elm, that it be let.", "Cllr Ash withdrew her motion.")
        == ["Ash/Elm/withdrawn"])
  }

  @Test("a casting vote settles motion and amendment")
  func castingVote() {
    let lines = [
      "It was moved by Mr Ash, seconded by Mr Elm, that the road be mended first.",
      "As an amendment it was moved by Mrs Oak, seconded by Mr Fir, that the bridge be.",
    ]
    #expect(
      ItemReading().motions(
        lines + [
          "There being an equality of votes (2 for the motion, 2 for the amendment) the Chair gave his casting vote for the amendment."
        ]) == ["Ash/Elm/lost", "Oak/Fir/carried"])
    #expect(
      ItemReading().motions(
        lines + [
          "There being 2 for the motion and 2 for the amendment, the Chair did not give his casting vote for the amendment."
        ]) == ["Ash/Elm/-"])
  }

  @Test("what became of a motion is told in plain words behind its seconder")
  func plainEndings() {
    #expect(
      motions(
        "The May minutes were proposed by Mr Ash, seconded by Mr Elm and duly signed as a correct record."
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions("Dan Ash moved to adjourn and Mary Elm seconded. All were in favor.")
        == ["Dan Ash/Mary Elm/carried"])
    #expect(
      motions(
        "A motion to wait for a visit, proposed by Mr Ash and seconded by Ms Elm, fell on the Chair's casting vote, the votes being equal at 3 for and 3 against."
      ) == ["Ash/Elm/lost"])
    #expect(
      motions("Dan Ash moved to adjourn and Mary Elm seconded. All were in good heart.")
        == ["Dan Ash/Mary Elm/-"])
  }

  @Test("the end of a sentence says what became of its motion")
  func sentenceEnds() {
    #expect(
      motions("Motion of Mr. Ash, seconded by Ms. Elm, to adopt the plan carried unanimously.")
        == ["Ash/Elm/carried"])
    #expect(
      motions("Motion by Mr. Ash, seconded by Ms. Elm, to buy what the last one failed to carry.")
        != ["Ash/Elm/lost"])
    #expect(
      motions("Cllr Ash proposed its approval, seconded by Cllr Elm, all agreed.")
        == ["Ash/Elm/carried"])
    #expect(
      motions(
        "Cllr Ash moved and Cllr Elm seconded the adoption of the report, and this was carried nem con."
      )
        == ["Ash/Elm/carried"])
    #expect(
      motions("Motion to approve the minutes was made by Ash; second by Elm; approved unanimously.")
        == ["Ash/Elm/carried"])
    #expect(
      motions(
        "Proposal by Ash to buy a bench. Seconded by Elm. Vote: 5 for, 1 against. Motion passed.")
        == ["Ash/Elm/carried"])
    #expect(motions("Proposal by the agent to buy a bench. The seat was seconded to Elm.").isEmpty)
    #expect(
      firstDecision("Upon a motion by Ash and a second by Elm, the plan was approved.")?.seconder
        == "Elm")
  }

  @Test("an entry of a numbered list may be a motion without an outcome")
  func entries() {
    #expect(
      motions("1. Minutes were read", "2. AA moves we accept, BE seconds", "3. Cats were fed")
        == ["AA/BE/-"])
  }

  @Test("the statement in front of settled movers is the text where it asks for something")
  func settledText() {
    func texts(_ line: String) -> [String] {
      ItemReading().blocks([line]).filter { $0.kind == .motion }.compactMap(\.text)
    }
    #expect(
      texts("The lamp is to be moved. Proposed Mrs Ash, seconded Mr Elm, all in favour.")
        == ["The lamp is to be moved."])
    #expect(
      texts("There was a post already. Proposed Mrs Ash, seconded Mr Elm, all in favour.")
        == ["Proposed Mrs Ash, seconded Mr Elm, all in favour."])
  }

  @Test("the number of the next minute and the count of another meeting are no votes")
  func noCounts() {
    #expect(
      ItemReading().votes(["Proposed Mrs Ash, seconded Mr Elm, all were in favour 62/18 Plan"])
        .isEmpty)
    #expect(
      ItemReading().votes([
        "Mr Elm reported that at the District Council's meeting it was proposed by Mr Fir, seconded by Mr Oak, to close it, six in favour."
      ]).isEmpty)
  }

  @Test("a task in a later sentence of a numbered entry is one")
  func tasks() {
    #expect(
      ItemReading().blocks([
        "i. The bins were emptied.", "ii. More signs are wanted. Clerk to order them.",
        "iii. Cats were fed.",
      ]).compactMap(\.owner) == ["Clerk"])
  }

  @Test("an adverb behind a label belongs to it")
  func adverbs() {
    #expect(
      decided("RESOLVED accordingly: That the tender be accepted.")
        == ["resolution: [RESOLVED accordingly:] That the tender be accepted."])
  }

  @Test("a pronoun behind the number of a paragraph means whom the first sentence names")
  func pronouns() {
    #expect(
      motions(
        "54.2 Ms Ash thought the rents too high. She moved that approval be deferred. Dr Elm seconded. On a vote, 4 were in favour and 7 against, and the motion was lost."
      ) == ["Ash/Elm/lost"])
  }

  @Test("a paragraph of its own may second")
  func nextParagraph() {
    #expect(
      motions("Paul Ash proposed the minutes were true.", "Mike Elm seconded the minutes.")
        == ["Paul Ash/Mike Elm/-"])
    #expect(
      motions("Paul Ash proposed the minutes were true.", "Mike Elm read the minutes.").isEmpty)
  }

  @Test("what is signed is not thereby approved")
  func signed() {
    #expect(decided("The minutes of 2007 were signed as a true record.").isEmpty)
    #expect(decided("The minutes were read and signed.").isEmpty)
    #expect(decided("21 members signed up, and fees came from 16.").isEmpty)
    #expect(decided("The minutes were approved and signed.").count == 1)
  }

  @Test("the head of a column under “Decisions Made” is none of them")
  func columnHeads() {
    let text = """
      # Minutes of the Elder Group

      ## 1. Bees

      Date: 3 May 2021

      ### Decisions Made

      | Decision Item | Description |
      | --- | --- |
      | 31.1 | The hive moves |

      ## 2. Hives

      ### Decision

      | The hive moves. |
      | --- |
      """
    #expect(texts(parse(text, "x.md"), .resolution) == ["The hive moves."])
  }
}
