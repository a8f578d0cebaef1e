internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser
internal import MinutesProgram

@main
struct MinutesGrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes-grep",
    abstract: "Searches committee minutes and officer reports for words and phrases.",
    usage: """
      minutes-grep [<options>] <query> [<path> ...]
      minutes-grep [<options>] -e <query> [-e <query> ...] [<path> ...]
      """,
    discussion: HelpText.discussion,
    version: "minutes-grep \(minutesVersion)")

  @Argument(
    help: ArgumentHelp(
      "The query, unless -e gives it, and then files and folders to search; “-” is standard input.",
      valueName: "query"))
  var arguments: [String] = []

  @OptionGroup var options: QueryOptions

  @Flag(exclusivity: .exclusive) var report: Report = .hits

  @Option(
    name: [.customLong("color"), .customLong("colour")],
    help: ArgumentHelp("Use colours: auto, always or never.", valueName: "when"))
  var colour: ColourChoice = .auto

  @OptionGroup var reading: ReadingOptions

  @OptionGroup(visibility: .hidden) var habits: Habits

  static func main() async {
    await runAsProgram()
  }

  /// What was asked for: the first argument, or what -e gives.
  private var texts: [String] {
    options.texts.isEmpty ? Array(arguments.prefix(1)) : options.texts
  }

  /// Where it is looked for.
  private var paths: [String] {
    let paths = options.texts.isEmpty ? arguments.dropFirst() : arguments[...]
    return paths.isEmpty ? ["."] : Array(paths)
  }

  func validate() throws {
    if texts.isEmpty { throw ValidationError("there is no query; give at least one word.") }
  }

  func run() async throws {
    let queries = try makeQueries()
    if options.explain { return try explain(queries) }
    let search = Search(queries, HitDetail())
    let parser = reading.parser
    let output = CheckedOutput.standardOutput()
    var printer = ResultPrinter(report: report, colour: colour, output: output)
    var outcome = Outcome()
    try await reading.documents(at: paths).forEach { path, bytes in
      search.hits(in: parser.parse(bytes, name: path.name), path: path, bytes: bytes)
    } receive: { _, result in
      outcome.documents += 1
      switch result {
      case .failure(let error):
        outcome.failed = true
        tell(error)
      case .success(let document):
        if document.isUndecided { outcome.undecided += 1 }
        guard !document.hits.isEmpty else { break }
        outcome.found = true
        if report == .quiet { return .stop }
        try printer.show(document)
      }
      return .goOn
    }
    try output.flush()
    if outcome.documents == 0 { tell("no documents in \(paths.joined(separator: ", "))") }
    if outcome.undecided > 0, !options.undated { tell(outcome.undecidedMessage) }
    throw outcome.status(of: report)
  }

  private func makeQueries() throws -> [Query] {
    do {
      return try options.queries(texts)
    } catch let error as QueryError {
      throw ValidationError(error.description)
    }
  }

  private func explain(_ queries: [Query]) throws {
    let output = CheckedOutput.standardOutput()
    for (index, query) in queries.enumerated() {
      try output.write("\(index > 0 ? "\n" : "")\(query)\n\n\(query.explanation)\n")
    }
    try output.flush()
  }

  private func tell(_ error: FileError) {
    let hint =
      error.isMissing && options.texts.isEmpty
        && texts.allSatisfy { !$0.utf8.contains(UInt8(ascii: " ")) }
      ? " (a phrase of several words goes between quotation marks)" : ""
    tell(error.description + hint)
  }

  private func tell(_ message: String) {
    Messages.tell(message, command: "minutes-grep")
  }
}

/// What came of a run.
private struct Outcome {
  var documents = 0
  var found = false
  var failed = false
  /// Documents that would have hits if their dates, which they do not give, were right.
  var undecided = 0

  var undecidedMessage: String {
    undecided == 1
      ? "1 document has no date and might match (--undated searches it)"
      : "\(undecided) documents have no date and might match (--undated searches them)"
  }

  /// As in `grep`: trouble outweighs hits, but who only asks whether there is one hit has his answer.
  func status(of report: Report) -> ExitCode {
    if failed, !(found && report == .quiet) { return ExitStatus.trouble }
    return found ? ExitStatus.success : ExitStatus.partly
  }
}
