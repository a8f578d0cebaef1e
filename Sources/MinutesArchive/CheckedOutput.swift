#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Why output could not be written.
package enum OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Who reads the output has closed it, as `head` does: nothing to complain of.
  case readerLeft
  /// A system call failed with this errno.
  case failed(name: String, code: Int32)

  package var description: String {
    switch self {
    case .readerLeft: "the reader of the output has gone"
    case .failed(let name, EACCES), .failed(let name, EPERM):
      "\(name): cannot write: permission denied; choose a folder in which you may write"
    case .failed(let name, let code): "\(name): cannot write: \(SystemError.describe(code))"
    }
  }
}

/// Writes bytes to a file descriptor through a buffer and says when that fails.
///
/// What is still in the buffer is lost unless `flush` is called; it is not called by itself, for
/// nobody would hear of its failure.
package final class CheckedOutput {
  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  /// - Parameters:
  ///   - descriptor: Where to write; it stays open.
  ///   - name: What error messages call it.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    buffer.reserveCapacity(Self.capacity)
  }

  package static func standardOutput() -> CheckedOutput {
    CheckedOutput(descriptor: STDOUT_FILENO, name: "standard output")
  }

  package func write(_ bytes: [UInt8]) throws(OutputError) {
    if buffer.count + bytes.count > Self.capacity { try flush() }
    if bytes.count > Self.capacity {
      try send(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  package func write(_ string: String) throws(OutputError) {
    try write(Array(string.utf8))
  }

  package func flush() throws(OutputError) {
    try send(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: [UInt8]) throws(OutputError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        retrying { systemWrite(descriptor, all.baseAddress.map { $0 + sent }, bytes.count - sent) }
      }
      if count < 0 {
        if errno == EAGAIN {
          waitUntilWritable()
          continue
        }
        throw errno == EPIPE ? .readerLeft : .failed(name: name, code: errno)
      }
      sent += count
    }
  }

  /// Waits where somebody made the descriptor non-blocking, as some terminals' parents do.
  private func waitUntilWritable() {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&waiting, 1, -1)
  }

  private func systemWrite(
    _ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, start, count)
    #else
      Glibc.write(descriptor, start, count)
    #endif
  }

  /// Makes a closed pipe, and a file that has the size it may have, an error that a write reports,
  /// where it would end the process.
  package static func reportFailingWrites() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
