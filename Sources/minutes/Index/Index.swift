internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

struct Index: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
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
}

/// The index that a command makes.
struct IndexOption: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp("The folder of the index.", valueName: "dir"))
  var path = IndexPlace.folderName
}

/// The index that a command looks at.
struct ExistingIndex: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The archive: a folder that has an index or lies in one that has. (default: .)",
      valueName: "path"))
  var archive: String?

  @Option(
    name: .customLong("index"),
    help: ArgumentHelp("The folder of the index, wherever it lies.", valueName: "dir"))
  var index: String?

  func validate() throws {
    if archive != nil, index != nil {
      throw ValidationError("name the archive or, with --index, its index, not both.")
    }
  }

  /// The folder of the index, whether or not there is one.
  var path: String {
    if let index { return index }
    let archive = ArchivePath(archive ?? ".")
    let index = IndexPlace.index(at: archive) ?? IndexPlace.covering(archive)
    return (index ?? archive.appending(IndexPlace.folderName.utf8)).name
  }
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
