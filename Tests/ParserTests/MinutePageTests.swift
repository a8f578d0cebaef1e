import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Pages of one minute and notices of one decision")
struct MinutePageTests {
  private static let record = """
    Members thought that the gate was too low.

    RESOLVED that the gate be raised.
    """

  @Test(
    "a numbered minute between links to its neighbours is the page of an item",
    arguments: [
      "< Minute 42 | List of minutes | Minute 44 >", "[ Previous ]   [ Next ]   [ Search ]",
    ])
  func minute(links: String) {
    let document = parse(
      """
      <p>\(links)</p><p><b>ELDER DISTRICT COUNCIL</b></p>
      <p><b>Meeting of the Executive held on Thursday 14 March 2002</b></p><hr>
      <p><b>43. OPENING OF FOOTPATHS</b></p><p>Members thought that the gate was too low.</p>
      <p>RESOLVED that the gate be raised.</p>
      """, "x.html")
    #expect(document.kind == .agendaItem)
    #expect(document.title == "OPENING OF FOOTPATHS")
    #expect(numberedItems(document) == ["43|OPENING OF FOOTPATHS"])
    #expect(document.meeting.organisation == "ELDER DISTRICT COUNCIL")
    #expect(texts(document, .resolution) == ["that the gate be raised."])
  }

  @Test("minutes with further items, with a list of people, or on a page of posts are minutes")
  func minutes() {
    let head = "# Minutes of the Parish Council held on 14 March 2002\n\n"
    let foot = "\n\n[Previous](a) [Next](b)\n"
    #expect(
      parse(
        head + "**43. GATES**\n\n\(Self.record)\n\n**44. PONDS**\n\n\(Self.record)" + foot, "x.md"
      )
      .kind == .minutes)
    #expect(
      parse(head + "1. Apologies: none.\n\n**2. GATES**\n\n\(Self.record)" + foot, "x.md").kind
        == .minutes)
    #expect(
      parse(
        head + "Present: Cllr Ash, Cllr Birch\n\n**43. GATES**\n\n\(Self.record)" + foot, "x.md"
      )
      .kind == .minutes)
    #expect(parse(head + "**43. GATES**\n\n\(Self.record)\n", "x.md").kind == .minutes)
  }

  @Test("the heading of a notice is its item, behind a table and in front of a label")
  func headline() {
    let document = parse(
      """
      **ELDER COMBINED AUTHORITY**

      **RECORD OF A DECISION TAKEN BY AN OFFICER**

      | | |
      |---|---|
      | **Ref** | 20/57 |
      | **Officer** | Director of Transport |
      | **Power used** | Part 3 |
      | **Key decision** | No |
      | **Exempt** | No |
      | **Ward** | All |

      # Peak fares on the Elder ferry

      **Subject:** What those who cross early in the day are to pay.

      ## 1. Decision

      That peak fares be ended.

      ## 2. Reasons

      Few cross early in the day.
      """, "x.md")
    #expect(document.kind == .decisions)
    #expect(document.title == "Peak fares on the Elder ferry")
    #expect(itemTitles(document) == ["Peak fares on the Elder ferry"])
  }

  @Test("a short heading above the label of the subject is a form, and the label has the title")
  func labelledSubject() {
    let document = parse(
      """
      # Decision notice

      Decision maker: Director of Roads

      Subject: Closing of Mill Lane

      Decision: That the lane be closed.
      """, "x.md")
    #expect(document.title == "Closing of Mill Lane")
  }

  @Test("the day below the headline that a notice opens with is that of the decision")
  func dayBelowHeadline() {
    let document = parse(
      """
      # Mill Quarry: lease of the lower green

      **A formal decision made on 6 June 2019:**

      **Decision maker:** Minister for Roads

      **Decision(s):** The Minister decided to grant the lease.

      **Reason(s) for decision:** Nobody else asked for it.
      """, "x.md")
    #expect(document.kind == .decisions)
    #expect(document.meeting.date == "2019-06-06")
    #expect(texts(document, .resolution) == ["The Minister decided to grant the lease."])
  }

  @Test("a form that a system prints names its subject under a numbered label")
  func proforma() {
    let document = parse(
      """
      CABINET DECISION PROFORMA

      Cabinet Meeting ................ 7th February 2008

      1. Title of Item/Report

      Schools in Elder

      2. Record of the Decision

      RESOLVED that one school be closed.

      3. Reasons for the Decision

      It is empty.
      """)
    #expect(document.kind == .decisions)
    #expect(document.title == "Schools in Elder")
  }

  @Test("front matter that names a body, its decisions and the day tells of a list of decisions")
  func postedDecisions() {
    let text = """
      # Ordinary Council Meeting - 17 August 2023

      ## Name for the bridge

      Moved Cr Ash, seconded Cr Birch: That it be called after nobody.

      CARRIED 5/0
      """
    let title = "---\ntitle: Council decisions - 17 August 2023\n---\n\n"
    #expect(parse(title + text, "x.md").kind == .decisions)
    #expect(parse(text, "x.md").kind == .minutes)
  }

  @Test(
    "a path that ends with “Meeting Details” names the page, unless the meeting is recorded on it")
  func pathToPage() {
    func page(_ text: String) -> MinutesDocument {
      parse(
        """
        Elder Borough

        You are here :: Meetings > Meeting Details

        Meeting Details

        Licensing Committee
        8 Jun 2017 - 10:00 to 11:40

        1     Apologies for Absence

        2     Fares
              \(text)

        Attended - Committee Members

            Name
            Ada Pike (Chair)
            Ben Dove
        """)
    }
    let agenda = page("Report of the Licensing Manager attached.")
    #expect(agenda.kind == .agenda)
    #expect(agenda.people.map(\.name) == ["Ada Pike", "Ben Dove"])
    #expect(page("RESOLVED: That the fares be raised.").kind == .minutes)
  }
}
