import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Decisions and undertakings in running prose")
struct DecisionProseTests {
  @Test(
    "the second verb of a sentence decides as the first does",
    arguments: [
      "The Board noted the position and agreed that a plan be brought to a meeting in July.",
      "The Committee discussed the matter and agreed to defer it.",
      "Members thanked the officers and agreed that a letter be sent.",
      "The Finance and Audit Committee considered the figures and resolved that the fee be paid.",
    ])
  func coordinated(sentence: String) {
    #expect(decided(sentence) == ["resolution: \(sentence)"])
  }

  @Test("what the body did first may stand between commas")
  func parenthesised() {
    let sentence = "The Committee, having considered the report, agreed to note it."
    #expect(decided(sentence) == ["resolution: \(sentence)"])
    for other in [
      "The Committee, which had met in May, agreed to note it.",
      "The Clerk, having considered the report, agreed to note it.",
      "The owner spoke and the Committee, having considered them last year, agreed to defer.",
    ] {
      #expect(!decided(other).contains { $0.hasPrefix("resolution") })
    }
  }

  @Test(
    "what somebody else agreed to is no decision",
    arguments: [
      "The Board noted that the owner had replied and agreed to sell.",
      "The Clerk discussed the matter and agreed that a letter was needed.",
      "The Board heard Mr Ash, who considered the matter and agreed that it was late.",
      "The Board heard that the Council had met and agreed that it was late.",
    ])
  func notCoordinated(sentence: String) {
    #expect(!decided(sentence).contains { $0.hasPrefix("resolution") })
  }

  @Test(
    "letters that were read out and noted, minutes that were agreed as a true record and signed")
  func handled() {
    for sentence in [
      "Letters from the Ramblers were read out and noted.",
      "These were agreed as a true record and signed by the Chairman.",
    ] {
      #expect(decided(sentence) == ["resolution: \(sentence)"])
    }
    #expect(decided("These were agreed to be the main reasons for the delay at the quay.").isEmpty)
  }

