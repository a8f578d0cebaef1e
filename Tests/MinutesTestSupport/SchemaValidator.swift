public import Foundation

/// Validates records against a published schema, with Python's jsonschema.
public enum SchemaValidator {
  /// What the validator says.
  public struct Verdict: Sendable {
    /// Whether all records keep to the schema.
    public var isValid: Bool
    /// What the validator printed, a line for each violation.
    public var complaints: String
  }

  /// The validator, or Python, is not there.
  public struct Missing: Error {
    /// What is missing.
    public var reason: String
  }

  /// Validates JSON texts, one record each.
  ///
  /// - Parameter schema: The schema of documents, unless another is named.
  public static func validate(
    _ documents: [String], against schema: URL = SchemaValidator.schema
  ) throws -> Verdict {
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("minutes-\(UUID().uuidString).jsonl")
    try documents.joined(separator: "\n").write(to: input, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: input) }

    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sh", "-c", pickPython, "sh", script.path, schema.path]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let complaints = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // 127: env found no python3; 3: it has no jsonschema.
    if process.terminationStatus == 127 {
      throw Missing(reason: "python3 is missing, and python3-jsonschema with it")
    }
    if process.terminationStatus == 3 { throw Missing(reason: complaints) }
    return Verdict(isValid: process.terminationStatus == 0, complaints: complaints)
  }

  /// Debian's jsonschema serves Debian's Python, which need not be the first one on the path.
  private static let pickPython = """
    for python in python3 /usr/bin/python3; do
      $python -c 'import jsonschema' 2> /dev/null && exec $python "$@"
    done
    exec python3 "$@"
    """

  /// The top of the package.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The published schema of documents.
  public static let schema = package.appendingPathComponent(
    "docs/schema/minutes-document-1.schema.json")
  /// The published schema of what `minutes-grep --json` prints.
  public static let searchSchema = package.appendingPathComponent(
    "docs/schema/minutes-grep-1.schema.json")
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("validate.py")
}
