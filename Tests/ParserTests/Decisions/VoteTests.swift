import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Votes")
struct VoteTests {
  private func tally(_ text: String) -> String? {
    let page = page(text)
    return VoteTally.find(page, page.block(0)).map(write)
  }

  private func write(_ vote: Vote) -> String {
    [vote.for, vote.against, vote.abstain].map { $0.map(String.init) ?? "?" }.joined(separator: "-")
  }

  @Test(
    "counts in every notation",
    arguments: [
      ("(by 7 votes to 3 with 1 abstention)", "7-3-1"), ("(7 votes to 1)", "7-1-?"),
      ("by 5 votes to 3,", "5-3-?"), ("(5:3)", "5-3-?"), ("MOTION PASSED: 6-0", "6-0-?"),
      ("The motion was approved, 9-1-3.", "9-1-3"), ("Motion Failed (2 to 3)", "2-3-?"),
      ("CARRIED 5/0", "5-0-?"), ("The motion was LOST 2/3", "2-3-?"),
      ("There were 7 votes in favour and 5 against, with 2 abstentions.", "7-5-2"),
      ("(8 in favour, 0 against, 1 abstention)", "8-0-1"),
      ("(Voting: 5 for, none against)", "5-0-?"),
      ("There voted 4 for the motion and 6 against.", "4-6-?"),
      ("There voted for the motion 4, against 6.", "4-6-?"),
      ("Sixteen Members voted for the amendment and two against.", "16-2-?"),
      ("Motion carried: 5 Ayes 1 Nay (Vanderhoof) 0 Abstentions.", "5-1-0"),
      ("Ayes: 4. Noes: 1.", "4-1-?"), ("Yes 5, No 1 (Sandoval), Abstain 1 (Nwosu).", "5-1-1"),
      ("For: 5. Against: 1 (Cllr Reed). Abstentions: 1.", "5-1-1"),
      ("On a show of hands it was lost by 9 votes to 31, with 6 abstentions.", "9-31-6"),
      ("Four were in favour, one was against and one abstained.", "4-1-1"),
      ("Roll call vote: Dudek, yes; Lowell, yes; Gray, no.", "2-1-?"),
      (
        "The poll showed 18,204,611 votes for, 2,330,145 votes against and 91,020 votes withheld.",
        "18204611-2330145-91020"
      ),
      ("On a poll there were 12,345 for, 222 against.", "12345-222-?"),
      (
        "The motion to pay 12,500 for the hall was carried, 5 votes in favour and 2 against.",
        "5-2-?"
      ),
      ("It was agreed to pay 12,500 for the work (5 votes for, 2 against).", "5-2-?"),
      ("Votes were taken on the grant of 2,500 for the hall: 5 in favour and 2 against.", "5-2-?"),
      ("Votes for: 1,204,611; votes against: 30,145; votes withheld: 912.", "1204611-30145-912"),
      ("On a vote, 2 voted for the Amendment and 3 for the Motion, which was carried.", "3-2-?"),
      ("Result: 14 for 32 bits, 3 against, 2 no opinion.", "14-3-2"),
      ("buy a bus. (Dudek – yes, Di Bona – no, Lowell – yes)", "2-1-?"),
    ])
  func notations(text: String, counts: String) {
    #expect(tally(text) == counts)
  }

  @Test(
    "figures that count no votes",
    arguments: [
      "carried unanimously", "nem con", "The sum of £100 for the year 2019 was voted.",
      "There were 3 for sale.", "9 to 5 are the hours.", "12-14 Mill Lane",
      "The vote was deferred to 5 May.", "Said Dudek: yes, it is dry.",
      "The Board approved the July 17-18 retreat.", "They approved pages 12-14 of the plan.",
      "The Council adopted a 3 - 5 year plan.", "Motion carried at 20:15.",
      "The Board approved items 4.1-4.3.",
      "A loss of 18,204,611 was carried forward for the year, and 2,330,145 set against it.",
    ])
  func none(text: String) {
    #expect(tally(text) == nil)
  }

