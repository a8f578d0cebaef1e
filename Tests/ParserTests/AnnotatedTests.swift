import Foundation
import MinutesModel
import MinutesParser
import MinutesTestSupport
import Testing

/// Floors below which the parser must not fall. Not all of what a careful reader finds is found;
/// what is found today stays found. Where a figure rises well above its floor, raise the floor.
@Suite("The annotated documents, measured")
struct AnnotatedTests {
  private static let floors = [
    ("kind", 1.0), ("items", 0.97), ("resolutions", 0.95), ("people", 0.96), ("discussion", 0.98),
  ]

  @Test("are read as well as before, facet by facet")
  func readAsWellAsBefore() throws {
    let fixtures = Fixture.all(in: "annotated")
    #expect(fixtures.count >= 50)
    var agreements: [String: Agreement] = [:]
    for fixture in fixtures {
      let document = DocumentParser().parse(try fixture.bytes(), name: fixture.name)
      let wanted = try Facets(annotation: fixture.companion("gold.json")).texts
      let found = Facets(document).texts
      for (facet, texts) in wanted {
        agreements[facet, default: Agreement()].add(found: found[facet] ?? [], wanted: texts)
      }
    }
    for (facet, floor) in Self.floors {
      let agreement = try #require(agreements[facet])
      print(
        "annotated \(facet): F1 \(agreement.f1) (\(agreement.right) right, "
          + "\(agreement.wrong) wrong, \(agreement.missed) missed)")
      #expect(agreement.f1 >= floor, "\(facet)")
    }
  }
}
