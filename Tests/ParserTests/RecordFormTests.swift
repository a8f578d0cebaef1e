import MinutesModel
import MinutesParser
import Testing

/// Forms that whole records take: how the paragraphs are set in, where the first item begins, heads that group
/// items, the form of one decision.
@Suite("Forms of records")
struct RecordFormTests {
  private func parse(_ text: String, _ name: String = "board.html") -> MinutesDocument {
    DocumentParser().parse(Array(text.utf8), name: name)
  }

  private func items(_ document: MinutesDocument) -> [String] {
    document.sections.filter { $0.kind == .item }.map { "\($0.number ?? "–")|\($0.title ?? "–")" }
  }

  private func kinds(_ document: MinutesDocument) -> [Block.Kind] {
    document.sections.flatMap(\.blocks).map(\.kind)
  }

  private func record(_ open: String, _ close: String) -> String {
    let paragraphs = [
      "Chair Ash called the meeting to order at 6 PM.", "Ms Crane of Planning gave the report.",
      "A motion was made by Mr Dove, seconded by Ms Roe, that it be sold. The motion carried.",
      "Two neighbours spoke about the noise.", "The applicant said that it would be shut by ten.",
    ]
    return "<h1>Elder Commission Minutes</h1><h2>1. Kennels</h2>"
      + paragraphs.map { open + $0 + close }.joined()
  }

  @Test("quotations throughout are how the record is set in, and hold motions")
  func setIn() {
    #expect(kinds(parse(record("<blockquote>", "</blockquote>"))).contains(.motion))
    #expect(!kinds(parse(record("<blockquote>", "</blockquote>"))).contains(.quotation))
  }

  @Test("a quotation in a record of plain paragraphs stays one")
  func quoted() {
    let quoted =
      record("<p>", "</p>")
      + "<blockquote>A motion was made by Mr Pike, seconded by Ms Lane, that it be let. It carried.</blockquote>"
    #expect(kinds(parse(quoted)).contains(.quotation))
  }

  private let present = "<table><tr><td>Present:</td><td>Ann Ash, Bo Dove</td></tr></table>"

