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
/// circle can arise, and a link to nothing is a file that cannot be read. A file that is named is taken whatever it is; `-` is standard input.
///
/// A walk holds the names in the folders it is inside of and in some that come next, some of these open,
/// and nothing else.
package final class ArchiveWalk {
  package enum Found: Sendable {
    /// A document and what the file system says of it, which is nothing where it is no file;
    /// `isNamed` where the caller named it itself.
    case document(ArchivePath, FileStamp?, isNamed: Bool)
    /// A file or folder that cannot be read.
    case failure(FileError)
  }

  /// Whether a document that was found in a folder can be passed over. It is asked for the path of the
  /// folder, the name in it, and what the file system says.
  package typealias Passing = (ArchivePath, UnsafeBufferPointer<UInt8>, FileStamp) -> Bool

  private struct OpenFolder {
    var path: ArchivePath
    var listing: FolderListing
    /// The next entry.
    var position = 0
  }

  /// Roots still to be visited, the next one last.
  private var roots: [ArchivePath]
  private var folders: [OpenFolder] = []
  /// Reads the folders below the root that the walk is in.
  private var reader: FolderReader?
  /// How many documents were passed over since the last one that was not.
  private var passedCount = 0
  private static let mostPassed = 256

  package init(roots: [ArchivePath]) {
    self.roots = roots.reversed()
  }

  /// Whether everything was visited.
  package var isAtEnd: Bool { folders.isEmpty && roots.isEmpty }

  /// The next document or failure; nil at the end, and where several hundred documents were passed over.
  ///
  /// - Parameter passes: Tells of documents that were found in folders, of which the path is not made up
  ///   then.
  package func next(passing passes: Passing = { _, _, _ in false }) -> Found? {
    passedCount = 0
    while passedCount < Self.mostPassed {
      if !folders.isEmpty {
        if let found = nextInFolder(passes) { return found }
      } else {
        reader = nil
        guard let root = roots.popLast() else { return nil }
        if let found = visit(root: root) { return found }
      }
    }
    return nil
  }

  private func visit(root: ArchivePath) -> Found? {
    if root == .standardInput { return .document(root, nil, isNamed: true) }
    guard let status = root.status() else { return .failure(FileError(path: root, errno)) }
    guard status.isFolder else {
      return .document(root, status.isRegular ? FileStamp(status) : nil, isNamed: true)
    }
    // The paths in the current folder are shown without “./”.
    let path = root == ArchivePath(".") ? ArchivePath("") : root
    guard let listing = FolderListing(of: path) else {
      return .failure(FileError(path: root, errno))
    }
    folders.append(OpenFolder(path: path, listing: listing))
    return nil
  }

  /// The next document or failure in the folder that was entered last; nil where another folder comes
  /// first.
  private func nextInFolder(_ passes: Passing) -> Found? {
    let last = folders.count - 1
    let (path, listing) = (folders[last].path, folders[last].listing)
    for entry in folders[last].position..<listing.count {
      folders[last].position = entry + 1
      if listing.kind(entry) == .folder { return enter(listing.path(entry, in: path), last) }
      guard let status = listing.status(ofCandidate: entry, in: path) else {
        let missing = listing.path(entry, in: path)
        // A file that vanished since the folder was read is no document.
        if missing.isLink { return .failure(FileError(path: missing, reason: .deadLink)) }
        continue
      }
      guard status.isRegular else { continue }
      let stamp = FileStamp(status)
      if listing.withName(entry, { passes(path, $0, stamp) }) {
        passedCount += 1
        if passedCount < Self.mostPassed { continue }
        return nil
      }
      return .document(listing.path(entry, in: path), stamp, isNamed: false)
    }
    folders.removeLast()
    return nil
  }

  private func enter(_ path: ArchivePath, _ last: Int) -> Found? {
    let reader = reader ?? FolderReader(below: folders[last].path, folders[last].listing)
    self.reader = reader
    switch reader.next() {
    case .listing(let listing): folders.append(OpenFolder(path: path, listing: listing))
    case .failure(let code): return .failure(FileError(path: path, code))
    }
    return nil
  }
}

extension FolderListing {
  /// The path of an entry.
  func path(_ index: Int, in folder: ArchivePath) -> ArchivePath {
    withName(index) { folder.appending($0) }
  }
}

extension FileError {
  fileprivate init(path: ArchivePath, _ code: Int32) {
    self.init(path: path, reason: .system(code))
  }
}
