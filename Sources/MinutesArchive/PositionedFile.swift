#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that stays open, and of which any part can be read at any time.
package final class PositionedFile: Sendable {
  package let path: ArchivePath
  private let descriptor: Int32

  /// Opens a file. Of a pipe, nothing but what comes next could be read: it fails with `ESPIPE`.
  package init(_ path: ArchivePath) throws(FileError) {
    let opened = retrying { path.withCString { open($0, O_RDONLY | O_CLOEXEC) } }
    self.path = path
    descriptor = opened
    guard opened >= 0, lseek(opened, 0, SEEK_SET) == 0 else {
      throw FileError(path: path, reason: .system(errno))
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads up to `count` bytes from an offset on, in bytes; fewer only where the file ends before.
  package func read(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, failure == nil {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
        let read = retrying {
          pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
        }
        if read < 0 { failure = errno }
        if read <= 0 { return }
        filled += read
      }
    }
    if let failure { throw FileError(path: path, reason: .system(failure)) }
    return bytes
  }
}
