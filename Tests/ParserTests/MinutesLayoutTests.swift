import MinutesModel
import Testing

@testable import MinutesParser

/// What a whole document says, one line a thing.
struct ReadDocument {
  let document: MinutesDocument

  init(_ lines: [String], name: String = "minutes.txt") {
    document = DocumentParser().parse(Array(lines.joined(separator: "\n\n").utf8), name: name)
  }

  /// `1|Welcome`, one an item.
  var items: [String] {
    document.sections.filter { $0.kind == .item }.map { "\($0.number ?? "")|\($0.title ?? "")" }
  }

  /// `part 5|Reports`, `item 5.1|Roads`: all sections but front and back.
  var outline: [String] {
    document.sections.filter { $0.kind == .item || $0.kind == .part }
      .map { "\($0.kind.rawValue) \($0.number ?? "")|\($0.title ?? "")" }
  }

  var blocks: [Block] { document.sections.flatMap(\.blocks) }

  func texts(_ kind: Block.Kind) -> [String] {
    blocks.filter { $0.kind == kind }.map { block in
      ([block.text ?? ""] + block.points.map(\.text)).filter { !$0.isEmpty }
        .joined(separator: " | ")
    }
  }

  /// `Reed/Hill/carried`.
  var motions: [String] {
    blocks.filter { $0.kind == .motion }.map {
      "\($0.mover ?? "–")/\($0.seconder ?? "–")/\($0.outcome?.rawValue ?? "–")"
    }
  }

  /// `4-1-0`, `–` where a side is not stated.
  var votes: [String] {
    blocks.flatMap { [$0.kind == .vote ? $0.vote : nil, $0.kind == .motion ? $0.vote : nil] }
      .compactMap(\.self)
      .map { vote in
        [vote.for, vote.against, vote.abstain].map { $0.map(String.init) ?? "–" }
          .joined(separator: "-")
      }
  }
}

@Suite("Layouts of minutes: heads and numbers")
struct MinutesLayoutTests {
  private let front = ["MINUTES OF THE MEETING OF THE COUNCIL", "Held on Monday 3 June 2019"]

  private func read(_ lines: [String], name: String = "minutes.md") -> ReadDocument {
    ReadDocument(front + lines, name: name)
  }

