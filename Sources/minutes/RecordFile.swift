internal import MinutesArchive

/// The records of a JSON Lines file: one after the other, and any of them again.
final class RecordFile {
  /// Where a record stands.
  struct Place: Hashable {
    /// The line, from 1.
    var line: Int
    /// Offset of the first byte.
    var offset: Int
    /// Length in bytes, without the line feed.
    var count: Int
  }

  let path: String
  private let file: PositionedFile
  /// What was read; lines before `start` are done with.
  private var buffer: [UInt8] = []
  private var start = 0
  /// Offset of the buffer's first byte in the file.
  private var bufferOffset = 0
  private var line = 0
  private static let chunkSize = 1 << 20

  init(_ path: String) throws(RecordError) {
    self.path = path
    guard path != "-" else {
      throw RecordError(
        path: path, reason: "is standard input, which cannot be read twice; save it in a file first"
      )
    }
    guard !ArchivePath(path).isFolder else {
      throw RecordError(
        path: path, reason: "is a folder, where a file of records is needed; \(Self.remedy(path))")
    }
    do throws(FileError) {
      file = try PositionedFile(ArchivePath(path))
    } catch {
      throw RecordError(path: path, reason: error.cause)
    }
  }

  /// How a file of records is made of what is none.
  static func remedy(_ path: String) -> String {
    "convert it first: minutes convert \(path) -o FILE.jsonl"
  }

  /// The next record, empty lines left out, or nil at the end of the file.
  func next() throws(RecordError) -> (place: Place, bytes: [UInt8])? {
    while true {
      guard let end = try endOfLine() else { return nil }
      let bytes = buffer[start..<end]
      let place = Place(line: line + 1, offset: bufferOffset + start, count: bytes.count)
      line += 1
      start = min(end + 1, buffer.count)
      if !bytes.isEmpty { return (place, Array(bytes)) }
    }
  }

  /// Reads a record again.
  func bytes(at place: Place) throws(RecordError) -> [UInt8] {
    let bytes = try read(at: place.offset, count: place.count, line: place.line)
    guard bytes.count == place.count else {
      throw RecordError(path: path, line: place.line, reason: "the file changed while it was read")
    }
    return bytes
  }

  /// Index of the line feed that ends the line at `start`, or of the end of the file; nil where there
  /// is no line.
  private func endOfLine() throws(RecordError) -> Int? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return end }
      bufferOffset += start
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      let chunk = try read(at: bufferOffset + searched, count: Self.chunkSize, line: nil)
      if chunk.isEmpty { return buffer.isEmpty ? nil : buffer.count }
      buffer += chunk
    }
  }

  private func read(at offset: Int, count: Int, line: Int?) throws(RecordError) -> [UInt8] {
    do throws(FileError) {
      return try file.read(at: offset, count: count)
    } catch {
      throw RecordError(path: path, line: line, reason: error.cause)
    }
  }
}

/// Why a file of records cannot be compared.
struct RecordError: Error, CustomStringConvertible {
  var path: String
  /// The line of the file, from 1; nil where the whole file is meant.
  var line: Int?
  var reason: String

  var description: String {
    path + (line.map { ":\($0)" } ?? "") + ": " + reason
  }
}
