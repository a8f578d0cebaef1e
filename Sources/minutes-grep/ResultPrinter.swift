internal import MinutesArchive

/// Prints the hits of one document after the other in the form that was asked for.
struct ResultPrinter {
  private var form: Form
  private let output: CheckedOutput
  private let isTerminal: Bool

  private enum Form {
    case lines(LineForm)
    case terminal(TerminalForm)
    case json
    case count
    case files
    case nothing
  }

  init(report: Report, colour: ColourChoice, output: CheckedOutput) {
    self.output = output
    isTerminal = Terminal.isOutput
    let isColoured =
      switch colour {
      case .always: true
      case .never: false
      case .auto: Terminal.wantsColour
      }
    form =
      switch report {
      case .json: .json
      case .count: .count
      case .files: .files
      case .quiet: .nothing
      case .hits where !Terminal.isOutput: .lines(LineForm(isColoured: isColoured))
      case .hits, .pretty:
        .terminal(TerminalForm(width: Terminal.width, isColoured: isColoured))
      }
  }

  mutating func show(_ document: DocumentHits) throws(OutputError) {
    var bytes: [UInt8] = []
    switch form {
    case .lines(let lines):
      lines.append(document, to: &bytes)
    case .terminal(var grouped):
      grouped.append(document, to: &bytes)
      form = .terminal(grouped)
    case .json:
      JSONForm.append(document, to: &bytes)
    case .count:
      append(document.path, to: &bytes)
      bytes += ":\(document.hits.count)\n".utf8
    case .files:
      append(document.path, to: &bytes)
      bytes.append(0x0A)
    case .nothing: break
    }
    try output.write(bytes)
    if isTerminal { try output.flush() }
  }

  private func append(_ path: ArchivePath, to bytes: inout [UInt8]) {
    if isTerminal {
      TerminalText.append(path.shown, to: &bytes)
    } else {
      bytes += path.shown
    }
  }
}

extension ArchivePath {
  /// The path as results give it: its own bytes, or what standard input is called.
  var shown: [UInt8] { self == .standardInput ? Array(name.utf8) : bytes }
}

/// Colours, as the sequences that set and end them.
enum Style: String {
  case title = "\u{1B}[1m"
  case path = "\u{1B}[35m"
  case line = "\u{1B}[32m"
  case kind = "\u{1B}[36m"
  case match = "\u{1B}[1;31m"

  static let end = "\u{1B}[0m"

  /// Appends something in this colour.
  func append(_ text: [UInt8], to bytes: inout [UInt8], isColoured: Bool) {
    if isColoured { bytes += rawValue.utf8 }
    bytes += text
    if isColoured { bytes += Self.end.utf8 }
  }
}
