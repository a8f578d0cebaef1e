internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser
internal import MinutesProgram

@main
struct MinutesGrep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes-grep",
    abstract: "Searches committee minutes and officer reports for a phrase.",
    discussion: HelpText.discussion,
    version: "minutes-grep \(minutesVersion)")

  @Argument(help: ArgumentHelp("The words to look for, in this order.", valueName: "pattern"))
  var pattern: String

  @Argument(
    help: ArgumentHelp("Files and folders to search; “-” is standard input.", valueName: "path"))
  var paths: [String] = ["."]

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Search only these kinds of element: \(Passage.Kind.all.map(\.name).joined(separator: ", ")).",
      valueName: "kind,…"))
  var kinds: [KindSelection] = []

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

  func run() async throws {
    let search = try makeSearch()
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
        guard !document.hits.isEmpty else { break }
        outcome.found = true
        if report == .quiet { return .stop }
        try printer.show(document)
      }
      return .goOn
    }
    try output.flush()
    if outcome.documents == 0 { tell("no documents in \(paths.joined(separator: ", "))") }
    throw outcome.status(of: report)
  }

  private func makeSearch() throws -> Search {
    do throws(QueryError) {
      let query = try PhraseQuery(pattern)
      return Search(query: query, kinds: Set(kinds.flatMap(\.kinds)))
    } catch {
      throw ValidationError("\(error)")
    }
  }

  private func tell(_ error: FileError) {
    let hint =
      error.isMissing && pattern.utf8.allSatisfy { $0 != UInt8(ascii: " ") }
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

  /// As in `grep`: trouble outweighs hits, but who only asks whether there is one hit has his answer.
  func status(of report: Report) -> ExitCode {
    if failed, !(found && report == .quiet) { return ExitStatus.trouble }
    return found ? ExitStatus.success : ExitStatus.partly
  }
}
