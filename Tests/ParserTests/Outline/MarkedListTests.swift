import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Items among the headings and lists of mark-up: groups, nested lists, heads with colons")
struct MarkedListTests {
  private static let front =
    "# Committee meeting 3 May 2010\n\nPresent: Ann Ash, Ben Birch, Cy Cole\n\n"

  /// A page of a club below its head.
  private func page(_ text: String, _ name: String) -> MinutesDocument {
    parse(Self.front + text, name)
  }

  @Test("headings that end with a colon head items; one that announces a list does not")
  func colons() {
    #expect(
      itemTitles(
        page(
          "## Rink & ice:\n\n* The pump is slow.\n\n## Lost property:\n\n* Two gloves.\n\n## Tea:\n\n* None.\n",
          "x.md")) == ["Rink & ice:", "Lost property:", "Tea:"])
    #expect(
      itemTitles(
        page(
          "## Rink\n\nThe pump is slow.\n\n## Tea\n\nNone.\n\n## Decision:\n\nTo buy a kettle.\n",
          "x.md")) == ["Rink", "Tea"])
  }

  @Test("bold lines with a colon over lists are heads, labels of people and lead-ins are none")
  func boldOverLists() {
    #expect(
      itemTitles(
        parse(
          "# Club minutes 3 May 2010\n\nPresent: Ann Ash, Ben Birch\n\n**Coming events:**\n\n* 18 March, workshop in Elder\n* 2 April, install day\n\n**Shared projects:**\n\n* The fair is in May.\n\n**Talks to come:**\n\n* Looms\n",
          "x.md")) == ["Coming events:", "Shared projects:", "Talks to come:"])
    #expect(
      itemTitles(
        parse(
          "# Club minutes 3 May 2010\n\n**Present:**\n\n* Ann Ash\n* Ben Birch\n\n**Apologies:**\n\n* Cy Cole\n\n**We looked at the following:**\n\n* Looms\n* Wheels\n",
          "x.md")
      ).isEmpty)
  }

  @Test("a bullet with a date behind it is an entry without a number")
  func dates() {
    let document = parse(
      "# Club minutes 3 May 2010\n\nPresent: Ann Ash, Ben Birch\n\n## Events\n\n* 18 March, workshop\n* 2 April, install day\n\n## Tea\n\nNone.\n",
      "x.md")
    #expect(
      document.sections.flatMap(\.blocks).flatMap(\.points).map(\.text)
        == ["18 March, workshop", "2 April, install day"])
    #expect(document.sections.flatMap(\.blocks).allSatisfy { $0.number == nil })
  }

  @Test("headings that only group are parts; officers' reports among items are one")
  func groups() {
    let halves = page(
      "## Consent agenda\n\n### Secretary's report\n\n* Read.\n\n### Treasurer's report\n\n* Read.\n\n## Regular agenda\n\n### Old business\n\n#### Sleigh ride\n\n* Cold.\n\n### New business\n\n#### Elections\n\n* In June.\n",
      "x.md")
    #expect(
      itemTitles(halves)
        == ["Secretary's report", "Treasurer's report", "Old business", "New business"])
    #expect(
      halves.sections.filter { $0.kind == .part }.map { $0.title ?? "" }
        == ["Consent agenda", "Regular agenda"])
    #expect(
      itemTitles(
        page(
          "## Approval of minutes\n\nApproved.\n\n## Officers' reports\n\n### President\n\nThe lease is up.\n\n### Treasurer\n\nThere is money.\n\n## Old business\n\nThe roof leaks.\n",
          "x.md")) == ["Approval of minutes", "Officers' reports", "Old business"])
  }

  @Test("entries of the outer list are the items, those of lists inside them are none")
  func nested() {
    #expect(
      numberedItems(
        page(
          "**Minutes**\n\n1.  Minutes of last time\n    1.  AA moves, BB seconds\n2.  Letters\n    1.  The bank wrote.\n    2.  The bank rang.\n    3.  The bank came.\n3.  Reports\n    1.  Chair\n        1.  The lathe is here.\n    2.  Treasurer\n        1.  It was dear.\n        2.  Rent is due.\n        3.  Two members joined.\n        4.  One may go.\n        5.  Posters are out.\n4.  Other business\n    1.  None\n",
          "x.md"))
        == ["1|Minutes of last time", "2|Letters", "3|Reports", "4|Other business"])
    #expect(
      numberedItems(
        parse(
          "### Time and place\n\nOnline, 7-9pm on 4 Dec 2012\n\nPresent: Ann, Ben, Cy, Dot\n\n### Topics for tonight\n\n1.  Voting from afar:\n    1.  Only by camera.\n    2.  Only once.\n2.  Tip jar:\n    1.  A bigger one.\n    2.  With a lid.\n    3.  And a lock.\n3.  Bad manners:\n    1.  Ann drafts a page.\n\n### Good night\n\nWe went at 8:53pm\n",
          "x.md")) == ["1|Voting from afar:", "2|Tip jar:", "3|Bad manners:", "|Good night"])
  }

  @Test("lists that count from one below one heading after the other leave the headings the items")
  func listsBelowHeads() {
    #expect(
      numberedItems(
        parse(
          "# Committee meeting 3 May 2010\n\n## Members present\n\n- Ann Ash (AA)\n- Ben Birch (BB)\n\n## Meeting times\n\n- Opened: 19:30\n- Closed: 20:30\n\n## Letters\n\n1.  The bank wrote.\n2.  The bank rang.\n\n## Hall\n\n1.  The hall is let.\n\n## Officers' reports\n\n### Chair\n\n1.  Nothing new\n2.  Rather a lot old\n3.  Cake at nine\n",
          "x.md")) == ["|Letters", "|Hall", "|Officers' reports"])
    // A list that goes on below the next heading counts the items.
    let counted = page(
      "## Opening\n\n1. Apologies\n\nMrs Crane.\n\n2. Minutes\n\nSigned.\n\n## Business\n\n3. Roof\n\nIt leaks.\n\n4. Rates\n\nThey rose.\n",
      "x.md")
    #expect(counted.sections.compactMap(\.number) == ["1", "2", "3", "4"])
  }

  @Test("a year opens a title and counts nothing")
  func years() {
    #expect(
      numberedItems(
        parse(
          "# Elder Users Group\n\n## 2012 Annual meeting\n\nMinutes of the meeting of 26 November 2012.\n\nPresent: Ann Ash, Ben Birch\n",
          "x.md")
      ).allSatisfy { !$0.hasPrefix("2012") })
    #expect(
      numberedItems(
        parse(
          "# Annual meeting 3 May 2010\n\nPresent: Ann Ash, Ben Birch\n\n## 1. Reports\n\nThey were read.\n\n## 2. Elections\n\nThey were held.\n\n## 2011 committee members\n\nAnn and Ben.\n\n## 3. Close\n\nAt nine.\n",
          "x.md")) == ["1|Reports", "2|Elections", "|2011 committee members", "3|Close"])
  }

  @Test(
    "numbered heads of lists of people below a numbered head are no items, and their names are people"
  )
  func numberedPeople() {
    let document = parse(
      "<h1>Rope Standards TC Meeting #10 September 27, 2017</h1><h2>1. Welcome</h2><p>Ann opened the call.</p><h2>2. Roll call</h2><p>All had signed the sheet.</p><h3>2.1 Participants</h3><h4>2.1.1 Members Present</h4><pre>\nAnn Ash (Knots Ltd)\nBen Birch (NIST)\n</pre><h4>2.1.2 Observers present</h4><pre>\nNone\n</pre><h2>3. Knots</h2><p>They hold.</p><h3>3.1 Bends</h3><p>They slip.</p><h2>4. Close</h2><p>At nine.</p>",
      "x.html")
    #expect(numberedItems(document) == ["1|Welcome", "2|Roll call", "3|Knots", "4|Close"])
    #expect(document.people.map(\.name) == ["Ann Ash", "Ben Birch"])
  }
}
