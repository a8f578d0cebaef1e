import Foundation

/// A child of this program, or another program with one.
final class ChildProcess {
  struct Result {
    /// Exit status; 128 and the signal's number where a signal ended it.
    var status: Int32
    var output: String
    var errors: String

    /// How many commits it reported.
    var reported: Int? {
      output.split(separator: "\n").last { $0.hasPrefix("committed ") }
        .flatMap { Int($0.dropFirst("committed ".count)) }
    }
  }

  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  /// Starts this program as a child, or `before` it another program that starts it.
  convenience init(_ role: ChildRole, _ arguments: [String], before: [String] = []) throws {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL.path
    try self.init(command: before + [own, role.rawValue] + arguments)
  }

  /// Starts another program.
  init(command: [String]) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  var number: Int32 { process.processIdentifier }

  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits until the child has said something.
  func waitForWord() { _ = output.fileHandleForReading.availableData }

  func wait() -> Result {
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let err = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Result(
      status: process.terminationReason == .uncaughtSignal ? 128 + status : status,
      output: String(decoding: out, as: UTF8.self), errors: String(decoding: err, as: UTF8.self))
  }
}
