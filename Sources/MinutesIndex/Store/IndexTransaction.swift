/// What a writer has done since the last commit, and how it becomes one.
struct IndexTransaction {
  let folder: any IndexFolder
  let options: IndexWriter.Options
  /// What is on disk and what readers see.
  private(set) var committed: Manifest
  /// What will be committed: segments that are written out, and deletions.
  private(set) var next: Manifest
  /// The segments of `next`.
  private(set) var segments: [SegmentReader]
  /// Documents that are in no segment yet, and their keys.
  private var builder = SegmentBuilder()
  private var pending: [ExactText: [UInt8]] = [:]
  /// Why the writer takes no more: what was to be committed is incomplete, or nobody knows what is on
  /// disk but who reads it again.
  private var failure: IndexError?

  /// Begins at the last commit, and removes what earlier writers did not finish.
  init(in folder: any IndexFolder, options: IndexWriter.Options) throws(IndexError) {
    self.folder = folder
    self.options = options
    let names = try folder.names()
    committed =
      names.contains(Manifest.fileName) ? try Self.manifest(in: folder, options) : Manifest()
    next = committed
    if options.startsAnew {
      next.segments = []
      segments = []
      // A manifest that could not be read has commits counted from the first again.
      try Hint.write([], in: folder)
    } else {
      segments = try committed.segments.map { entry throws(IndexError) in
        try SearchIndex.Segment(entry, in: folder).reader
      }
    }
    let known = Set(committed.segments.map(\.fileName))
    for name in names where Manifest.isOwn(name) && !known.contains(name) {
      try folder.remove(name)
    }
  }

  /// What is on disk; nothing where it is damaged and not needed.
  private static func manifest(
    in folder: any IndexFolder, _ options: IndexWriter.Options
  ) throws(IndexError) -> Manifest {
    do throws(IndexError) {
      return try Manifest(in: folder)
    } catch {
      guard options.startsAnew, error.isDamage else { throw error }
      return Manifest()
    }
  }

  var settings: [String: String] {
    get { next.settings }
    set { next.settings = newValue }
  }

  // MARK: Documents

  mutating func put(_ document: DocumentRecord) throws(IndexError) {
    try begin()
    do throws(SegmentError) {
      try builder.add(document)
    } catch {
      throw IndexError(error, path: folder.path)
    }
    try deleteWritten(document.key)
    pending[ExactText(document.key)] = document.fingerprint
    if builder.memoryUse >= options.memoryLimit { try flush() }
  }

  mutating func delete(_ key: String) throws(IndexError) -> Bool {
    try begin()
    // What is on its way into a segment cannot be taken out of it.
    if pending[ExactText(key)] != nil { try flush() }
    return try deleteWritten(key)
  }

  func fingerprint(of key: String) throws(IndexError) -> [UInt8]? {
    if let fingerprint = pending[ExactText(key)] { return fingerprint }
    guard let (segment, document) = try find(key) else { return nil }
    return try reading(segment) { reader throws(SegmentError) in
      try reader.document(document).fingerprint
    }
  }

  func fingerprints() throws(IndexError) -> [ExactText: [UInt8]] {
    var all = pending
    for (index, segment) in next.segments.enumerated() {
      try reading(index) { reader throws(SegmentError) in
        for document in 0..<segment.documentCount where !segment.deleted.contains(document) {
          let key = ExactText(try reader.key(ofDocument: document))
          all[key] = try reader.document(document).fingerprint
          if document % DocumentResults.forgettingInterval == 0 { reader.region.forgetPages() }
        }
      }
    }
    return all
  }

  @discardableResult
  private mutating func deleteWritten(_ key: String) throws(IndexError) -> Bool {
    guard let (segment, document) = try find(key) else { return false }
    return next.segments[segment].deleted.insert(document)
  }

