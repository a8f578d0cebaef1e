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
}
