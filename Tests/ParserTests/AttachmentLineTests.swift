import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Attachments by letters, figures and labels of other words")
struct AttachmentLineTests {
  private func attachments(_ text: String, _ name: String = "x.txt") -> [String] {
    parse(text, name).sections.flatMap(\.blocks).filter { $0.kind == .attachments }
      .flatMap { $0.points.map(\.text) }
  }

  private static let report =
    "ELDER COUNCIL\n\nREPORT TO THE ROADS COMMITTEE\n\nReport of the Clerk\n\n1. Recommendation\n\nThat the fee be paid.\n\n2. Background\n\nIt is due.\n\n"

  @Test(
    "lettered lines behind a label are one attachment each; lines that letters do not count are none"
  )
  func lettered() {
    #expect(
      attachments(Self.report + "Annexes:  A   Plans of the car parks\n          B   Draft order\n")
        == ["Plans of the car parks", "Draft order"])
    #expect(
      attachments(Self.report + "Annexes:  A   Plans of the car parks\n          D   Draft order\n")
        .isEmpty)
  }

  @Test("“Attached:” over a list labels attachments; a sentence with the word does not")
  func attached() {
    let list =
      "<p><b>%</b></p><ul><li>Appendix 1 – Draft reply</li><li>Appendix 2 – Report</li></ul>"
    let head = "<h1>Report to the Roads Committee</h1><h2>1. Background</h2><p>It is due.</p>"
    #expect(
      attachments(head + list.replacing("%", with: "Attached:"), "x.html")
        == ["Appendix 1 – Draft reply", "Appendix 2 – Report"])
  }

  @Test("figures without a mark count the entries below “Attachments”")
  func figures() {
    let page =
      "<h1>Minutes of the Roads Committee</h1><p>Present: Cllr T Heron</p><h2>1. Roof</h2><p>It leaks.</p><h4>Attachments</h4>"
      + "<p>1&nbsp;&nbsp;Programme (Doc Id 163)</p><p>%&nbsp;&nbsp;Letter from the Friends</p><h2>2. Wall</h2><p>It stands.</p>"
    #expect(
      attachments(page.replacing("%", with: "2"), "x.html") == [
        "Programme (Doc Id 163)", "Letter from the Friends",
      ])
    #expect(attachments(page.replacing("%", with: "7"), "x.html").count <= 1)
  }

  @Test("the cell beside the label holds the attachments; “None” is nothing")
  func cells() {
    let head =
      "<h1>Minutes of the Roads Committee</h1><p>Present: Cllr T Heron</p><h2>7. Roof</h2><p>It leaks.</p>"
    let beside =
      "<table><tr><td><b>Author:</b></td><td>Manager</td></tr><tr><td><b>Attachments:</b></td><td>%</td></tr></table><p>It was noted.</p>"
    #expect(
      attachments(
        head + beside.replacing("%", with: "<p>1. Annual budget</p><p>2. Register</p>"), "x.html")
        == ["Annual budget", "Register"])
    #expect(attachments(head + beside.replacing("%", with: "None"), "x.html").isEmpty)
  }

  @Test("a head of appendices in two languages")
  func twoLanguages() {
    #expect(
      attachments(
        "# Report to the Roads Committee\n\n## Background\n\nIt is due.\n\n## Ngā tāpirihanga | Attachments\n\nA. Site plan (2 pages)\n\nB. Summary of replies (5 pages)\n",
        "x.md") == ["Site plan (2 pages)", "Summary of replies (5 pages)"])
  }
}
