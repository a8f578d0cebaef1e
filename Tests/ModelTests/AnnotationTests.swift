import Foundation
import Testing

@Suite("The annotated fixtures")
struct AnnotationTests {
  @Test("an annotation quotes its document word for word", arguments: AnnotatedFixture.all)
  func quotesItsDocument(fixture: AnnotatedFixture) throws {
    let words = try fixture.documentLetters()
    let quoted = try fixture.quotations()
    let isOther = try fixture.isOther()
    #expect(!quoted.isEmpty || isOther)
    for text in quoted where !words.contains(AnnotatedFixture.letters(of: text)) {
      Issue.record("not in \(fixture.name): \(text)")
    }
  }

  @Test("there are annotations, and each belongs to a document")
  func fixturesAreComplete() {
    #expect(AnnotatedFixture.all.count >= 12)
    for fixture in AnnotatedFixture.all {
      #expect(FileManager.default.fileExists(atPath: fixture.document.path), "\(fixture.name)")
    }
  }
}