  @Test("a bold line over the text of its paragraph is a head; a bold label is none")
  func boldLines() {
    func page(_ heads: [String]) -> ReadDocument {
      let body = heads.map { "<p><strong>\($0)</strong><br />\nThe padlock has been changed.</p>" }
      return ReadDocument(
        [
          "<html><body><h1>Minutes of the Elder Society, 1 May 2014</h1>",
          "<p>Present: Ada Pike</p>",
        ]
          + body + ["<p>The meeting closed at 3.40pm.</p></body></html>"], name: "page.html")
    }
    #expect(
      page(["Matters arising", "Rents", "Bonfires"]).items == [
        "|Matters arising", "|Rents", "|Bonfires",
      ])
    #expect(page(["Rents:", "Note:", "Date:"]).items == [])
  }

  @Test("pages in a column behind titles are no part of them; a year is")
  func pageColumn() {
    let agenda = ReadDocument([
      "ELDER COMMITTEE", "AGENDA", "Meeting to be held on Friday, 25 November 2022 at 10.00 am",
      "1    Minutes                                    5 - 12", "To approve the minutes.",
      "2    Budget 2023/24: First Draft                41 – 58", "To consider the report.",
      "3    Works Programme                            2023 - 24", "To consider the programme.",
    ])
    #expect(agenda.items.prefix(2) == ["1|Minutes", "2|Budget 2023/24: First Draft"])
    #expect(agenda.items.last?.hasSuffix("24") == true)
  }

  @Test("a report of a city is headed by its origin and analysis")
  func originAndAnalysis() {
    let report = ReadDocument(
      [
        "# Report to Committee", "**To:** Works Committee", "**From:** A. Pike, Director",
        "**Re:** Traffic calming", "## Staff Recommendation", "That the plan be approved.",
        "## Origin", "The Committee asked for it.", "## Analysis", "It is a local road.",
        "## Financial Impact", "None.", "## Conclusion", "It is sound.",
      ], name: "report.md")
    #expect(report.document.kind == .report)
    #expect(report.items.prefix(3) == ["|Staff Recommendation", "|Origin", "|Analysis"])
  }

  @Test("a page headed “Decisions of Council” is a list of decisions")
  func decisionsOfCouncil() {
    let page = ReadDocument(
      [
        "# Decisions of Council, 12 March 2025",
        "Council met at the Society's rooms, 4 Elder Street on 12 March 2025 from 11:00 to 15:20.",
        "## 25/01 Subscriptions", "Council **AGREED** that rates rise by 4%.",
        "## 25/02 Open access", "Council **AGREED** to sign the agreement.",
      ], name: "page.md")
    #expect(page.document.kind == .decisions)
    #expect(page.document.resolutions.count == 2)
  }

  @Test("a bold label of a decision or a recommendation is a head inside its item")
  func decisionHeads() {
    let read = read([
      "**1. MINUTES**", "**COUNCIL RESOLUTION 61/19**", "**MOVED:** Cr Ash **SECONDED:** Cr Elm",
      "That the minutes be confirmed.", "**CARRIED 5/0**", "**2. POOL**",
      "**OFFICER RECOMMENDATION**", "That Council opens the pool.", "**MOTION**",
      "**MOVED:** Cr Ash **SECONDED:** Cr Elm", "That Council opens the pool.", "**LOST 2/3**",
      "**3. CLOSE**", "The meeting closed at 9 pm.",
    ])
    #expect(read.items == ["1|MINUTES", "2|POOL", "3|CLOSE"])
    #expect(read.texts(.resolution) == ["That the minutes be confirmed."])
    #expect(read.texts(.recommendation) == ["That Council opens the pool."])
    #expect(read.motions == ["Ash/Elm/lost"])
    #expect(read.votes == ["5-0-–", "2-3-–"])
  }

  @Test("a head that only begins with such words is an item")
  func notDecisionHeads() {
    let read = read([
      "**1. MINUTES**", "They were signed.", "**2. COUNCIL RESOLUTIONS OF 2018: PROGRESS**",
      "The Clerk reported.", "**3. LOST PROPERTY**", "Two gloves.",
    ])
    #expect(
      read.items == [
        "1|MINUTES", "2|COUNCIL RESOLUTIONS OF 2018: PROGRESS", "3|LOST PROPERTY",
      ])
  }

  @Test("numbers with another prefix count beside those of the longest series")
  func prefixes() {
    let rows = [("GM.118", "Lease"), ("GM.119", "Investments"), ("IN.64", "Footpaths")].map {
      "<table><tr><td><b>\($0.0)</b></td><td><p><b>\($0.1)</b></p></td></tr>"
        + "<tr><td><b>30\($0.1.count)</b></td><td><p><b>RESOLVED</b> that it be noted.</p></td></tr></table>"
    }
    let read = ReadDocument(
      ["<html><body><p><b>MINUTES OF THE MEETING OF THE COUNCIL</b></p>"] + rows + [
        "</body></html>"
      ], name: "minutes.html")
    // The numbers beside “RESOLVED” count the resolutions.
    #expect(read.items == ["GM.118|Lease", "GM.119|Investments", "IN.64|Footpaths"])
    #expect(read.texts(.resolution).count == 3)
  }

  @Test("RESOLVED over THAT is one decision, and THAT no head")
  func that() {
    let read = ReadDocument(
      front + [
        "18.32   MINUTES", "It was proposed by Mr Ash, seconded by Mrs Elm and RESOLVED",
        "THAT the minutes be approved.", "18.33   RATES", "RESOLVED", "THAT",
        "(i)    the estimates be approved; and", "(ii)   a rate be laid.", "18.34   CLOSE",
        "The meeting closed at 9 pm.",
      ])
    #expect(read.items == ["18.32|MINUTES", "18.33|RATES", "18.34|CLOSE"])
    #expect(read.texts(.resolution).count == 2)
    #expect(read.motions == [])
  }

  @Test("a numbered list of the people present counts no items")
  func people() {
    let read = ReadDocument(
      front + [
        "Members present :", "1.  Mrs Vera Ash, President", "2.  Mr Paul Elm", "3.  Mr Ian Oak",
        "4.  Dr Ann Yew", "Subject No. 1 :  Minutes", "They were sent out.",
        "Subject No. 2 :  Water tank", "It leaks.", "Subject No. 3 :  Shops", "They are let.",
      ])
    #expect(read.items == ["1|Minutes", "2|Water tank", "3|Shops"])
  }

  @Test("a table of contents counts no items where headings say the same")
  func contents() {
    let read = ReadDocument(
      [
        "<html><body><h1>Minutes of the Board, 5 May 2016</h1><h2>Contents</h2><ul>",
        "<li>1 Opening</li><li>2 Money</li><li>3 Grants</li></ul>",
        "<h2>Opening</h2><p>At ten.</p>",
        "<h2>Money</h2><p>Enough.</p><h2>Grants</h2><p>Two were given.</p></body></html>",
      ], name: "minutes.html")
    #expect(read.items == ["|Opening", "|Money", "|Grants"])
  }

  @Test(
    "sub-numbered heads below a bare one are the items, but not names below “Notices of Motion”")
  func subNumbers() {
    let read = ReadDocument(
      front + [
        "1.  MINUTES", "They were signed.", "2.  REPORTS", "2.1  ROADS", "They are bad.",
        "2.2  BINS", "They are full.", "3.  NOTICES OF MOTION", "3.1  Cllr. A. Nolan",
        "“That the lights be replaced.”",
        "The motion was seconded by Cllr. B. Daly and was carried.", "4.  CLOSE", "At nine.",
      ])
    #expect(
      read.outline == [
        "item 1|MINUTES", "part 2|REPORTS", "item 2.1|ROADS", "item 2.2|BINS",
        "item 3|NOTICES OF MOTION", "item 4|CLOSE",
      ])
    #expect(read.motions == ["A. Nolan/B. Daly/carried"])
  }

  @Test("headings may leave out the numbers of what did not come up")
  func gaps() {
    let read = ReadDocument(
      [
        "<html><body><h1>Minutes of the Council</h1><h2>1. OPENING</h2><p>At ten.</p>",
        "<h2>2. MINUTES</h2><p>Signed.</p><h2>9. REPORTS</h2><p>None.</p>",
        "<h2>10. CLOSURE</h2><p>At noon.</p></body></html>",
      ], name: "minutes.html")
    #expect(read.items == ["1|OPENING", "2|MINUTES", "9|REPORTS", "10|CLOSURE"])
  }

  @Test("every wrapped line of a converted page may be a paragraph of its own")
  func doubleSpaced() {
    let read = ReadDocument(
      [
        "# MINUTES OF THE COUNCIL", "**1. ROADS**",
        "Councillor Moran referred to page four of the minutes, where it was stated that",
        "members had agreed to the removal of the railings at the bridge. They had not done",
        "so. The engineer undertook to have the recording of that meeting checked before it",
        "is lost, and to tell the members what was said about the railings on that evening.",
        "**2. BINS**",
        "The bins in the square had been emptied on two days of the week since the summer,",
        "which was not enough.",
      ], name: "minutes.md")
    #expect(read.items == ["1|ROADS", "2|BINS"])
    #expect(read.texts(.action).count == 1)
    #expect(read.texts(.action).first?.hasSuffix("on that evening.") == true)
  }

  @Test("short paragraphs of ordinary Markdown stay apart")
  func notDoubleSpaced() {
    let read = ReadDocument(
      [
        "# Minutes of the Council", "## Roads", "The lane is shut", "until it is dry",
        "## Bins",
        "A paragraph of one line that is long, as they are where an editor wraps them for the eye alone and not for the file, ends here.",
        "and another begins with a small letter, as careless people write it when they are tired.",
      ], name: "minutes.md")
    #expect(read.texts(.paragraph).count == 4)
  }

  @Test("heads in capitals over text are items beside those that head numbered ones")
  func capitalHeadsAmongNumbers() {
    let read = ReadDocument(
      [
        "ELDER CITY COUNCIL", "MINUTES", "Present:  Mayor Ann Ash", "CALL TO ORDER",
        "Mayor Ash opened the meeting at seven.", "APPROVAL OF AGENDA",
        "MOTION by Pike, SECOND by Roe, to approve the agenda. MOTION CARRIED 5-0.", "OPEN FORUM",
        "Carol Dove said that trucks were using the lane to get around the detour.",
        "UNFINISHED BUSINESS", "1. Splash Pad Bids", "Three bids had been received.",
        "2. Snow Ordinance", "It was read.", "REPORTS", "The audit will begin in May.",
        "ADJOURNMENT", "The meeting ended at nine.",
      ])
    #expect(
      read.outline == [
        "item |CALL TO ORDER", "item |APPROVAL OF AGENDA", "item |OPEN FORUM",
        "part |UNFINISHED BUSINESS", "item 1|Splash Pad Bids", "item 2|Snow Ordinance",
        "item |REPORTS", "item |ADJOURNMENT",
      ])
    // Without usual business among them, capitals set off lines of any kind.
    let signs = ReadDocument(
      [
        "MINUTES OF THE COUNCIL", "1. Signs", "Two were read:", "NO ENTRY", "It is faded.",
        "2. Gates", "One was read:", "KEEP SHUT", "It is clear.", "3. Bins", "They are full.",
        "4. Close", "At nine.",
      ])
    #expect(signs.items == ["1|Signs", "2|Gates", "3|Bins", "4|Close"])
  }

  @Test("“Item No. 1 :” in front of a sentence opens an item")
  func sentencesBehindItem() {
    #expect(
      ReadDocument(
        [
          "PROCEEDINGS OF THE MEETING OF THE BOARD",
          "Item No. 1 :   Confirmation of the minutes of the last meeting held on 15.06.2012.",
          "They had been circulated and no comments had been received.",
          "Item No. 2 :   Action taken report.", "The Secretary placed it before the Board.",
          "Item No. 3 :   Any other matter with the permission of the Chair.",
          "Item No. 2 was then taken up again, and nothing more was said of it.",
        ]
      ).items == [
        "1|Confirmation of the minutes of the last meeting held on 15.06.2012.",
        "2|Action taken report.", "3|Any other matter with the permission of the Chair.",
      ])
  }

  @Test(
    "codes of departments count items, be a title a name with a dash; a head over “Nil.” is one")
  func departments() {
    #expect(
      ReadDocument(
        [
          "MINUTES OF THE SHIRE COUNCIL", "PRESENT:     Councillors A Ash and B Elm", "APOLOGIES",
          "An apology was received from Councillor Oak, who was ill.", "MAYORAL MINUTES", "Nil.",
          "MANAGER'S REPORTS", "GM1          DELIVERY PROGRAM 2017-2021", "It was read.",
          "GM2          SALE OF DEPOT", "It was sold.", "PLANNING REPORTS",
          "PE1          SHOWGROUND",
          "It is dry.", "PE2          SIX LOTS, ELM LANE", "They are wet.", "QUESTIONS",
          "QN1          COUNCILLOR TRAN - STREET LIGHTS", "Five are out.",
        ]
      ).items == [
        "|APOLOGIES", "|MAYORAL MINUTES", "GM1|DELIVERY PROGRAM 2017-2021", "GM2|SALE OF DEPOT",
        "PE1|SHOWGROUND", "PE2|SIX LOTS, ELM LANE", "QN1|COUNCILLOR TRAN - STREET LIGHTS",
      ])
  }

  @Test("a line in capitals over text in the cell beside a number is the title")
  func capitalsInCell() {
    func items(_ cell: String) -> [String] {
      ReadDocument(
        [
          "<html><body><h1>Agenda</h1><table>",
          "<tr><td>1</td><td>\(cell)</td></tr>",
          "<tr><td>2</td><td>MINUTES<br>To sign them. <a href='x'>Minutes.pdf</a></td></tr>",
          "<tr><td>3</td><td>FARES<br>Report of the Head of Roads</td></tr></table></body></html>",
        ], name: "agenda.html"
      ).items
    }
    #expect(items("APOLOGIES<br>To receive any.") == ["1|APOLOGIES", "2|MINUTES", "3|FARES"])
    #expect(items("Repair of the<br>North Pier").first == "1|Repair of the North Pier")
  }
}

