internal import MinutesArchive

/// A line on standard error that says how far a command is, and is gone when it is done.
package struct ProgressLine {
  private let isShown: Bool
  private var isThere = false
  private var next = ContinuousClock.now

  /// - Parameter isShown: Whether anybody watches; else nothing is ever written.
  package init(isShown: Bool) {
    self.isShown = isShown
  }

  /// Shows a text that fits into one line, ten times a second at most.
  package mutating func show(_ text: () -> String) {
    guard isShown, ContinuousClock.now >= next else { return }
    next = .now + .milliseconds(100)
    isThere = true
    Messages.send("\r" + TerminalText.visible(text()) + "\u{1B}[K")
  }

  /// Takes the line away.
  package mutating func clear() {
    guard isThere else { return }
    isThere = false
    Messages.send("\r\u{1B}[K")
  }
}
