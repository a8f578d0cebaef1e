import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Decision labels")
struct DecisionLabelTests {
  @Test(
    "a label opens its paragraph, however it is set off",
    arguments: [
      ("RESOLVED – That the fee be £5.", "RESOLVED –"),
      ("RESOLVED: That the fee be £5.", "RESOLVED:"),
      ("RESOLVED That the fee be £5.", "RESOLVED"),
      ("Resolved:- That the fee be £5.", "Resolved:-"),
      ("Resolved – That the fee be £5.", "Resolved –"),
      ("Resolved That the fee be £5.", "Resolved"),
      ("RESOLVED UNANIMOUSLY: That the fee be £5.", "RESOLVED UNANIMOUSLY:"),
      ("UNANIMOUSLY RESOLVED That the fee be £5.", "UNANIMOUSLY RESOLVED"),
      ("R E S O L V E D That the fee be £5.", "R E S O L V E D"),
      ("RESOLVED – 128 That the fee be £5.", "RESOLVED – 128"),
      ("RESOLVED RC18/11 That the fee be £5.", "RESOLVED RC18/11"),
      ("PENDERFYNWYD / RESOLVED: That the fee be £5.", "PENDERFYNWYD / RESOLVED:"),
      ("**Agreed** That the fee be £5.", "Agreed"),
    ])
  func forms(paragraph: String, marker: String) {
    #expect(decided(paragraph) == ["resolution: [\(marker)] That the fee be £5."])
  }

