public import Foundation
public import Testing

/// A document of our own among the fixtures, or one beside the package.
public struct Fixture: Sendable, CustomTestStringConvertible {
  /// Where it is.
  public var url: URL
  /// Its file name.
  public var name: String { url.lastPathComponent }
  public var testDescription: String { name }

  /// A document at a place.
  public init(url: URL) { self.url = url }

  /// The bytes of the file.
  public func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  /// The file beside the document that has its name and one more extension.
  public func companion(_ pathExtension: String) -> URL { url.appendingPathExtension(pathExtension) }

  /// The top of the package.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The documents of a folder of `Tests/Fixtures`, by name.
  public static func all(in folder: String) -> [Fixture] {
    documents(of: package.appendingPathComponent("Tests/Fixtures/\(folder)"))
  }

  /// The documents of any folder, by name; none where there is no such folder.
  public static func documents(of folder: URL) -> [Fixture] {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { ["html", "md", "txt"].contains($0.pathExtension) }
      .map { Fixture(url: $0) }.sorted { $0.name < $1.name }
  }
}
