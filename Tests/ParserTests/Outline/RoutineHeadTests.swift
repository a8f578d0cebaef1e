import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Heads in bold with a dash behind them, movers divided by a slash, posts with their holders")
struct RoutineHeadTests {
  private static let board = """
    # Elder School District No. 4
    ## Board of Trustees Meeting Minutes
    **Monday, September 9, 2019 – 6:30 p.m.**

    **Trustees Present:** Ada Pike, Chair; Dan Reed
    **Trustees Absent:** Eve Moss

    **Call to Order** – Chair Pike called the meeting to order at 6:30 p.m.

    **Pledge of Allegiance**

    **Public Comment** – None.

    **Consent Agenda** – Trustee Reed moved to approve the agenda. Trustee Pike seconded. Motion passed 2-0.

    **Action Items**
    1. *Budget* – Trustee Reed moved, Trustee Pike seconded, to adopt the budget. Motion carried.
    2. *Bus* – Trustee Reed spoke of the bus.

    **Adjournment** – Meeting adjourned at 7:48 p.m.
    """

  @Test("the routine of a board in bold with dashes divides the minutes, numbers inside do not")
  func dashed() {
    #expect(
      itemTitles(parse(Self.board, "x.md")) == [
        "Call to Order", "Pledge of Allegiance", "Public Comment", "Consent Agenda", "Action Items",
        "Adjournment",
      ])
    // Names in bold in front of what people said are no heads.
    let speakers = """
      # Minutes of the Elder Board, 9 September 2019

      **Ada Pike** – The roof leaks.

      **Dan Reed** – It has leaked for years.

      **Eve Moss** – A new one is dear.

      **Jo Dove** – It should be paid for.

      """
    #expect(itemTitles(parse(speakers, "x.md")).isEmpty)
  }

  @Test("mover and seconder by their titles with a slash between them")
  func slash() {
    func motion(_ movers: String) -> Element? {
      DecisionReading().elements([movers, "That the item lie on the table.", "LOST"])
        .first { $0.kind == .motion }
    }
    #expect(motion("Moved Cr Pike/Cr Reed")?.mover == "Pike")
    #expect(motion("Moved Cr Pike/Cr Reed")?.seconder == "Reed")
    #expect(motion("Moved Cr Pike/Cr Reed")?.outcome == .lost)
    #expect(!Movers.isLine(page("Moved to Hall/Yard"), page("Moved to Hall/Yard").blocks[0]))
  }

  @Test("posts with an initialled holder in brackets; the apology that a motion accepts")
  func holders() {
    let text =
      "Minutes of the meeting of the Elder Committee held on 3 May 2010\n\nPresent: Cr A Pike, Cr B Moss\n\n"
      + "In attendance: Chief Executive (J Dow), Group Manager Corporate (M Shah), Committee Advisor (T Wills)\n\n"
      + "1. APOLOGIES\n\nMoved Cr Pike/Cr Moss\n\nThat the apology from Cr D Oakes be accepted.\n\nCARRIED\n\n"
      + "2. ROOF\n\nIt leaks.\n"
    #expect(
      parse(text, "x.txt").people.map { "\($0.name)|\($0.role ?? "")|\($0.presence)" } == [
        "A Pike||present", "B Moss||present", "J Dow|Chief Executive|inAttendance",
        "M Shah|Group Manager Corporate|inAttendance", "T Wills|Committee Advisor|inAttendance",
        "D Oakes||apologies",
      ])
    let towns = text.replacing("Committee Advisor (T Wills)", with: "T Wills (Elder)")
    #expect(parse(towns, "x.txt").people.contains { $0.name == "T Wills" && $0.role == nil })
  }
}
