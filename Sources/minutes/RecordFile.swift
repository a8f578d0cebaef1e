internal import Foundation

/// The records of a JSON Lines file: one after the other, and any of them again.
final class RecordFile {
  /// Where a record stands.
  struct Place: Hashable {
    /// The line, from 1.
    var line: Int
    /// Offset of the first byte.
    var offset: UInt64
    /// Length in bytes, without the line feed.
    var count: Int
  }

  let path: String
  private let handle: FileHandle
  /// What was read; lines before `start` are done with.
  private var buffer = Data()
  private var start = 0
  /// Offset of the buffer's first byte in the file.
  private var bufferOffset: UInt64 = 0
  private var line = 0
  private static let chunkSize = 1 << 20

  init(_ path: String) throws(RecordError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RecordError(path: path, reason: "no such file, or it may not be read")
    }
    self.path = path
    self.handle = handle
    do {
      try handle.seek(toOffset: 0)
    } catch {
      throw RecordError(
        path: path, reason: "is no regular file; records are read twice, so save them first")
    }
  }

  /// The next record, empty lines left out, or nil at the end of the file.
  func next() throws(RecordError) -> (place: Place, bytes: Data)? {
    while true {
      guard let end = try endOfLine() else { return nil }
      let bytes = buffer[start..<end]
      let place = Place(line: line + 1, offset: bufferOffset + UInt64(start), count: bytes.count)
      line += 1
      start = min(end + 1, buffer.count)
      if !bytes.isEmpty { return (place, Data(bytes)) }
    }
  }

  /// Reads a record again.
  func bytes(at place: Place) throws(RecordError) -> Data {
    do {
      let position = try handle.offset()
      try handle.seek(toOffset: place.offset)
      let bytes = try handle.read(upToCount: place.count)
      try handle.seek(toOffset: position)
      if let bytes, bytes.count == place.count { return bytes }
    } catch {
      throw RecordError(path: path, line: place.line, reason: error.localizedDescription)
    }
    throw RecordError(path: path, line: place.line, reason: "the file changed while it was read")
  }

  /// Index of the line feed that ends the line at `start`, or of the end of the file; nil where there
  /// is no line.
  private func endOfLine() throws(RecordError) -> Int? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return end }
      bufferOffset += UInt64(start)
      buffer = Data(buffer[start...])
      start = 0
      searched = buffer.count
      do {
        guard let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty else {
          return buffer.isEmpty ? nil : buffer.count
        }
        buffer.append(chunk)
      } catch {
        throw RecordError(path: path, reason: error.localizedDescription)
      }
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