  @Test(
    "the heading over the roll is the first item; a roll without one stays in front of the items")
  func callToOrder() {
    let row = { (number: Int, title: String) in
      "<table><tr><td>\(number).</td><td>\(title)</td></tr></table><p>It was shown.</p>"
    }
    let rest =
      "<h1>PUBLIC COMMENT</h1><p>Two residents asked the Board to look at the harvest of weeds in the lake again.</p>"
      + "<h1>NEW BUSINESS</h1>" + row(1, "Library Roof") + row(2, "Boat Launch")
      + "<h1>OLD BUSINESS</h1>" + row(3, "Grant for Weeds") + row(4, "Patrol Cars")
    let head = "<p>Elder County</p><p>Minutes of the Board of Commissioners</p>"
    let called =
      "<h1>CALL TO ORDER</h1><p>Chair Ash called the meeting to order at 6:00 PM.</p>" + present
    #expect(
      items(parse(head + called + rest)) == [
        "–|CALL TO ORDER", "–|PUBLIC COMMENT", "1|Library Roof", "2|Boat Launch",
        "3|Grant for Weeds", "4|Patrol Cars",
      ])
    #expect(
      items(parse(head + "<h1>ATTENDANCE</h1>" + present + rest)).first == "–|PUBLIC COMMENT")
  }

  private func rows(_ groups: [String]) -> String {
    let row = { (number: Int, title: String) in
      "<table><tr><td><p><b>\(number)</b></p></td><td><p><b>\(title)</b></p></td></tr></table><p>It was shown.</p>"
    }
    return "<p><b>Minutes of the Meeting of Elder Shire Council held on 16 November 2016</b></p>"
      + "<table><tr><td><b>Present</b></td><td>Cr Ann Ash</td></tr></table>"
      + "<p><b>Confirmation of Minutes</b></p><p>They were confirmed.</p>"
      + groups.enumerated().map { "<p><b>\($1)</b></p>" + row($0 + 1, "Matter \($0 + 1)") }.joined()
  }

  @Test("bold lines beside items in tables group them, or are items with text of their own")
  func boldGroups() {
    let document = parse(rows(["Works Reports", "Planning Reports"]))
    #expect(items(document) == ["–|Confirmation of Minutes", "1|Matter 1", "2|Matter 2"])
    #expect(
      document.sections.filter { $0.kind == .part }.compactMap(\.title)
        == ["Works Reports", "Planning Reports"])
    #expect(items(parse(rows(["Works Reports"]))) != ["–|Confirmation of Minutes", "1|Matter 1"])
  }

  private func form(_ lines: String) -> MinutesDocument {
    parse(
      """
                         ELDER BOROUGH COUNCIL

                    RECORD OF DECISION TAKEN UNDER DELEGATED POWERS

          Title of decision              Lease of the Old Boathouse

          Decision taken by              Director of Place

          Date of decision               21 March 2019

          Ward(s) affected               Harbour

      \(lines)
      """, "decision.txt")
  }

  @Test("labels beside their values and numbered heads make the record of one decision")
  func delegated() {
    let document = form(
      """
          1.  Background

          The Property Panel resolved on 6 February 2019 that a new lease be offered.

          2.  Decision

          (1)    That a lease be granted for ten years.

          (2)    That the slipway be left out of it.

          3.  Alternative options considered and rejected

          -   To sell it. The sea wall runs under it.

          -   To let it as a café.

      """)
    #expect(items(document) == ["–|Lease of the Old Boathouse"])
    #expect(document.meeting.date == "2019-03-21")
    let decisions = document.sections.flatMap(\.blocks).filter { $0.kind == .resolution }
    #expect(decisions.map { $0.points.count } == [2])
  }

  @Test(
    "names of files below “File Attachments” are attachments, their sizes included; a sentence is none"
  )
  func fileAttachments() {
    func board(_ line: String) -> MinutesDocument {
      parse(
        "Elder School Board\n\nMinutes of the meeting held on 11 May 2017\n\nMembers present\nAnn Ash, Bo Dove\n\n1. MINUTES\n\nFile Attachments\n\(line)\n\n2. ROOF\n\nIt leaks.\n",
        "board.txt")
    }
    #expect(kinds(board("Minutes 04-27-17.pdf (211 KB)")).contains(.attachments))
    #expect(!kinds(board("were not sent out.")).contains(.attachments))
  }

  @Test("what is decided on the order of business in front of the first item is a decision")
  func orderOfBusiness() {
    func head(_ line: String) -> [Block.Kind] {
      kinds(
        parse(
          "Elder Council\n\nMinutes of the meeting held on 11 May 2017\n\nPresent: Cllr Ann Ash, Cllr Bo Dove\n\n\(line)\n\n1. ROOF\n\nIt leaks.\n\n2. BINS\n\nFull.\n",
          "board.txt"))
    }
    #expect(
      head(
        "The Committee agreed to take item 7 before item 6 so that Sergeant Mackie could return."
      )
      .contains(.resolution))
    #expect(!head("The Committee last agreed its plan in 2016.").contains(.resolution))
  }

  @Test("heads on plain lines of a record of one decision are heads; other short lines are not")
  func plainHeads() {
    let document = form(
      """
          Decision

          To award the contract to Elm Heating Ltd.

          Reasons for decision

          The boilers failed inspection in March.

          Boilers of 1988

          They were the oldest in the county.

      """)
    let heads = document.sections.flatMap(\.blocks).filter { $0.kind == .heading }
    #expect(heads.contains { $0.text == "Reasons for decision" })
    #expect(!heads.contains { $0.text == "Boilers of 1988" })
  }
}
