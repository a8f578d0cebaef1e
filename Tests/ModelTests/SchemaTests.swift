import Foundation
import MinutesModel
import MinutesParser
import Testing

@Suite("The published schema")
struct SchemaTests {
  @Test("documents with every key filled and with every key empty are valid")
  func samplesAreValid() throws {
    let verdict = try SchemaValidator.validate(SampleDocuments.all.map { $0.json() })
    #expect(verdict.isValid, "\(verdict.complaints)")
  }

  @Test("what JSONEncoder writes is valid")
  func encodedSamplesAreValid() throws {
    let documents = try SampleDocuments.all.map {
      String(decoding: try JSONEncoder().encode($0), as: UTF8.self)
    }
    let verdict = try SchemaValidator.validate(documents)
    #expect(verdict.isValid, "\(verdict.complaints)")
  }

  @Test("what the parser makes of the example archive is valid")
  func archiveIsValid() throws {
    let archive = SchemaValidator.package.appendingPathComponent("Examples/archive")
    let files = FileManager.default.enumerator(at: archive, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }
      .filter { ["html", "md", "txt"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let documents = try #require(files).map { file in
      DocumentParser().parse(Array(try Data(contentsOf: file)), name: file.lastPathComponent)
    }
    #expect(documents.count >= 18)
    let verdict = try SchemaValidator.validate(documents.map { $0.json() })
    #expect(verdict.isValid, "\(verdict.complaints)")
  }

  @Test(
    "what is not in the contract is refused",
    arguments: [
      // A key that the contract does not have, in the document and in a block.
      (#""diagnostics":["#, #""extra":1,"diagnostics":["#),
      (#""kind":"note","#, #""kind":"note","extra":1,"#),
      // A key of another kind, and one that the kind must have.
      (#""kind":"note","#, #""kind":"note","mover":"Rae","#),
      (#""byReference":false,"#, ""),
      // Values outside their sets.
      (#""kind":"minutes""#, #""kind":"book""#),
      (#""verb":"resolved""#, #""verb":"sung""#),
      (#""verb":"resolved""#, #""verb":null"#),
      (#""presence":"present""#, #""presence":"asleep""#),
      (#""joined":true"#, #""joined":false"#),
      // Forms of dates, times, ids, offsets.
      (#""date":"2019-09-06""#, #""date":"6 September 2019""#),
      (#""time":"09:30""#, #""time":"9.30am""#),
      (#""id":"s2.b2""#, #""id":"b2""#),
      (#""id":"s2.b5.p1""#, #""id":"s2.p1""#),
      (#""start":12"#, #""start":-1"#),
      (#""line":1"#, #""line":0"#),
      (#""level":1"#, #""level":7"#),
      (#""byteCount":400"#, #""byteCount":"400""#),
      // A null that is not allowed, an empty text, and a report's header on minutes.
      (#""people":["#, #""people":null,"sections":["#),
      (#""text":"Page 1 of 3""#, #""text":"""#),
      (#""report":null"#, #""report":{}"#),
    ])
  func violationsAreFound(written: String, altered: String) throws {
    let json = SampleDocuments.minutes.json()
    try #require(json.contains(written))
    let verdict = try SchemaValidator.validate([json.replacing(written, with: altered)])
    #expect(!verdict.isValid)
  }

  @Test("a report without its header, or a contact without its telephone key, is refused")
  func reportNeedsItsHeader() throws {
    let json = SampleDocuments.report.json()
    for altered in [
      json.replacing(#""kind":"report""#, with: #""kind":"agenda""#),
      json.replacing(#""phone":null,"#, with: ""),
    ] {
      #expect(altered != json)
      #expect(try !SchemaValidator.validate([altered]).isValid)
    }
  }
}
