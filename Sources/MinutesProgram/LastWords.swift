internal import MinutesArchive

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a command says on standard error when a signal ends it: Ctrl-C, a closed terminal, `kill`.
package enum LastWords {
  /// What a signal handler may read. Words that were replaced are never freed, for a handler may just
  /// be reading them.
  private nonisolated(unsafe) static var words: UnsafeMutablePointer<CChar>?

  /// Sets the words, which replace earlier ones.
  package static func set(_ text: String, command: String) {
    let isFirst = words == nil
    let cleared = Terminal.isErrorOutput ? "\r\u{1B}[K" : ""
    words = strdup("\(cleared)\(command): \(TerminalText.visible(text))\n")
    guard isFirst else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A signal that is ignored, as under nohup, stays ignored.
      let before = signal(number, speak)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Only calls that a signal handler may make; then the signal does what it does by default.
  private static let speak: @convention(c) (Int32) -> Void = { number in
    if let words { _ = write(STDERR_FILENO, words, strlen(words)) }
    signal(number, SIG_DFL)
    raise(number)
  }
}
