internal import Crypto
internal import MinutesArchive

/// Which files of an archive are searched: how many, how large, and a hash of their names, from the folders
/// on that are searched, and of their sizes, in the order of the walk.
///
/// Two archives of the same fingerprint have the same files, unless one was changed and kept its size;
/// what was in those with hits, their own hashes tell.
struct CorpusFingerprint: Sendable, Hashable {
  private(set) var documents = 0
  private(set) var byteCount = 0
  /// SHA-256 in hexadecimal.
  private(set) var sha256 = ""

  /// Looks at the files without reading them; those that cannot be seen are left out.
  ///
  /// Complexity: O(n) in the number of files.
  init(of paths: [String], walk: ArchiveWalk, selection: FileSelection) {
    var hash = SHA256()
    while let found = walk.next() {
      guard case .document(let path, let stamp, let isNamed) = found,
        selection.takes(path, stamp, isNamed: isNamed)
      else { continue }
      let byteCount = Int(stamp?.byteCount ?? 0)
      documents += 1
      self.byteCount += byteCount
      let name = SavedRun.relative(path.name, to: paths)
      hash.update(data: Array("\(name)\0\(byteCount)\n".utf8))
    }
    sha256 = Hexadecimal.string(hash.finalize())
  }
}
