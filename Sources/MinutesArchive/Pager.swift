#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A program that shows long output page by page, as `less` does.
///
/// While it runs Ctrl-C is its business. When its user quits it there is nobody left to search for, and
/// the process ends.
package final class Pager {
  /// What is written here the pager shows.
  package let output: CheckedOutput
  /// Whether the pager is known to hand on sequences for colours and links.
  package let takesStyles: Bool
  private let stream: UnsafeMutablePointer<FILE>

  /// Starts the program that the variable PAGER names, or `less`.
  ///
  /// - Returns: nil where PAGER is empty or `cat`, which shows nothing by pages.
  package static func start() throws(OutputError) -> Pager? {
    let command = getenv("PAGER").map { String(cString: $0) } ?? "less"
    guard !command.isEmpty, command != "cat" else { return nil }
    return try Pager(command)
  }

  private init(_ command: String) throws(OutputError) {
    // Quit where all is on one screen, hand on colours, leave the screen as it is.
    setenv("LESS", "FRX", 0)
    // What is in the buffer of the C library would be written twice.
    fflush(nil)
    guard let stream = popen(command, "w") else {
      throw .failed(name: command, code: errno)
    }
    self.stream = stream
    let program = command.split(separator: " ").first?.split(separator: "/").last
    takesStyles = program == "less"
    output = CheckedOutput(descriptor: fileno(stream), name: "the pager")
    signal(SIGINT, SIG_IGN)
    signal(SIGCHLD, Self.leave)
  }

  /// Waits until the user has quit.
  package func finish() {
    signal(SIGCHLD, SIG_DFL)
    let status = pclose(stream)
    signal(SIGINT, SIG_DFL)
    // The shell may say so only after everything was written.
    if Pager.isMissing(status) { exit(2) }
  }

  private static func isMissing(_ status: Int32) -> Bool {
    status & 0x7F == 0 && (126...127).contains((status >> 8) & 0xFF)
  }

  /// Only calls that a signal handler may make. A shell that finds no such program says so itself and
  /// ends with 127, or 126 where it is none; a pager that was stopped goes on.
  private static let leave: @convention(c) (Int32) -> Void = { _ in
    var status: Int32 = 0
    guard waitpid(-1, &status, WNOHANG) > 0 else { return }
    _exit(Pager.isMissing(status) ? 2 : 0)
  }
}
