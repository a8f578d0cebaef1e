internal import MinutesArchive

/// A way of printing hits.
protocol OutputForm {
  /// Appends what stands before all hits.
  mutating func begin(_ bytes: inout [UInt8])
  /// Appends the hits of a document, of which there is one at least.
  mutating func append(_ document: DocumentHits, to bytes: inout [UInt8])
  /// Appends what stands behind all hits.
  mutating func finish(_ outcome: Outcome, _ bytes: inout [UInt8])
  /// The next piece of what was kept until all hits were there, which stands behind that; nil at the end.
  mutating func nextPiece() throws(OutputError) -> [UInt8]?
}

extension OutputForm {
  mutating func begin(_ bytes: inout [UInt8]) {}
  mutating func finish(_ outcome: Outcome, _ bytes: inout [UInt8]) {}
  mutating func nextPiece() throws(OutputError) -> [UInt8]? { nil }
}

/// Prints the hits of one document after the other in a form.
struct ResultPrinter {
  private var form: any OutputForm
  private let output: CheckedOutput
  private let isTerminal: Bool
  /// From when on what was written is not held back any longer.
  private var flushTime = ContinuousClock.now
  /// So long who reads results through a pipe may wait for them while others are found.
  private static let patience = Duration.milliseconds(20)

  init(_ form: any OutputForm, _ output: CheckedOutput) {
    self.form = form
    self.output = output
    isTerminal = Terminal.isOutput
  }

  mutating func begin() throws(OutputError) {
    var bytes: [UInt8] = []
    form.begin(&bytes)
    try output.write(bytes)
  }

  mutating func show(_ document: DocumentHits) throws(OutputError) {
    var bytes: [UInt8] = []
    form.append(document, to: &bytes)
    guard !bytes.isEmpty else { return }
    try output.write(bytes)
    guard isTerminal || ContinuousClock.now >= flushTime else { return }
    try output.flush()
    flushTime = .now + Self.patience
  }

  mutating func finish(_ outcome: Outcome) throws(OutputError) {
    var bytes: [UInt8] = []
    form.finish(outcome, &bytes)
    try output.write(bytes)
    while let piece = try form.nextPiece() { try output.write(piece) }
    try output.flush()
  }
}

/// The path of each document with hits, and how many there are.
struct CountForm: OutputForm {
  let isTerminal: Bool
  let endsWithNUL: Bool

  func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    document.path.append(to: &bytes, isTerminal: isTerminal)
    bytes += "\(endsWithNUL ? "\0" : ":")\(document.hits.count)\n".utf8
  }
}

/// The paths of the documents that are handed over.
struct FilesForm: OutputForm {
  let isTerminal: Bool
  let endsWithNUL: Bool

  func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    append(document.path, to: &bytes)
  }

  func append(_ path: ArchivePath, to bytes: inout [UInt8]) {
    path.append(to: &bytes, isTerminal: isTerminal)
    bytes.append(endsWithNUL ? 0 : 0x0A)
  }
}

/// What was found and nothing around it: `PATH:LINE: WORDS`, the line being that of the first match in
/// the element.
struct OnlyMatchesForm: OutputForm {
  let isColoured: Bool
  let isTerminal: Bool

  func append(_ document: DocumentHits, to bytes: inout [UInt8]) {
    var path: [UInt8] = []
    document.path.append(to: &path, isTerminal: true)
    for hit in document.hits {
      let text = hit.text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
      for match in hit.matches {
        Style.path.append(path, to: &bytes, isColoured: isColoured)
        bytes.append(UInt8(ascii: ":"))
        Style.line.append(Array(String(hit.line).utf8), to: &bytes, isColoured: isColoured)
        bytes += ": ".utf8
        var words = Array(text[match])
        if isTerminal {
          words = []
          TerminalText.append(text[match], to: &words)
        }
        Style.match.append(words, to: &bytes, isColoured: isColoured)
        bytes.append(0x0A)
      }
    }
  }
}

/// Nothing at all.
struct NoForm: OutputForm {
  func append(_ document: DocumentHits, to bytes: inout [UInt8]) {}
}

extension ArchivePath {
  /// The path as results give it: its own bytes, or what standard input is called.
  var shown: [UInt8] { self == .standardInput ? Array(name.utf8) : bytes }

  fileprivate func append(to bytes: inout [UInt8], isTerminal: Bool) {
    if isTerminal {
      TerminalText.append(shown, to: &bytes)
    } else {
      bytes += shown
    }
  }
}
