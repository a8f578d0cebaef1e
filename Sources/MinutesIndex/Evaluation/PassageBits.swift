/// A bit for each passage of a segment.
struct PassageBits: ~Copyable {
  private let bits: UnsafeMutablePointer<UInt64>
  private let wordCount: Int

  init(count: Int) {
    wordCount = count / 64 + 1
    bits = .allocate(capacity: wordCount)
    bits.update(repeating: 0, count: wordCount)
  }

  deinit { bits.deallocate() }

  /// - Parameter passage: Less than the count that the set was made for.
  @inline(__always)
  func insert(_ passage: UInt32) {
    bits[Int(passage >> 6)] |= 1 &<< UInt64(passage & 63)
  }

  @inline(__always)
  func contains(_ passage: UInt32) -> Bool {
    bits[Int(passage >> 6)] >> UInt64(passage & 63) & 1 == 1
  }

  /// Takes in a whole list.
  func insert(_ list: UnsafeMutablePointer<ListState>) throws(SegmentError) {
    for block in 0..<list.pointee.blockCount {
      try list.pointee.read(block: block)
      let owners = list.pointee.owners
      for index in 0..<list.pointee.count { insert(owners[index]) }
    }
  }

  /// How many passages of an interval are in the set.
  func count(in interval: Range<UInt32>) -> Int {
    guard !interval.isEmpty else { return 0 }
    let first = Int(interval.lowerBound >> 6)
    let last = Int((interval.upperBound - 1) >> 6)
    let low = UInt64.max << UInt64(interval.lowerBound & 63)
    let high = UInt64.max >> UInt64(63 - (interval.upperBound - 1) & 63)
    if first == last { return (bits[first] & low & high).nonzeroBitCount }
    var count = (bits[first] & low).nonzeroBitCount + (bits[last] & high).nonzeroBitCount
    for word in (first + 1)..<last { count += bits[word].nonzeroBitCount }
    return count
  }

  /// Calls `body` with the passages of an interval that are in the set, in order, until it returns
  /// false.
  @inline(__always)
  func forEach(
    in interval: Range<UInt32>, _ body: (UInt32) throws(SegmentError) -> Bool
  ) throws(SegmentError) -> Bool {
    guard !interval.isEmpty else { return true }
    let last = Int((interval.upperBound - 1) >> 6)
    var index = Int(interval.lowerBound >> 6)
    var word = bits[index] & UInt64.max << UInt64(interval.lowerBound & 63)
    while true {
      while word != 0 {
        let passage = UInt32(index << 6 + word.trailingZeroBitCount)
        if passage >= interval.upperBound { return true }
        if try !body(passage) { return false }
        word &= word &- 1
      }
      index += 1
      if index > last { return true }
      word = bits[index]
    }
  }
}
