#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The documents in files and folders, in an order that depends on nothing but their paths.
///
/// What is named is visited in the order in which it is named. A folder gives the files whose
/// extension is that of a document (`html`, `htm`, `xhtml`, `md`, `markdown`, `txt`, `text`) in the
/// order of their paths' bytes. Hidden files and folders, pipes, sockets and devices in it are
/// passed over; a link to a file counts as the file, a link to a folder is not followed, so that no
/// circle can arise. A file that is named is taken whatever it is; `-` is standard input.
///
/// A walk holds the names in the folders it is inside of, and these open, and nothing else.
package struct ArchiveWalk {
  package enum Found: Sendable {
    /// A document and what the file system says of it, which is nothing where it is no file;
    /// `isNamed` where the caller named it itself.
    case document(ArchivePath, FileStamp?, isNamed: Bool)
    /// A file or folder that cannot be read.
    case failure(FileError)
  }

  private struct OpenFolder {
    var path: ArchivePath
    var listing: FolderListing
  }

  /// Roots still to be visited, the next one last.
  private var roots: [ArchivePath]
  private var folders: [OpenFolder] = []

  package init(roots: [ArchivePath]) {
    self.roots = roots.reversed()
  }

  /// The next document or failure; nil at the end.
  package mutating func next() -> Found? {
    while true {
      if let last = folders.indices.last {
        guard let entry = folders[last].listing.next() else {
          folders.removeLast()
          continue
        }
        let path = folders[last].path.appending(entry.name)
        if let found = visit(path, entry, in: last) { return found }
      } else {
        guard let root = roots.popLast() else { return nil }
        if let found = visit(root: root) { return found }
      }
    }
  }

  private mutating func visit(root: ArchivePath) -> Found? {
    if root == .standardInput { return .document(root, nil, isNamed: true) }
    guard let status = root.status() else { return .failure(Self.failure(of: root)) }
    guard status.isFolder else {
      return .document(root, status.isRegular ? FileStamp(status) : nil, isNamed: true)
    }
    // The paths in the current folder are shown without “./”.
    return enter(root == ArchivePath(".") ? ArchivePath("") : root)
  }

  private mutating func visit(
    _ path: ArchivePath, _ entry: FolderListing.Item, in folder: Int
  ) -> Found? {
    switch entry.kind {
    case .folder:
      return enter(path)
    case .candidate:
      // A file that vanished since the folder was read, or a link to nothing, is no document.
      guard let status = folders[folder].listing.status(of: entry), status.isRegular else {
        return nil
      }
      return .document(path, FileStamp(status), isNamed: false)
    }
  }

  private mutating func enter(_ folder: ArchivePath) -> Found? {
    guard let listing = FolderListing(of: folder) else {
      return .failure(Self.failure(of: folder.bytes.isEmpty ? ArchivePath(".") : folder))
    }
    folders.append(OpenFolder(path: folder, listing: listing))
    return nil
  }

  private static func failure(of path: ArchivePath) -> FileError {
    FileError(path: path, reason: .system(errno))
  }
}
