import Foundation
import Testing

@Suite("The catalogue of diagnostics")
struct DiagnosticCatalogueTests {
  @Test("every code of the parser is in docs/diagnostics.md, and every code there is one")
  func isComplete() throws {
    let declared = try declaredCodes()
    #expect(declared.contains("encoding.repaired"))
    #expect(try catalogue() == declared)
  }

  @Test("no code is made but where codes are declared")
  func areDeclared() throws {
    for (name, text) in try sources() {
      let made = text.matches(of: #/Code\(rawValue:/#).count
      let declared = text.matches(of: Self.declaration).count
      #expect(made == declared, "\(name)")
    }
  }

  private static var declaration: Regex<(Substring, Substring)> {
    #/static let \w+ = Diagnostic\.Code\(rawValue: "([^"]+)"\)/#
  }

  private func declaredCodes() throws -> Set<String> {
    Set(try sources().values.flatMap { $0.matches(of: Self.declaration).map { String($0.1) } })
  }

  /// The codes that have a heading of their own.
  private func catalogue() throws -> Set<String> {
    let text = try String(
      contentsOf: package.appendingPathComponent("docs/diagnostics.md"), encoding: .utf8)
    return Set(text.matches(of: #/\n### `([^`]+)` – /#).map { String($0.1) })
  }

  /// The files of the parser by name.
  private func sources() throws -> [String: String] {
    let folder = package.appendingPathComponent("Sources/MinutesParser")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var texts: [String: String] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      texts[file.lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
    }
    return texts
  }

  private var package: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
