import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Motions, amendments and divisions of councils in these islands")
struct DivisionTests {
  private func blocks(_ lines: [String]) -> [Block] {
    let text =
      ([
        "Minutes of the Council", "Present: Councillor A Crane", "1. MINUTES", "Signed.",
        "2. ROADS",
      ]
      + lines + ["3. CLOSE", "None."]).joined(separator: "\n\n")
    return DocumentParser().parse(Array(text.utf8), name: "x.txt").sections.flatMap(\.blocks)
  }

  /// Mover, seconder and outcome of every motion.
  private func motions(_ lines: String...) -> [String] {
    blocks(lines).filter { $0.kind == .motion }.map {
      "\($0.mover ?? "-")/\($0.seconder ?? "-")/\($0.outcome.map { "\($0)" } ?? "-")"
    }
  }

  private func votes(_ lines: String...) -> [String] {
    blocks(lines).compactMap(\.vote).map {
      [$0.for, $0.against, $0.abstain].map { $0.map(String.init) ?? "-" }.joined(separator: "-")
    }
  }

  private func resolutions(_ lines: String...) -> [String] {
    blocks(lines).filter { $0.kind == .resolution }.map { $0.text ?? "" }
  }

  @Test("“And resolved:-” below proposer and seconder is a label; “and resolved” in prose is none")
  func andResolved() {
    #expect(
      resolutions(
        "Proposed by:      Cllr. P.J. Crane", "Seconded by:      Cllr. E. Dove", "And resolved:-",
        "“That the minutes be confirmed.”") == ["“That the minutes be confirmed.”"])
    #expect(
      resolutions(
        "Proposed by Cllr Crane", "Seconded by Cllr Dove", "AND AGREED",
        "“That the minutes be confirmed.”") == ["“That the minutes be confirmed.”"])
    #expect(resolutions("And resolved disputes are not brought back.").isEmpty)
  }

  @Test("the following motion, quoted, with its seconder in the paragraph below")
  func followingMotion() {
    #expect(
      motions(
        "Cllr. U. Crane proposed the following motion:", "“That the 6.40 train be kept.”",
        "The motion was seconded by Cllr. T. Dove and, following discussion, was adopted unanimously."
      )
        == ["U. Crane/T. Dove/carried"])
    #expect(motions("Cllr. U. Crane proposed the following dates: 4 May and 9 May.").isEmpty)
  }

  @Test("a sentence may end with the outcome and its count")
  func ending() {
    let line =
      "An amendment to make it £3,000 was proposed by Cllr Crane, seconded by Cllr Dove, and lost by 2 votes to 4."
    #expect(motions(line) == ["Crane/Dove/lost"])
    #expect(votes(line) == ["2-4--"])
    #expect(votes("The motion was put and was lost by 4 votes to 2.") == ["2-4--"])
    #expect(votes("The motion was carried by 4 votes to 2.") == ["4-2--"])
  }

  @Test("lists of a division settle motion and amendments; what nobody voted on stays open")
  func division() {
    let lines = [
      "The Lord Provost moved, seconded by Councillor Crane:-", "“That the report be approved.”",
      "Councillor Dove moved as an amendment, seconded by Councillor Egret:-",
      "“That no action be taken.”", "On a division, there voted:-",
      "For the motion  (6)  -  Lord Provost; and Councillors Crane, Finch, Gull, Heron and Ibis.",
      "For the amendment by Councillor Dove  (2)  -  Councillors Dove and Egret.",
      "Declined to vote  (1)  -  Councillor Jay.",
    ]
    let found = blocks(lines)
    #expect(
      found.filter { $0.kind == .motion }.map {
        "\($0.mover ?? "")/\($0.outcome.map { "\($0)" } ?? "")"
      }
        == ["Lord Provost/carried", "Dove/lost"])
    #expect(
      found.compactMap(\.vote).map { "\($0.for ?? -1)-\($0.against ?? -1)-\($0.abstain ?? -1)" }
        == ["6-2-1"])
  }

  @Test("votes cast for motion and amendment are two sides; a casting vote carries the amendment")
  func casting() {
    let lines = [
      "Mr D Crane, seconded by Mr W Dove, moved that it be granted.",
      "As an amendment, Mrs I Egret, seconded by Mr J Finch, moved that it be refused.",
      "On a vote being taken, two votes were cast in favour of the motion and two in favour of the amendment. On the casting vote of the Chairman, the amendment was carried.",
    ]
    #expect(
      blocks(lines).filter { $0.kind == .motion }.map {
        "\($0.mover ?? "")/\($0.outcome.map { "\($0)" } ?? "")"
      }
        == ["D Crane/lost", "I Egret/carried"])
    #expect(
      blocks(lines).compactMap(\.vote).map { "\($0.for ?? -1)-\($0.against ?? -1)" } == ["2-2"])
  }

  @Test("“NO – 0” is a side of a recorded vote; “No – …” answers a question")
  func sides() {
    #expect(votes("YES – 2", "Crane, Dove", "ABSTAIN – 1", "Egret", "NO – 0") == ["2-0-1"])
    #expect(votes("No – the Clerk said that it had not.", "Crane, Dove").isEmpty)
  }

  @Test("one named as abstaining is one; members who are only named are none")
  func abstaining() {
    #expect(
      votes("RESOLVED: (carried by 4 votes to 1, Councillor Crane abstaining) that it be granted.")
        == ["4-1-1"])
    #expect(
      votes("RESOLVED: (carried by 4 votes to 1) that Councillor Crane be thanked.") == ["4-1--"])
  }

  @Test("a motion of the parliament has its number behind a dash")
  func numbered() {
    #expect(
      motions(
        "Paul Crane moved—S4M-06701—That the Committee recommends that the Order be approved.",
        "The motion was agreed to by division: For 6, Against 2, Abstentions 0.")
        == ["Paul Crane/-/carried"])
  }

  @Test("moved and seconded without a stop, over the words of the motion")
  func movedLine() {
    #expect(
      motions(
        "It was moved by Councillor Crane, seconded by Councillor Dove",
        "That the scheme be approved.",
        "The motion was declared carried.") == ["Crane/Dove/carried"])
  }

  @Test("“It was confirmed that …” tells something; minutes taken as read are approved")
  func telling() {
    #expect(resolutions("In reply, it was confirmed that this would start in November.").isEmpty)
    #expect(
      resolutions(
        "The minutes of the meeting of 17th January were taken as read and signed as correct."
      )
      .count == 1)
  }

  @Test("the body over bullets in small letters; a remark it noted is none")
  func bodyVerbs() {
    let found = blocks([
      "The Governing Body:", "- noted the report; and", "- asked for a plan in July.",
    ])
    #expect(found.filter { $0.kind == .resolution }.map(\.points.count) == [2])
    #expect(
      blocks(["The Governing Body:", "- noted that numbers had risen; and", "- asked for a plan."])
        .allSatisfy { $0.kind != .resolution })
  }
}

