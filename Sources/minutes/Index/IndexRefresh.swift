internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser
internal import MinutesProgram

/// Brings an index up to date with the files of its archive.
final class IndexRefresh {
  private let writer: IndexWriter
  private let place: IndexPlace
  private let shard: Shard?
  private let reading: ReadingOptions
  private let context: ContextTable?
  /// What makes a document out of a file besides the file. Where it is not the same, everything is
  /// read again.
  private let maker: String
  /// The documents that were found, where there is a list that they should be in.
  private var found: [ArchivePath] = []
  /// Fingerprints of what was in the index before, by key.
  private let before: [ExactText: [UInt8]]
  /// Those of them that need not be read again while they stay the same.
  private let known: [ExactText: [UInt8]]
  /// When the files were read that are in the index.
  private var times: SourceTimes
  /// Stamps of the files that are being read.
  private var stamps: [ExactText: FileStamp] = [:]
  /// Keys of what was found in the archive, and of what may be there but could not be read.
  private var seen: Set<ExactText> = []
  private var unreadable: [[UInt8]] = []
  private var tally = IndexTally()
  private var progress: ProgressLine
  /// Bytes of documents since the last commit.
  private var uncommitted = 0

  /// After so many bytes of documents there is a commit, so that a run that is broken off need not
  /// begin anew.
  private static let commitInterval = 64 << 20

  /// - Parameters:
  ///   - context: What is known of documents from outside.
  ///   - readsAll: Whether to read what has not changed, too.
  init(
    of writer: IndexWriter, at place: IndexPlace, shard: Shard?, reading: ReadingOptions,
    context: ContextTable?, readsAll: Bool, showsProgress: Bool
  ) throws {
    self.writer = writer
    self.place = place
    self.shard = shard
    self.reading = reading
    let settings = writer.settings
    maker = reading.maker
    before = try writer.fingerprints()
    guard before.isEmpty || settings["shard"] == shard?.description else {
      throw ShardError(found: settings["shard"], wanted: shard, index: place.index)
    }
    self.context = context
    if !readsAll, context == nil, let list = IndexedContext(settings) {
      throw ContextMissing(list: list.name, index: place.index)
    }
    let isUsable =
      !readsAll && settings["maker"] == maker
      && IndexedContext(settings) == context.map { IndexedContext($0) }
    known = isUsable ? before : [:]
    times = isUsable ? SourceTimes(writer.hint()) : SourceTimes()
    progress = ProgressLine(isShown: showsProgress)
  }

  func run() async throws -> IndexTally {
    var settings = ["maker": maker, IndexPlace.setting: place.note]
    settings["shard"] = shard?.description
    settings[IndexedContext.setting] = context.map { IndexedContext($0).note }
    writer.settings = settings
    setLastWords(documentCount: before.count)
    defer { progress.clear() }
    try await readDocuments()
    try deleteVanished()
    try finish()
    return tally
  }

  /// What is to be said of rows of the list that name no document.
  var unusedContexts: String? { context?.complaint(ofAllBut: found, "indexed") }

  private func readDocuments() async throws {
    let (parser, place, known, table) = (reading.parser, place, known, context)
    try await reading.documents.forEach(of: ArchiveWalk(roots: place.roots.map(\.path))) {
      path, stamp in
      self.isWanted(path, stamp)
    } work: { path, bytes in
      guard let key = place.key(of: path).flatMap({ String(validating: $0, as: UTF8.self) }) else {
        return Reading.unnameable
      }
      if let fingerprint = known[ExactText(key)],
        fingerprint == DocumentParser.fingerprint(of: bytes)
      {
        return .unchanged(key, fingerprint)
      }
      let document = parser.parse(
        bytes, name: path.name, context: table?.context(of: path) ?? DocumentContext())
      let record = DocumentRecord(document, key: key, passages: document.passages(in: bytes))
      return .document(record, byteCount: bytes.count)
    } receive: { path, result in
      try self.receive(path, result)
      return .goOn
    }
  }

  /// Whether a document must be read to know whether it has changed.
  private func isWanted(_ path: ArchivePath, _ stamp: FileStamp?) -> Bool {
    // What has no key is reported when its turn comes.
    guard let bytes = place.key(of: path), let key = String(validating: bytes, as: UTF8.self) else {
      return true
    }
    if context != nil { found.append(path) }
    if let shard, !shard.takes(key) { return false }
    seen.insert(ExactText(key))
    guard let stamp, stamp.isSettled else { return true }
    if let fingerprint = known[ExactText(key)], times[key] == .init(stamp, fingerprint) {
      tally.unchanged += 1
      return false
    }
    stamps[ExactText(key)] = stamp
    return true
  }

