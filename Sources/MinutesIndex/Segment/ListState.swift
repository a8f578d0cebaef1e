/// Where somebody is in a list: passages (or documents) in order, each with how often and where the
/// word is in it.
///
/// A state lives in memory of its own (``ListCursor`` owns it) and holds addresses into the segment
/// and no references, so that loops over it count none.
struct ListState {
  /// What stands in place of a number when the list is at its end.
  static let end = UInt32.max

  let info: ListInfo
  private let segment: UnsafeRawBufferPointer
  private let bytes: UnsafeRawPointer
  /// One more than the greatest number that the list may have.
  private let limit: UInt32

  let blockCount: Int
  /// Where parts of the list begin; in a list of less than 128 there is no table and one block.
  private let tableStart: Int
  private let dataStart: Int
  private let dataEnd: Int
  private let listEnd: Int
  let hasTable: Bool

  /// The block that was read, and its passages: 128, those behind the last are ``end``.
  private(set) var block = -1
  private(set) var count = 0
  let owners: UnsafeMutablePointer<UInt32>
  private var index = 0
  /// Whether it stands at `index`; else it is before the first passage of the block.
  private var isPlaced = false
  /// The passage (or document) where it is, ``end`` behind the last.
  private(set) var current = ListState.end

  /// Sums of frequencies in the block, as ``PackedBlock/unpackLaneSums(_:bits:to:)`` leaves them.
  private let laneSums: UnsafeMutablePointer<UInt32>
  private var frequenciesAreRead = false
  /// Whether the word is once in every passage of the block; nothing is read then.
  private(set) var isOnceEach = false
  private var frequencyStart = 0
  private var frequencyBits = 0
  private var positionStart = 0
  private(set) var positionWidth = 1

  /// Bytes of memory that a state works in.
  static let memorySize = (2 * SegmentFormat.blockSize + 4) * MemoryLayout<UInt32>.size

  /// - Parameter memory: ``memorySize`` bytes, for as long as the state is used.
  init(
    _ reader: SegmentReader, _ info: ListInfo, memory: UnsafeMutableRawPointer
  ) throws(SegmentError) {
    self.info = info
    segment = reader.bytes
    bytes = reader.bytes.baseAddress.unsafelyUnwrapped
    limit = UInt32(info.isOfDocuments ? reader.documentCount : reader.passageCount)
    listEnd = info.range.upperBound
    tableStart = info.range.lowerBound
    let size = SegmentFormat.blockSize
    hasTable = info.ownerCount >= size
    if hasTable {
      blockCount = (info.ownerCount + size - 1) / size
      dataStart = tableStart + blockCount * SegmentFormat.blockEntrySize + 12
      guard dataStart <= listEnd else {
        throw .damaged(offset: tableStart, what: "a list is shorter than its table")
      }
      let length = (bytes + dataStart - 4).loadUnaligned(as: UInt32.self)
      dataEnd = dataStart + Int(UInt32(littleEndian: length))
      guard dataEnd <= listEnd else {
        throw .damaged(offset: dataStart - 4, what: "a list is shorter than it says")
      }
    } else {
      blockCount = 1
      dataStart = tableStart
      dataEnd = listEnd
    }
    owners = memory.bindMemory(to: UInt32.self, capacity: 2 * size + 4)
    laneSums = owners + size
  }

  // MARK: Moving

  /// Goes to the next passage.
  ///
  /// - Returns: The passage, or ``end``.
  @discardableResult
  mutating func next() throws(SegmentError) -> UInt32 {
    if !isPlaced, count > 0 {
      index = 0
    } else if index + 1 < count {
      index += 1
    } else if block + 1 < blockCount {
      try read(block: block + 1)
    } else {
      return leave()
    }
    isPlaced = true
    current = owners[index]
    return current
  }

  /// Goes forward to the first passage that is not before `target`; stays where it is if it is there.
  ///
  /// - Returns: The passage, or ``end``.
  ///
  /// Complexity: O(log n) in what is passed over.
  @discardableResult
  @inline(__always)
  mutating func seek(_ target: UInt32) throws(SegmentError) -> UInt32 {
    if isPlaced, current >= target { return current }
    if count == 0 || owners[count - 1] < target { return try seekBeyondBlock(target) }
    if isPlaced, owners[index + 1] >= target {
      index += 1  // the next one, as it often is where two lists belong together
    } else {
      index = firstIndex(notBefore: target)
      isPlaced = true
    }
    current = owners[index]
    return current
  }

  /// Goes to a place of the block that was read.
  @inline(__always)
  mutating func place(at index: Int) {
    self.index = index
    current = owners[index]
    isPlaced = true
  }

