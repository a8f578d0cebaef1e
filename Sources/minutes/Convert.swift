internal import ArgumentParser
internal import MinutesArchive
internal import MinutesModel
internal import MinutesParser
internal import MinutesProgram

struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes documents as JSON Lines: one record a document, in the order of the paths.",
    discussion: """
      A PATH is a file, a folder or “-” for standard input. Of a folder, the files ending in \
      .html, .htm, .xhtml, .md, .markdown, .txt and .text are taken, in the folders below it too; \
      hidden ones are not. A file that cannot be read is reported, and the run goes on.

      Examples:
        minutes convert archive > archive.jsonl
        minutes convert archive -o archive.jsonl
        minutes convert --encoding windows-1252 old/*.htm -o old.jsonl
        curl -s https://example.org/minutes.html | minutes convert - | jq .meeting

      Exit status: 0 when every document was written, 1 when some could not be read, 2 when \
      nothing could be done or the output failed.
      """)

  @Argument(help: ArgumentHelp("Files and folders to convert.", valueName: "path"))
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file. It is replaced when all is done, not before.", valueName: "file"))
  var output: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Sum up the run even where nobody watches.")
  var verbose = false

  func run() async throws {
    let file = try output.map { path throws(OutputError) in try OutputFile(path) }
    do {
      let tally = try await convert(to: file?.output ?? .standardOutput())
      guard tally.documents > 0 else {
        file?.discard()
        if tally.failed == 0 { tell("no documents in \(paths.joined(separator: ", "))") }
        throw ExitStatus.trouble
      }
      try file?.finish()
      if verbose || (!quiet && Terminal.isErrorOutput) { tell(tally.description) }
      if tally.failed > 0 { throw ExitStatus.partly }
    } catch let error as OutputError {
      file?.discard()
      throw error
    }
  }

  private func convert(to output: CheckedOutput) async throws -> Tally {
    var tally = Tally()
    let parser = reading.parser
    try await reading.documents(at: paths).forEach { path, bytes in
      var line: [UInt8] = []
      line.reserveCapacity(bytes.count * 3)
      parser.parse(bytes, name: path.name).appendJSON(to: &line)
      line.append(UInt8(ascii: "\n"))
      return (line: line, byteCount: bytes.count)
    } receive: { _, result in
      switch result {
      case .success(let record):
        try output.write(record.line)
        tally.documents += 1
        tally.bytes += record.byteCount
      case .failure(let error):
        tell(error.description)
        tally.failed += 1
      }
      return .goOn
    }
    try output.flush()
    return tally
  }

  private func tell(_ message: String) {
    Messages.tell(message, command: "minutes")
  }
}

/// What a run did.
private struct Tally: CustomStringConvertible {
  var documents = 0
  var failed = 0
  var bytes = 0
  private let start = ContinuousClock.now

  var description: String {
    let seconds = start.duration(to: .now) / .seconds(1)
    let failures = failed > 0 ? ", \(failed) failed" : ""
    return "\(documents) \(documents == 1 ? "document" : "documents")\(failures), "
      + "\(Self.rounded(Double(bytes) / 1_000_000)) MB in \(Self.rounded(seconds)) s"
  }

  private static func rounded(_ value: Double) -> String {
    "\((value * 10).rounded() / 10)"
  }
}
