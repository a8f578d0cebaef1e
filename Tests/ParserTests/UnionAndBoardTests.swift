import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Papers of students' unions, boards, societies and consortia")
struct UnionAndBoardTests {
  private func people(_ document: MinutesDocument) -> [String] {
    document.people.map { "\($0.name)|\($0.role ?? "")|\($0.group ?? "")|\($0.presence)" }
  }

  /// Minutes with a head of its own in front of two items.
  private func minutes(_ head: String, _ business: String = "It leaks.") -> MinutesDocument {
    parse(head + "\n\n1. MINUTES\n\nThere were none.\n\n2. ROOF\n\n" + business + "\n")
  }

  private static let title = "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\n"

  // MARK: Names of bodies

  @Test(
    "a students' union is the organisation, its council the body; so with consortia and companies")
  func organisations() {
    let union = minutes("ELDER STUDENTS' UNION\n\nUNION COUNCIL\n\nMinutes, 3 May 2010")
    #expect(union.meeting.organisation == "ELDER STUDENTS' UNION")
    #expect(union.meeting.body == "UNION COUNCIL")
    let company = minutes("ELDER HOMES LIMITED\n\nMINUTES OF THE BOARD MEETING ON 3 MAY 2010")
    #expect(company.meeting.organisation == "ELDER HOMES LIMITED")
    #expect(company.meeting.body == "BOARD")
    // A council that has more than the word for its students in its name is an authority.
    let council = minutes("ELDER TOWN COUNCIL\n\nMinutes of the meeting held on 3 May 2010")
    #expect(council.meeting.organisation == "ELDER TOWN COUNCIL")
  }

  @Test("“Parish Council” behind a dash names no body besides the council")
  func parish() {
    let text =
      "# Minutes of the Parish Council Meeting – 9 April 2024\n\n**GREAT ELDER PARISH COUNCIL**\n\n"
      + "**24/041 Apologies**\nNone.\n\n**24/042 Minutes**\nThey were approved.\n"
    let document = parse(text, "x.md")
    #expect(document.meeting.body == nil)
    #expect(document.meeting.organisation == "GREAT ELDER PARISH COUNCIL")
    let board = parse(text.replacing("Parish Council Meeting", with: "Harbour Board"), "x.md")
    #expect(board.meeting.body == "Harbour Board")
  }

  // MARK: Head

  @Test("a title set in the middle goes on where its line breaks off")
  func centredTitle() {
    let head = """
                             ELDER DISTRICT COUNCIL

                  MINUTES of the MEETING of the COUNCIL held in the
                 Council Chamber, The Old Maltings, Elder on Tuesday
                             15 July 2014 at 7.30 pm


      PRESENT:         Councillor A Pike (Chairman)
      """
    let document = minutes(head)
    #expect(document.title?.hasSuffix("15 July 2014 at 7.30 pm") == true)
    #expect(document.meeting.venue == "Council Chamber, The Old Maltings, Elder")
    // What follows a finished line is no part of it.
    let short = minutes("Minutes of the Board held on 15 July 2014\nThe Old Maltings")
    #expect(short.title == "Minutes of the Board held on 15 July 2014")
  }

  @Test("four figures behind “at” are a time, years and numbers are none")
  func fourFigures() {
    let text = "held on 17 November 2021 at 1400 via Teams. The meeting closed at 1540."
    let words = page(text)
    #expect(ClockTime.find(words, words.blocks[0].range).map(\.time) == ["14:00", "15:40"])
    for other in ["in 1950 the roof leaked", "stood at 1240 members", "from 1930 houses"] {
      let words = page(other)
      #expect(ClockTime.find(words, words.blocks[0].range).isEmpty, "\(other)")
    }
  }