@Suite("Actions by initials, embedded minutes, lists hung out in tables")
struct ItemContentTests {
  private func blocks(_ text: String, _ name: String) -> [Block] {
    DocumentParser().parse(Array(text.utf8), name: name).sections.flatMap(\.blocks)
  }

  private func document(_ lines: [String]) -> String {
    ([
      "Minutes of the Cabinet", "Present: Cllr Ann Crane (AC), Cllr Bob Dove (BD)", "1. MINUTES",
      "The minutes were signed.", "2. ROOF",
    ] + lines + ["3. CLOSE", "None."]).joined(separator: "\n\n")
  }

  @Test("a line of the initials of those present is an action; other capitals are none")
  func initials() {
    #expect(
      blocks(document(["It leaks.", "AC/BD"]), "x.txt").filter { $0.kind == .action }.map(\.owner)
        == ["AC/BD"])
    #expect(
      blocks(document(["It leaks.", "PART", "Action: none was taken"]), "x.txt")
        .filter { $0.kind == .action && $0.text == "PART" }.isEmpty)
    #expect(
      blocks(document(["The counter had still not come. Action: BD"]), "x.txt")
        .filter { $0.kind == .action }.map(\.text) == ["BD"])
  }

  @Test("minutes of another body inside an item yield neither people nor decisions")
  func embedded() {
    let text = document([
      "The minutes of the meeting of the Harbour Group held on 20th June, 2012 were submitted:",
      "Present: Captain D. Rourke (Chairman); Mr. I. Teague.", "(a)     Minutes –",
      "AGREED – T H A T the minutes be accepted.",
      "Cabinet, having considered the minutes,", "RESOLVED – T H A T the contents be noted.",
    ])
    let parsed = DocumentParser().parse(Array(text.utf8), name: "x.txt")
    #expect(parsed.people.map(\.name) == ["Ann Crane", "Bob Dove"])
    let decided = parsed.sections.flatMap(\.blocks).filter { $0.kind == .resolution }.map(\.text)
    #expect(decided.contains("the contents be noted."))
    #expect(!decided.contains { $0?.contains("be accepted") == true })
    // In quotation marks they end with these, whatever they ask of the meeting's own body.
    let quoted = blocks(
      document([
        "The minutes of the Harbour Group were submitted:",
        "“Present: Captain D. Rourke; Mr. I. Teague.",
        "AGREED – T H A T", "(1) the Cabinet be asked to wait; and", "(2) a day be named.",
        "RECOMMENDED – T H A T the next meeting be in May.”",
        "RESOLVED – T H A T the contents be noted.",
      ]), "x.txt")
    #expect(
      quoted.filter { $0.kind == .resolution }.map(\.text).suffix(1) == ["the contents be noted."])
    #expect(!quoted.contains { $0.kind == .resolution && $0.verb == .recommended })
    // A list of those present that nothing announces belongs to this meeting.
    let own = document([
      "Present: Mr I Teague joined for this item.", "AGREED – That it be mended.",
    ])
    #expect(blocks(own, "x.txt").contains { $0.kind == .resolution })
  }

  @Test(
    "a proposal behind the label of rejected options is no decision; behind any other it may be one"
  )
  func rejectedOptions() {
    func decided(_ label: String) -> Bool {
      blocks(document([label, "That a charge be agreed."]), "x.txt")
        .contains { $0.kind == .resolution && $0.text?.contains("charge") == true }
    }
    #expect(!decided("Other options considered and rejected by the Executive:"))
    #expect(decided("The Executive considered the report."))
  }

  @Test("what somebody had recommended before is no decision; what the meeting had to do is one")
  func hadRecommended() {
    func decided(_ above: String) -> Bool {
      blocks(document([above, "RECOMMENDED – That the steps be mended."]), "x.txt")
        .contains { $0.kind == .resolution && $0.text?.contains("steps") == true }
    }
    #expect(!decided("The steps were steep. The Scrutiny Committee had"))
    #expect(decided("These were the steps that the Scrutiny Committee had."))
  }

  @Test("letters in a column of their own number the clauses beside them; a data table stays one")
  func listTable() {
    func html(_ rows: String) -> String {
      "<h1>Minutes</h1><p>Present: Cllr Ann Crane</p><h2>1. Minutes</h2><p>Signed.</p><h2>2. Roof</h2>"
        + "<p><b>RESOLVED:</b> to:</p><table>\(rows)</table><h2>3. Close</h2><p>None.</p>"
    }
    let list = blocks(
      html(
        "<tr><td>(a)</td><td>note the report;</td></tr><tr><td>(b)</td><td>ask again.</td></tr>"),
      "x.html")
    #expect(
      list.first { $0.kind == .resolution }?.points.map(\.text) == [
        "note the report;", "ask again.",
      ])
    let table = blocks(
      html("<tr><td>Scouts</td><td>£300</td></tr><tr><td>Nursery</td><td>£250</td></tr>"), "x.html")
    #expect(table.first { $0.kind == .resolution }?.points.isEmpty == true)
  }

  @Test("“Cllr X was absent without apology” behind the apologies")
  func absent() {
    let text = [
      "Minutes of the Council", "Present: Cllr A Crane", "1. APOLOGIES FOR ABSENCE",
      "Cllr Mrs G Dove (holiday), Cllr Mr K Egret (unwell). Cllr Mr E Finch was absent without apology.",
      "2. MINUTES", "Mrs Gull was absent-minded.",
    ].joined(separator: "\n\n")
    let people = DocumentParser().parse(Array(text.utf8), name: "x.txt").people
    #expect(
      people.map { "\($0.name) \($0.presence)" } == [
        "A Crane present", "G Dove apologies", "K Egret apologies", "E Finch absent",
      ])
  }
}