  @Test("a poll by classes in thousands is one vote, what was withheld abstains; money is none")
  func poll() {
    let element = firstDecision(
      "For: 12,345,678 (98.2%)", "Against: 222,222 (1.8%)", "Withheld: 12,000")
    #expect(element?.vote.map(write) == "12345678-222222-12000")
    #expect(
      firstDecision("For: £12,345,678 a year", "Against: £222,222 a year")?.vote?.for != 12_345_678)
  }

  @Test("votes by names on lines that say “Voting Yea” are one count")
  func votingYea() {
    let element = firstDecision("Voting Yea: Reed, Hill", "Voting Nay: Moss, Lane")
    #expect(element?.vote.map(write) == "2-2-?")
    #expect(firstDecision("Voting Rights: Reed, Hill", "Voting Papers: Moss, Lane")?.vote == nil)
  }

  @Test("a body that decides with a count in its middle decides; its count alone is a vote")
  func countInside() {
    for text in [
      "The Committee, by 7 votes to 3, approved the application.",
      "The Board approved (5-0) the contract with Elm Ltd.",
      "On motion of Mr Reed, seconded by Ms Hill, and carried 6-0 (Moss absent), the Council approved the contract.",
    ] {
      #expect(decided(text) == ["resolution: \(text)"])
      #expect(firstDecision(text)?.vote?.for != nil)
    }
    #expect(decided("The Council vote was 5-0.") == ["vote: The Council vote was 5-0."])
  }

  @Test("a name and an answer a line below “Roll call:” are counted; a line without one is none")
  func rollCallLines() {
    func count(_ text: String) -> String? {
      let page = page(text)
      return RollCallLines.read(page, page.block(0)).map(write)
    }
    #expect(count("Roll call:   Mr. Alden   Yes\nMs. Reed   Yes\nMr. Pinkham   No") == "2-1-?")
    #expect(count("Roll call:   Mr. Alden   Yes\nMs. Reed   arrived late") == nil)
    #expect(count("Attendance:   Mr. Alden   Yes\nMs. Reed   Yes") == nil)
  }

  @Test("a count inside a resolution is the resolution's, one behind it stands by itself")
  func place() {
    #expect(firstDecision("RESOLVED (by 7 votes to 3) that it be sold.")?.vote?.for == 7)
    #expect(
      decided("RESOLVED that it be sold.", "(Voting: 5 for, 1 against)")
        == ["resolution: [RESOLVED] that it be sold.", "vote: (Voting: 5 for, 1 against)"])
  }

  @Test("who was opposed counts below an outcome, and nowhere else")
  func opposed() {
    #expect(decided("CARRIED", "Opposed: Councillor Reed").last == "vote: Opposed: Councillor Reed")
    #expect(firstDecision("CARRIED", "Opposed: Councillor Reed")?.vote?.against == 1)
    #expect(decided("The plan was shown.", "Opposed: Councillor Reed") == [])
  }

  @Test("a division by names is one vote; for the amendment is against the motion")
  func division() {
    let element = firstDecision(
      "For the motion (2)", "Councillors Reed and Hill.", "For the amendment (1)",
      "Councillor Moss.")
    #expect(element?.vote.map(write) == "2-1-?")
    #expect(element?.vote?.names.for == ["Reed", "Hill"])
    #expect(element?.vote?.names.against == ["Moss"])
  }

  @Test("a class given by names alone counts them; None is nought")
  func names() {
    let element = firstDecision("AYES: Barros, Cho, Hall", "NOES: Vale", "ABSTAIN: None")
    #expect(element?.vote.map(write) == "3-1-0")
  }

  @Test("answers line by line are counted")
  func rollCall() {
    let element = firstDecision("Dudek, aye", "Lowell, aye", "Gray, nay")
    #expect(element?.kind == .vote)
    #expect(element?.vote.map(write) == "2-1-?")
  }

  @Test("the result line behind the lists repeats the vote and is none")
  func repeated() {
    let elements = DecisionReading().elements([
      "Yeas: (2)", "A. Reed, B. Hill", "Nays: (1)", "C. Moss", "Motion Passed (2 to 1)",
    ])
    #expect(elements.count { $0.vote != nil } == 1)
  }

  @Test("classes by name count the names; two sentences are one count, and so is its result")
  func classesByName() {
    #expect(
      DecisionReading().all([
        "Moved by A. Day, seconded by B. Fox, to sell it. AYES: Day, Fox. NAYS: None. Carried."
      ]).contains { $0.contains("AYES: Day, Fox. NAYS: None.") && $0.hasPrefix("vote") })
    let reading = DecisionReading().elements([
      "Moved by A. Day, seconded by B. Fox, to sell it. Roll call: Day, aye; Fox, aye. Carried 2-0."
    ])
    #expect(reading.compactMap(\.vote).map(write) == ["2-0-?"])
    #expect(
      DecisionReading().elements(["Aye: Ann Day, Bo Fox, Cy Gray"]).compactMap(\.vote).map(write)
        == ["3-?-?"])
    #expect(
      DecisionReading().elements([
        "For the Motion were Councillors Day and Fox (Total 2).",
        "Against the Motion was Councillor Gray (Total 1).",
      ]).compactMap(\.vote).map(write) == ["2-1-?"])
  }

  @Test(
    "what is spoken, dated or numbered counts no votes",
    arguments: [
      "Three neighbors spoke against and one in favor.",
      "The Board voted to appoint him to the committee for two years.",
      "That By-law 2020-31 be read a third time and passed.",
    ])
  func nothing(text: String) {
    #expect(DecisionReading().elements([text]).compactMap(\.vote).isEmpty)
  }

  @Test(
    "votes for the motion and the amendment, in Welsh, and one who abstains by name",
    arguments: [
      (
        "The Amendment received 2 votes and the Motion 3 votes, and the Motion was carried.",
        "3-2-?"
      ),
      ("Pleidlais / Vote: 4 o blaid / for, 1 yn erbyn / against", "4-1-?"),
      ("Carried, 5 votes to 0, Maureen abstaining.", "5-0-1"),
    ])
  func otherNotations(text: String, counts: String) {
    #expect(tally(text) == counts)
  }

  @Test(
    "what neighbours said when they were asked is no vote, nor are motions and their numbers",
    arguments: [
      "Neighbouring plots have been asked: three for, one against on account of an allergy.",
      "The amendment had 2 pages and motion 3 was put off.",
    ])
  func noVotes(text: String) {
    #expect(tally(text) == nil)
  }

  @Test("a count in a clause below a bare label is that of the resolution")
  func inClause() {
    let found = firstDecision(
      "RESOLVED", "(1) That it be supported (9 votes for, 1 against, 1 abstention).",
      "(2) That it be noted.")
    #expect(found?.vote == Vote(for: 9, against: 1, abstain: 1))
  }
}

