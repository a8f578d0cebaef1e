internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser
internal import MinutesProgram

@main
struct MinutesGrep: AsyncParsableCommand {
  static let configuration: CommandConfiguration = {
    var configuration = CommandConfiguration(
      commandName: "minutes-grep",
      abstract: "Searches committee minutes and officer reports for words and phrases.",
      usage: """
        minutes-grep [<options>] <query> [<path> ...]
        minutes-grep [<options>] -e <query> [-e <query> ...] [<path> ...]
        minutes-grep --rerun <file> [<path> ...]
        """,
      discussion: HelpText.discussion,
      version: "minutes-grep \(minutesVersion)")
    // Where completions may be asked for, two more commands are made and tried at every start. They are not
    // looked for below another command, which has no effect besides: the usage is written out.
    let asksForExtras = CommandLine.arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0.hasPrefix("--experimental-dump-help")
    }
    if !asksForExtras { configuration._superCommandName = "minutes" }
    return configuration
  }()

  @Argument(
    help: ArgumentHelp(
      """
      The query, unless -e gives it, and then files and folders to search: without any the current \
      folder; “-” is standard input.
      """,
      valueName: "query"), completion: .file())
  var arguments: [String] = []

  @OptionGroup var options: QueryOptions

  @OptionGroup(title: "Selection") var selection: SelectionOptions

  @OptionGroup var form: FormOptions

  @Option(
    help: ArgumentHelp(
      "Repeat the query that --json saved in this file, and print what is new and what is lost.",
      valueName: "file"), completion: .file())
  var rerun: String?

  @OptionGroup(title: "Index") var index: IndexOptions

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  // Options that people type from habit and that say what is so anyway.
  @Flag(name: [.customShort("i"), .customLong("ignore-case")], help: .habit("Case never matters."))
  var ignoreCase = false
  @Flag(
    name: [.customShort("n"), .customLong("line-number")], help: .habit("Lines are always given."))
  var lineNumber = false
  @Flag(
    name: [.customShort("H"), .customLong("with-filename")], help: .habit("Paths are always given.")
  )
  var withFilename = false
  @Flag(
    name: [.customShort("r"), .customShort("R"), .customLong("recursive")],
    help: .habit("Folders are always searched."))
  var recursive = false
  @Flag(
    name: [.customShort("w"), .customLong("word-regexp")], help: .habit("Words are always whole."))
  var words = false
  @Flag(name: [.customShort("S"), .customLong("smart-case")], help: .habit("Case never matters."))
  var smartCase = false

  static func main() {
    runAsProgram(
      FormOptions.completed(CommandLine.arguments.dropFirst()),
      help: { FormOptions.written(Habits.advised($0)) })
  }

  /// What was asked for: the first argument, or what -e gives.
  private var texts: [String] {
    firstArgumentIsQuery ? Array(arguments.prefix(1)) : options.texts
  }

  private var firstArgumentIsQuery: Bool {
    options.texts.isEmpty && options.files.isEmpty && !selection.files
  }

  /// Where it is looked for.
  private var paths: [String] { typedPaths.isEmpty ? ["."] : Array(typedPaths) }

  private var typedPaths: ArraySlice<String> {
    firstArgumentIsQuery ? arguments.dropFirst() : arguments[...]
  }

  /// The same without what was named twice, or lies in a folder that was named: nothing is found twice.
  private var distinctPaths: [String] {
    ArchivePath.distinct(paths, keepsFiles: !selection.selection.takesAll)
  }

  func validate() throws {
    if rerun == nil, firstArgumentIsQuery, texts.isEmpty {
      throw ValidationError("there is no query; give at least one word.")
    }
    if form.report == .without, index.trustIndex {
      throw ValidationError("-L has to look at the files; it does not go with --trust-index.")
    }
    let listsPaths = selection.files || [.count, .files, .without].contains(form.report)
    if form.endsPathsWithNUL, !listsPaths {
      throw ValidationError("-0 ends paths: it goes with -l, -L, -c and --files.")
    }
    if selection.caseSensitive, options.acronyms || options.stem {
      throw ValidationError("--case-sensitive does not go with --acronyms or --stem.")
    }
    guard rerun != nil else { return }
    if !options.texts.isEmpty || !options.files.isEmpty || options.explain || selection.files {
      throw ValidationError("--rerun asks what was saved; it takes no other query.")
    }
    if form.cite != nil || !form.chosenViews.isEmpty
      || ![.hits, .json, .quiet].contains(form.report)
    {
      throw ValidationError("--rerun prints what has changed, in lines or with --json.")
    }
  }

  mutating func run() async throws {
    if selection.files { return try listFiles() }
    if !options.files.isEmpty { try options.readFiles() }
    do {
      try await searchOrRepeat()
    } catch let error as IndexError {
      tell("\(error); --no-index searches the files")
      throw ExitStatus.trouble
    }
  }

  /// Says where what was typed looks like a mistake, and what it was taken for.
  private func warnOfArguments() {
    if typedPaths.isEmpty, Terminal.hasPipedInput {
      tell(
        "standard input is not searched, but the current folder; to search it, name “-” as a path")
    }
    if firstArgumentIsQuery, form.kwic == .fitting, let number = arguments.first,
      Int(number) != nil
    {
      tell("“\(number)” is taken for the query; --kwic=\(number) sets how many words are shown")
    }
    guard firstArgumentIsQuery, arguments.count == 1 else { return }
    if FileStamp(of: ArchivePath(arguments[0])) != nil {
      tell(
        "“\(arguments[0])” is taken for the query, and the current folder is searched; a path goes behind "
          + "the query")
    }
  }

  private func searchOrRepeat() async throws {
    if let rerun { return try await repeatRun(rerun) }
    let plan = try await makePlan()
    warnOfArguments()
    if options.explain { return try explain(plan.queries) }
    let start = ContinuousClock.now
    let outcome = try await show(plan)
    complain(of: outcome)
    let duration = start.duration(to: .now)
    if selection.stats { tell(outcome.statistics(duration)) }
    suggestIndex(outcome, duration)
    throw outcome.status(of: form.report)
  }

  /// Prints the paths of the files that would be searched.
  private func listFiles() throws {
    let output = CheckedOutput.standardOutput()
    let form = FilesForm(isTerminal: Terminal.isOutput, endsWithNUL: form.endsPathsWithNUL)
    let wanted = selection.selection
    let walk = reading.walk(at: distinctPaths)
    var (found, failed) = (false, false)
    while let next = walk.next() {
      switch next {
      case .failure(let error):
        guard wanted.takes(error) else { continue }
        failed = true
        tell(error.description)
      case .document(let path, let stamp, let isNamed):
        guard wanted.takes(path, stamp, isNamed: isNamed) else { continue }
        found = true
        var bytes: [UInt8] = []
        form.append(path, to: &bytes)
        try output.write(bytes)
      }
    }
    try output.flush()
    throw failed ? ExitStatus.trouble : found ? ExitStatus.success : ExitStatus.partly
  }

  /// Says once to who watches that an index would have helped.
  private func suggestIndex(_ outcome: Outcome, _ duration: Duration) {
    guard index.use == .checked, Terminal.isErrorOutput, duration > .milliseconds(500),
      form.report != .quiet
    else { return }
    let folder = index.path == nil ? paths.first ?? "." : paths.joined(separator: " ")
    if outcome.sources.unindexed >= 200 {
      tell("“minutes index \(folder)” makes an index, by which searches take a fraction of that")
    } else if outcome.sources.changed >= 200 {
      tell(
        "\(outcome.sources.changed) documents are newer than the index; "
          + "“minutes index \(folder)” brings it up to date")
    }
  }

  /// Searches and prints; the pager, if there is one, is waited for.
  private func show(_ plan: SearchPlan) async throws -> Outcome {
    let isPaged = form.pager && form.pageFile == nil && Terminal.isOutput
    if let page = form.pageFile, !ReportPage.mayReplace(ArchivePath(page)) {
      tell("\(page) is there already and is no page of --report; name another file, or remove it")
      throw ExitStatus.trouble
    }
    let pager = isPaged ? try Pager.start() : nil
    defer { pager?.finish() }
    let file = try form.pageFile.map { path throws(OutputError) in try OutputFile(path) }
    let output = file?.output ?? pager?.output ?? .standardOutput()
    let form = form.form(for: description(of: plan), on: form.display(pager))
    var printer = ResultPrinter(form, output)
    do {
      try printer.begin()
      let sorted = self.form.report == .quiet ? nil : SortedDocuments(selection)
      let outcome = try await search(plan, sorted) { document in
        if self.form.report == .quiet { return .stop }
        try printer.show(document)
        return .goOn
      }
      try printer.finish(outcome)
      try file?.finish()
      if let page = self.form.pageFile, Terminal.isErrorOutput {
        let count = Count(hits: outcome.hits, documents: outcome.documentsWithHits)
        tell("\(count.description), written to \(page)")
      }
      return outcome
    } catch {
      file?.discard()
      throw error
    }
  }

  /// Asks what was saved once more and tells what has changed. As of `diff`, the status is 1 where
  /// anything has.
  private func repeatRun(_ file: String) async throws {
    let saved = try saved(file)
    var command = try Self.parsed(saved.header)
    if !arguments.isEmpty { command.arguments = arguments }
    if command.paths.allSatisfy({ $0 != "-" && ArchivePath($0).real == nil }) {
      tell(
        "\(command.paths.joined(separator: ", ")) is not there; name where the archive is now: "
          + "minutes-grep --rerun \(file) <path>")
      throw ExitStatus.trouble
    }
    var rerun = Rerun(saved, paths: command.paths, isJSON: form.report == .json)
    let plan = try await command.makePlan()
    let output = CheckedOutput.standardOutput()
    var run = command.description(of: plan)
    let corpus = command.fingerprint
    run.corpus = corpus
    let isQuiet = form.report == .quiet
    func write(_ bytes: [UInt8]) throws {
      if !isQuiet { try output.write(bytes) }
    }
    if form.report == .json { try write(run.record(type: "rerun").finish() + [0x0A]) }
    let outcome = try await command.search(plan) { document in
      var bytes: [UInt8] = []
      rerun.append(document, to: &bytes)
      try write(bytes)
      return .goOn
    }
    var bytes: [UInt8] = []
    rerun.finish(outcome, corpus: corpus, to: &bytes)
    try write(bytes)
    try output.flush()
    command.complain(of: outcome)
    if outcome.failed > 0 { throw ExitStatus.trouble }
    throw rerun.new + rerun.lost > 0 ? ExitStatus.partly : ExitStatus.success
  }

  private func saved(_ file: String) throws -> SavedRun {
    do throws(SavedRunError) {
      let saved = try SavedRun(file)
      if !saved.isComplete {
        tell("\(file): the run that wrote it did not end; hits after its last count as new")
      }
      return saved
    } catch {
      tell(error.description)
      throw ExitStatus.trouble
    }
  }

  /// The command that was saved, with the queries as they were, also those that came from a file.
  private static func parsed(_ header: SavedRun.Header) throws -> MinutesGrep {
    guard var command = try parseAsRoot(header.arguments) as? MinutesGrep else {
      throw ValidationError("the arguments that were saved are those of another command.")
    }
    command.options.texts = header.queries.map(\.typed)
    command.options.files = []
    command.arguments = header.paths
    return command
  }

  /// What was asked, for those forms that say it.
  private func description(of plan: SearchPlan) -> RunDescription {
    let asked = zip(texts, plan.queries).map { text, query in
      RunDescription.AskedQuery(typed: text, understood: query.description)
    }
    return RunDescription(
      arguments: Array(CommandLine.arguments.dropFirst()), queries: asked, paths: paths,
      corpus: form.report == .json ? fingerprint : nil,
      acronyms: plan.acronyms)
  }

  /// Searches, tells what could not be read, and hands over the documents with hits.
  ///
  /// - Parameter sorted: Puts the documents in another order, if one is wanted.
  private func search(
    _ plan: SearchPlan, _ sorted: SortedDocuments? = nil,
    receive: (DocumentHits) throws -> DocumentStream.Flow
  ) async throws -> Outcome {
    var outcome = Outcome()
    var namedNoText = 0
    let (archive, detail) = (archive, detail)
    let wantsEmpty = form.report == .without
    let search = Search(plan.queries, detail)
    func take(_ result: Result<DocumentHits, FileError>) throws -> DocumentStream.Flow {
      switch result {
      case .failure(let error):
        outcome.failed += 1
        tell(error)
      case .success(var document):
        try plan.correct(&document, in: archive, detail)
        let isNamed = paths.contains(document.path.name)
        outcome.add(document, isNamed: isNamed)
        if document.isNoText, isNamed {
          namedNoText += 1
          tell("\(document.path.name) is no text and is not searched; convert it to text first")
        }
        // What is not searched is neither with hits nor without.
        if document.hits.isEmpty == wantsEmpty, !document.isNoText { return try receive(document) }
      }
      return .goOn
    }
    outcome.sources =
      if let sorted {
        try await archive.forEach(search, sorted: sorted, receive: take)
      } else {
        try await archive.forEach(search, receive: take)
      }
    if let message = outcome.noTextMessage(named: namedNoText) { tell(message) }
    return outcome
  }

  private var fingerprint: CorpusFingerprint {
    CorpusFingerprint(
      of: paths, walk: reading.walk(at: distinctPaths), selection: selection.selection)
  }

  private var archive: ArchiveSearch {
    var wanted = selection.selection
    wanted.wantsAll = form.report == .without
    return ArchiveSearch(
      paths: distinctPaths, reading: reading, index: index, selection: wanted, tell: tell(_:))
  }

  private var detail: HitDetail {
    var detail = form.detail
    detail.filter = selection.filter(texts)
    return detail
  }

  private func complain(of outcome: Outcome) {
    if outcome.documents + outcome.failed == 0 {
      let filters = selection.selection.takesAll ? "" : " that the options choose"
      tell("no documents\(filters) in \(paths.joined(separator: ", "))")
    }
    if outcome.undecided > 0, !options.undated { tell(outcome.undecidedMessage) }
    if form.kwic != nil || form.report == .only, let message = outcome.unmarkedMessage {
      tell(message)
    }
  }

  /// What is searched for.
  private func makePlan() async throws -> SearchPlan {
    do {
      let queries = try options.queries(texts, mustBePhrases: selection.caseSensitive)
      guard options.acronyms else { return SearchPlan(queries: queries) }
      if paths.contains("-") {
        throw ValidationError("--acronyms reads everything twice, and standard input is read once.")
      }
      let plan = try await SearchPlan(queries, withAcronymsIn: archive)
      if form.report != .quiet { plan.acronyms?.messages.forEach(tell) }
      return plan
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
