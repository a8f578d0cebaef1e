import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Minutes whose lines a converter ran together")
struct RunOnTextTests {
  /// The titles of the items that some paragraphs below a head make.
  private func titles(_ lines: String...) -> [String] {
    itemTitles(
      parse(
        "Minutes of the meeting of Elder Council held on 3 May 2010\n\nPresent: Cllr Ash, Cllr Elm\n\n"
          + lines.map { $0 + "\n\n" }.joined(), "x.txt"))
  }

  @Test("a head that lost its lines is cut in front of its labels")
  func head() {
    let document = parse(
      """
      ELDER PARISH COUNCIL Draft (until approved at the next meeting) Minutes of the Ordinary Meeting held on Wednesday \
      7 October 2020 at 7.05 pm in the Village Hall PRESENT (3 Councillors): Cllr Ada Pike (Chair), Cllr Ben Dove, \
      Cllr Cy Ray Also in attendance: Dee Fox (Clerk) Apologies: Cllr Eve Moss

      173/20 Notices

      The Chair read them.

      174/20 Roads

      They were noted.

      175/20 Walls

      They stand.
      """)
    #expect(document.meeting.date == "2020-10-07")
    #expect(document.meeting.organisation == "ELDER PARISH COUNCIL")
    #expect(
      document.people.map { "\($0.name) \($0.presence)" } == [
        "Ada Pike present", "Ben Dove present", "Cy Ray present", "Dee Fox inAttendance",
        "Eve Moss apologies",
      ])
    // A paragraph of prose that speaks of those present stays whole.
    let prose = parse(
      """
      The Council has met in this hall since the Minutes of the meeting held on 3 May 1950 and all who were ever \
      present here, and there were many of them, have signed the book that lies on the table below the window of the \
      hall, as it was agreed in that year.
      """)
    #expect(prose.sections.flatMap(\.blocks).count == 1)
  }

  @Test("the name of the body may stand in front of what its minutes are")
  func bodyInFront() {
    let document = parse(
      """
      Northfield Parish Council Minutes of Meeting held on 15th December 2016 at 7.30pm.

      Present: Alan Cole, Chris Pointer

      1. Roads

      None.

      2. Walls

      None.
      """)
    #expect(document.meeting.date == "2016-12-15")
    #expect(document.meeting.organisation == "Northfield Parish Council")
    #expect(document.title?.hasPrefix("Northfield Parish Council Minutes") == true)
  }

  @Test("items whose lines were run into one paragraph are cut apart, with their parts and bullets")
  func items() {
    let document = parse(
      """
      MINUTES OF ELDER PARISH COUNCIL MEETING HELD AT ALL SAINTS CHURCH 6TH JANUARY 2020 Present: Cllr Ada Pike, Cllr Ben \
      Dove. 1. Apologies for absence: Received from Cllr Cy Ray. 2. No declarations of interest made \
      3. The minutes of 4 November were agreed as a true record. 4. Matters arising \u{2022} The gate was hung. \
      \u{2022} The lamp is out. 1. Low Lane is dark. 2. Mill Lane is not. 5. 5.1 Chairman's Report He had met the \
      farmer. 5.2 Clerk's Report There was none. 6. 2021 Budget It was agreed to ask for £5,000.
      """)
    #expect(
      document.sections.filter { $0.kind != .front && $0.kind != .back }.map {
        "\($0.number ?? "") \($0.title ?? "–")"
      }.prefix(4) == [
        "1 Apologies for absence:", "2 No declarations of interest made", "3 –",
        "4 Matters arising",
      ])
    #expect(document.sections.contains { $0.number == "6" })
    #expect(document.people.map(\.name) == ["Ada Pike", "Ben Dove", "Cy Ray"])
  }

  @Test(
    "conditions inside a decision, and numbers that other paragraphs open with, are not cut off")
  func noItems() {
    let document = parse(
      """
      Minutes of the meeting of Elder Council held on 3 May 2010

      Present: Cllr Ash, Cllr Elm

      1. Plans

      RESOLVED that the barn be allowed, subject to: 1. That it be of oak. 2. That it be black. 3. That it be low. \
      4. That it be dry.

      2. Roads

      The Clerk spoke of route 3. Potholes were many.

      3. Close

      None.
      """)
    #expect(numberedItems(document) == ["1|Plans", "2|Roads", "3|Close"])
  }

  @Test(
    "a title in capitals ends where its text begins; capitals of a name or a decision are no title")
  func capitals() {
    #expect(
      titles(
        "1. PUBLIC FORUM (15 MINUTES) A member of the Institute spoke of the sign. She was thanked.",
        "2. LOCAL AUTHORITY REPORTS NCC advised that the road was shut. It will be open in May.",
        "3. DECLARATIONS OF INTEREST and DISPENSATIONS (for items on the agenda) Nothing was declared.",
        "4. MINUTES OF THE LAST MEETING held on 4th March 2009 The minutes were agreed by all.",
        "5. PLANNING i. The barn was looked at. No objection was raised."
      ) == [
        "PUBLIC FORUM (15 MINUTES)", "LOCAL AUTHORITY REPORTS",
        "DECLARATIONS OF INTEREST and DISPENSATIONS (for items on the agenda)",
        "MINUTES OF THE LAST MEETING held on 4th March 2009", "PLANNING",
      ])
    #expect(
      titles(
        "1. Roads", "CLLR ASH asked for grit. He got none.", "2. Walls",
        "RESOLVED That they stand. They do."
      ) == ["Roads", "Walls"])
  }

  @Test("a sentence ends a title that lost its line end; a title in capitals throughout goes on")
  func titlesEnd() {
    #expect(
      titles(
        "1. Apologies: No apologies were received", "2. Noise There were two complaints of it.",
        "3. Interests: none", "4. Roads and Paths The Clerk reported that they were worn."
      ) == ["Apologies:", "Noise", "Interests:", "Roads and Paths"])
    #expect(
      titles(
        "173/20 To Receive Apologies of Absence Apologies were received from Cllr Ash.",
        "174/20 Notice of the Audit The Chair read it.", "175/20 Sale of The Old Mill to Mr Ash"
      ) == [
        "To Receive Apologies of Absence", "Notice of the Audit", "Sale of The Old Mill to Mr Ash",
      ])
  }

  @Test(
    "the subject of a sentence is cut nowhere",
    arguments: [
      "Category A was agreed for the lane by the county.",
      "Elder Hall was painted last year and looks well.",
      "Parking Outside The Swan was discussed by the members.",
    ])
  func subjects(line: String) {
    let document = parse(
      "Minutes of the meeting of Elder Council held on 3 May 2010\n\nPresent: Cllr Ash, Cllr Elm\n\n1. Money\n\nThere is some.\n\n2. Roads and Paths A letter had been read.\n\n3. Apologies for Absence Apologies were received from Cllr Elm.\n\n4. \(line)\n"
    )
    let titles = itemTitles(document)
    #expect(titles.prefix(3) == ["Money", "Roads and Paths", "Apologies for Absence"])
    #expect(titles.dropFirst(3).allSatisfy { $0 == line })
  }

  @Test("entries that a converter ran together are cut where their numbers count on")
  func entries() {
    let document = parse(
      """
      Minutes of the meeting of Elder Council held on 3 May 2010

      Present: Cllr Ash, Cllr Elm

      1. Correspondence i. A letter about noise was read. ii. It was agreed that the bins be emptied. iii. The bank \
      wrote. Clerk to reply.

      2. Money a. It was agreed that the rent be paid. b. The roof leaks.

      3. Plans i. New ones i. The barn was looked at. ii. The kiln was looked at. ii. Old ones were noted.

      4. Roads The Clerk had read chapter a. of the code. She spoke of b. The rest was left.
      """)
    let texts = document.sections.dropFirst().map { section in
      section.blocks.flatMap { block in
        block.points.isEmpty ? [block.text ?? ""] : block.points.map(\.text)
      }
    }
    #expect(
      texts[0] == [
        "A letter about noise was read.", "It was agreed that the bins be emptied.",
        "The bank wrote.", "Clerk to reply.",
      ])
    #expect(texts[1] == ["It was agreed that the rent be paid.", "The roof leaks."])
    #expect(
      texts[2] == [
        "New ones", "The barn was looked at.", "The kiln was looked at.", "Old ones were noted.",
      ])
    #expect(
      texts[3] == ["The Clerk had read chapter a. of the code. She spoke of b. The rest was left."])
  }

  @Test("labels alone on their lines are heads among others that open their paragraphs")
  func labelsAlone() {
    let document = parse(
      """
      Minutes of Elder Council held on 3 May 2010

      Those Attending: Cllr Ash, Cllr Elm

      Minutes of the last Meeting: Cllr Ash proposed acceptance, seconded by Cllr Elm.

      Matters Arising:

      a) Kiosk - it has gone.

      b) School Lane - it was filled in.

      Correspondence: There was none.

      Planning: There was none.

      Any Other Business:

      Members asked about these matters:

      a) the bench

      b) the bin
      """)
    #expect(
      itemTitles(document) == [
        "Minutes of the last Meeting:", "Matters Arising:", "Correspondence:", "Planning:",
        "Any Other Business:",
      ])
    #expect(document.people.map(\.name) == ["Ash", "Elm"])
  }

  @Test("a table as mark-up makes no page of Markdown that opens with front matter")
  func tableInMarkdown() {
    let table =
      "<table>" + (0..<30).map { "<tr><td>\($0)</td><td>£\($0)</td></tr>" }.joined() + "</table>"
    let front =
      "---\ntitle: \"Minutes of May\"\n---\n\nMinutes of Elder Council held on 3 May 2010\n\n"
    #expect(parse(front + table, "x.md").source.format == .markdown)
    #expect(parse("<p>Elder</p>" + table, "x.md").source.format == .html)
  }
}
