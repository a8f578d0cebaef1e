/// What the dictionary tells of a key.
public struct ListInfo: Sendable, Hashable {
  /// Passages in its list; documents for fields.
  public var ownerCount: Int
  /// Occurrences in all of them.
  public var occurrenceCount: Int
  /// Where the list is in the segment.
  var range: Range<Int>
  /// Whether its owners are documents.
  var isOfDocuments: Bool
}

extension SegmentReader {
  /// Looks a word up.
  ///
  /// - Parameters:
  ///   - field: What the list is about.
  ///   - word: The folded word; for pairs and borders two, a space between them.
  /// - Returns: nil where no passage or document has it.
  ///
  /// Complexity: O(log n) in the number of keys.
  public func list(_ field: IndexField, _ word: [UInt8]) throws(SegmentError) -> ListInfo? {
    guard !word.isEmpty else { return nil }
    return try list(ofKey: field == .text ? word : [field.rawValue] + word, field)
  }

  /// Looks up a list of two words, ``IndexField/pair`` or ``IndexField/border``.
  func list(
    _ field: IndexField, _ word: [UInt8], _ next: [UInt8]
  ) throws(SegmentError) -> ListInfo? {
    var key: [UInt8] = []
    key.reserveCapacity(word.count + next.count + 2)
    key.append(field.rawValue)
    key.append(contentsOf: word)
    key.append(UInt8(ascii: " "))
    key.append(contentsOf: next)
    return try list(ofKey: key, field)
  }

  private func list(ofKey key: [UInt8], _ field: IndexField) throws(SegmentError) -> ListInfo? {
    guard let number = try keyBlockNumber(for: key), var entry = try keyEntries(number) else {
      return nil
    }
    return try entry.find(key) ? try info(entry, field) : nil
  }

  /// Goes through the keys of a field in order of their bytes.
  ///
  /// - Parameters:
  ///   - start: Where to begin: the first key that is not less. Empty for the beginning.
  ///   - body: Is told the word, without the field's number, and its list; returns whether to go on.
  ///
  /// Complexity: O(log n) to find the beginning, O(1) for each further key.
  public func forEachKey(
    _ field: IndexField, from start: [UInt8] = [],
    _ body: (UnsafeBufferPointer<UInt8>, ListInfo) throws(SegmentError) -> Bool
  ) throws(SegmentError) {
    let prefix = field == .text ? 0 : 1
    var from = field == .text ? start : [field.rawValue] + start
    if from.isEmpty { from = [UInt8(IndexField.allCases.count)] }
    guard keyCount > 0 else { return }
    var number = try keyBlockNumber(for: from) ?? 0
    var key = GrowingBuffer<UInt8>(capacity: 128)
    var begun = false
    while var entries = try keyEntries(number) {
      while try entries.next() {
        try entries.apply(to: &key)
        if !begun {
          let order = from.withUnsafeBufferPointer { ByteOrder.compare(key.elements, $0) }
          if order == .less { continue }
          begun = true
        }
        guard key.count > 0, field == .text || key.base[0] == field.rawValue else { return }
        let word = UnsafeBufferPointer(start: key.base + prefix, count: key.count - prefix)
        guard try body(word, try info(entries, field)) else { return }
      }
      key.removeAll()
      number += 1
    }
  }

  func info(_ block: KeyBlock, _ field: IndexField) throws(SegmentError) -> ListInfo {
    try info(block.entries, field)
  }

  private func info(_ entry: KeyEntries, _ field: IndexField) throws(SegmentError) -> ListInfo {
    let lists = footer.range(.lists)
    let universe = field.isOfDocuments ? documentCount : passageCount
    guard entry.listStart <= lists.count, entry.listLength <= lists.count - entry.listStart,
      entry.ownerCount > 0, entry.ownerCount <= universe,
      entry.occurrenceCount >= entry.ownerCount
    else {
      throw .damaged(
        offset: entry.cursor.offset, what: "what is said of a list cannot be true")
    }
    let start = lists.lowerBound + entry.listStart
    return ListInfo(
      ownerCount: entry.ownerCount, occurrenceCount: entry.occurrenceCount,
      range: start..<(start + entry.listLength), isOfDocuments: field.isOfDocuments)
  }

  private var keyBlockCount: Int { footer.range(.keyBlocks).count / 8 }

  func keyBlock(_ number: Int) throws(SegmentError) -> KeyBlock? {
    try keyEntries(number).map { KeyBlock(number, $0) }
  }

  private func keyEntries(_ number: Int) throws(SegmentError) -> KeyEntries? {
    guard number < keyBlockCount else { return nil }
    let count = min(
      SegmentFormat.keysPerBlock, keyCount - number * SegmentFormat.keysPerBlock)
    return try KeyEntries(try keyCursor(number), count: count)
  }

  private func keyCursor(_ number: Int) throws(SegmentError) -> ByteCursor {
    try keyCursor(number, footer.range(.keys), base(.keyBlocks))
  }

  @inline(__always)
  private func keyCursor(
    _ number: Int, _ keys: Range<Int>, _ starts: UnsafeRawPointer
  ) throws(SegmentError) -> ByteCursor {
    let start = UInt64(littleEndian: (starts + number &* 8).load(as: UInt64.self))
    guard start < UInt64(keys.count) else {
      throw .damaged(
        offset: footer.range(.keyBlocks).lowerBound + number * 8,
        what: "a block of keys begins behind the last")
    }
    return ByteCursor(bytes, (keys.lowerBound + Int(start))..<keys.upperBound)
  }

