import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Labels of header lines in ever new words")
struct FieldLabelTests {
  private static let body =
    "\n\n1. Purpose\n\nTo ask for a new slipway.\n\n2. Recommendation\n\nThat it be built.\n"

  /// The report whose head has some lines.
  private func report(_ lines: String, _ name: String = "x.txt") -> MinutesDocument {
    parse(
      "ELDER COUNCIL\n\nReport to: Roads Committee\n\nSubject: Slipway\n\n" + lines + Self.body,
      name)
  }

  @Test(
    "who wrote a report and whom to ask, however the label puts it",
    arguments: [
      "Briefing by", "Officer dealing with this matter", "Report originator and contact",
      "Name of contact officer", "Author's name and post", "Awdur / Author",
      "Paper compiled by", "Údar | Author", "Report writer and contact details",
    ])
  func contacts(label: String) {
    #expect(report("\(label): Ada Pike, Planner").report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test(
    "a label that says how to reach somebody, or who was there, names no author",
    arguments: [
      "Council officers", "Officer's report", "Officers", "Report number",
    ])
  func others(label: String) {
    #expect(report("\(label): Ada Pike, Planner").report?.contacts.isEmpty == true)
  }

  @Test(
    "the wards of a report, however the label puts it",
    arguments: [
      "Local Member divisions", "Wardiau / Wards", "Electoral area",
      "Wards and communities concerned",
    ])
  func wards(label: String) {
    #expect(report("\(label): Quay").report?.wards == ["Quay"])
  }

  @Test("“Ward members” are people, and no ward")
  func wardMembers() {
    #expect(report("Ward members: Cllr Ada Pike").report?.wards == [])
  }

  @Test("when and where a meeting is, as “On” and “At” beside it say")
  func onAndAt() {
    let page = parse(
      "| Meeting of: | Full Governing Body |\n|:--|:--|\n| On: | Wednesday 22 March 2017, 6.00pm |\n| At: | Staff Room, Elder School |\n| Author: | Ada Pike, Head |\n| Title: | Mixed classes |\n\n#### Recommendation\n\nThat the classes be mixed.\n",
      "x.md")
    #expect(page.kind == .report)
    #expect(page.report?.to == ["Full Governing Body"])
    #expect(page.meeting.body == "Full Governing Body")
    #expect(page.meeting.date == "2017-03-22")
    #expect(page.meeting.venue == "Staff Room, Elder School")
  }

  @Test("the day that a record of decisions was sent out is not the day of the meeting")
  func issued() {
    let page = parse(
      "ELDER COUNCIL\n\nDECISIONS OF THE CABINET\n\nTuesday 5 July 2022\n\nIssued: 7 July 2022\n\n1. Slipway\n\nRESOLVED: That it be built.\n",
      "x.txt")
    #expect(page.meeting.date == "2022-07-05")
  }

  @Test("a title in two languages; a number alone is no title")
  func titles() {
    let page = parse(
      "<p>CYNGOR ELDER COUNCIL</p><table><tr><td>ADRODDIAD I'R / REPORT TO</td><td>Cabinet</td></tr><tr><td>TEITL / TITLE</td><td>Community hubs: outline case</td></tr><tr><td>AWDUR / AUTHOR</td><td>Ada Pike, Planner</td></tr></table><p><b>1. RECOMMENDATION</b></p><p>That the case be approved.</p>",
      "x.html")
    #expect(page.title == "Community hubs: outline case")
    let item = parse(
      "<h1>Land south of Elder Lane</h1><dl><dt>Committee</dt><dd>Planning Committee</dd><dt>Date</dt><dd>Tuesday 11 June 2019</dd><dt>Agenda item</dt><dd>7</dd></dl><h2>Minute</h2><p>RESOLVED that permission be granted.</p>",
      "x.html")
    #expect(item.title == "Land south of Elder Lane")
  }

