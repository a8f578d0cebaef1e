package import MinutesIndex

/// What the file system said of each file when it was last read, so that files need not be read to
/// know that they are the same. Losing it costs time and nothing else.
package struct SourceTimes {
  package struct Entry: Hashable {
    package var stamp: FileStamp
    /// The beginning of the fingerprint that the file had.
    var fingerprint: UInt64

    package init(_ stamp: FileStamp, _ fingerprint: [UInt8]) {
      self.stamp = stamp
      self.fingerprint = Self.beginning(of: fingerprint)
    }

    fileprivate init(stamp: FileStamp, fingerprint: UInt64) {
      self.stamp = stamp
      self.fingerprint = fingerprint
    }

    fileprivate static func beginning(of fingerprint: [UInt8]) -> UInt64 {
      fingerprint.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private var entries: [ExactText: Entry] = [:]

  package init() {}

  /// Reads what `encoded` made; bytes that are anything else hold no entries.
  package init(_ bytes: [UInt8]) {
    guard let known = KnownSources(bytes) else { return }
    for index in 0..<known.count {
      entries[ExactText(String(decoding: known.key(index), as: UTF8.self))] = Entry(
        stamp: known.stamp(index), fingerprint: known.fingerprint(index))
    }
  }

  package subscript(key: String) -> Entry? {
    get { entries[ExactText(key)] }
    set { entries[ExactText(key)] = newValue }
  }

  /// The entries as bytes, in the order of keys.
  ///
  /// - Parameters:
  ///   - generation: The commit of the index that the entries are about.
  ///   - fingerprints: Those of the documents in it, by key. Entries of other content are left out.
  package func encoded(generation: UInt64, fingerprints: [ExactText: [UInt8]]) -> [UInt8] {
    let current = entries.filter { key, entry in
      fingerprints[key].map(Entry.beginning) == entry.fingerprint
    }
    let sorted = current.map { (key: $0.key.text, entry: $0.value) }.sorted {
      $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    var bytes: [UInt8] = []
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(KnownSources.magic)
    append(generation)
    for (key, entry) in sorted where key.utf8.count <= UInt16.max {
      append(entry.stamp.byteCount)
      append(entry.stamp.modified)
      append(entry.stamp.changed)
      append(entry.stamp.node)
      append(entry.fingerprint)
      append(UInt16(key.utf8.count))
      bytes += key.utf8
    }
    return bytes
  }
}

/// The same for who only reads it: the files that an index has as they are, in the order of their
/// keys.
package struct KnownSources: Sendable {
  /// “SOURCES” and the version.
  static let magic: UInt64 = 0x0253_4543_5255_4F53
  private static let headSize = 16
  /// Four numbers of the stamp, the fingerprint, the length of the key.
  private static let fixedSize = 42

  private let bytes: [UInt8]
  /// Where each entry begins.
  private let starts: [Int]
  /// The commit of the index that the entries are about.
  package let generation: UInt64

  /// Reads what `SourceTimes.encoded` made; nil where the bytes are anything else.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int] = []
    let generation = bytes.withUnsafeBytes { all -> UInt64? in
      guard all.count >= Self.headSize,
        UInt64(littleEndian: all.loadUnaligned(as: UInt64.self)) == Self.magic
      else { return nil }
      var start = Self.headSize
      starts.reserveCapacity(all.count / 80)
      while start + Self.fixedSize <= all.count {
        let length = all.loadUnaligned(fromByteOffset: start + 40, as: UInt16.self)
        let end = start + Self.fixedSize + Int(UInt16(littleEndian: length))
        guard end <= all.count else { return nil }
        starts.append(start)
        start = end
      }
      guard start == all.count else { return nil }
      return UInt64(littleEndian: all.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
    guard let generation else { return nil }
    self.generation = generation
    self.starts = starts
  }

  /// How many files there are.
  package var count: Int { starts.count }

  /// The key of a file.
  package func key(_ index: Int) -> ArraySlice<UInt8> {
    let start = starts[index] + Self.fixedSize
    return bytes[start..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)]
  }

  /// Whether there is a file and its key is one beginning and one end put together.
  package func hasKey(
    _ beginning: [UInt8], _ end: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    guard index < starts.count else { return false }
    let start = starts[index] + Self.fixedSize
    let next = index + 1 < starts.count ? starts[index + 1] : bytes.count
    guard next - start == beginning.count + end.count else { return false }
    return bytes.withUnsafeBufferPointer { all in
      all[(start + beginning.count)..<next].elementsEqual(end)
        && all[start..<(start + beginning.count)].elementsEqual(beginning)
    }
  }

  /// Whether this is what the file system said of a file.
  package func hasStamp(_ stamp: FileStamp, _ index: Int) -> Bool { self.stamp(index) == stamp }

  /// What the file system said of it.
  package func stamp(_ index: Int) -> FileStamp {
    FileStamp(
      byteCount: number(index, 0), modified: number(index, 8), changed: number(index, 16),
      node: UInt64(bitPattern: number(index, 24)))
  }

  fileprivate func fingerprint(_ index: Int) -> UInt64 { UInt64(bitPattern: number(index, 32)) }

  /// The first file whose key is not before another.
  ///
  /// Complexity: O(log n).
  package func firstIndex(notBefore key: some Sequence<UInt8>) -> Int {
    let key = Array(key)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self.key(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func number(_ index: Int, _ offset: Int) -> Int64 {
    bytes.withUnsafeBytes {
      Int64(
        littleEndian: $0.loadUnaligned(fromByteOffset: starts[index] + offset, as: Int64.self))
    }
  }
}
