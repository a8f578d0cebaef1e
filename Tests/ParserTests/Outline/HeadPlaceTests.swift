import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Heads told from labels, references, signatures and lists beside them")
struct HeadPlaceTests {
  private static let head =
    "Minutes of the Elder Committee, 3 May 2023\n\nPresent: Ann Ash, Ben Birch\n\n"

  @Test(
    "a running number in front of a financial year counts the items, a span of figures does not")
  func financialYears() {
    let counted = """
      # Minutes of the Elder Committee 3 May 2023

      Present: Ann Ash, Ben Birch

      #### 1-23/24 Roof

      It leaks.

      #### 2-23/24 Rates

      They rose.

      #### 3-23/24 Hall

      It is let.
      """
    #expect(
      numberedItems(parse(counted, "x.md")) == ["1-23/24|Roof", "2-23/24|Rates", "3-23/24|Hall"])
    let spans = counted.replacing("23/24", with: "12/30")
    #expect(numberedItems(parse(spans, "x.md")).allSatisfy { $0.hasPrefix("|") })
    let ages = parse("\(counted)\n\n5-23/24 year olds have a club on Friday.\n", "x.md")
    #expect(ages.sections.last?.blocks.last?.text == "5-23/24 year olds have a club on Friday.")
  }

  @Test("capitals that run into their text are heads beside capitals alone")
  func runInAndAlone() {
    let text = """
      ELDER LIBRARY DISTRICT
      Minutes of the Regular Meeting of the Board of Trustees
      November 15, 2011

      CALL TO ORDER: The meeting was called to order at 7:01 p.m. in the hall.

      RECOGNITION OF VISITORS: Two scouts of Troop 219, working on a badge.

      CORRESPONDENCE: A patron wrote to say that the large print smells of smoke.

      DIRECTOR'S REPORT: Ms. Elm said that the lift was out of service for nine days.

      COMMITTEE REPORTS

      Finance. Met November 8. No report beyond what follows.

      NEW BUSINESS

      Snow Removal. It was put over to December.

      ADJOURNMENT: The meeting adjourned at 8:49 p.m.
      """
    #expect(
      itemTitles(parse(text)) == [
        "CALL TO ORDER:", "RECOGNITION OF VISITORS:", "CORRESPONDENCE:", "DIRECTOR'S REPORT:",
        "COMMITTEE REPORTS", "NEW BUSINESS", "ADJOURNMENT:",
      ])
  }

  @Test("the name of a file and signatures in columns below the last item are no heads")
  func feet() {
    let items =
      "WATER\\n\\nTank 3 leaks.\\n\\nSHOW\\n\\nThe tent is booked.\\n\\nGRAVEL\\n\\nIt is dear.\\n\\n"
      .replacing("\\n", with: "\n")
    for foot in [
      "EC/210104/RP\n", "G:\\DEM\\2006\\MIN0509.DOC\n",
      "A. ASH            B. BIRCH           C. CRANE\n\nCHAIRMAN          CLERK              TREASURER\n",
    ] {
      #expect(itemTitles(parse(Self.head + items + foot)) == ["WATER", "SHOW", "GRAVEL"])
    }
    #expect(
      itemTitles(parse(Self.head + items + "URGENT BUSINESS\n\nThere was none.\n")).last
        == "URGENT BUSINESS")
    #expect(
      itemTitles(
        parse(
          Self.head + "**Water**\n\nTank 3 leaks.\n\n**Covid-19/Flu**\n\nThe clinic opens.\n\n"
            + "**Show**\n\nThe tent is booked.\n", "x.md"))
        == ["Water", "Covid-19/Flu", "Show"])
  }

  @Test("a heading that speaks to the reader is no item beside others over colons")
  func notices() {
    let text =
      "## Water:\n\nTank 3 leaks.\n\n## Show:\n\nThe tent is booked.\n\n## Please note:\n\nThe hall is shut in June.\n"
    #expect(itemTitles(parse(Self.head + text, "x.md")) == ["Water:", "Show:"])
  }

  @Test("bold lines over lists are items by names of their own, not by the sides of one matter")
  func boldOverLists() {
    let text = { (names: [String]) in
      Self.head + names.map { "**\($0):**\n\n- one lamp\n- two benches\n\n" }.joined()
    }
    #expect(
      itemTitles(parse(text(["Upcoming events", "Lighting", "Paths"]), "x.md"))
        == ["Upcoming events:", "Lighting:", "Paths:"])
    #expect(
      itemTitles(
        parse(text(["Good things", "Bad things", "What it would cost"]), "x.md")) == [])
  }

  @Test("names that a label with a bracket numbers are people, and the numbers below it the items")
  func numberedAttendees() {
    let document = parse(
      """
      Elder Mesh Working Group
      Minutes of the interim meeting
      2016-10-12, 15:00-16:28 UTC

      Attendees (from the conference system):

         1. Ann Ash (Norr Research)
         2. Ben Birch
         3. Cora Crane (Halide)
         4. Dov Elm (Halide)

      1. Note well

         The Note Well was shown.

      2. Framing

         It is framed.

      3. Sleep

         It sleeps.
      """)
    #expect(numberedItems(document) == ["1|Note well", "2|Framing", "3|Sleep"])
    #expect(document.people.map(\.name) == ["Ann Ash", "Ben Birch", "Cora Crane", "Dov Elm"])
  }

  @Test("apologies under a heading of the head are no item in front of numbered ones")
  func apologies() {
    let text = """
      # Minutes of the Elder Pension Board 8 September 2021

      ## Attendance

      Ann Ash (Chair)

      ### Apologies

      Ben Birch gave notice that he would join late. Apologies were received from Cora Crane of the union.

      #### 21/19 Minutes

      They were signed.

      #### 21/20 Funds

      They fell.

      #### 21/21 Risks

      They rose.
      """
    #expect(
      numberedItems(parse(text, "x.md")) == ["21/19|Minutes", "21/20|Funds", "21/21|Risks"])
  }

  @Test("headings divide a report whose numbers count paragraphs or tell letters apart")
  func reportParagraphs() {
    let rows = { (numbers: ClosedRange<Int>) in
      numbers.map {
        "<tr><td>\($0).</td><td>The fund has many members and was valued at a large sum.</td></tr>"
      }.joined()
    }
    let counted =
      "<html><body><p><b>Report to:</b> Pensions Panel</p><p><b>Report title:</b> The fund</p><h2>RECOMMENDATIONS</h2><table>"
      + rows(1...2) + "</table><h2>BACKGROUND INFORMATION</h2><table>" + rows(3...5)
      + "</table><h2>KEY ISSUES FOR CONSIDERATION</h2><table>" + rows(6...9)
      + "</table><h2>Legal implications</h2><table>" + rows(10...11) + "</table></body></html>"
    #expect(
      numberedItems(parse(counted, "x.html")) == [
        "|RECOMMENDATIONS", "|BACKGROUND INFORMATION", "|KEY ISSUES FOR CONSIDERATION",
        "|Legal implications",
      ])
    let lettered =
      "<html><body><p><b>Report to:</b> Cabinet</p><p><b>Subject:</b> The baths</p><h2>Purpose/Summary</h2><p>To sell the baths.</p>"
      + "<h2>Recommendation(s)</h2><p>That the baths be sold.</p><h2>What will it cost?</h2><p><b>(A) Revenue Costs</b></p><p>None.</p>"
      + "<p><b>(B) Capital Costs</b></p><p>None.</p><h2>Implications:</h2><p>None.</p></body></html>"
    #expect(
      numberedItems(parse(lettered, "x.html")) == [
        "|Purpose/Summary", "|Recommendation(s)", "|What will it cost?", "|Implications:",
      ])
  }
}
