#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Pieces of output that are kept until their turn comes: in memory while they are few, then in a file
/// without a name, which is gone when nobody needs it any longer.
///
/// Where no such file can be written all stays in memory.
package final class SetAside {
  /// Where a piece is.
  package struct Place: Sendable, Hashable {
    fileprivate let offset: Int
    /// Its length in bytes.
    package let count: Int
  }

  /// What is not in the file, which ends at `written`.
  private var held: [UInt8] = []
  private var written = 0
  private var descriptor: Int32 = -1
  private var canWrite = true
  private let limit: Int

  /// - Parameter limit: How many bytes are kept in memory.
  package init(limit: Int = 4 << 20) {
    self.limit = limit
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Keeps a piece.
  package func add(_ piece: [UInt8]) -> Place {
    if held.count + piece.count > limit { writeHeld() }
    let place = Place(offset: written + held.count, count: piece.count)
    held += piece
    return place
  }

  /// Gives a piece back.
  package func piece(at place: Place) throws(OutputError) -> [UInt8] {
    let start = place.offset - written
    if start >= 0 { return Array(held[start..<(start + place.count)]) }
    let piece = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, filled in
      while filled < place.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<place.count])
        let count = retrying {
          pread(descriptor, rest.baseAddress, rest.count, off_t(place.offset + filled))
        }
        if count <= 0 { return }
        filled += count
      }
    }
    guard piece.count == place.count else { throw .failed(name: "temporary file", code: EIO) }
    return piece
  }

  private func writeHeld() {
    if descriptor < 0, canWrite { descriptor = Self.openFile() }
    guard descriptor >= 0, canWrite else { return }
    var done = 0
    while done < held.count {
      let count = held.withUnsafeBytes { all in
        retrying {
          pwrite(
            descriptor, all.baseAddress.map { $0 + done }, held.count - done,
            off_t(written + done))
        }
      }
      guard count > 0 else {
        canWrite = false
        return
      }
      done += count
    }
    written += held.count
    held.removeAll(keepingCapacity: true)
  }

  /// A file that only this process knows; −1 where there can be none.
  private static func openFile() -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // `mkstemp` puts other letters in the place of the six at the end.
    var name = Array("\(folder)/minutes-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return -1 }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}
