import MinutesModel
import Testing

@testable import MinutesParser

/// What is a head of a report beside those with usual names, and what only looks like one.
@Suite("Heads of reports beside the usual ones")
struct ReportHeadKinTests {
  private func titles(_ text: String, name: String = "report.html") -> [String] {
    let document = DocumentParser().parse(Array(text.utf8), name: name)
    #expect(document.kind == .report)
    return document.sections.filter { $0.kind == .item }.map { section in
      [section.number, section.title].compactMap { $0 }.joined(separator: " ")
    }
  }

  private static let head = """
    <h1>Elder District</h1><h2>REPORT TO COUNCIL</h2>
    <p>To: Services Committee</p><p>From: Ada Pike, Parks Manager</p>
    """

  @Test("below a headline of the mark-up, lines in bold with usual names head the sections")
  func headlineOnly() {
    let bold = """
      \(Self.head)<p><b>PURPOSE</b></p><p>To ask about an offer that came in June.</p>
      <p><b>OPTIONS</b></p><p>The wharf may be accepted or declined.</p>
      <p><b>OUR NEIGHBOURS</b></p><p>The island council has been told of the offer.</p>
      <p><b>RECOMMENDATION</b></p><p>THAT the wharf be accepted.</p>
      """
    #expect(titles(bold) == ["PURPOSE", "OPTIONS", "OUR NEIGHBOURS", "RECOMMENDATION"])
    let marked = bold.replacing("<p><b>PURPOSE</b></p>", with: "<h2>PURPOSE</h2>")
      .replacing("<p><b>RECOMMENDATION</b></p>", with: "<h2>RECOMMENDATION</h2>")
    #expect(titles(marked) == ["PURPOSE", "RECOMMENDATION"])
  }

  @Test("headings of the level of the first usual one are sections too; the headline is none")
  func ofLevel() {
    let page = """
      <p>REPORT TO COUNCIL</p><p>To: Services Committee</p><p>From: Ada Pike</p>
      <h3>The land</h3><p>A field of two hectares at the mill.</p>
      <h3>Terms of the lease</h3><table><tr><td>Rent</td><td>10</td></tr><tr><td>Years</td><td>4</td></tr></table>
      <h3>Recommendation</h3><p>I recommend that the field be let.</p>
      """
    #expect(titles(page) == ["The land", "Terms of the lease", "Recommendation"])
    let headline = """
      <p>REPORT TO COUNCIL</p><p>To: Services Committee</p><p>From: Ada Pike</p>
      <h2>The mill field</h2><p>A field of two hectares lies beside the mill.</p>
      <h2>Recommendation</h2><p>I recommend that the field be let.</p>
      <h2>Background</h2><p>It was bought in 1979.</p>
      """
    #expect(titles(headline) == ["Recommendation", "Background"])
  }

