#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A folder of the file system.
///
/// All calls are relative to the folder that was opened, wherever it is moved meanwhile. Interrupted
/// calls are repeated, and short writes continued.
package final class SystemFolder: IndexFolder {
  package let path: String
  private let descriptor: Int32

  /// Opens a folder that exists.
  package init(_ path: String) throws(IndexError) {
    self.path = path
    descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      if errno == ENOENT { throw IndexError(path: path, reason: .missing) }
      throw IndexError(path: path, reason: .system(.open, code: errno))
    }
  }

  /// Opens a folder and makes it where it does not exist; the folder around it must exist.
  package convenience init(making path: String) throws(IndexError) {
    if retrying({ mkdir(path, 0o777) }) == 0 {
      try SystemFolder("\(path)/..").sync()
    } else if errno != EEXIST {
      throw IndexError(path: path, reason: .system(.create, code: errno))
    }
    try self.init(path)
  }

  deinit { close(descriptor) }

  package func names() throws(IndexError) -> [String] {
    // A descriptor of its own: reading a folder moves a position that copies would share.
    let copy = retrying { openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard copy >= 0 else { throw failure(.list) }
    guard let stream = fdopendir(copy) else {
      defer { close(copy) }
      throw failure(.list)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { continue }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      names.append(String(cString: name))
    }
    guard errno == 0 else { throw failure(.list) }
    return names.filter { $0 != "." && $0 != ".." }
  }

  package func read(_ name: String) throws(IndexError) -> [UInt8] {
    let (file, byteCount) = try openForReading(name)
    defer { close(file) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, filled in
      while filled < byteCount {
        let rest = buffer.baseAddress.map { $0 + filled }
        let count = retrying { systemRead(file, rest, byteCount - filled) }
        guard count > 0 else {
          failed = count < 0
          return
        }
        filled += count
      }
    }
    if failed { throw failure(.read, name) }
    return bytes
  }

  package func map(_ name: String) throws(IndexError) -> SegmentRegion {
    let (file, byteCount) = try openForReading(name)
    defer { close(file) }
    guard byteCount > 0 else { return SegmentRegion(copying: []) }
    let start = mmap(nil, byteCount, PROT_READ, MAP_SHARED, file, 0)
    guard let start, start != MAP_FAILED else { throw failure(.map, name) }
    nonisolated(unsafe) let memory = start
    return SegmentRegion(
      UnsafeRawBufferPointer(start: start, count: byteCount),
      forget: { madvise(memory, byteCount, MADV_DONTNEED) },
      release: { munmap(memory, byteCount) })
  }

  package func create(_ name: String) throws(IndexError) -> any IndexFile {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC
    let file = retrying { openat(descriptor, name, flags, 0o666) }
    guard file >= 0 else { throw failure(.create, name) }
    return SystemFile(descriptor: file, path: path(of: name))
  }

  package func rename(_ name: String, to other: String) throws(IndexError) {
    guard retrying({ renameat(descriptor, name, descriptor, other) }) == 0 else {
      throw failure(.rename, name)
    }
  }

  package func remove(_ name: String) throws(IndexError) {
    guard retrying({ unlinkat(descriptor, name, 0) }) == 0 else { throw failure(.remove, name) }
  }

  package func sync() throws(IndexError) {
    guard synchronise(descriptor) == 0 else {
      // File systems that cannot sync a folder say so in these ways.
      if errno == EINVAL || errno == ENOTSUP { return }
      throw failure(.sync)
    }
  }

  package func lock(_ name: String, waits: Bool) throws(IndexError) -> any IndexLock {
    let file = retrying { openat(descriptor, name, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
    guard file >= 0 else { throw failure(.lock, name) }
    guard retrying({ flock(file, waits ? LOCK_EX : LOCK_EX | LOCK_NB) }) == 0 else {
      defer { close(file) }
      guard errno == EWOULDBLOCK else { throw failure(.lock, name) }
      throw IndexError(path: path, reason: .locked(by: SystemLock.holder(file)))
    }
    return SystemLock(descriptor: file)
  }

  private func openForReading(_ name: String) throws(IndexError) -> (file: Int32, byteCount: Int) {
    // A pipe that took the place of the file must not make the reader wait.
    let file = retrying { openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC) }
    guard file >= 0 else { throw failure(.open, name) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      defer { close(file) }
      throw failure(.open, name)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw IndexError(
        path: path(of: name), reason: .damaged(what: "it is not a file", offset: nil))
    }
    return (file, Int(status.st_size))
  }

  private func failure(_ operation: IndexError.Operation, _ name: String? = nil) -> IndexError {
    let code = errno
    return IndexError(
      path: name.map { path(of: $0) } ?? path, reason: .system(operation, code: code))
  }
}

/// A file that is being written.
private final class SystemFile: IndexFile {
  private let descriptor: Int32
  private let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.baseAddress.map { $0 + written }
      let count = retrying { systemWrite(descriptor, rest, bytes.count - written) }
      guard count > 0 else {
        // A device that takes nothing and names no reason is full.
        let code = count == 0 ? ENOSPC : errno
        throw IndexError(path: path, reason: .system(.write, code: code))
      }
      written += count
    }
  }

  func sync() throws(IndexError) {
    guard synchronise(descriptor) == 0 else {
      throw IndexError(path: path, reason: .system(.sync, code: errno))
    }
  }
}

