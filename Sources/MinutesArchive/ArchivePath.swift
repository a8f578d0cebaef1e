#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A path as the system keeps it: bytes that need not be UTF-8.
package struct ArchivePath: Sendable, Hashable {
  /// The bytes, without a NUL at their end.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// What commands call standard input: `-`.
  package static let standardInput = ArchivePath("-")

  /// The path as text; bytes that are not UTF-8 become U+FFFD.
  package var name: String {
    self == .standardInput ? "(standard input)" : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `name` gives the path back exactly.
  package var isUTF8: Bool { String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) }

  /// The path of something in this folder.
  package func appending(_ component: some Collection<UInt8>) -> ArchivePath {
    var joined = bytes
    joined.reserveCapacity(bytes.count + component.count + 1)
    if let last = joined.last, last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined.append(contentsOf: component)
    return ArchivePath(bytes: joined)
  }

  func withCString<Result, Failure: Error>(
    _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let result = withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { name in
      for (index, byte) in bytes.enumerated() { name[index] = CChar(bitPattern: byte) }
      name[bytes.count] = 0
      return Swift.Result<Result, Failure> { () throws(Failure) in
        // An allocation of more than nothing has a place.
        try body(UnsafePointer(name.baseAddress.unsafelyUnwrapped))
      }
    }
    return try result.get()
  }

  /// The same path from the root on, without links; nil where there is nothing, with errno set.
  package var real: ArchivePath? {
    withCString { name in
      guard let real = realpath(name, nil) else { return nil }
      defer { free(real) }
      return ArchivePath(
        bytes: UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
    }
  }

  /// Whether it is that of a folder, or of a link to one.
  package var isFolder: Bool { status()?.isFolder ?? false }

  /// What `stat` says, symbolic links followed; nil where there is nothing, with errno set.
  func status() -> stat? {
    var status = stat()
    return withCString { stat($0, &status) } == 0 ? status : nil
  }
}

extension stat {
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
