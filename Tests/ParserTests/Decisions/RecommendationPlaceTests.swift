import MinutesModel
import MinutesTestSupport
import Testing

@testable import MinutesParser

@Suite("Where recommendations stand in reports")
struct RecommendationPlaceTests {
  /// Number and words of the recommendations of a report, in Markdown.
  private func recommended(_ body: String) -> [String] {
    let report =
      "# Report to Cabinet\n\nReport of the Director of Housing\n\n20 March 2019\n\n## 1. Purpose\n\n1.1 To set out the plan.\n\n"
    return parse(report + body, "x.md").sections.flatMap(\.blocks)
      .filter { $0.kind == .recommendation }
      .map { block in
        "\(block.number ?? "-") \(block.text ?? "")"
          + block.points.map { " | \($0.number ?? "-") \($0.text)" }.joined()
      }
  }

  @Test("a number of two levels behind the bullet of a list is that of the entry")
  func numbersBehindBullets() {
    #expect(
      recommended(
        """
        ## 9. Recommendations

        It is recommended that Cabinet:

        - 9.1 note the change;
        - 9.2 let the Director make:
          - i) small changes, and
          - ii) corrections; and
        - 9.3 ask for a report in May.
        """) == [
          "9.1 note the change;",
          "9.2 let the Director make: | i small changes, and | ii corrections; and",
          "9.3 ask for a report in May.",
        ])
    #expect(
      recommended(
        """
        ## 9. Recommendations

        It is recommended that Cabinet agree:

        - 2.5 miles of road to be mended;
        - the rest to wait.
        """) == ["- 2.5 miles of road to be mended;", "- the rest to wait."])
  }

  @Test("what concludes in front of “The Committee is asked to:” is no recommendation")
  func conclusions() {
    #expect(
      recommended(
        """
        ## 3. Conclusion and recommendations

        3.1 A shorter list is easier to keep.

        3.2 The Committee is asked to:

        (i) note the list; and

        (ii) approve it.
        """) == ["3.2 The Committee is asked to: | i note the list; and | ii approve it."])
    #expect(
      recommended(
        """
        ## 3. Recommendations

        3.1 The list be kept.

        3.2 That the Committee approve it.
        """) == ["3.1 The list be kept.", "3.2 That the Committee approve it."])
  }

  @Test("an initial that no letter leads up to signs the report")
  func signature() {
    #expect(
      recommended(
        """
        ## 7. Recommendations

        Governors are asked to:

        * adopt the policy; and
        * thank the staff.

        R. Harker-Boyd

        17th March 2019
        """) == ["- adopt the policy; and", "- thank the staff."])
  }

  @Test("heads that group what is recommended do not end it, other heads do")
  func groups() {
    #expect(
      recommended(
        """
        ## Summary of recommendations

        We ask the Cabinet to accept all of the following.

        ### Finding them

        **R1** That the form be changed.

        ### Helping them

        **R2** That a card be made.

        ### What we heard

        That was the answer of nine in ten.
        """) == ["R1 That the form be changed.", "R2 That a card be made."])
  }

  @Test("rows of a table below the head are entries, with what else stands in their cells")
  func rows() {
    #expect(
      recommended(
        """
        | Recommendations: |  |
        | --- | --- |
        | A | Note the opinion of the auditor. |
        | B | Approve the spending of £265. |
        """) == ["A Note the opinion of the auditor.", "B Approve the spending of £265."])
    #expect(
      recommended(
        """
        | Plots: |  |
        | --- | --- |
        | A | Note the hedge. |
        | B | Approve the gate. |
        """
      ).isEmpty)
    let page =
      "<h1>Report to Cabinet</h1><p>Report of the Director of Housing</p><p>20 March 2019</p><h2>RECOMMENDATIONS</h2><table><tr><td>1.</td><td>That the panel note the figures.</td></tr><tr><td>2.</td><td>That the panel ask for a draft, dealing with:<ul><li>oil</li><li>coal</li></ul></td></tr></table><h2>BACKGROUND</h2><p>None.</p>"
    let found = parse(page, "x.html").sections.flatMap(\.blocks).filter {
      $0.kind == .recommendation
    }
    #expect(found.map { $0.number ?? "-" } == ["1", "2"])
    #expect(found.map(\.points.count) == [0, 2])
  }

  @Test("a stem that permits or refuses is the recommendation, what stands below it its conditions")
  func planning() {
    #expect(
      recommended(
        """
        RECOMMENDATION: Permit, subject to:

        (1) Work to begin within five years.

        (2) No music after six.
        """) == [
          "- Permit, subject to: | 1 Work to begin within five years. | 2 No music after six."
        ])
    #expect(
      recommended(
        """
        RECOMMENDATION: That the Board:

        (1) permit the stall; and

        (2) note the letter.
        """) == ["1 permit the stall; and", "2 note the letter."])
  }

  @Test("a label with a number and a stop, and the report's own head, open recommendations")
  func labels() {
    #expect(
      recommended("> **Recommendation R1.** That the allowance stay at £43 until May.")
        == ["R1 That the allowance stay at £43 until May."])
    #expect(recommended("Recommendation 4 of 2009 was not taken up.").isEmpty)
    #expect(
      recommended(
        """
        ## Our recommendations in short

        **R1** Basic allowance: £43 a year.

        **R2** Broadband: the payment should cease.
        """) == ["R1 Basic allowance: £43 a year.", "R2 Broadband: the payment should cease."])
    #expect(
      recommended(
        """
        ## What became of our recommendations of 2009

        Nothing, for the most part.
        """
      ).isEmpty)
    #expect(
      recommended(
        """
        ## 2. Recommendations

        The Panel is asked to **recommend to Council**

        2.1 that a supplement be paid;

        2.2 that it be reviewed.
        """) == ["2.1 that a supplement be paid;", "2.2 that it be reviewed."])
  }

  @Test(
    "a bold label with a number and a stop opens a recommendation; the number in a sentence tells of one"
  )
  func boldLabels() {
    #expect(
      recommended(
        """
        ## What this report asks for

        **Recommendation 1.** Accept the tender of Kestrel Ltd.

        **Recommendation 2.** Close the pool for the work, provided that:

        - swimming is offered elsewhere.
        """) == [
          "1 Accept the tender of Kestrel Ltd.",
          "2 Close the pool for the work, provided that: | - swimming is offered elsewhere.",
        ])
    #expect(
      recommended(
        """
        ## Progress

        Recommendation 6. There were ninety items left in January.
        """
      ).isEmpty)
  }

  @Test("each paragraph that opens with “That”, and a further recommendation, is one of its own")
  func paragraphs() {
    #expect(
      recommended(
        """
        ## Recommendation:

        **That the report be received; and**

        **That staff adopt the new standard.**

        ## Background

        That was asked for in March.
        """) == ["- That the report be received; and", "- That staff adopt the new standard."])
    #expect(
      recommended(
        """
        ## Recommendation

        I recommend that the land be let on the terms set out.

        I further recommend that the matter be brought back in a year.

        Seven submissions were received.
        """) == [
          "- I recommend that the land be let on the terms set out.",
          "- I further recommend that the matter be brought back in a year.",
        ])
  }

  @Test("“Cabinet is recommended to:” asks under any head of a report; others are asked nothing")
  func bodyAsked() {
    #expect(
      recommended(
        """
        ## What we want

        Cabinet is recommended to:

        1. Adopt the statement.

        2. Set the charge at £720.
        """) == ["1 Adopt the statement.", "2 Set the charge at £720."])
    #expect(
      recommended(
        """
        ## What we want

        Cabinet was recommended to:

        1. Adopt the statement.

        2. Set the charge at £720.
        """
      ).isEmpty)
    #expect(
      recommended(
        """
        ## Safety

        The driver is recommended to:

        1. Check the brakes.

        2. Check the lights.
        """
      ).isEmpty)
  }

  @Test("what stands below “approve …, subject to these conditions:” are its parts")
  func conditions() {
    #expect(
      recommended(
        """
        ## Staff recommendation

        Staff recommends that the Commission approve the permit, subject to these conditions:

        1. No more than 40 dogs shall be kept.

        2. The drive shall be moved.
        """) == [
          "- Staff recommends that the Commission approve the permit, subject to these conditions: | 1 No more than 40 dogs shall be kept. | 2 The drive shall be moved."
        ])
  }

  @Test("numbers below a plain head behind what is recommended count the report's paragraphs")
  func plainHeads() {
    #expect(
      recommended(
        """
        ## Recommendations

        The Board is asked to:

        (a) set aside the objections; and

        (b) make the order.

        How it began

        1. A scheme was asked for in 2016 by a petition.

        2. The order was advertised in June.
        """) == ["- The Board is asked to: | a set aside the objections; and | b make the order."])
    #expect(
      recommended(
        """
        ## Recommendations

        For the Board

        1. That the order be made.

        For the Executive

        1. That it be paid for.
        """) == ["1 That the order be made.", "1 That it be paid for."])
  }
}
