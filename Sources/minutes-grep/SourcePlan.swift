internal import MinutesArchive
internal import MinutesIndex

/// How an index is used.
enum IndexUse: Sendable, Hashable {
  /// Where it has a file as it is, in place of the file.
  case checked
  /// In place of all files, without a look at them.
  case trusted
  /// Not at all.
  case none
}

/// Goes through all that was named, and says for each document in the order of paths where what is in
/// it is known from: an index, or the file itself, which is to be read.
struct SourcePlan {
  private enum Place {
    /// Over files, of which an index may know some.
    case walk(ArchiveWalk)
    case index(IndexedRoot, [DocumentResults.Document], next: Int)
  }

  private(set) var tally = SourceTally()
  /// Folders and files that could not be found out about.
  private(set) var failureCount = 0
  private let search: Search
  private var roots: [ArchivePath]
  private var place: Place?
  /// The root that is walked over, where it is in an index.
  private var root: IndexedRoot?
  /// Which of the index's files the walk found last, if the index has it as it is.
  private var known: Int?
  private let use: IndexUse
  private let archives: [IndexedArchive]
  private let selection: FileSelection

  /// - Parameters:
  ///   - archives: Indexes that cover some of what was named.
  ///   - selection: Which files count.
  init(
    _ search: Search, paths: [ArchivePath], in archives: [IndexedArchive], use: IndexUse,
    selection: FileSelection
  ) {
    self.search = search
    roots = paths.reversed()
    self.archives = archives
    self.use = use
    self.selection = selection
  }

  /// The next document; nil at the end.
  mutating func next() throws(IndexError) -> DocumentStream.Step<DocumentHits>? {
    while true {
      switch place {
      case nil:
        guard let root = roots.popLast() else { return nil }
        try begin(root)
      case .walk(let walk):
        let found = walk.next { folder, name, stamp in passes(folder, name, stamp) }
        guard let found else {
          if !walk.isAtEnd { return .pause }
          (place, root) = (nil, nil)
          continue
        }
        if let step = step(found) { return step }
      case .index(let root, let documents, let next):
        guard next < documents.count else {
          place = nil
          continue
        }
        place = .index(root, documents, next: next + 1)
        let path = root.path(of: documents[next])
        if selection.takes(path) { return known(documents[next], path, root) }
      }
    }
  }

  private mutating func begin(_ path: ArchivePath) throws(IndexError) {
    let root =
      path == .standardInput
      ? nil : archives.lazy.compactMap { IndexedRoot(path, in: $0) }.first
    if let root, use == .trusted, try root.isKnown() {
      tally.documents += try root.documentCount()
      place = .index(root, root.documents, next: 0)
    } else {
      place = .walk(ArchiveWalk(roots: [path]))
      self.root = root
    }
  }

  /// Passes over a file that the index has as it is and in which it finds nothing. Mostly these are nearly
  /// all; so nothing is made up for them.
  private mutating func passes(
    _ folder: ArchivePath, _ name: UnsafeBufferPointer<UInt8>, _ stamp: FileStamp
  ) -> Bool {
    known = root?.knownIndex(of: name, in: folder, stamp)
    guard let known, selection.takesAll, let archive = root?.archive,
      archive.findsNothing(inKnown: known), !archive.mayBeNoText(known: known)
    else { return false }
    tally.documents += 1
    return true
  }

  private mutating func step(_ found: ArchiveWalk.Found) -> DocumentStream.Step<DocumentHits>? {
    switch found {
    case .failure(let error):
      guard selection.takes(error) else { return nil }
      failureCount += 1
      return .failure(error)
    case .document(let path, let stamp, let isNamed):
      guard selection.takes(path, stamp, isNamed: isNamed) else { return nil }
      tally.documents += 1
      let read = DocumentStream.Step<DocumentHits>.read(
        path, byteCount: Int(stamp?.byteCount ?? 0), isNamed: isNamed)
      if root == nil {
        tally.unindexed += 1
      } else if let stamp, let root, let index = isNamed ? root.knownIndex(stamp) : known {
        if let document = root.archive.document(ofKnown: index) {
          return known(document, path, root)
        }
        if root.archive.mayBeNoText(known: index) { return read }
        return selection.wantsAll ? .known(path) { DocumentHits(path: path) } : nil
      } else {
        tally.changed += 1
      }
      return read
    }
  }

  private func known(
    _ document: DocumentResults.Document, _ path: ArchivePath, _ root: IndexedRoot
  ) -> DocumentStream.Step<DocumentHits> {
    let (search, archive) = (search, root.archive)
    return .known(path) { search.hits(in: document, of: archive, path: path) }
  }
}
