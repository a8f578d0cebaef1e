import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Layouts of officer reports")
struct ReportLayoutTests {
  private func parse(_ lines: String..., name: String = "report.txt") -> MinutesDocument {
    DocumentParser().parse(Array(lines.joined(separator: "\n\n").utf8), name: name)
  }

  private func items(_ document: MinutesDocument) -> [String] {
    document.sections.filter { $0.kind == .item }.map { "\($0.number ?? "")|\($0.title ?? "")" }
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
      items(document) == ["|Summary", "|Recommendation(s)", "1|Background", "2|Costs"])
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
      items(document) == ["|Summary and purpose:", "|Legal implications:", "|Recommendation"])
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

  // MARK: Recommendations

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
  }
}
