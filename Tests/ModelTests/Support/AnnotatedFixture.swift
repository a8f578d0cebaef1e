import Foundation
import MinutesTestSupport
import Testing

/// A document of `Tests/Fixtures/annotated` and what a reader finds in it.
struct AnnotatedFixture: CustomTestStringConvertible {
  var document: URL
  var annotation: URL
  var name: String { document.lastPathComponent }
  var testDescription: String { name }

  static let all: [AnnotatedFixture] = {
    let folder = SchemaValidator.package.appendingPathComponent("Tests/Fixtures/annotated")
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.path.hasSuffix(".gold.json") }
      .map {
        AnnotatedFixture(
          document: $0.deletingPathExtension().deletingPathExtension(), annotation: $0)
      }
      .sorted { $0.name < $1.name }
  }()

  /// The ASCII letters and digits of a text; mark-up, emphasis and white space do not count, nor do
  /// other letters, which a page may write as references.
  static func letters(of text: String) -> String {
    String(text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  func documentLetters() throws -> String {
    var text = String(decoding: try Data(contentsOf: document), as: UTF8.self)
    if document.pathExtension == "html" {
      text = text.replacing(/<[^>]*>/, with: "")
      text = text.replacing(/&#?[A-Za-z0-9]+;/, with: "")
    } else if document.pathExtension == "md" {
      text = text.replacing(/\]\([^)]*\)/, with: "")
    }
    return Self.letters(of: text)
  }

  /// Every text that the annotation says is in the document, empty ones left out.
  func quotations() throws -> [String] {
    let gold = try JSONDecoder().decode(Annotation.self, from: try Data(contentsOf: annotation))
    var quoted = [gold.title].compactMap(\.self)
    quoted += [gold.discussion, gold.leadIns, gold.declarations, gold.attachments].compactMap(
      \.self
    )
    .joined()
    for entries in [gold.resolutions, gold.recommendations, gold.motions, gold.actions] {
      for entry in entries ?? [] { quoted += entry.texts }
    }
    quoted += (gold.people ?? []).map(\.name) + (gold.items ?? []).compactMap(\.title)
    return quoted.filter { !$0.isEmpty }
  }

  /// Whether the document is none of those that have records.
  func isOther() throws -> Bool {
    try JSONDecoder().decode(Annotation.self, from: try Data(contentsOf: annotation)).kind
      == "other"
  }

  private struct Annotation: Decodable {
    var kind: String?
    var title: String?
    var people: [Named]?
    var items: [Titled]?
    var discussion: [String]?
    var leadIns: [String]?
    var declarations: [String]?
    var attachments: [String]?
    var resolutions: [Entry]?
    var recommendations: [Entry]?
    var motions: [Entry]?
    var actions: [Entry]?

    enum CodingKeys: String, CodingKey {
      case kind, title, people, items, discussion, declarations, attachments
      case resolutions, recommendations, motions, actions
      case leadIns = "discussion.leadIn"
    }
  }

  private struct Named: Decodable { var name: String }
  private struct Titled: Decodable { var title: String? }

  /// An object, or a string that is its text.
  private struct Entry: Decodable {
    var text: String?
    var clauses: [Entry] = []
    var texts: [String] { [text].compactMap(\.self) + clauses.flatMap(\.texts) }

    private enum CodingKeys: String, CodingKey { case text, clauses }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
        return
      }
      let keys = try decoder.container(keyedBy: CodingKeys.self)
      text = try keys.decodeIfPresent(String.self, forKey: .text)
      clauses = try keys.decodeIfPresent([Entry].self, forKey: .clauses) ?? []
    }
  }
}
