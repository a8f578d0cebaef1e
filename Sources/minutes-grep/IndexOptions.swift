internal import ArgumentParser
internal import MinutesArchive
internal import MinutesIndex
internal import MinutesProgram

/// Which index is used, and how far it is believed.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .customLong("index"),
    help: ArgumentHelp(
      "Use the index in this folder, or that of this archive. (default: .minutes in a searched folder or around it)",
      valueName: "dir"))
  var path: String?

  @Flag(help: "Read all files, whatever index there is.")
  var noIndex = false

  @Flag(help: "Believe the index without a look at the files; what changed since is not seen.")
  var trustIndex = false

  func validate() throws {
    if noIndex, path != nil || trustIndex {
      throw ValidationError("--no-index does not go with --index or --trust-index.")
    }
  }

  var use: IndexUse { noIndex ? .none : trustIndex ? .trusted : .checked }

  /// The indexes that cover some of what was named, searched.
  ///
  /// - Parameter tell: Is told why an index is not used.
  func archives(
    of paths: [ArchivePath], _ queries: [Query], maker: String, tell: (String) -> Void
  ) throws -> [IndexedArchive] {
    var archives: [IndexedArchive] = []
    for folder in try folders(covering: paths) {
      do throws(IndexError) {
        if let archive = try IndexedArchive(at: folder, queries, maker: maker, use: use) {
          archives.append(archive)
        } else {
          tell(
            "\(folder.name) was made by another version or with other options and is not used; "
              + "“minutes index” brings it up to date")
        }
      } catch {
        guard path == nil, use == .checked else { throw error }
        tell("\(error); the files are searched instead")
      }
    }
    if trustIndex, archives.isEmpty {
      throw ValidationError(
        "there is no index to trust; “minutes index \(paths.first?.name ?? ".")” makes one.")
    }
    return archives
  }

  private func folders(covering paths: [ArchivePath]) throws -> [ArchivePath] {
    if use == .none { return [] }
    if let path { return [IndexPlace.index(at: ArchivePath(path)) ?? ArchivePath(path)] }
    var folders: [ArchivePath] = []
    // Of many files that are named most lie in one folder.
    var seen: Set<ArraySlice<UInt8>> = []
    for path in paths where path != .standardInput {
      if !path.isFolder {
        let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0
        guard seen.insert(path.bytes[..<slash]).inserted else { continue }
      }
      if let folder = IndexPlace.covering(path), !folders.contains(folder) {
        folders.append(folder)
      }
    }
    return folders
  }
}
