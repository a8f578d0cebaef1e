internal import ArgumentParser
internal import MinutesArchive
internal import MinutesModel
internal import MinutesParser
internal import MinutesProgram

struct Convert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes documents as JSON Lines: one record a document, in the order of the paths.",
    discussion: """
      A PATH is a file, a folder or “-” for standard input. Of a folder, the files ending in \
      .html, .htm, .xhtml, .md, .markdown, .txt and .text are taken, in the folders below it too; \
      hidden ones are not. What is named twice, or lies in a folder that is named, is written once. A \
      file that cannot be read is reported, and the run goes on.

      Examples:
        minutes convert archive > archive.jsonl
        minutes convert archive -o archive.jsonl
        minutes convert --encoding windows-1252 old/*.htm -o old.jsonl
        minutes convert --context list.csv archive -o archive.jsonl
        curl -s https://example.org/minutes.html | minutes convert - | jq .meeting

      A list for --context has the columns path, organisation, body, date (2019-09-06) and url, named in \
      its first line; a path is as here, or relative to the folder of the list. What it says is used \
      where a document is silent, and marked as “supplied” in its meeting.

      Exit status: 0 when every document was written, 1 when some could not be read, 2 when \
      nothing could be done or the output failed.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders to convert.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, which is replaced when all is done, not before; “-” is standard output.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Take what documents do not say of their meeting from this list (CSV).", valueName: "file"))
  var context: String?

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Sum up the run even where nobody watches.")
  var verbose = false

  /// The file that is written, if not to standard output.
  private var outputFile: String? { output == "-" ? nil : output }

  func run() async throws {
    if let output = outputFile, ArchivePath(output).isDocument(below: paths.map { ArchivePath($0) })
    {
      tell("\(output) is one of the documents that are to be read; name another file with -o")
      throw ExitStatus.trouble
    }
    let table = try ContextTable.orTrouble(context)
    let file = try outputFile.map { path throws(OutputError) in try OutputFile(path) }
    do {
      let tally = try await convert(to: file?.output ?? .standardOutput(), table)
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

  private func convert(to output: CheckedOutput, _ table: ContextTable?) async throws -> Tally {
    var tally = Tally()
    var seen: [ArchivePath] = []
    let parser = reading.parser
    let roots = ArchivePath.distinct(paths, keepsFiles: false).map { ArchivePath($0) }
    try await reading.documents.forEach(of: ArchiveWalk(roots: roots)) { path, bytes in
      var line: [UInt8] = []
      let context = table?.context(of: path) ?? DocumentContext()
      parser.parse(bytes, name: path.name, context: context).appendJSON(to: &line)
      line.append(UInt8(ascii: "\n"))
      return (line: line, byteCount: bytes.count)
    } receive: { path, result in
      if table != nil { seen.append(path) }
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
    if let unused = table?.complaint(ofAllBut: seen, "converted") { tell(unused) }
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
