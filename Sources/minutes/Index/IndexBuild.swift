internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

struct IndexBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Indexes documents, or brings the index up to date with them.",
    discussion: """
      A PATH is a file or a folder, read as by “minutes convert”. Only what has changed since the \
      last time is read again; what is gone from a folder goes from the index. Documents are known \
      by their paths in the folder of the archive, which is the PATH where that is one folder, and \
      else the folder around the index.

      What is committed on the way stays when the run is broken off; the next run goes on from there.

      A list for --context is one of “minutes convert”: what it says is used where a document is silent. \
      When the list has changed, every document is read again.

      With --shard, this machine takes its share of the documents only; “minutes index merge” makes \
      one index of all shares.

      Examples:
        minutes index archive
        minutes index archive/2024 --index archive/.minutes
        minutes index archive --context list.csv
        minutes index archive --shard 2/4 --index shard-2

      Exit status: 0 when every document is in the index, 1 when some could not be read, 2 when \
      nothing could be done or the index could not be written.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders to index.", valueName: "path"),
    completion: .file())
  var paths: [String] = ["."]

  @Option(
    help: ArgumentHelp(
      "The folder of the index. (default: \(IndexPlace.folderName) in the folder to be indexed)",
      valueName: "dir"))
  var index: String?

  @Option(
    help: ArgumentHelp(
      "Take what documents do not say of their meeting, and addresses, from this list (CSV).",
      valueName: "file"))
  var context: String?

  @Option(
    name: .customLong("shard"),
    help: ArgumentHelp("Take the i-th of n shares of the documents.", valueName: "i/n"))
  private var shardName: String?

  @Flag(help: "Read every document again, changed or not, even if the index is damaged.")
  var rebuild = false

  @Flag(help: "Wait while somebody else writes to the index.")
  var wait = false

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .shortAndLong, help: "Say nothing but what went wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Sum up the run even where nobody watches.")
  var verbose = false

  func validate() throws {
    try Shard.check(shardName, of: "--shard")
  }

  func run() async throws {
    try await reportingIndexErrors {
      let missing = paths.filter { $0 != "-" && ArchivePath($0).real == nil }
      for path in missing { tell("\(path): no such file or folder; check the spelling") }
      if missing.count == paths.count { throw ExitStatus.trouble }
      let table = try ContextTable.orTrouble(context)
      let place = try IndexPlace(paths: paths, index: index, isMadeAnew: rebuild)
      if !ArchivePath(place.index).isFolder, Self.isEmpty(place) {
        tell("no documents in \(paths.joined(separator: ", "))")
        throw ExitStatus.trouble
      }
      var options = IndexWriter.Options()
      options.waitsForLock = wait
      options.startsAnew = try isMadeAnew(place)
      let writer = try IndexWriter(at: place.index, options: options)
      let showsProgress = !quiet && Terminal.isErrorOutput
      let refresh = try IndexRefresh(
        of: writer, at: place, shard: Shard.of(shardName), reading: reading, context: table,
        readsAll: rebuild,
        showsProgress: showsProgress)
      let tally = try await refresh.run()
      if let unused = refresh.unusedContexts { tell(unused) }
      guard tally.isAnything else {
        if tally.failed == 0 { tell("no documents in \(paths.joined(separator: ", "))") }
        throw ExitStatus.trouble
      }
      if verbose || showsProgress { tell(tally.description) }
      if tally.failed + missing.count > 0 { throw ExitStatus.partly }
    }
  }

  /// Whether there is nothing to be indexed, so that no index is begun.
  private static func isEmpty(_ place: IndexPlace) -> Bool {
    let walk = ArchiveWalk(roots: place.roots.map(\.path))
    return walk.next() == nil && walk.isAtEnd
  }

  /// Whether the index is damaged, so that nothing of it is taken over.
  ///
  /// - Throws: The damage, where not all that is in the index is to be read again.
  private func isMadeAnew(_ place: IndexPlace) throws -> Bool {
    let damage: [IndexError]
    do throws(IndexError) {
      let index = try SearchIndex(at: place.index)
      damage = rebuild ? index.verify() : index.damageSinceWritten()
    } catch {
      damage = error.isDamage ? [error] : []
    }
    guard let first = damage.first else { return false }
    guard rebuild else { throw first }
    guard place.isWhole else {
      tell(
        "\(place.index) is damaged; to rebuild it, name its whole archive, \(place.archive.name)")
      throw ExitStatus.trouble
    }
    tell("\(place.index) is damaged and is made anew")
    return true
  }

  private func tell(_ message: String) {
    Messages.tell(message, command: "minutes")
  }
}
