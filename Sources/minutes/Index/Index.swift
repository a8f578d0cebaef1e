internal import ArgumentParser
internal import MinutesIndex
internal import MinutesProgram

struct Index: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes and keeps the index that searches go by.",
    discussion: """
      The index lies in a folder of its own, .minutes in the folder of the archive unless --index \
      says otherwise. It can be removed at any time and made again from the files, which are never \
      changed.

      “minutes index archive” is short for “minutes index build archive”.
      """,
    subcommands: [
      IndexBuild.self, IndexMerge.self, IndexStatus.self, IndexVerify.self,
    ],
    defaultSubcommand: IndexBuild.self)

  /// The name of an index's folder in the folder of the archive.
  static let folderName = ".minutes"
}

/// The index that a command works on.
struct IndexOption: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp("The folder of the index.", valueName: "dir"))
  var path = Index.folderName
}

/// Tells what is wrong with an index, and ends the command with trouble.
func reportingIndexErrors<Result>(
  isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
) async throws -> Result {
  do {
    return try await body()
  } catch let error as IndexError {
    Messages.tell(error.description, command: "minutes")
    throw ExitStatus.trouble
  }
}
