internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

struct IndexMerge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one index of several, such as the shares of --shard.",
    discussion: """
      The order in which the indexes are named makes no difference, to the byte. They stay as they \
      are. The new index belongs to the folder around it.

      Example:
        minutes index merge shard-1 shard-2 shard-3 --index archive/.minutes

      Exit status: 0 when all shares are there, 1 when some are missing, 2 when there is no new index.
      """)

  @Argument(
    help: ArgumentHelp("The folders of the indexes.", valueName: "dir"),
    completion: .directory)
  var sources: [String]

  @OptionGroup var index: IndexOption

  func run() async throws {
    try await reportingIndexErrors {
      let indexes = try sources.map { path throws(IndexError) in try SearchIndex(at: path) }
      let missing = try missingShares(of: indexes)
      let writer = try IndexWriter(at: index.path)
      guard try writer.fingerprints().isEmpty else {
        throw MergeError(
          "\(index.path) has documents already; name another folder with --index.")
      }
      var settings = [
        "maker": indexes.first?.settings["maker"] ?? "", IndexPlace.setting: "..",
      ]
      settings[IndexedContext.setting] = indexes.first?.settings[IndexedContext.setting]
      writer.settings = settings
      let commit = try writer.join(indexes)
      if Terminal.isErrorOutput { tell("\(commit.documentCount) documents in \(index.path)") }
      if !missing.isEmpty {
        tell("not among them: shares \(missing.map { "\($0)" }.joined(separator: ", "))")
        throw ExitStatus.partly
      }
    }
  }

  /// Which shares of the archive nobody named.
  private func missingShares(of indexes: [SearchIndex]) throws -> [Shard] {
    let lists = indexes.map { IndexedContext($0.settings) }
    guard Set(indexes.map { $0.settings["maker"] }).count == 1, lists.allSatisfy({ $0 == lists[0] })
    else {
      throw MergeError(
        "the indexes were made by different versions or with different options; refresh them first."
      )
    }
    let shards = indexes.map { $0.settings["shard"].flatMap(Shard.init(argument:)) }
    guard Set(shards.map { $0?.count }).count == 1 else {
      throw MergeError("the indexes are not shares of the same number.")
    }
    guard let count = shards[0]?.count else { return [] }
    return (1...count).map { Shard(number: $0, of: count) }.filter { !shards.contains($0) }
  }

  private func tell(_ message: String) {
    Messages.tell(message, command: "minutes")
  }
}

/// Why indexes cannot be joined.
private struct MergeError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
