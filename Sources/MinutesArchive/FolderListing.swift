#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What a folder holds that matters to a walk, in the order of whole paths.
///
/// Names lie in one buffer: a folder may hold a million.
struct FolderListing {
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

  /// An entry of the folder.
  struct Item {
    var name: ArraySlice<UInt8>
    var kind: Kind
  }

  /// The folder, open for as long as something is asked about its entries.
  private final class Stream {
    #if canImport(Darwin)
      let pointer: UnsafeMutablePointer<DIR>
    #else
      let pointer: OpaquePointer
    #endif

    init?(_ folder: ArchivePath) {
      let opened = folder.bytes.isEmpty ? opendir(".") : folder.withCString { opendir($0) }
      guard let opened else { return nil }
      pointer = opened
    }

    deinit { closedir(pointer) }
  }

  private let stream: Stream
  private var names: [UInt8] = []
  private var entries: [Entry] = []
  private var position = 0

  /// Reads a folder; nil where it cannot be read, with errno set.
  ///
  /// Complexity: O(n log n) in the number of its entries.
  init?(of folder: ArchivePath) {
    guard let stream = Stream(folder) else { return nil }
    self.stream = stream
    while true {
      errno = 0
      guard let entry = readdir(stream.pointer) else { break }
      add(UnsafePointer(entry), in: folder)
    }
    guard errno == 0 else { return nil }
    sort()
  }

  /// The next entry, or nil behind the last.
  mutating func next() -> Item? {
    guard position < entries.count else { return nil }
    defer { position += 1 }
    let entry = entries[position]
    let start = Int(entry.start)
    // Without the slash that folders carry for the sake of the order.
    let end = start + Int(entry.count) - (entry.kind == .folder ? 1 : 0)
    return Item(name: names[start..<end], kind: entry.kind)
  }

  /// What `stat` says of an entry, symbolic links followed; nil where it is gone.
  func status(of item: Item) -> stat? {
    var status = stat()
    let result = withUnsafeTemporaryAllocation(of: CChar.self, capacity: item.name.count + 1) {
      name in
      for (index, byte) in item.name.enumerated() { name[index] = CChar(bitPattern: byte) }
      name[item.name.count] = 0
      return name.baseAddress.map { fstatat(dirfd(stream.pointer), $0, &status, 0) } ?? -1
    }
    return result == 0 ? status : nil
  }

  private mutating func add(_ entry: UnsafePointer<dirent>, in folder: ArchivePath) {
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
  private mutating func sort() {
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
