extension SegmentMerge {
  /// Merges the lists of all sources key by key.
  ///
  /// - Returns: The number of keys and of words in passages.
  func writeLists(
    to writer: inout SegmentWriter
  ) throws -> (keys: Int, words: UInt64) {
    var walkers = KeyWalkers()
    for (index, reader) in sources.enumerated() where !newDocuments[index].range.isEmpty {
      var walker = try KeyWalker(reader, source: index)
      if try walker.next() { walkers.insert(walker) }
    }
    var lists = ListsWriter()
    var occurrences = MergedOccurrences()
    var words: UInt64 = 0
    var unforgotten = 0
    while let key = walkers.leastKey, let field = walkers.leastField {
      occurrences.removeAll()
      for var walker in walkers.removeLeast() {
        let numbers =
          field.isOfDocuments ? newDocuments[walker.source] : newPassages[walker.source]
        let info = try walker.info()
        unforgotten += info.range.count
        try occurrences.add(try ListCursor(sources[walker.source], info), numbers: numbers)
        if try walker.next() { walkers.insert(walker) }
      }
      if unforgotten >= SegmentRegion.forgettingInterval {
        forgetSources()
        unforgotten = 0
      }
      guard occurrences.count > 0 else { continue }
      if field == .text { words += UInt64(occurrences.count) }
      let sorted = occurrences.sorted()
      try key.withUnsafeBufferPointer { key in
        try lists.append(
          field, UnsafeBufferPointer(rebasing: key[(field == .text ? 0 : 1)...]), sorted,
          positionBits: 32, lengths: field.isOfDocuments ? nil : lengths.base, &writer)
      }
    }
    return (try lists.finish(&writer), words)
  }
}

/// The occurrences of one key in all sources.
private struct MergedOccurrences: ~Copyable {
  private var all = GrowingBuffer<Occurrence>()
  private var other = GrowingBuffer<Occurrence>()
  /// Where the part of each source ends; each part is in order.
  private var ends: [Int] = []

  var count: Int { all.count }

  mutating func removeAll() {
    all.removeAll()
    ends.removeAll(keepingCapacity: true)
  }

  /// - Parameter numbers: The new number of each passage or document.
  mutating func add(
    _ cursor: ListCursor, numbers: SegmentMerge.NewNumbers
  ) throws(SegmentError) {
    let list = cursor.state
    let range = numbers.range
    guard !range.isEmpty,
      let first = try list.pointee.blockHolding(UInt32(range.lowerBound), from: 0)
    else { return }
    for block in first..<list.pointee.blockCount {
      try list.pointee.read(block: block)
      guard list.pointee.count > 0, list.pointee.owners[0] < range.upperBound else { break }
      for index in 0..<list.pointee.count {
        let old = Int(list.pointee.owners[index])
        guard range.contains(old) else { continue }
        let owner = numbers[old]
        guard owner != SegmentMerge.gone else { continue }
        let positions = try list.pointee.positions(at: index)
        for place in 0..<positions.count {
          all.append(Occurrence(owner, position: positions[place]))
        }
      }
    }
    withExtendedLifetime(cursor) {}
    if all.count > ends.last ?? 0 { ends.append(all.count) }
  }

  /// All occurrences in order, valid until the next change.
  mutating func sorted() -> UnsafeBufferPointer<Occurrence> {
    while ends.count > 1 {
      other.removeAll()
      other.reserve(all.count)
      var merged: [Int] = []
      var start = 0
      var index = 0
      while index < ends.count {
        let middle = ends[index]
        let end = index + 1 < ends.count ? ends[index + 1] : middle
        merge(start..<middle, middle..<end)
        merged.append(end)
        start = end
        index += 2
      }
      swap(&all, &other)
      ends = merged
    }
    return all.elements
  }

  private mutating func merge(_ one: Range<Int>, _ two: Range<Int>) {
    var (left, right) = (one.lowerBound, two.lowerBound)
    while left < one.upperBound, right < two.upperBound {
      if all.base[left] <= all.base[right] {
        other.append(all.base[left])
        left += 1
      } else {
        other.append(all.base[right])
        right += 1
      }
    }
    other.append(contentsOf: UnsafeBufferPointer(rebasing: all.elements[left..<one.upperBound]))
    other.append(contentsOf: UnsafeBufferPointer(rebasing: all.elements[right..<two.upperBound]))
  }
}

/// Goes through the keys of several segments, the least first.
private struct KeyWalkers {
  /// The least is the last.
  private var walkers: [KeyWalker] = []

  var leastKey: [UInt8]? { walkers.last?.key }
  var leastField: IndexField? { walkers.last?.field }

  mutating func insert(_ walker: KeyWalker) {
    var (low, high) = (0, walkers.count)
    while low < high {
      let middle = (low + high) / 2
      if walker.key.lexicographicallyPrecedes(walkers[middle].key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    walkers.insert(walker, at: low)
  }

  /// Takes out all that are at the least key.
  mutating func removeLeast() -> [KeyWalker] {
    guard let key = leastKey else { return [] }
    var least: [KeyWalker] = []
    while let walker = walkers.last, walker.key == key { least.append(walkers.removeLast()) }
    return least
  }
}

/// Goes through all keys of a segment.
struct KeyWalker {
  private let reader: SegmentReader
  let source: Int
  private var block: KeyBlock
  /// The whole key, with the number of its field in front.
  var key: [UInt8] { block.key }

  init(_ reader: SegmentReader, source: Int) throws(SegmentError) {
    self.reader = reader
    self.source = source
    block = try reader.keyBlock(0) ?? KeyBlock()
  }

  /// What the key is about.
  var field: IndexField { key.first.flatMap(IndexField.init) ?? .text }

  /// Goes to the next key; false behind the last.
  mutating func next() throws(SegmentError) -> Bool {
    while true {
      if try block.next() { return true }
      guard let following = try reader.keyBlock(block.number + 1) else { return false }
      block = following
    }
  }

  func info() throws(SegmentError) -> ListInfo { try reader.info(block, field) }
}
