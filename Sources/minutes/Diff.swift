internal import ArgumentParser
internal import MinutesArchive
internal import MinutesModel
internal import MinutesProgram

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what differs between two conversions of an archive, element by element.",
    discussion: """
      OLD and NEW are files of records as “minutes convert” writes them. Documents are matched by the \
      name of their source, elements by their place in it. An element is new (+), lost (-), of \
      another kind (>), its words or limits are others (~), or something else is said of it (=), such \
      as another mover. The last three are rekinded, boundary and reattributed in figures and records.

      Examples:
        minutes diff before.jsonl after.jsonl
        minutes diff --summary before.jsonl after.jsonl
        minutes diff --json before.jsonl after.jsonl | jq 'select(.change == "lost")'

      Exit status: 0 when nothing differs, 1 when something does, 2 when the files cannot be compared.
      """)

  @Argument(
    help: ArgumentHelp("The records as they were.", valueName: "old"),
    completion: .file())
  var old: String

  @Argument(
    help: ArgumentHelp("The records as they are.", valueName: "new"),
    completion: .file())
  var new: String

  @Flag(help: "Print the figures alone.")
  var summary = false

  @Flag(help: "Print one JSON record a change, and the figures last.")
  var json = false

  func run() async throws {
    let output = CheckedOutput.standardOutput()
    var figures = DiffFigures()
    do {
      var comparison = ArchiveComparison(old: try RecordFile(old), new: try RecordFile(new))
      try comparison.forEach { event in
        figures.count(event)
        if !summary { try print(event, to: output) }
      }
      try output.write(json ? try figures.record() + "\n" : figures.table)
      try output.flush()
    } catch let error as RecordError {
      try output.flush()
      Messages.tell(error.description, command: "minutes")
      throw ExitStatus.trouble
    }
    if figures.differ { throw ExitStatus.partly }
  }

  private func print(_ event: ArchiveComparison.Event, to output: CheckedOutput) throws {
    let lines = json ? try DiffRecord.lines(of: event) : DiffText.lines(of: event)
    for line in lines { try output.write(line + "\n") }
  }
}
