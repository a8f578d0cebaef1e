import Foundation
import MinutesTestSupport
import Testing

@testable import MinutesIndex

/// An index as version 1 of the format wrote it. Once a version is released, its fixture stays as it is,
/// and later programs go on reading it.
@Suite("the format of an index, version 1")
struct FormatFixtureTests {
  private static let fixture = Fixture.package.appendingPathComponent("Tests/Fixtures/index-v1")

  @Test("an index of the version is sound and gives back what was put into it")
  func reading() throws {
    let index = try SearchIndex(at: Self.fixture.path)
    #expect(index.verify().isEmpty)
    #expect(index.settings == ["archive": "..", "maker": "minutes 0.1.0"])
    #expect(index.segments.count == 2)
    #expect(index.segments.map(\.deleted.count) == [1, 0])
    let complaint = try Recording.complaint(
      about: try Self.dump(index), recordedAt: Self.fixture.appendingPathExtension("dump"))
    #expect(complaint == nil)
  }

  @Test("an index of the version can be written to")
  func writing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    try FileManager.default.copyItem(atPath: Self.fixture.path, toPath: path)
    let before = try IndexState(SearchIndex(at: path))
    let writer = try IndexWriter(at: path)
    try writer.put(IndexScript.record("new.txt", "a later document\n"))
    try writer.compact()
    let after = try SearchIndex(at: path)
    #expect(after.segments.count == 1)
    #expect(
      try IndexState(after).documents
        == before.documents.merging(["new.txt": "a later document\n"]) { $1 })
  }

  @Test("the same documents give the same bytes as ever")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/index"
    try Self.write(to: path)
    let names = try SystemFolder(path).names().filter { $0 != "lock" }.sorted()
    #expect(names == ["manifest", "segment-00000001", "segment-00000002"])
    for name in names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
      let recorded = Self.fixture.appendingPathComponent(name)
      if ProcessInfo.processInfo.environment["MINUTES_RECORD"] == "1" {
        try FileManager.default.createDirectory(
          at: Self.fixture, withIntermediateDirectories: true)
        try bytes.write(to: recorded)
        Issue.record("recorded \(name); run again without MINUTES_RECORD")
      }
      #expect(try Data(contentsOf: recorded) == bytes, "\(name)")
    }
  }

  // MARK: The documents

  private static func write(to path: String) throws {
    let writer = try IndexWriter(at: path)
    writer.settings = ["archive": "..", "maker": "minutes 0.1.0"]
    try writer.put(minutes)
    try writer.put(IndexScript.record("notes/draft.md", "To be replaced.\n"))
    try writer.put(IndexScript.record("notes/a.md", "The drain in Fen Lane was cleared.\n"))
    try writer.commit()
    try writer.put(report)
    try writer.put(
      IndexScript.record("notes/draft.md", "Replaced, with the “Café” and £165,000.\n"))
    try writer.commit()
  }

  /// Minutes with everything that a document can have.
  private static var minutes: DocumentRecord {
    var record = DocumentRecord()
    record.key = "drainage/2019-09-06.html"
    record.kind = .minutes
    record.date = 18_145
    record.body = "Drainage Board"
    record.organisation = "Wickmere Levels"
    record.title = "Minutes of the Drainage Board"
    record.url = "https://wickmere.example/drainage/2019-09-06"
    record.fingerprint = Array(0..<32)
    record.people = [
      PersonRecord(name: "Ann Ash", role: "Chair", isPresent: true),
      PersonRecord(name: "Bo Birch", group: "Independent", isPresent: false),
    ]
    record.sections = [SectionRecord(), SectionRecord(number: "12/23", title: "Rates")]
    let texts = [
      (1, "Present: Ann Ash", 4), (1, "Resolved, that the rate of the", 9),
      (1, "upper level be 18.8% of the value", 9), (1, "(a) to be noted or not to be noted", 9),
    ]
    for (index, (section, text, kind)) in texts.enumerated() {
      let start = record.text.count
      record.text += text.utf8
      var passage = PassageRecord(text: start..<record.text.count, kind: UInt8(kind))
      passage.section = section
      passage.id = "s2.b\(index + 1)"
      passage.span = SourceSpan(start: 100 * index, end: 100 * index + 60, line: 3 * index + 1)
      passage.isPoint = index == 3
      passage.people = index == 0 ? [0] : []
      if index > 1 { passage.actors = ActingPeople(mover: "Ash", seconder: "Birch") }
      record.passages.append(passage)
    }
    record.passages[1].next = 2
    return record
  }

  private static var report: DocumentRecord {
    var record = IndexScript.record("drainage/report.txt", "Officers’ report\nThe pumps are old.\n")
    record.kind = .report
    record.date = 18_100
    record.title = "Pumps"
    return record
  }

  /// All that is known of each document, a line for each passage.
  private static func dump(_ index: SearchIndex) throws -> String {
    var text = ""
    for segment in index.segments {
      let reader = segment.reader
      for number in 0..<reader.documentCount where !segment.deleted.contains(number) {
        let document = try reader.document(number)
        text += "\(document.key) \(document.kind) \(document.date.map { "\($0)" } ?? "-")"
        text +=
          " \(document.body ?? "-") / \(document.organisation ?? "-") / \(document.title ?? "-")"
        text += " \(document.url ?? "-") \(document.fingerprint)\n"
        for person in document.people {
          text +=
            "  \(person.name), \(person.role ?? "-"), \(person.group ?? "-"), \(person.isPresent)\n"
        }
        for (place, passage) in zip(try reader.places(ofDocument: number), document.passages) {
          var bytes: [UInt8] = []
          try reader.appendText(ofPassage: passage, to: &bytes)
          let section = document.sections[place.section]
          text += "  \(place.id) \(try reader.kind(ofPassage: passage))"
          text += " \(try reader.isPoint(passage: passage)) \(place.span.start)-\(place.span.end)"
          text += ":\(place.span.line) [\(section.number ?? "-") \(section.title ?? "-")]"
          let actors = [place.actors.mover, place.actors.seconder, place.actors.owner]
          text += " \(actors.map { $0 ?? "-" }.joined(separator: "/"))"
          text += " \(place.people) \(String(decoding: bytes, as: UTF8.self))"
          text += try reader.next(ofPassage: passage) == nil ? "\n" : " …\n"
        }
      }
    }
    return text
  }
}
