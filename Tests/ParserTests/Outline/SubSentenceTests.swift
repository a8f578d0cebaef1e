import MinutesModel
import Testing

@testable import MinutesParser

/// Numbers below those of the items that count paragraphs of the minutes.
@Suite("Numbered paragraphs below items")
struct SubSentenceTests {
  private static let head = """
    # Elder Homes

    Minutes of the Board meeting held on 3 May 2016

    Present: Ada Pike (Chair), Tom Ash


    """

  private static let table =
    head + """
      | Ref | Minute | Action |
      |---|---|---|
      | **1.** | **Apologies** | |
      | 1.1 | Apologies were received from Ben Elm. | |
      | **2.** | **Minutes** | |
      | 2.1 | The minutes were approved as a correct record. | AP |
      | 2.2 | No matters arising | |
      | **3.** | **Roof** | |
      | 3.1 | Tom Ash reported that it leaks. | |
      | 3.2 | The Board agreed to have it mended. | TA |
      | **4.** | **Other business** | |
      | 4.1 | None | |

      """

  @Test("a number beside a sentence in a table opens no item, nor do those below the same one")
  func table() {
    #expect(
      numberedItems(parse(Self.table, "x.md")) == [
        "1|Apologies", "2|Minutes", "3|Roof", "4|Other business",
      ])
    let plain = Self.table.replacing("**", with: "")
    #expect(numberedItems(parse(plain, "x.md")).count == 4)
  }

  @Test("a title with a dash behind it, which its text follows, opens an item among such sentences")
  func titleWithDash() {
    let text =
      Self.head + """
        6. Reports

        6.1 Chairman's report -

        6.1.1 The Chairman was away.

        6.2 Clerk's report -

        6.2.1 The gate was shut by the Clerk.

        6.2.2 It was mended.

        6.3 The police had been told of the gate.

        7. Works

        7.1 The bridge was mended in May.

        7.2 The Clerk had written to the farmer.
        """
    #expect(
      numberedItems(parse(text, "x.md")) == [
        "6.1|Chairman's report -", "6.2|Clerk's report -", "7|Works",
      ])
  }

  @Test("numbers beside titles do, and a title over a text of its own")
  func titles() {
    let titles =
      Self.head + """
        | | |
        |---|---|
        | **7** | **Planning** |
        | 7.1 | Mill Lane |
        | 7.2 | High Street |
        | **8** | **Works** |
        | 8.1 | Bridge |

        """
    #expect(
      numberedItems(parse(titles, "x.md")) == ["7.1|Mill Lane", "7.2|High Street", "8.1|Bridge"])
    let text = """
      Elder Parish Council

      Minutes of the meeting held on 3 May 2016

      1. Apologies
      1.1 Apologies were received from Cllr Elm.

      2. Minutes
      2.1 The minutes were approved as a correct record.

      3. Declarations
      3.1 There were none.

      4. Planning
      4.1 Applications
      An extension at the mill was looked at.
      4.2 Decisions
      The barn was refused by the district.

      """
    #expect(
      numberedItems(parse(text)).suffix(2).map { $0 } == ["4.1|Applications", "4.2|Decisions"])
  }

  @Test("lines in bold before and behind numbered headings are items of the usual business")
  func opening() {
    let minutes = """
      # Elder Council

      ## Minutes of the ordinary meeting held on 3 May 2018

      **PRESENT**

      Cr Ada Pike (Mayor), Cr Tom Ash

      **APOLOGIES**

      > **44/2018 RESOLVED** (Ash/Pike) that the apology be accepted.

      **DISCLOSURES OF INTEREST**

      | Councillor | Item |
      |---|---|
      | Cr Ash | 7.1 |

      **CONFIRMATION OF MINUTES**

      > **45/2018 RESOLVED** (Pike/Ash) that the minutes be confirmed.

      ## 6. Mayoral Minute

      ### 6.1 Drought

      > **46/2018 RESOLVED** (Pike) that fees be waived.

      ## 7. Works

      ### 7.1 Bridge

      **Recommendation**

      That the tender be accepted.

      Councillors spoke to the item:

      * it is dear
      * it is needed

      > **47/2018 RESOLVED** (Ash/Pike) that the tender be accepted.

      **CLOSURE**

      The meeting closed at 5.31pm.

      """
    let expected = [
      "APOLOGIES", "DISCLOSURES OF INTEREST", "CONFIRMATION OF MINUTES", "Drought", "Bridge",
      "CLOSURE",
    ]
    let document = parse(minutes, "x.md")
    #expect(itemTitles(document) == expected)
    #expect(texts(document, .recommendation) == ["That the tender be accepted."])
    let small = minutes.replacing("**APOLOGIES", with: "**Apologies")
      .replacing("**CONFIRMATION OF MINUTES", with: "**Confirmation of minutes")
    #expect(
      itemTitles(parse(small, "x.md")).prefix(3).map { $0.lowercased() }
        == expected.prefix(3).map { $0.lowercased() })
    // Those between the headings stand inside an item.
    let inside = minutes.replacing(
      "**Recommendation**", with: "**OFFICER COMMENT**\n\nA letter came in.\n\n**Recommendation**")
    #expect(itemTitles(parse(inside, "x.md")) == expected)
  }

  @Test(
    "numbers that end with month and year between others are items, below a head that groups them")
  func dated() {
    let minutes = """
      ELDER MUNICIPALITY

      MINUTES OF THE COUNCIL MEETING HELD ON 28 MARCH 2018

      1.  OPENING

      The Speaker opened the meeting.

      2.  CONFIRMATION OF MINUTES

      The minutes were confirmed.

      3.  STATEMENTS

      None.

      MATTERS FOR CONSIDERATION

      C/6/03/2018    ADJUSTMENTS BUDGET

      Cllr Ash asked for the figures.

      C/7/03/2018    LEASE OF COMMONAGE

      Cllr Elm left the meeting.

      4.  CLOSURE

      The meeting closed at noon.

      """
    #expect(
      numberedItems(parse(minutes)) == [
        "1|OPENING", "2|CONFIRMATION OF MINUTES", "3|STATEMENTS", "C/6/03/2018|ADJUSTMENTS BUDGET",
        "C/7/03/2018|LEASE OF COMMONAGE", "4|CLOSURE",
      ])
    let one = minutes.replacing("C/7/03/2018    LEASE OF COMMONAGE\n\n", with: "")
    #expect(numberedItems(parse(one)).contains { $0.hasPrefix("C/6") } == false)
  }

  @Test("a title ends at the size of its file, whatever stands on the next line of the cell")
  func fileSize() {
    let page = """
      # Agenda and minutes

      ## Elder Board - Tuesday 19 March 2019 10.00 a.m.

      | No. | Item |
      |---|---|
      | 13. | Declarations of interest<br><br>**Minutes:**<br><br>There were none. |
      | 14. | [Minute of previous meeting](/a) PDF 88 KB<br><br>**Minutes:**<br><br>It was approved. |
      | 15. | [Bus contracts](/b) PDF 312 KB<br><br>*Councillor Ash left the meeting.*<br><br>**Minutes:**<br><br>There was submitted a report. |

      """
    #expect(itemTitles(parse(page, "x.md")).last == "Bus contracts")
  }

  @Test("numbers with letters, month and year in two figures count in the cells beside titles")
  func shortYears() {
    let rows = (1...4).map {
      "<tr><td><p><b>MC\($0)/03/08</b></p></td><td><p><b>MATTER \($0)</b></p><p>It was looked at again.</p></td></tr>"
    }.joined()
    let page =
      "<p><b>ELDER MUNICIPALITY</b></p><p>MINUTES OF THE MEETING HELD ON 13 MARCH 2008</p><table>"
      + rows + "</table><p>The meeting closed at noon.</p>"
    #expect(
      numberedItems(parse(page, "x.html")) == (1...4).map { "MC\($0)/03/08|MATTER \($0)" })
    // There is no thirteenth month.
    #expect(
      numberedItems(parse(page.replacing("/03/08", with: "/13/08"), "x.html")).first
        != "MC1/13/08|MATTER 1")
  }

  @Test("headings that all have numbers of two levels keep them, whatever is left out")
  func countedHeadings() {
    let page = """
      # Elder Shire Council

      Minutes of the ordinary meeting held on 3 August 2023

      ## 10.1 Minutes of July

      The minutes were confirmed.

      ## 11.1 Truck wash

      The permit was granted.

      ## 13.1 Saleyards

      The tender was accepted.

      """
    #expect(
      numberedItems(parse(page, "x.md")) == [
        "10.1|Minutes of July", "11.1|Truck wash", "13.1|Saleyards",
      ])
    #expect(
      numberedItems(parse(page.replacing("## 11.1 Truck", with: "## Truck"), "x.md")).first
        == "|10.1 Minutes of July")
  }

  @Test(
    "titles in capitals end in front of a list, and go on behind the letter of a reference"
  )
  func capitals() {
    let minutes = """
      Elder Parish Council

      Minutes of the meeting held on 3 May 2019

      1. APOLOGIES FOR ABSENCE Apologies were received from Cllr Elm. These were accepted.

      2. LOCAL PLAN i. The members agreed to sign the statement. ii. It will be sent.

      3. DISCUSS APPLICATION 17/00826/F AND RESOLVE ON RESPONSE This was discussed and the map was found to be out of date.

      4. FINANCES The members noted the receipt of the audit. It was sent in March.

      """
    #expect(
      numberedItems(parse(minutes)) == [
        "1|APOLOGIES FOR ABSENCE", "2|LOCAL PLAN",
        "3|DISCUSS APPLICATION 17/00826/F AND RESOLVE ON RESPONSE", "4|FINANCES",
      ])
  }

  @Test("below a group of reports the title of a part ends behind the noun")
  func reports() {
    let minutes = """
      Elder Parish Council

      Minutes of the meeting held on 3 May 2019

      1. Apologies. Apologies were received from Cllr Elm.

      2. Minutes. The minutes were agreed as a true record.

      3. Reports

      3.1 Chairman's Report. Nothing was to be said.

      3.2 Clerk's Report Correspondence passed round: a letter came from the county.

      3.3 Risk Assessment Update Work has been done on the gate.

      4. Finance. The accounts were agreed.

      """
    #expect(
      numberedItems(parse(minutes)).filter { $0.hasPrefix("3.") } == [
        "3.1|Chairman's Report.", "3.2|Clerk's Report", "3.3|Risk Assessment Update",
      ])
  }
}