  /// The one document of a key that is not deleted.
  private func find(_ key: String) throws(IndexError) -> (segment: Int, document: Int)? {
    for index in segments.indices {
      let document = try reading(index) { reader throws(SegmentError) in
        try reader.documentNumber(ofKey: key)
      }
      if let document, !next.segments[index].deleted.contains(document) {
        return (index, document)
      }
    }
    return nil
  }

  /// Reads in a segment; an error names its file.
  private func reading<Result>(
    _ segment: Int, _ body: (SegmentReader) throws(SegmentError) -> Result
  ) throws(IndexError) -> Result {
    do throws(SegmentError) {
      return try body(segments[segment])
    } catch {
      throw IndexError(error, path: folder.path(of: next.segments[segment].fileName))
    }
  }

  // MARK: Commits

  mutating func commit() throws(IndexError) -> IndexWriter.Commit {
    try begin()
    try flush()
    try publish()
    var mergeFailure: IndexError?
    do throws(IndexError) {
      while let due = options.mergePolicy.nextMerge(
        next.segments, passageCounts: segments.map(\.passageCount))
      {
        try merge(due.map(source), replacing: due)
      }
      try publish()
    } catch {
      mergeFailure = error
    }
    return state(mergeFailure)
  }

  mutating func compact() throws(IndexError) -> IndexWriter.Commit {
    try begin()
    try flush()
    try publish()
    let largest = options.mergePolicy.largestSegment
    if next.segments.count > 1 || next.segments.contains(where: { !$0.deleted.isEmpty })
      || segments.contains(where: { $0.passageCount > largest })
    {
      let all = Array(next.segments.indices)
      try merge(all.map(source), replacing: all)
      try publish()
    }
    return state(nil)
  }

  mutating func join(_ indexes: [SearchIndex]) throws(IndexError) -> IndexWriter.Commit {
    try begin()
    try flush()
    var sources = segments.indices.map(source)
    for index in indexes {
      sources += index.sources.map { Source(reader: $0.0, deleted: $0.1, path: $0.path) }
    }
    try dropRepetitions(&sources)
    let own = Array(next.segments.indices)
    try merge(sources, replacing: own)
    try publish()
    return state(nil)
  }

  private func state(_ failure: IndexError?) -> IndexWriter.Commit {
    IndexWriter.Commit(
      generation: committed.generation,
      documentCount: committed.segments.reduce(0) { $0 + $1.liveDocumentCount },
      mergeFailure: failure)
  }

  /// Leaves one of the documents of a key that several have.
  private func dropRepetitions(
    _ sources: inout [Source]
  ) throws(IndexError) {
    var fingerprints: [ExactText: [UInt8]] = [:]
    for index in sources.indices {
      let (reader, deleted) = (sources[index].reader, sources[index].deleted)
      for document in 0..<reader.documentCount where !deleted.contains(document) {
        let (key, fingerprint) = try sources[index].identity(of: document)
        if document % DocumentResults.forgettingInterval == 0 { reader.region.forgetPages() }
        guard let known = fingerprints.updateValue(fingerprint, forKey: ExactText(key)) else {
          continue
        }
        guard known == fingerprint else {
          throw IndexError(path: folder.path, reason: .conflict(key: key))
        }
        sources[index].deleted.insert(document)
      }
    }
  }

  /// What a merge reads.
  private struct Source {
    var reader: SegmentReader
    var deleted: DeletedDocuments
    /// The file of the segment.
    var path: String

    func identity(of document: Int) throws(IndexError) -> (key: String, fingerprint: [UInt8]) {
      try reading { () throws(SegmentError) in
        (try reader.key(ofDocument: document), try reader.document(document).fingerprint)
      }
    }

    /// Makes sure of every byte, for damage must not get a sound checksum.
    func verify() throws(IndexError) {
      try reading { () throws(SegmentError) in try reader.verify() }
    }

    private func reading<Result>(
      _ body: () throws(SegmentError) -> Result
    ) throws(IndexError) -> Result {
      do throws(SegmentError) { return try body() } catch { throw IndexError(error, path: path) }
    }
  }

