internal import MinutesArchive

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a command tells its user besides its results, on standard error.
package enum Messages {
  /// Tells one thing, the command's name in front of it. Control characters are made visible, line
  /// feeds are kept.
  package static func tell(_ message: String, command: String) {
    write("\(command): \(message)\n")
  }

  static func write(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    send(lines.map { TerminalText.visible(String($0)) }.joined(separator: "\n"))
  }

  /// Writes text that acts on a terminal.
  static func send(_ text: String) {
    let output = CheckedOutput(descriptor: STDERR_FILENO, name: "standard error")
    // Where even this cannot be written there is nobody left to tell.
    try? output.write(text)
    try? output.flush()
  }
}
