import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Logs of channels, groups of standards bodies, forms and open rows")
struct ChannelAndFormTests {
  // MARK: Logs

  @Test("a channel names the log; addresses of a chat are people, those of mail are none")
  func channel() {
    let text = """
      # #packaging:elder.example: Packaging

      Meeting started by @ada:elder.example at 2024-02-15 16:01:12

      Meeting summary
      ---------------
      * TOPIC: Roll Call (@ada:elder.example, 16:01:20)
      * TOPIC: Schedule (@ada:elder.example, 16:05:44)
          * INFO: the rebuild is done (@dan:reed.example, 16:06:31)

      Meeting ended at 2024-02-15 17:00:03

      People Present (lines said)
      ---------------------------
      * @ada:elder.example (61)
      * @dan:reed.example (33)
      """
    let document = parse(text)
    #expect(document.title == "#packaging:elder.example: Packaging")
    #expect(document.people.map(\.name) == ["@ada:elder.example", "@dan:reed.example"])
    let words = page("@ada", "@ada:elder.example", "ada@elder.example")
    #expect(
      words.blocks.map { NameListPost.nick(words, $0.range, isAlone: false) != nil }
        == [true, true, false])
  }

  @Test("a post over the nick of somebody who is present; a nick that nobody has is none")
  func scribe() {
    func html(_ scribe: String) -> MinutesDocument {
      parse(
        "<html><body><h1>Minutes of the Map Tiles Group</h1><h2>12 May 2011</h2><h2>Attendees</h2><dl>"
          + "<dt>Present</dt><dd>Raj_Menon, Ana_Ruiz, fredrik, Hemma</dd><dt>Scribe</dt><dd>\(scribe)</dd></dl>"
          + "<h3>Axis order</h3><p>Raj: I am done.</p><h3>Next</h3><p>Raj: in May.</p></body></html>",
        "x.html")
    }
    #expect(html("fredrik").people.first { $0.name == "fredrik" }?.role == "Scribe")
    #expect(html("fredrik").people.count == 4)
    #expect(html("nobody").people.allSatisfy { $0.role == nil })
    #expect(html("nobody").people.count == 4)
  }

  // MARK: Names

  @Test("a group by its number is the body, with what it is for")
  func numberedGroup() {
    let text =
      "## Elder Data Consortium\n## WG3 (Colour and Light)\n### Minutes of the 31st meeting\n\n"
      + "**Date:** 5 November 2013\n\n### 1. Opening\n\nIt was opened.\n\n### 2. Close\n\nAt four.\n"
    #expect(parse(text, "x.md").meeting.body == "WG3 (Colour and Light)")
    #expect(parse(text.replacing("WG3", with: "Hall"), "x.md").meeting.body == nil)
  }

  @Test("“cum” stands inside the name of a parish; a waiting room is a place behind a time")
  func smallWords() {
    let parish = """
      Elder cum Ash Parish Council

      Minutes of the Parish Council meeting held on Monday 11th September 2023

      1. Apologies
      None.

      2. Roof
      It leaks.
      """
    #expect(parse(parish).meeting.organisation == "Elder cum Ash Parish Council")
    func venue(_ place: String) -> String? {
      parse(
        "Elder Patient Group\n\nNotes of meeting, Tuesday 14 November 2017, 6.30pm, \(place)\n\n"
          + "1. Notes\nThey were agreed.\n\n2. Roof\nIt leaks.\n"
      ).meeting.venue
    }
    #expect(venue("Elder Surgery waiting room") == "Elder Surgery waiting room")
    #expect(venue("apologies were few") == nil)
  }

  // MARK: Kind

  @Test("numbered business called minutes does not make minutes of an agenda")
  func numberedMinutes() {
    let text =
      "ELDER COUNCIL\n\nThursday 22 February 2018\n\nAGENDA\n\n1.  Apologies\n\n"
      + "2.  Minutes of the meeting of 25 January 2018\n\n3.  Roof\n    To consider the roof.\n"
    #expect(parse(text).kind == .agenda)
  }

  @Test("a headline of body and form is no subject of a notice; one of body and matter is")
  func subject() {
    func notice(_ line: String) -> [String] {
      numberedItems(
        parse(
          "# Elder Borough Council\n\n## \(line)\n\n# The Lamplighter: review of licence\n\n"
            + "## Decision\n\nThe Sub-Committee decided to close the bar at one.\n\n## Reasons\n\nIt was loud.\n",
          "x.md"))
    }
    #expect(
      notice("Licensing Sub-Committee – Notice of Decision") == [
        "|The Lamplighter: review of licence"
      ])
    #expect(notice("Decision Notice") == ["|The Lamplighter: review of licence"])
  }

  // MARK: Reports

  @Test("a label that a narrow column breaks in two; who signed is no section")
  func brokenLabel() {
    func report(_ second: String) -> MinutesDocument {
      parse(
        """
        ELDER COUNTY COUNCIL

        COMMITTEE:         Highways Committee

        DATE:              15 November 2016

        SUBJECT:           Bypass

        Electoral          Quay East; Strand and Tow
        \(second)

        1.    PURPOSE OF THE REPORT

        1.1   To seek authority.

        2.    LAND

        2.1   There is none.

        ADA ROSKILLY
        Director of Economy and Environment
        """)
    }
    let document = report("divisions:")
    #expect(document.report?.wards == ["Quay East", "Strand and Tow"])
    #expect(numberedItems(document) == ["1|PURPOSE OF THE REPORT", "2|LAND"])
    #expect(report("boundaries:").report?.wards == [])
  }

  @Test("implications at two levels of heading are sections all; heads inside one section are none")
  func mixedLevels() {
    func report(_ lower: [String]) -> [String] {
      let upper = [
        "Purpose of Report", "Recommendations", "Financial Implications", "Risk Implications",
      ]
      let heads =
        upper.prefix(2).map { "# \($0)" } + lower.map { "## \($0)" }
        + upper.suffix(2).map { "# \($0)" }
      return numberedItems(
        parse(
          "REPORT TO THE SCRUTINY COMMITTEE\n\n"
            + heads.map { "\($0)\n\nIt was considered at length by all.\n\n" }.joined(), "x.md"))
    }
    #expect(report(["Legal Implications"]).contains("|Legal Implications"))
    #expect(!report(["Consultation"]).contains("|Consultation"))
  }

  // MARK: Rows

  private static let list = """
    # Agenda, decisions and minutes

    Cabinet - Thursday, 6th December, 2018 4.00 pm

    **Items**

    No. | Item |
    ---|---|
    | Apologies for Absence Minutes: There were none. |
    ||
    | Library Review pdf icon PDF 388 KB

    Report of the Director. Decision: RESOLVED that the review be approved. Minutes: The Leader spoke.

    RESOLVED that the review be approved. |
    ||
    | Winter Plan

    To consider the plan. Minutes: There was snow.

    The meeting closed at 5.20 pm. |
    ||
    """

  @Test("rows that run over paragraphs are closed at the bars between them")
  func openRows() {
    let document = parse(Self.list, "x.md")
    #expect(
      numberedItems(document) == ["|Apologies for Absence", "|Library Review", "|Winter Plan"])
    #expect(
      texts(document, .resolution) == [
        "that the review be approved.", "that the review be approved.",
      ])
    let plain = Self.list.replacing("||", with: "or")
    #expect(numberedItems(parse(plain, "x.md")).count < 3)
  }

  // MARK: Unions and small groups

  private static let parliament = """
    # Elder Students' Union
    # Student Parliament Minutes
    **Date**: 12/11/2021
    **Location**: Lecture Theatre 2

    **Present**: Ada Pike (President), Dan Reed

    ## 2. Approval of minutes
    They were approved.

    ## 3. Rent
    **Proposer:** Dan Reed
    **Seconder:** Ada Pike

    **This Union believes:**
    1. That rents should be frozen.

    **This Union resolves:**
    1. To campaign.

    For: 6, Against: 14, Abstentions: 6. Motion falls.

    """

  @Test("a colon behind a bold label belongs to it; proposer and seconder under a title moved it")
  func parliament() {
    let document = parse(Self.parliament, "x.md")
    #expect(document.meeting.body == "Student Parliament")
    #expect(document.meeting.venue == "Lecture Theatre 2")
    let fields = document.sections.flatMap(\.blocks).filter { $0.kind == .field }
    #expect(
      fields.prefix(2).map { "\($0.label ?? "")|\($0.text ?? "")" } == [
        "Date:|12/11/2021", "Location:|Lecture Theatre 2",
      ])
    let blocks = document.sections.flatMap(\.blocks)
    let motion = blocks.first { $0.kind == .motion }
    #expect(motion?.mover == "Dan Reed")
    #expect(motion?.seconder == "Ada Pike")
    #expect(motion?.outcome == .lost)
    #expect(blocks.first { $0.kind == .vote }?.vote?.names.abstain == [])
    #expect(!blocks.contains { $0.kind == .resolution && $0.form == .inferred })
    // Clauses below no such label decide.
    #expect(
      DecisionReading().found([
        "The report was read.", "1. That rent be frozen.", "2. That it be noted.",
      ])
      .count == 1)
  }

  @Test("capitals behind a name that are its initials are none of it; other capitals are")
  func initialsBehind() {
    func people(_ names: String) -> [String] {
      parse(
        "Elder Patient Group\n\nMinutes of the meeting held on 6 March 2019\n\nPresent: \(names)\n\n"
          + "1. Notes\nThey were agreed.\n\n2. Roof\nIt leaks.\n"
      ).people.map { "\($0.name)|\($0.role ?? "")" }
    }
    #expect(
      people("Pat Hale (Chair) PH, Ron Ives RI, Bill Marsh BM") == [
        "Pat Hale|Chair", "Ron Ives|", "Bill Marsh|",
      ])
    #expect(people("Pat Hale (Chair), Bill Marsh XQ").last != "Bill Marsh|")
  }

  @Test("labels and values that stand in columns of their own on one line")
  func columnsOfFields() {
    let document = parse(
      """
                                BOARD OF DIRECTORS

      Meeting date:           28 March 2024                    Agenda item:    11

      Report title:           Performance
      Report author:          Jim Sykes, Head of Performance

      1.   Introduction

      1.1  This report covers February.

      2.   Conclusion

      2.1  There is none.
      """)
    let fields = document.sections.flatMap(\.blocks).filter { $0.kind == .field }
    #expect(
      fields.prefix(2).map { "\($0.label ?? "")|\($0.text ?? "")" } == [
        "Meeting date:|28 March 2024", "Agenda item:|11",
      ])
    #expect(fields.dropFirst(2).first?.text == "Performance")
  }
}
