#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Reads whole files into memory. Files are never mapped: one that shrinks meanwhile must not crash
/// the run.
package enum FileReading {
  /// What one document may have unless the caller says otherwise: 64 MiB.
  package static let defaultLimit = 64 << 20

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that are taken.
  ///   - waits: Whether to wait for the writer of a pipe. False for what was found in a folder: a
  ///     file there that has become a pipe meanwhile must not stop the run.
  ///   - byteCount: Bytes of the file, where it was found out a moment ago that it is one.
  package static func read(
    _ path: ArchivePath, limit: Int = defaultLimit, waits: Bool = false, byteCount: Int? = nil
  ) throws(FileError) -> [UInt8] {
    if path == .standardInput {
      return try read(STDIN_FILENO, of: path, expected: 0, limit: limit)
    }
    let flags = O_RDONLY | O_CLOEXEC | (waits ? 0 : O_NONBLOCK)
    let descriptor = retrying { path.withCString { open($0, flags) } }
    guard descriptor >= 0 else { throw FileError(path: path, reason: .system(errno)) }
    defer { close(descriptor) }
    if let byteCount, byteCount <= limit {
      let bytes = readChunk(descriptor, room: byteCount + 1, enough: byteCount)
      if let bytes, bytes.count == byteCount { return bytes }
      // It is not what it was.
      lseek(descriptor, 0, SEEK_SET)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(path: path, reason: .system(errno))
    }
    guard !status.isFolder else { throw FileError(path: path, reason: .system(EISDIR)) }
    guard status.isRegular || waits else { throw FileError(path: path, reason: .system(ENXIO)) }
    let expected = status.isRegular ? Int(status.st_size) : 0
    guard expected <= limit else { throw FileError(path: path, reason: .tooLarge(limit: limit)) }
    return try read(descriptor, of: path, expected: expected, limit: limit)
  }

  /// Reads to the end of the file, whatever size it was said to have.
  private static func read(
    _ descriptor: Int32, of path: ArchivePath, expected: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected: where it stays free, the file is at its end.
    var room = expected + 1
    while true {
      let wanted = min(room, limit + 1 - bytes.count)
      let enough = bytes.isEmpty ? expected : nil
      guard let chunk = readChunk(descriptor, room: wanted, enough: enough) else {
        throw FileError(path: path, reason: .system(errno))
      }
      let isAtEnd = chunk.count < wanted
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      guard bytes.count <= limit else {
        throw FileError(path: path, reason: .tooLarge(limit: limit))
      }
      if isAtEnd { return bytes }
      room = max(bytes.count, 1 << 16)
    }
  }

  /// Fills `room` bytes unless the file ends before; nil where reading failed, with errno set.
  ///
  /// - Parameter enough: Bytes behind which the file ends. If it does, it need not be asked once more.
  private static func readChunk(_ descriptor: Int32, room: Int, enough: Int?) -> [UInt8]? {
    var failed = false
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      while filled < room {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<room])
        let count = retrying { systemRead(descriptor, rest.baseAddress, rest.count) }
        if count <= 0 {
          failed = count < 0
          return
        }
        filled += count
        if filled == enough { return }
      }
    }
    return failed ? nil : chunk
  }

  private static func systemRead(
    _ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, start, count)
    #else
      Glibc.read(descriptor, start, count)
    #endif
  }
}

/// Repeats a system call that a signal interrupted.
func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
