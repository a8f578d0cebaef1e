import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Wordings of votes")
struct VoteWordingTests {
  private func votes(_ lines: String...) -> [String] { ItemReading().votes(lines) }
  private func tableVotes(_ lines: String...) -> [String] {
    ItemReading(name: "x.md").votes([lines.joined(separator: "\n")])
  }
  private func kinds(_ lines: String...) -> [Block.Kind] {
    ItemReading(name: "x.md").blocks(lines).map(\.kind)
  }

  @Test("numbers of two words count; what they count besides votes does not")
  func tens() {
    #expect(
      votes("A show of hands was taken: twenty-six were in favour and forty one against.")
        == ["26-41--"])
    #expect(votes("It was carried by thirty-two votes to twenty-nine.") == ["32-29--"])
    #expect(votes("Twenty-six trees were felled and thirty one planted.").isEmpty)
  }

  @Test("a verb may stand between a class and its number, not in front of what is counted")
  func numbered() {
    #expect(
      votes("The members voting in favour numbered eleven and those opposed four.") == ["11-4--"])
    #expect(votes("Votes for = 5, votes against = 3.") == ["5-3--"])
    #expect(votes("Those in favour were two days late and those opposed were three hours.").isEmpty)
  }

  @Test("a class in two languages is one class")
  func languages() {
    #expect(
      votes("O blaid / For: 8", "Yn erbyn / Against: 3", "Ymatal / Abstained: 1") == ["8-3-1"])
    #expect(votes("Pour / For: 4", "Contre / Against: 1") == ["4-1--"])
    #expect(
      votes("Ar son:       Cllrs. Ash, Elm   (2)", "In aghaidh:   Cllr. Oak    (1)") == ["2-1--"])
    #expect(votes("Pour / Versez: 4", "Contre / Oxer: 1").isEmpty)
  }

  @Test("figures behind the order of their classes, and behind signs, are a vote")
  func orders() {
    #expect(votes("Y/N/A: 45/3/7. The chair went on.") == ["45-3-7"])
    #expect(votes("Yes-No-Abstain: 12-4-1") == ["12-4-1"])
    #expect(votes("Vote: +1: 5, 0: 1, -1: 0. The motion passes.") == ["5-0-1"])
    #expect(votes("Sheets: 45/3/7. The chair went on.").isEmpty)
    #expect(votes("The sum of +1: and -1: is 0, said Ash.").isEmpty)
  }

  @Test("figures in thousands behind both classes are a poll; a price is none")
  func thousands() {
    #expect(
      votes("To receive the accounts: For 6,352,797 (99.6%), Against 24,608 (0.4%)")
        == ["6352797-24608--"])
    #expect(votes("For 12,500 a hall could be had.").isEmpty)
  }

  @Test("a poll of those at the meeting is a vote; a referendum and an informal poll are none")
  func polls() {
    #expect(
      votes("Zoom poll: Yes 23 (72%), No 9 (28%). The proposal was carried.") == ["23-9--"])
    #expect(votes("612 electors voted Yes and 88 voted No, a turnout of 38.4%.").isEmpty)
    #expect(votes("In a straw poll 7 were for and 5 against.").isEmpty)
    #expect(votes("Nettle has won the poll over Sorrel by 41 to 38.").isEmpty)
  }

  @Test("what others voted, what somebody guesses and what is read out are no votes")
  func retold() {
    #expect(votes("The Bill got its second reading by 312 votes to 133.").isEmpty)
    #expect(votes("Our rivals have voted, 18 to 4, to disband.").isEmpty)
    #expect(votes("Mrs Ash said there were four votes for it and maybe three against.").isEmpty)
    #expect(votes("We beat Cold Ash 3-1 and lost 2-5 to Elm.").isEmpty)
    #expect(
      votes(
        "The Clerk read out: \"If there are, say, four votes for and four against, he may vote.\""
      )
      .isEmpty)
    #expect(
      votes("On the motion “That voting end at ten” four voted for and three against.") == ["4-3--"]
    )
  }

  @Test("a figure between a class and its colon counts it; a number of something does not")
  func figureInFront() {
    #expect(votes("Ayes, 3: Mr Ash, Mrs Birch, Mr Elm.", "Noes, 1: Mr Oak.") == ["3-1--"])
    #expect(votes("No 4: Roads.", "No 5: Paths.").isEmpty)
  }

  @Test("names in the next column are those of the class, or answers of a roll call")
  func columns() {
    #expect(
      votes("For          Cr Ash, Cr Birch", "Against      Cr Elm", "Absent   Cr Oak") == ["2-1--"])
    #expect(
      votes("     Mr. Ash         Aye", "     Mrs. Birch      Aye", "     Mr. Elm         Nay")
        == ["2-1--"])
    #expect(votes("     Mr. Ash         Aye", "     Mrs. Birch      Clerk").isEmpty)
  }

  @Test("list entries of a class each are a vote; what was said for and against stays a list")
  func entries() {
    #expect(
      tableVotes(
        "A named vote was taken:", "", "- **For (2):** Ash and Birch", "- **Against (1):** Elm")
        == ["2-1--"])
    #expect(
      kinds("Members made these points:", "- For the plan: it is cheap.", "- Against: it is ugly.")
        .contains(.discussion))
    #expect(
      tableVotes(
        "It was carried by this vote:", "", "- Ayes: Alder, Ash, Chair Birch", "- Noes: Elm")
        == ["3-1--"])
  }

  @Test("a class a row with its figure or its names is a vote; answers to a survey are none")
  func rows() {
    #expect(
      tableVotes(
        "| Vote | Councillors | Count |", "|---|---|---|", "| For | Ash and Birch | 2 |",
        "| Against | Elm | 1 |", "| Abstain | None | 0 |") == ["2-1-0"])
    #expect(
      tableVotes("| Approve | Oppose | Abstain |", "|---|---|---|", "| 7 | 0 | 2 |") == ["7-0-2"])
    #expect(
      votes("On a division, there voted:", "For the motion      (9)\nFor the amendment   (6)")
        == ["9-6--"])
    #expect(
      tableVotes("| Answer | Homes |", "|---|---|", "| Bus | 12 |", "| Car | 40 |").isEmpty)
  }

  @Test("names and answers side by side are a roll call; names and posts are none")
  func pairs() {
    #expect(
      tableVotes(
        "| Ash | AYE | Birch | AYE |", "|---|---|---|---|", "| Elm | NAY | Oak | AYE |") == [
          "3-1--"
        ])
    #expect(
      tableVotes(
        "| Ash | Chair | Birch | Clerk |", "|---|---|---|---|", "| Elm | Bar | Oak | Field |"
      )
      .isEmpty)
  }

  @Test("what came of each row of a table, with its count, is a vote a row")
  func results() {
    #expect(
      tableVotes(
        "| Article | Motion | Vote |", "|---|---|---|", "| 6 | Mr Ash moved it | Passed 6-0-1 |",
        "| 9 | Ms Elm moved it | Failed 2-5-0 |") == ["6-0-1", "2-5-0"])
    #expect(
      tableVotes(
        "| Shelf | Motion | Vote |", "|---|---|---|", "| 6 | Slow | 6-0-1 |", "| 9 | Fast | 2-5-0 |"
      ).isEmpty)
  }

  @Test("terms and their figures below them are a vote")
  func terms() {
    let html = """
      <h1>Council minutes</h1><p>Present: Councillor A Crane</p><h2>Roads</h2>
      <p>Moved by Ash, seconded by Elm, that it be let.</p>
      <dl><dt>Yes</dt><dd>4</dd><dt>No</dt><dd>1</dd><dt>Abstain</dt><dd>2</dd></dl>
      <p>The motion passed.</p><h2>Paths</h2><p>They are dry.</p>
      """
    let blocks = DocumentParser().parse(Array(html.utf8), name: "x.html").sections.flatMap(\.blocks)
    let vote = blocks.compactMap(\.vote).first
    #expect(vote?.for == 4 && vote?.against == 1 && vote?.abstain == 2)
  }

  @Test("figures in front of abstentions are those of the class before them")
  func abstentions() {
    #expect(votes("(Voting: For 6, Against 0, Abstain 1)") == ["6-0-1"])
    #expect(votes("It was carried by 6 votes to 0, 1 abstaining.") == ["6-0-1"])
  }

  @Test("a count in front of the line that leads to a decision is a vote")
  func beforeLeadIn() {
    let found = ItemReading().blocks([
      "Five members voted for a second row and five against. The Chairman gave his casting vote, and it was",
      "RESOLVED that eight more sheds be built.",
    ])
    #expect(found.contains { $0.kind == .vote && $0.vote?.against == 5 })
    #expect(found.contains { $0.kind == .resolution })
  }

  @Test("a roll call and the line that counts it are one vote")
  func repeated() {
    #expect(
      votes(
        "    Ann Ash        yes", "    Ben Birch      abstain", "    Cy Elm         yes",
        "2 in favour, 0 against, 1 abstention. Motion carried.") == ["2-0-1"])
  }

  @Test(
    "the order of the classes may follow their figures; a bracket with other words says nothing")
  func orderBehind() {
    #expect(votes("Result: 21 / 14 / 6 (For/Against/Abstain). Motion fails.") == ["21-14-6"])
    #expect(votes("The lots are 21 / 14 / 6 (Upper/Lower/Field).").isEmpty)
    #expect(votes("The vote on the original motion was 5-2 and it carried.") == ["5-2--"])
    #expect(votes("Votes: 5Y, 2N, 1A") == ["5-2-1"])
    #expect(votes("Rooms 5Y, 2B and 1A were let by vote.").isEmpty)
    #expect(votes("Pro 5, Contra 2, Abstentions 1") == ["5-2-1"])
  }

  @Test("figures in thousands in front of both classes are votes")
  func thousandsInFront() {
    #expect(
      votes("The votes cast were 1,204,331 for and 310,250 against.") == ["1204331-310250--"])
    #expect(votes("We paid 12,500 for the hall and 1,310 for the stage.").isEmpty)
  }

  @Test("names behind a class without a colon are those who voted so")
  func runIn() {
    #expect(
      votes("Yeas Ald. Ash, Elm and Oak. 3.", "Nays His Worship the Mayor, Ald. Fir. 2.")
        == ["3-2--"])
    #expect(
      votes("Yeas and nays were asked for by Mr Ash.", "Nays are heard, said Mr Elm.").isEmpty)
    #expect(
      votes("The motion passed with Ash, Birch and Elm voting aye and Oak voting nay.")
        == ["3-1--"])
  }

  @Test("classes in a bracket behind a sentence are one vote, with the figures in front of them")
  func bracketed() {
    #expect(
      votes("The Commission put it off to June (Ayes: Ash, Elm, Oak. Noes: Fir. Absent: Yew).")
        == ["3-1--"])
    #expect(
      votes("Motion passed 3-0-0 (Ayes: Ash, Elm, Oak. Absent: Yew, Fir).") == ["3-0-0"])
    #expect(votes("Two plans came in (Upper: Ash, Elm. Lower: Fir).").isEmpty)
  }

  @Test("a list of names below each class, and a list of names with their answers, are votes")
  func lists() {
    #expect(
      tableVotes(
        "For the motion:", "", "- Councillor Ash", "- Councillor Elm", "", "Against the motion:",
        "",
        "- Councillor Oak") == ["2-1--"])
    #expect(
      tableVotes("- Councillor Ash – For", "- Councillor Elm – Against", "- Councillor Oak – For")
        == ["2-1--"])
    #expect(
      tableVotes("- Councillor Ash – Chair", "- Councillor Elm – Clerk", "- Councillor Oak – Chair")
        .isEmpty)
    #expect(
      tableVotes("| AYES (3) | Ash, Elm, Oak |", "|---|---|", "| NOES (1) | Fir |") == ["3-1--"])
  }

  @Test("words that label as well count with a figure or with persons behind their colon")
  func looseSides() {
    #expect(votes("Approve: 4", "Oppose: 1") == ["4-1--"])
    #expect(votes("Favour: Ash, Elm", "Oppose: Oak") == ["2-1--"])
    #expect(
      votes("Approve: 12 High Street, rear extension", "Oppose: 14 Mill Lane, new garage").isEmpty)
    #expect(votes("Pour: Monday 12 June", "Contre: nobody came").isEmpty)
    #expect(
      tableVotes(
        "Results of the ballot:", "", "| For | 12 |", "|---|---|", "| Against | 3 |", "",
        "Favour: Green", "", "Oppose: Blue paint") == ["12-3--"])
  }

  @Test("a turnout, and members who have voted, do not make the count of others of it")
  func ownVote() {
    #expect(votes("All members have voted by e-mail: 7 for, 1 against.") == ["7-1--"])
    #expect(votes("The vote was 5 for and 2 against, a turnout of 90%.") == ["5-2--"])
    #expect(votes("Members of other clubs have voted, 18 to 4, to disband.").isEmpty)
    #expect(votes("In the referendum 612 voted Yes and 88 voted No.").isEmpty)
  }

  @Test("answers in columns need persons in front of them, or a vote above")
  func persons() {
    #expect(
      votes("     Beer, pale      For", "     Wine, red       No", "     Cider dry       Absent")
        .isEmpty)
    #expect(
      votes("     Hall keys      Absent", "     Spare keys     Absent", "     Gate keys      For")
        .isEmpty)
    #expect(
      votes("Vote:", "     Ash      Yes", "     Elm      No", "     Oak      Yes").contains("2-1--")
    )
    #expect(
      tableVotes(
        "| Hall keys | Yes |", "|---|---|", "| Gate keys | No |", "| Bin keys | Yes |"
      ).isEmpty)
    #expect(
      tableVotes("| Ann Ash | Yes |", "|---|---|", "| Ben Elm | No |", "| Cy Oak | Yes |")
        == ["2-1--"])
  }

  @Test("a list of abstentions is asked a bounded number of times")
  func manyAbstentions() {
    #expect(
      votes(Array(repeating: "Mr. Ash, abstain", count: 1_500).joined(separator: "\n")).isEmpty)
  }

  @Test("who voted how in a table above a decision that counts it is one vote, with the names")
  func tableAboveDecision() {
    let lines = [
      "| | For | Against |", "|---|---|---|", "| Ash | x | |", "| Elm | x | |", "| Oak | | x |", "",
      "Resolved: grant it for a year (2 for, 1 against).",
    ]
    let found = ItemReading(name: "x.md").blocks([lines.joined(separator: "\n")])
    let votes = found.compactMap(\.vote)
    #expect(votes.count == 1 && votes.first?.names.for == ["Ash", "Elm"])
  }
}
