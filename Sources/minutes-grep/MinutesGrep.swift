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

  @OptionGroup var form: FormOptions

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
    var printer = ResultPrinter(form.form(for: texts), output)
    var outcome = Outcome()
    try printer.begin()
    try await reading.documents(at: paths).forEach { path, bytes in
      search.hits(in: parser.parse(bytes, name: path.name), path: path, bytes: bytes)
    } receive: { _, result in
      switch result {
      case .failure(let error):
        outcome.failed += 1
        tell(error)
      case .success(let document):
        outcome.add(document)
        guard !document.hits.isEmpty else { break }
        if form.report == .quiet { return .stop }
        try printer.show(document)
      }
      return .goOn
    }
    try printer.finish(outcome)
    if outcome.documents + outcome.failed == 0 {
      tell("no documents in \(paths.joined(separator: ", "))")
    }
    if outcome.undecided > 0, !options.undated { tell(outcome.undecidedMessage) }
    throw outcome.status(isQuiet: form.report == .quiet)
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