  /// The last block whose first key is not greater; nil where all are.
  private func keyBlockNumber(for key: [UInt8]) throws(SegmentError) -> Int? {
    let keys = footer.range(.keys)
    let starts = base(.keyBlocks)
    let wanted = key.withUnsafeBufferPointer { ByteOrder.head($0) }
    var low = 0
    var high = keyBlockCount
    while low < high {
      let middle = (low + high) / 2
      var isLess: Bool
      if let head = firstHead(middle, keys, starts), head != wanted {
        isLess = wanted < head
      } else {
        var cursor = try keyCursor(middle, keys, starts)
        _ = try cursor.varint()
        _ = try cursor.varint()
        let count = try cursor.count()
        let first = try cursor.bytes(count)
        isLess = key.withUnsafeBufferPointer { ByteOrder.compare($0, first) } == .less
      }
      if isLess { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The first eight bytes of the first key of a block, as ``ByteOrder/head(_:)`` gives them; nil where they
  /// are not where they usually are.
  @inline(__always)
  private func firstHead(
    _ number: Int, _ keys: Range<Int>, _ starts: UnsafeRawPointer
  ) -> UInt64? {
    let start = UInt64(littleEndian: (starts + number &* 8).load(as: UInt64.self))
    guard keys.count >= 32, start <= UInt64(keys.count &- 32) else { return nil }
    let block = bytes.baseAddress.unsafelyUnwrapped + (keys.lowerBound &+ Int(start))
    // Where the first list begins, of up to eight bytes; then what is shared, and how many bytes there are.
    let lasts = ~UInt64(littleEndian: block.loadUnaligned(as: UInt64.self)) & 0x8080_8080_8080_8080
    guard lasts != 0 else { return nil }
    let key = block + (lasts.trailingZeroBitCount >> 3 &+ 1)
    let (shared, count) = (key.load(as: UInt8.self), (key + 1).load(as: UInt8.self))
    guard shared < 0x80, count > 0, count < 0x80 else { return nil }
    let head = UInt64(bigEndian: (key + 2).loadUnaligned(as: UInt64.self))
    return count >= 8 ? head : head & UInt64.max << UInt64(64 &- 8 &* Int(count))
  }
}

extension IndexField {
  /// Whether its lists are of documents; else they are of passages.
  public var isOfDocuments: Bool { rawValue >= IndexField.title.rawValue }
}

/// What is said of sixteen keys, one after another; the keys themselves are put together by
/// `KeyBlock`.
struct KeyEntries {
  private(set) var cursor: ByteCursor
  private var left: Int
  /// Bytes that the key shares with the one before, and its others.
  private(set) var shared = 0
  private(set) var rest = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var ownerCount = 0
  private(set) var occurrenceCount = 0
  private(set) var listStart = 0
  private(set) var listLength = 0

  init(_ cursor: ByteCursor, count: Int) throws(SegmentError) {
    self.cursor = cursor
    left = count
    let start = try self.cursor.varint()
    guard start < 1 << 40 else { throw cursor.damaged("a list begins too far away") }
    listStart = Int(start)
  }

  /// No entries.
  init() {
    cursor = ByteCursor(UnsafeRawBufferPointer(start: nil, count: 0), 0..<0)
    left = 0
  }

  /// Goes to the next key; false behind the last.
  mutating func next() throws(SegmentError) -> Bool {
    guard left > 0 else { return false }
    left -= 1
    listStart += listLength
    let shared = try cursor.varint()
    guard shared < 1 << 31 else { throw cursor.damaged("a key shares more than there is") }
    self.shared = Int(shared)
    let count = try cursor.count()
    rest = try cursor.bytes(count)
    let owners = try cursor.varint()
    let repeats = try cursor.varint()
    let length = try cursor.varint()
    guard owners < 1 << 31, repeats < 1 << 40, length < 1 << 40 else {
      throw cursor.damaged("a list is too long")
    }
    ownerCount = Int(owners)
    occurrenceCount = Int(owners + repeats)
    listLength = Int(length)
    return true
  }

  /// Makes of the key before, in a buffer, this one. What is shared with a key that is not there is an error.
  @inline(__always)
  func apply(to key: inout GrowingBuffer<UInt8>) throws(SegmentError) {
    guard shared <= key.count else { throw cursor.damaged("a key shares more than there is") }
    key.truncate(to: shared)
    key.append(contentsOf: rest)
  }

  /// Goes to a key; false where it is not there. Compares no byte twice: what a key shares with the one
  /// before was compared with it.
  mutating func find(_ key: [UInt8]) throws(SegmentError) -> Bool {
    var equal = 0
    while try next() {
      if shared > equal { continue }  // as the one before: less
      if shared < equal { return false }  // greater
      var place = 0
      while place < rest.count, equal < key.count, rest[place] == key[equal] {
        place += 1
        equal += 1
      }
      if place == rest.count {
        if equal == key.count { return true }
      } else if equal == key.count || rest[place] > key[equal] {
        return false
      }
    }
    return false
  }
}

/// Sixteen keys of the dictionary, read one after another.
struct KeyBlock {
  let number: Int
  private(set) var entries: KeyEntries
  private(set) var key: [UInt8] = []

  init(_ number: Int, _ entries: KeyEntries) {
    self.number = number
    self.entries = entries
  }

  /// A block without keys.
  init() { self.init(0, KeyEntries()) }

  /// Goes to the next key; false behind the last.
  mutating func next() throws(SegmentError) -> Bool {
    guard try entries.next() else { return false }
    guard entries.shared <= key.count else {
      throw entries.cursor.damaged("a key shares more than there is")
    }
    key.removeSubrange(entries.shared...)
    key.append(contentsOf: entries.rest)
    return true
  }
}