  @Test("who says something and undertakes something else has an action")
  func speaker() {
    let sentence =
      "The Head of Roads said that they were not, and undertook to circulate the figures."
    let found = firstDecision(sentence)
    #expect(found?.kind == .action)
    #expect(found?.owner == "Head of Roads")
    #expect(
      decided("The Chief Officer said that the contractor had undertaken to circulate it.").isEmpty)
    #expect(decided("The report said that they were not, and undertook to explain why.").isEmpty)
  }

  @Test("who undertakes something in answer to a question that a semicolon divides from it")
  func answer() {
    let found = firstDecision(
      "Mr Baird asked about paths; the Head of Parks undertook to look into it.")
    #expect(found?.kind == .action)
    #expect(found?.owner == "Head of Parks")
  }

  @Test(
    "a quotation holds the sentences up to its closing mark; a mark that is never closed holds none"
  )
  func quotedOverSentences() {
    let letter =
      "Mr Ash read from a letter: “The verges are long. RESOLVED, that they be cut. Now they are not.”"
    #expect(!decided(letter).contains { $0.hasPrefix("resolution") })
    #expect(
      decided(letter + " It was agreed to write to the contractor.").last
        == "resolution+: It was agreed to write to the contractor.")
    #expect(
      decided("The 6“ pipe was old. It was agreed to replace it.").last
        == "resolution+: It was agreed to replace it.")
  }

  @Test("a label in a sentence on another meeting is none of this one's")
  func labelOfAnotherMeeting() {
    #expect(
      !decided("At its meeting on 21 April the Roads Panel RESOLVED that the lane be shut.")
        .contains { $0.hasPrefix("resolution") })
    #expect(
      decided("At this point the Roads Panel RESOLVED that the lane be shut.").first
        == "resolution: At this point the Roads Panel > [RESOLVED] that the lane be shut.")
  }

  @Test("“at 10:47 A.M.” ends a sentence as “p.m.” does; initials do not")
  func hours() {
    let read = page("They adjourned at 10:47 A.M. Motion carried.", "J. A. M. Pike moved it.")
    #expect(Sentences.split(read, read.blocks[0].range).count == 2)
    #expect(Sentences.split(read, read.blocks[1].range).count == 1)
  }

  // MARK: Motions

  @Test("motion and amendment of one paragraph, with the figures of the division in a column")
  func division() {
    let read = ReadDocument([
      "MINUTE of MEETING of the ELDER JOINT BOARD held in Quay House on 26 June 2019",
      "Present:    Councillor A Ash\n            Mr B Elm", "1.     GRANTS",
      """
             Councillor Ash, seconded by Mr Fir, moved that the grant be paid for one
             year. As an amendment, Councillor Elm, seconded by Mrs Yew, moved that it be
             put off. On a division there voted:-
      """,
      "       For the motion          (4)\n       For the amendment       (2)",
      "       The Board resolved to adopt the motion.", "2.     CLOSE", "       It closed.",
    ])
    #expect(read.motions == ["Ash/Fir/carried", "Elm/Yew/lost"])
    #expect(read.votes == ["4-2-–"])
  }

  @Test("a table of other figures stays a table")
  func figures() {
    let read = ReadDocument([
      "MINUTES of the ELDER BOARD held on 26 June 2019", "1.     GRANTS",
      "       For the roads          (4)\n       For the lamps          (2)", "2.     CLOSE",
      "       It closed.",
    ])
    #expect(read.votes.isEmpty)
  }

  @Test("a labelled motion over its mover alone, that found no second")
  func unseconded() {
    let read = ReadDocument(
      [
        "# Minutes of the Elder TC, 3 May 2013", "1. Demonstration", "MOTION: Hold one in spring.",
        "Moved: Ada Ash", "The motion failed for want of a second.", "2. Close", "Done.",
      ], name: "minutes.md")
    #expect(read.motions == ["Ada Ash/–/lost"])
  }

  @Test("a count behind the movers and the outcome is the motion's vote")
  func countBehindMovers() {
    let read = ReadDocument(
      [
        "# Minutes of the Elder School Board, 3 May 2018", "## 1. Hall",
        "**Motion:** That the quote be accepted.",
        "**Moved:** Ada **Seconded:** Ben **Carried** (4 for, 1 against)", "## 2. Close", "Done.",
      ], name: "minutes.md")
    #expect(read.motions == ["Ada/Ben/carried"])
    #expect(read.votes == ["4-1-–"])
  }

  @Test("who moves and seconds in the present tense, and who seconds below the conditions")
  func tenses() {
    #expect(
      ReadDocument(
        [
          "# Minutes of the Elder TC, 3 May 2013", "1. Minutes",
          "Ada moves to approve the minutes. Ben seconds. Motion carried.", "2. Close", "Done.",
        ], name: "minutes.md"
      ).motions == ["Ada/Ben/carried"])
    #expect(
      ReadDocument(
        [
          "# Minutes of the Elder Planning Board, 3 May 2022", "## Barn",
          "MOTION: Mr. Ash moved to approve it with the following conditions:",
          "1. Stakes shall be set.", "2. A permit shall be had.",
          "Ms. Elm seconded. Motion passed 5-0-0.", "## Close", "Done.",
        ], name: "minutes.md"
      ).motions == ["Ash/Elm/carried"])
  }

  @Test("movers by their letters, behind the words, in front of them, on a line below")
  func letters() {
    func motions(_ lines: String...) -> [String] {
      ReadDocument(
        ["# Minutes of the Elder School Council, 3 May 2018", "## 1. Hall"] + lines
          + ["## 2. Close", "Done."], name: "minutes.md"
      ).motions
    }
    #expect(
      motions("Motion to adopt the budget. M: A. Ash S: B. Elm. Carried 3-1.")
        == ["A. Ash/B. Elm/carried"])
    #expect(motions("M: Ash  S: Elm  That the bins be bought.", "Carried") == ["Ash/Elm/carried"])
    #expect(motions("That the lamp be mended.", "M: Ash  S: Elm", "Carried") == ["Ash/Elm/carried"])
    #expect(motions("Sizes: M: 40 S: 36.", "Carried over to June.").isEmpty)
  }

  @Test("a numbered sentence above its movers and its outcome is the motion")
  func overMovers() {
    let read = ReadDocument([
      "ELDER COUNCIL", "Minutes of the meeting held on 3 May 2014", "1.  WALL",
      "TC 20/14 That the wall be built.", "Moved Cr Ash, Seconded Cr Elm          CARRIED",
      "2.  CLOSE", "It closed.",
    ])
    #expect(read.motions == ["Ash/Elm/carried"])
    #expect(read.texts(.motion) == ["That the wall be built."])
    let told = ReadDocument([
      "ELDER COUNCIL", "Minutes of the meeting held on 3 May 2014", "1.  WALL",
      "That was the view of all who had seen it.", "Moved to the next item.", "2.  CLOSE",
      "It closed.",
    ])
    #expect(told.motions.isEmpty)
  }

  @Test("“He proposed that …, seconded by A” is told of somebody, and no motion")
  func pronoun() {
    #expect(
      !decided("He proposed that the charge go up to £10. Seconded by Clare. It was carried.")
        .contains { $0.contains("motion") })
  }

  @Test("what two agreed with each other is no decision of the meeting")
  func agreedWith() {
    #expect(
      !decided("It was agreed with the owner that the wall be kept.").contains {
        $0.hasPrefix("resolution")
      })
    #expect(
      decided("It was agreed unanimously that the wall be kept.").last?.hasPrefix("resolution")
        == true)
  }
}
