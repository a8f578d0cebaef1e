import Foundation
import MinutesModel
import MinutesParser
import MinutesTestSupport
import Testing

@Suite("The published schema")
struct SchemaTests {
  @Test("documents with every key filled and with every key empty are valid")
  func samplesAreValid() throws {
    let verdict = try SchemaValidator.validate(SampleDocuments.all.map { $0.json() })
    #expect(verdict.isValid, "\(verdict.complaints)")
  }

  @Test("the samples have a block of every kind, so that no kind goes unchecked")
  func samplesCoverTheKinds() {
    let kinds = SampleDocuments.all.flatMap(\.sections).flatMap(\.blocks).map(\.kind)
    #expect(Set(kinds) == Set(Block.Kind.allCases))
  }

  @Test("the schema knows the values of the model's enumerations, and no others")
  func enumerationsAgree() throws {
    let schema = try JSONTree(parsing: try Data(contentsOf: SchemaValidator.schema))
    func expect<Value: CaseIterable & RawRepresentable<String>>(
      _ values: Value.Type, at path: String
    ) {
      let listed = schema[path].flatMap(\.strings)
      #expect(listed == Set(values.allCases.map(\.rawValue)), "\(path)")
    }
    expect(MinutesDocument.Kind.self, at: "properties.kind.enum")
    expect(SourceDescription.Format.self, at: "$defs.source.properties.format.enum")
    expect(Person.Presence.self, at: "$defs.person.properties.presence.enum")
    expect(Person.Movement.Kind.self, at: "$defs.movement.properties.kind.enum")
    expect(Section.Kind.self, at: "$defs.section.properties.kind.enum")
    expect(Block.Kind.self, at: "$defs.block.properties.kind.enum")
    expect(Block.Part.self, at: "$defs.block.properties.part.enum")
    expect(Block.FieldName.self, at: "$defs.block.properties.name.enum")
    expect(Block.Verb.self, at: "$defs.block.properties.verb.enum")
    expect(Block.Form.self, at: "$defs.block.properties.form.enum")
    expect(Block.Outcome.self, at: "$defs.block.properties.outcome.enum")
    expect(Diagnostic.Severity.self, at: "$defs.diagnostic.properties.severity.enum")
  }

  @Test("what JSONEncoder writes is valid")
  func encodedSamplesAreValid() throws {
    let documents = try SampleDocuments.all.map {
      String(decoding: try JSONEncoder().encode($0), as: UTF8.self)
    }
    let verdict = try SchemaValidator.validate(documents)
    #expect(verdict.isValid, "\(verdict.complaints)")
  }

  @Test(
    "what the parser makes of the example archive and of all annotated documents is valid",
    arguments: [("Examples/archive", 18), ("Tests/Fixtures", 300)])
  func archiveIsValid(folder: String, count: Int) throws {
    let archive = SchemaValidator.package.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(at: archive, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }
      .filter { ["html", "md", "txt"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let documents = try #require(files).map { file in
      DocumentParser().parse(Array(try Data(contentsOf: file)), name: file.lastPathComponent)
    }
    #expect(documents.count >= count)
    let verdict = try SchemaValidator.validate(documents.map { $0.json() })
    #expect(verdict.isValid, "\(verdict.complaints)")
  }

  @Test("what is not in the contract is refused")
  func violationsAreFound() throws {
    let json = SampleDocuments.minutes.json()
    let altered = try Self.violations.map { written, altered in
      try #require(json.contains(written), "\(written)")
      return json.replacing(written, with: altered)
    }
    let verdict = try SchemaValidator.validate(altered)
    for (index, violation) in Self.violations.enumerated() {
      #expect(verdict.complaints.contains("document \(index + 1): "), "\(violation.altered)")
    }
  }

  @Test("a report without its header, or a contact without its telephone key, is refused")
  func reportNeedsItsHeader() throws {
    let json = SampleDocuments.report.json()
    let verdict = try SchemaValidator.validate([
      json.replacing(#""kind":"report""#, with: #""kind":"agenda""#),
      json.replacing(#""phone":null,"#, with: ""),
      json,
    ])
    #expect(verdict.complaints.contains("document 1: $.report"))
    #expect(verdict.complaints.contains("document 2: $.report"))
    #expect(!verdict.complaints.contains("document 3: "))
  }

  /// What the JSON form of the sample has, and what to put in its place.
  private static let violations: [(written: String, altered: String)] = [
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
  ]
}
