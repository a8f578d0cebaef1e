internal import MinutesArchive

/// What the file system said of each file when it was last read, so that files need not be read to
/// know that they are the same. Losing it costs time and nothing else.
struct SourceTimes {
  struct Entry: Hashable {
    var stamp: FileStamp
    /// The beginning of the fingerprint that the file had.
    var fingerprint: UInt64

    init(_ stamp: FileStamp, _ fingerprint: [UInt8]) {
      self.stamp = stamp
      self.fingerprint = fingerprint.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    fileprivate init(stamp: FileStamp, fingerprint: UInt64) {
      self.stamp = stamp
      self.fingerprint = fingerprint
    }
  }

  private var entries: [String: Entry] = [:]

  init() {}

  /// Reads what `encoded` made; bytes that are anything else hold no entries.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0) {
      let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 6, let byteCount = Int64(fields[0]), let modified = Int64(fields[1]),
        let changed = Int64(fields[2]), let node = UInt64(fields[3]),
        let fingerprint = UInt64(fields[4])
      else { continue }
      entries[fields[5]] = Entry(
        stamp: FileStamp(byteCount: byteCount, modified: modified, changed: changed, node: node),
        fingerprint: fingerprint)
    }
  }

  subscript(key: String) -> Entry? {
    get { entries[key] }
    set { entries[key] = newValue }
  }

  /// Size, times, node, fingerprint and key of each file, a NUL behind each, in the order of keys.
  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let stamp = entry.stamp
      bytes += "\(stamp.byteCount) \(stamp.modified) \(stamp.changed) \(stamp.node) ".utf8
      bytes += "\(entry.fingerprint) \(key)\0".utf8
    }
    return bytes
  }
}