  @inline(never)
  private mutating func seekBeyondBlock(_ target: UInt32) throws(SegmentError) -> UInt32 {
    guard let found = try blockHolding(target, from: block + 1) else { return leave() }
    try read(block: found)
    index = firstIndex(notBefore: target)
    if index == count {  // only in a damaged segment: the table promised a passage
      throw .damaged(offset: tableStart, what: "a list does not fit its table")
    }
    current = owners[index]
    isPlaced = true
    return current
  }

  private mutating func leave() -> UInt32 {
    block = blockCount
    count = 0
    index = 0
    current = Self.end
    isPlaced = true
    return current
  }

  /// The first place in the block whose passage is not before `target`; `count` where all are.
  @inline(__always)
  func firstIndex(notBefore target: UInt32) -> Int {
    let index = place(of: target)
    return min(index + (owners[index] < target ? 1 : 0), count)
  }

  /// The place of the block where a passage stands if it is there, 0 to 127.
  ///
  /// Seven steps without a branch: behind the last passage the block is filled up.
  @inline(__always)
  func place(of passage: UInt32) -> Int {
    var place = isBefore(63, passage) &<< 6
    place |= isBefore(place | 31, passage) &<< 5
    place |= isBefore(place | 15, passage) &<< 4
    place |= isBefore(place | 7, passage) &<< 3
    place |= isBefore(place | 3, passage) &<< 2
    place |= isBefore(place | 1, passage) &<< 1
    return place | isBefore(place, passage)
  }

