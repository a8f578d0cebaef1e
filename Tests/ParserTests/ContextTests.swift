import MinutesModel
import MinutesParser
import Testing

@Suite("What the caller knows of a document")
struct DocumentContextTests {
  private static let page = "Agenda item\n\nSlipway\n\nMinutes:\n\nIt is worn."
  private static let minutes =
    "Ferry Panel - Friday, 6th September, 2019 1.00 pm\n\n1. SLIPWAY\n\nRESOLVED that it be mended.\n\n2. CLOSE\n\nAt four."

  private func parse(_ text: String, _ context: DocumentContext) -> MinutesDocument {
    DocumentParser().parse(Array(text.utf8), name: "page.txt", context: context)
  }

  private func codes(_ document: MinutesDocument) -> [String] {
    document.diagnostics.map(\.code.rawValue).filter { $0.hasPrefix("context") }
  }

  @Test("fills in what the document does not say, and marks it")
  func fillsIn() {
    let document = parse(
      Self.page,
      DocumentContext(
        organisation: "Elder Council", body: "Ferry Panel", date: "2019-09-06",
        url: "https://elder.example/1"))
    #expect(document.meeting.organisation == "Elder Council")
    #expect(document.meeting.body == "Ferry Panel")
    #expect(document.meeting.date == "2019-09-06")
    #expect(document.meeting.supplied == [.organisation, .body, .date])
    #expect(document.source.url == "https://elder.example/1")
    #expect(codes(document) == [])
  }

  @Test("never overrides the document; says where they disagree")
  func disagrees() {
    let document = parse(
      Self.minutes, DocumentContext(body: "Harbour Board", date: "2019-09-07"))
    #expect(document.meeting.body == "Ferry Panel")
    #expect(document.meeting.date == "2019-09-06")
    #expect(document.meeting.supplied == [])
    #expect(codes(document) == ["context.disagrees", "context.disagrees"])
    #expect(
      document.diagnostics[0].message
        == "The body is “Ferry Panel” in the document and “Harbour Board” in what was given for it; "
        + "the document was believed.")
  }

  @Test("what both say in other letters is no disagreement")
  func agrees() {
    let document = parse(Self.minutes, DocumentContext(body: "the FERRY PANEL", date: "2019-09-06"))
    #expect(codes(document) == [])
    #expect(document.meeting.body == "Ferry Panel")
  }

  @Test("a date that is none is not used", arguments: ["6/9/2019", "2019-02-30", "2019-9-6", "x"])
  func noDate(date: String) {
    let document = parse(Self.page, DocumentContext(date: date))
    #expect(document.meeting.date == nil)
    #expect(document.meeting.supplied == [])
    #expect(codes(document) == ["context.date"])
  }

  @Test("without a context the JSON form has neither key; with one it round-trips")
  func json() {
    let plain = parse(Self.page, DocumentContext()).json()
    #expect(!plain.contains("supplied") && !plain.contains("\"url\""))
    let document = parse(Self.page, DocumentContext(date: "2019-09-06", url: "u"))
    #expect(document.json().contains("\"supplied\":[\"date\"]"))
    #expect(document.json().contains("\"url\":\"u\""))
  }

  @Test("the body that the caller gives tells another body's decision from its own")
  func tellsBodies() {
    let text =
      "Agenda item\n\nSlipway\n\nMinutes:\n\nThe Cabinet agreed to close the slipway."
    #expect(parse(text, DocumentContext(body: "Cabinet")).resolutions.count == 1)
    #expect(parse(text, DocumentContext(body: "Ferry Panel")).resolutions.isEmpty)
  }
}
