import MinutesModel
import Testing

@testable import MinutesParser

@Suite("Header fields")
struct FieldsTests {
  /// The fields that begin at the first block: `label|value`.
  private func read(_ paragraphs: String..., anyLabel: Bool = true) -> [String] {
    let page = page(paragraphs)
    let all = 0..<page.blocks.count
    guard let found = Fields.recognise(page, blocks: all, anyLabel: anyLabel) else { return [] }
    #expect(Tiling.covers(page, blocks: 0..<found.consumed, found.elements))
    return found.elements.map { page.string($0.label) + "|" + page.string($0.text) }
  }

  @Test("a label with a colon is a field; a time or an address is none")
  func label() {
    #expect(read("Report to: Audit Committee") == ["Report to:|Audit Committee"])
    #expect(read("10:30 in the hall") == [])
    #expect(read("See https://elder.example") == [])
  }

  @Test("an unknown label counts in the head alone")
  func unknownLabel() {
    #expect(read("Quorum: four") == ["Quorum:|four"])
    #expect(read("Quorum: four", anyLabel: false) == [])
  }

  @Test("known labels beside each other on a line are a field each")
  func columns() {
    #expect(
      read("Date: 3 May 2022\tTime: 4pm\tVenue: Town Hall")
        == ["Date:|3 May 2022", "Time:|4pm", "Venue:|Town Hall"])
    // A column without a label keeps the line whole.
    #expect(read("Date: 3 May 2022\tElder Council").count == 1)
  }

  @Test("a value that breaks off goes on in the next block")
  func cut() {
    #expect(
      read("Contact: Ada Pike, Head of Roads and", "Bridges")
        == ["Contact:|Ada Pike, Head of Roads and Bridges"])
    #expect(read("Contact: Ada Pike", "Bridges") == ["Contact:|Ada Pike"])
  }

  /// The report that a page of HTML is.
  private func report(_ head: String) -> ReportHeader? {
    let rest = "<h2>Purpose</h2><p>To ask.</p><h2>Recommendations</h2><p>1. That it be given.</p>"
    return DocumentParser().parse(Array((head + rest).utf8), name: "report.html").report
  }

  @Test("terms are labels of what stands beside them; a colon in it makes no label")
  func terms() {
    let report = report(
      "<h1>ELDER COUNCIL</h1><dl><dt>Meeting:</dt><dd>Roads Committee</dd><dt>Date</dt><dd>8 March 2016</dd><dt>Subject:</dt><dd>Roads: the north</dd><dt>Wards</dt><dd>Ash; Elm</dd><dt>Report of:</dt><dd>Ada Pike, Clerk</dd></dl>"
    )
    #expect(report?.to == ["Roads Committee"])
    #expect(report?.date == "2016-03-08")
    #expect(report?.wards == ["Ash", "Elm"])
  }

  @Test("a table has its labels beside, over or inside the cells of their values")
  func table() {
    let report = report(
      "<table><tr><td>Committee:</td><td>Dated:</td></tr><tr><td>Parks Committee</td><td>11 July 2018</td></tr><tr><td colspan=2><p>Subject:</p><p>Greens</p></td></tr><tr><td><p>Report author:</p><p>Ada Pike, Manager</p></td><td>For Decision</td></tr><tr><td>Wards affected</td><td>Ash</td></tr></table>"
    )
    #expect(report?.to == ["Parks Committee"])
    #expect(report?.date == "2018-07-11")
    #expect(report?.contacts.map(\.name) == ["Ada Pike"])
    #expect(report?.wards == ["Ash"])
  }

  @Test("one ward keeps its “and”; several are divided")
  func wards() {
    func wards(_ line: String) -> [String]? {
      report("<p>Report to: Roads Committee</p><p>Date: 8 March 2016</p><p>\(line)</p>")?.wards
    }
    #expect(wards("Ward: Ash and Elm") == ["Ash and Elm"])
    #expect(wards("Wards affected: Ash and Elm") == ["Ash", "Elm"])
    #expect(wards("Wards affected: Ash and the Isles") == ["Ash and the Isles"])
    #expect(wards("If yes, name(s) of ward(s): Ash, Elm") == ["Ash", "Elm"])
  }

  @Test("labels and values in the columns of one line are fields; heads of columns are none")
  func gapColumns() {
    #expect(
      read("Electoral Division        Harbour        Local Member        Cllr Ann Crane")
        == ["Electoral Division|Harbour", "Local Member|Cllr Ann Crane"])
    #expect(
      read("Case Officer        Ann Crane        01632 960718")
        == ["Case Officer|Ann Crane 01632 960718"])
    #expect(
      read("Electoral Division Harbour Wharf        Local Member        Cllr Ann Crane")
        == ["Electoral Division|Harbour Wharf", "Local Member|Cllr Ann Crane"])
    #expect(read("Date        Time        Venue        Contact") == [])
    #expect(read("Case Officer        Ann Crane        Bo Dove") == [])
  }
}