  @Test("when somebody joined is not when the meeting began")
  func joined() {
    let text =
      "# Elder Steering Council, 2022-05-11\n\n## Attendees\n\n- Ada Pike\n"
      + "- Dan Reed (joined at 15:20 UTC)\n\n## 1. Minutes\n\nThey were approved.\n\n## 2. Roof\n\nIt leaks.\n"
    #expect(parse(text, "x.md").meeting.time == nil)
    #expect(
      parse(text.replacing("- Ada Pike", with: "- 15:00 UTC"), "x.md").meeting.time == "15:00")
  }

  // MARK: Kind

  private static let agenda = """
    ELDER STUDENTS' UNION

    UNION COUNCIL

    Thursday 22 February 2018, 6.00pm

    AGENDA

    1.  Welcome

    2.  Motion: Free towels
        Proposed by: Ada Pike       Seconded by: Dan Reed

        Council Notes:
        1. That towels are dear.

        Council Resolves:
        1. To support the motion which was carried last year.

    3.  Any other business

    """

  @Test("motions on notice make no minutes of an agenda")
  func agendaOfUnion() {
    #expect(parse(Self.agenda).kind == .agenda)
    let met = Self.agenda.replacing("AGENDA", with: "MINUTES\n\nPresent: Ada Pike, Dan Reed")
    #expect(parse(met).kind == .minutes)
  }

  @Test("a notice of decision by its headline")
  func notice() {
    let text =
      "# Elder Borough Council\n\n## Licensing Sub-Committee – Notice of Decision\n\n"
      + "## Background\n\nThe Police asked for a review.\n\n## Decision\n\n"
      + "The Sub-Committee decided to change the conditions as follows:\n\n1. The bar closes at one.\n"
    #expect(parse(text, "x.md").kind == .decisions)
    #expect(parse(text.replacing("Notice of Decision", with: "Report"), "x.md").kind != .decisions)
  }

  // MARK: Items

  @Test("lettered headings right below a heading with nothing of its own are the items")
  func lettered() {
    let text =
      "# Minutes of the Union Council, 3 May 2010\n\n### 4. Reports\n\nThey were read.\n\n"
      + "### 5. Motions\n\n#### 5a. Towels\n\nProposed: Ada Pike\nSeconded: Dan Reed\n\nADA said they were dear.\n\n"
      + "**Motion passed**\n\n#### 5b. Soap\n\nDan spoke.\n\n### 6. Close\n\nAt six.\n"
    let document = parse(text, "x.md")
    #expect(numberedItems(document) == ["4|Reports", "5a|Towels", "5b|Soap", "6|Close"])
    let motion = document.sections.flatMap(\.blocks).first { $0.kind == .motion }
    #expect(motion?.mover == "Ada Pike")
    #expect(motion?.seconder == "Dan Reed")
    #expect(motion?.outcome == .carried)
    // With text of its own the heading above is the item.
    let told = text.replacing(
      "### 5. Motions\n", with: "### 5. Motions\n\nThere were two of them.\n")
    #expect(numberedItems(parse(told, "x.md")).contains("5|Motions"))
  }

  @Test("movers below a title, of whom nothing became, are no motion")
  func withoutOutcome() {
    let text =
      "# Minutes of the Union Council, 3 May 2010\n\n### 4. Reports\n\nThey were read.\n\n"
      + "### 5. Towels\n\nProposed: Ada Pike\nSeconded: Dan Reed\n\nADA said they were dear.\n"
    #expect(texts(parse(text, "x.md"), .motion).isEmpty)
  }

  @Test("a title in capitals goes on in the column where it began")
  func hangingTitle() {
    let text = """
      ELDER COUNCIL

      MINUTES OF THE CABINET HELD ON 3 MAY 2010


      36        MINUTES

                They were approved.


      37        MEDIUM TERM FINANCIAL STRATEGY UPDATE AND BUDGET
                PROCESS 2024/25

                The Director submitted a report.

      """
    #expect(
      numberedItems(parse(text)) == [
        "36|MINUTES", "37|MEDIUM TERM FINANCIAL STRATEGY UPDATE AND BUDGET PROCESS 2024/25",
      ])
    let short = text.replacing("MEDIUM TERM FINANCIAL STRATEGY UPDATE AND BUDGET", with: "BUDGET")
    #expect(numberedItems(parse(short)).contains("37|BUDGET"))
  }

  @Test("numbered entries below what a board is asked to do are no sections of the report")
  func askedEntries() {
    let text = """
      Report to:            Board
      Date of meeting:      27 September 2023
      Title:                Winter Plan

      1. Executive summary

      The Board must have a plan.

      2. Recommendations

      The Board is asked to:

      1. APPROVE the Winter Plan.

      2. AGREE that the gap be met.

      3. DELEGATE to the Chief Officer authority to:

         a. make changes; and

         b. open beds.

      4. NOTE that a report will follow.

      3. What is in the plan

      3.1 It has two parts.

      4. Finance

      4.1 There is none.

      """
    let document = parse(text)
    #expect(
      numberedItems(document) == [
        "1|Executive summary", "2|Recommendations", "3|What is in the plan", "4|Finance",
      ])
    #expect(
      document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map(\.number)
        == ["1", "2", "3", "4"])
  }

  @Test("business in capitals in front of the numbered headings of its level is an item")
  func businessInFront() {
    func html(_ first: String) -> String {
      """
      <html><body><p><b>ELDER COUNCIL</b></p><p><b>MINUTES OF COUNCIL MEETING HELD ON 3 MAY 2021</b></p>
      <p><b>PRESENT:</b> Councillor A Pike (Mayor), Councillors B Reed and C Dove.</p>
      <p><b>DECLARATIONS OF INTEREST:</b> Councillor Reed declared an interest in GB.2 as she sings there.</p>
      <h2>\(first)</h2><p>181</p>
      <p><b>RESOLVED</b> on the motion of Councillors Pike and Reed that an apology be accepted.</p>
      <h2>GB.1 Street Trees</h2><p>They are old and were planted long ago.</p>
      <h2>GB.2 Oval</h2><p>It is green and has been for a hundred years.</p></body></html>
      """
    }
    let document = parse(html("APOLOGIES"), "x.html")
    #expect(numberedItems(document) == ["|APOLOGIES", "GB.1|Street Trees", "GB.2|Oval"])
    #expect(
      texts(document, .declaration) == [
        "Councillor Reed declared an interest in GB.2 as she sings there."
      ])
    #expect(!numberedItems(parse(html("ELDER HALL"), "x.html")).contains("|ELDER HALL"))
  }

  // MARK: People

  @Test("“Council present”, columns that a converter set apart, remarks behind a bracket")
  func lists() {
    #expect(
      people(minutes(Self.title + "COUNCIL PRESENT: Mayor Ada Pike, Councillor Dan Reed"))
        == ["Ada Pike|||present", "Dan Reed|||present"])
    let columns =
      "**ELDER HOMES LIMITED**\n\n**MINUTES OF THE BOARD MEETING ON 24 MARCH 2021**\n\n"
      + "  ------------- --------------\n  **Present:**  Sir Jo Ash (Chair)\n\n"
      + "                Ada Pike (Vice Chair)\n\n                Dan Reed\n\n"
      + "                Eve Moss (Tenant Board Member)\n  ------------- --------------\n\n"
      + "**21/14 Apologies**\n\nNone.\n\n**21/15 Roof**\n\nIt leaks.\n"
    #expect(
      parse(columns, "x.md").people.map(\.name) == ["Jo Ash", "Ada Pike", "Dan Reed", "Eve Moss"])
    let behind =
      "In attendance: Ada Pike (Manager), Dan Reed (Co-ordinator) for item 5"
    #expect(
      people(minutes(Self.title + behind)) == [
        "Ada Pike|Manager||inAttendance", "Dan Reed|Co-ordinator||inAttendance",
      ])
  }

  @Test("two with posts behind a label of their own are two; a name and a trade are one")
  func ownLabel() {
    let head = Self.title + "Present: Jo Ash (Chair), Al Moss\n"
    #expect(
      people(minutes(head + "Practice: Dr Ada Pike (GP partner), Eve Dove (Practice Manager)"))
        .suffix(2) == [
          "Ada Pike|GP partner||inAttendance", "Eve Dove|Practice Manager||inAttendance",
        ])
  }

  @Test("a table of the roll under its item; who was elected did not therefore come")
  func roll() {
    func text(_ title: String) -> String {
      "## Elder Data Consortium\n\n### Minutes of the 31st meeting\n\n**Date:** 5 November 2013\n\n"
        + "### 1. \(title)\n\n| Name | Member body | |\n|---|---|---|\n| Ada Pike | Austria | Chair |\n"
        + "| Eve Moss | Japan | |\n| Jo Dove | Reed GmbH | observer |\n\n"
        + "### 2. Agenda\n\nIt was adopted.\n"
    }
    #expect(
      people(parse(text("Opening and roll call"), "x.md")) == [
        "Ada Pike|Chair|Austria|present", "Eve Moss||Japan|present",
        "Jo Dove|observer|Reed GmbH|inAttendance",
      ])
    #expect(parse(text("Terms of members"), "x.md").people.isEmpty)
    let elected =
      "The following were elected:\nOrdinary Members: Mrs Ada Pike (Kendal), Dr Eve Moss"
    let head = Self.title + "Present: Mr Jo Ash"
    #expect(
      people(
        parse(head + "\n\n1. ELECTION OF MEMBERS\n\n" + elected + "\n\n2. ROOF\n\nIt leaks.\n"))
        == ["Jo Ash|||present"])
  }

  @Test(
    "what somebody does for the meeting stays with the post; a councillor for a subject has one")
  func posts() {
    let head = Self.title + "In attendance: Ada Pike (Democracy Coordinator, minutes)\n"
    #expect(
      people(minutes(head + "Apologies: Dan Reed (Sustainability Councillor), Eve Moss (Labour)"))
        == [
          "Ada Pike|Democracy Coordinator, minutes||inAttendance",
          "Dan Reed|Sustainability Councillor||apologies", "Eve Moss||Labour|apologies",
        ])
  }

  // MARK: Decisions and actions

  @Test("the number of a resolution or an action ends at its colon")
  func numbers() {
    #expect(
      DecisionReading().found(["**Resolution 31/1:** WG3 resolves to submit N 414."]) == [
        "resolution: [Resolution 31/1:] WG3 resolves to submit N 414."
      ])
    #expect(
      DecisionReading().found(["**Action 31-A:** Mr Pike to prepare the text."]) == [
        "action: [Action 31-A:] Mr Pike to prepare the text."
      ])
    #expect(DecisionReading().found(["Action A was taken by the Clerk: it failed."]).isEmpty)
  }

  @Test("“It was agreed that” behind a labelled decision is another")
  func agreedBehind() {
    #expect(
      DecisionReading().found([
        "The Board **approved** the plan. It was agreed that Ada Pike would lead."
      ]).count == 2)
    #expect(
      DecisionReading().found(["The Board **approved** the plan. It was agreed in 2019."]).count
        == 1)
  }

  @Test("to whom something is recommended stands in front of “that”")
  func addressee() {
    #expect(
      DecisionReading().found([
        "RECOMMENDED to Executive that –", "(1) the report be noted; and", "(2) a plan be made.",
      ]) == [
        "resolution: [RECOMMENDED to Executive] that – > (1) the report be noted; and | (2) a plan be made."
      ])
  }

  @Test("a resolution that an agenda proposes is none")
  func proposedWording() {
    let words = "RESOLVED that the public be excluded."
    #expect(
      DecisionReading().found(["If it wishes, the following resolution should be passed: -", words])
        .isEmpty)
    #expect(
      DecisionReading().found(["The Committee considered the exempt report.", words]).count == 1)
  }

  @Test("a resolution to amend rules is a motion, and what is said of the motion is said of it")
  func toAmend() {
    let motion = DecisionReading().elements([
      "The Chair moved, and Ada Pike seconded, a special resolution to amend rule 31. "
        + "There were 70 votes for and 41 against, and the motion was lost."
    ]).first { $0.kind == .motion }
    #expect(motion?.outcome == .lost)
    let amendment = DecisionReading().elements([
      "Mr Pike moved, and Ms Reed seconded, to amend the motion by leaving out July. "
        + "On a division the original motion was carried."
    ]).first { $0.kind == .motion }
    #expect(amendment?.outcome != .carried)
  }

  @Test("bullets below a numbered paragraph that announces points were said in the meeting")
  func pointsBelowNumber() {
    let said =
      "(i) Journal. It was late. It was dear.\n(ii) Scans. Two firms were asked. In discussion it was pointed out that:\n"
      + "• the rights might be lost\n• members kept sets\nIt was agreed to wait."
    #expect(
      minutes(Self.title, said).sections.flatMap(\.blocks).first { $0.kind == .discussion }?.points
        .map(\.text) == ["the rights might be lost", "members kept sets"])
    let listed = said.replacing("In discussion it was pointed out that:", with: "They are:")
    #expect(texts(minutes(Self.title, listed), .discussion).isEmpty)
  }

  // MARK: Reports

  @Test("the date behind the body that a report is for; brackets behind a post name nobody")
  func reportHead() {
    func report(_ to: String, _ contact: String) -> MinutesDocument {
      parse(
        "Report for: \(to)\n\nTitle: Slipway\n\nContact: \(contact)\n\n1. Purpose\n\n1.1 To note.\n\n"
          + "2. Background\n\n2.1 It is old.\n\nFor further information please contact Dan Reed, Engineer, on 01632 960290\n"
      )
    }
    let document = report(
      "Housing Committee, 21 January 2025", "Ada Pike, Principal Engineer (Major Schemes)")
    #expect(document.report?.to == ["Housing Committee"])
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike", "Dan Reed"])
    #expect(report("Cabinet", "Ada Pike").report?.to == ["Cabinet"])
  }

  // MARK: Mark-up

  @Test("a term of a list is no column of the page, whatever its class; a box is")
  func columns() {
    func html(_ tag: String) -> String {
      "<html><body><h1>Minutes of the Board, 3 May 2020</h1><\(tag) class=\"leftcol\"><h3>1. OPENING</h3></\(tag)>"
        + "<h4>1.01 Call to Order</h4><p>Ada Pike called the meeting to order.</p></body></html>"
    }
    #expect(texts(parse(html("dt"), "x.html"), .furniture).isEmpty)
    #expect(texts(parse(html("div"), "x.html"), .furniture) == ["1. OPENING"])
  }
}
