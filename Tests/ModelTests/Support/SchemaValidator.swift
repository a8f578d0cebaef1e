import Foundation
import MinutesModel
import Testing

/// Validates documents against the published schema, with Python's jsonschema.
enum SchemaValidator {
  struct Verdict {
    var isValid: Bool
    /// What the validator printed, a line for each violation.
    var complaints: String
  }

  /// Validates JSON texts, one document each.
  static func validate(_ documents: [String]) throws -> Verdict {
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
    try #require(
      process.terminationStatus != 127, "python3 is missing, and python3-jsonschema with it")
    try #require(process.terminationStatus != 3, "\(complaints)")
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
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The published schema.
  static let schema = package.appendingPathComponent(
    "docs/schema/minutes-document-1.schema.json")
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("validate.py")
}
