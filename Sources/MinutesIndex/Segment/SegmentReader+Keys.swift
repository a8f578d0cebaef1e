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
    let key = field == .text ? word : [field.rawValue] + word
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
    guard keyCount > 0, var block = try keyBlock(try keyBlockNumber(for: from) ?? 0) else { return }
    var begun = false
    while true {
      while try block.next() {
        if !begun {
          if block.compare(to: from) == .less { continue }
          begun = true
        }
        let isOfField: Bool
        if let first = block.key.first {
          isOfField = field == .text ? true : first == field.rawValue
        } else {
          isOfField = false
        }
        guard isOfField else { return }
        let info = try info(block, field)
        let goesOn = try block.withKey { (key: UnsafeBufferPointer<UInt8>) throws(SegmentError) in
          try body(UnsafeBufferPointer(rebasing: key[prefix...]), info)
        }
        guard goesOn else { return }
      }
      guard let following = try keyBlock(block.number + 1) else { return }
      block = following
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
    let keys = footer.range(.keys)
    let start = value(.keyBlocks, number, as: UInt64.self)
    guard start < UInt64(keys.count) else {
      throw .damaged(
        offset: footer.range(.keyBlocks).lowerBound + number * 8,
        what: "a block of keys begins behind the last")
    }
    return ByteCursor(bytes, (keys.lowerBound + Int(start))..<keys.upperBound)
  }

  /// The last block whose first key is not greater; nil where all are.
  private func keyBlockNumber(for key: [UInt8]) throws(SegmentError) -> Int? {
    var low = 0
    var high = keyBlockCount
    while low < high {
      let middle = (low + high) / 2
      var cursor = try keyCursor(middle)
      _ = try cursor.varint()
      _ = try cursor.varint()
      let count = try cursor.count()
      let first = try cursor.bytes(count)
      if key.withUnsafeBufferPointer({ ByteOrder.compare($0, first) }) == .less {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low > 0 ? low - 1 : nil
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

  func compare(to other: [UInt8]) -> ByteOrder.Order {
    key.withUnsafeBufferPointer { key in
      other.withUnsafeBufferPointer { ByteOrder.compare(key, $0) }
    }
  }

  func withKey<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(SegmentError) -> Result
  ) throws(SegmentError) -> Result {
    let result = key.withUnsafeBufferPointer { key in
      Swift.Result { () throws(SegmentError) in try body(key) }
    }
    return try result.get()
  }
}
