internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser
internal import MinutesProgram

/// A search through files and folders, whichever way it is done.
struct ArchiveSearch {
  let paths: [String]
  let reading: ReadingOptions
  let index: IndexOptions
  let selection: FileSelection
  /// Is told why an index is not used.
  let tell: (String) -> Void

  /// Searches every document.
  ///
  /// - Parameter receive: Takes what was found in the documents, in the order of the walk; where it is
  ///   nothing it may be left out. Or takes why a file or folder could not be read.
  /// - Throws: `IndexError` where an index is damaged.
  func forEach(
    _ search: Search,
    receive: (Result<DocumentHits, FileError>) throws -> DocumentStream.Flow
  ) async throws -> SourceTally {
    try await walk(search, receive: receive).tally
  }

  private func walk(
    _ search: Search,
    receive: (Result<DocumentHits, FileError>) throws -> DocumentStream.Flow
  ) async throws -> (tally: SourceTally, archives: [IndexedArchive]) {
    let parser = reading.parser
    let roots = paths.map { ArchivePath($0) }
    let archives = try index.archives(of: roots, search.queries, maker: reading.maker, tell: tell)
    if let path = index.path, let archive = archives.first,
      roots.allSatisfy({ IndexedRoot($0, in: archive) == nil })
    {
      tell("the index \(path) is that of \(archive.archive.name), in which nothing is searched")
    }
    // In an encoding that somebody told, letters may look like anything.
    let isPrefiltered = reading.encoding == nil
    var plan = SourcePlan(
      search, paths: roots, in: archives, use: index.use, selection: selection)
    var failed = 0
    // Files without a result, for they are pages with results.
    var pages = 0
    var isStopped = false
    var received = 0
    try await reading.documents.forEach {
      let step = try plan.next()
      switch step {
      case nil, .pause: break
      default: pages += 1
      }
      return step
    } work: { path, bytes in
      if isPrefiltered, !search.mayFind(in: bytes), !Search.mayBeNoText(bytes) {
        return DocumentHits(path: path)
      }
      return search.hits(in: parser.parse(bytes, name: path.name), path: path, bytes: bytes)
    } receive: { _, result in
      pages -= 1
      received += 1
      archives.forgetPages(after: received)
      switch result {
      case .failure: failed += 1
      case .success(let document): if let damage = document.damage { throw damage }
      }
      let flow = try receive(result)
      isStopped = flow == .stop
      return flow
    }
    if plan.tally.changed > 0, let list = archives.lazy.compactMap(\.context).first {
      let count = plan.tally.changed
      tell(
        "\(count) \(count == 1 ? "document is" : "documents are") newer than the index and read without "
          + "what “\(list.name)” says; “minutes index --context” brings the index up to date")
    }
    var tally = plan.tally
    tally.documents -= failed - plan.failureCount + (isStopped ? 0 : pages)
    return (tally, archives)
  }

  /// Searches every document, and hands over those that have hits – or, where those without are wanted, have
  /// none – in another order than that of the walk.
  ///
  /// Which documents these are is found out first; then their hits are found, one document after the other.
  func forEach(
    _ search: Search, sorted: SortedDocuments,
    receive: (Result<DocumentHits, FileError>) throws -> DocumentStream.Flow
  ) async throws -> SourceTally {
    var sorted = sorted
    var detail = search.detail
    detail.isDeferred = !selection.wantsAll
    let (tally, archives) = try await walk(Search(search.queries, detail)) { result in
      if case .success(let document) = result,
        document.deferred != nil || document.hits.isEmpty == selection.wantsAll
      {
        sorted.add(document)
        return .goOn
      }
      return try receive(result)
    }
    var documents = sorted.inOrder.makeIterator()
    var received = 0
    let parser = reading.parser
    try await reading.documents.forEach {
      documents.next().map { source in
        switch source {
        case .held(let document): .known(document.path) { document }
        case .index(let path, let hits): .known(path) { hits(search) }
        case .file(let path): .read(path, byteCount: 0, isNamed: false)
        }
      }
    } work: { path, bytes in
      search.hits(in: parser.parse(bytes, name: path.name), path: path, bytes: bytes)
    } receive: { _, result in
      received += 1
      // Documents of an order other than the index's have few pages in common.
      archives.forgetPages(after: received, every: DocumentResults.forgettingInterval / 8)
      if case .success(let document) = result, let damage = document.damage { throw damage }
      return try receive(result)
    }
    return tally
  }

  /// Searches one document, which is read.
  func hits(_ search: Search, in path: ArchivePath) throws(FileError) -> DocumentHits {
    let bytes = try FileReading.read(path, limit: reading.maxSize << 20, waits: false)
    return search.hits(in: reading.parser.parse(bytes, name: path.name), path: path, bytes: bytes)
  }
}

extension [IndexedArchive] {
  /// Now and then, so that not all of the indexes is in memory in the end.
  fileprivate func forgetPages(
    after count: Int, every interval: Int = DocumentResults.forgettingInterval
  ) {
    guard count % interval == 0 else { return }
    for archive in self { archive.results.forgetPages() }
  }
}

/// Where the documents of a search came from.
struct SourceTally: Sendable, Hashable {
  /// Documents that were searched: that were read, or that an index knows to have nothing.
  var documents = 0
  /// Those of them that were read though an index was there, because it does not have them as they are.
  var changed = 0
  /// Those of them that were read where no index was.
  var unindexed = 0
}
