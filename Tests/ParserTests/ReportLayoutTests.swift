import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Layouts of officer reports")
struct ReportLayoutTests {
  private func parse(_ lines: String..., name: String = "report.txt") -> MinutesDocument {
    DocumentParser().parse(Array(lines.joined(separator: "\n\n").utf8), name: name)
  }

  private func recommendations(_ document: MinutesDocument) -> [String] {
    document.sections.flatMap(\.blocks).filter { $0.kind == .recommendation }.map { block in
      let points = block.points.map { "\($0.number ?? "·") \($0.text)" }
      return (["\(block.number ?? "") \(block.text ?? "")"] + points).joined(separator: " | ")
    }
  }

  // MARK: Heads

  @Test("labels in the plural form of forms are fields; bodies a line each are two")
  func plurals() {
    let document = parse(
      "<html><body><table><tr><td>Meeting(s):</td><td>Ferry Scrutiny Committee<br>Cabinet</td></tr>",
      "<tr><td>Date(s):</td><td>4 November 2019<br>12 November 2019</td></tr>",
      "<tr><td>Subject:</td><td>Slipway</td></tr>",
      "<tr><td>Report Author:</td><td>Name: Ada Pike<br>Tel: 01632 960731<br>E-mail: a.pike@elder.example</td></tr>",
      "<tr><td>Ward(s) affected:</td><td>Quay and Strand; Docks; St Ia (part)</td></tr></table>",
      "<h1>Summary</h1><p>It is worn.</p><h1>Recommendation(s)</h1><p>1) To mend it.</p>",
      "<h1>1. Background</h1><p>1.1 It was built in 1911.</p><h1>2. Costs</h1><p>2.1 None.</p>",
      "</body></html>", name: "report.html")
    #expect(document.kind == .report)
    #expect(document.report?.to == ["Ferry Scrutiny Committee", "Cabinet"])
    #expect(document.report?.date == "2019-11-04")
    #expect(document.report?.wards == ["Quay and Strand", "Docks", "St Ia (part)"])
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike"])
    #expect(document.report?.contacts.first?.phone == "01632 960731")
    #expect(
      numberedItems(document) == ["|Summary", "|Recommendation(s)", "1|Background", "2|Costs"])
  }

  @Test("a value that is one name on two lines stays one")
  func wrappedBody() {
    let document = parse(
      "REPORT TO: Overview Committee/Education & Children's\nServices Scrutiny Panel",
      "DATE: 3 May 2011", "1 Purpose of Report", "1.1 To note.", "2 Background", "2.1 None.")
    #expect(document.report?.to.count == 1)
  }

  @Test("a contact whose name stands on the next line, and fields in brackets")
  func brackets() {
    let document = parse(
      "ELDER COUNCIL", "EXECUTIVE - 2 JUNE 2009", "Title:", "SLIPWAY",
      "[Portfolio Holder: Cllr A Ash]",
      "[Wards Affected: Quay; Docks]", "Summary and purpose:", "To report on the slipway.",
      "Legal implications:", "There are none.", "Recommendation", "It is recommended that:-",
      "1. it be mended; and", "2. Mr Pike be thanked.", "CONTACT OFFICER:",
      "Name: Thea Wren     Telephone: 01632 960083")
    #expect(document.report?.portfolio == "Cllr A Ash")
    #expect(document.report?.wards == ["Quay", "Docks"])
    #expect(document.report?.contacts.map(\.name) == ["Thea Wren"])
    #expect(
      numberedItems(document) == [
        "|Summary and purpose:", "|Legal implications:", "|Recommendation",
      ])
    #expect(recommendations(document) == ["1 it be mended; and", "2 Mr Pike be thanked."])
  }

  @Test("“Report of” a person names a contact, of a post nobody")
  func authors() {
    func contacts(_ line: String) -> [String]? {
      parse(
        "ELDER COUNCIL", "CABINET", "5 July 2007", "Slipway", line, "1. Purpose of Report",
        "To note.", "2. Background", "None."
      ).report?.contacts.map(\.name)
    }
    #expect(contacts("Report of Ada Pike, Corporate Director") == ["Ada Pike"])
    #expect(contacts("Report of the Monitoring Officer") == [])
  }

  @Test("a play strategy for the County is no authority's name")
  func places() {
    let document = parse(
      "Cabinet", "5 July 2007", "Towards a Play Strategy for the County", "Report of the Director",
      "1. Purpose of Report", "To note.", "2. Background", "None.")
    #expect(document.meeting.organisation == nil)
    #expect(document.title == "Towards a Play Strategy for the County")
  }

  @Test("labels in capitals before a wide gap are fields; words in the same place are not")
  func gaps() {
    let document = parse(
      "ELDER FIRE AUTHORITY",
      "MEETING      Policy Group\nDATE         16 October 2014\nSUBJECT      Slipway\nREPORT OF    Chief Officer\nCONTACT      ACO Magnus Wren, Tel. 01632 960118",
      "RECOMMENDATIONS", "1. That it be mended.", "2. That Mr Pike be thanked.",
      "1    Background", "1.1  None.", "2    Costs", "2.1  None.", "3    Equality", "3.1  None.",
      "4    Conclusion", "4.1  None.")
    #expect(document.title == "Slipway")
    #expect(document.report?.to == ["Policy Group"])
    #expect(document.report?.contacts.map(\.name) == ["Magnus Wren"])
    #expect(recommendations(document) == ["1 That it be mended.", "2 That Mr Pike be thanked."])
    let letter = parse("Dear Meeting      Friends", "We met.")
    #expect(letter.sections.flatMap(\.blocks).allSatisfy { $0.kind != .field })
  }

  @Test("a planning officer's report is a report")
  func planning() {
    let document = parse(
      "ELDER COUNCIL", "PLANNING OFFICER'S REPORT", "Application No.:   16/00412/FUL",
      "Case Officer:      Miss B. Wren", "1.0 THE SITE", "1.1 It is small.", "2.0 RECOMMENDATION",
      "2.1 That permission be granted subject to the following conditions:", "1. It must match.",
      "2. It must be begun.")
    #expect(document.kind == .report)
    #expect(document.report?.contacts.map(\.name) == ["B. Wren"])
    #expect(
      recommendations(document) == [
        "2.1 That permission be granted subject to the following conditions: | 1 It must match. | 2 It must be begun."
      ])
  }

  // MARK: Recommendations

  @Test("“Recommendations:” alone over entries is their head; a stem behind it is none")
  func aloneOverEntries() {
    let agenda = parse(
      "AGENDA", "1. Apologies", "2. Fees", "Recommendations:", "(1) That they be adopted; and",
      "(2) That they be rounded.", "3. Close")
    #expect(
      recommendations(agenda) == ["1 That they be adopted; and", "2 That they be rounded."])
  }

  @Test("a recommendation in the head is one, with its parts")
  func inHead() {
    let document = parse(
      "# Ferry Board", "21 January 2016", "Report by the Lead Officer",
      "**Recommendation:** that the Board:-",
      "(a) sets a charge of £28; and", "(b) asks for a report.", "**1.0** **Background**",
      "1.1 None.", "## 2.0 Options", "2.1 None.", name: "report.md")
    #expect(
      recommendations(document) == [
        " that the Board:- | a sets a charge of £28; and | b asks for a report."
      ])
  }

  @Test("“That the Committee” without a colon opens figures; “Note that …” is an entry like any")
  func openers() {
    let document = parse(
      "REPORT TO: Ferry Board", "DATE: 3 May 2011", "1. PURPOSE", "To report.", "2. RECOMMENDATION",
      "That the Committee", "(1) notes the report; and", "(2) asks for another.",
      "3. RECOMMENDATIONS AND REASONS", "1. Approve the plan.", "2. Note that more will follow.",
      "3. The reasons are that it is worn.")
    #expect(
      recommendations(document) == [
        "1 notes the report; and", "2 asks for another.", "1 Approve the plan.",
        "2 Note that more will follow.",
      ])
  }

  @Test("in an agenda “is RECOMMENDED to:” asks; in minutes it does not, nor in small letters")
  func asked() {
    let agenda = parse(
      "AGENDA", "1. Apologies", "2. Slipway", "The Board is RECOMMENDED to:", "(a) mend it; and",
      "(b) thank Mr Pike.", "3. Close")
    #expect(
      recommendations(agenda)
        == [
          "The Board is RECOMMENDED to: | a mend it; and | b thank Mr Pike."
        ].map { " " + $0 })
    let small = parse(
      "AGENDA", "1. Apologies", "2. Slipway", "The Board is recommended to:", "(a) mend it; and",
      "(b) thank Mr Pike.", "3. Close")
    #expect(recommendations(small).isEmpty)
  }

  @Test(
    "a numbered recommendation takes the bullets behind its colon; an unnumbered opener does not")
  func numberedWithParts() {
    let document = parse(
      "REPORT TO: Ferry Board", "DATE: 3 May 2011", "1. Purpose of Report", "To note.",
      "2. Recommendations", "Recommendation 1 - That the boat be kept, provided that:",
      "• it floats; and", "• it is paid for.", "3. Background", "None.")
    #expect(
      recommendations(document) == [
        "1 That the boat be kept, provided that: | · it floats; and | · it is paid for."
      ])
  }

  @Test("the paragraph behind a numbered head of recommendations is none of them")
  func behindNumberedHead() {
    let document = parse(
      "## REPORT TO: Ferry Board", "DATE: 3 May 2011", "# 1 Purpose of Report", "1.1 To note.",
      "# 2 The survey", "#### 2.4 Surveyors' recommendations", "- Replace the roof.",
      "- Survey the drains.", "2.5 Both are reflected in the sum.", "# 3 Costs", "None.",
      name: "report.md")
    #expect(recommendations(document) == [" Replace the roof.", " Survey the drains."])
  }

  @Test("lines in capitals with a colon are sections; labels with values, and of contacts, are not")
  func capitalLabels() {
    let document = parse(
      "ELDER COUNTY COUNCIL", "CABINET", "DATE:       21 JUNE 2016", "SUBJECT:    SLIPWAY",
      "SUMMARY OF ISSUE:", "It is worn.", "RECOMMENDATIONS:", "That it be mended.", "DETAILS:",
      "Background", "1.  It is old.", "Contact Officer:", "Ada Pike, Engineer - tel: 01632 960773")
    #expect(numberedItems(document) == ["|SUMMARY OF ISSUE:", "|RECOMMENDATIONS:", "|DETAILS:"])
    #expect(recommendations(document) == [" That it be mended."])
    #expect(document.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  // MARK: Attachments

  @Test("names of files under “Attachments” are attachments; a sentence is none")
  func files() {
    func attachments(_ line: String) -> [String] {
      parse(
        "REPORT TO: Ferry Board", "DATE: 3 May 2011", "1. Purpose of Report", "To note.",
        "2. Background", "None.", "Contact: Ada Pike", "Attachments", line
      ).sections.flatMap(\.blocks).filter { $0.kind == .attachments }
        .flatMap { $0.points }.map { $0.text }
    }
    #expect(attachments("play strategy draft 3.pdf;") == ["play strategy draft 3.pdf;"])
    #expect(attachments("They are worn and will be mended.") == [])
    #expect(attachments("Back to top") == [])
    // The last block of a document may have no word at all.
    #expect(attachments("—") == [])
  }

  @Test(
    "bold heads may end with a colon; what lies below the level of the usual sections divides them")
  func colonHeads() {
    let bold = parse(
      "# Report of the Head of Roads", "**Summary:**", "It is worn.", "**Recommendations:**",
      "1. To mend it.", "**What will it cost:**", "Little.", "**Legal implications:**", "None.",
      name: "report.md")
    #expect(
      numberedItems(bold) == [
        "|Summary:", "|Recommendations:", "|What will it cost:", "|Legal implications:",
      ])
    let levels = parse(
      "# Staff report: park fees", "TO: Board", "## Recommendation", "1. To raise them.",
      "## Background", "They are low.", "### What others charge", "More.",
      "## Financial implications", "None.", name: "report.md")
    #expect(
      numberedItems(levels) == ["|Recommendation", "|Background", "|Financial implications"])
  }

  @Test("numbers of papers are no items where usual sections stand out")
  func papers() {
    let document = parse(
      "STAFF REPORT", "TO: City Council", "RECOMMENDATION", "Staff recommends that it be mended.",
      "BACKGROUND", "It is old.", "FISCAL IMPACT", "None.", "LEGAL IMPLICATIONS", "None.",
      "ATTACHMENTS",
      "1. Location Map", "2. Bid Tabulation", "3. Draft Resolution", "Respectfully submitted,",
      "DRAFT RESOLUTION")
    #expect(
      numberedItems(document) == [
        "|RECOMMENDATION", "|BACKGROUND", "|FISCAL IMPACT", "|LEGAL IMPLICATIONS", "|ATTACHMENTS",
      ])
  }

  @Test("what an agenda asks a body to do in plain words is a recommendation")
  func plainlyAsked() {
    let agenda = parse(
      "AGENDA", "1. Apologies", "2. Slipway", "The Board is asked to:", "(a) mend it; and",
      "(b) thank Mr Pike.", "3. Close")
    #expect(
      recommendations(agenda) == [" The Board is asked to: | a mend it; and | b thank Mr Pike."])
    let later = parse(
      "AGENDA", "1. Apologies", "2. Slipway", "The Board will be asked to choose. Two offers came:",
      "(a) a red one; and", "(b) a blue one.", "3. Close")
    #expect(recommendations(later).isEmpty)
  }

  @Test(
    "appendices are listed under their label, in the cell of a table too; a head of one is no paper"
  )
  func appendices() {
    func papers(_ document: MinutesDocument) -> [String] {
      document.sections.flatMap(\.blocks).filter { $0.kind == .attachments }
        .flatMap(\.points).map(\.text)
    }
    let listed = parse(
      "# Report of the Head of Roads", "## 1. Summary", "1.1 It is worn.", "## 2. Conclusion",
      "2.1 It is to be mended.", "**Contact:** A Pike", "**Appendices:**", "- Appendix 1: Survey",
      "- Appendix 2: Letter", name: "report.md")
    #expect(papers(listed) == ["Appendix 1: Survey", "Appendix 2: Letter"])
    let plain = parse(
      "# Report of the Head of Roads", "Appendix 1: Implications", "## 1. Summary",
      "1.1 It is worn.",
      "## 2. Conclusion", "2.1 It is to be mended.", name: "report.md")
    #expect(papers(plain) == [])
  }

  @Test("what is asked beside a number in a cell of its own is one recommendation with parts")
  func besideNumber() {
    let document = parse(
      "<html><body><h1>Report to the Roads Committee</h1><table>",
      "<tr><td><b>1.0</b></td><td><b>Purpose of Report</b></td></tr>",
      "<tr><td>1.1</td><td>To tell Members of the slipway and of what it will cost to mend it.</td></tr>",
      "<tr><td><b>2.0</b></td><td><b>Recommendations</b></td></tr>",
      "<tr><td>2.1</td><td>The Committee is asked to:<ul><li>mend it; and</li><li>say so.</li></ul></td></tr>",
      "<tr><td><b>3.0</b></td><td><b>Main Report</b></td></tr>",
      "<tr><td>3.1</td><td>It was built in 1911 and has not been mended since that time.</td></tr>",
      "</table></body></html>", name: "report.html")
    #expect(
      recommendations(document) == ["2.1 The Committee is asked to: | · mend it; and | · say so."])
  }

  @Test("a headline in capitals may have a colon; a field in capitals has a known label")
  func headlineWithColon() {
    func title(_ line: String) -> String? {
      ReadDocument(
        [
          "ELDER COUNCIL", "EDUCATION COMMITTEE", "5 SEPTEMBER 2012",
          "REPORT BY DIRECTOR OF EDUCATION",
          line, "1.0   PURPOSE OF REPORT", "1.1   To inform the Committee.",
        ], name: "report.txt"
      ).document.title
    }
    #expect(title("GAELIC EDUCATION: PROVISION IN ELDER") == "GAELIC EDUCATION: PROVISION IN ELDER")
    #expect(title("WARD: ELDER") != "WARD: ELDER")
  }

  @Test("who signed the foreword is no title of the report")
  func signature() {
    let read = ReadDocument(
      [
        "# Alone in a Crowd", "**Report to:** Cabinet", "**Date:** 14 October 2014",
        "## Chairman's Foreword", "I thought so.", "*Cllr Ann Crane*", "## 1. Summary", "It is so.",
        "## 2. Recommendations", "1. That it be noted.",
      ], name: "report.md")
    #expect(read.document.title == "Alone in a Crowd")
  }

  @Test("usual heads on plain lines stand in front of numbered sections and behind them")
  func plainHeadsAround() {
    let document = parse(
      "ELDER NHS TRUST", "Meeting:              Trust Board", "Title of report:      Winter Plan",
      "Executive lead:       Chief Operating Officer", "Executive summary",
      "This paper sets out how the winter will be met.", "Recommendation",
      "The Board is asked to:", "      •   APPROVE the plan; and", "      •   NOTE the gap.",
      "1     Introduction", "1.1   It was cold last year.",
      "1.2   It was colder in the north.", "2     The plan", "2.1   There will be beds.",
      "Beds by Ward", "2.2   There are few.", "3     Finance", "3.1   It is paid.",
      "Appendices",
      "Appendix 1 – Beds")
    #expect(
      numberedItems(document) == [
        "|Executive summary", "|Recommendation", "1|Introduction", "2|The plan", "3|Finance",
        "|Appendices",
      ])
    #expect(
      recommendations(document)
        == ["• APPROVE the plan; and", "• NOTE the gap."].map { " " + $0.dropFirst(2) })
    #expect(document.report?.portfolio == nil)
  }

  @Test("“REPORT OF THE DIRECTOR OF …” names a post and nobody")
  func reportOfPost() {
    let document = parse(
      "ELDER COUNCIL", "ROADS COMMITTEE", "3 MAY 2011", "REPORT OF THE DIRECTOR OF PENSIONS",
      "COVENANTS", "1.0    PURPOSE OF REPORT", "1.1    To inform the Committee.",
      "2.0    RECOMMENDATIONS", "2.1    That it be noted.")
    #expect(document.report?.contacts.map(\.name) == [])
  }

  @Test("the month of a report is no title of it")
  func month() {
    let document = parse(
      "**Elder District Council**", "**Scrutiny Committee**", "**BRINGING EMPTY HOMES BACK**",
      "**Report of the Empty Homes Group**", "**March 2014**", "# 1 Introduction",
      "1.1 The Group met.", "# 2 Recommendations", "R1 That it be noted.", name: "report.md")
    #expect(document.title == "BRINGING EMPTY HOMES BACK")
  }

  @Test("“Officer contact details:” stands over the lines of one person; over a post it does not")
  func contactBelow() {
    func contacts(_ lines: String) -> [String] {
      DocumentParser().parse(
        Array(
          """
          Elder Borough Council

          Report to Governance Committee

          1. Purpose

          To inform.

          2. Recommendations

          2.1 That it be noted.

          Officer Contact Details:

          \(lines)

          """.utf8), name: "report.txt"
      ).report?.contacts.map(\.name) ?? []
    }
    #expect(contacts("Pamela Pike\nGroup Accountant\n01632 960431") == ["Pamela Pike"])
    #expect(contacts("Group Accountant (Strategic Finance)\n01632 960431").isEmpty)
  }

  @Test("a headline with a colon, all of it in bold, is the title and no field")
  func boldHeadlineWithColon() {
    func title(_ line: String) -> String? {
      parse(
        "<p>Elder District Council</p><p>\(line)</p><p><b>Report to:</b> Cabinet</p><p><b>Date:</b> 4 March 2024</p><p><b>Wards affected:</b> All</p><h1>Recommendations</h1><p>It is recommended that Cabinet note it.</p><h1>Background</h1><p>None.</p>",
        "x.html"
      ).title
    }
    #expect(title("<b>Empty homes: a premium</b>") == "Empty homes: a premium")
    #expect(title("<b>Author:</b> A. Pike") != "Author: A. Pike")
  }

  @Test("the headline over the lines of the head is no section of a report")
  func headlineOverFields() {
    let document = parse(
      """
      # ELDER DISTRICT COUNCIL

      ## Alone in a crowd

      ### Final report of the Task Group

      **Report to:** Cabinet

      **Date:** 4 March 2014

      **Wards:** All

      ## Summary of recommendations

      The Task Group recommends to Cabinet:

      **Recommendation 1**

      That a bench be bought.

      ## What we found

      There was none.

      ## Appendices

      None.
      """, "x.md")
    #expect(
      numberedItems(document) == [
        "|Summary of recommendations", "|What we found", "|Appendices",
      ])
  }
}
