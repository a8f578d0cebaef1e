import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Notations of decisions")
struct DecisionNotationTests {
  private func resolutions(_ lines: String..., name: String = "x.txt") -> [String] {
    ItemReading(name: name).blocks(lines).filter { $0.kind == .resolution }.map {
      ([$0.text ?? ""] + $0.points.map(\.text)).filter { !$0.isEmpty }.joined(
        separator: " | ")
    }
  }

  @Test("what a vote agreed is decided, whatever it is; what others agreed by number is not")
  func byVote() {
    let text = "A rise to £102 from April was agreed by four votes to one."
    #expect(resolutions(text) == [text])
    #expect(resolutions("A rise to £102 was agreed by four parishes.").isEmpty)
    #expect(resolutions("The amendment was agreed by four votes to one.").isEmpty)
    #expect(
      resolutions("The list was considered and it was agreed that four actions be closed.")
        == ["The list was considered and it was agreed that four actions be closed."])
    #expect(
      resolutions("Mr Ash said he considered that it was agreed that four be closed.").isEmpty)
  }

  @Test("“Resolved” with the bracket of its vote stands over clauses")
  func overVote() {
    #expect(
      resolutions(
        "Resolved (3 – 1, with 1 abstention)", "1. to charge £45;", "2. to ask for a paper.")
        == ["(3 – 1, with 1 abstention) | to charge £45; | to ask for a paper."])
    #expect(resolutions("Resolved (see item 4) matters are not listed.").isEmpty)
  }

  @Test("a code and the movers in a bracket stand between the label and its words")
  func codeAndPair() {
    let found = ItemReading().blocks([
      "Resolved GB19.41   (Ash/Elm)", "That the apologies be accepted.",
    ]).first { $0.kind == .resolution }
    #expect(found?.text == "(Ash/Elm) That the apologies be accepted.")
    #expect(found?.mover == "Ash")
    #expect(found?.seconder == "Elm")
  }

  @Test("agreed, with one change; agreed with somebody")
  func change() {
    #expect(
      resolutions("Agreed, with one change: for “Ash” read “Elm”.")
        == ["with one change: for “Ash” read “Elm”."])
    #expect(resolutions("Agreed with Mr Ash, who had walked the path.").isEmpty)
  }

  @Test("the stamp of a later day, and a note on drafts, decide nothing")
  func stamps() {
    #expect(resolutions("These minutes were confirmed by Council on ........").isEmpty)
    #expect(
      resolutions(
        "The minutes of the meeting of 21 March 2022 were confirmed as a true record on 19 April 2022."
      ).isEmpty)
    #expect(
      resolutions("The minutes of the meeting of 21 March 2022 were confirmed as a true record.")
        .count == 1)
    #expect(resolutions("Approved by the Chair on 1 June 2023 as a draft for circulation").isEmpty)
    #expect(resolutions("Minutes are in draft form until approved.").isEmpty)
  }

  @Test("one member decides alone under the head “Decision”, and nowhere else")
  func alone() {
    let text = """
      # Minutes of the Cabinet Member for Housing

      Present: Councillor A Crane

      ## 1. Report

      The Cabinet Member agreed:

      (a) that it was late.

      ## 2. Decision

      The Cabinet Member agreed:

      (a) that the fee be £550; and
      (b) that it be reviewed.
      """
    let found = DocumentParser().parse(Array(text.utf8), name: "x.md").sections.flatMap(\.blocks)
      .filter { $0.kind == .resolution }
    #expect(found.map { $0.points.count } == [2])
  }

  @Test("“… and RECOMMENDED TO THE COUNCIL” closes the line of the movers over the words")
  func recommended() {
    #expect(
      resolutions(
        "Two tenders had been opened. It was proposed by Councillor Ash, seconded by Councillor Elm and RECOMMENDED TO THE COUNCIL",
        "That the tender of Oak & Son be accepted.") == [
          "That the tender of Oak & Son be accepted."
        ])
  }

  @Test("a movers' line under “Recommendations” leads into the decision on them")
  func underRecommendations() {
    let blocks = ItemReading().blocks([
      "RECOMMENDATIONS OF THE EXECUTIVE",
      "Councillor Ash moved, Councillor Elm seconded, and it was",
      "RESOLVED that the plan be adopted.",
    ])
    #expect(!blocks.contains { $0.kind == .recommendation })
    #expect(blocks.contains { $0.kind == .resolution && $0.mover == "Ash" })
  }

  @Test(
    "decisions with their count in or behind the verb",
    arguments: [
      "It was resolved by a majority of 4 to 1 to fell the tree.",
      "It was agreed, 4 votes to 1, that the tree be felled.",
      "Members voted 4-1 to fell the tree.", "The Committee voted by 4 to 1 to refuse permission.",
    ])
  func counted(text: String) {
    let found = ItemReading().blocks([text]).first { $0.kind == .resolution }
    #expect(found?.text == text)
    #expect(found?.vote?.for == 4)
    #expect(found?.vote?.against == 1)
  }

  @Test("“Resolved on the motion of …” in ordinary type, and a count in the bracket at the end")
  func onMotion() {
    let found = ItemReading().blocks([
      "Resolved on the motion of Cr Ash, seconded Cr Elm, that the report be noted."
    ]).first { $0.kind == .resolution }
    #expect(found?.text == "on the motion of Cr Ash, seconded Cr Elm, that the report be noted.")
    #expect(found?.seconder == "Elm")
    #expect(resolutions("Resolved on paper, the matter was never closed.").isEmpty)
    let voted = ItemReading().blocks(["VOTED: To approve the report. (4-0)"]).first {
      $0.kind == .resolution
    }
    #expect(voted?.vote?.for == 4)
  }

  @Test("minutes of those who report are received; other things that come in are not")
  func received() {
    #expect(
      resolutions("The Board received the minutes of the Audit Committee.")
        == ["The Board received the minutes of the Audit Committee."])
    #expect(resolutions("The Board received a visit from the Audit Committee.").isEmpty)
  }

  @Test("these were agreed, save for a word")
  func save() {
    let text = "These were agreed, save that “Ash” should be “Elm”."
    #expect(resolutions(text) == [text])
    #expect(resolutions("These were agreed with the owner, save that he kept one.").isEmpty)
  }

  @Test("somebody appointed in place of another is decided, and nobody's substitute")
  func inPlaceOf() {
    let text = "It was agreed to nominate Mrs Oak to the panel in place of Mr Fir."
    #expect(resolutions(text) == [text])
  }

  @Test("a row of payments is no clause; figures in front of words are")
  func payments() {
    let text = """
      # Minutes of the Council

      Present: Councillor A Crane

      ## 1. Payments

      AGREED that the following be paid:

      | 101144 | Mrs J. Reed, salary | £288.15 |
      | --- | --- | --- |
      | 101145 | Hall, hire of room | £18.00 |
      """
    let blocks = DocumentParser().parse(Array(text.utf8), name: "x.md").sections.flatMap(\.blocks)
    #expect(blocks.first { $0.kind == .resolution }?.points.isEmpty == true)
    #expect(blocks.contains { $0.kind == .table })
  }
}

@Suite("Recommendations that ask for nothing, and officers' own")
struct AskingTests {
  private func recommendations(_ lines: String...) -> [String] {
    let text =
      (["# Report to the Cabinet", "## 1. Background", "It rained.", "## 2. Recommendations"]
      + lines)
      .joined(separator: "\n\n")
    return DocumentParser().parse(Array(text.utf8), name: "x.md").sections.flatMap(\.blocks)
      .filter { $0.kind == .recommendation }.map { $0.text ?? "" }
  }

  @Test("a sentence that sends the reader elsewhere, or only opens the list, is none")
  func nothing() {
    #expect(
      recommendations("Members are referred to the recommendations at the head of this report.")
        .isEmpty)
    #expect(recommendations("The Task Group recommends to the Executive Board as follows.").isEmpty)
    #expect(recommendations("That the plan be adopted.") == ["That the plan be adopted."])
  }

  @Test("the Clerk's recommendation is one; what a clerk thought is none")
  func clerks() {
    #expect(
      decided("Clerk's recommendation: That the quotation be accepted.")
        == ["recommendation: [Clerk's recommendation:] That the quotation be accepted."])
    #expect(decided("The Clerk's recommendation was liked.").isEmpty)
  }
}