@Suite("Movers")
struct MoverTests {
  private func movers(_ text: String) -> [String?] {
    let page = page(text)
    let found = Movers.find(page, page.block(0))
    return [found.mover, found.seconder]
  }

  @Test(
    "movers and seconders, as written, without titles",
    arguments: [
      (
        "It was moved by Councillor A. B. Reed and seconded by Cllr Hill that", "A. B. Reed", "Hill"
      ),
      ("Councillor Reed, seconded by Councillor Hill, moved that", "Reed", "Hill"),
      ("Mr Pargeter moved, Mr Chaudhry seconded and it was", "Pargeter", "Chaudhry"),
      ("Cllr. Cusack proposed and Cllr. Brady seconded “That", "Cusack", "Brady"),
      (
        "On the proposal of Cllr. M. Fallon, seconded by Cllr. Ní Riain, the", "M. Fallon",
        "Ní Riain"
      ),
      ("On the motion of Councillors Karp and Gold that", "Karp", "Gold"),
      ("Mover:- Councillor Reed   Seconder:- Councillor Hill", "Reed", "Hill"),
      ("Proposed by: Mrs F. van Joss Seconded by: Dr de Burgh", "F. van Joss", "de Burgh"),
      ("(Proposed JP, seconded NM.)", "JP", "NM"), ("proposed by RS & SH", "RS", "SH"),
      ("M/S Reed/Hill to adopt the plan", "Reed", "Hill"),
      ("Moved by T. Lowell, second by C. Dudek, to adjourn.", "T. Lowell", "C. Dudek"),
      ("Moved by:Deputy Mayor Fiona Reed", "Fiona Reed", nil),
    ])
  func notations(text: String, mover: String, seconder: String?) {
    #expect(movers(text) == [mover, seconder])
  }

  @Test("“moved” without a mover")
  func none() {
    #expect(movers("The bin was moved to the gate.") == [nil, nil])
  }

  @Test("minutes that were approved by a count are a decision; a resolution that was is an outcome")
  func approvedByCount() {
    func read(_ sentence: String) -> [Block.Kind] {
      ReadDocument(
        ["MINUTES OF THE BOARD", "3 May 2011", "1. MINUTES", sentence, "2. ROADS", "They are wet."]
      ).blocks.map(\.kind).filter { $0 == .resolution || $0 == .vote }
    }
    #expect(read("The minutes of the July 17, 2018 meeting were approved, 6-0-1.") == [.resolution])
    #expect(read("The resolution was then adopted (9 yes, 3 no).") == [.vote])
  }

  @Test("classes in two languages are one each")
  func bilingualClasses() {
    func votes(_ line: String) -> [String] {
      ReadDocument(["MINUTES OF THE COUNCIL", "1. ROADS", line, "2. BINS", "They are full."]).votes
    }
    #expect(votes("For / Pour : 1   Against / Contre : 3") == ["1-3-–"])
    #expect(votes("For your information : 1   Contrary : 3") == [])
  }

  @Test("a sentence that agrees is a decision, whatever it counts at its end; a bare count is none")
  func agreedWithCount() {
    let text = "It was agreed to pay 12,500 for the work (5 votes for, 2 against)."
    #expect(decided(text) == ["resolution: \(text)"])
    #expect(firstDecision(text)?.vote?.for == 5)
    #expect(decided("There were 5 votes for, 2 against.").allSatisfy { $0.hasPrefix("vote") })
  }

  @Test("a bracket that counts both sides is the count; a number of things in front is none")
  func numberOfThings() {
    func votes(_ line: String) -> [String] { ItemReading().votes([line]) }
    #expect(votes("RESOLVED to buy 3 for the hall (4 in favour, 1 against).") == ["4-1--"])
    #expect(votes("RESOLVED to vote for option 3 (for 5, against 2).") == ["5-2--"])
    #expect(
      votes("RESOLVED: adopt OGL-UK 3.0 for all new maps (3 in favour, 0 against)") == ["3-0--"])
    #expect(
      votes("RESOLVED that the order of 4 for the hall be confirmed, 2 members voting against.")
        == ["--2--"])
    #expect(votes("RESOLVED to buy OGL 4.0 for all, 2 members voting against.") == ["--2--"])
    #expect(votes("There were 4 for the grant and 2 against.") == ["4-2--"])
    #expect(votes("The motion was carried, 4 for the plan, 2 against.") == ["4-2--"])
    #expect(votes("RESOLVED by a vote of 4 for the plan and 2 against to go on.") == ["4-2--"])
  }
}