  /// 1 where the passage at a place of the block is less, else 0; reckoned, so that it is no branch.
  @inline(__always)
  private func isBefore(_ place: Int, _ passage: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(owners[place]) &- UInt64(passage)) &>> 63)
  }

  /// The first block from `first` on that ends with `target` or later.
  mutating func blockHolding(_ target: UInt32, from first: Int) throws(SegmentError) -> Int? {
    guard first < blockCount else { return nil }
    if !hasTable {
      try read(block: 0)
      return count > 0 && owners[count - 1] >= target ? 0 : nil
    }
    if last(ofBlock: first) >= target { return first }
    var step = 1
    var low = first + 1
    var high = first + 1
    while high < blockCount, last(ofBlock: high) < target {
      low = high + 1
      high += step
      step *= 2
    }
    high = min(high, blockCount)
    while low < high {
      let middle = (low + high) / 2
      if last(ofBlock: middle) < target { low = middle + 1 } else { high = middle }
    }
    return low < blockCount ? low : nil
  }

  // MARK: The table

  @inline(__always)
  private func entry(_ block: Int, _ field: Int) -> UInt32 {
    UInt32(
      littleEndian: (bytes + (tableStart &+ block &* SegmentFormat.blockEntrySize &+ field &* 4))
        .loadUnaligned(as: UInt32.self))
  }

  /// The last passage of a block. Only in a list with a table.
  @inline(__always)
  func last(ofBlock block: Int) -> UInt32 { entry(block, 0) }

  /// The last passage of a block that ``blockHolding(_:from:)`` gave.
  @inline(__always)
  func lastPassage(ofBlock block: Int) -> UInt32 {
    hasTable ? last(ofBlock: block) : count > 0 ? owners[count - 1] : Self.end
  }

  /// What a block can give to a rank at best. Nil in a list without a table.
  @inline(__always)
  func impacts(ofBlock block: Int) -> Impacts? {
    !hasTable ? nil : impacts(at: tableStart + block * SegmentFormat.blockEntrySize + 12)
  }

  /// What the list can give to a rank at best. Nil in a list without a table.
  var impacts: Impacts? { !hasTable ? nil : impacts(at: dataStart - 12) }

  @inline(__always)
  private func impacts(at offset: Int) -> Impacts {
    Impacts(bytes: UInt64(littleEndian: (bytes + offset).loadUnaligned(as: UInt64.self)))
  }

  // MARK: Reading blocks

  /// Reads the passages of a block. The cursor is then at none of them.
  mutating func read(block number: Int) throws(SegmentError) {
    if number == block { return }
    block = number
    index = 0
    isPlaced = false
    frequenciesAreRead = false
    guard hasTable else {
      count = info.ownerCount
      return try readTail(at: dataStart, before: .max)
    }
    let start = dataStart &+ Int(entry(number, 1))  // offsets in a segment, less than 2^40
    positionStart = dataEnd &+ Int(entry(number, 2))
    let before = number > 0 ? last(ofBlock: number &- 1) : .max
    count = min(SegmentFormat.blockSize, info.ownerCount &- number &* SegmentFormat.blockSize)
    if count == SegmentFormat.blockSize {
      try readPacked(at: start, before: before, last: last(ofBlock: number))
    } else {
      try readTail(at: start, before: before)
    }
  }

  @inline(__always)
  private mutating func readPacked(at start: Int, before: UInt32, last: UInt32) throws(SegmentError)
  {
    guard start &+ 4 <= dataEnd else { throw damaged(block) }
    let header = UInt32(littleEndian: (bytes + start).loadUnaligned(as: UInt32.self))
    let bits = Int(header & 0xFF)
    frequencyBits = Int(header >> 8 & 0xFF)
    positionWidth = Int(header >> 16 & 0xFF)
    frequencyStart = start &+ 4 &+ bits &* 16
    guard bits <= 32, frequencyBits <= 32,
      positionWidth == 1 || positionWidth == 2 || positionWidth == 4,
      frequencyStart &+ frequencyBits &* 16 <= dataEnd
    else { throw damaged(block) }
    isOnceEach = frequencyBits == 0
    let greatest = PackedBlock.unpackOwners(
      bytes + start + 4, bits: bits, before: before, to: owners)
    guard greatest == last, greatest < limit else { throw damaged(block) }
  }

  /// The block that is not full, with all frequencies.
  private mutating func readTail(at start: Int, before: UInt32) throws(SegmentError) {
    guard start <= dataEnd else { throw damaged(block) }
    var cursor = ByteCursor(segment, start..<dataEnd)
    positionWidth = Int(try cursor.byte())
    guard positionWidth == 1 || positionWidth == 2 || positionWidth == 4 else {
      throw damaged(block)
    }
    var owner = before
    var occurrences: UInt64 = 0
    isOnceEach = true
    laneSums.update(repeating: 0, count: 4)
    for index in 0..<count {
      let number = try cursor.varint()
      let gap = number >> 1
      guard gap < UInt64(limit), owner == .max || UInt64(owner) + gap + 1 < UInt64(limit) else {
        throw damaged(block)
      }
      owner = owner &+ UInt32(gap) &+ 1
      owners[index] = owner
      var frequency: UInt32 = 1
      if number & 1 == 1 {
        let more = try cursor.varint()
        guard more < 1 << 30 else { throw damaged(block) }
        frequency = UInt32(more) + 2
        isOnceEach = false
      }
      occurrences &+= UInt64(frequency)  // 128 times 2^30 at most
      guard occurrences < UInt64(UInt32.max) else { throw damaged(block) }
      laneSums[index + 4] = laneSums[index] &+ frequency
    }
    (owners + count).update(repeating: Self.end, count: SegmentFormat.blockSize - count)
    frequenciesAreRead = true
    if !hasTable { positionStart = cursor.offset }
  }

  private mutating func readFrequencies() throws(SegmentError) {
    let all = PackedBlock.unpackLaneSums(
      bytes + frequencyStart, bits: frequencyBits, to: laneSums)
    guard all < .max else { throw damaged(block) }
    frequenciesAreRead = true
  }

  private func damaged(_ block: Int) -> SegmentError {
    .damaged(offset: tableStart, what: "block \(block) of the list there contradicts itself")
  }

  // MARK: Occurrences

  /// How often the word is in the current passage.
  mutating func frequency() throws(SegmentError) -> Int {
    Int(try frequency(at: index))
  }

  @inline(__always)
  mutating func frequency(at index: Int) throws(SegmentError) -> UInt32 {
    if isOnceEach { return 1 }
    if !frequenciesAreRead { try readFrequencies() }
    return laneSums[index &+ 4] &- laneSums[index]
  }

  /// Where the word is in the current passage: numbers of words from 0, ascending.
  @inline(__always)
  mutating func positions() throws(SegmentError) -> Positions { try positions(at: index) }

  /// Where the word is in the passage at a place of the block.
  @inline(__always)
  mutating func positions(at index: Int) throws(SegmentError) -> Positions {
    let first: Int
    let count: Int
    if isOnceEach {
      first = index
      count = 1
    } else {
      if !frequenciesAreRead { try readFrequencies() }
      let sums = laneSums + index
      first = Int(sums[0] &+ sums[1] &+ sums[2] &+ sums[3])
      count = Int(sums[4] &- sums[0])
    }
    let start = positionStart &+ first &* positionWidth  // numbers below 2^32, times 4 at most
    guard start &+ count &* positionWidth <= listEnd else { throw damaged(block) }
    return Positions(base: bytes + start, count: count, width: positionWidth)
  }
}

/// The positions of a word in a passage, in place.
struct Positions {
  let base: UnsafeRawPointer
  let count: Int
  let width: Int

  @inline(__always)
  subscript(index: Int) -> UInt32 {
    switch width {
    case 1: UInt32((base + index).load(as: UInt8.self))
    case 2: UInt32(UInt16(littleEndian: (base + index * 2).loadUnaligned(as: UInt16.self)))
    default: UInt32(littleEndian: (base + index * 4).loadUnaligned(as: UInt32.self))
    }
  }
}
