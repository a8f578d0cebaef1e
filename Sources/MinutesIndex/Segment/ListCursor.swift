/// Goes through a list: passages (or documents) in order, each with how often and where the word is in
/// it.
///
/// A cursor is used by one task at a time.
public final class ListCursor {
  /// What stands in place of a number when the list is at its end.
  public static let end = UInt32.max

  /// What the dictionary says of the list.
  public let info: ListInfo
  private let reader: SegmentReader
  private let bytes: UnsafeRawPointer
  /// One more than the greatest number that the list may have.
  private let limit: UInt32

  let blockCount: Int
  /// Where parts of the list begin; in a list of less than 128 there is no table and one block.
  private let tableStart: Int
  private let dataStart: Int
  private let dataEnd: Int
  private let listEnd: Int

  /// The block that was read, and its passages.
  private(set) var block = -1
  private(set) var count = 0
  let owners: UnsafeMutablePointer<UInt32>
  private var index = 0

  /// Occurrences in each passage of the block, and before it in the block.
  private let frequencies: UnsafeMutablePointer<UInt32>
  private let occurrencesBefore: UnsafeMutablePointer<UInt32>
  private var frequenciesAreRead = false
  /// Whether the word is once in every passage of the block; nothing is read then.
  private(set) var isOnceEach = false
  private var frequencyStart = 0
  private var frequencyBits = 0
  private var positionStart = 0
  private(set) var positionWidth = 1

  /// The passage (or document) where the cursor is, ``end`` behind the last. Before the first call of
  /// ``next()`` or ``seek(_:)`` it is ``end``, too.
  public private(set) var current = ListCursor.end

  /// Begins before the first passage of a list.
  ///
  /// Complexity: O(1).
  public init(_ reader: SegmentReader, _ info: ListInfo) throws(SegmentError) {
    self.reader = reader
    self.info = info
    bytes = reader.bytes.baseAddress.unsafelyUnwrapped
    limit = UInt32(info.isOfDocuments ? reader.documentCount : reader.passageCount)
    listEnd = info.range.upperBound
    tableStart = info.range.lowerBound
    let size = SegmentFormat.blockSize
    if info.ownerCount >= size {
      blockCount = (info.ownerCount + size - 1) / size
      dataStart = tableStart + blockCount * SegmentFormat.blockEntrySize + 4
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
    owners = .allocate(capacity: 3 * size + 1)
    frequencies = owners + size
    occurrencesBefore = frequencies + size
  }

  deinit { owners.deallocate() }

  // MARK: Moving

  /// Goes to the next passage.
  ///
  /// - Returns: The passage, or ``end``.
  @discardableResult
  public func next() throws(SegmentError) -> UInt32 {
    if index + 1 < count {
      index += 1
    } else if block + 1 < blockCount {
      try read(block: block + 1)
      index = 0
    } else {
      index = count
      block = blockCount
      count = 0
      current = Self.end
      return current
    }
    current = owners[index]
    return current
  }

  /// Goes forward to the first passage that is not before `target`; stays where it is if it is there.
  ///
  /// - Returns: The passage, or ``end``.
  ///
  /// Complexity: O(log n) in what is passed over.
  @discardableResult
  public func seek(_ target: UInt32) throws(SegmentError) -> UInt32 {
    if block >= 0, current >= target { return current }
    if count == 0 || owners[count - 1] < target {
      guard let found = try blockHolding(target, from: block + 1) else {
        block = blockCount
        count = 0
        index = 0
        current = Self.end
        return current
      }
      try read(block: found)
      index = 0
    }
    index = firstIndex(notBefore: target, from: index)
    if index == count {  // only in a damaged segment: the table promised a passage
      throw .damaged(offset: tableStart, what: "a list does not fit its table")
    }
    current = owners[index]
    return current
  }

  /// The first place in the block, from `start` on, whose passage is not before `target`.
  @inline(__always)
  func firstIndex(notBefore target: UInt32, from start: Int) -> Int {
    var low = start
    var length = count - start
    while length > 0 {
      let half = length / 2
      if owners[low + half] < target {
        low += half + 1
        length -= half + 1
      } else {
        length = half
      }
    }
    return low
  }

  /// The first block from `first` on that ends with `target` or later.
  func blockHolding(_ target: UInt32, from first: Int) throws(SegmentError) -> Int? {
    guard first < blockCount else { return nil }
    if info.ownerCount < SegmentFormat.blockSize {
      try read(block: 0)
      return count > 0 && owners[count - 1] >= target ? 0 : nil
    }
    var step = 1
    var low = first
    var high = first
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
      littleEndian: (bytes + tableStart + block * SegmentFormat.blockEntrySize + field * 4)
        .loadUnaligned(as: UInt32.self))
  }

  /// The last passage of a block. Only in a list with a table.
  @inline(__always)
  func last(ofBlock block: Int) -> UInt32 { entry(block, 0) }