/// Results, lists by name and motions that are taken up again.
extension DivisionTests {
  @Test("a result and the lists by name below it that count the same are one vote")
  func resultOverNames() {
    let motion = "Moved Cr Crane, seconded Cr Dove that the road be sealed."
    #expect(
      votes(motion, "CARRIED 3/2", "For: Crs Crane, Dove and Egret", "Against: Crs Finch and Heron")
        == ["3-2--"])
    #expect(
      votes(motion, "CARRIED 3/2", "For: Crs Crane and Dove", "Against: Cr Finch").count == 2)
  }

  @Test("a result below the roll call that it sums up is no second vote")
  func resultBelowRollCall() {
    let motion = "Supervisor Crane moved, seconded by Supervisor Dove, to seal the road."
    #expect(
      votes(motion, "Roll call: Crane - aye; Dove - aye; Egret - no.", "MOTION CARRIED: 2-1")
        == ["2-1--"])
    #expect(
      votes(motion, "Roll call: Crane - aye; Dove - aye; Egret - no.", "MOTION CARRIED: 3-1").count
        == 2)
  }

  @Test("sides over columns of names are one vote, figures or not; other tables are none")
  func table() {
    func vote(_ head: String) -> Vote? {
      let text =
        "# Minutes of the Council\n\nPresent: Councillor A Crane\n\n## 1. Roads\n\n"
        + "A recorded vote was called for.\n\n| \(head) |\n| --- | --- |\n"
        + "| Councillors Crane and Dove | Councillor Egret |\n\nThe motion was CARRIED.\n"
      return DocumentParser().parse(Array(text.utf8), name: "x.md").sections.flatMap(\.blocks)
        .compactMap(\.vote).first
    }
    let found = vote("For (2) | Against (1)")
    #expect(found?.for == 2 && found?.against == 1)
    #expect(found?.names.for == ["Crane", "Dove"])
    #expect(vote("Ward (2) | Against (1)") == nil)
    #expect(vote("For | Against")?.names.for == ["Crane", "Dove"])
    #expect(vote("For | Remarks") == nil)
  }

  @Test("a sentence on who proposed the motion quoted above names its movers and is no second one")
  func takenUp() {
    let motion = ["Cllr. T. Crane", "“That this Council calls for a bus.”"]
    #expect(
      motions(
        motion[0], motion[1],
        "The motion was proposed by Cllr. Crane and seconded by Cllr. Dove. It was passed unanimously."
      ) == ["Crane/Dove/carried"])
    #expect(
      motions(
        motion[0], motion[1],
        "Cllr. Crane proposed the motion. Cllr. Dove seconded. The motion was defeated.")
        == ["Crane/Dove/lost"])
    // Without a motion above it the sentence is all that there is.
    #expect(
      motions("The motion was proposed by Cllr. Crane and seconded by Cllr. Dove and was lost.")
        == ["Crane/Dove/lost"])
  }

  @Test("“THAT …” over “CARRIED” is a motion where movers stand above it, as an amended one does")
  func amended() {
    #expect(
      motions(
        "MOVED by Councillor Crane", "SECONDED by Councillor Dove", "THAT the bylaw be read.",
        "MOVED by Councillor Egret", "SECONDED by Councillor Finch",
        "THAT the motion be amended by adding “twice”.", "CARRIED", "THAT the bylaw be read twice.",
        "CARRIED"
      ).last == "-/-/carried")
    #expect(motions("THAT the bylaw be read twice.", "Carried over to June.") == [])
  }

  @Test("two votes of one count in words are two")
  func sameCountTwice() {
    let motion = "Supervisor Crane moved, seconded by Supervisor Dove, to seal the road."
    #expect(
      votes(
        motion, "Vote on the amendment: 5 in favour, 1 against.",
        "Vote on the motion as amended: 5 in favour, 1 against."
      ).count == 2)
  }

  @Test("a table that goes on with the sides of the next division holds two votes")
  func tableOfTwo() {
    let rows = [
      "<td>For (2)</td><td>Against (1)</td>", "<td>Crs Crane and Dove</td><td>Cr Egret</td>",
      "<td>For (1)</td><td>Against (2)</td>", "<td>Cr Egret</td><td>Crs Crane and Dove</td>",
    ].map { "<tr>\($0)</tr>" }.joined()
    let page =
      "<h1>Minutes of the Council</h1><p>Present: Cr A Crane</p><h2>1. Roads</h2><p>A recorded vote was called for.</p><table>\(rows)</table><p>The motion was LOST.</p>"
    let votes = DocumentParser().parse(Array(page.utf8), name: "x.html").sections.flatMap(\.blocks)
      .compactMap(\.vote)
    #expect(votes.map(\.names.for) == [["Crane", "Dove"], ["Egret"]])
  }
}
