import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Actions by where they stand: boxes, columns, margins, lists below a head")
struct ActionPlaceTests {
  private func minutes(_ item: String, _ name: String = "x.txt", head: String = "")
    -> MinutesDocument
  {
    parse(
      """
      Minutes of the meeting of the Elder Committee held on 3 May 2010

      Present: Cllr A Ash, Cllr B Birch
      In attendance: Eve Wren (EW), Clerk; Tom Hill, Harbour Master; C. Frost, Corporate Officer

      \(head)1. BINS

      \(item)

      2. ROOF

      It leaks.

      3. CLOSE

      The meeting closed at 9 pm.

      """, name)
  }

  private func actions(_ item: String, _ name: String = "x.txt", head: String = "") -> [String] {
    texts(minutes(item, name, head: head), .action)
  }

  private func owners(_ item: String, _ name: String = "x.txt") -> [String?] {
    minutes(item, name).sections.flatMap(\.blocks).filter { $0.kind == .action }.map(\.owner)
  }

  // MARK: Labels

  @Test(
    "a code, an owner in brackets, an arrow or a name may stand beside the label",
    arguments: [
      ("Action GA14-A1 (Treasurer): send the figures by June", "Treasurer"),
      (">> ACTION (EW): send the figures by June", "EW"),
      ("=> Action: send the figures by June", nil),
      ("Petra ACTION: send the figures by June", "Petra"),
      ("ACTION – Ann Reed: send the figures by June", "Ann Reed"),
    ])
  func labels(text: String, owner: String?) {
    #expect(actions(text) == ["send the figures by June"])
    if let owner { #expect(owners(text) == [owner]) }
  }

  @Test(
    "a label without a colon in front of whom it names; the owner is not what stands in a bracket",
    arguments: [
      ("Action EW to send the figures", "EW"), ("Action (Clerk) Send the figures.", "Clerk"),
      ("Action Clerk: send the figures", "Clerk"), ("Action No. 4: EW to send them", "EW"),
      ("Action required: EW to send them", "EW"), ("Follow-up: EW to send them", "EW"),
      ("Action: Clerk (by 3 May)", "Clerk"), ("ACTION CLERK", "CLERK"),
      ("All to bring ideas.", "All"),
      ("Cllrs Ash and Birch to meet the school.", "Ash and Birch"),
    ])
  func owned(text: String, owner: String) {
    #expect(owners(text) == [owner])
  }

  @Test("a bracket at the end of a sentence may say who is to act")
  func inBracket() {
    #expect(owners("The bins are full. A list will be sent round (Action: EW).") == ["EW"])
    #expect(owners("The bins are full (Action plan, page 4).") == [])
    // What closes the bracket is no word of the task.
    #expect(actions("The bins are full. (Action: EW to ring the firm)") == ["EW to ring the firm"])
    #expect(
      actions("[Action 3: EW to ring the firm (Elm & Co).]") == [
        "EW to ring the firm (Elm & Co)."
      ])
    #expect(actions("Action: EW to ring (a) the firm (Elm)") == ["EW to ring (a) the firm (Elm)"])
    #expect(actions("ACTION PLAN") == [])
    #expect(actions("Action Plan: the bins come first.") == [])
    #expect(actions("Action (b) of the plan is late.") == [])
    #expect(actions("All to be paid by cheque.") == [])
  }

  @Test(
    "what only looks like such a label is none",
    arguments: [
      "FURTHER ACTION: none at present", "Action 14 of the plan (Roads) is late.",
      "-> see the plan", "Class Action: a talk was given.",
    ])
  func noLabels(text: String) {
    #expect(actions(text).allSatisfy { $0 != "none at present" && !$0.hasSuffix("given.") })
    #expect(!actions(text).contains { $0.contains("plan") })
  }

  @Test("a label with a number stands over its task; lines below say who and when")
  func box() {
    let box = """
      > **Action 05/23-1**
      >
      > Write-up of the decisions to go to each meeting.
      >
      > **Owner:** EW
      >
      > **Due:** 26 July 2010
      """
    let text = "Write-up of the decisions to go to each meeting."
    #expect(actions(box, "x.md") == [text])
    #expect(owners(box, "x.md") == ["EW"])
    #expect(actions("**Action 5 of the plan was late**\n\nIt was the bins.", "x.md") == [])
    #expect(actions("**Action 5**\n\n- one\n- two", "x.md").count != 1)
  }

  // MARK: Heads and lists