  @Test("headings of the first level are sections where there are several")
  func firstLevel() {
    let page = """
      <p><b>REPORT TO COUNCIL</b></p><p>To: Services Committee</p><p>From: Ada Pike</p>
      <h1>The short version</h1><p>We hire coaches and would like to buy a bus.</p>
      <h1>Why now</h1><p>Two firms have closed since Easter.</p>
      <h1>Other things we thought about</h1><p>Sharing was tried in 2019.</p>
      <h1>If the answer is no</h1><p>Swimming would stop at Christmas.</p>
      """
    #expect(
      titles(page) == [
        "The short version", "Why now", "Other things we thought about", "If the answer is no",
      ])
    let one = page.replacing("<h1>Why now", with: "<h2>Why now").replacing(
      "<h1>Other", with: "<h2>Other"
    ).replacing("<h1>If", with: "<h2>If")
    #expect(titles(one).contains("The short version") == false)
  }

  @Test(
    "“Decisions sought” in bold over its list is a section in front of the headings of the mark-up")
  func asked() {
    let report = """
      # Cabinet

      ## Transport policy

      | | |
      |---|---|
      | **Report author** | Ada Pike |

      > **Decisions sought**
      >
      > *Cabinet is recommended to:*
      >
      > 1. Adopt the policy.
      >
      > 2. Set the charge.

      ## Overview

      1. The duty to help young people lies with the council.

      ## Consultation

      2. There were ninety replies to the draft.

      ## Background papers

      Department for Education, guidance
      """
    #expect(
      titles(report, name: "report.md") == [
        "Decisions sought", "Overview", "Consultation", "Background papers",
      ])
  }

  @Test("“Action requested” in bold opens the sections below it")
  func actionRequested() {
    let report = """
      ELDER UNIVERSITY

      **Paper 7**

      Report to: Senate

      Report by: Ada Pike

      **Action requested**

      Senate is recommended to approve the rules.

      **Why this has come forward**

      A student may now be raised by the board of examiners.

      **Effect on students**

      The share of first class degrees would fall.
      """
    #expect(
      titles(report, name: "report.md") == [
        "Action requested", "Why this has come forward", "Effect on students",
      ])
  }

  @Test("cells of a row and the name over an office head nothing")
  func cellsAndSignatures() {
    let page = """
      <p><b>REPORT TO COUNCIL</b></p><p>To: Services Committee</p><p>From: Ada Pike</p>
      <p><b>Summary</b></p><p>Fewer hydrants are to be looked at each year.</p>
      <p><b>Background</b></p><p>The figures are these:</p>
      <table><tr><td><b>Year</b></td><td><b>Inspected</b></td></tr><tr><td>2014</td><td>310</td></tr></table>
      <p><b>Recommendation</b></p><p>That the change be made.</p>
      <p><b>Ada Pike</b></p><p>Parks Manager</p>
      """
    #expect(titles(page) == ["Summary", "Background", "Recommendation"])
  }

  @Test("a quotation in bold or italics heads nothing")
  func quotation() {
    let page = """
      <p>REPORT TO COUNCIL</p><p>To: Services Committee</p><p>From: Ada Pike</p>
      <p><b>1. PURPOSE</b></p><p>To set a fee for stalls in the market.</p>
      <p><b>2. BACKGROUND</b></p><p>Council decided in March:</p>
      <p><i>“RESOLVED<br>(a) that the fee be 10; and<br>(b) that stalls be let.”</i></p>
      <p><b>3. RECOMMENDATION</b></p><p>That the fee be 12.</p>
      """
    #expect(titles(page) == ["1 PURPOSE", "2 BACKGROUND", "3 RECOMMENDATION"])
  }

  @Test("a list that begins again at one does not go on from the sections")
  func restarted() {
    let report = """
      Report to: Policy Board
      Report by: Head of Roads

      1.   Summary

      1.1  The roads have been looked at.

      2.   Recommendations

      2.1  That the routes be agreed.

      3.   Background

      3.1  There are nine routes.

      Implications of the Report

      1.   Financial - none.

      2.   Legal - as set out above.

      3.   Property - two barns are
           released.

      4.   Equality - no effect was found.

      """
    #expect(
      titles(report, name: "report.txt") == [
        "1 Summary", "2 Recommendations", "3 Background", "Implications of the Report",
      ])
    let counted = report.replacing("4.   Equality - no effect was found.", with: "")
      .replacing("Implications of the Report", with: "")
      .replacing("1.   Financial - none.", with: "")
      .replacing("2.   Legal - as set out above.", with: "")
      .replacing("3.   Property - two barns are", with: "4.   Options")
      .replacing("released.", with: "")
    #expect(
      titles(counted + "4.1  To wait.\n", name: "report.txt") == [
        "1 Summary", "2 Recommendations", "3 Background", "4 Options",
      ])
  }

  @Test("entries in bold below headings of the mark-up count nothing but themselves")
  func countedEntries() {
    let page = """
      <h1>REPORT TO THE BOARD</h1><p>Report to: Trust Board</p><p>Report by: Ada Pike</p>
      <h2>Purpose</h2><p>To tell the Board what was heard.</p>
      <h2>Recommendation</h2><p>The Board is asked to receive the report.</p>
      <h2>Alert</h2><p>1. <b>Handover.</b> Crews lost many hours outside the hospitals in April.</p>
      <p>2. <b>Medicines.</b> Two stations kept no record of what was opened.</p>
      <h2>Advise</h2><p>3. <b>Complaints.</b> Fewer are open for more than sixty days.</p>
      <h2>Assure</h2><p>4. <b>Cleaning.</b> The audit stood at ninety-seven in a hundred.</p>
      """
    #expect(titles(page) == ["Purpose", "Recommendation", "Alert", "Advise", "Assure"])
  }

  @Test("numbers alone in front of plain lines are rows of a table among heads in capitals")
  func looseRows() {
    let report = """
      MEETING         Audit Committee

      DATE            21 June 2018

      REPORT AUTHOR   Ada Pike, Risk Manager

      BACKGROUND

      1.   The audit made four recommendations and all of them were accepted
           by the service.

           Rec.  Subject                           Due       State
           1     Bags with seals                   Nov 17    Done
           2     Two names for cash                Nov 17    Done
           3     A camera over the counter         Mar 18    Late
           4     A check in each week              Jan 18    Done

      DIP SAMPLE

      2.   Sixty bags were opened with an auditor in the room.

      CONCLUSION

      3.   The service has taken the audit seriously.

      RECOMMENDATIONS

      4.   That the Committee takes assurance from the work done.

      """
    #expect(
      titles(report, name: "report.txt") == [
        "BACKGROUND", "DIP SAMPLE", "CONCLUSION", "RECOMMENDATIONS",
      ])
  }

  @Test("“Summary of issue:” in front of the numbers is a section where it is set like them")
  func colonInFront() {
    let report = """
      **ELDER COUNTY COUNCIL**

      **DATE: 2 DECEMBER 2015**

      **LEAD OFFICER: ADA PIKE**

      ## **SUMMARY OF ISSUE:**

      Orders for nineteen streets were advertised in the autumn and objections came in to most of them.

      ## **RECOMMENDATIONS:**

      **The Committee is asked to agree:**

      (i) That the orders be made.

      ## **1. BACKGROUND:**

      1.1 The streets were chosen in March.

      ## **2. OPTIONS:**

      2.1 The orders may be made or dropped.
      """
    #expect(
      titles(report, name: "report.md") == [
        "SUMMARY OF ISSUE:", "RECOMMENDATIONS:", "1 BACKGROUND:", "2 OPTIONS:",
      ])
  }

  @Test("papers with a bracket behind their name close a report")
  func bracketed() {
    let report = """
      Report to: Executive Member
      Report by: Head of Roads

      1.   Summary

      1.1  The buses have been counted.

      2.   Recommendations

      2.1  That the service be kept.


      Background documents (Section 100D)

      Passenger counts, May 2009
      """
    #expect(
      titles(report, name: "report.txt") == [
        "1 Summary", "2 Recommendations", "Background documents (Section 100D)",
      ])
  }

  @Test(
    "“Annexure A: …” and entries below “Schedules” are attachments; below “Bus schedules” a list")
  func otherPapers() {
    func attached(_ tail: String) -> [String] {
      let document = DocumentParser().parse(
        Array(("\(Self.head)<h2>Recommendation</h2><p>That it be let.</p>" + tail).utf8),
        name: "report.html")
      return document.sections.flatMap(\.blocks).filter { $0.kind == .attachments }
        .flatMap(\.points).map(\.text)
    }
    #expect(
      attached("<p><b>ANNEXURES</b></p><p>Annexure A: Plan<br>Annexure B: Draft policy</p>")
        == ["Annexure A: Plan", "Annexure B: Draft policy"])
    #expect(
      attached(
        "<h2>Schedules</h2><ul><li>Schedule A – Policy</li><li>Schedule B – Replies</li></ul>")
        == ["Schedule A – Policy", "Schedule B – Replies"])
    #expect(attached("<h2>Bus schedules</h2><ul><li>Route 4</li><li>Route 5</li></ul>").isEmpty)
  }

  @Test(
    "a line that ends with “Page 2 of 4” is a foot where its words come back or open the document")
  func feet() {
    func furniture(_ text: String) -> [String] {
      DocumentParser().parse(Array(text.utf8), name: "report.md").sections.flatMap(\.blocks)
        .filter { $0.kind == .furniture }.compactMap(\.text)
    }
    let feet = """
      **PENSION BOARD PAPER 7**

      Report by: Ada Pike

      **1\\.** **Summary**

      1.1 The fund was valued in March.

      EPF 10.09.20 **Page 1 of 3**

      1.2 It is well funded.

      EPF 10.09.20 **Page 2 of 3**

      1.3 That is all.
      """
    #expect(furniture(feet) == ["EPF 10.09.20 Page 1 of 3", "EPF 10.09.20 Page 2 of 3"])
    let once = feet.replacing("EPF 10.09.20 **Page 2 of 3**", with: "")
    #expect(furniture(once).isEmpty)
    let behind = "\n\n1.4 One.\n\n1.5 Two.\n\n1.6 Three.\n\n1.7 Four.\n\nPaper 7 page 3 of 3"
    #expect(furniture(once + behind) == ["Paper 7 page 3 of 3"])
    #expect(furniture(once + behind.replacing("Paper 7", with: "The annex begins on")).isEmpty)
  }
}