  @Test("“RESOLVED FURTHER, that …” is a clause of the resolution above; “further work” is text")
  func further() {
    #expect(
      decided("RESOLVED, that the fee be £5; and", "RESOLVED FURTHER, that the Clerk sign.")
        == [
          "resolution: [RESOLVED,] that the fee be £5; and > RESOLVED FURTHER, that the Clerk sign."
        ])
    #expect(
      decided("RESOLVED, that the fee be £5.", "RESOLVED that further work be done.").count == 2)
  }

  @Test("the number of a minute and of its file stand over the words; a sentence does not")
  func minuteNumber() {
    #expect(
      decided("Resolved minute number 19/AB/020 File Ref 6-RF-1", "That the fee be £5.")
        == ["resolution: [Resolved minute number 19/AB/020 File Ref 6-RF-1] That the fee be £5."])
    #expect(
      decided("Resolved minute number 12 that was open.", "The fee is £5.").isEmpty)
  }

  @Test("a code that the sentence goes on from is text")
  func codeInText() {
    #expect(
      decided("RESOLVED A41/B7 road works be noted.")
        == ["resolution: [RESOLVED] A41/B7 road works be noted."])
  }

  @Test("a table below the number of a resolution lays it out; with values beside, it is data")
  func tableOfOneResolution() {
    func read(_ rows: [[String]]) -> [Block] {
      let table = rows.map { row in
        "<tr>" + row.map { "<td><p>\($0)</p></td>" }.joined() + "</tr>"
      }
      return ReadDocument(
        ["<html><body><h1>Minutes of the Local Board</h1><h2>1. Parks</h2><table>"] + table
          + ["</table></body></html>"], name: "minutes.html"
      ).blocks
    }
    let found = read([
      ["Resolution number AB/2021/31"], ["MOVED by Member A Ash, seconded by Member B Elm:"],
      ["That the Local Board:"], ["a)", "tuhi / note the report"], ["b)", "open the park."],
      ["CARRIED"],
    ]).first { $0.kind == .resolution }
    #expect(found?.text == "That the Local Board:")
    #expect(found?.points.map(\.text) == ["tuhi / note the report", "open the park."])
    #expect(found?.mover == "A Ash")
    #expect(
      !read([
        ["Resolution number AB/2021/31", "Parks"], ["Resolution number AB/2021/32", "Roads"],
        ["Resolution number AB/2021/33", "Bins"],
      ]).contains { $0.kind == .resolution })
  }

  @Test("a spaced-out THAT belongs to the label")
  func spacedThat() {
    #expect(
      decided("RESOLVED – T H A T the fee be £5.")
        == ["resolution: [RESOLVED – T H A T] the fee be £5."])
  }

  @Test("two decision words in one run of capitals are one label, and the last is the verb")
  func run() {
    let element = firstDecision("AGREED TO RECOMMEND that the fee be £5.")
    #expect(element?.decision?.verb == .recommended)
    #expect(
      decided("AGREED TO RECOMMEND that the fee be £5.")
        == ["resolution: [AGREED TO RECOMMEND] that the fee be £5."])
  }

  @Test("the addressee in capitals belongs to the label")
  func addressee() {
    let element = firstDecision("RECOMMENDED TO COUNCIL – That the plan be adopted.")
    #expect(element?.to == "COUNCIL")
    #expect(
      decided("RECOMMENDED TO COUNCIL – That the plan be adopted.")
        == ["resolution: [RECOMMENDED TO COUNCIL –] That the plan be adopted."])
    #expect(
      decided("Resolved to RECOMMEND: (to Cabinet) That the plan be adopted.")
        == ["resolution: [Resolved to RECOMMEND:] (to Cabinet) That the plan be adopted."])
    #expect(
      decided("Resolved to recommend the plan.") == [
        "resolution: [Resolved] to recommend the plan."
      ])
  }

  @Test("“to recommend to the Executive Board that …” names the addressee without its article")
  func addresseeInText() {
    let element = firstDecision(
      "RESOLVED to recommend to the Executive Board that the plan be adopted.")
    #expect(element?.to == "Executive Board")
  }

  @Test("a paragraph number stands in the marker")
  func paragraphNumber() {
    #expect(
      decided("41.9 AGREED: That the Chair write to them.")
        == ["resolution: [41.9 AGREED:] That the Chair write to them."])
  }

  @Test(
    "the same words as ordinary words are no label",
    arguments: [
      "Agreed targets had been missed.", "Approved documents are kept by the Clerk.",
      "Noted that numbers had risen.", "Approved: 8 April 2013",
      "Decision making would be quicker.", "Resolution of the dispute took a year.",
      "Received opinion was against it.", "The matter was not resolved.",
    ])
  func ordinaryWords(paragraph: String) {
    #expect(decided(paragraph) == [])
  }

  @Test("a label on its own line takes the paragraph below it")
  func head() {
    #expect(
      decided("RESOLVED", "That the fee be £5.") == ["resolution: [RESOLVED] That the fee be £5."])
    #expect(
      decided("#Decision", "Approved as a correct record.")
        == ["resolution: [Decision] Approved as a correct record."])
  }

  @Test("below a Decision head a second label stays in the text")
  func headOverLabel() {
    #expect(
      decided(
        "DECISION", "The Committee AGREED –", "(1) to adopt the policy; and",
        "(2) to thank the staff.")
        == [
          "resolution: [DECISION] The Committee AGREED – > (1) to adopt the policy; and | (2) to thank the staff."
        ])
  }

  @Test("a decision of one word keeps its word")
  func oneWord() {
    #expect(decided("NOTED.") == ["resolution: NOTED."])
    #expect(decided("Agreed.", "The Chair thanked the staff.") == ["resolution: Agreed."])
  }

  @Test("a conclusion with nothing in it is no decision")
  func emptyHead() {
    #expect(decided("#Conclusion", "No consensus.") == [])
    #expect(decided("#Conclusion") == [])
  }

  @Test("a numbered resolution takes number and mover's line into its marker")
  func numberedResolution() {
    let lines = [
      "Resolution number WTB/2021/50", "MOVED by Member A Reed, seconded by Member B Hill:",
      "That the Board:", "a) receive the report.", "CARRIED",
    ]
    #expect(
      DecisionReading().found(lines) == [
        "resolution: [Resolution number WTB/2021/50 MOVED by Member A Reed, seconded by Member B Hill:] That the Board: > a) receive the report."
      ])
    let element = DecisionReading().elements(lines).first
    #expect(element?.mover == "A Reed")
    #expect(element?.seconder == "B Hill")
  }

  @Test("a numbered resolution that was defeated is a motion")
  func defeated() {
    let element = firstDecision("Resolution number 7", "That the Board adjourn.", "LOST")
    #expect(element?.kind == .motion)
    #expect(element?.outcome == .lost)
  }

  @Test("BE IT RESOLVED gathers the RESOLVED paragraphs behind it as clauses")
  func solemn() {
    #expect(
      decided(
        "WHEREAS, the shed leaks;",
        "NOW, THEREFORE, BE IT RESOLVED, that a roof be bought; and be it further",
        "RESOLVED, that the Clerk ask for prices.", "The meeting went on to other matters.")
        == [
          "resolution: [NOW, THEREFORE, BE IT RESOLVED,] that a roof be bought; and be it further > RESOLVED, that the Clerk ask for prices."
        ])
  }

  @Test("one that was tabled is a motion without outcome")
  func tabled() {
    let element = firstDecision(
      "NOW, THEREFORE, BE IT RESOLVED, that a roof be bought.",
      "The resolution was tabled until May.")
    #expect(element?.kind == .motion)
    #expect(element?.outcome == nil)
  }

  @Test("the words of an earlier decision, repeated, are none of this meeting")
  func repeated() {
    #expect(
      decided(
        "The Cabinet had met on 1 July. For ease of reference its decision is repeated here:",
        "Resolved that the bins be blue.") == [])
  }

  @Test("nothing is decided in an agenda, a report, or the agenda part")
  func elsewhere() {
    var reading = DecisionReading()
    reading.context.part = .agenda
    #expect(reading.found(["RESOLVED – That the public be excluded."]) == [])
    reading.context = RecognitionContext(documentKind: .report)
    #expect(reading.found(["RESOLVED – That the public be excluded."]) == [])
  }

  @Test("under a decision field the paragraph is the decision as written, a keyword its marker")
  func field() {
    var reading = DecisionReading()
    reading.context.part = .decision
    #expect(reading.found(["Approved the award."]) == ["resolution: Approved the award."])
    #expect(
      reading.found(["RESOLVED – That it be sold."]) == [
        "resolution: [RESOLVED –] That it be sold."
      ])
    #expect(reading.found(["There were none."]) == [])
    #expect(reading.found(["1. Title of decision", "The lift.", "2. Reasons", "It is old."]) == [])
  }

  @Test("the body's name and the number of its resolution belong to the label, its movers too")
  func bodyAndNumber() {
    #expect(
      DecisionReading().all([
        "COMMITTEE RESOLUTION 2018/31", "Moved: Cr John Strachan", "Seconded: Cr Ana Tuilagi",
        "That the report be received.",
      ]) == [
        "resolution: [COMMITTEE RESOLUTION 2018/31 Moved: Cr John Strachan Seconded: Cr Ana Tuilagi] "
          + "That the report be received."
      ])
    #expect(
      DecisionReading().found(["Resolution 14-06, Grading. It was taken from the table."]) == [])
    #expect(
      DecisionReading().found(["Council resolution 12 of May asked for a report on it."]) == [])
  }

  @Test("movers and defeat below a numbered resolution are of that resolution")
  func moversBelow() {
    let resolved = DecisionReading().elements([
      "RESOLUTION # 151-2018: Approve the minutes", "Motion: Councilman Terpening",
      "Second: Councilwoman Achebe", "Aye: 4 Nay: 0",
    ])
    #expect(resolved.first?.kind == .resolution)
    #expect(resolved.first?.mover == "Terpening" && resolved.first?.seconder == "Achebe")
    let lost = DecisionReading().elements([
      "RESOLUTION # 154-2018: Moratorium", "Motion: Councilman Terpening",
      "Second: Councilwoman Achebe", "Aye: 2 Nay: 2", "Motion failed.",
    ])
    #expect(lost.first?.kind == .motion && lost.first?.outcome == .lost)
    let rejected = DecisionReading().elements([
      "DECISION TAKEN", "(a) That no charge be made.", "(b) That signs be put up.",
      "OPTIONS CONSIDERED", "To charge after noon. This was rejected.",
    ])
    #expect(rejected.first?.kind == .resolution)
  }

  @Test("what stands over recitals is the title of the resolution")
  func recitals() {
    #expect(
      DecisionReading().found([
        "RESOLUTION # 152-2018: Award of bid", "WHEREAS, bids were opened;",
        "NOW, THEREFORE, BE IT RESOLVED, that the bid is accepted.",
      ]) == ["resolution: [NOW, THEREFORE, BE IT RESOLVED,] that the bid is accepted."])
  }

  @Test("“approved by email vote” below a resolution is its outcome, by itself a decision")
  func outcomeBelow() {
    #expect(
      DecisionReading().elements([
        "RESOLVED, that the minutes be approved.",
        "Approved by email vote, 6-0-0, 22 October 2012.",
      ]).filter { $0.kind == .resolution }.count == 1)
    #expect(
      DecisionReading().elements(["Approved by unanimous consent."]).map(\.kind) == [.resolution])
  }

  @Test("“DECISION” over a body and entries with labels of their own is one decision")
  func headOverLabelledClauses() {
    #expect(
      decided(
        "DECISION", "The Review Body:-", "i. AGREED that it be allowed; and",
        "ii. NOTED the letter."
      )
      .count == 1)
    #expect(
      firstDecision("DECISION", "The fee is £5.", "i. AGREED that it be paid.")?.points.count == 0)
  }

  @Test("VOTED in front of what was voted is a label; in front of a count it is none")
  func voted() {
    #expect(
      decided("On a motion by Mr Reed, seconded by Ms Hill, the Board **VOTED** to buy a bus. All.")
        == [
          "resolution: On a motion by Mr Reed, seconded by Ms Hill, the Board > [VOTED] to buy a bus. All."
        ])
    #expect(decided("VOTED: 3-0-1 (Mr Reed abstained)").allSatisfy { !$0.hasPrefix("resolution") })
    #expect(decided("The Board voted on the bus.") == [])
  }

  @Test("the verb behind a numbered noun belongs to the label; a sentence about one does not")
  func numberedNoun() {
    #expect(
      decided("Resolution No. 1/88 :  Resolved that the minutes be confirmed.") == [
        "resolution: [Resolution No. 1/88 : Resolved] that the minutes be confirmed."
      ])
    #expect(
      decided("Resolution No. 1/88 :  The minutes be confirmed.") == [
        "resolution: [Resolution No. 1/88 :] The minutes be confirmed."
      ])
  }

  @Test("a label in two languages over its movers in one paragraph stands over the words")
  func bilingual() {
    let read = ReadDocument(
      [
        "<html><body><h1>Minutes of the Council</h1><h2>1. Agenda</h2>",
        "<p><b>Resolution / Résolution 2019-31</b><br>Moved by / Proposé par : Deputy Mayor Ash<br>Seconded by / Appuyé par : Councillor Elm</p>",
        "<p>THAT the agenda be adopted.</p><p>CARRIED / ADOPTÉE</p><h2>2. Roads</h2><p>Wet.</p>",
      ], name: "minutes.html")
    let found = read.blocks.first { $0.kind == .resolution }
    #expect(found?.text == "THAT the agenda be adopted.")
    #expect(found?.mover == "Ash")
    #expect(found?.seconder == "Elm")
  }

  @Test(
    "the running number of a resolution stands in front of a bracketed vote; a quantity is text")
  func numberOverVote() {
    #expect(
      decided("RESOLVED – 64 (unanimously) that the names be approved.")
        == ["resolution: [RESOLVED – 64] (unanimously) that the names be approved."])
    #expect(
      decided("RESOLVED – 12 (twelve) benches be bought.")
        == ["resolution: [RESOLVED –] 12 (twelve) benches be bought."])
  }

  @Test(
    "a picture in front of a label belongs to its marker; other words behind one are no decision")
  func ornament() {
    #expect(
      decided("✅ Decision: no release before May.")
        == ["resolution: [✅ Decision:] no release before May."])
    #expect(
      decided(":point_right: Action: Siw to send the patch.")
        == ["action: [:point_right: Action:] Siw to send the patch."])
    #expect(decided(":tada: Release 4.1 is out.") == [])
    #expect(decided("at :15: Action stations") == [])
  }

  @Test("what officers recommended for approval is no decision of the body")
  func recommendedForApproval() {
    #expect(decided("The proposal was recommended for approval.") == [])
    #expect(decided("The proposal was approved.") == ["resolution: The proposal was approved."])
  }
}