@Suite("Layouts of minutes: motions, votes, tasks")
struct MotionLayoutTests {
  private func read(_ lines: String...) -> ReadDocument {
    ReadDocument(
      ["MINUTES OF THE CITY COUNCIL MEETING", "June 17, 2014", "1. ROADS"] + lines + [
        "2. BINS", "They are full.", "3. CLOSE", "At nine.",
      ])
  }

  @Test(
    "motions in a noun, in a bracket, with a parenthesis",
    arguments: [
      (
        "Councilmember Tran moved approval of the calendar. Mayor Oduber seconded the motion, which carried by unanimous voice vote.",
        "Tran/Oduber/carried"
      ),
      ("MOVED (Ash/Elm) that the lane be shut. The motion was put and LOST.", "Ash/Elm/lost"),
      (
        "Senator Eng moved, on behalf of the committee, that the course be approved. The motion passed, 14 in favor, 0 opposed.",
        "Eng/–/carried"
      ),
      (
        "Cllr Coull moved as a further amendment that it be deferred. The amendment did not attract a seconder and therefore fell.",
        "Coull/–/lost"
      ),
    ])
  func forms(_ text: String, _ motion: String) {
    #expect(read(text).motions == [motion])
  }

  @Test(
    "a labelled motion names its movers behind it; what became of it may stand below its amendment")
  func labelled() {
    let read = read(
      "MOTION: That Model B be adopted. Moved by Mr. Ash, seconded by Ms. Elm.",
      "AMENDMENT: That “for two years” be added. Moved by Dr. Oak, seconded by Dr. Yew. DEFEATED (3 in favour, 6 opposed)",
      "The main motion was then put and CARRIED (7 in favour, 1 opposed, 2 abstentions).")
    #expect(read.motions == ["Ash/Elm/carried", "Oak/Yew/lost"])
  }

