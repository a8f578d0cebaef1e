import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Motions")
struct MotionTests {
  @Test("a proposal whose own outcome is stated is a motion, its sentence the text")
  func outcome() {
    #expect(
      read("Moved by T. Lowell, second by C. Dudek, to buy a bus. Motion carried: 5 Ayes 0 Nays.")
        == [
          "motion: Moved by T. Lowell, second by C. Dudek, to buy a bus.",
          "vote+: Motion carried: 5 Ayes 0 Nays.",
        ])
    #expect(
      motions(
        "It was moved by Cllr Reed and seconded by Cllr Hill that it be sold.",
        "The motion was put to the vote and was LOST.") == ["Reed/Hill/lost"])
  }

  @Test("moved, seconded and resolved is only a resolution")
  func resolved() {
    #expect(
      motions("It was moved by Cllr Reed, seconded by Cllr Hill and RESOLVED that it be sold.")
        == [])
    #expect(
      motions("It was moved by Cllr Reed, seconded by Cllr Hill and", "RESOLVED – That it be sold.")
        == [])
  }

  @Test("an amendment has its own outcome, the motion behind it its own")
  func amendment() {
    #expect(
      motions(
        "It was moved by Cllr Reed and seconded by Cllr Hill that it be sold.",
        "As an amendment it was moved by Cllr Moss and seconded by Cllr Lane that it be let.",
        "The amendment was declared LOST.", "The motion was then put and carried.")
        == ["Reed/Hill/carried", "Moss/Lane/lost"])
  }

  @Test("where motion and amendment are voted on together, one carried means the other lost")
  func division() {
    #expect(
      motions(
        "Councillor Reed, seconded by Councillor Hill, moved that it be sold.",
        "As an amendment, Councillor Moss, seconded by Councillor Lane, moved that it be let.",
        "For the motion (2)", "Councillors Reed and Hill.", "For the amendment (1)",
        "Councillor Moss.",
        "The motion was accordingly carried.") == ["Reed/Hill/carried", "Moss/Lane/lost"])
  }

  @Test("“this was carried” on a show of hands is the outcome; what this was otherwise is none")
  func onShowOfHands() {
    #expect(
      motions(
        "Cllr Reed proposed and Cllr Hill seconded that the rent be £42.",
        "On a show of hands this was lost by 3 votes to 9.") == ["Reed/Hill/lost"])
    #expect(
      motions(
        "Cllr Reed proposed and Cllr Hill seconded that the rent be £42.",
        "On the way home this was lost.") != ["Reed/Hill/lost"])
  }

  @Test("where nobody has to second, “Moved by A that …” with an outcome below is a motion")
  func alone() {
    #expect(
      motions("185-21 Moved by Councillor Reed that the report be accepted.", "CARRIED")
        == ["Reed/–/carried"])
    #expect(motions("The stone was moved by Councillor Reed that night.", "CARRIED") == [])
  }

  @Test("the words of an amendment give neither resolution nor clauses of one")
  func quoted() {
    #expect(
      decided(
        "As an amendment it was moved by Cllr Reed and seconded by Cllr Hill:",
        "“That it be RESOLVED –", "(1) that the tax be £9; and", "(2) that it be paid.”",
        "The amendment was lost.")
        == [
          "motion: “That it be RESOLVED – > (1) that the tax be £9; and | (2) that it be paid.”"
        ])
  }

  @Test("movers' lines over the words, the outcome below")
  func lines() {
    let lines = [
      "Moved by:Councillor R. Reed", "Seconded by:Councillor S. Hill", "THAT it be sold.",
      "Carried",
    ]
    #expect(DecisionReading().found(lines) == ["motion: THAT it be sold."])
    #expect(DecisionReading().elements(lines).last?.mover == "R. Reed")
    #expect(DecisionReading().elements(lines).last?.outcome == .carried)
  }

  @Test("a motion that another takes the place of has no outcome")
  func superseded() {
    #expect(
      motions(
        "Moved by:Councillor R. Reed", "Seconded by:Councillor S. Hill", "THAT it be sold.",
        "Motion to Amend", "Moved by:Councillor C. Moss", "Seconded by:Councillor D. Lane",
        "THAT the motion be amended by adding “soon”.", "Motion Failed (2 to 3)", "Main Motion",
        "Moved by:Councillor R. Reed", "Seconded by:Councillor S. Hill", "THAT it be sold.",
        "Carried")
        == ["R. Reed/S. Hill/–", "C. Moss/D. Lane/lost", "R. Reed/S. Hill/carried"])
  }

  @Test("withdrawn, and moved by one alone")
  func withdrawn() {
    #expect(
      motions(
        "Cllr. Raftery moved:", "“That ramps be provided.”", "Cllr. Raftery withdrew the motion.")
        == ["Raftery/–/withdrawn"])
  }

  @Test("a suggestion without an outcome is no motion")
  func suggestion() {
    #expect(motions("Councillor Reed proposed that the sign be red.", "The debate went on.") == [])
    #expect(motions("The bus stop was moved to the gate.", "The motion sensor failed.") == [])
  }

  @Test("“That …” with proposer, seconder and outcome behind it")
  func behind() {
    #expect(
      motions(
        "Two prices came in. That we take the lower. Proposed: J. Oke. Seconded: B. Flynn. Carried."
      )
        == ["J. Oke/B. Flynn/carried"])
  }

  @Test(
    "mover and seconder in the notations of American and Australian clerks",
    arguments: [
      (
        ["MOTION (Cr Doyle/Cr Mundine)", "That it be sold.", "The motion was put and LOST."],
        ["Doyle/Mundine/lost"]
      ),
      (["MOTION (Nia/Tom): to accept the agenda. Passed by consensus."], ["Nia/Tom/carried"]),
      (
        ["B. Enright, M. Cada: That the accounts be paid. Carried."], ["B. Enright/M. Cada/carried"]
      ),
      (
        [
          "A motion to adjourn was made at 8:19 PM by Mr. Kent, seconded by Ms. Achebe. All in favor."
        ],
        ["Kent/Achebe/carried"]
      ),
      (
        ["Ms. Venkat made a motion to adjourn, seconded by Mr. Sousa. Motion carried 3-0."],
        ["Venkat/Sousa/carried"]
      ),
      (
        ["Mr. Sousa moved to approve the minutes. Ms. Venkat seconded. VOTED: 3-0-1."],
        ["Sousa/Venkat/carried"]
      ),
      (
        ["Motion by Hyun-woo Seo, second by Ana Ruiz, to buy it. Motion carries."],
        ["Hyun-woo Seo/Ana Ruiz/carried"]
      ),
      (
        ["Moved by A. Day, seconded by B. Fox, to close. Roll call: all ayes."],
        ["A. Day/B. Fox/carried"]
      ),
    ])
  func notations(paragraphs: [String], expected: [String]) {
    #expect(
      DecisionReading().elements(paragraphs).filter { $0.kind == .motion }.map {
        "\($0.mover ?? "–")/\($0.seconder ?? "–")/\($0.outcome?.rawValue ?? "–")"
      } == expected)
  }

  @Test("a motion that nobody seconds is lost; moving on is no motion")
  func unseconded() {
    #expect(
      motions("Bui moved to lease a grader. The motion died for lack of a second.")
        == ["Bui/–/lost"])
    #expect(
      motions("Tom proposed that no dividend be paid; there was no seconder.") == ["Tom/–/lost"])
    #expect(motions("The Chairman moved to the next item. It was carried over from May.") == [])
    #expect(motions("Mr. Day moved to close the file. The motion for a new one carried.") == [])
  }

  @Test("an amendment between movers' lines leaves the motion to its own outcome")
  func amendmentInLines() {
    #expect(
      motions(
        "MOVED BY Councillor Tsang, SECONDED BY Councillor Underhill",
        "THAT the report be received.",
        "MOVED IN AMENDMENT BY Councillor Bains, SECONDED BY Councillor Peterka",
        "THAT the words “on a Saturday” be added.", "AMENDMENT DEFEATED (2 to 3)",
        "QUESTION ON THE MAIN MOTION CARRIED") == ["Tsang/Underhill/carried", "Bains/Peterka/lost"])
  }

  @Test("the seconder in the sentence behind, an adverb in front of “moved”, a label “ACTION:”")
  func loose() {
    #expect(
      motions(
        "Ms. Hubbard made a motion to approve the minutes. Mr. Yost seconded the motion. Motion carried."
      ) == ["Hubbard/Yost/carried"])
    #expect(
      motions("Ms. Hubbard then moved to approve it. Mr. Tolman seconded. Motion carried.")
        == ["Hubbard/Tolman/carried"])
    #expect(
      motions("ACTION: Moved by Hargrove, seconded by Yee, to approve the agenda. Vote: 4-0.")
        == ["Hargrove/Yee/carried"])
    #expect(
      motions("ACTION: Moved by Yee to keep Route 6. The motion died for want of a second.")
        == ["Yee/–/lost"])
    #expect(
      DecisionReading().elements(["ACTION: Move the bins by Friday"]).map(\.kind) == [.action])
  }

  @Test("movers in capitals without a colon; a sentence is no such line")
  func capitals() {
    #expect(
      motions("MOVED Cr Tripodi", "SECONDED Cr Bolitho", "That it be sold.", "LOST")
        == ["Tripodi/Bolitho/lost"])
    #expect(
      !Movers.isLine(page("Moved Cr Tripodi to the back."), page("Moved Cr Tripodi to").blocks[0]))
  }

  @Test("a name may begin with any capital of the Latin script")
  func otherCapitals() {
    #expect(
      motions(
        "Moved by Ann Crane, seconded by Milica Đorđević: that it be sold. The motion passed.")
        == ["Ann Crane/Milica Đorđević/carried"])
  }

  @Test("who supports a motion seconds it; support for a cause seconds nothing")
  func support() {
    #expect(
      motions(
        "Motion by Crane, support by Dove, to approve the agenda. Motion carried unanimously.")
        == ["Crane/Dove/carried"])
    #expect(motions("The scheme, with support by Dove Ltd, was carried out in May.") == [])
  }

  @Test("a mover’s name in capitals and a colon put a motion; a label or a speaker does not")
  func nameInFront() {
    #expect(motions("148/16 BRANDT: That it be sold. CARRIED") == ["BRANDT/–/carried"])
    #expect(motions("148/16 VAN DYK: That it be sold.", "DEFEATED") == ["VAN DYK/–/lost"])
    #expect(
      motions("148/16 BRANDT: That these be filed:", "- the letter", "- the card\tCARRIED")
        == ["BRANDT/–/carried"])
    #expect(motions("RECOMMENDATION: That it be sold. CARRIED") == [])
    #expect(motions("BRANDT: That is all right with me.") == [])
  }

  @Test("an outcome in capitals behind a gap ends the words; inside them it is one of them")
  func outcomeAtEnd() {
    let set = page("the bus, the cart and the old boat\tCARRIED UNANIMOUSLY")
    #expect(MotionOutcome.stated(set, set.block(0))?.outcome == .carried)
    let inside = page("the bus that was CARRIED away on a cart")
    #expect(MotionOutcome.stated(inside, inside.block(0)) == nil)
  }

  @Test("mover and seconder in a bracket behind the head of a motion or amendment")
  func pairInHead() {
    #expect(
      motions(
        "**MOTION** (Councillors Reed and Hill)", "That it be sold.",
        "**AMENDMENT** (Councillors Moss and Lane)", "That it be let.",
        "The Amendment was put to the meeting and was CARRIED. It became the Motion.",
        "**RESOLVED** on the motion of Councillors Moss and Lane that it be let.")
        == ["Reed/Hill/–", "Moss/Lane/carried"])
    #expect(motions("MOTION (see page 4)", "That it be sold.") == [])
  }

  @Test("a motion that lapsed is lost, one “seconded and agreed” carried")
  func lapsed() {
    #expect(
      motions("MOTION", "Moved: Cr Reed", "That it be sold.", "LAPSED for want of a seconder")
        == ["Reed/–/lost"])
    #expect(motions("MOTION", "Moved: Cr Reed", "That it be sold.", "The lease lapsed.") == [])
    let seconded = page("The motion was seconded by Cllr Hill and agreed.")
    #expect(MotionOutcome.stated(seconded, seconded.block(0))?.outcome == .carried)
    #expect(decided("The motion was seconded by Cllr Hill and agreed.") == [])
  }

  @Test("an amendment called a motion has the outcome that its own paragraph states")
  func calledMotion() {
    #expect(
      motions(
        "A motion was made by Ms Reed, seconded by Mr Hill, to amend the fee. The motion failed by "
          + "the following vote:") == ["Reed/Hill/lost"])
    #expect(
      motions(
        "As an amendment Ms Reed, seconded by Mr Hill, moved that it be let.",
        "The motion was carried.") == ["Reed/Hill/lost"])
  }

  @Test("“moved approval” with an outcome is a motion; moved out of the way is none")
  func movedApproval() {
    #expect(
      motions("On behalf of the committee Reed moved approval. Motion carried (11 yes, 0 no).")
        == ["Reed/–/carried"])
    #expect(motions("Reed moved away. The motion carried them all.") == [])
  }

  @Test("RESOLVED with “Failed” right below is a lost motion; a later failure is something else")
  func resolvedAndFailed() {
    #expect(motions("RESOLVED, that it be sold.", "Failed, 3-4-1.") == ["–/–/lost"])
    #expect(
      decided("RESOLVED, that it be sold.", "Failed, 3-4-1.").first
        == "motion: [RESOLVED,] that it be sold.")
    #expect(motions("RESOLVED, that it be sold.", "Approved, 5-2-1.") == [])
  }

  @Test("movers’ lines stand in the marker of what fell, in the lead-in of what carried")
  func movingLinesOfWhatFell() {
    func read(_ outcome: String) -> String? {
      decided(
        "Moved by: O. Reed\nSeconded by: D. Hill", "BE IT RESOLVED THAT the barn be sold.", outcome
      ).first
    }
    #expect(
      read("DEFEATED")
        == "motion: [Moved by: O. Reed Seconded by: D. Hill BE IT RESOLVED] THAT the barn be sold.")
    #expect(
      read("CARRIED")
        == "resolution: Moved by: O. Reed Seconded by: D. Hill > [BE IT RESOLVED] "
        + "THAT the barn be sold.")
  }

  @Test("movers’ lines and a label in one block stand over the words")
  func linesOverLabel() {
    #expect(
      decided("Proposed by Cllr Reed\nSeconded by Cllr Hill\nAnd Resolved:", "“That it be sold.”")
        == [
          "resolution: Proposed by Cllr Reed Seconded by Cllr Hill > [And Resolved:] “That it be sold.”"
        ])
    #expect(
      decided("Received by Cllr Reed\nSent by Cllr Hill\nAnd Resolved:", "“That it be sold.”")
        .contains { $0.contains("Received by") } == false)
  }

  @Test("a line that puts the motion of the lines above off leaves its outcome open")
  func tabled() {
    #expect(
      motions("Moved by Abe Pike\nSeconded by Bo Dove\nTabled until May") == ["Abe Pike/Bo Dove/–"])
    #expect(motions("Moved by Abe Pike\nSeconded by Bo Dove\nThe tables were put back").isEmpty)
  }

  @Test("the motion's fate is the amendment's rival, wherever the head “Amendment” stands")
  func rivals() {
    let lines = [
      "Motion", "To grant permission.", "Moved by Councillor Pike, seconded by Councillor Dove.",
      "Amendment", "To refuse permission.",
      "Moved by Councillor Roe, seconded by Councillor Finch.",
    ]
    let vote = "There voted for the motion 6 and for the amendment 4, and the motion was carried."
    #expect(
      DecisionReading().elements(lines + [vote]).filter { $0.kind == .motion }.map(\.outcome)
        == [.carried, .lost])
    #expect(
      DecisionReading().elements(
        lines + ["The amendment to the motion was carried by 6 votes to 4."]
      )
      .filter { $0.kind == .motion }.last?.outcome == .carried)
  }

  @Test("both movers on one line are no people who sent apologies")
  func movedLine() {
    #expect(
      motions("Moved Cr Dove / Seconded Cr Roe", "That the apology be accepted.", "CARRIED")
        == ["Dove/Roe/carried"])
    #expect(
      !Movers.isLine(
        page("Moved by van to the seconded depot"),
        page("Moved by van to the seconded depot").block(0)))
  }

  @Test("a motion that is the subject of its sentence has the outcome at its end")
  func subject() {
    #expect(
      motions(
        "A motion by Carl Pike, seconded by Joan Dove, to adopt the amendment as printed was lost, 70 in favor and 84 opposed."
      ) == ["Carl Pike/Joan Dove/lost"])
    // What was carried before is told, and no outcome of the motion.
    #expect(
      motions(
        "Moved by Carl Pike, seconded by Joan Dove, to print the plan that was adopted, as drawn.")
        == ["Carl Pike/Joan Dove/–"])
  }

  @Test("a motion to amend below its own movers' lines leaves the main motion its outcome")
  func amendmentUnderMovers() {
    #expect(
      motions(
        "MOVED by Cllr Reed, seconded by Cllr Hill", "THAT it be sold.",
        "MOVED by Cllr Moss, seconded by Cllr Lane", "THAT the motion be amended to add “by May”.",
        "MOTION TO AMEND PUT AND DEFEATED. (2 in favour, 4 against)",
        "MAIN MOTION PUT AND PASSED.") == ["Reed/Hill/carried", "Moss/Lane/lost"])
    // A by-law may be amended, and the motion that does it is another one.
    #expect(
      motions(
        "MOVED by Cllr Reed, seconded by Cllr Hill", "THAT it be sold.",
        "MOVED by Cllr Moss, seconded by Cllr Lane", "THAT the by-law be amended.", "CARRIED")
        == ["Reed/Hill/–", "Moss/Lane/carried"])
  }

  @Test("a motion that is put again as amended had no outcome at first")
  func restated() {
    #expect(
      motions(
        "MOVED by Cllr Reed", "SECONDED by Cllr Hill", "THAT it be sold.", "MOVED by Cllr Moss",
        "SECONDED by Cllr Lane", "THAT the motion be amended by adding “by May”.", "CARRIED",
        "THAT it be sold as amended.", "CARRIED"
      ).prefix(2)
        == ["Reed/Hill/–", "Moss/Lane/carried"])
  }

  @Test("a substitute motion that fails leaves the main motion to be voted on")
  func substitute() {
    let main = "A motion was made by Mr Reed, seconded by Ms Hill, that it be sold."
    #expect(
      motions(
        main,
        "A substitute motion was made by Mr Moss, seconded by Ms Lane, that it be let. The motion failed by the following vote:",
        "Ayes: 2. Noes: 4.", "The main motion carried by the following vote:", "Ayes: 5. Noes: 1.")
        == ["Reed/Hill/carried", "Moss/Lane/lost"])
    // One that carries takes its place.
    #expect(
      motions(
        main,
        "A substitute motion was made by Mr Moss, seconded by Ms Lane, that it be let. The motion carried.",
        "The meeting adjourned.") == ["Reed/Hill/–", "Moss/Lane/carried"])
  }

  @Test(
    "“NOTICE OF MOTION: COUNCILLOR REED” names the mover of the words below; a subject does not")
  func noticed() {
    func named(_ head: String) -> String? {
      NoticedMotion.named(page(head), page(head).block(0))
    }
    #expect(named("NOTICE OF MOTION: COUNCILLOR REED") == "REED")
    #expect(named("Motion – Cllr. A. Reed") == "A. Reed")
    #expect(named("NOTICE OF MOTION: FERRY FARES") == nil)
    #expect(named("Motion: Councillor Reed's proposal on fares") == nil)
  }

  @Test("names and outcome in one paragraph below a numbered resolution belong to it")
  func moversOverOutcome() {
    #expect(
      motions(
        "Resolution 3: That Article 14 be amended.",
        "Proposed: Mrs B Reed. Seconded: Dr F Hill. The resolution was put to a poll and was lost, there being 4 votes for and 4 against."
      ) == ["B Reed/F Hill/lost"])
    let carried = DecisionReading().elements([
      "Resolution 2: That Mr Moss be re-elected.",
      "Proposed: Mr C Reed. Seconded: Mrs I Hill. Carried on a show of hands, 7 for, 0 against.",
    ])
    #expect(carried.first?.mover == "C Reed")
    let told = DecisionReading().elements([
      "Resolution 2: That Mr Moss be re-elected.",
      "Proposed: Mr C Reed. Seconded: Mrs I Hill. They had known him for years, and had worked with him on the roof.",
    ])
    #expect(told.first?.mover == nil)
  }

  @Test(
    "a motion whose seconder is not named, or that found none",
    arguments: [
      (
        "Motion by Reed to buy a pumper for $61,000. The motion died for lack of support.",
        "Reed/–/lost"
      ),
      (
        "It was moved by Councillor Paul Reed and duly seconded that a fund be set up. Upon a vote, this was not carried.",
        "Paul Reed/–/lost"
      ),
      (
        "Cllr Reed proposed Ince Close, after the late Alderman, but there was no seconder.",
        "Reed/–/lost"
      ),
      ("M/S Reed/Hill to adopt Resolution No. 2016-88. The motion carried.", "Reed/Hill/carried"),
    ])
  func lone(paragraph: String, motion: String) {
    #expect(motions(paragraph) == [motion])
  }

  @Test("who proposes a thing, or seconds an officer, moves nothing")
  func none() {
    #expect(motions("Cllr Reed proposed Ince Close, after the late Alderman.") == [])
    #expect(motions("Mr Reed, duly seconded that month to the depot, was there.") == [])
    #expect(motions("M/S Reed is the name of a ship that carried coal.") == [])
  }

  @Test("a motion of which notice was given is moved in one paragraph and seconded in the next")
  func standingInName() {
    #expect(
      motions(
        "Councillor Reed moved the motion standing in her name. She spoke of the anglers.",
        "Councillor Tom Hill seconded the motion.", "The motion was put to the vote and carried.")
        == ["Reed/Tom Hill/carried"])
    #expect(
      motions(
        "Councillor Reed moved the chairs. She spoke of the anglers.",
        "Councillor Tom Hill seconded the motion.") == [])
  }

  @Test("“MOVED Director Reed” alone names a mover; “MOVED Forward” does not")
  func moverWithOffice() {
    #expect(
      motions("MOVED Director Reed", "THAT the meeting be adjourned.", "CARRIED")
        == ["Reed/–/carried"])
    let forward = page("MOVED Forward Together")
    #expect(!Movers.isLine(forward, forward.block(0)))
  }

  @Test("a motion in front of a lead-in, in its paragraph, is one of its own")
  func beforeLeadIn() {
    #expect(
      motions(
        "Names were put forward. Cllr Reed proposed Ince Close, but there was no seconder. It was then proposed by Cllr Hill, seconded by Cllr Moss and",
        "RESOLVED: That it be Mill Row.") == ["Reed/–/lost"])
  }

  @Test("answers to a roll call decide a motion with no other outcome")
  func byRollCall() {
    let motion =
      "ACTION: Moved by Reed, seconded by Hill, to adopt Resolution 09-10. Roll call vote:"
    #expect(motions(motion, "Hill - Aye   Reed - Aye   Moss - Nay") == ["Reed/Hill/carried"])
    #expect(motions(motion, "Hill - tall   Reed - Aye") == ["Reed/Hill/–"])
  }

  @Test(
    "outcomes at the end of the sentence that moves",
    arguments: [
      (
        "Council Member Reed moved, seconded by Council Member Hill, to adopt Ordinance 5; motion carried unanimously.",
        "Reed/Hill/carried"
      ),
      (
        "Cllr Reed proposed that the bill be paid, seconded by Cllr Hill, all in favour.",
        "Reed/Hill/carried"
      ),
      ("It was moved, seconded, and carried to approve the minutes.", "–/–/carried"),
    ])
  func endings(paragraph: String, motion: String) {
    #expect(motions(paragraph) == [motion])
  }

  @Test("names with “All in favour” below a resolution say nothing new of it")
  func assent() {
    #expect(
      motions(
        "RESOLVED that the bill be paid.",
        "Proposed: Cllr Reed    Seconded: Cllr Hill    All in favour")
        == [])
    #expect(motions("It was moved that the chairs be carried to the hall.") == [])
  }

  @Test("letters and labels in front of two names move; a ship and a subject do not")
  func lettersAndLabels() {
    #expect(motions("M/S/C (Reed/Hill) to approve the agenda.") == ["Reed/Hill/carried"])
    #expect(motions("Motion: Reed. Second: Hill. Motion failed, 1-2.") == ["Reed/Hill/lost"])
    #expect(motions("Motion: Reed. He spoke of it at length. Motion failed, 1-2.") == [])
    #expect(motions("M/S Reed, Elder, was towed to the harbour.") == [])
  }

  @Test("mover and seconder on one line, and the outcome behind the figures of the result")
  func result() {
    let document = DocumentParser().parse(
      Array(
        "# Elder Board 3 May 2021\n\n**Present:** Ann Ash, Cy Cedar\n\n## Budget\n\nMotion: approve the budget.\nMoved: Ann, seconded: Cy.\nResult: 3 for, 0 against. Passed.\n\n## Roof\n\nMotion: mend the roof.\nMoved: Ann\nResult: 1 for, 2 against. It goes on.\n"
          .utf8), name: "board.md")
    let found = document.sections.flatMap(\.blocks).filter { $0.kind == .motion }
    #expect(
      found.map { "\($0.mover ?? "–")/\($0.seconder ?? "–")/\($0.outcome?.rawValue ?? "–")" }.first
        == "Ann/Cy/carried")
    #expect(found.dropFirst().allSatisfy { $0.outcome != .carried })
  }

  @Test("“Prop.” and “sec.” name the movers of a resolution; a section of something does not")
  func abbreviated() {
    let element = firstDecision("RESOLVED that it be signed. Prop. Cllr Reed, sec. Cllr Hill.")
    #expect(element?.mover == "Reed")
    #expect(element?.seconder == "Hill")
    #expect(firstDecision("RESOLVED that sec. 4 be signed.")?.seconder == nil)
  }

  @Test(
    "what amends a recommendation with no motion above is the motion; below a motion it amends that"
  )
  func amendedRecommendation() {
    #expect(
      motions(
        "Moved by Cllr Reed, seconded by Cllr Hill, that the staff recommendation be amended to add a bench. The motion was carried."
      ) == ["Reed/Hill/carried"])
    #expect(
      motions(
        "Moved by Cllr Reed, seconded by Cllr Hill, that the proposal be amended. The motion failed."
      )
        == ["Reed/Hill/lost"])
    #expect(
      motions(
        "Moved by Cllr Reed, seconded by Cllr Hill, that the recommendation be adopted.",
        "Moved by Cllr Moss, seconded by Cllr Lane, that the recommendation be amended to add a bench.",
        "The amendment was lost.", "The motion was carried.")
        == ["Reed/Hill/carried", "Moss/Lane/lost"])
  }

  @Test("an outcome in a relative clause is none of the motion's own; one set off at its end is")
  func relativeClause() {
    #expect(
      motions(
        "Moved by Cllr Reed, seconded by Cllr Hill, to rescind the motion passed by the Board in May. Motion failed 1-4."
      ) == ["Reed/Hill/lost"])
    #expect(
      motions(
        "Moved by Cllr Reed, seconded by Cllr Hill, that the Clerk write to those who spoke before the motion failed, with thanks. Carried."
      ) == ["Reed/Hill/carried"])
    #expect(
      motions("Cllr Reed moved, Cllr Hill seconded to lease a van, motion carried.")
        == ["Reed/Hill/carried"])
  }

  @Test("what is carried to a place is no motion; moved, seconded and carried to do a thing is one")
  func carriedToPlace() {
    #expect(motions("Moved, seconded and carried to adjourn the meeting.") == ["–/–/carried"])
    #expect(
      motions("Moved, seconded and carried to the lorry were two boxes of books for the library.")
        == [])
  }

  @Test(
    "a title in front of the verb moves, whoever is moved; “moved by” names the mover behind it")
  func titledSubject() {
    #expect(
      motions("Councillor Ash moved Dr Pike as chairman, seconded by Councillor Elm. Carried.")
        == ["Ash/Elm/carried"])
    #expect(motions("The Mayor moved Birch, seconded by Elm. Carried.") == ["Mayor/Elm/carried"])
    #expect(
      motions("Cllr Ash proposed; Cllr Elm seconded: seven for, one against; Carried.")
        == ["Ash/Elm/carried"])
    #expect(
      motions("Chairman: Moved by Dr Pike, seconded by Councillor Elm, that it be let. Carried.")
        == ["Pike/Elm/carried"])
  }
}
