import MinutesTestSupport
import Testing

@testable import MinutesParser

/// Whole documents and what the parser makes of them, line by line. A change of a rule shows here
/// in every document that it touches; `make record` takes the new state over.
@Suite("Recorded documents")
struct GoldenTests {
  private static let documents = Fixture.all(in: "golden")

  @Test("are parsed as recorded", arguments: documents)
  func parsedAsRecorded(_ fixture: Fixture) throws {
    let document = DocumentParser().parse(try fixture.bytes(), name: fixture.name)
    let complaint = try Recording.complaint(
      about: document.dump(), recordedAt: fixture.companion("dump"))
    #expect(complaint == nil)
  }

  /// One document of each format, in full what its reader hands on.
  private static let streams = documents.filter {
    [
      "castle-quay-safeguarding-partnership-2018.md", "little-thorley-parish-2016-initials.txt",
      "upper-wenning-parish-2021-table.html",
    ].contains($0.name)
  }

  @Test("are read into blocks as recorded", arguments: streams)
  func readAsRecorded(_ fixture: Fixture) throws {
    let source = SourceText.decode(try fixture.bytes(), encoding: nil)
    let stream =
      switch SourceFormat.detect(source: source, name: fixture.name).format {
      case .html: HTMLReader.read(source)
      case .markdown: MarkdownReader.read(source)
      case .text: PlainTextReader.read(source)
      }
    let complaint = try Recording.complaint(
      about: stream.dump(), recordedAt: fixture.companion("blocks"))
    #expect(complaint == nil)
  }

  @Test("are there, in all three formats")
  func areThere() {
    #expect(Self.documents.count >= 20)
    #expect(Set(Self.documents.map(\.url.pathExtension)) == ["html", "md", "txt"])
    #expect(Self.streams.count == 3)
  }
}