/// A lock of the kernel on an open file (`flock`). It goes with the process; what the file says is
/// there only to tell others who has it.
private final class SystemLock: IndexLock {
  private let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
    // The lock holds whether or not this can be written.
    let line = "\(getpid()) \(Self.hostName)\n"
    _ = ftruncate(descriptor, 0)
    _ = retrying { pwrite(descriptor, line, line.utf8.count, 0) }
  }

  deinit { close(descriptor) }

  /// Who wrote to the lock file last; nil where that cannot be made out.
  ///
  /// Between taking the lock and writing to the file the holder before may stand there. A process of
  /// this machine that is gone is such a one, and its successor is waited for a moment.
  static func holder(_ descriptor: Int32) -> LockHolder? {
    for _ in 0..<50 {
      if let holder = readHolder(descriptor),
        holder.host != hostName || kill(holder.process, 0) == 0 || errno == EPERM
      {
        return holder
      }
      usleep(2_000)
    }
    return nil
  }

  private static func readHolder(_ descriptor: Int32) -> LockHolder? {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = retrying { pread(descriptor, &buffer, buffer.count, 0) }
    guard count > 0 else { return nil }
    let line = String(decoding: buffer[..<count], as: UTF8.self)
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[1].utf8.last == UInt8(ascii: "\n"), let process = Int32(words[0]),
      process > 0
    else { return nil }
    return LockHolder(process: process, host: String(words[1].dropLast()))
  }

  private static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "an unknown machine" }
    return buffer.withUnsafeBytes { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// Makes the bytes of a file or the names of a folder durable.
private func synchronise(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    // Only this makes the drive write its cache out, where the file system knows it.
    if retrying({ fcntl(descriptor, F_FULLFSYNC) }) == 0 { return 0 }
  #endif
  return retrying { fsync(descriptor) }
}

/// Repeats a system call that a signal interrupted.
private func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

private func systemRead(
  _ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  #if canImport(Darwin)
    Darwin.read(descriptor, start, count)
  #elseif canImport(Glibc)
    Glibc.read(descriptor, start, count)
  #elseif canImport(Musl)
    Musl.read(descriptor, start, count)
  #endif
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    Darwin.write(descriptor, start, count)
  #elseif canImport(Glibc)
    Glibc.write(descriptor, start, count)
  #elseif canImport(Musl)
    Musl.write(descriptor, start, count)
  #endif
}
