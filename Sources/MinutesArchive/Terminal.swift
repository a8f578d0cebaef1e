#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the process knows of the terminal it runs in.
package enum Terminal {
  package static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var isErrorOutput: Bool { isatty(STDERR_FILENO) == 1 }
  package static var isInput: Bool { isatty(STDIN_FILENO) == 1 }

  /// Whether something was piped or redirected to standard input that can be read at once.
  package static var hasPipedInput: Bool {
    #if canImport(Darwin)
      let bytesToRead: UInt = 0x4004_667F  // FIONREAD, a macro that is not imported
    #else
      let bytesToRead = UInt(FIONREAD)
    #endif
    var waiting: CInt = 0
    return !isInput && ioctl(STDIN_FILENO, bytesToRead, &waiting) == 0 && waiting > 0
  }

  /// Columns of the terminal at standard output; the variable COLUMNS goes before it.
  package static var width: Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether colours are wanted where nobody said so on the command line.
  package static var wantsColour: Bool {
    guard environment("NO_COLOR")?.isEmpty ?? true else { return false }
    return isOutput && environment("TERM") != "dumb"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