  /// What a block can give to a rank at best; see `ListEncoder`. Nil in a list without a table.
  @inline(__always)
  func impacts(ofBlock block: Int) -> UInt32? {
    info.ownerCount < SegmentFormat.blockSize ? nil : entry(block, 3)
  }

  // MARK: Reading blocks

  /// Reads the passages of a block. The cursor is then at none of them.
  func read(block number: Int) throws(SegmentError) {
    if number == block { return }
    let hasTable = info.ownerCount >= SegmentFormat.blockSize
    let start = hasTable ? dataStart + Int(entry(number, 1)) : dataStart
    guard start <= dataEnd else { throw damaged(number) }
    let before = number > 0 ? last(ofBlock: number - 1) : .max
    block = number
    count = min(SegmentFormat.blockSize, info.ownerCount - number * SegmentFormat.blockSize)
    frequenciesAreRead = false
    if count == SegmentFormat.blockSize {
      try readPacked(at: start, before: before, last: last(ofBlock: number))
    } else {
      try readTail(at: start, before: before)
    }
    if hasTable { positionStart = dataEnd + Int(entry(number, 2)) }
  }

  private func readPacked(at start: Int, before: UInt32, last: UInt32) throws(SegmentError) {
    guard start + 4 <= dataEnd else { throw damaged(block) }
    let bits = Int((bytes + start).load(as: UInt8.self))
    frequencyBits = Int((bytes + start + 1).load(as: UInt8.self))
    positionWidth = Int((bytes + start + 2).load(as: UInt8.self))
    frequencyStart = start + 4 + PackedBlock.byteCount(bits: bits)
    guard bits <= 32, frequencyBits <= 32, [1, 2, 4].contains(positionWidth),
      frequencyStart + PackedBlock.byteCount(bits: frequencyBits) <= dataEnd
    else { throw damaged(block) }
    let greatest = PackedBlock.unpackOwners(
      bytes + start + 4, bits: bits, before: before, to: owners)
    guard greatest == last, greatest < limit else { throw damaged(block) }
    isOnceEach = frequencyBits == 0
  }

  /// The block that is not full, with all frequencies.
  private func readTail(at start: Int, before: UInt32) throws(SegmentError) {
    var cursor = ByteCursor(reader.bytes, start..<dataEnd)
    positionWidth = Int(try cursor.byte())
    guard positionWidth == 1 || positionWidth == 2 || positionWidth == 4 else {
      throw damaged(block)
    }
    var owner = before
    var occurrences: UInt32 = 0
    isOnceEach = true
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
      frequencies[index] = frequency
      occurrencesBefore[index] = occurrences
      let (sum, overflow) = occurrences.addingReportingOverflow(frequency)
      guard !overflow else { throw damaged(block) }
      occurrences = sum
    }
    occurrencesBefore[count] = occurrences
    frequenciesAreRead = true
    if info.ownerCount < SegmentFormat.blockSize { positionStart = cursor.offset }
  }

  private func readFrequencies() throws(SegmentError) {
    PackedBlock.unpack(bytes + frequencyStart, bits: frequencyBits, to: frequencies)
    var occurrences: UInt32 = 0
    for index in 0..<count {
      let (frequency, overflow) = frequencies[index].addingReportingOverflow(1)
      frequencies[index] = frequency
      occurrencesBefore[index] = occurrences
      let (sum, more) = occurrences.addingReportingOverflow(frequency)
      guard !overflow, !more else { throw damaged(block) }
      occurrences = sum
    }
    occurrencesBefore[count] = occurrences
    frequenciesAreRead = true
  }

  private func damaged(_ block: Int) -> SegmentError {
    .damaged(offset: tableStart, what: "block \(block) of the list there contradicts itself")
  }

  // MARK: Occurrences

  /// How often the word is in the current passage.
  public func frequency() throws(SegmentError) -> Int {
    Int(try frequency(at: index))
  }

  @inline(__always)
  func frequency(at index: Int) throws(SegmentError) -> UInt32 {
    if isOnceEach { return 1 }
    if !frequenciesAreRead { try readFrequencies() }
    return frequencies[index]
  }

  /// Where the word is in the current passage: numbers of words from 0, ascending.
  @inline(__always)
  func positions() throws(SegmentError) -> Positions { try positions(at: index) }

  /// Where the word is in the passage at a place of the block.
  @inline(__always)
  func positions(at index: Int) throws(SegmentError) -> Positions {
    let first: Int
    let count: Int
    if isOnceEach {
      first = index
      count = 1
    } else {
      if !frequenciesAreRead { try readFrequencies() }
      first = Int(occurrencesBefore[index])
      count = Int(frequencies[index])
    }
    let start = positionStart + first * positionWidth
    guard start + count * positionWidth <= listEnd else { throw damaged(block) }
    return Positions(base: bytes + start, count: count, width: positionWidth)
  }

  /// Where the word is in the current passage: numbers of words from 0, ascending.
  public func appendPositions(to positions: inout [UInt32]) throws(SegmentError) {
    let all = try self.positions()
    for index in 0..<all.count { positions.append(all[index]) }
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
