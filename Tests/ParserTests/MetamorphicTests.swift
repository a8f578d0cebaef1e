import Foundation
import MinutesModel
import MinutesParser
import MinutesTestSupport
import Testing

/// What must not change when a document says the same in another guise.
@Suite("The same document in other guises")
struct MetamorphicTests {
  private func facets(_ bytes: [UInt8], _ name: String) -> [String: [String]] {
    Facets(DocumentParser().parse(bytes, name: name)).texts
  }

  private func facets(_ text: String, _ name: String) -> [String: [String]] {
    facets(Array(text.utf8), name)
  }

  /// The facets in which two readings differ, with what each has alone.
  private func differences(
    _ one: [String: [String]], _ other: [String: [String]]
  ) -> [String] {
    one.keys.sorted().filter { one[$0] != other[$0] }.map { facet in
      let (first, second) = (one[facet] ?? [], other[facet] ?? [])
      return "\(facet): \(first.filter { !second.contains($0) }) against "
        + "\(second.filter { !first.contains($0) })"
    }
  }

  private static let fixtures = Fixture.all(in: "annotated")

  /// Reads every fixture as it is and changed, and expects equal facets.
  private func expectUnchanged(
    _ fixture: Fixture, _ change: (String) throws -> [UInt8]?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = try fixture.bytes()
    guard let text = String(validating: bytes, as: UTF8.self), let changed = try change(text) else {
      return
    }
    let differences = differences(facets(bytes, fixture.name), facets(changed, fixture.name))
    #expect(differences == [], sourceLocation: sourceLocation)
  }

  // MARK: Bytes

  @Test("lines that end in CR LF", arguments: fixtures)
  func lineEnds(fixture: Fixture) throws {
    try expectUnchanged(fixture) { Array($0.replacing("\n", with: "\r\n").utf8) }
  }

  @Test("a byte order mark, UTF-16", arguments: fixtures)
  func encodings(fixture: Fixture) throws {
    try expectUnchanged(fixture) { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }
    try expectUnchanged(fixture) {
      [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    }
  }

  @Test("windows-1252, where it has the characters", arguments: fixtures)
  func windows(fixture: Fixture) throws {
    try expectUnchanged(fixture) { text in
      text.data(using: .windowsCP1252).map { Array($0) }
    }
  }

  // MARK: Spaces

  @Test("no-break spaces between words", arguments: fixtures.filter { $0.name.hasSuffix(".txt") })
  func noBreakSpaces(fixture: Fixture) throws {
    try expectUnchanged(fixture) { text in
      var count = 0
      let changed = text.replacing(/([a-z]) ([a-z])/) { match in
        count += 1
        return match.1 + (count.isMultiple(of: 4) ? "\u{A0}" : " ") + match.2
      }
      return Array(changed.utf8)
    }
  }

  @Test("paragraphs wrapped at the width of a page")
  func wrapping() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let text = RenderedMeeting(seed: seed).paragraphs()
      let wrapped = text.split(separator: "\n\n").map { wrap(String($0), at: 60) }
        .joined(separator: "\n\n")
      #expect(
        differences(facets(text, "page.txt"), facets(wrapped + "\n", "page.txt")) == [],
        "seed \(seed)")
    }
  }

  private func wrap(_ paragraph: String, at width: Int) -> String {
    var lines = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].count + word.count >= width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Labels

  @Test(
    "labels in other letters: capitals, title case, letters apart",
    arguments: [
      ("RESOLVED: ", "Resolved: "), ("RESOLVED: ", "R E S O L V E D: "),
      ("RESOLVED: ", "RESOLVED - "),
      ("RESOLVED: ", "RESOLVED – "), ("RESOLVED: ", "RESOLVED:- "),
      ("RESOLVED: ", "RESOLVED:\u{A0}"),
      ("RESOLVED: ", "Resolved - "), ("Minutes:", "MINUTES:"), ("Decision:", "DECISION:"),
      ("Venue:", "VENUE:"),
    ])
  func labels(label: String, other: String) {
    for seed in 1...12 as ClosedRange<UInt64> {
      let text = RenderedMeeting(seed: seed).paragraphs()
      let changed = text.replacing(label, with: other)
      #expect(
        differences(facets(text, "page.txt"), facets(changed, "page.txt")) == [], "seed \(seed)")
    }
  }

  // MARK: Renderings

  @Test(
    "mark-up and paragraphs of one page give one reading", arguments: 1...30 as ClosedRange<UInt64>)
  func markUp(seed: UInt64) {
    let meeting = RenderedMeeting(seed: seed)
    #expect(
      differences(facets(meeting.markUp(), "page.html"), facets(meeting.paragraphs(), "page.txt"))
        == []
    )
  }

  @Test(
    "its table loses the numbers of items and nothing else",
    arguments: 1...30 as ClosedRange<UInt64>)
  func table(seed: UInt64) {
    let meeting = RenderedMeeting(seed: seed)
    var expected = facets(meeting.paragraphs(), "page.txt")
    expected["items"] = expected["items"]?.map { "|" + $0.drop { $0 != "|" }.dropFirst() }
    #expect(differences(expected, facets(meeting.table(), "page.txt")) == [])
  }

  @Test(
    "without its labels it keeps items, points and people; decisions are inferred",
    arguments: 1...30 as ClosedRange<UInt64>)
  func stripped(seed: UInt64) {
    let meeting = RenderedMeeting(seed: seed)
    let expected = facets(meeting.paragraphs(), "page.txt")
    let found = facets(meeting.stripped(), "page.txt")
    #expect(found["items"] == expected["items"]?.map { "|" + $0.drop { $0 != "|" }.dropFirst() })
    for facet in ["people", "discussion", "discussion.leadIn", "kind"] {
      #expect(found[facet] == expected[facet], "\(facet)")
    }
    // A decision given twice stands once, its stem “That:” may be lost with the label.
    #expect(Set(found["resolutions"] ?? []) == Set(expected["resolutions"] ?? []))
  }
}
