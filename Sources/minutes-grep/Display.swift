internal import MinutesArchive

/// Where results are shown, and what may be used there.
struct Display: Sendable {
  /// Whether a terminal shows them, at once or by pages.
  let isTerminal: Bool
  /// Columns of text; nil where output is for programs.
  let width: Int?
  let isColoured: Bool
  /// How files are linked; nil where no terminal opens links.
  let links: Hyperlinks?

  /// - Parameters:
  ///   - isPretty: Whether output is for people wherever it goes.
  ///   - takesStyles: Whether what shows the output hands on sequences for colours and links.
  init(colour: ColourChoice, isPretty: Bool, takesStyles: Bool = true) {
    isTerminal = Terminal.isOutput
    width = isTerminal || isPretty ? Terminal.width : nil
    isColoured =
      switch colour {
      case .always: true
      case .never: false
      case .auto: Terminal.wantsColour && takesStyles
      }
    links = isTerminal && isColoured && takesStyles ? Hyperlinks() : nil
  }
}