  @Test(
    "an amendment that wins the division is carried; “the motion was carried” says that it was not")
  func amendments() {
    let won = read(
      "Cllr Ash, seconded by Cllr Elm, moved that it be refused.",
      "Cllr Oak, seconded by Cllr Yew, moved as an amendment that it be granted.",
      "On a show of hands 2 members voted for the motion and 4 for the amendment. The amendment was accordingly carried."
    )
    #expect(won.motions == ["Ash/Elm/lost", "Oak/Yew/carried"])
  }

  @Test("a box of results is one motion with its vote")
  func box() {
    let rows = [
      ("RESULT:", "ADOPTED [2 TO 1]"), ("MOVER:", "Dale Ash, Commissioner"),
      ("SECONDER:", "Ann Elm, Chair"), ("AYES:", "Ash, Elm"), ("NAYS:", "Oak"),
      ("ABSENT:", "Yew"),
    ].map { "<tr><td><b>\($0.0)</b></td><td>\($0.1)</td></tr>" }
    let document = ReadDocument(
      [
        "<html><body><h1>Meeting Minutes of the Board</h1><h2>1. Roads</h2><p>Bids were opened.</p><table>"
      ]
        + rows + ["</table><h2>2. Bins</h2><p>Full.</p></body></html>"], name: "minutes.html")
    #expect(document.motions == ["Dale Ash/Ann Elm/carried"])
    #expect(document.votes == ["2-1-–"])
    // A table about results that names no mover is data.
    let data = ReadDocument(
      [
        "<html><body><h1>Meeting Minutes of the Board</h1><h2>1. Races</h2><table>",
        "<tr><td>RESULT:</td><td>Won</td></tr><tr><td>Distance:</td><td>4 miles</td></tr></table>",
        "<h2>2. Bins</h2><p>Full.</p></body></html>",
      ], name: "minutes.html")
    #expect(data.motions == [])
  }

