#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the file system says of a file without reading it. When it says the same again, the file has
/// the same content, unless somebody set it up to deceive.
package struct FileStamp: Sendable, Hashable {
  /// Bytes of the file.
  package var byteCount: Int64
  /// Nanoseconds since 1970 of the last change to the content.
  package var modified: Int64
  /// Nanoseconds since 1970 of the last change to content or attributes.
  package var changed: Int64
  /// Number of the file in its file system.
  package var node: UInt64

  package init(byteCount: Int64, modified: Int64, changed: Int64, node: UInt64) {
    self.byteCount = byteCount
    self.modified = modified
    self.changed = changed
    self.node = node
  }

  /// The stamp of a file; nil where there is none.
  package init?(of path: ArchivePath) {
    guard let status = path.status() else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.init(
      byteCount: Int64(status.st_size), modified: modified.nanoseconds,
      changed: changed.nanoseconds, node: UInt64(status.st_ino))
  }

  /// Whether a change that comes now would change the stamp: clocks of file systems are coarse, and a
  /// file that was written a moment ago may be written again in the same tick.
  package var isSettled: Bool {
    var now = timespec()
    guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { return false }
    return max(modified, changed) < now.nanoseconds - 2_000_000_000
  }
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}
