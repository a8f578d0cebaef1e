import MinutesModel
import MinutesParser
import MinutesTestSupport
import Testing

/// Real documents are not ours to publish. Where a folder of them with annotations lies beside the
/// package, every facet of every one must be right.
@Suite("Real documents beside the package")
struct RealDocumentTests {
  private static let fixtures = Fixture.documents(
    of: Fixture.package.deletingLastPathComponent().appendingPathComponent("shared/seeds"))

  @Test("are read without a mistake", .enabled(if: !fixtures.isEmpty), arguments: fixtures)
  func readWithoutMistake(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes()
    let document = DocumentParser().parse(bytes, name: fixture.name)
    let wanted = try Facets(annotation: fixture.companion("gold.json")).texts
    let found = Facets(document).texts
    for (facet, texts) in wanted {
      #expect(found[facet]?.sorted() == texts.sorted(), "\(facet)")
    }
    #expect(Promises.broken(document, source: bytes) == [])
  }
}
