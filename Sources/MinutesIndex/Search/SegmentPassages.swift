/// Some passages of a segment, a bit for each, with the operations of sets.
struct SegmentPassages: Sendable {
  private var words: [UInt64]
  let count: Int

  init(count: Int, all: Bool = false) {
    self.count = count
    words = Array(repeating: all ? .max : 0, count: (count + 63) / 64)
    if all { clearTail() }
  }

  private mutating func clearTail() {
    let used = count % 64
    if used > 0 { words[words.count - 1] &= (1 &<< UInt64(used)) &- 1 }
  }

  func contains(_ passage: Int) -> Bool {
    words[passage >> 6] >> UInt64(passage & 63) & 1 == 1
  }

  mutating func insert(_ passage: Int) {
    words[passage >> 6] |= 1 &<< UInt64(passage & 63)
  }

  mutating func insert(_ range: Range<Int>) {
    forEachWord(of: range) { words[$0] |= $1 }
  }

  mutating func remove(_ range: Range<Int>) {
    forEachWord(of: range) { words[$0] &= ~$1 }
  }

  /// Calls `body` with each word that a range touches and the bits of the range in it.
  private func forEachWord(of range: Range<Int>, _ body: (_ word: Int, _ bits: UInt64) -> Void) {
    guard !range.isEmpty else { return }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    let low = UInt64.max << UInt64(range.lowerBound & 63)
    let high = UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63)
    if first == last { return body(first, low & high) }
    body(first, low)
    for word in (first + 1)..<last { body(word, .max) }
    body(last, high)
  }

  mutating func formUnion(_ other: SegmentPassages) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: SegmentPassages) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: SegmentPassages) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  mutating func complement() {
    for index in words.indices { words[index] = ~words[index] }
    clearTail()
  }

  /// How many bits are set.
  var population: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The first passage from `start` on that is in the set, or nil.
  func first(from start: Int) -> Int? {
    guard start < count else { return nil }
    var index = start >> 6
    var word = words[index] & UInt64.max << UInt64(start & 63)
    while word == 0 {
      index += 1
      guard index < words.count else { return nil }
      word = words[index]
    }
    return index << 6 + word.trailingZeroBitCount
  }

  /// The last passage up to `end`, itself included, that is in the set, or nil.
  func last(upTo end: Int) -> Int? {
    guard end >= 0, count > 0 else { return nil }
    var index = end >> 6
    var word = words[index] & UInt64.max >> UInt64(63 - end & 63)
    while word == 0 {
      index -= 1
      guard index >= 0 else { return nil }
      word = words[index]
    }
    return index << 6 + 63 - word.leadingZeroBitCount
  }
}
