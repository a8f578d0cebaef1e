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
    let key = field == .text ? word : [field.rawValue] + word
    guard !word.isEmpty, var block = try keyBlock(for: key) else { return nil }
    while try block.next() {
      switch block.compare(to: key) {
      case .less: continue
      case .equal: return try info(block, field)
      case .greater: return nil
      }
    }
    return nil
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
    var block = try keyBlock(for: from)
    if block == nil, keyCount > 0 { block = try keyBlock(0) }
    guard var block else { return }
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
    let lists = footer.range(.lists)
    let universe = field.isOfDocuments ? documentCount : passageCount
    guard block.listStart <= lists.count, block.listLength <= lists.count - block.listStart,
      block.ownerCount > 0, block.ownerCount <= universe,
      block.occurrenceCount >= block.ownerCount
    else {
      throw .damaged(
        offset: block.offset, what: "what is said of a list cannot be true")
    }
    let start = lists.lowerBound + block.listStart
    return ListInfo(
      ownerCount: block.ownerCount, occurrenceCount: block.occurrenceCount,
      range: start..<(start + block.listLength), isOfDocuments: field.isOfDocuments)
  }

  private var keyBlockCount: Int { footer.range(.keyBlocks).count / 8 }

  func keyBlock(_ number: Int) throws(SegmentError) -> KeyBlock? {
    guard number < keyBlockCount else { return nil }
    let keys = footer.range(.keys)
    let start = value(.keyBlocks, number, as: UInt64.self)
    guard start < UInt64(keys.count) else {
      throw .damaged(
        offset: footer.range(.keyBlocks).lowerBound + number * 8,
        what: "a block of keys begins behind the last")
    }
    let count = min(
      SegmentFormat.keysPerBlock, keyCount - number * SegmentFormat.keysPerBlock)
    return try KeyBlock(
      bytes, (keys.lowerBound + Int(start))..<keys.upperBound, number: number, count: count)
  }

  /// The last block whose first key is not greater; nil where all are.
  private func keyBlock(for key: [UInt8]) throws(SegmentError) -> KeyBlock? {
    var low = 0
    var high = keyBlockCount
    var found: KeyBlock?
    while low < high {
      let middle = (low + high) / 2
      guard let block = try keyBlock(middle) else { break }
      if try block.firstKeyIsGreater(than: key) {
        high = middle
      } else {
        low = middle + 1
        found = block
      }
    }
    return found
  }
}

extension IndexField {
  /// Whether its lists are of documents; else they are of passages.
  public var isOfDocuments: Bool { rawValue >= IndexField.title.rawValue }
}

/// Sixteen keys of the dictionary, read one after another.
struct KeyBlock {
  let number: Int
  private var cursor: ByteCursor
  private var left: Int
  private(set) var key: [UInt8] = []
  private(set) var ownerCount = 0
  private(set) var occurrenceCount = 0
  private(set) var listStart: Int
  private(set) var listLength = 0
  var offset: Int { cursor.offset }

  init(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, number: Int, count: Int
  ) throws(SegmentError) {
    self.number = number
    cursor = ByteCursor(bytes, range)
    left = count
    let start = try cursor.varint()
    guard start < 1 << 40 else { throw cursor.damaged("a list begins too far away") }
    listStart = Int(start)
  }

  /// A block without keys.
  init() {
    number = 0
    cursor = ByteCursor(UnsafeRawBufferPointer(start: nil, count: 0), 0..<0)
    left = 0
    listStart = 0
  }

  /// Goes to the next key; false behind the last.
  mutating func next() throws(SegmentError) -> Bool {
    guard left > 0 else { return false }
    left -= 1
    listStart += listLength
    let shared = try cursor.varint()
    guard shared <= key.count else { throw cursor.damaged("a key shares more than there is") }
    key.removeSubrange(Int(shared)...)
    let rest = try cursor.count()
    key.append(contentsOf: try cursor.bytes(rest))
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

  /// Whether the first key, which must not have been read yet, is greater than another.
  func firstKeyIsGreater(than other: [UInt8]) throws(SegmentError) -> Bool {
    var cursor = cursor
    _ = try cursor.varint()
    let count = try cursor.count()
    let first = try cursor.bytes(count)
    return other.withUnsafeBufferPointer { ByteOrder.compare($0, first) } == .less
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
