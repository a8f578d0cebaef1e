#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A file that comes into being whole: it is written under another name beside its place and takes
/// its place when it is done. Until then what stood there before stays.
package final class OutputFile {
  package let output: CheckedOutput
  private let descriptor: Int32
  private let name: String
  /// Where the file goes; nil where the output cannot be replaced (a pipe, a device) and is written
  /// straight.
  private let places: (temporary: ArchivePath, final: ArchivePath)?

  /// - Parameter path: The file; where it is a link, what it leads to.
  package init(_ path: String) throws(OutputError) {
    name = path
    let final = ArchivePath(path).real ?? ArchivePath(path)
    let existing = final.status()
    if let existing, !existing.isRegular {
      places = nil
      descriptor = retrying { final.withCString { open($0, O_WRONLY | O_CLOEXEC) } }
    } else {
      let temporary = Self.temporary(beside: final)
      places = (temporary, final)
      let flags = O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL
      // Before the file is there: a signal may come at once.
      UnfinishedFile.watch(temporary)
      descriptor = retrying { temporary.withCString { open($0, flags, 0o666) } }
    }
    guard descriptor >= 0 else {
      let code = errno
      UnfinishedFile.forget()
      throw .failed(name: path, code: code)
    }
    if places != nil, let existing { fchmod(descriptor, existing.st_mode & 0o7777) }
    output = CheckedOutput(descriptor: descriptor, name: path)
  }

  /// Writes what is left, makes sure that it is on the disk, and puts the file in its place.
  package func finish() throws(OutputError) {
    do throws(OutputError) {
      try output.flush()
      guard let places else {
        close(descriptor)
        return
      }
      guard retrying({ fsync(descriptor) }) == 0 else { throw failure() }
      guard close(descriptor) == 0 else { throw failure() }
      let isDone = places.temporary.withCString { from in
        places.final.withCString { rename(from, $0) } == 0
      }
      guard isDone else { throw failure() }
      UnfinishedFile.forget()
    } catch {
      discard()
      throw error
    }
  }

  /// Takes the unfinished file away.
  package func discard() {
    guard let places else { return }
    _ = places.temporary.withCString { unlink($0) }
    UnfinishedFile.forget()
  }

  private func failure() -> OutputError { .failed(name: name, code: errno) }

  /// A hidden name in the same folder, for only there a rename is one step.
  private static func temporary(beside path: ArchivePath) -> ArchivePath {
    let name = path.bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let suffix = ".\(getpid()).part"
    return ArchivePath(
      bytes: path.bytes[..<name] + [UInt8(ascii: ".")] + path.bytes[name...] + Array(suffix.utf8))
  }
}

extension ArchivePath {
  /// Whether there is a file here, and no pipe or device.
  package var isRegularFile: Bool { status()?.isRegular ?? false }

  /// Whether a walk over some files and folders comes to this file, which is there.
  package func isDocument(below roots: [ArchivePath]) -> Bool {
    guard isRegularFile, let real else { return false }
    return roots.contains { root in
      guard let top = root.real else { return false }
      if top == real { return true }
      guard top.isFolder, let parts = real.bytes(in: top)?.split(separator: UInt8(ascii: "/"))
      else { return false }
      return !parts.contains { $0.first == UInt8(ascii: ".") }
        && parts.last?.withUnsafeBufferPointer(DocumentName.isDocument) ?? false
    }
  }
}