  @Test(
    "counts by name without totals",
    arguments: [
      ("Roll call vote: Ayes - Ash, Elm, Oak. Nays - None. Motion carried.", "3-0-–"),
      ("VOTE:  Yes - Ash, Elm.  No - Oak.  Abstain - Yew.  MOTION CARRIED.", "2-1-1"),
      (
        "Cllr Tran seconded the motion, which carried by the following voice vote: Ayes: Councilmembers Ash and Elm - 2. Noes: Councilmember Oak - 1.",
        "2-1-–"
      ),
      ("Votes: 4 support, 0 oppose, 1 abstain", "4-0-1"),
      ("On a vote the motion fell, 4 Members being in favour and 6 against.", "4-6-–"),
    ])
  func counts(_ text: String, _ vote: String) {
    #expect(read(text).votes == [vote])
  }

  @Test(
    "what looks like a count and is none",
    arguments: [
      "There had been 74 contacts, against 41 in the year before.",
      "No – the Clerk said that it had been sold.", "Support: the staff were thanked.",
    ])
  func noCounts(_ text: String) {
    #expect(read(text).votes == [])
  }

  @Test(
    "who undertakes something",
    arguments: [
      ("In answer to Cllr Tait, the Head of Law undertook to find the deeds.", "Head of Law"),
      ("The Policy Officer, Jo Bray, agreed to find a date for it.", "Policy Officer,"),
      ("Winston offered to look into the price of a shredder.", "Winston"),
      ("The Manager of By-law Enforcement undertook to report by e-mail.", "Manager"),
      ("Action 14/02: Chair to write to the agency.", "Chair"),
      ("GWEITHREDU / ACTION: Mrs. Sarah Tegid", "Mrs. Sarah Tegid"),
    ])
  func tasks(_ text: String, _ owner: String) {
    let actions = read(text).blocks.filter { $0.kind == .action }
    #expect(actions.count == 1)
    #expect(actions.first?.owner?.contains(owner.dropLast(owner.hasSuffix(",") ? 1 : 0)) == true)
  }

