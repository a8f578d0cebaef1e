#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Takes an unfinished file away when a signal ends the process: Ctrl-C, a closed terminal, `kill`.
enum UnfinishedFile {
  /// What a signal handler may read: the path in C's form. It is written before the handlers are set
  /// and after they are taken away.
  private nonisolated(unsafe) static var path: UnsafeMutablePointer<CChar>?
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  static func watch(_ file: ArchivePath) {
    forget()
    path = file.withCString { strdup($0) }
    for number in signals {
      // A signal that is ignored, as under nohup, stays ignored.
      if isIgnored(signal(number, remove)) { signal(number, SIG_IGN) }
    }
  }

  static func forget() {
    guard let known = path else { return }
    for number in signals where isIgnored(signal(number, SIG_DFL)) { signal(number, SIG_IGN) }
    path = nil
    free(known)
  }

  /// Functions of C cannot be compared but by where they are.
  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Only calls that a signal handler may make; then the signal does what it does by default.
  private static let remove: @convention(c) (Int32) -> Void = { number in
    if let path { unlink(path) }
    signal(number, SIG_DFL)
    raise(number)
  }
}