  private func receive(_ path: ArchivePath, _ result: Result<Reading, FileError>) throws {
    switch result {
    case .failure(let error):
      tell(error.description)
      tally.failed += 1
      if let key = place.key(of: error.path) { unreadable.append(key) }
    case .success(.unnameable):
      tell("\(path.name): the path is not UTF-8, by which an index knows documents; rename it")
      tally.failed += 1
    case .success(.unchanged(let key, let fingerprint)):
      tally.unchanged += 1
      note(key, fingerprint)
    case .success(.document(let record, let byteCount)):
      try writer.put(record)
      tally.indexed += 1
      tally.bytes += byteCount
      note(record.key, record.fingerprint)
      uncommitted += byteCount
      if uncommitted >= Self.commitInterval { try commit() }
    }
    progress.show { tally.description }
  }

  /// Remembers when a file was read, so that it need not be read the next time.
  private func note(_ key: String, _ fingerprint: [UInt8]) {
    times[key] = stamps.removeValue(forKey: ExactText(key)).map { .init($0, fingerprint) }
  }

  /// Documents whose files are gone. What could not be read may still be there.
  private func deleteVanished() throws {
    let gone = before.keys.filter { !seen.contains($0) }.map(\.text)
    for key in gone.sorted() where place.covers(key) {
      guard !unreadable.contains(where: { IndexPlace.holds($0, Array(key.utf8)) }) else { continue }
      try writer.delete(key)
      times[key] = nil
      tally.deleted += 1
    }
  }

  /// The index of a whole archive ends as one segment, so that it is the same whatever was committed
  /// on the way; after small changes that would cost too much.
  private func finish() throws {
    let isMostlyNew = tally.indexed + tally.deleted > before.count / 2
    let generation = isMostlyNew ? try writer.compact().generation : try commit()
    try writer.replaceHint(
      times.encoded(generation: generation, fingerprints: try writer.fingerprints()))
  }

  @discardableResult
  private func commit() throws -> UInt64 {
    let commit = try writer.commit()
    uncommitted = 0
    setLastWords(documentCount: commit.documentCount)
    if let failure = commit.mergeFailure {
      tell("\(failure); what was indexed is safe, but searches are slower until it can be merged")
    }
    return commit.generation
  }

  private func setLastWords(documentCount: Int) {
    LastWords.set(
      "broken off; \(documentCount) documents are in the index, and the next run goes on from there",
      command: "minutes")
  }

  private func tell(_ message: String) {
    progress.clear()
    Messages.tell(message, command: "minutes")
  }
}

/// What came of one file.
private enum Reading: Sendable {
  case document(DocumentRecord, byteCount: Int)
  case unchanged(String, [UInt8])
  case unnameable
}

/// Why an index cannot take a share of the documents.
private struct ShardError: Error, CustomStringConvertible {
  var found: String?
  var wanted: Shard?
  var index: String

  var description: String {
    let has = found.map { "share \($0) of the documents" } ?? "all documents"
    let wants = wanted.map { "share \($0)" } ?? "all of them"
    return
      "\(index) has \(has) and cannot be refreshed with \(wants); name another folder with --index"
  }
}

/// Why an index cannot be brought up to date without a list.
private struct ContextMissing: Error, CustomStringConvertible {
  var list: String
  var index: String

  var description: String {
    "\(index) was made with --context \(list); name the list again, or do without it by --rebuild"
  }
}

/// What a run did.
struct IndexTally: CustomStringConvertible {
  var indexed = 0
  var unchanged = 0
  var deleted = 0
  var failed = 0
  var bytes = 0
  private let start = ContinuousClock.now

  /// Whether there is, or was, any document.
  var isAnything: Bool { indexed + unchanged + deleted > 0 }

  var description: String {
    let seconds = start.duration(to: .now) / .seconds(1)
    let counts = [(unchanged, "unchanged"), (deleted, "gone"), (failed, "failed")]
      .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return "\(indexed) \(indexed == 1 ? "document" : "documents") indexed\(counts), "
      + "\(Self.rounded(Double(bytes) / 1_000_000)) MB in \(Self.rounded(seconds)) s"
  }

  private static func rounded(_ value: Double) -> String {
    "\((value * 10).rounded() / 10)"
  }
}
