internal import MinutesArchive
internal import MinutesIndex
internal import MinutesParser
internal import MinutesProgram

/// A search through files and folders, whichever way it is done.
struct ArchiveSearch {
  let paths: [String]
  let reading: ReadingOptions

  /// Searches every document.
  ///
  /// - Parameter receive: Takes what was found in each document, in the order of the walk, also where
  ///   it is nothing; or why a file or folder could not be read.
  func forEach(
    _ search: Search,
    receive: (Result<DocumentHits, FileError>) throws -> DocumentStream.Flow
  ) async throws {
    let parser = reading.parser
    try await reading.documents(at: paths).forEach { path, bytes in
      search.hits(in: parser.parse(bytes, name: path.name), path: path, bytes: bytes)
    } receive: { _, result in
      try receive(result)
    }
  }

  /// Searches one document, which is read.
  func hits(_ search: Search, in path: ArchivePath) throws(FileError) -> DocumentHits {
    let bytes = try FileReading.read(path, limit: reading.maxSize << 20, waits: false)
    return search.hits(in: reading.parser.parse(bytes, name: path.name), path: path, bytes: bytes)
  }
}
