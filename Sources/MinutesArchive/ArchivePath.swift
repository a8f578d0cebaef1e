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

  /// The paths without those that are the same as an earlier one, or are found in a folder that is among
  /// them.
  ///
  /// - Parameter keepsFiles: Whether files stay that lie in such a folder.
  ///
  /// Complexity: O(n) in the length of the paths, with a look at each.
  package static func distinct(_ paths: [String], keepsFiles: Bool) -> [String] {
    guard paths.count > 1 else { return paths }
    let real = paths.map { $0 == "-" ? nil : ArchivePath($0).real }
    let isFolder = real.map { $0?.isFolder ?? false }
    let folders = Set(zip(real, isFolder).filter(\.1).compactMap { $0.0?.bytes })
    var seen: Set<[UInt8]> = []
    return paths.indices.filter { index in
      guard let path = real[index] else { return true }
      guard seen.insert(path.bytes).inserted else { return false }
      return keepsFiles && !isFolder[index] || !path.isFound(inAnyOf: folders, isFolder[index])
    }.map { paths[$0] }
  }

  /// Whether the walk over one of some folders comes to this path, which has no links in it.
  private func isFound(inAnyOf folders: Set<[UInt8]>, _ isFolder: Bool) -> Bool {
    let slash = UInt8(ascii: "/")
    let name = bytes[((bytes.lastIndex(of: slash) ?? -1) + 1)...]
    if !isFolder, !name.withUnsafeBufferPointer(DocumentName.isDocument) { return false }
    var end = bytes.count
    while let start = bytes[..<end].lastIndex(of: slash), start + 1 < bytes.count {
      // What is hidden is passed over in folders.
      if bytes[start + 1] == UInt8(ascii: ".") { return false }
      if folders.contains(start == 0 ? [slash] : Array(bytes[..<start])) { return true }
      end = start
    }
    return false
  }

  /// Whether it is that of a folder, or of a link to one.
  package var isFolder: Bool { status()?.isFolder ?? false }

  /// Whether a symbolic link is here, wherever it leads.
  var isLink: Bool {
    var status = stat()
    return withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

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
