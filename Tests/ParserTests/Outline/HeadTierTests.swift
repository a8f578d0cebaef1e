import MinutesModel
import Testing

@testable import MinutesParser

/// Heads of reports of two kinds, of which the lower divide the sections of the higher.
@Suite("Heads of reports above others")
struct HeadTierTests {
  private func titles(_ text: String, _ name: String = "report.md") -> [String] {
    let document = parse(text, name)
    #expect(document.kind == .report)
    return itemTitles(document)
  }

  private static let head = """
    **Report to:** Services Committee

    **Author:** Ada Pike, Parks Manager


    """

  private static let capitals =
    head + """
      **RECOMMENDATION**

      1. That the lease be granted.

      **BACKGROUND INFORMATION**

      **The mill field**

      2. The field was bought in 1979.

      **KEY ISSUES FOR CONSIDERATION**

      **The offer**

      3. The offer was made in June.

      **What neighbours said**

      4. Two wrote against it.

      **RESOURCE IMPLICATIONS**

      5. There are none.

      """

  @Test("bold capitals are sections, and what is in bold right below them divides these")
  func capitalsOverBold() {
    #expect(
      titles(Self.capitals) == [
        "RECOMMENDATION", "BACKGROUND INFORMATION", "KEY ISSUES FOR CONSIDERATION",
        "RESOURCE IMPLICATIONS",
      ])
    let bare = Self.capitals.replacing("1. ", with: "").replacing("2. ", with: "")
      .replacing("3. ", with: "").replacing("4. ", with: "").replacing("5. ", with: "")
    #expect(titles(bare).count == 4)
  }

  @Test("where none stands right below a higher one, all are sections")
  func beside() {
    let flat = Self.capitals.replacing("**The mill field**\n\n", with: "")
      .replacing("**KEY ISSUES FOR CONSIDERATION**\n\n", with: "")
    #expect(titles(flat).contains("The offer"))
  }

  @Test("bold stands over italics")
  func boldOverItalics() {
    let report =
      Self.head + """
        **Background**

        The field was bought in 1979.

        **Comment**

        *The offer*

        It was made in June.

        *Options*

        It may be accepted or declined.

        **Consultation**

        Two wrote against it.

        **Financial Implications**

        Nil.

        """
    #expect(titles(report) == ["Background", "Comment", "Consultation", "Financial Implications"])
  }

  @Test("headings of a level are sections where the usual name stands one level below one of them")
  func levelAbove() {
    let report =
      Self.head + """
        ## Where we are

        The field was bought in 1979 and has been let ever since.

        ## What people said

        Two wrote against it.

        ## What we ask the committee to do

        ### Recommendations

        1. That the lease be granted.

        ## What comes next

        The lease would begin in May.

        """
    #expect(
      titles(report) == [
        "Where we are", "What people said", "What we ask the committee to do", "What comes next",
      ])
    // The last of the upper level would be the headline of what follows.
    let last = report.replacing("## What comes next", with: "### What comes next")
    #expect(titles(last).contains("Recommendations"))
  }

  @Test("a paragraph with a bold number in front counts findings below one of the headings")
  func countedFindings() {
    let report =
      Self.head + """
        ### At a glance

        The permit was asked for in July and is for one tower.

        ### Background

        One was refused in 2017.

        ### Findings

        **1. Noise.** Met.

        **2. Harmony.** Met, for it has no lights.

        **3. Airport.** No hazard.

        ### Public comment

        Two letters came in.

        ### Attachments

        - Exhibit 1: Plan

        """
    #expect(
      titles(report) == ["At a glance", "Background", "Findings", "Public comment", "Attachments"])
  }

  @Test("a line in capitals with a colon heads the papers; one that is not labels them")
  func papers() {
    let report = """
      TO: Services Committee

      FROM: Ada Pike

      RECOMMENDATION:

      Grant the lease.

      DISCUSSION:

      The field was bought in 1979.

      FISCAL IMPACT:

      None.

      ATTACHMENTS:

      A.   Lease

      B.   Map

      """
    #expect(
      titles(report, "report.txt").suffix(2).map { $0 } == ["FISCAL IMPACT:", "ATTACHMENTS:"])
    #expect(
      titles(report.replacing("ATTACHMENTS", with: "Attachments"), "report.txt").last
        == "FISCAL IMPACT:")
  }

  @Test("what stands behind the close of a letter is no section")
  func letter() {
    let report =
      Self.head + """
        **Background**

        The field was bought in 1979.

        **Public consultation**

        | Date | Letters |
        |------|---------|
        | May  | 2       |

        **Recommendation**

        I recommend that the field be let.

        Yours faithfully,

        **SCHEDULE**

        The field beside the mill.

        """
    #expect(titles(report) == ["Background", "Public consultation", "Recommendation"])
  }

  @Test("who signed closes a report in front of its annexes, which are papers")
  func annexes() {
    let report = """
      Report to: Board
      Report of: Ada Pike

      Purpose

      To agree the plan for the winter, which has changed since last year.

      The choices

          Choice             Capital        Each year
          1. Nothing               0               61
          2. Two                 890              118

      The first is cheap, but nobody knows what it will cost.

      What was looked at

      All four depots were seen in May.

      Recommendations

      That the plan be agreed.

      ANDREW ASH
      Director for Highways

      Annexes
      1   Plan
      2   Report of the party

      """
    let document = parse(report)
    #expect(
      itemTitles(document) == ["Purpose", "The choices", "What was looked at", "Recommendations"])
    let papers = document.sections.flatMap(\.blocks).filter { $0.kind == .attachments }
    #expect(papers.flatMap(\.points).map(\.text) == ["Plan", "Report of the party"])
    let unsigned = report.replacing("ANDREW ASH\nDirector for Highways\n\n", with: "")
    #expect(itemTitles(parse(unsigned)).last == "Annexes")
  }

  @Test("a headline over the labelled lines of a list is no section")
  func headline() {
    #expect(
      titles(
        "Elder Trust\n===========\n\nFinance Committee\n-----------------\n\n* **Paper:** 5\n* **Subject:** Reserves policy\n* **Date of meeting:** 9 March 2023\n* **Prepared by:** Ada Pike, Finance Officer\n\nPurpose\n-------\n\nTo agree the policy.\n\nRecommendations\n---------------\n\na. To approve it.\n\nContext\n-------\n\nIt was last seen in 2021.\n"
      ) == ["Purpose", "Recommendations", "Context"])
  }

  @Test("headings in capitals of the level of the labels are sections; a contact is none")
  func besideLabels() {
    #expect(
      titles(
        Self.head
          + "#### **SUMMARY OF ISSUE:**\n\nA policy is needed.\n\n#### **RECOMMENDATIONS:**\n\nIt is recommended that:\n\n- 1. The Committee approves the policy.\n- 2. The Committee asks for a report.\n\n#### **DETAILS:**\n\nIt was last seen in May.\n\n#### **LEGAL IMPLICATIONS**\n\nNone.\n\n#### **WHAT HAPPENS NEXT:**\n\nIt will be printed.\n\n#### **CONTACT**\n\nAda Pike\n"
      ) == [
        "SUMMARY OF ISSUE:", "RECOMMENDATIONS:", "DETAILS:", "LEGAL IMPLICATIONS",
        "WHAT HAPPENS NEXT:",
      ])
  }

  @Test("the bullet of a converter around a number belongs to it")
  func bulleted() {
    let report =
      Self.head
      + "## Purpose\n\nTo agree it.\n\n## Recommendations\n\nIt is recommended that:\n\n- 1. The Committee approves the policy.\n- 2. The Committee asks the pool to:\n  - (a) publish the votes; and\n  - (b) bring a plan.\n"
    let entries = parse(report, "x.md").sections.flatMap(\.blocks).filter {
      $0.kind == .recommendation
    }
    #expect(entries.map(\.number) == ["1", "2"])
    #expect(entries.last?.points.map(\.number) == ["a", "b"])
  }
}
