import MinutesTestSupport
import Testing

@testable import MinutesParser

/// The blocks of one item in the minutes of a council.
struct ItemReading {
  var name = "x.txt"

  func blocks(_ lines: [String]) -> [Block] {
    let text =
      ([
        "Minutes of the Council", "Present: Councillor A Crane", "1. MINUTES", "Signed.",
        "2. ROADS",
      ]
      + lines + ["3. CLOSE", "None."]).joined(separator: "\n\n")
    return DocumentParser().parse(Array(text.utf8), name: name).sections.flatMap(\.blocks)
  }

  /// Mover, seconder and outcome of every motion.
  func motions(_ lines: [String]) -> [String] {
    blocks(lines).filter { $0.kind == .motion }.map {
      "\($0.mover ?? "-")/\($0.seconder ?? "-")/\($0.outcome.map { "\($0)" } ?? "-")"
    }
  }

  func votes(_ lines: [String]) -> [String] {
    blocks(lines).compactMap(\.vote).map {
      [$0.for, $0.against, $0.abstain].map { $0.map(String.init) ?? "-" }.joined(separator: "-")
    }
  }
}

@Suite("Notations of votes")
struct VoteNotationTests {
  private func motions(_ lines: String...) -> [String] { ItemReading().motions(lines) }
  private func votes(_ lines: String...) -> [String] { ItemReading().votes(lines) }
  private func tableVotes(_ lines: String...) -> [String] {
    ItemReading(name: "x.md").votes([lines.joined(separator: "\n")])
  }

