import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Ordinary minutes that rules for rarer ones must leave alone")
struct NarrowedRuleTests {
  private func minutes(_ text: String) -> MinutesDocument {
    parse(
      """
      ELDER PARISH COUNCIL

      Minutes of the meeting held on 3 May 2004

      Present: Cllr A Pike, Cllr B Dove

      1. Gates

      \(text)

      2. Ponds

      RESOLVED that the pond be cleaned.
      """)
  }

  @Test("thousands of numbers inside bullets are read one behind the other")
  func numbersInBullets() {
    let entries = String(repeating: "- 1. The Board approves it in full\n", count: 5000)
    let report = parse(
      "# Report to Cabinet\n\nAuthor: Ada Pike\n\n## Background\n\nIt is old.\n\n## Recommendations\n\n"
        + entries,
      "x.md")
    #expect(texts(report, .recommendation).count > 1)
  }

  @Test("a line that ends with “moved by” goes on in the next")
  func movedBy() {
    let document = minutes("Motion moved by\nB Dove, seconded by\nC Elm.\nCarried.")
    let motion = document.sections.flatMap(\.blocks).first { $0.kind == .motion }
    #expect(motion?.mover == "B Dove")
    #expect(motion?.seconder == "C Elm")
  }

  @Test("a sentence on another minute is no link to it")
  func otherMinute() {
    let document = parse(
      """
      Extract from the minutes of the meeting of the Council held on 3 May 2004

      43. FOOTPATHS

      Further to minute 42, the Clerk had written again.

      RESOLVED that the path be mended.
      """)
    #expect(document.kind == .minutes)
  }

  @Test("company at a visit or an unveiling was not at the meeting")
  func company() {
    #expect(
      minutes("The bench was unveiled with Councillors Ash and Birch present.").people.count == 2)
  }

  @Test("a rule on when meetings close is no end of this one")
  func closingRule() {
    #expect(
      minutes("The standing orders provide that the meeting close at 10 pm.").meeting.endTime == nil
    )
  }

  @Test("a letter that speaks of minutes sends none")
  func letter() {
    let letter = parse(
      """
      To: Policy Committee
      From: Ada Pike, Clerk
      Subject: Publication of minutes on the website

      The website is old and slow.

      It would cost 40 pounds to mend.
      """)
    #expect(letter.kind != .minutes)
  }
}
