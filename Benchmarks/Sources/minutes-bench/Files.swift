import MinutesIndex

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Something that a system call refused.
struct FileProblem: Error, CustomStringConvertible {
  let path: String
  let code = errno
  var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// Bytes on their way into a file, or to standard output.
final class OutputFile: SegmentSink {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    if descriptor < 0 { throw FileProblem(path: path) }
  }

  /// Standard output.
  init() {
    path = "standard output"
    descriptor = 1
    buffer.reserveCapacity(1 << 16)
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FileProblem(path: path) }
      rest = rest.dropFirst(count)
    }
  }

  func put(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count > 60_000 { try flush() }
  }

  func put(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 60_000 { try flush() }
  }

  func flush() throws {
    try buffer.withUnsafeBytes { try append($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  func close() throws {
    if fsync(descriptor) != 0 || Self.close(descriptor) != 0 { throw FileProblem(path: path) }
  }

  private static func close(_ descriptor: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.close(descriptor)
    #elseif canImport(Musl)
      Musl.close(descriptor)
    #else
      Glibc.close(descriptor)
    #endif
  }
}

extension SegmentRegion {
  /// Maps a file.
  convenience init(path: String) throws {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 { throw FileProblem(path: path) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw FileProblem(path: path) }
    let size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED
    else { throw FileProblem(path: path) }
    nonisolated(unsafe) let memory = base
    self.init(UnsafeRawBufferPointer(start: base, count: size)) { munmap(memory, size) }
  }
}

/// The lines of a file, read in pieces.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 18
  private var start = 0
  private var end = 0

  init(path: String) throws {
    self.path = path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY)
    if descriptor < 0 { throw FileProblem(path: path) }
    buffer = .allocate(capacity: capacity)
  }

  deinit {
    buffer.deallocate()
    close(descriptor)
  }

  /// The next line without its line feed, valid until the next call; nil behind the last.
  mutating func next() throws -> UnsafeBufferPointer<UInt8>? {
    var searched = 0
    while true {
      if let found = memchr(buffer + start + searched, 0x0A, end - start - searched) {
        let length = buffer.distance(to: found.assumingMemoryBound(to: UInt8.self)) - start
        defer { start += length + 1 }
        return UnsafeBufferPointer(start: buffer + start, count: length)
      }
      searched = end - start
      if start > 0 {
        (buffer).update(from: buffer + start, count: end - start)
        end -= start
        start = 0
      }
      if end == capacity {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        larger.update(from: buffer, count: end)
        buffer.deallocate()
        buffer = larger
        capacity *= 2
      }
      let count = read(descriptor, buffer + end, capacity - end)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FileProblem(path: path) }
      if count == 0 {
        defer { start = end }
        return start < end ? UnsafeBufferPointer(start: buffer + start, count: end - start) : nil
      }
      end += count
    }
  }
}

/// Nanoseconds of a clock that never goes back.
func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Makes a folder if there is none.
func makeFolder(_ path: String) throws {
  if mkdir(path, 0o755) != 0, errno != EEXIST { throw FileProblem(path: path) }
}

/// The segments in a folder, in the order of their numbers.
func segmentPaths(in folder: String) -> [String] {
  var paths: [String] = []
  while access("\(folder)/\(paths.count).segment", F_OK) == 0 {
    paths.append("\(folder)/\(paths.count).segment")
  }
  return paths
}