  @Test("of two figures the first is of the side that is named behind them; alone they are no vote")
  func ratioWithSide() {
    #expect(
      votes("A vote was taken, the result being three to two in favour of Mrs Dove.") == ["3-2--"])
    #expect(votes("The vote was four to one against the proposal.") == ["1-4--"])
    #expect(votes("The lane was closed from three to two in the morning.") == [])
  }

  @Test("a letter for each class, with its figure, is a vote; letters of plots are none")
  func letters() {
    #expect(votes("Prop. RC   Sec. EF   F 7  A 0  Ab 0") == ["7-0-0"])
    #expect(votes("The offer was declined. LOST (F:2 A:4 Abs:1)") == ["2-4-1"])
    #expect(votes("Motion carried: Y 5 N 2 A 1") == ["5-2-1"])
    #expect(votes("Plots F 7 and A 12 were let.").isEmpty)
    #expect(votes("Flats F 7, B 2 and C 4 were let.").isEmpty)
  }

  @Test("figures behind a majority, and behind what was voted on; not behind a date or a clause")
  func figures() {
    #expect(votes("CARRIED BY ABSOLUTE MAJORITY 7/1") == ["7-1--"])
    #expect(votes("CARRIED EN BLOC 8/0") == ["8-0--"])
    #expect(votes("It was carried over to 2019/20.").isEmpty)
    #expect(
      votes("On the amendment: 2-3 (Ash and Elm in favor). On the main motion: 3-2. Motion passes.")
        == ["2-3--", "3-2--"])
    #expect(votes("On the motion of 4-5 May nothing was said.").isEmpty)
  }

  @Test("a bare class and its figure a line are one vote; one such line is none")
  func lines() {
    #expect(votes("For  3", "Against  0", "Abstained  1") == ["3-0-1"])
    #expect(votes("For  3").isEmpty)
    #expect(
      votes("FOR (2)          AGAINST (3)         ABSTAINED (0)", "Ash      Oak", "Elm      Fir")
        == ["2-3-0"])
  }

  @Test("lists by names go on behind a comma, their totals below them")
  func totals() {
    let item = ItemReading().blocks([
      "For the motion – Dr Ash, Mr Elm\n      Total 2\nAgainst the motion – Mrs Oak, Mr Fir,",
      "Mrs Yew", "Total 3", "and the motion was LOST.",
    ])
    let vote = item.compactMap(\.vote).first
    #expect(vote?.for == 2)
    #expect(vote?.against == 3)
    #expect(vote?.names.for == ["Ash", "Elm"])
    #expect(vote?.names.against == ["Oak", "Fir", "Yew"])
  }

  @Test("a roll call may have a blank alone between name and answer; prose with “yes” is none")
  func rollCall() {
    #expect(votes("Roll call: Ash aye, Elm aye, Oak nay.") == ["2-1--"])
    #expect(votes("Recorded vote:", "Ash – Yea", "Elm – Nay", "Carried.") == ["1-1--"])
    #expect(votes("Ms Ash asked and Elm said yes, Oak no.").isEmpty)
  }

  @Test("names of one side below a count are that count; below an outcome they are one themselves")
  func oneSide() {
    #expect(votes("DEFEATED (2:3)\nIn favour: Directors Ash and Elm") == ["2-3--"])
    #expect(votes("AMENDMENT CARRIED\nOpposed: Director Ash") == ["--1--"])
    #expect(votes("The plan was shown.\nOpposed: Director Ash").isEmpty)
  }

  @Test(
    "a grid with a mark in the column of each vote is one vote by names; other grids are tables")
  func grid() {
    let head = "| Councillor | For | Against | Abstain |"
    let line = "| --- | --- | --- | --- |"
    #expect(
      tableVotes(
        head, line, "| Ash | X | | |", "| Elm | | X | |", "| Oak | X | | |",
        "| **Total** | 2 | 1 | 0 |") == ["2-1-0"])
    #expect(
      tableVotes(head, line, "| Ash | ✓ | | |", "| Elm | | | ✓ |", "| Oak | ✓ | | |") == ["2-0-1"])
    #expect(
      tableVotes(
        "| Motion | In favour | Against | Result |", line, "| Ash | 2 | 3 | Rejected |",
        "| Elm | 4 | 1 | Adopted |") == ["2-3--", "4-1--"])
    #expect(
      tableVotes(
        "| Grant | For | Against | Paid |", line, "| Ash | repairs | the roof fund | £20 |",
        "| Elm | paint | the hall fund | £5 |"
      ).isEmpty)
    #expect(
      tableVotes(
        head, line, "| Ash | X | | |", "| Elm | | X | |", "| Oak | X | | |", "",
        "Motion carried 2-1.") == ["2-1-0"])
  }

  @Test(
    "lists and tables settle a motion that no words tell the end of; of an amendment they leave it open"
  )
  func outcomeByFigures() {
    let moved = "Mr Ash moved, and Ms Elm seconded, that the well be sealed."
    #expect(motions(moved, "For  3", "Against  1") == ["Ash/Elm/carried"])
    #expect(motions(moved, "For  3", "Against  1", "The motion was lost.") == ["Ash/Elm/lost"])
    #expect(motions(moved, "For  3", "Against  3") == ["Ash/Elm/-"])
    #expect(
      motions(
        "Councillor Oak, seconded by Councillor Fir, moved that the well be sealed.",
        "Councillor Ash, seconded by Councillor Elm, moved as an amendment that it be capped.",
        "The amendment was LOST.", "For: Councillors Ash and Elm",
        "Against: Councillors Oak, Fir and Yew", "The motion was CARRIED.")
        == ["Oak/Fir/carried", "Ash/Elm/lost"])
  }

  @Test(
    "names under classes without figures are counted, their totals checked; other columns are tables"
  )
  func columnsOfNames() {
    let line = "| --- | --- |"
    #expect(
      tableVotes(
        "| For the motion | For the amendment |", line, "| Cllr Ash | Cllr Oak |",
        "| Mr Elm | Dr Fir |", "| | Cllr Yew |")
        == ["2-3--"])
    #expect(
      tableVotes(
        "| For the motion | For the amendment |", line, "| Cllr Ash | Cllr Oak |",
        "| Mr Elm | Dr Fir |",
        "| | Cllr Yew |", "", "The amendment was carried by 3 votes to 2.") == ["2-3--"])
    #expect(
      tableVotes(
        "| For | Against |", line, "| Cllr Ash | Cllr Oak |", "| Cllr Elm | |",
        "| Total: 2 | Total: 1 |")
        == ["2-1--"])
    #expect(
      tableVotes("| For | Against |", line, "| Cllr Ash | Cllr Oak |", "| Total: 3 | Total: 1 |")
        .isEmpty)
    #expect(
      tableVotes(
        "| For | Against |", line, "| it is near | it is dear |", "| it is new | it is old |"
      )
      .isEmpty)
  }

  @Test("a colon behind a number announces the count; what others thought counts no votes")
  func announced() {
    #expect(votes("Vote on application 4: 2 for, 3 against.") == ["2-3--"])
    #expect(votes("Show of hands: for the amendment 3, for the motion 2.") == ["2-3--"])
    #expect(votes("Nine submissions had come in, of which five were in favour.").isEmpty)
  }

  @Test("a count for one thing of several leaves the decision above it a decision")
  func oneOfSeveral() {
    let blocks = ItemReading().blocks([
      "DECISION: grants 1 and 2 to be paid; grant 4 refused.",
      "Vote on grant 4: 2 for, 3 against.",
    ])
    #expect(blocks.contains { $0.kind == .resolution })
    #expect(!blocks.contains { $0.kind == .motion })
  }

  @Test(
    "more notations of a count",
    arguments: [
      ("Three in favor; Ash abstained.", "3---1"), ("Vote: 6/2/1", "6-2-1"),
      ("[Vote: 6 For, 2 Against, 1 Abs]", "6-2-1"),
      ("For the recommendation: 3. Against: 2.", "3-2--"),
      ("The vote being tied at 2-2, the Chair voted against, and the motion was lost.", "2-2--"),
      ("Recorded vote: Ash - for; Elm - for; Oak - against; Fir - abstained.", "2-1-1"),
      (
        "For the Resolution were Councillors Ash and Elm (Total 2). Against the Resolution was Nil (Total 0).",
        "2-0--"
      ),
      (
        "Councillors Ash and Elm voted in favour of the motion; Councillors Oak, Fir and Yew voted against.",
        "2-3--"
      ),
      (
        "The motion was defeated, Councillors Ash and Elm voting for and Councillors Oak, Fir and Yew against.",
        "2-3--"
      ),
    ])
  func moreNotations(text: String, counts: String) {
    #expect(votes(text) == [counts])
  }

  @Test(
    "what only looks like a count",
    arguments: [
      "Councillor Fir asked that his vote against the motion be recorded.",
      "Councillors Ash and Elm spoke in favour; residents spoke against.",
      "All in favour, none against.", "Yeas: All. Nays: None.", "See file 6/2/1 for the plan.",
      "The abs of the swimmers were admired by 6 members.",
    ])
  func noCount(text: String) {
    #expect(votes(text).isEmpty)
  }

  @Test("lists of names with their figure alone on the line below, under heads in capitals")
  func figureBelow() {
    #expect(votes("YES", "Ash, Elm, Oak.", "3", "NO", "Fir, Yew.", "2") == ["3-2--"])
    #expect(
      votes(
        "FOR THE MOTION", "Councillors Ash, Elm and Oak", "AGAINST THE MOTION", "Councillor Fir")
        == ["3-1--"])
  }

  @Test("an answer beside each name, a figure beside each class; other pairs of columns are tables")
  func pairsOfColumns() {
    let line = "| --- | --- |"
    #expect(
      tableVotes(
        "| Member | Vote |", line, "| Cllr Ash | For |", "| Cllr Elm | Against |",
        "| Cllr Oak | For |",
        "| Cllr Fir | Abstain |") == ["2-1-1"])
    #expect(
      tableVotes("| Vote | Number |", line, "| For | 3 |", "| Against | 1 |", "| Abstain | 0 |")
        == ["3-1-0"])
    #expect(
      tableVotes("| Member | Ward |", line, "| Cllr Ash | For |", "| Cllr Elm | Mill |").isEmpty)
    #expect(tableVotes("| For | Sum |", line, "| Hall | 300 |", "| Path | 100 |").isEmpty)
  }

  @Test("names and answers on the lines below “VOTE:”")
  func underVote() {
    #expect(
      votes("VOTE:   Ash       AYE\n        Elm       NAY\n        Oak       AYE") == ["2-1--"])
  }

  @Test("a table of motions has a motion a row; a table without outcomes has none")
  func motionTable() {
    let line = "| --- | --- | --- | --- |"
    func motions(_ lines: String...) -> [String] {
      ItemReading(name: "x.md").motions([lines.joined(separator: "\n")])
    }
    #expect(
      motions(
        "| Motion | Moved | Seconded | Result |", line,
        "| That the road be closed | Cllr Ash | Cllr Elm | Carried |",
        "| That the barn be sold | Cllr Oak | Cllr Fir | Lost |")
        == ["Ash/Elm/carried", "Oak/Fir/lost"])
    #expect(
      tableVotes(
        "| Proposal | Proposer | For | Against | Result |", "| --- | --- | --- | --- | --- |",
        "| Close the road | Ash | 4 | 1 | Carried |") == ["4-1--"])
    #expect(
      motions(
        "| Motion | Moved | Seconded | Result |", line,
        "| That the road be closed | Cllr Ash | Cllr Elm | see page 4 |"
      ).isEmpty)
    #expect(
      motions(
        "| Moved | Cllr Ash |", "| --- | --- |", "| Seconded | Cllr Elm |",
        "| Motion | That the road be closed |", "| Result | Carried 4-1 |") == ["Ash/Elm/carried"])
  }

  private func sides(_ lines: String...) -> [String] {
    ItemReading().blocks(lines).compactMap { block in
      block.vote.map { vote in
        (vote.names.for + ["/"] + vote.names.against).joined(separator: " ")
          + " | " + (block.text ?? "")
      }
    }
  }

  @Test("the names of a side end with their sentence; initials and titles go on")
  func namesEnd() {
    #expect(
      sides("In favour: Bell, Orr. Against: Quist. The Chair thanked all.")
        == ["Bell Orr / Quist | In favour: Bell, Orr. Against: Quist."])
    #expect(
      sides("For: J. Bell, K. Orr", "Against: R. Quist. The Clerk will write to the owner.")
        == ["J. Bell K. Orr / R. Quist | For: J. Bell, K. Orr Against: R. Quist."])
    #expect(votes("For: J. Bell, Cllr. Orr", "Against: Ms. Quist, L. Fir.") == ["2-2--"])
    #expect(
      sides("In favour: Bell, Orr. Against: Quist. Motion carried 2-1.")
        == ["Bell Orr / Quist | In favour: Bell, Orr. Against: Quist. Motion carried 2-1."])
  }

  @Test("the figure behind a class is its count, whatever class stands behind it")
  func figureFirst() {
    #expect(votes("For – 5, Against – 2, Abst. – 1") == ["5-2-1"])
    #expect(votes("For — 5, Against — 2, NV — 1") == ["5-2-1"])
    #expect(votes("For – 5, Against – 2, Undecided – 1") == ["5-2--"])
    #expect(
      sides("For: 2 (Bell, Orr)", "Against: 1 (Quist)").first?.hasPrefix("Bell Orr / Quist") == true
    )
    #expect(votes("For: 12,345,678 (98.2%). Against: 222,111 (1.8%).") == ["12345678-222111--"])
  }
}