  @Test(
    "what somebody had agreed, and what a body agrees, is no task",
    arguments: [
      "The Secretary of State had agreed to the proposal in 2016.",
      "Ash said that the Head of Law undertook to find the deeds last year.",
    ])
  func noTasks(_ text: String) {
    #expect(read(text).texts(.action) == [])
  }

  @Test("a column headed Action holds who is to act")
  func column() {
    let long =
      "The Board heard at length what had been done about the roof since it was last asked."
    let rows = [
      ("1.", "<b>Roof</b><p>\(long)</p>", "Ms Lamont"),
      ("2.", "<b>Bins</b><p>\(long)</p>", "&nbsp;"),
      ("3.", "<b>Close</b><p>\(long)</p>", "AP/RS"),
    ].map { "<tr><td>\($0.0)</td><td>\($0.1)</td><td>\($0.2)</td></tr>" }
    let document = ReadDocument(
      [
        "<html><body><h1>Minutes of the Board</h1><table>",
        "<tr><th>No.</th><th>Item</th><th>Action</th></tr>",
      ] + rows + ["</table></body></html>"], name: "minutes.html")
    #expect(document.texts(.action) == ["Ms Lamont", "AP/RS"])
  }

  @Test(
    "a motion stands between its head and the line of its movers, which may tell what became of it")
  func underHead() {
    let read = read(
      "Motion C22/7214", "That the minutes be confirmed.",
      "Moved Councillor Ash, Seconded Councillor Elm    Carried Unanimously",
      "MOTION: That the report be received.", "Moved: Ann Oak   Seconded: Ian Yew   Carried")
    #expect(read.motions == ["Ash/Elm/carried", "Ann Oak/Ian Yew/carried"])
    #expect(read.texts(.resolution) == [])
  }

  @Test("a head “Motion” over text that nobody moves is none of a motion")
  func headAlone() {
    #expect(self.read("Motion sensors", "That they work was doubted by many.").motions == [])
  }

  @Test("labelled lines name who moved and who voted; behind a resolution they belong to it")
  func labelledLines() {
    #expect(
      read(
        "Motion: Ms. Ash", "Second: Mrs. Elm", "Ayes: Mrs. Elm, Ms. Ash, Mr. Oak", "Nays: None",
        "Motion carried."
      ).motions == ["Ash/Elm/carried"])
    #expect(
      read(
        "RESOLVED, that the road be shut.", "Motion: Ms. Ash", "Second: Mrs. Elm",
        "Ayes: 3   Nays: 0"
      )
      .motions == [])
  }

  @Test("a bracket alone behind a label joins the words below it, but not the first of a list")
  func bracket() {
    #expect(
      read("RESOLVED: (by majority)", "That the review be noted.").texts(.resolution)
        == ["(by majority) That the review be noted."])
    #expect(
      read("RESOLVED (by 6 votes to 1)", "(a) to sell it; and", "(b) to say so.").texts(.resolution)
        == ["(by 6 votes to 1) | to sell it; and | to say so."])
  }

  @Test("a numbered resolution moved in a sentence is what stands behind RESOLVED")
  func numbered() {
    #expect(
      read(
        "Resolution 2023-044", "WHEREAS the culvert was damaged;",
        "It is moved by Councillor Ash, seconded by Councillor Elm and RESOLVED THAT it be mended."
      ).texts(.resolution) == ["THAT it be mended."])
  }

  @Test(
    "“MOVED on the motion of” two members puts a motion; who addressed the council casts no vote")
  func onTheMotion() {
    #expect(
      read(
        "MOVED on the motion of Councillors Pike and Novak that the depot be sold.",
        "On being put to the meeting the motion was LOST."
      ).motions == ["Pike/Novak/lost"])
    #expect(
      read("Two residents addressed Council on this, one for the application and one against it.")
        .votes == [])
  }
}