  @Test("a label beside others in the columns of a line, one of them unknown")
  func columns() {
    let page = report("Grid Ref:   SX 601 774        Officer to contact: Ada Pike")
    #expect(page.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test("a form of two columns, whose first rows have labels of their own")
  func forms() {
    let page = parse(
      "ELDER SHIRE\n\nWorks Committee – 19 August 2015\n\n**Closure of the tip**\n\n|  |  |\n|---|---|\n| **File Reference** | WM.14/0091 |\n| **Proponent** | Nil |\n| **Reporting Officer** | Ada Pike, Manager |\n| **Voting** | Simple |\n\n**Officer's Recommendation**\n\nThat the tip be closed.\n",
      "x.md")
    #expect(page.report?.contacts.map(\.name) == ["Ada Pike"])
    let table = parse(
      "ELDER SHIRE\n\nWorks Committee – 19 August 2015\n\n**Closure of the tip**\n\n| Site | Tonnes | Officer |\n|---|---|---|\n| Quay | 40 | Ada Pike |\n| Mill | 50 | Ben Elm |\n\n**Officer's Recommendation**\n\nThat the tip be closed.\n",
      "x.md")
    #expect(table.report?.contacts.isEmpty == true)
  }

  @Test("those who sign a report in a table at its end, the author and not who allowed it")
  func signatories() {
    let page = parse(
      "**Elder Local Board**\n\n**19 July 2022**\n\n# Coastal plan\n\n## Recommendation\n\nThat the Board agree the plan.\n\n## Signatories\n\n| | |\n|---|---|\n| Author | Ada Pike – Policy Adviser |\n| Authoriser | Ben Elm – Manager |\n",
      "x.md")
    #expect(page.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test("a label without a mark behind it, told by the name")
  func labelBesideName() {
    #expect(
      report("Contact Officer  Ada Pike, Area Manager, 01632 960909").report?.contacts.map(\.name)
        == ["Ada Pike"])
    #expect(report("Contact Officer  Roads and Bridges").report?.contacts.isEmpty == true)
  }

  @Test("authors who report together, and a sentence that calls the contact by name")
  func together() {
    let joint = parse(
      "<p><b>The Elder Trust</b><br>Collections Committee<br>8 March 2012</p><p><b>Disposals</b></p><p>Joint report by Ada Pike, Keeper, and<br>Ben Elm, Treasurer</p><p><b>A. Recommendations</b></p><p>We recommend to the Committee:</p><p>1) that they be sold.</p>",
      "x.html")
    #expect(joint.report?.contacts.map(\.name) == ["Ada Pike", "Ben Elm"])
    #expect(
      report("Author: Ada Pike / Ben Elm").report?.contacts.map(\.name) == ["Ada Pike", "Ben Elm"])
    let end = parse(
      "ELDER COUNCIL\n\nReport to: Roads Committee\n\nSubject: Slipway" + Self.body
        + "\nThe contact officer within the service is Ada Pike, Roads Manager, 01632 960742.\n",
      "x.txt")
    #expect(end.report?.contacts.map(\.name) == ["Ada Pike"])
  }

  @Test("two bodies, each with its day; what kind of meeting it is belongs to no name")
  func bodies() {
    let both = parse(
      "ELDER WASTE PARTNERSHIP\n\nReport to:      Joint Waste Committee        12 March 2013\n                Elder Borough Council - Executive   26 March 2013\n\nReport title:   Cost sharing\n\nReport author:  Ada Pike, Planner"
        + Self.body, "x.txt")
    #expect(both.report?.to == ["Joint Waste Committee", "Elder Borough Council - Executive"])
    #expect(both.report?.date == "2013-03-12")
    let open = parse(
      "# Elder Care Trust\n\n| Meeting of: | Care Board (meeting in public) |\n|---|---|\n| Date: | 28 September 2023 |\n| Title of paper: | Dentists |\n| Report author: | Ada Pike, Head of Care |\n\n**Recommendation**\n\nThe Board is asked to approve the plan.\n",
      "x.md")
    #expect(open.report?.to == ["Care Board"])
    let dated = parse(
      "# Elder Council\n\n| Title | Transfer station |\n|---|---|\n| Meeting and date | Cabinet, 23 June 2022 |\n| Report author | Ada Pike, Manager |\n\n**Recommendation**\n\nThat the station be built.\n",
      "x.md")
    #expect(dated.report?.to == ["Cabinet"])
    #expect(dated.report?.date == "2022-06-23")
    #expect(dated.meeting.body == "Cabinet")
  }
}
