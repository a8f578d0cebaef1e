internal import MinutesArchive
internal import MinutesIndex

/// An index, and what the queries find in it.
final class IndexedArchive: Sendable {
  /// The folder of the index, as messages name it.
  let path: String
  /// The archive's folder, without links; keys are relative to it.
  let archive: ArchivePath
  let results: DocumentResults
  /// The list of contexts that the index was made with.
  let context: IndexedContext?
  /// The files that the index has as they are; nil where that is not known.
  let known: KnownSources?
  /// For each file of `known` the index in `results.documents`, or −1.
  private let foundOfKnown: [Int32]
  /// Of `known` those in which there is nothing to be found: empty files, and files that are no text.
  private let emptyOfKnown: Set<Int>

  /// Searches an index.
  ///
  /// - Returns: nil where the index was made by another version or with other options, so that it
  ///   might find something else than the files say.
  init?(
    at folder: ArchivePath, _ queries: [Query], maker: String, use: IndexUse
  ) throws(IndexError) {
    let index = try SearchIndex(at: folder.name)
    guard index.settings["maker"] == maker,
      let archive = IndexPlace.archive(of: folder, settings: index.settings)
    else { return nil }
    if let damage = index.damageSinceWritten().first { throw damage }
    path = folder.name
    self.archive = archive
    context = IndexedContext(index.settings)
    let results = try DocumentResults(queries, in: index)
    self.results = results
    let known =
      use == .trusted
      ? nil
      : KnownSources(index.hint()).flatMap {
        $0.generation == index.generation ? $0 : nil
      }
    self.known = known
    var found = [Int32](repeating: -1, count: known?.count ?? 0)
    if let known {
      for (number, document) in results.documents.enumerated() {
        let place = known.firstIndex(notBefore: document.key)
        if place < known.count, known.key(place).elementsEqual(document.key) {
          found[place] = Int32(number)
        }
      }
    }
    foundOfKnown = found
    emptyOfKnown =
      try known.map { known throws(IndexError) in
        Set(
          try results.keysWithoutElements().map { known.firstIndex(notBefore: $0) })
      } ?? []
  }

  func findsNothing(inKnown index: Int) -> Bool { foundOfKnown[index] < 0 }

  /// Whether a file of `known` may be no text. These are few, and are looked at to tell.
  func mayBeNoText(known index: Int) -> Bool { emptyOfKnown.contains(index) }

  /// What the queries find in a file of `known`; nil where it is nothing.
  func document(ofKnown index: Int) -> DocumentResults.Document? {
    let found = foundOfKnown[index]
    return found < 0 ? nil : results.documents[Int(found)]
  }
}

/// What was named on the command line and is in the archive of an index.
struct IndexedRoot: Sendable {
  let archive: IndexedArchive
  /// As it was named.
  private let path: ArchivePath
  /// Its path in the archive's folder; empty for the folder itself.
  private let key: [UInt8]
  /// Where the next file is looked for first.
  private var nextKnown: Int
  /// The folder in which the last one was looked for, and what the keys of its files begin with.
  private var folder: ArchivePath?
  private var folderKey: [UInt8] = []

  /// - Returns: nil where the path is not in the archive.
  init?(_ path: ArchivePath, in archive: IndexedArchive) {
    guard let key = path.real?.bytes(in: archive.archive) else { return nil }
    self.archive = archive
    self.path = path == ArchivePath(".") ? ArchivePath("") : path
    self.key = key
    nextKnown = archive.known?.firstIndex(notBefore: key) ?? 0
  }

  /// The index in the archive's `known` of a file that the walk over this root found, if the index has it
  /// as it is; nil else.
  ///
  /// - Parameters:
  ///   - name: The name of the file in its folder.
  ///   - folder: The path of the folder.
  mutating func knownIndex(
    of name: UnsafeBufferPointer<UInt8>, in folder: ArchivePath, _ stamp: FileStamp
  ) -> Int? {
    guard let known = archive.known else { return nil }
    if folder != self.folder { enter(folder) }
    // Both are in the same order, so that mostly it is the next one.
    if !known.hasKey(folderKey, name, nextKnown) {
      let place = known.firstIndex(notBefore: folderKey + name)
      guard known.hasKey(folderKey, name, place) else { return nil }
      nextKnown = place
    }
    nextKnown += 1
    return known.hasStamp(stamp, nextKnown - 1) ? nextKnown - 1 : nil
  }

  /// The same for the file that the root itself is.
  func knownIndex(_ stamp: FileStamp) -> Int? {
    guard let known = archive.known else { return nil }
    let place = known.firstIndex(notBefore: key)
    guard known.hasKey(key, UnsafeBufferPointer(start: nil, count: 0), place) else { return nil }
    return known.hasStamp(stamp, place) ? place : nil
  }

  private mutating func enter(_ folder: ArchivePath) {
    self.folder = folder
    var rest = folder.bytes[path.bytes.count...]
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    folderKey = key
    if !folderKey.isEmpty, !rest.isEmpty { folderKey.append(UInt8(ascii: "/")) }
    folderKey += rest
    if !folderKey.isEmpty { folderKey.append(UInt8(ascii: "/")) }
  }

  /// The documents below the root, or at it, in which something is found, in the order of paths.
  var documents: [DocumentResults.Document] {
    let all = archive.results.documents
    let first = Self.firstIndex(in: all) { !$0.key.lexicographicallyPrecedes(key) }
    // `a.txt` stands between `a` and `a/b`.
    return all[first...].prefix { $0.key.starts(with: key) }
      .filter { IndexPlace.holds(key, $0.key) }
  }

  /// Whether this is a folder or a document of the index.
  func isKnown() throws(IndexError) -> Bool {
    if path.bytes.isEmpty || path.isFolder { return true }
    return try archive.results.hasDocument(key)
  }

  /// How many documents are below the root, or at it.
  func documentCount() throws(IndexError) -> Int {
    key.isEmpty
      ? archive.results.documentCount
      : try archive.results.documentCount { IndexPlace.holds(key, $0) }
  }

  /// The path of a document as results name it.
  func path(of document: DocumentResults.Document) -> ArchivePath {
    if document.key == key { return path }
    let rest = key.isEmpty ? document.key[...] : document.key[(key.count + 1)...]
    return path.appending(rest)
  }

  private static func firstIndex(
    in documents: [DocumentResults.Document], where holds: (DocumentResults.Document) -> Bool
  ) -> Int {
    var (low, high) = (0, documents.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(documents[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
