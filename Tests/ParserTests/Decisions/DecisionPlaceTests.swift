import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Decisions in lists, behind nicks, over reasons; what stands beside them")
struct DecisionPlaceTests {
  /// Kind and text of each block in the items, clauses behind it.
  private func blocks(_ text: String, _ name: String = "x.md") -> [String] {
    parse(text, name).sections.filter { $0.kind == .item }.flatMap(\.blocks).map { block in
      let points = block.points.map { " > \($0.text)" }.joined()
      return "\(block.kind): \(block.text ?? "")\(points)"
    }
  }

  private static let head = "# Elder Council minutes\n\nPresent: Cllr Pike (Chair), Cllr Dove\n\n"

  @Test("what stands behind lettered clauses inside a numbered item belongs to the item")
  func behindClauses() {
    let found = blocks(
      Self.head + """
        1.  **Apologies**

            There were none.

        2.  **Roof**

            It was proposed by Cllr Pike, seconded by Cllr Dove and **RESOLVED** that:

            a)  a grant be made; and

            b)  the hall be told.

            Cllr Dove returned to the meeting.
        """)
    #expect(
      found.suffix(2) == [
        "resolution: that: > a grant be made; and > the hall be told.",
        "movement: Cllr Dove returned to the meeting.",
      ])
  }

  @Test("lettered paragraphs that carry their labels are decisions each, none without a label")
  func ownLabels() {
    let found = blocks(
      Self.head + """
        1.  **Apologies**

            There were none.

        2.  **Finance**

            a)  The Statement was read out and it was **RESOLVED** that it be signed.

            b)  It was **RESOLVED** that the accounts be approved.
        """)
    #expect(
      found.filter { $0.hasPrefix("resolution") }
        == ["resolution: that it be signed.", "resolution: that the accounts be approved."])
  }

  @Test("a sentence that decides inside a numbered paragraph of a list is no point of it")
  func inList() {
    let found = blocks(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr Pike (Chair), Cllr Dove

      1. APOLOGIES

      There were none.

      2. FINANCE

      (b) Bank balances: current account £6, reserve account £18.
      (c) The conclusion of the audit was noted. There were no matters.
      """, "x.txt")
    #expect(found.contains("resolution: The conclusion of the audit was noted."))
  }

  @Test("options rejected below a resolution do not defeat it")
  func options() {
    func kinds(_ label: String) -> [String] {
      blocks(
        Self.head + """
          ### 1. APOLOGIES

          There were none.

          ### 2. HOUSES

          It was moved by Cllr Pike, seconded by Cllr Dove and

          **Resolved –**

          (1) That ten houses be bought.

          (2) That they be let.

          \(label) To lease houses. This was rejected because few came forward.
          """
      ).filter { $0.hasPrefix("resolution") || $0.hasPrefix("motion") }.map {
        String($0.prefix { $0 != ":" })
      }
    }
    #expect(kinds("*Other options considered:*") == ["resolution"])
  }

  @Test("a label behind the nick of whoever typed it decides; a proposal there does not")
  func nick() {
    let found = blocks(
      """
      <h1>Elder Group call</h1><p>Present: Ann, Bo, Cy</p><h3>Slip</h3>
      <p class="irc">&lt;<cite>bo</cite>&gt; PROPOSED: mend the slip</p>
      <p class="irc">&lt;<cite>bo</cite>&gt; <strong>RESOLUTION: mend the slip in May</strong></p>
      <h3>Crane</h3><p>It is worn.</p>
      """, "x.html")
    #expect(found.filter { $0.hasPrefix("resolution") } == ["resolution: mend the slip in May"])
  }

  @Test(
    "a count of votes by names below the same count in figures is one vote; another count is one more"
  )
  func votes() {
    func count(_ line: String) -> Int {
      let document = parse(
        Self.head + """
          ### 1. APOLOGIES

          There were none.

          ### 2. LOAN

          COUNCIL DECISION 2018/043

          MOVED: Cr Stubbs SECONDED: Cr Chee

          That the loan be approved.

          CARRIED 4/1

          \(line)
          """, "x.md")
      return document.sections.flatMap(\.blocks).count { $0.vote != nil }
    }
    #expect(count("For: Crs Crowe, Chee, Prowse and Stubbs. Against: Cr Nardella.") == 1)
    #expect(count("For: Crs Crowe, Chee and Prowse. Against: Crs Stubbs and Nardella.") == 2)
  }

  @Test("a show of hands by figures is the outcome of a motion that the decision takes up")
  func hands() {
    let found = blocks(
      Self.head + """
        ### 1. APOLOGIES

        There were none.

        ### 2. BARN

        It was moved by Cllr Pike and seconded by Cllr Dove that the application be approved. On a show \
        of hands there were five votes for and two against.

        **RESOLVED –** that permission be granted.
        """)
    #expect(found.contains { $0.hasPrefix("motion: It was moved by Cllr Pike") })
  }

  @Test(
    "what members are asked to tell on an agenda is no recommendation; what a body is asked to do is one"
  )
  func asked() {
    func recommendations(_ entries: String) -> Int {
      parse(
        """
        <h1>Elder Committee agenda</h1><p>Friday 14 October 2022, 11.00 am</p>
        <table><tr><td>1</td><td>Apologies for absence</td></tr>
        <tr><td>2</td><td><p>Declarations of interest</p>
        <p>Members are asked to declare any interest and to say:</p><ol type="a">\(entries)</ol></td></tr>
        <tr><td>3</td><td>Minutes of the meeting held on 15 July 2022</td></tr></table>
        """, "x.html"
      ).sections.flatMap(\.blocks).count { $0.kind == .recommendation }
    }
    #expect(
      recommendations("<li>whether it is pecuniary; and</li><li>whether they stay.</li>") == 0)
  }

  @Test("since when things had been decided elsewhere does not make their noting another meeting’s")
  func since() {
    let sentences = DecisionSentences(
      page: page("The decisions made by the District Council since the last meeting were noted."),
      context: RecognitionContext(part: .minutes, documentKind: .minutes))
    #expect(sentences.verb(sentences.page.blocks[0].text) == .noted)
    let other = DecisionSentences(
      page: page("At the last meeting the report was noted."),
      context: RecognitionContext(part: .minutes, documentKind: .minutes))
    #expect(other.verb(other.page.blocks[0].text) == nil)
  }

  @Test(
    "what had happened before a comma does not make what was agreed behind it another meeting’s")
  func mainClause() {
    func verb(_ text: String) -> Block.Verb? {
      let page = page(text)
      return DecisionSentences(
        page: page, context: RecognitionContext(part: .minutes, documentKind: .minutes)
      ).verb(page.blocks[0].text)
    }
    #expect(
      verb("The late issue had been looked at again, and it was agreed that it be kept.") == .agreed
    )
    #expect(verb("It had been agreed that it be kept.") == nil)
  }

  @Test(
    "“RECOMMENDED that the Committee:” over letters in the head of a report is one recommendation")
  func recommendedThat() {
    func recommendations(_ stem: String) -> [[String]] {
      parse(
        """
        ELDER COUNCIL

        FERRY COMMITTEE - 3 MAY 2019

        THE SLIP

        Report of the Harbour Master

        \(stem)

        (a)  note the state of the slip; and

        (b)  support its repair.

        1.   PURPOSE OF REPORT

        1.1  To tell of the slip.

        2.   BACKGROUND

        2.1  It is worn.

        3.   FINANCIAL IMPLICATIONS

        3.1  None.
        """, "x.txt"
      ).sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map {
        $0.points.map(\.text)
      }
    }
    #expect(
      recommendations("RECOMMENDED that the Committee:")
        == [["note the state of the slip; and", "support its repair."]])
    #expect(recommendations("Those who recommended that slip:") == [])
  }
}
