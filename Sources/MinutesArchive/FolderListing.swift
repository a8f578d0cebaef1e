internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a folder holds that matters to a walk, in the order of whole paths.
///
/// Names lie in one buffer: a folder may hold a million. Once it is read nothing changes but what the
/// file system says of the entries, so that two threads may use it.
final class FolderListing: @unchecked Sendable {
  enum Kind: UInt8 {
    case folder
    /// Something whose name has an extension of a document: a file, or a link that may lead to one.
    case candidate
  }

  private struct Entry {
    var start: UInt32
    var count: UInt16
    var kind: Kind
  }

  #if canImport(Darwin)
    private typealias Stream = UnsafeMutablePointer<DIR>
  #else
    private typealias Stream = OpaquePointer
  #endif

  /// The folder, open for as long as something is asked about its entries: the system then need not go
  /// through the whole path for each. nil where as many are open as may be.
  private var stream: Stream?
  /// Each name with a NUL at its end.
  private var names: [UInt8] = []
  private var entries: [Entry] = []

  /// Reads a folder; nil where it cannot be read, with errno set.
  ///
  /// Complexity: O(n log n) in the number of its entries.
  init?(of folder: ArchivePath) {
    let opened = folder.bytes.isEmpty ? opendir(".") : folder.withCString { opendir($0) }
    guard let opened else { return nil }
    stream = opened
    let staysOpen = OpenFolders.take()
    names.reserveCapacity(1 << 10)
    entries.reserveCapacity(32)
    while true {
      errno = 0
      guard let entry = readdir(opened) else { break }
      add(UnsafePointer(entry), in: folder)
    }
    let code = errno
    if !staysOpen {
      closedir(opened)
      stream = nil
    }
    // Who made it still has to read it.
    errno = code
    guard code == 0 else { return nil }
    sort()
  }

  deinit {
    guard let stream else { return }
    let code = errno
    closedir(stream)
    OpenFolders.giveBack()
    errno = code
  }

  /// How many entries there are.
  var count: Int { entries.count }

  /// Bytes that it takes in memory, about.
  var byteCount: Int { names.count + entries.count * MemoryLayout<Entry>.stride }

  func kind(_ index: Int) -> Kind { entries[index].kind }

  /// Hands over the name of an entry; behind it stands a NUL.
  func withName<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let entry = entries[index]
    let start = Int(entry.start)
    // Without the slash that folders carry for the sake of the order.
    let count = Int(entry.count) - (entry.kind == .folder ? 1 : 0)
    return names.withUnsafeBufferPointer { body(.init(rebasing: $0[start..<(start + count)])) }
  }

  /// What `stat` says of a candidate, symbolic links followed; nil where it is gone.
  ///
  /// - Parameter folder: The path that this was read from.
  func status(ofCandidate index: Int, in folder: ArchivePath) -> stat? {
    guard let stream else { return path(index, in: folder).status() }
    var status = stat()
    let result = withName(index) { name in
      name.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map { fstatat(dirfd(stream), $0, &status, 0) } ?? -1
      }
    }
    return result == 0 ? status : nil
  }

  private func add(_ entry: UnsafePointer<dirent>, in folder: ArchivePath) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    let count = UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: 1) {
      strlen($0)
    }
    let name = UnsafeBufferPointer(start: start, count: count)
    guard name.first != UInt8(ascii: ".") else { return }
    guard let kind = Self.kind(of: entry.pointee.d_type, name, in: folder) else { return }
    entries.append(
      Entry(
        start: UInt32(names.count), count: UInt16(count + (kind == .folder ? 1 : 0)), kind: kind))
    names.append(contentsOf: name)
    if kind == .folder { names.append(UInt8(ascii: "/")) }
    names.append(0)
  }

  private static func kind(
    of type: UInt8, _ name: UnsafeBufferPointer<UInt8>, in folder: ArchivePath
  ) -> Kind? {
    switch Int32(type) {
    case Int32(DT_DIR): return .folder
    case Int32(DT_REG), Int32(DT_LNK): return DocumentName.isDocument(name) ? .candidate : nil
    case Int32(DT_UNKNOWN):
      // Some file systems do not tell.
      var status = stat()
      guard folder.appending(name).withCString({ lstat($0, &status) }) == 0 else { return nil }
      if status.isFolder { return .folder }
      return DocumentName.isDocument(name) ? .candidate : nil
    default: return nil
    }
  }

  /// Orders by bytes. A folder counts with a slash at its end, which is what the paths below it
  /// have there: so the order is that of whole paths.
  private func sort() {
    names.withUnsafeBufferPointer { names in
      entries.sort { one, other in
        let common = Int(min(one.count, other.count))
        guard let base = names.baseAddress else { return false }
        let order = memcmp(base + Int(one.start), base + Int(other.start), common)
        return order == 0 ? one.count < other.count : order < 0
      }
    }
  }
}

/// How many listings keep their folder open. Folders lie in each other to any depth, and files are still to be opened.
private enum OpenFolders {
  private static let count = Atomic(0)
  /// A quarter of what the process may have open, which is 256 on some systems, and never many.
  private static let most: Int = {
    let limit = sysconf(Int32(_SC_OPEN_MAX))
    return limit < 0 ? 64 : min(64, limit / 4)
  }()

  /// Whether one more may be kept open.
  static func take() -> Bool {
    if count.add(1, ordering: .relaxed).newValue <= most { return true }
    giveBack()
    return false
  }

  static func giveBack() {
    count.subtract(1, ordering: .relaxed)
  }
}

/// Which file names are those of documents.
enum DocumentName {
  private static let extensions = ["html", "htm", "xhtml", "md", "markdown", "txt", "text"]
    .map { Array($0.utf8) }

  /// Whether the name ends in an extension of the three forms, in any case.
  static func isDocument(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = name[(dot + 1)...].lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return extensions.contains { $0.elementsEqual(suffix) }
  }
}
