/// Finds the passages that several lists have in common.
///
/// What stands in a block of the first list is looked up in the blocks of the second that it meets, what both
/// have in those of the third, and so on: many look-ups in one block, without a branch between them, so that
/// the processor does several at a time.
struct ListJoin: ~Copyable {
  /// What the lists up to this one have in common, of one block of each.
  private struct Level {
    let list: UnsafeMutablePointer<ListState>
    let passages: UnsafeMutablePointer<UInt32>
    /// Where they are in the block of this list.
    let places: UnsafeMutablePointer<UInt8>
    /// Where they are among those of the list before.
    let parents: UnsafeMutablePointer<UInt8>
    var count = 0
    /// Which of those of the list before comes next.
    var next = 0
  }

  private let levels: UnsafeMutablePointer<Level>
  private let listCount: Int
  /// A place in the block of each list, as ``place(at:)`` leaves it.
  let standing: UnsafeMutablePointer<Int>
  /// Whether a list has no more passages, so that nothing more can be found in any block.
  private(set) var isAtEnd = false
  private var depth = 1
  private var existingTable: UnsafeMutablePointer<UInt8>?

  /// - Parameter lists: Two at least, the shortest first.
  init(_ lists: [UnsafeMutablePointer<ListState>]) {
    precondition(lists.count > 1)
    let size = SegmentFormat.blockSize
    listCount = lists.count
    let levelSize = MemoryLayout<Level>.stride + MemoryLayout<Int>.stride + 6 * size
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: listCount * levelSize, alignment: 16)
    levels = memory.bindMemory(to: Level.self, capacity: listCount)
    standing = UnsafeMutableRawPointer(levels + listCount)
      .bindMemory(to: Int.self, capacity: listCount)
    standing.initialize(repeating: 0, count: listCount)
    for (index, list) in lists.enumerated() {
      let start = UnsafeMutableRawPointer(standing + listCount) + index * 6 * size
      let places = (start + 4 * size).bindMemory(to: UInt8.self, capacity: 2 * size)
      (levels + index).initialize(
        to: Level(
          list: list, passages: start.bindMemory(to: UInt32.self, capacity: size), places: places,
          parents: places + size))
    }
  }

  deinit {
    existingTable?.deallocate()
    UnsafeMutableRawPointer(levels).deallocate()  // everything else stands behind them
  }

  // MARK: One block of the first list

  /// Where the places of ``begin(_:)`` go: room for a block.
  var places: UnsafeMutablePointer<UInt8> { levels[0].places }

  /// Begins to look for some passages of the block that the first list has read.
  ///
  /// - Parameter count: How many of ``places`` are filled in, in order.
  mutating func begin(_ count: Int) {
    let owners = levels[0].list.pointee.owners
    let (passages, places) = (levels[0].passages, levels[0].places)
    for index in 0..<count { passages[index] = owners[Int(places[index])] }
    levels[0].count = count
    levels[1].next = 0
    depth = 1
  }

  /// Finds the next of them that all lists have: ``count`` passages, one at least.
  ///
  /// - Returns: False where there are no more, and for good where ``isAtEnd``.
  @inline(__always)
  mutating func findNext(_ limit: inout some JoinLimit) throws(SegmentError) -> Bool {
    while !isAtEnd {
      if levels[depth].next >= levels[depth - 1].count {
        if depth == 1 { return false }
        depth -= 1
        continue
      }
      try lookUp(&limit)
      if levels[depth].count == 0 { continue }
      if depth + 1 == listCount { return true }
      depth += 1
      levels[depth].next = 0
    }
    return false
  }

  /// How many passages were found.
  var count: Int { levels[listCount - 1].count }

  /// One of the passages found. Its place in the block of each list is written into ``standing``.
  @inline(__always)
  func place(at index: Int) -> UInt32 {
    var depth = listCount &- 1
    var index = index
    let passage = levels[depth].passages[index]
    while depth > 0 {
      standing[depth] = Int(levels[depth].places[index])
      index = Int(levels[depth].parents[index])
      depth &-= 1
    }
    standing[0] = Int(levels[0].places[index])
    return passage
  }

  /// Looks up what comes next of the list before and meets the same block.
  @inline(__always)
  private mutating func lookUp(_ limit: inout some JoinLimit) throws(SegmentError) {
    let level = levels + depth
    let source = levels[depth &- 1]
    let list = level.pointee.list
    let first = level.pointee.next
    level.pointee.count = 0
    guard
      let block = try list.pointee.blockHolding(
        source.passages[first], from: max(list.pointee.block, 0))
    else {
      isAtEnd = true
      return
    }
    let last = list.pointee.lastPassage(ofBlock: block)
    var end = first &+ 1
    while end < source.count, source.passages[end] <= last { end &+= 1 }
    level.pointee.next = end
    guard limit.admits(list: depth, block: block) else { return }
    try list.pointee.read(block: block)
    let (passages, places) = (level.pointee.passages, level.pointee.places)
    let parents = level.pointee.parents
    let owners = list.pointee.owners
    var count = 0
    if end &- first >= Self.fewest, last &- owners[0] < Self.tableSize {
      let table = table(of: owners, count: list.pointee.count)
      for index in first..<end {
        let passage = source.passages[index]
        let place = table[Int(passage % Self.tableSize)]
        passages[count] = passage
        places[count] = place
        parents[count] = UInt8(truncatingIfNeeded: index)
        count &+= owners[Int(place)] == passage ? 1 : 0
      }
    } else {
      for index in first..<end {
        let passage = source.passages[index]
        let place = list.pointee.place(of: passage)
        passages[count] = passage
        places[count] = UInt8(truncatingIfNeeded: place)
        parents[count] = UInt8(truncatingIfNeeded: index)
        count &+= owners[place] == passage ? 1 : 0
      }
    }
    level.pointee.count = count
  }

  // MARK: Many look-ups in one block

  /// With fewer look-ups, filling the table takes longer than searching.
  private static let fewest = 16
  private static let tableSize: UInt32 = 4096

  /// Where each passage of a block is in it, by the last digits of the passage's number. What the table
  /// says of others is nonsense, but always a place.
  private mutating func table(
    of owners: UnsafePointer<UInt32>, count: Int
  ) -> UnsafeMutablePointer<UInt8> {
    let table =
      existingTable
      ?? {
        let new = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(Self.tableSize))
        new.initialize(repeating: 0, count: Int(Self.tableSize))
        return new
      }()
    existingTable = table
    for place in 0..<count {
      table[Int(owners[place] % Self.tableSize)] = UInt8(truncatingIfNeeded: place)
    }
    return table
  }
}

/// Which blocks of the lists of a ``ListJoin`` are worth looking at.
protocol JoinLimit {
  /// Whether to look in a block of a list, number one at least, for what the lists before it have in common.
  mutating func admits(list: Int, block: Int) -> Bool
}

/// Everything counts.
struct NoLimit: JoinLimit {
  func admits(list: Int, block: Int) -> Bool { true }
}