  @Test(
    "numbered entries below “Actions arising” with their owner in front; a number alone is none")
  func listed() {
    let list =
      "ACTIONS ARISING\n\n(1) Rating Officer: demands to go out.\n(2) Clerk – seal to be put."
    #expect(actions(list) == ["Rating Officer: demands to go out.", "Clerk – seal to be put."])
    #expect(actions("ACTIONS ARISING\n\n(1) The bins are full.\n(2) So they were in May.") == [])
    let boxes = "- [ ] **Clerk** – apply for the grant by 28 March\n- [ ] **EW** – measure up"
    #expect(
      actions(boxes, "x.md") == ["Clerk – apply for the grant by 28 March", "EW – measure up"])
    #expect(actions("- [ ] Bins – full\n- [ ] Roof – it leaks", "x.md").count == 2)
  }

  @Test(
    "a label alone over a list opens tasks; a number needs whose they are, if only in a bracket")
  func labelOverList() {
    #expect(
      actions("Actions:\n- EW to buy bins\n- call the haulier") == [
        "EW to buy bins", "call the haulier",
      ])
    #expect(
      owners("Action points:\n(i) Buy two bins (EW)\n(ii) Write to the County (Clerk).") == [
        "EW", "Clerk",
      ])
    #expect(actions("Actions:\n(i) the bins (both)\n(ii) the roof") == [])
    #expect(actions("Options:\n- EW might buy bins\n- wait") == [])
    #expect(owners("Action by: EW  By when: 3 June") == ["EW"])
  }

  @Test("a row of two cells may be a label and what is to be done; heads of a log are none")
  func labelledRow() {
    let row = "| Action: | Clerk to write to the County |\n|---|---|"
    #expect(actions(row, "x.md") == ["Clerk to write to the County"])
    let log = "| Action | Owner |\n|---|---|\n| Buy two bins | EW |\n| Write to them | Clerk |"
    #expect(actions(log, "x.md") == [])
  }

  @Test("a capital in front of a name is an initial, unless letters count a list")
  func initials() {
    #expect(
      actions("C. Frost to draw up a list of hours.") == ["C. Frost to draw up a list of hours."])
    let list = "B. Garden to tidy up.\n\nIt was wet.\n\nC. Frost to draw up a list of hours."
    #expect(actions(list) == [])
  }

  // MARK: Columns and margins

  @Test("a cell below “Action” may say what somebody is to do; what was agreed there is none")
  func column() {
    func cells(_ cell: String) -> [String] {
      texts(
        parse(
          """
          <h1>Minutes of the Elder Committee held on 3 May 2010</h1><p>Present: Cllr A Ash, Eve Wren (EW)</p>
          <table><tr><td>No.</td><td>Item</td><td>Action</td></tr>
          <tr><td>1.</td><td><b>Bins</b><br>All the bins in the two streets by the church are full again.</td>
          <td>\(cell)</td></tr>
          <tr><td>2.</td><td><b>Roof</b><br>It leaks.</td><td></td></tr></table>
          """, "x.html"), .action)
    }
    for text in [
      "EW to ring the haulier", "All to report online", "EW by 21st April", "Clerk – pay the bill",
      "The bins are to be emptied.",
    ] {
      #expect(cells(text) == [text])
    }
    for text in ["Noted", "Agreed to pay", "None"] {
      #expect(cells(text) == [])
    }
  }

  @Test("a label in the cell in front has its owner in the column, which is no action of its own")
  func ownerBeside() {
    let document = parse(
      """
      Minutes of the Elder Committee held on 3 May 2010

      Present: Cllr A Ash, Eve Wren (EW)

      | No. | Item | Action |
      |---|---|---|
      | **1** | **Bins** | |
      | | All the bins in the two streets by the church are full again, said the Clerk. | |
      | | ACTION: write to the haulier | EW |
      | **2** | **Roof** | |
      | | It leaks. | EW |
      """, "x.md")
    #expect(texts(document, .action) == ["write to the haulier", "EW"])
  }

  @Test("lines below “ACTION” at the margin say who is to act")
  func margin() {
    let head = String(repeating: " ", count: 68) + "ACTION\n"
    func beside(_ line: String, _ indent: Int = 68) -> [String] {
      actions(
        "The bins are full.\n" + String(repeating: " ", count: indent) + line
          + "\n\nThe lids are lost.", head: head)
    }
    for line in ["R.C.", "GHPS / Treasurer", "Miss Hill", "CLERK"] {
      #expect(beside(line) == [line])
    }
    #expect(beside("Noted") == [])
    #expect(beside("the bins") == [])
    #expect(beside("GHPS / Treasurer", 4) == [])
  }

  @Test(
    "a post of the list alone at the end of an item is to act; others, and one in between, are not")
  func atTheEnd() {
    #expect(
      actions("It was resolved to buy two bins.\n\nHarbour Master") == ["Harbour Master"])
    #expect(actions("It was resolved to buy two bins.\n\nSwimming Pool") == [])
    #expect(actions("Harbour Master\n\nHe had bought two bins.") == [])
  }

  // MARK: Points

  @Test("a numbered paragraph may announce lettered points")
  func announced() {
    let document = minutes(
      "10. Members expressed the following views:\n\n   (a)  the lids were lost;\n   (b)  the rest was fine."
    )
    let discussion = document.sections.flatMap(\.blocks).filter { $0.kind == .discussion }
    #expect(discussion.map(\.leadIn) == ["Members expressed the following views:"])
    #expect(discussion.first?.points.count == 2)
    let reported = minutes("The Clerk reported:\n\n(a) the lids were lost\n(b) the rest was fine")
    #expect(reported.sections.flatMap(\.blocks).contains { $0.kind == .discussion })
    let plain = minutes("10. The plans are:\n\n   (a)  the lids;\n   (b)  the rest.")
    #expect(!plain.sections.flatMap(\.blocks).contains { $0.kind == .discussion })
  }

  @Test(
    "the day it is due, in any notation; no day that there is not, and none of something else",
    arguments: [
      ("by 2022-05-24.", "2022-05-24"), ("by 24/05/2022.", "2022-05-24"),
      ("by 24.05.22.", "2022-05-24"), ("by April 24, 2023.", "2023-04-24"),
      ("(due 24 May 2022).", "2022-05-24"), ("by Friday, 5th April 2019.", "2019-04-05"),
      ("by 31 April 2023.", nil), ("by 29 February 2023.", nil),
      ("by 29 February 2024.", "2024-02-29"),
      ("on the bill dated before 3 May 2023.", nil), ("on 6.1.19a by Monday.", nil),
    ] as [(String, String?)])
  func dueDays(text: String, day: String?) {
    #expect(firstDecision("Action: JP to write \(text)")?.due == day)
  }
}