  private func source(_ segment: Int) -> Source {
    Source(
      reader: segments[segment], deleted: next.segments[segment].deleted,
      path: folder.path(of: next.segments[segment].fileName))
  }

  // MARK: Files

  /// Writes the documents that are in no segment yet into one.
  private mutating func flush() throws(IndexError) {
    guard builder.documentCount > 0 else { return }
    let full = builder
    builder = SegmentBuilder()
    pending.removeAll()
    do throws(IndexError) {
      try adopt { file in try full.finish(into: &file) }
    } catch {
      failure = error
      throw error
    }
  }

  /// Writes one segment of several, or as few as the policy allows, without what is deleted of them.
  ///
  /// - Parameter replaced: The segments of `next` whose place they take, which are among the sources.
  private mutating func merge(
    _ sources: [Source], replacing replaced: [Int]
  ) throws(IndexError) {
    let before = (next, segments)
    for source in sources { try source.verify() }
    let order: MergeOrder
    do throws(SegmentError) {
      order = try MergeOrder(
        sources.map { source in (source.reader, { source.deleted.contains($0) }) })
    } catch {
      throw IndexError(error, path: folder.path)
    }
    let parts = order.parts(ofAtMost: options.mergePolicy.largestSegment)
    // What is divided so already need not be written again.
    if sources.count == replaced.count, parts.count == sources.count,
      parts.allSatisfy(order.isWhole)
    {
      return
    }
    for index in replaced.reversed() {
      next.segments.remove(at: index)
      segments.remove(at: index)
    }
    guard !order.documents.isEmpty else { return }
    do throws(IndexError) {
      for part in parts {
        try adopt { file in try SegmentMerge(order, part: part).write(into: &file) }
      }
    } catch {
      let number = next.nextSegment
      (next, segments) = before
      // Parts that were finished take room on a disk that may be full.
      for finished in next.nextSegment..<number {
        try? folder.remove(Manifest.segmentName(finished))
      }
      next.nextSegment = number
      throw error
    }
  }

  /// Writes a segment to a file, makes it durable and lets it belong to the next state.
  private mutating func adopt(
    _ write: (inout SegmentFile) throws -> SegmentSummary
  ) throws(IndexError) {
    let number = next.nextSegment
    next.nextSegment += 1
    let name = Manifest.segmentName(number)
    do {
      var file = SegmentFile(try folder.create(name))
      let summary = try write(&file)
      try file.sync()
      let entry = Manifest.Segment(
        number: number, byteCount: Int(summary.byteCount), checksum: summary.checksum,
        deleted: DeletedDocuments(documentCount: summary.documentCount))
      segments.append(try SearchIndex.Segment(entry, in: folder).reader)
      next.segments.append(entry)
    } catch {
      try? folder.remove(name)
      throw (error as? IndexError) ?? IndexError(writing: error, path: folder.path(of: name))
    }
  }

  /// Replaces the manifest, which is the moment at which a commit comes to be.
  private mutating func publish() throws(IndexError) {
    guard
      committed.generation == 0 || next.segments != committed.segments
        || next.settings != committed.settings
    else { return }
    next.generation = committed.generation + 1
    do throws(IndexError) {
      try folder.replace(
        Manifest.fileName, with: next.encoded(), by: Manifest.temporaryName)
    } catch {
      failure = error
      throw error
    }
    // Segments of the former state, and those that were merged before they were ever committed.
    let former = committed.segments.map(\.number) + Array(committed.nextSegment..<next.nextSegment)
    committed = next
    let known = Set(committed.segments.map(\.number))
    for number in former where !known.contains(number) {
      // What cannot be removed now is garbage for the next writer.
      try? folder.remove(Manifest.segmentName(number))
    }
  }

  func replaceHint(_ bytes: [UInt8]) throws(IndexError) {
    try begin()
    try Hint.write(bytes, in: folder)
  }

  private func begin() throws(IndexError) {
    if let failure { throw failure }
  }
}
